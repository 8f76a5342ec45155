"""The screen "Vergaderstand": at the table first, the concept list afterwards."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.store.changes import Changes
from novex_desktop.store.queries.agendas import (
    AgendaTopic,
    Concept,
    MeetingChoice,
    find_meeting_of,
    list_agenda,
    list_meeting_choices,
    list_open_elsewhere,
)
from novex_desktop.ui.drafts import Draft, DraftFile, keep_regularly
from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.screens.meeting.adopted_words import describe_adopted
from novex_desktop.ui.screens.meeting.agenda_acts import AgendaActs
from novex_desktop.ui.screens.meeting.meeting_edits import MeetingEdits
from novex_desktop.ui.screens.meeting.review_page import ReviewPage
from novex_desktop.ui.screens.meeting.table_page import TablePage
from novex_desktop.ui.screens.rows_wish import RowsWish
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.walking import next_pane

_TEXT = "concept"  # name of the one field in a draft


class MeetingScreen(Screen):
    """Nothing typed is lost: leaving stores it, and until then a file of drafts keeps it."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._edits = MeetingEdits(context.edits, self)
        self._acts = AgendaActs(self, context, self._edits)
        self._meetings: list[MeetingChoice] = []
        self._agenda: list[AgendaTopic] = []
        folder, database = context.settings.folder, context.database
        self._drafts = DraftFile(
            folder, database.path, "vergadering", is_only_read=database.is_read_only
        )
        self._was_draft_asked = self._held_typing = False
        self.meeting = ChoiceField(theme)
        self.meeting.setAccessibleName(self.tr("Overleg"))
        self.meeting.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.new_meeting = QPushButton(self.tr("Nie&uw overleg…"))
        self.review_toggle = QPushButton(self.tr("&Concept nalopen"))
        self.review_toggle.setCheckable(True)
        for button in (self.new_meeting, self.review_toggle):
            button.setAutoDefault(True)  # Enter presses it, and not only Space
        self.notice = NoticeBar(theme)
        self.table, self.review = TablePage(theme), ReviewPage(theme)
        self.nothing = EmptyState(theme, "presentation")
        self.nothing.say(
            self.tr("Er is geen overleg in voorbereiding"),
            self.tr(
                "Bereid een overleg voor: met de onderwerpen van de vorige keer, of met een lege "
                "agenda. Daarna legt u aan tafel vast wat er wordt afgesproken."
            ),
        )
        self.prepare_button = self.nothing.offer(
            self.tr("Overleg &voorbereiden…"), self._on_new_meeting
        )
        self._pages = QStackedWidget()
        for page in (self.nothing, self.table, self.review):
            self._pages.addWidget(page)
        self._lay_out()
        self._connect()
        can_write = not context.database.is_read_only
        self.table.is_locked = not can_write
        for widget in (
            self.new_meeting, self.prepare_button, self.table.writing, self.table.add,
            self.table.add_heading,
            self.table.store, self.review.editor, self.review.adopt,
        ):  # fmt: skip
            widget.setEnabled(can_write)
        keep_regularly(self, self._keep_typing)

    @property
    def meeting_id(self) -> str:
        """The meeting at hand, or nothing."""
        value = self.meeting.value()
        return value if isinstance(value, str) else ""

    def refresh(self, changes: Changes | None) -> None:
        """Read meetings and agenda again."""
        if changes is not None and not changes.tables & {"meeting", "topic", "agreement", "region"}:
            return
        wanted = self.meeting_id or self._context.settings.meeting_shown
        self._read_meetings()
        self._offer_meetings(wanted)
        self._read_agenda()
        if not self._was_draft_asked:
            self._was_draft_asked = True
            self._take_draft()

    def flush(self) -> bool:
        """Store what was typed, also an agreement that is half written."""
        is_stored = self.review.flush()
        if self.table.typed:
            is_stored &= self._store(self.table.topic_id, self.table.typed)
        self._keep_typing()
        return is_stored

    def holds_typing(self) -> bool:
        """Whether words stand in it that are not stored."""
        return bool(self.table.typed or self.review.drafts())

    def focus_first(self) -> None:
        """Go to the field for the next agreement."""
        page = self._pages.currentWidget()
        if page is self.nothing:
            self.prepare_button.setFocus()
        elif page is self.table:
            self.table.writing.setFocus()
        else:
            self.review.tree.setFocus()

    def focus_pane(self, step: int) -> None:
        """Go to the next or previous part of the screen."""
        page = self._pages.currentWidget()
        if page is self.nothing:
            self.prepare_button.setFocus()
            return
        panes = self.table.panes() if page is self.table else self.review.panes()
        next_pane(panes, step).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("meetingBar")
        label = QLabel(self.tr("Ov&erleg"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.meeting)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.meeting)
        line.addWidget(self.new_meeting)
        line.addStretch()
        line.addWidget(self.review_toggle)
        self._bar = bar
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.meeting.committed.connect(self._on_meeting_chosen)
        self.new_meeting.clicked.connect(self._on_new_meeting)
        self.review_toggle.toggled.connect(self._on_review_toggled)
        table, review = self.table, self.review
        table.topic_chosen.connect(self._on_topic_chosen)
        table.store_requested.connect(self._on_store_requested)
        table.agreement_requested.connect(self.agreement_requested)
        table.add_topic_requested.connect(self._on_add_topic)
        table.add_heading_requested.connect(self._on_add_heading)
        table.rename_topic_requested.connect(self._on_rename_topic)
        table.topic_removal_requested.connect(self._on_remove_topic)
        review.save_requested.connect(
            lambda concept, fields: self._try(
                lambda: self._context.edits.save_agreement(concept.id, concept.number, fields)
            )
        )
        review.move_requested.connect(
            lambda concept, topic, before: self._try(
                lambda: self._edits.move_concept(concept.number, concept.id, topic, before)
            )
        )
        review.merge_requested.connect(
            lambda first, second: self._try(
                lambda: self._edits.merge_concepts(first.number, first.id, second.id)
            )
        )
        review.removal_requested.connect(
            lambda concept: self._try(
                lambda: self._edits.remove_concept(concept.number, concept.id)
            )
        )
        review.adopt_requested.connect(self._on_adopt)

    def _read_meetings(self) -> None:
        with self._context.database.read_shown() as connection:
            self._meetings = list_meeting_choices(connection)

    def _offer_meetings(self, wanted: str) -> None:
        writable = [one for one in self._meetings if one.topics and not one.adopted]
        self.meeting.clear_choices()
        for one in writable:
            self.meeting.add_choice(one.name, one.id)
        keys = [one.id for one in writable]
        self.meeting.write(wanted if wanted in keys else next(iter(keys), None))

    def _read_agenda(self) -> None:
        if self.meeting_id:
            with self._context.database.read_shown() as connection:
                self._agenda = list_agenda(connection, self.meeting_id)
        else:
            self._agenda = []
        self._bar.setVisible(bool(self.meeting_id))
        self.table.show_agenda(self._agenda)
        self.review.show_agenda(self._agenda)
        self._show_topic(self.table.topic_id)
        self._show_page()

    def _show_page(self) -> None:
        if not self.meeting_id:
            self.review_toggle.setChecked(False)
        page = self.review if self.review_toggle.isChecked() else self.table
        self._pages.setCurrentWidget(page if self.meeting_id else self.nothing)
        count = sum(len(topic.concepts) for topic in self._agenda)
        self.review_toggle.setText(
            self.tr("Terug naar de agen&da")
            if self.review_toggle.isChecked()
            else self.tr("&Concept nalopen ({count})").format(count=count)
        )

    def _show_topic(self, topic_id: str) -> None:
        if not topic_id:
            return
        with self._context.database.read_shown() as connection:
            still_open = list_open_elsewhere(connection, date.today(), topic_id)
        self.table.show_topic(topic_id, still_open)

    def _store(self, topic_id: str, text: str) -> bool:
        try:
            key = self._edits.add_concept(topic_id, text)
        except UserError as error:
            self.table.tell(error.message, is_error=True)
            self.refused.emit(error.message)
            return False
        self.table.clear_writing()
        number = next(
            (one.number for topic in self._agenda for one in topic.concepts if one.id == key), ""
        )
        self.table.tell(
            self.tr("Vastgelegd als {number}. Ctrl+Z neemt het terug.").format(number=number)
        )
        return True

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self.review.keep_unsaved()
            self.refused.emit(error.message)
        except Exception:  # a bug, which the handler at the top tells
            self.review.keep_unsaved()
            raise

    def _keep_typing(self) -> None:
        texts = self.review.drafts()
        if typed := self.table.typed:
            texts[_TEXT] = typed
        self._drafts.keep(Draft(self.table.topic_id, texts) if texts else None)
        if bool(texts) != self._held_typing:
            self._held_typing = bool(texts)
            self.typing_changed.emit()

    def _take_draft(self) -> None:
        draft = self._drafts.find()
        if draft is None:
            return
        with self._context.database.read_shown() as connection:
            meeting_id = find_meeting_of(connection, draft.agreement)
        if meeting_id is None:
            return
        if meeting_id != self.meeting_id:
            self.meeting.write(meeting_id)
            self._read_agenda()
        if _TEXT in draft.texts:
            self._show_topic(draft.agreement)
            self.table.write(draft.texts[_TEXT])
            self.table.tell(
                self.tr("Dit typte u toen het programma stopte. Ctrl+Enter legt het vast.")
            )
        if self.review.take_drafts(draft.texts):
            self.review.flush()
            self.notice.say(
                self.tr(
                    "Wat u bij het nalopen typte toen het programma stopte, is alsnog opgeslagen. "
                    "Ongedaan maken kan met Ctrl+Z."
                )
            )

    def _on_topic_chosen(self, topic_id: str) -> None:
        if topic_id == self.table.topic_id:
            return
        if self.table.typed and not self._store(self.table.topic_id, self.table.typed):
            self.table.agenda.choose(self.table.topic_id)
            return
        self._show_topic(topic_id)

    def _on_store_requested(self, topic_id: str, text: str) -> None:
        if not text.strip():
            self.table.tell(self.tr("Typ eerst de tekst van de afspraak."), is_error=True)
            return
        self._store(topic_id, text)
        self.table.writing.setFocus()

    def _on_meeting_chosen(self, _meeting_id: object) -> None:
        if not self.flush():
            self.meeting.write(self._context.settings.meeting_shown)
            return
        self._context.settings.meeting_shown = self.meeting_id
        self.notice.hide()
        self._read_agenda()

    def _on_review_toggled(self, checked: bool) -> None:
        if not self.flush():
            with QSignalBlocker(self.review_toggle):
                self.review_toggle.setChecked(not checked)
            return
        self._read_agenda()
        self.focus_first()

    def _on_new_meeting(self) -> None:
        if not self.flush():
            return
        made = self._acts.prepare_meeting(self._meetings)
        if not made:
            return
        self._context.settings.meeting_shown = made
        self._read_meetings()
        if not any(one.id == made and one.topics for one in self._meetings):
            self._ask_topic(made)
            self._read_meetings()
        self._offer_meetings(made)
        self._read_agenda()
        self.focus_first()

    def _on_add_topic(self) -> None:
        if self.meeting_id and self.flush():
            self._ask_topic(self.meeting_id)
            self.focus_first()

    def _on_rename_topic(self, topic_id: str) -> None:
        self._acts.rename_topic(self._topic(topic_id))

    def _on_add_heading(self, topic_id: str) -> None:
        topic = self._topic(topic_id)
        if self.flush() and (heading_id := self._acts.add_heading(topic)):
            self._show_topic(heading_id)
            self.focus_first()

    def _topic(self, topic_id: str) -> AgendaTopic:
        return next(one for one in self._agenda if one.id == topic_id)

    def _on_remove_topic(self, topic_id: str) -> None:
        places = [one.id for one in self._agenda]
        place = places.index(topic_id)
        beside = (places[place + 1 : place + 2] or places[max(place - 1, 0) : place] or [""])[0]
        if self.flush():
            self._try(lambda: self._edits.remove_topic(topic_id))
            if beside and all(one.id != topic_id for one in self._agenda):
                self._show_topic(beside)

    def _ask_topic(self, meeting_id: str) -> None:
        here = next((one for one in self._agenda if one.id == self.table.topic_id), None)
        if topic_id := self._acts.add_topic(meeting_id, here.region_id if here else ""):
            self._show_topic(topic_id)

    def _on_adopt(self) -> None:
        meeting = next((one for one in self._meetings if one.id == self.meeting_id), None)
        if meeting is None or not self.flush():
            return
        concepts: list[Concept] = [one for one in self.review.list_concepts() if one.is_concept]
        try:
            count = self._edits.adopt_list(meeting.id, meeting.name)
        except UserError as error:
            self.refused.emit(error.message)
            return
        self.review_toggle.setChecked(False)
        wish = RowsWish(meeting.name, tuple(concept.id for concept in concepts))
        self.notice.say(
            describe_adopted(meeting.name, count),
            Tone.DONE,
            (self.tr("In het register tonen"), lambda: self.rows_requested.emit(wish)),
        )
