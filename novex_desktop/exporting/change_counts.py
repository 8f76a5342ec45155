"""Counting what changed: the cover and the sheet of changes tell the same numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from novex_desktop.domain.dutch_words import join_words
from novex_desktop.exporting.page_texts import count_words
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_changes import ChangeGroup, OverviewChange
from novex_desktop.store.queries.overview_rows import OverviewRow


@dataclass(frozen=True, slots=True)
class ChangedNumbers:
    """The numbers of what changed in one group of changes, each once, in the order of the list."""

    group: ChangeGroup
    agreements: tuple[str, ...]
    parts: tuple[str, ...]
    background: tuple[str, ...]

    @property
    def words(self) -> str:
        """How many, as one says it: "2 afspraken, 1 deel en 1 toelichting"."""
        counted = (
            (len(self.agreements), "afspraak", "afspraken"),
            (len(self.parts), "deel", "delen"),
            (len(self.background), "toelichting", "toelichtingen"),
        )
        return join_words([count_words(*one) for one in counted if one[0]])

    @property
    def numbers(self) -> tuple[str, ...]:
        """All of them, the agreements first."""
        return (*self.agreements, *self.parts, *self.background)


def count_changes(material: OverviewMaterial) -> dict[ChangeGroup, ChangedNumbers]:
    """Return what changed per group, in the order of the sheet; groups without change are absent.

    A part is told as a part: that an agreement was split makes the agreement not new.
    """
    rows = {row.agreement_id: row for row in material.rows}
    return {each.group: each for each in _iterate_groups(material, rows)}


def _iterate_groups(
    material: OverviewMaterial, rows: dict[str, OverviewRow]
) -> Iterator[ChangedNumbers]:
    for group in ChangeGroup:
        agreements: dict[str, None] = {}
        parts: dict[str, None] = {}
        background: dict[str, None] = {}
        for change in material.changes:
            if change.group is group:
                row = rows.get(change.agreement_id)
                # Background is told as such, its parts too.
                if row is not None and not row.kind.is_counted:
                    background[change.number] = None
                elif _is_part(change, row):
                    parts[change.number] = None
                else:
                    agreements[change.number] = None
        if agreements or parts or background:
            yield ChangedNumbers(group, tuple(agreements), tuple(parts), tuple(background))


def _is_part(change: OverviewChange, row: OverviewRow | None) -> bool:
    """Whether a change is about a part; of what is gone only the letter of its number tells."""
    return row.is_part if row is not None else change.number.rpartition("-")[2].isalpha()
