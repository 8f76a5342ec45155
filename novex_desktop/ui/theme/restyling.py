"""Styling a widget anew, after a property that the style sheet looks at was set."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the properties of a widget again.

    Harmless before a widget is shown: it is styled then. Nor is the style asked for until it is
    needed, which takes 4 ms of the start.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
