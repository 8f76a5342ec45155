"""Finds the area that a topic or heading is about by its name.

Source: docs/import-format.md, "Areas".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from novex_desktop.importing.list_lines import find_province, fold_name
from novex_desktop.importing.registered_list import KnownArea

_NOVEX, _PROVINCE = "novex", "provincie"  # values of AreaKind, which would load SQLModel here
_SEPARATORS = re.compile(r"[-–\s]+")


def find_area(title: str, areas: Sequence[KnownArea], region_id: str) -> KnownArea | None:
    """Return the area that a title names, or None.

    A province counts when the title is nothing but its name; a NOVEX area when its name or
    abbreviation stands in the title. The longest name wins: "Groningen-Assen" over "Groningen".
    """
    if province := find_province(title):
        wanted = fold_name(province)
        return next((a for a in areas if a.kind == _PROVINCE and fold_name(a.name) == wanted), None)
    words = f" {_plain(title)} "
    provinces = {fold_name(area.name) for area in areas if area.kind == _PROVINCE}
    found = [
        area
        for area in areas
        if area.kind != _PROVINCE
        and _is_named(area, title, words)
        # The name of a province is an area only where the title says so.
        and (fold_name(area.name) not in provinces or " novex " in words)
    ]
    found.sort(key=lambda area: (area.kind == _NOVEX, area.region_id == region_id, len(area.name)))
    return found[-1] if found else None


@lru_cache(maxsize=4_096)
def _plain(text: str) -> str:
    letters = re.sub(r"[^\w\s–-]", " ", fold_name(text))
    return _SEPARATORS.sub(" ", letters).strip()


def _is_named(area: KnownArea, title: str, words: str) -> bool:
    if f" {_plain(area.name)} " in words:
        return True
    abbreviation = area.abbreviation
    return bool(abbreviation) and re.search(rf"\b{re.escape(abbreviation)}\b", title) is not None
