"""Which screens there are: one entry each, and nothing else needs to know them."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from novex_desktop.ui.screens.screen import Screen, ScreenContext

REGISTER = "register"
"""The screen with tree, table and form, which is always there."""

SEARCH = "search"
MEETING = "meeting"


class ScreenEntry(NamedTuple):
    """A screen as menu and bar offer it."""

    name: str
    title: str  # Dutch, with its mnemonic
    keys: str
    icon: str
    make: Callable[[ScreenContext], Screen] | None  # None: the register itself


def list_screens() -> list[ScreenEntry]:
    """Return all screens, in the order of bar and menu.

    Each is imported when it is made, so that none of them costs time at the start.
    """
    return [
        ScreenEntry("start", _tr("&Start"), "Ctrl+1", "house", _make_start),
        ScreenEntry(REGISTER, _tr("&Afspraken"), "Ctrl+2", "list-filter", None),
        ScreenEntry("deadlines", _tr("&Termijnen"), "Ctrl+3", "calendar-clock", _make_deadlines),
        ScreenEntry(MEETING, _tr("&Vergaderstand"), "Ctrl+4", "presentation", _make_meeting_screen),
        ScreenEntry("links", _tr("V&erbanden"), "Ctrl+5", "link", _make_links),
        ScreenEntry(SEARCH, _tr("&Zoeken"), "Ctrl+F", "search", _make_search),
    ]


def _make_search(context: ScreenContext) -> Screen:
    from novex_desktop.ui.search.search_screen import SearchScreen

    return SearchScreen(context)


def _make_links(context: ScreenContext) -> Screen:
    from novex_desktop.ui.screens.links.links_screen import LinksScreen

    return LinksScreen(context)


def _make_start(context: ScreenContext) -> Screen:
    from novex_desktop.ui.screens.start.start_screen import StartScreen

    return StartScreen(context)


def _make_deadlines(context: ScreenContext) -> Screen:
    from novex_desktop.ui.screens.deadlines.deadlines_screen import DeadlinesScreen

    return DeadlinesScreen(context)


def _make_meeting_screen(context: ScreenContext) -> Screen:
    from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen

    return MeetingScreen(context)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScreenList", text)
