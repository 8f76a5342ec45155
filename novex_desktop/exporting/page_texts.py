"""What every page says about itself, and the Dutch forms of dates and counts."""

import re
from dataclasses import dataclass
from datetime import datetime

from novex_desktop.domain.errors import ExportError
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.dutch_days import format_long_day
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.store.queries.overview_rows import OverviewContext

_MAX_HEADER = 255  # of the whole header in Excel, its codes included
_MAX_CLASSIFICATION = 60
_REGULAR = '&8&"{typeface},Regular"'
_BOLD = '&9&"{typeface},Bold"'


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The six texts around a printed page, in the codes of Excel."""

    header_left: str
    header_centre: str
    header_right: str
    footer_left: str
    footer_centre: str
    footer_right: str


def state_word(context: OverviewContext) -> str:
    """Return CONCEPT or DEFINITIEF."""
    return "DEFINITIEF" if context.final else "CONCEPT"


def describe_state(context: OverviewContext) -> str:
    """Return the line under the summary, for readers on a screen, who see no page header."""
    words = [
        f"Peildatum {format_long_day(context.as_of)}",
        f"versie {one_line(context.version)}",
        state_word(context),
        one_line(context.classification).upper(),
    ]
    return " · ".join(word for word in words if word)


def make_page_texts(
    name: str, context: OverviewContext, typeface: Typeface = Typeface.CALIBRI
) -> PageTexts:
    """Return the header and footer of the pages of a sheet.

    Args:
        name: of the overview, at the top left; cut with "…" when Excel has no room for it.
        typeface: of the sheet.

    Raises:
        ExportError: the classification is too long; it must be whole on every page.
    """
    classification = one_line(context.classification).upper()
    if len(classification) > _MAX_CLASSIFICATION:
        raise ExportError(
            f"De rubricering is {len(classification)} tekens lang en past niet boven elke"
            f" bladzijde. Maak haar hoogstens {_MAX_CLASSIFICATION} tekens lang."
        )
    regular, bold = (code.format(typeface=typeface) for code in (_REGULAR, _BOLD))
    centre = bold + _double(classification) if classification else ""
    right = f"{regular}Peildatum {format_long_day(context.as_of)}"
    version = f"Versie {one_line(context.version)[:20]}"
    room = _MAX_HEADER - len(centre) - len(right) - len(regular) - len("&L&C&R")
    return PageTexts(
        header_left=regular + _fit(one_line(name), room),
        header_centre=centre,
        header_right=right,
        footer_left=f"{regular}{_double(version)} · {state_word(context)}",
        footer_centre=centre,
        footer_right=f"{regular}Pagina &P van &N",
    )


def one_line(text: str) -> str:
    """Return the text on one line, without what no workbook can hold."""
    return re.sub(r"\s+", " ", clean_text(text)).strip()


def _double(text: str) -> str:
    """Return the text with its ampersands doubled: a single one begins a code."""
    return text.replace("&", "&&")


def _fit(text: str, room: int) -> str:
    doubled = _double(text)
    while len(doubled) > room:
        text = text.rstrip("…")[:-1].rstrip() + "…"
        doubled = _double(text)
    return doubled


def count_words(number: int, singular: str, plural: str) -> str:
    """Return a number with its noun: "1 afspraak", "2 afspraken"."""
    return f"{number} {singular if number == 1 else plural}"


def format_moment(moment: datetime) -> str:
    """Return a moment as in running text: 12 mei 2025 09:30."""
    return f"{format_long_day(moment.date())} {moment:%H:%M}"
