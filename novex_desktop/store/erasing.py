"""Erasing a value for good, as privacy law can ask: from the table, the log, the file and backups.

What it does to the log: `erasure_log.py`. The act itself is in the log: who, when, of which
field; it cannot be undone.
"""

import json
import logging
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.progress import Progress, no_progress, only_telling
from novex_desktop.store.erased_places import Erased, clean_files, find_elsewhere, list_copies
from novex_desktop.store.erasures import ERASABLE, ERASED, FILE_NAME, KEPT_FILE, NAMES, Erasure
from novex_desktop.store.log_reading import INSERT, RowLog, get_row_log
from novex_desktop.store.name_erasing import erase_name

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

logger = logging.getLogger(__name__)


def erase_value(database: "Database", wish: Erasure, progress: Progress = no_progress) -> Erased:
    """Erase a value from the register and from its backups. It cannot be undone.

    Erasing an adopted text also takes it out of the list as it was read in, and takes the bytes
    of that list out of the register, since they hold it too.

    Raises:
        RuleError: the field is none that can be erased, or does not hold the value.
        RegisterError: it could not be written; nothing was erased.
    """
    if (wish.table, wish.field) == KEPT_FILE:
        return _erase_file(database, wish.row_id, progress)
    if (wish.table, wish.field) in NAMES:
        return erase_name(database, wish, progress)
    if (wish.table, wish.field) not in ERASABLE:
        raise RuleError("Dit veld kan niet worden gewist. Kies een veld met tekst.")
    progress(0, 3, "Waarde wissen")
    with database.read() as connection:
        log = get_row_log(connection, wish.table, wish.row_id)
        present = _read_value(connection, wish)
        texts = _list_texts(log, wish, present)
        if not texts:
            raise RuleError("Deze waarde staat niet meer in de geschiedenis; zij is al gewist.")
        wishes = [wish, *_find_in_source(connection, wish, present)]
        contents = _list_contents(connection, wishes)
    label = f"Waarde gewist: {ERASABLE[wish.table, wish.field].lower()}"
    with database.change(label, ChangeKind.ERASE) as act:
        # The act of keeping a file bears its name.
        labelled = sorted(texts) if (wish.table, wish.field) == FILE_NAME else []
        act.erase(wishes, contents, labelled=labelled)
    progress = only_telling(progress)
    is_anew, left = clean_files(database, progress)
    with database.read() as connection:
        elsewhere = find_elsewhere(connection, wish, texts)
    progress(3, 3)
    logger.info("erased %s.%s, %d backups left", wish.table, wish.field, left)
    copies = list_copies(database.path)
    return Erased(act.changes, elsewhere, copies, left, is_anew, frozenset(texts))


def _erase_file(database: "Database", attachment_id: str, progress: Progress) -> Erased:
    """Let the bytes of a kept file go, and take it from its agreement; its name may go apart."""
    progress(0, 3, "Bestand wissen")
    with database.read() as connection:
        found = connection.execute(
            "SELECT a.sha256 FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256"
            " WHERE a.id = ? AND length(c.content) > 0",
            (attachment_id,),
        ).fetchone()
        if found is None:
            raise RuleError("Dit bestand staat niet meer in het register; het is al gewist.")
        rows = connection.execute(
            "SELECT id FROM attachment WHERE sha256 = ? AND NOT deleted", found
        ).fetchall()
        lists = connection.execute(
            "SELECT count(*) FROM source_document WHERE sha256 = ? AND NOT deleted", found
        ).fetchone()[0]
    with database.change("Waarde gewist: bestand", ChangeKind.ERASE) as act:
        act.erase((), found)
        act.remove_rows("attachment", [row_id for (row_id,) in rows])
    progress = only_telling(progress)
    is_anew, left = clean_files(database, progress)
    progress(3, 3)
    logger.info("erased a file, %d backups left", left)
    elsewhere = ("Tekst van een ingelezen lijst",) if lists else ()
    return Erased(act.changes, elsewhere, list_copies(database.path), left, is_anew)


def _read_value(connection: sqlite3.Connection, wish: Erasure) -> object:
    found = connection.execute(
        f"SELECT {wish.field} FROM {wish.table} WHERE id = ?", (wish.row_id,)
    ).fetchone()
    if found is None:
        raise RuleError("Deze rij staat niet in het register. Kies een andere.")
    return found[0]


def _list_texts(log: RowLog, wish: Erasure, present: object) -> set[str]:
    """Return the texts that go: of the table and of the log."""
    values: set[object] = {present}
    for operation in log.operations:
        if operation.field == wish.field:
            values |= {
                json.loads(text) for text in (operation.old, operation.new) if text is not None
            }
        elif operation.field == INSERT:
            values.add(operation.value_of(wish.field))
    return {
        value
        for value in values
        if isinstance(value, str) and value and value != ERASED and wish.covers(value)
    }


def _find_in_source(
    connection: sqlite3.Connection, wish: Erasure, present: object
) -> Iterator[Erasure]:
    """Yield what must go with an adopted text: its lines in the list as it was read in."""
    if (wish.table, wish.field) != ("agreement", "adopted_text") or not wish.covers(present):
        return
    found = connection.execute(
        "SELECT d.id, d.blocks, a.source_start, a.source_end FROM agreement a"
        " JOIN source_document d ON d.id = a.source_document_id WHERE a.id = ?"
        " AND a.source_start IS NOT NULL AND a.source_end IS NOT NULL",
        (wish.row_id,),
    ).fetchone()
    if found is None:
        return
    source_id, text, start, end = found
    of_parts: set[int] = set()
    for first, last in connection.execute(
        "SELECT source_start, source_end FROM agreement WHERE parent_id = ?"
        " AND source_start IS NOT NULL AND source_end IS NOT NULL",
        (wish.row_id,),
    ):
        of_parts.update(range(first, last + 1))
    blocks = json.loads(text)
    for index in range(start, min(end + 1, len(blocks))):
        if index not in of_parts:
            blocks[index]["text"] = ERASED
    anew = json.dumps(blocks, ensure_ascii=False)
    yield Erasure("source_document", source_id, "blocks", replacement=anew)


def _list_contents(connection: sqlite3.Connection, wishes: list[Erasure]) -> list[str]:
    """Return the hashes of the lists whose bytes must go."""
    return [
        str(sha256)
        for wish in wishes
        if wish.table == "source_document"
        for (sha256,) in connection.execute(
            "SELECT sha256 FROM source_document WHERE id = ?", (wish.row_id,)
        )
    ]
