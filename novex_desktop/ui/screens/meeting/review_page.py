"""After the meeting: what was typed, to read over, order, mend, and adopt."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.store.queries.agendas import AgendaTopic, Concept
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.text_fields import ChoiceField, TextBox, TitleBox
from novex_desktop.ui.reading_order import read_in_order
from novex_desktop.ui.screens.meeting.agenda_tree import AgendaTree
from novex_desktop.ui.theme.theme import Theme


class ReviewPage(QSplitter):
    """Saves at each field visit, as the form does."""

    save_requested = Signal(object, object)  # Concept, dict of the changed fields
    move_requested = Signal(object, str, object)  # Concept, topic id, id to stand before or None
    merge_requested = Signal(object, object)  # Concept that stays, Concept that goes into it
    removal_requested = Signal(object)  # Concept
    adopt_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._topics: Sequence[AgendaTopic] = ()
        self._concept: Concept | None = None
        self.tree = AgendaTree(self.tr("Conceptlijst"), shows_concepts=True)
        self.number = QLabel()
        self.number.setProperty("role", "number")
        self.title = TitleBox(TITLE_CHARS)
        self.text = TextBox(lines=6)
        self.text.setObjectName("meetingText")
        self.topic = ChoiceField(theme)
        self.kind = ChoiceField(theme)
        self.kind.offer(list(AgreementKind))
        self.up = QPushButton(self.tr("O&mhoog"))
        self.down = QPushButton(self.tr("Om&laag"))
        self.merge = QPushButton(self.tr("Samenvoe&gen met vorige"))
        self.remove = QPushButton(self.tr("Verwi&jderen"))
        self.adopt = QPushButton(self.tr("Vaststelle&n"))
        self.adopt.setDefault(True)
        self.figures = QLabel()
        self.figures.setProperty("role", "muted")
        self.figures.setWordWrap(True)
        self.editor = QWidget()
        self._lay_out()
        self._connect()

    def show_agenda(self, topics: Sequence[AgendaTopic]) -> None:
        """Show what was typed; the agreement one looks at stays, and what is typed in it."""
        if [topic.id for topic in topics] != [topic.id for topic in self._topics]:
            self.topic.clear_choices()
            for topic in topics:
                self.topic.add_choice(f"{topic.region}: {topic.path}", topic.id)
            # Else what shows now would count as chosen.
            self.topic.write(self._concept.topic_id if self._concept else None)
        self._topics = topics
        self.tree.show_agenda(topics)
        concepts = self.list_concepts()
        shown = {concept.id: concept for concept in concepts}
        key = self._concept.id if self._concept else ""
        self._show(shown.get(key) or (concepts[0] if concepts else None))
        count = sum(any(one.is_concept for one in topic.concepts) for topic in topics)
        settled = sum(not concept.is_concept for concept in concepts)
        self.figures.setText(
            self.tr(
                "{agreements} bij {topics}. Vaststellen zet de teksten vast en geeft ze hun "
                "nummer; Ctrl+Z neemt dat terug."
            ).format(
                agreements=count_words(
                    len(concepts) - settled, self.tr("1 afspraak"), self.tr("{count} afspraken")
                ),
                topics=count_words(count, self.tr("1 onderwerp"), self.tr("{count} onderwerpen")),
            )
            + self._describe_settled(settled)
            if concepts
            else self.tr("Er is nog niets vastgelegd.")
        )
        self.adopt.setEnabled(bool(concepts))

    def _describe_settled(self, count: int) -> str:
        if not count:
            return ""
        return " " + self.tr(
            "Al vastgesteld, uit een ingelezen lijst van een regio: {count}."
        ).format(count=count)

    def list_concepts(self) -> list[Concept]:
        """Return all that was typed, in the order of the list."""
        return [concept for topic in self._topics for concept in topic.concepts]

    def flush(self) -> bool:
        """Commit what was typed; False when words stand there that were not taken."""
        self.title.flush()
        self.text.flush()
        self.kind.flush()
        self.topic.flush()
        return not any(
            box.is_dirty and box.toPlainText().strip() for box in (self.title, self.text)
        )

    def drafts(self) -> dict[str, str]:
        """Return what was typed and is not stored yet, with the agreement it is of."""
        boxes = {"title": self.title, "text": self.text}
        typed = {name: box.toPlainText() for name, box in boxes.items() if box.is_dirty}
        return typed | {"of": self._concept.id} if typed and self._concept else {}

    def take_drafts(self, texts: Mapping[str, str]) -> bool:
        """Put back what was typed when the program was killed; False when there is no place."""
        found = [one for one in self.list_concepts() if one.id == texts.get("of")]
        if not found:
            return False
        self._show(found[0])
        for name, box in (("title", self.title), ("text", self.text)):
            if name in texts:
                box.setPlainText(texts[name])
        return True

    def keep_unsaved(self) -> None:
        """Keep what was typed as not stored, since it was refused."""
        if self._concept is not None:
            self.title.mark_unsaved(self._concept.title)
            self.text.mark_unsaved(self._concept.text)

    def panes(self) -> list[QWidget]:
        """Return where F6 goes, in order."""
        return [self.tree, self.text]

    def _show(self, concept: Concept | None) -> None:
        is_other = concept is None or self._concept is None or concept.id != self._concept.id
        self._concept = concept
        # What was read for one region is adopted before the rest of the meeting.
        self.editor.setEnabled(concept is not None and concept.is_concept)
        if concept is None:
            for field in (self.title, self.text):
                field.write("")
            self.number.setText("")
            self.topic.write(None)
            return
        self.number.setText(concept.number)
        for field, stored in ((self.title, concept.title), (self.text, concept.text)):
            if is_other:
                field.write(stored)
            else:
                field.renew(stored)
        self.topic.write(concept.topic_id)
        self.kind.write(concept.kind)
        concepts = self.list_concepts()
        self.merge.setEnabled(concepts.index(concept) > 0)
        if self.tree.current_concept() != concept.id:
            self.tree.choose(concept.id)

    def _move(self, step: int) -> None:
        """Move past the one above or below; at the edge of a topic, into the next one."""
        concept = self._concept
        if concept is None:
            return
        here = next(n for n, topic in enumerate(self._topics) if topic.id == concept.topic_id)
        beside = [one.id for one in self._topics[here].concepts]
        place = beside.index(concept.id)
        if step < 0 and place > 0:
            self._ask_move(self._topics[here], beside[place - 1])
        elif step > 0 and place < len(beside) - 1:
            after = beside[place + 2] if place + 2 < len(beside) else None
            self._ask_move(self._topics[here], after)
        elif 0 <= here + step < len(self._topics):
            other = self._topics[here + step]
            first = other.concepts[0].id if step > 0 and other.concepts else None
            self._ask_move(other, first)

    def _ask_move(self, topic: AgendaTopic, before_id: str | None) -> None:
        if self.flush() and self._concept is not None:
            self.move_requested.emit(self._concept, topic.id, before_id)

    def _lay_out(self) -> None:
        grid = FieldGrid()
        grid.add_field("title", self.tr("&Titel"), self.title)
        grid.add_field("text", self.tr("Te&kst"), self.text)
        grid.add_field("topic", self.tr("&Onderwerp"), self.topic)
        grid.add_field("kind", self.tr("&Soort"), self.kind)
        self.topic.setMinimumWidth(80)
        row = QWidget()
        moves = FlowLayout(row)
        moves.setContentsMargins(0, 0, 0, 0)
        for button, icon in (
            (self.up, "arrow-up"), (self.down, "arrow-down"), (self.merge, "git-merge"),
            (self.remove, "trash-2"),
        ):  # fmt: skip
            self._theme.keep_icon(button, icon)
            button.setAutoDefault(True)  # Enter presses it, and not only Space
            moves.addWidget(button)
        moves.addWidget(QWidget())  # takes what is left of the line
        inner = QVBoxLayout(self.editor)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.number)
        inner.addLayout(grid)
        inner.addWidget(row)
        foot = QHBoxLayout()
        foot.addWidget(self.figures, 1)
        foot.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignBottom)
        right = QWidget()
        right.setObjectName("pane")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.editor)
        column.addStretch()
        column.addLayout(foot)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(right)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addWidget(self.tree)
        self.addWidget(scroll)
        self.tree.setMinimumWidth(200)
        scroll.setMinimumWidth(360)
        self.setSizes([420, 820])
        read_in_order(self)

    def _connect(self) -> None:
        say = self._save
        self.title.committed.connect(lambda text: say("title", text.strip()))
        self.text.committed.connect(lambda text: say("adopted_text", text))
        self.kind.committed.connect(lambda kind: say("kind", kind))
        self.topic.committed.connect(self._on_topic_chosen)
        self.tree.concept_chosen.connect(self._on_concept_chosen)
        self.tree.move_requested.connect(self._move)
        self.tree.removal_requested.connect(self._on_removal_requested)
        self.tree.edit_requested.connect(self.text.setFocus)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.merge.clicked.connect(self._on_merge_requested)
        self.remove.clicked.connect(self._on_removal_requested)
        self.adopt.clicked.connect(self.adopt_requested)
        for button, keys in ((self.up, "Ctrl+Shift+↑"), (self.down, "Ctrl+Shift+↓")):
            button.setToolTip(self.tr("{keys} in de lijst").format(keys=keys))

    def _save(self, field: str, value: object) -> None:
        if self._concept is not None:
            self.save_requested.emit(self._concept, {field: value})

    def _on_topic_chosen(self, topic_id: object) -> None:
        if self._concept is not None and topic_id != self._concept.topic_id:
            self.move_requested.emit(self._concept, str(topic_id), None)

    def _on_concept_chosen(self, concept_id: str) -> None:
        if self._concept is not None and concept_id == self._concept.id:
            return
        if not self.flush():  # of the one before, which may be read again by that
            self.tree.choose(self._concept.id if self._concept else "")
            return
        found = [one for one in self.list_concepts() if one.id == concept_id]
        if found:
            self._show(found[0])

    def _on_merge_requested(self) -> None:
        if not self.flush() or self._concept is None:
            return
        concepts = self.list_concepts()
        place = next(n for n, one in enumerate(concepts) if one.id == self._concept.id)
        if place > 0:
            first, second = concepts[place - 1], concepts[place]
            self._concept = first
            self.merge_requested.emit(first, second)

    def _on_removal_requested(self) -> None:
        if self._concept is None or not self.tree.current_concept():
            return
        concepts = self.list_concepts()
        place = next(n for n, one in enumerate(concepts) if one.id == self._concept.id)
        gone = self._concept
        beside = concepts[place + 1 : place + 2] or concepts[max(place - 1, 0) : place]
        self.flush()
        self._concept = beside[0] if beside else None
        self.removal_requested.emit(gone)
