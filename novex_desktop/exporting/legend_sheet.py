"""Planning the legend: what the words, letters, colours and abbreviations of a workbook mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cell_content import Run, TextContent, plain
from novex_desktop.exporting.fields import JUDGEMENT_TONES
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.page_texts import describe_state, one_line
from novex_desktop.exporting.pages import find_page_breaks
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedLine,
    PlannedSheet,
    layout_setting,
)
from novex_desktop.exporting.reading_sheet import SUMMARY_SIZE, plan_heading, plan_title
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.exporting.row_heights import count_lines, row_points
from novex_desktop.store.queries.overview_rows import OverviewContext

# Meaning of the words; one table for paper, so that each overview explains them alike.
STATUS_MEANINGS = {
    AgreementStatus.NEW: "Er is nog niets gemeld over de uitvoering.",
    AgreementStatus.IN_PROGRESS: "Er wordt aan gewerkt.",
    AgreementStatus.PARTLY_DONE: "Een deel is klaar, een deel moet nog.",
    AgreementStatus.DONE: "Alles wat is afgesproken, is gedaan.",
    AgreementStatus.ON_HOLD: "Het werk ligt stil tot een nader besluit; telt niet als te laat.",
    AgreementStatus.LAPSED: "De afspraak geldt niet meer.",
    AgreementStatus.MERGED: "De afspraak gaat verder als deel van een andere afspraak.",
}
JUDGEMENT_MEANINGS = {
    Judgement.GREEN: "Het loopt zoals afgesproken.",
    Judgement.ORANGE: "Er is een risico; bijsturen kan nog.",
    Judgement.RED: "Het lukt niet zonder ingreep of nieuw besluit.",
}
CERTAINTY_MEANINGS = {
    Certainty.CERTAIN: "De tekst of een persoon noemt deze dag.",
    Certainty.DERIVED: "De dag is berekend uit woorden als “eind 2025” of uit de datum van een"
    " overleg. Hij staat cursief.",
    Certainty.UNKNOWN: "Er is nog geen dag te geven.",
}
KIND_MEANINGS = {
    AgreementKind.AGREEMENT: "Rijk en regio spreken af iets te doen.",
    AgreementKind.DECISION: "Rijk en regio stellen iets vast.",
    AgreementKind.INTENTION: "Rijk en regio willen iets, maar leggen zich nog niet vast.",
    AgreementKind.BACKGROUND: "Achtergrond bij de afspraken. Telt nergens mee als afspraak.",
}
_READING_NUMBERS = (
    (
        "BOL24-ZW-04-02",
        "Overleg en jaar, regio, nummer van het onderwerp, volgnummer. Een nummer verandert nooit"
        " en wordt nooit opnieuw gebruikt.",
    ),
    ("-a, -b, -c", "Deel van een afspraak. Een deel telt mee met zijn afspraak en niet apart."),
    ("Te laat", "De termijn is op de peildatum voorbij en de afspraak staat nog open."),
    (
        "Zonder termijn",
        "Een openstaande afspraak waarbij geen termijn is vastgelegd.",
    ),
)
_DEFAULT_FUNCTION = "de secretaris van het overleg"
_WIDEST_TERM = 24.0


def plan_legend(
    layout: SheetLayout,
    name: str,
    title: str,
    material: OverviewMaterial,
    context: OverviewContext,
) -> PlannedSheet:
    """Plan the sheet: a heading and a list of two columns for each sort of word."""
    widths = _find_widths(layout)
    lines = [
        plan_title(title),
        plan_heading(LineKind.STATE, describe_state(context), SUMMARY_SIZE),
    ]
    for heading, terms in _iterate_parts(layout, material):
        height = row_points(1, layout.font_size + 1) + 6
        lines.append(PlannedLine(LineKind.HEADING, (plain(heading),), height))
        lines.extend(_plan_term(layout, widths, word, meaning) for word, meaning in terms)
    sheet = PlannedSheet(
        name=name,
        title=title,
        layout=layout,
        records=(),
        lines=tuple(lines),
        widths=widths,
        printed_columns=len(widths),
    )
    return replace(sheet, breaks=find_page_breaks(sheet))


def _find_widths(layout: SheetLayout) -> tuple[float, float]:
    total = 92.0 if not layout.paper.size.landscape else 140.0
    return _WIDEST_TERM, total - _WIDEST_TERM


def _iterate_parts(
    layout: SheetLayout, material: OverviewMaterial
) -> Iterator[tuple[str, Sequence[tuple[TextContent, str]]]]:
    yield "Status: hoe ver een afspraak is", _plain_terms(STATUS_MEANINGS)
    if not material.is_public:
        yield "Oordeel: hoe de uitvoering loopt", _judgement_terms()
    yield "Zekerheid van een termijn", _plain_terms(CERTAINTY_MEANINGS)
    yield "Soort alinea", _plain_terms(KIND_MEANINGS)
    yield "Nummers en aantallen", [(plain(word), meaning) for word, meaning in _READING_NUMBERS]
    # "Drenthe" for "Provincie Drenthe" needs no explanation.
    names = {place.short: place.name for place in material.parties if place.short not in place.name}
    if names:
        yield "Afkortingen van partijen", [(plain(short), name) for short, name in names.items()]
    function = layout.corrections_to or _DEFAULT_FUNCTION
    yield (
        "Iets niet juist?",
        [(plain("Correcties"), f"Stuur ze naar {one_line(function)}, met het nummer erbij.")],
    )


def _judgement_terms() -> list[tuple[TextContent, str]]:
    return [
        (
            TextContent((Run(f"{judgement.letter}  {judgement.label}", tone),)),
            JUDGEMENT_MEANINGS[judgement],
        )
        for judgement, tone in JUDGEMENT_TONES.items()
    ]


def _plain_terms(
    meanings: dict[AgreementStatus, str] | dict[Certainty, str] | dict[AgreementKind, str],
) -> list[tuple[TextContent, str]]:
    terms: list[tuple[TextContent, str]] = []
    for word, meaning in meanings.items():
        label = word.label
        terms.append((plain(label[:1].upper() + label[1:]), meaning))
    return terms


def _plan_term(
    layout: SheetLayout, widths: tuple[float, float], word: TextContent, meaning: str
) -> PlannedLine:
    cells = (word, plain(meaning))
    lines = max(
        count_lines(cell, layout_setting(layout, width))
        for cell, width in zip(cells, widths, strict=True)
    )
    return PlannedLine(LineKind.TERM, cells, row_points(lines, layout.font_size))
