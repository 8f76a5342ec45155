"""Turns what one chooses in the review into steps, each of which can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from novex_desktop.domain.errors import DocumentError, RuleError
from novex_desktop.importing.plan_findings import PlannedDue, PlannedParty
from novex_desktop.importing.review import Review
from novex_desktop.importing.review_cutting import list_cut_places
from novex_desktop.importing.review_findings import FindingKey, ReviewFinding
from novex_desktop.importing.review_segments import Role
from novex_desktop.ui.review.correct_dialogs import (
    CorrectDueDialog,
    CorrectPartyDialog,
    MoveDialog,
    RegionDialog,
)
from novex_desktop.ui.review.cut_dialog import CutDialog
from novex_desktop.ui.review.outline_model import OutlineLine
from novex_desktop.ui.review.review_look import What, make_change
from novex_desktop.ui.review.review_panes import ReviewPanes
from novex_desktop.ui.review.review_session import ReviewSession
from novex_desktop.ui.theme.theme import Theme

_HEADS = (What.REGION, What.TOPIC, What.HEADING, What.LEAD_IN)


class ReviewSteps(QObject):
    """One method per act of the user; each is one step."""

    def __init__(
        self, window: QWidget, session: ReviewSession, panes: ReviewPanes, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._panes, self._theme = panes, theme

    def make(self, what: What) -> None:
        """Make of the chosen lines something else."""
        lines = self._panes.chosen_lines()
        block = self._panes.block_at_hand()
        if not lines:
            return
        if what is What.REGION and len(lines) == 1:
            self._make_region(block)
            return

        def change(review: Review) -> Review:
            for line in lines:
                start = block if len(lines) == 1 else line.row.key
                review = make_change(what, line.row, start)(review)
            return review

        self._session.do(self.tr("maak er {what} van").format(what=_name(what)), change)

    def _make_region(self, block: int) -> None:
        """Make a block the heading of a region; ask which one when its words do not tell."""
        review = self._session.review
        region: str | None = ""
        try:
            review.set_role(block, Role.REGION)
        except DocumentError:
            names = [known.name for known in review.base.register.regions]
            region = RegionDialog.ask(self._window, names)
        except RuleError:  # told by the step itself
            pass
        if region is not None:
            self._session.do(
                self.tr("maak er regio van"),
                lambda review: review.set_role(block, Role.REGION, region=region),
            )

    def join(self) -> None:
        """Add the chosen line to the one above; of many, all to the first."""
        lines = self._panes.chosen_lines()
        if not lines:
            return
        rest = lines[1:] if len(lines) > 1 else lines

        def change(review: Review) -> Review:
            for line in rest:
                review = review.join(line.row.key)
            return review

        self._session.do(self.tr("samenvoegen"), change)

    def split(self) -> None:
        """Begin a new row at the line of the source that one stands on, else at a word."""
        panes = self._panes
        line, block = panes.current_line(), panes.source.current_block()
        if line is None:
            return
        if block == line.row.key or panes.detail.text.hasFocus():
            self._split_at_word(line)
        else:
            self._session.do(self.tr("splitsen"), lambda review: review.split(block))

    def _split_at_word(self, line: OutlineLine) -> None:
        """Ask at which word of the line a new row begins, and go there."""
        blocks = self._session.review.base.document.blocks
        texts = [(index, blocks[index].text) for index in line.row.blocks]
        if not list_cut_places(texts)[1]:
            self._session.refused.emit(self.tr("Een enkel woord kan niet worden gesplitst."))
            return
        caret = self._panes.detail.letters_from_caret()
        place = CutDialog.ask(self._window, self._theme, texts, caret)
        if place is not None and self._session.do(
            self.tr("splitsen"), lambda review: review.split(place.block, place.at)
        ):
            self._panes.go_to(place.block + (place.at > 0))

    def move(self) -> None:
        """Ask under which heading the chosen agreements belong."""
        lines = [line for line in self._panes.chosen_lines() if line.what.is_item]
        if not lines:
            self._session.refused.emit(
                self.tr(
                    "Alleen een afspraak kan naar een andere kop worden verplaatst. "
                    "Kies een afspraak."
                )
            )
            return
        headings = [line for line in self._panes.lines if line.what in _HEADS]
        above = [
            place
            for place, line in enumerate(headings)
            if line.row.key < lines[0].row.key and line.what is not What.REGION
        ]
        many = self.tr("{count} afspraken").format(count=len(lines))
        title = lines[0].row.title if len(lines) == 1 else many
        under = MoveDialog.ask(self._window, title, headings, above[-1] if above else 0)
        if under is not None:
            self.move_under([line.row.key for line in lines], under)

    def move_under(self, keys: Sequence[int], under: int) -> None:
        """Put agreements under a heading, as one step; dragging them there does this, too."""

        def change(review: Review) -> Review:
            for key in keys:
                review = review.move(key, under)
            return review

        self._session.do(self.tr("verplaatsen"), change)

    def deepen(self, step: int) -> None:
        """Put the chosen sub-headings a level deeper (1) or higher (-1)."""
        lines = [line for line in self._panes.chosen_lines() if line.what is What.HEADING]

        def change(review: Review) -> Review:
            for line in lines:
                review = review.shift_heading(line.row.key, step)
            return review

        if lines:
            label = self.tr("tussenkop dieper") if step > 0 else self.tr("tussenkop hoger")
            self._session.do(label, change)

    def settle(self) -> None:
        """Say that the chosen lines are right."""
        lines = self._panes.chosen_lines()
        doubtful = [line for line in lines if line.row.is_doubtful]
        if not doubtful:
            return

        def change(review: Review) -> Review:
            for line in doubtful:
                for block in _doubtful_blocks(review, line):
                    review = review.settle(block)
            return review

        self._session.do(self.tr("klopt zo"), change)

    def confirm(self, keys: Sequence[FindingKey]) -> None:
        """Confirm proposals as they are."""
        label = self.tr("{count} voorstellen bevestigen").format(count=len(keys))
        if keys:
            self._session.do(
                label if len(keys) > 1 else self.tr("voorstel bevestigen"),
                lambda review: review.confirm(keys),
            )

    def confirm_all(self) -> None:
        """Confirm the proposals of the chosen lines, or of all when one line is chosen."""
        lines = self._panes.chosen_lines()
        chosen = {line.row.key for line in lines} if len(lines) > 1 else None
        keys = self._session.review.list_keys()
        self.confirm([key for key in keys if chosen is None or key.block in chosen])

    def refuse(self, keys: Sequence[FindingKey]) -> None:
        """Refuse proposals."""
        label = self.tr("{count} voorstellen afwijzen").format(count=len(keys))
        if keys:
            self._session.do(
                label if len(keys) > 1 else self.tr("voorstel afwijzen"),
                lambda review: review.refuse(keys),
            )

    def reopen(self, keys: Sequence[FindingKey]) -> None:
        """Bring back proposals that were refused; they wait for a decision again."""
        self._session.do(self.tr("voorstel terugzetten"), lambda review: review.reopen(keys))

    def correct(self, found: ReviewFinding) -> None:
        """Ask what a proposal should be."""
        finding = found.finding
        if isinstance(finding, PlannedDue):
            due = CorrectDueDialog.ask(self._window, self._theme, finding)
            if due is not None:
                self._session.do(
                    self.tr("termijn wijzigen"), lambda review: review.correct(found.key, due)
                )
        elif isinstance(finding, PlannedParty):
            choices = self._session.review.base.register.directory.choices
            party = CorrectPartyDialog.ask(self._window, finding, choices)
            if party is not None:
                self._session.do(
                    self.tr("partij wijzigen"), lambda review: review.correct(found.key, party)
                )
        else:
            self._session.refused.emit(
                self.tr(
                    "Een bedrag of document staat letterlijk in de tekst: bevestig het of "
                    "wijs het af."
                )
            )


def _doubtful_blocks(review: Review, line: OutlineLine) -> list[int]:
    positions = {problem.position for problem in line.row.problems}
    blocks = review.base.document.blocks
    return [index for index in line.row.blocks if blocks[index].position in positions]


def _name(what: What) -> str:
    return what.label.split(" (")[0].lower()
