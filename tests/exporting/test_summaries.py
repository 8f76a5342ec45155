"""The summary under the title of a sheet, and what an empty sheet says."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.records import OverviewMaterial, list_records
from novex_desktop.exporting.summaries import summarise as summarise_records
from novex_desktop.store.queries.overview_changes import ChangePeriod
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_material, make_rows

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])


def get_sheet(name: str) -> SheetLayout:
    return find_layout(LAYOUTS, name).sheets[0]


def summarise(rows: list[OverviewRow], context: OverviewContext) -> str:
    layout, material = get_sheet("Afspraken per regio"), OverviewMaterial(rows)
    return summarise_records(
        layout, list_records(layout.source, material, context), material, context
    )


def summarise_all(name: str, material: OverviewMaterial) -> str:
    layout = get_sheet(name)
    return summarise_records(
        layout, list_records(layout.source, material, CONTEXT), material, CONTEXT
    )


def test_summary_counts_paragraphs_without_parts() -> None:
    rows = make_rows()
    assert summarise(rows[:3], CONTEXT) == (
        "3 alinea's: 2 afspraken, 1 toelichting; 0 afgerond, 1 te laat, 0 zonder termijn"
    )
    assert summarise(rows[3:5], CONTEXT) == (
        "1 alinea (met 1 deel): 1 afspraak, 0 toelichtingen;"
        " 1 afgerond, 0 te laat, 0 zonder termijn"
    )


def test_summary_tells_the_moment_of_the_data_when_it_is_of_another_day() -> None:
    older = replace(CONTEXT, data_from=datetime(2025, 5, 9, 14, 3))
    assert summarise([PLAIN_ROW], older).endswith("; gegevens van 9 mei 2025 14:03")
    assert "gegevens van" not in summarise([PLAIN_ROW], CONTEXT)


def test_a_list_without_columns_on_the_course_tells_no_figures_on_it() -> None:
    assert summarise_all("Afsprakenlijst", make_material()) == (
        "Nog niet vastgesteld door het BO Leefomgeving 2024 van 7 november 2024."
        " 5 alinea's (met 1 deel)"
    )


def test_each_source_has_a_summary_of_its_own() -> None:
    material = make_material()
    assert summarise_all("Documenten", material) == (
        "2 documenten in 2 afspraken; 1 nog niet in het register;"
        " 1 nog een voorstel van het programma"
    )
    assert summarise_all("Bedragen", material).startswith(
        "2 bedragen en aantallen in 2 afspraken; ze zijn niet opgeteld"
    )
    assert summarise_all("Per partij", material).startswith(
        "4 afspraken, verdeeld over 2 partijen; 1 afgerond, 1 te laat"
    )
    assert summarise_all("Wijzigingen", material) == (
        "Wijzigingen van 01-05-2025 tot en met 12-05-2025: tekst gewijzigd: 1 afspraak;"
        " afgesloten: 1 afspraak; verwijderd: 1 afspraak"
    )


def test_changes_without_a_moment_to_compare_with_say_what_to_do() -> None:
    material = replace(make_material(), changes=(), period=None)
    assert "Kies bij het maken van het overzicht een datum" in summarise_all(
        "Wijzigingen", material
    )
    nothing = replace(material, period=ChangePeriod("", "", "van a tot b"))
    assert summarise_all("Wijzigingen", nothing).endswith("van a tot b: geen")
