"""The list of 2024 in a register, with what people add to it, and an index on it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.search.search_index import SearchIndex


@pytest.fixture
def list_path(tmp_path: Path, filled_template: Path) -> Path:
    return Path(shutil.copyfile(filled_template, tmp_path / "zoek.novex"))


@pytest.fixture
def listed(list_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    opened = Database.open(list_path, store_setup)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "zoekindex"


@pytest.fixture(params=["memory", "file"])
def index(request: pytest.FixtureRequest, listed: Database, folder: Path) -> Iterator[SearchIndex]:
    """Return an index in memory, and one in a file as a large register has."""
    made = SearchIndex(listed, folder, small=2_000 if request.param == "memory" else 1)
    yield made
    made.close()


@pytest.fixture
def numbers(index: SearchIndex) -> Callable[[str], list[str]]:
    """Return what finds the numbers of agreements."""

    def find(text: str) -> list[str]:
        return [hit.number for hit in index.search(text, limit=500).hits]

    return find


@pytest.fixture
def ids(listed: Database) -> dict[str, str]:
    """Return the keys of the agreements by number."""
    with listed.read() as connection:
        return dict(connection.execute("SELECT number, id FROM agreement"))


@pytest.fixture
def add_note(listed: Database) -> Callable[[str, str], str]:
    def add(agreement_id: str, text: str) -> str:
        from novex_desktop.domain.progress_note import NoteData
        from novex_desktop.store.operations.notes import add_note

        data = NoteData(dated=date(2025, 5, 12), kind=NoteKind.INTERNAL, text=text)
        with listed.change("Notitie toevoegen") as act:
            add_note(act.session, agreement_id, data, "Testgebruiker")
        return next(iter(act.changes.ids("progress_note")))

    return add
