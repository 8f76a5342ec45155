"""Which rows of agreements to show and in which order, and SQL that finds them."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime, time

from novex_desktop.store.moments import format_moment
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.last_changes import BELONGINGS
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
from novex_desktop.store.queries.row_words import condition_words
from novex_desktop.store.queries.rules import (
    CAN_BE_LATE,
    HAS_DUE,
    IS_COUNTED,
    IS_DEADLINE,
    IS_OPEN,
    is_lead,
)
from novex_desktop.store.queries.scopes import condition_scope

_WIDE_CHARS = 200_000  # of the keys that are looked among: some 5,000 of them
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


def find_rows(
    connection: sqlite3.Connection,
    today: date,
    under: NodeKey | None = None,
    row_filter: RowFilter | None = None,
    order: RowOrder | None = None,
) -> FoundRows:
    """Return which agreements and parts lie under a node (None: all) and pass a filter."""
    scope = condition_scope(connection, under, today)
    return _find(connection, today, condition_meeting(under), scope, row_filter, order)


def find_rows_among(
    connection: sqlite3.Connection,
    today: date,
    ids: tuple[str, ...],
    row_filter: RowFilter | None = None,
    order: RowOrder | None = None,
) -> FoundRows:
    """Return which of these agreements pass a filter; without an order they keep their own."""
    found = _find(connection, today, ("1", ()), condition_ids("a.id", ids), row_filter, order)
    if order is None or not order.fields:
        place = {id_: number for number, id_ in enumerate(ids)}
        return FoundRows(tuple(sorted(found.ids, key=place.__getitem__)), found.agreements)
    return found


def condition_filter(row_filter: RowFilter, today: date, *, is_wide: bool) -> Condition:
    """Return an SQL condition on the tables of `ROW_TABLES`, and its values.

    Args:
        is_wide: most rows of the register are looked at; see `condition_words`.
    """
    parts = [
        condition_words(row_filter.words, is_wide=is_wide),
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


def _find(
    connection: sqlite3.Connection,
    today: date,
    meeting: Condition,
    scope: Condition,
    row_filter: RowFilter | None,
    order: RowOrder | None,
) -> FoundRows:
    is_wide = scope[0] == "1" or len(str(scope[1])) > _WIDE_CHARS
    condition, values = condition_filter(row_filter or RowFilter(), today, is_wide=is_wide)
    rows = connection.execute(
        f"{places_where(meeting[0])} SELECT a.id, coalesce(a.parent_id, a.id) FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND {scope[0]} AND {condition} ORDER BY {order_by(order)}",
        (*meeting[1], *scope[1], *values),
    ).fetchall()
    return FoundRows(tuple(row[0] for row in rows), len({row[1] for row in rows}))


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
