"""What all jobs of the window share: they run as a task and speak through the bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.task import Task
from novex_desktop.ui.workers.tasks import Tasks


class Jobs(QObject):
    """Asks with a dialog over the window, and tells in the bar how it went.

    Knows no pane: it hands a register, changes or a key on.
    """

    writing = Signal(bool)  # True while a task needs the register for itself

    def __init__(
        self,
        window: QWidget,
        services: Services,
        settings: Settings,
        tasks: Tasks,
        theme: Theme,
        notice: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window, self._services, self._settings = window, services, settings
        self._tasks, self._theme, self._notice = tasks, theme, notice

    def _start(
        self,
        task: Task,
        then: Callable[[object], object],
        stopped: str = "",
        *,
        asks: bool = False,
        ask_again: Callable[[UserError], object] | None = None,
    ) -> None:
        """Run a task and go on with its outcome.

        Args:
            stopped: what to say when the user stops it; empty where nothing was changed by then.
            asks: `then` opens a dialog. None opens over a window that is closing, or over another
                register, when the task was done just before it would have been stopped.
            ask_again: opens the dialog in which it was asked, when it was not done; where there is
                none, the bar says why.
        """

        def ask(outcome: object) -> None:
            if not task.is_stopped:
                then(outcome)

        told = stopped or self.tr("Gestopt; er is niets gewijzigd.")

        def come_back(why: UserError) -> bool:
            if ask_again is None or self._tasks.is_closing:
                return False
            ask_again(why)
            return True

        def refuse(error: UserError) -> None:
            if not come_back(error):
                self._notice.say(error.message, Tone.ERROR)

        def stop() -> None:
            self._notice.say(told, Tone.INFO)
            come_back(UserError(told))

        def go_on_after_bug() -> None:
            told = self.tr("Er ging iets mis in het programma; er is niets gewijzigd.")
            come_back(UserError(told))

        task.succeeded.connect(ask if asks else then)
        task.failed.connect(refuse)
        task.cancelled.connect(stop)
        self._tasks.start(task, go_on_after_bug)

    def _start_alone(
        self,
        task: Task,
        then: Callable[[object], object],
        *,
        asks: bool = False,
        ask_again: Callable[[UserError], object] | None = None,
    ) -> None:
        """Run a task while nothing can be typed: a save could not be committed meanwhile."""
        self.writing.emit(True)
        task.finished.connect(lambda: self.writing.emit(False))
        self._start(task, then, asks=asks, ask_again=ask_again)
