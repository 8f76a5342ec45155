"""The few lines on the cover that say what changed most."""

from novex_desktop.exporting.change_counts import ChangedNumbers, count_changes
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_changes import ChangeGroup

_MOST_LINES = 5
_MOST_NUMBERS = 4
# What a director wants to know first comes first.
_ORDER = (
    ChangeGroup.CLOSED,
    ChangeGroup.NEW,
    ChangeGroup.REMOVED,
    ChangeGroup.DUE,
    ChangeGroup.STATUS,
    ChangeGroup.TEXT,
    ChangeGroup.PARTY,
    ChangeGroup.NOTE,
    ChangeGroup.OTHER,
    ChangeGroup.JUDGEMENT,
)


def list_main_changes(material: OverviewMaterial) -> list[str]:
    """Return at most five lines, one per kind of change, with how many and which.

    The numbers are those of the sheet of changes.
    """
    if material.period is None:
        return ["Geen moment gekozen om mee te vergelijken."]
    changed = count_changes(material)
    lines = [_describe(changed[group]) for group in _ORDER if group in changed]
    return lines[:_MOST_LINES] or ["Er is in deze periode niets gewijzigd."]


def _describe(changed: ChangedNumbers) -> str:
    numbers = changed.numbers
    more = len(numbers) - _MOST_NUMBERS
    named = ", ".join(numbers[:_MOST_NUMBERS]) + (f" en {more} meer" if more > 0 else "")
    return f"• {changed.group.value}: {changed.words} ({named})"
