"""PySide6 must give back each reference to None that it takes.

PySide6 6.12.0 did not, on Python 3.11: nearly every call of Qt that returns nothing took one
reference from None, until the process died after some thousands of calls. From Python 3.12 on
None is immortal and there is nothing to count.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItemModel, QStaticText
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

CALLS = 400
# Other threads and the test itself hold a few; a leak would be CALLS.
TOLERANCE = CALLS // 10

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on"
)


def count_taken(call: Callable[[], object]) -> int:
    """Return how many references to None are gone after many calls."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_painting_keeps_the_references_to_none(qapp: object) -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    text = QStaticText("afspraak")
    painter = QPainter(image)

    def paint() -> None:
        painter.save()
        painter.setPen(Qt.GlobalColor.black)
        painter.fillRect(QRect(0, 0, 9, 9), Qt.GlobalColor.blue)
        painter.drawText(QPoint(4, 20), "termijn")
        painter.drawStaticText(QPoint(4, 40), text)
        painter.restore()

    taken = count_taken(paint)
    painter.end()
    assert abs(taken) < TOLERANCE


def test_models_keep_the_references_to_none(qapp: object) -> None:
    model = QStandardItemModel(2, 2)
    absent = model.index(1, 1)
    assert abs(count_taken(lambda: absent.data(Qt.ItemDataRole.ToolTipRole))) < TOLERANCE
    assert abs(count_taken(lambda: model.setHorizontalHeaderLabels(["a", "b"]))) < TOLERANCE


def test_widgets_keep_the_references_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    label = QLabel(widget)

    def change() -> None:
        label.setText("stand van zaken")
        label.setEnabled(False)
        widget.update()

    assert abs(count_taken(change)) < TOLERANCE
