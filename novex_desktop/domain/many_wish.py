"""What should become of many agreements at once: only what is named changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.party_terms import PartyRole


@dataclass(frozen=True, slots=True)
class ManyParties:
    """Parties for one role."""

    party_ids: tuple[str, ...]
    is_added: bool = False  # beside those who stand there, instead of in their place


@dataclass(frozen=True, slots=True)
class ManyDue:
    """A deadline. It takes the place of the first one that an agreement has, meeting included."""

    words: str
    day: date | None
    certainty: Certainty
    moved_by: str = ""  # who decided, where it moves one that was there
    moved_reason: str = ""


@dataclass(frozen=True, slots=True)
class ManyWish:
    """The fields that change, with their new values."""

    fields: Mapping[str, object] = field(default_factory=dict)  # of AgreementData
    parties: Mapping[PartyRole, ManyParties] = field(default_factory=dict)
    due: ManyDue | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is named."""
        return not self.fields and not self.parties and self.due is None


def wished_parties(wish: ManyParties, present: tuple[str, ...]) -> tuple[str, ...]:
    """Return who stands in a role afterwards, in order."""
    if wish.is_added:
        return tuple(dict.fromkeys((*present, *wish.party_ids)))
    return wish.party_ids
