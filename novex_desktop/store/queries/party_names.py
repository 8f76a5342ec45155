"""Who stands by agreements, in short names: lead parties first."""

import sqlite3
from collections.abc import Collection

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.nodes import condition_ids

LEAD_ROLES = (PartyRole.LEAD_NATIONAL, PartyRole.LEAD_REGIONAL)


def get_names_by_role(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, dict[PartyRole, list[str]]]:
    """Return the short names of the parties per agreement and role, in the order given."""
    condition, values = condition_ids("ap.agreement_id", ids)
    found: dict[str, dict[PartyRole, list[str]]] = {}
    for agreement_id, role, name in connection.execute(
        "SELECT ap.agreement_id, ap.role, CASE p.short WHEN '' THEN p.name ELSE p.short END"
        " FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
        f" WHERE NOT ap.deleted AND ap.confirmed AND {condition} ORDER BY ap.pos, p.name",
        values,
    ):
        found.setdefault(agreement_id, {}).setdefault(PartyRole(role), []).append(name)
    return found


def format_lead(parties: dict[PartyRole, list[str]]) -> str:
    """Return the lead parties as one reads them: "VRO, IenW / Zuid-Holland"."""
    sides = (", ".join(parties.get(role, [])) for role in LEAD_ROLES)
    return " / ".join(side for side in sides if side)
