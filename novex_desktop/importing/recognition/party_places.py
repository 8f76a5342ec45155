"""Finds the party that "de provincie" or a shared name means, from the text and its headings.

Source: docs/recognition.md, "Parties from the context".
"""

import re
from collections.abc import Iterable

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.party_directory import WORD
from novex_desktop.store.queries.parties import PartyChoice

# Areas that lie in one province; those in several are left out, since then nobody can tell.
# Source: the NOVEX programme; names without "NOVEX-gebied" and "regio".
_PROVINCE_OF_AREA = {
    "north sea port district": "Zeeland",
    "zuidelijke randstad": "Zuid-Holland",
    "rotterdamse haven": "Zuid-Holland",
    "stedelijk brabant": "Noord-Brabant",
    "brainport": "Noord-Brabant",
    "moerdijk": "Noord-Brabant",
    "zuid-limburg": "Limburg",
    "limburg centraal": "Limburg",
    "schiphol": "Noord-Holland",
    "noordzeekanaalgebied": "Noord-Holland",
    "twente": "Overijssel",
    "arnhem-nijmegen": "Gelderland",
}


# "Zuidoost-Brabant", "Noord-Limburg"; not West-Friesland, which lies in Noord-Holland.
_PART_OF_PROVINCE = re.compile(
    r"\b(?:noord|zuid|oost|west|midden|noordoost|noordwest|zuidoost|zuidwest)[- ]"
    r"(Brabant|Limburg|Drenthe|Gelderland|Overijssel|Groningen|Flevoland|Zeeland|Utrecht)\b",
    re.IGNORECASE,
)


def find_heading_province(context: RecognitionContext) -> PartyChoice | None:
    """Return the province that the headings name, the innermost first."""
    for heading in (context.area, *reversed(context.headings)):
        if province := _find_in_heading(heading, context):
            return province
    return None


def _find_in_heading(heading: str, context: RecognitionContext) -> PartyChoice | None:
    if not heading:
        return None
    provinces = set(_list_named(heading, context, PartyKind.PROVINCE))
    if len(provinces) == 1:
        return provinces.pop()
    if provinces:
        return None
    if (part := _PART_OF_PROVINCE.search(heading)) is not None:
        return context.directory.find_by_name(part[1])
    lower = heading.lower()
    for area, province in _PROVINCE_OF_AREA.items():
        if area in lower:
            return context.directory.find_province(province)
    towns = set(_list_named(heading, context, PartyKind.MUNICIPALITY))
    within = {context.directory.find_province_of(town) for town in towns} - {None}
    return within.pop() if len(within) == 1 else None


def find_only_province(text: str, context: RecognitionContext) -> PartyChoice | None:
    """Return the province that a text names, also as a place, if it is the only one."""
    provinces = set(_list_named(text, context, PartyKind.PROVINCE))
    return provinces.pop() if len(provinces) == 1 else None


def find_heading_town(context: RecognitionContext) -> PartyChoice | None:
    """Return the municipality that the headings name, if it is the only one there."""
    for heading in (context.area, *reversed(context.headings)):
        towns = set(_list_named(heading, context, PartyKind.MUNICIPALITY))
        if len(towns) == 1:
            return towns.pop()
    return None


def find_only_town(text: str, context: RecognitionContext) -> PartyChoice | None:
    """Return the municipality that a text names, also as a place, if it is the only one.

    A name that a province bears as well does not count.
    """
    towns = set(_list_named(text, context, PartyKind.MUNICIPALITY))
    provinces = {
        choice.name.split()[-1]
        for choice in context.directory.choices
        if choice.kind is PartyKind.PROVINCE
    }
    town = towns.pop() if len(towns) == 1 else None
    return None if town and town.name.split()[-1] in provinces else town


def _list_named(text: str, context: RecognitionContext, kind: PartyKind) -> Iterable[PartyChoice]:
    end = 0
    for word in WORD.finditer(text):
        if word.start() < end:
            continue
        names = list(context.directory.find_names(text, word[0], word.start()))
        if names:
            end = max(stop for _, stop in names)
            yield from (n.party for n, stop in names if stop == end and n.party.kind is kind)


def choose_party(
    choices: tuple[PartyChoice, ...],
    neighbours: Iterable[PartyKind | None],
    context: RecognitionContext,
) -> tuple[PartyChoice, bool]:
    """Choose among parties that share a name; also tell whether the choice is sure.

    Args:
        neighbours: kinds of the parties that it is coupled with.
    """
    if len(choices) == 1:
        return choices[0], True
    kinds = [kind for kind in neighbours if kind in (PartyKind.PROVINCE, PartyKind.MUNICIPALITY)]
    for kind in dict.fromkeys(kinds):
        fitting = [choice for choice in choices if choice.kind is kind]
        if len(fitting) == 1:
            return fitting[0], True
    province = find_heading_province(context)
    for choice in choices:
        if province and (
            choice == province or context.directory.find_province_of(choice) == province
        ):
            return choice, choice == province
    provinces = [choice for choice in choices if choice.kind is PartyKind.PROVINCE]
    return (provinces or list(choices))[0], False
