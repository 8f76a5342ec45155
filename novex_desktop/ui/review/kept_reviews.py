"""Half-done reviews in the user's own folder: one per register, written while one works."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.store.half_work import name_half_work

if TYPE_CHECKING:
    from novex_desktop.importing.review import Review
    from novex_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class KeptReview:
    """A review that waits."""

    name: str  # file name of the list
    meeting: str  # "BO Leefomgeving 2024"


class ReviewFile:
    """Exists only while the review of a list is not finished.

    Args:
        folder: the user's own folder; the register itself is written by changes only.
    """

    def __init__(self, folder: Path, register: Path) -> None:
        self._path = folder / name_half_work("review", register)

    def keep(self, review: "Review") -> None:
        """Write a review down; a write that fails leaves the one before.

        Raises:
            OSError: the disk is full, or the folder cannot be written.
        """
        from novex_desktop.importing.review_file import dump_review

        partial = self._path.with_suffix(".part")
        partial.write_text(dump_review(review), encoding="utf-8")
        partial.replace(self._path)

    def find(self) -> KeptReview | None:
        """Return which list waits for the rest of its review, if one does."""
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            meeting = content["meeting"]
            return KeptReview(
                str(content["document"]["name"]), f"{meeting['series']} {meeting['year']}"
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def load(self, database: "Database", progress: Progress = no_progress) -> "Review":
        """Return the review that waits, beside the register as it is now.

        Raises:
            UserError: it cannot be read.
        """
        from novex_desktop.importing.review_file import load_review

        try:
            text = self._path.read_text(encoding="utf-8")
        except OSError as error:
            raise UserError(
                "Het bewaarde nakijkwerk kan niet worden gelezen. Lees de lijst opnieuw in."
            ) from error
        progress(0, 1, "Nakijkwerk teruglezen")
        return load_review(database, text, progress)

    def forget(self) -> None:
        """Take it away: the list was taken in, or the user wants to begin anew."""
        self._path.unlink(missing_ok=True)
