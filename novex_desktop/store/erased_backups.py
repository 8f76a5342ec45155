"""Taking values that were erased from a register out of a backup of it as well."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from novex_desktop.store.erasure_log import keep_attested, list_erased_contents, read_attested
from novex_desktop.store.erasures import ATTESTED, ERASABLE, ERASED, SOURCE_TEXT, Erasure
from novex_desktop.store.log_reading import INSERT, get_row_log
from novex_desktop.store.log_values import from_json

_SETTINGS = ("PRAGMA trusted_schema=OFF", "PRAGMA secure_delete=ON", "PRAGMA synchronous=FULL")


def write_erased_copy(register: sqlite3.Connection, backup: Path, target: Path) -> None:
    """Write a copy of a backup without what was erased from the register since.

    Its log keeps its digests, and with them its chain. The act of erasing is not in it: that was
    later.

    Raises:
        sqlite3.Error, OSError: it could not be made; `target` may then be there in part.
    """
    copyfile(backup, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        for setting in _SETTINGS:
            copy.execute(setting)
        copy.execute("BEGIN IMMEDIATE")
        _erase_log(register, copy)
        _erase_names(register, copy)
        for wish in _list_wishes(register):
            _erase_row(register, copy, wish)
        copy.executemany(
            "UPDATE attachment_content SET content = x'' WHERE sha256 = ?",
            [(sha256,) for sha256 in list_erased_contents(register)],
        )
        copy.execute("COMMIT")
        copy.execute("VACUUM")
        if copy.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError("the copy is not sound")


def _erase_log(register: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    erased = register.execute("SELECT old, new, id FROM field_change WHERE salt = ''").fetchall()
    copy.executemany("UPDATE field_change SET old = ?, new = ?, salt = '' WHERE id = ?", erased)
    keep_attested(copy, read_attested(register), list_erased_contents(register))


def _erase_names(register: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Take names from the heads of changes; a backup of schema 1 has no salts to take."""
    has_salts = any(row[1] == "author_salt" for row in copy.execute("PRAGMA table_info(change)"))
    heads = register.execute(
        "SELECT author, label, author_salt, label_salt, id FROM change WHERE ? IN (author, label)",
        (ERASED,),
    ).fetchall()
    salts = ", author_salt = ?3, label_salt = ?4" if has_salts else ""
    copy.executemany(f"UPDATE change SET author = ?1, label = ?2{salts} WHERE id = ?5", heads)
    laptops = register.execute("SELECT label, id FROM replica WHERE label = ?", (ERASED,))
    copy.executemany("UPDATE replica SET label = ? WHERE id = ?", laptops.fetchall())


def _list_wishes(register: sqlite3.Connection) -> list[Erasure]:
    """Return what was erased, from the log; a name is looked at before it is used in SQL."""
    known = {*ERASABLE, SOURCE_TEXT}
    found = register.execute(
        "SELECT DISTINCT row_id, field FROM field_change WHERE table_name = ?", (ATTESTED,)
    ).fetchall()
    names = [(row_id, *str(name).partition(".")[::2]) for row_id, name in found]
    return [
        Erasure(table, row_id, field) for row_id, table, field in names if (table, field) in known
    ]


def _erase_row(register: sqlite3.Connection, copy: sqlite3.Connection, wish: Erasure) -> None:
    """Replace the value in the table, unless the log of the register still holds it."""
    select = f"SELECT {wish.field} FROM {wish.table} WHERE id = ?"
    found = copy.execute(select, (wish.row_id,)).fetchone()
    if found is None or found[0] in _list_kept(register, wish):
        return
    stands_in = wish.stands_in
    if (wish.table, wish.field) == SOURCE_TEXT:
        [stands_in] = register.execute(select, (wish.row_id,)).fetchone()
    copy.execute(f"UPDATE {wish.table} SET {wish.field} = ? WHERE id = ?", (stands_in, wish.row_id))


def _list_kept(register: sqlite3.Connection, wish: Erasure) -> list[object]:
    log = get_row_log(register, wish.table, wish.row_id)
    kept: list[object] = []
    for operation in log.operations:
        if operation.field in (wish.field, INSERT) and wish.field in operation.names():
            kept += [operation.value_of(wish.field)] if not operation.is_erased else []
            if operation.field != INSERT and operation.old is not None:
                kept.append(from_json(operation.old))
    return kept
