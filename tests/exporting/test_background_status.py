"""A background paragraph never looks like an agreement with something still to do."""

from dataclasses import replace

import pytest

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cell_content import TextContent
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.layout_files import find_layout
from novex_desktop.exporting.public_profile import make_public_layout
from novex_desktop.exporting.records import Record
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.exporting.made_rows import PLAIN_ROW
from tests.exporting.test_public_profile import LAYOUTS

BACKGROUND = replace(PLAIN_ROW, kind=AgreementKind.BACKGROUND, status=AgreementStatus.NEW)


def show(field: str, row: OverviewRow) -> str:
    content = FIELDS[field].read(Record(row))
    assert isinstance(content, TextContent)
    return content.text


@pytest.mark.parametrize(
    ("field", "shown"),
    [("status", ""), ("status_of_soort", "Toelichting"), ("status_en_oordeel", "Toelichting")],
)
def test_background_has_no_status_that_nobody_gave_it(field: str, shown: str) -> None:
    assert show(field, BACKGROUND) == shown


def test_a_status_that_somebody_gave_to_background_stays_in_the_table() -> None:
    assert show("status", replace(BACKGROUND, status=AgreementStatus.LAPSED)) == "Vervallen"


def test_the_public_overview_calls_background_by_its_kind_and_shows_no_judgement() -> None:
    layout = make_public_layout(find_layout(LAYOUTS, "Afspraken per regio"))
    fields = {column.field for sheet in layout.sheets for column in sheet.columns}
    assert "status_of_soort" in fields
    judged = replace(PLAIN_ROW, judgement=Judgement.RED)
    assert show("status_of_soort", judged) == judged.status.label
