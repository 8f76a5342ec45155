"""The bounds within which any document is read, and the sentences that refuse it.

Far above any list (that of 2024 has 14 pages and 5,219 words), and small enough for the memory and
the patience of somebody at a laptop.
"""

import time

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress

MAX_SECONDS = 30.0
MAX_PAGES = 500
MAX_BLOCKS = 200_000  # lines or paragraphs with words
MAX_CHARACTERS = 5_000_000  # blanks between words not counted
MAX_WORDS = 300_000  # of whatever format: sixty lists of a year, and some twelve seconds of work
_REPORT_EVERY = 500
TOO_LONG = (
    "Dit bestand heeft meer dan {limit} en kan geen afsprakenlijst zijn. "
    "Kies het bestand met alleen de tekst van de lijst."
)
_TOO_SLOW = (
    "Het lezen van dit bestand duurt langer dan {seconds:.0f} seconden; het is te groot of "
    "beschadigd. Kies het bestand met alleen de tekst van de lijst."
)


class ReadingGuard:
    """Counts what a reader gives, and stops it when that is too much or takes too long."""

    def __init__(self, progress: Progress, what: str) -> None:
        self._progress = progress
        self._what = what
        self._end = time.monotonic() + MAX_SECONDS
        self._blocks = 0
        self._characters = 0
        self._words = 0

    def count(self, text: str) -> None:
        """Count a block.

        Raises:
            DocumentError: a bound is passed.
            Cancelled: the user asked to stop.
        """
        self._blocks += 1
        self._characters += len(text)
        self._words += text.count(" ") + 1
        if self._blocks > MAX_BLOCKS:
            raise DocumentError(TOO_LONG.format(limit=f"{MAX_BLOCKS} regels"))
        if self._characters > MAX_CHARACTERS:
            raise DocumentError(TOO_LONG.format(limit=f"{MAX_CHARACTERS} tekens"))
        if self._words > MAX_WORDS:
            raise DocumentError(TOO_LONG.format(limit=f"{MAX_WORDS} woorden"))
        if self._blocks % _REPORT_EVERY == 0:
            self.check()

    def check(self, done: int = 0, total: int = 1) -> None:
        """Stop when the time is up or the user asked to.

        Raises:
            DocumentError: it takes too long.
            Cancelled: the user asked to stop.
        """
        self._progress(done, total, self._what)
        if time.monotonic() > self._end:
            raise DocumentError(_TOO_SLOW.format(seconds=MAX_SECONDS))


def refuse_pages(count: int) -> None:
    """Refuse a document with too many pages."""
    if count > MAX_PAGES:
        raise DocumentError(TOO_LONG.format(limit=f"{MAX_PAGES} bladzijden"))
