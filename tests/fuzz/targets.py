"""Every reader of files that others make, each as a function of bytes that may only refuse.

Shared by the tests (hypothesis) and by fuzz_readers.py (atheris).
"""

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout_files import list_layouts
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers.docx_reader import read_docx_blocks
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks
from novex_desktop.importing.readers.text_reader import read_text_blocks
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.salvage import salvage_changes
from novex_desktop.ui.drafts import DraftFile

DATA = Path(__file__).parents[1] / "data"
Target = Callable[[bytes], None]


def read_text(content: bytes) -> None:
    """Read a text file and find its outline."""
    with suppress(UserError):
        parse_outline(read_text_blocks(content, no_progress)[0])


def read_docx(content: bytes) -> None:
    """Read a Word document."""
    with suppress(UserError):
        parse_outline(read_docx_blocks(content, no_progress)[0])


def read_document_xml(content: bytes) -> None:
    """Read a Word document with this as its main part: past the checks of the package."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        with zipfile.ZipFile(_find("*.docx", "importing")) as original:
            for name in original.namelist():
                if name != "word/document.xml":
                    package.writestr(name, original.read(name))
        package.writestr("word/document.xml", content)
    read_docx(file.getvalue())


def read_pdf(content: bytes) -> None:
    """Read a PDF."""
    with suppress(UserError):
        parse_outline(read_pdf_blocks(content, no_progress)[0])


def open_register(content: bytes) -> None:
    """Open a register, and read a damaged one for a rescue."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.novex"
        path.write_bytes(content)
        setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "x")
        with suppress(UserError):
            database = Database.open(path, setup, read_only=True)
            try:
                with database.read() as connection, suppress(sqlite3.DatabaseError):
                    connection.execute("SELECT * FROM agreement").fetchall()
            finally:
                database.close()
        salvage_changes(path)


def read_layout(content: bytes) -> None:
    """Read a layout that a user wrote."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "eigen.toml").write_bytes(content)
        with suppress(UserError):
            list_layouts([Path(folder)], [])


def read_small_files(content: bytes) -> None:
    """Read what the program itself keeps beside registers, settings and backups."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        register = folder / "a.novex"
        draft = DraftFile(folder, register)
        draft._path.write_bytes(content)
        draft.find()
        backups = folder / "kopieen" / "a"
        backups.mkdir(parents=True)
        (backups / "x.json").write_bytes(content)
        (backups / "x.novex").write_bytes(b"")
        BackupFolder(folder / "kopieen").list_for(register)


def make_seeds() -> dict[str, list[bytes]]:
    """Return for each target some good files to begin from."""
    layouts = sorted(paths.get_shipped_layouts_folder().glob("*.toml"))
    with zipfile.ZipFile(_find("*.docx", "importing")) as package:
        document = package.read("word/document.xml")
    draft = json.dumps({"agreement": "a", "texts": {"title": "b"}}).encode()
    record = {"at": "2026-11-24T13:03:07.125Z", "reason": "x", "size_bytes": 1, "sha256": "",
              "dataset_id": "", "last_change": "", "register": "", "erasures": 0}  # fmt: skip
    return {
        "read_text": [_find("*.txt", "importing").read_bytes()],
        "read_docx": [_find("*.docx", "importing").read_bytes()],
        "read_document_xml": [document],
        "read_pdf": [_find("*.pdf", "importing").read_bytes()],
        "open_register": [_make_register()],
        "read_layout": [layouts[0].read_bytes()],
        "read_small_files": [draft, json.dumps(record).encode()],
    }


def _make_register() -> bytes:
    """Return a register with some changes, as the store makes it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.novex"
        setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "x")
        Database.create(path, setup).close()
        return path.read_bytes()


def _find(pattern: str, folder: str) -> Path:
    """Return the smallest file of a kind."""
    found = [path for path in (DATA / folder).glob(pattern) if path.name != "beveiligd.pdf"]
    return min(found, key=lambda path: path.stat().st_size)


TARGETS: dict[str, Target] = {
    one.__name__: one
    for one in (
        read_text, read_docx, read_document_xml, read_pdf, open_register, read_layout,
        read_small_files,
    )
}  # fmt: skip
