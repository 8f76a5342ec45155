"""What became of an agreement: the chain of its predecessors and successors over the years."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.nodes import condition_ids


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One agreement of a chain, as a list over the years shows it."""

    id: str
    meeting: str  # "BO Leefomgeving 2024"
    number: str
    title: str
    status: AgreementStatus
    words: str  # what it is to the one before it: "vervolgd door"; empty for the first
    is_own: bool  # the agreement that was asked for


def list_chain(connection: sqlite3.Connection, agreement_id: str) -> tuple[ChainStep, ...]:
    """Return all agreements before and after this one, oldest first; nothing when it is alone.

    Only confirmed links count, and "hangt samen met" is no succession.
    """
    members = _find_members(connection, agreement_id)
    if len(members) < 2:
        return ()
    condition, values = condition_ids("a.id", members)
    rows = connection.execute(
        "SELECT a.id, m.series || ' ' || m.year, a.number,"
        " CASE a.title WHEN '' THEN a.adopted_text ELSE a.title END, a.status"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id JOIN meeting m ON m.id = t.meeting_id"
        f" WHERE {condition} AND NOT a.deleted ORDER BY m.year, m.series, a.number",
        values,
    )
    return tuple(
        ChainStep(
            row_id,
            meeting,
            number,
            " ".join(title.split()),
            AgreementStatus(status),
            members[row_id],
            row_id == agreement_id,
        )
        for row_id, meeting, number, title, status in rows
    )


def _find_members(connection: sqlite3.Connection, agreement_id: str) -> dict[str, str]:
    """Return all of the chain by key, each with what it is to an older one."""
    members = {agreement_id: ""}
    waiting = [agreement_id]
    while waiting:
        here = waiting.pop()
        for earlier, later, kind in connection.execute(
            "SELECT k.earlier_id, k.later_id, k.kind FROM agreement_link k"
            " JOIN agreement e ON e.id = k.earlier_id JOIN agreement l ON l.id = k.later_id"
            " WHERE (k.earlier_id = ?1 OR k.later_id = ?1) AND NOT k.deleted AND k.confirmed"
            " AND k.kind <> ?2 AND NOT e.deleted AND NOT l.deleted",
            (here, LinkKind.RELATED.value),
        ):
            for key in (earlier, later):
                if key not in members:
                    members[key] = ""
                    waiting.append(key)
            members[later] = LinkKind(kind).to_later
    return members
