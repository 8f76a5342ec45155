"""What became of an agreement over the years: a line per year, oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from novex_desktop.store.queries.chains import ChainStep
from novex_desktop.ui.forms.item_list import ElidedLink
from novex_desktop.ui.status_look import STATUS_ICONS
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown


class ChainSection(QWidget):
    """Hidden for an agreement that stands alone. Each line but its own is a link."""

    agreement_requested = Signal(str)  # id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[ChainStep, ...] = ()
        self.lines: list[QWidget] = []
        heading = QLabel(self.tr("Wat is ervan geworden"))
        heading.setProperty("role", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(heading)
        self.setAccessibleName(heading.text())
        theme.follow(self, self._render)
        self.hide()

    def write(self, steps: Sequence[ChainStep]) -> None:
        """Show a chain; nothing when there is none."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._render()
        self.setVisible(bool(steps))

    def links(self) -> list[ElidedLink]:
        """Return the lines that lead elsewhere, top down."""
        return [line for line in self.lines if isinstance(line, ElidedLink)]

    def _render(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # while it lives on, Tab passes it
        self.lines = [self._make_line(step) for step in self._steps]
        for line in self.lines:
            self._column.addWidget(line)

    def _make_line(self, step: ChainStep) -> QWidget:
        said = self.tr("{meeting}: {number} {title} ({status})").format(
            meeting=step.meeting,
            number=step.number,
            title=step.title,
            status=shown(step.status).lower(),
        )
        if step.words:
            said = self.tr("{words} {rest}").format(words=step.words, rest=said)
        if step.is_own:
            own = QLabel(self.tr("{line}, deze afspraak").format(line=said))
            own.setWordWrap(True)
            own.setContentsMargins(3, 3, 0, 3)
            return own
        link = ElidedLink(said)
        link.setIcon(self._theme.icon(STATUS_ICONS[step.status]))
        link.clicked.connect(lambda: self.agreement_requested.emit(step.id))
        return link
