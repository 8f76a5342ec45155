"""Judges what a moment means: a deadline, a horizon, the past, a start, or part of a name.

Source: docs/recognition.md, "What is a deadline".
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.importing.recognition.bounds import Bound, FoundBound, apply_bound
from novex_desktop.importing.recognition.calendar_units import Days, Stretch, UnitKind
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.findings import SetAsideReason
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.moments import Moment
from novex_desktop.importing.recognition.set_aside import (
    COMPLETION,
    find_reason,
    is_date_of_document,
)
from novex_desktop.importing.recognition.tense import is_past_clause, promises
from novex_desktop.importing.recognition.text_spans import GAP, TextSpans

FAR_YEARS = 5  # from here on a year gives direction, unless a hard bound says otherwise
_MID_YEARS = 3
_LONG_RANGE_YEARS = 3

_AMBITION = re.compile(
    r"\b(?:doel(?:en|stelling(?:en)?)?|ambities?|horizon|zichtjaar|doeljaar|toekomst\w*"
    r"|perspectief"
    r"|visie|streefbeeld|opgave|lange(?:re)? termijn|doorkijk|prognose|behoefte|groei\w*"
    r"|haalbaar)\b",
    re.IGNORECASE,
)
_HORIZON_NOUN = compile_words(
    r"(?<![\w-])(?:horizon|zichtjaar|doeljaar|peiljaar|streefjaar)(?: van)? ?\Z"
)
_START = compile_words(
    r"\b(?:van start|van kracht|treedt|treden|in werking|inwerkingtreding|ingaan|ingaat"
    r"|gaat in|gaan in"
    r"|ga(?:at|an)\b[^.;]{0,30}\x1f ?in\b"
    r"|ingang"
    r"|(?:loopt|lopen)(?! (?:nog )?(?:door|af))|geldt|gelden|begint|beginnen|aanvangt|start(?!en)"
    r"|wordt gestart)\b"
)
# "niet voor 2027", "pas in 2029", "op zijn vroegst in mei": then at the earliest.
_NOT_BEFORE = compile_words(
    r"\b(?:(?:niet|nooit|geen \w+)(?: eerder| al)?(?: mogelijk| haalbaar)?(?: dan)?|pas"
    r"|(?:op|ten) (?:z['’n]+|zijn) vroegst(?:e)?|vroegstens) ?\Z"
)
_CONDITION = compile_words(r"\b(?:indien|als|zodra|wanneer|mits|tenzij)\b[^,;.]*\Z")
_STILL = compile_words(r"\bnog ?\Z")  # "nog dit jaar", "dit jaar nog": what is still to come
_STILL_AFTER = compile_words(r" nog\b(?! niet)")
_AS_DEADLINE = compile_words(r" als (?:uiterste|streef|eind)\w*")
_EXPECTED = compile_words(
    r" ?(?:naar verwachting|vermoedelijk|waarschijnlijk|beoogd|voorzien|gepland|streefdatum:?)"
    r"(?: (?:op|in|per|voor|rond|tegen))? ?"
)
_BOUNDED = (Bound.BEFORE, Bound.BY)
_PLAN_FOR = compile_words(
    r"\b\w*(?:programma|begroting|planning|agenda|plan|budget|middelen|opgaven?"
    r"|doelstelling(?:en)?"
    r"|ambities?|woningen|prognose|raming) \Z"
)
_IS_FOR = compile_words(r",? (?:is|zijn|geldt|gelden|blijft|gaat het|betekent)\b")
_PLANNED = compile_words(r"\b(?:in)?(?:voorzien|gepland|geprogrammeerd|begroot|geagendeerd) \Z")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a moment; either a kind with its days, or a reason to set it aside."""

    kind: DueKind | None
    days: Days
    reason: SetAsideReason | None = None
    with_bound: bool = False  # the quote takes in the preposition


def judge_moment(
    moment: Moment,
    found: FoundBound,
    spans: TextSpans,
    context: RecognitionContext,
    after: date | None = None,
) -> Judgement | None:
    """Judge one moment; None when the words are no moment at all ("in de zomer is het droog").

    Args:
        after: last day of the deadline before it in its sentence, where that names its year.
    """
    if reason := find_reason(moment, found, spans):
        return Judgement(None, Days(None, None), reason)
    if moment.needs_cue and not _has_cue(moment, found):
        return None
    if is_date_of_document(moment, spans):
        day = moment.unit.find_days(find_year(moment, past=True, context=context))
        return Judgement(DueKind.PAST, day) if day else None
    clause = spans.find_clause(moment.start, moment.end)
    # "hebben dit besproken en komen er voor eind november op terug": a hard bound looks ahead.
    may_be_past = found.bound not in _BOUNDED and not _CONDITION.search(spans.before(moment.start))
    still = _STILL_AFTER.match(spans.after(moment.end)) or _STILL.search(spans.before(found.start))
    may_be_past = may_be_past and not still
    past = moment.is_past or (may_be_past and is_past_clause(clause))
    year = find_year(moment, past=past, context=context, after=after)
    days = moment.unit.find_days(year)
    if days is None:
        return None
    if moment.until:
        return _judge_range(Days(days.first, moment.until.last), past, context)
    is_told = is_past_clause(clause)
    judgement = _judge_single(
        moment, found, spans, days, past=past, is_told=is_told, context=context
    )
    if after and judgement.kind is DueKind.HORIZON and _is_next_step(moment, found, after):
        return replace(judgement, kind=DueKind.DUE)  # "A in 2026, B in 2027"
    return judgement


def _is_next_step(moment: Moment, found: FoundBound, after: date) -> bool:
    """Whether a year follows upon the one of the deadline before it in its sentence."""
    is_in_year = found.bound in (Bound.AT, Bound.NONE)
    return is_in_year and moment.is_bare_year and moment.year in (after.year, after.year + 1)


def _judge_single(
    moment: Moment,
    found: FoundBound,
    spans: TextSpans,
    days: Days,
    *,
    past: bool,
    is_told: bool,
    context: RecognitionContext,
) -> Judgement:
    """Judge one moment by its days.

    Args:
        is_told: the clause reports the past by its verbs, also where a hard bound looks ahead.
    """
    bound = _settle_bound(moment, found, spans, context)
    reference = context.reference_day
    bounded = apply_bound(bound, days, moment.unit)
    shows_bound = bound not in (Bound.NONE, Bound.AT, Bound.PER)
    last = days.last
    assert last is not None
    assert days.first is not None
    hard = bound in _BOUNDED or moment.unit.stretch is Stretch.END
    if hard and not is_told and context.held_on is None:
        # In a list of an unknown day nobody promises by a day that had passed.
        reference = min(reference, date(context.year, 1, 1))
    was_done = past and days.first <= context.latest_day and not hard
    is_held = last == context.held_on
    if (bounded.last or last) < reference or is_held or was_done or moment.is_past:
        return Judgement(DueKind.PAST, bounded, with_bound=shows_bound)
    if _is_start(moment, bound, spans) or _NOT_BEFORE.search(spans.before(found.start)):
        return Judgement(None, bounded, SetAsideReason.START, with_bound=shows_bound)
    if _is_horizon(moment, bound, spans, context):
        return Judgement(DueKind.HORIZON, bounded, with_bound=shows_bound)
    return Judgement(DueKind.DUE, bounded, with_bound=shows_bound)


def _judge_range(days: Days, past: bool, context: RecognitionContext) -> Judgement:
    reference = context.reference_day
    if days.last is None or days.first is None or days.first > days.last:
        return Judgement(None, Days(None, None), SetAsideReason.NAME)
    if days.last < reference or (past and days.last.year <= context.year):
        return Judgement(DueKind.PAST, days)
    long = days.last.year - days.first.year + 1 >= _LONG_RANGE_YEARS
    if long or days.last.year - context.year >= FAR_YEARS:
        return Judgement(DueKind.HORIZON, days)
    return Judgement(DueKind.DUE, days)


def find_year(
    moment: Moment, *, past: bool, context: RecognitionContext, after: date | None = None
) -> int:
    """Return the year in the text, or the nearest one before or after the meeting.

    Behind another deadline it is the nearest one after that: "fase 1 in mei 2026, fase 2 in het
    najaar".
    """
    if moment.year is not None:
        return moment.year
    reference = context.reference_day
    if after is not None and not past:
        reference = max(reference, after)
    this_year = moment.unit.find_days(reference.year)
    if this_year is None or this_year.first is None or this_year.last is None:
        return reference.year
    if past:
        return reference.year if this_year.first <= reference else reference.year - 1
    if moment.is_coming and this_year.first <= reference:
        return reference.year + 1  # "komend najaar", said in November
    return reference.year if this_year.last >= reference else reference.year + 1


def _has_cue(moment: Moment, found: FoundBound) -> bool:
    """Whether a month or season without a year stands where a moment stands."""
    if found.bound in (Bound.NONE, Bound.TOWARDS):
        return False
    if moment.unit.name in ("zomer", "winter") and moment.unit.kind is UnitKind.SEASON:
        return found.bound in (Bound.BEFORE, Bound.BY, Bound.AFTER)  # not "droogte in de zomer"
    return found.bound is not Bound.FROM or moment.unit.kind is UnitKind.MONTH


def _settle_bound(
    moment: Moment, found: FoundBound, spans: TextSpans, context: RecognitionContext
) -> Bound:
    """Tell "voor 2026", which means before it, from "het programma voor 2026", in it."""
    if found.bound is Bound.BEFORE and not found.is_accented:
        opens = not spans.before(found.start).strip()
        if opens and moment.is_bare_year and _IS_FOR.match(spans.after(moment.end)):
            return Bound.AT  # "Voor 2026 is dit nog niet het geval"
        if _PLANNED.search(spans.before(found.start)):
            return Bound.AT  # "gepland voor december": in it
    if (
        found.bound is Bound.BEFORE
        and not found.is_accented
        and moment.is_bare_year
        and (_PLAN_FOR.search(spans.before(found.start)) or moment.year == context.year)
    ):
        return Bound.AT
    return found.bound


def _is_start(moment: Moment, bound: Bound, spans: TextSpans) -> bool:
    """Whether something begins then: "vanaf 2026", "dat op 1 januari 2025 van start gaat"."""
    if bound is Bound.FROM:
        return True
    if bound in (*_BOUNDED, Bound.UNTIL, Bound.THROUGH):
        return False
    clause = spans.find_clause(moment.start, moment.end)
    if _EXPECTED.fullmatch(clause.replace(GAP, " ")):  # it dates the clause before it
        clause = spans.find_clause_before(moment.start)
    if promises(clause) or _AS_DEADLINE.match(spans.after(moment.end)):
        return False
    return _START.search(clause) is not None


def _is_horizon(
    moment: Moment, bound: Bound, spans: TextSpans, context: RecognitionContext
) -> bool:
    """Whether a moment is too far, or too loosely bound, to be a deadline."""
    year = moment.year if moment.year is not None else context.year
    years_ahead = year - context.year
    text = spans.text
    if _HORIZON_NOUN.search(text[max(0, moment.start - 24) : moment.start]):
        return True
    sentence = spans.find_sentence(moment.start)
    words = text[sentence.start : sentence.end]
    ambition = bool(_AMBITION.search(words))
    loose = bound in (Bound.UNTIL, Bound.AFTER, Bound.TOWARDS)
    if COMPLETION.search(text[max(0, moment.start - 40) : moment.start]) and not ambition:
        return False
    if years_ahead >= FAR_YEARS:
        return bound is not Bound.BY or ambition
    if loose and moment.is_bare_year and years_ahead >= 1:
        return True
    if bound is Bound.UNTIL and years_ahead >= _MID_YEARS:
        return True
    hard = bound is Bound.BY or (bound is Bound.BEFORE and not moment.is_bare_year)
    if years_ahead >= _MID_YEARS and ambition and not hard:
        return True
    is_loose_year = moment.is_bare_year and bound not in (*_BOUNDED, Bound.THROUGH)
    return is_loose_year and years_ahead >= 2 and not (promises(words) or context.lead_in)
