"""Parties to choose from."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind


@dataclass(frozen=True, slots=True)
class PartyChoice:
    """A party as a type-ahead offers it."""

    id: str
    name: str
    short: str
    kind: PartyKind
    aliases: tuple[str, ...]


def list_parties(connection: sqlite3.Connection) -> list[PartyChoice]:
    """Return all parties in official order: Rijk, ministries, provinces, and so on."""
    aliases: dict[str, list[str]] = {}
    for party_id, alias in connection.execute(
        "SELECT party_id, alias FROM party_alias WHERE NOT deleted ORDER BY alias"
    ):
        aliases.setdefault(party_id, []).append(alias)
    order = list(PartyKind)
    choices = [
        PartyChoice(
            party_id, name, short or name, PartyKind(kind), tuple(aliases.get(party_id, ()))
        )
        for party_id, name, short, kind in connection.execute(
            "SELECT id, name, short, kind FROM party WHERE NOT deleted"
        )
    ]
    choices.sort(key=lambda choice: (order.index(choice.kind), choice.short.casefold(), choice.id))
    return choices
