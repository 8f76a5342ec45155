"""Asking for a name that is not taken yet."""

from collections.abc import Collection

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.spoken_label import SpokenLabel

_MOST = 60


class NameDialog(PlainDialog):
    """Says beside the field why a name will not do."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        name: str,
        taken: Collection[str],
        explanation: str = "",
    ) -> None:
        super().__init__(parent, title, explanation, self.tr("Bewaren"))
        self._taken = {other.casefold() for other in taken} - {name.casefold()}
        self.line = QLineEdit(name)
        self.line.setMaxLength(_MOST)
        self.line.setMinimumWidth(320)
        self.line.setAccessibleName(self.tr("Naam"))
        self.line.selectAll()
        label = QLabel(self.tr("&Naam"))
        label.setBuddy(self.line)
        self.remark = SpokenLabel()
        self.remark.setProperty("role", "error")
        self.remark.setWordWrap(True)
        for widget in (label, self.line, self.remark):
            self.column.addWidget(widget)
        self.line.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        title: str,
        name: str,
        taken: Collection[str],
        explanation: str = "",
    ) -> str:
        """Return the name, or nothing after Annuleren."""
        dialog = cls(parent, title, name, taken, explanation)
        answer = dialog.name() if dialog.run() else ""
        dialog.deleteLater()
        return answer

    def name(self) -> str:
        """Return what was typed, without blanks around it."""
        return " ".join(self.line.text().split())

    def _check(self) -> None:
        name = self.name()
        is_taken = name.casefold() in self._taken
        self.remark.setText(self.tr("Deze naam bestaat al; kies een andere.") if is_taken else "")
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(name) and not is_taken)
