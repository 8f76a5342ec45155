"""Promises of docs/promises.md that only the whole program can prove, on the list of 2024."""

import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.domain.errors import RegisterError, RuleError
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.database import Database, StoreSetup

CHECKOUT = Path(__file__).resolve().parents[1]
KEPT = "Deze notitie is bewaard."
LOST = "Deze notitie was nog niet af. " * 400
# A program of its own, so that it can be killed or be given a small disk. It notes twice: once
# as an act that ends, once as an act that is still open when it says so.
WRITE_NOTES = f"""
import sys
from datetime import date
from pathlib import Path

from novex_desktop import paths
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database, StoreSetup

setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "Ander proces")
database = Database.open(Path(sys.argv[1]), setup)

from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.operations.notes import add_note

with database.read() as connection:
    ids = [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]

def note(text, count):
    with database.change("Notitie toevoegen") as act:
        for agreement_id in ids[:count]:
            add_note(act.session, agreement_id, NoteData(dated=date(2025, 3, 1), text=text), "X")
        act.session.flush()
        if text != {KEPT!r}:
            print("halfway", flush=True)
            if sys.argv[2] == "wait":
                sys.stdin.read()

note({KEPT!r}, 1)
if sys.argv[2] == "small disk":
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = Path(sys.argv[1]).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))
try:
    note({LOST!r}, len(ids))
except RegisterError as error:
    print(error.message)
database.close()
"""


def find_starter() -> Path:
    (starter,) = paths.get_starter_folder().glob("*.txt")
    return starter


def list_notes(path: Path) -> list[str]:
    """Check that the file is sound, as SQLite and as a register, and return its notes."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        notes = connection.execute("SELECT text FROM progress_note WHERE deleted = 0").fetchall()
    check = [sys.executable, "-m", "novex_desktop", "check", str(path)]
    result = subprocess.run(check, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return [str(text) for (text,) in notes]


def test_a_committed_edit_survives_a_kill_in_the_middle_of_the_next(filled_path: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITE_NOTES, str(filled_path), "wait"],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with writer:
        assert writer.stdout
        assert writer.stdout.readline() == "halfway\n"
        writer.kill()
    assert list_notes(filled_path) == [KEPT]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of a file")
def test_a_full_disk_is_told_and_keeps_what_was_committed(filled_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", WRITE_NOTES, str(filled_path), "small disk"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "Er is niets gewijzigd" in result.stdout
    assert list_notes(filled_path) == [KEPT]


def test_a_register_of_a_newer_program_is_refused_untouched(
    filled_path: Path, store_setup: StoreSetup
) -> None:
    with closing(sqlite3.connect(filled_path)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = filled_path.read_bytes()
    with pytest.raises(RegisterError, match="nieuwere versie"):
        Database.open(filled_path, store_setup)
    assert filled_path.read_bytes() == before
    assert [path.name for path in filled_path.parent.glob("*.novex*")] == [filled_path.name]


def test_the_log_holds_no_text_of_an_agreement(
    register_path: Path,
    store_setup: StoreSetup,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), "Alle afspraken")
    with caplog.at_level(logging.DEBUG):
        database = Database.open(register_path, store_setup)
        apply_plan(database, prepare_import(database, find_starter()))
        with database.read() as connection:
            texts = connection.execute("SELECT adopted_text, title FROM agreement").fetchall()
        order = ExportOrder(layout=layout, target=tmp_path / "a.xlsx", as_of=date(2025, 3, 1))
        export_overview(database, order)
        database.undo()
        database.close()
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert len(texts) > 80
    # Fifteen letters are longer than any word of the program that a title could begin with.
    assert [text for row in texts for text in row if text[:15] in logged] == []


def test_an_import_changes_nothing_before_it_is_confirmed(
    register_path: Path, tmp_path: Path
) -> None:
    before = register_path.read_bytes()
    absent = tmp_path / "nieuw.novex"
    for register in (register_path, absent):
        command = [sys.executable, "-m", "novex_desktop", "import", str(find_starter())]
        result = subprocess.run(
            [*command, "--register", str(register)],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert "84" in result.stdout
    assert register_path.read_bytes() == before
    assert not absent.exists()


@pytest.mark.parametrize("frozen", ["adopted_text", "number"])
def test_no_work_changes_an_adopted_text_or_a_number(
    filled_path: Path, store_setup: StoreSetup, frozen: str
) -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    database = Database.open(filled_path, store_setup)
    before = read_column(database, frozen)
    for agreement_id in before:
        with database.change("Titel wijzigen") as act:
            update_agreement(act.session, agreement_id, {"title": "Anders", "erratum": "Beter"})
    with (
        pytest.raises(RuleError, match="kunnen niet worden gewijzigd"),
        database.change("Wat vaststaat wijzigen") as act,
    ):
        update_agreement(act.session, agreement_id, {"title": "Half", frozen: "BOL24-ZW-99-99"})
    database.undo()
    assert read_column(database, frozen) == before
    assert set(read_column(database, "title").values()) != {"Half"}
    database.close()


def read_column(database: Database, name: str) -> dict[str, str]:
    """Return one field of each agreement."""
    with database.read() as connection:
        return dict(connection.execute(f"SELECT id, {name} FROM agreement").fetchall())
