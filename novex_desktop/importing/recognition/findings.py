"""What the recognisers propose: exact words, their place in the text, and a normal form."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyKind, PartyRole


class SetAsideReason(StrEnum):
    """Why words that look like a moment are no deadline. The values are shown."""

    NAME = "deel van een naam"  # "VAWOZ 2030"
    START = "begin van iets"  # "vanaf 2026", "dat op 1 januari van start gaat"
    MOVED = "vorige termijn"  # "verschoven van 1 mei naar 1 juli"
    VAGUE = "geen bepaald moment"  # "de komende tijd"


class Stance(StrEnum):
    """Whether a party does something in the text or only occurs in it."""

    ACTOR = "actor"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text with their place: text[start:end] == quote."""

    quote: str
    start: int
    end: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class MeetingYear:
    """One meeting of a series; the register may not hold it yet."""

    series: str  # "BO Leefomgeving"
    year: int


@dataclass(frozen=True, slots=True)
class DueFinding(Finding):
    """A moment with its meaning for the agreement."""

    kind: DueKind
    date_from: date | None = None
    date_to: date | None = None
    meeting: MeetingYear | None = None


@dataclass(frozen=True, slots=True)
class SetAside(Finding):
    """Words that look like a moment and are proposed as nothing, with the reason."""

    reason: SetAsideReason


@dataclass(frozen=True, slots=True)
class PartyFinding(Finding):
    """A party in the text; every mention is one finding."""

    party_id: str | None  # None: generic ("regio", "partijen") or not in the directory
    name: str  # official name, or the generic word
    kind: PartyKind | None
    stance: Stance
    roles: tuple[PartyRole, ...]
    is_generic: bool = False  # no name in the text: "de provincie", "gemeenten", "regio"


@dataclass(frozen=True, slots=True)
class AmountFinding(Finding):
    """A sum of money or a quantity in digits."""

    value: float  # in the unit; of a range the lower end
    upper: float | None  # the upper end of a range
    unit: str  # "€", "%", "woningen", "ha"
    price_level: int | None = None  # "prijspeil 2024"


@dataclass(frozen=True, slots=True)
class ReferenceFinding(Finding):
    """A document or plan that the text names."""

    title: str  # without quotation marks
    is_named: bool  # False: only its sort, "de uitvoeringsagenda"


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was recognised in a text, each list in the order of the text."""

    dues: tuple[DueFinding, ...] = ()
    parties: tuple[PartyFinding, ...] = ()
    amounts: tuple[AmountFinding, ...] = ()
    references: tuple[ReferenceFinding, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
