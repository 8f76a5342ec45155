"""The place in the row of menus where one begins to search."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from novex_desktop.ui.theme.theme import Theme


class SearchButton(QWidget):
    """Looks like a field, and opens the screen that has the field: there is room for hits."""

    def __init__(self, action: QAction, theme: Theme) -> None:
        super().__init__()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.button = QPushButton(self.tr("Zoek in alles …   {keys}").format(keys=keys))
        self.button.setProperty("role", "search")
        self.button.setAccessibleName(self.tr("Zoek in alles"))
        theme.keep_icon(self.button, "search")
        self.button.clicked.connect(action.trigger)
        self.button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.button.setEnabled)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 1, 8, 1)
        line.addWidget(self.button)
