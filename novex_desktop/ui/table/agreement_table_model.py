"""The agreements of a source of rows as a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.row_filter import FoundRows, RowFilter, RowOrder
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.table.columns import Column, display, title_of
from novex_desktop.ui.table.row_source import BLOCK, RowBlocks, RowSource
from novex_desktop.ui.words import shown
from novex_desktop.ui.workers.latest_reading import LatestReading

Index = QModelIndex | QPersistentModelIndex


_FEW = 5_000  # rows of a large register: most often found within the patience
_ANY_WORD = "a"  # nobody waits for the rows that hold it
_PATIENCE_S = 0.06  # what a key may take; a list of 1,000 of 100,000 is found in 10 ms


class AgreementTableModel(QAbstractTableModel):
    """Shows the rows of a source that pass the filter; SQL finds them, the eye has them read.

    A row that changes stays where it is, even when filter or order would now place it
    elsewhere: what one is working on must not jump away.
    """

    RowRole = Qt.ItemDataRole.UserRole  # AgreementRow

    counted = Signal(int, int)  # agreements shown, all; parts are not counted apart
    loaded = Signal()  # the rows of a source that was not small are there

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: RowSource | None = None
        self._is_closed = False
        self._all = FoundRows((), 0)  # without the filter
        self._found = FoundRows((), 0)
        self._rows = RowBlocks(_NoRows(), ())
        self.is_loading = False  # the rows of another source are still to come
        self._filter = RowFilter()
        self._order = RowOrder()
        self._reading = LatestReading(self)
        self._reading.told.connect(self._on_told)

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """The keys of all rows as they stand on screen."""
        return self._found.ids

    @property
    def row_filter(self) -> RowFilter:
        """What rows must be to be shown."""
        return self._filter

    def load(self, source: RowSource | None, *, is_other: bool = True) -> None:
        """Show the rows of another source (None: none), under the same filter and order.

        Of a large register they may come later, with `loaded`.

        Args:
            is_other: what was there must not stay in sight until then. It may when an act made
                or moved some, and the rows are found anew.
        """
        if source is not self._source:
            self._end()
        self._stop()
        self._source = source
        self.is_loading = source is not None and not source.is_small
        if source is None:
            self._take(FoundRows((), 0), FoundRows((), 0))
        elif source.is_small:
            self._take(*_find_both(source, self._filter, self._order))
        else:
            self._load_aside(source)
            if self.is_loading and is_other:
                self._take(FoundRows((), 0), FoundRows((), 0))

    def close(self) -> None:
        """Find nothing more, whatever is asked; waits for what is being looked for."""
        self._is_closed = True
        self._end()
        self._reading.close()

    def update_rows(self, ids: Iterable[str]) -> None:
        """Show changed rows in place; rows that are not here are left out."""
        last = len(Column) - 1
        for first, after in _spans(self._rows.refresh(ids)):
            self.dataChanged.emit(self.index(first, 0), self.index(after - 1, last))

    def set_row_filter(self, row_filter: RowFilter) -> None:
        """Show only rows that pass a filter; accents, hyphens and blanks in its words are one."""
        if _fold(row_filter) != _fold(self._filter):
            self._filter = row_filter
            self._arrange()

    def expect_words(self) -> None:
        """Read what words are looked for in, so that the first key need not wait for it.

        Of many rows that takes some tenths of a second, in which one is about to type.
        """
        if self._source is not None and self.total > _FEW and not self._reading.is_busy:
            wish = replace(self._filter, words=_ANY_WORD)
            read = partial(_find_for, None, self._source, wish, self._order)
            self._reading.ask_soon(read, 0)

    @property
    def order(self) -> RowOrder:
        """In which order the rows stand."""
        return self._order

    def set_order(self, order: RowOrder) -> None:
        """Show the rows in another order."""
        if order == self._order:
            return
        self._order = order
        last = len(Column) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self._arrange()

    def find(self, agreement_id: str) -> QModelIndex:
        """Return the row of an agreement; an invalid index when it is not shown."""
        place = self._rows.place(agreement_id)
        return QModelIndex() if place is None else self.index(place, 0)

    def holds(self, agreement_id: str) -> bool:
        """Whether an agreement is among the rows, shown or not."""
        return agreement_id in self._all.ids

    def shown_rows(self) -> list[AgreementRow]:
        """Read all rows as they stand on screen; slow where there are many."""
        if self._source is None:
            return []
        rows = {row.id: row for row in self._source.read(self.ids)}
        return [rows[row_id] for row_id in self.ids if row_id in rows]

    def texts(self, column: Column) -> Iterator[str]:
        """Yield what the first rows show in a column; asking cell by cell is slow."""
        return (display(row, column) for row in self._rows.first(BLOCK))

    def _arrange(self) -> None:
        """Find the rows anew: where there are many beside the window, so that no key waits."""
        if self._is_closed:
            return
        source, row_filter, order = wish = (self._source, self._filter, self._order)
        self._stop()
        if source is not None and self.is_loading:
            self._load_aside(source)
        elif source is None or (row_filter.is_empty and not order.fields):
            self._show(self._all)
        elif source.is_small:
            self._show(source.find(row_filter, order))
        else:
            read = partial(_find_for, wish, source, row_filter, order)
            self._reading.ask_soon(read, _PATIENCE_S if self.total <= _FEW else 0)

    def _load_aside(self, source: RowSource) -> None:
        wish = (source, self._filter, self._order)
        self._reading.ask_soon(lambda: (wish, *_find_both(*wish)), _PATIENCE_S)

    def _stop(self) -> None:
        """Look no longer for what was wished before."""
        self._reading.forget()
        if self._source is not None:
            self._source.stop()

    def _end(self) -> None:
        """Look no longer for rows of the source that there was."""
        self._reading.forget()
        if self._source is not None:
            self._source.end()

    def _on_told(self, told: tuple[object, FoundRows | None, FoundRows]) -> None:
        wish, everything, found = told
        if wish != (self._source, self._filter, self._order):
            return
        was_loading, self.is_loading = self.is_loading, False
        self._all = everything or self._all
        self._show(found)
        if was_loading:
            self.loaded.emit()

    def _take(self, everything: FoundRows, found: FoundRows) -> None:
        self._all = everything
        self._show(found)

    def _show(self, found: FoundRows) -> None:
        self.beginResetModel()
        self._found = found
        self._rows = RowBlocks(self._source or _NoRows(), self._found.ids)
        self.endResetModel()
        self.counted.emit(self._found.agreements, self._all.agreements)

    def _spoken(self, row: AgreementRow, column: Column) -> str:
        match column:
            case Column.DUE:
                said = [row.due_words, format_day(row.due_date)]
                said += [self.tr("te laat")] if row.is_late else []
                return ", ".join(word for word in said if word) or self.tr("geen termijn")
            case Column.AGREEMENT:
                return f"{row.number}, {display(row, column)}"
            case Column.LEAD:
                return row.lead or self.tr("geen trekker")
            case Column.STATUS if row.judgement:
                judged = self.tr("oordeel {judgement}").format(judgement=shown(row.judgement))
                return f"{shown(row.status)}, {judged}"
        return display(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows.row(index.row()), Column(index.column())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_plainly(display(row, column))
            case self.RowRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.NUMBER:
                return self._explain_number(row)
        return None

    def _explain_number(self, row: AgreementRow) -> str:
        """Say what the question mark under a number means."""
        if row.kind_confirmed:
            return row.number
        said = self.tr("{kind}: zo stelt het programma voor. Ctrl+B bevestigt.")
        return f"{row.number}\n{said.format(kind=shown(row.kind))}"

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.DisplayRole:
                return f"{title_of(column)}{self._rank(column)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title_of(column)}{self._spoken_order(column)}"
        return None

    def _rank(self, column: Column) -> str:
        """Return which of several levels of the order a column is, with its direction."""
        fields = [field for field, _ in self._order.fields]
        if len(fields) < 2 or column.field not in fields:
            return ""
        place = fields.index(column.field)
        return f"  {place + 1}{'↓' if self._order.fields[place][1] else '↑'}"

    def _spoken_order(self, column: Column) -> str:
        for field, is_down in self._order.fields:
            if field is column.field:
                return self.tr(", aflopend gesorteerd") if is_down else self.tr(", gesorteerd")
        return ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        is_down = order == Qt.SortOrder.DescendingOrder
        self.set_order(RowOrder(((Column(column).field, is_down),) if column >= 0 else ()))


class _NoRows:
    """Stands where no register is open."""

    is_small = True

    def find(self, row_filter: RowFilter, order: RowOrder) -> FoundRows:
        return FoundRows((), 0)

    def read(self, ids: Sequence[str]) -> list[AgreementRow]:
        return []

    def stop(self) -> None:
        pass

    def end(self) -> None:
        pass


def _fold(row_filter: RowFilter) -> RowFilter:
    return replace(row_filter, words=fold(row_filter.words))


def _find_for(
    wish: object, source: RowSource, row_filter: RowFilter, order: RowOrder
) -> tuple[object, None, FoundRows]:
    """Return the rows that pass, with the wish that they answer."""
    return wish, None, source.find(row_filter, order)


def _find_both(
    source: RowSource, row_filter: RowFilter, order: RowOrder
) -> tuple[FoundRows, FoundRows]:
    """Return all rows of a source, and those that pass."""
    everything = source.find(RowFilter(), RowOrder())
    if row_filter.is_empty and not order.fields:
        return everything, everything
    return everything, source.find(row_filter, order)


def _spans(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and past-the-last of each run of places that follow each other."""
    for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        found = [place for _, place in run]
        yield found[0], found[-1] + 1
