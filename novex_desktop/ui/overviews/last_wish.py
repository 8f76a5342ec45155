"""What was chosen for an overview the last time, as far as it still exists."""

import json
from datetime import date
from pathlib import Path

from novex_desktop.store.queries.export_choices import ExportChoices
from novex_desktop.ui.overviews.services import ExportWish, OverviewChoice
from novex_desktop.ui.settings import Settings


def keep_wish(settings: Settings, wish: ExportWish, choices: ExportChoices) -> None:
    """Remember a wish, its day excepted: the next overview is of the day it is made on."""
    newest = choices.meetings[0].id if choices.meetings else None
    settings.export_overviews = json.dumps(wish.overviews, ensure_ascii=False)
    # The newest is remembered as the newest: next year's list must not be passed over.
    settings.export_meeting = "" if wish.meeting_id == newest else wish.meeting_id or ""
    settings.export_regions = json.dumps(wish.regions, ensure_ascii=False)
    settings.export_parties = json.dumps(wish.parties)
    since = wish.since.isoformat() if isinstance(wish.since, date) else wish.since
    settings.export_since = since or ""
    settings.export_classification = wish.classification
    settings.export_is_final, settings.export_version = wish.final, wish.version
    settings.export_is_public, settings.export_per_party = wish.is_public, wish.per_party
    settings.export_folder = str(wish.target.parent)


def recall_wish(
    settings: Settings,
    choices: ExportChoices,
    overviews: tuple[OverviewChoice, ...],
    folder: Path,
    today: date,
) -> ExportWish:
    """Return what was wished the last time, for today.

    Args:
        overviews: those that there are now.
        folder: where to write when the folder of last time is gone.
    """
    known = {choice.name for choice in overviews}
    meetings = {meeting.id: meeting for meeting in choices.meetings}
    meeting_id = settings.export_meeting if settings.export_meeting in meetings else None
    meeting = meetings[meeting_id] if meeting_id else next(iter(choices.meetings), None)
    regions = tuple(
        name
        for name in (meeting.regions if meeting else ())
        if name in _read_list(settings.export_regions)
    )
    parties = {party.id for party in choices.parties}
    remembered = Path(settings.export_folder) if settings.export_folder else None
    return ExportWish(
        overviews=tuple(name for name in list_last_overviews(settings) if name in known),
        as_of=today,
        classification=settings.default_classification or settings.export_classification,
        final=settings.export_is_final,
        version=settings.export_version,
        target=(remembered if remembered and remembered.is_dir() else folder) / "-",
        meeting_id=meeting_id,
        regions=regions,
        parties=tuple(each for each in _read_list(settings.export_parties) if each in parties),
        since=_read_since(settings.export_since, choices),
        is_public=settings.export_is_public,
        per_party=settings.export_per_party,
    )


def list_last_overviews(settings: Settings) -> list[str]:
    """Return the names of the overviews that were made the last time."""
    return _read_list(settings.export_overviews)


def list_last_regions(settings: Settings) -> list[str]:
    """Return the short names of the only regions of the last time; empty for all."""
    return _read_list(settings.export_regions)


def count_last_parties(settings: Settings) -> int:
    """Return to how many parties the overview of last time was limited; 0 for none."""
    return len(_read_list(settings.export_parties))


def _read_list(stored: str) -> list[str]:
    try:
        found = json.loads(stored or "[]")
    except ValueError:  # the file was edited by hand
        return []
    return [str(each) for each in found] if isinstance(found, list) else []


def _read_since(stored: str, choices: ExportChoices) -> date | str | None:
    if stored in {moment.id for moment in choices.moments}:
        return stored
    try:
        return date.fromisoformat(stored)
    except ValueError:  # a milestone that is gone, or nothing yet
        return None
