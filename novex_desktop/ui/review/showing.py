"""Going to a line of a list so that what stands round it can be read, too."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QListView


def show_with_context(view: QListView, index: QModelIndex) -> None:
    """Make a line the current one; a line that was out of sight comes in the middle."""
    was_in_sight = view.viewport().rect().contains(view.visualRect(index))
    # The view itself would look at the keys that are held: Ctrl+Z would toggle the line.
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(index, flag)
    if not was_in_sight:
        view.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
