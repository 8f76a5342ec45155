"""The window as a screen reader on Linux finds it: the real AT-SPI tree of the real program."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
SYSTEM_PYTHON = Path("/usr/bin/python3")
LAUNCHERS = [
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
]
# A bus of its own, a screen of its own, the program, and a reader; all of them end with it.
SCRIPT = """
set -u
exec 3>"$WORK/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 >/dev/null 2>&1 & screen=$!
until [ -s "$WORK/display" ]; do sleep 0.1; done
export DISPLAY=:$(cat "$WORK/display")
"$LAUNCHER" --launch-immediately >/dev/null 2>&1 & bus=$!
"$PYTHON" -m novex_desktop "$REGISTER" >/dev/null 2>&1 & program=$!
trap 'kill $program $bus $screen 2>/dev/null' EXIT
env -u PYTHONPATH "$SYSTEM_PYTHON" "$READER" novex-desktop 60
"""


def _find_launcher() -> Path | None:
    return next((launcher for launcher in LAUNCHERS if launcher.exists()), None)


def _has_bindings() -> bool:
    if not SYSTEM_PYTHON.exists():
        return False
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return asked.returncode == 0


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory, filled_template: Path) -> list[dict[str, Any]]:
    """Return role, name, description and states of all that is on the screen."""
    launcher = _find_launcher()
    tools = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    if launcher is None or tools or not _has_bindings():
        pytest.skip("needs Debian's at-spi2-core, python3-pyatspi, dbus and xvfb")
    work = tmp_path_factory.mktemp("reader")
    register = Path(shutil.copyfile(filled_template, work / "lijst.novex"))
    environment = {
        **os.environ,
        "WORK": str(work),
        "LAUNCHER": str(launcher),
        "PYTHON": sys.executable,
        "SYSTEM_PYTHON": str(SYSTEM_PYTHON),
        "READER": str(HERE / "read_screen.py"),
        "REGISTER": str(register),
        "NOVEX_DESKTOP_HOME": str(work / "home"),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(CHECKOUT),
    }
    read = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SCRIPT],
        env=environment,
        cwd=work,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    return [json.loads(line) for line in read.stdout.splitlines()]


def _named(spoken: list[dict[str, Any]], role: str) -> list[str]:
    return [node["name"] for node in spoken if node["role"] == role]


def test_the_window_and_its_menus_are_announced(spoken: list[dict[str, Any]]) -> None:
    assert any(name.startswith("lijst") for name in _named(spoken, "frame"))
    assert {"Register", "Bewerken", "Beeld", "Invoegen", "Overzichten", "Help"} <= set(
        _named(spoken, "menu item")
    )


def test_the_tree_is_read_with_level_place_and_figures(spoken: list[dict[str, Any]]) -> None:
    assert any(
        name.startswith("Zuidwest-Nederland, niveau 2, ") and " open" in name
        for name in _named(spoken, "table cell")
    )


def test_the_table_is_read_with_its_headers(spoken: list[dict[str, Any]]) -> None:
    assert {"Nr.", "Afspraak", "Trekker", "Termijn", "Status"} <= set(
        _named(spoken, "table column header")
    )
    assert any(name.startswith("BOL24-ZW-01-01, ") for name in _named(spoken, "table cell"))


def test_something_has_the_focus_and_says_what_it_is(spoken: list[dict[str, Any]]) -> None:
    focused = [node["name"] for node in spoken if "focused" in node["states"]]
    assert focused
    assert all(focused)


def test_nothing_that_takes_the_focus_is_silent(spoken: list[dict[str, Any]]) -> None:
    silent = [
        node
        for node in spoken
        if "focusable" in node["states"]
        and "showing" in node["states"]
        and not node["name"]
        # The list of a closed choice field; its field is named.
        and node["role"] not in ("list",)
    ]
    assert silent == []


def test_what_is_counted_and_saved_is_read_out(spoken: list[dict[str, Any]]) -> None:
    labels = _named(spoken, "label")
    assert any(label.startswith("Opgeslagen ") for label in labels)
    assert any(" van " in label for label in labels)
