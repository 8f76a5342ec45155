"""All words that the files of one run hold: registers, backups, settings, drafts and layouts."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

_BLANKS = re.compile(r"\s|\\n")
_HEAD = b"SQLite format 3\x00"
_TEXTS = (".ini", ".json", ".toml", ".txt")


def without_blanks(text: str) -> str:
    """Return a text in which a blank that got into a word does no harm."""
    return _BLANKS.sub("", text)


def read_all(folder: Path) -> str:
    """Return what all files in a folder hold."""
    return "\n".join(without_blanks(text) for text in _list_texts(folder))


def holds_in_log(register: Path, word: str) -> bool:
    """Whether the log of a register has a word as a value of some time."""
    bare = "replace(replace(replace(new, ' ', ''), char(10), ''), '\\n', '')"
    with closing(sqlite3.connect(f"file:{register}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            f"SELECT 1 FROM field_change WHERE instr({bare}, ?) LIMIT 1",
            (word,),
        ).fetchone()
    return found is not None


def _list_texts(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):  # which passes over a folder that has just gone
        for path in (Path(parent, name) for name in names):
            with suppress(FileNotFoundError):  # a new register is made under another name
                if path.suffix in _TEXTS:
                    yield path.read_text(encoding="utf-8", errors="replace")
                elif path.read_bytes()[:16] == _HEAD:
                    yield from _list_values(path)


def _list_values(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as connection:
        try:
            for (text,) in connection.execute("SELECT new FROM field_change"):
                if text:
                    yield str(text)
        except sqlite3.DatabaseError:  # a search index
            pass
