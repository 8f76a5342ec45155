"""Words that end in dots where there is little room: of a label, and of a box of choices."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyleOptionComboBox, QWidget

from novex_desktop.ui.theme.theme import Theme

_LEAST_CHARS = 6
_AROUND = 25  # pixels in a box: borders, padding, and the room round its sign
_SIGN = 16  # pixels at normal text size


class ElidedLabel(QLabel):
    """Ends in dots when it does not fit; then its tooltip has all of it."""

    def __init__(self, text: str = "", *, is_whole: bool = False) -> None:
        """Make the label.

        Args:
            is_whole: show all of it or nothing, where a part would say something else.
        """
        super().__init__(text)
        self._is_whole = is_whole

    def minimumSizeHint(self) -> QSize:
        least = 0 if self._is_whole else self.fontMetrics().averageCharWidth() * _LEAST_CHARS
        return QSize(min(least, super().minimumSizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip("" if self._shown() == self.text() else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown() == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self._shown())
        painter.end()

    def _shown(self) -> str:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        return "" if self._is_whole and shown != self.text() else shown


class ElidedBox(QComboBox):
    """Only what is painted is shorter, and the choice stays whole: Qt cuts through a letter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def showPopup(self) -> None:
        widen_list(self)
        super().showPopup()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        room = self.width() - self._theme.pixels(_SIGN) - _AROUND - icon
        mode = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, mode, room)


def widen_list(box: QComboBox) -> None:
    """Let the list that unfolds be as wide as its choices need, as far as the screen has it."""
    from novex_desktop.ui.screen_room import find_room

    view = box.view()
    wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width()
    view.setMinimumWidth(min(wanted, find_room(box).width() - 2 * _AROUND))
