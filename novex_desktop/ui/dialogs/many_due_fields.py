"""The deadline that many agreements get: its words or day, and who moved it and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.many_wish import ManyDue
from novex_desktop.domain.text_limits import DECIDER_CHARS, REASON_CHARS, WORDS_CHARS
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import in_line
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


class ManyDueFields(QWidget):
    """Asks who and why only where a deadline that stands would move."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words, self.day = QLineEdit(), DateField(theme)
        self.certainty = ChoiceField(theme)
        self.certainty.offer(list(Certainty))
        self.certainty.write(Certainty.CERTAIN)
        self.decider, self.reason = QLineEdit(), QLineEdit()
        self.words.setMaxLength(WORDS_CHARS)
        say_hint(self.words, self.tr("woorden, bijvoorbeeld “eind 2025”"))
        self.words.setAccessibleName(self.tr("Termijn, woorden"))
        self.day.setAccessibleName(self.tr("Termijn, datum"))
        self.certainty.setAccessibleName(self.tr("Zekerheid van de datum"))
        self.decider.setMaxLength(DECIDER_CHARS)
        say_hint(self.decider, self.tr("Verschoven door besluit van"))
        self.decider.setAccessibleName(self.tr("Wie besloot om deze termijnen te verschuiven"))
        self.reason.setMaxLength(REASON_CHARS)
        say_hint(self.reason, self.tr("Waarom verschoven?"))
        self.reason.setAccessibleName(self.tr("Waarom deze termijnen zijn verschoven"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for line in (self.words, in_line(self.day, self.certainty), self.decider, self.reason):
            column.addWidget(line)
        self.ask_why(wanted=False)
        self.words.textChanged.connect(self.edited)
        self.day.textChanged.connect(self.edited)
        self.certainty.currentIndexChanged.connect(self.edited)

    def value(self) -> ManyDue | None:
        """Return what is typed; None when its date is none."""
        try:
            day = self.day.value()
        except ValueError:
            return None
        certainty = self.certainty.value()
        return ManyDue(
            self.words.text().strip(),
            day,
            certainty if day and isinstance(certainty, Certainty) else Certainty.UNKNOWN,
            self.decider.text().strip(),
            self.reason.text().strip(),
        )

    def write(self, due: ManyDue) -> None:
        """Fill in what was asked before."""
        self.words.setText(due.words)
        self.day.write(due.day)
        if due.day is not None:
            self.certainty.write(due.certainty)
        self.decider.setText(due.moved_by)
        self.reason.setText(due.moved_reason)

    def ask_why(self, *, wanted: bool) -> None:
        """Show or hide who decided and why."""
        for field in (self.decider, self.reason):
            field.setVisible(wanted)
