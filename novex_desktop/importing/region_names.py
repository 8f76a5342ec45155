"""Headings that name a region, in all the forms that lists write them in.

Source: docs/import-format.md, "Regions".
"""

import re
from dataclasses import dataclass

NATIONAL = "Landelijk"
_KNOWN = "noordwest|noordoost|zuidwest|zuidoost|noord|oost|zuid|west|midden"
_LABEL = r"(?:(?:deel\s+)?(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:[.):–-]|\s[–-])?\s+)?"
_INTRO = r"(?:(?:bestuurlijke\s+)?(?:afspraken(?:lijst)?|besluiten)\s+(?:van\s+|voor\s+|in\s+)?)?"
_MEETING = r"(?:bo|bestuurlijk(?:e)?\s+overleg(?:gen)?)\s+(?:[^\W\d_]{3,}\s+)?"
_TAIL = r"(?:\s*[(–-]\s*(?:vervolg|\d{4})\s*\)?|\s+20\d\d)?\s*:?"
_DASH = r"\s*[-–‑]\s*"
_NAMED = re.compile(
    rf"{_LABEL}{_INTRO}(?:de\s+)?(?:regio|landsdeel)\s*:?\s+([^\W\d_]+(?:{_DASH}(?:west|oost))??)"
    rf"(?:{_DASH}|\s)nederland{_TAIL}",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"{_LABEL}{_INTRO}(?:de\s+)?(?:regio|landsdeel)\s*:?\s+({_KNOWN}){_TAIL}", re.IGNORECASE
)
_BARE = re.compile(
    rf"{_LABEL}{_INTRO}(?:{_MEETING})?({_KNOWN})(?:{_DASH}|\s)nederland{_TAIL}", re.IGNORECASE
)
_OF_MEETING = re.compile(rf"{_LABEL}{_INTRO}{_MEETING}({_KNOWN}){_TAIL}", re.IGNORECASE)
_ALONE = re.compile(rf"{_LABEL}({_KNOWN}){_TAIL}", re.IGNORECASE)
_NATIONAL = re.compile(
    rf"{_LABEL}(?:{_INTRO}(?:landelijk|nationaal|rijksbreed|heel\s+nederland|bovenregionaal)"
    r"|(?:landelijke|nationale|rijksbrede|generieke|bovenregionale|regio-?overstijgende)\s+"
    r"(?:(?:bestuurlijke\s+)?afspraken|onderwerpen|thema[’']?s|besluiten|opgaven|deel)"
    rf"|(?:landelijk|nationaal)\s+deel){_TAIL}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RegionName:
    """A region that a line names, and how sure it is that the line is its heading."""

    name: str  # "Zuidwest-Nederland"
    is_sure: bool  # "Regio X-Nederland": nothing else looks like that
    needs_look: bool = False  # "Noord": only where the setting makes it a heading


def read_region(text: str) -> RegionName | None:
    """Return the region that a line names and nothing more."""
    if len(text) > 90:
        return None
    if match := _NAMED.fullmatch(text):
        return RegionName(_name(match[1]), is_sure=True)
    if match := _SHORT.fullmatch(text) or _BARE.fullmatch(text) or _OF_MEETING.fullmatch(text):
        return RegionName(_name(match[1]), is_sure=False)
    if _NATIONAL.fullmatch(text):
        return RegionName(NATIONAL, is_sure=False)
    if match := _ALONE.fullmatch(text):
        return RegionName(_name(match[1]), is_sure=False, needs_look=True)
    return None


_IN_TITLE = re.compile(
    rf"\b(?:(?:regio|landsdeel)\s+({_KNOWN})(?![\w-])|({_KNOWN}){_DASH}nederland)\b", re.IGNORECASE
)


def find_region_in_title(text: str) -> str | None:
    """Return the one region that a title speaks of: "Afspraken BO MIRT Zuid-Nederland 2026"."""
    names = {_name(short or long) for short, long in _IN_TITLE.findall(text)}
    return names.pop() if len(names) == 1 else None


def _name(word: str) -> str:
    plain = re.sub(r"[^\w]", "", word).lower()
    return f"{plain.capitalize()}-Nederland"
