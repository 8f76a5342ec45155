"""Nothing typed is lost and nothing breaks, in whatever order one clicks and types."""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.text_fields import TextBox, TextLine
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.services import Services
from novex_desktop.window_services import make_services
from tests.ui.conftest import WindowMaker
from tests.ui.every_dialog import find_dialogs_in_code
from tests.ui.random_user import RandomUser
from tests.ui.typed_words import TypedWords, text_of

IS_LONG = os.environ.get("NOVEX_DESKTOP_FAULTS") == "long"
SEEDS = range(int(os.environ.get("NOVEX_DESKTOP_SEEDS", "0")) or (8 if IS_LONG else 4))
FIRST_SEED = int(os.environ.get("NOVEX_DESKTOP_FIRST_SEED", "0"))
ACTS = 1_500 if IS_LONG else 400
SESSIONS = 3 if IS_LONG else 2  # how often the window is opened, one after the other
ENDS_THE_TEST = {"Afsluiten"}
_MANY = 20  # seeds
_DRAFTS_MS = 1_000  # within which what is half typed is written beside the settings
_NEVER = {"dialogs.bug_dialog.BugDialog"}  # tells of an error of the program


class FileChooser:
    """Answers where the system would ask for a file: now and then one, and else none."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._random = folder, random.Random(seed)
        self._made = 0
        self._starter = min(paths.get_starter_folder().glob("*.txt"))

    def open(self, *asked: object) -> tuple[str, str]:
        """Return a register or a document, as the question is for one."""
        if self._random.random() < 0.5:
            return "", ""
        if "novex" in str(asked[-1]):
            found = sorted(self._folder.glob("*.novex"))
            return str(self._random.choice(found)), ""
        return str(self._starter), ""

    def open_many(self, *_: object) -> tuple[list[str], str]:
        """Return a document to keep in the register."""
        return ([str(self._starter)], "") if self._random.random() < 0.5 else ([], "")

    def save(self, *asked: object) -> tuple[str, str]:
        """Return a new file of the kind that is asked for."""
        if self._random.random() < 0.5:
            return "", ""
        self._made += 1
        suffix = Path(str(asked[2])).suffix or ".novex"
        return str(self._folder / f"nieuw-{self._made}{suffix}"), ""


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """Return the number that a run begins with."""
    return int(request.param) + FIRST_SEED


@pytest.fixture(autouse=True)
def _files_are_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed: int) -> None:
    chooser = FileChooser(tmp_path, seed)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chooser.open)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chooser.save)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chooser.open_many)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Return what the program itself works with, in a home of its own."""
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path / "home"))
    return make_services(make_store_setup)


def close(window: MainWindow, words: TypedWords) -> None:
    """Close the window; where it says that something typed was refused, take that back first."""
    if window.close():
        return
    assert window.notice.isVisible(), "it stays open and does not say why"
    assert window.screens is not None
    window.screens.open_register()
    fields: list[TextLine | TextBox | DateField] = [
        *window.findChildren(TextLine), *window.findChildren(TextBox),
        *window.findChildren(DateField),
    ]  # fmt: skip
    refused = [field for field in fields if field.is_dirty]
    told = [f"{type(field).__name__} {field.objectName()} {text_of(field)!r}" for field in refused]
    for field in refused:
        assert field.isVisible(), f"refused, and nobody can see it: {told}"
        words.forget_in(field)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.close(), f"{window.notice.accessibleName()} {told}"


@pytest.fixture(scope="module")
def visits() -> Iterator[Counter[str]]:
    """Count the acts in each dialog; after a long run each must have had some."""
    counted: Counter[str] = Counter()
    yield counted
    if IS_LONG and len(SEEDS) >= _MANY:
        missing = find_dialogs_in_code() - set(counted) - _NEVER
        assert not missing, f"never reached: {sorted(missing)}; {describe(counted)}"


def describe(visits: Counter[str]) -> str:
    """Return how many acts were done where."""
    return ", ".join(f"{name.rpartition('.')[2]} {count}" for name, count in visits.most_common())


# What QtTest says of a key that no widget wanted; a random user presses such keys.
@pytest.mark.qt_log_ignore("Keyboard event not accepted", extend=True)
@pytest.mark.parametrize("seed", SEEDS, indirect=True)
def test_no_order_of_clicks_and_keys_loses_a_word(
    qtbot: QtBot,
    windows: WindowMaker,
    list_path: Path,
    tmp_path: Path,
    seed: int,
    visits: Counter[str],
    tell_figures: Callable[[str], None],
) -> None:
    words, here = TypedWords(seed, tmp_path), Counter[str]()
    for session in range(SESSIONS):
        window = windows.open(list_path)
        acts = ACTS // SESSIONS
        user = RandomUser(window, seed * 10 + session, acts, words, here, left_alone=ENDS_THE_TEST)
        with qtbot.waitSignal(user.finished, timeout=acts * 1_000):
            user.start()
        lost = user.lost or words.list_lost()
        qtbot.wait(_DRAFTS_MS)
        user.stop()
        assert not lost, user.tell_after(lost)
        lost = words.list_lost(in_fields=False, in_dialogs=False)
        assert not lost, f"after a kill: {user.tell_after(lost)}"
        close(window, words)
        lost = words.list_lost(in_fields=False)
        assert not lost, f"after closing: {user.tell_after(lost)}"
    assert words.count, "nothing was typed, so nothing is shown"
    visits.update(here)
    typed = ", ".join(f"{name} {count}" for name, count in words.by_field.most_common())
    stored = ", ".join(f"{name} {count}" for name, count in words.kept.most_common())
    tell_figures(
        f"seed {seed}: {words.count} words ({typed}); acts: {describe(here)}; "
        f"words kept by dialogs: {stored}"
    )
