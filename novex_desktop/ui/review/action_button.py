"""A button for an action, with its own short text and the keys in its tooltip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget


class ActionButton(QToolButton):
    """Follows its action; `setDefaultAction` would also take over the long text of the menu.

    It takes no focus: whoever works by keyboard has the keys and the menu.
    """

    def __init__(self, action: QAction, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )
        self.setCheckable(action.isCheckable())
        if action.isCheckable():
            self.toggled.connect(self._on_toggled)  # a screen reader toggles, and clicks none
        else:
            self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _on_toggled(self, is_on: bool) -> None:
        if is_on != self._action.isChecked():
            self._action.trigger()
            self._follow()

    def _follow(self) -> None:
        action = self._action
        name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setIcon(action.icon())
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setAccessibleName(name)
