"""Signs that make a text look otherwise than it is: turned writing, and letters in disguise."""

import re
import unicodedata
from typing import Any

TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing; no Dutch text needs one."""

MARK = "\ufffd"
"""Stands on the screen for a sign that is not what it seems to be."""

_LOOK_ALIKE = (
    # Cyrillic, Greek, and one of Armenian.
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0405\u0406\u0408"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
    "\u0585"
)
_WITH_LOOK_ALIKE = re.compile(rf"[^\s]*[{_LOOK_ALIKE}][^\s]*")
_ANY_LOOK_ALIKE = re.compile(f"[{_LOOK_ALIKE}]")
# A little wide, since a few ranges are quicker to look for.
_MAY_BE_ODD = re.compile("[\u0391-\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]").search
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_PLAIN = {ord(sign): MARK for sign in TURNING}
_GONE = dict.fromkeys(map(ord, TURNING))
_SCRIPTS = {"CYRILLIC": "Cyrillisch", "GREEK": "Grieks", "ARMENIAN": "Armeens"}
_MOST_WORDS = 3


def show_plainly(text: str) -> str:
    """Return a text to show: each turning mark is a visible sign, so that places stay the same."""
    return text if text.isascii() else text.translate(_PLAIN)


def show_controls(text: str) -> str:
    """Return a name to tell of: whatever shows nothing, or acts on what shows it, is a sign."""
    return "".join(MARK if unicodedata.category(sign)[0] == "C" else sign for sign in text)


def show_odd_signs(text: str) -> str:
    """Return a text to look at: turning marks and letters in disguise are a visible sign.

    A letter in disguise is one of another script that looks like a Latin letter, within a word
    that has Latin letters too: a Greek word, or the delta of a difference, stays as it is. Places
    stay the same.
    """
    if text.isascii():
        return text
    text = text.translate(_PLAIN)
    return _WITH_LOOK_ALIKE.sub(_unmask, text) if _ANY_LOOK_ALIKE.search(text) else text


def show_row(_cursor: object, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row of a table as it looks on the screen; for `sqlite3.Connection.row_factory`.

    Nearly every row stays as it is, and this runs for each: so one look over it, no more calls.
    """
    for value in row:
        if value.__class__ is str and not value.isascii() and _MAY_BE_ODD(value):
            return tuple(show_odd_signs(one) if type(one) is str else one for one in row)
    return row


def keep_odd_signs(stored: str, edited: str) -> str:
    """Return a text that was edited as it was shown, with the signs that the screen stood in for.

    Who mends a word must not change a letter elsewhere that the screen only marked.
    """
    if MARK not in edited or stored.isascii():
        return edited
    # Hardly ever needed, and this module is loaded before the first picture.
    from difflib import SequenceMatcher

    shown = show_odd_signs(stored)
    signs = list(edited)
    for start, place, size in SequenceMatcher(
        None, shown, edited, autojunk=False
    ).get_matching_blocks():
        for step in range(size):
            if signs[place + step] == MARK:
                signs[place + step] = stored[start + step]
    return "".join(signs)


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
        told.append(f"tekens die de leesrichting omdraaien ({turning} keer, hier “{MARK}”)")
    for word in dict.fromkeys(text.split()):
        foreign = "" if word.isascii() else _find_foreign(word)
        if foreign:
            script = _SCRIPTS[_script_of(foreign)]
            told.append(f"de letter “{foreign}” uit het {script} in “{show_plainly(word)}”")
        if len(told) > _MOST_WORDS:
            break
    return f"Let op: in deze tekst staan {'; '.join(told)}." if told else ""


def _unmask(match: re.Match[str]) -> str:
    word = match[0]
    return _ANY_LOOK_ALIKE.sub(MARK, word) if _LATIN.search(word) else word


def _find_foreign(word: str) -> str:
    """Return the first letter of another script in a word that has Latin letters too."""
    letters = [sign for sign in word if sign.isalpha()]
    scripts = {_script_of(sign) for sign in letters}
    if "LATIN" not in scripts:
        return ""
    return next((sign for sign in letters if _script_of(sign) in _SCRIPTS), "")


def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]
