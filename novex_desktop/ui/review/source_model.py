"""The blocks of the source as a list, each with what became of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.importing.review_rows import SourceBlock
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex


class SourceModel(QAbstractListModel):
    """As many items as the document has blocks, whatever becomes of them."""

    BlockRole = Qt.ItemDataRole.UserRole  # SourceBlock

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: Sequence[SourceBlock] = ()
        self._whats: Mapping[int, What] = {}
        self._places: dict[int, int] = {}  # by index of the block

    def load(self, blocks: Sequence[SourceBlock], whats: Mapping[int, What]) -> None:
        """Show these blocks.

        Args:
            whats: what each row of the outline is, by its key.
        """
        is_same_document = [b.index for b in self._blocks] == [b.index for b in blocks]
        if not is_same_document:
            self.beginResetModel()
        self._blocks, self._whats = blocks, whats
        if is_same_document and blocks:
            self.dataChanged.emit(self.index(0), self.index(len(blocks) - 1))
        elif not is_same_document:
            self._places = {block.index: place for place, block in enumerate(blocks)}
            self.endResetModel()

    def find(self, block: int) -> QModelIndex:
        """Return where a block of the document is."""
        place = self._places.get(block)
        return QModelIndex() if place is None else self.index(place)

    def line_at(self, place: int) -> tuple[SourceBlock, What, int]:
        """Return a block, what it is, and the page that begins with it (or 0).

        A list of 5,000 blocks is laid out anew after each step; asking role by role took most of
        that time.
        """
        block = self._blocks[place]
        return block, self._whats.get(block.row, What.LEFTOVER), self._page_begun_at(place)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        block = self._blocks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return block.shown
            case self.BlockRole:
                return block
            case Qt.ItemDataRole.ToolTipRole:
                return self._describe(block)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._describe(block)}: {block.shown}"
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._blocks)

    def _page_begun_at(self, place: int) -> int:
        page = self._blocks[place].page
        is_first = place == 0 or self._blocks[place - 1].page != page
        has_pages = self._blocks[-1].page > 1
        return page if is_first and has_pages else 0

    def _describe(self, block: SourceBlock) -> str:
        what = self._whats.get(block.row, What.LEFTOVER).label
        name = f"{what} ({translate_message(block.left_as)})" if block.left_as else what
        said = self.tr("Regel {line}, bladzijde {page}: {what}").format(
            line=block.position, page=block.page, what=name
        )
        return self.tr("{said}, twijfel").format(said=said) if block.is_doubtful else said
