"""The left pane: the tree of one register, and the box that says what it is ordered by."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from novex_desktop.domain.counting import Figures
from novex_desktop.store.database import Database
from novex_desktop.store.queries.figures import KeptFigures, get_figures_by_topic
from novex_desktop.store.queries.nodes import BEARING_KINDS, LEAF_KINDS, NodeKey, Perspective
from novex_desktop.store.queries.register_size import is_small_register
from novex_desktop.store.queries.tree import (
    TreeRow,
    find_ancestors,
    list_groups,
    list_meetings,
    list_tree_rows,
)
from novex_desktop.store.stopping import ReadStopper
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.agreement_tree_view import AgreementTreeView
from novex_desktop.ui.tree.register_leaves import RegisterLeaves
from novex_desktop.ui.workers.latest_reading import LatestReading

if TYPE_CHECKING:
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.queries.perspectives import GroupSurvey

_SHAPE = frozenset({"meeting", "region", "topic"})  # tables that make the tree
_SHAPE_FIELDS = frozenset({"*", "deleted", "pos", "topic_id", "parent_id"})

_PATIENCE_S = 0.06  # how long to wait for the groups before the tree stands empty a while
_PAUSE_MS = 400  # after the last act; who types on does not wait for the counts


class Spot(NamedTuple):
    """Where one was in a perspective."""

    unfolded: tuple[NodeKey, ...]
    current: NodeKey | None


class RegisterTree(QWidget):
    """Reads the tree from the register, and again what an act touched."""

    perspective_changed = Signal(object)  # Perspective
    counted = Signal()  # there are figures to show
    replaced = Signal()  # nodes came, went or moved
    _counted = Signal(object, object, object)  # what the thread counted, on which day, and the rows

    def __init__(self, database: Database, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._spots: dict[Perspective, Spot] = {}
        self.perspective = Perspective.REGION
        self.figures = KeptFigures()
        self.model = AgreementTreeModel(self)
        self.view = AgreementTreeView(theme)
        self.view.setModel(self.model)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = self._make_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        self._wait = self._make_wait()
        column.addWidget(self._wait)
        column.addWidget(self.view)
        self._counted.connect(self._on_counted)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._replace)
        self._reading, self._stopper = LatestReading(self), ReadStopper()
        self._reading.told.connect(self._on_groups_told)
        self.is_arriving = False  # the groups of another perspective are still to come
        self._load()

    def count_figures(self) -> None:
        """Count what lies under each topic; for a background thread, after the first picture.

        With 100,000 agreements it takes 350 ms.
        """
        today = date.today()
        with self._database.read_shown() as connection:
            by_topic = get_figures_by_topic(connection, today)
            rows = list_groups(connection, by_topic)
        self._counted.emit(by_topic, today, rows)

    def close(self) -> bool:
        """Read nothing more; waits for what is being read."""
        self._later.stop()
        self._stop()
        self._reading.close()
        return super().close()

    def choose_perspective(self, perspective: Perspective) -> None:
        """Order the tree by something else; back again it is as it was left.

        The groups of a large register come when they are counted, in a thread.
        """
        if perspective is self.perspective:
            return
        self._spots[self.perspective] = self.spot()
        self.perspective = perspective
        self.box.setCurrentIndex(list(Perspective).index(perspective))
        self.perspective_changed.emit(perspective)
        self._later.stop()
        self._stop()
        with self.view.quietly():
            self._load()
        if not self.is_arriving:
            self._go_to_spot()

    def spot(self) -> Spot:
        """Return where one is; while the groups are still to come, where one will be."""
        if self.is_arriving:
            return self._spots.get(self.perspective, Spot((), None))
        return Spot(tuple(self.view.unfolded_keys()), self.view.current_key())

    def arrive_at(self, spot: Spot) -> None:
        """Go there as soon as the groups are there that are still to come."""
        self._spots[self.perspective] = spot

    def _go_to_spot(self) -> None:
        """Go where one was in the perspective, or to its beginning."""
        spot = self._spots.get(self.perspective)
        if spot is not None:
            self.view.unfold(list(spot.unfolded))
        if spot is None or spot.current is None or not self.view.choose(spot.current):
            first = self.model.index(0, 0)
            if first.isValid():
                self.view.expand(first)
                self.view.choose(first.data(AgreementTreeModel.KeyRole))

    def refresh(self, changes: "Changes", touched: Collection[str]) -> bool:
        """Read again what an act touched.

        Args:
            touched: agreements that the act touched, also by what belongs to them.

        Returns:
            Whether nodes came, went or moved, and not only their texts and counts.
        """
        today = date.today()
        has_other_shape = _changes_shape(changes)
        with self._database.read_shown() as connection:
            above = find_ancestors(connection, touched)
            topics = {key.id for key in above if key.kind in BEARING_KINDS}
            if changes.tables & _SHAPE:
                self.figures.count_all(connection, today)
            else:
                self.figures.count_again(connection, today, topics | _topics_left(changes))
            if self.perspective is Perspective.REGION and not has_other_shape:
                own = {NodeKey(kind, id_) for kind in LEAF_KINDS for id_ in touched}
                rows = list_tree_rows(connection, today, own | above, self.figures.by_topic)
                self.model.update_rows(rows)
                return False
        if has_other_shape or self._is_small():
            self._replace()
        else:
            self._later.start()
        return has_other_shape

    def _on_counted(
        self, by_topic: dict[str, Figures], today: date, rows: Sequence[TreeRow]
    ) -> None:
        if self.figures.is_counted:  # an act came in between, and what it touched is known
            return
        self.figures.take(by_topic, today)
        if self.perspective is Perspective.REGION:
            self.model.update_rows(rows)
        self.counted.emit()

    def _is_small(self) -> bool:
        with self._database.read_shown() as connection:
            return is_small_register(connection)

    def _load(self) -> None:
        self.is_arriving = False
        if self.perspective is Perspective.REGION:
            self._wait.hide()
            leaves = RegisterLeaves(self._database, figures=self.figures)
            self.model.load(self._list_meetings(), leaves)
        elif self._is_small():
            survey = self._survey()
            self.model.load(survey.heads, self._leaves(survey))
        else:
            self.is_arriving = True
            self._survey_aside()
            if self.is_arriving:
                self._wait.show()
                self.model.load(())

    def _replace(self) -> None:
        """Show what came, went or moved, after an act."""
        if self.perspective is Perspective.REGION:
            self._show_replaced(self._list_meetings(), None)
        elif self._is_small():
            survey = self._survey()
            self._show_replaced(survey.heads, self._leaves(survey))
        else:
            self._survey_aside()

    def _survey(self) -> "GroupSurvey":
        from novex_desktop.store.queries.perspectives import survey_groups

        with self._database.read_shown() as connection:
            return survey_groups(connection, self.perspective, date.today())

    def _stop(self) -> None:
        """Count no longer what was asked before: what is asked next need not wait for it."""
        self._reading.forget()
        self._stopper.end()

    def _survey_aside(self) -> None:
        """Count in a thread; by party that takes 0.9 s of processor time with 100,000."""
        self._stop()
        stopper = self._stopper = ReadStopper()
        perspective, fetched = self.perspective, self.model.fetched

        def read() -> "tuple[Perspective, GroupSurvey, RegisterLeaves]":
            from novex_desktop.store.queries.perspectives import survey_groups

            with self._database.read_aside() as connection, stopper.watch(connection):
                survey = survey_groups(connection, perspective, date.today())
            leaves = RegisterLeaves(self._database, perspective, survey)
            leaves.read_ahead(fetched)
            return perspective, survey, leaves

        self._reading.ask_soon(read, _PATIENCE_S if self.is_arriving else 0)

    def _leaves(self, survey: "GroupSurvey") -> RegisterLeaves:
        return RegisterLeaves(self._database, self.perspective, survey)

    def _on_groups_told(self, told: "tuple[Perspective, GroupSurvey, RegisterLeaves]") -> None:
        perspective, survey, leaves = told
        if perspective is not self.perspective:
            return
        if not self.is_arriving:
            self._show_replaced(survey.heads, leaves)
            return
        self.is_arriving = False
        self._wait.hide()
        with self.view.quietly():
            self.model.load(survey.heads, leaves)
        self._go_to_spot()

    def _show_replaced(self, rows: Sequence[TreeRow], leaves: RegisterLeaves | None) -> None:
        """Show other rows; stay with the agreement that was chosen."""
        current = self.view.current_key()
        with self.view.quietly():
            self.model.replace_rows(rows, leaves)
            if current is not None and self.view.current_key() != current:
                self._choose_again(current)
        self.replaced.emit()

    def _choose_again(self, key: NodeKey) -> None:
        if self.view.choose(key, quietly=True) or key.kind not in LEAF_KINDS:
            return
        index = self.model.find_agreement(key.id)
        if index.isValid():
            self.view.choose(index.data(AgreementTreeModel.KeyRole), quietly=True)

    def _list_meetings(self) -> list[TreeRow]:
        with self._database.read_shown() as connection:
            return list_meetings(connection, self.figures.by_topic)

    def _make_head(self) -> QHBoxLayout:
        label = QLabel(self.tr("Inde&ling"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.box)
        line = QHBoxLayout()
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.box, 1)
        self._label = label
        return line

    def _make_wait(self) -> QLabel:
        label = QLabel(self.tr("De boom wordt geordend …"))
        label.setProperty("role", "quiet")
        label.setContentsMargins(8, 0, 8, 8)
        label.hide()
        return label

    def _make_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("perspective")
        box.setProperty("arrow", "shown")
        box.setAccessibleName(self.tr("Indeling van de boom"))
        box.setAccessibleDescription(
            self.tr("Dezelfde afspraken, geordend naar regio, partij, termijn, status of gebied.")
        )
        titles = {
            Perspective.REGION: self.tr("Regio"),
            Perspective.PARTY: self.tr("Partij"),
            Perspective.DUE: self.tr("Termijn"),
            Perspective.STATUS: self.tr("Status"),
            Perspective.AREA: self.tr("Gebied"),
        }
        box.addItems([titles[perspective] for perspective in Perspective])
        box.activated.connect(lambda place: self.choose_perspective(list(Perspective)[place]))
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow pane the word gives way to the choice, which has it as its name.
        needed = self._label.sizeHint().width() + self.box.sizeHint().width() + 24
        self._label.setVisible(self.width() >= needed)


def _topics_left(changes: "Changes") -> set[str]:
    """Return the topics from which an act moved agreements away."""
    return {
        str(operation.old)
        for operation in changes.operations
        if operation.table == "agreement" and operation.field == "topic_id"
    }


def _changes_shape(changes: "Changes") -> bool:
    """Whether nodes came, went or moved, and not only their texts and counts."""
    if changes.tables & _SHAPE:
        return True
    return any(
        operation.table == "agreement" and operation.field in _SHAPE_FIELDS
        for operation in changes.operations
    )
