"""Filters and orders find in SQL what the rows themselves say."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party import Party
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries import row_words
from novex_desktop.store.queries.agreements import (
    AgreementRow,
    list_agreements,
    list_agreements_by_id,
)
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.nodes import NodeKey, NodeKind, region_key
from novex_desktop.store.queries.overview_rows import list_overview_rows
from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.store.queries.row_filter import (
    FieldFilter,
    RowFilter,
    RowFinder,
    RowOrder,
    find_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlmodel import Session

    from novex_desktop.store.database import Database, StoreSetup

TODAY = date(2026, 1, 1)


@dataclass
class Filled:
    """The list of 2024, with something kept about its first four agreements."""

    database: Database
    ids: list[str]  # all rows in source order
    vro: str  # key of the ministry

    def find(self, wish: RowFilter | None = None, **more: Any) -> list[str]:
        with self.database.read() as connection:
            return list(find_rows(connection, TODAY, row_filter=wish, **more).ids)


@pytest.fixture
def filled(filled_path: Path, store_setup: StoreSetup) -> Iterator[Filled]:
    from novex_desktop.store.database import Database

    database = Database.open(filled_path, store_setup)
    with database.read() as connection:
        ids = [row.id for row in list_agreements(connection, TODAY)]
        vro, holland = (
            connection.execute("SELECT id FROM party WHERE short = ?", (short,)).fetchone()[0]
            for short in ("VRO", "IenW")
        )
    with database.change("Vullen") as act:
        session = act.session
        set_parties(session, ids[0], PartyRole.LEAD_NATIONAL, [vro, holland])
        set_parties(session, ids[1], PartyRole.INVOLVED, [vro])
        past = DueData(words="eind 2025", date_to=date(2025, 12, 31), certainty=Certainty.DERIVED)
        for place in (0, 2):
            update_agreement(session, ids[place], {"kind": "afspraak"})
            set_due(session, ids[place], None, past)
        set_due(session, ids[1], None, DueData(words="ooit"))
        far = DueData(words="tot 2040", date_to=date(2040, 12, 31), kind=DueKind.HORIZON)
        for place in (1, 4):
            set_due(session, ids[place], None, far)
        update_agreement(session, ids[2], {"status": "afgerond", "judgement": "rood"})
        update_agreement(session, ids[3], {"public": False, "judgement": "groen"})
        note = NoteData(dated=date(2025, 5, 12), kind=NoteKind.PROGRESS, text="Loopt één jaar.")
        add_note(session, ids[0], note, "ik")
    yield Filled(database, ids, vro)
    database.close()


def test_a_horizon_is_not_shown_as_a_deadline(filled: Filled) -> None:
    with filled.database.read() as connection:
        found = list_agreements_by_id(connection, TODAY, [filled.ids[1], filled.ids[4]])
    words = {row.id: row.due_words for row in found}
    assert words == {filled.ids[1]: "ooit", filled.ids[4]: ""}
    only = FieldFilter(RowField.DUE_WORDS, words="2040")
    assert filled.find(RowFilter(fields=(only,))) == []


def test_how_certain_it_is_is_told_only_of_a_deadline_that_is_shown(filled: Filled) -> None:
    with filled.database.read() as connection:
        rows = list_agreements(connection, TODAY)
        overview = list_overview_rows(connection, TODAY)
    told = {row.id: row.certainty for row in rows}
    assert told[filled.ids[4]] is None  # a horizon alone
    assert told[filled.ids[0]] is Certainty.DERIVED
    assert told[filled.ids[1]] is Certainty.UNKNOWN
    for row in overview:
        assert (row.due_certainty is not None) == bool(row.due_words or row.due_date)
    for certainty in Certainty:
        only = FieldFilter(RowField.CERTAINTY, values=(certainty.value,))
        expected = [row.id for row in rows if row.certainty is certainty]
        assert filled.find(RowFilter(fields=(only,))) == expected


@pytest.mark.parametrize("day", [None, date(2026, 6, 1)])
def test_what_hangs_on_something_counts_once_it_has_a_date(
    filled: Filled, day: date | None
) -> None:
    with filled.database.change("Termijn") as act:
        due = DueData(words="volgend BO", date_to=day, kind=DueKind.RELATIVE)
        set_due(act.session, filled.ids[5], None, due)
    is_without = filled.ids[5] in filled.find(RowFilter(is_without_due=True))
    with filled.database.read() as connection:
        [row] = list_agreements_by_id(connection, TODAY, [filled.ids[5]])
    assert is_without == (day is None) == (not row.has_due)


def test_without_filter_and_order_all_rows_come_in_source_order(filled: Filled) -> None:
    assert filled.find() == filled.ids


@pytest.mark.parametrize("kind", [NodeKind.MEETING, NodeKind.REGION, NodeKind.TOPIC])
def test_a_node_holds_the_same_rows_as_the_table(filled: Filled, kind: NodeKind) -> None:
    with filled.database.read() as connection:
        meeting, region, topic = connection.execute(
            "SELECT meeting_id, region_id, id FROM topic WHERE parent_id IS NULL LIMIT 1"
        ).fetchone()
        keys = {
            NodeKind.MEETING: NodeKey(kind, meeting),
            NodeKind.REGION: region_key(meeting, region),
            NodeKind.TOPIC: NodeKey(kind, topic),
        }
        rows = [row.id for row in list_agreements(connection, TODAY, keys[kind])]
    assert rows
    assert filled.find(under=keys[kind]) == rows


@pytest.mark.parametrize(
    ("wish", "places"),
    [
        (RowFilter(is_late=True), [0]),
        (RowFilter(words="éind 2025 vro"), [0]),
        (RowFilter(words="31-12-2025"), [0, 2]),
        (RowFilter(fields=(FieldFilter(RowField.STATUS, "AFGEROND"),)), [2]),
        (RowFilter(fields=(FieldFilter(RowField.INVOLVED, "vro"),)), [1]),
        (RowFilter(fields=(FieldFilter(RowField.LEAD, "ienw vro"),)), [0]),
        (RowFilter(fields=(FieldFilter(RowField.PROGRESS, "een 12052025"),)), [0]),
        (RowFilter(fields=(FieldFilter(RowField.CERTAINTY, values=("derived",)),)), [0, 2]),
        (RowFilter(fields=(FieldFilter(RowField.PUBLIC, values=("nee",)),)), [3]),
        (RowFilter(fields=(FieldFilter(RowField.JUDGEMENT, values=("rood", "groen")),)), [2, 3]),
        (
            RowFilter(
                fields=(
                    FieldFilter(RowField.JUDGEMENT, values=("rood", "groen")),
                    FieldFilter(RowField.STATUS, values=("nieuw",)),
                )
            ),
            [3],
        ),
        (RowFilter(due_by=date(2025, 12, 30)), []),
        (RowFilter(due_by=date(2025, 12, 31), is_open=True), [0]),
        (RowFilter(led_by=()), []),
    ],
)
def test_a_filter_finds_the_rows_that_say_so(
    filled: Filled, wish: RowFilter, places: list[int]
) -> None:
    found = filled.find(wish)
    assert found == [filled.ids[place] for place in places]
    assert not wish.is_empty


def test_mine_are_those_that_one_of_my_parties_leads(filled: Filled) -> None:
    assert filled.find(RowFilter(led_by=(filled.vro,))) == [filled.ids[0]]


def test_every_open_agreement_has_a_deadline_or_is_found_without_one(filled: Filled) -> None:
    with filled.database.read() as connection:
        rows = list_agreements(connection, TODAY)
    wanted = [r.id for r in rows if r.kind.is_counted and r.status.is_open and not r.has_due]
    assert filled.find(RowFilter(is_open=True, is_without_due=True)) == wanted
    assert filled.ids[1] not in wanted


def test_empty_is_a_choice_of_its_own(filled: Filled) -> None:
    wish = RowFilter(fields=(FieldFilter(RowField.JUDGEMENT, values=("",)),))
    assert set(filled.find(wish)) == set(filled.ids) - {filled.ids[2], filled.ids[3]}


def test_since_a_day_only_what_changed_since_is_found(filled: Filled) -> None:
    today = date.today()
    assert set(filled.find(RowFilter(changed_since=today))) == set(filled.ids)
    assert filled.find(RowFilter(changed_since=today + timedelta(days=1))) == []


@pytest.mark.parametrize("is_down", [False, True])
@pytest.mark.parametrize("field", list(RowField))
def test_every_field_orders_with_what_is_empty_last(
    filled: Filled, field: RowField, is_down: bool
) -> None:
    found = filled.find(order=RowOrder(((field, is_down),)))
    assert sorted(found) == sorted(filled.ids)
    first = {
        RowField.JUDGEMENT: [2, 3],
        RowField.DUE: [0, 2],
        RowField.DUE_DATE: [0, 2],
        RowField.LEAD: [0],
        RowField.INVOLVED: [1],
        RowField.PROGRESS: [0],
    }.get(field)
    if first is not None:
        assert {filled.ids[place] for place in first} == set(found[: len(first)])


def test_several_fields_order_one_within_the_other(filled: Filled) -> None:
    found = filled.find(order=RowOrder(((RowField.STATUS, True), (RowField.NUMBER, True))))
    with filled.database.read() as connection:
        rows = {row.id: row for row in list_agreements_by_id(connection, TODAY, found)}
    rank = {status: place for place, status in enumerate(AgreementStatus)}
    keys = [(rank[rows[id_].status], rows[id_].number) for id_ in found]
    assert keys == sorted(keys, reverse=True)


def test_chosen_rows_keep_their_own_order_until_another_is_asked(filled: Filled) -> None:
    ids = (filled.ids[3], filled.ids[0], filled.ids[2])
    with filled.database.read() as connection:
        finder = RowFinder(among=ids)
        assert finder.find(connection, TODAY).ids == ids
        late = finder.find(connection, TODAY, RowFilter(is_late=True))
        assert late.ids == (filled.ids[0],)
        order = RowOrder(((RowField.JUDGEMENT, False),))
        found = finder.find(connection, TODAY, None, order).ids
    assert found == (filled.ids[2], filled.ids[3], filled.ids[0])


def test_a_part_counts_with_the_agreement_it_is_a_part_of(filled: Filled) -> None:
    with filled.database.read() as connection:
        found = find_rows(connection, TODAY)
        rows = list_agreements(connection, TODAY)
    assert found.agreements == sum(not row.is_part for row in rows) < len(rows)


def test_a_row_says_all_that_its_columns_show(filled: Filled) -> None:
    with filled.database.read() as connection:
        first, second = list_agreements_by_id(connection, TODAY, filled.ids[:2])
        parent = connection.execute(
            "SELECT parent_id FROM agreement WHERE parent_id IS NOT NULL LIMIT 1"
        ).fetchone()[0]
        (with_parts,) = list_agreements_by_id(connection, TODAY, [parent])
    assert (first.lead_national, first.lead_regional) == ("VRO, IenW", "")
    assert second.involved == "VRO"
    assert (first.progress, first.progress_on) == ("Loopt één jaar.", date(2025, 5, 12))
    assert first.certainty is Certainty.DERIVED
    assert first.meeting == "BO Leefomgeving 2024"
    assert with_parts.part_count >= 1


@pytest.mark.parametrize("is_wide", [True, False])
@pytest.mark.parametrize("size", [1, 2])
def test_words_find_what_the_rows_show_in_any_of_their_texts(
    filled: Filled, size: int, is_wide: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words are looked for in texts that were put together; the rows say what is right."""
    if is_wide:
        monkeypatch.setattr(row_words, "_FEW", 0)
    with filled.database.read() as connection:
        meeting = connection.execute("SELECT meeting_id FROM topic").fetchone()[0]
    under = None if is_wide else NodeKey(NodeKind.MEETING, meeting)
    shown = _list_shown(filled.database)
    dice = random.Random(7)
    for _ in range(150):
        chosen = _choose_words(dice, shown, size)
        right = [id_ for id_, text in shown.items() if all(word in text for word in chosen)]
        assert filled.find(RowFilter(words=" ".join(chosen)), under=under) == right, chosen


@pytest.mark.parametrize("is_wide", [True, False])
@pytest.mark.parametrize("is_much", [True, False])
def test_who_types_on_finds_the_same_as_who_begins_anew(
    filled: Filled, is_wide: bool, is_much: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Key after key, with changes, other filters and other orders in between."""
    if is_wide:
        monkeypatch.setattr(row_words, "_FEW", 0)
    if is_much:
        monkeypatch.setattr(row_words, "_MOST_BYTES", 0)
    dice, finder = random.Random(11), RowFinder()
    orders = [None, RowOrder(((RowField.STATUS, True),)), RowOrder(((RowField.DUE, False),))]
    before = _list_shown(filled.database)
    for turn in range(40):
        shown = _list_shown(filled.database)
        order, is_open = dice.choice(orders), dice.random() < 0.3
        typed = " ".join(_choose_words(dice, shown, dice.randint(1, 3)))
        other = [(before.get(id_, ""), text) for id_, text in shown.items()]
        changed = {word for old, new in other for word in {*old.split()} ^ {*new.split()}}
        if changed and dice.random() < 0.8:  # what came or went by the last change
            typed = dice.choice(sorted(changed)).strip(",/")  # which stand between two
        before = shown
        for end in [*range(1, len(typed) + 1), len(typed) - 1]:
            wish = RowFilter(words=typed[:end], is_open=is_open)
            with filled.database.read() as connection:
                found = finder.find(connection, TODAY, wish, order)
                bare = RowFinder().find(connection, TODAY, replace(wish, words=""), order)
            words = fold(wish.words).split()
            right = [id_ for id_ in bare.ids if all(word in shown[id_] for word in words)]
            assert list(found.ids) == right, wish
        with filled.database.change("Wijzigen") as act:
            _change_something(act.session, filled, turn, dice)


def test_a_part_that_is_found_counts_with_its_agreement(filled: Filled) -> None:
    with filled.database.read() as connection:
        parts = [row for row in list_agreements(connection, TODAY) if row.is_part]
        number = parts[0].number.rstrip("abcdefg")
        found = find_rows(connection, TODAY, row_filter=RowFilter(words=number))
        rows = list_agreements_by_id(connection, TODAY, found.ids)
    assert found.agreements == len({row.parent_id or row.id for row in rows}) < len(rows)


def _list_shown(database: Database) -> dict[str, str]:
    """Return the folded texts of all rows, in source order."""
    with database.read() as connection:
        rows = list_agreements(connection, TODAY)
        topics = dict(connection.execute("SELECT id, title FROM topic"))
    return {row.id: fold(" ".join([*_all_texts(row), topics[row.topic_id]])) for row in rows}


def _choose_words(dice: random.Random, shown: dict[str, str], size: int) -> list[str]:
    words = sorted({word for text in shown.values() for word in text.split()})
    # Commas and strokes stand between two deadlines or parties.
    chosen = [word.strip(",/") for word in dice.sample(words, size)]
    start = dice.randrange(max(len(chosen[0]) - 3, 1))
    chosen[0] = chosen[0][start : start + dice.randint(1, 9)]  # as in the midst of typing
    return chosen


def _change_something(session: Session, filled: Filled, turn: int, dice: random.Random) -> None:
    """Change, in turn, each thing that words are looked for in."""
    row_id, other_id = dice.sample(filled.ids, 2)
    agreement, other = session.get_one(Agreement, row_id), session.get_one(Agreement, other_id)
    match turn % 8:
        case 0:
            update_agreement(session, row_id, {"status": dice.choice(list(AgreementStatus))})
        case 1:
            set_parties(session, row_id, PartyRole.LEAD_NATIONAL, dice.choice([[], [filled.vro]]))
        case 2:
            later, earlier = date(2026, 8 + turn % 4, 3), date(2026, 1 + turn % 6, 3)
            set_due(session, row_id, None, DueData(words="vóór de zomer", date_to=later))
            set_due(session, row_id, None, DueData(words="of eerder", date_to=earlier))
        case 3:
            session.get_one(Topic, agreement.topic_id).title = f"Ander onderwerp {turn}"
        case 4:
            session.get_one(Party, filled.vro).short = f"VRO{turn}"
        case 5:
            agreement.topic_id, other.topic_id = other.topic_id, agreement.topic_id
        case 6:
            agreement.title = f"Één nieuwe – kóp {turn}"
        case 7:
            agreement.deleted = not agreement.deleted


def _all_texts(row: AgreementRow) -> list[str]:
    day = f"{row.due_date:%d-%m-%Y}" if row.due_date else ""
    return [
        row.number, row.title, row.text, row.topic, row.region_short, row.lead, row.due_words,
        day, row.status.value, row.kind.value,
    ]  # fmt: skip
