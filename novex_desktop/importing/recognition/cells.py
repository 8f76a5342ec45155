"""Reads the cells of an action table, whose column already says what the words mean.

A name under "Trekker" is a party that leads, also a bare place; a moment under "Termijn" is a
deadline, also one that running text would leave aside.
Source: docs/recognition.md, "Cells of action tables".
"""

from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.importing.recognition.bounds import Bound, apply_bound, find_bound
from novex_desktop.importing.recognition.calendar_units import Unit, UnitKind
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.dues import make_due, make_meeting_due
from novex_desktop.importing.recognition.findings import DueFinding, PartyFinding, Stance
from novex_desktop.importing.recognition.judging import find_year
from novex_desktop.importing.recognition.loose_moments import find_loose_moments
from novex_desktop.importing.recognition.meetings import find_meetings
from novex_desktop.importing.recognition.moment_words import MONTHS, compile_words
from novex_desktop.importing.recognition.moments import Moment, find_moments
from novex_desktop.importing.recognition.parties import make_findings
from novex_desktop.importing.recognition.party_groups import Group
from novex_desktop.importing.recognition.party_mentions import find_mentions
from novex_desktop.importing.recognition.ranges import join_ranges
from novex_desktop.importing.recognition.text_spans import Coverage, TextSpans

_STANDING = compile_words(
    r"(?<!\w)(?:jaarlijks|halfjaarlijks|maandelijks|periodiek|permanent|structureel|lopend|loopt"
    r"|(?:ieder|elk) (?:jaar|halfjaar|kwartaal)|per kwartaal|na (?:de |het )?[^\W\d_]{3,})(?!\w)"
)
# In running text "okt." or "dec" may be something else.
_SHORT_MONTH = compile_words(rf" ?(?P<word>{'|'.join(MONTHS)})\.? ?")


def recognise_owner_cell(text: str, context: RecognitionContext) -> list[PartyFinding]:
    """Return the parties of a cell under "Trekker"; all of them lead."""
    spans = TextSpans(text)
    groups = [Group([mention], Stance.ACTOR) for mention in find_mentions(spans, context.directory)]
    return make_findings(groups, spans, context)


def recognise_term_cell(text: str, context: RecognitionContext) -> list[DueFinding]:
    """Return the moments of a cell under "Termijn" or "Planning", in the order of the text."""
    spans = TextSpans(text)
    moments = find_moments(text, context.year) or _find_short_month(text)
    meetings = find_meetings(text, moments, context.series)
    dues = [_as_deadline(make_meeting_due(mention, spans, context)) for mention in meetings]
    held = Coverage((due.start, due.end) for due in dues)
    for moment in join_ranges(text, moments):
        if not held.overlaps(moment.start, moment.end):
            dues += _make_due(moment, text, context)
    dated = Coverage((due.start, due.end) for due in dues)
    loose = [(moment.start, moment.end) for moment in find_loose_moments(spans, context.held_on)]
    free = [stretch for stretch in loose if not dated.overlaps(*stretch)]
    standing = [match.span() for match in _STANDING.finditer(text)]
    taken = Coverage(free)
    free += [stretch for stretch in standing if not taken.overlaps(*stretch)]
    dues += [_make_relative(text, start, end) for start, end in free]
    return sorted(dues, key=lambda due: due.start)


def _find_short_month(text: str) -> list[Moment]:
    match = _SHORT_MONTH.fullmatch(text)
    if match is None:
        return []
    unit = Unit(UnitKind.MONTH, MONTHS[match["word"].lower()])
    return [Moment(*match.span("word"), unit)]


def _as_deadline(due: DueFinding) -> DueFinding:
    return due if due.kind is DueKind.RELATIVE else replace(due, kind=DueKind.DUE)


def _make_due(moment: Moment, text: str, context: RecognitionContext) -> list[DueFinding]:
    found = find_bound(text, moment.start)
    days = moment.unit.find_days(find_year(moment, past=moment.is_past, context=context))
    if days is None:
        return []
    if moment.until:
        days = replace(days, last=moment.until.last)
    elif found.bound is not Bound.FROM:  # "vanaf Q1 2026" in this column is when it begins
        days = apply_bound(found.bound, days, moment.unit)
    start = moment.start if found.bound in (Bound.NONE, Bound.AT) else found.start
    return [make_due(moment, start, text, DueKind.DUE, days)]


def _make_relative(text: str, start: int, end: int) -> DueFinding:
    return DueFinding(text[start:end], start, end, Certainty.UNKNOWN, DueKind.RELATIVE)
