"""What comes after the act of erasing: the file anew, the backups, and where the text still is."""

import json
import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop.domain.progress import Progress
from novex_desktop.store.changes import Changes
from novex_desktop.store.connections import open_connection
from novex_desktop.store.erasures import ERASABLE, Erasure

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

_SEARCHED = (
    *ERASABLE,
    ("change", "author"),
    ("change", "label"),
    ("replica", "label"),
    ("source_document", "blocks"),
    ("source_document", "accounting"),
)
_LEAST_SEARCHED = 4  # letters; shorter text is found everywhere

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done, and what the program could not do."""

    changes: Changes
    elsewhere: tuple[str, ...]  # Dutch: where the same text still stands in the register
    files: tuple[Path, ...]  # older copies beside the register, which may still hold it
    backups_left: int  # backups that could not be cleaned; tried again at the next one
    is_written_anew: bool  # the file has no page that an earlier version of it left
    texts: frozenset[str] = frozenset()  # what went, to look for it elsewhere; never kept


def clean_files(database: "Database", progress: Progress) -> tuple[bool, int]:
    """Clean file and backups; tell whether the file is anew, and how many backups are left."""
    progress(1, 3, "Bestand opschonen")
    is_anew = _make_anew(database.path)
    progress(2, 3, "Reservekopieën opschonen")
    left = database.backups.erase(database.path) if database.backups is not None else 0
    return is_anew, left


def find_elsewhere(
    connection: sqlite3.Connection, wish: Erasure, texts: set[str]
) -> tuple[str, ...]:
    """Return in Dutch where one of the texts still stands, so that a person can look there."""
    found: list[str] = []
    long = [text for text in texts if len(text) >= _LEAST_SEARCHED]
    names = {
        **ERASABLE,
        ("change", "author"): "Naam bij een wijziging in de historie",
        ("change", "label"): "Omschrijving van een handeling in de historie",
        ("replica", "label"): "Naam van deze computer",
        ("source_document", "blocks"): "Ingelezen lijst",
        ("source_document", "accounting"): "Verantwoording van een ingelezen lijst",
    }
    for table, field in _SEARCHED:
        count = connection.execute(
            f"SELECT count(*) FROM {table} t WHERE EXISTS"
            f" (SELECT 1 FROM json_each(?) j WHERE instr(t.{field}, j.value) > 0)",
            (json.dumps(long),),
        ).fetchone()[0]
        if count:
            found.append(f"{names[table, field]} ({count} keer)")
    if wish.table == "agreement" and wish.field == "adopted_text":
        [title] = connection.execute(
            "SELECT title FROM agreement WHERE id = ?", (wish.row_id,)
        ).fetchone()
        beginning = title.rstrip("…").strip()
        if any(text.startswith(beginning) for text in long) and beginning:
            found.append("Titel van dezelfde afspraak")
    return tuple(found)


def list_copies(register: Path) -> tuple[Path, ...]:
    """Return the copies that the program itself left beside the register."""
    marks = ("(vóór bijwerken ", "(beschadigd ", "(gered ")
    return tuple(
        sorted(
            path
            for path in register.parent.glob(f"*{register.suffix}")
            if path.name.startswith(register.stem) and any(mark in path.name for mark in marks)
        )
    )


def _make_anew(path: Path) -> bool:
    """Write the file anew, so that no page keeps what an earlier version of it held.

    The values are gone without it: what is overwritten is made zero (secure_delete). A register
    of before that setting may have more to clear. It needs as much room on the disk as the file.
    """
    try:
        with closing(open_connection(path)) as connection:
            connection.execute("VACUUM")
    except sqlite3.OperationalError:
        logger.info("a register was not written anew")
        return False
    return True
