"""The first rows of a new file: which register it is, and which laptop writes in it."""

import platform
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from novex_desktop import __version__
from novex_desktop.domain.columns import new_id
from novex_desktop.store.connections import open_connection
from novex_desktop.store.moments import format_moment

FORMAT = "1"


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
