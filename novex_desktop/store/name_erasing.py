"""Erasing the name of a person, or of a laptop: from every change, note and deadline at once."""

import logging
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.progress import Progress, only_telling
from novex_desktop.store.erased_places import Erased, clean_files, find_elsewhere, list_copies
from novex_desktop.store.erasures import AUTHOR, ERASED, NAMES, Erasure
from novex_desktop.store.log_reading import INSERT
from novex_desktop.store.name_erasure import plan_name_erasure

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

_COLUMNS = (("progress_note", "author"), ("due", "moved_by"), ("person", "name"))
"""Fields that hold the name of a person and nothing else."""

logger = logging.getLogger(__name__)


def erase_name(database: "Database", wish: Erasure, progress: Progress) -> Erased:
    """Erase a name wherever it stands by itself. It cannot be undone.

    Args:
        wish: a change of that author, or a laptop of that name.

    Raises:
        RuleError: it was erased already, or the act itself would be written under that name.
        RegisterError: it could not be written; nothing was erased.
    """
    progress(0, 3, "Naam wissen")
    kind = (wish.table, wish.field)
    with database.read() as connection:
        name = _read_name(connection, wish)
        if kind == AUTHOR and name == database.author:
            raise RuleError(
                f"U werkt nu zelf onder de naam “{name}”; die zou bij het wissen weer in de "
                "geschiedenis komen. Kies bij Instellingen eerst een andere naam, zoals "
                "“Secretariaat”."
            )
        wishes = list(_find_rows(connection, name))
        if not wishes and plan_name_erasure(connection, name).is_empty:
            raise RuleError("Deze naam staat niet meer in de geschiedenis; zij is al gewist.")
    with database.change(f"Waarde gewist: {NAMES[kind].lower()}", ChangeKind.ERASE) as act:
        act.erase(wishes, name=name)
    progress = only_telling(progress)
    is_anew, left = clean_files(database, progress)
    with database.read() as connection:
        elsewhere = find_elsewhere(connection, wish, {name})
    progress(3, 3)
    logger.info("erased a name, %d backups left", left)
    copies = list_copies(database.path)
    return Erased(act.changes, elsewhere, copies, left, is_anew, frozenset({name}))


def _read_name(connection: sqlite3.Connection, wish: Erasure) -> str:
    found = connection.execute(
        f"SELECT {wish.field} FROM {wish.table} WHERE id = ?", (wish.row_id,)
    ).fetchone()
    if found is None or found[0] in ("", ERASED):
        raise RuleError("Deze naam staat niet meer in de geschiedenis; zij is al gewist.")
    return str(found[0])


def _find_rows(connection: sqlite3.Connection, name: str) -> Iterator[Erasure]:
    """Yield the fields that hold the name, or held it."""
    for table, field in _COLUMNS:
        rows = connection.execute(
            f"SELECT id FROM {table} WHERE {field} = :name"
            " UNION SELECT row_id FROM field_change WHERE table_name = :table AND field = :field"
            " AND :name IN (json_extract(old, '$'), json_extract(new, '$'))"
            " UNION SELECT row_id FROM field_change WHERE table_name = :table AND field = :insert"
            " AND json_extract(new, :path) = :name",
            {
                "name": name,
                "table": table,
                "field": field,
                "insert": INSERT,
                "path": f"$.{field}",
            },
        ).fetchall()
        for (row_id,) in rows:
            yield Erasure(table, row_id, field, name)
