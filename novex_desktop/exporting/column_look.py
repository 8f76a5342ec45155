"""How a secretary may set the cells of a column: the words of `opmaak`, and what they ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from novex_desktop.domain.dutch_months import MONTHS
from novex_desktop.exporting.dutch_days import format_day, format_long_day


class ColumnFormat(StrEnum):
    """A word of `opmaak`. The values stand in layout files."""

    DAY = "dd-mm-jjjj"
    SHORT_DAY = "d-m-jjjj"
    LONG_DAY = "d mmmm jjjj"
    MONTH = "mmmm jjjj"
    YEAR = "jjjj"
    WHOLE = "geheel"
    DECIMALS = "decimalen"
    EURO = "euro"
    CENTS = "euro met centen"
    LEFT = "links"
    MIDDLE = "midden"
    RIGHT = "rechts"
    BOLD = "vet"
    ITALIC = "cursief"


# With the Dutch locale code, so that months are Dutch on a laptop that is set to English.
DATE_CODES = {
    ColumnFormat.DAY: "dd-mm-yyyy",
    ColumnFormat.SHORT_DAY: "d-m-yyyy",
    ColumnFormat.LONG_DAY: "[$-413]d\\ mmmm\\ yyyy",
    ColumnFormat.MONTH: "[$-413]mmmm\\ yyyy",
    ColumnFormat.YEAR: "yyyy",
}
NUMBER_CODES = {
    ColumnFormat.WHOLE: "#,##0",
    ColumnFormat.DECIMALS: "#,##0.00",
    ColumnFormat.EURO: "[$€-413]\\ #,##0",
    ColumnFormat.CENTS: "[$€-413]\\ #,##0.00",
}
EURO_FORMATS = (ColumnFormat.EURO, ColumnFormat.CENTS)
SIDES = {
    ColumnFormat.LEFT: "left",
    ColumnFormat.MIDDLE: "center",
    ColumnFormat.RIGHT: "right",
}
LETTER_FORMATS = (ColumnFormat.BOLD, ColumnFormat.ITALIC)
# Of each of these one at most.
_FAMILIES = ((*DATE_CODES, *NUMBER_CODES), tuple(SIDES))


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """What the words of a column ask together; all of them may be left out.

    Args:
        value: how a date or a number is shown.
        side: where in the cell it stands.
    """

    value: ColumnFormat | None = None
    side: ColumnFormat | None = None
    bold: bool = False
    italic: bool = False

    @property
    def words(self) -> str:
        """The words, for the name of a style; empty where nothing is asked."""
        letters = zip(LETTER_FORMATS, (self.bold, self.italic), strict=True)
        asked = (self.value, self.side, *(word for word, is_asked in letters if is_asked))
        return " ".join(word.value for word in asked if word)


USUAL_LOOK = ColumnLook()


def make_look(formats: Sequence[ColumnFormat]) -> ColumnLook:
    """Return what these words ask together."""
    values, sides = ([word for word in formats if word in family] for family in _FAMILIES)
    return ColumnLook(
        value=values[0] if values else None,
        side=sides[0] if sides else None,
        bold=ColumnFormat.BOLD in formats,
        italic=ColumnFormat.ITALIC in formats,
    )


def find_clash(formats: Sequence[ColumnFormat]) -> tuple[ColumnFormat, ColumnFormat] | None:
    """Return two words that cannot be asked together, or None."""
    for family in (*_FAMILIES, *((word,) for word in LETTER_FORMATS)):
        asked = [word for word in formats if word in family]
        if len(asked) > 1:
            return asked[0], asked[1]
    return None


def list_value_formats(*, holds_dates: bool, holds_numbers: bool) -> tuple[ColumnFormat, ...]:
    """Return the ways in which the values of a field can be shown; none for text."""
    return (*(DATE_CODES if holds_dates else ()), *(NUMBER_CODES if holds_numbers else ()))


def show_day(day: date, word: ColumnFormat | None) -> str:
    """Return a day as its cell shows it."""
    match word:
        case ColumnFormat.SHORT_DAY:
            return f"{day.day}-{day.month}-{day.year:04d}"
        case ColumnFormat.LONG_DAY:
            return format_long_day(day)
        case ColumnFormat.MONTH:
            return f"{MONTHS[day.month - 1]} {day.year:04d}"
        case ColumnFormat.YEAR:
            return f"{day.year:04d}"
    return format_day(day)
