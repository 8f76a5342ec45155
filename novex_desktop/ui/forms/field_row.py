"""A label with its mnemonic, a field, and the room where a broken rule is told."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.words import translate_message


@dataclass(slots=True)
class _Row:
    label: QLabel
    field: QWidget
    holder: QWidget
    error: QLabel
    remark: QLabel
    column: QVBoxLayout
    described: str  # what is said of the field when nothing is wrong


class FieldGrid(QGridLayout):
    """Labels beside the fields, or above them where there is little room.

    A broken rule is told under the field that it is about.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self._rows: dict[str, _Row] = {}
        self._is_narrow = False

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
        label = QLabel(text)
        label.setProperty("role", "quiet")
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(text.replace("&", ""))
        error = SpokenLabel()
        error.setProperty("role", "error")
        error.setWordWrap(True)
        error.hide()
        remark = SpokenLabel()
        remark.setProperty("role", "remark")
        remark.setWordWrap(True)
        remark.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(holder or field)
        column.addWidget(error)
        column.addWidget(remark)
        row = self._rows[name] = _Row(
            label, field, holder or field, error, remark, column, field.accessibleDescription()
        )
        self._place(len(self._rows) - 1, row)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the labels above the fields, or beside them again."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for place, row in enumerate(self._rows.values()):
            self.removeWidget(row.label)
            self.removeItem(row.column)
            row.column.setParent(None)
            self._place(place, row)

    def holds(self, name: str) -> bool:
        """Whether a field has a row here."""
        return name in self._rows

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show a row, or leave it out with its label and message."""
        row = self._rows[name]
        row.label.setVisible(shown)
        row.holder.setVisible(shown)
        row.error.setVisible(shown and bool(row.error.text()))
        row.remark.setVisible(shown and bool(row.remark.text()))

    def tell(self, name: str, message: str) -> None:
        """Tell beside a field what is wrong; an empty message takes it away."""
        row = self._rows[name]
        message = translate_message(message) if message else ""
        row.error.setText(message)
        row.error.setVisible(bool(message))
        mark_broken(row.field, is_broken=bool(message))
        row.field.setAccessibleDescription(message or row.remark.text() or row.described)

    def refuse(self, name: str, message: str) -> None:
        """Tell beside a field what is wrong until it is edited, and go there."""
        self.tell(name, message)
        field = self._rows[name].field
        field.setFocus()
        edited = getattr(field, "textChanged", None) or getattr(field, "currentTextChanged", None)
        if edited is not None:
            once = Qt.ConnectionType.SingleShotConnection
            edited.connect(lambda *_: self.tell(name, ""), once)

    def message(self, name: str) -> str:
        """Return what is told beside a field to be wrong."""
        return self._rows[name].error.text()

    def remark(self, name: str, message: str) -> None:
        """Tell beside a field what one may want to add; nothing is wrong with the field."""
        row = self._rows[name]
        message = translate_message(message) if message else ""
        row.remark.setText(message)
        row.remark.setVisible(bool(message))
        if row.error.isHidden():
            row.field.setAccessibleDescription(message or row.described)

    def clear_errors(self) -> None:
        """Take all messages away."""
        for name, row in self._rows.items():
            if not row.error.isHidden():
                self.tell(name, "")

    def _place(self, place: int, row: _Row) -> None:
        if self._is_narrow:
            row.label.setMinimumHeight(0)
            self.addWidget(row.label, 2 * place, 0, 1, 2)
            self.addLayout(row.column, 2 * place + 1, 0, 1, 2)
        else:
            # As high as a field, so that the word stands on the line of the first field.
            row.label.setMinimumHeight(row.label.fontMetrics().height() + 14)
            self.addWidget(row.label, 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            self.addLayout(row.column, 2 * place, 1)


def in_line(first: QWidget, second: QWidget) -> QWidget:
    """Return what holds a field and, right of it, what belongs to it."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(first, 1, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(second)
    return holder


def under(first: QWidget, second: QWidget) -> QWidget:
    """Return what holds a field and, below it, what belongs to it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(first)
    column.addWidget(second)
    return holder


def mark_broken(field: QWidget, *, is_broken: bool) -> None:
    """Give a field the border of something that is wrong, or take it away."""
    field.setProperty("broken", "true" if is_broken else "false")
    restyle(field)
