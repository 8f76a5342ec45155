"""The lines on the cover that say what changed most."""

from dataclasses import replace
from pathlib import Path

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.exporting.change_counts import count_changes
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.main_changes import list_main_changes
from novex_desktop.exporting.records import OverviewMaterial, list_records
from novex_desktop.exporting.summaries import summarise
from novex_desktop.store.queries.overview_changes import (
    ChangeGroup,
    ChangePeriod,
    OverviewChange,
)
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])
PERIOD = ChangePeriod("a", "b", "van toen tot nu")


def tell(*numbers: str, group: ChangeGroup = ChangeGroup.NEW) -> list[OverviewChange]:
    return [OverviewChange(group, number, number, "t", "Opgenomen", "", "x") for number in numbers]


ROWS = [
    replace(PLAIN_ROW, agreement_id="N-1", number="N-1"),
    replace(PLAIN_ROW, agreement_id="N-1-a", number="N-1-a", is_part=True),
    replace(PLAIN_ROW, agreement_id="N-1-b", number="N-1-b", is_part=True),
    replace(PLAIN_ROW, agreement_id="N-2", number="N-2", kind=AgreementKind.BACKGROUND),
    replace(PLAIN_ROW, agreement_id="N-3", number="N-3"),
]


def test_background_is_no_agreement_and_a_part_is_told_as_a_part() -> None:
    changes = tell("N-1", "N-1-a", "N-1-b", "N-2", "N-3")
    told = list_main_changes(OverviewMaterial(ROWS, changes=changes, period=PERIOD))
    assert told == [
        "• Nieuw: 2 afspraken, 2 delen en 1 toelichting (N-1, N-3, N-1-a, N-1-b en 1 meer)"
    ]


def test_an_agreement_that_was_split_is_not_new_and_the_sheet_says_the_same() -> None:
    material = OverviewMaterial(ROWS, changes=tell("N-1-a", "N-1-b"), period=PERIOD)
    assert list_main_changes(material) == ["• Nieuw: 2 delen (N-1-a, N-1-b)"]
    layout = find_layout(LAYOUTS, "Wijzigingen").sheets[0]
    records = list_records(layout.source, material, CONTEXT)
    summary = summarise(layout, records, material, CONTEXT)
    assert summary == "Wijzigingen van toen tot nu: nieuw: 2 delen"


def test_an_agreement_that_changed_twice_in_a_group_counts_once() -> None:
    changes = tell("N-1", "N-1", "N-9-a", group=ChangeGroup.DUE)
    changed = count_changes(OverviewMaterial(ROWS, changes=changes))[ChangeGroup.DUE]
    assert (changed.agreements, changed.parts) == (("N-1",), ("N-9-a",))
    assert changed.words == "1 afspraak en 1 deel"


def test_of_background_alone_only_background_is_told() -> None:
    material = OverviewMaterial(ROWS, changes=tell("N-2"), period=PERIOD)
    assert list_main_changes(material) == ["• Nieuw: 1 toelichting (N-2)"]


def test_what_is_gone_is_told_as_an_agreement() -> None:
    changes = tell("N-9", group=ChangeGroup.REMOVED)
    told = list_main_changes(OverviewMaterial(ROWS, changes=changes, period=PERIOD))
    assert told == ["• Verwijderd: 1 afspraak (N-9)"]


def test_without_a_moment_or_a_change_that_is_said() -> None:
    assert list_main_changes(OverviewMaterial(ROWS))[0].startswith("Geen moment gekozen")
    assert list_main_changes(OverviewMaterial(ROWS, period=PERIOD)) == [
        "Er is in deze periode niets gewijzigd."
    ]
