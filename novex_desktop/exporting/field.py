"""What a field of an overview is."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from novex_desktop.exporting.cell_content import EMPTY, CellContent, Tone, plain
from novex_desktop.exporting.records import Record, Source
from novex_desktop.store.queries.overview_rows import OverviewRow


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an overview.

    Args:
        name: as a layout names it.
        meaning: Dutch explanation for whoever makes a layout.
        read: gives the content of the cell for a line.
        sources: which sheets may have it; empty for all.
        sort_key: orders lines by this field; without it they keep the order of the list.
        read_text: gives the same text for an agreement; None where it is not all in one tone.
            For tables of very many rows, where making a content for each cell takes too long.
        read_key: gives what decides the content for an agreement: rows with the same key have the
            same content. For the same tables, where read_text knows no text.
        holds_dates: whether its cells are real dates.
        holds_numbers: whether its cells are real numbers.
        choices: the words it can hold; a working table offers them in a list.
        tones: in which tone a working table sets some of these words, also when retyped.
    """

    name: str
    meaning: str
    read: Callable[[Record], CellContent]
    sources: tuple[Source, ...] = ()
    sort_key: Callable[[Record], Any] | None = None
    read_text: Callable[[OverviewRow], str | None] | None = None
    read_key: Callable[[OverviewRow], Hashable] | None = None
    holds_dates: bool = False
    holds_numbers: bool = False
    choices: tuple[str, ...] = ()
    tones: Mapping[str, Tone] = field(default_factory=dict)


def agreement_field(
    name: str, meaning: str, read: Callable[[OverviewRow], CellContent], **more: Any
) -> Field:
    """Return a field that tells something of the agreement of a line, whatever the line is."""

    def read_record(record: Record) -> CellContent:
        return EMPTY if record.row is None else read(record.row)

    return Field(name, meaning, read_record, **more)


def text_field(name: str, meaning: str, read: Callable[[OverviewRow], str], **more: Any) -> Field:
    """Return a field of plain text about the agreement of a line."""
    return agreement_field(name, meaning, lambda row: plain(read(row)), read_text=read, **more)
