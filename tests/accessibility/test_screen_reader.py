"""The window as a screen reader on Linux finds it: the real AT-SPI tree of the real program."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
SYSTEM_PYTHON = Path("/usr/bin/python3")
LAUNCHERS = [
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
]
SCREENS = ["Start", "Termijnen", "Zoeken", "Vergaderstand", "Verbanden"]
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
env -u PYTHONPATH "$SYSTEM_PYTHON" "$READER" novex-desktop 60 \
    Start Termijnen Zoeken Vergaderstand Verbanden
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


def _add_late(path: Path, store_setup: "StoreSetup") -> None:
    """Give one agreement a deadline that is over."""
    from novex_desktop.domain.due import DueMoveData
    from novex_desktop.domain.due_terms import Certainty
    from novex_desktop.store.database import Database
    from novex_desktop.store.operations.dues import give_due

    database = Database.open(path, store_setup)
    query = "SELECT id FROM agreement WHERE number = 'BOL24-ZW-01-01'"
    with database.read() as connection:
        (key,) = connection.execute(query).fetchone()
    with database.change("Termijn geven") as act:
        over = DueMoveData(date_to=date(2025, 1, 31), certainty=Certainty.CERTAIN)
        give_due(act.session, key, over)
    database.close()


@pytest.fixture(scope="module")
def heard(
    tmp_path_factory: pytest.TempPathFactory, filled_template: Path, store_setup: "StoreSetup"
) -> list[dict[str, Any]]:
    """Return what a screen reader finds on each screen, and what is told meanwhile."""
    launcher = _find_launcher()
    tools = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    if launcher is None or tools or not _has_bindings():
        pytest.skip("needs Debian's at-spi2-core, python3-pyatspi, dbus and xvfb")
    work = tmp_path_factory.mktemp("reader")
    register = Path(shutil.copyfile(filled_template, work / "lijst.novex"))
    _add_late(register, store_setup)
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
        timeout=240,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    return [json.loads(line) for line in read.stdout.splitlines()]


@pytest.fixture(scope="module")
def spoken(heard: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return role, name, description and states of all that is on the first screen."""
    return [node for node in heard if node.get("screen") == "first"]


def _told(heard: list[dict[str, Any]], event: str) -> list[str]:
    return [line["text"] for line in heard if line.get("event") == event]


def _named(spoken: list[dict[str, Any]], role: str) -> list[str]:
    return [node["name"] for node in spoken if node["role"] == role]


def test_the_window_and_its_menus_are_announced(spoken: list[dict[str, Any]]) -> None:
    assert any(name.startswith("lijst") for name in _named(spoken, "frame"))
    assert {"Register", "Bewerken", "Beeld", "Invoegen", "Overzichten", "Help"} <= set(
        _named(spoken, "menu item")
    )


def test_the_tree_is_read_with_level_place_and_figures(spoken: list[dict[str, Any]]) -> None:
    assert any(
        re.fullmatch(r"Zuidwest-Nederland, niveau 2, 1 van 5, \d+ open, 1 te laat", name)
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


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_has_anything_silent(heard: list[dict[str, Any]], screen: str) -> None:
    nodes = [node for node in heard if node.get("screen") == screen]
    stops = [node for node in nodes if {"focusable", "showing"} <= set(node["states"])]
    assert len(stops) > 5
    # The list of a closed choice field has no name; its field has.
    silent = [node for node in stops if not node["name"] and node["role"] != "list"]
    assert silent == []
    focused = [node for node in nodes if "focused" in node["states"]]
    assert focused, "one does not know where one is"


def test_the_map_is_a_list_of_regions_and_its_arrows_are_heard(heard: list[dict[str, Any]]) -> None:
    start = [node for node in heard if node.get("screen") == "Start"]
    lines = [node["name"] for node in start if node["role"] == "list item"]
    regions = [name for name in lines if re.match(r"\w+-Nederland: \d+ afspraken, \d+ open", name)]
    assert len(regions) == 5
    assert regions[0].endswith("1 te laat, 15 zonder termijn")
    focused = _told(heard, "focus")
    begin = focused.index(regions[0])
    assert [name for name in focused[begin:] if name in regions][-3:] == regions[:3]


def test_the_tree_tells_where_one_comes(heard: list[dict[str, Any]]) -> None:
    """Issue 5: "niveau 3, 2 van 6, 4 open, 1 te laat"."""
    walked = [name for name in _told(heard, "focus") if ", niveau " in name]
    assert any(
        re.fullmatch(r"1 Ruimtelijke opgaven .*, niveau 3, 1 van 6, \d+ open, 1 te laat", name)
        for name in walked
    ), walked


def test_a_broken_rule_and_a_saved_change_are_announced(heard: list[dict[str, Any]]) -> None:
    told = _told(heard, "announcement")
    assert "Vul hier iets in." in told
    assert any(line.startswith("Opgeslagen ") for line in told[told.index("Vul hier iets in.") :])
    assert "" not in told
