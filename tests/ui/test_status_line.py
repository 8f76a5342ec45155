"""What the status line says when something was saved."""

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.ui import status_line
from novex_desktop.ui.status_line import StatusLine
from novex_desktop.ui.theme.theme import Theme


def test_every_change_is_announced_also_two_in_one_minute(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def hear(_widget: QWidget, text: str) -> None:
        told.append(text)

    monkeypatch.setattr(status_line, "announce", hear)
    line = StatusLine(theme)
    qtbot.addWidget(line)
    today = date(2026, 11, 30)
    for second in (10, 10, 50):
        line.show_saved(datetime(2026, 11, 30, 9, 41, second).astimezone(), today)
    line.show_saved(None, today)
    assert told == ["Opgeslagen 09:41", "Opgeslagen 09:41"]
