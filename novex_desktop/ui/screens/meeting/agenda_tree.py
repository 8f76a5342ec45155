"""The agenda as a tree: regions, topics and headings, and what was typed under each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from novex_desktop.store.queries.agendas import AgendaTopic

TOPIC = Qt.ItemDataRole.UserRole  # id of the topic of an item; of a region none
CONCEPT = Qt.ItemDataRole.UserRole + 1  # id of the agreement of an item


class AgendaTree(QTreeWidget):
    """Always wholly unfolded: at the table nobody has a hand free to unfold.

    Args:
        shows_concepts: also the agreements under the topics, and not only how many.
    """

    topic_chosen = Signal(str)  # id
    concept_chosen = Signal(str)  # id
    move_requested = Signal(int)  # Ctrl+Shift+arrow: 1 down, -1 up
    removal_requested = Signal()
    edit_requested = Signal()
    rename_requested = Signal()  # F2 on a topic
    menu_requested = Signal(QPoint)  # place on the screen

    def __init__(self, name: str, *, shows_concepts: bool = False) -> None:
        super().__init__()
        self._shows_concepts = shows_concepts
        self._shown: list[str] = []  # keys of the items, top down
        self.setProperty("role", "lines")
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr(
                "Enter bewerkt, Delete verwijdert; Ctrl+Shift met pijl omhoog of omlaag verplaatst."
            )
            if shows_concepts
            else self.tr("Enter gaat naar het schrijfveld, F2 hernoemt, Delete verwijdert.")
        )
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(16)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda item, _before: self._on_item_chosen(item))

    def show_agenda(self, topics: Sequence[AgendaTopic]) -> None:
        """Show topics in agenda order; what was chosen stays chosen."""
        if self._list_keys(topics) == self._shown:
            self._retell(topics)  # in place: a click or a key may be on its way in these items
            return
        self._shown = self._list_keys(topics)
        chosen = self._current(CONCEPT) or self._current(TOPIC)
        with QSignalBlocker(self):
            self.clear()
            region = ""
            above: list[QTreeWidgetItem] = []
            for topic in topics:
                if topic.region != region:
                    region = topic.region
                    above = [self._add(None, region, is_region=True)]
                above = above[: topic.depth + 1]
                item = self._add(above[-1], topic.label)
                item.setData(0, TOPIC, topic.id)
                item.setToolTip(0, topic.label)
                self._tell(item, topic)
                above.append(item)
                if self._shows_concepts:
                    self._add_concepts(item, topic)
            self.expandAll()
            self.choose(chosen)

    def choose(self, key: str) -> bool:
        """Go to a topic or an agreement by its id; False when it is not there."""
        for item in self._items():
            if key and key in (item.data(0, CONCEPT), item.data(0, TOPIC)):
                self.scrollToItem(item)
                self.setCurrentItem(item)  # last: who hears of it may make the tree anew
                return True
        return False

    def current_concept(self) -> str:
        """Return the id of the agreement that is chosen, or nothing."""
        return self._current(CONCEPT)

    def _list_keys(self, topics: Sequence[AgendaTopic]) -> list[str]:
        keys = []
        for topic in topics:
            keys += [topic.region, topic.id, str(topic.depth)]
            if self._shows_concepts:
                keys += [concept.id for concept in topic.concepts]
        return keys

    def _retell(self, topics: Sequence[AgendaTopic]) -> None:
        by_id = {topic.id: topic for topic in topics}
        concepts = {one.id: one for topic in topics for one in topic.concepts}
        for item in self._items():
            concept = concepts.get(str(item.data(0, CONCEPT)))
            topic = by_id.get(str(item.data(0, TOPIC)))
            if concept is not None:
                item.setText(0, _mark(concept.title))
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, concept.title)
                item.setToolTip(0, concept.text)
            elif topic is not None:
                item.setText(0, topic.label)
                self._tell(item, topic)

    def _current(self, role: int) -> str:
        item = self.currentItem()
        return str(item.data(0, role) or "") if item is not None else ""

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is None:
                continue
            found.append(item)
            waiting[:0] = [item.child(n) for n in range(item.childCount())]
        return found

    def _add(
        self, parent: QTreeWidgetItem | None, text: str, *, is_region: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text, ""])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if is_region:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # a heading, not a place to write
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
            self.addTopLevelItem(item)
        elif parent is not None:
            parent.addChild(item)
        return item

    def _add_concepts(self, item: QTreeWidgetItem, topic: AgendaTopic) -> None:
        for concept in topic.concepts:
            child = self._add(item, _mark(concept.title))
            child.setData(0, Qt.ItemDataRole.AccessibleTextRole, concept.title)
            child.setData(0, TOPIC, topic.id)
            child.setData(0, CONCEPT, concept.id)
            child.setToolTip(0, concept.text)

    def _tell(self, item: QTreeWidgetItem, topic: AgendaTopic) -> None:
        count = len(topic.concepts)
        item.setText(1, str(count) if count else "")
        level, above = 1, item.parent()
        while above is not None:
            level, above = level + 1, above.parent()
        said = self.tr("{topic}, niveau {level}, {count} vastgelegd").format(
            topic=topic.label, level=level, count=count
        )
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        counted = self.tr("{count} vastgelegd").format(count=count)
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, counted)

    def _on_item_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        if concept := item.data(0, CONCEPT):
            self.concept_chosen.emit(str(concept))
        elif topic := item.data(0, TOPIC):
            self.topic_chosen.emit(str(topic))

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_F2
        ):
            event.accept()  # in the register this key is for the title of an agreement
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            item = self.currentItem()
            if item is not None:
                at = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
        self.menu_requested.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self._shows_concepts and step and event.modifiers() & both == both:
            self.move_requested.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)


def _mark(title: str) -> str:
    """Set an agreement apart from the headings between which it stands."""
    return f"•  {title}"
