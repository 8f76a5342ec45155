"""Which rows of agreements to show and in which order, and SQL that finds them."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from novex_desktop.store.moments import format_moment
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.last_changes import BELONGINGS, get_log_end
from novex_desktop.store.queries.nodes import (
    Condition,
    NodeKey,
    condition_ids,
    condition_meeting,
)
from novex_desktop.store.queries.row_fields import (
    DEADLINE_DAY,
    ROW_TABLES,
    SOURCE_ORDER,
    TEXTS,
    RowField,
    places_where,
    sort_key,
)
from novex_desktop.store.queries.rules import (
    CAN_BE_LATE,
    DEADLINE,
    HAS_DUE,
    IS_COUNTED,
    IS_DEADLINE,
    IS_OPEN,
    is_lead,
)
from novex_desktop.store.queries.scopes import condition_scope

if TYPE_CHECKING:
    from novex_desktop.store.queries.row_words import WordFinder

_FEW = 5_000  # rows of which the deadlines are read by key; of more all are
_BY_DEADLINE = (RowField.DUE, RowField.DUE_DATE)
_HAS_DUE = (
    "EXISTS (SELECT 1 FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed"
    f" AND {HAS_DUE})"
)


@dataclass(frozen=True, slots=True)
class FieldFilter:
    """What must stand in one field: words in any order, or one of some stored values.

    Of a field with choices the stored value counts ("in uitvoering", a region's short name); an
    empty value is the choice "leeg".
    """

    field: RowField
    words: str = ""
    values: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every row passes."""
        return not self.words.strip() and not self.values


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What rows must be. All that is set must hold; nothing set lets every row pass."""

    words: str = ""  # anywhere in the row, in any order, accents and hyphens ignored
    fields: tuple[FieldFilter, ...] = ()
    is_open: bool = False
    is_late: bool = False
    is_without_due: bool = False  # no deadline was settled, with or without a date
    is_without_lead: bool = False
    led_by: tuple[str, ...] | None = None  # one of these parties leads; none of them: no row
    changed_since: date | None = None  # on this day or after it
    due_by: date | None = None  # its deadline is on this day or before it ...
    due_at: tuple[str, ...] = ()  # ... or hangs on one of these meetings

    @property
    def is_empty(self) -> bool:
        """Whether every row passes."""
        return self == RowFilter(words=self.words, fields=self.fields) and not (
            self.words.strip() or any(not field.is_empty for field in self.fields)
        )


@dataclass(frozen=True, slots=True)
class RowOrder:
    """Fields to order rows by, each with whether it goes down; none is the order of the list.

    What is empty comes last, whichever way round.
    """

    fields: tuple[tuple[RowField, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The keys of the rows found, in order, and how many agreements they are."""

    ids: tuple[str, ...]
    agreements: int  # a part counts with the agreement it is a part of


@dataclass(frozen=True, slots=True)
class _Listed:
    """Rows of a scope in the wished order, words left aside."""

    wish: object  # what they were listed for
    found: FoundRows
    parents: dict[str, str]  # of the parts among them


class RowFinder:
    """Finds the rows under a node (None: all), or among some that were asked for by key.

    Keeps them and their texts until the register changes, so that who types on waits for nothing
    that was there at the key before.

    Args:
        among: keys, in the order to give them when no other is wished; instead of a node.
    """

    def __init__(
        self, under: NodeKey | None = None, *, among: tuple[str, ...] | None = None
    ) -> None:
        self._under, self._among = under, among
        self._listed = _Listed(None, FoundRows((), 0), {})
        self._words: WordFinder | None = None

    def find(
        self,
        connection: sqlite3.Connection,
        today: date,
        row_filter: RowFilter | None = None,
        order: RowOrder | None = None,
    ) -> FoundRows:
        """Return which agreements and parts pass a filter, in order."""
        row_filter = row_filter or RowFilter()
        self.list_rows(connection, today, row_filter, order)
        listed = self._listed
        if not fold(row_filter.words):
            return listed.found
        if self._words is None:
            from novex_desktop.store.queries.row_words import WordFinder

            self._words = WordFinder()
        ids = self._words.find(connection, row_filter.words, listed.found.ids)
        return FoundRows(ids, _count_agreements(ids, listed.parents))

    def list_rows(
        self,
        connection: sqlite3.Connection,
        today: date,
        row_filter: RowFilter,
        order: RowOrder | None,
    ) -> None:
        """Do the first half of `find`: which rows there are, words left aside."""
        bare, order = replace(row_filter, words=""), order or RowOrder()
        wish = bare, order, today, get_log_end(connection)
        if wish != self._listed.wish:
            self._listed = self._list(connection, today, bare, order, wish)

    def _list(
        self,
        connection: sqlite3.Connection,
        today: date,
        row_filter: RowFilter,
        order: RowOrder,
        wish: object,
    ) -> _Listed:
        if self._among is None:
            meeting = condition_meeting(self._under)
            scope = condition_scope(connection, self._under, today)
        else:
            meeting, scope = ("1", ()), condition_ids("a.id", self._among)
        condition, values = condition_filter(row_filter, today)
        first = order.fields[0] if len(order.fields) == 1 else None
        by_deadline = first is not None and first[0] in _BY_DEADLINE
        rows = connection.execute(
            f"{places_where(meeting[0])} SELECT a.id, a.parent_id FROM {ROW_TABLES} WHERE"
            f" NOT a.deleted AND {scope[0]} AND {condition}"
            f" ORDER BY {SOURCE_ORDER if by_deadline else order_by(order)}",
            (*meeting[1], *scope[1], *values),
        )
        ids: list[str] = []
        parents: dict[str, str] = {}
        for row_id, parent_id in rows:
            ids.append(row_id)
            if parent_id:
                parents[row_id] = parent_id
        if first is not None and by_deadline:
            ids = _sort_by_deadline(connection, ids, is_down=first[1])
        elif self._among is not None and not order.fields:
            place = {row_id: number for number, row_id in enumerate(self._among)}
            ids.sort(key=place.__getitem__)
        return _Listed(wish, FoundRows(tuple(ids), _count_agreements(ids, parents)), parents)


def find_rows(
    connection: sqlite3.Connection,
    today: date,
    under: NodeKey | None = None,
    row_filter: RowFilter | None = None,
    order: RowOrder | None = None,
) -> FoundRows:
    """Return which agreements and parts lie under a node (None: all) and pass a filter."""
    return RowFinder(under).find(connection, today, row_filter, order)


def condition_filter(row_filter: RowFilter, today: date) -> Condition:
    """Return an SQL condition on the tables of `ROW_TABLES`, and its values, but for the words."""
    parts = [
        *(_condition_field(field) for field in row_filter.fields),
        *_conditions_of_flags(row_filter, today),
    ]
    sqls = [sql for sql, _ in parts if sql != "1"]
    values = tuple(value for _, own in parts for value in own)
    return " AND ".join(sqls) or "1", values


def order_by(order: RowOrder | None) -> str:
    """Return what stands behind ORDER BY."""
    keys = []
    for field, is_down in order.fields if order else ():
        key = sort_key(field)
        keys.append(f"{key} {'DESC' if is_down else 'ASC'} NULLS LAST")
    return ", ".join([*keys, SOURCE_ORDER])


def _count_agreements(ids: Sequence[str], parents: dict[str, str]) -> int:
    """Return how many agreements rows are; a part counts with the one that it is a part of."""
    return len({parents.get(row_id, row_id) for row_id in ids}) if parents else len(ids)


def _sort_by_deadline(
    connection: sqlite3.Connection, ids: list[str], *, is_down: bool
) -> list[str]:
    """Order rows by their first deadline; without one they come last, whichever way round.

    In SQL the deadline of each of 100,000 rows was looked up: 190 ms more, where this takes 75.
    """
    condition, values = condition_ids("agreement_id", ids if len(ids) <= _FEW else None)
    days: dict[str, str] = {}
    for row_id, day in connection.execute(
        "SELECT agreement_id, date_to FROM due"
        f" WHERE NOT deleted AND confirmed AND {DEADLINE} AND {condition}",
        values,
    ):
        days[row_id] = min(day, days.get(row_id, day))
    dated = [row_id for row_id in ids if row_id in days]
    dated.sort(key=days.__getitem__, reverse=is_down)
    return dated + [row_id for row_id in ids if row_id not in days]


def _condition_field(wish: FieldFilter) -> Condition:
    text = TEXTS[wish.field]
    sqls: list[str] = []
    values: list[str] = []
    if folded := fold(wish.words):
        sqls.append(f"holds_all(?, {text})")
        values.append(folded)
    if wish.values:
        marks = ", ".join("?" * len(wish.values))
        sqls.append(f"coalesce({text}, '') IN ({marks})")
        values += wish.values
    return " AND ".join(sqls) or "1", tuple(values)


def _conditions_of_flags(wish: RowFilter, today: date) -> list[Condition]:
    found: list[Condition] = []
    if wish.is_open:
        found.append((f"{IS_COUNTED} AND {IS_OPEN}", ()))
    if wish.is_late:
        late = f"{IS_COUNTED} AND {CAN_BE_LATE} AND {DEADLINE_DAY} < ?"
        found.append((late, (today.isoformat(),)))
    if wish.is_without_due:
        found.append((f"NOT {_HAS_DUE}", ()))
    if wish.is_without_lead:
        found.append((f"NOT {_led_by('1')}", ()))
    if wish.led_by is not None:
        condition, values = condition_ids("party_id", wish.led_by)
        found.append((_led_by(condition), values))
    if wish.changed_since is not None:
        found.append(_changed_since(wish.changed_since))
    if wish.due_by is not None or wish.due_at:
        found.append(_due_by(wish.due_by, wish.due_at))
    return found


def _led_by(condition: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM agreement_party WHERE agreement_id = a.id"
        f" AND NOT deleted AND confirmed AND {is_lead('role')} AND {condition})"
    )


def _due_by(day: date | None, meetings: tuple[str, ...]) -> Condition:
    hangs, values = condition_ids("meeting_id", meetings)
    before = day.isoformat() if day else ""  # before the first day there is nothing
    return (
        "EXISTS (SELECT 1 FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed"
        f" AND {IS_DEADLINE}"
        f" AND (date_to <= ? OR {hangs}))",
        (before, *values),
    )


def _changed_since(day: date) -> Condition:
    """Agreements that changed, or of which something that belongs to them did.

    CROSS JOIN lets SQLite begin with the few acts since then, and not with the whole log.
    """
    since = format_moment(datetime.combine(day, time.min).astimezone())
    changed = (
        "SELECT f.row_id FROM change c CROSS JOIN field_change f ON f.change_id = c.id"
        " WHERE c.at >= ? AND f.table_name = '{table}'"
    )
    sqls = [f"a.id IN ({changed.format(table='agreement')})"]
    for table in BELONGINGS:
        sqls.append(
            f"a.id IN (SELECT agreement_id FROM {table}"
            f" WHERE id IN ({changed.format(table=table)}))"
        )
    return f"({' OR '.join(sqls)})", (since,) * len(sqls)
