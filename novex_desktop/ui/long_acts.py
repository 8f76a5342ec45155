"""Acts that take longer than a moment: the window goes on while they are written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import Progress
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.task import Task

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class LongAct:
    """One act that somebody wished for."""

    label: str  # what menu and history call it, in Dutch
    write: Callable[["Session", Progress], object]  # in a thread of its own
    then: Callable[[], object] | None = None  # in the window; None: say in the bar that it is done
    ask_again: Callable[[UserError], object] | None = None  # in the window; None: the bar says why


class LongActJobs(Jobs):
    """One change each, with progress; who stops it has changed nothing."""

    changed = Signal(object)  # Changes

    def do(self, database: Database, act: LongAct) -> None:
        """Write an act. Nothing can be typed meanwhile: a save could not be committed."""

        def work(progress: Progress) -> Changes:
            with database.change(act.label) as change:
                act.write(change.session, progress)
            return change.changes

        task = Task(f"{translate_message(act.label)} …", work)
        self._start_alone(
            task,
            lambda outcome: self._tell(cast("Changes", outcome), act),
            ask_again=act.ask_again,
        )

    def _tell(self, changes: Changes, act: LongAct) -> None:
        self.changed.emit(changes)
        if act.then is not None:
            act.then()
            return
        self._notice.say(
            self.tr("{label}: gedaan. Ctrl+Z maakt het ongedaan.").format(
                label=translate_message(changes.label)
            ),
            Tone.DONE,
        )
