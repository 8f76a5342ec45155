"""The review at hand: every step can be taken back, and is kept in case the program stops."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.importing.review import Review

logger = logging.getLogger(__name__)

_KEEP_MS = 700  # at most the last second is gone when the program is killed


class ReviewSession(QObject):
    """Holds one `Review` after another; the register is untouched by all of them.

    Args:
        keep: writes a half-done review down; None writes nothing.
    """

    changed = Signal()
    refused = Signal(str)  # Dutch message why a step cannot be

    def __init__(
        self,
        review: Review,
        keep: Callable[[Review], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.review = review
        self._keep = keep
        self._is_touched = False
        self._before: list[tuple[str, Review]] = []
        self._after: list[tuple[str, Review]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.keep_now)

    @property
    def undo_label(self) -> str | None:
        """What an undo would take back."""
        return self._before[-1][0] if self._before else None

    @property
    def redo_label(self) -> str | None:
        """What a redo would do again."""
        return self._after[-1][0] if self._after else None

    def do(self, label: str, change: Callable[[Review], Review]) -> bool:
        """Take a step; False, and a message, when it cannot be. Then nothing changed."""
        try:
            changed = change(self.review)
        except UserError as error:
            self.refused.emit(error.message)
            return False
        if changed is self.review or changed == self.review:
            return False
        self._before.append((label, self.review))
        self._after.clear()
        self._show(changed)
        return True

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            label, review = self._before.pop()
            self._after.append((label, self.review))
            self._show(review)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._after:
            label, review = self._after.pop()
            self._before.append((label, self.review))
            self._show(review)

    def keep_now(self) -> None:
        """Write down how far one is, if any step was taken.

        A full disk costs the rest of the review and nothing else.
        """
        self._timer.stop()
        if self._keep is None or not self._is_touched or self._leads_nowhere():
            return
        try:
            self._keep(self.review)
        except OSError as error:
            logger.info("the review could not be kept: %s", type(error).__name__)

    def _leads_nowhere(self) -> bool:
        """Whether there is nothing to take in, since the register has the list already."""
        plan = self.review.plan
        return not plan.can_apply and plan.accounting.is_complete

    def _show(self, review: Review) -> None:
        self.review = review
        self._is_touched = True
        self._timer.start()
        self.changed.emit()
