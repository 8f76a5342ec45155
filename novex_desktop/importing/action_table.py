"""The columns of action tables: which words head them, and what they mean.

Source: docs/import-format.md, "Action tables".
"""

import re
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
    r"|verantwoordelijk(?:e partij)?|trekker\(s\)|partij(?:en)?|door|betrokken(?:en)?",
    Column.TERM: r"termijn|wanneer|planning|deadline|gereed(?: op)?|datum|einddatum|tijdpad"
    r"|uiterlijk|datum gereed|afronding",
    Column.REGION: r"regio|landsdeel|gebied/regio",
    Column.OTHER: r"status|stand van zaken|opmerkingen?|toelichting|voortgang|bijzonderheden",
}
_PATTERNS = {column: re.compile(pattern, re.IGNORECASE) for column, pattern in _NAMES.items()}


def find_column(name: str) -> Column | None:
    """Return what a column with this name holds, or None where the name says nothing."""
    bare = " ".join(name.split()).rstrip(":")
    return next((column for column, pattern in _PATTERNS.items() if pattern.fullmatch(bare)), None)


def is_action_header(names: list[str]) -> bool:
    """Tell whether these names head an action table: one of them is the agreement itself."""
    found = [find_column(name) for name in names]
    known = [column for column in found if column is not None]
    return Column.TEXT in known and len(known) >= 2 and len(known) >= len(names) - 1
