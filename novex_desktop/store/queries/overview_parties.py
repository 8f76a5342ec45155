"""Which party stands where, for the overviews per party and the list of abbreviations."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind, PartyRole


@dataclass(frozen=True, slots=True)
class PartyPlace:
    """A party in a role in one agreement; only confirmed ones."""

    agreement_id: str
    party_id: str
    name: str  # official name
    short: str  # as shown in columns; the name where it has no shorter one
    kind: PartyKind
    role: PartyRole
    code: str = ""  # of a province: "PV20" to "PV31", counted from north to south


def list_party_places(connection: sqlite3.Connection) -> list[PartyPlace]:
    """Return all of them, parties in official order, in each the roles from lead to funder.

    Official order: Rijk, ministries, provinces, municipalities, water boards, others; within a
    kind by the short name.
    """
    kinds, roles = list(PartyKind), list(PartyRole)
    places = [
        PartyPlace(
            agreement_id, party_id, name, short or name, PartyKind(kind), PartyRole(role), code
        )
        for agreement_id, party_id, name, short, kind, role, code in connection.execute(
            "SELECT ap.agreement_id, p.id, p.name, p.short, p.kind, ap.role, p.code"
            " FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
            " WHERE NOT ap.deleted AND ap.confirmed ORDER BY ap.agreement_id, ap.pos"
        )
    ]
    places.sort(
        key=lambda place: (
            kinds.index(place.kind),
            place.short.casefold(),
            place.party_id,
            roles.index(place.role),
        )
    )
    return places
