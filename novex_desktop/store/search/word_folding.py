"""Words as searching compares them: no capitals, accents, soft hyphens or ways to cut a line.

The index holds the words of a text, and for words that a hyphen joins also the whole, since
"NOVEX-gebied" is typed as "novex gebied" and as "novexgebied". Text and query are folded by the
same rules, and each folded letter knows where it came from, so that hits can be marked.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff'\u2018\u2019\u02bc"  # soft hyphen, apostrophes
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
_CUT = re.compile(r"\u00ad(?=[ \t]*\r?\n)")  # a soft hyphen that cuts a word at the end of a line
_GLUE_PATTERN = r"(?:-(?:[ \t]*\r?\n[ \t]*)?|(?<=[0-9])[.,](?=[0-9]))"
WORD = re.compile(r"[^\W_]+")
_GLUE = re.compile(_GLUE_PATTERN)
GLUED = re.compile(rf"(?<![^\W_])[^\W_]+(?:{_GLUE_PATTERN}[^\W_]+)+")
_UNEVEN = re.compile(r"[^\x00-\x25\x28-\x7f]")  # what may fold to more or fewer characters than one


class _Folded(dict[int, str]):
    """Each character as it is compared; worked out once, when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared."""

    folded: str
    is_glued: bool  # only a hyphen stands between this word and the next


def fold_text(text: str) -> str:
    """Return a text with its words as they are compared, and everything between them."""
    if "\u00ad" in text:
        text = _CUT.sub("-", text)
    return text.translate(_FOLDED)


def list_joined(folded: str) -> list[str]:
    """Return the words that hyphens cut, as wholes: "zw-04-02" gives "zw0402" and "0402"."""
    found = []
    for run in GLUED.findall(folded):
        parts = WORD.findall(run)
        found += ["".join(parts[place:]) for place in range(len(parts) - 1)]
    return found


def list_words(text: str) -> list[Word]:
    """Return the words of a text, as they are compared."""
    folded = fold_text(text)
    matches = list(WORD.finditer(folded))
    # A hyphen after the last word joins it with nothing.
    starts: list[int | None] = [*(match.start() for match in matches[1:]), None]
    return [
        Word(match.group(), start is not None and _is_glue(folded, match.end(), start))
        for match, start in zip(matches, starts[: len(matches)], strict=True)
    ]


def _is_glue(folded: str, start: int, end: int) -> bool:
    return _GLUE.fullmatch(folded, start, end) is not None


class Places:
    """Tells from where in a text a character of the folded text came."""

    def __init__(self, text: str) -> None:
        self._folded, self._places = [0], [0]  # from here on both go on step by step
        shift = 0
        for match in _UNEVEN.finditer(_CUT.sub("-", text) if "\u00ad" in text else text):
            place, length = match.start(), len(_FOLDED[ord(match.group())])
            if length == 1:
                continue
            start = place + shift
            self._folded += [*range(start + 1, start + length), start + length]
            self._places += [place] * max(length - 1, 0) + [place + 1]
            shift += length - 1

    def find(self, folded_place: int) -> int:
        """Return the place in the text."""
        known = bisect_right(self._folded, folded_place) - 1
        return self._places[known] + folded_place - self._folded[known]


def _fold_character(letter: str) -> str:
    if letter in _DASHES:
        return "-"
    if letter in _DROPPED:
        return ""
    if letter == "&":
        return "en"  # "I&W" is "IenW"
    plain = unicodedata.normalize("NFKD", letter.casefold()).casefold()
    kept = "".join(_LETTERS.get(part, part) for part in plain if not unicodedata.combining(part))
    return "".join(part if _is_plain(part) else " " for part in kept)


def _is_plain(letter: str) -> bool:
    """Whether a letter may stay; those for private use mark where a field ends."""
    return unicodedata.category(letter) not in ("Co", "Cn", "Cs") and letter != "\0"
