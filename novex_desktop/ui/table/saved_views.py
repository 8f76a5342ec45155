"""Views of the table: a name for what rows must be, in which columns and in which order."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.store.queries.row_filter import FieldFilter, RowFilter, RowOrder
from novex_desktop.ui.table.columns import (
    DEFAULT_COLUMNS,
    ShownColumn,
    read_columns,
    write_columns,
)

_DAYS_OF_A_WEEK = 7


class ViewKind(StrEnum):
    """The views that are always there. The values are kept in the settings of users."""

    ALL = "all"
    MINE = "mine"
    BEFORE_MEETING = "before meeting"
    WITHOUT_DUE = "without due"
    SINCE_LAST_WEEK = "since last week"
    LATE = "late"
    WITHOUT_LEAD = "without lead"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view that somebody made: one that is always there, and what was chosen on top of it."""

    name: str
    kind: ViewKind = ViewKind.ALL
    words: str = ""
    fields: tuple[FieldFilter, ...] = ()
    columns: tuple[ShownColumn, ...] = DEFAULT_COLUMNS
    order: RowOrder = field(default_factory=RowOrder)


@dataclass(frozen=True, slots=True)
class ViewContext:
    """What the views that are always there need to know."""

    today: date
    my_parties: tuple[str, ...] | None = None  # keys; None: not asked yet
    next_meeting: str = ""  # key of the next meeting of the series at hand
    next_meeting_on: date | None = None


def filter_of(kind: ViewKind, context: ViewContext) -> RowFilter:
    """Return what rows must be in a view that is always there."""
    match kind:
        case ViewKind.MINE:
            return RowFilter(is_open=True, led_by=context.my_parties or ())
        case ViewKind.BEFORE_MEETING:
            meetings = (context.next_meeting,) if context.next_meeting else ()
            # Without a date a deadline may still hang on the meeting; without either there is none.
            day = context.next_meeting_on or (None if meetings else date.min)
            return RowFilter(is_open=True, due_by=day, due_at=meetings)
        case ViewKind.WITHOUT_DUE:
            return RowFilter(is_open=True, is_without_due=True)
        case ViewKind.SINCE_LAST_WEEK:
            return RowFilter(changed_since=context.today - timedelta(days=_DAYS_OF_A_WEEK))
        case ViewKind.LATE:
            return RowFilter(is_late=True)
        case ViewKind.WITHOUT_LEAD:
            return RowFilter(is_open=True, is_without_lead=True)
    return RowFilter()


def title_of_view(kind: ViewKind) -> str:
    """Return the name of a view that is always there."""
    return menu_text_of(kind).replace("&", "")


def menu_text_of(kind: ViewKind) -> str:
    """Return the name of a view that is always there, with the letter that chooses it."""
    titles = {
        ViewKind.ALL: _tr("&Alle afspraken"),
        ViewKind.MINE: _tr("&Mijn trekkers"),
        ViewKind.BEFORE_MEETING: _tr("&Vóór het BO"),
        ViewKind.WITHOUT_DUE: _tr("&Zonder termijn"),
        ViewKind.SINCE_LAST_WEEK: _tr("&Sinds vorige week"),
        ViewKind.LATE: _tr("&Te laat"),
        ViewKind.WITHOUT_LEAD: _tr("Zonder t&rekker"),
    }
    return titles[kind]


def write_views(views: Sequence[SavedView]) -> str:
    """Return views as text for the settings."""
    return json.dumps(
        [
            {
                "name": view.name,
                "kind": view.kind.value,
                "words": view.words,
                "fields": [[one.field.value, one.words, *one.values] for one in view.fields],
                "columns": write_columns(view.columns),
                "order": write_order(view.order),
            }
            for view in views
        ],
        ensure_ascii=False,
    )


def read_views(text: str) -> tuple[SavedView, ...]:
    """Return what `write_views` wrote; what is none of ours is left out."""
    try:
        views = json.loads(text or "[]")
    except ValueError:  # edited by hand
        return ()
    found = map(_read_view, views if isinstance(views, list) else ())
    return tuple(view for view in found if view is not None)


def _read_view(kept: Any) -> SavedView | None:
    try:
        fields = tuple(
            FieldFilter(RowField(name), words, tuple(map(str, values)))
            for name, words, *values in kept["fields"]
        )
        view = SavedView(str(kept["name"]), ViewKind(kept["kind"]), str(kept["words"]), fields)
        order = read_order(kept["order"])
        return replace(view, columns=read_columns(kept["columns"]), order=order)
    except (ValueError, TypeError, KeyError):  # edited by hand, or of a later version
        return None


def write_order(order: RowOrder) -> str:
    """Return an order as text for the settings."""
    return " ".join(f"{'-' if is_down else ''}{one.value}" for one, is_down in order.fields)


def read_order(text: str) -> RowOrder:
    """Return what `write_order` wrote; the order of the list where it is none of ours."""
    try:
        fields = [(RowField(word.lstrip("-")), word.startswith("-")) for word in text.split()]
    except ValueError:
        return RowOrder()
    return RowOrder(tuple(fields))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SavedViews", text)
