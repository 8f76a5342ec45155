"""How long work reports how far it is, and hears that it should stop."""

from contextlib import suppress
from typing import Protocol

from novex_desktop.domain.errors import Cancelled


class Progress(Protocol):
    """Called by long work between two steps.

    Raises:
        Cancelled: the user asked to stop. Work lets it pass and leaves nothing half done.
    """

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report that `done` of `total` steps are finished; `what` is a Dutch phrase or empty."""


def only_telling(progress: Progress) -> Progress:
    """Return a progress that tells how far it is and does not stop any more.

    For work that goes on after its change is in the register: stopped there, the user would
    hear that nothing was changed.
    """

    def tell(done: int, total: int, what: str = "") -> None:
        with suppress(Cancelled):
            progress(done, total, what)

    return tell


def no_progress(done: int, total: int, what: str = "") -> None:
    """Progress for callers that show none."""
