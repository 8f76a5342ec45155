"""Parts a, b, c of an agreement, and of a part the agreement it belongs to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.ui.forms.item_list import ElidedLink
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown


class PartsSection(QWidget):
    """Each part is a link."""

    agreement_requested = Signal(str)  # id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.links: list[ElidedLink] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def write(self, detail: AgreementDetail) -> None:
        """Show the links of an agreement; nothing when it stands alone."""
        for link in self.links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # while it lives on, Tab passes it
        self.links = []
        if detail.parent is not None:
            parent_id, number = detail.parent
            self._add_link(self.tr("Deel van {number}").format(number=number), parent_id)
        for part in detail.parts:
            letter = part.number.rpartition("-")[2]
            text = part.title or part.text
            self._add_link(f"{letter}  {text}  ({shown(part.status).lower()})", part.id)
        self.setVisible(detail.parent is not None or bool(detail.parts))

    def _add_link(self, text: str, agreement_id: str) -> None:
        link = ElidedLink(text)
        self._theme.keep_icon(link, "corner-down-right")
        link.clicked.connect(lambda: self.agreement_requested.emit(agreement_id))
        self._column.addWidget(link)
        self.links.append(link)
