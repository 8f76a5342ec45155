"""New, open, import and export: asks, runs the work as a task, and tells how it went."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import SUFFIX, Database
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.plan_dialog import PlanDialog
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.services import ExportOutcome, ExportWish, ImportProposal, Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.task import Task
from novex_desktop.ui.workers.tasks import Tasks


class RegisterJobs(QObject):
    """Knows no pane: it hands a register or changes on, and speaks through the bar."""

    register_ready = Signal(object)  # Path of a register to open
    changed = Signal(object)  # Changes that an import wrote
    writing = Signal(bool)  # True while a task writes to the register

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

    def make_register(self) -> None:
        """Ask for a name and make a new register."""
        folder = self._folder(self._settings.register_folder, self._services.registers_folder)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Nieuw register"),
            str(folder / f"afspraken{SUFFIX}"),
            self.tr("Register (*{suffix})").format(suffix=SUFFIX),
        )
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(SUFFIX) else chosen + SUFFIX)
        self._settings.register_folder = str(path.parent)
        task = Task(
            self.tr("Register maken …"),
            lambda progress: self._services.create_register(path, progress),
        )
        self._start(task, self.register_ready.emit)

    def choose_register(self) -> None:
        """Ask which register to open."""
        folder = self._folder(self._settings.register_folder, self._services.registers_folder)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Register openen"),
            str(folder),
            self.tr("Register (*{suffix});;Alle bestanden (*)").format(suffix=SUFFIX),
        )
        if chosen:
            self._settings.register_folder = str(Path(chosen).parent)
            self.register_ready.emit(Path(chosen))

    def show_example(self) -> None:
        """Open the register with the list of 2024; make it when it is not there."""
        if self._services.example_path.is_file():
            self.register_ready.emit(self._services.example_path)
            return
        task = Task(self.tr("Voorbeeld klaarzetten …"), self._services.create_example)
        self._start(task, self.register_ready.emit)

    def import_list(self, database: Database) -> None:
        """Ask for a list, show the plan, and carry it out when the user says so."""
        wish = ImportDialog.ask(
            self._window, self._theme, database.path.stem, self._settings.import_folder
        )
        if wish is None:
            return
        self._settings.import_folder = str(wish.path.parent)
        task = Task(
            self.tr("Lijst lezen …"),
            lambda progress: self._services.prepare_import(database, wish, progress),
        )
        self._start(task, lambda proposal: self._show_plan(database, proposal))

    def export_overview(self, database: Database) -> None:
        """Ask which overview to make, and write it."""
        try:
            choices = self._services.list_overviews()
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return
        settings = self._settings
        remembered = Path(settings.export_folder) if settings.export_folder else None
        folder = remembered if remembered and remembered.is_dir() else self._services.exports_folder
        start = ExportWish(
            overview=settings.export_layout,
            as_of=date.today(),
            classification=settings.export_classification,
            final=settings.export_is_final,
            version=settings.export_version,
            target=folder / "-",
        )
        wish = ExportDialog.ask(
            self._window, self._theme, choices, start, self._name_proposer(database)
        )
        if wish is None:
            return
        settings.export_layout, settings.export_folder = wish.overview, str(wish.target.parent)
        settings.export_classification = wish.classification
        settings.export_is_final, settings.export_version = wish.final, wish.version
        task = Task(
            self.tr("Overzicht maken …"),
            lambda progress: self._services.write_overview(database, wish, progress),
        )
        self._start(task, self._tell_written)

    def _name_proposer(self, database: Database) -> Callable[[ExportWish], str]:
        def propose(wish: ExportWish) -> str:
            try:
                return self._services.propose_file_name(database, wish)
            except UserError:  # told when the overview is made
                return f"{wish.as_of.isoformat()} {wish.overview}.xlsx"

        return propose

    def _show_plan(self, database: Database, proposal: object) -> None:
        if not isinstance(proposal, ImportProposal):
            raise TypeError("prepare_import gives an ImportProposal")
        if not PlanDialog.ask(self._window, self._theme, proposal):
            return
        self.writing.emit(True)
        task = Task(
            self.tr("Plan overnemen …"),
            lambda progress: self._services.apply_import(database, proposal, progress),
        )
        task.finished.connect(lambda: self.writing.emit(False))
        self._start(task, self._tell_imported)

    def _tell_imported(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self.changed.emit(changes)
            text = (
                self.tr("Er is niets gewijzigd.")
                if changes.is_empty
                else self.tr("Ingelezen: {what}. Ongedaan maken kan met Ctrl+Z.").format(
                    what=changes.label
                )
            )
            self._notice.say(text, Tone.DONE)

    def _tell_written(self, outcome: object) -> None:
        if not isinstance(outcome, ExportOutcome):
            raise TypeError("write_overview gives an ExportOutcome")
        path = outcome.path
        text = self.tr("Overzicht gemaakt en nagelezen: {name}.").format(name=path.name)
        self._notice.say(
            " ".join((text, *outcome.notices)),
            Tone.DONE,
            (self.tr("Openen"), lambda: _open(path)),
            (self.tr("Map tonen"), lambda: _open(path.parent)),
        )

    def _start(self, task: Task, then: Callable[[object], object]) -> None:
        task.succeeded.connect(then)
        task.failed.connect(lambda error: self._notice.say(error.message, Tone.ERROR))
        task.cancelled.connect(
            lambda: self._notice.say(self.tr("Gestopt; er is niets gewijzigd."), Tone.INFO)
        )
        self._tasks.start(task)

    def _folder(self, remembered: str, proposed: Path) -> Path:
        for folder in (Path(remembered) if remembered else proposed, proposed):
            if folder.is_dir():
                return folder
        location = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(location) or Path.home())


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
