from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.store.queries.parties import PartyChoice, list_parties
from novex_desktop.ui.forms.party_search import MOST, find_exact, find_parties

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

IENW = PartyChoice(
    "i", "Ministerie van Infrastructuur en Waterstaat", "IenW", PartyKind.MINISTRY, ("I&W",)
)
ZUID_HOLLAND = PartyChoice("z", "Provincie Zuid-Holland", "Zuid-Holland", PartyKind.PROVINCE, ())
FRYSLAN = PartyChoice("f", "Provincie Fryslân", "Fryslân", PartyKind.PROVINCE, ("Friesland",))
PARTIES = [IENW, ZUID_HOLLAND, FRYSLAN]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ienw", [IENW]),
        ("i&w", [IENW]),
        ("infra water", [IENW]),
        ("zuid-holland", [ZUID_HOLLAND]),
        ("holland", [ZUID_HOLLAND]),
        ("fryslan", [FRYSLAN]),
        ("friesland", [FRYSLAN]),
        ("provincie", [ZUID_HOLLAND, FRYSLAN]),
        ("", []),
        ("nergens", []),
    ],
)
def test_parties_are_found_by_every_name(typed: str, found: list[PartyChoice]) -> None:
    assert find_parties(PARTIES, typed, PartyRole.LEAD_REGIONAL) == found


def test_what_is_there_already_is_not_offered() -> None:
    assert find_parties(PARTIES, "ienw", PartyRole.LEAD_NATIONAL, {"i"}) == []


def test_an_exact_name_is_recognised_in_any_spelling() -> None:
    assert find_exact(PARTIES, "i&W") is IENW
    assert find_exact(PARTIES, "Fryslan") is FRYSLAN
    assert find_exact(PARTIES, "Zuid") is None
    assert find_exact(PARTIES, "") is None


def test_the_real_bodies_are_found_with_two_letters_of_each_word(database: "Database") -> None:
    with database.read() as connection:
        parties = list_parties(connection)
    found = find_parties(parties, "zuid holl", PartyRole.LEAD_REGIONAL)
    assert found[0].short == "Zuid-Holland"
    assert len(find_parties(parties, "gemeente", PartyRole.INVOLVED)) == MOST
