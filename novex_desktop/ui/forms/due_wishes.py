"""What deadlines should become, as cards and dialogs wish it."""

from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.due_terms import Certainty, DueKind


@dataclass(frozen=True, slots=True)
class DueWish:
    """What a deadline should become; without words and days it goes away."""

    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    meeting_id: str | None = None  # that it hangs on


@dataclass(frozen=True, slots=True)
class MoveExplanation:
    """Who decided on the last move of a deadline, and why."""

    moved_by: str
    moved_reason: str


@dataclass(frozen=True, slots=True)
class DueMoveWish:
    """Where a deadline should go, who decided so and why."""

    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    meeting_id: str | None = None  # that it hangs on from then on
    moved_by: str = ""
    moved_reason: str = ""
