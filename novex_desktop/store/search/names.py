"""Names that mean the same: parties with their abbreviations and aliases, areas with theirs."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.search.word_folding import list_words

_MINISTRY = ("ministerie", "van")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was found, and the other names of what bears it."""

    length: int  # in words
    others: tuple[Words, ...]


class Names:
    """Groups of names, found by the words they begin with."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: list[tuple[Words, ...]] = []
        self._bearing: dict[Words, list[int]] = {}
        self._longest: dict[str, int] = {}
        for group in groups:
            names = tuple(dict.fromkeys(words for name in group if (words := split(name))))
            if len(names) > 1:
                self._add(names)

    def find(self, words: Sequence[str]) -> Name | None:
        """Return the longest name that these words begin with and that has others, or None."""
        for length in range(min(self._longest.get(words[0], 0), len(words)), 0, -1):
            typed = tuple(words[:length])
            others = [
                name
                for place in self._bearing.get(typed, ())
                for name in self._groups[place]
                if not (_holds(name, typed) or _holds(typed, name))
            ]
            if others:
                return Name(length, tuple(dict.fromkeys(others)))
        return None

    def _add(self, names: tuple[Words, ...]) -> None:
        place = len(self._groups)
        self._groups.append(names)
        for name in names:
            self._bearing.setdefault(name, []).append(place)
            self._longest[name[0]] = max(self._longest.get(name[0], 0), len(name))


def read_names(connection: sqlite3.Connection) -> Names:
    """Return the names that the register knows."""
    groups: dict[str, list[str]] = {}
    for party_id, kind, name, short in connection.execute(
        "SELECT id, kind, name, short FROM party WHERE NOT deleted"
    ):
        own = groups[party_id] = [name, short]
        words = split(name)
        if kind == PartyKind.MINISTRY and words[:2] == _MINISTRY:
            own.append(" ".join(words[2:]))
    for party_id, alias in connection.execute(
        "SELECT party_id, alias FROM party_alias WHERE NOT deleted"
    ):
        groups.setdefault(party_id, []).append(alias)
    areas = connection.execute(
        "SELECT name, abbreviation FROM area WHERE NOT deleted AND abbreviation != ''"
    ).fetchall()
    return Names([*groups.values(), *areas])


def split(name: str) -> Words:
    """Return the words of a name as they are compared."""
    return tuple(word.folded for word in list_words(name))


def _holds(name: Words, part: Words) -> bool:
    """Whether all words of a part stand in a name: who searches for the part finds both."""
    return set(part) <= set(name)
