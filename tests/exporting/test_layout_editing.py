"""Changing a layout: only good ones come out, comments stay, and the file says what was meant."""

from pathlib import Path

import pytest

from novex_desktop.domain.errors import ExportError, LayoutError
from novex_desktop.exporting.layout import OverviewLayout, Selection
from novex_desktop.exporting.layout_editing import (
    change_sheet,
    list_field_choices,
    make_column,
    preview_sheets,
    rename_layout,
    save_layout,
)
from novex_desktop.exporting.layout_files import find_layout, list_layouts, read_layout
from novex_desktop.exporting.layout_writer import format_layout, rewrite_layout
from tests.exporting.made_rows import CONTEXT, make_material

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"
LAYOUTS = list_layouts([SHIPPED])
COMMENTED = """\
# Van de afdeling, voor donderdag.
naam = "Proef"  # zo heet het
kleur = "#154273"

# Het enige blad.
[[bladen]]
soort = "leesblad"
naam = "Blad"
titel = "Titel {overleg}"
papier = "A4 liggend"
lettergrootte = 9
groepen = [
  "regio",
]
# De kolommen:
kolommen = [
  { veld = "nummer", kop = "Nr.", breedte = 14 },  # altijd vooraan
  { veld = "titel", kop = "Onderwerp", breedte = 30 }, # kort
  { veld = "status", kop = "Status", breedte = 11 },
]
"""


def get_layout(name: str) -> OverviewLayout:
    return find_layout(LAYOUTS, name)


def write_commented(folder: Path) -> OverviewLayout:
    path = folder / "proef.toml"
    path.write_text(COMMENTED, encoding="utf-8")
    return read_layout(path)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_layout_comes_back_equal_from_the_file_we_write(
    tmp_path: Path, layout: OverviewLayout
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(format_layout(layout), encoding="utf-8")
    assert read_layout(path).says_same(layout)


def test_columns_selection_order_and_groups_can_be_changed() -> None:
    layout = change_sheet(
        get_layout("Openstaand"),
        0,
        columns=[make_column("nummer"), make_column("titel", "Waarover", 40)],
        selection=Selection.AGREEMENTS,
        order=["status"],
        groups=[],
    )
    sheet = layout.sheets[0]
    assert [(c.field, c.header, c.width) for c in sheet.columns] == [
        ("nummer", "Nummer", 14),
        ("titel", "Waarover", 40),
    ]
    assert (sheet.selection, sheet.order, sheet.groups) == (
        Selection.AGREEMENTS,
        ("status",),
        (),
    )


def test_a_change_that_breaks_a_rule_is_told_in_dutch() -> None:
    layout = get_layout("Openstaand")
    with pytest.raises(LayoutError, match="minstens twee kolommen"):
        change_sheet(layout, 0, columns=[make_column("nummer")])
    with pytest.raises(LayoutError, match="hoort bij een blad met gegevens = “partijen”"):
        change_sheet(layout, 0, columns=[make_column("nummer"), make_column("partij")])
    with pytest.raises(LayoutError, match="staat er twee keer"):
        change_sheet(layout, 0, columns=[make_column("nummer"), make_column("titel", "nummer")])
    with pytest.raises(LayoutError, match="werktabel heeft geen groepen"):
        change_sheet(get_layout("Alle afspraken"), 0, groups=["regio"])


def test_only_fields_that_the_sheet_may_have_are_offered() -> None:
    names = [choice.name for choice in list_field_choices(get_layout("Openstaand").sheets[0])]
    assert "afspraak" in names
    assert "partij" not in names
    party = list_field_choices(get_layout("Per partij").sheets[0])
    assert next(choice for choice in party if choice.name == "partij").can_sort


def test_a_saved_layout_stands_beside_the_shipped_one_under_its_own_name(tmp_path: Path) -> None:
    own = rename_layout(get_layout("Openstaand"), "Ons  overzicht é/1", "Voor donderdag.")
    saved = save_layout(own, tmp_path)
    assert saved.path == tmp_path / "ons-overzicht-e-1.toml"
    layouts = list_layouts([tmp_path, SHIPPED])
    assert find_layout(layouts, "Ons overzicht é/1").says_same(own)
    assert find_layout(layouts, "Openstaand").says_same(get_layout("Openstaand"))


def test_comments_of_the_file_stay_where_they_still_apply(tmp_path: Path) -> None:
    layout = change_sheet(
        write_commented(tmp_path),
        0,
        columns=[make_column("titel", "Kort", 35), make_column("nummer"), make_column("soort")],
        groups=["regio", "onderwerp"],
        order=["termijn"],
    )
    text = save_layout(layout, tmp_path).path.read_text(encoding="utf-8")  # type: ignore[union-attr]
    for comment in ("# Van de afdeling", "# zo heet het", "# Het enige blad.", "# De kolommen:"):
        assert comment in text
    assert '{ veld = "titel", kop = "Kort", breedte = 35 },  # kort' in text
    assert "breedte = 14 },  # altijd vooraan" in text
    assert 'groepen = ["regio", "onderwerp"]' in text
    assert text.index("# De kolommen:") < text.index("kolommen = [") < text.index("volgorde")


def test_what_did_not_change_stays_as_it_was_typed(tmp_path: Path) -> None:
    layout = write_commented(tmp_path)
    assert rewrite_layout(COMMENTED, layout) == COMMENTED
    renamed = rename_layout(layout, "Anders", "Nieuw")
    text = rewrite_layout(COMMENTED, renamed)
    assert 'naam = "Anders"' in text
    assert 'groepen = [\n  "regio",\n]' in text


def test_a_file_written_in_another_way_is_written_anew(tmp_path: Path) -> None:
    layout = write_commented(tmp_path)
    other = COMMENTED.replace("[[bladen]]", "[[ bladen ]]")
    text = rewrite_layout(other, rename_layout(layout, "Anders"))
    assert text == format_layout(rename_layout(layout, "Anders"))


@pytest.mark.parametrize("name", ['Met "aanhaling"', "Met \\ streep", "Accent é en “krul”"])
def test_any_name_comes_back_from_the_file(tmp_path: Path, name: str) -> None:
    own = rename_layout(get_layout("Openstaand"), name)
    saved = save_layout(own, tmp_path)
    assert saved.path is not None
    assert read_layout(saved.path).name == name


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="bestaat niet"):
        save_layout(get_layout("Openstaand"), tmp_path / "weg")


def test_preview_shows_the_first_rows_as_text() -> None:
    (preview,) = preview_sheets(get_layout("Openstaand"), make_material(), CONTEXT, most_rows=2)
    assert preview.headers[:2] == ("Nr.", "Onderwerp")
    assert preview.total == 4
    assert [row[0] for row in preview.rows] == ["BOL24-ZW-02-01", "BOL24-ZW-01-01"]
    assert preview.rows[0][4] == "begin 2025\n31-03-2025\nTe laat"


def test_preview_of_a_meeting_set_leaves_out_cover_and_legend() -> None:
    names = [
        one.name for one in preview_sheets(get_layout("Vergaderset"), make_material(), CONTEXT)
    ]
    assert names == ["Wijzigingen", "{regio_kort}", "Termijnen", "Per partij", "Alle afspraken"]
