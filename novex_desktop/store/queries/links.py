"""Links of an agreement with those of other years, in both directions."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.link_kind import LinkKind


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
