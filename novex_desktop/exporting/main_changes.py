"""The few lines on the cover that say what changed most."""

from collections.abc import Sequence

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
    """Return at most five lines, one per kind of change, with how many and which.

    As everywhere on the cover, background is no agreement and a part counts as its agreement.
    """
    if material.period is None:
        return ["Geen moment gekozen om mee te vergelijken."]
    rows = {row.agreement_id: row for row in material.rows}
    lines = []
    for group in _ORDER:
        agreements: dict[str, None] = {}
        background: dict[str, None] = {}
        for change in material.changes:
            if change.group is not group:
                continue
            row = rows.get(change.agreement_id)
            if row is not None and not row.kind.is_counted:
                background[change.number] = None
            else:
                is_part = row is not None and row.is_part
                number = change.number.rpartition("-")[0] if is_part else change.number
                agreements[number] = None
        if agreements or background:
            lines.append(f"• {group.value}: {_describe(list(agreements), list(background))}")
    return lines[:_MOST_LINES] or ["Er is in deze periode niets gewijzigd."]


def _describe(agreements: Sequence[str], background: Sequence[str]) -> str:
    counts = []
    if agreements:
        counts.append(count_words(len(agreements), "afspraak", "afspraken"))
    if background:
        counts.append(count_words(len(background), "toelichting", "toelichtingen"))
    numbers = [*agreements, *background]
    more = len(numbers) - _MOST_NUMBERS
    named = ", ".join(numbers[:_MOST_NUMBERS]) + (f" en {more} meer" if more > 0 else "")
    return f"{' en '.join(counts)} ({named})"
