"""Finds what may be a party in a text: names, kinds of bodies, collective words.

Whether a place stands for its authority is judged in party_groups.py.
Source: docs/recognition.md, "Parties".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition.party_directory import (
    WORD,
    PartyDirectory,
    PartyName,
    is_government_territory,
    is_regional_body,
)
from novex_desktop.importing.recognition.party_words import (
    COLLECTIVES,
    GENERIC_FORMS,
    KIND_NOUNS,
    SINGULAR_NOUNS,
)
from novex_desktop.importing.recognition.text_spans import TextSpans
from novex_desktop.store.queries.parties import PartyChoice


class Form(StrEnum):
    """How a party is written, which decides what proof it needs."""

    NAMED = "named"  # nothing else bears this name: "provincie Limburg", "ProRail"
    PLACE = "place"  # the name of a place, too: "Limburg"
    TERRITORY = "territory"  # a land with a government: "Vlaanderen"
    REGIONAL = "regional"  # a body of authorities and its area: "Metropoolregio Amsterdam"
    NOUN = "noun"  # "de provincie", "gemeenten"
    COLLECTIVE = "collective"  # "regio", "partijen"
    LOWER_NATIONAL = "lower_national"  # "rijk" without a capital is also an adjective


@dataclass(slots=True)
class Mention:
    """A stretch that may be a party."""

    start: int
    end: int
    form: Form
    choices: tuple[PartyChoice, ...]  # several when the name is shared: "Utrecht"
    word: str = ""  # the generic word
    kind: PartyKind | None = None
    is_singular: bool = False  # "de gemeente" means one that is named elsewhere


_LIST_LINK = re.compile(
    r"\s*(?:,\s*(?:en\s+)?|\s(?:en|of|en/of|alsook|alsmede|evenals)\s+|/|&)\s*(?:van\s+)?"
    r"(?P<article>(?:(?:de|het)\s+)?)",
    re.IGNORECASE,
)
_LIST_START = re.compile(
    r"\s*(?:[(:]\s*(?:o\.a\.\s*)?)?(?:van\s+|voor\s+)?(?P<article>(?:(?:de|het)\s+)?)",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(r"(\w+)-\s+(?:en|of)\s+(\w+)-(\w+)")
_UNKNOWN_NAME = re.compile(r"\s+(?:van\s+)?([A-Z][\w’'-]+)")
_CAPITAL_NEXT = re.compile(r"\s+[A-Z][a-z]")
# "Zeeland 2050" is a name, "Zeeland 10,5 mln euro" tells what Zeeland pays.
_GOES_ON = re.compile(
    r"\s+(?:[A-Z]|\d(?!/\d|[\d.,]*\s*(?:%|procent|mln|mld|miljoen|miljard|duizend|euro|ha|km)))"
)
_COMPASS = frozenset(
    {"noord", "zuid", "oost", "west", "centraal", "midden", "noordoost", "zuidoost"}
)


def find_mentions(spans: TextSpans, directory: PartyDirectory) -> list[Mention]:
    """Return all stretches that may be a party, in the order of the text, without overlaps."""
    text = spans.text
    collectives = {match.start(): match for match in COLLECTIVES.finditer(text)}
    found: list[Mention] = []
    end = 0
    for match in WORD.finditer(text):
        if match.start() < end or spans.is_quoted(match.start(), match.end()):
            continue
        mentions = _find_at(text, match, directory, collectives)
        if mentions:
            found.extend(mentions)
            end = mentions[-1].end
    return found


def _find_at(
    text: str,
    word: re.Match[str],
    directory: PartyDirectory,
    collectives: dict[int, re.Match[str]],
) -> list[Mention]:
    start = word.start()
    if start and text[start - 1] == "-":
        return []
    lower = word[0].lower()
    if lower in KIND_NOUNS and text[word.end() : word.end() + 1] != "-":
        return _read_kind(text, word, directory)
    names = _pick_names(text, word[0], start, directory)
    if names and names.form is Form.NAMED and names.kind is not PartyKind.NATIONAL:
        return [names]
    if (collective := collectives.get(start)) is not None:
        return _read_collective(text, collective)
    if lower == "rijk":
        return _read_national(text, word, directory)
    return [names] if names else []


def _pick_names(text: str, word: str, start: int, directory: PartyDirectory) -> Mention | None:
    matches = list(directory.find_names(text, word.replace("’", "'"), start))
    if not matches:
        return None
    longest = max(end for _, end in matches)
    names = [name for name, end in matches if end == longest]
    full = [name for name in names if name.is_full and not name.is_place]
    is_other = bool(full) and full[0].party.kind is PartyKind.OTHER
    if is_other and " " in full[0].name and _CAPITAL_NEXT.match(text, longest):
        return None  # "North Sea Port District" is another thing than North Sea Port
    if full:
        return _make_named(full, start, longest)
    if is_regional_body(names[0].party) and not names[0].party.name.startswith(f"{names[0].name} "):
        if _is_part_of_longer_name(text, start, longest):
            return None  # "NOVEX MRA" is the area
        return Mention(start, longest, Form.REGIONAL, (names[0].party,), kind=PartyKind.OTHER)
    places = [name for name in names if name.party.kind is not PartyKind.WATER_BOARD]
    if _is_part_of_longer_name(text, start, longest):
        return None
    choices = tuple(dict.fromkeys(name.party for name in places or names))
    return Mention(start, longest, Form.PLACE, choices)


def _make_named(names: list[PartyName], start: int, end: int) -> Mention:
    choices = tuple(dict.fromkeys(name.party for name in names))
    form = Form.TERRITORY if is_government_territory(choices[0]) else Form.NAMED
    return Mention(start, end, form, choices, kind=choices[0].kind)


def _is_part_of_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a place is half of another name: "Noord-Holland Noord", "Stedelijk Brabant"."""
    if _GOES_ON.match(text, end):
        return True
    before = re.search(
        r"([^\W\d_][\w’'-]*)\s+(?:van\s+|en\s+)?\Z", text[max(0, start - 40) : start]
    )
    if before is None:
        return False
    word = before[1]
    if word.lower() in _COMPASS or word.lower().split("-")[-1] in ("regio", "stad"):
        return True
    inside = not re.search(
        r"[.!?:]\s+\Z", text[max(0, start - 40) : max(0, start - 40) + before.start()]
    )
    at_start = start - 40 + before.start() <= 0 and before.start() == 0
    return (
        word[0].isupper()
        and inside
        and not at_start
        and not before[0].rstrip().endswith((" en", " van"))
    )


def _read_kind(text: str, word: re.Match[str], directory: PartyDirectory) -> list[Mention]:
    """Read "gemeenten Almere en Lelystad", or the bare noun when no name follows."""
    kind = KIND_NOUNS[word[0].lower()]
    start: re.Match[str] | None = _LIST_START.match(text, word.end())
    mentions: list[Mention] = []
    while start is not None:
        position = start.end()
        item = _match_of_kind(text, start.start("article"), kind, directory)
        if item is not None:
            position = start.start("article")  # the article is part of the name: "De Dommel"
        else:
            item = _match_of_kind(text, position, kind, directory)
        if item is None:
            break
        choices, end = item
        bracketed = "(" in text[word.end() : position] or ":" in text[word.end() : position]
        begin = position if mentions or bracketed else word.start()
        if choices:
            mentions.append(Mention(begin, end, Form.NAMED, choices, kind=kind))
        start = _LIST_LINK.match(text, end)
    return mentions or _read_bare_noun(text, word, kind)


def _match_of_kind(
    text: str, position: int, kind: PartyKind, directory: PartyDirectory
) -> tuple[tuple[PartyChoice, ...], int] | None:
    """Return the party of a kind named at a place, and where its name ends."""
    if suspended := _SUSPENDED.match(text, position):
        first, _, last = suspended.groups()
        choice = directory.find_by_name(f"{first}-{last}")
        if choice and choice.kind is kind:
            return (choice,), position + len(first) + 1
    word = WORD.match(text, position)
    if word is None:
        return None
    matches = [
        (name, end)
        for name, end in directory.find_names(text, word[0].replace("’", "'"), position)
        if name.party.kind is kind
    ]
    if not matches:
        return None
    end = max(end for _, end in matches)
    return tuple(dict.fromkeys(name.party for name, stop in matches if stop == end)), end


def _read_bare_noun(text: str, word: re.Match[str], kind: PartyKind) -> list[Mention]:
    lower = word[0].lower()
    if kind is PartyKind.MINISTRY and lower not in ("ministerie", "ministeries", "departementen"):
        return []
    before = text[max(0, word.start() - 12) : word.start()].lower().split()
    if before and before[-1] in ("per", "elke", "iedere", "geen", "een", "deze", "dezelfde"):
        return []
    unknown = _UNKNOWN_NAME.match(text, word.end())
    if unknown and lower in SINGULAR_NOUNS and kind is not PartyKind.MINISTRY:
        name = f"{lower} {unknown[1]}"
        return [Mention(word.start(), unknown.end(), Form.NAMED, (), name, kind)]
    generic = GENERIC_FORMS.get(lower, lower)
    return [
        Mention(*word.span(), Form.NOUN, (), generic, kind, is_singular=lower in SINGULAR_NOUNS)
    ]


def _read_collective(text: str, match: re.Match[str]) -> list[Mention]:
    word = " ".join(match[0].lower().split())
    if word.startswith("regio") and re.match(r"\s+[A-Z]", text[match.end() : match.end() + 6]):
        following = re.match(r"\s+(\w+)", text[match.end() : match.end() + 12])
        if following is None or following[1] != "Rijk":
            return []  # "regio Twente" is an area
    return [Mention(*match.span(), Form.COLLECTIVE, (), word)]


def _read_national(text: str, word: re.Match[str], directory: PartyDirectory) -> list[Mention]:
    choice = directory.find_national()
    if re.match(r"\s+van\s+[A-Z]", text[word.end() : word.end() + 20]):
        return []  # "Rijk van Nijmegen"
    form = Form.NAMED if word[0][0].isupper() else Form.LOWER_NATIONAL
    choices = (choice,) if choice else ()
    return [Mention(*word.span(), form, choices, "Rijk", PartyKind.NATIONAL)]
