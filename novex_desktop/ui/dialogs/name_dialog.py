"""Asking for a name that is not taken yet."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QLineEdit, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.forms.field_row import FieldGrid

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
        accept_text: str = "",
    ) -> None:
        super().__init__(parent, title, explanation, accept_text or self.tr("&Bewaren"))
        self._taken = {other.casefold() for other in taken} - {name.casefold()}
        self.line = QLineEdit(name)
        self.line.setMaxLength(_MOST)
        self.line.selectAll()
        self.grid = FieldGrid()
        self.grid.add_field("name", self.tr("&Naam"), self.line)
        self.column.addLayout(self.grid)
        self.column.addStretch()
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
        accept_text: str = "",
        store: Callable[[str], object] | None = None,
    ) -> str:
        """Return the name, or nothing after Annuleren.

        Args:
            accept_text: on the button, where it does something else than keep.
            store: stores the name; what it refuses is told in the dialog, which stays.
        """
        dialog = cls(parent, title, name, taken, explanation, accept_text)
        keep = None if store is None else lambda: store(dialog.name())
        answer = dialog.name() if dialog.run(keep) else ""
        dialog.deleteLater()
        return answer

    def name(self) -> str:
        """Return what was typed, without blanks around it."""
        return " ".join(self.line.text().split())

    def _check(self) -> None:
        name = self.name()
        is_taken = name.casefold() in self._taken
        self.grid.tell(
            "name", self.tr("Deze naam bestaat al; kies een andere.") if is_taken else ""
        )
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(name) and not is_taken)
