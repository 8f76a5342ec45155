"""The table of deadlines as one sees and walks it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.due_lines import DueRow
from novex_desktop.ui.screens.deadlines.due_table_model import DueColumn, DueTableModel, Piece
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.walking import RowTable
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex

_PADDING = 8
_LINES = 2
_SIGN = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST_TITLE_CHARS = 36
_LEAVES_FIRST = (
    DueColumn.MEETING,  # the words of a deadline mostly name it, too
    DueColumn.LEAD,
    DueColumn.STATUS,
    DueColumn.NUMBER,
    DueColumn.WORDS,
)
_SAMPLES = {  # what a column has room for
    DueColumn.NUMBER: "BOL24-ZW-04-02-a",
    DueColumn.WORDS: "2e keer verschoven, was 31-12-2025",
    DueColumn.DATE: "te laat, afgeleid",
    DueColumn.MEETING: "BO Leefomgeving 2025",
    DueColumn.LEAD: "Noord-Brabant, IenW",
}
_LONGEST_STATUS = AgreementStatus.PARTLY_DONE  # in Dutch and in English
_WITH_SIGN = (DueColumn.DATE, DueColumn.STATUS)


class DueTableView(RowTable):
    """One agreement per row; says which one is current and which is to be opened."""

    agreement_opened = Signal(str)  # Enter or a double click
    row_chosen = Signal(str)  # id of the agreement in the row that became current
    sorted_by = Signal(object, bool)  # DueColumn or None (by day), whether it goes down

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left_out: frozenset[DueColumn] = frozenset()
        self._sorting: tuple[DueColumn, bool] | None = None
        self.sort_menu = self._make_sort_menu()
        self.setObjectName("dueTable")
        self.setAccessibleName(self.tr("Afspraken met hun termijn"))
        self.setAccessibleDescription(self.tr("Pijltjes kiezen een afspraak; Enter opent haar."))
        self.setItemDelegate(_PieceDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(lambda section: self.sort_by(DueColumn(section)))
        self.doubleClicked.connect(lambda index: self._open(index))
        theme.follow(self, self._on_theme_changed)

    def sort_by(self, column: DueColumn | None) -> None:
        """Sort by a column: up, then down, then by day again as the screen begins."""
        if column is None or self._sorting == (column, True):
            self._sorting = None
        else:
            self._sorting = (column, self._sorting == (column, False))
        section, is_down = self._sorting or (-1, False)
        direction = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, direction)
        self.sorted_by.emit(self._sorting[0] if self._sorting else None, is_down)

    def _make_sort_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Sorteren op"), self)
        texts: dict[DueColumn | None, str] = {
            DueColumn.NUMBER: self.tr("&Nummer"),
            DueColumn.TITLE: self.tr("&Afspraak"),
            DueColumn.WORDS: self.tr("&Termijn in woorden"),
            DueColumn.DATE: self.tr("&Datum"),
            DueColumn.MEETING: self.tr("&Overleg"),
            DueColumn.LEAD: self.tr("T&rekker"),
            DueColumn.STATUS: self.tr("&Status"),
            None: self.tr("&Volgorde van dit scherm"),
        }
        for column, text in texts.items():
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, column=column: self.sort_by(column))
        return menu

    def selected_rows(self) -> list[DueRow]:
        """Return the chosen rows, in the order on screen."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        rows = (self.model().index(place, 0).data(DueTableModel.RowRole) for place in places)
        return [row for row in rows if isinstance(row, DueRow)]

    def current_id(self) -> str:
        """Return the agreement in the current row, or nothing."""
        row = self.currentIndex().data(DueTableModel.RowRole)
        return row.agreement_id if isinstance(row, DueRow) else ""

    def choose(self, agreement_id: str) -> bool:
        """Make the row of an agreement the current one; False when it is not here."""
        model = self.model()
        index = model.find(agreement_id) if isinstance(model, DueTableModel) else QModelIndex()
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        return True

    def leave_out(self, *columns: DueColumn) -> None:
        """Hide columns that say nothing about these rows; the title takes their room."""
        if frozenset(columns) != self._left_out:
            self._left_out = frozenset(columns)
            self.fit_columns()

    def fit_columns(self) -> None:
        """Give the title what the other columns leave; what has no room goes."""
        header = self.horizontalHeader()
        if header.count() != len(DueColumn):
            return
        metrics = QFontMetrics(self._theme.font())
        char, room = metrics.averageCharWidth(), self.viewport().width()
        sign = self._theme.pixels(_SIGN) + 6
        widths = {
            column: metrics.horizontalAdvance(text)
            + 2 * _PADDING
            + 4  # letters are not whole pixels wide
            + (sign if column in _WITH_SIGN else 0)
            for column, text in (_SAMPLES | {DueColumn.STATUS: shown(_LONGEST_STATUS)}).items()
        }
        for column in self._left_out:
            self.setColumnHidden(column, True)
            widths.pop(column)
        used = sum(widths.values())
        for column in (*_LEAVES_FIRST, DueColumn.DATE):
            if column in self._left_out:
                continue
            is_hidden = column in _LEAVES_FIRST and room - used < _LEAST_TITLE_CHARS * char
            used -= widths[column] if is_hidden else 0
            self.setColumnHidden(column, is_hidden)
            if not is_hidden:
                header.resizeSection(column, widths[column])
        header.resizeSection(DueColumn.TITLE, max(room - used, 96))

    def begin_index(self) -> QModelIndex:
        """Begin at the title, which is always there."""
        return self.model().index(0, DueColumn.TITLE)

    def open_current(self) -> None:
        """Open the agreement of the current row."""
        self._open(self.currentIndex())

    def _open(self, index: Index) -> None:
        row = index.data(DueTableModel.RowRole)
        if isinstance(row, DueRow):
            self.agreement_opened.emit(row.agreement_id)

    def _on_theme_changed(self) -> None:
        height = QFontMetrics(self._theme.font()).lineSpacing() * _LINES + 2 * _PADDING
        self.verticalHeader().setDefaultSectionSize(height)
        self.fit_columns()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the bar at the left moves along
        row = current.data(DueTableModel.RowRole)
        if isinstance(row, DueRow):
            self.row_chosen.emit(row.agreement_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()


class _PieceDelegate(QStyledItemDelegate):
    """Paints up to two lines per cell, each in its own tone."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pieces = index.data(DueTableModel.PiecesRole) or ()
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, option, index)
        inner = rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        if index.column() == DueColumn.TITLE:
            self._paint_title(painter, index, pieces[0] if pieces else Piece(""), inner)
        else:
            height = QFontMetrics(self._theme.font()).lineSpacing()
            for place, piece in enumerate(pieces[:_LINES]):
                line = QRect(inner.left(), inner.top() + place * height, inner.width(), height)
                self._paint_piece(painter, piece, line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(self._theme.font()).lineSpacing() * _LINES + 2 * _PADDING
        return QSize(super().sizeHint(option, index).width(), height)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus() and self._view.isActiveWindow()
            is_current = index.row() == self._view.currentIndex().row()
            has_bar = is_current and index.column() == self._view.columnAt(0)
            paint_row_ground(painter, tokens, rect, has_focus=active, has_bar=has_bar)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_title(self, painter: QPainter, index: Index, piece: Piece, rect: QRect) -> None:
        """Two lines of title; of which the first is the number where that has no column."""
        row = index.data(DueTableModel.RowRole)
        height = QFontMetrics(self._theme.font()).lineSpacing()
        if isinstance(row, DueRow) and self._view.isColumnHidden(DueColumn.NUMBER):
            first = QRect(rect.left(), rect.top(), rect.width(), height)
            self._paint_piece(painter, Piece(row.number, "muted"), first)
            self._paint_piece(painter, piece, first.translated(0, height))
            return
        font = self._theme.font(1.0, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        left = rect
        if piece.icon:
            first = QRect(rect.left(), rect.top(), rect.width(), height)
            left = rect.adjusted(self._paint_icon(painter, piece.icon, first), 0, 0, 0)
        for place, text in enumerate(_wrap(piece.text, QFontMetrics(font), left.width())):
            line = QRect(left.left(), left.top() + place * height, left.width(), height)
            painter.drawText(line, _LEFT, text)

    def _paint_piece(self, painter: QPainter, piece: Piece, rect: QRect) -> None:
        if piece.icon:
            rect = rect.adjusted(self._paint_icon(painter, piece.icon, rect), 0, 0, 0)
        font = self._theme.font()
        font.setItalic(piece.is_italic)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.color(piece.tone)))
        text = " ".join(piece.text.split())
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, cut)

    def _paint_icon(self, painter: QPainter, icon: str, rect: QRect) -> int:
        """Draw a sign at the begin of a line, and return how much room it takes."""
        name, _, tone = icon.partition(":")
        sign = self._theme.pixels(_SIGN)
        ratio = painter.device().devicePixelRatioF()
        picture = self._theme.pixmap(name, tone or "muted", sign, ratio)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - sign) // 2, picture)
        return sign + 6


def _wrap(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break a text into two lines, the second cut with dots."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        return [metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)]
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return [first, rest] if rest else [first]
