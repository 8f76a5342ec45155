"""The self-check finds each kind of damage by its own check, and nothing where there is none."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import Cancelled
from novex_desktop.domain.source_document import AttachmentContent, SourceDocument
from novex_desktop.store.checking import check_register
from novex_desktop.store.recorder import Recorder
from tests.store.damaged_file import find_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from novex_desktop.store.database import Database
    from tests.store.conftest import SmallList

CONTENT = b"Rijk en regio doen 1.\n"
CHECKS = [
    "Bestand",
    "Verwijzingen",
    "Logboek",
    "Logboek en tabellen",
    "Nummers",
    "Bestanden in het register",
    "Veiligheid van bestanden",
]


def _find_faults(database: Database) -> dict[str, list[str]]:
    with database.read() as connection:
        outcomes = check_register(connection)
    return {one.name: list(one.faults) for one in outcomes if not one.is_sound}


@pytest.fixture
def listed(small_list: SmallList) -> SmallList:
    """Return a list of two agreements with the document they were read from."""
    with small_list.database.change("Lijst inlezen") as act:
        document = SourceDocument(
            name="lijst.txt",
            sha256=hashlib.sha256(CONTENT).hexdigest(),
            media_type="text/plain",
            meeting_id=small_list.meeting_id,
            imported_on=date(2026, 1, 1),
            blocks=json.dumps(
                [
                    {"position": 0, "text": "\u2756 Rijk en regio"},
                    {"position": 1, "text": "doen 1."},
                    {"position": 2, "text": "Rijk en regio doen 2."},
                ]
            ),
            words=10,
            accounting="{}",
        )
        act.session.add(document)
        act.session.add(AttachmentContent(sha256=document.sha256, content=CONTENT))
        for row, span in ((small_list.build(1, "a"), (0, 1)), (small_list.build(2, "b"), (2, 2))):
            row.source_document_id = document.id
            row.source_start, row.source_end = span
            act.session.add(row)
    return small_list


def test_a_sound_register_has_no_faults(listed: SmallList) -> None:
    listed.database.undo()
    listed.database.redo()
    with listed.database.read() as connection:
        outcomes = check_register(connection)
    assert [outcome.name for outcome in outcomes] == CHECKS
    assert [fault for outcome in outcomes for fault in outcome.faults] == []
    examined = {outcome.name: outcome.examined for outcome in outcomes}
    assert examined["Nummers"] == 2
    assert examined["Bestanden in het register"] == 1


@pytest.mark.parametrize(
    ("statement", "check", "words"),
    [
        (
            "UPDATE agreement SET title = 'Stiekem' WHERE number LIKE '%01'",
            "Logboek en tabellen",
            "wijkt een rij af van het logboek: title",
        ),
        (
            "UPDATE due SET words = 'x'; DELETE FROM party_alias WHERE rowid ="
            " (SELECT min(rowid) FROM party_alias)",
            "Logboek en tabellen",
            "ontbreekt een rij",
        ),
        (
            "INSERT INTO person VALUES ('%s', 0, 'Indringer', '', 1)" % ("a" * 32),
            "Logboek en tabellen",
            "niet in het logboek staat",
        ),
        (
            "UPDATE change SET author = 'Iemand anders' WHERE label = 'Lijst inlezen'",
            "Logboek",
            "“Lijst inlezen” in het logboek is achteraf veranderd",
        ),
        (
            "UPDATE field_change SET salt = '%s' WHERE table_name = 'topic'" % ("0" * 32),
            "Logboek",
            "Een waarde van “topic.*”",
        ),
        (
            "UPDATE field_change SET new_digest = '0' WHERE table_name = 'topic'",
            "Logboek",
            "is achteraf veranderd",
        ),
        (
            "DELETE FROM change WHERE label = 'Overleg toevoegen'",
            "Logboek",
            "ontbreekt een wijziging",
        ),
        (
            "DELETE FROM field_change WHERE table_name = 'source_document'",
            "Logboek",
            "is achteraf veranderd",
        ),
        (
            "INSERT INTO op_parent SELECT id, '%s', 0 FROM field_change LIMIT 1" % ("b" * 32),
            "Logboek",
            "is achteraf veranderd",
        ),
        (
            "UPDATE agreement SET topic_id = '%s'" % ("c" * 32),
            "Verwijzingen",
            "“agreement” verwijst naar een rij in “topic”",
        ),
        ("DELETE FROM meeting", "Verwijzingen", "“topic” verwijst naar een rij in “meeting”"),
        (
            "UPDATE agreement SET number = 'BOL24-ZW-04-01'",
            "Nummers",
            "BOL24-ZW-04-01 is 2 keer uitgegeven",
        ),
        (
            "UPDATE attachment_content SET content = 'anders'",
            "Bestanden in het register",
            "veranderd sinds het is bewaard",
        ),
        (
            "UPDATE attachment_content SET content = x'00'",
            "Bestanden in het register",
            "veranderd sinds het is bewaard",
        ),
        (
            "UPDATE field_change SET new = 'geen json' WHERE table_name = 'topic'",
            "Logboek en tabellen",
            "niet te lezen",
        ),
        (
            "DELETE FROM attachment_content",
            "Bestanden in het register",
            "“lijst.txt” ontbreekt",
        ),
    ],
)
def test_each_kind_of_damage_is_found_by_its_own_check(
    listed: SmallList, outsider: sqlite3.Connection, statement: str, check: str, words: str
) -> None:
    assert _find_faults(listed.database) == {}
    outsider.executescript(statement)
    found = _find_faults(listed.database)
    assert any(words in fault for fault in found.get(check, [])), found


def test_damage_of_the_file_itself_is_found(listed: SmallList) -> None:
    path = listed.database.path
    listed.database.close()
    start, size = find_page(path, "ix_agreement_number")
    with path.open("r+b") as file:
        file.seek(start + size - 40)
        file.write(b"\0" * 40)
    with sqlite3.connect(path) as connection:
        outcomes = {one.name: one.faults for one in check_register(connection)}
    connection.close()
    assert outcomes["Bestand"][0].startswith("Het bestand is beschadigd")


def test_the_check_of_a_value_erased_by_law_is_clean(
    listed: SmallList, outsider: sqlite3.Connection
) -> None:
    [row_id] = [key for key, row in listed.read_all().items() if row["number"] == "BOL24-ZW-04-01"]
    listed.retitle(row_id, "Iets over een persoon")
    listed.retitle(row_id, "Neutraal")
    outsider.execute(
        "UPDATE field_change SET new = NULL WHERE new = ?", ('"Iets over een persoon"',)
    )
    outsider.execute(
        "UPDATE field_change SET old = NULL WHERE old = ?", ('"Iets over een persoon"',)
    )
    assert "persoon" not in "".join(
        str(row) for row in outsider.execute("SELECT old, new FROM field_change")
    )
    assert _find_faults(listed.database) == {}


def test_a_text_without_known_lines_must_still_stand_in_its_source(
    listed: SmallList,
) -> None:
    with listed.database.change("Regels onbekend") as act:
        for key in listed.read_all():
            row = act.session.get_one(Agreement, key)
            row.source_start = row.source_end = None
    assert _find_faults(listed.database) == {}


def test_the_chain_is_told_apart_from_its_order_in_the_file(
    listed: SmallList, outsider: sqlite3.Connection
) -> None:
    rows = outsider.execute("SELECT * FROM change").fetchall()
    outsider.execute("PRAGMA foreign_keys=OFF")
    outsider.execute("DELETE FROM change")
    marks = ", ".join("?" * len(rows[0]))
    outsider.executemany(f"INSERT INTO change VALUES ({marks})", list(reversed(rows)))
    assert _find_faults(listed.database) == {}


def test_the_check_can_be_stopped(listed: SmallList) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if done == 2:
            raise Cancelled

    def check(progress: Callable[[int, int, str], None]) -> None:
        with listed.database.read() as connection:
            check_register(connection, stop)

    with pytest.raises(Cancelled):
        check(stop)


def test_the_check_notices_a_recorder_that_forgets(
    listed: SmallList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Recorder, "note_edits", lambda self, row: None)
    [row_id, *_] = listed.read_all()
    listed.retitle(row_id, "Nergens genoteerd")
    assert list(_find_faults(listed.database)) == ["Logboek en tabellen"]


def test_what_an_extra_check_cannot_read_is_a_fault_too(listed: SmallList) -> None:
    def read_blocks(connection: sqlite3.Connection) -> tuple[int, list[str]]:
        rows = connection.execute("SELECT blocks FROM source_document").fetchall()
        return len([json.loads(row[0] + "[") for row in rows]), []

    with listed.database.read() as connection:
        outcomes = check_register(connection, extra=[("Bronnen", "bronnen", read_blocks)])
    assert outcomes[-1].name == "Bronnen"
    assert "niet te lezen" in outcomes[-1].faults[0]
