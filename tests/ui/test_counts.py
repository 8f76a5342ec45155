"""Numbers in words: one is one, thousands are set apart, and parts are said apart."""

import pytest
from PySide6.QtCore import QLocale

from novex_desktop.store.operations.parts import add_parts
from novex_desktop.ui.dutch_numbers import count_words, describe_shown, format_count, format_size
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.translations import DUTCH


@pytest.fixture(autouse=True)
def dutch() -> None:
    QLocale.setDefault(DUTCH)


def test_one_is_told_as_one() -> None:
    assert count_words(1, "1 rij", "{count} rijen") == "1 rij"
    assert count_words(0, "1 rij", "{count} rijen") == "0 rijen"
    assert count_words(5219, "1 rij", "{count} rijen in {x}", x="a") == "5.219 rijen in a"


def test_numbers_are_written_as_the_language_of_the_window_does(
    request: pytest.FixtureRequest,
) -> None:
    assert (format_count(5219), format_size(1_234_000)) == ("5.219", "1,2 MB")
    sizes = (0, 1, 27, 999, 1_000, 1_234, 999_949, 999_950, 50_000_000)
    assert [format_size(size) for size in sizes] == [
        "0 bytes", "1 byte", "27 bytes", "999 bytes",
        "1,0 kB", "1,2 kB", "999,9 kB", "1,0 MB", "50,0 MB",
    ]  # fmt: skip
    request.getfixturevalue("english")
    assert (format_count(5219), format_size(1_234_000)) == ("5,219", "1.2 MB")


def test_parts_are_told_apart() -> None:
    assert describe_shown(4, 84, 0, 0) == "4 van 84"
    assert describe_shown(4, 84, 1, 1) == "4 van 84 en 1 deel"
    assert describe_shown(4, 84, 2, 2) == "4 van 84 en 2 delen"
    assert describe_shown(4, 84, 1, 2) == "4 van 84 en 1 van 2 delen"
    assert describe_shown(4, 84, 0, 2) == "4 van 84"


def test_the_rows_that_are_chosen_add_up_to_those_that_are_shown(window: MainWindow) -> None:
    assert window.workspace is not None
    assert window._database is not None
    table = window.workspace.table
    had = len(table.model.ids) - 84
    whole = next(iter(table.model.shown_rows()))
    with window._database.change("Delen maken") as act:
        add_parts(act.session, whole.id, [(whole.text[:20], ""), (whole.text[20:], "")])
    window.workspace._edits.changed.emit(act.changes)
    assert (table.count.text(), table.parts.text()) == ("84 van 84", f"en {had + 2} delen")
    assert table.count.accessibleName() == f"84 van 84 en {had + 2} delen getoond"
    table.view.selectAll()
    assert table.chosen_bar is not None
    assert table.chosen_bar._count.text() == f"{84 + had + 2} rijen gekozen"
