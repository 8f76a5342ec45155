"""Parts a, b, c of an agreement that staff make themselves; the adopted text stays whole."""

from collections.abc import Sequence

from sqlmodel import Session

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import is_concept_number, parse_part_index, part_number
from novex_desktop.domain.odd_signs import show_odd_signs
from novex_desktop.domain.ordering import key_at, key_between
from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.concepts import list_parts
from novex_desktop.store.operations.records import get_or_raise


def add_parts(session: Session, agreement_id: str, pieces: Sequence[tuple[str, str]]) -> list[str]:
    """Make parts of words of the adopted text, behind those that are there; return their keys.

    Args:
        pieces: the words, and the short title of each.

    Raises:
        NotFoundError: the agreement was removed in the meantime.
        RuleError: it is a part itself, or words do not stand in its text.
    """
    whole = get_or_raise(session, Agreement, agreement_id)
    if whole.parent_id is not None:
        raise RuleError("Een deel kan niet verder worden gesplitst. Splits de hele afspraak.")
    # Also those that were removed: a letter that was given is not given again.
    present = list_parts(session, agreement_id, is_all=True)
    index = max((parse_part_index(part.number) for part in present), default=-1)
    pos = max((part.pos for part in present), default="")
    keys = []
    stored = " ".join(whole.adopted_text.split())
    for text, title in pieces:
        words = " ".join(text.split())
        if words not in stored and (place := show_odd_signs(stored).find(words)) >= 0:
            words = stored[place : place + len(words)]  # chosen as the screen shows them
        if not words or words not in stored:
            raise RuleError(
                "Een deel bestaat uit woorden van de vastgestelde tekst. Kies ze in de tekst.",
                "text",
            )
        index, pos = index + 1, key_between(pos, "")
        part = Agreement(
            topic_id=whole.topic_id,
            parent_id=whole.id,
            number=part_number(whole.number, index),
            pos=pos,
            title=title[:TITLE_CHARS] or words[:TITLE_CHARS],
            adopted_text=words,
            kind=whole.kind,
            kind_confirmed=True,
            public=whole.public,
        )
        session.add(part)
        keys.append(part.id)
    return keys


def move_part(session: Session, part_id: str, before_id: str | None) -> None:
    """Put a part of one's own before another part of the agreement, or (None) behind all.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: it was adopted with the list.
    """
    part = _get_own(session, part_id)
    beside = [one for one in list_parts(session, part.parent_id or "") if one.id != part_id]
    place = next((n for n, one in enumerate(beside) if one.id == before_id), len(beside))
    part.pos = key_at(beside, place)


def remove_part(session: Session, part_id: str) -> None:
    """Mark a part of one's own deleted; it can be brought back from the trash.

    Raises:
        NotFoundError: it was removed already.
        RuleError: it was adopted with the list.
    """
    _get_own(session, part_id).deleted = True


def _get_own(session: Session, part_id: str) -> Agreement:
    part = get_or_raise(session, Agreement, part_id)
    meeting = get_or_raise(session, Meeting, get_or_raise(session, Topic, part.topic_id).meeting_id)
    is_adopted = meeting.adopted or not is_concept_number(part.number)
    if part.parent_id is None or (is_adopted and part.source_document_id is not None):
        raise RuleError(
            f"{part.number} is met de lijst vastgesteld. Het deel houdt zijn plaats en blijft."
        )
    return part
