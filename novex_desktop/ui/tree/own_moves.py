"""Where an item of one's own goes when it is moved in the tree."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from novex_desktop.store.queries.nodes import BEARING_KINDS, LEAF_KINDS, NodeKey, NodeKind
from novex_desktop.store.queries.tree import TreeRow
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel


@dataclass(frozen=True, slots=True)
class Move:
    """An item and its new place."""

    key: NodeKey
    above: NodeKey  # what it comes under
    before: str | None  # id of the item that it comes before; None: it becomes the last


def find_step(model: AgreementTreeModel, index: QModelIndex, step: int) -> Move | None:
    """Return the move one place up (-1) or down (1); None where there is none.

    At the edge of its topic an agreement goes on to the next one of the same meeting.
    """
    row = row_of(index)
    if row is None or row.parent is None or not row.is_own:
        return None
    beside = _own_kind_beside(model, index)
    place = beside.index(row.key.id)
    if 0 <= place + step < len(beside):
        after = beside[place + 2 :] if step > 0 else beside[place - 1 :]
        return Move(row.key, row.parent, after[0] if after else None)
    if row.key.kind is not NodeKind.AGREEMENT:
        return None
    topic = _next_topic(model, index.parent(), step)
    if not topic.isValid():
        return None
    model.fetchMore(topic)
    first = _leaves_of(model, topic)[:1]
    above = topic.data(AgreementTreeModel.KeyRole)
    return Move(row.key, above, first[0] if step > 0 and first else None)


def find_drop(
    model: AgreementTreeModel, key: NodeKey, target: QModelIndex, *, is_below: bool
) -> Move | None:
    """Return the move when an item is dropped on, or just above or below, a node.

    Args:
        is_below: behind the node instead of before it; on a topic always at its end.
    """
    index = model.find(key)
    row, other = row_of(index), row_of(target)
    if row is None or other is None or not row.is_own or other.key == key:
        return None
    if row.key.kind is NodeKind.AGREEMENT and other.key.kind in BEARING_KINDS and other.is_own:
        return Move(key, other.key, None)
    if other.key.kind is not row.key.kind or other.parent is None:
        return None
    if other.parent != row.parent and row.key.kind is not NodeKind.AGREEMENT:
        return None
    beside = [one for one in _own_kind_beside(model, target) if one != key.id]
    place = beside.index(other.key.id) + is_below
    return Move(key, other.parent, beside[place] if place < len(beside) else None)


def row_of(index: QModelIndex) -> TreeRow | None:
    """Return the row at an index."""
    row = index.data(AgreementTreeModel.RowRole) if index.isValid() else None
    return row if isinstance(row, TreeRow) else None


def _own_kind_beside(model: AgreementTreeModel, index: QModelIndex) -> list[str]:
    """Return the ids of an item and its siblings of the same kind, in order."""
    kind = index.data(AgreementTreeModel.KeyRole).kind
    above = index.parent()
    keys = [
        model.index(place, 0, above).data(AgreementTreeModel.KeyRole)
        for place in range(model.rowCount(above))
    ]
    return [key.id for key in keys if key.kind is kind]


def _leaves_of(model: AgreementTreeModel, topic: QModelIndex) -> list[str]:
    rows = (row_of(model.index(place, 0, topic)) for place in range(model.rowCount(topic)))
    return [row.key.id for row in rows if row is not None and row.key.kind in LEAF_KINDS]


def _next_topic(model: AgreementTreeModel, topic: QModelIndex, step: int) -> QModelIndex:
    """Return the next topic or heading of the same meeting, in the order of the list."""
    meeting = topic
    while meeting.parent().isValid():
        meeting = meeting.parent()
    topics = [index for index in _list_topics(model, meeting) if row_of(index)]
    place = topics.index(topic) + step
    return topics[place] if 0 <= place < len(topics) else QModelIndex()


def _list_topics(model: AgreementTreeModel, above: QModelIndex) -> list[QModelIndex]:
    found: list[QModelIndex] = []
    for place in range(model.rowCount(above)):
        index = model.index(place, 0, above)
        row = row_of(index)
        if row is None or row.key.kind in LEAF_KINDS:
            continue
        if row.key.kind in BEARING_KINDS:
            found.append(index)
        found += _list_topics(model, index)
    return found
