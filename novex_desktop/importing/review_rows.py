"""What the two sides of a review show: the blocks of the source, and the rows of the outline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.plan import PlannedAgreement, PlannedPart
from novex_desktop.importing.problems import Problem
from novex_desktop.importing.review_findings import (
    Decisions,
    FindingKey,
    PlannedFinding,
    ReviewFinding,
    list_findings,
)
from novex_desktop.importing.review_plan import PlanIndex
from novex_desktop.importing.review_segments import ITEM_ROLES, Role, Segment

_DEPTHS = {Role.REGION: 0, Role.TOPIC: 1, Role.LEFTOVER: 0}


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block of the source as the left side shows it, coloured by `role`."""

    index: int  # in the document; what the operations ask for
    page: int
    position: int
    text: str  # what `at` of `split` counts in
    shown: str  # as in the source, figures of footnotes in it
    role: Role
    row: int  # key of the outline row that it belongs to
    is_first: bool  # of its row
    is_doubtful: bool
    left_as: str = ""  # Dutch: "paginanummer"; only of a leftover


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A line of the outline as the right side shows it, in the order of the source."""

    key: int  # index of its first block
    role: Role
    depth: int  # 0 for a region
    text: str
    number: str  # permanent number of an agreement or part; number of a topic; else ""
    title: str  # proposed title of an agreement, else the text
    kind: AgreementKind | None  # proposed or chosen; None for what is no agreement
    blocks: tuple[int, ...]
    problems: tuple[Problem, ...]  # doubts that nobody settled
    findings: tuple[ReviewFinding, ...]  # refused ones too

    @property
    def is_doubtful(self) -> bool:
        """Whether the filter "twijfel" shows it."""
        return bool(self.problems)


def list_blocks(
    segments: Sequence[Segment], blocks: Sequence[Block], problems: Sequence[Problem]
) -> tuple[SourceBlock, ...]:
    """Return the source, block by block, each with what became of it."""
    doubtful = {problem.position for problem in problems}
    found = []
    for segment in segments:
        left_as = segment.left_as.value if segment.role is Role.LEFTOVER else ""
        for index in segment.blocks:
            block = blocks[index]
            found.append(
                SourceBlock(
                    index=index,
                    page=block.page,
                    position=block.position,
                    text=block.text,
                    shown=block.full_text,
                    role=segment.role,
                    row=segment.key,
                    is_first=index == segment.key,
                    is_doubtful=block.position in doubtful,
                    left_as=left_as,
                )
            )
    return tuple(sorted(found, key=lambda block: block.index))


class RowMaker:
    """Makes the rows of one review."""

    def __init__(
        self,
        blocks: Sequence[Block],
        planned: PlanIndex,
        problems: Sequence[Problem],
        decisions: Decisions,
        refused: Mapping[FindingKey, PlannedFinding],
    ) -> None:
        """Make a maker.

        Args:
            planned: the agreements and parts of the plan, by their first block.
            problems: doubts that nobody settled.
            refused: what was proposed where a person refused it.
        """
        self._blocks, self._planned = blocks, planned
        self._decisions, self._refused = decisions, refused
        self._problems: dict[int, list[Problem]] = {}
        for problem in problems:
            self._problems.setdefault(problem.position, []).append(problem)
        self._decided = {
            id(decided): key for key, decided in decisions.items() if decided is not None
        }

    def make(self, segment: Segment) -> OutlineRow:
        """Return the row of a segment."""
        positions = dict.fromkeys(self._blocks[index].position for index in segment.blocks)
        is_item = segment.role in (*ITEM_ROLES, Role.PART)
        found = self._planned.get(segment.key) if is_item else None
        return OutlineRow(
            key=segment.key,
            role=segment.role,
            depth=_DEPTHS.get(segment.role, 2 + segment.depth),
            text=segment.text,
            number=found.number if found else segment.number,
            title=found.title if found else segment.text,
            kind=found.kind if isinstance(found, PlannedAgreement) else None,
            blocks=segment.blocks,
            problems=tuple(
                problem for position in positions for problem in self._problems.get(position, ())
            ),
            findings=self._list_findings(segment, found) if found else (),
        )

    def _list_findings(
        self, segment: Segment, found: PlannedAgreement | PlannedPart
    ) -> tuple[ReviewFinding, ...]:
        """Return the proposals of a row under the keys of what was first proposed."""
        findings = [
            replace(f, key=self._decided.get(id(f.finding), f.key))
            for f in list_findings(segment.key, found.findings)
        ]
        refused = [
            ReviewFinding(key, self._refused[key], is_refused=True)
            for key, decided in self._decisions.items()
            if decided is None and key.block == segment.key and key in self._refused
        ]
        return tuple(sorted([*findings, *refused], key=lambda finding: finding.key.start))
