"""The main window: wires menus, bars, panes and jobs to one register at a time."""

import threading
from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.odd_signs import show_odd_signs
from novex_desktop.store.database import Database
from novex_desktop.store.faults import make_damaged_error
from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.look import Look
from novex_desktop.ui.no_register import ExampleNotice, make_no_register, tell_updating
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.pane_actions import connect_panes
from novex_desktop.ui.screens.screen import ScreenContext
from novex_desktop.ui.screens.screen_host import ScreenHost
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.status_line import Saving, StatusLine
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.window_geometry import restore_geometry
from novex_desktop.ui.window_jobs import WindowJobs
from novex_desktop.ui.window_search import WindowSearch
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.queries.history import HistoryEntry
    from novex_desktop.ui.empty_state import EmptyState
    from novex_desktop.ui.register_opening import RegisterOpening
    from novex_desktop.ui.window_dialogs import WindowDialogs

_FORM_PAINTED_MS = 20  # begun sooner, loading and painting hold each other up


class MainWindow(QMainWindow):
    """Only wires. What it shows is a `Workspace`; another register is another one.

    The first picture holds tree and table. What it can do without (form, jobs, figures, news)
    is imported and made by `complete`, or earlier by whoever asks for it: each is a property
    that imports inside. See docs/architecture.md, "The first picture".

    Args:
        database: an open register, or None when there is none (yet); the window closes it.
    """

    completed = Signal()  # the first picture was shown and all the rest is there

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
        self._is_complete = False
        self._focus_before: QWidget | None = None
        self.workspace: Workspace | None = None
        self.screens: ScreenHost | None = None
        self.setObjectName("mainWindow")
        self.actions_ = Actions(self, theme)
        self.example_notice = ExampleNotice(theme, settings, self.actions_)
        self.notice = NoticeBar(theme)
        self.status_line = StatusLine(theme)
        self.setStatusBar(self.status_line)
        self._centre = QStackedWidget()
        self.jobs = WindowJobs(self, services, settings, tasks, theme, self.notice)
        self._lay_out()
        self._connect()
        self._look = Look(self.actions_, settings, theme, self)
        restore_geometry(self, settings)
        if database is not None:
            self.show_register(database)
        else:
            self._centre.setCurrentWidget(self._no_register)

    @cached_property
    def _dialogs(self) -> "WindowDialogs":
        from novex_desktop.ui.window_dialogs import WindowDialogs

        services = self._services
        return WindowDialogs(self, services, lambda: self._database, lambda: self._edits)

    @cached_property
    def _opening(self) -> "RegisterOpening":
        from novex_desktop.ui.register_opening import RegisterOpening

        return RegisterOpening(self, self._services)

    @cached_property
    def _no_register(self) -> "EmptyState":
        empty = make_no_register(self.actions_, self._theme)
        self._centre.addWidget(empty)
        return empty

    def complete(self) -> None:
        """Make and tell what the first picture did without; harmless when that was done."""
        if not self._is_complete:
            self._is_complete = True
            self._theme.draw_icons()
            self._complete_register()
            application = QGuiApplication.instance()
            if isinstance(application, QGuiApplication):
                application.focusWindowChanged.connect(self._on_focus_window_changed)
            self.completed.emit()

    def show_register(self, database: Database) -> None:
        """Show a register instead of the one that was open, which is closed."""
        self.close_register()
        self._database = database
        self._edits = Edits(database, database.author, self)
        self.workspace = Workspace(database, self._edits, self._settings, self._theme)
        self.workspace.refused.connect(lambda text: self.notice.say(text, Tone.ERROR))
        self.workspace.import_requested.connect(self._on_import)
        self.workspace.state_changed.connect(self._show_state)
        self.workspace.long_act_wished.connect(lambda act: self.jobs.long_acts.do(database, act))
        self.workspace.left.setVisible(self._settings.shows_tree)
        self.workspace.left.perspective_changed.connect(self.actions_.check_perspective)
        of_rows = [self.actions_.copy_table, self.actions_.change_many]
        self.workspace.table.view.addActions(of_rows)
        self.workspace.table.change_requested.connect(self.actions_.change_many.trigger)
        self.workspace.tree.addActions(self.actions_.of_tree())
        self.screens = self._make_screens(database, self.workspace, self._edits)
        self._centre.addWidget(self.screens)
        self._centre.setCurrentWidget(self.screens)
        self._settings.register_path = str(database.path)
        self.setWindowTitle(show_odd_signs(database.path.stem))
        self.setWindowFilePath(str(database.path))
        self.status_line.show_register(database.path.stem, str(database.path))
        self.workspace.go_back_to(self._settings.get_place(database.path))
        is_example = database.path == self._services.example_path
        self.example_notice.show_for(is_example=is_example)
        if self._is_complete:
            self._complete_register()

    def _complete_register(self) -> None:
        """Show the form and the figures of the register, tell its news, and prepare to write."""
        from novex_desktop.ui.register_news import tell_news

        workspace, database = self.workspace, self._database
        if workspace is not None and database is not None:
            workspace.complete()
            workspace.form.history.erase_requested.connect(
                lambda entry: self.with_register(partial(self._erase, entry=entry))
            )
            tell_news(database, workspace, self.jobs, self.notice)
        self._show_state()
        QTimer.singleShot(_FORM_PAINTED_MS, self, self._start_preload)

    def _on_focus_window_changed(self) -> None:
        if self.workspace is None or self.isActiveWindow():
            return
        if QApplication.activeModalWidget() is None:
            # Somebody else may close the laptop now: what was typed is stored.
            self.workspace.form.flush_fields()

    def close_register(self) -> bool:
        """Store what was typed and close the register; False when it could not be stored."""
        if self._database is None or self.workspace is None:
            return True
        if not self._flush():
            return False
        self._tasks.close()
        if not self._flush():  # while it ended, what was on its way to the window was heard
            return False
        self._settings.set_place(self._database.path, self.workspace.place())
        self._settings.set_bytes("panes", self.workspace.saveState())
        self.workspace.stop_reading()
        if self._preload is not None:
            self._preload.join()
            self._preload = None
        if self.screens is not None:
            self.search.leave()
            self.screens.leave()
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
        self.jobs.safety.tell_refused(path, error)

    def _on_damage_answered(self, *, rescues: bool) -> None:
        """Rescue the register at hand, in which damage was found, or go on to read only."""
        if self._database is None:
            return
        if rescues:
            self.give_up_register(make_damaged_error(self._database.path))
        else:
            self._opening.open_to_read(self._database.path)

    def open_path(self, path: Path) -> None:
        """Open another register; when that cannot be done, the one at hand stays."""
        self._opening.open(path, self._database.path if self._database else None)

    def _on_updating(self, name: str) -> None:
        if self.workspace is None:
            tell_updating(self._no_register, name)

    def show_example(self) -> None:
        """Show the register with the list of 2024, as a first start does."""
        self.jobs.registers.show_example()

    def _make_screens(self, database: Database, workspace: Workspace, edits: Edits) -> ScreenHost:
        context = ScreenContext(
            database, edits, self._settings, self._theme, self._tasks, self._services
        )
        host = ScreenHost(workspace, context, self.actions_.screen_entries, self.actions_.screens)
        host.refused.connect(lambda text: self.notice.say(text, Tone.ERROR))
        host.typing_changed.connect(self._show_state)
        host.told.connect(lambda text: self.notice.say(text, Tone.DONE))
        return host

    def _flush(self) -> bool:
        """Store what was typed, wherever that is; False when it could not be stored."""
        return self.screens is None or self.screens.flush()

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.example_notice)
        column.addWidget(self.notice)
        column.addWidget(self._centre, 1)
        self.setCentralWidget(centre)
        self.search = WindowSearch(self, self.actions_, self._theme, lambda: self.screens)

    def _connect(self) -> None:
        actions = self.actions_
        connect(actions.new_register, lambda: self.jobs.registers.make_register())
        connect(actions.open_register, lambda: self.jobs.registers.choose_register())
        connect(actions.open_example, self.show_example)
        connect(actions.import_list, self._on_import)
        jobs = self.jobs
        jobs.connect_actions(actions, self.with_register)
        jobs.register_ready.connect(lambda path: self._opening.open_when_free(path))
        jobs.reading_requested.connect(lambda path: self._opening.open_to_read(path))
        jobs.damage_answered.connect(lambda rescues: self._on_damage_answered(rescues=rescues))
        jobs.updating.connect(self._on_updating)
        jobs.changed.connect(self._on_jobs_changed)
        jobs.writing.connect(self._on_jobs_writing)
        jobs.agreement_requested.connect(self._on_agreement_requested)
        jobs.erased.connect(self._on_erased)
        jobs.told.connect(self._show_state)
        connect(actions.erase_value, partial(self.with_register, self._erase))
        connect(actions.settings, self._on_settings)
        connect(actions.quit, self.close)
        connect(actions.undo, lambda: self._on_undo(is_redo=False))
        connect(actions.redo, lambda: self._on_undo(is_redo=True))
        connect(actions.about, lambda: self._dialogs.show_about())
        connect(actions.shortcuts, lambda: self._dialogs.show_shortcuts())
        actions.show_tree.setChecked(self._settings.shows_tree)
        actions.show_tree.toggled.connect(self._on_show_tree)
        connect_panes(actions, self._with_panes, lambda: self.jobs.tables)
        connect(actions.next_pane, partial(self._on_pane_wished, 1))
        connect(actions.previous_pane, partial(self._on_pane_wished, -1))
        for name, action in actions.screens.items():
            connect(action, partial(self._on_screen_chosen, name))
        self._tasks.started.connect(self.status_line.show_task)
        self.status_line.figure_asked.connect(self._on_figure_asked)

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
        self.actions_.describe_repeat(self.jobs.overviews.describe_last())
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
        self.status_line.show_saved(state.saved_at, date.today(), self._judge_saving())
        self.status_line.show_figures(state.figures)

    def _judge_saving(self) -> Saving:
        if self._database is None or self._database.is_read_only or self._database.is_damaged:
            return Saving.READ_ONLY
        if self._edits is not None and self._edits.has_failed:
            return Saving.FAILED
        is_typing = self.screens is not None and self.screens.holds_typing()
        return Saving.TYPED if is_typing else Saving.DONE

    def _start_preload(self) -> None:
        if self.workspace is not None and self._database is not None and self._preload is None:
            from novex_desktop.ui.preload import start_preload

            self._preload = start_preload(self.workspace, self._database, self.jobs.safety)

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

    def _erase(self, database: Database, entry: "HistoryEntry | None" = None) -> None:
        form = self.workspace.form if self.workspace is not None else None
        if form is not None and form.agreement_id is not None:
            self.jobs.safety.erase(database, form.agreement_id, form.number, entry)

    def _on_erased(self, agreement_id: str) -> None:
        """Read the history again: what went may be a value of before, which nothing else shows."""
        if self.workspace is not None and self.workspace.form.history_fold.is_unfolded:
            self.workspace.form.history_requested.emit(agreement_id)

    def _on_settings(self) -> None:
        self._dialogs.show_settings(self._settings, self._theme, self._look)

    def _on_import(self) -> None:
        if self._database is not None and self._flush():
            self.jobs.registers.import_list(self._database)

    def with_register(self, do: Callable[[Database], object]) -> None:
        """Do something with the register that is open, if any, once what was typed is stored."""
        if self._database is not None and self._flush():
            do(self._database)

    def _on_agreement_requested(self, agreement_id: str) -> None:
        if self.screens is not None:
            self.screens.show_agreement(agreement_id)

    def _on_jobs_changed(self, changes: "Changes") -> None:
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

    def _on_figure_asked(self, figure: str) -> None:
        if self.screens is not None:
            self.screens.show_figure(figure)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_complete:
            QTimer.singleShot(0, self, self.complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from novex_desktop.ui.enter_key import press_with_enter

        if not press_with_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # unless what was typed is stored, which a bug on the way would prevent
        if not self._flush():
            return
        event.accept()
        self.close_register()
        self._tasks.close()
        self._settings.set_bytes("window", self.saveGeometry())
        self._settings.is_maximized = bool(self.windowState() & Qt.WindowState.WindowMaximized)
        self._settings.save()
