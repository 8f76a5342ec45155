"""Progress notes: newest first, and a place to write the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.queries.notes import NoteDetail
from novex_desktop.ui.dutch_dates import format_day_in_words
from novex_desktop.ui.forms.tab_order import put_after
from novex_desktop.ui.forms.text_fields import ChoiceField, TextBox
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.spoken_role import say_group
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class NoteWish:
    """What a note should become."""

    dated: date
    kind: NoteKind
    text: str


class NoteComposer(QFrame):
    """Writes a new note. Ctrl+Enter or leaving it as a whole adds what was typed."""

    wished = Signal(object)  # NoteWish
    kind_chosen = Signal(object)  # NoteKind, to be the first choice next time
    closed = Signal()  # it had the focus, and is hidden now

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_refused = False
        self.setObjectName("card")
        say_group(self, self.tr("Nieuwe notitie"))
        self.kind = ChoiceField(theme)
        self.kind.setAccessibleName(self.tr("Soort notitie"))
        self.kind.offer(list(NoteKind))
        self.kind.write(NoteKind.INTERNAL)
        self.kind.committed.connect(self._on_kind_committed)
        self.text = TextBox(lines=3)
        self.text.setAccessibleName(self.tr("Nieuwe notitie"))
        say_hint(self.text, self.tr("Wat is er gebeurd of afgesproken?"))
        self.text.installEventFilter(self)
        self._hint = SpokenLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._add = QPushButton(self.tr("Toevoegen"))
        self._add.setToolTip(self.tr("Ctrl+Enter"))
        self._add.clicked.connect(self.flush)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.kind)
        line.addStretch()
        line.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addLayout(line)
        layout.addWidget(self._hint)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # there is one whenever there is a widget
        self._show_hint()

    def prefer(self, kind: str) -> None:
        """Begin with the kind that was chosen last; what is no kind is left out."""
        if kind in list(NoteKind):
            self.kind.write(NoteKind(kind))
            self._show_hint()

    def start(self) -> None:
        """Show it and put the cursor in it."""
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """Return where Tab goes, in order."""
        return [self.text, self.kind, self._add]

    def flush(self) -> None:
        """Add what was typed, if anything, and close."""
        self.kind.flush()
        typed, kind = self.text.toPlainText().strip(), self.kind.value()
        self._is_refused = False
        if typed and isinstance(kind, NoteKind):
            self.wished.emit(NoteWish(date.today(), kind, typed))
        if not self._is_refused:
            self.text.write("")
            focus = QApplication.focusWidget()
            is_left = focus is None or not self.isAncestorOf(focus)
            self.hide()
            if not is_left:  # Qt would go on to what removes the note that was just made
                self.closed.emit()

    def keep_unsaved(self) -> None:
        """Stay open with what was typed, since it could not be written."""
        self._is_refused = True

    def _show_hint(self) -> None:
        leaves = self.kind.value() is NoteKind.PROGRESS
        self._hint.setText(
            self.tr("Komt in de overzichten.") if leaves else self.tr("Blijft binnen het register.")
        )

    def _on_kind_committed(self, kind: object) -> None:
        self._show_hint()
        self.kind_chosen.emit(kind)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        # Another program coming to the front (new is None) is no reason to close a note.
        if self.isHidden() or new is None or old is None or not self.isAncestorOf(old):
            return
        if not self.isAncestorOf(new) and new.window() is self.window():
            self.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.flush()
                return True
            if event.key() == Qt.Key.Key_Escape and not self.text.toPlainText().strip():
                self.flush()
                return True
        return super().eventFilter(watched, event)


class NoteCard(QFrame):
    """One note: kind and text can be changed in place."""

    changed = Signal(str, object)  # id, NoteWish
    removed = Signal(str)  # id

    def __init__(self, note: NoteDetail, theme: Theme, *, is_locked: bool) -> None:
        super().__init__()
        self.note = note
        self.setObjectName("card")
        self._head = QLabel()
        self._head.setProperty("role", "muted")
        self._head.setWordWrap(True)
        self._kind = ChoiceField(theme)
        self._kind.setAccessibleName(self.tr("Soort notitie"))
        self._kind.offer(list(NoteKind))
        self.text = TextBox(lines=1)
        self.text.setObjectName("noteText")
        self.text.setAccessibleName(self.tr("Tekst van de notitie"))
        self._remove = QToolButton()
        self._remove.setToolTip(self.tr("Notitie verwijderen"))
        self._remove.setAccessibleName(self.tr("Notitie verwijderen"))
        theme.keep_icon(self._remove, "trash-2")
        self._remove.clicked.connect(lambda: self.removed.emit(self.note.id))
        self._kind.committed.connect(lambda: self._wish())
        self.text.committed.connect(lambda: self._wish())
        for widget in (self._kind, self.text, self._remove):
            widget.setEnabled(not is_locked)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._head, 1)
        line.addWidget(self._remove)
        below = QHBoxLayout()
        below.addWidget(self._kind)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.text)
        layout.addLayout(below)
        self.write(note)

    def write(self, note: NoteDetail) -> None:
        """Show a stored note; text that was typed and is not stored stays."""
        self.note = note
        self._head.setText(f"{format_day_in_words(note.dated)} · {note.author}")
        self._kind.write(note.kind)
        self.text.renew(note.text)

    def stops(self) -> list[QWidget]:
        """Return where Tab goes, in order."""
        return [self._remove, self.text, self._kind]

    def flush(self) -> None:
        """Commit what was typed."""
        self.text.flush()

    def keep_unsaved(self) -> None:
        """Keep what was typed, since it could not be written."""
        self.text.mark_unsaved(self.note.text)

    def _wish(self) -> None:
        kind = self._kind.value()
        text = self.text.toPlainText().strip()
        if not text:
            self.removed.emit(self.note.id)
        elif isinstance(kind, NoteKind):
            self.changed.emit(self.note.id, NoteWish(self.note.dated, kind, text))


class NotesSection(QWidget):
    """The notes of an agreement."""

    add_requested = Signal(object)  # NoteWish
    change_requested = Signal(str, object)  # id, NoteWish
    remove_requested = Signal(str)  # id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[str, NoteCard] = {}
        self._is_locked = False
        self.composer = NoteComposer(theme)
        self.composer.hide()
        self.composer.wished.connect(self.add_requested)
        self.add_button = QPushButton(self.tr("&Notitie toevoegen"))
        self.add_button.setProperty("role", "link")
        self.add_button.setToolTip(self.tr("Ctrl+Shift+N"))
        theme.keep_icon(self.add_button, "message-square-plus")
        self.add_button.clicked.connect(self.composer.start)
        self.composer.closed.connect(self.add_button.setFocus)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(line)
        self._column.addWidget(self.composer)

    def write(self, notes: Sequence[NoteDetail], *, is_locked: bool) -> None:
        """Show the stored notes, newest first."""
        self._is_locked = is_locked
        self.add_button.setEnabled(not is_locked)
        wanted = {note.id for note in notes}
        for note_id in [known for known in self._cards if known not in wanted]:
            card = self._cards.pop(note_id)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, note in enumerate(notes):
            card = self._cards.get(note.id) or self._make_card(note)
            card.write(note)
            said = self.tr("Notitie {place} van {count}, {day}, {author}").format(
                place=place + 1,
                count=len(notes),
                day=format_day_in_words(note.dated),
                author=note.author,
            )
            say_group(card, said)
            self._column.insertWidget(place + 2, card)
        put_after(self.add_button, self.composer.stops())
        last = self.composer.stops()[-1]
        put_after(last, [stop for note in notes for stop in self._cards[note.id].stops()])

    def cards(self) -> list[NoteCard]:
        """Return the notes that are there already."""
        return list(self._cards.values())

    def flush(self) -> None:
        """Commit what was typed, also a note that is only half written."""
        if not self.composer.isHidden():
            self.composer.flush()
        self.flush_cards()

    def flush_cards(self) -> None:
        """Commit what was typed in notes that are there already."""
        for card in list(self._cards.values()):
            card.flush()

    def keep_unsaved(self) -> None:
        """Keep what was typed, since it could not be written."""
        self.composer.keep_unsaved()
        for card in self._cards.values():
            card.keep_unsaved()

    def _make_card(self, note: NoteDetail) -> NoteCard:
        card = self._cards[note.id] = NoteCard(note, self._theme, is_locked=self._is_locked)
        card.changed.connect(self.change_requested)
        card.removed.connect(self.remove_requested)
        return card
