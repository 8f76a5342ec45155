import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from novex_desktop import paths

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def forget_found_folder() -> Iterator[None]:
    paths.get_data_folder.cache_clear()
    yield
    paths.get_data_folder.cache_clear()


def make_data(folder: Path) -> Path:
    (folder / "database" / "migrations").mkdir(parents=True)
    return folder


def test_a_checkout_has_its_data_beside_the_package() -> None:
    assert paths.get_data_folder() == CHECKOUT
    assert paths.get_migrations_folder().is_dir()
    assert list(paths.get_starter_folder().glob("*.txt"))
    assert list(paths.get_shipped_layouts_folder().glob("*.toml"))
    assert paths.get_resources_folder().is_dir()


def test_a_wheel_has_its_data_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "novex_desktop"
    data = make_data(package / "_data")
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.get_data_folder() == data.resolve()


def test_a_frozen_program_has_its_data_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make_data(tmp_path / "unpacked" / "novex_desktop" / "_data")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    assert paths.get_data_folder() == data


def test_a_program_without_its_data_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "novex_desktop" / "paths.py"))
    with pytest.raises(FileNotFoundError, match="_data"):
        paths.get_data_folder()


def test_a_layout_of_the_user_wins_over_a_shipped_one() -> None:
    assert paths.list_layout_folders() == [
        paths.get_user_layouts_folder(),
        paths.get_shipped_layouts_folder(),
    ]


def test_one_variable_moves_all_folders_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    found = [
        paths.get_registers_folder(),
        paths.get_backups_folder(),
        paths.get_overviews_folder(),
        paths.get_user_layouts_folder(),
        paths.get_log_folder(),
        paths.get_settings_file(),
    ]
    assert all(path.is_relative_to(tmp_path) for path in found)
    assert len(set(found)) == len(found)


def test_without_the_variable_the_system_names_the_folders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.get_registers_folder().is_absolute()
    assert paths.APP_FOLDER in paths.get_registers_folder().parts
    assert paths.APP_FOLDER in paths.get_overviews_folder().parts
    assert paths.APP_FOLDER in paths.get_log_folder().parts
    assert paths.APP_FOLDER in paths.get_settings_file().parts
