"""Links of an agreement with those of other years, in both directions."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.store.queries.folding import add_folding, fold
from novex_desktop.store.queries.nodes import condition_ids

_MOST_LINKABLE = 50


@dataclass(frozen=True, slots=True)
class LinkDetail:
    """A link as one of its two agreements shows it."""

    id: str
    other_id: str  # the agreement at the other end
    number: str  # of the other one
    title: str  # of the other one; its text when it has no title
    text: str  # of the other one, to judge a proposal by
    kind: LinkKind
    is_to_earlier: bool  # the other one is the older
    confirmed: bool  # False: proposed by an import

    @property
    def words(self) -> str:
        """What the other one is to this one: "volgt op", "vervolgd door"."""
        return _get_words(self.kind, is_to_earlier=self.is_to_earlier)


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """An agreement as a list of links, or of what can be linked, shows it."""

    id: str
    number: str
    title: str  # its text when it has no title
    text: str
    meeting: str  # "BO Leefomgeving 2024"
    year: int
    order: tuple[str, ...]  # place in the list: region, then number


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A proposed link that nobody settled yet."""

    id: str
    kind: LinkKind
    earlier: LinkEnd
    later: LinkEnd


def list_open_links(connection: sqlite3.Connection) -> list[OpenLink]:
    """Return all proposed links of the register, in the order of the newer lists."""
    rows = connection.execute(
        "SELECT k.id, k.kind, k.earlier_id, k.later_id FROM agreement_link k"
        " WHERE NOT k.deleted AND NOT k.confirmed"
    ).fetchall()
    ends = _read_ends(connection, {end for row in rows for end in row[2:]})
    links = [
        OpenLink(link_id, LinkKind(kind), ends[earlier], ends[later])
        for link_id, kind, earlier, later in rows
        if earlier in ends and later in ends
    ]
    return sorted(links, key=lambda link: (link.later.order, link.earlier.order, link.id))


def find_linkable(connection: sqlite3.Connection, agreement_id: str, words: str) -> list[LinkEnd]:
    """Return agreements that hold all words in number, title or text, the newest year first.

    Args:
        agreement_id: the agreement itself, which is left out.
    """
    add_folding(connection)
    rows = connection.execute(
        f"{_END} WHERE NOT a.deleted AND a.id <> ?"
        " AND holds_all(?, a.number, a.title, a.adopted_text)"
        " ORDER BY m.year DESC, r.pos, a.number LIMIT ?",
        (agreement_id, fold(words), _MOST_LINKABLE),
    )
    return [_make_end(row) for row in rows]


def get_link_end(connection: sqlite3.Connection, agreement_id: str) -> LinkEnd | None:
    """Return an agreement as the end of a link; None when it is gone."""
    return _read_ends(connection, {agreement_id}).get(agreement_id)


def list_links(connection: sqlite3.Connection, agreement_id: str) -> list[LinkDetail]:
    """Return the links of an agreement: proposals first, then the older before the newer ones."""
    return sorted(
        (
            LinkDetail(
                link_id,
                other_id,
                number,
                " ".join((title or text).split()),
                text,
                LinkKind(kind),
                bool(is_to_earlier),
                bool(confirmed),
            )
            for link_id, kind, confirmed, is_to_earlier, other_id, number, title, text in (
                connection.execute(
                    "SELECT k.id, k.kind, k.confirmed, k.is_to_earlier, a.id, a.number, a.title,"
                    f" a.adopted_text FROM ({_ENDS}) k JOIN agreement a ON a.id = k.other_id"
                    " WHERE NOT k.deleted AND NOT a.deleted",
                    {"id": agreement_id},
                )
            )
        ),
        key=lambda link: (link.confirmed, not link.is_to_earlier, link.number, link.id),
    )


def get_link_names(connection: sqlite3.Connection, agreement_id: str) -> dict[str, str]:
    """Return by its key what each link of an agreement says, also of one that was refused."""
    return {
        link_id: f"{_get_words(LinkKind(kind), is_to_earlier=bool(is_to_earlier))} {number}"
        for link_id, kind, is_to_earlier, number in connection.execute(
            f"SELECT k.id, k.kind, k.is_to_earlier, a.number FROM ({_ENDS}) k"
            " JOIN agreement a ON a.id = k.other_id",
            {"id": agreement_id},
        )
    }


_END = (
    "SELECT a.id, a.number, a.title, a.adopted_text, m.series || ' ' || m.year, m.year, r.pos"
    " FROM agreement a JOIN topic t ON t.id = a.topic_id JOIN meeting m ON m.id = t.meeting_id"
    " JOIN region r ON r.id = t.region_id"
)


def _read_ends(connection: sqlite3.Connection, ids: set[str]) -> dict[str, LinkEnd]:
    condition, values = condition_ids("a.id", ids)
    rows = connection.execute(f"{_END} WHERE NOT a.deleted AND {condition}", values)
    return {row[0]: _make_end(row) for row in rows}


def _make_end(row: tuple[str, str, str, str, str, int, str]) -> LinkEnd:
    agreement_id, number, title, text, meeting, year, region = row
    order = (str(year), meeting, region, number)
    title = " ".join((title or text).split())
    return LinkEnd(agreement_id, number, title, text, meeting, year, order)


def _get_words(kind: LinkKind, *, is_to_earlier: bool) -> str:
    return kind.to_earlier if is_to_earlier else kind.to_later


# Two halves, so that each uses the index on its own end.
_ENDS = (
    "SELECT id, kind, confirmed, deleted, earlier_id AS other_id, 1 AS is_to_earlier"
    " FROM agreement_link WHERE later_id = :id"
    " UNION ALL"
    " SELECT id, kind, confirmed, deleted, later_id, 0"
    " FROM agreement_link WHERE earlier_id = :id"
)
