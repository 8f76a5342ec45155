"""From the table to the list: what was typed at a meeting is its list of agreements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from novex_desktop import paths
from novex_desktop.domain.progress import no_progress
from novex_desktop.export_services import write_wished_overview
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.concepts import adopt_list
from novex_desktop.ui.overviews.services import ExportWish
from tests.prepared_meeting import prepare_2026

if TYPE_CHECKING:
    from pathlib import Path


def test_an_adopted_list_is_written_as_afsprakenlijst(
    filled_path: Path,
    store_setup: StoreSetup,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    database = Database.open(filled_path, store_setup)
    concepts = {3: "Rijk en regio doen A.", 0: "Rijk en regio doen B."}
    meeting_id = prepare_2026(database, concepts)
    with database.change("Vaststellen") as act:
        adopt_list(act.session, meeting_id)
    target = tmp_path / "uit" / "lijst.xlsx"
    order = ExportWish(
        ("Afsprakenlijst",), date(2026, 11, 29), target=target, meeting_id=meeting_id
    )
    write_wished_overview(database, order, no_progress)
    database.close()
    book = CalamineWorkbook.from_path(str(target))
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    listed = [
        (str(cell), str(row[place + 1]))
        for row in rows
        for place, cell in enumerate(row[:-1])
        if str(cell).startswith("BOL26-")
    ]
    assert listed == [
        ("BOL26-ZW-01-01", "Rijk en regio doen B."),
        ("BOL26-ZW-02-01", "Rijk en regio doen A."),
    ]
