"""All that is written in a workbook, for tests that look for what must not be there."""

import zipfile
from pathlib import Path


def read_package(path: Path) -> str:
    """Return every part of the package as text."""
    with zipfile.ZipFile(path) as package:
        return "\n".join(
            package.read(name).decode("utf-8", "replace") for name in package.namelist()
        )
