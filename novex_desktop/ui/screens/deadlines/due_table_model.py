"""Deadlines of a group as a table; what a row says is read when it is shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.store.queries.due_lines import DueRow
from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.screens.deadlines.due_words import describe_certainty, describe_moves
from novex_desktop.ui.status_look import STATUS_ICONS, STATUS_TONES
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex

_BLOCK = 100  # rows that are read at once


class DueColumn(IntEnum):
    """Columns of the table, in order."""

    NUMBER = 0
    TITLE = 1
    WORDS = 2
    DATE = 3
    MEETING = 4
    LEAD = 5
    STATUS = 6


SORT_FIELDS = {
    DueColumn.NUMBER: RowField.NUMBER,
    DueColumn.TITLE: RowField.AGREEMENT,
    DueColumn.WORDS: RowField.DUE_WORDS,
    DueColumn.LEAD: RowField.LEAD,
    DueColumn.STATUS: RowField.STATUS,
}
"""The fields of the register that these columns sort by; day and meeting are of the deadline."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One line in a cell."""

    text: str
    tone: str = "text"
    is_italic: bool = False
    icon: str = ""


class DueTableModel(QAbstractTableModel):
    """Knows the keys of all rows of a group, and reads a block of rows at the first look at it."""

    RowRole = Qt.ItemDataRole.UserRole  # DueRow
    PiecesRole = Qt.ItemDataRole.UserRole + 1  # tuple of Piece: what the cell shows

    def __init__(
        self,
        read_rows: Callable[[Sequence[str]], dict[str, DueRow]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, DueRow] = {}

    @property
    def ids(self) -> Sequence[str]:
        """The agreements in the order on screen."""
        return tuple(self._ids)

    def load(self, ids: Sequence[str]) -> None:
        """Show other rows; the same ones again only when they are others."""
        if list(ids) == self._ids:
            return
        self.beginResetModel()
        self._ids = list(ids)
        self._places = {id_: place for place, id_ in enumerate(self._ids)}
        self.endResetModel()

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """Read these rows again when they are shown next; None is all."""
        for id_ in list(self._rows) if ids is None else ids:
            self._rows.pop(id_, None)
            place = self._places.get(id_)
            if place is not None:
                last = len(DueColumn) - 1
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def row_of(self, place: int) -> DueRow | None:
        """Return a row; None when it went out of the register in the meantime."""
        id_ = self._ids[place]
        if id_ not in self._rows:
            start = place // _BLOCK * _BLOCK
            wanted = [one for one in self._ids[start : start + _BLOCK] if one not in self._rows]
            self._rows.update(self._read_rows(wanted))
        return self._rows.get(id_)

    def find(self, agreement_id: str) -> QModelIndex:
        """Return the row of an agreement; an invalid index when it is not here."""
        place = self._places.get(agreement_id)
        return QModelIndex() if place is None else self.index(place, DueColumn.TITLE)

    def _spoken(self, row: DueRow, column: DueColumn) -> str:
        said = ", ".join(piece.text for piece in list_pieces(row, column) if piece.text)
        match column:
            case DueColumn.TITLE:
                return f"{row.number}, {said}"
            case DueColumn.WORDS:
                return said or self.tr("geen termijn")
            case DueColumn.DATE:
                return said or self.tr("zonder datum")
            case DueColumn.LEAD:
                return said or self.tr("geen trekker")
            case DueColumn.MEETING:
                return said or self.tr("hangt niet aan een overleg")
        return said

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_of(index.row()), DueColumn(index.column())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(piece.text for piece in list_pieces(row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _explain(row, column)
            case self.RowRole:
                return row
            case self.PiecesRole:
                return list_pieces(row, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            DueColumn.NUMBER: self.tr("Nr."),
            DueColumn.TITLE: self.tr("Afspraak"),
            DueColumn.WORDS: self.tr("Termijn"),
            DueColumn.DATE: self.tr("Datum"),
            DueColumn.MEETING: self.tr("Overleg"),
            DueColumn.LEAD: self.tr("Trekker"),
            DueColumn.STATUS: self.tr("Status"),
        }[DueColumn(section)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(DueColumn)


def list_pieces(row: DueRow, column: DueColumn) -> tuple[Piece, ...]:
    """Return the lines of a cell: a computed day is italic and says so, in words."""
    match column:
        case DueColumn.NUMBER:
            return Piece(row.number, "muted"), Piece(row.region_short, "muted")
        case DueColumn.TITLE:
            return (Piece(row.title, icon="corner-down-right" if row.is_part else ""),)
        case DueColumn.WORDS:
            return _list_words(row)
        case DueColumn.DATE:
            return _list_days(row)
        case DueColumn.MEETING:
            return (Piece(row.meeting),)
        case DueColumn.LEAD:
            return tuple(Piece(side) for side in row.lead.split(" / "))
    tone = STATUS_TONES[row.status]
    return (Piece(shown(row.status), "text", icon=f"{STATUS_ICONS[row.status]}:{tone}"),)


def _list_words(row: DueRow) -> tuple[Piece, ...]:
    if row.due_id is None:
        if not row.proposals:
            return ()
        return Piece(_tr("Voorstel, nog te bevestigen:"), "orange"), Piece(row.proposed_words)
    second = describe_moves(row.moves)
    if second:
        return Piece(row.words), Piece(second, "orange")
    if row.others:
        text = (
            _tr("en 1 latere termijn")
            if row.others == 1
            else _tr("en {count} andere termijnen").format(count=row.others)
        )
        return Piece(row.words), Piece(text, "muted")
    return (Piece(row.words),)


def _list_days(row: DueRow) -> tuple[Piece, ...]:
    if row.date_to is None:
        return ()
    is_computed = row.certainty is not Certainty.CERTAIN
    said = [_tr("te laat")] if row.is_late else []
    said += [describe_certainty(row)] if is_computed else []
    icon = "clock-alert:red" if row.is_late else ""
    return (
        Piece(format_day(row.date_to), is_italic=is_computed, icon=icon),
        Piece(", ".join(said), "red" if row.is_late else "muted", is_italic=is_computed),
    )


def _explain(row: DueRow, column: DueColumn) -> str | None:
    """Return what has no room in the cell: all moves, with who decided and why."""
    if column is DueColumn.TITLE:
        return row.title
    if column is not DueColumn.WORDS or not row.moves:
        return None
    lines = []
    for move in row.moves:
        told = ": ".join(part for part in (move.decided_by, move.reason) if part)
        days = f"{format_day(move.old)} → {format_day(move.new)}"
        lines.append(f"{days} ({told})" if told else days)
    return "\n".join(lines)


def _tr(text: str) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("DueTable", text)
