"""The whole program with its window on a disk that fails; started by test_bad_disk.

The disk fails while the file `switch` is there. Prints as JSON what the user sees, step by step.
"""

import json
import sys
from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import no_progress
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.application import create_application
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services

register, switch, target = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
away = sys.argv[4:] == ["away"]  # the folder itself goes, as a stick that is pulled out
TYPED = "Wat ik nu typ, mag niet weg zijn"


def fail() -> None:
    if away:
        register.parent.rename(register.parent.with_name("weg"))
    else:
        switch.touch()


def mend() -> None:
    if away:
        register.parent.with_name("weg").rename(register.parent)
    else:
        switch.unlink()


def wait(window: MainWindow) -> None:
    while window._tasks.is_busy or window._preload is None or window._preload.is_alive():
        QTest.qWait(10)


def see(window: MainWindow) -> dict[str, object]:
    """Return what the user sees, and what he gets when he copies the title."""
    assert window.workspace is not None
    title = window.workspace.form.head.title
    title.selectAll()
    title.copy()
    return {
        "notice": window.notice.accessibleName(),
        "copied": QGuiApplication.clipboard().text(),
    }


def try_import(window: MainWindow) -> str:
    assert window._database is not None
    services = window._services
    source = min(paths.get_starter_folder().glob("*.txt"))
    wish = ImportWish(source, "BO Leefomgeving", 2031, date(2031, 6, 1))
    review = services.prepare_import(window._database, wish, no_progress)
    fail()
    try:
        services.apply_import(window._database, review, no_progress)
    except UserError as error:
        return error.message
    finally:
        mend()
    return "gelukt"


def try_backup(window: MainWindow) -> str:
    assert window._database is not None
    assert window._database.backups is not None
    fail()
    try:
        window._database.backups.keep(register, "proef")
    except UserError as error:
        return error.message
    finally:
        mend()
    return "gelukt"


def main() -> None:
    application = create_application(sys.argv[:1], paths.get_resources_folder())
    services = make_services(make_store_setup)
    window = MainWindow(
        services.open_register(register),
        services,
        Settings(paths.get_settings_file()),
        Tasks(),
        Theme(application, paths.get_resources_folder()),
    )
    window.show()
    while not window._is_complete:
        QTest.qWait(10)
    wait(window)
    assert window.workspace is not None
    seen: dict[str, object] = {}
    title = window.workspace.form.head.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, TYPED)
    fail()
    seen["is_saved"] = window.workspace.flush()
    seen["while it fails"] = see(window)
    seen["may close"] = window.close()
    mend()
    seen["is_saved_after"] = window.workspace.flush()
    seen["import"] = try_import(window)
    title.selectAll()
    QTest.keyClicks(title, f"{TYPED} 2")
    window.workspace.flush()
    seen["backup"] = try_backup(window)
    ExportDialog.ask = lambda *_: ExportWish(  # type: ignore[method-assign]
        ("Openstaand",), date(2025, 3, 1), target=target
    )
    if not away:  # there the folder would just be made anew
        fail()
        window.actions_.export_overview.trigger()
        wait(window)
        QApplication.processEvents()
        seen["export"] = window.notice.accessibleName()
        mend()
    seen["closed"] = window.close()
    print(json.dumps(seen))  # noqa: T201


if __name__ == "__main__":
    main()
