"""Which party stands in which role in an agreement."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, choice, reference
from novex_desktop.domain.party_terms import PartyRole


class AgreementParty(RegisterRow, table=True):
    """A party in a role. The key is `link_id(agreement, party, role)`: two laptops make one row."""

    __tablename__ = "agreement_party"

    agreement_id: str = Field(sa_column=reference("agreement.id"))
    party_id: str = Field(sa_column=reference("party.id"))
    role: PartyRole = Field(sa_column=choice(PartyRole))
    quote: str = ""  # words of the text, when it was found there
    confirmed: bool = True  # False: proposed by a recogniser
    pos: str  # order in which parties are named
