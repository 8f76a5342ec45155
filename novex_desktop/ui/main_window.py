"""The main window: wires menus, bars, panes and jobs to one register at a time."""

import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from novex_desktop.domain.errors import UserError
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.dialogs.about_dialog import AboutDialog
from novex_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.overviews.overview_jobs import OverviewJobs
from novex_desktop.ui.overviews.table_jobs import TableJobs
from novex_desktop.ui.register_jobs import RegisterJobs
from novex_desktop.ui.safety.safety_jobs import SafetyJobs
from novex_desktop.ui.screens.screen import ScreenContext
from novex_desktop.ui.screens.screen_host import ScreenHost
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.status_line import StatusLine
from novex_desktop.ui.theme.theme import Appearance, Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.ui.workspace import Workspace

_STEP_PERCENT = 10
_FIRST_SIZE = (1600, 960)


class MainWindow(QMainWindow):
    """Only wires. What it shows is a `Workspace`; another register is another one.

    Args:
        database: an open register, or None when there is none (yet); the window closes it.
    """

    def __init__(
        self,
        database: Database | None,
        services: Services,
        settings: Settings,
        tasks: Tasks,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._services, self._settings = services, settings
        self._tasks, self._theme = tasks, theme
        self._database: Database | None = None
        self._edits: Edits | None = None
        self._preload: threading.Thread | None = None
        self._was_painted = False
        self._focus_before: QWidget | None = None
        self.workspace: Workspace | None = None
        self.screens: ScreenHost | None = None
        self.setObjectName("mainWindow")
        self.actions_ = Actions(self, theme)
        self.example_notice, self.notice = NoticeBar(theme), NoticeBar(theme)
        self.status_line = StatusLine(theme)
        self.setStatusBar(self.status_line)
        self.jobs = RegisterJobs(self, services, settings, tasks, theme, self.notice)
        self.overview_jobs = OverviewJobs(self, services, settings, tasks, theme, self.notice)
        self.table_jobs = TableJobs(self, services, settings, tasks, theme, self.notice)
        self.safety_jobs = SafetyJobs(self, services, settings, tasks, theme, self.notice)
        self._no_register = self._make_no_register()
        self._centre = QStackedWidget()
        self._centre.addWidget(self._no_register)
        self._lay_out()
        self._connect()
        self._apply_appearance()
        self._restore_geometry()
        if database is not None:
            self.show_register(database)
        else:
            self._show_state()

    def show_register(self, database: Database) -> None:
        """Show a register instead of the one that was open, which is closed."""
        self.close_register()
        self._database = database
        self._edits = Edits(database, self._services.author, self)
        self.workspace = Workspace(database, self._edits, self._settings, self._theme)
        self.workspace.refused.connect(lambda text: self.notice.say(text, Tone.ERROR))
        self.workspace.import_requested.connect(self._on_import)
        self.workspace.state_changed.connect(self._show_state)
        self.workspace.left.setVisible(self._settings.shows_tree)
        self.workspace.table.view.addAction(self.actions_.copy_table)
        self.screens = self._make_screens(database, self.workspace, self._edits)
        self._centre.addWidget(self.screens)
        self._centre.setCurrentWidget(self.screens)
        self._settings.register_path = str(database.path)
        self.setWindowTitle(database.path.stem)
        self.setWindowFilePath(str(database.path))
        self.status_line.show_register(database.path.stem, str(database.path))
        self.workspace.go_back_to(self._settings.get_place(database.path))
        self._show_example_notice()
        self.jobs.offer_kept_review(database)
        self.safety_jobs.warn_of_place(database.path)
        self._store_interrupted_typing()
        if database.is_read_only:
            self.notice.say(
                self.tr("Dit register is alleen-lezen geopend; u kunt er niets in wijzigen."),
                Tone.WARNING,
            )
        self._show_state()
        if self._was_painted:
            self._start_preload()

    def close_register(self) -> bool:
        """Store what was typed and close the register; False when it could not be stored."""
        if self._database is None or self.workspace is None:
            return True
        if not self._flush():
            return False
        self._settings.set_place(self._database.path, self.workspace.place())
        self._settings.set_bytes("panes", self.workspace.saveState())
        self._tasks.close()
        if self._preload is not None:
            self._preload.join()
            self._preload = None
        if self.screens is not None:
            self._centre.removeWidget(self.screens)
            self.screens.deleteLater()
        self._database.close()
        self.workspace = self.screens = self._edits = self._database = None
        return True

    def give_up_register(self, error: UserError) -> None:
        """Close a register that proved damaged, and offer a backup in its place."""
        path = self._database.path if self._database else None
        if path is None or not self.close_register():
            self.notice.say(error.message, Tone.ERROR)
            return
        self._centre.setCurrentWidget(self._no_register)
        self._show_state()
        self.safety_jobs.tell_refused(path, error)

    def open_path(self, path: Path) -> None:
        """Open another register; when that cannot be done, the one at hand stays."""
        if self._database is not None and path.resolve() == self._database.path.resolve():
            self.notice.say(self.tr("Dit register is al open."))
            return
        self._open_with(self._services.open_register, path)

    def _open_to_read(self, path: Path) -> None:
        if self._services.safety is not None:
            self._open_with(self._services.safety.open_to_read, path)

    def _open_with(self, open_register: Callable[[Path], Database], path: Path) -> None:
        try:
            database = open_register(path)
        except UserError as error:
            self.safety_jobs.tell_refused(path, error)
            return
        if self.close_register():
            self.notice.hide()
            self.show_register(database)
        else:
            database.close()

    def show_example(self) -> None:
        """Show the register with the list of 2024, as a first start does."""
        self.jobs.show_example()

    def _make_screens(self, database: Database, workspace: Workspace, edits: Edits) -> ScreenHost:
        context = ScreenContext(
            database, edits, self._settings, self._theme, self._tasks, self._services
        )
        host = ScreenHost(workspace, context, self.actions_.screen_entries, self.actions_.screens)
        host.refused.connect(lambda text: self.notice.say(text, Tone.ERROR))
        return host

    def _flush(self) -> bool:
        """Store what was typed, wherever that is; False when it could not be stored."""
        return self.screens is None or self.screens.flush()

    def _make_no_register(self) -> EmptyState:
        empty = EmptyState(self._theme, "folder-open")
        empty.say(
            self.tr("Er is geen register open"),
            self.tr("Maak een nieuw register, open een bestaand, of bekijk het voorbeeld."),
        )
        for action in (
            self.actions_.new_register, self.actions_.open_register, self.actions_.open_example
        ):  # fmt: skip
            empty.offer(action.text(), action.trigger)
        return empty

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.example_notice)
        column.addWidget(self.notice)
        column.addWidget(self._centre, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        actions, jobs = self.actions_, self.jobs
        connect(actions.new_register, jobs.make_register)
        connect(actions.open_register, jobs.choose_register)
        connect(actions.open_example, jobs.show_example)
        connect(actions.import_list, self._on_import)
        for action, do in (
            (actions.export_overview, self.overview_jobs.make_overview),
            (actions.repeat_overview, self.overview_jobs.repeat_overview),
            (actions.edit_overview, self.overview_jobs.edit_overview),
            (actions.name_moment, self.overview_jobs.name_moment),
        ):
            connect(action, partial(self._with_register, do))
        self.overview_jobs.remembered.connect(self._show_state)
        self.overview_jobs.written.connect(self._show_state)
        connect(actions.quit, self.close)
        connect(actions.undo, lambda: self._on_undo(is_redo=False))
        connect(actions.redo, lambda: self._on_undo(is_redo=True))
        connect(actions.bigger_text, lambda: self._scale_text(_STEP_PERCENT))
        connect(actions.smaller_text, lambda: self._scale_text(-_STEP_PERCENT))
        connect(actions.normal_text, lambda: self._scale_text(0))
        connect(actions.about, self._on_about)
        connect(actions.shortcuts, lambda: ShortcutsDialog.tell(self, actions.list_with_keys()))
        actions.show_tree.setChecked(self._settings.shows_tree)
        actions.show_tree.toggled.connect(self._on_show_tree)
        for appearance, action in actions.appearances.items():
            connect(action, partial(self._choose_appearance, appearance))
        self._connect_panes()
        connect(actions.check_register, partial(self._with_register, self.safety_jobs.check))
        connect(actions.go_back, partial(self._with_register, self.safety_jobs.go_back))
        for source in (jobs, self.safety_jobs):
            source.register_ready.connect(self.open_path)
            source.changed.connect(self._on_jobs_changed)
            source.writing.connect(self._on_jobs_writing)
        self.safety_jobs.reading_requested.connect(self._open_to_read)
        self.safety_jobs.backup_failed.connect(lambda text: self.notice.say(text, Tone.ERROR))
        self._tasks.started.connect(self.status_line.show_task)
        self.example_notice.closed.connect(self._on_example_notice_closed)

    def _connect_panes(self) -> None:
        actions = self.actions_
        wiring: list[tuple[QAction, Callable[[Workspace], object]]] = [
            (
                actions.copy_table,
                lambda pane: self.table_jobs.copy_rows(pane.table.view.selected_rows()),
            ),
            (
                actions.save_csv,
                lambda pane: self.table_jobs.save_csv(
                    pane.table.model.shown_rows(), self.windowTitle()
                ),
            ),
            (actions.find, lambda pane: pane.table.filter_field.setFocus()),
            (actions.edit_title, lambda pane: pane.form.edit_title()),
            (actions.confirm_kind, lambda pane: pane.form.confirm_kind.click()),
            (actions.next_proposal, lambda pane: pane.form.recognised.go_to_next()),
            (actions.confirm_proposals, lambda pane: pane.settle_proposals(is_right=True)),
            (actions.refuse_proposals, lambda pane: pane.settle_proposals(is_right=False)),
            (actions.add_note, lambda pane: pane.form.start_note()),
            (actions.add_due, lambda pane: pane.form.dues.start_new()),
            (actions.add_erratum, lambda pane: pane.form.head.erratum.start()),
            (actions.show_history, lambda pane: pane.form.show_history_fold()),
            *(
                (action, lambda pane, column=column: pane.table.view.sort_by(column))
                for column, action in actions.sortings.items()
            ),
        ]
        for action, do in wiring:
            connect(action, partial(self._with_panes, do))
        connect(actions.next_pane, partial(self._on_pane_wished, 1))
        connect(actions.previous_pane, partial(self._on_pane_wished, -1))
        for name, action in actions.screens.items():
            connect(action, partial(self._on_screen_chosen, name))

    def _with_panes(self, do: Callable[[Workspace], object]) -> None:
        """Do something in the register, which comes to the front if it was not."""
        if self.screens is not None:
            do(self.screens.open_register())

    def _on_pane_wished(self, step: int) -> None:
        if self.screens is not None:
            self.screens.focus_pane(step)

    def _on_screen_chosen(self, name: str) -> None:
        if self.screens is not None:
            self.screens.open(name)

    def _show_state(self) -> None:
        workspace, database = self.workspace, self._database
        self.actions_.describe_repeat(self.overview_jobs.describe_last())
        self.actions_.enable_for(
            has_register=database is not None,
            can_write=database is not None and not database.is_read_only,
            has_agreement=workspace is not None and workspace.form.agreement_id is not None,
        )
        if workspace is None:
            self.actions_.describe_undo(None, None)
            self.status_line.show_saved(None, date.today())
            self.status_line.show_figures(None)
            self.status_line.show_register("", "")
            return
        state = workspace.describe_state()
        self.actions_.describe_undo(state.undo, state.redo)
        self.status_line.show_saved(state.saved_at, date.today())
        self.status_line.show_figures(state.figures)

    def _show_example_notice(self) -> None:
        is_example = self._database is not None and (
            self._database.path == self._services.example_path
        )
        if not is_example or self._settings.example_notice_closed:
            self.example_notice.hide()
            return
        self.example_notice.say(
            self.tr(
                "Dit is een voorbeeld: de afsprakenlijst van het BO Leefomgeving 2024. "
                "Probeer er gerust alles in uit."
            ),
            Tone.INFO,
            (self.tr("Eigen register maken"), self.jobs.make_register),
            (self.tr("Register openen"), self.jobs.choose_register),
        )

    def _apply_appearance(self) -> None:
        try:
            chosen = Appearance(self._settings.appearance)
        except ValueError:  # the file was edited by hand
            chosen = Appearance.SYSTEM
        self.actions_.appearances[chosen].setChecked(True)
        if chosen is not Appearance.SYSTEM or self._settings.text_percent != 100:
            self._theme.choose(chosen, self._settings.text_percent)

    def _choose_appearance(self, chosen: Appearance) -> None:
        self._settings.appearance = chosen.value
        self._theme.choose(chosen, self._settings.text_percent)

    def _scale_text(self, step: int) -> None:
        percent = self._settings.text_percent + step if step else 100
        self._settings.text_percent = min(max(percent, 80), 200)
        self._theme.choose(Appearance(self._settings.appearance), self._settings.text_percent)

    def _restore_geometry(self) -> None:
        geometry: QByteArray = self._settings.get_bytes("window")
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            return
        screen: QScreen = QApplication.primaryScreen()
        room = screen.availableGeometry()
        width, height = _FIRST_SIZE
        self.resize(min(width, room.width() - 48), min(height, room.height() - 64))
        self.move(room.center() - self.rect().center())

    def _start_preload(self) -> None:
        """Load what the first change needs, while the user is still looking."""
        database = self._database
        if database is None or database.is_read_only or self._preload is not None:
            return
        prepare = partial(self._prepare, database)
        self._preload = threading.Thread(target=prepare, name="preload", daemon=True)
        self._preload.start()

    def _prepare(self, database: Database) -> None:
        database.preload()
        self.safety_jobs.keep_daily_backup(database)

    def _on_undo(self, *, is_redo: bool) -> None:
        if self.workspace is None or self._edits is None or not self._flush():
            return
        self.notice.hide()
        try:
            if is_redo:
                self._edits.redo()
            else:
                self._edits.undo()
        except UserError as error:
            self.notice.say(error.message, Tone.WARNING)

    def _on_import(self) -> None:
        if self._database is not None and self._flush():
            self.jobs.import_list(self._database)

    def _with_register(self, do: Callable[[Database], object]) -> None:
        if self._database is not None and self._flush():
            do(self._database)

    def _store_interrupted_typing(self) -> None:
        number = self.workspace.store_interrupted_typing() if self.workspace else ""
        if number:
            self.notice.say(
                self.tr(
                    "Wat u bij {number} typte toen het programma stopte, is alsnog opgeslagen. "
                    "Ongedaan maken kan met Ctrl+Z."
                ).format(number=number)
            )

    def _on_jobs_changed(self, changes: Changes) -> None:
        if self._edits is not None:
            self._edits.tell(changes)

    def _on_jobs_writing(self, is_writing: bool) -> None:
        if self.workspace is None:
            return
        if is_writing:
            self._focus_before = QApplication.focusWidget()
        (self.screens or self.workspace).setEnabled(not is_writing)
        if not is_writing:
            before = self._focus_before
            fallback = self.workspace.table.view
            (before if before is not None and isValid(before) else fallback).setFocus()

    def _on_show_tree(self, shown: bool) -> None:
        self._settings.shows_tree = shown
        if self.workspace is not None:
            self.workspace.left.setVisible(shown)

    def _on_example_notice_closed(self) -> None:
        self._settings.example_notice_closed = True

    def _on_about(self) -> None:
        AboutDialog.tell(self, self.windowIcon(), self._services.version)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._start_preload)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Somebody else may close the laptop now: what was typed is stored.
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.workspace is not None and QApplication.activeModalWidget() is None:
            self.workspace.form.flush_fields()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_register():
            event.ignore()
            return
        self._tasks.close()
        self._settings.set_bytes("window", self.saveGeometry())
        self._settings.is_maximized = bool(self.windowState() & Qt.WindowState.WindowMaximized)
        self._settings.save()
        super().closeEvent(event)
