"""A register that holds the list of 2024."""

from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.store.database import Database


@pytest.fixture
def list_2024(database: Database) -> Database:
    """Return a register of this test alone with the list of 2024 in it."""
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    source: Path = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    return database
