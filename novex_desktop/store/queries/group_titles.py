"""What the groups of a perspective are called, and in which order they stand."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.groups import DueTime
from novex_desktop.store.queries.nodes import NodeKind
from novex_desktop.store.queries.row_fields import PLACES


@dataclass(frozen=True, slots=True)
class Group:
    """A group as it is found: what its key says, what one reads, and where it stands."""

    id: str
    title: str
    rank: tuple[object, ...]


def describe_groups(connection: sqlite3.Connection, kind: NodeKind, ids: set[str]) -> list[Group]:
    """Return the groups of these keys; of a party one, whatever the roles in its keys."""
    match kind:
        case NodeKind.STATUS:
            statuses = list(AgreementStatus)
            return [
                Group(id_, AgreementStatus(id_).label, (statuses.index(AgreementStatus(id_)),))
                for id_ in ids
            ]
        case NodeKind.AREA:
            return _describe_areas(connection, ids)
        case NodeKind.PARTY:
            return _describe_parties(connection, {id_.partition("/")[0] for id_ in ids})
    return _describe_times(connection, ids)


def _describe_areas(connection: sqlite3.Connection, ids: set[str]) -> list[Group]:
    """Areas in the order in which the newest lists name them first."""
    found = [
        Group(area_id, name, (0, place))
        for place, (area_id, name) in enumerate(
            connection.execute(
                f"{PLACES} SELECT area.id, area.name FROM place JOIN area ON area.id ="
                " place.area_id GROUP BY area.id ORDER BY min(place.rank)"
            )
        )
        if area_id in ids
    ]
    return found + ([Group("", "Geen gebied", (1, 0))] if "" in ids else [])


def _describe_parties(connection: sqlite3.Connection, ids: set[str]) -> list[Group]:
    """Parties in official order: Rijk, ministries, provinces, and so on."""
    kinds = list(PartyKind)
    found = [
        Group(party_id, short or name, (kinds.index(PartyKind(kind)), (short or name).casefold()))
        for party_id, name, short, kind in connection.execute(
            "SELECT id, name, short, kind FROM party"
        )
        if party_id in ids
    ]
    return found + ([Group("", "Nog geen trekker", (len(kinds), ""))] if "" in ids else [])


def _describe_times(connection: sqlite3.Connection, ids: set[str]) -> list[Group]:
    names = {
        meeting_id: f"{series} {year}"
        for meeting_id, series, year in connection.execute("SELECT id, series, year FROM meeting")
    }
    titles = {
        DueTime.LATE: "Te laat",
        DueTime.MONTH: "Deze maand",
        DueTime.MEETING: "Vóór {meeting}",
        DueTime.LATER: "Later",
        DueTime.UNDATED: "Termijn zonder datum",
        DueTime.ON_HOLD: "Aangehouden, datum voorbij",
        DueTime.NONE: "Zonder termijn",
        DueTime.CLOSED: "Afgerond of vervallen",
    }
    order = list(titles)
    found = []
    for id_ in ids:
        word, _, meeting_id = id_.partition("/")
        time = DueTime(word)
        meeting = names.get(meeting_id, "")
        rank = (order.index(time), meeting)
        found.append(Group(id_, titles[time].format(meeting=meeting), rank))
    return found
