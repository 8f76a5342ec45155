"""Milestones: named frozen moments of the register, to compare with later."""

from datetime import UTC, datetime

from sqlmodel import Session

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Milestone
from novex_desktop.domain.text_limits import MILESTONE_CHARS
from novex_desktop.store.moments import format_moment


def add_milestone(session: Session, name: str, now: datetime | None = None) -> str:
    """Name the state of the register at this moment and return the key of the milestone.

    Args:
        now: an aware moment; that of the laptop when None.

    Raises:
        RuleError: the name is empty or too long.
    """
    name = " ".join(name.split())
    if not name:
        raise RuleError("Geef de mijlpaal een naam, bijvoorbeeld “vastgesteld”.", "name")
    if len(name) > MILESTONE_CHARS:
        raise RuleError(f"De naam is te lang: hoogstens {MILESTONE_CHARS} tekens.", "name")
    milestone = Milestone(name=name, at=format_moment(now or datetime.now(UTC)))
    session.add(milestone)
    return milestone.id
