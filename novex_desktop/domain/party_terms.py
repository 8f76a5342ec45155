"""Terms for parties: what kind of body one is, and in which role it stands."""

from enum import StrEnum


class PartyKind(StrEnum):
    """Kind of public body, as in database/starter/public_bodies.csv. The values are stored."""

    NATIONAL = "rijk"
    MINISTRY = "ministerie"
    PROVINCE = "provincie"
    MUNICIPALITY = "gemeente"
    WATER_BOARD = "waterschap"
    OTHER = "overig"

    @property
    def is_national(self) -> bool:
        """Whether it leads on the national side (trekker Rijk)."""
        return self in (PartyKind.NATIONAL, PartyKind.MINISTRY)


class PartyRole(StrEnum):
    """Role of a party in an agreement. The values are stored and appear in the dump."""

    LEAD_NATIONAL = "lead_national"
    LEAD_REGIONAL = "lead_regional"
    INVOLVED = "involved"
    CLIENT = "client"
    FUNDER = "funder"

    @property
    def label(self) -> str:
        """The Dutch words as shown on screen and paper."""
        return _ROLE_LABELS[self]


_ROLE_LABELS = {
    PartyRole.LEAD_NATIONAL: "Trekker Rijk",
    PartyRole.LEAD_REGIONAL: "Trekker regio",
    PartyRole.INVOLVED: "Betrokken",
    PartyRole.CLIENT: "Opdrachtgever",
    PartyRole.FUNDER: "Financier",
}
