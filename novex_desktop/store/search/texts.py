"""What can be found of an agreement: its own texts, and those of all that belongs to it."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.topics import TopicPlace, get_topic_places


class Where(StrEnum):
    """In which field of an agreement a text stands; what tells most comes first."""

    NUMBER = "number"
    TITLE = "title"
    TEXT = "text"
    NOTE = "note"
    ERRATUM = "erratum"
    PARTY = "party"
    DUE = "due"
    DOCUMENT = "document"
    AMOUNT = "amount"
    REASON = "reason"
    LEAD_IN = "lead_in"
    TOPIC = "topic"

    @property
    def label(self) -> str:
        """The Dutch words as shown on screen."""
        return _LABELS[self]


_LABELS = {
    Where.NUMBER: "Nummer",
    Where.TITLE: "Titel",
    Where.TEXT: "Tekst",
    Where.NOTE: "Notitie",
    Where.ERRATUM: "Erratum",
    Where.PARTY: "Partij",
    Where.DUE: "Termijn",
    Where.DOCUMENT: "Document",
    Where.AMOUNT: "Bedrag",
    Where.REASON: "Toelichting bij oordeel",
    Where.LEAD_IN: "Inleiding",
    Where.TOPIC: "Onderwerp",
}


@dataclass(frozen=True, slots=True)
class FieldText:
    """One text of an agreement."""

    where: Where
    text: str
    dated: date | None = None  # of a note
    role: PartyRole | None = None  # of a party


@dataclass(slots=True)
class AgreementTexts:
    """All texts of one agreement, and where it stands in the list."""

    id: str
    number: str
    title: str
    place: TopicPlace
    order: tuple[str, ...]  # sorts in source order
    texts: list[FieldText] = field(default_factory=list)


def list_ids_in_order(connection: sqlite3.Connection) -> list[str]:
    """Return all agreements and parts that the window shows, in the order of the list."""
    places = get_topic_places(connection)
    found = [
        (_order_of(places[topic_id], pos, parent_pos), agreement_id)
        for agreement_id, topic_id, pos, parent_pos in connection.execute(
            "SELECT a.id, a.topic_id, a.pos, parent.pos FROM agreement a"
            " LEFT JOIN agreement parent ON parent.id = a.parent_id WHERE NOT a.deleted"
        )
        if topic_id in places
    ]
    return [agreement_id for _, agreement_id in sorted(found)]


def read_texts(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, AgreementTexts]:
    """Return the texts of some agreements; one that is deleted is not among the result."""
    condition, values = condition_ids("a.id", ids)
    rows = connection.execute(
        "SELECT a.id, a.topic_id, a.number, a.title, a.adopted_text, a.erratum,"
        " a.judgement_reason, a.pos, parent.pos FROM agreement a"
        " LEFT JOIN agreement parent ON parent.id = a.parent_id"
        f" WHERE NOT a.deleted AND {condition}",
        values,
    ).fetchall()
    places = get_topic_places(connection, {row[1] for row in rows})
    found: dict[str, AgreementTexts] = {}
    for agreement_id, topic_id, number, title, text, erratum, reason, pos, parent_pos in rows:
        place = places.get(topic_id)
        if place is None:  # its topic was deleted
            continue
        own = found[agreement_id] = AgreementTexts(
            agreement_id, number, title, place, _order_of(place, pos, parent_pos)
        )
        own.texts += [FieldText(Where.NUMBER, number), FieldText(Where.TITLE, title)]
        own.texts.append(FieldText(Where.TEXT, text))
        for where, value in ((Where.ERRATUM, erratum), (Where.REASON, reason)):
            if value:
                own.texts.append(FieldText(where, value))
    _add_belongings(connection, found)
    for own in found.values():
        own.texts += _list_place_texts(own.place)
    return found


def _order_of(place: TopicPlace, pos: str, parent_pos: str | None) -> tuple[str, ...]:
    return (*place.order, pos) if parent_pos is None else (*place.order, parent_pos, pos)


def _add_belongings(connection: sqlite3.Connection, found: dict[str, AgreementTexts]) -> None:
    condition, values = condition_ids("agreement_id", list(found))
    for agreement_id, dated, text in connection.execute(
        "SELECT agreement_id, dated, text FROM progress_note"
        f" WHERE NOT deleted AND {condition} ORDER BY dated DESC, id",
        values,
    ):
        note = FieldText(Where.NOTE, text, dated=date.fromisoformat(dated))
        found[agreement_id].texts.append(note)
    for agreement_id, role, name, short, aliases in connection.execute(
        "SELECT ap.agreement_id, ap.role, p.name, p.short, (SELECT group_concat(alias, ', ')"
        " FROM party_alias pa WHERE pa.party_id = p.id AND NOT pa.deleted)"
        " FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
        f" WHERE NOT ap.deleted AND ap.confirmed AND {condition} ORDER BY ap.pos, ap.id",
        values,
    ):
        names = ", ".join(dict.fromkeys(filter(None, (name, short, aliases))))
        party = FieldText(Where.PARTY, names, role=PartyRole(role))
        found[agreement_id].texts.append(party)
    for where, statement in _PLAIN_BELONGINGS.items():
        for agreement_id, text in connection.execute(statement.format(condition=condition), values):
            if text and text not in found[agreement_id].texts[2].text:  # else it is found there
                found[agreement_id].texts.append(FieldText(where, text))
    for agreement_id, text in connection.execute(
        f"SELECT agreement_id, name FROM attachment WHERE NOT deleted AND {condition}", values
    ):
        found[agreement_id].texts.append(FieldText(Where.DOCUMENT, text))


_PLAIN_BELONGINGS = {
    Where.DUE: "SELECT agreement_id, words FROM due WHERE NOT deleted AND {condition} ORDER BY pos",
    Where.DOCUMENT: (
        "SELECT agreement_id, trim(quote || CASE WHEN name IN ('', quote) THEN ''"
        " ELSE ' (' || name || ')' END || ' ' || version) FROM document_reference"
        " WHERE NOT deleted AND {condition} ORDER BY pos"
    ),
    Where.AMOUNT: (
        "SELECT agreement_id, quote || CASE WHEN price_level IS NULL THEN ''"
        " ELSE ' (prijspeil ' || price_level || ')' END FROM amount"
        " WHERE NOT deleted AND {condition} ORDER BY pos"
    ),
}


def _list_place_texts(place: TopicPlace) -> list[FieldText]:
    """Return the texts that an agreement shares with those beside it."""
    texts = [FieldText(Where.LEAD_IN, place.lead_in)] if place.lead_in else []
    headings = [place.label, *place.headings]
    if place.area and not any(place.area in heading for heading in headings):
        headings.append(place.area)
    return [*texts, FieldText(Where.TOPIC, " › ".join(headings))]
