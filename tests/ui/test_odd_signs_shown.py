"""A register with turned writing in it, of somebody else: nothing on the screen turns."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.odd_signs import TURNING
from novex_desktop.store.database import Database

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.ui.conftest import WindowMaker

TURNED = "De \u0430fspraak over \u202e001\u202c euro"
PLAIN = "De \u0430fspraak over \ufffd001\ufffd euro"


def test_turned_writing_and_letters_in_disguise_are_plain_in_tree_table_and_form(
    windows: "WindowMaker", list_path: Path, store_setup: "StoreSetup"
) -> None:
    database = Database.open(list_path, store_setup)
    with database.read() as connection:
        [agreement_id] = connection.execute(
            "SELECT id FROM agreement WHERE parent_id IS NULL ORDER BY number"
        ).fetchone()
    with database.change("Van een ander") as act:  # past the rules, as another program could
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
    assert "Cyrillisch" in pane.form.head.odd_signs.text()
    index = pane.tree_model.find_agreement(agreement_id)
    shown = str(index.data(Qt.ItemDataRole.DisplayRole))
    assert PLAIN in shown
    assert not TURNING & set(shown)
    # Only looking at it writes nothing.
    assert pane.flush()
    with window._database.read() as connection:  # type: ignore[union-attr]
        title = connection.execute(
            "SELECT title FROM agreement WHERE id = ?", (agreement_id,)
        ).fetchone()
    assert title == (TURNED,)
