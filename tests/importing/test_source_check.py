import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.source_check import check_adopted_texts, find_altered_texts
from novex_desktop.store.database import Database

LIST = """Regio Noord-Nederland

1 Wonen

❖ Rijk en regio werken samen aan de Vlaams-
Nederlandse
Pagina 1 van 2
Top.
o Eerst dit.
Dit is een losse zin.
"""


@pytest.fixture
def connection(database: Database, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "bo-leefomgeving-2024.txt"
    path.write_text(LIST, encoding="utf-8")
    apply_plan(database, prepare_import(database, path))
    database.close()
    with closing(sqlite3.connect(database.path)) as opened:
        yield opened


def test_texts_of_a_fresh_import_equal_their_source(connection: sqlite3.Connection) -> None:
    assert find_altered_texts(connection) == []


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("Top", "Tops", "BOL24-NO-01-01"),
        ("Vlaams-Nederlandse", "VlaamsNederlandse", "BOL24-NO-01-01"),
        ("dit", "dat", "BOL24-NO-01-01-a"),
    ],
)
def test_a_text_that_was_altered_is_found(
    connection: sqlite3.Connection, old: str, new: str, number: str
) -> None:
    connection.execute(
        "UPDATE agreement SET adopted_text = replace(adopted_text, ?, ?) WHERE number = ?",
        (old, new, number),
    )
    altered = find_altered_texts(connection)
    assert [item.number for item in altered] == [number]
    assert number in altered[0].message


def test_a_place_outside_the_source_is_found(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE agreement SET source_end = 99 WHERE parent_id IS NULL")
    assert len(find_altered_texts(connection)) == 1


DOCUMENTS = sorted((Path(__file__).parents[1] / "data" / "importing").glob("bo-leef*.[tdp]*[xtf]"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_labels_cells_and_broken_words_are_no_alteration(database: Database, path: Path) -> None:
    apply_plan(database, prepare_import(database, path))
    with database.read() as connection:
        assert find_altered_texts(connection) == []
        examined, messages = check_adopted_texts(connection)
    assert (examined > 10, messages) == (True, [])
