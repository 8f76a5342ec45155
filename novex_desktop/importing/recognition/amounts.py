"""Recognises sums of money and quantities, with their unit.

Source: docs/recognition.md, "Amounts".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.importing.recognition.findings import AmountFinding
from novex_desktop.importing.recognition.moment_words import compile_words, word_set
from novex_desktop.importing.recognition.moments import find_moments
from novex_desktop.importing.recognition.number_words import NUMBER_WORD, read_number_word
from novex_desktop.importing.recognition.party_words import ACTION_FORMS, LINKING
from novex_desktop.importing.recognition.text_spans import Coverage, TextSpans

_SCALES = {
    "duizend": 1e3,
    "k": 1e3,
    "miljoen": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "m": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
    "mrd": 1e9,
}
_NUMBER = rf"\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?|{NUMBER_WORD}"
_SCALE = r"(?:duizend|miljoen|miljard|mln\b\.?|mld\b\.?|mrd\b\.?|mio\b\.?)"
_RANGE = r" ?(?:–|—|-|à|tot(?: en met)?|t/m|of) ?"
_CURRENCY = r"(?:(?:€|EUR|euro) ?)"
_HIGH = rf"(?P<currency2>{_CURRENCY})?(?P<high>{_NUMBER})(?:,-+)?(?: ?(?P<high_scale>{_SCALE}))?"
_TAIL = r"(?: ?(?P<percent>%|procent\b|‰)|(?P<euro> euro\b)|(?![\w/.,-]?\d))"
_LOW = (
    rf"(?:(?<![\w.,/:–-])|(?<=%[/–-]))(?P<currency>{_CURRENCY})?(?P<low>{_NUMBER})(?P<dash>,-+|,=)?"
    rf"(?: ?(?P<low_scale>{_SCALE}))?"
)
_AMOUNT = compile_words(rf"{_LOW}(?:{_RANGE}{_HIGH})?{_TAIL}")
_BETWEEN = compile_words(rf"(?<!\w)tussen (?:de )?{_LOW} ?%? en (?:de )?{_HIGH}{_TAIL}")
_FROM_TO = compile_words(
    rf"(?<!\w)van (?:de |het |ruim |circa )?{_LOW}"
    rf" naar (?:de |ruim |circa |ongeveer )?{_HIGH}{_TAIL}"
)
_BEFORE_PLACE = compile_words(r" (?:in|voor|te|op|bij) [A-Z]| van (?:de|(?:in )?totaal) \d")
_BEFORE_VERB = compile_words(
    r" (?:lopen|zijn|worden|blijven|vallen|hebben|kunnen|moeten|staan|komen|liggen|zitten)\b"
)
_THERE_ARE = compile_words(r"\ber (?:nog |al )?\Z")
_SURELY_AMOUNT = 1e5
_LEAST_WRITTEN_OUT = 100  # below it a number word mostly counts subjects: "drie gebieden"
_MILLIONS = compile_words(r"(?:miljoen|miljard|mln|mld|mrd|mio)\.?\Z")
_SYMBOL_UNITS = (
    r"(?:km²|km2|m²|m2|m³|m3|hectare|ha|kilometer|km|meter|cm|mm|m|MW|GW|kW|MWh|GWh|TWh|PJ|kV|Mton|kton"
    r"|ton|fte|dB|°C)(?![\w-]|/u|/h)"
)
_SYMBOL = re.compile(rf"\s?(?P<unit>{_SYMBOL_UNITS})")
_WORD = r"[^\W\d_][\w’'/&-]*"
_UNIT = re.compile(rf"\s+(?P<words>(?:{_WORD}\s+){{0,3}}{_WORD})")
_PLURAL = re.compile(r"(?:en|s|[aeou]['’]s)\Z")
_SINGULAR_UNITS = word_set("jaar uur keer maal procent euro huishoudens mensen personen inwoners")
_ALSO_NOUNS = word_set("plannen delen vragen bouwen reserveringen wensen")
_NOT_UNITS = word_set(
    "jaar uur keer maal en of dan als tot met van voor in op te ten aan bij uit om over per na"
    " is zijn "
    "worden werden hebben kunnen zullen wordt was waren naar door zal tegen vanaf rond plus"
    " minus "
    "lopen blijven vallen staan komen liggen zitten moeten "
    "samen tijdens binnen tussen volgens zoals ons haar hun onder dat die dit de het een deels"
    " reeds "
    "januari februari maart april mei juni juli augustus september oktober november december "
    "kosten dagen weken maanden jaren kwartalen minuten uren euro's"
)
_COUPLED = compile_words(
    r"[^.;]{0,60}?\b(?:en|of|tot|naar|van de|van in totaal|van totaal|resp\.?"
    r"|respectievelijk)\b[^.;]{0,40}\Z"
)
_OF_WHICH = compile_words(r"\b(?:waar|daar|hier)van\b[^.;]{0,40}\Z")
_LISTED = compile_words(
    r"[^.;]{0,60}?(?:,|\ben|\bof) (?:nog |ruim |circa |bijna |zo'n |ongeveer |minimaal |maximaal )?"
    r"(?:(?:de|het) (?:gemeente|provincie|regio|rijk) )?"
)
_NUMBER_OF = compile_words(r"\baantal (?:[\w-]+e )?(?P<unit>[\w-]{3,})\b[^.;]*\Z")
_COUNTED_BEFORE = compile_words(
    r"\baantal (?:[\w-]+e )?[\w-]{3,}\b[^.;]{0,60}?\b(?:van|naar|tot|met|op|is|bedraagt) \Z"
)
_EACH_OWN = compile_words(r"\b(?:en|of) (?:de|het) (?:gemeente|provincie|regio|rijk) \Z")
_SEPARABLE = compile_words(
    r"(?:achter|voor|mee|door|op|uit|af|in|aan|terug|samen|na|over)"
    r"(?:lopen|gaan|blijven|liggen|doen|halen|komen|staan)\Z"
)
_INSTEAD_OF = compile_words(r"\bin plaats van \Z")
_SAME_SENTENCE = re.compile(r"[^.]{0,90}")
_THAT_NUMBER = compile_words(r"[^.]{0,60}\. [^.]{0,40}\b(?:dat|dit|deze|die)\b[^.]{0,40}")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_PRICE_LEVEL = compile_words(
    r"(?:prijs(?:peil|niveau)|prijzen|p\.?p\.?)(?: van)? (?P<year>(?:19|20)\d\d)"
)
_LIST_NUMBER = re.compile(r"[.)]\s|[a-z]?\)")  # "1. wonen", "2) water"
_LIST_DIGITS = 2
_LABEL = re.compile(
    r"(?:\b(?:versie|nr\.?|nummer|artikel|art\.?|lid|fase|bijlage|pagina|blz\.?|afspraak|spoor"
    r"|lijn"
    r"|tranche|kamerstuk(?:ken)?|hoofdstuk|paragraaf|tabel|figuur|stap|optie|variant|scenario"
    r"|deel"
    r"|kwartaal|week|pakket|module|deelproject|cluster|zone|categorie|niveau|groep|traject"
    r"|ronde|perceel|sleutelproject|pijler|doel|sdg|keer|maal)|[AN](?=\d))\s*\Z",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w-]*\s+\Z")
_MAX_PRICE_LEVEL_CHARS = 80


def recognise_amounts(spans: TextSpans, meeting_year: int) -> list[AmountFinding]:
    """Return the amounts of a text in order.

    A number counts when it is money, has a unit, or counts things named by a plural: "12 gebieden".
    Dates, versions, numbers in a list and numbers of articles are none.
    """
    text = spans.text
    moments = find_moments(text, meeting_year)
    dated = Coverage((m.start, m.end) for m in moments if not m.needs_cue)
    changes = [match for match in _FROM_TO.finditer(text) if match["high_scale"]]
    matches = [*changes, *_BETWEEN.finditer(text), *_AMOUNT.finditer(text)]
    matches.sort(key=lambda match: (match.start("low"), -match.end()))
    found: list[AmountFinding] = []
    position = 0
    for match in matches:
        if match.start() < position or _is_dated(match, dated) or _is_label(text, match):
            continue
        finding = _read(text, match)
        if not match["low"][0].isdigit() and not _is_written_amount(text, match, finding):
            continue
        if match in changes:
            found.extend(_part(text, match, finding))
            position = finding.end
        elif finding.unit or _is_large(match) or _has_count_cue(text, match):
            found.append(finding)
            position = finding.end
    shared = _share_units(text, found)
    return [amount for amount in map(_take_for_money, shared) if amount.unit or _is_long(amount)]


def _part(text: str, match: re.Match[str], both: AmountFinding) -> Iterator[AmountFinding]:
    """Give both sums of "van 120 naar 165 miljoen euro", which is no range."""
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
    return finding.value > 1 and _SYMBOL.match(text, match.end()) is not None


def _take_for_money(amount: AmountFinding) -> AmountFinding:
    """Give "de resterende 17 miljoen" its unit: millions of nothing in particular are euros."""
    if amount.unit or not _MILLIONS.search(amount.quote):
        return amount
    return replace(amount, unit="€", certainty=Certainty.DERIVED)


def _has_count_cue(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bare number counts what was named before: "zijn er 11", "600 in Epe"."""
    before = text[max(0, match.start() - 16) : match.start()]
    if _BEFORE_VERB.match(text, match.end()):
        return True
    if _ends_count(text, match) or _INSTEAD_OF.search(before):
        return True
    return bool(_BEFORE_PLACE.match(text, match.end()) or _THERE_ARE.search(before))


def _ends_count(text: str, match: re.Match[str]) -> bool:
    """Tell whether words before a bare number say what it counts: "het aantal sporen naar 4"."""
    if _COUNTED_BEFORE.search(text, max(0, match.start() - 90), match.start()):
        return True
    is_last = text[match.end() : match.end() + 1] in ("", ".", ",", ";")
    return is_last and bool(_EACH_OWN.search(text, max(0, match.start() - 20), match.start()))


def _is_long(amount: AmountFinding) -> bool:
    """Tell whether a number without unit is written as an amount: "12.500", "2 miljoen"."""
    return "." in amount.quote or amount.value >= _SURELY_AMOUNT


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
    before = text[max(0, match.start() - 30) : match.start()]
    is_short = match.end() - match.start("low") <= _LIST_DIGITS
    if is_short and _LIST_NUMBER.match(text, match.end()):
        # The last number of a sentence looks like that of a list: "van 2 naar 4. De".
        return not (_THERE_ARE.search(before) or _ends_count(text, match))
    return _LABEL.search(before) is not None


def _read(text: str, match: re.Match[str]) -> AmountFinding:
    groups = match.groupdict()
    end = match.end()
    if _is_sum_until_year(match):
        end = match.end("low_scale") if match["low_scale"] else match.end("low")
        groups["high"] = None
    low, high = _parse(match["low"]), _parse(groups["high"]) if groups["high"] else None
    low_scale, high_scale = _scale(match["low_scale"]), _scale(match["high_scale"])
    value = low * (low_scale or high_scale or 1.0)
    upper = high * (high_scale or low_scale or 1.0) if high is not None else None
    money = any(groups.get(name) for name in ("currency", "currency2", "euro", "dash"))
    unit = "€" if money else "%" if groups.get("percent") else ""
    if not unit:
        unit, end = _find_unit(text, match)
    start = match.start("currency") if match["currency"] else match.start("low")
    level = _find_price_level(text, end)
    quote = text[start:end]
    return AmountFinding(quote, start, end, Certainty.CERTAIN, value, upper, unit, level)


def _is_sum_until_year(match: re.Match[str]) -> bool:
    """Tell "€ 100 miljoen tot 2030" from a range: the last number is a year."""
    if not (match["currency"] or match["low_scale"]):
        return False
    is_year = _YEAR.fullmatch(match["high"] or "") is not None
    return is_year and not (match["currency2"] or match["high_scale"])


def _is_large(match: re.Match[str]) -> bool:
    """Tell whether a number counts something even when its unit stands elsewhere."""
    return "." in match["low"] or bool(match["low_scale"] or match["high_scale"])


def _parse(number: str) -> float:
    if not number[0].isdigit():
        return read_number_word(number)
    return float(number.replace(".", "").replace(",", "."))


def _scale(word: str | None) -> float | None:
    return _SCALES[word.lower().rstrip(".")] if word else None


def _find_unit(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return the unit behind a number and where it ends; "" when there is none."""
    if symbol := _SYMBOL.match(text, match.end()):
        return symbol["unit"], symbol.end()
    words = _UNIT.match(text, match.end())
    if words is None:
        return "", match.end()
    position = match.end()
    for word in re.finditer(_WORD, words["words"]):
        lower = word[0].lower()
        end = words.start("words") + word.end()
        if lower in _SINGULAR_UNITS - _NOT_UNITS or (_is_noun(lower)):
            return word[0], end
        if lower in _NOT_UNITS or not _is_adjective(word[0]):
            break
        position = match.end()
    return "", position


def _is_noun(lower: str) -> bool:
    if (lower in LINKING or lower in ACTION_FORMS) and lower not in _ALSO_NOUNS:
        return False
    if _SEPARABLE.match(lower):
        return False  # "3 van de 7 achterlopen" counts no such things
    return lower not in _NOT_UNITS and _PLURAL.search(lower) is not None and len(lower) > 3


def _is_adjective(word: str) -> bool:
    return word in ("extra", "netto", "bruto") or (word.endswith("e") and len(word) > 3)


def _find_price_level(text: str, end: int) -> int | None:
    level = _PRICE_LEVEL.search(text, end, end + _MAX_PRICE_LEVEL_CHARS)
    return int(level["year"]) if level else None


def _share_units(text: str, found: list[AmountFinding]) -> list[AmountFinding]:
    """Give "46.350 in A en 4.650 woningen in B": the unit of the second."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        amount, following = shared[index], shared[index + 1]
        between = text[amount.end : following.start]
        is_other = _INSTEAD_OF.search(text, max(0, amount.start - 16), amount.start)
        if not amount.unit and following.unit and (_COUPLED.match(between) or is_other):
            shared[index] = replace(amount, unit=following.unit, certainty=Certainty.DERIVED)
    for index, amount in enumerate(shared):
        counts = _NUMBER_OF.search(text, max(0, amount.start - 90), amount.start)
        if not amount.unit and counts and not _MILLIONS.search(amount.quote):
            shared[index] = replace(amount, unit=counts["unit"], certainty=Certainty.DERIVED)
    for index in range(1, len(shared)):
        before, amount = shared[index - 1], shared[index]
        between = text[before.end : amount.start]
        refers_back = _is_long(amount) and _THAT_NUMBER.fullmatch(between)
        near = bool(_SAME_SENTENCE.fullmatch(between) or refers_back)
        counted = before.unit not in ("", "€", "%") and near
        follows = _LISTED.fullmatch(between) or _is_long(amount) or _THERE_ARE.search(between)
        if not amount.unit and ((counted and follows) or _OF_WHICH.search(between)):
            shared[index] = replace(amount, unit=before.unit, certainty=Certainty.DERIVED)
    return shared
