"""Damages a register as a failing disk does: in one page of a table or index, past SQLite."""

import sqlite3
from contextlib import closing
from pathlib import Path


def find_page(path: Path, name: str) -> tuple[int, int]:
    """Return where the first page of a table or index begins in the file, and how long it is."""
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
    return (root - 1) * size, size


def damage_page(path: Path, name: str) -> bytes:
    """Overwrite the beginning of a page, and return what the file then holds."""
    start, _ = find_page(path, name)
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xff" * 64)
    return path.read_bytes()


def blank_page(path: Path, name: str) -> bytes:
    """Make a page nothing but zeros, and return what the file then holds."""
    start, size = find_page(path, name)
    content = bytearray(path.read_bytes())
    content[start : start + size] = bytes(size)
    path.write_bytes(content)
    return bytes(content)
