"""Any text in any field comes back equal, or is refused or told by name."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.cell_text import clean_text, is_writable
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import write_overview
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW

LAYOUT = find_layout(
    list_layouts([Path(__file__).parents[2] / "exports" / "layouts"]), "Vergaderset"
)

# Lone surrogates too: text taken from a broken document can hold them.
_ANY = st.text(st.characters(exclude_categories=()), max_size=60)
_AWKWARD = st.sampled_from(
    ["=1", "_x0041_", " ", "\n", "\r", "\t", "\x0c", "\ud800", "1-2", "&", ""]
)
TEXTS = st.one_of(_ANY, _AWKWARD, st.lists(_AWKWARD, max_size=5).map("".join))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, title=TEXTS, lead_in=TEXTS, erratum=TEXTS, party=TEXTS, day=st.dates())
def test_any_text_and_day_come_back_equal_or_are_told(
    text: str, title: str, lead_in: str, erratum: str, party: str, day: date
) -> None:
    row = replace(
        PLAIN_ROW,
        text=text,
        title=title,
        lead_in=lead_in,
        erratum=erratum,
        lead_national=(party,),
        due_date=max(day, date(1900, 3, 1)),
        due_certainty=Certainty.CERTAIN,
        region_short=title,
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "overzicht.xlsx"
        written = write_overview(LAYOUT, [row], CONTEXT, path, no_progress)
        workbook = CalamineWorkbook.from_path(path)
        cells = workbook.get_sheet_by_name("Alle afspraken").to_python(skip_empty_area=False)[1]
    agreement = "\n".join(
        part
        for part in (lead_in and f"({lead_in})", text, erratum and f"Erratum: {erratum}")
        if part
    )
    for header, cell, expected in (
        ("Titel", cells[4], title),
        ("Afspraak", cells[5], agreement),
        ("Trekker Rijk", cells[7], party),
    ):
        assert cell == clean_text(expected)
        if cell != expected:
            assert not is_writable(expected)
            assert any(f"kolom “{header}”" in notice for notice in written.notices)
    assert cells[11] == row.due_date
