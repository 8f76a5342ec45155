"""What every test stands on: no screen, no folder of a real user, a register of its own."""

import faulthandler
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from novex_desktop.store.database import Database, StoreSetup

# Before anything imports Qt. Set it beforehand to see the windows of a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A run that fails must fail again: the same code gets the same examples, and a busy machine is no
# fault. `pytest --hypothesis-profile=explore` looks for new examples.
hypothesis.settings.register_profile("repeat", derandomize=True, deadline=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("repeat")

AUTHOR = "Testgebruiker"
FIGURES = "figures"
MOST_SECONDS = 900  # of one test of `make faults`, on a machine that is busy with other things


@pytest.fixture(scope="session", autouse=True)
def user_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the program, also when a test starts it, out of the folders of who runs the tests."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOVEX_DESKTOP_HOME", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def no_logged_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log; one that expects it calls `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not loud, f"logged: {loud}"


@pytest.fixture(autouse=True)
def bounded_time() -> Iterator[None]:
    """End a run of `make faults` in which a test hangs, and tell where each thread was."""
    if not os.environ.get("NOVEX_DESKTOP_FAULTS"):
        yield
        return
    faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def tell_figures(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return what a test tells its figures to; `make faults` shows them in one table at its end."""
    return lambda text: record_property(FIGURES, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what the tests of faults measured."""
    if not os.environ.get("NOVEX_DESKTOP_FAULTS"):
        return
    lines: dict[str, tuple[int, float, list[str]]] = {}
    for report in terminalreporter.getreports("passed"):
        name = report.nodeid.partition("[")[0]
        count, seconds, told = lines.get(name, (0, 0.0, []))
        told += [str(text) for key, text in report.user_properties if key == FIGURES]
        lines[name] = (count + 1, seconds + report.duration, told)
    terminalreporter.section("faults")
    terminalreporter.line(f"seed: {os.environ['NOVEX_DESKTOP_FAULTS']}")
    for name, (count, seconds, told) in sorted(lines.items()):
        terminalreporter.line(f"{seconds:6.0f} s  {count:4} passed  {name}")
        for text in sorted(told):
            terminalreporter.line(f"{'':22}{text}")


@pytest.fixture(scope="session")
def store_setup() -> "StoreSetup":
    """Return what `app` and `cli` hand to the store: the folders of the program and an author."""
    from novex_desktop import paths
    from novex_desktop.store.database import StoreSetup

    return StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), AUTHOR)


@pytest.fixture(scope="session")
def register_template(tmp_path_factory: pytest.TempPathFactory, store_setup: "StoreSetup") -> Path:
    """Return a new register, made once: the migrations are the slow part of a test."""
    from novex_desktop.store.database import Database

    path = tmp_path_factory.mktemp("template") / "leeg.novex"
    Database.create(path, store_setup).close()
    return path


@pytest.fixture
def register_path(tmp_path: Path, register_template: Path) -> Path:
    """Return a new register of this test alone, closed."""
    return Path(shutil.copyfile(register_template, tmp_path / "register.novex"))


@pytest.fixture
def database(register_path: Path, store_setup: "StoreSetup") -> Iterator["Database"]:
    """Return a new register of this test alone, open."""
    from novex_desktop.store.database import Database

    opened = Database.open(register_path, store_setup)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def filled_template(
    tmp_path_factory: pytest.TempPathFactory, register_template: Path, store_setup: "StoreSetup"
) -> Path:
    """Return a register with the list of 2024, made once."""
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import
    from novex_desktop.store.database import Database

    path = tmp_path_factory.mktemp("filled") / "lijst.novex"
    database = Database.open(Path(shutil.copyfile(register_template, path)), store_setup)
    (starter,) = store_setup.starter.glob("*.txt")
    apply_plan(database, prepare_import(database, starter))
    database.close()
    return path


@pytest.fixture
def filled_path(tmp_path: Path, filled_template: Path) -> Path:
    """Return a register with the list of 2024 of this test alone, closed."""
    return Path(shutil.copyfile(filled_template, tmp_path / "lijst.novex"))


@pytest.fixture
def filled(filled_path: Path, store_setup: "StoreSetup") -> Iterator["Database"]:
    """Return a register with the list of 2024 of this test alone, open."""
    from novex_desktop.store.database import Database

    opened = Database.open(filled_path, store_setup)
    yield opened
    opened.close()
