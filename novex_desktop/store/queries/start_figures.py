"""The figures of the first screen: how the regions stand, and what asks for attention."""

import json
import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.last_changes import BELONGINGS
from novex_desktop.store.queries.meetings import MeetingRow, list_meetings
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.row_fields import (
    PLACES,
    ROW_TABLES,
    SOURCE_ORDER,
)
from novex_desktop.store.queries.rules import (
    CAN_BE_LATE,
    DEADLINE,
    HAS_DUE,
    IS_COUNTED,
    IS_OPEN,
    is_lead,
)

# Lists that SQLite makes once; asking each agreement for its own took three times as long.
_PASSED = (
    "SELECT agreement_id FROM due WHERE NOT deleted AND confirmed"
    f" AND {DEADLINE} AND date_to < :today"
)
_WITH_DUE = f"SELECT agreement_id FROM due WHERE NOT deleted AND confirmed AND {HAS_DUE}"
_LED = (
    "SELECT agreement_id FROM agreement_party"
    f" WHERE NOT deleted AND confirmed AND {is_lead('role')}"
)
_PROPOSED = " UNION ALL ".join(
    f"SELECT agreement_id FROM {table} WHERE NOT deleted AND NOT confirmed"
    for table in ("due", "agreement_party", "amount", "document_reference")
)


class StartFigure(StrEnum):
    """What is counted; each can be opened as rows."""

    ALL = "all"
    OPEN = "open"
    LATE = "late"
    NO_DUE = "no due"
    NO_LEAD = "no lead"
    KIND = "kind"  # nobody confirmed what sort of paragraph it is
    PROPOSALS = "proposals"  # recognised, and nobody settled it
    CHANGED = "changed"  # since one looked last
    DOUBTS = "doubts"  # the import was not sure, and nobody confirmed the kind since


# Conditions on agreement `a`, whatever else is asked; the two at the end are keys.
_CONDITIONS = {
    StartFigure.ALL: IS_COUNTED,
    StartFigure.OPEN: f"{IS_COUNTED} AND {IS_OPEN}",
    StartFigure.LATE: f"{IS_COUNTED} AND {CAN_BE_LATE} AND a.id IN ({_PASSED})",
    StartFigure.NO_DUE: f"{IS_COUNTED} AND {IS_OPEN} AND a.id NOT IN ({_WITH_DUE})",
    StartFigure.NO_LEAD: f"{IS_COUNTED} AND {IS_OPEN} AND a.id NOT IN ({_LED})",
    StartFigure.KIND: "NOT a.kind_confirmed",
    StartFigure.PROPOSALS: f"a.id IN ({_PROPOSED})",
    StartFigure.CHANGED: "a.id IN (SELECT value FROM json_each(:ids))",
    StartFigure.DOUBTS: ("NOT a.kind_confirmed AND a.id IN (SELECT value FROM json_each(:ids))"),
}


@dataclass(frozen=True, slots=True)
class RegionFigures:
    """How one region stands; background and parts are not counted."""

    region_id: str
    name: str
    short: str
    statuses: Mapping[AgreementStatus, int] = field(default_factory=dict)
    late: int = 0
    without_due: int = 0

    @property
    def agreements(self) -> int:
        """All agreements of the region."""
        return sum(self.statuses.values())

    @property
    def open(self) -> int:
        """Those of which something is still to be done."""
        return sum(count for status, count in self.statuses.items() if status.is_open)


@dataclass(frozen=True, slots=True)
class StartFigures:
    """All that the first screen shows."""

    regions: tuple[RegionFigures, ...]  # in the order of the source list
    attention: Mapping[StartFigure, int]
    provinces: Mapping[str, str]  # name of a province: the region it lies in
    meetings: tuple[MeetingRow, ...]
    newest: str  # stored moment of the last change; empty when there is none
    counted_on: date

    def total(self) -> RegionFigures:
        """Return the regions taken together."""
        statuses: Counter[AgreementStatus] = Counter()
        for region in self.regions:
            statuses.update(region.statuses)
        return RegionFigures(
            "",
            "",
            "",
            statuses,
            sum(region.late for region in self.regions),
            sum(region.without_due for region in self.regions),
        )


@dataclass(frozen=True, slots=True)
class StartQuestion:
    """Which rows somebody wants to see behind a figure."""

    figure: StartFigure
    region_id: str = ""  # empty: of all regions
    status: AgreementStatus | None = None  # None: whatever its status
    since: str = ""  # stored moment, for what was changed


def get_start_figures(connection: sqlite3.Connection, today: date, since: str = "") -> StartFigures:
    """Count what the first screen shows.

    Args:
        since: stored moment after which a change counts as new; empty counts none.
    """
    statuses: dict[str, Counter[AgreementStatus]] = {}
    late: Counter[str] = Counter()
    without_due: Counter[str] = Counter()
    attention: Counter[StartFigure] = Counter()
    for (region_id, kind_text, status_text, *told), count in _count_alike(
        connection, today
    ).items():
        is_confirmed, is_passed, has_any_due, is_led, is_proposed = told
        kind, status = AgreementKind(kind_text), AgreementStatus(status_text)
        attention[StartFigure.KIND] += 0 if is_confirmed else count
        attention[StartFigure.PROPOSALS] += count if is_proposed else 0
        if not kind.is_counted:
            continue
        statuses.setdefault(region_id, Counter())[status] += count
        late[region_id] += count if is_passed and status.can_be_late else 0
        without_due[region_id] += count if status.is_open and not has_any_due else 0
        attention[StartFigure.NO_LEAD] += count if status.is_open and not is_led else 0
    attention[StartFigure.LATE] = late.total()
    attention[StartFigure.NO_DUE] = without_due.total()
    for figure in (StartFigure.CHANGED, StartFigure.DOUBTS):
        attention[figure] = len(
            list_start_rows(connection, today, StartQuestion(figure, since=since))
        )
    regions = connection.execute(
        "SELECT id, name, short_name FROM region WHERE NOT deleted ORDER BY pos"
    ).fetchall()
    newest = connection.execute("SELECT max(at) FROM change").fetchone()[0]
    return StartFigures(
        tuple(
            RegionFigures(
                region_id, name, short, statuses.get(region_id, Counter()), late[region_id],
                without_due[region_id],
            )
            for region_id, name, short in regions
        ),
        attention,
        dict(
            connection.execute(
                "SELECT name, region_id FROM area WHERE kind = 'provincie' AND NOT deleted"
            )
        ),
        tuple(list_meetings(connection)),
        newest or "",
        today,
    )  # fmt: skip


def _count_alike(
    connection: sqlite3.Connection, today: date
) -> Counter[tuple[str, str, str, bool, bool, bool, bool, bool]]:
    """Count how many agreements are alike in what the figures look at.

    Of each table all is read once, in the order of the file. Joining them in SQL looks up each
    agreement by its key: three times as long with 100,000.
    """
    values = {"today": today.isoformat()}
    lists = (_PASSED, _WITH_DUE, _LED, _PROPOSED)
    passed, due, led, proposed = (
        {agreement_id for (agreement_id,) in connection.execute(query, values)} for query in lists
    )
    regions: dict[str, str] = dict(
        connection.execute(
            "SELECT t.id, t.region_id FROM topic t JOIN meeting m ON m.id = t.meeting_id"
            " WHERE NOT t.deleted AND NOT m.deleted"
        )
    )
    return Counter(
        (
            regions[topic_id],
            kind,
            status,
            bool(is_confirmed),
            agreement_id in passed,
            agreement_id in due,
            agreement_id in led,
            agreement_id in proposed,
        )
        for agreement_id, topic_id, kind, status, is_confirmed in connection.execute(
            "SELECT id, topic_id, kind, status, kind_confirmed FROM agreement"
            " WHERE NOT deleted AND +parent_id IS NULL"
        )
        if topic_id in regions
    )


def list_start_rows(
    connection: sqlite3.Connection, today: date, question: StartQuestion
) -> list[str]:
    """Return the agreements behind a figure, in source order."""
    values: dict[str, object] = {"today": today.isoformat(), "region": question.region_id}
    conditions = [_CONDITIONS[question.figure]]
    if question.figure is StartFigure.CHANGED:
        values["ids"] = json.dumps(sorted(find_changed_since(connection, question.since)))
    elif question.figure is StartFigure.DOUBTS:
        values["ids"] = json.dumps(sorted(_find_doubtful(connection)))
    if question.region_id:
        conditions.append("t.region_id = :region")
    if question.status is not None:
        conditions.append("a.status = :status")
        values["status"] = question.status.value
    rows = connection.execute(
        f"{PLACES} SELECT a.id FROM {ROW_TABLES} WHERE NOT a.deleted AND a.parent_id IS NULL"
        f" AND {' AND '.join(conditions)} ORDER BY {SOURCE_ORDER}",
        values,
    )
    return [agreement_id for (agreement_id,) in rows]


def find_changed_since(connection: sqlite3.Connection, since: str) -> set[str]:
    """Return the agreements of which anything was changed after a stored moment.

    A part counts as its agreement. What was changed and taken back again counts, too.
    """
    if not since:
        return set()
    touched: dict[str, list[str]] = {}
    fixed = (ChangeKind.CREATE.value, ChangeKind.EXPORT.value, ChangeKind.MIGRATE.value)
    for table, row_id in connection.execute(
        "SELECT DISTINCT f.table_name, f.row_id FROM change c CROSS JOIN field_change f"
        " ON f.change_id = c.id WHERE c.at > ? AND c.kind NOT IN (?, ?, ?)",
        (since, *fixed),
    ):
        touched.setdefault(table, []).append(row_id)
    found = set(touched.get("agreement", ()))
    for table in BELONGINGS:
        if ids := touched.get(table):
            condition, values = condition_ids("id", ids)
            found.update(
                agreement_id
                for (agreement_id,) in connection.execute(
                    f"SELECT DISTINCT agreement_id FROM {table} WHERE {condition}", values
                )
            )
    condition, values = condition_ids("id", found)
    return {
        agreement_id
        for (agreement_id,) in connection.execute(
            f"SELECT DISTINCT coalesce(parent_id, id) FROM agreement WHERE {condition}", values
        )
    }


def _find_doubtful(connection: sqlite3.Connection) -> set[str]:
    """Return the agreements that the import doubted about, or that follow a doubtful heading."""
    found: set[str] = set()
    for document_id, positions in connection.execute(
        "SELECT s.id, json_group_array(json_extract(p.value, '$.position'))"
        " FROM source_document s, json_each(s.accounting, '$.problems') p"
        " WHERE NOT s.deleted AND json_valid(s.accounting) GROUP BY s.id"
    ).fetchall():
        blocks = [
            position
            for (position,) in connection.execute(
                "SELECT json_extract(b.value, '$.position')"
                " FROM source_document s, json_each(s.blocks) b WHERE s.id = ? ORDER BY b.key",
                (document_id,),
            )
        ]
        for position in json.loads(positions):
            block = bisect_right(blocks, position) - 1
            row = connection.execute(
                "SELECT coalesce(parent_id, id) FROM agreement WHERE source_document_id = ?"
                " AND source_end >= ? AND NOT deleted ORDER BY source_start LIMIT 1",
                (document_id, block),
            ).fetchone()
            if row is not None:
                found.add(row[0])
    return found
