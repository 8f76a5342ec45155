"""The trash: what was removed, and bringing it back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.attachments import add_attachment, remove_attachment
from novex_desktop.store.operations.concepts import add_concept, adopt_list, remove_concept
from novex_desktop.store.operations.findings import (
    add_amount,
    add_document,
    remove_amount,
    remove_document,
)
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.queries.trash import TrashKey, TrashRow, list_trash

if TYPE_CHECKING:
    from tests.store.conftest import SmallList


def _trash(small_list: SmallList) -> list[TrashRow]:
    with small_list.database.read() as connection:
        return list_trash(connection)


def _restore(small_list: SmallList, *keys: TrashKey) -> int:
    with small_list.database.change("Terugzetten") as act:
        return restore_rows(act.session, keys)


def test_everything_that_was_removed_is_told_and_comes_back_at_once(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Toevoegen") as act:
        data = NoteData(dated=date(2025, 5, 12), kind=NoteKind.PROGRESS, text="Loopt  goed")
        note = add_note(act.session, agreement_id, data, "Ik")
        file = add_attachment(act.session, agreement_id, FileWish("nota.pdf", b"%PDF"))
        document = add_document(act.session, agreement_id, DocumentWish("Nota", ""))
        amount = add_amount(act.session, agreement_id, AmountWish("€ 5", "5", ""))
    assert _trash(small_list) == []
    with database.change("Opruimen") as act:
        remove_note(act.session, note)
        remove_attachment(act.session, file)
        remove_document(act.session, document)
        remove_amount(act.session, amount)
    rows = _trash(small_list)
    assert [(row.kind, row.name, row.place) for row in rows] == [
        ("Bedrag", "€ 5", "BOL24-ZW-04-01"),
        ("Bestand", "nota.pdf", "BOL24-ZW-04-01"),
        ("Document", "Nota", "BOL24-ZW-04-01"),
        ("Notitie", "Loopt goed", "BOL24-ZW-04-01"),
    ]
    assert {(row.author, row.label) for row in rows} == {("Testgebruiker", "Opruimen")}
    assert _restore(small_list, *(row.key for row in rows)) == 4
    assert _trash(small_list) == []
    database.undo()
    assert len(_trash(small_list)) == 4


def test_a_note_brings_back_its_agreement_and_its_topic(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Notitie") as act:
        data = NoteData(dated=date(2025, 5, 12), kind=NoteKind.PROGRESS, text="Loopt")
        note = add_note(act.session, agreement_id, data, "Ik")
    with database.change("Alles weg") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
        act.session.get_one(Topic, small_list.topic_id).deleted = True
        remove_note(act.session, note)
    assert {row.kind for row in _trash(small_list)} == {"Afspraak", "Onderwerp", "Notitie"}
    assert _restore(small_list, TrashKey("progress_note", note)) == 3
    assert _trash(small_list) == []


def test_parts_come_back_with_the_whole_that_they_went_with(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Delen") as act:
        parts = [small_list.build(50 + n, pos) for n, pos in enumerate("ab")]
        for part in parts:
            part.parent_id = agreement_id
        act.session.add_all(parts)
        keys = [part.id for part in parts]
    with database.change("Deel weg") as act:
        act.session.get_one(Agreement, keys[0]).deleted = True
    with database.change("Alles weg") as act:
        for key in (keys[1], agreement_id):
            act.session.get_one(Agreement, key).deleted = True
    assert _restore(small_list, TrashKey("agreement", agreement_id)) == 2
    assert [(row.kind, row.key.id) for row in _trash(small_list)] == [("Deel", keys[0])]


def test_a_concept_cannot_come_back_into_a_list_that_was_adopted_since(
    small_list: SmallList,
) -> None:
    database = small_list.database
    with database.change("Voorbereiden") as act:
        act.session.get_one(Meeting, small_list.meeting_id).adopted = False
    with database.change("Typen") as act:
        gone = add_concept(act.session, small_list.topic_id, "Weg.", "")
    with database.change("Typen") as act:
        add_concept(act.session, small_list.topic_id, "Blijft.", "")
    with database.change("Weg") as act:
        remove_concept(act.session, gone)
    with database.change("Vaststellen") as act:
        adopt_list(act.session, small_list.meeting_id)
    with pytest.raises(RuleError, match="intussen vastgesteld"):
        _restore(small_list, TrashKey("agreement", gone))
