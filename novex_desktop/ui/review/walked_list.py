"""What source and outline share: lists that show each other where one stands."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget


class WalkedList(QListView):
    """Can be taken to a line without saying so. Letters are keys here, and no search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_quiet = False  # while it is taken somewhere
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def go_quietly(self, index: QModelIndex) -> None:
        """Make a line the current one; a line that was out of sight comes in the middle."""
        was_in_sight = self.viewport().rect().contains(self.visualRect(index))
        # The view itself would look at the keys that are held: Ctrl+Z would toggle the line.
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.is_quiet = True
        self.selectionModel().setCurrentIndex(index, flag)
        self.is_quiet = False
        if not was_in_sight:
            self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def keyboardSearch(self, search: str) -> None:
        """Qt would go to the first line that begins with what is typed."""
