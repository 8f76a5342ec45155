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


@pytest.mark.parametrize("modules", [("novex_desktop.ui",), ("novex_desktop.app",)])
def test_the_window_is_loaded_without_a_heavy_library(modules: tuple[str, ...]) -> None:
    assert list_heavy_after_loading(*modules) == "[]"


def test_a_register_is_read_without_a_heavy_library() -> None:
    loaded = list_heavy_after_loading("novex_desktop.store.database", "novex_desktop.store.queries")
    assert loaded == "[]"


def test_a_heavy_library_would_be_noticed() -> None:
    assert "sqlmodel" in list_heavy_after_loading("novex_desktop.domain.tables")
