"""A heading that folds what is under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from novex_desktop.ui.theme.theme import Theme


class FoldSection(QWidget):
    """Shows its heading always, and its content when unfolded."""

    unfolded = Signal()  # it was opened: fill it now if it is filled late

    def __init__(self, title: str, content: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self.head = QToolButton()
        self.head.setProperty("role", "fold")
        self.head.setText(title)
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.toggled.connect(self._on_head_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(content)
        content.hide()
        self._show_chevron()

    @property
    def is_unfolded(self) -> bool:
        """Whether its content shows."""
        return self.head.isChecked()

    def retitle(self, title: str) -> None:
        """Give the heading other words."""
        self.head.setText(title)

    def unfold(self, *, focus: bool = False) -> None:
        """Show the content."""
        self.head.setChecked(True)
        if focus:
            self.head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_chevron(self) -> None:
        name = "chevron-down" if self.is_unfolded else "chevron-right"
        self._theme.keep_icon(self.head, name)
        # Qt tells of a button only whether it is ticked, which says nothing of a heading.
        self.head.setAccessibleDescription(
            self.tr("opengeklapt") if self.is_unfolded else self.tr("dichtgeklapt")
        )

    def _on_head_toggled(self, checked: bool) -> None:
        self._content.setVisible(checked)
        self._show_chevron()
        if checked:
            self.unfolded.emit()
