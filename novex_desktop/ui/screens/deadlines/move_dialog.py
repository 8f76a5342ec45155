"""Asking where a deadline moves, who decided so and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from novex_desktop.domain.due_moves import find_meeting_days, is_move
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.errors import UserError
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.store.queries.due_moves import DueMove
from novex_desktop.store.queries.dues import DueDetail
from novex_desktop.store.queries.meetings import MeetingRow
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_wishes import DueMoveWish
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import ChoiceField, TextBox, TextLine
from novex_desktop.ui.screens.deadlines.due_words import describe_days
from novex_desktop.ui.screens.deadlines.word_dates import read_words
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class MovableDue:
    """A deadline that can be moved, as it stands now."""

    due_id: str
    number: str
    title: str
    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    meeting_id: str | None
    moves: tuple[DueMove, ...] = ()


def make_movable(row: AgreementRow, due: DueDetail) -> MovableDue:
    """Return a deadline of an agreement as the dialog asks for it."""
    return MovableDue(
        due.id, row.number, row.title, due.words, due.date_from, due.date_to, due.certainty,
        due.kind, due.meeting_id, due.moves,
    )  # fmt: skip


def make_new(agreement_id: str, number: str, title: str) -> MovableDue:
    """Return an agreement without a deadline as the dialog asks for it."""
    return MovableDue(
        agreement_id, number, title, "", None, None, Certainty.UNKNOWN, DueKind.DUE, None
    )


Save = Callable[[dict[str, DueMoveWish]], None]  # wishes by key of the deadline


class MoveDialog(PlainDialog):
    """Asks for one deadline, or for several that get the same date; stores it on accepting.

    Args:
        dues: what can be moved; the first is chosen. With `together` all of them move.
        is_new: there are no deadlines yet; the keys are those of agreements.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        dues: Sequence[MovableDue],
        meetings: Sequence[MeetingRow],
        today: date,
        save: Save,
        *,
        together: bool = False,
        is_new: bool = False,
    ) -> None:
        if is_new:
            title = self.tr("Termijn geven")
        elif together:
            title = self.tr("{count} termijnen verschuiven").format(count=len(dues))
        else:
            title = self.tr("Termijn verschuiven")
        accept = self.tr("Termijn &geven") if is_new else self.tr("&Verschuiven")
        super().__init__(parent, title, "", accept)
        self._is_new = is_new
        self._dues, self._meetings, self._today = list(dues), list(meetings), today
        self._save, self._together = save, together
        self._keeps_words = together and not is_new  # of each deadline, unless others are typed
        self._offered_words = ""  # of the deadline that was chosen, to tell from what was typed
        self.heading, self.now, self.becomes = QLabel(), QLabel(), SpokenLabel()
        self.heading.setProperty("role", "section")
        self.now.setProperty("role", "quiet")
        for label in (self.heading, self.now, self.becomes):
            label.setWordWrap(True)
            self.column.addWidget(label)
        self.which, self.meeting = ChoiceField(theme), ChoiceField(theme)
        self.day, self.words = DateField(theme), TextLine()
        self.decider, self.reason = TextLine(), TextBox(lines=2)
        self.grid = FieldGrid()
        self._fill_grid()
        self.column.insertLayout(2, self.grid)
        self.column.addStretch()
        self._connect()
        self._show_due()
        self.setMinimumWidth(560)
        self.day.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        dues: Sequence[MovableDue],
        meetings: Sequence[MeetingRow],
        today: date,
        save: Save,
        *,
        together: bool = False,
        is_new: bool = False,
    ) -> bool:
        """Return whether anything was stored."""
        dialog = cls(parent, theme, dues, meetings, today, save, together=together, is_new=is_new)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted

    def wish_for(self, due: MovableDue) -> DueMoveWish:
        """Return what a deadline would become; ValueError when what was typed is no day."""
        day, meeting = self.day.value(), self._chosen_meeting()
        start: date | None
        end: date | None
        typed = self.words.text().strip()
        words = due.words if self._keeps_words and not typed else typed
        if day is not None:
            start, end, certainty = None, day, Certainty.CERTAIN
        elif meeting is not None:
            start, end = find_meeting_days(meeting.year, meeting.held_on)
            certainty = Certainty.DERIVED
        elif not self._together and words == due.words and due.meeting_id is None:
            start, end, certainty = due.date_from, due.date_to, due.certainty
        else:
            words = typed
            read = read_words(words, self._today)
            start, end, certainty = read.date_from, read.date_to, read.certainty
        return DueMoveWish(
            words=words,
            date_from=start,
            date_to=end,
            certainty=certainty,
            kind=due.kind,
            meeting_id=meeting.id if meeting else None,
            moved_by=self.decider.text(),
            moved_reason=self.reason.toPlainText(),
        )

    def _fill_grid(self) -> None:
        for due in self._dues:
            days = describe_days(due.date_from, due.date_to, due.certainty)
            self.which.add_choice(f"{due.words or self.tr('zonder woorden')} — {days}", due)
        self.meeting.add_choice(self.tr("hangt niet aan een overleg"), None)
        for meeting in self._meetings:
            held_on = format_day(meeting.held_on) or self.tr("nog zonder datum")
            self.meeting.add_choice(f"{meeting.name} ({held_on})", meeting.id)
        grid = self.grid
        grid.add_field("which", self.tr("&Termijn"), self.which)
        grid.add_field(
            "date_to", self.tr("&Datum") if self._is_new else self.tr("Nieuwe &datum"), self.day
        )
        grid.add_field("words", self.tr("of in &woorden"), self.words)
        grid.add_field("meeting_id", self.tr("of met het &overleg"), self.meeting)
        grid.add_field("moved_by", self.tr("&Besloten door"), self.decider)
        grid.add_field("moved_reason", self.tr("Waaro&m"), self.reason)
        say_hint(self.words, self.tr("bijvoorbeeld: eind 2026"))
        say_hint(self.decider, self.tr("bijvoorbeeld: directeurenoverleg 12 mei"))
        grid.set_shown("which", shown=len(self._dues) > 1 and not self._together)
        for name in ("moved_by", "moved_reason"):
            grid.set_shown(name, shown=not self._is_new)
        self.which.write(self._dues[0])

    def _connect(self) -> None:
        self.which.committed.connect(lambda _due: self._show_due())
        self.day.textChanged.connect(lambda: self._show_outcome())
        self.day.refused.connect(lambda message: self.grid.tell("date_to", message))
        self.words.textChanged.connect(lambda: self._on_words_typed())
        self.meeting.committed.connect(lambda _id: self._show_outcome())

    def _due(self) -> MovableDue:
        due = self.which.value()
        return due if isinstance(due, MovableDue) else self._dues[0]

    def _chosen_meeting(self) -> MeetingRow | None:
        chosen = self.meeting.value()
        return next((one for one in self._meetings if one.id == chosen), None)

    def _show_due(self) -> None:
        due = self._due()
        if self._together:
            numbers = ", ".join(dict.fromkeys(one.number for one in self._dues))
            self.heading.setText(numbers)
            self.now.setText(
                self.tr("Zij krijgen alle dezelfde termijn.")
                if self._is_new
                else self.tr(
                    "Zij krijgen alle dezelfde datum; hun woorden blijven, tenzij u er andere typt."
                )
            )
            self.words.write("")
        else:
            self.heading.setText(f"{due.number}  {due.title}")
            self.now.setText(
                self.tr("Nog zonder termijn.") if self._is_new else self._describe_now(due)
            )
            if self.words.text() == self._offered_words:  # else somebody typed others
                self.words.write(due.words)
                self.meeting.write(due.meeting_id)
            self._offered_words = due.words
        self._show_outcome()

    def _describe_now(self, due: MovableDue) -> str:
        days = describe_days(due.date_from, due.date_to, due.certainty)
        text = self.tr("Nu: {words} {days}.").format(
            words=f"“{due.words}”," if due.words else "", days=days
        )
        if due.moves:
            earlier = ", ".join(format_day(move.old) for move in due.moves)
            text += " " + self.tr("Al {count} keer verschoven; was {days}.").format(
                count=len(due.moves), days=earlier
            )
        return " ".join(text.split())

    def _on_words_typed(self) -> None:
        # Other words cut the tie with a meeting, or its date would go before them.
        if not self._together and self.words.is_dirty and self.day.text() == "":
            self.meeting.write(None)
        self._show_outcome()

    def _show_outcome(self) -> None:
        self.grid.tell("date_to", "")
        due = self._due()
        try:
            wish = self.wish_for(due)
        except ValueError:
            self.becomes.setText(self.tr("Typ een datum, bijvoorbeeld 15-03-2026."))
            return
        days = describe_days(wish.date_from, wish.date_to, wish.certainty)
        text = self.tr("Wordt: {days}.").format(days=days)
        if not (self._together or self._is_new):
            text += " " + self._judge(due, wish)
        self.becomes.setText(text.rstrip())

    def _judge(self, due: MovableDue, wish: DueMoveWish) -> str:
        if is_move(due.date_from, due.date_to, wish.date_to):
            return self.tr("Dit is de {count}e keer dat zij verschuift.").format(
                count=len(due.moves) + 1
            )
        if due.date_to is not None and wish.date_to not in (None, due.date_to):
            return self.tr("Dit valt binnen de oude termijn en telt niet als verschuiven.")
        return ""

    def accept(self) -> None:
        dues = self._dues if self._together else [self._due()]
        try:
            wishes = {due.due_id: self.wish_for(due) for due in dues}
            if all(self._is_same(due, wishes[due.due_id]) for due in dues):
                self.grid.tell("date_to", self.tr("Geef een andere datum, woorden of overleg."))
                return
            self._save(wishes)
        except ValueError:
            self.day.flush()  # tells why
        except UserError as error:
            field = getattr(error, "field", None)
            self.grid.tell(field if field and self.grid.holds(field) else "date_to", error.message)
        else:
            super().accept()

    def _is_same(self, due: MovableDue, wish: DueMoveWish) -> bool:
        old = (due.words, due.date_from, due.date_to, due.meeting_id)
        return old == (wish.words, wish.date_from, wish.date_to, wish.meeting_id)
