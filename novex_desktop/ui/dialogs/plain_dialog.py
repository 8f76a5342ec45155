"""What all dialogs look like: an explanation, content on the grid, Dutch buttons."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget


class PlainDialog(QDialog):
    """Add content to `column`; the buttons stay at the bottom."""

    def __init__(
        self, parent: QWidget | None, title: str, explanation: str, accept_text: str
    ) -> None:
        """Args: accept_text: on the button that goes on; empty for only "Sluiten"."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout()
        self.column.setSpacing(16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        if explanation:
            words = QLabel(explanation)
            words.setWordWrap(True)
            outer.addWidget(words)
        outer.addLayout(self.column, 1)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.accept_button: QPushButton | None = None
        if accept_text:
            self.accept_button = self._buttons.addButton(accept_text, role.AcceptRole)
            self.accept_button.setDefault(True)
            self.accept_button.installEventFilter(self)
            self._buttons.addButton(self.tr("Annuleren"), role.RejectRole)
        else:
            self._buttons.addButton(self.tr("Sluiten"), role.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        outer.addWidget(self._buttons)

    def resize_to(self, chars: int, lines: int) -> None:
        """Take room for so many letters and lines, as far as the screen has it."""
        metrics, screen = self.fontMetrics(), self.screen().availableGeometry()
        self.resize(
            min(chars * metrics.averageCharWidth(), screen.width() - 32),
            min(lines * metrics.lineSpacing(), screen.height() - 64),
        )

    def run(self) -> bool:
        """Show the dialog and return whether the user went on."""
        return self.exec() == QDialog.DialogCode.Accepted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        accept = self.accept_button
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and accept is not None and not isinstance(self.focusWidget(), QPushButton):
            accept.click()  # nothing while it is disabled; Qt would take Annuleren in its place
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        accept = self.accept_button
        is_back = event.type() == QEvent.Type.EnabledChange and watched is accept
        if is_back and accept is not None and accept.isEnabled():
            accept.setDefault(True)  # while it was disabled Qt made another one the default
        return super().eventFilter(watched, event)
