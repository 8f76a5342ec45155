"""Backup and the checks at the start, beside a copy of the file (B1 to B3)."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop.store.backup import write_backup
from novex_desktop.store.connections import open_connection
from novex_desktop.store.schema import read_stamp
from novex_desktop.store.trust import check_trusted
from tests.benchmarks.pairs import measure_pairs, report, report_figure, time_once

pytestmark = pytest.mark.benchmark


def copy_file(source: Path, target: Path) -> None:
    """Copy a file and wait for the disk: the floor, which is unsafe while the register is open."""
    shutil.copyfile(source, target)
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def test_a_backup(large_path: Path, size: int, tmp_path: Path) -> None:
    def ours() -> None:
        (tmp_path / "kopie.novex").unlink(missing_ok=True)
        write_backup(large_path, tmp_path / "kopie.novex")

    measured = measure_pairs(ours, lambda: copy_file(large_path, tmp_path / "kaal"), 5)
    report("B1", "backup written and checked", "copy of the file", measured, 4, size=size)


def test_the_checks_of_a_start(large_path: Path, size: int, tmp_path: Path) -> None:
    with closing(open_connection(large_path)) as connection:

        def check() -> None:
            check_trusted(connection, large_path, read_stamp(connection), thoroughly=False)

        check()
        least = min(time_once(check) for _ in range(9)) * 1000
        report_figure("B2", "schema and identity checked", least, 1, size=size)
        measured = measure_pairs(
            lambda: connection.execute("PRAGMA quick_check(1)").fetchall(),
            lambda: copy_file(large_path, tmp_path / "kaal"),
            5,
        )
    report("B3", "all pages, after a start that was not closed", "copy of the file", measured, 1.5,
           size=size)  # fmt: skip
