"""The parties that can be recognised, indexed by the first word of each name.

A text is looked up word by word, so the time does not grow with the number of parties.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.queries.parties import PartyChoice

WORD = re.compile(r"[^\W_]+(?:[’'&.-]+[^\W_]+)*|[’']s-[^\W_]+(?:-[^\W_]+)*")

# The noun before a name, by kind; the name is what stands behind it: "Provincie Limburg".
_KIND_NOUNS = {
    PartyKind.PROVINCE: r"provincie",
    PartyKind.MUNICIPALITY: r"gemeente",
    PartyKind.WATER_BOARD: r"waterschap|hoogheemraadschap(?: van)?|wetterskip",
    PartyKind.MINISTRY: r"ministerie van",
}
_KIND_PREFIX = {
    kind: re.compile(rf"(?:{nouns})\s+", re.IGNORECASE) for kind, nouns in _KIND_NOUNS.items()
}
_REGIONAL = re.compile(r"regio\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:het|de) (?=Rijk)")
_SHORT_NAME = 6  # characters


@dataclass(frozen=True, slots=True)
class PartyName:
    """One way to write a party."""

    name: str
    is_exact: bool  # capitals count
    party: PartyChoice
    is_full: bool  # with its noun, or a name that nothing else bears: "Provincie Limburg"
    is_place: bool  # the name of a place, too: "Limburg", "Schiphol"

    def match(self, text: str, position: int) -> int:
        """Return where the name ends in a text, or -1 where it does not stand."""
        found = _compile_name(self.name, self.is_exact).match(text, position)
        return found.end() if found else -1


@lru_cache(maxsize=4096)
def _compile_name(name: str, is_exact: bool) -> re.Pattern[str]:
    """Compile a name when a text first needs it; a register holds hundreds."""
    body = r"\s+".join(re.escape(word).replace("'", "[’']") for word in name.split())
    body = body.replace(r"\.\)", r"\.?\)")  # "Bergen (L)" as well as "Bergen (L.)"
    flags = re.NOFLAG if is_exact else re.IGNORECASE
    return re.compile(rf"{body}(?!\w|-[^\W\d_]|[’']\w)", flags)


class PartyDirectory:
    """All names of all parties."""

    def __init__(
        self, choices: Iterable[PartyChoice] = (), within: Mapping[str, str] | None = None
    ) -> None:
        """Index the names.

        Args:
            choices: the parties of the register.
            within: name of the province of a municipality, by party id; may be empty.
        """
        self.choices = tuple(choices)
        self._within = dict(within or {})
        self._names: dict[str, list[PartyName]] = {}
        self._by_name: dict[str, PartyChoice] = {}
        for choice in self.choices:
            for name in _list_names(choice):
                self._add(choice, name)
        for names in self._names.values():
            names.sort(key=lambda name: -len(name.name))

    def _add(self, choice: PartyChoice, name: str) -> None:
        first = WORD.search(name)
        if first is None:
            return
        self._by_name.setdefault(name.casefold(), choice)
        is_abbreviation = name.upper() == name or (" " not in name and "&" in name)
        exact = is_abbreviation or _needs_capitals(choice, name)
        entry = PartyName(
            name,
            exact,
            choice,
            is_full=_is_full(choice, name),
            is_place=_is_place(choice, name),
        )
        self._names.setdefault(first[0].casefold(), []).append(entry)

    def find_names(self, text: str, word: str, position: int) -> Iterator[tuple[PartyName, int]]:
        """Give the names that stand at a word of a text, the longest first, with their end."""
        for name in self._names.get(word.casefold(), ()):
            if (end := name.match(text, position)) >= 0:
                yield name, end

    def find_by_name(self, name: str) -> PartyChoice | None:
        """Return the party with a name or alias."""
        return self._by_name.get(" ".join(name.split()).casefold())

    def find_province(self, name: str) -> PartyChoice | None:
        """Return a province by its bare name."""
        choice = self.find_by_name(f"provincie {name}")
        return choice if choice and choice.kind is PartyKind.PROVINCE else None

    def find_province_of(self, choice: PartyChoice) -> PartyChoice | None:
        """Return the province that a municipality lies in, where that is known."""
        return self.find_province(self._within.get(choice.id, ""))

    def find_national(self) -> PartyChoice | None:
        """Return the national government."""
        return next((c for c in self.choices if c.kind is PartyKind.NATIONAL), None)


def _needs_capitals(choice: PartyChoice, name: str) -> bool:
    """Whether small letters make another word of a name: "best", "buren", "defensie"."""
    if choice.kind is PartyKind.MINISTRY:
        return not name.lower().startswith("ministerie")
    return len(name) <= _SHORT_NAME


def _list_names(choice: PartyChoice) -> list[str]:
    names = [_ARTICLE.sub("", name) for name in (choice.name, choice.short, *choice.aliases)]
    if prefix := _KIND_PREFIX.get(choice.kind):
        names += [name[match.end() :] for name in names if (match := prefix.match(name))]
    return [name for name in dict.fromkeys(names) if len(name) > 1]


def _is_full(choice: PartyChoice, name: str) -> bool:
    prefix = _KIND_PREFIX.get(choice.kind)
    if prefix is None or prefix.match(name):
        return True
    is_abbreviation = name.upper() == name or "&" in name or sum(map(str.isupper, name)) > 1
    if choice.kind is PartyKind.MINISTRY:
        return is_abbreviation and " " not in name
    return (
        choice.kind is PartyKind.WATER_BOARD
        and is_abbreviation
        and " " not in name
        and len(name) > 2
    )


def _is_place(choice: PartyChoice, name: str) -> bool:
    """Whether a name is first of all that of a place or an area."""
    if choice.kind in (PartyKind.PROVINCE, PartyKind.MUNICIPALITY, PartyKind.WATER_BOARD):
        return not _is_full(choice, name)
    if choice.kind is not PartyKind.OTHER:
        return False
    longer = any(name != other and other.startswith(f"{name} ") for other in choice.aliases)
    return longer or is_regional_body(choice) or choice.name.startswith(f"{name} ")


def is_regional_body(choice: PartyChoice) -> bool:
    """Whether a party is a body of authorities named after its area: "Vervoerregio X"."""
    return choice.kind is PartyKind.OTHER and _REGIONAL.search(choice.name) is not None


def is_government_territory(choice: PartyChoice) -> bool:
    """Whether a party is a land whose name stands for its government, such as Vlaanderen.

    Its aliases tell: "Vlaamse regering".
    """
    return choice.kind is PartyKind.OTHER and any(
        alias.endswith((" overheid", " regering")) for alias in choice.aliases
    )
