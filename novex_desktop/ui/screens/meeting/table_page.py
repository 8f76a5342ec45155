"""At the table: the agenda, the topic at hand, and one field for the next agreement."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.agendas import AgendaTopic
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.reading_order import read_in_order
from novex_desktop.ui.screen_room import keep_in_room
from novex_desktop.ui.screens.meeting.agenda_tree import AgendaTree
from novex_desktop.ui.screens.meeting.step_buttons import StepButtons
from novex_desktop.ui.screens.meeting.topic_reading import TopicReading
from novex_desktop.ui.tall_body import TallBody
from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.theme.theme import Theme

_LEAST_LINES, _MOST_LINES = 2, 5

_LOW = 20  # lines of text


class WritingField(QPlainTextEdit):
    """Large type. Ctrl+Enter stores; Enter is a new paragraph."""

    store_requested = Signal()
    entered = Signal()  # it got the focus

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meetingText")
        self.setTabChangesFocus(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.store_requested.emit()
            return
        super().keyPressEvent(event)


class TablePage(QSplitter):
    """Says which topic is at hand and what was agreed; stores nothing itself."""

    topic_chosen = Signal(str)  # id
    store_requested = Signal(str, str)  # id of the topic, text
    agreement_requested = Signal(str)  # id
    add_topic_requested = Signal()
    add_heading_requested = Signal(str)  # id of the topic, or of a heading beside it
    rename_topic_requested = Signal(str)  # id
    topic_removal_requested = Signal(str)  # id

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._topics: dict[str, AgendaTopic] = {}
        self._topic_id = ""
        self._says_keys = True
        self.is_locked = False  # the register is open to read only
        self.agenda = AgendaTree(self.tr("Agenda"))
        self.title = QLabel()
        self.title.setObjectName("meetingTitle")
        self.title.setWordWrap(True)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.reading = TopicReading(theme)
        self.writing = WritingField()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.previous = QPushButton(self.tr("Vorig onderwerp"))
        self.next = QPushButton(self.tr("Volgend onderwerp"))
        theme.keep_icon(self.previous, "chevron-up")
        theme.keep_icon(self.next, "chevron-down")
        self.store = QPushButton(self.tr("&Leg vast"))
        self.store.setDefault(True)
        for button in (self.previous, self.next, self.store):
            button.setAutoDefault(True)  # Enter presses it, and not only Space
        self._lay_out()
        self._connect()
        theme.follow(self, self._fit_writing)
        self.tell("")

    @property
    def topic_id(self) -> str:
        """The topic at hand."""
        return self._topic_id

    @property
    def typed(self) -> str:
        """What was typed and not stored yet."""
        return self.writing.toPlainText().strip()

    def show_agenda(self, topics: Sequence[AgendaTopic]) -> None:
        """Show an agenda; the topic at hand and what is being typed stay."""
        self._topics = {topic.id: topic for topic in topics}
        self.agenda.show_agenda(topics)
        if self._topic_id not in self._topics:
            self._topic_id = topics[0].id if topics else ""
        self.agenda.choose(self._topic_id)

    def show_topic(self, topic_id: str, still_open: Sequence[AgreementRow]) -> None:
        """Show a topic and what is open of it."""
        topic = self._topics.get(topic_id)
        if topic is None:
            return
        self._topic_id = topic_id
        self.title.setText(topic.path)
        self.place.setText(topic.region)
        self.reading.show_topic(topic.concepts, still_open)
        self.writing.setAccessibleName(
            self.tr("Nieuwe afspraak bij {topic}").format(topic=topic.path)
        )
        self.agenda.choose(topic_id)
        places = list(self._topics)
        self.previous.setEnabled(topic_id != places[0])
        self.next.setEnabled(topic_id != places[-1])

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) topic."""
        places = list(self._topics)
        if self._topic_id in places:
            place = places.index(self._topic_id) + step
            if 0 <= place < len(places):
                self.topic_chosen.emit(places[place])

    def clear_writing(self) -> None:
        """Begin the next agreement."""
        self.writing.clear()

    def write(self, text: str) -> None:
        """Put back what was typed before."""
        self.writing.setPlainText(text)
        self.writing.moveCursor(self.writing.textCursor().MoveOperation.End)

    def tell(self, message: str, *, is_error: bool = False) -> None:
        """Tell under the field what happened, or else which keys there are."""
        hint = self.tr(
            "Ctrl+Enter legt vast en begint de volgende. Alt+pijl gaat naar het vorige of "
            "volgende onderwerp."
        )
        self.told.setText(message or hint)
        if message:
            announce(self.told, message)
        self.told.setProperty("role", "error" if is_error else "muted")
        restyle(self.told)
        self._says_keys = not message
        self._fit_told()

    def _fit_told(self) -> None:
        """Leave the keys to the tooltips where the field and its buttons need the room."""
        is_low = self.height() < _LOW * self.fontMetrics().lineSpacing()
        self.told.setVisible(not (is_low and self._says_keys))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_told()

    def panes(self) -> list[QWidget]:
        """Return where F6 goes, in order."""
        return [self.agenda, self.reading, self.writing]

    def make_menu(self) -> QMenu:
        """Return the menu of the topic at hand; it removes itself."""
        menu = QMenu(self.agenda)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, keys, do in (
            (self.tr("&Onderwerp toevoegen…"), "", self.add_topic_requested.emit),
            (self.tr("&Tussenkop toevoegen…"), "", self._on_heading_requested),
            (self.tr("Onderwerp &hernoemen…"), "F2", self._on_rename_requested),
            (self.tr("Onderwerp &verwijderen"), "Del", self._on_removal_requested),
        ):
            action = QAction(text, menu)
            action.setShortcut(QKeySequence(keys))
            action.setEnabled(not self.is_locked)
            action.triggered.connect(lambda _checked=False, do=do: do())
            menu.addAction(action)
        return menu

    def _on_heading_requested(self) -> None:
        if self._topic_id and not self.is_locked:
            self.add_heading_requested.emit(self._topic_id)

    def _on_rename_requested(self) -> None:
        if self._topic_id and not self.is_locked:
            self.rename_topic_requested.emit(self._topic_id)

    def _on_removal_requested(self) -> None:
        if self._topic_id and not self.is_locked:
            self.topic_removal_requested.emit(self._topic_id)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Nieuwe a&fspraak"))
        label.setProperty("role", "section")
        label.setBuddy(self.writing)
        right = TallBody()
        right.setObjectName("pane")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.place)
        column.addWidget(self.title)
        # What they would like to be is no matter: they share what there is.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.reading.setSizePolicy(policy)
        self.writing.setSizePolicy(policy)
        column.addWidget(self.reading, 3)
        column.addWidget(label)
        column.addWidget(self.writing, 1)
        column.addWidget(self.told)
        column.addWidget(StepButtons((self.previous, self.next), self.store))
        self.add = add = QPushButton(self.tr("&Onderwerp toevoegen…"))
        add.setProperty("role", "link")
        self._theme.keep_icon(add, "plus")
        add.clicked.connect(self.add_topic_requested)
        self.add_heading = QPushButton(self.tr("Tussen&kop toevoegen…"))
        self.add_heading.setProperty("role", "link")
        self._theme.keep_icon(self.add_heading, "plus")
        self.add_heading.clicked.connect(self._on_heading_requested)
        left = QWidget()
        left.setObjectName("pane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = left
        below = QVBoxLayout(left)
        below.setContentsMargins(8, 8, 0, 8)
        below.addWidget(self.agenda, 1)
        below.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self.add_heading, 0, Qt.AlignmentFlag.AlignLeft)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        # With large letters on a small screen it scrolls as a whole, and nothing is cut off.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(right)
        self.writing.entered.connect(lambda: scroll.ensureWidgetVisible(self.writing))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for pane, least, share in ((left, 200, 30), (scroll, 360, 70)):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
            self.setStretchFactor(self.count() - 1, share)
        self.setSizes([340, 900])
        read_in_order(self)

    def _connect(self) -> None:
        self.agenda.topic_chosen.connect(self.topic_chosen)
        self.agenda.edit_requested.connect(self.writing.setFocus)
        self.agenda.menu_requested.connect(
            lambda at: self.make_menu().popup(keep_in_room(self, at))
        )
        self.agenda.rename_requested.connect(self._on_rename_requested)
        self.agenda.removal_requested.connect(self._on_removal_requested)
        self.reading.agreement_requested.connect(self.agreement_requested)
        self.writing.store_requested.connect(self._on_store_requested)
        self.store.clicked.connect(self._on_store_requested)
        self.store.setToolTip(self.tr("Ctrl+Enter"))
        for button, keys, step in (
            (self.previous, "Alt+Up", -1),
            (self.next, "Alt+Down", 1),
        ):
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _checked=False, step=step: self.step(step))
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.step(step))

    def _on_store_requested(self) -> None:
        if self._topic_id:
            self.store_requested.emit(self._topic_id, self.writing.toPlainText())

    def _fit_writing(self) -> None:
        line = self.writing.fontMetrics().lineSpacing()
        self._left.setMinimumWidth(max(200, self.add.sizeHint().width() + 16))
        self.writing.setMinimumHeight(line * _LEAST_LINES + 24)
        self.writing.setMaximumHeight(line * _MOST_LINES + 24)
        self.reading.setMinimumHeight(line * _LEAST_LINES + 24)
