"""Rows that are added without an object are the rows that objects would have made."""

import json
import sqlite3
from datetime import date
from typing import Any

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.columns import RegisterRow, new_id
from novex_desktop.domain.due import Due
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.source_document import SourceDocument
from novex_desktop.domain.topic import Topic
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import find_log_faults
from novex_desktop.store.database import Database

MEETING, TOPIC, AGREEMENT = new_id(), new_id(), new_id()
ROWS: list[tuple[type[RegisterRow], dict[str, Any]]] = [
    (Meeting, {"series": "BO", "series_code": "BO", "year": 2024, "held_on": date(2024, 6, 1)}),
    (Meeting, {"series": "BO", "series_code": "BO", "year": 2025, "adopted": 1}),
    (
        SourceDocument,
        {
            "name": "lijst.txt", "sha256": "0" * 64, "media_type": "text/plain", "words": 3,
            "meeting_id": MEETING, "imported_on": date(2026, 2, 28), "blocks": "[]",
            "accounting": "{}",
        },
    ),
    (Topic, {"meeting_id": MEETING, "region_id": "", "title": "Wónen “in” de stad", "pos": "a"}),
    (
        Agreement,
        {
            "topic_id": TOPIC, "number": "BO24-Z-2", "pos": "b", "title": "Tweede",
            "adopted_text": "Tekst\nin twee alinea’s", "kind": AgreementKind.AGREEMENT,
            "kind_confirmed": 0, "parent_id": AGREEMENT, "source_start": 4,
        },
    ),
    (
        Due,
        {
            "agreement_id": AGREEMENT, "words": "eind 2025", "date_to": date(2025, 12, 31),
            "certainty": Certainty.UNKNOWN, "kind": DueKind.DUE, "confirmed": False, "pos": "a",
        },
    ),
    (
        AgreementParty,
        {
            "agreement_id": AGREEMENT, "party_id": "", "role": PartyRole.LEAD_NATIONAL, "pos": "a",
        },
    ),
    (Amount, {"agreement_id": AGREEMENT, "quote": "€ 3", "value": "3", "unit": "EUR", "pos": "a"}),
    (DocumentReference, {"agreement_id": AGREEMENT, "quote": "de visie", "pos": "a"}),
    (
        AgreementLink,
        {
            "earlier_id": AGREEMENT, "later_id": AGREEMENT, "kind": LinkKind.CONTINUES,
            "confirmed": False,
        },
    ),
]  # fmt: skip


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a register with a meeting, a topic and an agreement."""
    with database.change("Begin") as act:
        act.add_row(Meeting, id=MEETING, series="BO", series_code="BO", year=2023)
        act.add_row(
            Topic,
            id=TOPIC,
            meeting_id=MEETING,
            region_id=_any(database, "region"),
            title="T",
            pos="a",
        )
        act.add_row(
            Agreement, id=AGREEMENT, topic_id=TOPIC, number="BO23-Z-1", pos="a", title="Eerste",
            adopted_text="Tekst", kind=AgreementKind.AGREEMENT,
        )  # fmt: skip
    return database


def _any(database: Database, table: str) -> str:
    connection = sqlite3.connect(database.path)
    try:
        return str(connection.execute(f"SELECT id FROM {table} LIMIT 1").fetchone()[0])
    finally:
        connection.close()


def _read(database: Database, table: str, changes: Changes) -> tuple[dict[str, object], object]:
    """Return a row as it is stored, types and all, and what the log has of it."""
    (operation,) = changes.operations
    with database.read() as connection:
        row = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (operation.row_id,))
        stored = dict(zip([name[0] for name in row.description], row.fetchone(), strict=True))
        old, new = connection.execute(
            "SELECT old, new FROM field_change WHERE row_id = ? AND field = '*'",
            (operation.row_id,),
        ).fetchone()
    del stored["id"]
    assert operation.new == json.loads(new)
    return {name: (type(value), value) for name, value in stored.items()}, (old, new)


@pytest.mark.parametrize(
    ("table", "values"), ROWS, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_row_is_what_an_object_would_have_made(
    table: type[RegisterRow], values: dict[str, Any], filled: Database
) -> None:
    ends = {name: _any(filled, name.removesuffix("_id")) for name in ("region_id", "party_id")}
    values = values | {name: end for name, end in ends.items() if name in values}
    with filled.change("Zonder object") as act:
        key = act.add_row(table, **values)
    without = _read(filled, str(table.__tablename__), act.changes)
    with filled.change("Met object") as other:
        other.session.add(table(**values))
    assert without == _read(filled, str(table.__tablename__), other.changes)
    assert act.changes.operations[0].row_id == key
    with filled.read() as connection:
        assert not find_log_faults(connection)


def test_an_undo_takes_such_rows_back(filled: Database) -> None:
    with filled.change("Onderwerpen") as act:
        keys = [
            act.add_row(Topic, meeting_id=MEETING, region_id=_any(filled, "region"), title=t, pos=t)
            for t in "abc"
        ]
    filled.undo()
    with filled.read() as connection:
        rows = connection.execute("SELECT id FROM topic WHERE deleted").fetchall()
    assert {row[0] for row in rows} == set(keys)


def test_columns_that_lack_or_do_not_exist_are_refused(filled: Database) -> None:
    with pytest.raises(TypeError, match="pos"), filled.change("Te weinig") as act:
        act.add_row(Topic, meeting_id=MEETING, region_id="x", title="T")
    with pytest.raises(TypeError, match="titel"), filled.change("Te veel") as act:
        act.add_row(Topic, meeting_id=MEETING, region_id="x", title="T", pos="a", titel="T")
    with pytest.raises(ValueError, match="geen soort"), filled.change("Geen keuze") as act:
        act.add_row(
            Agreement, topic_id=TOPIC, number="BO23-Z-9", pos="z", title="T", adopted_text="T",
            kind="geen soort",
        )  # fmt: skip
    with filled.read() as connection:
        assert connection.execute("SELECT count(*) FROM topic").fetchone()[0] == 1
        assert connection.execute("SELECT count(*) FROM agreement").fetchone()[0] == 1


def test_many_rows_ask_for_a_backup_first(
    filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(Database, "_keep_backup_before_bulk", lambda _self: asked.append(1))
    for count in (5, 25):
        with filled.change("Onderwerpen") as act:
            region = _any(filled, "region")
            for number in range(count):
                act.add_row(
                    Topic, meeting_id=MEETING, region_id=region, title="T", pos=f"{number:03}"
                )
        assert len(asked) == (count == 25)
