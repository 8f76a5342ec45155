"""Recognises sums of money and quantities, with their unit.

Source: docs/recognition.md, "Amounts".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.importing.recognition.amount_patterns import (
    AMOUNT,
    BETWEEN,
    FROM_TO,
    find_scale,
    is_english,
    is_spaced,
    is_year,
    parse_number,
    read_scale,
)
from novex_desktop.importing.recognition.amount_sharing import (
    NORM,
    add_price_levels,
    is_long,
    share_units,
)
from novex_desktop.importing.recognition.amount_units import find_unit, is_measured
from novex_desktop.importing.recognition.findings import AmountFinding
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.moments import find_moments
from novex_desktop.importing.recognition.text_spans import Coverage, TextSpans

_BEFORE_PLACE = compile_words(
    r" (?:in|voor|te|op|bij) [A-Z]| van (?:de|(?:in )?totaal) \d"
    r"| ?\+ ?\d"
    r"|,(?: en)? (?:in|te|bij) (?-i:[A-Z])[\w-]+ (?:ruim |circa |nog )?\d"
)
_BEFORE_VERB = compile_words(
    r" (?:lopen|zijn|worden|blijven|vallen|hebben|kunnen|moeten|staan|komen|liggen|zitten)\b"
)
_THERE_ARE = compile_words(r"\ber (?:nog |al )?\Z")
_RESPECTIVELY = compile_words(r"\b(?:respectievelijk|resp\.?) (?:\d+(?:,\d+)?,? (?:en )?){0,3}\Z")
_LEAST_WRITTEN_OUT = 100  # below it a number word mostly counts subjects: "drie gebieden"
_LEAST_SCALED = 1000  # a lower end from here on has its own scale: "€ 900.000 tot € 1,2 miljoen"
_COUNTED_BEFORE = compile_words(
    r"\b(?:aantal|totaal (?:aan|van)) (?:[\w-]+e )?[\w-]{3,}\b[^.;]{0,60}?"
    r"\b(?:van|naar|tot|met|op|is|bedraagt) \Z"
)
_EACH_OWN = compile_words(r"\b(?:en|of) (?:de|het) (?:gemeente|provincie|regio|rijk) \Z")
_NORM = compile_words(NORM)
_INSTEAD_OF = compile_words(r"\bin plaats van \Z")
_ONE_IN = compile_words(
    r"(?<![\w.,])(?:\d{1,3}|een|één|twee|drie|vier) (?:op|per|uit) (?:de |elke |iedere )?\Z"
)
# "Het Rijk draagt drie ton bij": a ton of money is € 100.000; "3 ton slib" is a weight.
_TON = 1e5
_ABOUT_MONEY = compile_words(
    r"€|\b(?:\w*bijdrage\w*|draagt|dragen|betaal\w*|betalen|kost|kosten|budget\w*|bedrag\w*"
    r"|\w*subsidie\w*|financier\w*|investe\w*|reserve\w*|begro\w*|raming|geraamd|tekort|dekking"
    r"|lening|krediet|euro)\b"
)
_OF_GOODS = compile_words(
    r" (?!(?:bij|voor|in|aan|van|op|per|en|of|mee|uit|te|om|is|zijn|was|wordt|worden|extra|euro"
    r"|nodig|beschikbaar|gereserveerd|gedekt|subsidie|door|uit|tot|naar|dat|die|waarvan|ten)\b)\w"
)
_BELOW_ZERO = re.compile(r"\s[-–−]\Z")
_LIST_NUMBER = re.compile(r"[.)]\s|[a-z]?\)")  # "1. wonen", "2) water"
_LIST_DIGITS = 2
_LABEL = re.compile(
    r"(?:\b(?:versie|nr|nummer|artikel|art|lid|leden|fase|bijlage|pagina|blz|afspraak|spoor"
    r"|lijn|tranche|kamerstuk|hoofdstuk|paragraaf|tabel|figuur|stap|optie|variant|scenario"
    r"|deel|kwartaal|week|pakket|module|deelproject|cluster|zone|categorie|niveau|groep|traject"
    r"|ronde|perceel|sleutelproject|pijler|doel|sdg|keer|maal|wegvak|dijkvak|kavel"
    r"|afspraken|sporen|artikelen|bijlagen|fasen|paragrafen|percelen)(?:ken|en|s|’s)?\.?"
    r"(?:\s+\d+(?:\.\d+)*[a-z]?(?:,|\s+en|\s+of|\s+t/m|\s+tot\s+en\s+met))*|[AN](?=\d))\s*\Z",
    re.IGNORECASE,
)


def recognise_amounts(spans: TextSpans, meeting_year: int) -> list[AmountFinding]:
    """Return the amounts of a text in order.

    A number counts when it is money, has a unit, or counts things named by a plural: "12 gebieden".
    Dates, versions, numbers in a list and numbers of articles are none.
    """
    text = spans.text
    moments = find_moments(text, meeting_year)
    dated = Coverage((m.start, m.end) for m in moments if not m.needs_cue)
    changes = list(FROM_TO.finditer(text))
    matches = [*changes, *BETWEEN.finditer(text), *AMOUNT.finditer(text)]
    matches.sort(key=lambda match: (match.start("low"), -match.end()))
    found: list[AmountFinding] = []
    position = 0
    for match in matches:
        if match.start("low") < position or _is_dated(match, dated) or _is_label(text, match):
            continue
        finding = _settle_ton(spans, match, _read(text, match))
        if not match["low"][0].isdigit() and not _is_written_amount(text, match, finding):
            continue
        if match in changes:
            if finding.unit or match["high_scale"]:
                found.extend(_part(text, match, finding))
                position = finding.end
        elif _counts(text, match, finding):
            found.append(finding)
            position = finding.end
    shared = [_take_for_money(amount) for amount in share_units(text, found)]
    return add_price_levels(spans, [amount for amount in shared if amount.unit or is_long(amount)])


def _settle_ton(spans: TextSpans, match: re.Match[str], finding: AmountFinding) -> AmountFinding:
    """Tell a ton of money from one of weight."""
    if finding.unit != "ton" or match["low_scale"] or match["high_scale"]:
        return finding
    sentence = spans.find_sentence(finding.start)
    words = spans.text[sentence.start : sentence.end]
    if not _ABOUT_MONEY.search(words) or _OF_GOODS.match(spans.text, finding.end):
        return finding
    upper = finding.upper * _TON if finding.upper is not None else None
    value = finding.value * _TON
    return replace(finding, value=value, upper=upper, unit="€", certainty=Certainty.DERIVED)


def _counts(text: str, match: re.Match[str], finding: AmountFinding) -> bool:
    """Tell whether a number may be an amount, now or by the unit of its neighbour."""
    if is_spaced(match["low"]) and not finding.unit:
        return False  # "Kamerstuk 34 682"
    if finding.unit:
        is_count = finding.unit not in ("€", "%")
        before = text[max(0, match.start() - 16) : match.start()]
        return not (is_count and _ONE_IN.search(before))  # "1 op de 3 woningen"
    return _is_large(match) or _has_count_cue(text, match)


def _part(text: str, match: re.Match[str], both: AmountFinding) -> Iterator[AmountFinding]:
    """Give both numbers of "van 120 naar 165 miljoen euro", which is no range."""
    unit = both.unit or "€"
    start = both.start
    middle = match.end("low_scale") if match["low_scale"] else match.end("low")
    yield replace(both, quote=text[start:middle], end=middle, upper=None, unit=unit)
    assert both.upper is not None
    start = match.start("currency2") if match["currency2"] else match.start("high")
    quote = text[start : both.end]
    yield replace(both, quote=quote, start=start, value=both.upper, upper=None, unit=unit)


def _is_written_amount(text: str, match: re.Match[str], finding: AmountFinding) -> bool:
    """Tell "anderhalf miljard" and "tweehonderd hectare" from "twee kerncentrales"."""
    if any(match.groupdict().get(name) for name in ("currency", "low_scale", "high_scale")):
        return True
    if finding.unit in ("€", "%"):
        return finding.value > 1 or finding.unit == "%"
    if finding.value >= _LEAST_WRITTEN_OUT:
        return bool(finding.unit)
    return finding.value > 1 and is_measured(text, match.end())


def _take_for_money(amount: AmountFinding) -> AmountFinding:
    """Give "de resterende 17 miljoen" its unit: millions of nothing in particular are euros."""
    scale = find_scale(amount.quote)
    if amount.unit or scale is None or scale < 1e6:
        return amount
    return replace(amount, unit="€", certainty=Certainty.DERIVED)


def _has_count_cue(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bare number counts what was named before: "zijn er 11", "600 in Epe"."""
    before = text[max(0, match.start() - 40) : match.start()]
    if _BEFORE_VERB.match(text, match.end()):
        return True
    if _ends_count(text, match) or _INSTEAD_OF.search(before) or _RESPECTIVELY.search(before):
        return True
    if _NORM.search(before):
        return True
    return bool(_BEFORE_PLACE.match(text, match.end()) or _THERE_ARE.search(before))


def _ends_count(text: str, match: re.Match[str]) -> bool:
    """Tell whether words before a bare number say what it counts: "het aantal sporen naar 4"."""
    if _COUNTED_BEFORE.search(text, max(0, match.start() - 90), match.start()):
        return True
    is_last = text[match.end() : match.end() + 1] in ("", ".", ",", ";")
    return is_last and bool(_EACH_OWN.search(text, max(0, match.start() - 20), match.start()))


def _is_dated(match: re.Match[str], dated: Coverage) -> bool:
    if match["currency"] or match["low_scale"] or match["percent"]:
        return False
    start, end = match.span("low")
    return dated.holds(start, end)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a number names something: "versie 2", "Kamerstuk 34 682", "A 16"."""
    groups = match.groupdict()
    if any(groups.get(n) for n in ("currency", "currency2", "percent", "low_scale", "high_scale")):
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    is_short = match.end() - match.start("low") <= _LIST_DIGITS
    if is_short and _LIST_NUMBER.match(text, match.end()):
        # The last number of a sentence looks like that of a list: "van 2 naar 4. De".
        counts = _THERE_ARE.search(before) or _NORM.search(before) or _ends_count(text, match)
        return not counts
    return _LABEL.search(before) is not None


def _read(text: str, match: re.Match[str]) -> AmountFinding:
    groups = match.groupdict()
    end = match.end()
    if _is_until_year(text, match):
        stops = (match.end(name) for name in ("low", "dash", "low_scale", "low_short"))
        end = max(stops)
        groups["high"] = None
    low = parse_number(match["low"])
    high = parse_number(groups["high"]) if groups["high"] else None
    low_scale, high_scale = read_scale(match, "low"), read_scale(match, "high")
    own_scale = None if low >= _LEAST_SCALED else high_scale if high is not None else None
    value = low * (low_scale or own_scale or 1.0)
    upper = high * (high_scale or low_scale or 1.0) if high is not None else None
    unit = _read_sign(groups)
    if not unit:
        unit, end = find_unit(text, end)
    start = match.start("currency") if match["currency"] else match.start("low")
    certainty = Certainty.DERIVED if is_english(match["low"]) else Certainty.CERTAIN
    if _BELOW_ZERO.search(text[max(0, start - 2) : start]):
        certainty = Certainty.UNKNOWN  # "-€ 5 mln": a sum short, or less
    return AmountFinding(text[start:end], start, end, certainty, value, upper, unit)


def _read_sign(groups: dict[str, str | None]) -> str:
    """Return the unit that a currency or a percent sign gives."""
    if any(groups.get(name) for name in ("currency", "currency2", "euro", "dash")):
        return "€"
    word = (groups.get("percent") or "").lower()
    if word.startswith("procentpunt"):
        return "procentpunt"
    if word in ("‰", "promille"):
        return "‰"
    return "%" if word else ""


def _is_until_year(text: str, match: re.Match[str]) -> bool:
    """Tell "€ 100 miljoen tot 2030" and "70.000 tot 2040" from a range: the last is a year."""
    groups = match.groupdict()
    if not is_year(groups["high"]) or groups["currency2"] or groups["high_scale"]:
        return False
    if groups["currency"] or groups["low_scale"]:
        return True
    return not (groups.get("percent") or groups.get("euro") or find_unit(text, match.end())[0])


def _is_large(match: re.Match[str]) -> bool:
    """Tell whether a number counts something even when its unit stands elsewhere."""
    return "." in match["low"] or any(
        match.groupdict().get(name) for name in ("low_scale", "high_scale")
    )
