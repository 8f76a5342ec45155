"""Putting an old value of one field back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party import Party
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.operations.old_values import restore_value
from novex_desktop.store.operations.parties import add_party, set_parties
from novex_desktop.store.queries.history import HistoryEntry, list_history

if TYPE_CHECKING:
    import sqlite3

    from tests.store.conftest import SmallList


def _history(small_list: SmallList, agreement_id: str) -> list[HistoryEntry]:
    with small_list.database.read() as connection:
        return list_history(connection, agreement_id)


def _restore(small_list: SmallList, entry: HistoryEntry) -> None:
    with small_list.database.change("Terugzetten") as act:
        restore_value(act.session, entry.operation_id)


def test_an_old_title_comes_back_as_a_new_change(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Tweede")
    small_list.retitle(agreement_id, "Derde")
    second = _history(small_list, agreement_id)[1]
    assert (second.old, second.can_restore) == ("Afspraak 1", True)
    _restore(small_list, second)
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"
    newest = _history(small_list, agreement_id)[0]
    assert (newest.old, newest.new) == ("Derde", "Afspraak 1")


def test_putting_back_can_be_undone(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Status wijzigen") as act:
        update_agreement(act.session, agreement_id, {"status": AgreementStatus.DONE})
    _restore(small_list, _history(small_list, agreement_id)[0])
    assert small_list.read(agreement_id)["status"] == "nieuw"
    small_list.database.undo()
    assert small_list.read(agreement_id)["status"] == "afgerond"


def test_a_value_that_is_there_already_is_told(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Tweede")
    entry = _history(small_list, agreement_id)[0]
    _restore(small_list, entry)
    with pytest.raises(RuleError, match="staat er nu al"):
        _restore(small_list, entry)


def test_an_erased_value_cannot_come_back(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Over een persoon")
    small_list.retitle(agreement_id, "Neutraal")
    outsider.execute("UPDATE field_change SET old = NULL WHERE new = '\"Neutraal\"'")
    entry = _history(small_list, agreement_id)[0]
    assert not entry.can_restore
    with pytest.raises(RuleError, match="gewist"):
        _restore(small_list, entry)


def test_a_removed_note_comes_back_and_not_its_text_before(
    small_list: SmallList, agreement_id: str
) -> None:
    database, day = small_list.database, date(2025, 5, 12)
    with database.change("Notitie") as act:
        note_id = add_note(
            act.session, agreement_id, NoteData(dated=day, kind=NoteKind.PROGRESS, text="A"), "Ik"
        )
    with database.change("Notitie weg") as act:
        remove_note(act.session, note_id)
    removal = _history(small_list, agreement_id)[0]
    assert removal.can_restore
    _restore(small_list, removal)
    with database.read() as connection:
        assert connection.execute("SELECT deleted FROM progress_note").fetchone() == (0,)
    assert not _history(small_list, agreement_id)[0].can_restore  # that would remove it again


def test_an_old_day_that_breaks_a_rule_by_now_is_refused(
    small_list: SmallList, agreement_id: str
) -> None:
    late, early = date(2026, 1, 31), date(2024, 1, 1)
    with small_list.database.change("Termijn") as act:
        due_id = set_due(act.session, agreement_id, None, DueData(words="x", date_to=late))
    with small_list.database.change("Eerder") as act:
        set_due(act.session, agreement_id, due_id, DueData(words="x", date_to=early))
    with small_list.database.change("Later") as act:
        dates = DueData(words="x", date_from=date(2025, 1, 1), date_to=late)
        set_due(act.session, agreement_id, due_id, dates)
    entry = next(
        line
        for line in _history(small_list, agreement_id)
        if line.field_label == "Termijn uiterlijk" and line.old == "01-01-2024"
    )
    with pytest.raises(RuleError, match="eerste dag"):
        _restore(small_list, entry)


def test_what_the_log_does_not_know_is_told(small_list: SmallList) -> None:
    with (
        pytest.raises(NotFoundError, match="historie"),
        small_list.database.change("Terugzetten") as act,
    ):
        restore_value(act.session, "0" * 32)


def test_who_comes_back_in_a_role_is_in_the_register_again(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Partij toevoegen") as act:
        party_id = add_party(act.session, "Waterschap Nieuw", "", PartyKind.OTHER)
        act.session.flush()
        set_parties(act.session, agreement_id, PartyRole.INVOLVED, [party_id])
    database.undo()
    _restore(small_list, _history(small_list, agreement_id)[0])
    with database.read() as connection:
        gone = connection.execute("SELECT deleted FROM party WHERE id = ?", (party_id,)).fetchone()
    assert gone == (0,)


def test_who_went_from_the_register_holds_nobody_up_in_a_role(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Partijen toevoegen") as act:
        first, second = (
            add_party(act.session, name, "", PartyKind.OTHER) for name in ("Eerste", "Tweede")
        )
        act.session.flush()
        set_parties(act.session, agreement_id, PartyRole.INVOLVED, [first])
        act.session.get_one(Party, first).deleted = True  # as an earlier version left it
    with database.change("Partij toevoegen") as act:
        set_parties(act.session, agreement_id, PartyRole.INVOLVED, [first, second])
    with database.read() as connection:
        count = connection.execute("SELECT count(*) FROM agreement_party").fetchone()
    assert count == (2,)
