"""A file is written again only when nothing is lost by it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.overviews.written_files import WrittenFiles
from novex_desktop.ui.settings import Settings

WISH = ExportWish(("Openstaand",), date(2025, 5, 12))


@pytest.fixture
def written(settings: Settings, tmp_path: Path) -> tuple[WrittenFiles, Path]:
    files, path = WrittenFiles(settings), tmp_path / "lijst v0.1.xlsx"
    path.write_text("zoals gemaakt", encoding="utf-8")
    files.keep(path, WISH)
    return files, path


def test_the_same_overview_takes_the_place_of_its_file(
    written: tuple[WrittenFiles, Path],
) -> None:
    files, path = written
    assert files.find_free(path, WISH) == path


def test_a_file_that_somebody_changed_keeps_its_place(
    written: tuple[WrittenFiles, Path],
) -> None:
    files, path = written
    path.write_text("met een kolom erbij", encoding="utf-8")
    assert files.find_free(path, WISH) == path.with_name("lijst v0.1 (2).xlsx")
    path.with_name("lijst v0.1 (2).xlsx").touch()
    assert files.find_free(path, WISH).name == "lijst v0.1 (3).xlsx"


def test_another_overview_of_the_same_name_goes_beside_it(
    written: tuple[WrittenFiles, Path],
) -> None:
    files, path = written
    other = ExportWish(("Termijnen",), date(2025, 5, 12))
    assert files.find_free(path, other).name == "lijst v0.1 (2).xlsx"


def test_settings_edited_by_hand_protect_every_file(
    written: tuple[WrittenFiles, Path], settings: Settings
) -> None:
    files, path = written
    settings.export_written = "{"
    assert not files.may_replace(path, WISH)


def test_an_overview_of_another_period_goes_beside_it(
    written: tuple[WrittenFiles, Path],
) -> None:
    files, path = written
    since = replace(WISH, since=date(2025, 1, 1))
    assert files.find_free(path, since).name == "lijst v0.1 (2).xlsx"
    files.keep(path, since)
    assert files.find_free(path, since) == path
    assert not files.may_replace(path, replace(since, since=date(2025, 2, 1)))
    assert not files.may_replace(path, replace(since, until="6f"))
