"""The place in the row of menus where one begins to search."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton, QWidget
from shiboken6 import isValid

from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.theme.theme import Theme

_ROOMY_CHARS = 112  # a narrower row has no room for words beside the menus


class SearchButton(QWidget):
    """Looks like a field, and opens the screen that has the field: there is room for hits."""

    def __init__(self, action: QAction, theme: Theme, bar: QMenuBar) -> None:
        super().__init__(bar)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._words = self.tr("Zoek in alles …   {keys}").format(keys=keys)
        self._bar = bar
        self.button = QPushButton()
        self.button.setAccessibleName(self.tr("Zoek in alles"))
        self.button.setToolTip(self._words)
        theme.keep_icon(self.button, "search", is_seen_first=True)
        self.button.clicked.connect(action.trigger)
        self.button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.button.setEnabled)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 1, 8, 1)
        line.addWidget(self.button)
        theme.changed.connect(self.fit)
        self._is_roomy = True
        self.button.setText(self._words)
        self.button.setProperty("role", "search")
        bar.setCornerWidget(self)

    def fit(self) -> None:
        """Leave the words out where they would push menus away."""
        if not isValid(self._bar):  # the window is going, and a look was chosen meanwhile
            return
        roomy = self._bar.width() >= self._bar.fontMetrics().averageCharWidth() * _ROOMY_CHARS
        if roomy == self._is_roomy:
            return
        self._is_roomy = roomy
        self.button.setText(self._words if roomy else "")
        self.button.setProperty("role", "search" if roomy else "searchSmall")
        restyle(self.button)
        self._bar.setCornerWidget(self)  # it is as wide as it was until the bar is laid out anew
