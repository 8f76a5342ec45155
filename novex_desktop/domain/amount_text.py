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

_PRICE_LEVEL = re.compile(r"(?:prijspeil|p\.?p\.?)?\s*(?P<year>(?:19|20|21)\d\d)", re.I)


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


def parse_upper(typed: str, value: str) -> str:
    """Return what is stored of the upper end of a range; nothing where nothing is typed.

    Args:
        value: the lower end, as it is stored.

    Raises:
        RuleError: it is no number in Dutch form, or not above the lower end.
    """
    if not typed.strip():
        return ""
    try:
        upper = parse_amount(typed)
    except RuleError as error:
        raise RuleError(error.message, "upper") from error
    if Decimal(upper) <= Decimal(value):
        raise RuleError(
            "De bovengrens moet hoger zijn dan het getal. Laat haar leeg als het één getal is.",
            "upper",
        )
    return upper


def parse_price_level(typed: str) -> int | None:
    """Return the year of a price level: "2023" or "prijspeil 2023"; None where nothing is typed.

    Raises:
        RuleError: it is no year.
    """
    if not typed.strip():
        return None
    match = _PRICE_LEVEL.fullmatch(typed.strip())
    if match is None:
        raise RuleError("Typ van het prijspeil alleen het jaar, bijvoorbeeld 2023.", "price_level")
    return int(match["year"])


def format_amount(stored: str) -> str:
    """Return stored digits as the Dutch write them: "46350.5" is "46.350,5"."""
    sign, stored = ("-", stored[1:]) if stored.startswith("-") else ("", stored)
    whole, _, rest = stored.partition(".")
    if not whole.isdigit():
        return sign + stored
    grouped = f"{int(whole):,}".replace(",", ".")
    decimals = rest.rstrip("0")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"
