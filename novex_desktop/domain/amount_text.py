"""Sums and quantities as Dutch people type them, as digits and back."""

import re
from decimal import Decimal

from novex_desktop.domain.errors import RuleError

_SCALES = {
    "": 0,
    "duizend": 3,
    "miljoen": 6,
    "mln": 6,
    "mio": 6,
    "miljard": 9,
    "mld": 9,
    "mrd": 9,
}
_TYPED = re.compile(
    r"(?:€|eur|euro)?\s*(?P<sign>-?)(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<rest>\d+|-+))?\s*"
    rf"(?P<scale>{'|'.join(filter(None, _SCALES))})?\.?\s*(?:euro|eur)?\Z",
    re.I,
)


def parse_amount(typed: str) -> str:
    """Return what is stored of a typed number: "€ 1,5 miljoen" is "1500000".

    Raises:
        RuleError: it is no number in Dutch form; a point only parts thousands.
    """
    match = _TYPED.match(typed.replace("\N{NO-BREAK SPACE}", " ").strip())
    if match is None:
        raise RuleError(
            "Dit is geen getal. Typ bijvoorbeeld 245.000.000 of 1,5 miljoen: een punt scheidt "
            "duizendtallen, een komma de decimalen.",
            "value",
        )
    rest = (match["rest"] or "").strip("-")
    digits = f"{match['sign']}{match['number'].replace('.', '')}.{rest or 0}"
    value = Decimal(digits).scaleb(_SCALES[(match["scale"] or "").lower()])
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def format_amount(stored: str) -> str:
    """Return stored digits as the Dutch write them: "46350.5" is "46.350,5"."""
    sign, stored = ("-", stored[1:]) if stored.startswith("-") else ("", stored)
    whole, _, rest = stored.partition(".")
    if not whole.isdigit():
        return sign + stored
    grouped = f"{int(whole):,}".replace(",", ".")
    decimals = rest.rstrip("0")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"
