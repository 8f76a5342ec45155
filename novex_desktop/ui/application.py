"""The Qt application: its name, icon, language; before any window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from novex_desktop.ui.translations import install_language

NAME = "NOVEX Desktop"
DESKTOP_FILE = "nl.novex.desktop"


def create_application(
    arguments: Sequence[str], resources: Path, language: str = "nl"
) -> QApplication:
    """Make the one QApplication of the program.

    Args:
        arguments: as in `sys.argv`; Qt takes out what it knows.
        resources: folder with `app/`, `icons/`, `style/` and `translations/`.
        language: code of the language of the window.
    """
    # As an argument, since `setStyle` gives QStyle back, and its enums take 4 ms to make.
    app = QApplication([*arguments, "-style", "fusion"])
    prepare_application(app, resources, language)
    return app


def prepare_application(app: QApplication, resources: Path, language: str = "nl") -> None:
    """Give an application its name, icon and language."""
    app.setApplicationName("novex-desktop")
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName("NOVEX")
    app.setDesktopFileName(DESKTOP_FILE)
    icon = QIcon()
    for file in sorted((resources / "app").iterdir()):  # `glob` compiles an expression: 1 ms
        if file.name.startswith("novex-") and file.suffix == ".png":
            icon.addFile(str(file))
    app.setWindowIcon(icon)
    install_language(app, resources, language)


def prepare_text_fields(app: QApplication) -> None:
    """Set how Ctrl+Z works in text fields; after the first picture, which has none to edit."""
    from novex_desktop.ui.text_undo import TextUndo

    TextUndo(app)  # the application owns it
