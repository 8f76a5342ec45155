"""Links over the years as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.store.queries.links import LinkDetail

Index = QModelIndex | QPersistentModelIndex


class LinksModel(QAbstractListModel):
    """The links of one agreement, in the order given."""

    LinkRole = Qt.ItemDataRole.UserRole  # LinkDetail

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._links: list[LinkDetail] = []

    def load(self, links: Sequence[LinkDetail]) -> None:
        """Show these links."""
        self.beginResetModel()
        self._links = list(links)
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        link = self._links[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = f"{link.words} {link.number} {link.title}"
                return said if link.confirmed else self.tr("voorstel: {link}").format(link=said)
            case Qt.ItemDataRole.ToolTipRole:
                return link.text
            case self.LinkRole:
                return link
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._links)
