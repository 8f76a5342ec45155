"""How long work reports how far it is, and hears that it should stop."""

from typing import Protocol


class Progress(Protocol):
    """Called by long work between two steps.

    Raises:
        Cancelled: the user asked to stop. Work lets it pass and leaves nothing half done.
    """

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report that `done` of `total` steps are finished; `what` is a Dutch phrase or empty."""


def no_progress(done: int, total: int, what: str = "") -> None:
    """Progress for callers that show none."""
