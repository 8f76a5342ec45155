"""The overviews to choose from; one's own can be renamed and taken away here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from novex_desktop.ui.overviews.services import OverviewChoice
from novex_desktop.ui.theme.theme import Theme

USUAL = "Afspraken per regio"  # what most people come for


class OverviewList(QListWidget):
    """Own overviews come first. With Ctrl or Shift several are chosen."""

    chosen = Signal()  # other overviews are chosen now
    removal_requested = Signal(str)  # name
    renaming_requested = Signal(str, str)  # old name, new name

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: list[OverviewChoice] = []
        self.setProperty("role", "overviews")
        self.setAccessibleName(self.tr("Overzichten"))
        self.setAccessibleDescription(
            self.tr("Met Shift of Ctrl kiest u er meer; die komen samen in één werkmap.")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemSelectionChanged.connect(self.chosen)
        self.itemChanged.connect(self._on_item_changed)
        theme.follow(self, self._show_icons)

    def offer(self, choices: Sequence[OverviewChoice], names: Sequence[str]) -> None:
        """Show the overviews and choose those that are named, or else the usual one."""
        self.blockSignals(True)
        self.clear()
        self._choices = sorted(choices, key=lambda choice: not choice.is_own)
        for choice in self._choices:
            item = QListWidgetItem(choice.name, self)
            item.setToolTip(choice.description)
            if choice.is_own:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self.tr("eigen overzicht"))
        self._show_icons()
        self._choose(names)
        self.blockSignals(False)
        self.chosen.emit()

    def value(self) -> tuple[OverviewChoice, ...]:
        """Return the chosen overviews, in the order of the list."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return tuple(self._choices[row] for row in rows)

    def start_renaming(self) -> None:
        """Let the user type another name for an own overview."""
        row = self.currentRow()
        if row >= 0 and self._choices[row].is_own:
            self.setFocus()
            self.editItem(self.item(row))

    def request_removal(self) -> None:
        """Ask for the current overview to be taken away, when it is one's own."""
        row = self.currentRow()
        if row >= 0 and self._choices[row].is_own:
            self.removal_requested.emit(self._choices[row].name)

    def _choose(self, names: Sequence[str]) -> None:
        known = [choice.name for choice in self._choices]
        wanted = [name for name in names if name in known] or [USUAL]
        rows = [known.index(name) for name in wanted if name in known] or [0]
        if self.count():
            self.setCurrentRow(rows[0])
            for row in rows:
                self.item(row).setSelected(True)

    def _show_icons(self) -> None:
        self.blockSignals(True)
        for row, choice in enumerate(self._choices):
            name = "pencil" if choice.is_own else "file-spreadsheet"
            self.item(row).setIcon(self._theme.icon(name))
        self.blockSignals(False)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        old = self._choices[self.row(item)].name
        new = item.text().strip()
        if new == old:
            return
        self.blockSignals(True)
        item.setText(old)  # until it is so
        self.blockSignals(False)
        if new:
            self.renaming_requested.emit(old, new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not is_editing:
            self.request_removal()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_editing:
            event.ignore()  # the dialog goes on
            return
        super().keyPressEvent(event)
