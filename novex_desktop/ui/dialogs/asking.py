"""Showing a dialog and waiting for its answer, and whether somebody still does."""

from PySide6.QtWidgets import QDialog

_asked: list[QDialog] = []


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and return whether the user went on."""
    _asked.append(dialog)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        _asked.remove(dialog)


def is_asking() -> bool:
    """Whether somebody has yet to hear an answer; also when the dialog has just gone from sight.

    What a dialog was about, such as the register, must stay until its answer was dealt with.
    """
    return bool(_asked)
