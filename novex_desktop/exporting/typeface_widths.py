"""Which advance widths belong to which typeface."""

from collections.abc import Mapping

from novex_desktop.exporting.glyph_widths import CALIBRI, CALIBRI_BOLD
from novex_desktop.exporting.glyph_widths_arial import ARIAL, ARIAL_BOLD
from novex_desktop.exporting.glyph_widths_verdana import VERDANA, VERDANA_BOLD
from novex_desktop.exporting.typeface import Typeface

_WIDTHS = {
    Typeface.CALIBRI: (CALIBRI, CALIBRI_BOLD),
    Typeface.ARIAL: (ARIAL, ARIAL_BOLD),
    Typeface.VERDANA: (VERDANA, VERDANA_BOLD),
}


def find_widths(typeface: Typeface, *, bold: bool = False) -> Mapping[str, int]:
    """Return the width of each character, in units of the em (glyph_widths.py)."""
    return _WIDTHS[typeface][bold]
