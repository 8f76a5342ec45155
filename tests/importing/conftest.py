"""What the tests of importing share: the list of 2024, and small lists from words."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.outline import Outline
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers import read_document
from novex_desktop.store.database import Database, StoreSetup

LIST_2024 = (
    Path(__file__).parents[2] / "database" / "starter" / "afsprakenlijst-bo-leefomgeving-2024.txt"
)


@pytest.fixture(scope="session")
def list_2024_path() -> Path:
    return LIST_2024


@pytest.fixture(scope="session")
def list_2024() -> SourceDocumentText:
    return read_document(LIST_2024)


@pytest.fixture(scope="session")
def outline_2024(list_2024: SourceDocumentText) -> Outline:
    return parse_outline(list_2024.blocks)


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], SourceDocumentText]:
    """Return a function that reads a text as if it were a file."""

    def read_text(text: str) -> SourceDocumentText:
        path = tmp_path / "lijst.txt"
        path.write_bytes(text.encode())
        return read_document(path)

    return read_text


@pytest.fixture
def parse(read: Callable[[str], SourceDocumentText]) -> Callable[[str], Outline]:
    """Return a function that finds the outline of a text."""
    return lambda text: parse_outline(read(text).blocks)


@pytest.fixture
def benchmark_seconds() -> Callable[[Callable[[], object]], float]:
    """Return a function that tells how many seconds of processor time another one takes."""

    def measure(work: Callable[[], object]) -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return measure


@pytest.fixture
def count_live() -> Callable[[Database, str], int]:
    """Return a function that counts the rows of a table which are not deleted."""

    def count(database: Database, table: str) -> int:
        with database.read() as connection:
            row = connection.execute(f"SELECT count(*) FROM {table} WHERE NOT deleted").fetchone()
            return int(row[0])

    return count


@pytest.fixture
def make_database(
    tmp_path: Path, register_template: Path, store_setup: StoreSetup
) -> Iterator[Callable[[], Database]]:
    """Return a function that opens another new register each time."""
    opened: list[Database] = []

    def make() -> Database:
        path = shutil.copyfile(register_template, tmp_path / f"register-{len(opened)}.novex")
        opened.append(Database.open(Path(path), store_setup))
        return opened[-1]

    yield make
    for database in opened:
        database.close()
