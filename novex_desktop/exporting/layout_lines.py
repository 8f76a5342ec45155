"""Finding the line of a layout file that a mistake is about.

tomllib gives no places, so this looks for the section and the key as they are usually written:
`[[bladen]]` and columns as `{ veld = … }` on lines of their own, or as `[[bladen.kolommen]]`.
"""

import re
from collections.abc import Sequence

_SHEET = re.compile(r"\s*\[\[\s*bladen\s*\]\]")
_COLUMN = re.compile(r"\s*\[\[\s*bladen\.kolommen\s*\]\]|\s*(?:kolommen\s*=\s*\[\s*)?\{")


def find_line(text: str, location: Sequence[int | str]) -> int | None:
    """Return the number of the line, from 1, or None when it cannot be told.

    Args:
        text: the whole file.
        location: keys and places that lead to the mistake, such as ("bladen", 0, "papier").
    """
    lines = text.split("\n")
    first, last = 0, len(lines)
    places = list(location)
    if places[:1] == ["bladen"] and len(places) > 1 and isinstance(places[1], int):
        first, last = _nth_section(lines, _SHEET, places[1], first, last)
        places = places[2:]
        if places[:1] == ["kolommen"] and len(places) > 1 and isinstance(places[1], int):
            first, last = _nth_section(lines, _COLUMN, places[1], first + 1, last)
            places = places[2:]
    elif places:
        last = next((n for n, line in enumerate(lines) if _SHEET.match(line)), last)
    key = next((part for part in reversed(places) if isinstance(part, str)), None)
    if key is not None:
        pattern = re.compile(rf"(^|[\s{{,]){re.escape(key)}\s*=")
        for number in range(first, last):
            if pattern.search(lines[number].partition("#")[0]):
                return number + 1
    return first + 1 if first < len(lines) and first != 0 else None


def _nth_section(
    lines: Sequence[str], start: re.Pattern[str], nth: int, first: int, last: int
) -> tuple[int, int]:
    """Return where the nth section within these lines begins and ends."""
    begins = [number for number in range(first, last) if start.match(lines[number])]
    if nth >= len(begins):
        return first, last
    return begins[nth], begins[nth + 1] if nth + 1 < len(begins) else last
