"""Lines under an agreement that tell who and when: "Trekker: VRO", "Termijn: Q2 2027".

Source: docs/import-format.md, "Paragraphs".
"""

import re

from novex_desktop.importing.outline import CellKind

_LABELS = {
    CellKind.OWNER: r"(?:mede)?trekkers?|trekker\(s\)|actiehouders?|eigenaar|verantwoordelijken?"
    r"|wie|penvoerder",
    CellKind.TERM: r"termijn|planning|deadline|gereed(?: op)?|wanneer|streefdatum|datum gereed",
}
_FIELDS = {
    kind: re.compile(rf"(?:{labels})\s*:\s*\S.*", re.IGNORECASE | re.DOTALL)
    for kind, labels in _LABELS.items()
}
_ANY = re.compile(rf"\b(?:{'|'.join(_LABELS.values())})\s*:", re.IGNORECASE)
_MAX_FIELD = 120  # characters


def name_field(text: str) -> CellKind | None:
    """Return what a line tells of the agreement above it; None where it tells two things."""
    if len(text) > _MAX_FIELD or len(_ANY.findall(text)) != 1:
        return None
    return next((kind for kind, pattern in _FIELDS.items() if pattern.fullmatch(text)), None)
