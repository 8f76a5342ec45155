"""The columns of action tables: which words head them, and what they mean.

Source: docs/import-format.md, "Action tables".
"""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto


class Column(Enum):
    """What a column holds."""

    NUMBER = auto()
    SUBJECT = auto()
    TEXT = auto()
    OWNER = auto()
    TERM = auto()
    REGION = auto()
    OTHER = auto()


_NAMES = {
    Column.NUMBER: r"nr\.?|no\.?|nummer|#|volgnr\.?|volgnummer|code|afspraaknr\.?|id",
    Column.SUBJECT: r"onderwerp|thema|titel|gebied|project|dossier|opgave|onderdeel",
    Column.TEXT: r"afspraak|afspraken|actie|acties|besluit|besluiten|actiepunt|omschrijving|tekst"
    r"|(?:afspraak|actie)\s*/\s*(?:besluit|afspraak|actie)|inhoud|wat|toezegging"
    r"|omschrijving (?:van de )?(?:afspraak|actie)",
    Column.OWNER: r"trekkers?|wie|eigenaar|verantwoordelijke?|actiehouder|actor|penvoerder"
    r"|verantwoordelijk(?:e partij)?|trekker\(s\)|partij(?:en)?|door|betrokken(?:en)?|uitvoerders?",
    Column.TERM: r"termijn|wanneer|planning|deadline|gereed(?: op)?|datum|einddatum|tijdpad"
    r"|uiterlijk|datum gereed|afronding",
    Column.REGION: r"regio|landsdeel|gebied/regio",
    Column.OTHER: r"status|stand van zaken|opmerkingen?|toelichting|voortgang|bijzonderheden",
}
_ASKING = {  # names in the form of a question or a phrase
    Column.TEXT: r"wat (?:is|wordt|is er|gaan we|doen we|hebben we)\b.*",
    Column.OWNER: r"(?:door )?wie (?:is|doet|trekt|gaat|pakt)\b.*|(?:eerst)?verantwoordelijke? .*",
    Column.TERM: r"(?:voor |op )?wanneer\b.*|gereed .*|(?:beoogde|verwachte) .*",
}


def _join(forms: Mapping[Column, str]) -> re.Pattern[str]:
    """Make one pattern of all, which takes half the time: each line of a PDF may head a table."""
    parts = (f"(?P<{column.name}>{form})" for column, form in forms.items())
    return re.compile("|".join(parts), re.IGNORECASE)


_PATTERNS, _QUESTIONS = _join(_NAMES), _join(_ASKING)
_ADJECTIVE = re.compile(
    r"(?:(?:gemaakte|bestuurlijke|concrete|korte|nieuwe|betrokken|de|het) )+", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:/|,|&|\ben\b|\bof\b|\ben/of\b)\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_MAX_NAME = 40


def name_column(name: str) -> Column | None:
    """Return what a column with this name holds, or None where the name says nothing.

    "Trekker/uitvoerder" and "Afspraak of actie" are two names in one.
    """
    bare = " ".join(name.split()).rstrip(":?")
    if len(bare) > _MAX_NAME:
        return None
    if column := _match(bare, _PATTERNS) or _match(bare, _QUESTIONS):
        return column
    first, *rest = _BETWEEN.split(_IN_BRACKETS.sub("", bare))
    column = _match(_ADJECTIVE.sub("", first), _PATTERNS)
    is_name = column and (not rest or _match(_ADJECTIVE.sub("", rest[-1]), _PATTERNS))
    return column if is_name else None


def is_pair(names: Sequence[str]) -> bool:
    """Tell whether these names head a table of two columns: the subject, and what was agreed."""
    pair = [Column.SUBJECT, Column.TEXT]
    return len(names) == len(pair) and [name_column(name) for name in names] == pair


def is_action_header(names: list[str]) -> bool:
    """Tell whether these names head an action table: one of them is the agreement itself."""
    found = [name_column(name) for name in names]
    known = [column for column in found if column is not None]
    return Column.TEXT in known and len(known) >= 2 and len(known) >= len(names) - 1


def _match(text: str, pattern: re.Pattern[str]) -> Column | None:
    match = pattern.fullmatch(text)
    return Column[str(match.lastgroup)] if match else None
