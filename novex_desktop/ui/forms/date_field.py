"""A day, typed as the Dutch do or picked from a calendar; it may stay empty."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from novex_desktop.ui.dutch_dates import format_day, parse_day
from novex_desktop.ui.field_button import FieldButton
from novex_desktop.ui.forms.committed_field import CommittedField
from novex_desktop.ui.forms.field_row import mark_broken
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


class DateField(CommittedField[date | None], QLineEdit):
    """Commits a day, or None, on leaving; what is no day stays and is marked."""

    committed = Signal(object)  # date or None
    refused = Signal(str)  # Dutch message; empty once it is right again

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loaded: date | None = None
        self._calendar: QCalendarWidget | None = None
        say_hint(self, self.tr("dd-mm-jjjj"))
        theme.follow(self, self._fit)
        self._pick = FieldButton(self)
        self._pick.setToolTip(self.tr("Kalender (Alt+Pijl omlaag)"))
        self._pick.setAccessibleName(self._pick.toolTip())
        theme.keep_icon(self._pick, "calendar")
        self._pick.clicked.connect(self._show_calendar)
        self.returnPressed.connect(self.flush)

    def typed_text(self) -> str:
        """Return what stands in the field, whether it is a day or not."""
        return self.text()

    def value(self) -> date | None:
        """Return the day; ValueError when what was typed is none."""
        return parse_day(self.text())

    def write(self, stored: date | None) -> None:
        """Show a stored day and forget what was typed."""
        self._loaded = stored
        self.setText(format_day(stored))
        self._judge("")

    def flush(self) -> None:
        """Commit what was typed, if it is a day or nothing."""
        if not self.is_dirty:
            return
        try:
            day = self.value()
        except ValueError:
            self._judge(
                self.tr("“{text}” is geen datum. Typ bijvoorbeeld 31-12-2025.").format(
                    text=self.text()
                )
            )
            return
        changed = day != self._loaded
        self.write(day)
        if changed:
            self.committed.emit(day)

    def _text_of(self, value: date | None) -> str:
        return format_day(value)

    def _fit(self) -> None:
        """Be wide enough for a day and the sign beside it, in every size of text."""
        metrics = QFontMetrics(self._theme.font())
        self.setMinimumWidth(metrics.horizontalAdvance("00-00-0000") + self._theme.pixels(16) + 32)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        said = self.tr("{field}: kalender (Alt+Pijl omlaag)").format(field=name)
        self._pick.setAccessibleName(said)

    def _judge(self, message: str) -> None:
        mark_broken(self, is_broken=bool(message))
        self.setAccessibleDescription(message)
        self.refused.emit(message)

    def _show_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.tokens.text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, plain)  # Qt's red is no token of ours
        if self._loaded:
            day = self._loaded
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._on_day_picked)
        calendar.clicked.connect(self._on_day_picked)
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar = calendar
        calendar.show()
        calendar.setFocus()

    def _on_day_picked(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.setText(format_day(date(picked.year(), picked.month(), picked.day())))
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt_down and event.key() == Qt.Key.Key_Down):
            self._show_calendar()
        else:
            super().keyPressEvent(event)
