"""Noting that an overview went out: when, which file, and the state of the register it shows."""

from sqlmodel import Session

from novex_desktop.domain.meeting import Milestone


def add_export_moment(
    session: Session, name: str, meeting_id: str | None, at: str, change_id: str | None
) -> str:
    """Add the moment of an overview as a milestone and return its key.

    What came out can so be compared with what stands in the register now. Call it within a
    change of kind EXPORT: by that the lists of milestones tell it from those that people named.

    Args:
        at: stored moment (store/moments.py) up to which the overview shows the register.
        change_id: last change that the overview shows.
    """
    milestone = Milestone(name=name, meeting_id=meeting_id, at=at, change_id=change_id)
    session.add(milestone)
    return milestone.id
