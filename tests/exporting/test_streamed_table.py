"""A large table that is streamed is the same as one that is made of cells."""

import zipfile
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from novex_desktop.domain.errors import Cancelled, ExportError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting import verification, working_table
from novex_desktop.exporting.cell_content import plain
from novex_desktop.exporting.field import Field
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import WrittenOverview, plan_sheets, write_overview
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import TextSetting, count_lines
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_long_rows, make_rows

LAYOUT = find_layout(
    list_layouts([Path(__file__).parents[2] / "exports" / "layouts"]), "Alle afspraken"
)
AWKWARD = ["=1+1", "a_x0041_b", " rand ", "1-2", "<b> & “é” 😀", "regel\r\ntwee", "\n", "\ttab", ""]
AWKWARD += ["gekeerd \u202eneedrow\u202c terug", "vaste\u00a0spatie", "één\u00adwoord"]


def make_table_rows() -> list[OverviewRow]:
    awkward = [
        replace(PLAIN_ROW, agreement_id=f"x{place}", text=text, title=text, note=text)
        for place, text in enumerate(AWKWARD)
    ]
    early = replace(PLAIN_ROW, agreement_id="e", due_date=date(1900, 1, 31), has_due=True)
    return [*make_rows(), *make_long_rows(40), *awkward, early]


@pytest.fixture
def streaming(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_table.plan_working_table, "__defaults__", (1,))


def write(folder: Path, rows: list[OverviewRow], name: str = "a.xlsx") -> WrittenOverview:
    return write_overview(LAYOUT, rows, CONTEXT, folder / name, no_progress)


def describe(sheet: Worksheet) -> list[object]:
    """Return all that can be seen of the cells and rows."""
    return [
        [
            (
                cell.value,
                cell.data_type if cell.value is not None else None,
                cell.style,
                cell.quotePrefix,
                cell.number_format,
                cell.font.b,
                cell.fill.fgColor.rgb,
                cell.border.left.style,
            )
            for cell in row
        ]
        for row in sheet.iter_rows()
    ] + [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]


def test_cells_styles_heights_and_setup_are_the_same(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rows = make_table_rows()
    made = load_workbook(write(tmp_path, rows, "cellen.xlsx").path, rich_text=True)
    request.getfixturevalue("streaming")
    assert plan_sheets(LAYOUT, rows, CONTEXT)[0].is_streamed
    written = write(tmp_path, rows, "stroom.xlsx")
    streamed = load_workbook(written.path, rich_text=True)
    one, other = made["Alle afspraken"], streamed["Alle afspraken"]
    assert describe(other) == describe(one)
    assert other.print_area == one.print_area
    assert other.print_title_rows == one.print_title_rows
    assert [table.ref for table in other.tables.values()] == [f"A1:S{len(rows) + 1}"]
    assert {str(v.sqref) for v in other.data_validations.dataValidation} == {
        str(v.sqref) for v in one.data_validations.dataValidation
    }
    assert written.sheets[0].rows == len(rows)
    made.close()
    streamed.close()


def test_calamine_reads_the_same_of_both(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    rows = make_table_rows()
    paths = [write(tmp_path, rows, "cellen.xlsx").path]
    request.getfixturevalue("streaming")
    paths.append(write(tmp_path, rows, "stroom.xlsx").path)
    one, other = (
        CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() for path in paths
    )
    assert other == one


@pytest.mark.usefixtures("streaming")
def test_what_cannot_be_held_is_told_or_refused(tmp_path: Path) -> None:
    rows = [replace(PLAIN_ROW, note="a\x0cb"), replace(PLAIN_ROW, text="lang " * 2500)]
    written = write(tmp_path, rows)
    assert any("kolom “Stand van zaken”" in notice for notice in written.notices)
    assert any("is te lang om op blad" in notice for notice in written.notices)
    with pytest.raises(ExportError, match="kolom “Afspraak” is 32768 tekens"):
        write(tmp_path, [replace(PLAIN_ROW, text="a" * 32_768)])


@pytest.mark.usefixtures("streaming")
def test_marks_that_turn_the_writing_are_replaced_and_told(tmp_path: Path) -> None:
    written = write(tmp_path, [replace(PLAIN_ROW, title="gekeerd \u202eneedrow terug")])
    workbook = load_workbook(written.path)
    assert workbook["Alle afspraken"]["E2"].value == "gekeerd \ufffdneedrow terug"
    assert any("kolom “Titel”" in notice for notice in written.notices)
    workbook.close()


@pytest.mark.usefixtures("streaming")
def test_a_streamed_table_can_be_cancelled_and_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_overview(LAYOUT, make_long_rows(600), CONTEXT, tmp_path / "a.xlsx", stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("streaming")
def test_a_difference_in_a_streamed_table_is_found(tmp_path: Path) -> None:
    rows = make_rows()
    path = write(tmp_path, rows).path
    sheets = plan_sheets(LAYOUT, [*rows[:-1], replace(rows[-1], title="Anders")], CONTEXT)
    with pytest.raises(ExportError, match="rij 7, kolom 5 van blad “Alle afspraken”"):
        verification.verify_workbook(path, sheets)
    for other in (rows[:-1], [*rows, PLAIN_ROW]):
        with pytest.raises(ExportError, match="precies één keer"):
            verification.verify_workbook(path, plan_sheets(LAYOUT, other, CONTEXT))
    judged = replace(rows[1], judgement=Judgement.RED)
    sheets = plan_sheets(LAYOUT, [rows[0], judged, *rows[2:]], CONTEXT)
    with pytest.raises(ExportError, match="rij 3, kolom 15"):
        verification.verify_workbook(path, sheets)


@pytest.mark.usefixtures("streaming")
def test_a_byte_that_changed_on_the_disk_is_found(tmp_path: Path) -> None:
    path = write(tmp_path, make_long_rows(40)).path
    sheets = plan_sheets(LAYOUT, make_long_rows(40), CONTEXT)
    with zipfile.ZipFile(path) as package:
        sheet = package.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    content[sheet.header_offset + sheet.compress_size // 2] ^= 0x10
    path.write_bytes(content)
    with pytest.raises(ExportError, match=r"sheet1\.xml is niet in orde"):
        verification.verify_workbook(path, sheets)


@pytest.mark.usefixtures("streaming")
def test_the_sheet_is_sound_xml(tmp_path: Path) -> None:
    from lxml import etree

    path = write(tmp_path, make_table_rows()).path
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    rows = root.findall(".//{*}row")
    assert [row.get("r") for row in rows] == [str(n) for n in range(1, len(rows) + 1)]


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=120),
        st.lists(st.sampled_from(["Rijk", "en", "", "regio", "\n", "w" * 60]), max_size=40).map(
            " ".join
        ),
    ),
    width=st.sampled_from([8.0, 14.0, 60.0]),
)
def test_quick_counting_gives_the_same_lines(text: str, width: float) -> None:
    setting = TextSetting(10, width)
    assert QuickWrap(setting).count(text) == count_lines(plain(text), setting)


SOME_TEXTS = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=90),
        st.lists(
            st.sampled_from(["Rijk", "en", "", "€", "“regio”", "\n", "W" * 9, "w" * 60]), max_size=9
        ).map(" ".join),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=300, deadline=None)
@given(
    texts=SOME_TEXTS,
    floor=st.integers(0, 12),
    width=st.sampled_from([3.0, 8.0, 14.0, 60.0]),
    typeface=st.sampled_from(Typeface),
)
def test_a_text_that_is_not_measured_never_takes_more_lines_than_its_floor(
    texts: list[str], floor: int, width: float, typeface: Typeface
) -> None:
    setting = TextSetting(10, width, typeface=typeface)
    exact = [count_lines(plain(text), setting) for text in texts]
    told = QuickWrap(setting).count_above(texts, [floor] * len(texts))
    assert [max(floor, count) for count in told] == [max(floor, count) for count in exact]


def test_short_texts_beside_a_long_one_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    wrap = QuickWrap(TextSetting(10, 34))
    monkeypatch.setattr(wrap, "count_many", lambda texts: [99 for _ in texts])
    texts = ["Het plan ligt in concept voor en wordt dit najaar besproken.", "lang woord " * 9]
    assert wrap.count_above(texts, [6, 6]) == [6, 99]


@pytest.mark.parametrize(
    "field", [field for field in FIELDS.values() if field.read_key], ids=lambda field: field.name
)
def test_rows_with_the_same_key_have_the_same_content(field: Field) -> None:
    rows = make_rows()
    assert field.read_key is not None
    for row in rows:
        key = field.read_key(row)
        for other in rows:
            # Another row in all but what the key tells.
            parts = key if isinstance(key, tuple) else (key,)
            same = {
                each.name: getattr(row, each.name)
                for each in fields(row)
                if getattr(row, each.name) in parts
            }
            changed = replace(other, **same)
            if field.read_key(changed) == key:
                assert field.read(Record(changed)) == field.read(Record(row))


@pytest.mark.usefixtures("streaming")
def test_what_no_workbook_can_hold_is_told_of_every_row_that_has_it(tmp_path: Path) -> None:
    late = replace(PLAIN_ROW, due_words="eind\x022025", has_due=True, is_late=True)
    rows = [replace(late, agreement_id=str(n), number=f"BOL24-ZW-01-0{n}") for n in (1, 2)]
    notices = " ".join(write(tmp_path, rows).notices)
    assert "BOL24-ZW-01-01" in notices
    assert "BOL24-ZW-01-02" in notices


@pytest.mark.usefixtures("streaming")
def test_the_check_can_be_stopped_and_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    rows = [replace(PLAIN_ROW, agreement_id=str(n), number=str(n)) for n in range(1200)]

    def stop(done: int, total: int, what: str = "") -> None:
        if what == "Controleren" and done > 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_overview(LAYOUT, rows, CONTEXT, target, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
