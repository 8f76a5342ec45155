"""What changing many agreements at once would do, before it does anything."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from novex_desktop.domain.due_moves import is_move
from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.many_wish import ManyDue, ManyParties, wished_parties
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements_by_id
from novex_desktop.store.queries.dues import DueDetail, get_dues
from novex_desktop.store.queries.nodes import condition_ids


@dataclass(frozen=True, slots=True)
class FieldPreview:
    """What would become of one field."""

    changed: int  # rows that would change
    replaced: tuple[tuple[str, int], ...] = ()  # words that would go, and in how many rows
    moved: int = 0  # deadlines of which this counts as a move
    untied: int = 0  # deadlines that hang on a meeting now, and would not any more


@dataclass(frozen=True, slots=True)
class ManyRows:
    """Rows as they stand now, with who stands in which role."""

    rows: tuple[AgreementRow, ...]
    parties: dict[str, dict[PartyRole, tuple[str, ...]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # of parties, by key
    dues: dict[str, DueDetail] = field(default_factory=dict)  # the first one of each row

    def preview_field(self, name: str, value: object) -> FieldPreview:
        """Tell what a new value of a field would do."""
        words = _WORDS[name]
        changed = [row for row in self.rows if _differs(row, name, value)]
        return _count(changed, words)

    def preview_parties(self, role: PartyRole, wish: ManyParties) -> FieldPreview:
        """Tell what other parties in a role would do."""
        changed: list[AgreementRow] = []
        gone: Counter[str] = Counter()
        for row in self.rows:
            present = self.parties.get(row.id, {}).get(role, ())
            after = wished_parties(wish, present)
            if after != present:
                changed.append(row)
            gone.update(self.names[one] for one in present if one not in after)
        return FieldPreview(len(changed), tuple(gone.most_common()))

    def preview_due(self, wish: ManyDue) -> FieldPreview:
        """Tell what a deadline would do."""
        changed = moved = untied = 0
        gone: Counter[str] = Counter()
        for row in self.rows:
            due = self.dues.get(row.id)
            if due is None:
                changed += 1
                continue
            now = (due.words, due.date_to, due.certainty, due.meeting_id)
            if now != (wish.words, wish.day, wish.certainty, None):
                moved += is_move(due.date_from, due.date_to, wish.day)
                untied += due.meeting_id is not None
                changed += 1
                day = due.date_to.strftime("%d-%m-%Y") if due.date_to else ""
                gone[due.words or day] += 1
        return FieldPreview(changed, tuple(gone.most_common()), moved, untied)

    def count_without_note(self) -> int:
        """Return how many have no note that tells how it ended."""
        return sum(not row.progress for row in self.rows)


def get_many_rows(connection: sqlite3.Connection, today: date, ids: Sequence[str]) -> ManyRows:
    """Return rows as they stand now; those that are gone are left out."""
    rows = tuple(list_agreements_by_id(connection, today, ids))
    condition, values = condition_ids("ap.agreement_id", ids)
    parties: dict[str, dict[PartyRole, tuple[str, ...]]] = {}
    names: dict[str, str] = {}
    for agreement_id, role_text, party_id, short, name in connection.execute(
        "SELECT ap.agreement_id, ap.role, p.id, p.short, p.name FROM agreement_party ap"
        f" JOIN party p ON p.id = ap.party_id WHERE NOT ap.deleted AND {condition}"
        " ORDER BY ap.pos",
        values,
    ):
        role = PartyRole(role_text)
        roles = parties.setdefault(agreement_id, {})
        roles[role] = (*roles.get(role, ()), party_id)
        names[party_id] = short or name
    dues: dict[str, DueDetail] = {}
    for agreement_id, found in get_dues(connection, ids).items():
        own = [due for due in found if due.confirmed and due.kind is DueKind.DUE]
        if own:
            dues[agreement_id] = own[0]
    return ManyRows(rows, parties, names, dues)


def _differs(row: AgreementRow, name: str, value: object) -> bool:
    if name == "kind" and not row.kind_confirmed:
        return True  # choosing a kind confirms it
    return bool(getattr(row, name) != value)


def _count(rows: Sequence[AgreementRow], words: Callable[[AgreementRow], str]) -> FieldPreview:
    gone = Counter(text for text in map(words, rows) if text)
    return FieldPreview(len(rows), tuple(gone.most_common()))


_WORDS: dict[str, Callable[[AgreementRow], str]] = {
    # The first status and the usual kind are what nobody chose: nothing is lost with them.
    "status": lambda row: "" if row.status is AgreementStatus.NEW else row.status.label,
    "judgement": lambda row: row.judgement.label if row.judgement else "",
    "kind": lambda row: row.kind.label if row.kind_confirmed else "",
    "public": lambda row: "" if row.public else "niet openbaar",
}
