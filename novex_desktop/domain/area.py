"""Areas that topics are about: NOVEX areas, provinces, municipalities, other places."""

from enum import StrEnum

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, choice, optional_reference


class AreaKind(StrEnum):
    """Kind of area, as in database/starter/areas.csv. The values are stored."""

    NOVEX = "novex"
    PROVINCE = "provincie"
    MUNICIPALITY = "gemeente"
    OTHER = "overig"


class Area(RegisterRow, table=True):
    """A NOVEX area, province, municipality or other place."""

    kind: AreaKind = Field(sa_column=choice(AreaKind))
    name: str
    abbreviation: str = ""  # "NSPD"
    region_id: str | None = Field(default=None, sa_column=optional_reference("region.id"))
