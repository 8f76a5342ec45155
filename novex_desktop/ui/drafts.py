"""What is typed and not stored yet, kept beside the settings in case the program is killed."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from novex_desktop.store.half_work import name_half_work

_KEEP_MS = 700
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text fields of one agreement that hold typing which is not stored yet."""

    agreement: str  # id
    texts: dict[str, str]  # by name of the field


def keep_regularly(owner: QObject, keep: Callable[[], object]) -> QTimer:
    """Let somebody keep what is typed in it, as long as it lives or until the timer is stopped.

    At most the last second is gone when the program is killed.
    """
    timer = QTimer(owner, interval=_KEEP_MS)
    timer.timeout.connect(keep)
    timer.start()
    return timer


class DraftFile:
    """One small file per register; it exists only while something is typed.

    Args:
        folder: the user's own folder; the register itself is written by changes only.
        purpose: of a part of the window that keeps its own typing, in a file of its own.
        is_only_read: whether another window may write the register; then the typing is of that.
    """

    def __init__(
        self, folder: Path, register: Path, purpose: str = "", *, is_only_read: bool = False
    ) -> None:
        self._is_only_read = is_only_read
        self._path = folder / name_half_work("typed", register, purpose)
        self._kept: Draft | None = None

    def keep(self, draft: Draft | None) -> None:
        """Write what is typed now; nothing removes the file. A full disk only costs the draft."""
        if self._is_only_read or draft == self._kept:
            return
        try:
            if draft is None:
                self._path.unlink(missing_ok=True)
            else:
                content = {"agreement": draft.agreement, "texts": draft.texts}
                partial = self._path.with_suffix(".part")
                partial.write_text(json.dumps(content), encoding="utf-8")
                partial.replace(self._path)
        except OSError as error:
            logger.info("typing could not be kept: %s", type(error).__name__)
            return
        self._kept = draft

    def find(self) -> Draft | None:
        """Return what was being typed when the program was killed, if anything."""
        if self._is_only_read:
            return None
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            texts = {str(name): str(text) for name, text in content["texts"].items()}
            self._kept = Draft(str(content["agreement"]), texts)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return self._kept
