"""The agreements under a node as a table that filters and sorts itself."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.dutch_dates import format_day

Index = QModelIndex | QPersistentModelIndex

_STATUS_ORDER = {status: place for place, status in enumerate(AgreementStatus)}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_DASHES = frozenset("‐‑–—\u00ad")


class Column(IntEnum):
    """Columns of the table, in order."""

    NUMBER = 0
    AGREEMENT = 1
    LEAD = 2
    DUE = 3
    STATUS = 4


class AgreementTableModel(QAbstractTableModel):
    """Holds all rows under a node and shows those that pass the filter.

    A row that changes stays where it is, even when the sort order would now place it
    elsewhere: what one is working on must not jump away.
    """

    RowRole = Qt.ItemDataRole.UserRole  # AgreementRow
    SortRole = Qt.ItemDataRole.UserRole + 1  # raw value

    counted = Signal(int, int)  # agreements shown, all; parts are not counted apart

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[AgreementRow] = []
        self._shown: list[AgreementRow] = []
        self._places: dict[str, int] = {}
        self._haystacks: dict[str, str] = {}
        self._words: list[str] = []
        self._sorting: tuple[int, Qt.SortOrder] | None = None

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    def load(self, rows: Sequence[AgreementRow]) -> None:
        """Show other rows, under the same filter and order."""
        self._all = list(rows)
        self._haystacks = {}
        self._arrange()

    def update_rows(self, rows: Iterable[AgreementRow]) -> None:
        """Show changed rows in place; rows that are not here are left out."""
        fresh = {row.id: row for row in rows}
        self._all = [fresh.get(row.id, row) for row in self._all]
        for row_id, row in fresh.items():
            self._haystacks.pop(row_id, None)
            place = self._places.get(row_id)
            if place is not None and self._shown[place] != row:
                self._shown[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def set_filter(self, text: str) -> None:
        """Show only rows that hold all words, in any order, accents and hyphens ignored."""
        words = fold(text).split()
        if words != self._words:
            self._words = words
            self._arrange()

    def find(self, agreement_id: str) -> QModelIndex:
        """Return the row of an agreement; an invalid index when it is not shown."""
        place = self._places.get(agreement_id)
        return QModelIndex() if place is None else self.index(place, 0)

    def holds(self, agreement_id: str) -> bool:
        """Whether an agreement is among the rows, shown or not."""
        return any(row.id == agreement_id for row in self._all)

    def shown_rows(self) -> Sequence[AgreementRow]:
        """Return the rows as they stand on screen."""
        return tuple(self._shown)

    def texts(self, column: Column, most: int) -> Iterator[str]:
        """Yield what the first rows show in a column; asking cell by cell is slow."""
        return (_display(row, column) for row in self._shown[:most])

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = [row for row in self._all if self._passes(row)]
        if self._sorting is not None:
            column, order = self._sorting
            reverse = order == Qt.SortOrder.DescendingOrder
            shown.sort(key=lambda row: _sort_key(row, column), reverse=reverse)
        self._shown = shown
        self._places = {row.id: place for place, row in enumerate(shown)}
        self.endResetModel()
        self.counted.emit(_count_whole(self._shown), _count_whole(self._all))

    def _passes(self, row: AgreementRow) -> bool:
        if not self._words:
            return True
        haystack = self._haystacks.get(row.id)
        if haystack is None:
            haystack = self._haystacks[row.id] = fold(_all_text(row))
        return all(word in haystack for word in self._words)

    def _spoken(self, row: AgreementRow, column: Column) -> str:
        match column:
            case Column.DUE:
                said = [row.due_words, format_day(row.due_date)]
                said += [self.tr("te laat")] if row.is_late else []
                return ", ".join(word for word in said if word) or self.tr("geen termijn")
            case Column.AGREEMENT:
                return f"{row.number}, {_display(row, column)}"
            case Column.LEAD:
                return row.lead or self.tr("geen trekker")
            case Column.STATUS if row.judgement:
                judged = self.tr("oordeel {judgement}").format(judgement=row.judgement.label)
                return f"{row.status.label}, {judged}"
        return _display(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _display(row, column)
            case self.RowRole:
                return row
            case self.SortRole:
                return _sort_key(row, column)[1]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.NUMBER:
                return row.number
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NUMBER: self.tr("Nr."),
            Column.AGREEMENT: self.tr("Afspraak"),
            Column.LEAD: self.tr("Trekker"),
            Column.DUE: self.tr("Termijn"),
            Column.STATUS: self.tr("Status"),
        }[Column(section)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting = None if column < 0 else (column, order)
        self._arrange()


def _count_whole(rows: Iterable[AgreementRow]) -> int:
    """Count agreements; a part counts with the agreement it is a part of."""
    return len({row.parent_id or row.id for row in rows})


def fold(text: str) -> str:
    """Return text as the filter compares it: no capitals, accents, hyphens or line breaks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    # Looking at all letters one by one took ten times as long.
    return " ".join(_NOT_ASCII.sub(_fold_rest, plain).replace("-", "").split())


def _fold_rest(found: re.Match[str]) -> str:
    return "".join(
        letter for letter in found[0] if not unicodedata.combining(letter) and letter not in _DASHES
    )


def _all_text(row: AgreementRow) -> str:
    parts = (
        row.number, row.title, row.text, row.lead, row.due_words, format_day(row.due_date),
        row.status.label, row.kind.label, row.topic, row.heading, row.region_short,
    )  # fmt: skip
    # The number must also be found as it is written, since folding drops its hyphens.
    return "\n".join(parts)


def _display(row: AgreementRow, column: Column) -> str:
    match column:
        case Column.NUMBER:
            return row.number
        case Column.AGREEMENT:
            return f"{row.title}\n{row.text}" if row.title else row.text
        case Column.LEAD:
            return row.lead
        case Column.DUE:
            return "\n".join(part for part in (row.due_words, format_day(row.due_date)) if part)
    return row.status.label


def _sort_key(row: AgreementRow, column: int) -> tuple[bool, str | int | date]:
    """Return a key that puts what is empty last in ascending order."""
    match Column(column):
        case Column.NUMBER:
            return False, row.number
        case Column.AGREEMENT:
            return False, fold(row.title or row.text)
        case Column.LEAD:
            return not row.lead, fold(row.lead)
        case Column.DUE:
            return row.due_date is None, row.due_date or date.max
    return False, _STATUS_ORDER[row.status]
