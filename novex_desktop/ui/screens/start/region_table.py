"""The same figures as the map, as a table: each number opens its rows."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.start_figures import RegionFigures, StartFigure, StartQuestion
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.screens.start.start_words import STATUS_LETTERS, describe_statuses
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.walking import RowTable
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex

_PADDING = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEAST_BAR = 120
_TONES = {  # ground and letter of each status in a bar
    AgreementStatus.NEW: ("raised", "text"),
    AgreementStatus.IN_PROGRESS: ("info_soft", "accent"),
    AgreementStatus.PARTLY_DONE: ("info_soft", "accent"),
    AgreementStatus.DONE: ("green_soft", "green"),
    AgreementStatus.ON_HOLD: ("orange_soft", "orange"),
    AgreementStatus.LAPSED: ("raised", "muted"),
    AgreementStatus.MERGED: ("raised", "muted"),
}


class RegionColumn(IntEnum):
    """Columns of the table, in order."""

    NAME = 0
    AGREEMENTS = 1
    OPEN = 2
    LATE = 3
    NO_DUE = 4
    STATUSES = 5


_FIGURES = {
    RegionColumn.NAME: StartFigure.ALL,
    RegionColumn.AGREEMENTS: StartFigure.ALL,
    RegionColumn.OPEN: StartFigure.OPEN,
    RegionColumn.LATE: StartFigure.LATE,
    RegionColumn.NO_DUE: StartFigure.NO_DUE,
    RegionColumn.STATUSES: StartFigure.ALL,
}


class RegionTableModel(QAbstractTableModel):
    """One row per region, and the last one for all of them."""

    FiguresRole = Qt.ItemDataRole.UserRole  # RegionFigures of the row

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RegionFigures, ...] = ()

    def load(self, rows: Sequence[RegionFigures]) -> None:
        """Show other figures; in place where the regions are the same."""
        if [row.region_id for row in rows] == [row.region_id for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                last = self.index(len(rows) - 1, len(RegionColumn) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place_of(self, region_id: str) -> int:
        """Return the row of a region; -1 when it has none."""
        places = [place for place, row in enumerate(self._rows) if row.region_id == region_id]
        return places[0] if places else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], RegionColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._text(row, column)
                if column is RegionColumn.NAME:
                    return said
                head = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{self._text(row, RegionColumn.NAME)}, {str(head).lower()}: {said}"
            case Qt.ItemDataRole.ToolTipRole if column is RegionColumn.STATUSES:
                return describe_statuses(row.statuses)
            case self.FiguresRole:
                return row
        return None

    def _text(self, row: RegionFigures, column: RegionColumn) -> str:
        match column:
            case RegionColumn.NAME:
                return row.name or self.tr("Totaal")
            case RegionColumn.AGREEMENTS:
                return format_count(row.agreements)
            case RegionColumn.OPEN:
                return format_count(row.open)
            case RegionColumn.LATE:
                return format_count(row.late)
            case RegionColumn.NO_DUE:
                return format_count(row.without_due)
        return describe_statuses(row.statuses)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = RegionColumn(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_text = column in (RegionColumn.NAME, RegionColumn.STATUSES)
            return _LEFT if is_text else _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            RegionColumn.NAME: self.tr("Regio"),
            RegionColumn.AGREEMENTS: self.tr("Afspraken"),
            RegionColumn.OPEN: self.tr("Open"),
            RegionColumn.LATE: self.tr("Te laat"),
            RegionColumn.NO_DUE: self.tr("Zonder termijn"),
            RegionColumn.STATUSES: self.tr("Hoe het staat"),
        }[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(RegionColumn)


class RegionTable(RowTable):
    """Walks cell by cell; Enter or a click opens the rows behind a figure."""

    asked = Signal(object)  # StartQuestion
    region_chosen = Signal(str)  # id of the region in the row that became current; "" for all

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.regions = RegionTableModel(self)
        self.setModel(self.regions)
        self.setObjectName("regionTable")
        self.setAccessibleName(self.tr("Cijfers per regio"))
        self.setAccessibleDescription(self.tr("Enter op een getal toont de afspraken erachter."))
        self.setItemDelegate(_FigureDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().setSectionsClickable(False)
        self.regions.modelReset.connect(self.fit)
        theme.follow(self, self.fit)

    def choose_region(self, region_id: str) -> None:
        """Make the row of a region current, in the column that was."""
        place = self.regions.place_of(region_id)
        if place >= 0 and place != self.currentIndex().row():
            column = max(self.currentIndex().column(), 0)
            self.setCurrentIndex(self.regions.index(place, column))

    def fit(self) -> None:
        """Be as high as what is in it, and give the bars what the numbers leave."""
        metrics = QFontMetrics(self._theme.font(1.0, QFont.Weight.DemiBold))
        row = metrics.lineSpacing() + 2 * _PADDING + 2
        self.verticalHeader().setDefaultSectionSize(row)
        head = self.horizontalHeader()
        self.setFixedHeight(head.sizeHint().height() + row * self.regions.rowCount() + 2)
        small = QFontMetrics(self._theme.font(0.9))
        used = 0
        for column in RegionColumn:
            if column is RegionColumn.STATUSES:
                continue
            said = str(self.regions.headerData(column, Qt.Orientation.Horizontal))
            width = small.horizontalAdvance(said)
            for place in range(self.regions.rowCount()):
                text = str(self.regions.index(place, column).data())
                width = max(width, metrics.horizontalAdvance(text))
            width += 2 * _PADDING + 4
            used += width
            head.resizeSection(column, width)
        self.setMinimumWidth(used + _LEAST_BAR)
        bar = max(self.viewport().width() - used, _LEAST_BAR)
        head.resizeSection(RegionColumn.STATUSES, bar)

    def begin_index(self) -> QModelIndex:
        """Begin at what is open in the first region."""
        return self.regions.index(0, RegionColumn.OPEN)

    def open_current(self) -> None:
        """Open the rows behind the current figure."""
        self._open(self.currentIndex())

    def _open(self, index: Index, spot: QPoint | None = None) -> None:
        row = index.data(RegionTableModel.FiguresRole)
        if not isinstance(row, RegionFigures):
            return
        column = RegionColumn(index.column())
        if column is RegionColumn.STATUSES:
            status = self._status_at(index, spot) if spot else self._ask_status(index, row)
            if status is not None:
                self.asked.emit(StartQuestion(StartFigure.ALL, row.region_id, status))
            return
        self.asked.emit(StartQuestion(_FIGURES[column], row.region_id))

    def _status_at(self, index: Index, spot: QPoint) -> AgreementStatus | None:
        row = index.data(RegionTableModel.FiguresRole)
        for status, piece in split_bar(row, bar_rect(self.visualRect(index))):
            if piece.contains(spot):
                return status
        return None

    def _ask_status(self, index: Index, row: RegionFigures) -> AgreementStatus | None:
        menu = QMenu(self)
        for status in AgreementStatus:
            if row.statuses.get(status):
                action = menu.addAction(f"{shown(status)} ({row.statuses[status]})")
                action.setData(status.value)
        if menu.isEmpty():
            return None
        menu.setActiveAction(menu.actions()[0])
        chosen = menu.exec(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        value = chosen.data() if chosen in menu.actions() else None
        menu.deleteLater()
        return AgreementStatus(value) if value else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # all cells of a row show that it is current
        row = current.data(RegionTableModel.FiguresRole)
        if isinstance(row, RegionFigures) and current.row() != previous.row():
            self.region_chosen.emit(row.region_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_link = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._open(index, spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def bar_rect(cell: QRect) -> QRect:
    """Return where the bar of statuses stands in its cell."""
    return cell.adjusted(_PADDING, 6, -_PADDING, -7)


def split_bar(row: RegionFigures, bar: QRect) -> list[tuple[AgreementStatus, QRect]]:
    """Return the pieces of a bar, each as long as its share."""
    total = row.agreements
    pieces: list[tuple[AgreementStatus, QRect]] = []
    done = 0
    for status in AgreementStatus:
        count = row.statuses.get(status, 0)
        if count:
            left = bar.left() + round(done / total * bar.width())
            done += count
            right = bar.left() + round(done / total * bar.width())
            pieces.append((status, QRect(left, bar.top(), right - left, bar.height())))
    return pieces


class _FigureDelegate(QStyledItemDelegate):
    """Numbers that look like the links they are, and bars with letters."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RegionTableModel.FiguresRole)
        if not isinstance(row, RegionFigures):
            return
        painter.save()
        rect: QRect = option.rect
        tokens = self._theme.tokens
        is_total = not row.region_id
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(rect, QColor(tokens.selected_idle))
        painter.setPen(QColor(tokens.line_strong if is_total else tokens.line))
        edge = (rect.topLeft(), rect.topRight()) if is_total else (
            rect.bottomLeft(), rect.bottomRight()
        )  # fmt: skip
        painter.drawLine(*edge)
        if index.column() == RegionColumn.STATUSES:
            self._paint_bar(painter, row, bar_rect(rect))
        else:
            self._paint_link(painter, row, index, rect.adjusted(_PADDING, 0, -_PADDING, 0))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset in (1, 2):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()

    def _paint_link(self, painter: QPainter, row: RegionFigures, index: Index, rect: QRect) -> None:
        tokens = self._theme.tokens
        column = RegionColumn(index.column())
        text = str(index.data())
        is_bold = not row.region_id or column is RegionColumn.NAME
        font = self._theme.font(1.0, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        font.setUnderline(text != "0")
        painter.setFont(font)
        is_late = column is RegionColumn.LATE and row.late
        color = tokens.red if is_late else tokens.link
        painter.setPen(QColor(tokens.muted if text == "0" else color))
        painter.drawText(rect, _LEFT if column is RegionColumn.NAME else _RIGHT, text)

    def _paint_bar(self, painter: QPainter, row: RegionFigures, bar: QRect) -> None:
        font = self._theme.font(0.9)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        for status, piece in split_bar(row, bar):
            ground, tone = _TONES[status]
            painter.setBrush(QColor(self._theme.color(ground)))
            painter.setPen(QColor(self._theme.tokens.line_strong))
            painter.drawRect(piece.adjusted(0, 0, 0, -1))
            letter = STATUS_LETTERS[status]
            for text in (f"{letter} {row.statuses[status]}", letter):
                if metrics.horizontalAdvance(text) + 4 <= piece.width():
                    painter.setPen(QColor(self._theme.color(tone)))
                    painter.drawText(piece, _CENTRE, text)
                    break

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, QFontMetrics(self._theme.font()).lineSpacing() + 2 * _PADDING)
