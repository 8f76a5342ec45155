"""The fields that a layout may name: the Dutch name, what it says, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cell_content import (
    EMPTY,
    CellContent,
    DayContent,
    Run,
    TextContent,
    Tone,
    join_lines,
    plain,
)
from novex_desktop.store.queries.overview_rows import OverviewRow

LATE_WORDS = "Te laat"
ERRATUM_LABEL = "Erratum: "

_JUDGEMENT_TONES = {
    Judgement.GREEN: Tone.GREEN,
    Judgement.ORANGE: Tone.ORANGE,
    Judgement.RED: Tone.RED,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an overview.

    Args:
        name: as a layout names it.
        meaning: Dutch explanation for whoever makes a layout.
        read: gives the content of the cell for a row.
        holds_dates: whether its cells are real dates.
        choices: the words it can hold; a working table offers them in a list.
        tones: in which tone a working table sets some of these words, also when retyped.
    """

    name: str
    meaning: str
    read: Callable[[OverviewRow], CellContent]
    holds_dates: bool = False
    choices: tuple[str, ...] = ()
    tones: Mapping[str, Tone] = field(default_factory=dict)


def format_day(day: date) -> str:
    """Return a day as in a cell: 12-05-2025."""
    return f"{day:%d-%m-%Y}"


def numbered_topic(row: OverviewRow) -> str:
    """Return number and name of the topic: "4  NOVEX-gebied Zuidelijke Randstad"."""
    return f"{row.topic_number}  {row.topic_title}".strip()


def _agreement(row: OverviewRow) -> TextContent:
    lead_in = (Run(f"({row.lead_in})", Tone.LEAD_IN),) if row.lead_in else ()
    erratum = (Run(ERRATUM_LABEL + row.erratum, Tone.ERRATUM),) if row.erratum else ()
    return join_lines(lead_in, (Run(row.text),), erratum)


def _due(row: OverviewRow) -> TextContent:
    day: tuple[Run, ...] = ()
    if row.due_date is not None:
        text = format_day(row.due_date)
        derived = row.due_certainty is not Certainty.CERTAIN
        day = (Run(f"{text} (afgeleid)", Tone.DERIVED),) if derived else (Run(text),)
    return join_lines((Run(row.due_words),), day, _late(row))


def _late(row: OverviewRow) -> tuple[Run, ...]:
    return (Run(LATE_WORDS, Tone.LATE),) if row.is_late else ()


def _due_date(row: OverviewRow) -> CellContent:
    if row.due_date is None:
        return EMPTY
    return DayContent(row.due_date, derived=row.due_certainty is not Certainty.CERTAIN)


def _judgement(row: OverviewRow) -> TextContent:
    if row.judgement is None:
        return EMPTY
    return TextContent((Run(row.judgement.letter, _JUDGEMENT_TONES[row.judgement]),))


def _status_and_judgement(row: OverviewRow) -> TextContent:
    # Background has no course of its own; its kind in words keeps a black-and-white print clear.
    if row.kind is AgreementKind.BACKGROUND:
        return TextContent((Run(row.kind.label, Tone.QUIET),))
    status = Run(row.status.label)
    if row.judgement is None:
        return TextContent((status,))
    letter = Run(f" ({row.judgement.letter})", _JUDGEMENT_TONES[row.judgement])
    return TextContent((status, letter))


def _leads(row: OverviewRow) -> str:
    sides = (", ".join(row.lead_national), ", ".join(row.lead_regional))
    return " / ".join(side for side in sides if side)


def _state_of_affairs(row: OverviewRow) -> str:
    if row.note_date is None:
        return row.note
    return f"{format_day(row.note_date)}: {row.note}"


def _chain(row: OverviewRow) -> TextContent:
    before = Run("Volgt op " + ", ".join(row.follows)) if row.follows else Run("")
    after = Run("Opgevolgd door " + ", ".join(row.followed_by)) if row.followed_by else Run("")
    return join_lines((before,), (after,))


def _text_field(name: str, meaning: str, read: Callable[[OverviewRow], str]) -> Field:
    return Field(name, meaning, lambda row: plain(read(row)))


_FIELDS = (
    _text_field("nummer", "Vast nummer, bijvoorbeeld BOL24-ZW-04-02", lambda r: r.number),
    _text_field("overleg", "Overleg en jaar", lambda r: r.meeting),
    _text_field("regio", "Naam van de regio voluit", lambda r: r.region),
    _text_field("regio_kort", "Korte naam van de regio", lambda r: r.region_short),
    _text_field("onderwerp_nummer", "Nummer van het onderwerp", lambda r: r.topic_number),
    _text_field("onderwerp_naam", "Naam van het onderwerp", lambda r: r.topic_title),
    _text_field("onderwerp", "Nummer en naam van het onderwerp", numbered_topic),
    _text_field("tussenkop", "Tussenkop onder het onderwerp", lambda r: " › ".join(r.headings)),
    _text_field("gebied", "NOVEX-gebied of provincie", lambda r: r.area),
    _text_field("titel", "Korte titel", lambda r: r.title),
    Field("afspraak", "Vastgestelde tekst, met aanloopzin en erratum", _agreement),
    _text_field("vastgestelde_tekst", "Alleen de vastgestelde tekst", lambda r: r.text),
    _text_field("aanloop", "Aanloopzin die bij de afspraak hoort", lambda r: r.lead_in),
    _text_field("erratum", "Erratum bij de vastgestelde tekst", lambda r: r.erratum),
    Field(
        "soort",
        "Afspraak, besluit, voornemen of toelichting",
        lambda r: plain(r.kind.label),
        choices=tuple(kind.label for kind in AgreementKind),
    ),
    _text_field("trekker", "Trekkers: eerst Rijk, dan regio", _leads),
    _text_field("trekker_rijk", "Trekkers bij het Rijk", lambda r: ", ".join(r.lead_national)),
    _text_field("trekker_regio", "Trekkers in de regio", lambda r: ", ".join(r.lead_regional)),
    _text_field("betrokken", "Betrokken partijen", lambda r: ", ".join(r.involved)),
    Field("termijn", "Woorden van de termijn, datum en of hij voorbij is", _due),
    Field(
        "termijn_tekst",
        "Woorden van de termijn, met “Te laat” als hij voorbij is",
        lambda r: join_lines((Run(r.due_words),), _late(r)),
    ),
    Field("termijn_datum", "Laatste dag van de termijn", _due_date, holds_dates=True),
    _text_field(
        "zekerheid",
        "Of de datum vast, afgeleid of onbekend is",
        lambda r: r.due_certainty.label if r.due_certainty else "",
    ),
    Field(
        "status",
        "Status in een woord",
        lambda r: plain(r.status.label),
        choices=tuple(status.label for status in AgreementStatus),
        tones={status.label: Tone.QUIET for status in AgreementStatus if not status.is_open},
    ),
    Field(
        "oordeel",
        "Letter van het oordeel: G, O of R",
        _judgement,
        choices=tuple(judgement.letter for judgement in Judgement),
        tones={judgement.letter: tone for judgement, tone in _JUDGEMENT_TONES.items()},
    ),
    Field("status_en_oordeel", "Status, met de letter van het oordeel", _status_and_judgement),
    _text_field("stand_van_zaken", "Laatste stand van zaken, met datum", _state_of_affairs),
    Field(
        "bijgewerkt_op",
        "Dag van de laatste wijziging",
        lambda r: DayContent(r.updated_on),
        holds_dates=True,
    ),
    Field("volgt_op_en_opvolger", "Voorgangers en opvolgers over de jaren", _chain),
    Field(
        "openbaar",
        "Ja of Nee",
        lambda r: plain("Ja" if r.public else "Nee"),
        choices=("Ja", "Nee"),
    ),
)

FIELDS = {each.name: each for each in _FIELDS}
