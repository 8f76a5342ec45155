"""Changing more rows than can be changed at once without the window standing still."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal

from novex_desktop.domain.many_wish import ManyWish
from novex_desktop.domain.progress import Progress
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.task import Task


class ManyJobs(Jobs):
    """One act, with progress; who stops it has changed nothing."""

    changed = Signal(object)  # Changes
    writing = Signal(bool)  # True while the task needs the register for itself

    def change(self, database: Database, ids: Sequence[str], wish: ManyWish) -> None:
        """Give agreements what the wish names."""
        label = self.tr("{count} afspraken wijzigen").format(count=len(ids))

        def work(progress: Progress) -> Changes:
            from novex_desktop.store.operations.many_rows import update_many

            with database.change(label) as act:
                update_many(act.session, ids, wish, progress)
            return act.changes

        title = self.tr("{count} afspraken wijzigen …").format(count=len(ids))
        task = Task(title, work)
        # Nothing can be typed meanwhile: a save could not be committed.
        self.writing.emit(True)
        task.finished.connect(lambda: self.writing.emit(False))
        self._start(task, self._tell)

    def _tell(self, outcome: object) -> None:
        changes = cast("Changes", outcome)
        self.changed.emit(changes)
        self._notice.say(
            self.tr("{label}: gedaan. Ctrl+Z maakt het ongedaan.").format(
                label=translate_message(changes.label)
            ),
            Tone.DONE,
        )
