"""Choosing the records of a sheet, putting them in order and dividing them over sheets."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from novex_desktop.domain.judgement import Judgement
from novex_desktop.exporting.document_mentions import DocumentMentions
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout import Selection, SheetLayout, SplitBy
from novex_desktop.exporting.records import Record
from novex_desktop.store.queries.overview_rows import OverviewRow


def select_records(layout: SheetLayout, records: Sequence[Record]) -> list[Record]:
    """Return the records that the sheet shows, in its order."""
    if layout.selection is Selection.ALL:
        return _sort(layout, list(records))
    kept = (_narrow(record, layout.selection) for record in records)
    return _sort(layout, [record for record in kept if record is not None])


def split_records(layout: SheetLayout, records: Sequence[Record]) -> list[list[Record]]:
    """Return the records of each sheet; one empty sheet where the layout does not split."""
    if layout.split_by is None:
        return [list(records)]
    field = FIELDS["regio" if layout.split_by is SplitBy.REGION else "partij"]
    sheets: dict[str, list[Record]] = {}
    for record in records:
        sheets.setdefault(show_text(field.read(record)), []).append(record)
    return list(sheets.values())


def _narrow(record: Record, selection: Selection) -> Record | None:
    """Return the record, of a document only with the agreements that are selected, or None."""
    if isinstance(record.detail, DocumentMentions):
        left = record.detail.keep(lambda row: _is_selected(row, selection))
        return None if left is None else replace(record, detail=left)
    # What is no longer in the register can only be told as a change: never left out.
    is_kept = record.row is None or _is_selected(record.row, selection)
    return record if is_kept else None


def _is_selected(row: OverviewRow, selection: Selection) -> bool:
    is_open = row.kind.is_counted and row.status.is_open
    match selection:
        case Selection.ALL:
            return True
        case Selection.LIST:
            return not row.is_own_part
        case Selection.AGREEMENTS:
            return row.kind.is_counted
        case Selection.OPEN:
            return is_open
        case Selection.ATTENTION:
            is_worrying = row.judgement in (Judgement.ORANGE, Judgement.RED)
            return is_open and (is_worrying or (row.is_late and row.due_moves > 0))


def _sort(layout: SheetLayout, records: list[Record]) -> list[Record]:
    """Sort by the groups and then by the order; a field without order of its own keeps the list's.

    Without any order nothing moves: a heading may then come back further on, as in the list.
    """
    split = ("partij",) if layout.split_by is SplitBy.PARTY else ()
    names = dict.fromkeys((*split, *layout.groups, *layout.order))
    if not layout.order and all(FIELDS[name].sort_key is None for name in names):
        return records
    keys = [_make_key(name, records) for name in names]
    return sorted(records, key=lambda record: [key(record) for key in keys])


def _make_key(name: str, records: Sequence[Record]) -> Callable[[Record], Any]:
    field = FIELDS[name]
    if field.sort_key is not None:
        return field.sort_key
    ranks: dict[str, int] = {}
    for record in records:
        ranks.setdefault(show_text(field.read(record)), len(ranks))
    return lambda record: ranks[show_text(field.read(record))]
