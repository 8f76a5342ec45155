"""The folder that a dialog begins in when it asks for a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def find_folder(*wanted: str | Path) -> Path:
    """Return the first of these folders that is there, or else that of the user's documents.

    Args:
        wanted: as remembered, or proposed; empty text for none.
    """
    for folder in wanted:
        if str(folder) and Path(folder).is_dir():
            return Path(folder)
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location) or Path.home())
