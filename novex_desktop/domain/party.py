"""Parties that lead, do or pay: public bodies and others."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, choice, optional_reference, reference
from novex_desktop.domain.party_terms import PartyKind


class Party(RegisterRow, table=True):
    """A ministry, province, municipality, water board or other body, under its official name."""

    kind: PartyKind = Field(sa_column=choice(PartyKind))
    name: str  # "Ministerie van Infrastructuur en Waterstaat"
    short: str = ""  # as shown in columns: "IenW", "Zuid-Holland"
    code: str = ""  # code of the source: "PV28", "0599"
    within: str = ""  # province or region it lies in
    note: str = ""  # e.g. until when it existed
    successor_id: str | None = Field(default=None, sa_column=optional_reference("party.id"))


class PartyAlias(RegisterRow, table=True):
    """Another name of a party: "I&W" is "IenW"."""

    __tablename__ = "party_alias"

    party_id: str = Field(sa_column=reference("party.id"))
    alias: str
