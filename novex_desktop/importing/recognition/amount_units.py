"""Finds what a number counts: "12 km", "800 extra huurwoningen", "300 huur- en koopwoningen".

Source: docs/recognition.md, "Amounts".
"""

import re

from novex_desktop.importing.recognition.amount_patterns import SYMBOLS
from novex_desktop.importing.recognition.moment_words import compile_words, word_set
from novex_desktop.importing.recognition.party_words import ACTION_FORMS, LINKING

_SYMBOL = re.compile(rf"\s?(?P<unit>{SYMBOLS})")
_SHORT = re.compile(r"\s?(?P<unit>won|inw)\.?(?!\w)")
_IN_FULL = {"won": "woningen", "inw": "inwoners"}
_WORD = r"(?:\([^\W\d_]{2,12}-?\))?[^\W\d_][\w’'/&-]*"
_UNIT = re.compile(rf"\+?\s+(?:\([^()\d]{{2,30}}\)\s+)?(?P<words>(?:{_WORD},?\s+){{0,5}}{_WORD})")
_PLURAL = re.compile(r"(?:en|s|[aeou]['’]s)\Z")
_SINGULAR_UNITS = word_set("jaar uur keer maal procent euro huishoudens mensen personen inwoners")
_ALSO_NOUNS = word_set("plannen delen vragen bouwen reserveringen wensen")
_ALSO_ADJECTIVES = word_set("extra netto bruto sociaal betaalbaar")
_COUPLING = word_set("en of")
_NOT_UNITS = word_set(
    "jaar uur keer maal en of dan als tot met van voor in op te ten aan bij uit om over per na"
    " is zijn "
    "worden werden hebben kunnen zullen wordt was waren naar door zal tegen vanaf rond plus"
    " minus "
    "lopen blijven vallen staan komen liggen zitten moeten gelden voldoen gebruiken ontbreken"
    " verdwijnen rijden stemmen halen dalen stijgen groeien kosten vertrekken vervallen verlopen"
    " samen tijdens binnen tussen volgens zoals ons haar hun onder dat die dit de het een deels"
    " reeds steeds tevens thans slechts soms anders alles niets sinds onlangs minstens hoogstens"
    " overigens eveneens jaarlijks maandelijks dagelijks wekelijks langs"
    " januari februari maart april mei juni juli augustus september oktober november december "
    "dagen weken maanden jaren kwartalen minuten uren seconden euro's"
)
_SEPARABLE = compile_words(
    r"(?:achter|voor|mee|door|op|uit|af|in|aan|terug|samen|na|over)"
    r"(?:lopen|gaan|blijven|liggen|doen|halen|komen|staan)\Z"
)


def find_unit(text: str, end: int) -> tuple[str, int]:
    """Return the unit behind a number and where it ends; "" when there is none."""
    if symbol := _SYMBOL.match(text, end):
        return " ".join(symbol["unit"].split()), symbol.end()
    if short := _SHORT.match(text, end):
        return _IN_FULL[short["unit"]], short.end()
    words = _UNIT.match(text, end)
    if words is None:
        return "", end
    follows = False  # on an adjective, or on the first half of "huur- en koopwoningen"
    for word in re.finditer(_WORD, words["words"]):
        lower = word[0].lower()
        stop = words.start("words") + word.end()
        if lower in _SINGULAR_UNITS - _NOT_UNITS or _is_noun(lower):
            return word[0], stop
        if lower in _COUPLING and follows:
            continue
        if lower in _NOT_UNITS or not _leads_to_noun(word[0]):
            break
        follows = True
    return "", end


def is_measured(text: str, end: int) -> bool:
    """Tell whether the sign of a measure stands behind a number."""
    return _SYMBOL.match(text, end) is not None


def _is_noun(lower: str) -> bool:
    if (lower in LINKING or lower in ACTION_FORMS) and lower not in _ALSO_NOUNS:
        return False
    if _SEPARABLE.match(lower):
        return False  # "3 van de 7 achterlopen" counts no such things
    return lower not in _NOT_UNITS and _PLURAL.search(lower) is not None and len(lower) > 3


def _leads_to_noun(word: str) -> bool:
    if word in _ALSO_ADJECTIVES or word.endswith("-"):
        return True
    return word.endswith("e") and len(word) > 3
