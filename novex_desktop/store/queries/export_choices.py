"""What a register offers to choose from when an overview is made."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.errors import NotFoundError
from novex_desktop.store.queries.overview_changes import FrozenMoment, list_frozen_moments
from novex_desktop.store.queries.overview_rows import USUAL_ORDER
from novex_desktop.store.queries.parties import PartyChoice, list_parties


@dataclass(frozen=True, slots=True)
class ListedMeeting:
    """A meeting that has a list in the register."""

    id: str
    name: str  # "BO Leefomgeving 2024"
    regions: tuple[str, ...]  # short names, in the order of the list
    is_adopted: bool = True  # only then it can be definitive or public


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What can be chosen.

    Args:
        meetings: those with an adopted list first, then newest first; the first is the one that
            an overview is about by itself.
        parties: those that stand by an agreement, in official order.
        moments: oldest first.
    """

    meetings: tuple[ListedMeeting, ...] = ()
    parties: tuple[PartyChoice, ...] = ()
    moments: tuple[FrozenMoment, ...] = ()


def list_export_choices(connection: sqlite3.Connection) -> ExportChoices:
    """Return what overviews of this register can be about."""
    return ExportChoices(
        tuple(_list_meetings(connection)),
        tuple(_list_used_parties(connection)),
        tuple(list_frozen_moments(connection)),
    )


def find_listed_meeting(connection: sqlite3.Connection, name: str | None) -> ListedMeeting:
    """Return the meeting with this name ("BO Leefomgeving 2024"), or with only its year.

    Without a name it is the newest with an adopted list.

    Raises:
        NotFoundError: none has it, or more than one; the message names those that there are.
    """
    meetings = _list_meetings(connection)
    if not meetings:
        raise NotFoundError(
            "Dit register bevat nog geen lijst met afspraken. Lees eerst een lijst in."
        )
    if name is None:
        return meetings[0]
    wanted = " ".join(name.split()).casefold()
    found = [each for each in meetings if each.name.casefold() == wanted]
    found = found or [each for each in meetings if each.name.split()[-1] == wanted]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"“{each.name}”" for each in found or meetings)
    if found:
        raise NotFoundError(f"Er is meer dan één overleg “{name}” met een lijst. Kies uit {names}.")
    raise NotFoundError(f"Er is geen overleg “{name}” met een lijst. Kies uit {names}.")


def _list_meetings(connection: sqlite3.Connection) -> list[ListedMeeting]:
    regions: dict[str, dict[str, None]] = {}
    for meeting_id, short_name, _pos, _id in connection.execute(
        "SELECT DISTINCT t.meeting_id, r.short_name, r.pos, r.id FROM topic t"
        " JOIN region r ON r.id = t.region_id WHERE NOT t.deleted ORDER BY r.pos, r.id"
    ):
        regions.setdefault(meeting_id, {})[short_name] = None
    return [
        ListedMeeting(meeting_id, f"{series} {year}", tuple(regions[meeting_id]), bool(adopted))
        for meeting_id, series, year, adopted in connection.execute(
            "SELECT id, series, year, adopted FROM meeting WHERE NOT deleted"
            f" ORDER BY {USUAL_ORDER}"
        )
        if meeting_id in regions
    ]


def _list_used_parties(connection: sqlite3.Connection) -> list[PartyChoice]:
    used = {
        party_id
        for (party_id,) in connection.execute(
            "SELECT DISTINCT ap.party_id FROM agreement_party ap"
            " JOIN agreement a ON a.id = ap.agreement_id"
            " WHERE NOT ap.deleted AND ap.confirmed AND NOT a.deleted"
        )
    }
    return [party for party in list_parties(connection) if party.id in used]
