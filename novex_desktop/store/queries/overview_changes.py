"""What changed between two moments, as the overview "Wijzigingen" tells it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.log_reading import DELETED, INSERT, get_row_log
from novex_desktop.store.moments import end_of_day, to_local
from novex_desktop.store.queries.differences import Difference, list_differences


class ChangeGroup(StrEnum):
    """What a change means to a reader; the order is the order of the overview."""

    NEW = "Nieuw"
    TEXT = "Tekst gewijzigd"
    STATUS = "Status gewijzigd"
    CLOSED = "Afgesloten"
    DUE = "Termijn gewijzigd"
    PARTY = "Trekkers en betrokkenen gewijzigd"
    NOTE = "Stand van zaken bijgewerkt"
    JUDGEMENT = "Oordeel gewijzigd"
    OTHER = "Overig gewijzigd"
    REMOVED = "Verwijderd"


@dataclass(frozen=True, slots=True)
class OverviewChange:
    """One thing about one agreement that differs between the two moments."""

    group: ChangeGroup
    agreement_id: str
    number: str
    title: str
    what: str  # Dutch: "Status", "Termijn", "Vastgestelde tekst"
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangePeriod:
    """Two stored moments (store/moments.py) and how a reader calls the time between them."""

    since: str
    until: str
    words: str  # "van 1 mei 2025 tot en met 12 mei 2025"


@dataclass(frozen=True, slots=True)
class FrozenMoment:
    """A milestone: a moment of the register that has a name."""

    id: str
    name: str
    at: str  # stored moment
    is_export: bool = False  # named by the program when an overview went out


def list_frozen_moments(connection: sqlite3.Connection) -> list[FrozenMoment]:
    """Return the milestones, oldest first."""
    return [
        FrozenMoment(row_id, name, at, bool(is_export))
        for row_id, name, at, is_export in connection.execute(
            "SELECT m.id, m.name, m.at, EXISTS (SELECT 1 FROM field_change f"
            "  JOIN change c ON c.id = f.change_id WHERE f.table_name = 'milestone'"
            "  AND f.row_id = m.id AND f.field = '*' AND c.kind = 'export')"
            " FROM milestone m WHERE NOT m.deleted ORDER BY m.at, m.name"
        )
    ]


def make_period(since: FrozenMoment | date, until: FrozenMoment | date) -> ChangePeriod:
    """Return the time from a milestone or the start of a day to a milestone or the end of a day."""
    if isinstance(since, date):
        start, words = end_of_day(since - timedelta(days=1)), f"van {since:%d-%m-%Y}"
    else:
        start, words = since.at, f"sinds {_name(since)},"
    if isinstance(until, date):
        return ChangePeriod(start, end_of_day(until), f"{words} tot en met {until:%d-%m-%Y}")
    return ChangePeriod(start, until.at, f"{words} tot {_name(until)}")


def _name(moment: FrozenMoment) -> str:
    return f"“{moment.name}” ({to_local(moment.at):%d-%m-%Y})"


def find_default_period(connection: sqlite3.Connection, as_of: date) -> ChangePeriod | None:
    """Return the period since the newest milestone before the end of a day, or None.

    That an overview went out is no such milestone: the next would always be empty.
    """
    end = end_of_day(as_of)
    past = [
        moment
        for moment in list_frozen_moments(connection)
        if moment.at < end and not moment.is_export
    ]
    return make_period(past[-1], as_of) if past else None


def find_last_state(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """Return key and stored moment of the newest change, or None in an empty register."""
    row = connection.execute("SELECT id, at FROM change ORDER BY hlc DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else None


def list_overview_changes(
    connection: sqlite3.Connection, period: ChangePeriod
) -> list[OverviewChange]:
    """Return the changes by group, then in the order of the list.

    Internal notes and reasons of a judgement are never among them. Of an agreement that is new
    or gone only that is told.
    """
    differences = list_differences(connection, period.since, period.until)
    names = _Names.read(
        connection,
        {one.row_id for one in differences if (one.table, one.field) == ("progress_note", "kind")},
    )
    owners = {
        difference.row_id
        for difference in differences
        if difference.table == "agreement" and difference.field in (INSERT, DELETED)
    }
    found = [
        change
        for difference in _join_fields(connection, differences)
        for change in _tell(connection, difference, names, owners)
    ]
    order = list(ChangeGroup)
    places = _get_places(connection)
    found.sort(
        key=lambda change: (
            order.index(change.group),
            places.get(change.agreement_id, ""),
            change.number,
        )
    )
    return found


def list_changeable_ids(
    connection: sqlite3.Connection, meeting_id: str | None, regions: Sequence[str] = ()
) -> set[str]:
    """Return the agreements of a meeting and regions, those that are gone included.

    Args:
        meeting_id: None for all meetings.
        regions: short names; empty for all.
    """
    found = connection.execute(
        "SELECT a.id, r.short_name FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " JOIN region r ON r.id = t.region_id WHERE ?1 IS NULL OR t.meeting_id = ?1",
        (meeting_id,),
    )
    return {row_id for row_id, short in found if not regions or short in regions}


def _get_places(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the place of its region per agreement; numbers alone would sort by region code."""
    return dict(
        connection.execute(
            "SELECT a.id, r.pos FROM agreement a JOIN topic t ON t.id = a.topic_id"
            " JOIN region r ON r.id = t.region_id"
        )
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of what differences point to by key."""

    agreements: dict[str, tuple[str, str]]  # number and title
    parties: dict[str, str]
    turned_notes: set[str]  # notes that became another kind: what they said may be internal

    @classmethod
    def read(cls, connection: sqlite3.Connection, turned_notes: set[str]) -> "_Names":
        return cls(
            {
                row_id: (number, title)
                for row_id, number, title in connection.execute(
                    "SELECT id, number, title FROM agreement"
                )
            },
            dict(
                connection.execute(
                    "SELECT id, CASE short WHEN '' THEN name ELSE short END FROM party"
                )
            ),
            turned_notes,
        )


def _tell(
    connection: sqlite3.Connection, difference: Difference, names: _Names, owners: set[str]
) -> Iterator[OverviewChange]:
    if difference.table == "agreement":
        told = _tell_agreement(difference)
        agreement_id = difference.row_id
    elif difference.table in _PARTS:
        values = _row_values(connection, difference)
        agreement_id = str(values.get("agreement_id", ""))
        told = () if agreement_id in owners else _PARTS[difference.table](difference, values, names)
    else:
        return
    if agreement_id not in names.agreements:
        return
    number, title = names.agreements[agreement_id]
    for group, what, old, new in told:
        yield OverviewChange(group, agreement_id, number, title, what, old, new)


_JOINED = ("due", "agreement_party")
_ALL_FIELDS = "all"  # stands for the fields of one row, joined
_Told = tuple[ChangeGroup, str, str, str]

_AGREEMENT_FIELDS = {
    "title": (ChangeGroup.TEXT, "Titel"),
    "adopted_text": (ChangeGroup.TEXT, "Vastgestelde tekst"),
    "erratum": (ChangeGroup.TEXT, "Erratum"),
    "judgement": (ChangeGroup.JUDGEMENT, "Oordeel"),
    "kind": (ChangeGroup.OTHER, "Soort"),
    "public": (ChangeGroup.OTHER, "Openbaar"),
}


def _tell_agreement(difference: Difference) -> Iterable[_Told]:
    old, new = difference.old, difference.new
    if difference.field == INSERT:
        text = str(new.get("adopted_text", "")) if isinstance(new, dict) else ""
        return [(ChangeGroup.NEW, "Opgenomen", "", text)]
    if difference.field == DELETED:
        if new:
            return [(ChangeGroup.REMOVED, "Verwijderd", "", "")]
        return [(ChangeGroup.NEW, "Teruggezet", "", "")]
    if difference.field == "status":
        is_closed = not AgreementStatus(str(new)).is_open and AgreementStatus(str(old)).is_open
        group = ChangeGroup.CLOSED if is_closed else ChangeGroup.STATUS
        return [(group, "Status", _word(old), _word(new))]
    if difference.field in _AGREEMENT_FIELDS:
        group, what = _AGREEMENT_FIELDS[difference.field]
        show = _text if group is ChangeGroup.TEXT else _word
        return [(group, what, show(old), show(new))]
    return []


def _tell_due(difference: Difference, values: Mapping[str, object], _names: _Names) -> list[_Told]:
    old, new = _sides(difference, values, _due_words)
    if old == new:
        return []
    what = "Termijn" if old and new else "Termijn toegevoegd" if new else "Termijn vervallen"
    return [(ChangeGroup.DUE, what, old, new)]


def _tell_party(difference: Difference, values: Mapping[str, object], names: _Names) -> list[_Told]:
    def name(_values: Mapping[str, object]) -> str:
        return names.parties.get(str(values.get("party_id", "")), "")

    old, new = _sides(difference, values, name)
    if old == new:
        return []
    return [(ChangeGroup.PARTY, PartyRole(str(values["role"])).label, old, new)]


def _sides(
    difference: Difference,
    values: Mapping[str, object],
    show: Callable[[Mapping[str, object]], str],
) -> tuple[str, str]:
    """Return how a row reads at both moments: empty where it was not there.

    A proposal that nobody confirmed counts as not there.
    """
    old: Mapping[str, object] | None
    new: Mapping[str, object] | None
    match difference.field:
        case "*":
            old, new = None, values
        case "deleted":
            old, new = (values, None) if difference.new else (None, values)
        case _:
            old, new = _as_values(difference.old), _as_values(difference.new)
    return (
        show(old) if old and old.get("confirmed", True) else "",
        show(new) if new and new.get("confirmed", True) else "",
    )


def _tell_note(difference: Difference, values: Mapping[str, object], names: _Names) -> list[_Told]:
    if not NoteKind(str(values.get("kind", NoteKind.INTERNAL))).may_be_exported:
        return []
    what = "Stand van zaken"
    if difference.field == INSERT:
        return [(ChangeGroup.NOTE, what, "", str(values.get("text", "")))]
    if difference.field == DELETED:
        text = str(values.get("text", ""))
        return [(ChangeGroup.NOTE, what, *((text, "") if difference.new else ("", text)))]
    if difference.field == "text":
        old = "" if difference.row_id in names.turned_notes else str(difference.old or "")
        return [(ChangeGroup.NOTE, what, old, str(difference.new))]
    return []


_PARTS = {"due": _tell_due, "agreement_party": _tell_party, "progress_note": _tell_note}


def _row_values(connection: sqlite3.Connection, difference: Difference) -> Mapping[str, object]:
    if difference.field == INSERT and isinstance(difference.new, dict):
        return difference.new
    return get_row_log(connection, difference.table, difference.row_id).rebuild() or {}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    text = "" if value is None else str(value)
    return text[:1].upper() + text[1:]


def _due_words(values: Mapping[str, object]) -> str:
    """Return a deadline as one reads it: "eind 2025 (31-12-2025, afgeleid)"."""
    words, day = _text(values.get("words")), values.get("date_to")
    if day is None:
        return words
    shown = f"{date.fromisoformat(str(day)):%d-%m-%Y}"
    if values.get("certainty") != Certainty.CERTAIN:
        shown += f", {Certainty.DERIVED.label}"
    return f"{words} ({shown})" if words else shown


def _as_values(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _join_fields(
    connection: sqlite3.Connection, differences: Iterable[Difference]
) -> Iterator[Difference]:
    """Yield the differences with those of one deadline or party joined: they move together."""
    changed: dict[tuple[str, str], list[Difference]] = {}
    for difference in differences:
        if difference.table in _JOINED and difference.field not in (INSERT, DELETED):
            changed.setdefault((difference.table, difference.row_id), []).append(difference)
        else:
            yield difference
    for (table, row_id), fields in changed.items():
        values = get_row_log(connection, table, row_id).rebuild() or {}
        old, new = dict(values), dict(values)
        for difference in fields:
            old[difference.field], new[difference.field] = difference.old, difference.new
        yield Difference(table, row_id, _ALL_FIELDS, old, new)
