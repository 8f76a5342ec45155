"""The command line as a user meets it: what it prints, what it returns, what it leaves behind."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from novex_desktop import __version__, paths
from novex_desktop.cli import main
from novex_desktop.store.database import Database
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store_setup import make_store_setup

ROOT = Path(__file__).parents[1]
LIST_2024 = paths.get_starter_folder() / "afsprakenlijst-bo-leefomgeving-2024.txt"
ITEM_KEYS = {
    *("number", "region", "topic_number", "topic_title", "headings", "lead_in", "text", "parts"),
    *("kind", "title", "status", "judgement", "dues", "parties", "amounts", "references"),
    *("notes", "links"),
}


@dataclass(frozen=True)
class Outcome:
    """What a command left on the screen, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the program as if these words were typed after its name."""

    def run_main(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["novex-desktop", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capsys.readouterr()
        return Outcome(int(stop.value.code or 0), out, err)

    return run_main


def _start(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "novex_desktop", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.fixture(scope="session")
def list_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a register with the list of 2024, made once by the program itself."""
    path = tmp_path_factory.mktemp("cli") / "lijst.novex"
    done = _start("import", LIST_2024, "--register", path, "--date", "2024-11-07", "--yes")
    assert (done.returncode, done.stderr) == (0, b"")
    return path


@pytest.fixture
def register(tmp_path: Path, list_template: Path) -> Path:
    """Return a register with the list of 2024 of this test alone."""
    return Path(shutil.copyfile(list_template, tmp_path / "r.novex"))


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == Outcome(0, f"NOVEX Desktop {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsens"],
        ["--nonsens"],
        ["import"],
        ["check"],
        ["check", "a.novex", "b.novex"],
        ["export", "--register", "a", "--overview", "b", "--out", "c", "--as-of", "31-12-2025"],
    ],
)
def test_wrong_use_gives_one_dutch_line_and_exit_code_2(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "--help” voor uitleg." in outcome.err


@pytest.mark.parametrize("arguments", [[], ["r.novex"], ["R.NOVEX"]])
def test_without_a_command_the_window_opens(
    run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import novex_desktop.app

    opened: list[Path | None] = []

    def open_window(register: Path | None) -> int:
        opened.append(register)
        return 0

    monkeypatch.setattr(novex_desktop.app, "run_window", open_window)
    assert run(*arguments).code == 0
    assert opened == [Path(arguments[0]) if arguments else None]


def test_import_without_yes_shows_the_plan_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    outcome = run("import", LIST_2024, "--register", tmp_path / "r.novex")
    assert outcome.code == 0
    assert "84" in outcome.out
    assert "Er is niets gewijzigd. Voer dit plan uit met --yes." in outcome.out
    assert list(tmp_path.iterdir()) == []


def test_import_makes_the_register_and_tells_counts_and_words(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.novex"
    outcome = run("import", LIST_2024, "--register", path, "--yes")
    assert (outcome.code, outcome.err) == (0, "")
    for words in ("5 regio", "27 onderwerpen", "84 opsommingspunten", "woorden verantwoord"):
        assert words in outcome.out
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute(
            "SELECT count(*) FROM agreement WHERE parent_id IS NULL"
        ).fetchone()
        kinds = connection.execute("SELECT kind FROM change ORDER BY hlc").fetchall()
    assert whole == (84,)
    assert kinds == [("create",), ("import",)]


def test_importing_a_list_twice_says_so_and_changes_nothing(run: Run, register: Path) -> None:
    before = register.read_bytes()
    outcome = run("import", LIST_2024, "--register", register, "--yes")
    assert outcome.code == 1
    assert "al" in outcome.err.split()
    assert register.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02" * 500, b"Beste collega,\n\nGoedemiddag.\n"]
)
def test_a_bad_list_leaves_no_register_behind(run: Run, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "slecht.txt"
    bad.write_bytes(content)
    outcome = run("import", bad, "--register", tmp_path / "r.novex", "--year", "2024", "--yes")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "lijst" in outcome.err
    assert list(tmp_path.iterdir()) == [bad]


def test_a_list_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("import", tmp_path / "weg.txt", "--register", tmp_path / "r.novex", "--yes")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "weg.txt" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_register_in_a_folder_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    outcome = run("import", LIST_2024, "--register", tmp_path / "weg" / "r.novex", "--yes")
    assert outcome.code == 1
    assert "Maak de map eerst" in outcome.err


def test_overviews_are_listed_with_what_they_are(run: Run) -> None:
    outcome = run("overviews")
    assert outcome.code == 0
    names = [line.split(":")[0] for line in outcome.out.splitlines()]
    assert {"Afspraken per regio", "Alle afspraken"} <= set(names)


def test_an_overview_is_written_and_read_back(run: Run, register: Path, tmp_path: Path) -> None:
    target = tmp_path / "overzicht.xlsx"
    outcome = run(
        "export", "--register", register, "--overview", "Alle afspraken", "--out", target,
        "--as-of", "2026-01-01", "--final",
    )  # fmt: skip
    assert (outcome.code, outcome.err) == (0, "")
    assert f"Geschreven en nagelezen: {target}" in outcome.out
    from openpyxl import load_workbook

    workbook = load_workbook(target, read_only=True)
    cells = [str(value) for sheet in workbook for row in sheet.values for value in row]
    workbook.close()
    assert "BOL24-ZW-01-01" in cells


def test_a_public_overview_of_one_region_shows_that_region_alone(
    run: Run, register: Path, tmp_path: Path
) -> None:
    arguments = ["export", "--register", register, "--overview", "Afspraken per regio", "--public"]
    outcome = run(*arguments, "--region", "Oost", "--out", tmp_path / "o.xlsx")
    assert outcome.code == 0
    assert "Oost: 11 rijen" in outcome.out
    assert "Zuidwest" not in outcome.out
    assert "Weggelaten omdat het intern is" in outcome.out


def test_changes_are_shown_since_a_day(run: Run, register: Path, tmp_path: Path) -> None:
    arguments = ["export", "--register", register, "--overview", "Wijzigingen"]
    outcome = run(*arguments, "--since", "2024-01-01", "--out", tmp_path / "w.xlsx")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Wijzigingen: 87 rijen" in outcome.out


@pytest.mark.parametrize(
    ("overview", "target", "words"),
    [
        ("Bestaat niet", "o.xlsx", "Bestaat niet"),
        ("Alle afspraken", "weg/o.xlsx", "bestaat niet"),
        ("Alle afspraken", "o.txt", ".xlsx"),
    ],
)
def test_an_overview_that_cannot_be_written_gives_one_line(
    run: Run, register: Path, tmp_path: Path, overview: str, target: str, words: str
) -> None:
    before = set(tmp_path.iterdir())
    outcome = run(
        "export", "--register", register, "--overview", overview, "--out", tmp_path / target
    )
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert words in outcome.err
    assert set(tmp_path.iterdir()) == before


def test_the_dump_holds_every_agreement_in_source_order(
    run: Run, register: Path, tmp_path: Path
) -> None:
    target = tmp_path / "uit.json"
    assert run("dump", "--register", register, "--out", target).code == 0
    dump = json.loads(target.read_text(encoding="utf-8"))
    items = dump["agreements"]
    assert len(items) == 84
    assert all(item.keys() >= ITEM_KEYS for item in items)
    regions = list(dict.fromkeys(item["region"] for item in items))
    assert regions == [
        f"{name}-Nederland" for name in ("Zuidwest", "Zuid", "Noord", "Noordwest", "Oost")
    ]
    assert (items[0]["number"], items[0]["topic_number"]) == ("BOL24-ZW-01-01", 1)
    parts = [part["letter"] for item in items for part in item["parts"]]
    assert parts == ["a", "b", "c"]
    assert set(dump) >= {"format", "format_version", "source_documents", "changes"}


def test_every_key_of_the_dump_is_described(run: Run, register: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.json"
    run("dump", "--register", register, "--out", target)
    dump = json.loads(target.read_text(encoding="utf-8"))
    described = (ROOT / "docs" / "dump-format.md").read_text(encoding="utf-8")
    keys = {*dump, *dump["changes"][0], *dump["changes"][0]["operations"][0]}
    for item in dump["agreements"]:
        keys.update(item)
        for part in item["parts"]:
            keys.update(part)
        for name in ("dues", "parties", "amounts", "references", "notes", "links"):
            keys.update(key for belonging in item[name] for key in belonging)
    assert sorted(key for key in keys if f"`{key}`" not in described) == []


def test_the_dump_on_the_screen_loses_no_letter(register: Path) -> None:
    shown = _start("dump", "--register", register, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    dump = json.loads(shown.stdout.decode("ascii"))
    assert any("€" in item["text"] or "ë" in item["text"] for item in dump["agreements"])
    assert shown.returncode == 0


def test_a_dump_that_cannot_be_written_leaves_nothing(
    run: Run, register: Path, tmp_path: Path
) -> None:
    outcome = run("dump", "--register", register, "--out", tmp_path / "weg" / "uit.json")
    assert outcome.code == 1
    assert "“uit.json” kan niet worden geschreven" in outcome.err
    (tmp_path / "map.json").mkdir()
    assert run("dump", "--register", register, "--out", tmp_path / "map.json").code == 1
    assert {one.name for one in tmp_path.iterdir()} == {"r.novex", "map.json"}


def test_check_finds_a_sound_register_in_order(run: Run, register: Path) -> None:
    before = register.read_bytes()
    outcome = run("check", register)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-1] == "Alles in orde."
    assert "Vastgestelde teksten: in orde (87 teksten)" in outcome.out
    assert register.read_bytes() == before


def test_erasing_shows_what_goes_and_needs_yes(run: Run, register: Path) -> None:
    with closing(sqlite3.connect(register)) as connection:
        number, title = connection.execute("SELECT number, title FROM agreement LIMIT 1").fetchone()
    listed = run("erase", register, "--number", number)
    assert listed.code == 0
    assert f"1. Titel: {title}" in listed.out
    before = register.read_bytes()
    assert "Er is niets gewist" in run("erase", register, "--number", number, "--line", 1).out
    assert register.read_bytes() == before
    assert run("erase", register, "--number", number, "--line", 99).code == 1
    assert run("erase", register, "--number", "BOL99").code == 1
    done = run("erase", register, "--number", number, "--line", 1, "--yes")
    assert done.out.startswith("Gewist uit register, historie en reservekopieën.")
    with closing(sqlite3.connect(register)) as connection:
        titles = connection.execute("SELECT title FROM agreement WHERE number = ?", (number,))
        assert titles.fetchone() == ("[gewist]",)
    assert run("check", register).code == 0


def test_the_name_of_a_party_is_erased_without_a_window(run: Run, register: Path) -> None:
    assert run("erase", register).code == 1
    assert run("erase", register, "--number", "x", "--party", "y").code == 1
    assert "geen partij" in run("erase", register, "--party", "Niemand").err
    listed = run("erase", register, "--party", "Provincie Zeeland")
    assert listed.out.startswith("1. Naam van partij, in het hele register: Provincie Zeeland")
    done = run("erase", register, "--party", "Provincie Zeeland", "--line", 1, "--yes")
    assert done.out.startswith("Gewist uit register, historie en reservekopieën.")
    assert run("check", register).code == 0


def test_the_name_of_who_changed_something_is_erased_without_a_window(
    run: Run, register: Path
) -> None:
    database = Database.open(register, replace(make_store_setup(), author="Mevrouw Veenhuizen"))
    with database.read() as connection:
        [key] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    with database.change("Titel wijzigen") as act:
        update_agreement(act.session, key, {"title": "Anders"})
    database.close()
    assert "geen wijziging van" in run("erase", register, "--author", "Niemand").err
    listed = run("erase", register, "--author", "Mevrouw Veenhuizen")
    assert listed.out.startswith("1. Naam bij wijzigingen, in het hele register: Mevrouw Veenhuize")
    done = run("erase", register, "--author", "Mevrouw Veenhuizen", "--line", 1, "--yes")
    assert done.out.startswith("Gewist uit register, historie en reservekopieën.")
    assert b"Veenhuizen" not in register.read_bytes()
    assert run("check", register).code == 0


def test_check_repairs_what_is_safe_when_asked(run: Run, register: Path) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute("UPDATE agreement SET title = 'Anders' WHERE rowid = 1")
        connection.commit()
    assert run("check", register).code == 1
    done = run("check", register, "--repair")
    assert done.code == 0
    assert "Hersteld: 1 rijen" in done.out
    assert "niets wat veilig" in run("check", register, "--repair").out


def test_a_damaged_register_is_rescued_with_yes_alone(run: Run, register: Path) -> None:
    with register.open("r+b") as file:
        file.truncate(register.stat().st_size - 4096)
    content = register.read_bytes()
    assert "Er is niets gewijzigd" in run("rescue", register).out
    assert register.read_bytes() == content
    done = run("rescue", register, "--yes")
    assert done.code == 0
    assert "Het beschadigde bestand heet nu" in done.out
    (aside,) = register.parent.glob("*beschadigd*")
    assert aside.read_bytes() == content
    assert run("check", register).code == 0
    assert run("rescue", register.with_name("weg.novex")).code == 1


def test_check_tells_what_is_wrong_and_exits_1(run: Run, register: Path) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute(
            "UPDATE agreement SET adopted_text = 'Anders' WHERE number = 'BOL24-ZW-01-01'"
        )
        connection.commit()
    outcome = run("check", register)
    assert outcome.code == 1
    assert "De vastgestelde tekst van BOL24-ZW-01-01 is anders" in outcome.out
    assert "wijkt een rij af van het logboek: adopted_text" in outcome.out
    assert "niet in orde" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("command", ["check", "dump", "export"])
def test_what_is_no_register_gives_one_line(run: Run, tmp_path: Path, command: str) -> None:
    letter = tmp_path / "brief.novex"
    letter.write_text("Geen register\n" * 50, encoding="utf-8")
    more: dict[str, list[object]] = {
        "check": [letter],
        "dump": ["--register", letter],
        "export": ["--register", letter, "--overview", "Alle afspraken", "--out", "o.xlsx"],
    }
    outcome = run(command, *more[command])
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "geen NOVEX-register" in outcome.err
    assert list(tmp_path.iterdir()) == [letter]


def test_a_register_that_is_open_elsewhere_can_be_read_but_not_written(
    run: Run, register: Path
) -> None:
    from novex_desktop.store.register_lock import RegisterLock

    lock = RegisterLock(register)
    lock.acquire()
    try:
        assert run("check", register).code == 0
        outcome = run("import", LIST_2024, "--register", register, "--yes")
    finally:
        lock.release()
    assert outcome.code == 1
    assert "al geopend" in outcome.err


def test_the_program_starts_as_a_module() -> None:
    done = _start("--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().strip() == f"NOVEX Desktop {__version__}"


def test_search_prints_what_was_found_and_where(run: Run, filled_path: Path) -> None:
    found = run("search", "fryslan", "stedelijk", "--register", filled_path)
    lines = found.out.splitlines()
    assert found.code == 0
    assert lines[0] == "Noord-Nederland"
    assert lines[1].startswith("  BOL24-NO-01-03  ")
    assert lines[2].startswith("    Tekst: ")
    assert "Fryslân" in lines[2]
    assert lines[3] == "1 gevonden."


def test_search_without_a_hit_says_so_in_one_line(run: Run, filled_path: Path) -> None:
    found = run("search", "zwaluw", "--register", filled_path)
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith("Niets gevonden voor “zwaluw”.")
