"""The timeline: too many deadlines for a mark each, and names that would meet."""

from collections import Counter
from datetime import date

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_groups import MeetingDay
from novex_desktop.ui.screens.deadlines.time_scale import Span
from novex_desktop.ui.screens.deadlines.timeline import Timeline
from novex_desktop.ui.theme.theme import Theme

TODAY = date(2025, 2, 3)
DAYS = [date(2025, month, 1) for month in (1, 2, 5, 8)] + [date(2023, 1, 1), date(2031, 1, 1)]


def test_days_alone_say_what_deadlines_say(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(600, timeline.sizeHint().height())
    spans = [Span(str(n), day, day, is_certain=True, is_late=False) for n, day in enumerate(DAYS)]
    timeline.show_spans(spans, [], TODAY)
    said = timeline.accessibleDescription()
    assert timeline.mark_of("0") is not None
    timeline.show_days(Counter(DAYS), [], TODAY)
    assert timeline.accessibleDescription() == said
    assert timeline.mark_of("0") is None
    assert [count for _, count in timeline._bars if count] == [2, 1, 1]
    timeline.grab()


def test_a_meeting_soon_keeps_its_name_beside_today(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(1000, 240)
    today = date(2026, 11, 29)
    soon = MeetingDay("m", "BO Leefomgeving", 2026, date(2026, 12, 16))
    timeline.show_days(Counter({date(2027, 6, 1): 1}), [soon], today)
    metrics = QFontMetrics(theme.font(0.9))
    (_, first), (name, second) = timeline.words(metrics)
    assert name == soon.name
    assert not first.intersects(second)
