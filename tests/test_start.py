"""The window starts fast because it loads no heavy library before it shows its first rows."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
HEAVY = ("alembic", "lxml", "openpyxl", "pydantic", "python_calamine", "sqlalchemy", "sqlmodel")
LOAD_ALL = """
import importlib, json, pkgutil, sys
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), name + "."):
        importlib.import_module(found.name)
print(json.dumps([name for name in {heavy} if name in sys.modules]))
"""
# What only a later act needs; each of these costs the first picture milliseconds.
LATER = (
    "typer", "logging.handlers", "novex_desktop.cli", "novex_desktop.export_services",
    "novex_desktop.exporting", "novex_desktop.importing", "novex_desktop.safety_services",
    "novex_desktop.domain.due_groups", "novex_desktop.store.queries.coming_meetings",
    "novex_desktop.store.queries.meetings", "novex_desktop.store.queries.splitting",
    "novex_desktop.ui.table.columns_menu", "novex_desktop.ui.table.filter_row",
    "novex_desktop.store.operations", "novex_desktop.ui.dialogs", "novex_desktop.ui.forms",
    "novex_desktop.ui.overviews", "novex_desktop.ui.review", "novex_desktop.ui.safety",
)  # fmt: skip
MOST_MODULES = 105  # of our own; each costs the first picture up to 1 ms, with what it defines
ASK_FOR_SIGNATURES = """
import novex_desktop.ui
from PySide6.QtCore import QTimer
print(len(novex_desktop.ui._sources))
try:
    QTimer().setInterval("long")
except TypeError as error:
    print(error)
import PySide6.support.signature.parser as parser
print(parser.__file__.rpartition("/")[2], hasattr(parser, "no_such_name"))
"""
# Instead of waiting for a user, the window is painted once, and the program ends.
SHOW_FIRST_PICTURE = """
import sys
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow

def paint_and_stop(*_):
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.grab()
    models = (view.model() for view in window.findChildren(QAbstractItemView))
    print(max(model.rowCount() for model in models if model))
    print([name for name in {heavy} if name in sys.modules])
    print(sum(name.startswith("novex_desktop") for name in sys.modules))
    window.close_register()
    return 0

QApplication.exec = paint_and_stop
from novex_desktop.__main__ import main
main()
"""


def list_heavy_after_loading(*modules: str) -> str:
    """Load these modules with all that is in them, and return the heavy libraries that came too."""
    script = LOAD_ALL.format(heavy=list(HEAVY))
    result = subprocess.run(
        [sys.executable, "-c", script, *modules],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.strip()


def test_what_pyside_knows_of_signatures_comes_when_it_is_asked_for() -> None:
    result = subprocess.run(
        [sys.executable, "-c", ASK_FOR_SIGNATURES],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    left_out, *told = result.stdout.splitlines()
    assert left_out == "7", "PySide6 keeps these modules elsewhere now: see novex_desktop/ui"
    assert "  PySide6.QtCore.QTimer.setInterval(msec: int, /)" in told
    assert "parser.py False" in told


@pytest.mark.parametrize("modules", [("novex_desktop.ui",), ("novex_desktop.app",)])
def test_the_window_is_loaded_without_a_heavy_library(modules: tuple[str, ...]) -> None:
    assert list_heavy_after_loading(*modules) == "[]"


def test_a_register_is_read_without_a_heavy_library() -> None:
    loaded = list_heavy_after_loading("novex_desktop.store.database", "novex_desktop.store.queries")
    assert loaded == "[]"


def test_a_heavy_library_would_be_noticed() -> None:
    assert "sqlmodel" in list_heavy_after_loading("novex_desktop.domain.tables")


def test_the_first_picture_is_shown_without_a_heavy_library(filled_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", SHOW_FIRST_PICTURE.format(heavy=[*HEAVY, *LATER]), str(filled_path)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    rows, loaded, modules = result.stdout.splitlines()
    assert int(rows) > 1, "the window shows no register"
    assert loaded == "[]"
    assert int(modules) <= MOST_MODULES, "import what a later act needs where it is used"
