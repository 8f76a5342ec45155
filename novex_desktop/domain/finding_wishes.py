"""What a person wants a document or an amount of an agreement to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentWish:
    """What a named document should become."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class AmountWish:
    """What an amount should become; `value` as a Dutch person types it."""

    quote: str  # words of the text, or what the amount is about
    value: str  # "€ 1,5 miljoen"
    unit: str  # "euro", "woningen"
    upper: str = ""  # of a range, as typed; empty: it is one number
    price_level: str = ""  # year, as typed
