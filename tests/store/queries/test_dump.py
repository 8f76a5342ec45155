"""The dump: the keys that docs/dump-format.md describes, with their values."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.due import Due
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.operations.parts import add_parts, remove_part
from novex_desktop.store.queries.dump import dump_register
from novex_desktop.store.queries.parties import list_parties

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)
FORMAT = Path(__file__).parents[3] / "docs" / "dump-format.md"
BELONGINGS = ("dues", "parties", "amounts", "references", "notes", "links")


def _dump(small_list: SmallList) -> dict[str, Any]:
    with small_list.database.read() as connection:
        content: dict[str, Any] = json.loads(json.dumps(dump_register(connection, TODAY)))
    return content


def _fill(small_list: SmallList, agreement_id: str) -> str:
    """Give an agreement one of everything; return the name of its party."""
    with small_list.database.read() as connection:
        party = list_parties(connection)[0]
    with small_list.database.change("Vullen") as act:
        [later] = small_list.add(act.session, 1)
        act.session.add_all(
            [
                Due(
                    agreement_id=agreement_id,
                    words="eind 2025",
                    date_from=date(2025, 10, 1),
                    date_to=date(2025, 12, 31),
                    certainty=Certainty.DERIVED,
                    kind=DueKind.DUE,
                    meeting_id=small_list.meeting_id,
                    pos="i",
                ),
                Amount(
                    agreement_id=agreement_id,
                    quote="€ 245 miljoen",
                    value="245000000",
                    unit="EUR",
                    confirmed=False,
                    pos="i",
                ),
                DocumentReference(
                    agreement_id=agreement_id, quote="het Regioplan", name="Regioplan", pos="i"
                ),
                AgreementLink(earlier_id=agreement_id, later_id=later, kind=LinkKind.CONTINUES),
            ]
        )
        note = NoteData(dated=TODAY, kind=NoteKind.PROGRESS, text="Loopt")
        add_note(act.session, agreement_id, note, "Ik")
        set_parties(act.session, agreement_id, PartyRole.LEAD_NATIONAL, [party.id])
    return party.name


def test_an_agreement_comes_with_all_that_belongs_to_it(
    small_list: SmallList, agreement_id: str
) -> None:
    party = _fill(small_list, agreement_id)
    item, later = _dump(small_list)["agreements"]
    assert item["dues"] == [
        {
            "quote": "eind 2025",
            "kind": "due",
            "from": "2025-10-01",
            "to": "2025-12-31",
            "certainty": "derived",
            "meeting_series": "BO Leefomgeving",
            "meeting_year": 2024,
            "confirmed": True,
            "moved_reason": "",
            "moved_by": "",
        }
    ]
    assert item["amounts"] == [
        {
            "quote": "€ 245 miljoen",
            "value": "245000000",
            "upper": None,
            "unit": "EUR",
            "price_level": None,
            "confirmed": False,
        }
    ]
    assert item["references"] == [
        {"quote": "het Regioplan", "name": "Regioplan", "version": "", "confirmed": True}
    ]
    assert item["notes"] == [
        {"date": "2026-01-01", "kind": "stand van zaken", "author": "Ik", "text": "Loopt"}
    ]
    assert [(one["name"], one["role"], one["confirmed"]) for one in item["parties"]] == [
        (party, "lead_national", True)
    ]
    link = {"kind": "continues", "confirmed": True}
    assert item["links"] == [{**link, "direction": "later", "number": later["number"]}]
    assert later["links"] == [{**link, "direction": "earlier", "number": item["number"]}]
    assert item["is_late"]


def test_every_key_of_what_belongs_to_an_agreement_is_described(
    small_list: SmallList, agreement_id: str
) -> None:
    _fill(small_list, agreement_id)
    item = _dump(small_list)["agreements"][0]
    described = FORMAT.read_text(encoding="utf-8")
    keys = {key for name in BELONGINGS for one in item[name] for key in one}
    assert all(item[name] for name in BELONGINGS)
    assert sorted(key for key in keys if f"`{key}`" not in described) == []


def test_what_is_deleted_is_in_the_log_of_the_dump_alone(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
    dump = _dump(small_list)
    assert dump["agreements"] == []
    last = dump["changes"][-1]
    assert (last["label"], last["author"], last["kind"]) == (
        "Verwijderen",
        "Testgebruiker",
        "edit",
    )
    assert last["operations"] == [
        {"table": "agreement", "row": agreement_id, "field": "deleted", "old": False, "new": True}
    ]


def test_an_agreement_outside_a_numbered_topic_has_no_number_for_it(
    small_list: SmallList, agreement_id: str
) -> None:
    from novex_desktop.domain.topic import Topic

    with small_list.database.change("Nummer weg") as act:
        act.session.get_one(Topic, small_list.topic_id).number = ""
    assert _dump(small_list)["agreements"][0]["topic_number"] == ""


def test_a_part_keeps_the_letter_of_its_number_when_another_is_removed(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Delen maken") as act:
        first, _ = add_parts(act.session, agreement_id, [("Rijk", ""), ("regio", "")])
    with small_list.database.change("Deel verwijderen") as act:
        remove_part(act.session, first)
    [item] = [one for one in _dump(small_list)["agreements"] if one["id"] == agreement_id]
    assert [(part["letter"], part["number"]) for part in item["parts"]] == [
        ("b", f"{item['number']}-b")
    ]
