"""Finding a party while one types, by name, abbreviation or alias."""

from collections.abc import Collection, Sequence

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.parties import PartyChoice

MOST = 10


def find_parties(
    parties: Sequence[PartyChoice], typed: str, role: PartyRole, left_out: Collection[str] = ()
) -> list[PartyChoice]:
    """Return the best matches: every typed word begins a word of one of its names.

    Args:
        role: parties that usually stand in this role come first among equals.
        left_out: ids of parties that are there already.
    """
    words = fold(typed).split()
    if not words:
        return []
    wants_national = role is PartyRole.LEAD_NATIONAL
    ranked: list[tuple[int, bool, int, PartyChoice]] = []
    for place, party in enumerate(parties):
        if party.id in left_out:
            continue
        names = [name for name in (party.short, party.name, *party.aliases) if name]
        rank = _rank(names, words)
        if rank is not None:
            ranked.append((rank, party.kind.is_national != wants_national, place, party))
    ranked.sort(key=lambda entry: entry[:3])
    return [entry[3] for entry in ranked[:MOST]]


def find_exact(parties: Sequence[PartyChoice], typed: str) -> PartyChoice | None:
    """Return the party that bears exactly this name, if there is one."""
    wanted = fold(typed)
    for party in parties:
        if wanted and wanted in {fold(name) for name in (party.short, party.name, *party.aliases)}:
            return party
    return None


def _rank(names: Sequence[str], words: Sequence[str]) -> int | None:
    """Return 0 for the name itself, 1 for its beginning, 2 for words in it, None for no match."""
    typed = " ".join(words)
    folded = [fold(name) for name in names]
    if typed in folded:
        return 0
    if any(name.startswith(typed) for name in folded):
        return 1
    # "Zuid-Holland" is found by "holland" too, though folding makes one word of it.
    beginnings = [fold(part) for name in names for part in name.replace("-", " ").split()]
    if all(any(part.startswith(word) for part in beginnings) for word in words):
        return 2
    return None
