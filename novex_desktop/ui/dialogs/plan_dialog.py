"""Shows what an import would do, before anything is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.services import ImportProposal, LineState
from novex_desktop.ui.theme.theme import Theme

_SIGNS = {
    LineState.NEW: ("plus", "green"),
    LineState.CHANGED: ("pencil", "orange"),
    LineState.SAME: ("check", "muted"),
    LineState.DOUBTFUL: ("triangle-alert", "orange"),
}


class PlanDialog(PlainDialog):
    """Counts and word accounting above, the lines of the plan below, doubts first."""

    def __init__(self, parent: QWidget | None, theme: Theme, proposal: ImportProposal) -> None:
        super().__init__(
            parent,
            self.tr("Plan voor het inlezen"),
            "",
            self.tr("&Overnemen in het register") if proposal.can_apply else "",
        )
        summary = QLabel("\n".join(proposal.summary))
        summary.setWordWrap(True)
        summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        summary.setAccessibleName(self.tr("Samenvatting van het plan"))
        if proposal.obstacle:
            self.column.addWidget(self._make_obstacle(theme, proposal.obstacle))
        self.column.addWidget(summary)
        if proposal.lines:
            self.column.addWidget(self._make_list(theme, proposal), 1)
        self.resize(760, 560 if proposal.lines else 240)

    @classmethod
    def ask(cls, parent: QWidget | None, theme: Theme, proposal: ImportProposal) -> bool:
        """Return whether the plan is to be carried out."""
        dialog = cls(parent, theme, proposal)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted

    def _make_obstacle(self, theme: Theme, obstacle: str) -> NoticeBar:
        bar = NoticeBar(theme, is_closable=False)
        bar.say(obstacle, Tone.WARNING)
        return bar

    def _make_list(self, theme: Theme, proposal: ImportProposal) -> QTreeWidget:
        lines = QTreeWidget()
        lines.setAccessibleName(self.tr("Regels van het plan"))
        lines.setHeaderLabels([self.tr("Wat"), self.tr("Waar"), self.tr("Tekst")])
        lines.setRootIsDecorated(False)
        lines.setUniformRowHeights(True)
        lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        lines.header().setStretchLastSection(True)
        lines.setProperty("role", "lines")
        doubts_first = sorted(proposal.lines, key=lambda line: line.state is not LineState.DOUBTFUL)
        for line in doubts_first:
            item = QTreeWidgetItem([line.state.value.capitalize(), line.place, line.text])
            icon, tone = _SIGNS[line.state]
            item.setIcon(0, theme.icon(icon, tone))
            item.setToolTip(2, line.text)
            lines.addTopLevelItem(item)
        for column in (0, 1):
            lines.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return lines
