"""A heading that folds what is under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from novex_desktop.ui.fold_head import FoldHead
from novex_desktop.ui.theme.theme import Theme


class FoldSection(QWidget):
    """Shows its heading always, and its content when unfolded."""

    unfolded = Signal()  # it was opened: fill it now if it is filled late

    def __init__(self, title: str, content: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self.head = FoldHead(title, theme)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.toggled.connect(self._on_head_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(content)
        content.hide()

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

    def _on_head_toggled(self, checked: bool) -> None:
        self._content.setVisible(checked)
        if checked:
            self.unfolded.emit()
