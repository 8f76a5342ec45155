"""How words that were searched for look in the form."""

from PySide6.QtGui import QColor, QTextCharFormat

from novex_desktop.ui.theme.theme import Theme


def found_look(theme: Theme) -> QTextCharFormat:
    """Return a ground of its own, and a line below: not by colour alone."""
    look = QTextCharFormat()
    look.setBackground(QColor(theme.tokens.found))
    look.setForeground(QColor(theme.tokens.text))
    look.setUnderlineColor(QColor(theme.tokens.text))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return look
