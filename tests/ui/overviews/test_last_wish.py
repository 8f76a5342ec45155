"""What is remembered of an overview, and what of it still holds the next time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.queries.export_choices import ExportChoices, ListedMeeting
from novex_desktop.store.queries.overview_changes import FrozenMoment
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.overviews.last_wish import keep_wish, recall_wish
from novex_desktop.ui.overviews.services import ExportWish, OverviewChoice
from novex_desktop.ui.settings import Settings

OLD = ListedMeeting("m24", "BO Leefomgeving 2024", ("Zuidwest", "Zuid"))
NEW = ListedMeeting("m25", "BO Leefomgeving 2025", ("Zuidwest", "Zuid"))
CHOICES = ExportChoices(
    (NEW, OLD),
    (PartyChoice("vro", "Ministerie van VRO", "VRO", PartyKind.MINISTRY, ()),),
    (FrozenMoment("f1", "vastgesteld", "2024-11-07T12:00:00.000Z"),),
)
OVERVIEWS = (OverviewChoice("Openstaand", ""), OverviewChoice("Termijnen", ""))
TODAY = date(2025, 5, 13)


@pytest.fixture
def wish(tmp_path: Path) -> ExportWish:
    return ExportWish(
        overviews=("Openstaand", "Termijnen"),
        as_of=date(2025, 5, 12),
        classification="Intern gebruik",
        final=True,
        version="1.2",
        target=tmp_path / "lijst.xlsx",
        meeting_id="m24",
        regions=("Zuid",),
        parties=("vro",),
        since="f1",
        is_public=True,
        per_party=True,
    )


def recall(settings: Settings, choices: ExportChoices = CHOICES) -> ExportWish:
    return recall_wish(settings, choices, OVERVIEWS, Path("elders"), TODAY)


def test_everything_but_the_day_comes_back_after_a_restart(
    settings_folder: Path, wish: ExportWish, tmp_path: Path
) -> None:
    settings = Settings(settings_folder / "settings.ini")
    keep_wish(settings, wish, CHOICES)
    settings.save()
    recalled = recall(Settings(settings_folder / "settings.ini"))
    assert recalled == replace(wish, as_of=TODAY, target=tmp_path / "-")


def test_a_day_to_begin_with_comes_back(settings: Settings, wish: ExportWish) -> None:
    keep_wish(settings, replace(wish, since=date(2025, 5, 1)), CHOICES)
    assert recall(settings).since == date(2025, 5, 1)


def test_the_newest_list_stays_the_newest(settings: Settings, wish: ExportWish) -> None:
    before = replace(CHOICES, meetings=(OLD,))
    keep_wish(settings, wish, before)
    assert recall(settings).meeting_id is None  # not the list of the year before


def test_what_is_gone_is_forgotten(settings: Settings, wish: ExportWish) -> None:
    keep_wish(settings, replace(wish, target=Path("/bestaat/niet/x.xlsx")), CHOICES)
    bare = ExportChoices((replace(NEW, regions=("Oost",)),))
    recalled = recall_wish(settings, bare, OVERVIEWS[:1], Path("elders"), TODAY)
    assert recalled.overviews == ("Openstaand",)
    assert (recalled.meeting_id, recalled.regions, recalled.parties) == (None, (), ())
    assert recalled.since is None
    assert recalled.target.parent == Path("elders")


@pytest.mark.parametrize("stored", ["{", "7", "null"])
def test_settings_edited_by_hand_do_no_harm(settings: Settings, stored: str) -> None:
    settings.export_overviews = settings.export_regions = settings.export_parties = stored
    assert recall(settings).overviews == ()
