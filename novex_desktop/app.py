"""The program with its window: builds all parts and hands them on."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.logs import describe_bug, start_logging
from novex_desktop.store.database import Database
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.application import create_application
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services

logger = logging.getLogger(__name__)


def run_window(register: Path | None) -> int:
    """Show the window until the user closes it, and return the exit code.

    Args:
        register: the register to open; None opens the one of last time, or the example.
    """
    start_logging(paths.get_log_folder())
    application = create_application(sys.argv[:1], paths.get_resources_folder())
    theme = Theme(application, paths.get_resources_folder())
    settings = Settings(paths.get_settings_file())
    services = make_services(make_store_setup())
    database, problem = _open_first(register, settings, services)
    window = MainWindow(database, services, settings, Tasks(), theme)
    _handle_bugs(window)
    if settings.is_maximized:
        window.showMaximized()
    else:
        window.show()
    if problem:
        window.tell_error(problem)
    elif database is None:
        window.show_example()
    return application.exec()


def _open_first(
    register: Path | None, settings: Settings, services: Services
) -> tuple[Database | None, str]:
    """Return the register to begin with, or None and why not (empty: there is none yet)."""
    if register is None and settings.register_path:
        register = Path(settings.register_path)
    if register is None:
        return None, ""
    try:
        return services.open_register(register.absolute()), ""
    except UserError as error:
        return None, error.message


def _handle_bugs(window: MainWindow) -> None:
    """Make one place for what should not happen: log it, tell it, go on."""
    is_telling = False

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal is_telling
        report = describe_bug(kind, error, trace)
        logger.error("bug: %s", report)
        if is_telling or not isinstance(error, Exception):
            return
        is_telling = True
        try:
            BugDialog.tell(window, report)
        finally:
            is_telling = False

    sys.excepthook = handle
