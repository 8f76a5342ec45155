"""The plan of a reading sheet: bands, folding, continuation and pages."""

from dataclasses import replace
from pathlib import Path

from novex_desktop.exporting.cell_content import TextContent
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import plan_sheets
from novex_desktop.exporting.planned_sheet import LineKind, PlannedLine, PlannedSheet
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_long_rows, make_rows

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"


def plan(rows: list[OverviewRow]) -> list[PlannedSheet]:
    return plan_sheets(find_layout(list_layouts([SHIPPED]), "Afspraken per regio"), rows, CONTEXT)


def text_of(line: PlannedLine, place: int = 0) -> str:
    content = line.cells[place]
    assert isinstance(content, TextContent)
    return content.text


def test_there_is_a_sheet_per_region_in_source_order() -> None:
    assert [sheet.name for sheet in plan(make_rows())] == ["Zuidwest", "Zuid", "Noord"]


def test_lines_come_in_source_order_under_their_bands() -> None:
    sheet = plan(make_rows())[0]
    assert [(line.kind, text_of(line)) for line in sheet.lines[3:]] == [
        (LineKind.HEADER, "Nr."),
        (LineKind.BAND, "1  Wonen langs het water"),
        (LineKind.SUB_BAND, "1 · Zeeland"),
        (LineKind.ITEM, "BOL24-ZW-01-01"),
        (LineKind.BACKGROUND, "BOL24-ZW-01-02"),
        (LineKind.BAND, "2  Bereikbaarheid"),
        (LineKind.ITEM, "BOL24-ZW-02-01"),
    ]


def test_the_same_sub_heading_under_another_topic_gets_its_own_band() -> None:
    other = replace(PLAIN_ROW, agreement_id="9", topic_id="zw9", topic_number="9")
    kinds = [line.kind for line in plan([PLAIN_ROW, other])[0].lines[4:]]
    assert kinds == [LineKind.BAND, LineKind.SUB_BAND, LineKind.ITEM] * 2


def test_sub_headings_that_are_topics_of_their_own_share_the_band_of_their_topic() -> None:
    zeeland = replace(PLAIN_ROW, topic_id="zw1a")
    holland = replace(PLAIN_ROW, agreement_id="9", topic_id="zw1b", headings=("Holland",))
    kinds = [line.kind for line in plan([zeeland, holland])[0].lines[4:]]
    assert kinds == [LineKind.BAND, *[LineKind.SUB_BAND, LineKind.ITEM] * 2]


def test_topics_fold_and_background_folds_one_level_before_agreements() -> None:
    levels = {line.kind: line.outline for line in plan(make_rows())[0].lines}
    assert levels[LineKind.HEADER] == levels[LineKind.BAND] == 0
    assert levels[LineKind.SUB_BAND] == 1
    assert levels[LineKind.ITEM] == 2
    assert levels[LineKind.BACKGROUND] == 3


def test_lead_in_text_and_erratum_stand_apart_in_one_cell() -> None:
    line = plan(make_rows())[0].lines[6]
    assert text_of(line, 2) == (
        "(Rijk en regio werken eraan om:)\n"
        "Rijk en regio maken samen een plan voor de oevers.\n"
        "Erratum: Lees “oevers” waar “oeverst” staat."
    )
    content = line.cells[2]
    assert isinstance(content, TextContent)
    assert len({run.tone for run in content.runs}) == 3


def test_deadline_shows_words_day_certainty_and_lateness_in_words() -> None:
    lines = plan(make_rows())[0].lines
    assert text_of(lines[6], 4) == "eind 2025\n31-12-2025 (afgeleid)"
    assert text_of(lines[9], 4) == "begin 2025\n31-03-2025\nTe laat"


def test_status_has_the_letter_of_the_judgement_and_background_says_so() -> None:
    lines = plan(make_rows())[0].lines
    assert text_of(lines[6], 5) == "In uitvoering (O)"
    assert text_of(lines[7], 5) == "Toelichting"


def test_a_text_too_tall_for_a_row_goes_on_in_the_next_and_nothing_is_lost() -> None:
    text = "Rijk en regio bespreken dit elk jaar opnieuw.\n" * 120
    lines = [line for line in plan([replace(PLAIN_ROW, text=text)])[0].lines if line.record]
    assert len(lines) > 2
    assert "".join(text_of(line, 2) for line in lines) == text
    assert [line.continues for line in lines] == [False] + [True] * (len(lines) - 1)
    assert text_of(lines[1]) == "BOL24-ZW-01-01 (vervolg)"
    assert all(line.height <= 409 for line in lines)


def test_a_long_name_of_a_topic_goes_on_in_a_second_band() -> None:
    title = "Opgave voor wonen, water, energie en natuur in het gehele gebied " * 4
    bands = [
        line
        for line in plan([replace(PLAIN_ROW, topic_title=title)])[0].lines
        if line.kind is LineKind.BAND
    ]
    assert len(bands) == 2
    assert "".join(text_of(line) for line in bands) == f"1  {title}".strip()


def test_no_page_ends_between_a_band_and_its_first_item() -> None:
    for count in range(20, 60, 3):
        sheet = plan(make_long_rows(count))[0]
        assert sheet.breaks
        assert not [number for number in sheet.breaks if sheet.lines[number - 1].kind.is_band]


def test_every_page_is_filled_but_not_over_filled() -> None:
    sheet = plan(make_long_rows(60))[0]
    starts = [0, *sheet.breaks]
    page = sheet.layout.paper.printable_height_points / 0.94
    for start, end in zip(starts, sheet.breaks, strict=False):
        header = sheet.lines[3].height if start else 0
        height = sum(line.height for line in sheet.lines[start:end]) + header
        assert page / 3 < height <= page
