"""Registers to measure on: the list of 2024, and made ones that are kept between two runs."""

import getpass
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop import paths
from tests.benchmarks import large_register
from tests.benchmarks.pairs import IS_QUICK
from tests.benchmarks.results import RESULTS, write_results

if TYPE_CHECKING:
    from novex_desktop.store.database import Database, StoreSetup
    from novex_desktop.ui.theme.theme import Theme

QUICK_SIZES, ALL_SIZES = "200,20000", "200,20000,100000"
SIZES = [
    int(size)
    for size in os.environ.get("NOVEX_BENCH_SIZES", QUICK_SIZES if IS_QUICK else ALL_SIZES).split(
        ","
    )
]


@pytest.fixture
def list_2024(database: "Database") -> "Database":
    """Return a register of this test alone with the list of 2024 in it."""
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    source: Path = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    return database


@pytest.fixture(scope="session")
def made_registers(register_template: Path) -> Path:
    """Return the folder of made registers; another generator or schema has another folder."""
    generator = Path(large_register.__file__).read_bytes()
    digest = hashlib.sha256(generator + register_template.name.encode())
    for script in sorted(paths.get_migrations_folder().rglob("*.py")):
        digest.update(script.read_bytes())
    folder = (
        Path(tempfile.gettempdir()) / f"novex-bench-{getpass.getuser()}" / digest.hexdigest()[:12]
    )
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def make_register(folder: Path, template: Path, size: int) -> Path:
    """Return a made register of a size; the first run makes it, which takes up to a minute."""
    path = folder / f"{size}.novex"
    if not path.exists():
        partial = Path(shutil.copyfile(template, folder / f"{size}.{os.getpid()}.part"))
        large_register.fill_register(partial, size)
        partial.replace(path)
    return path


@pytest.fixture(scope="module", params=SIZES)
def size(request: pytest.FixtureRequest) -> int:
    """How many agreements the register of this measurement has."""
    return int(request.param)


@pytest.fixture(scope="module")
def large_path(
    size: int,
    made_registers: Path,
    register_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return a copy of the register of this size, that the measurements may write to."""
    made = make_register(made_registers, register_template, size)
    return Path(shutil.copyfile(made, tmp_path_factory.mktemp("groot") / f"{size}.novex"))


@pytest.fixture(scope="module")
def large(large_path: Path, store_setup: "StoreSetup") -> Iterator["Database"]:
    """Return the register of this size, open."""
    from novex_desktop.store.database import Database

    database = Database.open(large_path, store_setup)
    yield database
    database.close()


@pytest.fixture(scope="session")
def theme() -> "Theme":
    """Return the look of the program; makes the application, where there is none yet."""
    from PySide6.QtWidgets import QApplication

    from novex_desktop.ui.theme.theme import Theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    return Theme(application, paths.get_resources_folder())


def pytest_sessionfinish() -> None:
    if RESULTS:
        print(f"\n\n{write_results('bench-quick' if IS_QUICK else 'bench')}")
