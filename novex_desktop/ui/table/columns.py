"""The columns of the table: what they show, and which of them somebody chose to see."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.words import shown


class Column(IntEnum):
    """All columns of the table, in the order in which a menu names them."""

    NUMBER = 0
    AGREEMENT = 1
    TOPIC = 2
    AREA = 3
    REGION = 4
    MEETING = 5
    KIND = 6
    LEAD = 7
    LEAD_NATIONAL = 8
    LEAD_REGIONAL = 9
    INVOLVED = 10
    DUE = 11
    DUE_WORDS = 12
    DUE_DATE = 13
    CERTAINTY = 14
    STATUS = 15
    JUDGEMENT = 16
    PROGRESS = 17
    UPDATED = 18
    PUBLIC = 19
    PARTS = 20

    @property
    def field(self) -> RowField:
        """The field of a row that it shows; it has the same name."""
        return RowField[self.name]


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column that somebody chose to see."""

    column: Column
    width: int = 0  # pixels at normal text size; 0: as wide as it needs


DEFAULT_COLUMNS = tuple(
    ShownColumn(column)
    for column in (Column.NUMBER, Column.AGREEMENT, Column.LEAD, Column.DUE, Column.STATUS)
)


def title_of(column: Column) -> str:
    """Return what stands over a column."""
    return _TITLES[column]()


def display(row: AgreementRow, column: Column) -> str:
    """Return the words of a row in a column; lines apart by a line break."""
    return _TEXTS[column](row)


def write_columns(columns: Sequence[ShownColumn]) -> str:
    """Return columns as text for the settings."""
    return json.dumps([[shown.column.field.value, shown.width] for shown in columns])


def read_columns(text: str) -> tuple[ShownColumn, ...]:
    """Return what `write_columns` wrote; the usual columns where it is none of ours."""
    found: dict[Column, ShownColumn] = {}
    try:
        for name, width in json.loads(text):
            column = Column[RowField(name).name]
            found[column] = ShownColumn(column, max(int(width), 0))
    except (ValueError, TypeError):  # nothing kept yet, or edited by hand
        return DEFAULT_COLUMNS
    if Column.AGREEMENT not in found:  # the text is the column that is always there
        return DEFAULT_COLUMNS
    return tuple(found.values())


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _progress(row: AgreementRow) -> str:
    return f"{format_day(row.progress_on)}: {row.progress}" if row.progress else ""


_TITLES: dict[Column, Callable[[], str]] = {
    Column.NUMBER: lambda: _tr("Nr."),
    Column.AGREEMENT: lambda: _tr("Afspraak"),
    Column.TOPIC: lambda: _tr("Onderwerp"),
    Column.AREA: lambda: _tr("Gebied"),
    Column.REGION: lambda: _tr("Regio"),
    Column.MEETING: lambda: _tr("Overleg"),
    Column.KIND: lambda: _tr("Soort"),
    Column.LEAD: lambda: _tr("Trekker"),
    Column.LEAD_NATIONAL: lambda: _tr("Trekker Rijk"),
    Column.LEAD_REGIONAL: lambda: _tr("Trekker regio"),
    Column.INVOLVED: lambda: _tr("Betrokken"),
    Column.DUE: lambda: _tr("Termijn"),
    Column.DUE_WORDS: lambda: _tr("Termijn (tekst)"),
    Column.DUE_DATE: lambda: _tr("Termijn (datum)"),
    Column.CERTAINTY: lambda: _tr("Zekerheid"),
    Column.STATUS: lambda: _tr("Status"),
    Column.JUDGEMENT: lambda: _tr("Oordeel"),
    Column.PROGRESS: lambda: _tr("Stand van zaken"),
    Column.UPDATED: lambda: _tr("Laatst bijgewerkt"),
    Column.PUBLIC: lambda: _tr("Openbaar"),
    Column.PARTS: lambda: _tr("Delen"),
}

_TEXTS: dict[Column, Callable[[AgreementRow], str]] = {
    Column.NUMBER: lambda row: row.number,
    Column.AGREEMENT: lambda row: _lines(row.title, row.text),
    Column.TOPIC: lambda row: _lines(row.topic, row.heading),
    Column.AREA: lambda row: row.area,
    Column.REGION: lambda row: row.region_short,
    Column.MEETING: lambda row: row.meeting,
    Column.KIND: lambda row: shown(row.kind) + ("" if row.kind_confirmed else "?"),
    Column.LEAD: lambda row: row.lead,
    Column.LEAD_NATIONAL: lambda row: row.lead_national,
    Column.LEAD_REGIONAL: lambda row: row.lead_regional,
    Column.INVOLVED: lambda row: row.involved,
    Column.DUE: lambda row: _lines(row.due_words, format_day(row.due_date)),
    Column.DUE_WORDS: lambda row: row.due_words,
    Column.DUE_DATE: lambda row: format_day(row.due_date),
    Column.CERTAINTY: lambda row: shown(row.certainty) if row.certainty else "",
    Column.STATUS: lambda row: shown(row.status),
    Column.JUDGEMENT: lambda row: shown(row.judgement) if row.judgement else "",
    Column.PROGRESS: _progress,
    Column.UPDATED: lambda row: format_day(row.updated_on),
    Column.PUBLIC: lambda row: _tr("ja") if row.public else _tr("nee"),
    Column.PARTS: lambda row: str(row.part_count or ""),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Columns", text)
