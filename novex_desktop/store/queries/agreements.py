"""Agreements and parts as lists show them, one row each."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import has_due, is_deadline, is_late
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.dues import DueDetail, get_deadlines, get_dues
from novex_desktop.store.queries.last_changes import get_last_changes
from novex_desktop.store.queries.last_progress import get_last_progress
from novex_desktop.store.queries.nodes import NodeKey, condition_ids
from novex_desktop.store.queries.party_names import format_lead, get_names_by_role
from novex_desktop.store.queries.scopes import condition_scope
from novex_desktop.store.queries.topics import TopicPlace, get_topic_places


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One agreement or part as the table shows it."""

    id: str
    parent_id: str | None  # of a part: the agreement it is a part of
    topic_id: str
    number: str
    title: str
    text: str  # adopted text
    kind: AgreementKind
    kind_confirmed: bool
    status: AgreementStatus
    judgement: Judgement | None
    lead: str  # "VRO / Zuid-Holland": national side first
    due_words: str
    due_date: date | None
    has_due: bool
    is_late: bool
    region_short: str
    topic: str  # "4 NOVEX-gebied Zuidelijke Randstad"
    heading: str  # innermost sub-heading; often empty
    updated_on: date
    area: str = ""  # NOVEX area or province; empty when unknown
    meeting: str = ""  # "BO Leefomgeving 2024"
    lead_national: str = ""  # "VRO, IenW"
    lead_regional: str = ""
    involved: str = ""
    certainty: Certainty | None = None  # of the date, or of the first deadline without one
    progress: str = ""  # text of the last note "stand van zaken"
    progress_on: date | None = None
    public: bool = True
    part_count: int = 0  # parts a, b, c

    @property
    def is_part(self) -> bool:
        """Whether it is part a, b, c of another."""
        return self.parent_id is not None


def list_agreements(
    connection: sqlite3.Connection, today: date, under: NodeKey | None = None
) -> list[AgreementRow]:
    """Return the agreements and parts under a node (None: all) in source order."""
    condition, values = condition_scope(connection, under, today)
    return _list_rows(connection, today, condition, values, None)


def list_agreements_by_id(
    connection: sqlite3.Connection, today: date, ids: Collection[str]
) -> list[AgreementRow]:
    """Re-read a few agreements; one that is deleted is not among the result."""
    condition, values = condition_ids("a.id", ids)
    return _list_rows(connection, today, condition, values, ids)


def list_parts(
    connection: sqlite3.Connection, today: date, agreement_id: str
) -> list[AgreementRow]:
    """Return the parts a, b, c of an agreement."""
    return _list_rows(connection, today, "a.parent_id = ?", (agreement_id,), None)


def _list_rows(
    connection: sqlite3.Connection,
    today: date,
    condition: str,
    values: tuple[str, ...],
    ids: Collection[str] | None,
) -> list[AgreementRow]:
    found = connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, a.number, a.title, a.adopted_text, a.kind,"
        " a.kind_confirmed, a.status, a.judgement, a.public, coalesce(parent.pos, a.pos), a.pos"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " LEFT JOIN agreement parent ON parent.id = a.parent_id"
        f" WHERE NOT a.deleted AND {condition}",
        values,
    ).fetchall()
    if ids is None and condition != "1":
        ids = [fields[0] for fields in found]  # and not what belongs to all others
    topic_ids = None if ids is None else {fields[2] for fields in found}
    places, belongings = get_topic_places(connection, topic_ids), _Belongings(connection, ids)
    rows: list[tuple[tuple[object, ...], AgreementRow]] = []
    for *fields, whole_pos, pos in found:
        place = places.get(fields[2])
        if place is not None:
            row = belongings.make_row(fields, place, today)
            # A part sorts right behind the agreement it is a part of.
            rows.append(((place.order, whole_pos, row.is_part, pos), row))
    rows.sort(key=lambda pair: pair[0])
    return [row for _, row in rows]


class _Belongings:
    """What belongs to some agreements (None: to all), each kind of it read at once."""

    def __init__(self, connection: sqlite3.Connection, ids: Collection[str] | None) -> None:
        self._deadlines = get_deadlines(connection, ids)
        self._names = get_names_by_role(connection, ids)
        self._dues = get_dues(connection, ids)
        self._changed = get_last_changes(connection, ids)
        self._progress = get_last_progress(connection, ids)
        self._part_counts = _count_parts(connection, ids)
        self._regions = dict(connection.execute("SELECT id, short_name FROM region"))
        self._meetings = dict(connection.execute("SELECT id, series || ' ' || year FROM meeting"))

    def make_row(self, fields: Sequence[Any], place: TopicPlace, today: date) -> AgreementRow:
        """Return the row of an agreement.

        Args:
            fields: what stands in the agreement itself, as `_list_rows` selects it.
        """
        (
            agreement_id, parent_id, topic_id, number, title, text, kind_text, kind_confirmed,
            status_text, judgement, public,
        ) = fields  # fmt: skip
        kind, status = AgreementKind(kind_text), AgreementStatus(status_text)
        names, dues = self._names.get(agreement_id, {}), self._dues.get(agreement_id, [])
        deadline = self._deadlines.get(agreement_id)
        progress, progress_on = self._progress.get(agreement_id, ("", None))
        return AgreementRow(
            id=agreement_id,
            parent_id=parent_id,
            topic_id=topic_id,
            number=number,
            title=title,
            text=text,
            kind=kind,
            kind_confirmed=bool(kind_confirmed),
            status=status,
            judgement=Judgement(judgement) if judgement else None,
            lead=format_lead(names),
            due_words=", ".join(due.words for due in dues if due.words and is_deadline(due.moment)),
            due_date=deadline,
            has_due=any(has_due(due.moment) for due in dues),
            is_late=is_late(kind, status, deadline, today),
            region_short=self._regions[place.region_id],
            topic=place.label,
            heading=place.headings[-1] if place.headings else "",
            updated_on=self._changed[agreement_id],
            area=place.area,
            meeting=self._meetings[place.meeting_id],
            lead_national=", ".join(names.get(PartyRole.LEAD_NATIONAL, ())),
            lead_regional=", ".join(names.get(PartyRole.LEAD_REGIONAL, ())),
            involved=", ".join(names.get(PartyRole.INVOLVED, ())),
            certainty=_certainty_of(dues),
            progress=progress,
            progress_on=progress_on,
            public=bool(public),
            part_count=self._part_counts.get(agreement_id, 0),
        )


def _count_parts(connection: sqlite3.Connection, ids: Collection[str] | None) -> dict[str, int]:
    condition, values = condition_ids("parent_id", ids)
    return dict(
        connection.execute(
            "SELECT parent_id, count(*) FROM agreement"
            f" WHERE parent_id IS NOT NULL AND NOT deleted AND {condition} GROUP BY parent_id",
            values,
        )
    )


def _certainty_of(dues: list[DueDetail]) -> Certainty | None:
    """Return the certainty of the deadline that is shown: the earliest, else the first in words.

    A horizon or what is past is not shown, so nothing is said of how certain it is either.
    """
    shown = [due for due in dues if is_deadline(due.moment) and (due.date_to or due.words)]
    first = min(shown, key=lambda due: due.date_to or date.max, default=None)
    return first.certainty if first else None
