"""The review of a list before it is taken in: what became of each block, and how to correct it.

A `Review` never changes: each operation returns another one with its plan and word accounting made
anew, so that undo is keeping the one before. It knows no screen. `review_file` keeps a half-done
review over the closing of the program.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.line_layout import PageSetting, measure_setting
from novex_desktop.importing.list_lines import read_line
from novex_desktop.importing.outline import Outline
from novex_desktop.importing.plan import ImportPlan
from novex_desktop.importing.plan_making import PlanBase, make_plan
from novex_desktop.importing.prepare import prepare_base
from novex_desktop.importing.problems import Problem
from novex_desktop.importing.review_cutting import cut_document, hand_over_decisions
from novex_desktop.importing.review_findings import (
    FindingKey,
    PlannedFinding,
    apply_decisions,
)
from novex_desktop.importing.review_plan import choose_kinds, index_plan
from novex_desktop.importing.review_rows import OutlineRow, RowMaker, SourceBlock, list_blocks
from novex_desktop.importing.review_segments import (
    CELL_ROLES,
    ITEM_ROLES,
    MAX_DEPTH,
    Role,
    Segment,
    SegmentMaker,
    build_outline,
    list_kinds,
    split_outline,
)
from novex_desktop.importing.segment_editing import (
    find_depth,
    find_segment,
    join_segment,
    split_segment,
)
from novex_desktop.store.database import Database


@dataclass(frozen=True)
class Review:
    """A list under review. All operations are told in terms of the index of a block."""

    base: PlanBase
    segments: tuple[Segment, ...]  # in the order of the source
    problems: tuple[Problem, ...]  # what the parser doubted
    settled: frozenset[int] = frozenset()  # positions of doubts that a person settled
    decisions: Mapping[FindingKey, PlannedFinding | None] = field(default_factory=dict)
    is_arranged: bool = False  # an agreement was moved, so the tree has another order

    # What the window shows

    @cached_property
    def plan(self) -> ImportPlan:
        """The plan as it is now; `apply_plan` writes it."""
        plan = replace(self._drafted, outline=self._outline)  # with the doubts as they are now
        return choose_kinds(apply_decisions(plan, self.decisions), list_kinds(self.segments))

    @cached_property
    def _drafted(self) -> ImportPlan:
        """The plan before anybody decided on kinds and proposals: the part that takes time."""
        return self._draft(no_progress)

    def _draft(self, progress: Progress) -> ImportPlan:
        outline = self._outline
        accounting = account_words(self.base.document.blocks, outline, is_arranged=self.is_arranged)
        return make_plan(self.base, outline, accounting, progress)

    def draft(self, progress: Progress) -> "Review":
        """Make the plan now, where it can be cancelled, and not when a window first shows it.

        Raises:
            DocumentError: a region that the register does not know.
            Cancelled: the user asked to stop.
        """
        self.__dict__["_drafted"] = self._draft(progress)
        return self

    @cached_property
    def blocks(self) -> tuple[SourceBlock, ...]:
        """The source, block by block, each with what became of it."""
        return list_blocks(self.segments, self.base.document.blocks, self._open_problems)

    @cached_property
    def rows(self) -> tuple[OutlineRow, ...]:
        """The outline, leftovers included, in the order of the source."""
        maker = RowMaker(
            self.base.document.blocks,
            index_plan(self.plan),
            self._open_problems,
            self.decisions,
            self._refused,
        )
        return tuple(maker.make(segment) for segment in self.segments)

    @property
    def open_doubts(self) -> int:
        """How many doubts are left to look at."""
        return len(self._open_problems)

    @property
    def open_proposals(self) -> int:
        """How many proposals are left to confirm or refuse."""
        return len(self.list_keys())

    # What a person changes; each raises RuleError in Dutch where it cannot be

    def set_role(self, block: int, role: Role, region: str = "") -> "Review":
        """Make of a block something else; where it is halfway a row, the row is split first.

        Args:
            region: which one a heading of a region names; "" where its words tell.
        """
        place, segments = split_segment(self.segments, block, self._maker)
        changed = self._maker.make(segments[place].blocks, role, segments[place])
        if role is Role.HEADING:
            changed = replace(changed, depth=find_depth(segments[:place]))
        if role is Role.REGION and region:
            changed = replace(changed, region=region)
        segments[place] = changed
        return self._with(segments, settle=changed.blocks)

    def split(self, block: int, at: int = 0) -> "Review":
        """Let a row end before a block, or before a word in it; a row of the same role begins.

        Args:
            at: character of the text of the block where that word begins; the block is cut there.
        """
        if at:
            return self._cut(block, at)
        place, segments = split_segment(self.segments, block, self._maker)
        return self._with(segments, settle=segments[place].blocks)

    def join(self, block: int) -> "Review":
        """Add the row of a block to the row before it, leftovers in between set aside."""
        segments, joined = join_segment(self.segments, block, self._maker)
        return self._with(segments, settle=joined)

    def move(self, block: int, under: int | None) -> "Review":
        """Put an agreement under another topic or heading; None puts it back where it stood."""
        place = self._find(block)
        segment = self.segments[place]
        if segment.role not in ITEM_ROLES:
            raise RuleError(
                "Alleen een afspraak kan naar een andere kop worden verplaatst. Kies een afspraak."
            )
        key = None
        if under is not None:
            heading = self.segments[self._find(under)]
            if heading.role not in (Role.TOPIC, Role.HEADING, Role.LEAD_IN):
                raise RuleError("Kies een onderwerp of tussenkop om de afspraak onder te zetten.")
            key = heading.key
        segments = list(self.segments)
        segments[place] = replace(segment, under=key)
        return self._with(segments, settle=segment.blocks)

    def shift_heading(self, block: int, step: int) -> "Review":
        """Put a sub-heading deeper (1) or higher (-1); what stands under it goes with it."""
        place = self._find(block)
        segment = self.segments[place]
        if segment.role is not Role.HEADING:
            raise RuleError(
                "Alleen een tussenkop kan dieper of hoger worden gezet. Kies een tussenkop."
            )
        depth = segment.depth + step
        if depth < 1:
            raise RuleError(
                "Deze tussenkop staat al direct onder haar onderwerp. Maak er met O een "
                "onderwerp van."
            )
        if depth > min(find_depth(self.segments[:place]) + 1, MAX_DEPTH):
            raise RuleError(
                "Dieper kan niet: er is geen kop erboven om deze onder te zetten. "
                "Maak eerst van een regel erboven een kop."
            )
        segments = list(self.segments)
        segments[place] = replace(segment, depth=depth)
        return self._with(segments, settle=segment.blocks)

    def set_kind(self, block: int, kind: AgreementKind) -> "Review":
        """Choose the kind of an agreement; it counts as confirmed."""
        place = self._find(block)
        segment = self.segments[place]
        if segment.role not in ITEM_ROLES:
            raise RuleError("Alleen een afspraak heeft een soort. Kies een afspraak.")
        segments = list(self.segments)
        segments[place] = replace(segment, role=Role.AGREEMENT, kind=kind)
        return self._with(segments, has_same_parts=True)

    def settle(self, block: int) -> "Review":
        """Say that the row of a block was looked at and is right."""
        blocks = self.segments[self._find(block)].blocks
        return self._with(list(self.segments), settle=blocks, has_same_parts=True)

    def confirm(self, keys: Iterable[FindingKey]) -> "Review":
        """Confirm proposals as they are; one that was refused comes back."""
        found = {f.key: f.finding for row in self.rows for f in row.findings}
        chosen = {key: replace(found[key], confirmed=True) for key in keys if key in found}
        return self._decide({**self.decisions, **chosen})

    def refuse(self, keys: Iterable[FindingKey]) -> "Review":
        """Refuse proposals; they are not taken in."""
        return self._decide({**self.decisions, **dict.fromkeys(keys)})

    def correct(self, key: FindingKey, finding: PlannedFinding) -> "Review":
        """Replace a proposal by what a person says; it counts as confirmed."""
        return self._decide({**self.decisions, key: replace(finding, confirmed=True)})

    def reopen(self, keys: Iterable[FindingKey]) -> "Review":
        """Take back what was decided on proposals."""
        gone = set(keys)
        return self._decide({k: f for k, f in self.decisions.items() if k not in gone})

    def list_keys(self) -> list[FindingKey]:
        """Return the proposals that nobody decided on yet, for many at once."""
        return [f.key for row in self.rows for f in row.findings if not f.is_decided]

    # Inside

    @cached_property
    def _outline(self) -> Outline:
        outline = build_outline(self.segments, self.base.document.blocks)
        outline.problems = list(self._open_problems)
        return outline

    @property
    def _open_problems(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.position not in self.settled)

    @cached_property
    def _setting(self) -> PageSetting:
        blocks = self.base.document.blocks
        left = {i for s in self.segments if s.role is Role.LEFTOVER for i in s.blocks}
        cells = {i for s in self.segments if s.role in CELL_ROLES for i in s.blocks}
        return measure_setting(
            [read_line(block) for i, block in enumerate(blocks) if i not in left | cells]
        )

    @property
    def _maker(self) -> SegmentMaker:
        return SegmentMaker(self.base.document.blocks, self._setting)

    def _find(self, block: int) -> int:
        return find_segment(self.segments, block)

    def _cut(self, block: int, at: int) -> "Review":
        row = self.segments[self._find(block)]
        cut = cut_document(self.base.document, block, at)
        whole = replace(
            self,
            base=replace(self.base, document=cut.document),
            segments=cut.move_segments(self.segments),
            problems=cut.move_problems(self.problems),
            settled=cut.move_settled(self.settled),
            decisions=cut.move_decisions(self.decisions),
        )
        halves = whole.split(block + 1)
        place = halves._find(block + 1)
        head, tail = halves.segments[place - 1 : place + 1]
        if not (head.text and tail.text):
            raise RuleError("Aan één kant blijft alleen een teken of nummer over. Kies verderop.")
        return halves._decide(hand_over_decisions(halves.decisions, row.text, row.key, tail))

    def _with(
        self,
        segments: list[Segment],
        settle: Iterable[int] = (),
        *,
        has_same_parts: bool = False,
    ) -> "Review":
        positions = {self.base.document.blocks[index].position for index in settle}
        is_moved = any(segment.under is not None for segment in segments)
        review = replace(
            self,
            segments=tuple(segments),
            settled=self.settled | positions,
            is_arranged=is_moved,
        )
        if has_same_parts:
            return self._hand_on_plan(review)
        self._hand_on_setting(review)
        review.plan  # noqa: B018 - raises here what cannot be, and not when it is first shown
        return review

    def _hand_on_plan(self, review: "Review") -> "Review":
        """Let a review that has the same parts go on with the plan that was made of them."""
        self._hand_on_setting(review)
        review.__dict__["_drafted"] = self._drafted
        return review

    def _hand_on_setting(self, review: "Review") -> None:
        """Spare a review measuring how the document is set: that does not change with its parts."""
        if "_setting" in self.__dict__:
            review.__dict__["_setting"] = self._setting

    def _decide(self, decisions: Mapping[FindingKey, PlannedFinding | None]) -> "Review":
        return self._hand_on_plan(replace(self, decisions=decisions))

    @cached_property
    def _refused(self) -> dict[FindingKey, PlannedFinding]:
        """What was proposed where a person refused it."""
        if None not in self.decisions.values():
            return {}
        untouched = replace(self, decisions={})
        return {f.key: f.finding for row in untouched.rows for f in row.findings}


def prepare_review(
    database: Database,
    path: Path,
    series: str | None = None,
    year: int | None = None,
    held_on: date | None = None,
    progress: Progress = no_progress,
) -> Review:
    """Read a list and begin its review; nothing is written.

    Arguments and errors are those of `prepare_import`; `Review.plan` is what it would return.
    """
    base, outline = prepare_base(database, path, series, year, held_on, progress)
    return start_review(base, outline).draft(progress)


def start_review(base: PlanBase, outline: Outline) -> Review:
    """Begin the review of a list that was read."""
    segments = split_outline(outline, base.document.blocks)
    return Review(base, segments, tuple(outline.problems))
