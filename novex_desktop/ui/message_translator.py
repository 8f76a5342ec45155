"""What the layers below the window say, in the language of the window.

They say it in Dutch with names and numbers filled in, since overviews, log and command line are
Dutch. Here the sentence is recognised by the words around what was filled in.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator

_CONTEXTS = ("Messages", "Terms")
_BLANK = re.compile(r"\{(\w*)\}")
_FIGURES = re.compile(r"\d{1,3}(?:\.\d{3})+")  # "5.219", which English writes "5,219"
_NUMBERED = re.compile(r"(?s)(.+) (\([^()]+\))")  # the label of an act, and of which agreement
_DEEPEST = 3
_MOST_KNOWN = 1_000


class MessageTranslator(QTranslator):
    """Answers for the context "Messages"; Qt asks it for all that no other translator knows.

    Args:
        catalogue: the .ts file, whose sources have {1} and {name} where something is filled in.
    """

    def __init__(self, catalogue: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._known: dict[str, str | None] = {}  # found before: a tree asks at each paint

    @cached_property
    def _sentences(self) -> dict[str, str]:
        found = {}
        for context in ElementTree.parse(self._catalogue).getroot().iter("context"):
            if context.findtext("name") in _CONTEXTS:
                for message in context.iter("message"):
                    found[message.findtext("source") or ""] = message.findtext("translation") or ""
        return found

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], list[str], str]]:
        """Sentences with something filled in, those with most words of their own first."""
        made = []
        for source, english in self._sentences.items():
            names = _BLANK.findall(source)
            if names:
                parts = [re.escape(part) for part in _BLANK.split(source)[::2]]
                made.append((re.compile("(?s)" + "(.*?)".join(parts)), names, english))
        made.sort(key=lambda entry: -len(entry[0].pattern))
        return made

    def find(self, text: str, depth: int = 0) -> str | None:
        """Return a sentence in English, or None when it is none of ours."""
        if exact := self._sentences.get(text):
            return exact
        if depth >= _DEEPEST:
            return None
        for pattern, names, english in self._patterns:
            match = pattern.fullmatch(text)
            if match is not None:
                # What was filled in may be a sentence itself.
                filled = {
                    name: self.find(value, depth + 1) or _turn_figures(value)
                    for name, value in zip(names, match.groups(), strict=True)
                }
                return _fill(english, filled)
        numbered = _NUMBERED.fullmatch(text)
        label = self.find(numbered[1], depth + 1) if numbered else None
        return f"{label} {numbered[2]}" if numbered and label else None

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # None is how Qt hears that it is not known here.
        if context != "Messages" or not source:
            return None
        if source not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[source] = self.find(source) or self._find_begun(source)
        return self._known[source]

    def _find_begun(self, text: str) -> str | None:
        """Return a sentence that elsewhere stands behind a colon."""
        found = self.find(text[0].lower() + text[1:]) if text[0].isupper() else None
        return found[0].upper() + found[1:] if found else None


def _turn_figures(value: str) -> str:
    return value.replace(".", ",") if _FIGURES.fullmatch(value) else value


def _fill(sentence: str, filled: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda blank: filled[blank[1]], sentence)
