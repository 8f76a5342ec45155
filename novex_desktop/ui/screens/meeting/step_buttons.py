"""The buttons under the field of the meeting mode: to the topic before and after, and storing."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

_GAP = 8


class StepButtons(QWidget):
    """Where there is little room, those that step show their sign and not their words."""

    def __init__(self, steps: tuple[QPushButton, QPushButton], store: QPushButton) -> None:
        super().__init__()
        self._texts = {button: button.text() for button in steps}
        self._store = store
        for button in steps:
            button.setAccessibleName(button.text())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        for button in steps:
            line.addWidget(button)
        line.addStretch()
        line.addWidget(store)

    def minimumSizeHint(self) -> QSize:
        least = self._store.sizeHint()
        return QSize(least.width() + 2 * (2 * least.height() + _GAP), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button, text in self._texts.items():
            button.setText(text)
        wanted = sum(button.sizeHint().width() + _GAP for button in (*self._texts, self._store))
        if wanted > self.width():
            for button in self._texts:
                button.setText("")
