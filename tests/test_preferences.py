"""What a user chose is kept for the window and the command line alike."""

from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.domain.preferences import Preferences
from novex_desktop.preferences import read_preferences, write_preferences
from novex_desktop.store.database import Database
from novex_desktop.store_setup import get_account_name, make_store_setup


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path))


def test_what_was_chosen_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "nieuw" / "preferences.json"
    chosen = Preferences(author="J. Jansen", backups_folder="D:\\kopieën")
    write_preferences(path, chosen)
    assert read_preferences(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"vreemd": 1}'])
def test_a_broken_file_is_no_choice(tmp_path: Path, text: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(text, encoding="utf-8")
    assert read_preferences(path) == Preferences()


def test_without_a_choice_the_account_and_the_usual_folders_hold() -> None:
    setup = make_store_setup()
    assert setup.author == get_account_name()
    assert setup.backups == paths.get_default_backups_folder()
    assert paths.get_user_layouts_folder() == paths.get_default_layouts_folder()


def test_the_chosen_name_and_folders_are_used(tmp_path: Path, register_path: Path) -> None:
    chosen = Preferences("J. Jansen", str(tmp_path / "kopieen"), str(tmp_path / "eigen"))
    write_preferences(paths.get_preferences_file(), chosen)
    setup = make_store_setup()
    assert (setup.author, setup.backups) == ("J. Jansen", tmp_path / "kopieen")
    assert paths.list_layout_folders()[0] == tmp_path / "eigen"


def test_another_name_holds_from_the_next_change_on(database: Database) -> None:
    assert database.author != "J. Jansen"
    write_preferences(paths.get_preferences_file(), Preferences("J. Jansen"))
    database.use(make_store_setup())
    with database.change("Regio wijzigen") as act:
        from novex_desktop.domain.region import Region

        act.session.add(Region(name="X", short_name="X", code="X", pos="z"))
    with database.read() as connection:
        (author,) = connection.execute(
            "SELECT author FROM change ORDER BY hlc DESC LIMIT 1"
        ).fetchone()
    assert author == "J. Jansen"
    assert database.backups is not None
