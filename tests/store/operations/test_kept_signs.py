"""Who edits a text as the screen shows it, changes no letter that the screen only marked."""

from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.domain.odd_signs import show_odd_signs
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.notes import add_note, update_note

if TYPE_CHECKING:
    from novex_desktop.store.database import Database
    from tests.store.conftest import SmallList

DISGUISED = "Plan n\u0430ar zee"  # its first a is Cyrillic


def test_a_title_and_a_note_keep_their_letters(
    database: "Database", small_list: "SmallList"
) -> None:
    with database.change("Toevoegen") as act:
        [agreement] = small_list.add(act.session, 1)
        act.session.flush()
        update_agreement(act.session, agreement, {"title": DISGUISED})
        note = add_note(
            act.session, agreement, NoteData(dated=date(2025, 1, 1), text=DISGUISED), "Jan"
        )
    typed = f"{show_odd_signs(DISGUISED)} en terug"
    with database.change("Wijzigen") as act:
        update_agreement(act.session, agreement, {"title": typed})
        update_note(act.session, note, NoteData(dated=date(2025, 1, 1), text=typed))
    with database.read() as connection:
        [title] = connection.execute("SELECT title FROM agreement WHERE id = ?", (agreement,))
        [text] = connection.execute("SELECT text FROM progress_note WHERE id = ?", (note,))
    assert title == text == (f"{DISGUISED} en terug",)
