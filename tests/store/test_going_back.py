"""Going back to a moment of the log, as one act."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import CONTENT, Erasure
from novex_desktop.store.going_back import count_since, go_back_to
from novex_desktop.store.operations.attachments import add_attachment
from novex_desktop.store.operations.milestones import add_milestone
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.queries.kept_files import list_attachments
from novex_desktop.store.queries.recent_acts import (
    find_agreement_of_act,
    list_act_lines,
    list_recent_acts,
)
from novex_desktop.store.queries.trash import list_trash
from novex_desktop.store.restoring import KindCount

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

NOTE = NoteData(dated=date(2025, 5, 12), kind=NoteKind.PROGRESS, text="Loopt")


def _note(small_list: SmallList, agreement_id: str) -> str:
    with small_list.database.change("Notitie toevoegen") as act:
        return add_note(act.session, agreement_id, NOTE, "Ik")


def test_everything_after_a_moment_is_taken_back_at_once(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    kept = _note(small_list, agreement_id)
    moment = small_list.retitle(agreement_id, "Tweede")
    small_list.retitle(agreement_id, "Derde")
    added = _note(small_list, agreement_id)
    with database.change("Notitie verwijderen") as act:
        remove_note(act.session, kept)
    assert count_since(database, moment) == [
        KindCount("Afspraken", gone=0, back=0, changed=1),
        KindCount("Notities", gone=1, back=1, changed=0),
    ]
    changes = go_back_to(database, moment)
    assert changes.label.startswith("Terug naar ")
    assert small_list.read(agreement_id)["title"] == "Tweede"
    with database.read() as connection:
        alive = connection.execute("SELECT id FROM progress_note WHERE NOT deleted").fetchall()
    assert alive == [(kept,)]
    assert count_since(database, moment) == []
    database.undo()
    assert small_list.read(agreement_id)["title"] == "Derde"
    with database.read() as connection:
        alive = connection.execute("SELECT id FROM progress_note WHERE NOT deleted").fetchall()
    assert alive == [(added,)]


def test_going_back_past_a_going_back_works(small_list: SmallList, agreement_id: str) -> None:
    first = small_list.retitle(agreement_id, "Een")
    second = small_list.retitle(agreement_id, "Twee")
    go_back_to(small_list.database, first)
    go_back_to(small_list.database, second)
    assert small_list.read(agreement_id)["title"] == "Twee"


def test_what_was_added_since_goes_and_comes_back(small_list: SmallList, agreement_id: str) -> None:
    moment = small_list.retitle(agreement_id, "Een")
    with small_list.database.change("Nog een") as act:
        [other] = small_list.add(act.session, 1)
    go_back_to(small_list.database, moment)
    assert small_list.read(other)["deleted"] == 1
    small_list.database.undo()
    assert small_list.read(other)["deleted"] == 0


def test_a_milestone_stays(small_list: SmallList, agreement_id: str) -> None:
    moment = small_list.retitle(agreement_id, "Een")
    with small_list.database.change("Mijlpaal") as act:
        add_milestone(act.session, "vastgesteld")
    with pytest.raises(RuleError, match="niets veranderd"):
        go_back_to(small_list.database, moment)


def test_what_was_erased_for_good_never_comes_back(
    small_list: SmallList, agreement_id: str
) -> None:
    database, name = small_list.database, "Mevrouw Veenhuizen belt terug"
    first = small_list.retitle(agreement_id, "Eerst")
    with database.change("Bestand toevoegen") as act:
        file = add_attachment(act.session, agreement_id, FileWish("brief.pdf", b"%PDF geheim"))
    personal = small_list.retitle(agreement_id, name)
    last = small_list.retitle(agreement_id, "Er wordt teruggebeld")
    erase_value(database, Erasure("agreement", agreement_id, "title", name))
    erase_value(database, Erasure("attachment", file, CONTENT))
    with database.read() as connection:
        assert list_trash(connection) == []
        assert list_attachments(connection, agreement_id) == ()
    with pytest.raises(RuleError, match="niets veranderd"):
        go_back_to(database, last)
    with pytest.raises(RuleError, match="niets veranderd"):
        go_back_to(database, personal)
    assert small_list.read(agreement_id)["title"] == "Er wordt teruggebeld"
    go_back_to(database, first)
    assert small_list.read(agreement_id)["title"] == "Eerst"
    with database.read() as connection:
        assert list_attachments(connection, agreement_id) == ()


def test_a_moment_that_is_not_there_is_told(small_list: SmallList) -> None:
    with pytest.raises(NotFoundError):
        go_back_to(small_list.database, "0" * 32)


def test_recent_acts_tell_undo_and_what_it_took_back(
    small_list: SmallList, agreement_id: str
) -> None:
    small_list.retitle(agreement_id, "Een", "Titel wijzigen (A)")
    small_list.database.undo()
    with small_list.database.read() as connection:
        undo, edit, added, *_ = list_recent_acts(connection)
        lines, count = list_act_lines(connection, edit.id)
        found = find_agreement_of_act(connection, edit.id)
    assert (undo.label, undo.is_taken_back) == ("Ongedaan gemaakt: Titel wijzigen (A)", False)
    assert (edit.label, edit.is_taken_back) == ("Titel wijzigen (A)", True)
    assert (added.author, added.is_taken_back) == ("Testgebruiker", False)
    assert count == 1
    assert [(line.number, line.field_label, line.old, line.new) for line in lines] == [
        ("BOL24-ZW-04-01", "Titel", "Afspraak 1", "Een")
    ]
    assert found == agreement_id


def test_what_went_and_came_back_is_told_by_its_name(
    small_list: SmallList, agreement_id: str
) -> None:
    note = _note(small_list, agreement_id)
    with small_list.database.change("Weg") as act:
        remove_note(act.session, note)
    small_list.database.undo()
    with small_list.database.read() as connection:
        undo, removal, *_ = list_recent_acts(connection)
        told = [list_act_lines(connection, one.id)[0][0] for one in (removal, undo)]
    assert [(line.field_label, line.new) for line in told] == [
        ("Notitie verwijderd", "Loopt"),
        ("Notitie teruggezet", "Loopt"),
    ]


def test_a_redo_puts_the_first_act_in_force_again(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Een")
    small_list.database.undo()
    small_list.database.redo()
    with small_list.database.read() as connection:
        redo, undo, edit, *_ = list_recent_acts(connection)
    assert [one.is_taken_back for one in (redo, undo, edit)] == [False, True, False]


def test_an_act_on_what_is_gone_leads_nowhere(small_list: SmallList) -> None:
    with small_list.database.change("Nog een") as act:
        small_list.add(act.session, 1)
    small_list.database.undo()
    with small_list.database.read() as connection:
        assert find_agreement_of_act(connection, act.changes.change_id) is None
