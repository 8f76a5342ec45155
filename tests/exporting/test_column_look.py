"""`opmaak`: how the cells of a column are set, in all three ways in which a sheet is made."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from novex_desktop.domain.errors import ExportError, LayoutError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting import styles, working_table
from novex_desktop.exporting.cell_content import NumberContent, NumberLook
from novex_desktop.exporting.column_look import USUAL_LOOK, ColumnFormat
from novex_desktop.exporting.fields import show_number, show_text
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_editing import make_column, preview_sheets, save_layout
from novex_desktop.exporting.layout_files import read_layout
from novex_desktop.exporting.overview import plan_sheets, write_overview
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_findings import NamedAmount
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_rows

LAYOUT = """\
naam = "Proef"

[[bladen]]
soort = "{kind}"
gegevens = "{source}"
naam = "Blad"
titel = "Proef"
papier = "A4 liggend"
lettergrootte = 9
kolommen = [
  {{ veld = "nummer", kop = "Nr.", breedte = 18 }},
  {{ veld = "{field}", kop = "Inhoud", breedte = 18, opmaak = {words} }},
]
"""
DUE = replace(make_rows()[0], lead_in="", erratum="", judgement=None)  # a derived day
CERTAIN = make_rows()[2]
MAKING = ("leesblad", "werktabel", "streamed")


def write_layout(
    folder: Path, field: str, words: str, kind: str = "leesblad", source: str = "afspraken"
) -> Path:
    path = folder / "proef.toml"
    text = LAYOUT.format(kind=kind, field=field, words=words, source=source)
    path.write_text(text, encoding="utf-8")
    return path


def make_layout(
    folder: Path, field: str, words: str, kind: str = "leesblad", source: str = "afspraken"
) -> OverviewLayout:
    return read_layout(write_layout(folder, field, words, kind, source))


def write_cells(
    layout: OverviewLayout,
    material: OverviewMaterial,
    folder: Path,
) -> tuple[Any, list[Any]]:
    """Return the header and the cells of the second column of a written workbook."""
    target = folder / "a.xlsx"
    write_overview(layout, material, CONTEXT, target, no_progress)
    sheet = load_workbook(target, rich_text=True).worksheets[0]
    cells = [row[1] for row in sheet.iter_rows() if row[0].value is not None and len(row) > 1]
    place = next(place for place, cell in enumerate(cells) if cell.value == "Inhoud")
    return cells[place], cells[place + 1 :]


def make(kind: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the kind of sheet; a streamed one is a working table of at least one row."""
    if kind == "streamed":
        monkeypatch.setattr(working_table.plan_working_table, "__defaults__", (1,))
        return "werktabel"
    return kind


@pytest.mark.parametrize("kind", MAKING)
@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("d mmmm jjjj", "[$-413]d\\ mmmm\\ yyyy"),
        ("d-m-jjjj", "d-m-yyyy"),
        ("mmmm jjjj", "[$-413]mmmm\\ yyyy"),
        ("jjjj", "yyyy"),
    ],
)
def test_a_day_stays_a_day_and_is_shown_as_asked(
    kind: str, word: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = make_layout(tmp_path, "termijn_datum", f'"{word}"', make(kind, monkeypatch))
    material = OverviewMaterial([DUE, CERTAIN, PLAIN_ROW])
    _, (*cells, empty) = write_cells(layout, material, tmp_path)
    assert empty.value is None  # no day, no format
    assert [cell.value.date() for cell in cells] == [date(2025, 12, 31), date(2025, 3, 31)]
    assert [cell.number_format for cell in cells] == [code, code]
    assert [cell.font.i for cell in cells] == [True, False]  # derived stays in italic


@pytest.mark.parametrize(
    ("word", "euro", "homes"),
    [
        ("geheel", "#,##0", "#,##0"),
        ("decimalen", "#,##0.00", "#,##0.00"),
        ("euro", "[$€-413]\\ #,##0", "#,##0"),
        ("euro met centen", "[$€-413]\\ #,##0.00", "#,##0"),
    ],
)
def test_a_number_stays_a_number_and_only_money_gets_a_euro_sign(
    word: str, euro: str, homes: str, tmp_path: Path
) -> None:
    layout = make_layout(tmp_path, "bedrag", f'"{word}"', "leesblad", source="bedragen")
    amounts = [make_amount(Decimal("1234.5"), "EUR"), make_amount(Decimal(500), "woningen")]
    header, cells = write_cells(layout, OverviewMaterial([PLAIN_ROW], amounts=amounts), tmp_path)
    assert [cell.value for cell in cells] == [1234.5, 500]
    assert [cell.number_format for cell in cells] == [euro, homes]
    assert {cell.alignment.horizontal for cell in (header, *cells)} == {"right"}


def make_amount(value: Decimal, unit: str) -> NamedAmount:
    return NamedAmount(
        agreement_id=PLAIN_ROW.agreement_id, quote="zoveel", value=value, unit=unit, confirmed=True
    )


@pytest.mark.parametrize("kind", MAKING)
def test_letters_and_side_hold_for_every_run_and_the_header_goes_along(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = '["vet", "cursief", "midden"]'
    layout = make_layout(tmp_path, "afspraak", words, make(kind, monkeypatch))
    rows = [replace(make_rows()[0], judgement=None), CERTAIN]
    header, cells = write_cells(layout, OverviewMaterial(rows), tmp_path)
    assert header.alignment.horizontal == "center"
    for cell in cells:
        assert (cell.font.b, cell.font.i, cell.alignment.horizontal) == (True, True, "center")
    blocks = [block for block in cells[0].value if isinstance(block, TextBlock)]
    assert isinstance(cells[0].value, CellRichText)
    assert len(blocks) == 3  # lead-in, text and erratum
    assert all(block.font.b and block.font.i for block in blocks)


@pytest.mark.parametrize("kind", MAKING)
def test_bold_text_gets_the_height_that_it_needs(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [replace(PLAIN_ROW, text="kans " * 90)]
    heights = []
    for words in ("[]", '"vet"'):
        layout = make_layout(tmp_path, "vastgestelde_tekst", words, make(kind, monkeypatch))
        write_overview(layout, rows, CONTEXT, tmp_path / "a.xlsx", no_progress)
        sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
        heights.append(sheet.row_dimensions[sheet.max_row].height)
    assert heights[1] > heights[0]


def test_without_the_key_a_workbook_has_the_styles_that_it_always_had(tmp_path: Path) -> None:
    layout = make_layout(tmp_path, "termijn_datum", "[]")
    (sheet,) = plan_sheets(layout, [DUE], CONTEXT)
    assert not any(column.look.words for column in sheet.layout.columns)
    header, cells = write_cells(layout, OverviewMaterial([DUE]), tmp_path)
    assert header.style == "NOVEX kop 9"
    assert cells[0].style == "NOVEX afspraak datum afgeleid 9"


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("titel", '"vett"', "“vett” bij “opmaak” bestaat niet. Bedoelt u “vet”?"),
        ("titel", '["vet", "recht"]', "“recht” bij “opmaak” bestaat niet. Bedoelt u “rechts”?"),
        ("titel", '"D MMMM JJJJ"', "Bedoelt u “d mmmm jjjj”?"),
        ("titel", '"d mmmm jjjj"', "past niet bij het veld “titel”, want daarin staan geen datums"),
        ("termijn", '"euro"', "want daarin staan geen getallen. Kies uit: “links”, “midden”"),
        ("bijgewerkt_op", '"geheel"', "want daarin staan geen getallen. Kies uit: “dd-mm-jjjj”"),
        ("titel", '["links", "rechts"]', "“links” en “rechts” bij “opmaak” gaan niet samen"),
        ("titel", '["vet", "vet"]', "gaan niet samen"),
        ("titel", "7", "hier hoort een lijst tussen vierkante haken"),
    ],
)
def test_a_mistake_is_told_with_file_line_key_and_remedy(
    field: str, words: str, told: str, tmp_path: Path
) -> None:
    path = write_layout(tmp_path, field, words)
    with pytest.raises(LayoutError) as caught:
        read_layout(path)
    assert told in caught.value.message
    assert f"“{path}”, regel 12:" in caught.value.message


def test_the_words_come_back_from_a_kept_layout_as_they_were_typed(tmp_path: Path) -> None:
    layout = make_layout(tmp_path, "termijn_datum", '"jjjj"')
    folder = tmp_path / "eigen"
    folder.mkdir()
    kept = save_layout(layout, folder)
    assert kept.path is not None
    text = kept.path.read_text("utf-8")
    assert '{ veld = "termijn_datum", kop = "Inhoud", breedte = 18, opmaak = "jjjj" },' in text
    assert '{ veld = "nummer", kop = "Nr.", breedte = 18 },' in text
    column = make_column("titel", formats=("vet", "rechts"))
    assert column.formats == (ColumnFormat.BOLD, ColumnFormat.RIGHT)
    with pytest.raises(LayoutError, match="past niet bij het veld"):
        make_column("titel", formats=("jjjj",))


def test_the_preview_shows_days_and_numbers_as_the_workbook_will(tmp_path: Path) -> None:
    layout = make_layout(tmp_path, "termijn_datum", '"d mmmm jjjj"')
    (preview,) = preview_sheets(layout, OverviewMaterial([DUE]), CONTEXT)
    assert preview.rows == (("BOL24-ZW-01-01", "31 december 2025"),)
    money = NumberContent(Decimal("1234.5"), NumberLook.EURO)
    homes = NumberContent(Decimal(500), NumberLook.QUANTITY)
    shown = [show_number(money, word) for word in (None, *list(ColumnFormat)[5:9])]
    assert shown == ["€ 1.234,5", "1.235", "1.234,50", "€ 1.235", "€ 1.234,50"]
    assert show_number(homes, ColumnFormat.CENTS) == "500"
    assert show_text(money) == "€ 1.234,5"


@pytest.mark.parametrize("kind", MAKING)
@pytest.mark.parametrize(
    ("field", "words"), [("termijn_datum", '"jjjj"'), ("titel", '"vet"'), ("titel", '"rechts"')]
)
def test_a_workbook_that_is_set_otherwise_is_refused(
    kind: str, field: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = make_layout(tmp_path, field, words, make(kind, monkeypatch))
    made = styles._make_style

    def forget(name: str, look: Any, form: Any, typeface: Any, asked: Any) -> Any:
        return made(name, look, form, typeface, USUAL_LOOK)

    monkeypatch.setattr(styles, "_make_style", forget)
    target = tmp_path / "a.xlsx"
    with pytest.raises(ExportError, match="kolom “Inhoud” heeft niet de opmaak van de layout"):
        write_overview(layout, [DUE], CONTEXT, target, no_progress)
    assert not target.exists()
