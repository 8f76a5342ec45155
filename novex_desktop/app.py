"""The program with its window: builds all parts and hands them on."""

import gc
import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from novex_desktop import __version__, paths
from novex_desktop.domain.errors import UserError
from novex_desktop.logs import describe_bug, start_logging
from novex_desktop.store.database import Database
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.schema import is_older
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.application import create_application, prepare_text_fields
from novex_desktop.ui.look import use_chosen_look
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

logger = logging.getLogger(__name__)


def run_window(register: Path | None) -> int:
    """Show the window until the user closes it, and return the exit code.

    Args:
        register: the register to open; None opens the one of last time, or the example.
    """
    gc.disable()  # nothing made for the first picture is garbage: 5 % of the way to it
    last_words = start_logging(paths.get_log_folder())
    settings = Settings(paths.get_settings_file())
    application = create_application(sys.argv[:1], paths.get_resources_folder(), settings.language)
    theme = Theme(application, paths.get_resources_folder(), is_complete=False)
    use_chosen_look(settings, theme)  # before there are widgets, which would all look at it again
    services = make_services(make_store_setup)
    path = _find_first(register, settings)
    is_old = path is not None and is_older(path)
    database, refusal = (None, None) if is_old else _open_first(path, services)
    window = MainWindow(database, services, settings, Tasks(), theme)
    window.completed.connect(lambda: prepare_text_fields(application))
    window.completed.connect(lambda: _collect_garbage(window))
    window.completed.connect(lambda: _mind_session(application, window))
    _handle_bugs(window)
    theme.style()
    if settings.is_maximized:
        window.showMaximized()
    else:
        window.show()
    if path is not None and is_old:
        window.open_path(path)  # beside the window, which says so meanwhile
    elif path is not None and refusal is not None:
        window.jobs.safety.tell_refused(path, refusal)
    elif last_words:
        _tell_of_crash(window, last_words)
    if path is None:
        window.show_example()
    return application.exec()


def _collect_garbage(window: MainWindow) -> None:
    from novex_desktop.ui.garbage import GarbageCollection

    GarbageCollection(window).start()


def _mind_session(application: "QApplication", window: MainWindow) -> None:
    from novex_desktop.ui.session_end import SessionEnd

    SessionEnd(application, window)  # the application owns it
    application.aboutToQuit.connect(window.close_register)


def _find_first(register: Path | None, settings: Settings) -> Path | None:
    """Return the register to begin with, or None when there is none yet."""
    if register is None and settings.register_path:
        register = Path(settings.register_path)
    return register.absolute() if register else None


def _open_first(path: Path | None, services: Services) -> tuple[Database | None, UserError | None]:
    """Return the register, or None and why it was refused."""
    if path is None:
        return None, None
    try:
        return services.open_register(path), None
    except UserError as error:
        return None, error


def _tell_of_crash(window: MainWindow, last_words: str) -> None:
    """Tell that the program died the last time, and let the report be copied."""
    from PySide6.QtGui import QGuiApplication

    report = f"NOVEX Desktop {__version__}\n{last_words}"
    window.notice.say(
        "Het programma is de vorige keer onverwacht gestopt. Wat opgeslagen was, is er nog. Stuur "
        "het rapport naar de beheerder; er staat geen tekst van afspraken in.",
        Tone.WARNING,
        ("Rapport kopiëren", lambda: QGuiApplication.clipboard().setText(report)),
    )


def _handle_bugs(window: MainWindow) -> None:
    """Make one place for what should not happen: log it, tell it, go on."""
    is_telling = False

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal is_telling
        if isinstance(error, UserError):
            logger.info("told: %s", kind.__name__)
            handle_user_error(window, error)
            return
        report = describe_bug(kind, error, trace)
        logger.error("bug: %s", report)
        if is_telling or not isinstance(error, Exception):
            return
        from novex_desktop.ui.dialogs.bug_dialog import BugDialog

        is_telling = True
        try:
            BugDialog.tell(window, report)
        finally:
            is_telling = False

    sys.excepthook = handle


def handle_user_error(window: MainWindow, error: UserError) -> None:
    """Tell what a pane met while it only showed something, such as a disk that went away."""
    if isinstance(error, DamagedRegisterError):
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, lambda: window.give_up_register(error))  # the pane returns first
    else:
        window.notice.say(error.message, Tone.ERROR)
