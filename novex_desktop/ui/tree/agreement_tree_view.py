"""The tree as one sees and walks it."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from novex_desktop.store.queries.nodes import NodeKey
from novex_desktop.store.queries.tree import TreeRow
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.tree_delegate import TreeDelegate
from novex_desktop.ui.walking import WalkedView, give_viewport

if TYPE_CHECKING:
    from novex_desktop.ui.tree.own_moves import Move
    from novex_desktop.ui.tree.typed_jump import TypedJump

Index = QModelIndex | QPersistentModelIndex

_SIGN = 16  # pixels at normal text size
_MOST_LOOKED_AT = 20_000  # nodes; typing must never wait


class AgreementTreeView(WalkedView, QTreeView):
    """Shows the tree, and says which node was chosen."""

    key_chosen = Signal(object)  # NodeKey of the item that became current
    key_chosen_again = Signal(object)  # of the current one, by a click or the space bar
    form_requested = Signal()  # Enter: on to the form
    move_requested = Signal(int)  # the current item one place up (-1) or down (1)
    drop_requested = Signal(object)  # Move
    removal_requested = Signal()  # of the current item

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self._is_quiet = False
        self._jump: TypedJump | None = None  # made with the first letter
        self.setObjectName("tree")
        self.setAccessibleName(self.tr("Boom van overleggen, regio's en afspraken"))
        self.setAccessibleDescription(
            self.tr("Pijltjes lopen en vouwen; Enter gaat naar het formulier; F6 naar de tabel.")
        )
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(TreeDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme.follow(self, self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._sign = (_SIGN + self._theme.pixels(_SIGN)) // 2  # words need the room more
        self.setIndentation(self._sign + 4)
        self.doItemsLayout()

    def choose(self, key: NodeKey, *, quietly: bool = False) -> bool:
        """Make a node the current one and show it; say so unless `quietly`."""
        index = self._tree_model().find(key)
        if not index.isValid():
            return False
        with self.quietly() if quietly else nullcontext():
            self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def current_key(self) -> NodeKey | None:
        """Return the chosen node."""
        key = self.currentIndex().data(AgreementTreeModel.KeyRole)
        return key if isinstance(key, NodeKey) else None

    def keys_up_to_root(self, key: NodeKey) -> tuple[NodeKey, ...]:
        """Return a node and those above it, nearest first; nothing when it is not there."""
        found: list[NodeKey] = []
        index = self._tree_model().find(key)
        while index.isValid():
            found.append(index.data(AgreementTreeModel.KeyRole))
            index = index.parent()
        return tuple(found)

    def unfolded_keys(self) -> list[NodeKey]:
        """Return the nodes that are open, those above first."""
        found: list[NodeKey] = []
        waiting = [QModelIndex()]
        model = self._tree_model()
        while waiting:
            above = waiting.pop()
            for place in range(model.rowCount(above)):
                index = model.index(place, 0, above)
                if self.isExpanded(index):
                    found.append(index.data(AgreementTreeModel.KeyRole))
                    waiting.append(index)
        return found

    def unfold(self, keys: list[NodeKey]) -> None:
        """Open these nodes, without saying anything."""
        with QSignalBlocker(self):
            for key in keys:
                index = self._tree_model().find(key)
                if index.isValid():
                    self.setExpanded(index, True)

    def unfold_under(self, index: QModelIndex) -> None:
        """Open a node and all that is in it, as the asterisk does.

        Qt's own way would open what was read so far, and no more.
        """
        branches = self._tree_model().fetch_under(index)
        self.scheduleDelayedItemsLayout()  # once, and not for each
        for branch in branches:
            self.expand(branch)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Say nothing of what becomes current meanwhile: rows come and go by themselves."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    def open_current(self) -> None:
        """Go on to the form."""
        self.form_requested.emit()

    def _tree_model(self) -> AgreementTreeModel:
        model = self.model()
        if not isinstance(model, AgreementTreeModel):
            raise TypeError("the tree shows an AgreementTreeModel")
        return model

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        key = current.data(AgreementTreeModel.KeyRole)
        if isinstance(key, NodeKey) and not self._is_quiet:
            self.key_chosen.emit(key)

    def keyboardSearch(self, search: str) -> None:
        from novex_desktop.ui.tree.typed_jump import TypedJump, begins_a_word

        self._jump = self._jump or TypedJump()
        wanted = self._jump.add(search)
        start = self.currentIndex()
        if start.isValid() and not self._jump.is_refined:
            start = self.indexBelow(start)
        first = self.model().index(0, 0)
        index = start if start.isValid() else first
        for _ in range(_MOST_LOOKED_AT):
            if not index.isValid():
                index = first
            row = index.data(AgreementTreeModel.RowRole)
            if isinstance(row, TreeRow) and begins_a_word(wanted, row.number, row.title):
                self.setCurrentIndex(index)
                return
            index = self.indexBelow(index)
            if index == start:
                return

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.current_key()
        super().mousePressEvent(event)
        is_same = self.indexAt(event.position().toPoint()) == self.currentIndex()
        if is_same and before is not None and before == self.current_key():
            self.key_chosen_again.emit(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & both == both and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_requested.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        if event.key() == Qt.Key.Key_Asterisk and self.currentIndex().isValid():
            self.unfold_under(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
            return
        key = self.current_key()
        if event.key() == Qt.Key.Key_Space and key is not None and not self._is_typing():
            self.key_chosen_again.emit(key)
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.currentIndex().data(AgreementTreeModel.RowRole)
        if isinstance(row, TreeRow) and row.is_own:  # an adopted order is fixed
            super().startDrag(actions)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self._find_drop(event) is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        move = self._find_drop(event)
        if move is not None and event.source() is self:
            event.setDropAction(Qt.DropAction.IgnoreAction)  # the register moves it, not the view
            event.accept()
            self.drop_requested.emit(move)

    def _is_typing(self) -> bool:
        return self._jump is not None and self._jump.is_typing

    def _find_drop(self, event: QDropEvent) -> "Move | None":
        from novex_desktop.ui.tree.own_moves import find_drop

        key = self.current_key()
        target = self.indexAt(event.position().toPoint())
        if key is None or event.source() is not self:
            return None
        below = event.position().y() > self.visualRect(target).center().y()
        return find_drop(self._tree_model(), key, target, is_below=below)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self.selectionModel().isSelected(index):
            active = self.hasFocus() and self.isActiveWindow()
            paint_row_ground(painter, self._theme.tokens, rect, has_focus=active)
        if self.model().hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            pixmap = self._theme.pixmap(name, "muted", self._sign, self.devicePixelRatioF())
            top = rect.center().y() - (self._sign - 1) // 2
            painter.drawPixmap(rect.right() - self._sign, top, pixmap)
