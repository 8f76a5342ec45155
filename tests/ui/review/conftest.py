"""The list of 2024 under review, and the dialog on it."""

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database


@pytest.fixture
def review(database: "Database") -> Review:
    """Return the list of 2024 as it was read, beside an empty register."""
    return prepare_review(database, min(paths.get_starter_folder().glob("*.txt")))


@pytest.fixture
def kept() -> list[Review]:
    """Return what the dialog wrote down of a half-done review."""
    return []


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, review: Review, kept: list[Review]) -> ReviewDialog:
    dialog = ReviewDialog(None, theme, review, kept.append)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.panes.outline.setFocus()
    return dialog
