"""Adding, moving and removing what is not adopted: agreements, topics, and parts of one's own."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import BEARING_KINDS, LEAF_KINDS, NodeKey, NodeKind
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.own_edits import OwnEdits
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.own_moves import Move, find_step, row_of
from novex_desktop.ui.tree.register_tree import RegisterTree


class OwnItems(QObject):
    """Works on the node that is chosen in the tree, and says why something cannot be done."""

    refused = Signal(str)  # Dutch message
    made = Signal(str)  # id of an agreement or part to go to
    moved = Signal(object)  # NodeKey of an item that stands elsewhere now

    def __init__(
        self,
        tree: RegisterTree,
        database: Database,
        edits: Edits,
        settings: Settings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window, self._tree, self._theme = parent, tree, theme
        self._database, self._register_edits = database, edits
        self._edits = OwnEdits(edits, self)

    def add_agreement(self) -> None:
        """Ask for the text of an agreement, and add it to the topic at hand."""
        from novex_desktop.ui.dialogs.new_agreement_dialog import NewAgreementDialog
        from novex_desktop.ui.drafts import DraftFile

        topic = self._find_up(BEARING_KINDS)
        row = row_of(topic)
        if row is None:
            self.refused.emit(self.tr("Kies eerst in de boom een onderwerp."))
            return
        if not row.is_own:
            self._refuse_adopted(self.tr("Er kan geen afspraak meer bij."))
            return
        made: list[str] = []
        kept = DraftFile(self._settings.folder, self._database.path, "afspraak")
        topic_id, name = row.key.id, f"{row.number} {row.title}".strip()
        NewAgreementDialog.ask(
            self._window,
            name,
            kept,
            lambda text, title: made.append(self._edits.add_agreement(topic_id, text, title)),
        )
        if made:
            self.made.emit(made[0])

    def add_topic(self) -> None:
        """Ask for title and area, and add a topic to the region at hand."""
        from novex_desktop.store.queries.agendas import list_areas, list_region_choices
        from novex_desktop.store.queries.meetings import list_meetings
        from novex_desktop.ui.screens.meeting.meeting_dialogs import TopicDialog, TopicWish
        from novex_desktop.ui.screens.meeting.meeting_edits import MeetingEdits

        region = self._find_up((NodeKind.REGION,))
        row = row_of(region)
        if row is None or row.key.within:
            self.refused.emit(
                self.tr(
                    "Kies eerst in de boom een regio. Een nieuw overleg met onderwerpen maakt u "
                    "in de Vergaderstand."
                )
            )
            return
        meeting_id, _, region_id = row.key.id.partition("/")
        with self._database.read_shown() as connection:
            adopted = {meeting.id for meeting in list_meetings(connection) if meeting.adopted}
            choices = list_region_choices(connection), list_areas(connection)
        if meeting_id in adopted:
            self._refuse_adopted(self.tr("Er kan geen onderwerp meer bij."))
            return

        def save(wish: TopicWish) -> str:
            edits = MeetingEdits(self._register_edits)
            return edits.add_topic(meeting_id, wish.region_id, wish.title, wish.area_id)

        if topic_id := TopicDialog.ask(self._window, self._theme, choices, region_id, save):
            self._tree.view.choose(NodeKey(NodeKind.TOPIC, topic_id))

    def add_parts(self, agreement_id: str, number: str, text: str, present: int) -> None:
        """Ask which words of an agreement become parts, and make them as one act.

        Args:
            present: how many parts were ever made.
        """
        from novex_desktop.ui.dialogs.parts_dialog import PartsDialog

        made: list[str] = []
        PartsDialog.ask(
            self._window,
            number,
            text,
            present,
            lambda pieces: made.append(self._edits.add_parts(agreement_id, number, pieces)),
        )
        if made:
            self.made.emit(made[0])

    def move(self, step: int) -> None:
        """Move the chosen item one place up (-1) or down (1)."""
        index = self._tree.view.currentIndex()
        row = row_of(index)
        if row is None:
            return
        if not row.is_own:
            self._refuse_adopted(self.tr("De volgorde staat vast."))
            return
        move = find_step(self._tree.model, index, step)
        if move is not None:
            self.do_move(move)

    def remove(self) -> None:
        """Put the chosen item in the trash, when it is one's own."""
        row = row_of(self._tree.view.currentIndex())
        if row is None:
            return
        if not row.is_own:
            self._refuse_adopted(self.tr("Verwijderen kan niet."))
            return
        number = row.number if row.key.kind in LEAF_KINDS else ""
        with self._telling():
            self._edits.remove(row.key.kind, row.key.id, number)

    def do_move(self, move: Move) -> None:
        row = row_of(self._tree.model.find(move.key))
        number = row.number if row is not None and row.key.kind in LEAF_KINDS else ""
        with self._telling():
            self._edits.move(move.key.kind, move.key.id, number, move.above.id, move.before)
            self._tree.view.choose(move.key, quietly=True)
            self.moved.emit(move.key)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell what cannot be done instead of doing it."""
        try:
            yield
        except UserError as error:
            self.refused.emit(error.message)

    def _refuse_adopted(self, what: str) -> None:
        self.refused.emit(
            self.tr("Deze lijst is vastgesteld. {what} Delen die u zelf maakt, kunt u wel "
                    "verplaatsen en verwijderen.").format(what=what)
        )  # fmt: skip

    def _find_up(self, kinds: tuple[NodeKind, ...]) -> QModelIndex:
        """Return the chosen node, or the nearest above it, of one of these kinds."""
        index = self._tree.view.currentIndex()
        while index.isValid():
            row = row_of(index)
            if row is not None and row.key.kind in kinds:
                return index
            index = index.parent()
        return QModelIndex()
