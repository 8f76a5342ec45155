"""What is no ordinary file, and files that somebody damaged: told or passed over, never waited for.

Each runs in a process of its own with a bound on its time, since a pipe is waited for for ever.
"""

import csv
import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from novex_desktop import paths
from novex_desktop.cli_files import write_text
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import DocumentError, ExportError, LayoutError, UserError
from novex_desktop.domain.kept_file import is_possible_name, make_safe_name
from novex_desktop.domain.preferences import Preferences
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.calendar_file import format_calendar
from novex_desktop.exporting.layout_editing import rename_layout, save_layout
from novex_desktop.exporting.layout_files import list_layouts
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.exporting.table_copy import format_csv, format_html, format_plain_text
from novex_desktop.importing.readers.document_reader import read_document
from novex_desktop.importing.review import prepare_review
from novex_desktop.importing.review_file import dump_review, load_review
from novex_desktop.preferences import read_preferences, write_preferences
from novex_desktop.store.database import Database
from novex_desktop.store.queries.calendar_dues import CalendarDue
from novex_desktop.ui.settings import Place, Settings

ROOT = Path(__file__).parents[1]
MOST_BYTES = 500_000_000
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
READ = """
import resource, sys
from pathlib import Path
from novex_desktop.domain.errors import UserError
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
path = Path(sys.argv[2])
def attach():
    from novex_desktop.ui.forms.file_wishes import _read
    return _read(path).name
def read_list():
    from novex_desktop.importing.readers.document_reader import read_document
    return read_document(path).name
def read_layouts():
    from novex_desktop.exporting.layout_files import list_layouts
    return list_layouts([path.parent])
try:
    print(locals()[sys.argv[1]]())
except UserError as error:
    print(error.message)
print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) * 1024)
"""


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_folder(path: Path) -> None:
    path.symlink_to(path.parent)


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
@pytest.mark.parametrize(
    ("how", "name"),
    [("attach", "bijlage.pdf"), ("read_list", "lijst.txt"), ("read_layouts", "eigen.toml")],
)
@pytest.mark.parametrize(
    "make", [make_pipe, link_to_zeros, link_to_terminal, link_to_itself, link_to_folder]
)
def test_what_is_no_file_is_told_at_once(
    tmp_path: Path, how: str, name: str, make: Callable[[Path], None]
) -> None:
    make(tmp_path / name)
    done = subprocess.run(
        [sys.executable, "-c", READ, how, tmp_path / name],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told, peak = done.stdout.splitlines()
    assert name in told
    assert told.endswith((".", "?"))
    assert int(peak) < MOST_BYTES


@POSIX_ONLY
def test_a_list_that_is_still_being_written_is_not_read_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("Afspraken\n" * 100)
    real, seen = os.fstat, []

    def fstat(descriptor: int) -> os.stat_result:
        found = real(descriptor)
        seen.append(found)
        if len(seen) == 1:
            with path.open("a") as file:
                file.write("nog een regel\n")
        return found

    monkeypatch.setattr("novex_desktop.importing.readers.document_reader.os.fstat", fstat)
    with pytest.raises(DocumentError, match=r"werd nog geschreven.*Wacht"):
        read_document(path)


def test_no_overview_comes_over_a_register(register_path: Path) -> None:
    register = register_path.rename(register_path.with_name("lijst.xlsx"))  # any name will do
    before = register.read_bytes()
    with (
        pytest.raises(ExportError, match=r"is een register.*andere naam"),
        replacing_file(register) as temporary,
    ):
        temporary.write_bytes(b"een werkmap")
    assert register.read_bytes() == before
    assert [one.name for one in register.parent.iterdir()] == ["lijst.xlsx"]


def test_no_dump_comes_over_a_register(register_path: Path) -> None:
    before = register_path.read_bytes()
    with pytest.raises(UserError, match=r"is een register.*andere naam"):
        write_text(register_path, "{}")
    assert register_path.read_bytes() == before


@pytest.mark.parametrize(
    "target",
    [
        "boek.zip/uit.xlsx", "weg/uit.xlsx", "map.xlsx", "x" * 300 + ".xlsx", "uit.novex",
        "CON.xlsx", "nul.tar.xlsx", "Com1.xlsx", "uit.xlsx:stroom.xlsx", "a\nb.xlsx", "a?.xlsx",
    ],
)  # fmt: skip
def test_a_place_where_no_overview_can_be_is_told(tmp_path: Path, target: str) -> None:
    (tmp_path / "boek.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "map.xlsx").mkdir()
    with (
        pytest.raises(ExportError, match=r"Kies|Laat|Sluit"),
        replacing_file(tmp_path / target) as temporary,
    ):
        temporary.write_bytes(b"een werkmap")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["boek.zip", "map.xlsx"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("..\\..\\x.pdf", "x.pdf"), ("C:\\a\\b.pdf", "b.pdf"),
        ("CON", "bestand CON"), ("nul.pdf", "bestand nul.pdf"), ("lpt1.a.gz", "bestand lpt1.a.gz"),
        ("punt.", "punt"), ("a:b.pdf", "a_b.pdf"), ("...", "bestand"), ("", "bestand"),
        ("a\0b\u202efdp.exe", "abfdp.exe"), ("x" * 400 + ".pdf", "x" * 116 + ".pdf"),
    ],
)  # fmt: skip
def test_the_name_of_an_attachment_is_one_that_every_system_can_have(name: str, kept: str) -> None:
    assert make_safe_name(name) == kept
    assert is_possible_name(kept)


def test_an_own_overview_never_gets_a_name_that_windows_keeps_to_itself(tmp_path: Path) -> None:
    [layout, *_] = list_layouts([paths.get_shipped_layouts_folder()])
    saved = save_layout(rename_layout(layout, "CON"), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["overzicht-con.toml"]
    assert saved.name == "CON"


@pytest.mark.parametrize(
    "value", ["", "x", "null", "[]", "[" * 100_000, '{"R": 3}', '{"R": {"node": 3, "unfolded": 4}}',
              '{"R": {"node": null, "agreement": [], "unfolded": "abc", "later": {}}}']
)  # fmt: skip
def test_damaged_settings_are_as_none(tmp_path: Path, value: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for name in ("window/places", "start/seen", "view/text_percent", "state/panes"):
        settings.store.setValue(name, value.replace("R", str(tmp_path / "a.novex")))
    place = settings.get_place(tmp_path / "a.novex")
    assert (place.node, place.agreement, place.unfolded) == ("", "", ())
    assert isinstance(settings.get_seen(tmp_path / "a.novex"), str)
    assert settings.text_percent == 100
    assert settings.get_bytes("panes").isEmpty()
    settings.set_place(tmp_path / "a.novex", Place(node="meeting:1"))
    assert settings.get_place(tmp_path / "a.novex").node == "meeting:1"


FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "=cmd|' /C x'!A0",
]  # fmt: skip
LINES = ["x\r\nATTACH:file:///etc/passwd", "x\nEND:VEVENT", "a\0b"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_copied_or_saved_cell_is_a_formula(text: str) -> None:
    """What a spreadsheet would compute begins with an apostrophe, and no cell becomes two."""
    rows = list(csv.reader(io.StringIO(format_csv(["kop", text], [[text, "b"]])), delimiter=";"))
    assert [len(row) for row in rows] == [2, 2]
    assert rows[0][1].startswith("'")
    assert rows[1][0].startswith("'")
    lines = format_plain_text(["kop", text], [[text, "b\tc\nd"]]).split("\n")
    assert [len(line.split("\t")) for line in lines] == [2, 2]
    assert not lines[1].startswith(("=", "+", "-", "@"))
    assert not lines[0].split("\t")[1].startswith(("=", "+", "-", "@"))
    assert "mso-number-format:'\\@'" in format_html(["kop"], [[text]])


@pytest.mark.parametrize("text", [*FORMULAS, *LINES])
def test_no_text_gets_out_of_its_line_in_a_calendar_file(text: str) -> None:
    due = CalendarDue(
        due_id="d1", number=text, title=text, words=text, date_from=None, date_to=date(2026, 1, 1),
        certainty=Certainty.CERTAIN, status=AgreementStatus.NEW, meeting=text, lead=text,
        changed_at=datetime(2026, 1, 1, tzinfo=UTC), changes=1,
    )  # fmt: skip
    content = format_calendar([due], datetime(2026, 1, 1, tzinfo=UTC)).decode()
    names = {line.partition(":")[0].partition(";")[0] for line in content.split("\r\n")}
    assert not {"ATTACH"} & names
    assert content.count("\r\nEND:VEVENT\r\n") == 1
    assert "\0" not in content


HOSTILE_LAYOUTS = {
    "deep": "a = " + "[" * 100_000,
    "deep tables": "[" + ".".join("a" * 20_000) + "]\nb = 1",
    "huge number": f"naam = {'9' * 10_000}",
    "large": "naam = 'x'\n#" + "x" * 2_000_000,
    "wrong types": "naam = 3\nbladen = 'geen'",
    "not a number": "naam = 'x'\nkleur = nan",
    "impossible day": "naam = 2024-13-45",
    "many sheets": "naam = 'x'\n" + "[[bladen]]\nsoort = 'voorblad'\n" * 5000,
    "outside": "naam = '../../x'\nsjabloon = '../../../../etc/passwd'\n[[bladen]]\n"
    "soort = 'voorblad'\nnaam = 'x'\ntitel = 'x'\npapier = 'A4 liggend'\nlettergrootte = 9",
    "template syntax": "naam = '{0.__class__}'\n",
    "not text": "naam = '\udcff'",
}


@pytest.mark.parametrize("kind", HOSTILE_LAYOUTS)
def test_a_hostile_overview_is_told_and_hides_no_good_one(tmp_path: Path, kind: str) -> None:
    content = HOSTILE_LAYOUTS[kind].encode("utf-8", "surrogateescape")
    (tmp_path / "eigen.toml").write_bytes(content)
    problems: list[LayoutError] = []
    shipped = paths.get_shipped_layouts_folder()
    found = list_layouts([tmp_path, shipped], problems)
    assert {layout.name for layout in list_layouts([shipped])} <= {one.name for one in found}
    if kind != "outside":  # is refused when it is made, as there is no such file in its folder
        [problem] = problems
        assert "eigen.toml" in problem.message
        assert len(problem.message) < 2_000


@pytest.mark.parametrize(
    "content",
    [
        "", "null", "[1]", "{", "[" * 100_000, '{"author": null}', '{"author": {"x": 1}}',
        '{"author": "a\\u0000b", "backups_folder": "\\u0000", "layouts_folder": 3}',
        '{"backups_folder": "\\ud800"}', "\udcff\udcfe",
    ],
)  # fmt: skip
def test_damaged_preferences_are_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert read_preferences(path) == Preferences()


def test_what_a_newer_program_keeps_among_the_preferences_stays(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"author": "Jan", "from_later": [1, 2]}', "utf-8")
    assert read_preferences(path) == Preferences(author="Jan")
    write_preferences(path, Preferences(author="Piet"))
    kept = json.loads(path.read_text("utf-8"))
    assert (kept["author"], kept["from_later"]) == ("Piet", [1, 2])


def test_a_kept_review_that_was_damaged_is_told_and_not_taken_for_a_list(
    database: Database,
) -> None:
    """Whatever single value in it is another, or gone."""
    starter = min(paths.get_starter_folder().glob("*.txt"))
    review = prepare_review(database, starter)
    text = dump_review(review)
    assert load_review(database, text).segments == review.segments
    chance, places = random.Random("nakijken"), list(_list_places(json.loads(text)))
    for _ in range(300):
        kept = json.loads(text)
        *above, last = chance.choice(places)
        holder = kept
        for step in above:
            holder = holder[step]
        before = holder.pop(last)
        if chance.random() < 0.8:
            other: object = chance.choice([None, -1, 10**30, "x", "", [], {}, ["a"] * 3, True])
            other = "y" if other == before or last == "digest" else other
            if isinstance(holder, list):
                holder.insert(last, other)
            else:
                holder[last] = other
        elif last == "digest":
            continue  # as an earlier version wrote it
        with pytest.raises(UserError, match="Lees de lijst opnieuw in"):
            load_review(database, json.dumps(kept))


def _list_places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in items if isinstance(value, dict | list) else ():
        yield (*place, key)
        if isinstance(below, dict | list):
            yield from _list_places(below, (*place, key))
