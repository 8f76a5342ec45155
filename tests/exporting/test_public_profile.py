"""What is public holds nothing internal, and a file that does is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.public_profile import (
    Profile,
    check_public,
    make_public_layout,
    make_public_material,
)
from novex_desktop.store.queries.internal_texts import InternalText
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_material, make_rows
from tests.exporting.package_texts import read_package

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])
AS_OF = date(2025, 5, 12)
INTERNAL_LAYOUTS = ("Aandachtspunten", "Nog in te vullen", "Wijzigingen")


@pytest.fixture
def marked(database: "Database") -> "Database":
    """A register with the list of 2024 and a marker in every field that is internal."""
    from novex_desktop import paths
    from novex_desktop.domain.progress_note import NoteData
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import
    from novex_desktop.store.operations.agreements import update_agreement
    from novex_desktop.store.operations.notes import add_note
    from novex_desktop.store.queries.agreements import list_agreements

    source = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    with database.read() as connection:
        rows = list_agreements(connection, AS_OF)
    with database.change("Merktekens zetten") as change:
        for place, kind in enumerate(NoteKind):
            note = NoteData(dated=AS_OF, kind=kind, text=f"MERK-NOTITIE-{place}")
            add_note(change.session, rows[place].id, note, "MERK-AUTEUR")
        judged = {"judgement": Judgement.RED, "judgement_reason": "MERK-REDEN"}
        update_agreement(change.session, rows[0].id, judged)
        private = {"public": False, "title": "MERK-TITEL", "erratum": "MERK-ERRATUM"}
        update_agreement(change.session, rows[7].id, private)
    return database


@pytest.mark.parametrize(
    "layout", [one for one in LAYOUTS if one.name not in INTERNAL_LAYOUTS], ids=lambda one: one.name
)
def test_no_marker_of_an_internal_field_is_in_a_public_file(
    marked: "Database", tmp_path: Path, layout: OverviewLayout
) -> None:
    order = ExportOrder(layout, tmp_path / "uit.xlsx", AS_OF, profile=Profile.PUBLIC)
    content = read_package(export_overview(marked, order).path)
    assert "MERK-" not in content
    assert "In uitvoering (" not in content


def test_the_internal_file_does_hold_what_may_be_exported(
    marked: "Database", tmp_path: Path
) -> None:
    order = ExportOrder(find_layout(LAYOUTS, "Vergaderset"), tmp_path / "in.xlsx", AS_OF)
    content = read_package(export_overview(marked, order).path)
    assert "MERK-NOTITIE-0" in content  # the state of affairs
    assert "MERK-TITEL" in content
    assert not [number for number in range(1, len(NoteKind)) if f"MERK-NOTITIE-{number}" in content]
    assert "MERK-REDEN" not in content
    assert "MERK-AUTEUR" not in content


@pytest.mark.parametrize("name", INTERNAL_LAYOUTS)
def test_an_internal_overview_cannot_be_made_public(name: str) -> None:
    with pytest.raises(ExportError, match="alleen voor intern gebruik"):
        make_public_layout(find_layout(LAYOUTS, name))


def test_sheets_and_columns_that_were_left_out_are_told(marked: "Database", tmp_path: Path) -> None:
    order = ExportOrder(
        find_layout(LAYOUTS, "Vergaderset"),
        tmp_path / "uit.xlsx",
        AS_OF,
        profile=Profile.PUBLIC,
    )
    notice = export_overview(marked, order).notices[0]
    assert "blad “Wijzigingen”" in notice
    assert "kolom “Stand van zaken”" in notice
    assert "kolom “Oordeel”" in notice


def test_a_secret_that_somebody_typed_elsewhere_stops_the_file(
    marked: "Database", tmp_path: Path
) -> None:
    target = tmp_path / "uit.xlsx"
    target.write_bytes(b"oud")
    layout = find_layout(LAYOUTS, "Afspraken per regio")
    order = ExportOrder(
        layout, target, AS_OF, profile=Profile.PUBLIC, organisation="zie MERK-NOTITIE-1"
    )
    with pytest.raises(ExportError, match="een interne notitie bij BOL24-ZW-01-02"):
        export_overview(marked, order)
    assert target.read_bytes() == b"oud"


def write(folder: Path, **fields: str) -> Path:
    row = replace(PLAIN_ROW, **fields)  # type: ignore[arg-type]  # texts only
    layout = find_layout(LAYOUTS, "Alle afspraken")
    return write_overview(layout, [row], CONTEXT, folder / "a.xlsx", no_progress).path


@pytest.mark.parametrize(
    "secret",
    [
        "Dit is geheim & blijft dat.",
        "Dit  is\ngeheim & BLIJFT dat.",
        "Iets anders. Dit is geheim & blijft dat.",
        "geheim & blijft",
    ],
)
def test_a_secret_is_found_whatever_its_case_and_line_ends(tmp_path: Path, secret: str) -> None:
    path = write(tmp_path, note="Vooraf. Dit is geheim & blijft dat. Daarna.")
    with pytest.raises(ExportError, match="een interne notitie bij X"):
        check_public(path, [InternalText("X", "een interne notitie", secret)], [])


def test_a_short_secret_is_found_as_a_whole_cell_only(tmp_path: Path) -> None:
    path = write(tmp_path, note="akkoord met de kosten")
    check_public(path, [InternalText("X", "een notitie", "akkoord")], [])
    path = write(tmp_path, title="akkoord")
    with pytest.raises(ExportError):
        check_public(path, [InternalText("X", "een notitie", "akkoord")], [])


def test_what_stands_in_a_public_text_is_no_secret(tmp_path: Path) -> None:
    path = write(tmp_path)
    check_public(path, [InternalText("X", "een notitie", PLAIN_ROW.text)], [PLAIN_ROW])
    with pytest.raises(ExportError):
        check_public(path, [InternalText("X", "een notitie", PLAIN_ROW.text)], [])


def test_a_judgement_is_found_as_letter_and_behind_a_status(tmp_path: Path) -> None:
    layouts = [find_layout(LAYOUTS, name) for name in ("Alle afspraken", "Afspraken per regio")]
    row = replace(PLAIN_ROW, judgement=Judgement.ORANGE)
    for layout in layouts:
        path = write_overview(layout, [row], CONTEXT, tmp_path / "a.xlsx", no_progress).path
        with pytest.raises(ExportError, match="stond een oordeel"):
            check_public(path, [], [])


def test_public_material_has_no_trace_of_a_private_agreement() -> None:
    rows = [replace(row, followed_by=("BOL24-NO-01-01", "BOL25-X")) for row in make_rows()]
    material = make_public_material(replace(make_material(), rows=rows), {"6", "4"})
    assert {row.agreement_id for row in material.rows} == {"1", "2", "3", "5"}
    assert {row.followed_by for row in material.rows} == {("BOL25-X",)}
    assert not material.changes
    assert material.selection == "alle afspraken, alleen wat openbaar is"
    assert {place.agreement_id for place in material.parties} == {"1", "3"}
    assert [document.name for document in material.documents] == ["Nota Ruimte"]
