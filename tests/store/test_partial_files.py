"""Temporary files are noted before they are made, and what a killed program left is swept."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from novex_desktop.store.partial_files import PartialFiles

KILLED = """
import os, sys
from pathlib import Path
from novex_desktop.store.partial_files import PartialFiles
partials = PartialFiles(Path(sys.argv[1]))
with partials.beside(Path(sys.argv[2])) as path, partials.folder_beside(Path(sys.argv[2])) as own:
    path.write_text("half")
    path.with_name(path.name + "-journal").write_text("half")
    (own / "onder").mkdir()
    (own / "onder" / "half.novex").write_text("half")
    (own / "onder" / "half.novex").chmod(0o400)
    os._exit(9)
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "onderhanden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "map van de gebruiker"
    folder.mkdir()
    return folder


def _leave(notes: Path, folder: Path) -> None:
    """Leave what a program leaves that is killed."""
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, notes, folder / "a.xlsx"],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert killed.returncode == 9
    assert len(list(folder.iterdir())) == 3
    assert list(notes.iterdir())


def test_what_a_killed_program_left_goes_from_any_folder(notes: Path, folder: Path) -> None:
    _leave(notes, folder)
    (folder / "brief.docx").write_text("van de gebruiker")
    (folder / ".novex-eigen.tmp").write_text("van de gebruiker")
    assert PartialFiles(notes).sweep() == 2
    assert {path.name for path in folder.iterdir()} == {"brief.docx", ".novex-eigen.tmp"}
    assert list(notes.iterdir()) == []


def test_the_next_file_that_is_made_anywhere_sweeps_first(
    notes: Path, folder: Path, tmp_path: Path
) -> None:
    _leave(notes, folder)
    with PartialFiles(notes).beside(tmp_path / "b.xlsx"):
        assert list(folder.iterdir()) == []


def test_what_is_being_made_now_stays(notes: Path, folder: Path) -> None:
    partials = PartialFiles(notes)
    with partials.beside(folder / "a.xlsx") as path, partials.folder_beside(path) as own:
        path.write_text("half")
        assert PartialFiles(notes).sweep() == 0
        assert path.exists()
        assert own.is_dir()
    assert list(folder.iterdir()) == []
    assert list(notes.iterdir()) == []


def test_a_file_that_failed_half_way_goes_at_once(notes: Path, folder: Path) -> None:
    def fail() -> None:
        with PartialFiles(notes).beside(folder / "a.xlsx") as path:
            path.with_name(f"{path.name}-journal").write_text("half")
            raise sqlite3.OperationalError

    with pytest.raises(sqlite3.OperationalError):
        fail()
    assert list(folder.iterdir()) == []
    assert list(notes.iterdir()) == []


def test_a_disk_that_is_away_keeps_its_note_until_it_is_back(notes: Path, folder: Path) -> None:
    _leave(notes, folder)
    away = folder.rename(folder.with_name("weg"))
    assert PartialFiles(notes).sweep() == 0
    away.rename(folder)
    assert PartialFiles(notes).sweep() == 2
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "note",
    [
        b'{"path": "%s/brief.docx"}',
        b'{"path": "%s"}',
        b'{"path": "brief.docx"}',
        b'{"path": "%s/.novex-0123456789ab.tmp/../brief.docx"}',
        b'{"path": 3}',
        b"[[[",
        b"",
    ],
)
def test_a_note_that_is_not_ours_removes_nothing(notes: Path, folder: Path, note: bytes) -> None:
    (folder / "brief.docx").write_text("van de gebruiker")
    notes.mkdir()
    text = note.replace(b"%s", os.fsencode(folder))
    (notes / "0123456789abcdef.json").write_bytes(text)
    PartialFiles(notes).sweep()
    assert [path.name for path in folder.iterdir()] == ["brief.docx"]
    assert list(notes.iterdir()) == []


def test_a_link_goes_and_not_what_it_points_to(notes: Path, folder: Path, tmp_path: Path) -> None:
    _leave(notes, folder)
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "brief.docx").write_text("van de gebruiker")
    [own] = folder.glob(".novex-nieuw-*")
    (own / "koppeling").symlink_to(outside, target_is_directory=True)
    [path] = folder.glob(".novex-*.tmp")
    path.unlink()
    path.symlink_to(outside / "brief.docx")
    PartialFiles(notes).sweep()
    assert list(folder.iterdir()) == []
    assert (outside / "brief.docx").read_text() == "van de gebruiker"


def test_what_nobody_noted_goes_when_it_is_a_day_old(folder: Path) -> None:
    """An earlier version left it, or the disk was too full for a note."""
    old = [".novex-0123456789ab.tmp", ".novex-nieuw-k3_x9q2a", ".voorbeeld-k3_x9q2a"]
    for name in (*old, ".novex-ba9876543210.tmp", "brief.docx"):
        (folder / name).write_text("half")
    yesterday = time.time() - 25 * 3600
    for name in (*old, "brief.docx"):
        os.utime(folder / name, (yesterday, yesterday))
    with PartialFiles().beside(folder / "a.xlsx"):
        pass
    left = {path.name for path in folder.iterdir()}
    assert left == {".novex-ba9876543210.tmp", "brief.docx"}


def test_a_folder_for_notes_that_cannot_be_made_stops_nothing(folder: Path) -> None:
    (folder / "bestand").write_text("waar de map moet komen")
    with PartialFiles(folder / "bestand").beside(folder / "a.xlsx") as path:
        path.write_text("half")
    assert [one.name for one in folder.iterdir()] == ["bestand"]
