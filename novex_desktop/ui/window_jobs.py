"""The jobs of the window, each made when it is first asked for."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from novex_desktop.store.database import Database
from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks

if TYPE_CHECKING:
    from novex_desktop.ui.acts.acts_jobs import ActsJobs
    from novex_desktop.ui.jobs import Jobs
    from novex_desktop.ui.long_acts import LongActJobs
    from novex_desktop.ui.overviews.overview_jobs import OverviewJobs
    from novex_desktop.ui.overviews.table_jobs import TableJobs
    from novex_desktop.ui.register_jobs import RegisterJobs
    from novex_desktop.ui.safety.safety_jobs import SafetyJobs

_SomeJobs = TypeVar("_SomeJobs", bound="Jobs")
Do = Callable[[Database], object]


class WindowJobs(QObject):
    """Imports each kind of job inside: none of them costs time at the start."""

    register_ready = Signal(object)  # Path of a register to open
    reading_requested = Signal(object)  # Path of a register to open to read only
    damage_answered = Signal(bool)  # what to do with the damaged one at hand: rescue it, or read it
    updating = Signal(str)  # name of a register that is being migrated; empty when that ended
    changed = Signal(object)  # Changes that a job made
    writing = Signal(bool)  # a job begins to write, or ends
    agreement_requested = Signal(str)  # id of an agreement to show
    erased = Signal(str)  # id of an agreement of which a value was erased
    told = Signal()  # what the menu says of a job is different now

    def __init__(
        self,
        window: QMainWindow,
        services: Services,
        settings: Settings,
        tasks: Tasks,
        theme: Theme,
        notice: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window, self._notice = window, notice
        self._parts = (services, settings, tasks, theme, notice)
        self._check: QAction | None = None

    @cached_property
    def registers(self) -> "RegisterJobs":
        """New, open and import."""
        from novex_desktop.ui.register_jobs import RegisterJobs

        jobs = self._make(RegisterJobs)
        self._follow(jobs)
        jobs.updating.connect(self.updating)
        jobs.refused.connect(lambda path, error: self.safety.tell_refused(path, error))
        return jobs

    @cached_property
    def overviews(self) -> "OverviewJobs":
        """Making overviews."""
        from novex_desktop.ui.overviews.overview_jobs import OverviewJobs

        jobs = self._make(OverviewJobs)
        jobs.remembered.connect(self.told)
        jobs.written.connect(self.told)
        return jobs

    @cached_property
    def tables(self) -> "TableJobs":
        """Copying rows and saving them as CSV."""
        from novex_desktop.ui.overviews.table_jobs import TableJobs

        return self._make(TableJobs)

    @cached_property
    def safety(self) -> "SafetyJobs":
        """Check, backups and rescue."""
        from novex_desktop.ui.safety.safety_jobs import SafetyJobs

        jobs = self._make(SafetyJobs)
        self._follow(jobs)
        jobs.reading_requested.connect(self.reading_requested)
        jobs.erased.connect(self.erased)
        jobs.log_doubted.connect(self._on_log_doubted)
        jobs.backup_failed.connect(lambda text: self._notice.say(text, Tone.ERROR))
        return jobs

    @cached_property
    def acts(self) -> "ActsJobs":
        """Recent acts and the trash."""
        from novex_desktop.ui.acts.acts_jobs import ActsJobs

        jobs = self._make(ActsJobs)
        jobs.changed.connect(self.changed)
        jobs.writing.connect(self.writing)
        jobs.agreement_requested.connect(self.agreement_requested)
        return jobs

    @cached_property
    def long_acts(self) -> "LongActJobs":
        """Changing many rows, keeping large files."""
        from novex_desktop.ui.long_acts import LongActJobs

        jobs = self._make(LongActJobs)
        jobs.changed.connect(self.changed)
        jobs.writing.connect(self.writing)
        return jobs

    def connect_actions(self, actions: Actions, with_register: Callable[[Do], object]) -> None:
        """Let the menus do the jobs that are about the register at hand.

        Args:
            with_register: does something with the register that is open, if any.
        """
        self._check = actions.check_register
        wiring: list[tuple[QAction, Do]] = [
            (actions.export_overview, lambda database: self.overviews.make_overview(database)),
            (actions.repeat_overview, lambda database: self.overviews.repeat_overview(database)),
            (actions.edit_overview, lambda database: self.overviews.edit_overview(database)),
            (actions.name_moment, lambda database: self.overviews.name_moment(database)),
            (actions.check_register, lambda database: self.safety.check(database)),
            (actions.go_back, lambda database: self.safety.go_back(database)),
            (actions.recent_acts, lambda database: self.acts.show_acts(database)),
            (actions.trash, lambda database: self.acts.show_trash(database)),
        ]
        for action, do in wiring:
            connect(action, partial(with_register, do))

    def _make(self, kind: "type[_SomeJobs]") -> "_SomeJobs":
        return kind(self._window, *self._parts)

    def _follow(self, jobs: "RegisterJobs | SafetyJobs") -> None:
        """Pass on what jobs do to registers."""
        jobs.register_ready.connect(self.register_ready)
        jobs.changed.connect(self.changed)
        jobs.writing.connect(self.writing)

    def _on_log_doubted(self) -> None:
        self.told.emit()
        if self._check is not None:
            self._notice.say(
                self.tr(
                    "Het register is beschadigd: het past niet bij zijn geschiedenis. Er wordt "
                    "niets meer in gewijzigd tot het in orde is."
                ),
                Tone.ERROR,
                (self.tr("Register controleren"), self._check.trigger),
                (self.tr("Alleen lezen"), lambda: self.damage_answered.emit(False)),
                (self.tr("Register redden…"), lambda: self.damage_answered.emit(True)),
            )
