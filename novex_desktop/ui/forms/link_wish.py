"""What an agreement is to be linked with."""

from dataclasses import dataclass

from novex_desktop.domain.link_kind import LinkKind


@dataclass(frozen=True, slots=True)
class LinkWish:
    """The other agreement, and what the newer of the two is to the older."""

    other_id: str
    kind: LinkKind
