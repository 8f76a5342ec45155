"""New, open and import: asks, runs the work as a task, and tells how it went."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from novex_desktop.store.changes import Changes
from novex_desktop.store.database import SUFFIX, Database
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.plan_dialog import PlanDialog
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.services import ImportProposal
from novex_desktop.ui.workers.task import Task


class RegisterJobs(Jobs):
    """Knows no pane: it hands a register or changes on, and speaks through the bar."""

    register_ready = Signal(object)  # Path of a register to open
    changed = Signal(object)  # Changes that an import wrote
    writing = Signal(bool)  # True while a task writes to the register

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

    def _folder(self, remembered: str, proposed: Path) -> Path:
        for folder in (Path(remembered) if remembered else proposed, proposed):
            if folder.is_dir():
                return folder
        location = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(location) or Path.home())
