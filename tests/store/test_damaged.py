"""Registers damaged at random: nothing that changed goes unnoticed, and none is written.

A few files in each run of the tests, 200 with `make faults`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import REGISTER_TABLE_NAMES, check_register
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database
from tests.store.fault_rounds import count_rounds, make_random

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup

PAGE = 4096
_TOLD = (*REGISTER_TABLE_NAMES, "change", "field_change", "op_parent", "attachment_content")


def _zero_a_page(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def _scramble_a_page(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = chance.randbytes(PAGE)


def _cut_the_end(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(100, len(content)) :]


def _flip_a_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _swap_two_pages(content: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )


DAMAGES = (_zero_a_page, _scramble_a_page, _cut_the_end, _flip_a_bit, _swap_two_pages)


def _read_content(path: Path) -> list[list[tuple[object, ...]]] | None:
    """Return all that a user could see, or None when it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [connection.execute(f"SELECT * FROM {name}").fetchall() for name in _TOLD]
    except sqlite3.Error:
        return None


def _notices(path: Path) -> bool:
    """Whether the check, or opening at all, says that something is wrong."""
    try:
        with closing(open_connection(path, read_only_medium=True)) as connection:
            return not all(one.is_sound for one in check_register(connection))
    except sqlite3.Error:
        return True


def test_damage_that_changes_what_a_user_sees_never_goes_unnoticed(
    filled_path: Path, store_setup: StoreSetup, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    chance, counts = make_random("damage"), Counter[str]()
    sound, whole = _read_content(filled_path), filled_path.read_bytes()
    for number in range(count_rounds(10, 200)):
        path = tmp_path / f"beschadigd {number}.novex"
        content = bytearray(whole)
        DAMAGES[number % len(DAMAGES)](content, chance)
        path.write_bytes(content)
        is_noticed, is_changed = _notices(path), _read_content(path) != sound
        assert is_noticed or not is_changed, f"{number}: {DAMAGES[number % len(DAMAGES)]}"
        counts["changed"] += is_changed
        counts["noticed"] += is_noticed
        counts["refused"] += _is_refused_untouched(path, store_setup)
        _assert_no_bad_backup(path, tmp_path / "kopieen")
        path.unlink()
    assert counts["noticed"] > 0
    tell_figures(f"{number + 1} damaged registers: {dict(counts)}, 0 unnoticed")


def _is_refused_untouched(path: Path, setup: StoreSetup) -> bool:
    """Open as after a crash, when all pages are read, and return whether it was refused."""
    content = path.read_bytes()
    path.with_name(f".{path.name}.open.json").touch()
    try:
        Database.open(path, setup).close()
    except RegisterError:
        assert path.read_bytes() == content
        return True
    return False


def _assert_no_bad_backup(path: Path, folder: Path) -> None:
    """A backup is refused, or opens and has all its pages."""
    record = None
    with suppress(RegisterError):
        record = BackupFolder(folder).keep(path, "proef")
    if record is not None:
        with closing(sqlite3.connect(record.path)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
