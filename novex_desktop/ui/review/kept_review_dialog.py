"""Asks whether to go on with a list whose review was not finished."""

from enum import Enum

from PySide6.QtWidgets import QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.review.kept_reviews import KeptReview


class KeptAnswer(Enum):
    """What to do with a half-done review."""

    GO_ON = "go_on"
    ANOTHER = "another"  # read a list; the kept review goes when that one is corrected or read in


class KeptReviewDialog(PlainDialog):
    """Enter goes on where one was."""

    def __init__(self, parent: QWidget | None, kept: KeptReview) -> None:
        super().__init__(
            parent,
            self.tr("Lijst inlezen"),
            self.tr(
                "Het nakijken van “{name}” ({meeting}) is nog niet klaar. Wat u hebt gedaan is "
                "bewaard. Kiest u een andere lijst, dan vervalt dat zodra u daarin iets nakijkt of "
                "die lijst inleest."
            ).format(name=kept.name, meeting=kept.meeting),
            self.tr("&Verder nakijken"),
        )
        self._answer = KeptAnswer.GO_ON
        self.another = self.add_button(self.tr("&Andere lijst kiezen…"), self._on_another_clicked)

    @classmethod
    def ask(cls, parent: QWidget | None, kept: KeptReview) -> KeptAnswer | None:
        """Return what to do, or None after Annuleren."""
        dialog = cls(parent, kept)
        answer = dialog._answer if dialog.run() else None
        dialog.deleteLater()
        return answer

    def _on_another_clicked(self) -> None:
        self._answer = KeptAnswer.ANOTHER
        self.accept()
