"""Everything from meeting to part as one read-only tree."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.store.queries.nodes import LEAF_KINDS, NodeKey, NodeKind
from novex_desktop.store.queries.tree import TreeRow
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex

_NAMED_BY_US = frozenset({NodeKind.DUE, NodeKind.STATUS, NodeKind.PARTY, NodeKind.AREA})
_NOTHING = Qt.ItemFlag.NoItemFlags
_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_FIXED_LEAF = _FIXED | Qt.ItemFlag.ItemNeverHasChildren
_MOVABLE = _FIXED | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_MOVABLE_LEAF = _MOVABLE | Qt.ItemFlag.ItemNeverHasChildren
_MIME_TYPE = "application/x-novex-node"


class LeafSource(Protocol):
    """Where the model gets what is under a node from, once somebody wants to see it."""

    def list_leaves(self, key: NodeKey) -> list[TreeRow]:
        """Return the agreements right under a node, and their parts; of a group what is in it."""

    def read_ahead(self, keys: Collection[NodeKey]) -> None:
        """Read what is under nodes, each of which will be asked for, all at once."""

    def find_above(self, key: NodeKey) -> list[NodeKey]:
        """Return the nodes to read before a node is there, from the top; none when it is gone."""


@dataclass(slots=True, eq=False)
class _Node:
    row: TreeRow | None
    parent: "_Node | None"
    place: int = 0
    children: list["_Node"] = field(default_factory=list)
    was_asked: bool = False  # somebody knows what it said, and must hear when that changes


class AgreementTreeModel(QAbstractItemModel):
    """Keeps what is unfolded and chosen when rows change, come or go.

    With a source of leaves it reads the agreements of a topic when that is unfolded or one of
    them is looked for, and before that the regions and topics of a meeting: a register of 100,000
    shows its tree as soon as one of 200. So it does with the regions in the groups of another
    perspective. What `rows` hold it does not read.

    Owns its nodes: PySide6 keeps no reference to an internal pointer, so a node
    that Python frees comes back as another object or as a crash.
    """

    KeyRole = Qt.ItemDataRole.UserRole  # NodeKey
    RowRole = Qt.ItemDataRole.UserRole + 1  # TreeRow

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, None)
        self._nodes: dict[NodeKey, _Node] = {}
        self._leaves: LeafSource | None = None
        self._fetched: set[NodeKey] = set()

    def load(self, rows: Sequence[TreeRow], leaves: LeafSource | None = None) -> None:
        """Show these rows, parents before children, and forget what was there.

        Args:
            leaves: where the rest is read when needed; None when all is in `rows`.
        """
        self.beginResetModel()
        self._leaves, self._fetched = leaves, set()
        self._root = _Node(None, None)
        self._nodes = {}
        for row in rows:
            self._append(row)
        self.endResetModel()

    def update_rows(self, rows: Iterable[TreeRow]) -> None:
        """Show new titles and counts in place.

        Views hear only of nodes that they asked for: of all 4,600 in a register of 100,000 they
        would hear for 90 ms, while some fifty are in sight.
        """
        changed: dict[int, list[_Node]] = {}  # by parent
        for row in rows:
            node = self._nodes.get(row.key)
            if node is not None and node.row != row:
                node.row = row
                if node.was_asked:
                    changed.setdefault(id(node.parent), []).append(node)
        for nodes in changed.values():
            first, last = min(nodes, key=_place_of), max(nodes, key=_place_of)
            self.dataChanged.emit(self._index_of(first), self._index_of(last))

    @property
    def fetched(self) -> frozenset[NodeKey]:
        """The nodes of which was read what is under them."""
        return frozenset(self._fetched)

    def replace_rows(self, rows: Sequence[TreeRow], leaves: LeafSource | None = None) -> None:
        """Show another set of rows: only what came, went or moved is touched.

        As in `load`: with a source of leaves, `rows` are only the nodes at the top.

        Args:
            leaves: another source of leaves; None keeps the one there is.
        """
        self._leaves = leaves or self._leaves
        children: dict[NodeKey | None, list[TreeRow]] = {}
        known, fetched = {row.key for row in rows}, list[TreeRow]()
        # First those that bear regions, then what is in them.
        for key in sorted(self._fetched, key=lambda key: not key.bears_regions):
            if key in known:
                found = self._read_leaves(key)
                fetched += found
                known.update(row.key for row in found if key.bears_regions)
        self._fetched &= known
        for row in (*rows, *fetched):
            children.setdefault(row.parent, []).append(row)
        self._match(self._root, children)

    def find(self, key: NodeKey) -> QModelIndex:
        """Return where a node is; an invalid index when it is not there."""
        if key not in self._nodes:
            self._fetch_above(key)
        node = self._nodes.get(key)
        return self.createIndex(node.place, 0, node) if node else QModelIndex()

    def find_agreement(self, agreement_id: str) -> QModelIndex:
        """Return where an agreement or part is; the first place where it stands in several."""
        known = self._nodes.get(NodeKey(NodeKind.AGREEMENT, agreement_id))
        if known is not None:
            return self._index_of(known)
        above = self._fetch_above(NodeKey(NodeKind.AGREEMENT, agreement_id))
        for within in [str(key) for key in above if key.within] or [""]:
            for kind in LEAF_KINDS:
                node = self._nodes.get(NodeKey(kind, agreement_id, within))
                if node is not None:
                    return self._index_of(node)
        return QModelIndex()

    def fetch_under(self, index: QModelIndex) -> list[QModelIndex]:
        """Read all that is under a node; return it and those under it that can be unfolded."""
        top = self._node_at(index)
        while unfetched := [node for node in _walk(top) if self._is_unfetched(node)]:
            if self._leaves:
                self._leaves.read_ahead([node.row.key for node in unfetched if node.row])
            for node in unfetched:
                self.fetchMore(self._index_of(node))
        return [self._index_of(node) for node in _walk(top) if node.children]

    def _fetch_above(self, key: NodeKey) -> list[NodeKey]:
        """Read the nodes that a node is in, unless that was done, and return them."""
        above = self._leaves.find_above(key) if self._leaves else []
        for each in above:
            node = self._nodes.get(each)
            if node is not None:
                self.fetchMore(self._index_of(node))
        return above

    def _read_leaves(self, key: NodeKey) -> list[TreeRow]:
        return self._leaves.list_leaves(key) if self._leaves else []

    def _is_unfetched(self, node: _Node) -> bool:
        key = node.row.key if node.row else None
        if key is None or key.kind in LEAF_KINDS or self._leaves is None:
            return False
        may_be = key.bears_leaves or (key.bears_regions and not node.children)
        return may_be and key not in self._fetched

    def _append(self, row: TreeRow) -> None:
        parent = self._nodes.get(row.parent, self._root) if row.parent else self._root
        node = _Node(row, parent, len(parent.children))
        parent.children.append(node)
        self._nodes[row.key] = node

    def _match(self, node: _Node, children: dict[NodeKey | None, list[TreeRow]]) -> None:
        wanted = children.get(node.row.key if node.row else None, [])
        keys = [row.key for row in wanted]
        self._remove_others(node, set(keys))
        for place, row in enumerate(wanted):
            present = node.children[place] if place < len(node.children) else None
            if present is not None and present.row is not None and present.row.key == row.key:
                continue
            known = self._nodes.get(row.key)
            if known is not None and known.parent is node:
                self._move(node, known.place, place)
                continue
            if known is not None and known.parent is not None:
                self._remove(known.parent, known.place)
            self._insert(node, place, row)
        self.update_rows(wanted)
        for child in node.children:
            if child.children or (child.row is not None and child.row.key in children):
                self._match(child, children)

    def _remove_others(self, node: _Node, keys: set[NodeKey]) -> None:
        for place in reversed(range(len(node.children))):
            row = node.children[place].row
            if row is None or row.key not in keys:
                self._remove(node, place)

    def _insert(self, node: _Node, place: int, row: TreeRow) -> None:
        self.beginInsertRows(self._index_of(node), place, place)
        child = _Node(row, node)
        node.children.insert(place, child)
        self._nodes[row.key] = child
        _number(node)
        self.endInsertRows()

    def _move(self, node: _Node, place: int, target: int) -> None:
        """Move a child up among its own; it stays unfolded and chosen."""
        above = self._index_of(node)
        self.beginMoveRows(above, place, place, above, target)
        node.children.insert(target, node.children.pop(place))
        _number(node)
        self.endMoveRows()

    def _remove(self, node: _Node, place: int) -> None:
        self.beginRemoveRows(self._index_of(node), place, place)
        gone = node.children.pop(place)
        _number(node)
        self._forget(gone)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        if node.row is not None and self._nodes.get(node.row.key) is node:
            del self._nodes[node.row.key]
        for child in node.children:
            self._forget(child)

    def _index_of(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.place, 0, node)

    def _node_at(self, index: Index) -> _Node:
        node = index.internalPointer()
        return node if isinstance(node, _Node) else self._root

    def _spoken(self, node: _Node, row: TreeRow) -> str:
        """Return what a screen reader says after the title: "niveau 3, 2 van 6, 4 open"."""
        level, above = 1, node.parent
        while above is not None and above.row is not None:
            level, above = level + 1, above.parent
        said = [self.tr("niveau {level}").format(level=level)]
        if node.parent is not None:
            beside = len(node.parent.children)
            place = self.tr("{place} van {count}").format(place=node.place + 1, count=beside)
            said.append(place)
        if row.key.kind in LEAF_KINDS:
            if not row.total:
                said.append(self.tr("toelichting"))
            elif not row.open:
                said.append(self.tr("gesloten"))
            if row.late:
                said.append(self.tr("te laat"))
        else:
            said.append(self.tr("{open} open").format(open=row.open))
            if row.late:
                said.append(self.tr("{late} te laat").format(late=row.late))
        return ", ".join(said)

    def _described(self, row: TreeRow) -> str:
        if row.key.kind in LEAF_KINDS:
            return ""
        one, many = (
            self.tr("{open} van 1 afspraak open"),
            self.tr("{open} van {count} afspraken open"),
        )
        return count_words(row.total, one, many, open=format_count(row.open))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self._node_at(index)
        row = node.row
        if row is None:
            return None
        node.was_asked = True
        own = translate_message(row.title) if row.key.kind in _NAMED_BY_US else row.title
        title = show_plainly(f"{row.number} {own}".strip())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case self.KeyRole:
                return row.key
            case self.RowRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title}, {self._spoken(node, row)}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._described(row)
            case Qt.ItemDataRole.ToolTipRole:
                return title
        return None

    # Of 20,000 nodes that are unfolded at once a view asks `index`, twice `flags`, and
    # `hasChildren` unless the flags tell, so these three call as little as they can.
    def flags(self, index: Index) -> Qt.ItemFlag:
        node = index.internalPointer()
        if node is None:
            return _NOTHING
        row = node.row
        if node.children or row.key.kind not in LEAF_KINDS:
            return _MOVABLE if row.is_own else _FIXED
        return _MOVABLE_LEAF if row.is_own else _FIXED_LEAF

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction  # an item keeps its number wherever it goes

    def mimeTypes(self) -> list[str]:
        return [_MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        content = QMimeData()
        keys = [str(index.data(self.KeyRole)) for index in indexes]
        content.setData(_MIME_TYPE, "\n".join(keys).encode())
        return content

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = parent.internalPointer() or self._root
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, 0, node.children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 (Qt's second meaning, QObject.parent, is not used)
        above = self._node_at(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self._index_of(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._node_at(parent).children)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        # A node that was not read yet has some, as far as anybody knows.
        node = self._node_at(parent)
        return bool(node.children) or self._is_unfetched(node)

    def canFetchMore(self, parent: Index) -> bool:
        return parent.column() <= 0 and self._is_unfetched(self._node_at(parent))

    def fetchMore(self, parent: Index) -> None:
        node = self._node_at(parent)
        if not self._is_unfetched(node) or node.row is None:
            return
        self._fetched.add(node.row.key)
        first, fresh = len(node.children), list[_Node]()  # its headings may be there already
        read: dict[NodeKey, _Node] = {}
        above: NodeKey = node.row.key
        bearer: _Node | None = node
        for row in self._read_leaves(above):
            if row.parent is not above and row.parent is not None:
                above = row.parent
                bearer = node if above == node.row.key else read.get(above)
            if bearer is None:  # a part of what is elsewhere or deleted
                continue
            siblings = fresh if bearer is node else bearer.children
            place = len(siblings) + (first if bearer is node else 0)
            child = self._nodes[row.key] = read[row.key] = _Node(row, bearer, place)
            siblings.append(child)
        if fresh:
            self.beginInsertRows(self._index_of(node), first, first + len(fresh) - 1)
            node.children += fresh
            self.endInsertRows()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1


def _walk(node: _Node) -> Iterator[_Node]:
    """Yield a node and all that is under it, parents before their children."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children


def _place_of(node: _Node) -> int:
    return node.place


def _number(node: _Node) -> None:
    for place, child in enumerate(node.children):
        child.place = place
