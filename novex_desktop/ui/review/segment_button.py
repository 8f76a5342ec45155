"""A button of a row of choices; the chosen one is set in heavier letters, which need room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QToolButton


class SegmentButton(QToolButton):
    """As wide as its text in heavy letters, so that nothing is cut when it is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "segment")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        plain, heavy = QFont(self.font()), QFont(self.font())
        plain.setBold(False)
        heavy.setBold(True)
        more = QFontMetrics(heavy).horizontalAdvance(self.text())
        more -= QFontMetrics(plain).horizontalAdvance(self.text())
        return QSize(hint.width() + max(more, 0) + 4, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
