"""How a workbook looks: named styles of one font, a few colours, and the tones within a cell."""

from dataclasses import dataclass
from enum import StrEnum

from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook import Workbook

from novex_desktop.exporting.cell_content import (
    CellContent,
    DayContent,
    NumberContent,
    NumberLook,
    Tone,
)
from novex_desktop.exporting.column_look import (
    DATE_CODES,
    EURO_FORMATS,
    NUMBER_CODES,
    SIDES,
    USUAL_LOOK,
    ColumnFormat,
    ColumnLook,
)
from novex_desktop.exporting.layout import ColumnLayout, SheetLayout
from novex_desktop.exporting.planned_sheet import LineKind
from novex_desktop.exporting.reading_sheet import SUMMARY_SIZE, TITLE_SIZE
from novex_desktop.exporting.typeface import Typeface

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
    Tone.CHANGED: _INK,
    Tone.LABEL: _INK,
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
    low: bool = False


class CellForm(StrEnum):
    """What sort of value a style is for; the words stand in its name."""

    TEXT = ""
    DAY = " datum"
    DERIVED_DAY = " datum afgeleid"
    COUNT = " aantal"
    LINK = " aantal met verwijzing"
    EURO = " euro"
    CENTS = " euro met centen"
    QUANTITY = " getal"
    FRACTION = " getal met decimalen"


def find_form(content: CellContent) -> CellForm:
    """Return the form of a cell."""
    match content:
        case DayContent():
            return CellForm.DERIVED_DAY if content.derived else CellForm.DAY
        case NumberContent(look=NumberLook.EURO):
            return CellForm.EURO if _is_whole(content) else CellForm.CENTS
        case NumberContent(look=NumberLook.QUANTITY):
            return CellForm.QUANTITY if _is_whole(content) else CellForm.FRACTION
        case NumberContent():
            return CellForm.LINK if content.link else CellForm.COUNT
    return CellForm.TEXT


def _is_whole(content: NumberContent) -> bool:
    return content.value == int(content.value)


@dataclass(frozen=True, slots=True)
class Lettering:
    """What the letters of a sheet are: the font size of its rows, and the typeface."""

    size: int
    typeface: Typeface = Typeface.CALIBRI


def find_lettering(sheet: SheetLayout) -> Lettering:
    """Return the letters of a sheet."""
    return Lettering(sheet.font_size, sheet.typeface)


def style_name(
    kind: LineKind,
    letters: Lettering,
    form: CellForm = CellForm.TEXT,
    look: ColumnLook = USUAL_LOOK,
) -> str:
    """Return the name of the style of a cell, as the user sees it in Excel."""
    # The usual typeface goes unsaid; sheets of two typefaces may stand in one workbook.
    typeface = "" if letters.typeface is Typeface.CALIBRI else f" {letters.typeface}"
    asked = f" {look.words}" if look is not USUAL_LOOK and look.words else ""
    return f"NOVEX {_DUTCH_NAMES[kind]}{form.value}{asked}{typeface} {letters.size}"


_FORMATS = {
    CellForm.DAY: DAY_FORMAT,
    CellForm.DERIVED_DAY: DAY_FORMAT,
    CellForm.COUNT: "#,##0",
    CellForm.LINK: "#,##0",
    CellForm.EURO: "[$€-413]\\ #,##0",
    CellForm.CENTS: "[$€-413]\\ #,##0.00",
    CellForm.QUANTITY: "#,##0",
    CellForm.FRACTION: "#,##0.0####",
}
_AMOUNT_FORMS = (CellForm.EURO, CellForm.CENTS, CellForm.QUANTITY, CellForm.FRACTION)
_NUMBER_FORMS = (CellForm.COUNT, CellForm.LINK, *_AMOUNT_FORMS)
ITEM_FORMS = (
    CellForm.TEXT,
    CellForm.DAY,
    CellForm.DERIVED_DAY,
    *_AMOUNT_FORMS,
)
_FIGURE_FORMS = (CellForm.TEXT, CellForm.COUNT, CellForm.LINK)
_FORMS = {
    LineKind.ITEM: ITEM_FORMS,
    LineKind.BACKGROUND: ITEM_FORMS,
    LineKind.FIGURES: _FIGURE_FORMS,
    LineKind.TOTAL: _FIGURE_FORMS,
}


RIGHT = ColumnLook(side=ColumnFormat.RIGHT)


def find_header_look(column: ColumnLayout) -> ColumnLook:
    """Return how the header of a column is set: at the side at which its cells stand."""
    if column.look.side is not None:
        return ColumnLook(side=column.look.side)
    return RIGHT if column.is_right else USUAL_LOOK


def add_styles(workbook: Workbook, sheet: SheetLayout, accent: str) -> None:
    """Add the named styles of a sheet, unless they are there.

    Args:
        accent: colour of titles and headers, such as "#154273".
    """
    letters = find_lettering(sheet)
    present = set(workbook.named_styles)
    columns = {column.look for column in sheet.columns}
    asked_of = {
        LineKind.HEADER: {find_header_look(column) for column in sheet.columns},
        LineKind.TABLE_HEADER: {RIGHT},
        LineKind.ITEM: columns,
        LineKind.BACKGROUND: columns,
    }
    for kind, look in _looks(letters.size, accent.lstrip("#").upper()).items():
        for form in _FORMS.get(kind, (CellForm.TEXT,)):
            for asked in {USUAL_LOOK, *asked_of.get(kind, ())}:
                name = style_name(kind, letters, form, asked)
                if name not in present:
                    present.add(name)
                    style = _make_style(name, look, form, letters.typeface, asked)
                    workbook.add_named_style(style)


def inline_font(
    tone: Tone, letters: Lettering, look: ColumnLook = USUAL_LOOK, *, ink: str | None = None
) -> InlineFont:
    """Return the font of a run within a cell of a column that is set in this look."""
    return InlineFont(
        rFont=letters.typeface.value,
        sz=letters.size,
        b=look.bold or tone.is_bold,
        i=look.italic or tone in _ITALIC,
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
        LineKind.LEAD_IN: _Look(size, wrap=True, boxed=True),
        LineKind.ITEM: _Look(size, wrap=True, boxed=True),
        LineKind.BACKGROUND: _Look(
            size, ink=_GREY_INK, fill=_BACKGROUND_FILL, wrap=True, boxed=True
        ),
        LineKind.TEXT: _Look(SUMMARY_SIZE),
        LineKind.HEADING: _Look(size + 1, bold=True, ink=accent, low=True),
        LineKind.TABLE_HEADER: _Look(
            size, bold=True, ink="FFFFFF", fill=accent, wrap=True, boxed=True, middle=True
        ),
        LineKind.FIGURES: _Look(size, boxed=True, middle=True),
        LineKind.TOTAL: _Look(size, bold=True, fill=_SUB_BAND_FILL, boxed=True, middle=True),
        LineKind.TERM: _Look(size, wrap=True, boxed=True),
    }


def _find_format(form: CellForm, asked: ColumnLook) -> str:
    """Return the number format; a euro sign only goes before euros."""
    if form in (CellForm.DAY, CellForm.DERIVED_DAY) and asked.value in DATE_CODES:
        return DATE_CODES[asked.value]
    if form in _AMOUNT_FORMS and asked.value in NUMBER_CODES:
        is_euro = form in (CellForm.EURO, CellForm.CENTS)
        if is_euro or asked.value not in EURO_FORMATS:
            return NUMBER_CODES[asked.value]
    return _FORMATS.get(form, "General")


def _make_style(
    name: str, look: _Look, form: CellForm, typeface: Typeface, asked: ColumnLook
) -> NamedStyle:
    side = Side(style="thin", color=_LINE)
    usual = "right" if form in _NUMBER_FORMS else "left"
    horizontal = SIDES[asked.side] if asked.side else usual
    style = NamedStyle(
        name=name,
        font=Font(
            name=typeface.value,
            size=look.size,
            bold=look.bold or asked.bold,
            italic=look.italic or asked.italic or form is CellForm.DERIVED_DAY,
            underline="single" if form is CellForm.LINK else None,
            color=look.ink,
        ),
        alignment=Alignment(
            horizontal=horizontal,
            vertical="center" if look.middle else "bottom" if look.low else "top",
            wrap_text=look.wrap,
            indent=1 if horizontal == "right" else 0,
        ),
        number_format=_find_format(form, asked),
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
    LineKind.LEAD_IN: "aanloop",
    LineKind.ITEM: "afspraak",
    LineKind.BACKGROUND: "toelichting",
    LineKind.TEXT: "tekst",
    LineKind.HEADING: "kopje",
    LineKind.TABLE_HEADER: "tabelkop",
    LineKind.FIGURES: "cijfers",
    LineKind.TOTAL: "totaal",
    LineKind.TERM: "begrip",
}
