"""The mark by which Windows knows that a file came from somebody else ("Mark of the Web")."""

import logging
import sys
from pathlib import Path

logger = logging.getLogger(__name__)

_FROM_OUTSIDE = "[ZoneTransfer]\r\nZoneId=3\r\n"
"""Zone 3 is internet: Office opens such a file in Protected View, and no program starts unasked.

Source: "Zone.Identifier Stream Name", [MS-FSCC] section 5.6.1.
"""


def mark_as_foreign(path: Path) -> None:
    """Mark a file that was written from a register; only Windows has such marks.

    A disk that cannot hold the mark (FAT on a stick) gets the file without it.
    """
    if sys.platform != "win32":
        return
    try:
        Path(f"{path}:Zone.Identifier").write_text(_FROM_OUTSIDE, encoding="ascii", newline="")
    except OSError:
        logger.info("a copy could not be marked as coming from outside")
