"""The five regions (landsdelen) of the list."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow


class Region(RegisterRow, table=True):
    """A landsdeel. `pos` keeps the order of the source list, which is never alphabetical."""

    name: str  # "Zuidwest-Nederland"
    short_name: str  # "Zuidwest"
    code: str = Field(max_length=8)  # "ZW", part of every permanent number
    pos: str
