"""A label with its mnemonic, a field, and the room where a broken rule is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget


class FieldGrid(QGridLayout):
    """Labels in one column, fields in the other, errors under the field they are about."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self._errors: dict[str, QLabel] = {}
        self._fields: dict[str, QWidget] = {}

    def add_field(
        self, name: str, text: str, field: QWidget, holder: QWidget | None = None
    ) -> None:
        """Add a row.

        Args:
            name: of the field in the register, as a broken rule names it.
            text: the label; "&" marks the letter that goes to the field.
            field: what gets the focus and the accessible name.
            holder: what is placed, when the field sits inside something.
        """
        row = self.rowCount()
        label = QLabel(text)
        label.setProperty("role", "quiet")
        label.setBuddy(field)
        label.setMinimumHeight(30)
        if not field.accessibleName():
            field.setAccessibleName(text.replace("&", ""))
        error = QLabel()
        error.setProperty("role", "error")
        error.setWordWrap(True)
        error.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(holder or field)
        column.addWidget(error)
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self.addLayout(column, row, 1)
        self._errors[name], self._fields[name] = error, field

    def holds(self, name: str) -> bool:
        """Whether a field has a row here."""
        return name in self._fields

    def tell(self, name: str, message: str) -> None:
        """Tell beside a field what is wrong; an empty message takes it away."""
        error, field = self._errors[name], self._fields[name]
        error.setText(message)
        error.setVisible(bool(message))
        mark_broken(field, is_broken=bool(message))
        field.setAccessibleDescription(message)

    def clear_errors(self) -> None:
        """Take all messages away."""
        for name, error in self._errors.items():
            if not error.isHidden():
                self.tell(name, "")


def mark_broken(field: QWidget, *, is_broken: bool) -> None:
    """Give a field the border of something that is wrong, or take it away."""
    field.setProperty("broken", "true" if is_broken else "false")
    field.style().unpolish(field)
    field.style().polish(field)
