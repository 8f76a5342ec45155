"""From an outline to a plan; a review makes one again after each of its steps."""

from dataclasses import dataclass

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.accounting import WordAccounting
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.comparing import compare, find_obstacle, find_waiting_regions
from novex_desktop.importing.continuing import find_continued
from novex_desktop.importing.outline import Outline
from novex_desktop.importing.plan import ImportPlan, PlannedMeeting
from novex_desktop.importing.planning import Planner
from novex_desktop.importing.registered_list import KnownRegister


@dataclass(frozen=True, slots=True)
class PlanBase:
    """What a plan is made from, besides the outline."""

    document: SourceDocumentText
    register: KnownRegister
    meeting: PlannedMeeting


def make_plan(
    base: PlanBase, outline: Outline, accounting: WordAccounting, progress: Progress = no_progress
) -> ImportPlan:
    """Return what taking in an outline would do.

    Raises:
        DocumentError: a region that the register does not know.
        Cancelled: the user asked to stop.
    """
    document, register = base.document, base.register
    block_of = {block.position: index for index, block in enumerate(document.blocks)}
    planned = Planner(register, base.meeting, block_of, progress).plan(outline)
    compared = compare(planned, register, progress)
    obstacle = _find_lost_words(accounting) or find_obstacle(
        compared.comparison, register.meeting, document.sha256
    )
    return ImportPlan(
        document=document,
        outline=outline,
        accounting=accounting,
        meeting=base.meeting,
        topics=compared.topics,
        comparison=compared.comparison,
        matches=compared.matches,
        links=find_continued(compared.topics, register.earlier, compared.matches, progress),
        known_topics=register.meeting.topics if register.meeting else (),
        waiting_regions=find_waiting_regions(compared.topics, register),
        obstacle=obstacle,
    )


def _find_lost_words(accounting: WordAccounting) -> str:
    if accounting.is_complete:
        return ""
    return (
        "De lijst kan niet worden ingelezen, omdat niet alle woorden zijn verantwoord. "
        f"{' '.join(accounting.differences)} Er is niets gewijzigd. Meld dit met het bestand erbij."
    )
