"""From a file to a plan: what the window and the command line both call."""

from datetime import date
from pathlib import Path

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.numbering import choose_series_code
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.accounting import account_words, format_number
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.list_lines import fold_name
from novex_desktop.importing.meeting_guess import MeetingTerms, settle_meeting
from novex_desktop.importing.note_figures import set_figures_apart
from novex_desktop.importing.outline import LeftoverKind, Outline, walk_items
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.plan import ImportPlan, PlannedMeeting
from novex_desktop.importing.plan_making import PlanBase, make_plan
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.readers import read_document
from novex_desktop.importing.registered_list import KnownRegister, read_register
from novex_desktop.store.database import Database

_ABOUT_MEETING = (LeftoverKind.FRONT_MATTER, LeftoverKind.RUNNING_TITLE, LeftoverKind.MARKING)
MAX_AGREEMENT = 30_000  # characters; the longest of 2024 has about 1,200, a cell of Excel 32,767


def prepare_import(
    database: Database,
    path: Path,
    series: str | None = None,
    year: int | None = None,
    held_on: date | None = None,
    progress: Progress = no_progress,
) -> ImportPlan:
    """Read a list and plan what taking it in would do; nothing is written.

    A plan that cannot be applied (the list is already in the register) says why in `obstacle`.

    Args:
        series: name of the series of meetings; guessed from the file name or the text when None.
        year: year of the meeting; guessed likewise.
        held_on: day of the meeting, when known.

    Raises:
        DocumentError: the file cannot be read as a list of agreements.
        RuleError: series or year cannot be known (field "series", "year" or "held_on").
        Cancelled: the user asked to stop.
    """
    base, outline = prepare_base(database, path, series, year, held_on, progress)
    return make_plan(base, outline, account_words(base.document.blocks, outline), progress)


def prepare_base(
    database: Database,
    path: Path,
    series: str | None = None,
    year: int | None = None,
    held_on: date | None = None,
    progress: Progress = no_progress,
) -> tuple[PlanBase, Outline]:
    """Read a list, and what the register has of its meeting; as `prepare_import`, before the plan.

    Raises:
        DocumentError, RuleError, Cancelled: as `prepare_import`.
    """
    document = set_figures_apart(read_document(path, progress))
    outline = parse_outline(document.blocks, progress)
    _check_is_list(document, outline)
    outline.problems += _doubt_image_pages(document)
    progress(1, 3, "Overleg bepalen")
    terms = settle_meeting(
        document.name,
        [left.text for left in outline.leftovers if left.kind in _ABOUT_MEETING],
        " ".join(block.text for block in document.blocks),
        series=series,
        year=year,
        held_on=held_on,
    )
    progress(2, 3, "Vergelijken met het register")
    return read_base(database, document, terms), outline


def _doubt_image_pages(document: SourceDocumentText) -> list[Problem]:
    """Tell the pages of a PDF that are a picture, each with the block after which it stands."""
    problems = []
    for page in document.image_pages:
        before = [block for block in document.blocks if block.page < page]
        block = before[-1] if before else document.blocks[0]
        message = (
            f"Bladzijde {page} is een afbeelding zonder tekst, bijvoorbeeld een scan. Wat erop "
            "staat is niet ingelezen; vraag de afzender om het Word-bestand."
        )
        problems.append(Problem.about(ProblemKind.LEFTOVER, block, message))
    return problems


def read_base(database: Database, document: SourceDocumentText, terms: MeetingTerms) -> PlanBase:
    """Read from the register what a plan for a document is made against."""
    with database.read() as connection:
        register = read_register(connection, terms.series, terms.year)
    return PlanBase(document, register, _plan_meeting(terms, register))


def _check_is_list(document: SourceDocumentText, outline: Outline) -> None:
    if not outline.regions:
        raise DocumentError(
            f"In “{document.name}” is geen regio gevonden. Zet boven elk deel van de lijst een "
            "eigen regel met de regio, bijvoorbeeld “Regio Zuidwest-Nederland”, en lees haar "
            "opnieuw in."
        )
    for item in walk_items(outline):
        if len(item.text) > MAX_AGREEMENT:
            raise DocumentError(
                f"Bij regel {item.passages[0].first} van “{document.name}” staat een afspraak van "
                f"meer dan {format_number(MAX_AGREEMENT)} tekens; waarschijnlijk ontbreken er "
                "opsommingstekens. Zet een teken voor elke afspraak en lees de lijst opnieuw in."
            )
    if not any(item.text for item in walk_items(outline)):
        raise DocumentError(
            f"In “{document.name}” is onder de regio’s geen enkele afspraak gevonden. Zet een "
            "opsommingsteken (❖, • of -) voor elke afspraak en lees de lijst opnieuw in."
        )


def _plan_meeting(terms: MeetingTerms, register: KnownRegister) -> PlannedMeeting:
    known = register.meeting
    if known is not None:
        return PlannedMeeting(
            known.id,
            known.series,
            known.series_code,
            known.year,
            terms.held_on,
            terms.year_from,
        )
    code = register.series_codes.get(fold_name(terms.series))
    if code is None:
        code = choose_series_code(terms.series, set(register.series_codes.values()))
    return PlannedMeeting(None, terms.series, code, terms.year, terms.held_on, terms.year_from)
