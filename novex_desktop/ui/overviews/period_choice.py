"""From when, and up to when, an overview tells what changed."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from novex_desktop.store.moments import to_local
from novex_desktop.store.queries.overview_changes import FrozenMoment
from novex_desktop.ui.dutch_dates import format_day, parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme

_ON_A_DAY = "day"
_USUAL_DAYS = 28  # back, when there is no milestone yet


class PeriodChoice(QWidget):
    """A milestone or a day to begin with; a milestone or the peildatum to end with."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since, self.until = ChoiceField(theme), ChoiceField(theme)
        self.day = DateField(theme)
        self.since.setAccessibleName(self.tr("Wijzigingen sinds"))
        self.day.setAccessibleName(self.tr("Wijzigingen sinds deze dag"))
        self.until.setAccessibleName(self.tr("Wijzigingen tot en met"))
        self.setFocusProxy(self.since)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.since, 3)
        line.addWidget(self.day, 2)
        line.addWidget(QLabel(self.tr("tot")))
        line.addWidget(self.until, 3)
        for field in (self.since, self.until):
            field.setMinimumContentsLength(10)
            field.setSizeAdjustPolicy(
                ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.committed.connect(lambda _value: self._show())
        self.day.committed.connect(lambda _day: self.changed.emit())

    def offer(self, moments: Sequence[FrozenMoment], since: date | str | None, today: date) -> None:
        """Give it the milestones, and what was chosen the last time."""
        newest_first = list(reversed(moments))
        named = [moment for moment in newest_first if not moment.is_export]
        for moment in (*named, *(each for each in newest_first if each.is_export)):
            self.since.add_choice(self._describe(moment), moment.id)
        self.since.add_choice(self.tr("Een datum:"), _ON_A_DAY)
        self.until.add_choice(self.tr("de peildatum"), None)
        for moment in named:
            self.until.add_choice(self._describe(moment), moment.id)
        self.until.write(None)
        usual: str = named[0].id if named else _ON_A_DAY
        self.since.write(_ON_A_DAY if isinstance(since, date) else since or usual)
        self.day.write(since if isinstance(since, date) else today - timedelta(days=_USUAL_DAYS))
        self._show()

    def value(self) -> tuple[date | str | None, str | None]:
        """Return from when and up to when; ValueError when the day is none."""
        until = self.until.value()
        since = self.since.value()
        start = parse_day(self.day.text()) if since == _ON_A_DAY else since
        if since == _ON_A_DAY and start is None:
            raise ValueError(self.day.text())
        return (
            start if isinstance(start, date | str) else None,
            until if isinstance(until, str) else None,
        )

    def _describe(self, moment: FrozenMoment) -> str:
        at = to_local(moment.at)
        day = format_day(at.date())
        if moment.is_export:
            # The hour too: an overview may be made more than once on a day.
            text = self.tr("{day} {hour}: gemaakt {name}")
            return text.format(day=day, hour=f"{at:%H:%M}", name=moment.name)
        return f"{day}: {moment.name}"

    def _show(self) -> None:
        self.day.setVisible(self.since.value() == _ON_A_DAY)
        self.changed.emit()
