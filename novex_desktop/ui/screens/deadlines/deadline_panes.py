"""The parts of the screen "Termijnen", and where they stand."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.fold_head import FoldHead
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.reading_order import read_in_order
from novex_desktop.ui.screens.deadlines.due_table_model import DueTableModel
from novex_desktop.ui.screens.deadlines.due_table_view import DueTableView
from novex_desktop.ui.screens.deadlines.timeline import Timeline
from novex_desktop.ui.screens.two_line_list import TwoLineList
from novex_desktop.ui.theme.theme import Theme

_LOW = 24  # lines; a screen that has fewer shows no timeline by itself


class DeadlinePanes(QSplitter):
    """Groups and meetings at the left; filters, buttons, timeline and table beside them."""

    def __init__(self, theme: Theme, model: DueTableModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.groups = TwoLineList(self._theme)
        self.groups.setObjectName("dueGroups")
        self.groups.setAccessibleName(self.tr("Groepen van termijnen"))
        self.groups.setAccessibleDescription(
            self.tr("Pijltjes kiezen een groep, Enter gaat naar haar afspraken.")
        )
        self.meetings = TwoLineList(self._theme)
        self.meetings.setObjectName("meetings")
        self.meetings.setAccessibleName(self.tr("Overleggen met hun datum"))
        self.meetings.setAccessibleDescription(
            self.tr("Enter stelt de datum in; Delete verwijdert.")
        )
        self.region, self.party = ChoiceField(self._theme), ChoiceField(self._theme)
        self.counted = QLabel()
        self.counted.setProperty("role", "quiet")
        self.counted.setAccessibleDescription(self.tr("Aantal getoonde afspraken"))
        self.table = DueTableView(self._theme)
        self.table.setModel(model)
        self.timeline = Timeline(self._theme)
        self.empty = EmptyState(self._theme, "calendar")
        self._make_buttons()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self._make_left())
        self.addWidget(self._make_right())
        read_in_order(self)
        self.setStretchFactor(1, 1)
        self._was_moved = self._was_folded = False
        self.splitterMoved.connect(self._on_moved)

    def show_timeline(self, *, shown: bool) -> None:
        """Unfold the timeline, or fold it."""
        with QSignalBlocker(self.timeline_button):
            self.timeline_button.setChecked(shown)
        self.timeline.setVisible(shown)
        self.timeline_button.show_state(is_unfolded=shown)

    def _on_moved(self) -> None:
        self._was_moved = True

    def show_rows(self, *, has_rows: bool) -> None:
        """Show the table, or what there is to say when it is empty."""
        self._stack.setCurrentWidget(self.table if has_rows else self.empty)

    def _make_buttons(self) -> None:
        self.move_button = QPushButton(self.tr("&Verschuiven…"))
        self.give_button = QPushButton(self.tr("Ter&mijn geven…"))
        self.confirm_button = QPushButton(self.tr("Voorste&l bevestigen"))
        self.calendar_button = QPushButton(self.tr("Naar a&genda…"))
        self.date_button = QPushButton(self.tr("&Datum…"))
        self.new_button = QPushButton(self.tr("&Nieuw overleg…"))
        self.remove_button = QPushButton(self.tr("Verwijderen"))
        self.remove_button.setAccessibleName(self.tr("Overleg verwijderen"))
        self.remove_button.setToolTip(self.tr("Overleg verwijderen waar niets aan hangt (Delete)"))
        icons = (
            (self.move_button, "calendar-clock"),
            (self.give_button, "plus"),
            (self.confirm_button, "check"),
            (self.calendar_button, "calendar-plus"),
        )
        for button, icon in icons:
            self._theme.keep_icon(button, icon)
        self.calendar_button.setToolTip(
            self.tr("Termijnen als bestand voor Outlook of een andere agenda")
        )
        self.calendar_menu = QMenu(self.calendar_button)
        self.calendar_button.setMenu(self.calendar_menu)
        self.timeline_button = FoldHead(self.tr("Ti&jdlijn"), self._theme)

    def _make_left(self) -> QWidget:
        left = _pane()
        left.setMinimumWidth(216)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.groups, 3)
        title = QLabel(self.tr("&Overleggen"))
        title.setProperty("role", "section")
        title.setBuddy(self.meetings)
        title.setContentsMargins(16, 8, 16, 0)
        column.addWidget(title)
        column.addWidget(self.meetings, 2)
        flow = FlowLayout(spacing=8)
        flow.setContentsMargins(16, 4, 16, 0)
        flow.addWidget(self.date_button)
        flow.addWidget(self.new_button)
        flow.addWidget(self.remove_button)
        flow.addWidget(QWidget())  # takes what is left of the line, and no button does
        column.addLayout(flow)
        return left

    def _make_right(self) -> QWidget:
        right = _pane()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        bar = QFrame()
        bar.setObjectName("paneHead")
        inner = QVBoxLayout(bar)
        inner.setContentsMargins(8, 2, 8, 2)
        inner.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(self.timeline_button)
        line.addStretch()
        line.addWidget(self.counted)
        inner.addLayout(line)
        inner.addWidget(self.timeline)
        column.addWidget(bar)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        return right

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("paneHead")
        flow = FlowLayout(spacing=8)
        flow.setContentsMargins(16, 8, 16, 8)
        head.setLayout(flow)
        for text, field in ((self.tr("R&egio"), self.region), (self.tr("&Partij"), self.party)):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMinimumContentsLength(12)
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 2, 8, 2)
            line.addWidget(label)
            line.addWidget(field)
            flow.addWidget(pair)
        for button in (
            self.move_button, self.give_button, self.confirm_button, self.calendar_button,
        ):  # fmt: skip
            flow.addWidget(button)
        flow.addWidget(QWidget())  # takes what is left of the line, and no button does
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._was_folded and self.height() < _LOW * self.fontMetrics().lineSpacing():
            # Once, since it would leave no room for the rows; one can unfold it.
            self._was_folded = True
            self.show_timeline(shown=False)
        if not self._was_moved:
            # With large letters on a small screen the deadlines need the room more.
            left = min(self._theme.pixels(264), self.width() * 36 // 100)
            self.setSizes([left, self.width() - left])


def _pane() -> QWidget:
    pane = QWidget()
    pane.setObjectName("pane")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return pane
