"""The first rows of a sheet that is being edited, about as they will stand on it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from novex_desktop.ui.overviews.services import ColumnDraft, DraftPreview

_MOST_LINES = 3
_INDENT = "    "
_PADDING = 18
_SMALLEST = 0.6
_LEFT = Qt.AlignmentFlag.AlignLeft
_SIDES = {"midden": Qt.AlignmentFlag.AlignHCenter, "rechts": Qt.AlignmentFlag.AlignRight}


class DraftTable(QTableWidget):
    """Columns as wide as in the workbook, with the bands of the groups between the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: list[float] = []
        self.setAccessibleName(self.tr("Voorbeeld"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_preview(self, preview: DraftPreview, columns: Sequence[ColumnDraft]) -> None:
        """Show rows, under headers of the widths of these columns."""
        self.clearSpans()
        self.setRowCount(0)
        self.setColumnCount(len(preview.headers))
        self.setHorizontalHeaderLabels(preview.headers)
        line = self.fontMetrics().lineSpacing()
        bands = list(iterate_bands(preview.bands))
        for place, row in enumerate(preview.rows):
            for depth, text in ((d, t) for at, d, t in bands if at == place):
                self._add_band(_INDENT * depth + text, line)
            self._add_row(row, columns, line)
        self._widths = [column.width for column in columns[: self.columnCount()]]
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show the whole width of the page, as long as it can be read."""
        digit = self.fontMetrics().horizontalAdvance("0")
        natural = sum(width * digit + _PADDING for width in self._widths)
        scale = min(max(self.viewport().width() / max(natural, 1), _SMALLEST), 1.0)
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, int((width * digit + _PADDING) * scale))

    def _add_band(self, text: str, line: int) -> None:
        row = self.rowCount()
        self.insertRow(row)
        item = QTableWidgetItem(text)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        self.setItem(row, 0, item)
        if self.columnCount() > 1:
            self.setSpan(row, 0, 1, self.columnCount())
        self.setRowHeight(row, line + 10)

    def _add_row(self, texts: Sequence[str], columns: Sequence[ColumnDraft], line: int) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for place, (text, column) in enumerate(zip(texts, columns, strict=False)):
            item = QTableWidgetItem(text)
            side = next((_SIDES[word] for word in column.formats if word in _SIDES), _LEFT)
            item.setTextAlignment(Qt.AlignmentFlag.AlignTop | side)
            font = self.font()
            font.setBold("vet" in column.formats)
            font.setItalic("cursief" in column.formats)
            item.setFont(font)
            self.setItem(row, place, item)
        self.setRowHeight(row, _MOST_LINES * line + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()


def iterate_bands(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield row, depth and text of each band that stands before a row."""
    before: Sequence[str] = ()
    for place, texts in enumerate(rows):
        is_new = False
        for depth, text in enumerate(texts):
            is_new = is_new or depth >= len(before) or before[depth] != text
            if is_new and text:
                yield place, depth, text
        before = texts
