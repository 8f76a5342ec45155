"""One deadline of an agreement: words, days and certainty, each apart."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from novex_desktop.domain.due_moves import find_meeting_days
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.store.queries.dues import DueDetail
from novex_desktop.store.queries.meetings import MeetingRow
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_wishes import DueWish, MoveExplanation
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.text_fields import ChoiceField, TextLine
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import restyle, say_hint
from novex_desktop.ui.theme.theme import Theme


class DueCard(QFrame):
    """One deadline."""

    wished = Signal(object)  # DueWish or MoveExplanation
    remove_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.due_id: str | None = None
        self._loaded: DueDetail | None = None
        self.words = TextLine()
        say_hint(self.words, self.tr("In woorden, bijvoorbeeld: eind 2025"))
        self.words.setAccessibleName(self.tr("Termijn in woorden"))
        self.date_from, self.date_to = DateField(theme), DateField(theme)
        self.date_from.setAccessibleName(self.tr("Termijn vanaf"))
        self.date_to.setAccessibleName(self.tr("Termijn uiterlijk"))
        self.kind, self.certainty = ChoiceField(theme), ChoiceField(theme)
        self.kind.setAccessibleName(self.tr("Soort termijn"))
        self.kind.offer(list(DueKind))
        self.certainty.setAccessibleName(self.tr("Zekerheid van de datum"))
        self.certainty.setToolTip(self.certainty.accessibleName())
        self.certainty.offer(list(Certainty))
        self.meeting, self.moves = ChoiceField(theme), QLabel()
        self.meeting.setAccessibleName(self.tr("Overleg waar deze termijn aan hangt"))
        self._meetings: Sequence[MeetingRow] = ()
        self.moves.setProperty("role", "quiet")
        self.moves.setWordWrap(True)
        self.moves.hide()
        self.moved_by, self.moved_reason = TextLine(), TextLine()
        say_hint(self.moved_by, self.tr("Verschoven door besluit van"))
        self.moved_by.setAccessibleName(self.tr("Wie besloot om deze termijn te verschuiven"))
        say_hint(self.moved_reason, self.tr("Waarom verschoven?"))
        self.moved_reason.setAccessibleName(self.tr("Waarom deze termijn is verschoven"))
        self.error = SpokenLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        self.confirm = QPushButton(self.tr("Voorstel bevestigen"))
        self.confirm.setToolTip(self.tr("Deze termijn is in de tekst herkend; klopt hij?"))
        self._remove = QToolButton()
        self._remove.setToolTip(self.tr("Termijn verwijderen"))
        self._remove.setAccessibleName(self.tr("Termijn verwijderen"))
        theme.keep_icon(self._remove, "trash-2")
        self._lay_out()
        self._connect()

    def offer_meetings(self, meetings: Sequence[MeetingRow]) -> None:
        """Give the meetings that it can hang on."""
        chosen = self.meeting.value() if self._loaded is None else self._loaded.meeting_id
        self._meetings = meetings
        self.meeting.clear_choices()
        self.meeting.add_choice(self.tr("Hangt niet aan een overleg"), None)
        for meeting in meetings:
            day = format_day(meeting.held_on) or self.tr("nog zonder datum")
            self.meeting.add_choice(
                self.tr("Hangt aan {meeting} ({day})").format(meeting=meeting.name, day=day),
                meeting.id,
            )
        self.meeting.write(chosen)

    def write(self, due: DueDetail) -> None:
        """Show a stored deadline; what was typed in a field and is not stored stays."""
        self.due_id, self._loaded = due.id, due
        self.words.renew(due.words)
        for field, day in ((self.date_from, due.date_from), (self.date_to, due.date_to)):
            field.renew(day)
        self.kind.write(due.kind)
        self.certainty.write(due.certainty)
        self.confirm.setVisible(not due.confirmed)
        self._write_moves(due)
        self._slant_days(due.certainty)
        self._on_day_judged("")

    def stops(self) -> list[QWidget]:
        """Return where Tab goes, in order."""
        return [
            self.words, self._remove, self.date_from, self.date_to, self.kind, self.certainty,
            self.meeting, self.moved_by, self.moved_reason, self.confirm,
        ]  # fmt: skip

    def flush(self) -> None:
        """Commit what was typed."""
        for field in (
            self.words, self.date_from, self.date_to, self.moved_by, self.moved_reason,
        ):  # fmt: skip
            field.flush()

    def keep_unsaved(self) -> None:
        """Keep what was typed as not stored, since it was refused or could not be written."""
        stored = self._loaded
        self.words.mark_unsaved(stored.words if stored else "")
        self.moved_by.mark_unsaved(stored.moved_by if stored else "")
        self.moved_reason.mark_unsaved(stored.moved_reason if stored else "")
        self.date_from.mark_unsaved(stored.date_from if stored else None)
        self.date_to.mark_unsaved(stored.date_to if stored else None)

    def tell(self, message: str) -> None:
        """Tell what is wrong with this deadline."""
        self.error.setText(message)
        self.error.setVisible(bool(message))

    def _write_moves(self, due: DueDetail) -> None:
        """Keep the old days in sight, with who decided so and why."""
        for field, text in (
            (self.moved_by, due.moved_by), (self.moved_reason, due.moved_reason),
        ):  # fmt: skip
            field.renew(text)
            field.setVisible(bool(due.moves) or field.is_dirty)
        self.meeting.write(due.meeting_id)
        lines = [self.tr("{count}e keer verschoven:").format(count=len(due.moves))]
        for move in due.moves:
            days = f"{format_day(move.old)} → {format_day(move.new)}"
            told = ", ".join(part for part in (move.decided_by, move.reason) if part)
            lines.append(f"{days} ({told})" if told else days)
        self.moves.setText("\n".join(lines))
        self.moves.setVisible(bool(due.moves))

    def _slant_days(self, certainty: Certainty) -> None:
        """Let a computed day look computed."""
        for field in (self.date_from, self.date_to):
            field.setProperty("computed", certainty is Certainty.DERIVED)
            restyle(field)

    def _lay_out(self) -> None:
        self.setMinimumWidth(1)  # else its height is that of a width which it may not have
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(8)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(self._remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        days = QWidget()
        line = FlowLayout(days, spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.date_from)
        line.addWidget(self.date_to)
        grid.addWidget(days, 1, 0, 1, 3)
        terms = QHBoxLayout()
        terms.setSpacing(8)
        terms.addWidget(self.kind, 2)
        terms.addWidget(self.certainty, 3)
        grid.addLayout(terms, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.meeting, 3, 0, 1, 3)
        grid.addWidget(self.moves, 4, 0, 1, 3)
        grid.addWidget(self.moved_by, 5, 0, 1, 3)
        grid.addWidget(self.moved_reason, 6, 0, 1, 3)
        grid.addWidget(self.error, 7, 0, 1, 3)
        grid.addWidget(self.confirm, 8, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.date_from.setPlaceholderText(self.tr("vanaf"))
        self.date_to.setPlaceholderText(self.tr("uiterlijk"))
        for widget in (self.confirm, self.moved_by, self.moved_reason):
            widget.hide()

    def _connect(self) -> None:
        self.words.committed.connect(lambda: self._on_words_committed())
        self.date_from.committed.connect(self._on_day_committed)
        self.date_to.committed.connect(self._on_last_day_committed)
        for field in (self.date_from, self.date_to):
            field.refused.connect(self._on_day_judged)
        for line in (self.moved_by, self.moved_reason):
            line.committed.connect(lambda: self._explain())
        self.kind.committed.connect(lambda: self._wish())
        self.certainty.committed.connect(lambda: self._wish())
        self.meeting.committed.connect(lambda _id: self._on_meeting_chosen())
        self.confirm.clicked.connect(lambda: self._wish())
        self._remove.clicked.connect(self.remove_requested)

    def _on_day_judged(self, message: str) -> None:
        """Tell what is wrong; that one field is right says nothing of another that is not."""
        if message or not self._holds_days():
            self.tell(message)

    def _holds_days(self) -> bool:
        """Whether a day stands there that was typed and is not stored."""
        return any(day.is_dirty for day in (self.date_from, self.date_to))

    def _on_words_committed(self) -> None:
        """Take the days that the words name, unless a person or a meeting gave them."""
        is_free = self.certainty.value() is not Certainty.CERTAIN and self._meeting_id() is None
        is_free = is_free and not self._holds_days()  # that were refused, and are still typed
        if is_free and self.kind.value() is DueKind.DUE and self.words.text().strip():
            from novex_desktop.ui.screens.deadlines.word_dates import read_words

            read = read_words(self.words.text(), date.today())
            if read.date_to is not None or self.certainty.value() is Certainty.DERIVED:
                self.date_from.write(read.date_from)
                self.date_to.write(read.date_to)
                self.certainty.write(read.certainty)
        self._wish()

    def _on_last_day_committed(self, day: date | None) -> None:
        """Take a typed last day as certain: a person named it, and not the words any more."""
        loaded = self._loaded
        if day is not None and loaded is not None and loaded.certainty is Certainty.DERIVED:
            self.certainty.write(Certainty.CERTAIN)
            if self._day(self.date_from) == loaded.date_from and not self.date_from.is_dirty:
                self.date_from.write(None)
        self._on_day_committed(day)

    def _on_meeting_chosen(self) -> None:
        """Take the days of the meeting: from now on the deadline follows its date."""
        chosen = self.meeting.value()
        meeting = next((one for one in self._meetings if one.id == chosen), None)
        if meeting is not None:
            start, end = find_meeting_days(meeting.year, meeting.held_on)
            self.date_from.write(start)
            self.date_to.write(end)
            self.certainty.write(Certainty.DERIVED)
        self._wish()

    def _meeting_id(self) -> str | None:
        if self.meeting.currentIndex() < 0:  # a meeting that is not offered any more
            return self._loaded.meeting_id if self._loaded else None
        chosen = self.meeting.value()
        return chosen if isinstance(chosen, str) else None

    def _explain(self) -> None:
        self.wished.emit(
            MoveExplanation(self.moved_by.text().strip(), self.moved_reason.text().strip())
        )

    def _on_day_committed(self, day: date | None) -> None:
        unknown = self.certainty.value() is Certainty.UNKNOWN
        if day is not None and unknown:
            self.certainty.write(Certainty.CERTAIN)  # a person named this day
        elif self._day(self.date_to) is None and self._day(self.date_from) is None:
            self.certainty.write(Certainty.UNKNOWN)
        self._wish()

    def _wish(self) -> None:
        certainty, kind = self.certainty.value(), self.kind.value()
        self.wished.emit(
            DueWish(
                self.words.text().strip(),
                self._day(self.date_from),
                self._day(self.date_to),
                certainty if isinstance(certainty, Certainty) else Certainty.UNKNOWN,
                kind if isinstance(kind, DueKind) else DueKind.DUE,
                self._meeting_id(),
            ),
        )

    def _day(self, field: DateField) -> date | None:
        try:
            return field.value()
        except ValueError:  # told beside the field; the stored day stays
            loaded = self._loaded
            if loaded is None:
                return None
            return loaded.date_from if field is self.date_from else loaded.date_to
