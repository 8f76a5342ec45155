"""The texts around a page, the summary, and the proposed file name."""

from dataclasses import replace
from pathlib import Path

import pytest

from novex_desktop.domain.errors import ExportError
from novex_desktop.exporting.file_name import proposed_file_name
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.page_texts import describe_state, make_page_texts
from tests.exporting.made_rows import CONTEXT

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"


def test_state_names_day_version_concept_and_classification() -> None:
    assert describe_state(CONTEXT) == (
        "Peildatum 12 mei 2025 · versie 0.3 · CONCEPT · DEPARTEMENTAAL VERTROUWELIJK"
    )
    final = replace(CONTEXT, final=True, classification="")
    assert describe_state(final) == "Peildatum 12 mei 2025 · versie 0.3 · DEFINITIEF"


def test_ampersands_are_doubled_in_headers() -> None:
    texts = make_page_texts("Lijst I&W", replace(CONTEXT, classification="R&D"))
    assert texts.header_left.endswith("Lijst I&&W")
    assert texts.header_centre.endswith("R&&D")
    assert texts.footer_right.endswith("Pagina &P van &N")


def test_a_long_name_is_cut_so_that_the_header_fits_255_characters() -> None:
    context = replace(CONTEXT, classification="&" * 60)
    texts = make_page_texts("I&W " * 100, context)
    header = f"&L{texts.header_left}&C{texts.header_centre}&R{texts.header_right}"
    assert len(header) <= 255
    assert texts.header_left.endswith("…")
    assert texts.header_left.count("&") % 2 == 0
    assert texts.header_centre.endswith("&&" * 60)


def test_a_classification_that_does_not_fit_is_refused_and_never_cut() -> None:
    with pytest.raises(ExportError, match="hoogstens 60 tekens"):
        make_page_texts("Lijst", replace(CONTEXT, classification="x" * 61))


def test_file_name_tells_day_overview_meeting_region_version_and_state() -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Afspraken per regio")
    assert proposed_file_name(layout, CONTEXT, "Zuidwest") == (
        "2025-05-12 Afsprakenoverzicht BO Leefomgeving 2024 Zuidwest v0.3 concept.xlsx"
    )
    final = replace(CONTEXT, final=True, version="1.0")
    assert proposed_file_name(layout, final) == (
        "2025-05-12 Afsprakenoverzicht BO Leefomgeving 2024 v1.0 definitief.xlsx"
    )


def test_file_name_holds_nothing_that_windows_refuses() -> None:
    layout = list_layouts([SHIPPED])[0]
    name = proposed_file_name(layout, replace(CONTEXT, meeting='BO: "A/B" <x>?* \t' + "y" * 300))
    assert not set(name) & set('<>:"/\\|?*\t')
    assert len(name) <= 155
