"""A failed export: the old file untouched, nothing left behind, one clear sentence."""

import errno
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from novex_desktop.domain.errors import Cancelled, ExportError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.exporting import finishing, verification
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.replacing_file import replacing_file
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_rows

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "overzicht.xlsx"
    path.write_bytes(b"oud")
    return path


def write(target: Path, progress: Progress = no_progress) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Vergaderset")
    write_overview(layout, make_rows(), CONTEXT, target, progress)


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == b"oud"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def raiser(error: OSError) -> Callable[..., object]:
    def fail(*arguments: object, **named: object) -> object:
        raise error

    return fail


def test_a_good_export_replaces_the_old_file_and_leaves_nothing_else(target: Path) -> None:
    write(target)
    assert target.read_bytes().startswith(b"PK")
    assert [path.name for path in target.parent.iterdir()] == [target.name]


@pytest.mark.parametrize("stop_at", [1, 2, 4])
def test_cancelling_keeps_the_old_file(target: Path, stop_at: int) -> None:
    calls = 0

    def stop(done: int, total: int, what: str = "") -> None:
        nonlocal calls
        calls += 1
        if calls == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(target, stop)
    assert_untouched(target)


def test_a_target_open_in_excel_keeps_it(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", raiser(PermissionError(errno.EACCES, "in use")))
    with pytest.raises(ExportError, match=r"waarschijnlijk Excel.*Sluit het bestand"):
        write(target)
    assert_untouched(target)


def test_a_full_disk_keeps_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = zipfile.ZipFile.writestr

    def fill_up(package: zipfile.ZipFile, *part: Any) -> None:
        if str(package.filename).endswith(".tmp"):
            raise OSError(errno.ENOSPC, "full")
        written(package, *part)

    monkeypatch.setattr(zipfile.ZipFile, "writestr", fill_up)
    with pytest.raises(ExportError, match="schijf is vol"):
        write(target)
    assert_untouched(target)


def test_a_disk_that_fills_up_halfway_leaves_no_half_file(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = finishing.write_package

    def write_half(*order: Any) -> None:
        written(*order)
        path: Path = order[2]
        path.write_bytes(path.read_bytes()[:100])
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(finishing, "write_package", write_half)
    with pytest.raises(ExportError, match="schijf is vol"):
        write(target)
    assert_untouched(target)


def test_a_folder_that_refuses_writing_is_told(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    denied = raiser(PermissionError(errno.EACCES, "denied"))
    monkeypatch.setattr(finishing, "write_package", denied)
    with pytest.raises(ExportError, match="mag u niet schrijven"):
        write(target)
    assert_untouched(target)


def test_a_missing_folder_and_a_folder_as_target_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="bestaat niet"):
        write(tmp_path / "weg" / "overzicht.xlsx")
    (tmp_path / "map.xlsx").mkdir()
    with pytest.raises(ExportError, match="is een map"):
        write(tmp_path / "map.xlsx")


@pytest.mark.parametrize("name", ["overzicht", "overzicht.xls", "overzicht.pdf"])
def test_a_name_that_excel_would_not_open_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"eindigen op “\.xlsx”"):
        write(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_drive_that_cannot_flush_is_no_failure(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", raiser(OSError(errno.EINVAL, "not here")))
    write(target)
    assert target.read_bytes().startswith(b"PK")


def test_a_name_that_the_disk_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="kortere naam"):
        write(tmp_path / ("x" * 300 + ".xlsx"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04half", b"geen zip"])
def test_a_file_that_is_damaged_on_its_way_is_refused(
    target: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    written = finishing.write_package

    def write_damaged(*order: Any) -> object:
        outcome = written(*order)
        order[2].write_bytes(damage)
        return outcome

    monkeypatch.setattr(finishing, "write_package", write_damaged)
    with pytest.raises(ExportError, match="bij de controle bleek"):
        write(target)
    assert_untouched(target)


def test_a_cell_that_differs_from_the_register_is_refused(tmp_path: Path) -> None:
    from novex_desktop.exporting.overview import plan_sheets

    layout = find_layout(list_layouts([SHIPPED]), "Afspraken per regio")
    written = write_overview(layout, make_rows(), CONTEXT, tmp_path / "a.xlsx", no_progress)
    changed = [replace(make_rows()[0], text="Een ander woord."), *make_rows()[1:]]
    with pytest.raises(ExportError, match="rij 7, kolom 3 van blad “Zuidwest”"):
        verification.verify_workbook(written.path, plan_sheets(layout, changed, CONTEXT))
    fewer = plan_sheets(layout, [PLAIN_ROW], CONTEXT)
    with pytest.raises(ExportError, match="niet de juiste namen"):
        verification.verify_workbook(written.path, fewer)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_new_file_keeps_who_may_read_the_old_one(target: Path) -> None:
    target.chmod(0o640)
    with replacing_file(target) as temporary:
        temporary.write_bytes(b"nieuw")
    assert target.stat().st_mode & 0o777 == 0o640
