"""The few lines on the cover that say what changed most."""

from novex_desktop.exporting.page_texts import count_words
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
    """Return at most five lines, one per kind of change, with how many and which."""
    if material.period is None:
        return ["Geen moment gekozen om mee te vergelijken."]
    lines = []
    for group in _ORDER:
        numbers = list(
            dict.fromkeys(change.number for change in material.changes if change.group is group)
        )
        if numbers:
            more = len(numbers) - _MOST_NUMBERS
            named = ", ".join(numbers[:_MOST_NUMBERS]) + (f" en {more} meer" if more > 0 else "")
            count = count_words(len(numbers), "afspraak", "afspraken")
            lines.append(f"• {group.value}: {count} ({named})")
    return lines[:_MOST_LINES] or ["Er is in deze periode niets gewijzigd."]
