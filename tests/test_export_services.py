"""What the window asks about overviews, on a real register and in a folder of the test's own."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from novex_desktop import layout_services, paths
from novex_desktop.domain.errors import ExportError, LayoutError, UserError
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress import no_progress
from novex_desktop.export_services import (
    describe_wished_figures,
    propose_overview_name,
    write_wished_overview,
)
from novex_desktop.store.database import Database
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries.export_choices import list_export_choices
from novex_desktop.ui.overviews.services import ColumnDraft, ExportWish

DAY = date(2025, 5, 12)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return paths.get_user_layouts_folder()


@pytest.fixture
def database(filled: Database) -> Database:
    return filled


@pytest.fixture
def wish(home: Path, tmp_path: Path) -> ExportWish:
    return ExportWish(("Alle afspraken",), DAY, target=tmp_path / "uit" / "lijst.xlsx")


def read_sheets(path: Path) -> dict[str, list[list[Any]]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def save_own(name: str, of: str = "Alle afspraken") -> None:
    draft = layout_services.start_draft(of)
    layout_services.save_draft(draft, name, draft.sheets)


def test_several_overviews_come_in_one_workbook(database: Database, wish: ExportWish) -> None:
    both = replace(wish, overviews=("Legenda", "Alle afspraken"))
    outcome = write_wished_overview(database, both, no_progress)
    assert outcome.paths == (wish.target,)
    assert list(read_sheets(wish.target)) == ["Legenda", "Alle afspraken"]
    assert "Afsprakenoverzicht" in propose_overview_name(database, both)


def test_only_the_chosen_region_is_counted_named_and_written(
    database: Database, wish: ExportWish
) -> None:
    whole = describe_wished_figures(database, wish)
    with database.read() as connection:
        region = list_export_choices(connection).meetings[0].regions[0]
    one = replace(wish, regions=(region,))
    assert region in propose_overview_name(database, one)
    write_wished_overview(database, one, no_progress)
    rows = read_sheets(wish.target)["Alle afspraken"]
    header = next(row for row in rows if "Regio" in row)
    place = header.index("Regio")
    found = {row[place] for row in rows[rows.index(header) + 1 :] if row[0]}
    assert found == {region}
    assert describe_wished_figures(database, one) != whole


def test_a_public_overview_has_another_name(database: Database, wish: ExportWish) -> None:
    internal = propose_overview_name(database, wish)
    public = propose_overview_name(database, replace(wish, is_public=True))
    assert public == internal.removesuffix(".xlsx") + " openbaar.xlsx"


def test_making_it_is_an_act_with_the_hash_of_the_file(
    database: Database, wish: ExportWish
) -> None:
    import hashlib

    write_wished_overview(database, wish, no_progress)
    digest = hashlib.sha256(wish.target.read_bytes()).hexdigest()
    with database.read() as connection:
        kind, label = connection.execute(
            "SELECT kind, label FROM change ORDER BY hlc DESC LIMIT 1"
        ).fetchone()
    assert kind == "export"
    assert digest in label
    assert "lijst.xlsx" in label


def test_a_file_for_each_party(database: Database, wish: ExportWish) -> None:
    with database.read() as connection:
        (first, second) = connection.execute(
            "SELECT id FROM agreement WHERE kind = 'afspraak' AND parent_id IS NULL LIMIT 2"
        ).fetchall()
        vro, ienw = connection.execute(
            "SELECT id FROM party WHERE short IN ('VRO', 'IenW') ORDER BY short DESC"
        ).fetchall()
    with database.change("Trekkers") as change:
        set_parties(change.session, first[0], PartyRole.LEAD_NATIONAL, [vro[0]])
        set_parties(change.session, second[0], PartyRole.LEAD_NATIONAL, [ienw[0]])
    with database.read() as connection:
        assert {p.short for p in list_export_choices(connection).parties} == {"VRO", "IenW"}
    only = replace(wish, parties=(vro[0],))
    assert " VRO v0.1" in propose_overview_name(database, only)
    outcome = write_wished_overview(database, replace(wish, per_party=True), no_progress)
    assert len(outcome.paths) == 2
    assert all(path.is_file() for path in outcome.paths)
    assert any("VRO" in path.name for path in outcome.paths)


def test_a_kept_overview_has_its_own_file_name_and_can_be_renamed_and_removed(
    database: Database, wish: ExportWish, home: Path
) -> None:
    save_own("Voor donderdag")
    assert "Voor donderdag" in propose_overview_name(
        database, replace(wish, overviews=("Voor donderdag",))
    )
    assert layout_services.rename_overview("Voor donderdag", "Voor vrijdag").is_own
    assert [path.name for path in home.glob("*.toml")] == ["voor-vrijdag.toml"]
    kept = layout_services.remove_overview("Voor vrijdag")
    assert not list(home.glob("*.toml"))
    with pytest.raises(LayoutError, match="Voor vrijdag"):
        layout_services.start_draft("Voor vrijdag")
    layout_services.restore_overview(kept)
    assert layout_services.start_draft("Voor vrijdag").is_own


def test_an_own_overview_is_edited_in_place_even_when_its_file_was_named_by_hand(
    home: Path,
) -> None:
    save_own("Voor donderdag")
    (home / "voor-donderdag.toml").rename(home / "mijn bestand.toml")
    draft = layout_services.start_draft("Voor donderdag")
    columns = (*draft.sheets[0].columns[:2], ColumnDraft("titel", "Wat", 30))
    layout_services.save_draft(draft, "Voor donderdag", [replace(draft.sheets[0], columns=columns)])
    assert len(list(home.glob("*.toml"))) == 1
    assert not layout_services.list_overview_menu().problems
    again = layout_services.start_draft("Voor donderdag")
    assert [column.header for column in again.sheets[0].columns][-1] == "Wat"


@pytest.mark.parametrize("name", ["voor  Donderdag", "Vóór donderdag", "voor-donderdag"])
def test_a_name_that_would_take_the_file_of_another_is_refused(home: Path, name: str) -> None:
    save_own("Voor donderdag")
    before = (home / "voor-donderdag.toml").read_bytes()
    with pytest.raises(LayoutError, match="Kies een andere naam"):
        save_own(name, of="Openstaand")
    assert (home / "voor-donderdag.toml").read_bytes() == before


@pytest.mark.parametrize("name", ["", "   ", "x" * 200])
def test_a_name_that_cannot_be_one_is_refused(home: Path, name: str) -> None:
    with pytest.raises(UserError):
        save_own(name)


def test_what_came_with_the_program_stays(home: Path) -> None:
    with pytest.raises(ExportError, match="hoort bij het programma"):
        layout_services.remove_overview("Alle afspraken")
    assert (paths.get_shipped_layouts_folder() / "alle-afspraken.toml").is_file()


def test_a_removed_overview_does_not_take_the_place_of_a_newer_one(home: Path) -> None:
    save_own("Voor donderdag")
    kept = layout_services.remove_overview("Voor donderdag")
    save_own("Voor donderdag", of="Openstaand")
    with pytest.raises(ExportError, match="andere naam"):
        layout_services.restore_overview(kept)


def test_a_broken_layout_is_told_with_file_line_and_remedy(home: Path) -> None:
    home.mkdir(parents=True)
    (home / "kapot.toml").write_text('naam = "Kapot"\nomschrijvng = "x"\n', encoding="utf-8")
    menu = layout_services.list_overview_menu()
    (problem,) = menu.problems
    for word in ("kapot.toml", "regel 2", "omschrijvng", "omschrijving"):
        assert word in problem
    assert "Alle afspraken" in {choice.name for choice in menu.choices}


def test_what_only_the_program_decides_cannot_be_edited(home: Path) -> None:
    choices = {choice.name: choice for choice in layout_services.list_overview_menu().choices}
    assert not choices["Voorblad"].can_edit
    assert choices["Vergaderset"].can_edit
    assert choices["Vergaderset"].tells_changes
    assert choices["Nog in te vullen"].is_internal


SHIPPED = sorted(path.name for path in paths.get_shipped_layouts_folder().glob("*.toml"))


@pytest.mark.parametrize("file", SHIPPED)
def test_every_overview_can_be_previewed_and_kept_as_it_is(
    database: Database, home: Path, file: str
) -> None:
    from novex_desktop.exporting.layout_files import read_layout

    layout = read_layout(paths.get_shipped_layouts_folder() / file)
    draft = layout_services.start_draft(layout.name)
    for sheet in draft.sheets:
        preview = layout_services.open_preview(database)(draft, sheet)
        assert preview.headers == tuple(column.header for column in sheet.columns)
        assert len(preview.rows) == len(preview.bands)
        assert len(preview.rows) <= preview.total
        assert {column.field for column in sheet.columns} <= {f.name for f in sheet.fields}
        assert sheet.selection in draft.selections
        assert sheet.paper in draft.papers
    kept = layout_services.save_draft(draft, layout.name, draft.sheets)
    assert kept.is_own
    (own,) = home.glob("*.toml")
    assert read_layout(own).says_same(layout)


def test_changes_are_previewed_without_a_milestone_too(database: Database, home: Path) -> None:
    draft = layout_services.start_draft("Wijzigingen")
    preview = layout_services.open_preview(database)(draft, draft.sheets[0])
    assert preview.total > 0
    assert preview.bands[0] == ("Nieuw",)
