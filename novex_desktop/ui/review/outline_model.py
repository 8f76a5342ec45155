"""The outline of the list as lines, each indented as deep as it lies."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from novex_desktop.importing.review_rows import OutlineRow
from novex_desktop.importing.review_segments import ITEM_ROLES, Role
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.review.review_look import What, what_of
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex

_KEYS = "application/x-novex-outline-rows"
_HEADINGS = (What.TOPIC, What.HEADING, What.LEAD_IN)  # what an agreement can be put under


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A row of the outline, ready to be painted."""

    row: OutlineRow
    what: What
    indent: int  # 0 for a region
    waiting: int  # proposals that nobody decided on
    is_news: bool = False  # new or changed beside what the register has of the meeting
    state: str = ""  # Dutch: "gewijzigd" beside the register, or "paginanummer"


def make_lines(
    rows: Sequence[OutlineRow],
    states: Mapping[str, str],
    left_as: Mapping[int, str],
    news: Collection[str] = (),
) -> list[OutlineLine]:
    """Return the lines of an outline; what stands under a heading is one step deeper.

    Args:
        states: what the register says of an agreement, by number.
        news: numbers of what is new or changed beside the register.
        left_as: what a row is that is left out ("paginanummer"), by its key.
    """
    lines = []
    base = 0
    for row in rows:
        what = what_of(row)
        if row.role in (Role.REGION, Role.TOPIC):
            base = indent = 0 if row.role is Role.REGION else 1
        elif row.role is Role.HEADING:
            base = indent = min(max(row.depth - 1, 2), 5)
        elif row.role is Role.LEFTOVER:
            indent = 0
        elif row.role in ITEM_ROLES or row.role is Role.LEAD_IN:
            indent = base + 1
        else:
            indent = base + 2
        waiting = sum(1 for finding in row.findings if not finding.is_decided)
        column = row.role.value if what is What.CELL else ""
        left = translate_message(left_as.get(row.key, ""))
        state = column or left or states.get(row.number, "")
        lines.append(OutlineLine(row, what, indent, waiting, row.number in news, state))
    return lines


class OutlineModel(QAbstractListModel):
    """Keeps place and selection when rows change: only what differs is touched."""

    LineRole = Qt.ItemDataRole.UserRole  # OutlineLine

    move_requested = Signal(object, int)  # keys of agreements, key of the heading to put them under

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[OutlineLine] = ()
        self._shown: list[OutlineLine] = []
        self._places: dict[int, int] = {}  # by key of the row
        self._filter: Callable[[OutlineLine], bool] | None = None

    def load(self, lines: Sequence[OutlineLine]) -> None:
        """Show these lines, as far as the filter lets them through."""
        self._all = lines
        self._match([line for line in lines if self._filter is None or self._filter(line)])

    def set_filter(self, keep: Callable[[OutlineLine], bool] | None) -> None:
        """Show only some lines; None shows all."""
        self._filter = keep
        self.load(self._all)

    def find(self, key: int) -> QModelIndex:
        """Return where a row is; an invalid index when the filter hides it."""
        place = self._places.get(key)
        return QModelIndex() if place is None else self.index(place)

    def line_at(self, place: int) -> OutlineLine:
        """Return the line at a place."""
        return self._shown[place]

    @property
    def total(self) -> int:
        """How many lines there are without a filter."""
        return len(self._all)

    def _match(self, lines: list[OutlineLine]) -> None:
        """Replace the stretch between what is equal at both ends, and refresh the rest."""
        old, new = [s.row.key for s in self._shown], [s.row.key for s in lines]
        head = _count_equal(old, new)
        tail = _count_equal(old[head:][::-1], new[head:][::-1])
        last_old, last_new = len(old) - tail, len(new) - tail
        before = self._shown
        if last_old > head:
            self.beginRemoveRows(QModelIndex(), head, last_old - 1)
            self._shown = [*before[:head], *before[last_old:]]
            self._index_places()
            self.endRemoveRows()
        if last_new > head:
            self.beginInsertRows(QModelIndex(), head, last_new - 1)
            self._shown = lines
            self._index_places()
            self.endInsertRows()
        self._shown = lines
        self._index_places()
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def _index_places(self) -> None:
        self._places = {line.row.key: place for place, line in enumerate(self._shown)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{line.row.number} {line.row.title}".strip()
            case self.LineRole:
                return line
            case Qt.ItemDataRole.ToolTipRole:
                return self._explain(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        what = self._shown[index.row()].what
        if what.is_item:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if what in _HEADINGS:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        # A move would take the rows out of the view; the review itself moves them.
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [_KEYS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        lines = [self._shown[row] for row in rows]
        keys = [line.row.key for line in lines if line.what.is_item]
        data = QMimeData()
        data.setData(_KEYS, " ".join(map(str, keys)).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not (parent.isValid() and data.hasFormat(_KEYS)):
            return False
        keys = [int(key) for key in bytes(data.data(_KEYS).data()).decode().split()]
        if keys:
            self.move_requested.emit(keys, self._shown[parent.row()].row.key)
        return bool(keys)

    def _explain(self, line: OutlineLine) -> str:
        said = [
            f"{line.what.label}.",
            *(translate_message(problem.message) for problem in line.row.problems),
        ]
        if line.waiting:
            said.append(self.tr("Te bevestigen: {count}.").format(count=line.waiting))
        return "\n".join(said)

    def _spoken(self, line: OutlineLine) -> str:
        said = [
            line.what.label,
            f"{line.row.number} {line.row.title}".strip(),
            self.tr("niveau {level}").format(level=line.indent + 1),
        ]
        if line.row.is_doubtful:
            said.append(self.tr("twijfel"))
        if line.waiting:
            one, many = self.tr("1 voorstel"), self.tr("{count} voorstellen")
            said.append(count_words(line.waiting, one, many))
        if line.state:
            said.append(line.state)
        return ", ".join(said)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)


def _count_equal(one: Sequence[int], other: Sequence[int]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
