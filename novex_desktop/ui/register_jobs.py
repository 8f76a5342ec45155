"""New, open and import: asks, runs the work as a task, and tells how it went."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from novex_desktop.domain.odd_signs import show_odd_signs
from novex_desktop.domain.progress import Progress
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import SUFFIX, Database
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.review.kept_reviews import ReviewFile
from novex_desktop.ui.usual_folder import find_folder
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.task import Task


class RegisterJobs(Jobs):
    """Knows no pane: it hands a register or changes on, and speaks through the bar."""

    register_ready = Signal(object)  # Path of a register to open
    changed = Signal(object)  # Changes that an import wrote
    updating = Signal(str)  # name of a register that is being migrated; empty when that ended
    refused = Signal(object, object)  # Path of a register that cannot be opened, and the UserError

    def make_register(self) -> None:
        """Ask for a name and make a new register."""
        folder = find_folder(self._settings.register_folder, self._services.registers_folder)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Nieuw register"),
            str(folder / f"afspraken{SUFFIX}"),
            self.tr("Register (*{suffix})").format(suffix=SUFFIX),
            "",
            # A new register never takes the place of a file, so nobody is asked whether it may.
            QFileDialog.Option.DontConfirmOverwrite,
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
        folder = find_folder(self._settings.register_folder, self._services.registers_folder)
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

    def update(self, path: Path) -> None:
        """Bring a register of an older version up to date beside the window, then let it open.

        With 20,000 agreements that takes 7 s of processor time: the whole log is checked before
        the new version is committed.
        """

        def update(_progress: Progress) -> None:
            self._services.open_register(path).close()

        def open_updated(_nothing: object) -> None:
            if not task.is_stopped:  # else the window is closing
                self.register_ready.emit(path)

        task = Task(self.tr("Register bijwerken …"), update)
        task.succeeded.connect(open_updated)
        task.failed.connect(lambda error: self.refused.emit(path, error))
        task.finished.connect(lambda: self.updating.emit(""))
        task.finished.connect(lambda: self.writing.emit(False))
        self.writing.emit(True)
        self.updating.emit(show_odd_signs(path.stem))
        self._tasks.start(task)

    def import_list(self, database: Database) -> None:
        """Ask for a list, let it be reviewed, and take it in when the user says so."""
        from novex_desktop.ui.review.kept_review_dialog import KeptAnswer, KeptReviewDialog

        kept = self._kept(database).find()
        answer = KeptReviewDialog.ask(self._window, kept) if kept else KeptAnswer.ANOTHER
        if answer is KeptAnswer.GO_ON:
            self.go_on_reviewing(database)
        elif answer is KeptAnswer.ANOTHER:
            self._read_list(database)

    def offer_kept_review(self, database: Database) -> None:
        """Tell at the start that a review waits for its rest, if one does."""
        kept = self._kept(database).find()
        if kept is None or database.is_read_only:
            return
        self._notice.say(
            self.tr("Het nakijken van “{name}” ({meeting}) is nog niet klaar.").format(
                name=kept.name, meeting=kept.meeting
            ),
            Tone.INFO,
            (self.tr("Verder nakijken"), lambda: self.go_on_reviewing(database)),
        )

    def go_on_reviewing(self, database: Database) -> None:
        """Show the review that was kept, beside the register as it is now."""
        self._notice.hide()
        task = Task(
            self.tr("Lijst lezen …"), lambda progress: self._kept(database).load(database, progress)
        )
        self._start(task, lambda review: self._show_review(database, review), asks=True)

    def _read_list(self, database: Database) -> None:
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
        self._start(task, lambda review: self._show_review(database, review), asks=True)

    def _show_review(self, database: Database, review: object) -> None:
        from novex_desktop.importing.review import Review
        from novex_desktop.ui.review.review_dialog import ReviewDialog

        if not isinstance(review, Review):
            raise TypeError("prepare_import gives a Review")
        kept = self._kept(database)
        reviewed = ReviewDialog.ask(self._window, self._theme, review, kept.keep)
        if reviewed is None:
            self.offer_kept_review(database)
            return
        task = Task(
            self.tr("Lijst overnemen …"),
            lambda progress: self._services.apply_import(database, reviewed, progress),
        )
        task.succeeded.connect(lambda _changes: kept.forget())
        self._start_alone(task, self._tell_imported)

    def _kept(self, database: Database) -> ReviewFile:
        return ReviewFile(self._settings.folder, database.path)

    def _tell_imported(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self.changed.emit(changes)
            text = (
                self.tr("Er is niets gewijzigd.")
                if changes.is_empty
                else self.tr("Ingelezen: {what}. Ongedaan maken kan met Ctrl+Z.").format(
                    what=translate_message(changes.label).split(": ", 1)[-1]
                )
            )
            self._notice.say(text, Tone.DONE)
