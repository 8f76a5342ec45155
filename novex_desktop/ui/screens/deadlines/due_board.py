"""Which open agreements the filters let through, by their day and in their groups."""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.store.queries.due_lines import DueLine, DueSurvey, GroupKey

ALL = GroupKey(DueGroup.LATER, "*")
"""A group of our own: all of them together."""

PROPOSED = GroupKey(DueGroup.NONE, "*")
"""Another one: whatever has a proposal to settle, in any group."""

_FEW = 100  # lines; more are sorted together instead of put in one by one
_by_day = attrgetter("by_day")


class DueBoard:
    """Keeps all lines in order of their day, so that no group is sorted when it is chosen."""

    def __init__(self, survey: DueSurvey) -> None:
        self.survey = survey
        self._ordered = list(survey.lines.values())
        self._region_id: object = None
        self._party_ids: Collection[str] | None = None
        self.lines: list[DueLine] = []  # that the filters let through
        self.groups: dict[GroupKey, list[DueLine]] = {}  # without those of our own
        self._proposed: list[DueLine] = []
        self._parts: Counter[GroupKey] = Counter()
        self._group()

    def find(self, agreement_id: str) -> DueLine | None:
        """Return the line of an agreement, whether or not the filters let it through."""
        return self.survey.lines.get(agreement_id)

    def lines_of(self, key: object) -> Sequence[DueLine]:
        """Return what is in a group, in order of its day."""
        if key == ALL:
            return self.lines
        if key == PROPOSED:
            return self._proposed
        return self.groups.get(key, ()) if isinstance(key, GroupKey) else ()

    def count(self, key: object) -> tuple[int, int]:
        """Return how many agreements are in a group, and how many parts of agreements."""
        parts = self._parts[key] if isinstance(key, GroupKey) else 0
        return len(self.lines_of(key)) - parts, parts

    def replace(self, ids: Collection[str], lines: Mapping[str, DueLine]) -> None:
        """Take these agreements out, and put in those of them that are still open."""
        gone = set(ids)
        for agreement_id in gone:
            self.survey.lines.pop(agreement_id, None)
        self.survey.lines.update(lines)
        self._ordered = [line for line in self._ordered if line.agreement_id not in gone]
        if len(lines) > _FEW:
            self._ordered = sorted([*self._ordered, *lines.values()], key=_by_day)
        else:
            for line in lines.values():
                insort(self._ordered, line, key=_by_day)
        self._group()

    def choose(self, region_id: object, party_ids: Collection[str] | None) -> None:
        """Let only a region through, and only these agreements; None is all."""
        if (region_id, party_ids) != (self._region_id, self._party_ids):
            self._region_id, self._party_ids = region_id, party_ids
            self._group()

    def _group(self) -> None:
        region_id, party_ids = self._region_id, self._party_ids
        self.lines = self._ordered
        if region_id is not None:
            self.lines = [line for line in self.lines if line.region_id == region_id]
        if party_ids is not None:
            self.lines = [line for line in self.lines if line.agreement_id in party_ids]
        groups: dict[GroupKey, list[DueLine]] = {}
        for line in self.lines:
            groups.setdefault(line.key, []).append(line)
        self.groups = groups
        self._proposed = [line for line in self.lines if line.has_proposal]
        parts = [line for line in self.lines if line.is_part]
        self._parts = Counter(line.key for line in parts)
        self._parts[ALL] = len(parts)
        self._parts[PROPOSED] = sum(line.has_proposal for line in parts)
