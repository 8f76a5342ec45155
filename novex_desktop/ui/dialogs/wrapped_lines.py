"""Lines of a list in a dialog that wrap, where large letters leave no room for columns beside."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)


def wrap_lines(lines: QTreeWidget, wide: int, chars: int = 0) -> None:
    """Let one column take what the others leave, and let words go on in a next line.

    Args:
        wide: the column that takes the room.
        chars: the width of the others; 0 is as their words need.
    """
    header = lines.header()
    lines.setUniformRowHeights(False)
    lines.setWordWrap(True)
    lines.setItemDelegate(_WrappingDelegate(lines))
    for column in range(lines.columnCount()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        if chars:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, chars * lines.fontMetrics().averageCharWidth())
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    # Qt leaves rows as high as they were when a column becomes narrower.
    header.sectionResized.connect(lambda *_: lines.scheduleDelayedItemsLayout())


class _WrappingDelegate(QStyledItemDelegate):
    """Makes a row as high as its words need: a tree of Qt asks without saying how wide it is."""

    def __init__(self, lines: QTreeWidget) -> None:
        super().__init__(lines)
        self._lines = lines

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        mode = self._lines.header().sectionResizeMode(index.column())
        if mode != QHeaderView.ResizeMode.ResizeToContents:
            # As high as the list: Qt makes nothing of a place without height.
            width, height = self._lines.columnWidth(index.column()), self._lines.height()
            option.rect = QRect(0, 0, width, height)
        return super().sizeHint(option, index)
