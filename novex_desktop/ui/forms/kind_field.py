"""The kind of an agreement, with a button that confirms it while it is a proposal."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme


class KindField(QWidget):
    """Choosing a kind confirms it; so does the button.

    The button stands beside the choice, or under it where the word would be cut.
    """

    committed = Signal(object)  # AgreementKind

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ChoiceField(theme)
        self.choice.offer(list(AgreementKind))
        self.proposal = QLabel(self.tr("voorstel"))
        self.proposal.setProperty("role", "proposal")
        self.proposal.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.confirm = QPushButton(self.tr("Bevestigen"))
        self.confirm.setToolTip(self.tr("De soort is een voorstel; klopt hij?"))
        self.confirm.setAccessibleName(self.tr("Voorgestelde soort bevestigen"))
        self._offer = QWidget()
        offer = QHBoxLayout(self._offer)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(8)
        offer.addWidget(self.proposal, 0, Qt.AlignmentFlag.AlignVCenter)
        offer.addWidget(self.confirm)
        offer.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.choice, 1)
        self._line.addWidget(self._offer)
        self.choice.committed.connect(self.committed)
        self.confirm.clicked.connect(lambda: self.committed.emit(self.choice.value()))

    def write(self, kind: AgreementKind, *, is_confirmed: bool) -> None:
        """Show a stored kind."""
        self.choice.write(kind)
        self.proposal.setVisible(not is_confirmed)
        self.confirm.setVisible(not is_confirmed)
        self._offer.setVisible(not is_confirmed)
        self._arrange()

    def _arrange(self) -> None:
        """Set the button beside the choice when both have room."""
        needed = self.choice.sizeHint().width() + 8 + self._offer.sizeHint().width()
        direction = QBoxLayout.Direction
        is_wide = self._offer.isHidden() or self.width() >= needed
        self._line.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        least = self.choice.minimumSizeHint().width()
        if not self._offer.isHidden():
            least = max(least, self._offer.minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
