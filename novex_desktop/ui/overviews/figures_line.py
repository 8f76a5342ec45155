"""The line that tells what would be in an overview, before it is made."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.workers.latest_reading import LatestReading


class FiguresLine(QLabel):
    """Says "84 alinea's: 61 afspraken, ...", or why nothing can be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Wat erin komt"))
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.reading = LatestReading(self)
        self.reading.told.connect(self._on_told)
        self.reading.refused.connect(self._on_refused)

    def ask(self, read: Callable[[], str]) -> None:
        """Read the figures; what stood here stays until they are known."""
        self.reading.ask(read)

    def _on_told(self, text: object) -> None:
        self._say(str(text), "")

    def _on_refused(self, text: str) -> None:
        self._say(text, "error")

    def _say(self, text: str, role: str) -> None:
        self.setText(text)
        self.setAccessibleDescription(text)
        self.setProperty("role", role)
        restyle(self)
