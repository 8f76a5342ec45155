"""The plan of a working table: one line per row, and what becomes of texts that are too tall."""

from dataclasses import replace
from pathlib import Path

from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.notices import find_notices
from novex_desktop.exporting.overview import plan_sheets
from novex_desktop.exporting.paper import find_scale
from novex_desktop.exporting.planned_sheet import LineKind, PlannedSheet
from novex_desktop.exporting.working_table import find_cut_records
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_rows

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"


def plan(rows: list[OverviewRow]) -> PlannedSheet:
    return plan_sheets(find_layout(list_layouts([SHIPPED]), "Alle afspraken"), rows, CONTEXT)[0]


def test_there_is_a_header_and_one_line_per_row() -> None:
    sheet = plan(make_rows())
    assert [line.kind for line in sheet.lines[:3]] == [
        LineKind.HEADER,
        LineKind.ITEM,
        LineKind.BACKGROUND,
    ]
    assert [line.record.row for line in sheet.lines[1:] if line.record] == make_rows()
    assert {line.outline for line in sheet.lines} == {0}


def test_columns_are_left_out_of_print_when_it_would_become_too_small() -> None:
    sheet = plan(make_rows())
    printed = sheet.widths[: sheet.printed_columns]
    assert find_scale(sheet.layout.paper, printed) >= 70
    assert find_scale(sheet.layout.paper, sheet.widths[: sheet.printed_columns + 1]) < 70
    notice = next(find_notices([sheet]))
    assert "niet afgedrukt: Volgt op / opgevolgd door, Openbaar." in notice


def test_a_column_becomes_wider_for_a_text_that_is_too_tall() -> None:
    sheet = plan([replace(PLAIN_ROW, text="Rijk en regio spreken dit samen af. " * 75)])
    place = [column.field for column in sheet.layout.columns].index("afspraak")
    assert sheet.widths[place] > sheet.layout.columns[place].width
    assert not find_cut_records(sheet)
    assert sheet.lines[1].height <= 409


def test_a_text_too_tall_for_any_width_is_told() -> None:
    sheet = plan([replace(PLAIN_ROW, text="Rijk en regio spreken dit samen af. " * 400)])
    assert sheet.lines[1].height == 409
    assert any("BOL24-ZW-01-01 is te lang" in notice for notice in find_notices([sheet]))


def test_proposed_kinds_are_told() -> None:
    sheet = plan([PLAIN_ROW, replace(PLAIN_ROW, agreement_id="2", kind_confirmed=False)])
    assert "Bij 1 alinea is" in list(find_notices([sheet]))[-1]
