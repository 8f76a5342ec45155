"""The cross in a field that empties it, with a name for who cannot see it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from novex_desktop.ui.field_button import FieldButton


def add_clear_button(field: QLineEdit) -> None:
    """Put a cross at the end of a field, to be seen while it holds words; there is one at most."""
    if field.findChild(FieldButton) is not None:
        return
    button = FieldButton(field)
    button.setObjectName("clearButton")  # the style sheet has its sign
    said = QCoreApplication.translate("ClearButton", "Veld leegmaken")
    button.setAccessibleName(said)
    button.setToolTip(said)
    button.setVisible(bool(field.text()))
    field.textChanged.connect(lambda text: button.setVisible(bool(text)))
    button.clicked.connect(field.clear)
