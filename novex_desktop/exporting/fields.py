"""The fields that a layout may name: the Dutch name, what it says, and how it is read."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cell_content import (
    EMPTY,
    CellContent,
    DayContent,
    NumberContent,
    NumberLook,
    Run,
    TextContent,
    Tone,
    join_lines,
    plain,
)
from novex_desktop.exporting.column_look import (
    EURO_FORMATS,
    USUAL_LOOK,
    ColumnFormat,
    ColumnLook,
    show_day,
)
from novex_desktop.exporting.detail_fields import DETAIL_FIELDS
from novex_desktop.exporting.due_groups import DueGroup, name_quarter, quarter_of
from novex_desktop.exporting.dutch_days import format_day
from novex_desktop.exporting.field import Field, agreement_field, text_field
from novex_desktop.exporting.records import Record
from novex_desktop.store.queries.overview_rows import OverviewRow

LATE_WORDS = "Te laat"
ERRATUM_LABEL = "Erratum: "

JUDGEMENT_TONES = {
    Judgement.GREEN: Tone.GREEN,
    Judgement.ORANGE: Tone.ORANGE,
    Judgement.RED: Tone.RED,
}


def show_text(content: CellContent, look: ColumnLook = USUAL_LOOK) -> str:
    """Return what a cell shows, as text."""
    match content:
        case TextContent():
            return content.text
        case DayContent():
            return show_day(content.day, look.value)
        case NumberContent():
            return show_number(content, look.value)
    return ""


def show_number(content: NumberContent, word: ColumnFormat | None = None) -> str:
    """Return a number as one writes it in Dutch: 1.234.567,5."""
    is_euro = content.look is NumberLook.EURO
    if word in EURO_FORMATS and not is_euro:
        word = None  # no homes in euros
    value = content.value
    if word in (ColumnFormat.WHOLE, ColumnFormat.EURO):
        grouped = f"{_round(value, '1'):,}"
    elif word in (ColumnFormat.DECIMALS, ColumnFormat.CENTS):
        grouped = f"{_round(value, '0.01'):,}"
    else:
        grouped = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
    text = grouped.translate(str.maketrans(",.", ".,"))
    return f"€ {text}" if is_euro and (word is None or word in EURO_FORMATS) else text


def _round(value: int | Decimal, step: str) -> Decimal:
    """Return a number rounded as a workbook shows it: halves go up."""
    return Decimal(value).quantize(Decimal(step), ROUND_HALF_UP)


def numbered_topic(row: OverviewRow) -> str:
    """Return number and name of the topic: "4  NOVEX-gebied Zuidelijke Randstad"."""
    return f"{row.topic_number}  {row.topic_title}".strip()


def _agreement(row: OverviewRow) -> TextContent:
    erratum = (Run(ERRATUM_LABEL + row.erratum, Tone.ERRATUM),) if row.erratum else ()
    return join_lines(_lead_in(row), (Run(row.text),), erratum)


def _list_text(row: OverviewRow) -> TextContent:
    return join_lines(_lead_in(row), (Run(row.text),))


def _lead_in(row: OverviewRow) -> tuple[Run, ...]:
    return (Run(f"({row.lead_in})", Tone.LEAD_IN),) if row.lead_in else ()


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
    return TextContent((Run(row.judgement.letter, JUDGEMENT_TONES[row.judgement]),))


def _status_word(row: OverviewRow) -> str:
    # A background paragraph is no agreement: "Nieuw" beside it would say that something is due.
    is_silent = row.kind is AgreementKind.BACKGROUND and row.status is AgreementStatus.NEW
    return "" if is_silent else row.status.label


def _status_or_kind(row: OverviewRow) -> TextContent:
    # Background has no course of its own; its kind in words keeps a black-and-white print clear.
    if row.kind is AgreementKind.BACKGROUND:
        return TextContent((Run(row.kind.label, Tone.QUIET),))
    return plain(row.status.label)


def _status_and_judgement(row: OverviewRow) -> TextContent:
    if row.kind is AgreementKind.BACKGROUND or row.judgement is None:
        return _status_or_kind(row)
    status = Run(row.status.label)
    letter = Run(f" ({row.judgement.letter})", JUDGEMENT_TONES[row.judgement])
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


def _due_order(record: Record) -> tuple[date, bool]:
    row = record.row
    if row is None or row.due_date is None:
        return date.max, row is None or not row.has_due
    return row.due_date, False


def _judgement_order(record: Record) -> int:
    judgement = record.row.judgement if record.row else None
    worst_first = list(reversed(Judgement))
    return worst_first.index(judgement) if judgement else len(worst_first)


def _status_order(record: Record) -> int:
    return list(AgreementStatus).index(record.row.status) if record.row else -1


def _name_moment(record: Record) -> str:
    """Return the meeting that the deadline hangs on, or else its quarter."""
    row = record.row
    if row is None:
        return ""
    if row.due_meeting:
        return row.due_meeting
    return name_quarter(quarter_of(row.due_date)) if row.due_date else ""


def _moment_order(record: Record) -> tuple[tuple[int, int], str]:
    day = record.row.due_date if record.row else None
    return quarter_of(day or date.max), _name_moment(record)


_FIELDS = (
    text_field("nummer", "Vast nummer, bijvoorbeeld BOL24-ZW-04-02", lambda r: r.number),
    text_field("overleg", "Overleg en jaar", lambda r: r.meeting),
    text_field("regio", "Naam van de regio voluit", lambda r: r.region),
    text_field("regio_kort", "Korte naam van de regio", lambda r: r.region_short),
    text_field("onderwerp_nummer", "Nummer van het onderwerp", lambda r: r.topic_number),
    text_field("onderwerp_naam", "Naam van het onderwerp", lambda r: r.topic_title),
    text_field("onderwerp", "Nummer en naam van het onderwerp", numbered_topic),
    text_field("tussenkop", "Tussenkop onder het onderwerp", lambda r: " › ".join(r.headings)),
    text_field("gebied", "NOVEX-gebied of provincie", lambda r: r.area),
    text_field("titel", "Korte titel", lambda r: r.title),
    agreement_field(
        "afspraak",
        "Vastgestelde tekst, met aanloopzin en erratum",
        _agreement,
        read_text=lambda r: None if r.lead_in or r.erratum else r.text,
    ),
    text_field("vastgestelde_tekst", "Alleen de vastgestelde tekst", lambda r: r.text),
    agreement_field(
        "lijsttekst", "Vastgestelde tekst, met aanloopzin en zonder erratum", _list_text
    ),
    text_field("aanloop", "Aanloopzin die bij de afspraak hoort", lambda r: r.lead_in),
    text_field("erratum", "Erratum bij de vastgestelde tekst", lambda r: r.erratum),
    agreement_field(
        "soort",
        "Afspraak, besluit, voornemen of toelichting",
        lambda r: plain(r.kind.label),
        read_text=lambda r: r.kind.label,
        choices=tuple(kind.label for kind in AgreementKind),
    ),
    text_field("trekker", "Trekkers: eerst Rijk, dan regio", _leads),
    text_field("trekker_rijk", "Trekkers bij het Rijk", lambda r: ", ".join(r.lead_national)),
    text_field("trekker_regio", "Trekkers in de regio", lambda r: ", ".join(r.lead_regional)),
    text_field("betrokken", "Betrokken partijen", lambda r: ", ".join(r.involved)),
    agreement_field(
        "termijn",
        "Woorden van de termijn, datum en of hij voorbij is",
        _due,
        sort_key=_due_order,
    ),
    agreement_field(
        "termijn_tekst",
        "Woorden van de termijn, met “Te laat” als hij voorbij is",
        lambda r: join_lines((Run(r.due_words),), _late(r)),
        read_key=lambda r: (r.due_words, r.is_late),
        read_text=lambda r: None if r.is_late else r.due_words,
    ),
    agreement_field(
        "termijn_datum",
        "Laatste dag van de termijn",
        _due_date,
        sort_key=_due_order,
        read_key=lambda r: (r.due_date, r.due_certainty),
        holds_dates=True,
    ),
    Field(
        "termijngroep",
        "Te laat, dit kwartaal, vóór het volgende BO, later of zonder termijn",
        lambda record: plain(record.due_group.value),
        sort_key=lambda record: list(DueGroup).index(record.due_group),
    ),
    Field(
        "kwartaal",
        "Overleg waar de termijn aan hangt, of anders het kwartaal",
        lambda record: plain(_name_moment(record)),
        sort_key=_moment_order,
    ),
    text_field(
        "verschoven",
        "Hoe vaak de termijn is verschoven",
        lambda r: f"{r.due_moves}× verschoven" if r.due_moves else "",
    ),
    text_field(
        "zekerheid",
        "Of de datum vast, afgeleid of onbekend is",
        lambda r: r.due_certainty.label if r.due_certainty else "",
    ),
    agreement_field(
        "status",
        "Status in een woord; leeg bij een toelichting",
        lambda r: plain(_status_word(r)),
        sort_key=_status_order,
        read_text=_status_word,
        choices=tuple(status.label for status in AgreementStatus),
        tones={status.label: Tone.QUIET for status in AgreementStatus if not status.is_open},
    ),
    agreement_field(
        "status_of_soort",
        "Status in een woord; bij een toelichting dat woord",
        _status_or_kind,
        sort_key=_status_order,
    ),
    agreement_field(
        "oordeel",
        "Letter van het oordeel: G, O of R",
        _judgement,
        sort_key=_judgement_order,
        read_key=lambda r: r.judgement,
        read_text=lambda r: None if r.judgement else "",
        choices=tuple(judgement.letter for judgement in Judgement),
        tones={judgement.letter: tone for judgement, tone in JUDGEMENT_TONES.items()},
    ),
    agreement_field(
        "status_en_oordeel",
        "Status, met de letter van het oordeel",
        _status_and_judgement,
        sort_key=_status_order,
    ),
    text_field("stand_van_zaken", "Laatste stand van zaken, met datum", _state_of_affairs),
    agreement_field(
        "bijgewerkt_op",
        "Dag van de laatste wijziging",
        lambda r: DayContent(r.updated_on),
        read_key=lambda r: r.updated_on,
        holds_dates=True,
    ),
    agreement_field(
        "volgt_op_en_opvolger",
        "Voorgangers en opvolgers over de jaren",
        _chain,
        read_key=lambda r: (r.follows, r.followed_by),
        read_text=lambda r: None if r.follows or r.followed_by else "",
    ),
    agreement_field(
        "openbaar",
        "Ja of Nee",
        lambda r: plain("Ja" if r.public else "Nee"),
        read_text=lambda r: "Ja" if r.public else "Nee",
        choices=("Ja", "Nee"),
    ),
)

FIELDS = {each.name: each for each in (*_FIELDS, *DETAIL_FIELDS)}
