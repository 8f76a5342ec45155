"""Permanent numbers in a corrected list: what the register has keeps its own.

Source: docs/import-format.md, "A second import".
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from novex_desktop.domain.numbering import part_number
from novex_desktop.importing.plan import PlannedAgreement, PlannedTopic
from novex_desktop.importing.registered_list import KnownAgreement


class Renumbering:
    """Gives known agreements their number, and new ones the next that was never given."""

    def __init__(self, taken: Collection[str], pairs: Mapping[str, KnownAgreement]) -> None:
        """Make a renumbering.

        Args:
            taken: all numbers that were ever given.
            pairs: the known agreement, by the number that the plan gave.
        """
        self._pairs = pairs
        self._taken = set(taken)
        self.given: dict[str, str] = {}  # final number by planned number

    def renumber(self, topic: PlannedTopic) -> PlannedTopic:
        """Return a topic with final numbers, in the order of the list."""
        return topic.change_agreements(self._renumber)

    def _renumber(self, agreement: PlannedAgreement) -> PlannedAgreement:
        known = self._pairs.get(agreement.number)
        was = known.was if known is not None else ""
        if known is not None and known.is_concept:
            known = None  # its number was provisional
        number = known.number if known else was or self._next(agreement.number)
        self.given[agreement.number] = number
        known_parts = known.parts if known else ()
        numbers = [part.number for part in known_parts]
        index = 0
        while len(numbers) < len(agreement.parts):
            if (fresh := part_number(number, index)) not in numbers and (
                known is None or fresh not in self._taken
            ):
                numbers.append(fresh)
            index += 1
        parts = zip(agreement.parts, numbers, strict=False)
        return replace(
            agreement,
            number=number,
            parts=tuple(replace(part, number=own) for part, own in parts),
        )

    def _next(self, planned: str) -> str:
        head = planned.rsplit("-", 1)[0]
        sequence = 1
        while f"{head}-{sequence:02d}" in self._taken:
            sequence += 1
        number = f"{head}-{sequence:02d}"
        self._taken.add(number)
        return number
