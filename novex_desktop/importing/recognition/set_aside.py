"""Tells which moments are no deadline whatever their date: names, old dates, dates of letters.

Source: docs/recognition.md, "What is a deadline".
"""

import re
from dataclasses import replace

from novex_desktop.importing.recognition.bounds import Bound, FoundBound
from novex_desktop.importing.recognition.calendar_units import UnitKind
from novex_desktop.importing.recognition.findings import SetAsideReason
from novex_desktop.importing.recognition.moment_words import compile_words, word_set
from novex_desktop.importing.recognition.moments import Moment
from novex_desktop.importing.recognition.text_spans import TextSpans

COMPLETION = compile_words(
    r"\b(?:oplevering|gereed|afronding|ingebruikname|openstelling)(?: \w+)?(?::| in| is)? ?\Z"
)
_MOVED_FROM = compile_words(
    r"\b(?:verschoven|verplaatst|uitgesteld|doorgeschoven|opgeschoven|vertraagd|verzet|vervroegd"
    r"|verschuift|schuift)\b[^.;]{0,40} van (?:de |het )?\Z"
)
_MOVED_TO = compile_words(r" ?(?:naar|tot)\b")
_DATED_DOCUMENT = compile_words(
    r"\b(?:\w*(?:motie|brief|brieven|besluit|advies|rapport|verslag|akkoord|convenant|overeenkomst"
    r"|uitspraak|vonnis|notitie|memo|artikel))(?:-[\w-]+)?(?: (?-i:[A-Z])[\w-]+){0,2}"
    r" (?:van|d\.d\.|dd\.?|gedateerd) \Z"
)
_MEASURED = compile_words(
    r"\b(?:telling|meting|peiling|peildatum|opname|cijfers|gegevens|stand(?: van zaken)?)"
    r"(?: (?:van|uit|in|per|op|:))?(?: (?:de|het))? ?\Z"
)
_IS_NOT = compile_words(r",? (?:is|zijn|geldt|gelden)\b[^.;,]*\b(?:niet|geen)\b")
_LAST_WORD = re.compile(r"([\w’'&-]+)[)”\"’]*\s+\Z")
_AFTER_COUPLING = compile_words(r"(?:19|20)\d\d ?(?:en|of|,|/|-|–) ?\Z")
_BEFORE_BRACKET = compile_words(r"(\w+) ?\(\Z")
_PARLIAMENT = compile_words(r"(?:vergaderjaar|kamerstuk(?:ken)?|stcrt\.?|stb\.?|tk) ?\Z")
_VERSION = compile_words(
    r"(?:versie|v\.?|p\.p\.|pp\.?|prijspeil|iso|nen|nr\.?|nummer|artikel|art\.?) ?\Z"
)
_OF_DOCUMENT = compile_words(
    r"\w*(?:nota|begroting|programma|plan|agenda|visie|rapport|monitor|akkoord|raming|verslag|lijst)"
    r" van ?\Z"
)
_TIME_WORDS = word_set(
    "in op voor vóór tot na per van vanaf sinds rond richting tegen uiterlijk tijdens en of"
    " t/m naar "
    "jaar jaren tussen periode met gereed opgeleverd afgerond oplevering afronding planning"
    " termijn "
    "deadline vaststelling besluitvorming realisatie streefdatum klaar gepland al pas nog"
    " eerst dan "
    "reeds eind einde begin medio horizon zichtjaar doeljaar peiljaar streefjaar ook mogelijk"
    " bij door "
    "is wordt worden zal ingang"
)


def find_reason(moment: Moment, found: FoundBound, spans: TextSpans) -> SetAsideReason | None:
    """Return why the words around a moment make it no deadline; None when they do not."""
    if _is_name(moment, found, spans):
        return SetAsideReason.NAME
    after = spans.after(moment.end)
    if _MOVED_FROM.search(spans.before(moment.start)) and _MOVED_TO.match(after):
        return SetAsideReason.MOVED
    if not spans.before(found.start).strip() and _IS_NOT.match(after):
        return SetAsideReason.VAGUE  # "Voor 2025 is dit nog niet het geval"
    return None


def is_date_of_document(moment: Moment, spans: TextSpans) -> bool:
    """Whether a moment dates a letter, motion or measurement: "de motie van 4 november"."""
    if moment.year is None and _MEASURED.search(spans.before(moment.start)):
        return True  # "telling week 38"
    is_day = moment.unit.kind is UnitKind.DAY
    return is_day and _DATED_DOCUMENT.search(spans.before(moment.start)) is not None


def _is_name(moment: Moment, found: FoundBound, spans: TextSpans) -> bool:
    """Whether a year belongs to a name: "VAWOZ 2030", "Perspectief 2050", "begroting 2026"."""
    is_year = moment.is_bare_year
    if not is_year:
        return False
    if spans.is_quoted(moment.start, moment.end):
        return True
    text = spans.text
    before = text[max(0, moment.start - 60) : moment.start]
    if _PARLIAMENT.search(before) or _VERSION.search(before):
        return True
    if _OF_DOCUMENT.search(before):
        return True
    bracketed = _BEFORE_BRACKET.search(before)
    if bracketed and text[moment.end : moment.end + 1] == ")":
        return not COMPLETION.search(bracketed[1])  # "het rapport van de commissie (2022)"
    if coupled := _AFTER_COUPLING.search(before):
        inner = moment.start - (len(before) - coupled.start())
        return _is_name(replace(moment, start=inner), found, spans)
    word = _LAST_WORD.search(before)
    if word is None or found.bound is not Bound.NONE:
        return False
    return word[1].lower() not in _TIME_WORDS
