"""The hits as a list, with a heading above each region."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from novex_desktop.store.search.hits import Hit, HitPage
from novex_desktop.store.search.texts import FieldText
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HitModel(QAbstractListModel):
    """Rows are headings (text) and hits. Asks for the next page when the view comes to its end."""

    HitRole = Qt.ItemDataRole.UserRole  # Hit, or None for a heading

    more_requested = Signal(int)  # row of the index to go on after

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Hit] = []
        self._next_row: int | None = None
        self._is_asked = False
        self.hits = 0  # that are in the list by now

    def load(self, page: HitPage) -> None:
        """Show the first page of an answer."""
        self.beginResetModel()
        self._rows = []
        self.hits = 0
        self._rows = self._with_headings(page)
        self._take(page)
        self.endResetModel()

    def append(self, page: HitPage) -> None:
        """Add the next page: behind what is there, or within it what was added to the list later.

        The index gives new agreements first, wherever they stand in the list; each region keeps
        one heading.
        """
        last = next((row for row in reversed(self._rows) if isinstance(row, Hit)), None)
        if last is not None and any(hit.order < last.order for hit in page.hits):
            for hit in page.hits:
                self._insert(hit)
            self._take(page)
            return
        rows = self._with_headings(page)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows += rows
            self._take(page)
            self.endInsertRows()
        else:
            self._take(page)

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._next_row, self.hits = [], None, 0
        self.endResetModel()

    def hit_at(self, index: Index) -> Hit | None:
        """Return the hit of a row; None for a heading or none."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def place_of(self, index: Index) -> int:
        """Return which of the hits a row is, counted from 1."""
        return sum(isinstance(row, Hit) for row in self._rows[: index.row() + 1])

    def find(self, agreement_id: str) -> QModelIndex:
        """Return the row of an agreement, or an invalid index."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Hit) and row.agreement_id == agreement_id:
                return self.index(place)
        return QModelIndex()

    def step(self, index: Index, step: int) -> QModelIndex:
        """Return the next (1) or previous (-1) hit; round the end to the other side."""
        if not self.hits:
            return QModelIndex()
        place = index.row() if index.isValid() else (-1 if step > 0 else 0)
        while True:
            place = (place + step) % len(self._rows)
            if isinstance(self._rows[place], Hit):
                return self.index(place)

    @property
    def is_whole(self) -> bool:
        """Whether all hits are in the list."""
        return self._next_row is None

    def _take(self, page: HitPage) -> None:
        self.hits += len(page.hits)
        self._next_row = page.next_row
        self._is_asked = False

    def _insert(self, hit: Hit) -> None:
        """Put a hit where it stands in the list, under the heading of its region."""
        place = len(self._rows)
        for number, row in enumerate(self._rows):
            if isinstance(row, Hit) and row.order > hit.order:
                is_first = not isinstance(self._rows[number - 1], Hit)
                place = number - 1 if is_first and row.group != hit.group else number
                break
        rows: list[str | Hit] = [hit] if hit.group in self._rows else [hit.group, hit]
        self.beginInsertRows(_NOWHERE, place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _with_headings(self, page: HitPage) -> list[str | Hit]:
        last = next((row.group for row in reversed(self._rows) if isinstance(row, Hit)), None)
        rows: list[str | Hit] = []
        for hit in page.hits:
            if hit.group != last:
                rows.append(hit.group)
                last = hit.group
            rows.append(hit)
        return rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.HitRole:
            return row if isinstance(row, Hit) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(row) if isinstance(row, Hit) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.hit_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next_row is not None and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self._next_row is not None and not self._is_asked:
            self._is_asked = True
            self.more_requested.emit(self._next_row)

    def _describe(self, hit: Hit) -> str:
        return f"{hit.number}, {hit.title}. {describe_source(hit.source)}: {hit.excerpt.text}"


def describe_source(source: FieldText) -> str:
    """Return where a hit was found, in Dutch: "Notitie 12-05-2025"."""
    if source.dated is not None:
        return f"{shown(source.where)} {format_day(source.dated)}"
    return shown(source.role) if source.role is not None else shown(source.where)
