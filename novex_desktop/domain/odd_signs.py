"""Signs that make a text look otherwise than it is: turned writing, and letters in disguise."""

import unicodedata

TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing; no Dutch text needs one."""

_MARK = "\ufffd"
_PLAIN = {ord(sign): _MARK for sign in TURNING}
_GONE = dict.fromkeys(map(ord, TURNING))
_SCRIPTS = {"CYRILLIC": "Cyrillisch", "GREEK": "Grieks", "ARMENIAN": "Armeens"}
_MOST_WORDS = 3


def show_plainly(text: str) -> str:
    """Return a text to show: each turning mark is a visible sign, so that places stay the same."""
    return text if text.isascii() else text.translate(_PLAIN)


def drop_turning(text: str) -> str:
    """Return a text without the marks that turn the direction of writing."""
    return text if text.isascii() else text.translate(_GONE)


def describe_odd_signs(text: str) -> str:
    """Return in Dutch what in a text looks otherwise than it is, or nothing.

    A word that mixes Latin letters with those of another script is told; a Greek word is not.
    """
    if text.isascii():
        return ""
    told: list[str] = []
    turning = sum(sign in TURNING for sign in text)
    if turning:
        told.append(f"tekens die de leesrichting omdraaien ({turning} keer, hier “{_MARK}”)")
    for word in dict.fromkeys(text.split()):
        foreign = "" if word.isascii() else _find_foreign(word)
        if foreign:
            script = _SCRIPTS[_script_of(foreign)]
            told.append(f"de letter “{foreign}” uit het {script} in “{show_plainly(word)}”")
        if len(told) > _MOST_WORDS:
            break
    return f"Let op: in deze tekst staan {'; '.join(told)}." if told else ""


def _find_foreign(word: str) -> str:
    """Return the first letter of another script in a word that has Latin letters too."""
    letters = [sign for sign in word if sign.isalpha()]
    scripts = {_script_of(sign) for sign in letters}
    if "LATIN" not in scripts:
        return ""
    return next((sign for sign in letters if _script_of(sign) in _SCRIPTS), "")


def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]
