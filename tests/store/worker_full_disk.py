"""Does one thing after another on a disk that is nearly full; started by test_full_disk.

Prints as JSON, for each act and each amount of room, what was told and whether the register is
sound. `sys.argv`: a folder on a small disk of its own, a register with the list of 2024, and how
many bytes are left each time.
"""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import no_progress
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.export_services import make_overview_services
from novex_desktop.exporting.table_copy import write_csv
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.safety_acts import check_all, erase_everywhere
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.erasures import Erasure
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.restoring import restore_backup
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.overviews.services import ExportWish

DISK, TEMPLATE = Path(sys.argv[1]), Path(sys.argv[2])
ROOMS = [int(room) for room in sys.argv[3:]]  # bytes that are left
REGISTER, FILLER = DISK / "lijst.novex", DISK / "vol"
STARTER = min(paths.get_starter_folder().glob("*.txt"))
plain = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "x")
setup = replace(make_store_setup(), backups=DISK / "kopieen")


def type_note(database: Database) -> None:
    with database.read() as connection:
        [key] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    with database.change("Notitie") as act:
        data = NoteData(dated=date(2025, 3, 1), text="woord " * 3_000)
        add_note(act.session, key, data, "x")


def import_list(database: Database) -> None:
    apply_plan(database, prepare_import(database, STARTER, "BO Leefomgeving", 2031))


def undo(database: Database) -> None:
    database.undo()


def undo_import(database: Database) -> None:
    database.undo()
    database.undo()


def check(database: Database) -> None:
    assert [fault for one in check_all(database, no_progress) for fault in one.faults] == []


def save_table(_database: Database) -> None:
    write_csv(DISK / "uit.csv", ["Nummer", "Tekst"], [["1", "x" * 500]] * 500)


def go_back(database: Database) -> None:
    assert database.backups is not None
    restore_backup(database, database.backups.list_for(REGISTER)[-1], setup)


def back_up(database: Database) -> None:
    assert database.backups is not None
    database.backups.keep(REGISTER, "proef")


def erase(database: Database) -> None:
    with database.read() as connection:
        [key] = connection.execute("SELECT id FROM progress_note LIMIT 1").fetchone()
    erase_everywhere(database, Erasure("progress_note", key, "text"))


def export(database: Database) -> None:
    wish = ExportWish(("Alle afspraken",), date(2025, 3, 1), target=DISK / "uit.xlsx")
    make_overview_services().write_overview(database, wish, no_progress)


def make_register(_database: Database) -> None:
    Database.create(DISK / "nieuw.novex", setup).close()


def open_again(database: Database) -> None:
    database.close()
    Database.open(REGISTER, setup).close()


ACTS: list[Callable[[Database], None]] = [
    type_note, import_list, undo, undo_import, go_back, back_up, erase, check, export, save_table,
    make_register, open_again,
]  # fmt: skip


def prepare() -> Database:
    """Begin anew: the list, a backup, a note on top of it."""
    for path in DISK.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copyfile(TEMPLATE, REGISTER)
    database = Database.open(REGISTER, setup)
    database.keep_backup("proef")
    type_note(database)
    return database


def fill(room: int) -> None:
    free = shutil.disk_usage(DISK).free
    with FILLER.open("wb") as file, contextlib.suppress(OSError):
        file.write(b"x" * max(free - room, 0))


def find_faults() -> list[str]:
    with closing(Database.open(REGISTER, plain)) as database, database.read() as connection:
        return [fault for one in check_register(connection) for fault in one.faults]


def try_act(act: Callable[[Database], None], room: int) -> dict[str, object]:
    database = prepare()
    fill(room)
    try:
        act(database)
        told = ""
    except UserError as error:
        told = error.message
    except Exception as error:  # noqa: BLE001 (what the test is to find)
        told = f"bug: {type(error).__name__}: {error}"
    FILLER.unlink(missing_ok=True)
    database.close()
    known = {
        "lijst.novex", ".lijst.novex.lock", "kopieen", "uit.xlsx", "uit.csv", "nieuw.novex",
        ".nieuw.novex.lock",
    }  # fmt: skip
    left = [str(one.name) for one in DISK.iterdir() if one.name not in known]
    left += [one.name for one in (DISK / "kopieen").rglob("*") if one.suffix in (".deel", ".wacht")]
    with closing(Database.open(REGISTER, plain)) as after, after.read() as connection:
        rows = connection.execute(
            "SELECT (SELECT count(*) FROM agreement WHERE NOT deleted),"
            " (SELECT count(*) FROM progress_note WHERE NOT deleted AND text LIKE 'woord%')"
        ).fetchone()
    return {
        "act": act.__name__, "room": room, "told": told, "faults": find_faults(), "left": left,
        "rows": list(rows),
    }  # fmt: skip


def main() -> None:
    os.environ["NOVEX_DESKTOP_HOME"] = str(DISK / "home")
    found = [try_act(act, room) for act in ACTS for room in ROOMS]
    print(json.dumps(found, ensure_ascii=False, indent=1))  # noqa: T201


if __name__ == "__main__":
    main()
