"""The kind of an agreement, with a button that confirms it while it is a proposal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme


class KindField(QWidget):
    """Choosing a kind confirms it; so does the button."""

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
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.choice, 1)
        line.addWidget(self.proposal, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.confirm)
        self.choice.committed.connect(self.committed)
        self.confirm.clicked.connect(lambda: self.committed.emit(self.choice.value()))

    def write(self, kind: AgreementKind, *, is_confirmed: bool) -> None:
        """Show a stored kind."""
        self.choice.write(kind)
        self.proposal.setVisible(not is_confirmed)
        self.confirm.setVisible(not is_confirmed)
