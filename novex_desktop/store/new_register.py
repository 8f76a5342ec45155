"""Making a new register: its file, who it is, and what it starts with."""

import platform
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from novex_desktop import __version__
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.columns import new_id
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.migrations import create_schema
from novex_desktop.store.moments import format_moment
from novex_desktop.store.seed import seed_register

FORMAT = "1"


def make_register_file(path: Path, setup: StoreSetup) -> None:
    """Make a register with regions, areas and parties; it appears whole or not at all.

    Raises:
        RegisterError: there is a file of that name, or it cannot be written.
    """
    if path.exists():
        raise RegisterError(
            f"Er bestaat al een bestand “{path.name}” in deze map. "
            "Kies een andere naam, of open het bestaande register."
        )
    if not path.parent.is_dir():
        raise RegisterError(
            f"De map “{path.parent}” bestaat niet. Maak de map eerst, of kies een andere."
        )
    with faults_as_sentences(path), setup.partials.folder_beside(path) as workplace:
        partial = workplace / path.name
        _fill(partial, setup)
        partial.rename(path)


def write_first_rows(path: Path) -> None:
    """Write the identity of a new register; part of no change, since it is about the file."""
    replica_id = new_id()
    with closing(open_connection(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?)",
            [("dataset_id", new_id()), ("replica_id", replica_id), ("format", FORMAT)],
        )
        connection.execute(
            "INSERT INTO replica (id, label, person_id, first_seen, app_version)"
            " VALUES (?, ?, NULL, ?, ?)",
            (replica_id, platform.node(), format_moment(datetime.now(UTC)), __version__),
        )
        connection.execute("COMMIT")


def _fill(path: Path, setup: StoreSetup) -> None:
    create_schema(path, setup.migrations)
    write_first_rows(path)
    database = Database(path, setup, read_only=False, medium_read_only=False)
    try:
        with database.change("Register aanmaken", ChangeKind.CREATE) as act:
            seed_register(act.session, setup.starter)
    finally:
        database.close()
