"""How numbers, currencies and scales are written: "1.250.000,-", "€ 5 à 7 mln", "M€ 12".

Source: docs/recognition.md, "Amounts".
"""

import re

from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.number_words import NUMBER_WORD, read_number_word

_SCALES = {
    "duizend": 1e3,
    "k": 1e3,
    "miljoen": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "m": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
    "mrd": 1e9,
}
_BLANK = r"[\x20\u00a0\u202f]"
SYMBOLS = (
    r"(?:km²|km2|m²|m2|m³/s|m3/s|m³|m3|(?i:hectaren?|ha)|(?i:kilometer|km)|meter|cm|mm|m"
    r"|MWp?h?|GWh?|kWh?|TWh?|PJ|TJ|kV|MVA|Mton|kton|Mt|kt|ton|kg|kuub|liter|mol(?:/ha/jaar)?"
    r"|(?:vierkante|kubieke|strekkende) (?:kilo)?meter"
    r"|(?i:fte)|dB(?:\(A\))?|°C)(?![\w-]|/u|/h)"
).replace(" ", r"\s+")
# A full stop as the sign of decimals is no Dutch; with a scale or measure it can be nothing else.
_ENGLISH = (
    r"\d+\.\d{1,2}(?= ?(?:miljoen|miljard|mln|mld|%|procent|km|ha|GW|MW|Mton)\b|%)"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)"
)
_NUMBER = (
    rf"{_ENGLISH}|\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:,\d+)?(?!\d)"
    rf"|\d+(?:,\d+)?|{NUMBER_WORD}"
)
_SCALE = r"(?:duizend|miljoen|miljard|(?:mln|mld|mrd|mio)\b\.?)"
_SHORT_SCALE = r" ?[MK](?![\w²³])"  # "€ 12M"; without a currency an m is a meter
_RANGE = (
    r" ?(?:–|—|-|à|á|tot(?: en met)?|t/m|of) ?"
    r"(?:(?:max(?:imaal|\.)?|min(?:imaal|\.)?|wel|circa|ca\.|ruim|ongeveer|mogelijk|zelfs) )?"
)
_CURRENCY = r"(?:(?:[MK]?€|EUR|euro) ?)"
_HIGH = (
    rf"(?P<currency2>{_CURRENCY})?(?P<high>{_NUMBER})(?:,-+)?(?: ?(?P<high_scale>{_SCALE})"
    rf"|(?(currency2)(?P<high_short>{_SHORT_SCALE})|(?(currency)(?P<high_short2>{_SHORT_SCALE})"
    r"|(?!))))?"
)
_TAIL = (
    r"(?: ?(?P<percent>%|procentpunt(?:en)?\b|procent\b|‰|promille\b)"
    r"|(?P<euro> ?(?:[MK]?€(?! ?\d)|(?:euro|EUR)\b))|(?![\w/.,-]?\d))"
)
_LOW = (
    rf"(?:(?<![\w.,/:–-])|(?<=%[/–-])|(?<=[Wa²³]/)|(?<=\s[-–−])(?=€))(?P<currency>{_CURRENCY})?"
    rf"(?P<low>{_NUMBER})(?P<dash>,[-–]+|,=)?"
    rf"(?: ?(?P<low_scale>{_SCALE})|(?(currency)(?:(?P<low_short>{_SHORT_SCALE})"
    rf"| \([^()€]{{1,15}}\) (?P<low_far>{_SCALE}))|(?!)))?"  # "€ 700 (+ 48) miljoen"
)
AMOUNT = compile_words(rf"{_LOW}(?:{_RANGE}{_HIGH})?{_TAIL}")
BETWEEN = compile_words(rf"(?<!\w)tussen (?:de )?{_LOW} ?%? en (?:de )?{_HIGH}{_TAIL}")
FROM_TO = compile_words(
    rf"(?<!\w)van (?:de |het |ruim |circa )?{_LOW}"
    rf" naar (?:de |ruim |circa |ongeveer )?{_HIGH}{_TAIL}"
)
_MILLIONS = compile_words(r"(?P<scale>duizend|miljoen|miljard|mln|mld|mrd|mio)\.?(?: euro)?\Z")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_SPACED = re.compile(rf"\d{_BLANK}\d")
_ENGLISH_FORM = re.compile(r"\d+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}")


def parse_number(number: str) -> float:
    """Return the value of a number in digits or words."""
    if not number[0].isdigit():
        return read_number_word(number)
    if is_english(number):
        return float(number.replace(",", ""))
    return float(re.sub(r"[\s.]", "", number).replace(",", "."))


def is_english(number: str) -> bool:
    """Tell whether a number has its full stops and commas the other way round."""
    return _ENGLISH_FORM.fullmatch(number) is not None


def is_spaced(number: str) -> bool:
    """Tell whether blanks part the thousands: "12 000"."""
    return _SPACED.search(number) is not None


def is_year(number: str | None) -> bool:
    """Tell whether digits can be a year."""
    return _YEAR.fullmatch(number or "") is not None


def read_scale(match: re.Match[str], end: str) -> float | None:
    """Return the scale of the lower ("low") or upper ("high") number of a match."""
    groups = match.groupdict()
    names = (f"{end}_scale", f"{end}_short", f"{end}_short2", f"{end}_far")
    word = next((groups[name] for name in names if groups.get(name)), "")
    if not word:
        sign = groups.get("euro") or groups.get("currency2" if end == "high" else "currency") or ""
        word = sign.strip()[:1] if sign.strip()[:1].lower() in ("m", "k") else ""
    return _SCALES[word.strip().lower().rstrip(".")] if word else None


def find_scale(quote: str) -> float | None:
    """Return the scale that words end with: "5 miljoen", "€ 5 mln"."""
    match = _MILLIONS.search(quote)
    return _SCALES[match["scale"].lower()] if match else None
