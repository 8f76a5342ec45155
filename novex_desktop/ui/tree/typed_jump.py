"""Jumping to what one types: letters that follow each other quickly make one word."""

import re

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from novex_desktop.store.queries.folding import fold

_WORD_STARTS = re.compile(r"(?:^|(?<=[\s(\u201c\"'/-]))(?=\w)")


class TypedJump:
    """The letters typed so far; after a pause a new word begins."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()
        self.is_refined = False  # whether the last letter went on with a word

    @property
    def is_typing(self) -> bool:
        """Whether a word is being typed, so that a space belongs to it."""
        return bool(self._typed) and not self._is_over()

    def add(self, letters: str) -> str:
        """Add what was typed, and return all of the word."""
        again = self._typed == letters and len(letters) == 1  # the same letter: on to the next
        self.is_refined = self.is_typing and not again
        self._typed = self._typed + letters if self.is_refined else letters
        self._since.restart()
        return self._typed

    def _is_over(self) -> bool:
        return (
            not self._since.isValid()
            or self._since.elapsed() > QApplication.keyboardInputInterval()
        )


def begins_a_word(typed: str, *texts: str) -> bool:
    """Whether what was typed stands at the beginning of a word, accents and capitals ignored."""
    wanted = fold(typed)
    return bool(wanted) and any(
        fold(text[found.start() :]).startswith(wanted)
        for text in texts
        for found in _WORD_STARTS.finditer(text)
    )
