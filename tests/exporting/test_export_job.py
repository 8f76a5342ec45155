"""From a register to files: what is chosen, one file per party, and what is noted of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.exporting.export_job import (
    ExportOrder,
    describe_order,
    export_overview,
    export_per_party,
    propose_name,
    record_export,
)
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.public_profile import Profile
from novex_desktop.store.queries.overview_changes import list_frozen_moments
from tests.exporting.package_texts import read_package

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])
AS_OF = date(2025, 5, 12)


@pytest.fixture
def register(database: "Database") -> "Database":
    """A register with the list of 2024, of which a few agreements have leads."""
    from novex_desktop import paths
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import
    from novex_desktop.store.operations.parties import set_parties
    from novex_desktop.store.queries.agreements import list_agreements

    source = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    with database.read() as connection:
        rows = list_agreements(connection, AS_OF)
    with database.change("Trekkers") as change:
        for place, row in enumerate(rows[:6]):
            short = "VRO" if place % 2 else "IenW"
            lead = [get_party(database, short)]
            set_parties(change.session, row.id, PartyRole.LEAD_NATIONAL, lead)
    return database


def get_party(database: "Database", short: str) -> str:
    import contextlib
    import sqlite3

    with contextlib.closing(sqlite3.connect(database.path)) as connection:
        row = connection.execute("SELECT id FROM party WHERE short = ?", (short,)).fetchone()
    return str(row[0])


def order(folder: Path, name: str = "Per partij", **more: object) -> ExportOrder:
    layout = find_layout(LAYOUTS, name)
    return ExportOrder(layout, folder / "uit.xlsx", AS_OF, **more)  # type: ignore[arg-type]


def test_only_the_chosen_regions_are_in_it(register: "Database", tmp_path: Path) -> None:
    chosen = order(tmp_path, "Vergaderset", regions=("Noord", "Oost"))
    written = export_overview(register, chosen)
    names = [sheet.name for sheet in written.sheets]
    assert "Noord" in names
    assert "Zuidwest" not in names
    assert written.figures.paragraphs == 6 + 11
    content = read_package(written.path)
    assert "Selectie: alleen Noord, Oost;" in content
    assert "BOL24-ZW-01-01" not in content


def test_only_the_chosen_party_is_in_it(register: "Database", tmp_path: Path) -> None:
    chosen = order(tmp_path, parties=(get_party(register, "VRO"),))
    content = read_package(export_overview(register, chosen).path)
    assert "BOL24-ZW-01-02" in content
    assert "BOL24-ZW-01-01" not in content
    assert "IenW" not in content


def test_there_is_a_file_for_each_party_named_after_it(
    register: "Database", tmp_path: Path
) -> None:
    written = export_per_party(register, order(tmp_path))
    assert [one.path.name for one in written] == [
        "2025-05-12 Afspraken per partij BO Leefomgeving 2024 IenW v0.1 concept.xlsx",
        "2025-05-12 Afspraken per partij BO Leefomgeving 2024 VRO v0.1 concept.xlsx",
    ]
    assert "VRO" not in read_package(written[0].path)


def test_a_party_without_agreements_of_its_own_gets_no_file(
    register: "Database", tmp_path: Path
) -> None:
    from novex_desktop.domain.kind import AgreementKind
    from novex_desktop.store.operations.parties import set_parties
    from novex_desktop.store.queries.agreements import list_agreements

    with register.read() as connection:
        rows = list_agreements(connection, AS_OF)
    background = next(row for row in rows if row.kind is AgreementKind.BACKGROUND)
    east = next(
        row
        for row in rows
        if row.region_short == "Oost" and row.kind is not AgreementKind.BACKGROUND
    )
    with register.change("Betrokken") as change:
        for row, short in ((background, "LVVN"), (east, "EZ")):
            party = [get_party(register, short)]
            set_parties(change.session, row.id, PartyRole.INVOLVED, party)
    names = " ".join(one.path.name for one in export_per_party(register, order(tmp_path)))
    assert " EZ v" in names
    assert "LVVN" not in names
    only = export_per_party(register, order(tmp_path, regions=("Oost",)))  # IenW is elsewhere
    assert [" EZ v" in one.path.name for one in only] == [True]
    with pytest.raises(ExportError, match="Er is geen partij met een afspraak"):
        export_per_party(register, order(tmp_path, parties=(get_party(register, "LVVN"),)))


def test_the_adopted_list_holds_each_lead_in_once_and_no_part_of_ones_own(
    register: "Database", tmp_path: Path
) -> None:
    from novex_desktop import paths
    from novex_desktop.store.operations.parts import add_parts

    with register.read() as connection:
        whole, text = connection.execute(
            "SELECT id, adopted_text FROM agreement WHERE number = 'BOL24-ZW-01-01'"
        ).fetchone()
    with register.change("Deel") as change:
        add_parts(change.session, whole, [(text[:40].strip(), "Deel")])
    content = read_package(export_overview(register, order(tmp_path, "Afsprakenlijst")).path)
    assert "BOL24-ZW-01-01-a" not in content
    listed = next(paths.get_starter_folder().glob("*.txt")).read_text(encoding="utf-8")
    lead_in = "Rijk en regio gaan samen aan de slag om:"
    assert content.count(lead_in) == " ".join(listed.split()).count(lead_in)
    assert "Vastgesteld door het BO Leefomgeving 2024" in content
    everything = export_overview(register, order(tmp_path, "Alle afspraken"))
    assert "BOL24-ZW-01-01-a" in read_package(everything.path)


def test_files_per_party_without_any_party_are_refused(
    database: "Database", tmp_path: Path
) -> None:
    from novex_desktop import paths
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    source = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    with pytest.raises(ExportError, match="Wijs eerst trekkers of betrokkenen toe"):
        export_per_party(database, order(tmp_path))


def test_the_name_of_the_file_tells_what_is_in_it(register: "Database", tmp_path: Path) -> None:
    start = "2025-05-12 Openstaande afspraken BO Leefomgeving 2024"
    chosen = order(tmp_path, "Openstaand", regions=("Noord",))
    assert propose_name(register, chosen) == f"{start} Noord v0.1 concept.xlsx"
    chosen = order(tmp_path, "Openstaand", parties=(get_party(register, "VRO"),), final=True)
    assert propose_name(register, chosen) == f"{start} VRO v0.1 definitief.xlsx"
    chosen = order(tmp_path, "Openstaand", profile=Profile.PUBLIC)
    assert propose_name(register, chosen) == f"{start} v0.1 concept openbaar.xlsx"


@pytest.mark.parametrize("name", [layout.name for layout in LAYOUTS])
def test_the_figures_told_before_are_those_of_the_sheets(
    name: str, register: "Database", tmp_path: Path
) -> None:
    chosen = order(tmp_path, name, regions=("Noord", "Zuid"))
    told = describe_order(register, chosen)
    assert list(tmp_path.glob("*.xlsx")) == []
    written = export_overview(register, chosen)
    layouts = {sheet.name for sheet in chosen.layout.sheets}
    plain = [f"{sheet.name} {sheet.rows}" for sheet in written.sheets if sheet.name in layouts]
    for words in plain if "Regels per blad" in told else ():
        assert words in told or words.endswith(" 0")
    if name in ("Afspraken per regio", "Vergaderset"):
        regions = [sheet.rows for sheet in written.sheets if sheet.name in ("Noord", "Zuid")]
        assert f"per regio {sum(regions)} (2 bladen)" in told


def test_the_figures_count_only_what_the_overview_shows(
    register: "Database", tmp_path: Path
) -> None:
    everything = describe_order(register, order(tmp_path, "Alle afspraken"))
    still_open = describe_order(register, order(tmp_path, "Openstaand"))
    assert everything.startswith("84 alinea's: ")
    assert " 0 toelichtingen;" not in everything
    assert everything.endswith(" zonder termijn.")
    assert " 0 toelichtingen;" in still_open
    assert describe_order(register, order(tmp_path, "Voorblad")) == everything
    assert "geen afspraken" in describe_order(register, order(tmp_path, "Legenda"))


def test_the_organisation_is_the_author_of_the_workbook(
    register: "Database", tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    chosen = order(tmp_path, "Afsprakenlijst", organisation="Provincie Proef")
    workbook = load_workbook(export_overview(register, chosen).path)
    assert workbook.properties.creator == "Provincie Proef"
    workbook.close()


def test_an_export_is_noted_with_its_hash_and_cannot_be_undone(
    register: "Database", tmp_path: Path
) -> None:
    from novex_desktop.store.queries.acts import get_undo_label

    made = order(tmp_path, "Vergaderset", final=True, version="1.0")
    with register.read() as connection:
        before = get_undo_label(connection)
        last = connection.execute("SELECT id, at FROM change ORDER BY hlc DESC").fetchone()
    written = export_overview(register, made)
    record_export(register, made, written)
    with register.read() as connection:
        label, kind = connection.execute(
            "SELECT label, kind FROM change ORDER BY hlc DESC"
        ).fetchone()
        assert get_undo_label(connection) == before
        (moment,) = list_frozen_moments(connection)
        shown = connection.execute("SELECT change_id FROM milestone").fetchone()[0]
    assert kind == "export"
    assert label == (
        f"Overzicht gemaakt: Vergaderset v1.0 definitief, “uit.xlsx”, SHA-256 {written.sha256}"
    )
    assert (moment.name, moment.at, moment.is_export) == (
        "Vergaderset v1.0 definitief",
        last[1],
        True,
    )
    assert shown == last[0]


def test_in_a_register_to_look_at_nothing_is_noted(
    register: "Database", tmp_path: Path, store_setup: object
) -> None:
    from novex_desktop.store.database import Database

    made = order(tmp_path)
    reader = Database.open(register.path, store_setup, read_only=True)  # type: ignore[arg-type]
    record_export(reader, made, export_overview(reader, made))
    with reader.read() as connection:
        assert list_frozen_moments(connection) == []
    reader.close()


def test_changes_are_those_of_the_chosen_meeting_and_regions(
    register: "Database", tmp_path: Path
) -> None:
    from sqlmodel import select

    from novex_desktop.domain.agreement import Agreement
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import
    from novex_desktop.store.operations.milestones import add_milestone
    from novex_desktop.store.queries.overview_changes import make_period

    with register.change("Mijlpaal") as change:
        add_milestone(change.session, "vastgesteld")
    source = Path(__file__).parents[1] / "data" / "importing"
    plan = prepare_import(register, source / "bo-leefomgeving-2025-afspraken.txt")
    apply_plan(register, plan)
    numbers = ("BOL24-ZU-01-01", "BOL24-NO-01-01")
    with register.change("Weg") as change:
        for number in numbers:
            found = select(Agreement).where(Agreement.number == number)
            change.session.exec(found).one().deleted = True
    with register.read() as connection:
        meetings = dict(connection.execute("SELECT year, id FROM meeting"))
        (moment,) = list_frozen_moments(connection)
    chosen = order(
        tmp_path, "Wijzigingen", meeting_id=meetings[2024], regions=("Zuid",),
        period=make_period(moment, date.today()),
    )  # fmt: skip
    content = read_package(export_overview(register, chosen).path)
    assert "BOL24-ZU-01-01" in content  # gone, and told
    assert "BOL24-NO-01-01" not in content
    assert "BOL25-" not in content


def test_a_deadline_with_a_date_of_its_own_is_not_told_under_a_meeting_of_another(
    register: "Database",
) -> None:
    from novex_desktop.domain.due import DueData
    from novex_desktop.domain.due_terms import Certainty
    from novex_desktop.store.operations.dues import set_due
    from novex_desktop.store.queries.overview_rows import list_overview_rows

    with register.change("Termijnen bevestigen") as change:
        from sqlmodel import col, select

        from novex_desktop.domain.due import Due

        dues = change.session.exec(select(Due).where(col(Due.meeting_id).is_not(None))).all()
        for due in dues:
            due.confirmed = True
    with register.read() as connection:
        hanging = [row for row in list_overview_rows(connection, AS_OF) if row.due_meeting]
    assert hanging
    row = hanging[0]
    assert row.due_meeting in row.due_meetings
    with register.change("Eigen datum") as change:
        own = DueData(words="1 juni", date_to=date(2025, 6, 1), certainty=Certainty.CERTAIN)
        set_due(change.session, row.agreement_id, None, own)
    with register.read() as connection:
        rows = {one.agreement_id: one for one in list_overview_rows(connection, AS_OF)}
    changed = rows[row.agreement_id]
    assert changed.due_date == date(2025, 6, 1)
    assert changed.due_meeting == ""
    assert changed.due_meetings == row.due_meetings
