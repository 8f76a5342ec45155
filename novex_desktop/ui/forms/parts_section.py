"""Parts a, b, c of an agreement, and of a part the agreement it belongs to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

_CHARS = 60


class PartsSection(QWidget):
    """Each part is a link."""

    agreement_requested = Signal(str)  # id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def write(self, detail: AgreementDetail) -> None:
        """Show the links of an agreement; nothing when it stands alone."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if detail.parent is not None:
            parent_id, number = detail.parent
            self._add_link(self.tr("Deel van {number}").format(number=number), parent_id)
        for part in detail.parts:
            letter = part.number.rpartition("-")[2]
            text = part.title or part.text
            short = text if len(text) <= _CHARS else f"{text[:_CHARS].rstrip()}…"
            self._add_link(f"{letter}  {short}  ({shown(part.status).lower()})", part.id)
        self.setVisible(detail.parent is not None or bool(detail.parts))

    def _add_link(self, text: str, agreement_id: str) -> None:
        link = QPushButton(text.replace("&", "&&"))
        link.setProperty("role", "link")
        self._theme.keep_icon(link, "corner-down-right")
        link.clicked.connect(lambda: self.agreement_requested.emit(agreement_id))
        self._column.addWidget(link)
