"""Layouts: read, found by name, and mistakes told with file, line, key and nearest word."""

from pathlib import Path

import pytest

from novex_desktop.domain.errors import LayoutError
from novex_desktop.exporting.layout import SheetKind
from novex_desktop.exporting.layout_files import find_layout, list_layouts, read_layout

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"

GOOD = """\
naam = "Proef"

[[bladen]]
soort = "leesblad"
naam = "{regio_kort}"
een_blad_per = "regio"
titel = "Afspraken {regio}"
papier = "A4 liggend"
lettergrootte = 9
groepen = ["onderwerp"]
kolommen = [
  { veld = "nummer", kop = "Nr.", breedte = 14 },
  { veld = "afspraak", kop = "Afspraak", breedte = 55 },
]
"""


def write(folder: Path, text: str, name: str = "proef.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_layouts_are_good() -> None:
    assert [layout.name for layout in list_layouts([SHIPPED])] == [
        "Aandachtspunten",
        "Afspraken per regio",
        "Afspraken per regio, A3",
        "Afsprakenlijst",
        "Alle afspraken",
        "Bedragen",
        "Documenten",
        "Legenda",
        "Nog in te vullen",
        "Openstaand",
        "Per partij",
        "Per partij, een blad per partij",
        "Termijnen",
        "Terugblik",
        "Vergaderset",
        "Voorblad",
        "Wijzigingen",
    ]


def test_the_meeting_set_joins_the_sheets_of_others_in_the_agreed_order() -> None:
    layouts = list_layouts([SHIPPED])
    names = ["Voorblad", "Legenda", "Wijzigingen", "Afspraken per regio", "Termijnen"]
    names += ["Per partij", "Alle afspraken"]
    sheets = [sheet for name in names for sheet in find_layout(layouts, name).sheets]
    assert list(find_layout(layouts, "Vergaderset").sheets) == sheets


def test_what_is_internal_is_never_in_the_meeting_set() -> None:
    layouts = list_layouts([SHIPPED])
    internal = [layout for layout in layouts if layout.is_internal]
    assert [layout.name for layout in internal] == ["Nog in te vullen"]
    pack = find_layout(layouts, "Vergaderset")
    assert not set(pack.sheets) & {sheet for layout in internal for sheet in layout.sheets}


def test_a_layout_is_read_with_its_columns(tmp_path: Path) -> None:
    layout = read_layout(write(tmp_path, GOOD))
    assert layout.sheets[0].kind is SheetKind.READING
    assert [column.header for column in layout.sheets[0].columns] == ["Nr.", "Afspraak"]
    assert layout.path == tmp_path / "proef.toml"


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_layout(path).name == "Proef"


def test_the_first_folder_wins_by_name_and_by_file_name(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    write(own, GOOD.replace("Afspraken {regio}", "Eigen"), "anders.toml")
    write(shipped, GOOD, "proef.toml")
    assert list_layouts([own, shipped])[0].sheets[0].title == "Eigen"

    write(shipped, GOOD.replace('"Proef"', '"Verdrongen"'), "anders.toml")
    assert [layout.name for layout in list_layouts([own, shipped])] == ["Proef"]


def test_a_folder_that_is_not_there_counts_as_empty(tmp_path: Path) -> None:
    assert list_layouts([tmp_path / "weg"]) == []


def test_a_broken_layout_does_not_hide_the_good_ones_when_problems_are_gathered(
    tmp_path: Path,
) -> None:
    write(tmp_path, GOOD, "goed.toml")
    write(tmp_path, "naam = ", "kapot.toml")
    problems: list[LayoutError] = []
    assert [layout.name for layout in list_layouts([tmp_path], problems)] == ["Proef"]
    assert len(problems) == 1
    with pytest.raises(LayoutError):
        list_layouts([tmp_path])


def test_one_name_twice_in_a_folder_is_told(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "a.toml")
    write(tmp_path, GOOD, "b.toml")
    with pytest.raises(LayoutError, match=r"b\.toml.*“Proef” staat ook in “a\.toml”"):
        list_layouts([tmp_path])


def test_an_overview_is_found_regardless_of_case() -> None:
    assert find_layout(list_layouts([SHIPPED]), "alle  AFSPRAKEN").name == "Alle afspraken"


def test_an_unknown_overview_names_the_nearest() -> None:
    with pytest.raises(LayoutError, match="Bedoelt u “Alle afspraken”"):
        find_layout(list_layouts([SHIPPED]), "Ale afspraken")
    with pytest.raises(LayoutError, match="Kies uit: Aandachtspunten, Afspraken per regio"):
        find_layout(list_layouts([SHIPPED]), "zzz")


@pytest.mark.parametrize(
    ("good", "bad", "line", "words"),
    [
        ('veld = "afspraak"', 'veld = "afsprak"', 13, "“afsprak” bij “veld”.*“afspraak”"),
        ("breedte = 14", "bredte = 14", 12, "“bredte” bestaat niet. Bedoelt u “breedte”"),
        ("papier =", "papeir =", 8, "“papeir” bestaat niet. Bedoelt u “papier”"),
        ('"A4 liggend"', '"A4 ligend"', 8, "“A4 ligend” bij “papier”.*“A4 liggend”"),
        ('"leesblad"', '"leesbald"', 4, "“leesbald” bij “soort”.*“leesblad”"),
        ("breedte = 55", "breedte = 500", 13, "500 bij “breedte”.*hoogstens 150"),
        ("breedte = 55", 'breedte = "breed"', 13, "“breed” bij “breedte”.*een getal"),
        ("lettergrootte = 9", "lettergrootte = 2", 9, "2 bij “lettergrootte”.*minstens 7"),
        ('groepen = ["onderwerp"]', 'groepen = ["onderwrp"]', 10, "“onderwrp”.*“onderwerp”"),
        ("{regio}", "{rego}", 7, "Bedoelt u “regio”"),
        ('naam = "Proef"', 'naam = "Proef"\nkleurtje = "rood"', 2, "“kleurtje”.*“kleur”"),
        ('naam = "Proef"', 'naam = "Proef"\nkleur = "rood"', 2, "“rood”.*#154273"),
        ('kop = "Afspraak"', 'kop = "nr."', 3, "“Nr.” staat er twee keer"),
        ('"leesblad"', '"werktabel"', 3, "werktabel heeft geen groepen"),
        ('naam = "Proef"', 'naam = "Proef', 1, "schrijfwijze"),
        ('kop = "Afspraak"', 'kop = "a\\tb"', 13, "op één regel"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_remedy(
    tmp_path: Path, good: str, bad: str, line: int, words: str
) -> None:
    path = write(tmp_path, GOOD.replace(good, bad, 1))
    with pytest.raises(LayoutError, match=words) as caught:
        read_layout(path)
    assert f"“{path}”, regel {line}:" in caught.value.message


def test_a_missing_key_is_told_with_its_sheet(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD.replace("lettergrootte = 9\n", ""))
    with pytest.raises(LayoutError, match="regel 3: de sleutel “lettergrootte” ontbreekt"):
        read_layout(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    path.write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(LayoutError, match="UTF-8"):
        read_layout(path)
