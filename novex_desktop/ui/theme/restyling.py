"""Styling a widget anew, after a property that the style sheet looks at was set."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the properties of a widget again.

    Harmless before a widget is shown: it is styled then. Nor is the style asked for until it is
    needed, which takes 4 ms of the start.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def say_hint(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Show words in a field for as long as it is empty, slanted: nobody typed them."""
    field.setPlaceholderText(words)
    field.textChanged.connect(lambda *_: slant_hint(field))
    slant_hint(field)


def slant_hint(field: QLineEdit | QPlainTextEdit) -> None:
    """Slant the letters of a field that shows its hint; also after a change that was not told."""
    # Seen: letters typed in one field were told as those of a field that had gone, which Qt itself
    # had made (of a choice that one can type in) and whose place in memory the other had.
    if not isValid(field):
        return
    is_empty = not field.text() if isinstance(field, QLineEdit) else field.document().isEmpty()
    is_hint = is_empty and bool(field.placeholderText())
    parent = field.parentWidget()
    styled = parent if isinstance(parent, QComboBox) else field  # Qt styles the two as one
    if bool(styled.property("hints")) != is_hint:
        styled.setProperty("hints", is_hint)
        restyle(styled)
        if styled is not field:
            restyle(field)
