"""The heading that folds what is under it, drawn and told as one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QToolButton

from novex_desktop.ui.spoken_role import say_by
from novex_desktop.ui.theme.theme import Theme


class FoldHead(QToolButton):
    """Checked while it is unfolded."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "fold")
        self.setText(title)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self.show_state)
        say_by(self, _SpokenHead)
        self.show_state(is_unfolded=False)

    def show_state(self, is_unfolded: bool) -> None:  # a slot of Qt's own signal
        """Draw the sign and tell a screen reader; for who changed it without a signal."""
        self._theme.keep_icon(self, "chevron-down" if is_unfolded else "chevron-right")
        if QAccessible.isActive():
            state = QAccessible.State()
            state.expanded = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, state))


class _SpokenHead(QAccessibleWidget):
    """A button that is folded or unfolded; of itself Qt tells whether it is ticked."""

    def __init__(self, head: FoldHead) -> None:
        super().__init__(head, QAccessible.Role.Button)
        self._head = head

    def text(self, kind: QAccessible.Text) -> str:
        said = super().text(kind)
        is_name = kind is QAccessible.Text.Name
        return said or (self._head.text().replace("&", "") if is_name else "")

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = True
        state.expanded = self._head.isChecked()
        state.collapsed = not self._head.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._head.click()
        else:
            super().doAction(name)
