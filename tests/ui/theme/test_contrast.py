"""All words that a screen or dialog shows can be read, in every look."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStatusBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.theme.theme import Appearance
from novex_desktop.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens
from tests.ui.every_dialog import list_places
from tests.ui.test_accessibility import fill_form
from tests.ui.theme.painted import find_faint_words, list_painted, measure_words
from tests.ui.theme.test_tokens import contrast

LEAST = 4.5
LOOKS = {
    Appearance.LIGHT: LIGHT, Appearance.DARK: DARK, Appearance.HIGH_CONTRAST: HIGH_CONTRAST,
}  # fmt: skip
_MEASURED = (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_GROUNDS = ("window", "surface")  # what a word stands on when its rule has no ground


def list_rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Give every rule of the stylesheet, with the tokens that it sets."""
    sheet = (paths.get_resources_folder() / "style" / "novex.qss").read_text(encoding="utf-8")
    for selector, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        told = re.findall(r"([a-z-]+):\s*\$([a-z_]+)", body)
        yield selector.strip(), dict(told)


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_every_pair_of_the_stylesheet_can_be_read(look: Tokens) -> None:
    faults = []
    for selector, told in list_rules():
        pairs = [(told["color"], told.get("background"))] if "color" in told else []
        if "selection-color" in told:
            pairs.append((told["selection-color"], told["selection-background-color"]))
        for word, ground in pairs:
            for under in [ground] if ground else _GROUNDS:
                is_off = word == "disabled" or "QCalendarWidget QToolButton" in selector
                reached = contrast(getattr(look, word), getattr(look, under))
                if reached < LEAST and not is_off:
                    faults.append(f"{selector}: {word} on {under} {reached:.2f}")
    assert not faults, "\n".join(faults)


def is_off(widget: QWidget) -> bool:
    """Whether it is a command that cannot be given now; what it is called need not be read."""
    if widget.isEnabled() or not isinstance(widget, QAbstractButton):
        return False
    if _is_in_status_line(widget):
        return False  # "0 te laat" is news
    return not widget.isChecked() and widget.property("role") != "chip"


def _is_in_status_line(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QStatusBar):
        above = above.parentWidget()
    return above is not None


def find_faint(top: QWidget, known: set[tuple[object, ...]]) -> list[str]:
    """Return what cannot be read well.

    Args:
        known: kinds of widgets that were measured before, in this look.
    """
    faults = []
    for widget in list_painted(top):
        if not widget.visibleRegion().isEmpty():
            faults += find_faint_words(widget, LEAST)
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        kind = (
            type(widget), widget.objectName(), widget.property("role"), widget.property("tone"),
            widget.property("proposed"), widget.property("broken"), widget.isEnabled(),
            getattr(widget, "isChecked", bool)(), getattr(widget, "isDefault", bool)(),
            widget.hasFocus(), type(widget.parentWidget()),
        )  # fmt: skip
        if isinstance(widget, _MEASURED) and not is_off(widget) and kind not in known:
            known.add(kind)
            measured = measure_words(widget)
            if measured is not None and measured[0] < LEAST:
                faults.append(f"{kind[0].__name__} {kind[1:]}: {measured[1]}: {measured[0]:.2f}")
        if isinstance(widget, QTextEdit):
            faults += find_faint_marks(widget)
    return faults


def find_faint_marks(box: QTextEdit) -> list[str]:
    """Return the marks in a text on which its words cannot be read."""
    text = box.palette().text().color().name()
    faults = []
    for mark in box.extraSelections():
        look = mark.format
        letters = look.foreground().color().name() if look.foreground().style().value else text
        if look.background().style().value:
            reached = contrast(letters, look.background().color().name())
            if reached < LEAST:
                faults.append(f"mark {letters} on {look.background().color().name()}")
    return faults


@pytest.mark.parametrize("look", LOOKS)
def test_every_word_on_every_screen_can_be_read(
    qtbot: QtBot, window: MainWindow, look: Appearance
) -> None:
    window._theme.choose(look, 100)
    try:
        fill_form(window)
        known: set[tuple[object, ...]] = set()
        faults = []
        for where, top in list_places(qtbot, window):
            seen = top if isinstance(top, QDialog) else window
            faults += [f"{where}: {fault}" for fault in find_faint(seen, known)]
        assert len(known) > 50, "hardly anything was measured"
        assert not faults, "\n".join(dict.fromkeys(faults))
    finally:
        window._theme.choose(Appearance.SYSTEM, 100)


@pytest.mark.parametrize("look", LOOKS)
def test_what_a_read_only_register_holds_can_be_read(window: MainWindow, look: Appearance) -> None:
    """Its fields are off, and are read all the same."""
    window._theme.choose(look, 100)
    try:
        fill_form(window)
        workspace = window.workspace
        assert workspace is not None
        form = workspace.form
        assert form._detail is not None
        form.load(form._detail, is_locked=True)
        faults = find_faint(form, set())
        assert not faults, "\n".join(dict.fromkeys(faults))
    finally:
        window._theme.choose(Appearance.SYSTEM, 100)


def test_faint_words_are_found(qtbot: QtBot, window: MainWindow) -> None:
    """The measure itself: of a label of which the colours are known."""
    label = QLabel("Een zin om te lezen")
    qtbot.addWidget(label)
    for letters, is_faint in (("#000000", False), ("#9aa3af", True)):
        label.setStyleSheet(f"color: {letters}; background: #ffffff;")
        label.show()
        measured = measure_words(label)
        assert measured is not None
        assert measured[0] == pytest.approx(contrast(letters, "#ffffff"), abs=0.3)
        assert (measured[0] < LEAST) is is_faint
