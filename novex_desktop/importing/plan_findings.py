"""What the recognisers propose for an agreement, in the form that the register keeps it.

Everything here is a proposal until a person confirms it; the rows say so (`confirmed`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.importing.recognition import (
    AmountFinding,
    DueFinding,
    Findings,
    MeetingYear,
    PartyFinding,
    RecognitionContext,
    ReferenceFinding,
    merge_parties,
    recognise,
    recognise_owner_cell,
    recognise_term_cell,
)

IN_CELL = -1  # place of words that stand in a cell beside the text
_UNITS = {"€": "EUR"}


@dataclass(frozen=True, slots=True)
class PlannedDue:
    """A moment that the text names."""

    words: str
    start: int  # place in the text of the agreement; IN_CELL for a cell beside it
    end: int
    kind: DueKind
    certainty: Certainty
    date_from: date | None
    date_to: date | None
    meeting: MeetingYear | None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedParty:
    """A party of the register in one role."""

    quote: str
    start: int
    end: int
    party_id: str
    name: str
    role: PartyRole
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedAmount:
    """A sum or quantity."""

    quote: str
    start: int
    end: int
    value: str  # decimal digits; of a range the lower end
    unit: str
    confirmed: bool = False
    upper: str = ""  # upper end of a range
    price_level: int | None = None  # year


@dataclass(frozen=True, slots=True)
class PlannedReference:
    """A document or plan."""

    quote: str
    start: int
    end: int
    name: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedFindings:
    """All that is proposed for one agreement or part."""

    dues: tuple[PlannedDue, ...] = ()
    parties: tuple[PlannedParty, ...] = ()
    amounts: tuple[PlannedAmount, ...] = ()
    references: tuple[PlannedReference, ...] = ()

    @property
    def count(self) -> int:
        """How many proposals there are."""
        return len(self.dues) + len(self.parties) + len(self.amounts) + len(self.references)


@lru_cache(maxsize=8_192)  # a review asks again for all of a list at each step
def plan_findings(
    text: str, context: RecognitionContext, owner: str = "", term: str = ""
) -> PlannedFindings:
    """Return what a text and the cells beside it name.

    Args:
        owner: words of the cell under "Trekker"; its parties come before those of the text.
        term: words of the cell under "Termijn".
    """
    found = recognise(text, context)
    owners = recognise_owner_cell(owner, context) if owner else []
    terms = recognise_term_cell(term, context) if term else []
    return PlannedFindings(
        dues=(
            *(_make_due(due, in_cell=True) for due in terms),
            *(_make_due(due, in_cell=False) for due in found.dues),
        ),
        parties=_make_parties(owners, found),
        amounts=tuple(_make_amount(amount) for amount in found.amounts),
        references=tuple(_make_reference(r) for r in found.references if r.is_named),
    )


def _make_due(due: DueFinding, *, in_cell: bool) -> PlannedDue:
    return PlannedDue(
        words=due.quote,
        start=IN_CELL if in_cell else due.start,
        end=IN_CELL if in_cell else due.end,
        kind=due.kind,
        certainty=due.certainty,
        date_from=due.date_from,
        date_to=due.date_to,
        meeting=due.meeting,
    )


def _make_parties(owners: Iterable[PartyFinding], found: Findings) -> tuple[PlannedParty, ...]:
    """Return one row per party and role; who owns the row of a table is no longer merely named."""
    in_cell = merge_parties(tuple(owners))
    leading = {finding.party_id for finding in in_cell}
    planned: dict[tuple[str, PartyRole], PlannedParty] = {}
    for finding, is_cell in (
        *((finding, True) for finding in in_cell),
        *((finding, False) for finding in merge_parties(found.parties)),
    ):
        if finding.party_id is None or (not is_cell and finding.party_id in leading):
            continue
        for role in finding.roles:
            planned.setdefault(
                (finding.party_id, role),
                PlannedParty(
                    quote=finding.quote,
                    start=IN_CELL if is_cell else finding.start,
                    end=IN_CELL if is_cell else finding.end,
                    party_id=finding.party_id,
                    name=finding.name,
                    role=role,
                ),
            )
    return tuple(planned.values())


def _make_amount(amount: AmountFinding) -> PlannedAmount:
    return PlannedAmount(
        quote=amount.quote,
        start=amount.start,
        end=amount.end,
        value=_write_digits(amount.value),
        unit=_UNITS.get(amount.unit, amount.unit),
        upper=_write_digits(amount.upper) if _is_range(amount) else "",
        # "1.200 woningen en € 150 miljoen (prijspeil 2023)": a number of houses has no price.
        price_level=amount.price_level if amount.unit in _UNITS else None,
    )


def _is_range(amount: AmountFinding) -> bool:
    """Tell a range from two numbers that come down: "van 10 tot 5"."""
    return amount.upper is not None and amount.upper > amount.value


def _write_digits(number: float | None) -> str:
    value = Decimal(repr(number))
    return format(value.quantize(Decimal(1)) if value == value.to_integral() else value, "f")


def _make_reference(reference: ReferenceFinding) -> PlannedReference:
    return PlannedReference(reference.quote, reference.start, reference.end, reference.title)
