"""The links that wait for a decision as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.store.queries.links import OpenLink
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex


class OpenLinksModel(QAbstractListModel):
    """All open links of a register."""

    LinkRole = Qt.ItemDataRole.UserRole  # OpenLink

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.links: list[OpenLink] = []

    def load(self, links: Sequence[OpenLink]) -> None:
        """Show these links."""
        self.beginResetModel()
        self.links = list(links)
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        link = self.links[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                what = translate_message(link.kind.to_earlier)
                return (
                    f"{link.later.number} {link.later.title}, {what} "
                    f"{link.earlier.number} {link.earlier.title}"
                )
            case self.LinkRole:
                return link
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.links)
