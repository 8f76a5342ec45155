"""What a newer agreement is to an older one, and how that is said from either side."""

from enum import StrEnum


class LinkKind(StrEnum):
    """What the newer agreement is to the older one. The values are stored."""

    CONTINUES = "continues"
    FULFILS = "fulfils"
    SPLITS = "splits"
    REPLACES = "replaces"
    RELATED = "related"

    @property
    def to_earlier(self) -> str:
        """The Dutch words on the newer agreement, before the number of the older one."""
        return _WORDS[self][0]

    @property
    def to_later(self) -> str:
        """The Dutch words on the older agreement, before the number of the newer one."""
        return _WORDS[self][1]


_WORDS = {
    LinkKind.CONTINUES: ("volgt op", "vervolgd door"),
    LinkKind.FULFILS: ("geeft uitvoering aan", "uitgevoerd door"),
    LinkKind.SPLITS: ("afgesplitst van", "gesplitst in"),
    LinkKind.REPLACES: ("vervangt", "vervangen door"),
    LinkKind.RELATED: ("hangt samen met", "hangt samen met"),
}
