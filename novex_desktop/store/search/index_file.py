"""The index itself: an SQLite database of its own, in memory or in the user's cache.

It holds words and keys, nothing that is not in the register, and can be made anew at any time.
"""

import logging
import os
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from novex_desktop.store.search.log_place import LogPlace
from novex_desktop.store.search.texts import AgreementTexts
from novex_desktop.store.search.word_folding import fold_text, list_joined

INDEX_VERSION = 2
"""Raised when other words are put in; an index of another version is made anew."""

SUFFIX = ".zoekindex"
_FIELD_END = "\n\ue000\n"  # a word that nobody types, so that no phrase runs on into the next field
_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA busy_timeout=5000",
)
_TABLES = (
    "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE entry (row INTEGER PRIMARY KEY, agreement_id TEXT NOT NULL UNIQUE)",
    # `body` holds the words of all fields, `joined` the wholes of words that a hyphen cuts.
    "CREATE VIRTUAL TABLE words USING fts5(body, joined,"
    " tokenize='unicode61 remove_diacritics 0', prefix='1 2 3 4', columnsize=0)",
)

logger = logging.getLogger(__name__)


class IndexFile:
    """Rows in the order of the list, backwards: the newest list has the highest row numbers.

    FTS5 gives the first of many hits at once in that order, and in no other.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        """Use `make_index` or `open_index`."""
        self.connection = connection
        self.path = path

    def read_place(self) -> LogPlace:
        """Return up to which change of the register it holds."""
        about = self._read_about()
        return LogPlace(int(about["row"]), about["change_id"])

    def write(self, texts: Iterable[AgreementTexts], gone: Collection[str] = ()) -> None:
        """Put agreements in, each in place of what it was, and take out those that are gone."""
        for agreement_id in gone:
            row = self._find_row(agreement_id)
            if row is not None:
                self.connection.execute("DELETE FROM words WHERE rowid = ?", (row,))
                self.connection.execute("DELETE FROM entry WHERE row = ?", (row,))
        for own in texts:
            row = self._find_row(own.id)
            if row is None:
                row = self.connection.execute(
                    "INSERT INTO entry (agreement_id) VALUES (?)", (own.id,)
                ).lastrowid
            else:
                self.connection.execute("DELETE FROM words WHERE rowid = ?", (row,))
            self.connection.execute(
                "INSERT INTO words (rowid, body, joined) VALUES (?, ?, ?)", (row, *_fold(own))
            )

    def write_place(self, place: LogPlace) -> None:
        """Note up to which change it holds."""
        self._write_about({"row": str(place.row), "change_id": place.change_id})

    def count(self, expression: str, most: int) -> int:
        """Return how many agreements are found, or `most` when there are at least so many."""
        (number,) = self.connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
            (expression, most),
        ).fetchone()
        return int(number)

    def find(self, expression: str, limit: int, below: int | None = None) -> list[tuple[int, str]]:
        """Return rows and agreements that are found, in the order of the list.

        Args:
            below: go on after this row.
        """
        condition = "" if below is None else f" AND rowid < {int(below)}"
        return self.connection.execute(
            "SELECT f.row, e.agreement_id FROM (SELECT rowid AS row FROM words WHERE words MATCH ?"
            f"{condition} ORDER BY rowid DESC LIMIT ?) f JOIN entry e ON e.row = f.row"
            " ORDER BY f.row DESC",
            (expression, limit),
        ).fetchall()

    def close(self) -> None:
        """Close it; the file stays for the next time."""
        self.connection.close()

    def _find_row(self, agreement_id: str) -> int | None:
        row = self.connection.execute(
            "SELECT row FROM entry WHERE agreement_id = ?", (agreement_id,)
        ).fetchone()
        return int(row[0]) if row else None

    def _read_about(self) -> dict[str, str]:
        return dict(self.connection.execute("SELECT key, value FROM about"))

    def _write_about(self, values: dict[str, str]) -> None:
        self.connection.executemany(
            "INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)", values.items()
        )


def open_index(path: Path, dataset_id: str) -> IndexFile | None:
    """Open an index that was made before; None when there is none that can be used."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, check_same_thread=False
    )
    try:
        _set_up(connection)
        about = dict(connection.execute("SELECT key, value FROM about"))
        expected = {"version": str(INDEX_VERSION), "dataset_id": dataset_id}
        if all(about.get(key) == value for key, value in expected.items()):
            connection.execute("SELECT rowid FROM words WHERE words MATCH '\"a\" *' LIMIT 1")
            os.utime(path)
            return IndexFile(connection, path)
    except (sqlite3.DatabaseError, OSError) as error:
        logger.info("search index not usable: %s", type(error).__name__)
    connection.close()
    return None


def make_index(path: Path | None, dataset_id: str, register: Path) -> IndexFile:
    """Make an empty index, in memory (None) or in a file; fill it inside a transaction."""
    connection = sqlite3.connect(path or ":memory:", check_same_thread=False)
    _set_up(connection)
    if path is not None:
        # Until it is whole it bears another name, and nobody misses it.
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
    for statement in _TABLES:
        connection.execute(statement)
    index = IndexFile(connection, path)
    index._write_about(
        {
            "version": str(INDEX_VERSION),
            "dataset_id": dataset_id,
            "register": str(register),
            "row": "0",
            "change_id": "",
        }
    )
    return index


def read_register_of(path: Path) -> Path | None:
    """Return which register an index belongs to; None when that cannot be read."""
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            row = connection.execute("SELECT value FROM about WHERE key = 'register'").fetchone()
            return Path(row[0]) if row else None
        finally:
            connection.close()
    return None


def _set_up(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None
    for pragma in _SETTINGS:
        connection.execute(pragma)


def _fold(own: AgreementTexts) -> tuple[str, str]:
    folded = [fold_text(text.text) for text in own.texts]
    joined = [word for text in folded for word in list_joined(text)]
    return _FIELD_END.join(folded), " ".join(joined)
