"""A register whose file is taken away or replaced while it is open: told, and nothing is lost."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.erased_places import list_copies
from novex_desktop.store.other_file import MovedRegisterError
from novex_desktop.store.register_lock import RegisterInUseError

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody move an open file"
)


@pytest.fixture
def path(small_list: "SmallList", agreement_id: str) -> Path:
    """Return the register of the list, in which somebody worked and looked."""
    small_list.retitle(agreement_id, "Opgeslagen")
    assert small_list.read(agreement_id)["title"] == "Opgeslagen"
    return small_list.database.path


def find_copies(path: Path) -> list[Path]:
    return list(path.parent.glob("* (gered *).novex"))


def read_titles(path: Path, setup: "StoreSetup") -> list[str]:
    """Return all titles in a register that must be sound."""
    database = Database.open(path, setup)
    with database.read() as connection:
        assert [fault for one in check_register(connection) for fault in one.faults] == []
        titles = [row[0] for row in connection.execute("SELECT title FROM agreement")]
    database.close()
    return titles


def test_a_register_that_is_deleted_while_open_is_kept_as_a_copy(
    small_list: "SmallList", agreement_id: str, path: Path, store_setup: "StoreSetup"
) -> None:
    path.unlink()
    for _ in range(2):  # it is told each time, and copied once
        with pytest.raises(MovedRegisterError, match=r"staat niet meer.*\(gered .*open die kopie"):
            small_list.retitle(agreement_id, "Weg")
    assert not path.exists()
    [copy] = find_copies(path)
    assert read_titles(copy, store_setup) == ["Opgeslagen"]
    assert list_copies(path) == (copy,)  # named when a value is erased, which it may hold


def test_a_register_that_is_put_back_is_written_again(
    small_list: "SmallList", agreement_id: str, path: Path, store_setup: "StoreSetup"
) -> None:
    aside = path.rename(path.with_name("elders.novex"))
    with pytest.raises(MovedRegisterError):
        small_list.retitle(agreement_id, "Weg")
    aside.rename(path)
    small_list.retitle(agreement_id, "Terug")
    small_list.database.close()
    assert read_titles(path, store_setup) == ["Terug"]


def test_a_register_that_stands_in_the_place_of_another_is_not_written(
    small_list: "SmallList",
    agreement_id: str,
    path: Path,
    register_template: Path,
    store_setup: "StoreSetup",
) -> None:
    other = Path(shutil.copyfile(register_template, path.with_name("ander.novex")))
    other.replace(path)
    before = path.read_bytes()
    with pytest.raises(MovedRegisterError, match="vervangen"):
        small_list.retitle(agreement_id, "Bij een ander")
    assert path.read_bytes() == before
    [copy] = find_copies(path)
    assert read_titles(copy, store_setup) == ["Opgeslagen"]


def test_an_older_version_of_the_register_is_not_written(
    small_list: "SmallList", agreement_id: str, path: Path
) -> None:
    older = Path(shutil.copyfile(path, path.with_name("ouder.novex")))
    small_list.retitle(agreement_id, "Nieuwer")
    older.replace(path)
    before = path.read_bytes()
    with pytest.raises(MovedRegisterError):
        small_list.retitle(agreement_id, "Op de oude")
    assert path.read_bytes() == before


def test_the_very_same_register_in_another_file_is_written_on(
    small_list: "SmallList", agreement_id: str, path: Path, store_setup: "StoreSetup"
) -> None:
    """So it is when a stick was pulled out and put back: the system gives its files new numbers."""
    Path(shutil.copyfile(path, path.with_name("zelfde.novex"))).replace(path)
    small_list.retitle(agreement_id, "Gaat verder")
    assert small_list.read(agreement_id)["title"] == "Gaat verder"
    small_list.database.close()
    assert read_titles(path, store_setup) == ["Gaat verder"]
    assert find_copies(path) == []


def test_a_folder_that_is_renamed_is_told_and_may_come_back(
    small_list: "SmallList", agreement_id: str, path: Path
) -> None:
    aside = path.parent.with_name(f"{path.parent.name}-anders")
    path.parent.rename(aside)
    with pytest.raises(RegisterError, match="niet meer bereikbaar"):
        small_list.retitle(agreement_id, "Weg")
    aside.rename(path.parent)
    small_list.retitle(agreement_id, "Terug")
    assert small_list.read(agreement_id)["title"] == "Terug"


def test_a_register_that_is_moved_between_looking_and_writing_is_told(
    small_list: "SmallList", agreement_id: str, path: Path
) -> None:
    def retitle() -> None:
        with small_list.database.change("Titel wijzigen") as act:
            act.session.get_one(Agreement, agreement_id).title = "Net te laat"
            path.rename(path.with_name("elders.novex"))

    with pytest.raises(RegisterError, match=r"ander programma verplaatst.*niets gewijzigd"):
        retitle()


def test_a_link_to_a_register_does_not_open_it_twice(
    small_list: "SmallList", path: Path, store_setup: "StoreSetup", tmp_path: Path
) -> None:
    link = tmp_path / "bureaublad" / "snelkoppeling.novex"
    link.parent.mkdir()
    link.symlink_to(path)
    with pytest.raises(RegisterInUseError):
        Database.open(link, store_setup)
