"""Every overview shows the right lines in the right order."""

import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText
from python_calamine import CalamineWorkbook

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout import Selection
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.line_up import select_records
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.records import OverviewMaterial, get_rows, list_records
from novex_desktop.store.queries.overview_findings import NamedAmount, NamedDocument
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_material, make_rows

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])
NEXT = replace(CONTEXT, next_meeting="BO Leefomgeving 2025", next_meeting_date=date(2025, 11, 13))
HANGING: dict[str, object] = {
    "due_meetings": ("BO Leefomgeving 2025",),
    "due_meeting": "BO Leefomgeving 2025",
}


def read(folder: Path, name: str, material: OverviewMaterial | None = None) -> list[list[object]]:
    """Return the lines of the first sheet from the header on."""
    layout = find_layout(LAYOUTS, name)
    material = make_material() if material is None else material
    written = write_overview(layout, material, NEXT, folder / "a.xlsx", no_progress)
    sheet = CalamineWorkbook.from_path(written.path).get_sheet_by_index(0)
    table: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    header = layout.sheets[0].columns[0].header
    first = next(n for n, row in enumerate(table) if row[0] == header)
    return table[first:]


def firsts(table: list[list[object]]) -> list[object]:
    return [row[0] for row in table]


def with_due(key: str, day: date | None, **more: object) -> OverviewRow:
    number = f"BOL24-ZW-01-{key}"
    row = replace(PLAIN_ROW, agreement_id=key, number=number, due_date=day, has_due=True)
    return replace(row, **more)  # type: ignore[arg-type]  # fields of the row


def test_open_agreements_come_per_region_in_source_order_and_then_by_date(tmp_path: Path) -> None:
    assert firsts(read(tmp_path, "Openstaand")) == [
        "Nr.",
        "Zuidwest-Nederland",
        "BOL24-ZW-02-01",
        "BOL24-ZW-01-01",
        "Zuid-Nederland",
        "BOL24-ZU-01-01-a",
        "Noord-Nederland",
        "BOL24-NO-01-01",
    ]


def test_deadlines_come_by_group_and_then_by_quarter_or_meeting(tmp_path: Path) -> None:
    rows = [
        with_due("09", None, has_due=False),
        with_due("08", None),
        with_due("07", date(2026, 6, 1)),
        with_due("06", None, **HANGING),
        with_due("05", date(2025, 11, 13), **HANGING),
        with_due("04", date(2025, 8, 1)),
        with_due("03", date(2025, 6, 30)),
        with_due("02", date(2025, 5, 12)),
        with_due("01", date(2025, 3, 31), is_late=True),
    ]
    assert firsts(read(tmp_path, "Termijnen", OverviewMaterial(rows))) == [
        "Nr.",
        "Te laat",
        "1e kwartaal 2025",
        "BOL24-ZW-01-01",
        "Dit kwartaal",
        "2e kwartaal 2025",
        "BOL24-ZW-01-02",
        "BOL24-ZW-01-03",
        "Vóór het volgende BO",
        "3e kwartaal 2025",
        "BOL24-ZW-01-04",
        "BO Leefomgeving 2025",
        "BOL24-ZW-01-05",
        "BOL24-ZW-01-06",
        "Later",
        "2e kwartaal 2026",
        "BOL24-ZW-01-07",
        "Termijn zonder datum",
        "BOL24-ZW-01-08",
        "Zonder termijn",
        "BOL24-ZW-01-09",
    ]


def test_parties_come_in_official_order_lead_first_and_what_nobody_leads_last(
    tmp_path: Path,
) -> None:
    assert firsts(read(tmp_path, "Per partij")) == [
        "Nr.",
        "VRO",
        "Trekker Rijk",
        "BOL24-ZW-01-01",
        "Betrokken",
        "BOL24-ZU-01-01",
        "Zeeland",
        "Trekker regio",
        "BOL24-ZW-01-01",  # once, though it funds it as well
        "BOL24-ZW-02-01",
        "Nog niet toegewezen",
        "BOL24-NO-01-01",
    ]


def test_there_is_a_sheet_for_each_party(tmp_path: Path) -> None:
    layout = find_layout(LAYOUTS, "Per partij, een blad per partij")
    written = write_overview(layout, make_material(), NEXT, tmp_path / "a.xlsx", no_progress)
    assert [(sheet.name, sheet.rows) for sheet in written.sheets] == [
        ("VRO", 2),
        ("Zeeland", 2),
        ("Nog niet toegewezen", 1),
    ]


def test_the_list_of_a_meeting_has_the_adopted_text_and_nothing_internal(tmp_path: Path) -> None:
    table = read(tmp_path, "Afsprakenlijst")
    assert table[0] == ["Nr.", "Tekst"]
    assert table[4:7] == [
        ["", "Rijk en regio werken eraan om:"],
        ["BOL24-ZW-01-01", "Rijk en regio maken samen een plan voor de oevers."],
        ["BOL24-ZW-01-02", "De dijk is honderd jaar oud."],
    ]
    workbook = load_workbook(tmp_path / "a.xlsx")
    styles = {str(row[0].style) for row in workbook["Afsprakenlijst"].iter_rows(min_row=5)}
    assert not any("toelichting" in style for style in styles)
    workbook.close()


def test_the_list_has_each_lead_in_once_above_its_bullets_and_no_own_parts(
    tmp_path: Path,
) -> None:
    def bullet(key: str, **more: object) -> OverviewRow:
        return with_due(key, None, lead_in="Samen gaan zij:", lead_in_of="zw1", **more)

    rows = [
        bullet("01", topic_id="zw1a"),
        with_due("01-a", None, is_part=True, topic_id="zw1a", text="Deel uit de lijst."),
        with_due("01-b", None, is_part=True, is_own_part=True, topic_id="zw1a"),
        bullet("02", topic_id="zw1a"),
        bullet("03", topic_id="zw1b", headings=("Holland",)),
        with_due("04", None, lead_in="Het Rijk:", lead_in_of="zw1c", topic_id="zw1c"),
    ]
    text = PLAIN_ROW.text
    assert read(tmp_path, "Afsprakenlijst", OverviewMaterial(rows))[1:] == [
        ["Zuidwest-Nederland", ""],
        ["1  Wonen langs het water", ""],
        ["", "Samen gaan zij:"],
        ["1 · Zeeland", ""],
        ["BOL24-ZW-01-01", text],
        ["BOL24-ZW-01-01-a", "Deel uit de lijst."],
        ["BOL24-ZW-01-02", text],
        ["1 · Holland", ""],
        ["BOL24-ZW-01-03", text],
        ["1 · Zeeland", ""],
        ["", "Het Rijk:"],
        ["BOL24-ZW-01-04", text],
    ]


def test_looking_back_tells_the_outcome_and_what_followed(tmp_path: Path) -> None:
    rows = [replace(PLAIN_ROW, followed_by=("BOL25-ZW-01-03",), note="Gereed.")]
    table = read(tmp_path, "Terugblik", OverviewMaterial(rows))
    assert table[0][3:] == ["Uitkomst", "Stand van zaken", "Vervolg"]
    assert table[3][3:] == ["In uitvoering", "Gereed.", "Opgevolgd door BOL25-ZW-01-03"]


def test_points_of_attention_come_by_severity_and_then_by_date(tmp_path: Path) -> None:
    rows = [
        with_due("01", date(2025, 9, 1), judgement=Judgement.ORANGE),
        with_due("02", date(2025, 3, 1), is_late=True, due_moves=1),
        with_due("03", date(2026, 1, 1), judgement=Judgement.RED),
        with_due("04", date(2025, 8, 1), judgement=Judgement.RED),
        with_due("05", date(2025, 3, 1), is_late=True),
        with_due("06", date(2025, 8, 1), judgement=Judgement.GREEN),
    ]
    table = read(tmp_path, "Aandachtspunten", OverviewMaterial(rows))
    assert [(row[0], row[1], row[5]) for row in table[1:]] == [
        ("R", "BOL24-ZW-01-04", ""),
        ("R", "BOL24-ZW-01-03", ""),
        ("O", "BOL24-ZW-01-01", ""),
        ("", "BOL24-ZW-01-02", "1× verschoven"),
    ]


def test_documents_come_by_name_each_once_and_never_with_a_lead_as_owner(
    tmp_path: Path,
) -> None:
    made = make_material()
    documents = (
        *made.documents,
        NamedDocument("1", "de nota  ruimte", "Nota Ruimte (2024)", "", False, True),
        NamedDocument("4", "Nota Ruimte", "de Nota Ruimte", "", False, True),
        NamedDocument("4", "(ontwerp) Nota Ruimte", "de (ontwerp) Nota Ruimte", "", False, True),
    )
    table = read(tmp_path, "Documenten", replace(made, documents=documents))
    assert table == [
        ["Document", "Versie", "Genoemd in", "In de tekst", "In het register"],
        ["(ontwerp) Nota Ruimte", "", "BOL24-ZU-01-01", "de (ontwerp) Nota Ruimte", "Ontbreekt"],
        ["Bruggenplan", "", "BOL24-ZW-01-01", "het bruggenplan", "Ontbreekt"],
        [
            "Nota Ruimte",
            "1.0",
            "BOL24-ZW-01-01\nBOL24-ZW-02-01\nBOL24-ZU-01-01",
            "Nota Ruimte (2024)\nde Nota Ruimte",
            "Aanwezig",
        ],
    ]


def test_a_document_keeps_only_the_agreements_that_the_sheet_selects() -> None:
    layout = find_layout(LAYOUTS, "Documenten").sheets[0]
    made = make_material()
    done = NamedDocument("4", "Nota Ruimte", "Nota Ruimte", "", False, True)
    only = NamedDocument("4", "Plan dat klaar is", "het plan", "", False, True)
    material = replace(made, documents=(*made.documents, done, only))
    records = list_records(layout.source, material, CONTEXT)
    chosen = select_records(layout.model_copy(update={"selection": Selection.OPEN}), records)
    assert [record.number for record in chosen] == ["BOL24-ZW-01-01", "BOL24-ZW-02-01"]
    assert [row.number for row in get_rows(chosen)] == ["BOL24-ZW-01-01", "BOL24-ZW-02-01"]


def test_amounts_are_real_numbers_in_euro_beside_the_words_of_the_text(tmp_path: Path) -> None:
    table = read(tmp_path, "Bedragen")
    assert [row[2:7] for row in table if row[2]][1:] == [
        ["€ 245 tot 300 miljoen", 245_000_000, 300_000_000, "euro", "2023"],
        ["30,5 hectare", 30.5, "", "hectare", ""],
    ]
    workbook = load_workbook(tmp_path / "a.xlsx")
    formats = [row[3].number_format for row in workbook["Bedragen"].iter_rows(min_row=6)]
    assert formats[0] == "[$€-413]\\ #,##0"
    ends = [row[4].number_format for row in workbook["Bedragen"].iter_rows(min_row=6)]
    assert ends[0] == formats[0]
    assert formats[-1] == "#,##0.0####"
    workbook.close()


@settings(max_examples=60, deadline=None)
@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**15)),
    unit=st.sampled_from(["EUR", "woningen"]),
)
def test_any_amount_comes_back_equal_as_a_number_or_as_its_digits(
    value: Decimal, unit: str
) -> None:
    amount = NamedAmount("1", "bedrag", value, unit, True)
    material = replace(make_material(), amounts=(amount,))
    with tempfile.TemporaryDirectory() as folder:
        found = read(Path(folder), "Bedragen", material)[2][3]
    if isinstance(found, str):
        assert Decimal(found) == value
        assert len(value.normalize().as_tuple().digits) > 15
    else:
        assert found == float(value)


def test_more_than_two_pages_for_directors_are_told(tmp_path: Path) -> None:
    layout = find_layout(LAYOUTS, "Aandachtspunten")
    rows = [
        with_due(f"{n}", None, judgement=Judgement.RED, note="Zie stuk. " * 60) for n in range(9)
    ]
    for count, is_told in ((2, False), (9, True)):
        written = write_overview(
            layout, OverviewMaterial(rows[:count]), NEXT, tmp_path / "a.xlsx", no_progress
        )
        assert any("beslaat" in notice for notice in written.notices) == is_told


def test_what_is_missing_is_listed_per_agreement(tmp_path: Path) -> None:
    rows = [
        replace(row, kind_confirmed=row.agreement_id != "4", lead_national=())
        for row in make_rows()
    ]
    table = read(tmp_path, "Nog in te vullen", replace(make_material(), rows=rows))
    assert {row[0]: row[3] for row in table if row[3]} == {
        "Nr.": "Nog in te vullen of te bevestigen",
        "BOL24-ZW-01-01": "Geen trekker Rijk\nDocument nog te bevestigen (1)",
        "BOL24-ZW-02-01": "Geen trekker Rijk\nTermijn nog te bevestigen (2)",
        "BOL24-ZU-01-01": "Soort nog niet bevestigd",
        "BOL24-NO-01-01": "Geen trekker Rijk\nOver de termijn is nog niets besloten",
    }


def test_changes_come_by_kind_with_changed_words_in_bold(tmp_path: Path) -> None:
    table = read(tmp_path, "Wijzigingen")
    assert firsts(table) == [
        "Nr.",
        "Tekst gewijzigd",
        "BOL24-ZW-01-01",
        "Afgesloten",
        "BOL24-ZU-01-01",
        "Verwijderd",
        "BOL24-ZW-09-09",
    ]
    assert table[2][1:] == [
        "Zuidwest",
        "Plan voor de oevers",
        "Erratum",
        "Lees oever waar oeverst staat.",
        "Lees oevers waar oeverst staat.",
    ]
    workbook = load_workbook(tmp_path / "a.xlsx", rich_text=True)
    row = next(
        row for row in workbook["Wijzigingen"].iter_rows() if row[0].value == "BOL24-ZW-01-01"
    )
    for cell, word in ((row[4], "oever"), (row[5], "oevers")):
        assert isinstance(cell.value, CellRichText)
        bold = [run.text for run in cell.value if not isinstance(run, str) and run.font.b]
        assert bold == [word]
    workbook.close()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Documenten", "nog geen documenten vastgelegd"),
        ("Bedragen", "nog geen bedragen of aantallen vastgelegd"),
        ("Wijzigingen", "Er is in deze periode niets gewijzigd."),
        ("Aandachtspunten", "Er zijn geen aandachtspunten"),
        ("Nog in te vullen", "Er is niets meer in te vullen"),
    ],
)
def test_a_sheet_without_lines_says_so_in_a_plain_sentence(
    tmp_path: Path, name: str, words: str
) -> None:
    row = replace(PLAIN_ROW, has_due=True)
    table = read(tmp_path, name, OverviewMaterial([row]))
    assert words in str(table[1][0])
    assert len(table) == 2
