"""How a workbook looks: named styles of one font, a few colours, and the tones within a cell."""

from dataclasses import dataclass

from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook import Workbook

from novex_desktop.exporting.cell_content import Tone
from novex_desktop.exporting.planned_sheet import LineKind
from novex_desktop.exporting.reading_sheet import SUMMARY_SIZE, TITLE_SIZE

FONT_NAME = "Calibri"
DAY_FORMAT = "dd-mm-yyyy"

_INK = "1A1A1A"
_GREY_INK = "595959"  # 7 to 1 on white: readable when printed
_BAND_FILL = "D5DEEA"
_SUB_BAND_FILL = "ECF0F5"
_BACKGROUND_FILL = "F5F5F5"
_LINE = "A6A6A6"

TONE_COLOURS = {
    Tone.PLAIN: _INK,
    Tone.LEAD_IN: _GREY_INK,
    Tone.ERRATUM: "8A1C14",
    Tone.DERIVED: _INK,
    Tone.LATE: "D52B1E",
    Tone.QUIET: _GREY_INK,
    Tone.GREEN: "39870C",
    Tone.ORANGE: "B85C00",
    Tone.RED: "D52B1E",
}
_ITALIC = (Tone.LEAD_IN, Tone.ERRATUM, Tone.DERIVED, Tone.QUIET)


@dataclass(frozen=True, slots=True)
class _Look:
    """What sets a kind of line apart."""

    size: int
    bold: bool = False
    italic: bool = False
    ink: str = _INK
    fill: str = ""
    wrap: bool = False
    boxed: bool = False
    middle: bool = False


def style_name(kind: LineKind, size: int, *, day: bool = False, derived: bool = False) -> str:
    """Return the name of the style of a cell, as the user sees it in Excel."""
    name = f"NOVEX {_DUTCH_NAMES[kind]}"
    if day:
        name += " datum"
    if derived:
        name += " afgeleid"
    return f"{name} {size}"


def add_styles(workbook: Workbook, size: int, accent: str) -> None:
    """Add the named styles of sheets with this font size, unless they are there.

    Args:
        accent: colour of titles and headers, such as "#154273".
    """
    present = set(workbook.named_styles)
    for kind, look in _looks(size, accent.lstrip("#").upper()).items():
        for day, derived in ((False, False), (True, False), (True, True)):
            name = style_name(kind, size, day=day, derived=derived)
            if name in present or (day and kind not in (LineKind.ITEM, LineKind.BACKGROUND)):
                continue
            workbook.add_named_style(_make_style(name, look, day=day, derived=derived))


def inline_font(tone: Tone, size: int, *, bold: bool = False, ink: str | None = None) -> InlineFont:
    """Return the font of a run within a cell."""
    return InlineFont(
        rFont=FONT_NAME,
        sz=size,
        b=bold or tone.is_bold,
        i=tone in _ITALIC,
        color=Color(ink or TONE_COLOURS[tone]),
    )


def background_ink() -> str:
    """Return the colour of background paragraphs."""
    return _GREY_INK


def _looks(size: int, accent: str) -> dict[LineKind, _Look]:
    return {
        LineKind.TITLE: _Look(TITLE_SIZE, bold=True, ink=accent),
        LineKind.SUMMARY: _Look(SUMMARY_SIZE),
        LineKind.STATE: _Look(SUMMARY_SIZE, ink=_GREY_INK),
        LineKind.HEADER: _Look(
            size, bold=True, ink="FFFFFF", fill=accent, wrap=True, boxed=True, middle=True
        ),
        LineKind.BAND: _Look(size + 1, bold=True, ink=accent, fill=_BAND_FILL, middle=True),
        LineKind.SUB_BAND: _Look(size, bold=True, ink=accent, fill=_SUB_BAND_FILL, middle=True),
        LineKind.ITEM: _Look(size, wrap=True, boxed=True),
        LineKind.BACKGROUND: _Look(
            size, ink=_GREY_INK, fill=_BACKGROUND_FILL, wrap=True, boxed=True
        ),
    }


def _make_style(name: str, look: _Look, *, day: bool, derived: bool) -> NamedStyle:
    side = Side(style="thin", color=_LINE)
    style = NamedStyle(
        name=name,
        font=Font(
            name=FONT_NAME,
            size=look.size,
            bold=look.bold,
            italic=look.italic or derived,
            color=look.ink,
        ),
        alignment=Alignment(
            horizontal="left",
            vertical="center" if look.middle else "top",
            wrap_text=look.wrap,
        ),
        number_format=DAY_FORMAT if day else "General",
    )
    if look.fill:
        style.fill = PatternFill("solid", fgColor=look.fill)
    if look.boxed:
        style.border = Border(left=side, right=side, top=side, bottom=side)
    elif look.fill:
        style.border = Border(top=side, bottom=side)
    return style


_DUTCH_NAMES = {
    LineKind.TITLE: "bladtitel",
    LineKind.SUMMARY: "samenvatting",
    LineKind.STATE: "peildatum",
    LineKind.HEADER: "kop",
    LineKind.BAND: "onderwerp",
    LineKind.SUB_BAND: "tussenkop",
    LineKind.ITEM: "afspraak",
    LineKind.BACKGROUND: "toelichting",
}
