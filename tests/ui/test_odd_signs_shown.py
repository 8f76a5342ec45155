"""A register with turned writing in it, of somebody else: nothing on the screen turns."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlmodel import select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.odd_signs import TURNING
from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.store.database import Database
from novex_desktop.store.search.search_index import SearchIndex

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from novex_desktop.ui.main_window import MainWindow
    from tests.ui.conftest import WindowMaker

TURNED = "De \u0430fspraak over \u202e001\u202c euro"
PLAIN = "De \ufffdfspraak over \ufffd001\ufffd euro"
UI = Path(__file__).parents[2] / "novex_desktop" / "ui"
COLUMNS = {
    "agreement": ("title", "adopted_text", "erratum", "judgement_reason"),
    "amount": ("quote",),
    "area": ("name", "abbreviation"),
    "document_reference": ("quote", "name"),
    "due": ("words", "moved_by", "moved_reason"),
    "meeting": ("series",),
    "party": ("name", "short", "note"),
    "party_alias": ("alias",),
    "progress_note": ("text", "author"),
    "region": ("name", "short_name"),
    "topic": ("title", "lead_in"),
}
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
)


@pytest.fixture
def turned_path(list_path: Path, store_setup: "StoreSetup") -> Path:
    """Return the list with turned writing and letters in disguise in every text."""
    database = Database.open(list_path, store_setup)
    with database.change("Van een ander") as act:  # past the rules, as another program could
        for table, columns in COLUMNS.items():
            for number, row in enumerate(act.session.exec(select(REGISTER_TABLES[table])).all()):
                for column in columns:
                    setattr(row, column, f"{TURNED} {number}")
    database.close()
    return list_path


def walk_model(model: QAbstractItemModel, parent: QModelIndex, most: int = 60) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), most)):
        # Qt hides the columns and children of a list: there is one, and there are none.
        is_list = isinstance(model, QAbstractListModel)
        for column in range(1 if is_list else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in ROLES:
                value = model.data(index, role)
                if isinstance(value, str):
                    yield value
        first = model.index(row, 0, parent)
        if not is_list and model.rowCount(first):
            yield from walk_model(model, first, 8)


def walk_texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield all that a window says, and by which widget."""
    for widget in [top, *top.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.accessibleName()!r}"
        said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        said += [widget.windowTitle(), widget.statusTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            said.append(widget.toPlainText())
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(place) for place in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            said += walk_model(widget.model(), QModelIndex())
        yield from ((name, text) for text in said)
    for action in top.findChildren(QAction):
        yield "QAction", action.text()
        yield "QAction", action.toolTip()


def list_turned(window: "MainWindow") -> set[str]:
    return {
        f"{name}: {text!r}"
        for name, text in walk_texts(window)
        if TURNING & set(text) or "\u0430fspraak" in text.replace("“\u0430fspraak”", "")
    }


def test_no_screen_shows_turned_writing_or_letters_in_disguise(
    windows: "WindowMaker", turned_path: Path, qtbot: QtBot
) -> None:
    window = windows.open(turned_path)
    shown = 0
    found = {}
    for name, action in window.actions_.screens.items():
        action.trigger()
        qtbot.waitUntil(lambda: not window._tasks.is_busy, timeout=20_000)
        qtbot.wait(50)
        found[name] = list_turned(window)
        shown += sum(PLAIN in text for _, text in walk_texts(window))
    assert {name: texts for name, texts in found.items() if texts} == {}
    assert shown > 100
    pane = window.workspace
    assert pane is not None
    with window._database.read() as connection:  # type: ignore[union-attr]
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement LIMIT 12")]
    for agreement_id in ids:
        pane.go_to(agreement_id)
        pane.form.show_history_fold()
        qtbot.waitUntil(lambda: pane.form.history._entries != ())
        assert list_turned(window) == set()


def test_the_form_tells_what_is_not_what_it_seems_and_looking_writes_nothing(
    windows: "WindowMaker", list_path: Path, store_setup: "StoreSetup"
) -> None:
    database = Database.open(list_path, store_setup)
    with database.read() as connection:
        [agreement_id] = connection.execute(
            "SELECT id FROM agreement WHERE parent_id IS NULL ORDER BY number"
        ).fetchone()
    with database.change("Van een ander") as act:
        row = act.session.get_one(Agreement, agreement_id)
        row.title, row.erratum = TURNED, TURNED
    database.close()
    window = windows.open(list_path)
    pane = window.workspace
    assert pane is not None
    pane.go_to(agreement_id)
    assert pane.form.head.title.toPlainText() == PLAIN
    assert pane.form.head.erratum.edit.toPlainText() == PLAIN
    assert not pane.form.head.odd_signs.isHidden()
    assert "“\u0430” uit het Cyrillisch in “\u0430fspraak”" in pane.form.head.odd_signs.text()
    index = pane.tree_model.find_agreement(agreement_id)
    assert PLAIN in str(index.data(Qt.ItemDataRole.DisplayRole))
    # Only looking at it writes nothing.
    assert pane.flush()
    with window._database.read() as connection:  # type: ignore[union-attr]
        title = connection.execute(
            "SELECT title FROM agreement WHERE id = ?", (agreement_id,)
        ).fetchone()
    assert title == (TURNED,)


def test_the_title_of_the_window_is_plain(windows: "WindowMaker", list_path: Path) -> None:
    path = list_path.rename(list_path.with_name("lijst\u202exevon.novex"))
    window = windows.open(path)
    assert not TURNING & set(window.windowTitle())


def test_the_window_reads_the_register_only_as_it_is_shown() -> None:
    """Delegates paint what was read: so what is read is where turned writing is made plain."""
    exact = re.compile(r"[dD]atabase\.read\b(?!_)")
    found = {path.name: len(exact.findall(path.read_text("utf-8"))) for path in UI.rglob("*.py")}
    # The form tells which sign it is, and for that it must see the sign.
    assert {name: count for name, count in found.items() if count} == {"form_pane.py": 1}


def test_what_is_found_is_shown_plainly(turned_path: Path, store_setup: "StoreSetup") -> None:
    database = Database.open(turned_path, store_setup)
    index = SearchIndex(database, None)
    hits = index.search("euro").hits
    index.close()
    database.close()
    said = [text for hit in hits for text in (hit.title, hit.group, hit.excerpt.text)]
    assert len(said) > 30
    assert all(PLAIN in text for text in said if "euro" in text)
    assert not TURNING & set("".join(said))
