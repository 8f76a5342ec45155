"""The line under the table while many rows are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.notice_bar import announce


class ChosenBar(QFrame):
    """Stands under the rows, so that none of them moves while one is choosing."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneFoot")
        self._count = QLabel()
        self._count.setProperty("role", "section")
        self.change = QPushButton(self.tr("Wijzigen…"))
        self.change.setAccessibleName(self.tr("Gekozen rijen wijzigen"))
        self.change.setToolTip(self.tr("Status, trekkers, termijn en meer (Ctrl+Shift+M)"))
        self.change.clicked.connect(self.change_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(16)
        line.addWidget(self._count, 1)
        line.addWidget(self.change)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many rows are chosen; nothing for one or none."""
        self.setVisible(count > 1)
        said = self.tr("{count} rijen gekozen").format(count=format_count(count))
        if count > 1 and said != self._count.text():
            self._count.setText(said)
            announce(self._count, said)
