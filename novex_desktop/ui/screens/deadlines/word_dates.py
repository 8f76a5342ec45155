"""What days the words of a deadline mean: "eind 2026" is from October up to and with December."""

from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.due_terms import Certainty


@dataclass(frozen=True, slots=True)
class ReadWords:
    """The days that words mean, as far as they can be told."""

    date_from: date | None = None
    date_to: date | None = None
    certainty: Certainty = Certainty.UNKNOWN


def read_words(words: str, today: date) -> ReadWords:
    """Return the days of a deadline in words, as the recogniser of an action table reads them."""
    # Imported when first needed: the recogniser compiles many patterns.
    from novex_desktop.importing.recognition import RecognitionContext, recognise_term_cell

    context = RecognitionContext("BO Leefomgeving", today.year, held_on=today)
    dated = [due for due in recognise_term_cell(words, context) if due.date_to is not None]
    if not dated:
        return ReadWords()
    first = min(dated, key=lambda due: due.date_to or date.max)
    return ReadWords(first.date_from, first.date_to, first.certainty)
