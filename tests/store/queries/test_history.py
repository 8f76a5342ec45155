"""The history of an agreement, with all that belongs to it, newest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries.history import HistoryEntry, list_history
from novex_desktop.store.queries.parties import list_parties

if TYPE_CHECKING:
    import sqlite3

    from tests.store.conftest import SmallList


def _list(small_list: SmallList, agreement_id: str) -> list[HistoryEntry]:
    with small_list.database.read() as connection:
        return list_history(connection, agreement_id)


def _shown(entry: HistoryEntry) -> tuple[str, str, str]:
    return entry.field_label, entry.old, entry.new


def test_an_edit_is_told_with_who_when_and_both_values(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Status wijzigen") as act:
        fields = {"status": AgreementStatus.DONE, "public": False}
        update_agreement(act.session, agreement_id, fields)
    *newest, first = _list(small_list, agreement_id)
    assert {_shown(entry) for entry in newest} == {
        ("Status", "nieuw", "afgerond"),
        ("Openbaar", "ja", "nee"),
    }
    assert {entry.change_id for entry in newest} == {act.changes.change_id}
    assert {(entry.author, entry.label) for entry in newest} == {
        ("Testgebruiker", "Status wijzigen")
    }
    assert act.changes.at is not None
    assert abs((newest[0].at - act.changes.at).total_seconds()) < 0.002
    assert _shown(first) == ("Opgenomen in het register", "", "")


def test_undo_stays_in_the_history_for_ever(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Vergissing")
    small_list.database.undo()
    assert [_shown(entry) for entry in _list(small_list, agreement_id)][:2] == [
        ("Titel", "Vergissing", "Afspraak 1"),
        ("Titel", "Afspraak 1", "Vergissing"),
    ]


def test_deadlines_notes_and_parties_belong_to_it(small_list: SmallList, agreement_id: str) -> None:
    database, day = small_list.database, date(2025, 12, 31)
    with database.read() as connection:
        party = list_parties(connection)[0]
    with database.change("Termijn") as act:
        due = DueData(words="eind 2025", date_to=day, certainty=Certainty.CERTAIN)
        due_id = set_due(act.session, agreement_id, None, due)
    with database.change("Termijn wijzigen") as act:
        set_due(act.session, agreement_id, due_id, DueData(words="eind 2025"))
    with database.change("Notitie") as act:
        note = NoteData(dated=day, kind=NoteKind.PROGRESS, text="Loopt")
        note_id = add_note(act.session, agreement_id, note, "Ik")
    with database.change("Notitie weg") as act:
        remove_note(act.session, note_id)
    for ids in ([party.id], [], [party.id]):
        with database.change("Betrokken") as act:
            set_parties(act.session, agreement_id, PartyRole.LEAD_NATIONAL, ids)
    name = f"{party.name} (trekker Rijk)"
    assert [_shown(entry) for entry in _list(small_list, agreement_id)] == [
        ("Partij toegevoegd", "", name),
        ("Partij verwijderd", name, ""),
        ("Partij toegevoegd", "", name),
        ("Notitie verwijderd", "nee", "ja"),
        ("Notitie toegevoegd", "", "Loopt"),
        ("Zekerheid van de termijn", "vast", "onbekend"),
        ("Termijn uiterlijk", "31-12-2025", ""),
        ("Termijn toegevoegd", "", "eind 2025"),
        ("Opgenomen in het register", "", ""),
    ]


def test_an_erased_value_is_told_as_erased(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Over een persoon")
    outsider.execute("UPDATE field_change SET new = NULL WHERE field = 'title'")
    assert _shown(_list(small_list, agreement_id)[0]) == ("Titel", "Afspraak 1", "(gewist)")


def test_another_agreement_has_no_part_in_it(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Nog een") as act:
        [other] = small_list.add(act.session, 1)
    small_list.retitle(other, "Anders")
    assert len(_list(small_list, agreement_id)) == 1


def test_a_concept_that_moves_is_told_by_the_names_of_topics(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Onderwerp toevoegen") as act:
        topic = Topic(
            meeting_id=small_list.meeting_id, region_id=small_list.region_id,
            number="5", title="Water", pos="j",
        )  # fmt: skip
        act.session.add(topic)
        other_id = topic.id
    with small_list.database.change("Verplaatsen") as act:
        act.session.get_one(Agreement, agreement_id).topic_id = other_id
    newest = _list(small_list, agreement_id)[0]
    assert _shown(newest) == ("Onderwerp", "4 NOVEX-gebied Zuidelijke Randstad", "5 Water")
