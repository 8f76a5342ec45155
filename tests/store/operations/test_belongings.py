"""Deadlines, notes and parties of an agreement."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.notes import add_note, remove_note, update_note
from novex_desktop.store.operations.parties import add_party, set_parties
from novex_desktop.store.operations.validation import validate
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.parties import list_parties

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)
DAY = date(2025, 12, 31)


def _get(small_list: SmallList, agreement_id: str) -> AgreementDetail:
    with small_list.database.read() as connection:
        return get_agreement(connection, TODAY, agreement_id)


def _set_due(
    small_list: SmallList, agreement_id: str, due_id: str | None, data: DueData
) -> str | None:
    with small_list.database.change("Termijn") as act:
        return set_due(act.session, agreement_id, due_id, data)


def test_a_deadline_is_added_changed_and_removed(small_list: SmallList, agreement_id: str) -> None:
    data = DueData(words=" eind 2025 ", date_to=DAY, certainty=Certainty.DERIVED)
    due_id = _set_due(small_list, agreement_id, None, data)
    [due] = _get(small_list, agreement_id).dues
    assert (due.id, due.words, due.date_to, due.confirmed) == (due_id, "eind 2025", DAY, True)
    assert _get(small_list, agreement_id).row.is_late
    _set_due(small_list, agreement_id, due_id, DueData(words="doorlopend", kind=DueKind.RELATIVE))
    [due] = _get(small_list, agreement_id).dues
    assert (due.words, due.date_to, due.kind) == ("doorlopend", None, DueKind.RELATIVE)
    assert not _get(small_list, agreement_id).row.is_late
    assert _set_due(small_list, agreement_id, due_id, DueData(words="  ")) is None
    assert _get(small_list, agreement_id).dues == ()
    with pytest.raises(NotFoundError):
        _set_due(small_list, agreement_id, due_id, data)


def test_an_empty_deadline_is_not_added(small_list: SmallList, agreement_id: str) -> None:
    assert _set_due(small_list, agreement_id, None, DueData()) is None
    assert _get(small_list, agreement_id).dues == ()


def test_deadlines_keep_the_order_in_which_they_were_added(
    small_list: SmallList, agreement_id: str
) -> None:
    words = ["eind 2026", "begin 2025", "medio 2025"]
    for one in words:
        _set_due(small_list, agreement_id, None, DueData(words=one))
    assert [due.words for due in _get(small_list, agreement_id).dues] == words


def test_a_deadline_the_wrong_way_round_is_told_in_dutch() -> None:
    values = {"date_from": DAY, "date_to": date(2025, 1, 1)}
    with pytest.raises(RuleError, match="ligt na de laatste"):
        validate(DueData, values)
    with pytest.raises(RuleError, match="geen datum") as failure:
        validate(DueData, {"date_to": "31-12-2025"})
    assert failure.value.field == "date_to"


def test_a_note_is_added_changed_and_removed(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database
    with database.change("Notitie") as act:
        note = NoteData(dated=DAY, kind=NoteKind.PROGRESS, text="Loopt")
        note_id = add_note(act.session, agreement_id, note, "Ik")
    with database.change("Notitie") as act:
        update_note(act.session, note_id, NoteData(dated=TODAY, text="Loopt nog"))
    [shown] = _get(small_list, agreement_id).notes
    assert (shown.dated, shown.kind, shown.author, shown.text) == (
        TODAY,
        NoteKind.INTERNAL,
        "Ik",
        "Loopt nog",
    )
    with database.change("Notitie") as act:
        remove_note(act.session, note_id)
    assert _get(small_list, agreement_id).notes == ()


def test_notes_come_newest_first_and_of_one_day_last_written_first(
    small_list: SmallList, agreement_id: str
) -> None:
    for text, day in (("een", DAY), ("twee", TODAY), ("drie", DAY)):
        with small_list.database.change("Notitie") as act:
            add_note(act.session, agreement_id, NoteData(dated=day, text=text), "Ik")
    assert [note.text for note in _get(small_list, agreement_id).notes] == ["twee", "drie", "een"]


def test_parties_stand_in_the_order_given_and_each_once(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.read() as connection:
        one, two, three = [party.id for party in list_parties(connection)[:3]]
    for ids in ([one, two], [three, one, three], []):
        with small_list.database.change("Trekkers") as act:
            set_parties(act.session, agreement_id, PartyRole.LEAD_NATIONAL, ids)
        parties = _get(small_list, agreement_id).parties
        assert [party.party_id for party in parties] == list(dict.fromkeys(ids))


def test_one_role_does_not_touch_another(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.read() as connection:
        party_id = list_parties(connection)[0].id
    for role in (PartyRole.LEAD_NATIONAL, PartyRole.FUNDER):
        with small_list.database.change("Rol") as act:
            set_parties(act.session, agreement_id, role, [party_id])
    with small_list.database.change("Rol") as act:
        set_parties(act.session, agreement_id, PartyRole.LEAD_NATIONAL, [])
    assert [party.role for party in _get(small_list, agreement_id).parties] == [PartyRole.FUNDER]


def test_a_party_that_does_not_exist_gets_no_role(small_list: SmallList, agreement_id: str) -> None:
    def set_unknown() -> None:
        with small_list.database.change("Rol") as act:
            set_parties(act.session, agreement_id, PartyRole.INVOLVED, ["f" * 32])

    with pytest.raises(NotFoundError):
        set_unknown()
    assert _get(small_list, agreement_id).parties == ()


def test_a_new_party_has_a_name(small_list: SmallList) -> None:
    def add(name: str) -> str:
        with small_list.database.change("Partij") as act:
            return add_party(act.session, name, "", PartyKind.OTHER)

    party_id = add(" Havenbedrijf ")
    with small_list.database.read() as connection:
        found = [one for one in list_parties(connection) if one.id == party_id]
    assert [(one.name, one.short) for one in found] == [("Havenbedrijf", "Havenbedrijf")]
    with pytest.raises(RuleError, match="naam"):
        add("  ")
