"""What an empty field says of what belongs in it, in slanted letters: nobody typed that."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from novex_desktop.ui.theme.restyling import restyle


def say_hint(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Show words in a field for as long as it is empty."""
    field.setPlaceholderText(words)
    field.textChanged.connect(lambda *_: slant_hint(field))
    slant_hint(field)


def slant_hint(field: QLineEdit | QPlainTextEdit) -> None:
    """Slant the letters of a field that shows its hint; also after a change that was not told."""
    is_empty = not field.text() if isinstance(field, QLineEdit) else field.document().isEmpty()
    is_hint = is_empty and bool(field.placeholderText())
    parent = field.parentWidget()
    styled = parent if isinstance(parent, QComboBox) else field  # Qt styles the two as one
    if bool(styled.property("hints")) != is_hint:
        styled.setProperty("hints", is_hint)
        restyle(styled)
        restyle(field)
