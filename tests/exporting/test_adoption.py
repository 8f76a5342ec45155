"""A list that is only in preparation: not definitive, not public, and not taken by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import ExportError, NotFoundError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.export_job import (
    ExportOrder,
    describe_order,
    export_overview,
    propose_name,
)
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.public_profile import Profile
from novex_desktop.paths import get_shipped_layouts_folder
from novex_desktop.store.database import Database
from novex_desktop.store.operations.concepts import adopt_list
from novex_desktop.store.queries.export_choices import find_listed_meeting, list_export_choices
from tests.exporting.made_rows import CONTEXT, make_rows
from tests.prepared_meeting import prepare_2026

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 29)
LAYOUT = find_layout(list_layouts([get_shipped_layouts_folder()]), "Alle afspraken")


@pytest.fixture
def prepared(filled: Database) -> str:
    """The key of a meeting in preparation, with one concept, beside an adopted list."""
    return prepare_2026(filled, {0: "Rijk en regio doen A."})


WISHES = [
    {"final": True},
    {"profile": Profile.PUBLIC},
    {"final": True, "profile": Profile.PUBLIC},
]


@pytest.mark.parametrize("wish", WISHES)
def test_a_list_that_is_not_adopted_is_never_definitive_or_public(
    filled: Database, prepared: str, tmp_path: Path, wish: dict[str, object]
) -> None:
    target = tmp_path / "uit.xlsx"
    order = ExportOrder(LAYOUT, target, AS_OF, meeting_id=prepared, **wish)  # type: ignore[arg-type]
    for ask in (export_overview, describe_order):
        with pytest.raises(ExportError, match="BO Leefomgeving 2026 is nog niet vastgesteld"):
            ask(filled, order)
        assert not target.exists()
    with filled.change("Vaststellen") as act:
        adopt_list(act.session, prepared)
    assert export_overview(filled, order).path.is_file()


def test_a_concept_of_it_can_be_written(filled: Database, prepared: str, tmp_path: Path) -> None:
    order = ExportOrder(LAYOUT, tmp_path / "uit.xlsx", AS_OF, meeting_id=prepared)
    assert export_overview(filled, order).figures.paragraphs == 1


def test_the_writer_itself_refuses_it(tmp_path: Path) -> None:
    context = replace(CONTEXT, final=True, is_adopted=False)
    with pytest.raises(ExportError, match="nog niet vastgesteld"):
        write_overview(LAYOUT, make_rows(), context, tmp_path / "a.xlsx", no_progress)
    assert not list(tmp_path.iterdir())


def test_what_is_in_preparation_is_not_taken_by_itself(
    filled: Database, prepared: str, tmp_path: Path
) -> None:
    order = ExportOrder(LAYOUT, tmp_path / "uit.xlsx", AS_OF)
    assert "BO Leefomgeving 2024" in propose_name(filled, order)
    assert export_overview(filled, order).figures.paragraphs == 84
    with filled.read() as connection:
        meetings = list_export_choices(connection).meetings
    assert [(each.name, each.is_adopted) for each in meetings] == [
        ("BO Leefomgeving 2024", True),
        ("BO Leefomgeving 2026", False),
    ]
    with filled.change("Vaststellen") as act:
        adopt_list(act.session, prepared)
    assert "BO Leefomgeving 2026" in propose_name(filled, order)


@pytest.mark.parametrize("name", ["BO Leefomgeving 2026", "bo  leefomgeving 2026", " 2026 "])
def test_a_meeting_is_found_by_its_name_or_year(filled: Database, prepared: str, name: str) -> None:
    with filled.read() as connection:
        assert find_listed_meeting(connection, name).id == prepared
        assert find_listed_meeting(connection, None).name == "BO Leefomgeving 2024"


@pytest.mark.usefixtures("prepared")
@pytest.mark.parametrize("name", ["BO MIRT 2026", "2025", ""])
def test_a_meeting_that_is_not_there_names_those_that_are(filled: Database, name: str) -> None:
    choices = "Kies uit “BO Leefomgeving 2024”, “BO Leefomgeving 2026”."
    with filled.read() as connection, pytest.raises(NotFoundError, match=choices):
        find_listed_meeting(connection, name)
