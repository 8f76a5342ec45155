"""The typeface of what has no style of its own in a workbook: its charts."""

from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.writer.theme import theme_xml

from novex_desktop.exporting.typeface import Typeface

_OLD_FONTS = ("Cambria", "Calibri")  # of headings and of text, in the theme of openpyxl


def set_theme_font(workbook: Workbook, typeface: Typeface) -> None:
    """Set the theme of a new workbook in a typeface.

    The style "Standaard" stays in Calibri 11, now by its name and not by the theme: the width of
    a column counts in digits of that font.
    """
    theme = theme_xml
    for old in _OLD_FONTS:
        theme = theme.replace(f'<a:latin typeface="{old}"/>', f'<a:latin typeface="{typeface}"/>')
    workbook.loaded_theme = theme
    plain = Font(name=Typeface.CALIBRI.value, size=11, family=2)
    # The type stubs do not know these attributes (openpyxl 3.1).
    setattr(workbook, "_fonts", IndexedList([plain]))  # noqa: B010
    getattr(workbook, "_named_styles")["Normal"].font = plain  # noqa: B009
