"""Recognises documents and plans that a text names.

Source: docs/recognition.md, "Documents".
"""

import re

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.importing.recognition.findings import ReferenceFinding
from novex_desktop.importing.recognition.moment_words import word_set
from novex_desktop.importing.recognition.text_spans import Span, TextSpans

# The sorts of documents; also as the last part of a compound: "Groeiagenda".
_SORTS = (
    "perspectief|agenda|visie|strategie|programma|plan|akkoord|convenant|overeenkomst|nota"
    "|notitie"
    "|deal|beslissing|bouwsteen|arrangement|raamwerk|koers|manifest|atlas|verordening|gids"
    "|businesscase|MIEK|schets|toekomstbeeld|pact|routekaart|kamerbrief"
)
_NAMED_ABBREVIATIONS = r"(?:p-|c)?MIEK|PEH|NOVI|VAWOZ|NPLG|RUIA|UIA|NPRZ|POVI|NPE"
_SORT = rf"(?:[A-Za-zÀ-ÿ-]{{0,30}}?(?i:{_SORTS})(?:s|'s|en)?)(?![\w-])"
_CAPITAL = r"(?:[A-Z][\w’'&/-]*(?:-(?=\s+en\s+[A-Z]))?|p-MIEK)"
_VERSION = r"(?:\s+(?:versie\s+)?\d{1,2}\.\d(?!\d)|\s+20\d\d)?"
_LEAD = (
    rf"(?:(?!(?:De|Het|Een|Deze|Dit|In|Op|Voor|Met|Bij|Na"
    rf"|BO)\s){_CAPITAL}\s+(?:en\s+)?){{1,4}}"
)
_TAIL_LINK = (
    r"(?:\([A-Z]{2,6}\)\s+)?(?:op\s+)?(?:(?:van|voor)\s+(?:de\s+|het\s+)?)?"
    r"(?:(?:NOVEX[\s-]+)?(?:regio|gebied|provincie|gemeente)\s+)?"
)
_TAIL = (
    rf"{_CAPITAL}(?:\s+(?:(?:van|voor|op|aan|der|regio|en)\s+)?(?:de\s+"
    rf"|het\s+)?{_CAPITAL}){{0,6}}"
    r"(?:(?<=se)\s+[a-z]+)?"
)
_DOCUMENT = re.compile(
    rf"(?<![\w-])(?P<lead>{_LEAD})?(?:[Uu]itvoerings-\s+en\s+|[Pp]lan\s+van\s+(?=[Aa]anpak))?"
    rf"(?P<sort>{_SORT}|[Aa]anpak(?=\s+op\s+[A-Z]))(?:\s+{_TAIL_LINK}(?P<name>{_TAIL}))?(?P<version>{_VERSION})"
)
_NOTA = re.compile(
    r"(?<![\w-])(?:\((?:ontwerp|concept)\)\s+)?(?:[Oo]ntwerp-|[Cc]oncept-)?Nota\s+[A-Z]\w+"
)
_ABBREVIATION = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_NAMED_ABBREVIATIONS})(?:\s+{_CAPITAL}){{0,2}})(?![\w-])(?:\s+\d\.\d)?"
)
_YEAR_NAME = re.compile(
    r"(?<![\w-])(?<!BO )(?!MIRT)[A-Z][A-Z][A-Za-z-]+\s+20\d\d(?:\s+en\s+20\d\d-20\d\d)?(?![\w-])"
)
_BEFORE_QUOTE = re.compile(
    rf"(?P<sort>(?<![\w-]){_SORT})(?:\s+(?:van|voor|de|het|{_CAPITAL})){{0,5}}[\s,:]+\Z"
)
_SENTENCE = re.compile(r"^(?:We|Wij|Het|De|Er|Dit|Hoe|Wat)\b.*\b\w+(?:en|t)\b", re.DOTALL)
_UNIQUE = ("regeerprogramma", "regeerakkoord", "deltaprogramma", "kamerbrief")
_MIN_BARE = word_set(
    "ontwikkelperspectief uitvoeringsagenda investeringsagenda realisatieagenda omgevingsvisie "
    "verstedelijkingsstrategie ontwikkelstrategie gebiedsprogramma uitvoeringsplan "
    "haalbaarheidsonderzoek businesscase pre-verkenning "
    "omgevingsvisies omgevingsprogramma convenant"
)
_MAX_TITLE = 200


def recognise_documents(spans: TextSpans) -> list[ReferenceFinding]:
    """Return the documents of a text in order; where two overlap, the longer one."""
    text = spans.text
    found: list[tuple[int, int, bool]] = list(_find_quoted(spans))
    for pattern in (_NOTA, _ABBREVIATION, _YEAR_NAME):
        found.extend((*_trim(text, match), True) for match in pattern.finditer(text))
    for match in _DOCUMENT.finditer(text):
        is_named = _is_named(match)
        if is_named or match["sort"].lower() in _MIN_BARE:
            found.append((*_trim(text, match), is_named))
    found.sort(key=lambda item: (item[0], -item[1], not item[2]))
    kept: list[tuple[int, int, bool]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
        elif item[1] - item[0] > kept[-1][1] - kept[-1][0] and item[2]:
            kept[-1] = item
    return [
        _make(text, start, end, is_named=is_named)
        for start, end, is_named in kept
        if 0 < end - start <= _MAX_TITLE
    ]


def _find_quoted(spans: TextSpans) -> list[tuple[int, int, bool]]:
    found = []
    for span in spans.quoted:
        sort = _BEFORE_QUOTE.search(spans.text[max(0, span.start - 60) : span.start])
        if sort:
            start = max(0, span.start - 60) + sort.start("sort")
            found.append((start, span.end, True))
        elif _looks_like_title(spans.text, span):
            found.append((span.start, span.end, True))
    return found


def _is_named(match: re.Match[str]) -> bool:
    """Whether more than its sort is told: a name, a version, or a compound with a capital."""
    sort = match["sort"]
    if match["lead"] or match["name"] or match["version"].strip():
        return True
    is_own_name = sort[0].isupper() and sort.lower() not in _MIN_BARE and match.start() > 0
    return is_own_name or sort.lower() in _UNIQUE


def _looks_like_title(text: str, span: Span) -> bool:
    inner = text[span.start + 1 : span.end - 1]
    has_sort = re.search(_SORT, inner) is not None
    return inner[:1].isupper() and has_sort and not _SENTENCE.match(inner)


def _trim(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Leave out a full stop that ends the sentence."""
    end = match.end()
    while end > match.start() and text[end - 1] in ".,’'/&-":
        end -= 1
    return match.start(), end


def _make(text: str, start: int, end: int, *, is_named: bool) -> ReferenceFinding:
    quote = text[start:end]
    title = re.sub(r"\s+", " ", re.sub(r"[“”„«»\"]|(?<!\w)[‘’']|['’](?!\w)", "", quote)).strip()
    certainty = Certainty.DERIVED if is_named else Certainty.UNKNOWN
    return ReferenceFinding(quote, start, end, certainty, title, is_named)
