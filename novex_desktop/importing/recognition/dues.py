"""Recognises moments: deadlines, horizons, the past, and what hangs on a meeting.

Source: docs/recognition.md.
"""

from datetime import date

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.importing.recognition.bounds import FoundBound, find_bound
from novex_desktop.importing.recognition.calendar_units import Days
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.findings import (
    DueFinding,
    MeetingYear,
    SetAside,
    SetAsideReason,
)
from novex_desktop.importing.recognition.judging import Judgement, find_year, judge_moment
from novex_desktop.importing.recognition.loose_moments import find_loose_moments
from novex_desktop.importing.recognition.meetings import Mention, find_meetings
from novex_desktop.importing.recognition.moments import Moment, find_moments
from novex_desktop.importing.recognition.ranges import join_ranges
from novex_desktop.importing.recognition.tense import is_past_clause
from novex_desktop.importing.recognition.text_spans import Coverage, TextSpans


def recognise_dues(
    spans: TextSpans, context: RecognitionContext
) -> tuple[list[DueFinding], list[SetAside]]:
    """Return the moments of a text, and those that look like one and are none."""
    text = spans.text
    moments = find_moments(text, context.year)
    meetings = find_meetings(text, moments, context.series)
    dues = [make_meeting_due(mention, spans, context) for mention in meetings]
    aside: list[SetAside] = []
    held = Coverage((mention.start, mention.end) for mention in meetings)
    free = [moment for moment in moments if not held.holds(moment.start, moment.end)]
    before: Moment | None = None  # the deadline before it that names its year
    last: date | None = None
    for moment in join_ranges(text, free):
        found = find_bound(text, moment.start)
        after = last if before and spans.are_in_one_sentence(before.start, moment.start) else None
        if judgement := judge_moment(moment, found, spans, context, after):
            _add(moment, found, judgement, text, dues, aside)
            tells_order = moment.year_is_named and not spans.is_bracketed(moment.start)
            if judgement.kind is DueKind.DUE and tells_order:
                before, last = moment, judgement.days.last or judgement.days.first
    _add_loose(spans, context, dues, aside)
    dues.sort(key=lambda due: due.start)
    aside.sort(key=lambda finding: finding.start)
    return dues, aside


def _add(
    moment: Moment,
    found: FoundBound,
    judgement: Judgement,
    text: str,
    dues: list[DueFinding],
    aside: list[SetAside],
) -> None:
    start = found.start if judgement.with_bound else moment.start
    quote = text[start : moment.end]
    if judgement.reason is not None:
        aside.append(SetAside(quote, start, moment.end, Certainty.DERIVED, judgement.reason))
        return
    assert judgement.kind is not None
    dues.append(make_due(moment, start, text, judgement.kind, judgement.days))


def make_due(moment: Moment, start: int, text: str, kind: DueKind, days: Days) -> DueFinding:
    """Return a moment as a finding.

    Args:
        start: where its words begin, a preposition included that bounds it.
    """
    certainty = _rate_days(days, moment)
    quote = text[start : moment.end]
    return DueFinding(quote, start, moment.end, certainty, kind, days.first, days.last)


def _rate_days(days: Days, moment: Moment) -> Certainty:
    """Return how certain a date is: only a day that the text names in full is certain."""
    if days.first is None and days.last is None:
        return Certainty.UNKNOWN
    return Certainty.CERTAIN if moment.is_full_day else Certainty.DERIVED


def make_meeting_due(mention: Mention, spans: TextSpans, context: RecognitionContext) -> DueFinding:
    """Return what hangs on a meeting: its year is known, its day mostly not yet."""
    text = spans.text
    quote = text[mention.start : mention.end]
    place = (quote, mention.start, mention.end)
    if mention.moment is None:
        year = MeetingYear(mention.series, context.year + 1)
        return DueFinding(*place, Certainty.UNKNOWN, DueKind.RELATIVE, meeting=year)
    moment = mention.moment
    year_number = _find_meeting_year(moment, context)
    days = moment.unit.find_days(year_number) or Days(None, None)
    meeting = MeetingYear(mention.series, year_number)
    kind = _judge_meeting(mention, days, spans, context)
    certainty = _rate_days(days, moment)
    return DueFinding(*place, certainty, kind, days.first, days.last, meeting=meeting)


def _find_meeting_year(moment: Moment, context: RecognitionContext) -> int:
    return find_year(moment, past=moment.is_past, context=context)


def _judge_meeting(
    mention: Mention, days: Days, spans: TextSpans, context: RecognitionContext
) -> DueKind:
    """A meeting is past when it was held, or when it is the one that adopted this list."""
    assert mention.moment is not None
    year = _find_meeting_year(mention.moment, context)
    if year < context.year or (days.last and days.last < context.reference_day):
        return DueKind.PAST
    if year == context.year and (
        mention.series == context.series
        or is_past_clause(spans.find_clause(mention.start, mention.end))
    ):
        return DueKind.PAST
    return DueKind.DUE


def _add_loose(
    spans: TextSpans, context: RecognitionContext, dues: list[DueFinding], aside: list[SetAside]
) -> None:
    taken = Coverage((finding.start, finding.end) for finding in (*dues, *aside))
    for loose in find_loose_moments(spans, context.held_on):
        if taken.overlaps(loose.start, loose.end):
            continue
        quote = spans.text[loose.start : loose.end]
        if loose.is_vague:
            aside.append(
                SetAside(quote, loose.start, loose.end, Certainty.UNKNOWN, SetAsideReason.VAGUE)
            )
            continue
        last = loose.last
        certainty = Certainty.DERIVED if last else Certainty.UNKNOWN
        kind = DueKind.DUE if last else DueKind.RELATIVE
        dues.append(DueFinding(quote, loose.start, loose.end, certainty, kind, None, last))
