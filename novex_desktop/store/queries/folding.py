"""Text as searching and sorting compare it, also inside SQL."""

import re
import sqlite3
import unicodedata

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_DASHES = frozenset("‐‑–—\u00ad")
_LOWER = bytes(range(256)).lower()


def fold(text: str) -> str:
    """Return text without what one does not type: capitals, accents, hyphens, line breaks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    # Looking at all letters one by one took ten times as long.
    return " ".join(_NOT_ASCII.sub(_fold_rest, plain).replace("-", "").split())


def add_folding(connection: sqlite3.Connection) -> None:
    """Let SQL on a connection say `fold(text)` and `holds_all(words, text, ...)`.

    The first argument of `holds_all` is folded already; the texts are not.
    """
    connection.create_function("fold", 1, _fold_value, deterministic=True)
    connection.create_function("holds_all", -1, _holds_all, deterministic=True)


def _fold_value(text: str | None) -> str:
    return fold(str(text)) if text is not None else ""


def _holds_all(words: str, *texts: str | None) -> bool:
    whole = "\n".join(str(text) for text in texts if text is not None)
    if not _may_hold_all(words, whole):
        return False
    haystack = fold(whole)
    return all(word in haystack for word in words.split())


def _may_hold_all(words: str, text: str) -> bool:
    """Tell quickly when a text cannot hold words: in 2 µs, where folding it takes 9.

    The folded text holds no word that its ASCII letters alone, in their order, do not hold.
    """
    if not words.isascii() or "ß" in text or "ẞ" in text:  # which become two letters
        return True
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore")
    letters = letters.translate(_LOWER, b"-")
    return all(word in letters for word in words.lower().encode().split())


def _fold_rest(found: re.Match[str]) -> str:
    return "".join(
        letter for letter in found[0] if not unicodedata.combining(letter) and letter not in _DASHES
    )
