"""A timeline to look at: quarters, a mark per deadline, meetings as lines."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from novex_desktop.domain.due_groups import MeetingDay
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.screens.deadlines.time_scale import (
    Span,
    TimeScale,
    make_scale,
    name_quarter,
    next_quarter,
    pack,
    quarter_start,
)
from novex_desktop.ui.spoken_role import say_role
from novex_desktop.ui.theme.theme import Theme

_MARGIN = 16
_MARK = 9  # height of a mark, where there is room; a day is as wide
_LEAST_MARK = 3
_GAP = 3
_HEIGHT = 132  # of all lanes together
_MOST_LANES = _HEIGHT // (_LEAST_MARK + 1)
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Timeline(QWidget):
    """Paints deadlines on a line of quarters; a click on one chooses its row in the table.

    It cannot get the focus: all that it shows stands in the table beside it.
    """

    span_chosen = Signal(str)  # key of the deadline that was clicked

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans: tuple[Span, ...] = ()
        self._days: Counter[date] = Counter()  # how many deadlines end on a day ...
        self._quarters: Counter[date] = Counter()  # ... and in a quarter, by its first day
        self._meetings: tuple[MeetingDay, ...] = ()
        self._today = date.today()
        self._chosen = ""
        self._scale = make_scale([], self._today)
        self._marks: dict[str, QRect] = {}
        self._bars: list[tuple[QRect, int]] = []  # when there are too many for a mark each
        self.setAccessibleName(self.tr("Tijdlijn van de termijnen"))
        say_role(self, QAccessible.Role.Chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.follow(self, self._on_theme_changed)

    def show_spans(
        self, spans: Sequence[Span], meetings: Sequence[MeetingDay], today: date
    ) -> None:
        """Show other deadlines and meetings."""
        self._spans = tuple(spans)
        self._show(Counter(span.end for span in spans), meetings, today)

    def show_days(self, days: Counter[date], meetings: Sequence[MeetingDay], today: date) -> None:
        """Show on which days deadlines end, where there are too many for a mark each."""
        self._spans = ()
        self._show(days, meetings, today)

    def _show(self, days: Counter[date], meetings: Sequence[MeetingDay], today: date) -> None:
        self._days, self._today = days, today
        self._quarters = _count_by_quarter(days)
        self._meetings = tuple(one for one in meetings if one.held_on is not None)
        held = [one.held_on for one in self._meetings if one.held_on]
        self._scale = make_scale([*days, *held], today)
        self.setAccessibleDescription(self._describe())
        self._arrange()

    def choose(self, key: str) -> None:
        """Mark the deadline of the row that is current in the table."""
        if key != self._chosen:
            self._chosen = key
            self.update()

    @property
    def scale(self) -> TimeScale:
        """The quarters that show."""
        return self._scale

    def mark_of(self, key: str) -> QRect | None:
        """Return where a deadline is painted; None when it is not, or not by itself."""
        return self._marks.get(key)

    def _describe(self) -> str:
        counts = sorted(self._quarters.items())
        said = [f"{name_quarter(first)}: {format_count(count)}" for first, count in counts]
        met = [f"{one.name}: {format_day(one.held_on)}" for one in self._meetings]
        return self.tr("Termijnen per kwartaal: {quarters}. Overleggen: {meetings}.").format(
            quarters=", ".join(said) or self.tr("geen"),
            meetings=", ".join(met) or self.tr("geen met een datum"),
        )

    def _arrange(self) -> None:
        """Give every deadline its place; bars per quarter when they are too many."""
        self._marks, self._bars = {}, []
        area = self._area()
        shown = [span for span in self._spans if self._scale.holds(span)]
        lanes = pack(shown, self._scale, area.width(), _MARK, _MOST_LANES)
        are_only_days = bool(self._days) and not self._spans
        if lanes is None or are_only_days:
            self._arrange_bars(area)
        else:
            count = max(lanes.values(), default=0) + 1
            step = min(area.height() // count, _MARK + _GAP)
            height = max(step - _GAP, _LEAST_MARK)
            for span in shown:
                left, right = self._x(span.start), self._x(span.end)
                top = area.bottom() - (lanes[span.key] + 1) * step + 1
                self._marks[span.key] = QRect(left, top, max(right - left, _MARK), height)
        self.update()

    def _arrange_bars(self, area: QRect) -> None:
        counts = self._quarters
        most = max((counts[first] for first in self._scale.quarters()), default=0) or 1
        room = area.height() - QFontMetrics(self._theme.font(0.9)).height() - 4
        for first in self._scale.quarters():
            left, right = self._x(first) + 6, self._x(next_quarter(first)) - 6
            height = round(counts[first] / most * room)
            bar = QRect(left, area.bottom() - height + 1, right - left, height)
            self._bars.append((bar, counts[first]))

    def _area(self) -> QRect:
        """Return where the marks are; above it stand the meetings, under it the quarters."""
        line = QFontMetrics(self._theme.font(0.9)).height()
        return self.rect().adjusted(_MARGIN, line + 10, -_MARGIN, -2 * line - 16)

    def _x(self, day: date) -> int:
        area = self._area()
        part = min(max(self._scale.part(day), 0.0), 1.0)
        return area.left() + round(part * area.width())

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font(0.9)).height()
        return QSize(400, _HEIGHT + 3 * line + 26)

    def minimumSizeHint(self) -> QSize:
        # On a small screen with large letters the marks stand closer together.
        return QSize(240, self.sizeHint().height() - _HEIGHT // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for key, mark in self._marks.items():
            if mark.adjusted(-2, -2, 2, 2).contains(spot):
                self.span_chosen.emit(key)
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setFont(self._theme.font(0.9))
        self._paint_quarters(painter)
        self._paint_bars(painter)
        for span in self._spans:
            if (mark := self._marks.get(span.key)) is not None:
                self._paint_mark(painter, span, mark)
        self._paint_moments(painter)
        self._paint_legend(painter)
        painter.end()

    def _paint_quarters(self, painter: QPainter) -> None:
        area, tokens = self._area(), self._theme.tokens
        line = painter.fontMetrics().height()
        for first in self._scale.quarters():
            left, right = self._x(first), self._x(next_quarter(first))
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(left, area.top(), left, area.bottom() + 4)
            name = name_quarter(first)
            if painter.fontMetrics().horizontalAdvance(name) > right - left - 4:
                name = name.split()[0] if first.month != 1 else str(first.year)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRect(left, area.bottom() + 4, right - left, line), _CENTRE, name)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.drawLine(area.left(), area.bottom() + 3, area.right(), area.bottom() + 3)

    def _paint_bars(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        for bar, count in self._bars:
            if count:
                painter.fillRect(bar, QColor(tokens.selected))
                painter.setPen(QColor(tokens.text))
                above = bar.adjusted(-6, -painter.fontMetrics().height() - 2, 6, -bar.height() - 2)
                painter.drawText(above, _CENTRE, format_count(count))

    def _paint_mark(self, painter: QPainter, span: Span, mark: QRect) -> None:
        """A certain day is filled, computed days are an outline; what is late is angular too."""
        tokens = self._theme.tokens
        color = QColor(tokens.red if span.is_late else tokens.accent)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(color if span.is_certain else QColor(tokens.surface))
        radius = 1 if span.is_late else mark.height() / 2
        painter.drawRoundedRect(mark, radius, radius)
        if span.key and span.key == self._chosen:  # those of the legend have no key
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)

    def _paint_moments(self, painter: QPainter) -> None:
        """Today, and the meetings with their names where these do not run into each other."""
        area, tokens = self._area(), self._theme.tokens
        today = self._x(self._today)
        painter.setPen(QPen(QColor(tokens.text), 1, Qt.PenStyle.DotLine))
        painter.drawLine(today, area.top() - 2, today, area.bottom() + 3)
        painter.setPen(QPen(QColor(tokens.orange_mark), 2))
        for meeting in self._meetings_shown():
            place = self._x(meeting.held_on or self._today)
            painter.drawLine(place, area.top() - 2, place, area.bottom() + 3)
        for place, (word, rect) in enumerate(self.words(painter.fontMetrics())):
            painter.setPen(QColor(tokens.orange if place else tokens.text))
            painter.drawText(rect, _CENTRE, word)

    def words(self, metrics: QFontMetrics) -> list[tuple[str, QRect]]:
        """Return what stands above the lines, and where: today, and the meetings in order."""
        word = self.tr("vandaag")
        placed = [(word, self._word_rect(self._x(self._today), metrics.horizontalAdvance(word)))]
        for meeting in self._meetings_shown():
            place = self._x(meeting.held_on or self._today)
            width = metrics.horizontalAdvance(meeting.name)
            half = width // 2 + 2
            # Above its line, or else right or left of what stands there.
            beside = [place + half + step for step in range(0, 49, 8)]
            for middle in (place, *beside, place - half):
                wanted = self._word_rect(middle, width)
                if not any(wanted.adjusted(-6, 0, 6, 0).intersects(rect) for _, rect in placed):
                    placed.append((meeting.name, wanted))
                    break
        return placed

    def _meetings_shown(self) -> list[MeetingDay]:
        start, end = self._scale.start, self._scale.end
        found = [one for one in self._meetings if one.held_on and start <= one.held_on < end]
        return sorted(found, key=lambda one: one.held_on or date.max)

    def _word_rect(self, middle: int, width: int) -> QRect:
        left = min(max(middle - width // 2, _MARGIN), self.width() - _MARGIN - width)
        return QRect(QPoint(left, 4), QSize(width, self._area().top() - 8))

    def _paint_legend(self, painter: QPainter) -> None:
        tokens, metrics = self._theme.tokens, painter.fontMetrics()
        line = metrics.height()
        top = self.height() - line - 6
        left = _MARGIN
        if self._bars:
            painter.setPen(QColor(tokens.muted))
            text = self.tr("Aantal termijnen per kwartaal")
            painter.drawText(QRect(left, top, self.width(), line), _LEFT, text)
        else:
            for word, is_certain, is_late in (
                (self.tr("vaste dag"), True, False),
                (self.tr("afgeleide dagen"), False, False),
                (self.tr("te laat"), True, True),
            ):
                mark = QRect(left, top + (line - _MARK) // 2, _MARK * 2, _MARK)
                here = self._today
                self._paint_mark(painter, Span("", here, here, is_certain, is_late), mark)
                painter.setPen(QColor(tokens.muted))
                width = metrics.horizontalAdvance(word)
                painter.drawText(QRect(left + _MARK * 2 + 6, top, width + 2, line), _LEFT, word)
                left += _MARK * 2 + width + 28
        self._paint_outside(painter, QRect(left, top, self.width() - left - _MARGIN, line))

    def _paint_outside(self, painter: QPainter, rect: QRect) -> None:
        earlier = sum(count for day, count in self._days.items() if day < self._scale.start)
        later = sum(count for day, count in self._days.items() if day >= self._scale.end)
        later -= sum(span.start < self._scale.end <= span.end for span in self._spans)  # begun
        said = [self.tr("← {count} eerder").format(count=format_count(earlier))] if earlier else []
        said += [self.tr("{count} later →").format(count=format_count(later))] if later else []
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(rect, _RIGHT, "    ".join(said))


def _count_by_quarter(days: Counter[date]) -> Counter[date]:
    """Return how many deadlines end in a quarter, by its first day."""
    counts: Counter[date] = Counter()
    for day, number in days.items():
        counts[quarter_start(day)] += number
    return counts
