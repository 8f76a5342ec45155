"""Where the window stands and how large it is, as it was left."""

from PySide6.QtWidgets import QApplication, QMainWindow

from novex_desktop.ui.settings import Settings

_FIRST_SIZE = (1600, 960)


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    """Put a window where it was; the first time in the middle, as large as is of use."""
    geometry = settings.get_bytes("window")
    if not geometry.isEmpty() and window.restoreGeometry(geometry):
        return
    room = QApplication.primaryScreen().availableGeometry()
    width, height = _FIRST_SIZE
    window.resize(min(width, room.width() - 48), min(height, room.height() - 64))
    window.move(room.center() - window.rect().center())
