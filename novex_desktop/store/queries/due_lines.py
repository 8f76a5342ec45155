"""Open agreements by their deadlines: where each stands, and the rows of a list of them.

Where all stand is read as plain tuples, so that a hundred thousand take less than a second; what a
row says is read for the rows on screen only.
"""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from novex_desktop.domain.due_groups import (
    DueGroup,
    DueStanding,
    MeetingDay,
    end_of_month,
    find_due_group,
    list_coming,
)
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import DueMoment, has_due, is_late
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.due_moves import DueMove, list_due_moves
from novex_desktop.store.queries.meetings import list_meetings, read_day
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.party_names import format_lead, get_names_by_role
from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind
from novex_desktop.store.queries.rules import IS_COUNTED, IS_DEADLINE, IS_OPEN
from novex_desktop.store.queries.topics import get_topic_places


class GroupKey(NamedTuple):
    """A group on the screen: of deadlines before a meeting there is one per series.

    No dataclass: 60,000 lines are put into their groups at once, and those hash in Python.
    """

    group: DueGroup
    series: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """Where one open agreement stands; or a part, if it has a deadline of its own."""

    agreement_id: str
    is_part: bool
    key: GroupKey
    day_from: date | None
    day: date | None
    is_certain: bool
    region_id: str
    has_proposal: bool  # a deadline was recognised in its text, and nobody settled it
    meeting_id: str | None  # that the deadline which decides hangs on
    by_day: tuple[object, ...]  # sorts by day, and what has none last, in source order


@dataclass(frozen=True, slots=True)
class DueSurvey:
    """All open agreements by their deadlines, and the meetings that come."""

    lines: dict[str, DueLine]  # in order of their day
    coming: tuple[MeetingDay, ...]  # in the order in which they are tried
    counted_on: date


@dataclass(frozen=True, slots=True)
class DueRow:
    """One open agreement or part as a list of deadlines shows it."""

    agreement_id: str
    number: str
    title: str
    is_part: bool
    status: AgreementStatus
    is_late: bool
    lead: str
    region_short: str
    due_id: str | None  # the deadline that decides; None when there is none
    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    meeting: str  # that the deadline hangs on: "BO MIRT 2025"
    moves: tuple[DueMove, ...]  # of that deadline, oldest first
    proposals: tuple[ProposalKey, ...]  # deadlines that nobody settled yet
    proposed_words: str
    others: int  # further deadlines of the agreement


@dataclass(frozen=True, slots=True)
class _Due:
    """A confirmed deadline, as far as it decides."""

    id: str
    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    meeting_id: str | None

    @property
    def moment(self) -> DueMoment:
        return DueMoment(self.kind, self.date_to, confirmed=True)


def survey_dues(connection: sqlite3.Connection, today: date) -> DueSurvey:
    """Return where all open agreements stand."""
    coming = tuple(list_coming((row.day for row in list_meetings(connection)), today))
    lines = _list_lines(connection, today, coming, None)
    ordered = sorted(lines.values(), key=attrgetter("by_day"))
    return DueSurvey({line.agreement_id: line for line in ordered}, coming, today)


def list_due_lines(
    connection: sqlite3.Connection, survey: DueSurvey, ids: Collection[str]
) -> dict[str, DueLine]:
    """Read some agreements again; one that is no longer open is not among the result."""
    return _list_lines(connection, survey.counted_on, survey.coming, ids)


def list_due_rows(
    connection: sqlite3.Connection, today: date, ids: Sequence[str]
) -> dict[str, DueRow]:
    """Return what a list says of these agreements, by key."""
    condition, values = condition_ids("a.id", ids)
    found = connection.execute(
        "SELECT a.id, a.number, a.title, a.parent_id, a.kind, a.status, a.topic_id"
        f" FROM agreement a WHERE NOT a.deleted AND {condition}",
        values,
    ).fetchall()
    dues, proposals = _list_dues(connection, ids), _list_proposals(connection, ids)
    leads = get_names_by_role(connection, ids)
    places = get_topic_places(connection, {row[6] for row in found})
    regions = dict(connection.execute("SELECT id, short_name FROM region"))
    meetings = {row.id: row.name for row in list_meetings(connection)}
    moves = list_due_moves(connection, ids)
    rows: dict[str, DueRow] = {}
    for agreement_id, number, title, parent_id, kind, status_text, topic_id in found:
        status = AgreementStatus(status_text)
        own = dues.get(agreement_id, [])
        due = _find_deciding(own)
        day = due.date_to if due else None
        proposed = proposals.get(agreement_id, [])
        place = places.get(topic_id)
        rows[agreement_id] = DueRow(
            agreement_id=agreement_id,
            number=number,
            title=title,
            is_part=parent_id is not None,
            status=status,
            is_late=is_late(AgreementKind(kind), status, day, today),
            lead=format_lead(leads.get(agreement_id, {})),
            region_short=regions[place.region_id] if place else "",
            due_id=due.id if due else None,
            words=due.words if due else "",
            date_from=due.date_from if due else None,
            date_to=due.date_to if due else None,
            certainty=due.certainty if due else Certainty.UNKNOWN,
            meeting=meetings.get(due.meeting_id or "", "") if due else "",
            moves=moves.get(due.id, ()) if due else (),
            proposals=tuple(key for key, _ in proposed),
            proposed_words=", ".join(words for _, words in proposed if words),
            others=max(len(own) - 1, 0),
        )
    return rows


def find_agreements_of_party(connection: sqlite3.Connection, party_id: str) -> set[str]:
    """Return the agreements that a party stands by, in whatever role, as far as confirmed."""
    return {
        agreement_id
        for (agreement_id,) in connection.execute(
            "SELECT agreement_id FROM agreement_party"
            " WHERE party_id = ? AND NOT deleted AND confirmed",
            (party_id,),
        )
    }


def list_parties_in_use(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return key and short name of each party that stands by any agreement."""
    return connection.execute(
        "SELECT DISTINCT p.id, CASE p.short WHEN '' THEN p.name ELSE p.short END AS shown"
        " FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
        " WHERE NOT ap.deleted AND ap.confirmed ORDER BY shown COLLATE NOCASE"
    ).fetchall()


def list_regions(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return key and short name of the regions, in the order of the source list."""
    return connection.execute(
        "SELECT id, short_name FROM region WHERE NOT deleted ORDER BY pos"
    ).fetchall()


def _list_lines(
    connection: sqlite3.Connection,
    today: date,
    coming: Sequence[MeetingDay],
    ids: Collection[str] | None,
) -> dict[str, DueLine]:
    condition, values = condition_ids("a.id", ids)
    found = connection.execute(
        "SELECT a.id, a.kind, a.status, a.parent_id, a.topic_id, coalesce(parent.pos, a.pos), a.pos"
        " FROM agreement a LEFT JOIN agreement parent ON parent.id = a.parent_id"
        f" WHERE NOT a.deleted AND {IS_COUNTED} AND {IS_OPEN}"
        f" AND {condition}",
        values,
    ).fetchall()
    dues = _list_dues(connection, ids)
    places = get_topic_places(connection, None if ids is None else {row[4] for row in found})
    grouping, proposed = _Grouping(today, coming), _find_proposed(connection, ids)
    lines: dict[str, DueLine] = {}
    nothing: list[_Due] = []
    for agreement_id, kind, status, parent_id, topic_id, whole_pos, pos in found:
        place = places.get(topic_id)
        if place is None:
            continue
        own = dues.get(agreement_id, nothing)
        due = _find_deciding(own)
        if due is None and parent_id is not None and agreement_id not in proposed:
            continue
        day = due.date_to if due else None
        lines[agreement_id] = DueLine(
            agreement_id,
            parent_id is not None,
            grouping.find(kind, status, own, due),
            due.date_from if due else None,
            day,
            due is not None and due.certainty is Certainty.CERTAIN,
            place.region_id,
            agreement_id in proposed,
            due.meeting_id if due else None,
            (day or date.max, place.order, whole_pos, parent_id is not None, pos),
        )
    return lines


class _Grouping:
    """Asks the rule of the domain once for all agreements that are alike."""

    def __init__(self, today: date, coming: Sequence[MeetingDay]) -> None:
        self._today, self._coming = today, coming
        self._soon_until = end_of_month(today)
        self._known: dict[tuple[object, ...], GroupKey] = {}

    def find(self, kind: str, status: str, dues: Sequence[_Due], due: _Due | None) -> GroupKey:
        """Return the group of an agreement.

        Args:
            due: the one of its deadlines that decides.
        """
        day = due.date_to if due else None
        if dues:
            meetings = frozenset(one.meeting_id for one in dues if one.meeting_id)
            is_due = any(has_due(one.moment) for one in dues)
            alike: tuple[object, ...] = (kind, status, day, is_due, meetings)
        else:
            meetings, is_due = frozenset(), False
            alike = (kind, status)
        key = self._known.get(alike)
        if key is None:
            late = is_late(AgreementKind(kind), AgreementStatus(status), day, self._today)
            standing = DueStanding(late, day, is_due, meetings)
            group, meeting = find_due_group(standing, self._today, self._soon_until, self._coming)
            key = self._known[alike] = GroupKey(group, meeting.series if meeting else "")
        return key


def _find_deciding(dues: Sequence[_Due]) -> _Due | None:
    """Return the deadline that a list shows: the earliest with a date, else the first."""
    if len(dues) < 2:
        return dues[0] if dues else None
    return min(dues, key=lambda due: due.date_to or date.max)


def _list_dues(
    connection: sqlite3.Connection, ids: Collection[str] | None
) -> dict[str, list[_Due]]:
    condition, values = condition_ids("agreement_id", ids)
    certainties = {certainty.value: certainty for certainty in Certainty}
    kinds = {kind.value: kind for kind in DueKind}
    days: dict[str | None, date | None] = {None: None}
    found: dict[str, list[_Due]] = {}
    for agreement_id, due_id, words, start, end, certainty, kind, meeting_id in connection.execute(
        "SELECT agreement_id, id, words, date_from, date_to, certainty, kind, meeting_id FROM due"
        f" WHERE NOT deleted AND confirmed AND {IS_DEADLINE} AND {condition}"
        " ORDER BY agreement_id, pos, id",
        values,
    ):
        for text in (start, end):
            if text not in days:
                days[text] = read_day(text)
        found.setdefault(agreement_id, []).append(
            _Due(due_id, words, days[start], days[end], certainties[certainty], kinds[kind],
                 meeting_id)
        )  # fmt: skip
    return found


def _find_proposed(connection: sqlite3.Connection, ids: Collection[str] | None) -> set[str]:
    """Return the agreements with a deadline that nobody settled yet."""
    condition, values = condition_ids("agreement_id", ids)
    return {
        agreement_id
        for (agreement_id,) in connection.execute(
            "SELECT DISTINCT agreement_id FROM due WHERE NOT deleted AND NOT confirmed"
            f" AND {IS_DEADLINE} AND {condition}",
            values,
        )
    }


def _list_proposals(
    connection: sqlite3.Connection, ids: Collection[str]
) -> dict[str, list[tuple[ProposalKey, str]]]:
    """Return the deadlines that were recognised and nobody settled yet."""
    condition, values = condition_ids("agreement_id", ids)
    found: dict[str, list[tuple[ProposalKey, str]]] = {}
    for agreement_id, due_id, words in connection.execute(
        "SELECT agreement_id, id, words FROM due WHERE NOT deleted AND NOT confirmed"
        f" AND {IS_DEADLINE} AND {condition} ORDER BY pos, id",
        values,
    ):
        key = ProposalKey(ProposalKind.DUE, due_id)
        found.setdefault(agreement_id, []).append((key, words))
    return found
