"""The meeting of an overview on the command line."""

import sys
from pathlib import Path

import pytest

from novex_desktop.cli import main
from novex_desktop.store.database import Database, StoreSetup
from tests.prepared_meeting import prepare_2026


@pytest.fixture
def register(filled_path: Path, store_setup: StoreSetup) -> Path:
    """A register with an adopted list of 2024, and one concept for 2026."""
    database = Database.open(filled_path, store_setup)
    prepare_2026(database, {0: "Rijk en regio doen A."})
    database.close()
    return filled_path


def export(monkeypatch: pytest.MonkeyPatch, register: Path, target: Path, *more: str) -> int:
    words = ["export", "--register", str(register), "--overview", "Alle afspraken"]
    monkeypatch.setattr(sys, "argv", ["novex-desktop", *words, "--out", str(target), *more])
    with pytest.raises(SystemExit) as stop:
        main()
    return int(stop.value.code or 0)


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        ((), ("Overleg: BO Leefomgeving 2024\n", "Alle afspraken: 87 rijen\n")),
        (("--final",), ("Overleg: BO Leefomgeving 2024\n",)),
        (
            ("--meeting", "BO Leefomgeving 2026"),
            ("Overleg: BO Leefomgeving 2026 (nog niet vastgesteld)\n", "Alle afspraken: 1 rij"),
        ),
    ],
)
def test_the_meeting_is_the_newest_adopted_or_the_one_that_is_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    register: Path,
    tmp_path: Path,
    more: tuple[str, ...],
    lines: tuple[str, ...],
) -> None:
    assert export(monkeypatch, register, tmp_path / "o.xlsx", *more) == 0
    out = capsys.readouterr().out
    for line in lines:
        assert line in out


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--meeting", "BO MIRT 2026"), "“BO Leefomgeving 2024”, “BO Leefomgeving 2026”"),
        (("--meeting", "2026", "--final"), "BO Leefomgeving 2026 is nog niet vastgesteld"),
        (("--meeting", "2026", "--public"), "BO Leefomgeving 2026 is nog niet vastgesteld"),
    ],
)
def test_what_cannot_be_is_one_line_and_no_file(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    register: Path,
    tmp_path: Path,
    more: tuple[str, ...],
    words: str,
) -> None:
    assert export(monkeypatch, register, tmp_path / "o.xlsx", *more) == 1
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1
    assert not (tmp_path / "o.xlsx").exists()
