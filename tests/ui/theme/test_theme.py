import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from novex_desktop import paths
from novex_desktop.ui.theme.restyling import say_hint, slant_hint
from novex_desktop.ui.theme.theme import Appearance, Theme
from novex_desktop.ui.theme.tokens import DARK, LIGHT

UI = Path(__file__).resolve().parents[3] / "novex_desktop" / "ui"
ICONS = paths.get_resources_folder() / "icons"


@pytest.fixture
def restored(theme: Theme) -> Iterator[Theme]:
    yield theme
    theme.choose(Appearance.SYSTEM, 100)


def test_another_look_changes_palette_stylesheet_and_icons(
    qapp: QApplication, restored: Theme, qtbot: QtBot
) -> None:
    action = QAction()
    restored.choose(Appearance.LIGHT, 100)
    restored.keep_icon(action, "search")
    light = action.icon().pixmap(16).toImage()
    with qtbot.waitSignal(restored.changed):
        restored.choose(Appearance.DARK, 100)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.surface in qapp.styleSheet()
    assert LIGHT.surface not in qapp.styleSheet()
    assert action.icon().pixmap(16).toImage() != light


def test_the_look_follows_the_system_live(restored: Theme, qtbot: QtBot) -> None:
    system = QGuiApplication.styleHints().colorSchemeChanged
    restored.choose(Appearance.SYSTEM, 100)
    with qtbot.waitSignal(restored.changed):
        system.emit(Qt.ColorScheme.Dark)
    assert restored.tokens is DARK
    with qtbot.waitSignal(restored.changed):
        system.emit(Qt.ColorScheme.Light)
    assert restored.tokens is LIGHT


def test_a_chosen_look_stays_when_the_system_changes(restored: Theme, qtbot: QtBot) -> None:
    restored.choose(Appearance.LIGHT, 100)
    with qtbot.assertNotEmitted(restored.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert restored.tokens is LIGHT


def test_text_grows_in_all_four_sizes(qapp: QApplication, restored: Theme) -> None:
    before = [restored.points(factor) for factor in (0.9, 1.0, 1.15, 1.4)]
    restored.choose(Appearance.LIGHT, 200)
    after = [restored.points(factor) for factor in (0.9, 1.0, 1.15, 1.4)]
    assert after == pytest.approx([2 * size for size in before], abs=0.2)
    assert qapp.font().pointSizeF() == pytest.approx(after[1], abs=0.5)


def test_the_stylesheet_has_no_colour_outside_the_tokens() -> None:
    sheet = (paths.get_resources_folder() / "style" / "novex.qss").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", sheet.split("*/", 1)[1])


def test_no_colour_is_written_outside_the_tokens() -> None:
    for file in UI.rglob("*.py"):
        if file.name != "tokens.py":
            assert not re.findall(r"[\"']#[0-9a-fA-F]{6}[\"']", file.read_text("utf-8")), file


def test_every_icon_is_used_and_every_used_icon_is_there() -> None:
    present = {file.stem for file in ICONS.glob("*.svg")}
    code = "\n".join(file.read_text("utf-8") for file in UI.rglob("*.py"))
    quoted = set(re.findall(r"\"([a-z]+(?:-[a-z0-9]+)*)\"", code))
    asked = re.findall(r"(?:pixmap|icon|keep_icon|EmptyState)\([^)\n]*?\"([a-z0-9-]+)\"", code)
    assert present <= quoted, sorted(present - quoted)
    assert {name for name in asked if "-" in name} <= present


def test_icons_take_the_colour_that_is_asked(theme: Theme) -> None:
    image = theme.pixmap("check", "red", 32).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {theme.tokens.red}


def test_a_button_that_is_gone_is_forgotten(theme: Theme) -> None:
    """A form makes new buttons for every agreement, all day long."""
    before = len(theme._targets)
    for _ in range(5):
        button = QToolButton()
        theme.keep_icon(button, "plus")
        delete(button)
    assert len(theme._targets) <= before + 1


def test_a_field_that_is_gone_is_no_longer_slanted(qapp: QApplication) -> None:
    field = QLineEdit()
    say_hint(field, "leeg")
    delete(field)
    slant_hint(field)
