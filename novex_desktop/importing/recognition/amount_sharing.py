"""Gives amounts in a list what only one of them names: the unit, the scale, the price level.

Source: docs/recognition.md, "Amounts".
"""

import re
from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.importing.recognition.amount_patterns import find_scale
from novex_desktop.importing.recognition.findings import AmountFinding
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.text_spans import TextSpans

_SURELY_AMOUNT = 1e5
_LEAST_WHOLE = 1000  # euros: below it "€ 5" in "€ 5 en € 7 miljoen" is none
_CENTURY = 2000
_COUPLED = compile_words(
    r"[^.;]{0,60}?\b(?:en|of|tot|naar|van de|van in totaal|van totaal|resp\.?"
    r"|respectievelijk)\b[^.;]{0,40}\Z"
)
_NEXT_IN_LIST = compile_words(
    r"(?: \([^()]{1,30}\))?, ?(?:(?:in|te|voor|bij|op) (?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)? )?"
    r"(?:nog |ruim |circa |bijna |zo['’]n |ongeveer |minimaal |maximaal )?"
)
_DIRECTLY = compile_words(r" ?\+ ?|,?(?: (?:en|of|resp\.?|respectievelijk)){0,2} ?(?:in \d{4} )?")
# "In plaats van 60 dB geldt een grenswaarde van 55".
NORM = r"\b\w*(?:waarde|norm|maximum|minimum|plafond|drempel) (?:van|is|wordt) \Z"
_NORM = compile_words(NORM)
_OF_WHICH = compile_words(r"\b(?:waar|daar|hier)van\b[^.;]{0,40}\Z")
_LISTED = compile_words(
    r"[^.;]{0,60}?(?:,|\ben|\bof) (?:nog |ruim |circa |bijna |zo'n |ongeveer |minimaal |maximaal )?"
    r"(?:(?:de|het) (?:gemeente|provincie|regio|rijk) )?"
)
_NUMBER_OF = compile_words(
    r"\b(?:aantal|totaal (?:aan|van)) (?:[\w-]+e )?(?P<unit>[\w-]{3,})\b[^.;]*\Z"
)
_THERE_ARE = compile_words(r"\ber (?:nog |al )?\Z")
_INSTEAD_OF = compile_words(r"\bin plaats van \Z")
_SAME_SENTENCE = re.compile(r"[^.]{0,90}")
_THAT_NUMBER = compile_words(r"[^.]{0,60}\. [^.]{0,40}\b(?:dat|dit|deze|die)\b[^.]{0,40}")
_PRICE_LEVEL = compile_words(
    r"(?<!\w)(?:prijs(?:peil|niveau)|prijzen|p\.?p\.?):?(?: (?:van|in|per|op|medio|begin|eind))?"
    r"(?: ?\d{1,2}[-/](?:\d{1,2}[-/])?| ?(?:\d{1,2} )?[a-z]{3,9}\.?)?"
    r" ?(?:(?P<year>(?:19|20)\d\d)|['’](?P<short>\d\d))(?!\d)"
)
_ALL_SUMS = compile_words(
    r"\b(?:alle|al deze|deze|genoemde|bovenstaande|onderstaande) (?:\w+e )?bedragen\b"
)
_MAX_PRICE_LEVEL_CHARS = 80


def share_units(text: str, found: list[AmountFinding]) -> list[AmountFinding]:
    """Give a list the unit or scale of its last: "350 in A en 65 bomen in B", "€ 5 en € 7 mln"."""
    shared = list(found)
    scale: float | None = None
    for index in range(len(shared) - 1, -1, -1):
        amount = shared[index]
        own_scale = find_scale(amount.quote)
        following = shared[index + 1] if index + 1 < len(shared) else None
        between = text[amount.end : following.start] if following else ""
        if following and following.unit:
            amount = shared[index] = _take_unit(text, amount, following, between)
        lacks_scale = following and not own_scale and _lacks_scale(amount, following)
        if lacks_scale and scale and _DIRECTLY.fullmatch(between):
            own_scale = scale
            value = amount.value * scale
            shared[index] = replace(amount, value=value, certainty=Certainty.DERIVED)
        scale = own_scale
    for index, amount in enumerate(shared):
        counts = _NUMBER_OF.search(text, max(0, amount.start - 90), amount.start)
        if not amount.unit and counts and not find_scale(amount.quote):
            shared[index] = replace(amount, unit=counts["unit"], certainty=Certainty.DERIVED)
    for index in range(1, len(shared)):
        before, amount = shared[index - 1], shared[index]
        between = text[before.end : amount.start]
        refers_back = is_long(amount) and _THAT_NUMBER.fullmatch(between)
        near = bool(_SAME_SENTENCE.fullmatch(between) or refers_back)
        counted = before.unit not in ("", "€", "%") and near
        if find_scale(amount.quote) and not find_scale(before.quote):
            counted = False  # "voor 11 beken 1,9 mln" are no brooks
        is_told = _THERE_ARE.search(between) or _NORM.search(between)
        follows = _LISTED.fullmatch(between) or is_long(amount) or is_told
        if not amount.unit and ((counted and follows) or _OF_WHICH.search(between)):
            shared[index] = replace(amount, unit=before.unit, certainty=Certainty.DERIVED)
    return shared


def _take_unit(
    text: str, amount: AmountFinding, following: AmountFinding, between: str
) -> AmountFinding:
    if amount.unit:
        return amount
    is_other = _INSTEAD_OF.search(text, max(0, amount.start - 16), amount.start)
    is_count = following.unit not in ("€", "%")
    is_listed = (is_count and _NEXT_IN_LIST.fullmatch(between)) or _DIRECTLY.fullmatch(between)
    if _COUPLED.match(between) or is_other or is_listed:
        return replace(amount, unit=following.unit, certainty=Certainty.DERIVED)
    return amount


def _lacks_scale(amount: AmountFinding, following: AmountFinding) -> bool:
    """Tell whether a sum is that of "€ 5 en € 7 miljoen": no one means five euros."""
    is_sum = amount.unit == following.unit == "€"
    return is_sum and amount.upper is None and amount.value < _LEAST_WHOLE


def is_long(amount: AmountFinding) -> bool:
    """Tell whether a number without unit is written as an amount: "12.500", "2 miljoen"."""
    return "." in amount.quote or amount.value >= _SURELY_AMOUNT


def add_price_levels(spans: TextSpans, found: list[AmountFinding]) -> list[AmountFinding]:
    """Give sums the year of their prices: that behind them, else that before them."""
    text = spans.text
    levels = [(match.span(), _read_year(match)) for match in _PRICE_LEVEL.finditer(text)]
    if not levels:
        return found
    levelled = list(found)
    for place, ((start, end), year) in enumerate(levels):
        before = levels[place - 1][0][1] if place else 0
        after = levels[place + 1][0][0] if place + 1 < len(levels) else len(text)
        sentence = spans.find_sentence(start)
        holds_for_all = _ALL_SUMS.search(text, sentence.start, sentence.end)
        sums = [
            index
            for index, amount in enumerate(levelled)
            if amount.unit == "€" and amount.price_level is None
        ]
        chosen = [
            index
            for index in sums
            if before <= levelled[index].start
            and start - _MAX_PRICE_LEVEL_CHARS <= levelled[index].end <= start
        ]
        if not chosen:
            last = min(after, sentence.end)
            chosen = [index for index in sums if end <= levelled[index].start < last]
        for index in sums if holds_for_all else chosen:
            levelled[index] = replace(levelled[index], price_level=year)
    return levelled


def _read_year(match: re.Match[str]) -> int:
    return int(match["year"]) if match["year"] else _CENTURY + int(match["short"])
