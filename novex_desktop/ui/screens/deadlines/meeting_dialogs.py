"""Asking for a meeting and for its date, and showing which deadlines move before they do."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import UserError
from novex_desktop.store.queries.meetings import MeetingMove, MeetingRow
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dialogs.wrapped_lines import wrap_lines
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import TextLine
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.screens.deadlines.due_words import describe_days
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.theme import Theme

_DAYS_CHARS = 17  # of a day, or of two under each other

Preview = Callable[[date | None], Sequence[MeetingMove]]


class MeetingDateDialog(PlainDialog):
    """Asks the date of a meeting; shows at once what would move, and stores it on accepting."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        meeting: MeetingRow,
        preview: Preview,
        save: Callable[[date | None], None],
    ) -> None:
        title = self.tr("Datum van {meeting}").format(meeting=meeting.name)
        super().__init__(parent, title, "", self.tr("&Vastleggen"))
        self._meeting, self._preview, self._save = meeting, preview, save
        self.day = DateField(theme)
        self.day.write(meeting.held_on)
        self.grid = FieldGrid()
        self.grid.add_field("held_on", self.tr("&Datum van het overleg"), self.day)
        self.summary = SpokenLabel()
        self.summary.setWordWrap(True)
        self.moves = QTreeWidget()
        self._set_up_moves()
        self.column.addLayout(self.grid)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.moves, 1)
        self.day.textChanged.connect(lambda: self._show_moves())
        self.day.refused.connect(lambda message: self.grid.tell("held_on", message))
        self._show_moves()
        self.resize_to(160, 34)
        self.day.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        meeting: MeetingRow,
        preview: Preview,
        save: Callable[[date | None], None],
    ) -> bool:
        """Return whether a date was stored."""
        dialog = cls(parent, theme, meeting, preview, save)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted

    def _set_up_moves(self) -> None:
        view = self.moves
        view.setProperty("role", "lines")
        view.setAccessibleName(self.tr("Termijnen die verschuiven"))
        titles = [self.tr("Nr."), self.tr("Afspraak"), self.tr("Nu"), self.tr("Wordt")]
        self._is_narrow = is_narrow(self)  # then the number stands above the title
        view.setHeaderLabels(titles[self._is_narrow :])
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        if self._is_narrow:
            wrap_lines(view, 0, _DAYS_CHARS)

    def _show_moves(self) -> None:
        self.moves.clear()
        self.grid.tell("held_on", "")
        try:
            day = self.day.value()
        except ValueError:
            self.summary.setText(self.tr("Typ een datum, bijvoorbeeld 10-06-2025."))
            self._enable(is_ready=False)
            return
        moves = self._preview(day)
        for move in moves:
            old = describe_days(move.old_from, move.old_to, Certainty.DERIVED)
            new = describe_days(move.new_from, move.new_to, Certainty.DERIVED)
            title = (
                move.title
                if move.confirmed
                else self.tr("{title} (voorstel)").format(title=move.title)
            )
            name = [f"{move.number}\n{title}"] if self._is_narrow else [move.number, title]
            item = QTreeWidgetItem([*name, old, new])
            font = item.font(0)
            font.setItalic(True)
            for column in (len(name), len(name) + 1):
                item.setFont(column, font)
            item.setToolTip(len(name) - 1, f"{move.title}\n“{move.words}”")
            self.moves.addTopLevelItem(item)
        if (first := self.moves.topLevelItem(0)) is not None:
            self.moves.setCurrentItem(first)
        self.summary.setText(self._summarise(day, moves))
        self._enable(is_ready=day != self._meeting.held_on)

    def _enable(self, *, is_ready: bool) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(is_ready)

    def _summarise(self, day: date | None, moves: Sequence[MeetingMove]) -> str:
        if day == self._meeting.held_on:
            return self.tr("Typ een andere datum; hier staat dan wat er verschuift.")
        if not moves:
            return self.tr("Er hangt geen termijn aan dit overleg die verschuift.")
        agreements = len({move.agreement_id for move in moves})
        text = (
            self.tr("1 termijn verschuift mee.")
            if len(moves) == 1
            else self.tr(
                "{dues} termijnen van {agreements} afspraken verschuiven mee, als één handeling."
            ).format(dues=len(moves), agreements=agreements)
        )
        proposed = sum(not move.confirmed for move in moves)
        if proposed:
            said = (
                self.tr("1 is nog een voorstel en blijft dat.")
                if proposed == 1
                else self.tr("{count} zijn nog een voorstel en blijven dat.")
            )
            text += " " + said.format(count=proposed)
        return text

    def accept(self) -> None:
        try:
            self._save(self.day.value())
        except ValueError:
            self.day.flush()  # tells why
        except UserError as error:
            self.grid.tell("held_on", error.message)
        else:
            super().accept()


class NewMeetingDialog(PlainDialog):
    """Asks which meeting there will be, and stores it on accepting."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        series: Sequence[str],
        year: int,
        save: Callable[[str, int, date | None], None],
    ) -> None:
        super().__init__(parent, self.tr("Overleg toevoegen"), "", self.tr("&Toevoegen"))
        self._save = save
        self.series, self.year = TextLine(), TextLine()
        self.series.write(series[0] if series else "")  # so that Escape leaves the dialog
        self.series.setCompleter(_make_completer(series, self))
        self.year.write(str(year))
        self.day = DateField(theme)
        self.grid = FieldGrid()
        self.grid.add_field("series", self.tr("&Overleg"), self.series)
        self.grid.add_field("year", self.tr("&Jaar"), self.year)
        self.grid.add_field("held_on", self.tr("&Datum, als die bekend is"), self.day)
        self.column.addLayout(self.grid)
        self.column.addStretch()
        self.day.refused.connect(lambda message: self.grid.tell("held_on", message))
        self.series.setFocus()
        self.series.selectAll()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        series: Sequence[str],
        year: int,
        save: Callable[[str, int, date | None], None],
    ) -> bool:
        """Return whether a meeting was added."""
        dialog = cls(parent, theme, series, year, save)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        self.grid.clear_errors()
        try:
            day = self.day.value()
            year = int(self.year.text()) if self.year.text().strip().isdecimal() else 0
            self._save(self.series.text(), year, day)
        except ValueError:
            self.day.flush()  # tells why
        except UserError as error:
            field = getattr(error, "field", None)
            self.grid.tell(field if field and self.grid.holds(field) else "series", error.message)
        else:
            super().accept()


def _make_completer(series: Sequence[str], parent: QObject) -> QCompleter:
    completer = QCompleter(list(series), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer
