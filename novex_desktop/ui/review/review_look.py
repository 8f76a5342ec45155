"""How each kind of block looks: a letter, which is also its key, a Dutch word and a colour."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.review import Review
from novex_desktop.importing.review_rows import OutlineRow
from novex_desktop.importing.review_segments import ITEM_ROLES, Role


@dataclass(frozen=True, slots=True)
class Look:
    """What a block is, as one sees and presses it."""

    letter: str  # shown in the margin; the key that makes a block this
    tone: str  # token of the bar in the margin and of the letter
    ground: str  # token behind the letter


class What(Enum):
    """All that a block can be. Colour never tells alone: the letter says the same."""

    REGION = Look("R", "on_accent", "accent")
    TOPIC = Look("O", "accent", "selected")
    HEADING = Look("K", "accent", "info_soft")
    LEAD_IN = Look("H", "accent", "info_soft")
    AGREEMENT = Look("A", "green", "green_soft")
    DECISION = Look("B", "green", "green_soft")
    INTENTION = Look("V", "green", "green_soft")
    BACKGROUND = Look("T", "muted", "hover")
    PART = Look("D", "green", "green_soft")
    LOOSE = Look("L", "green", "green_soft")
    CELL = Look("#", "accent", "info_soft")
    LEFTOVER = Look("N", "orange", "orange_soft")

    @property
    def label(self) -> str:
        """The Dutch words as shown."""
        return QCoreApplication.translate("What", _LABELS[self])

    @property
    def is_item(self) -> bool:
        """Whether it becomes an agreement of its own."""
        return self in _KINDS


_LABELS = {
    What.REGION: "Regio",
    What.TOPIC: "Onderwerp",
    What.HEADING: "Tussenkop",
    What.LEAD_IN: "Aanhef (zin die voor wat eronder staat geldt)",
    What.AGREEMENT: "Afspraak",
    What.DECISION: "Besluit",
    What.INTENTION: "Voornemen",
    What.BACKGROUND: "Toelichting",
    What.PART: "Deel van de afspraak erboven",
    What.LOOSE: "Alinea die bij de afspraak erboven hoort",
    What.CELL: "Andere kolom van de tabel",
    What.LEFTOVER: "Niet meegenomen",
}
_KINDS = {
    What.AGREEMENT: AgreementKind.AGREEMENT,
    What.DECISION: AgreementKind.DECISION,
    What.INTENTION: AgreementKind.INTENTION,
    What.BACKGROUND: AgreementKind.BACKGROUND,
}
_ROLES = {
    What.REGION: Role.REGION,
    What.TOPIC: Role.TOPIC,
    What.HEADING: Role.HEADING,
    What.LEAD_IN: Role.LEAD_IN,
    What.PART: Role.PART,
    What.LOOSE: Role.LOOSE,
    What.LEFTOVER: Role.LEFTOVER,
}
CHOICES = tuple(what for what in What if what is not What.CELL)


def what_of(row: OutlineRow) -> What:
    """Return what a row is: its role and, of an agreement, its kind."""
    if row.role in ITEM_ROLES:
        kind = row.kind or AgreementKind.AGREEMENT
        kind = AgreementKind.BACKGROUND if row.role is Role.BACKGROUND else kind
        return next(what for what, known in _KINDS.items() if known is kind)
    return next((what for what, role in _ROLES.items() if role is row.role), What.CELL)


def make_change(what: What, row: OutlineRow, block: int) -> Callable[[Review], Review]:
    """Return the operation that makes a block of a row what one chose.

    Args:
        block: where it begins; halfway a row the row is split there.
    """

    def change(review: Review) -> Review:
        kind = _KINDS.get(what)
        if kind is None:
            return review.set_role(block, _ROLES[what])
        if row.role not in ITEM_ROLES or block != row.key:
            review = review.set_role(block, Role.AGREEMENT)
        elif row.is_doubtful:
            review = review.settle(block)
        return review.set_kind(block, kind)

    return change
