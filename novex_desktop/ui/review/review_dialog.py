"""The review of a list: what the program made of it beside the source, to correct and take in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenuBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.importing.plan import ImportPlan
from novex_desktop.importing.review import Review
from novex_desktop.ui.actions import connect
from novex_desktop.ui.dialogs.asking import ask
from novex_desktop.ui.enter_key import press_with_enter
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.notice_bar import NoticeBar, Tone, announce
from novex_desktop.ui.pane_widths import widen_pane
from novex_desktop.ui.review.action_button import ActionButton
from novex_desktop.ui.review.comparison_line import describe_comparison, describe_waiting
from novex_desktop.ui.review.outline_model import OutlineLine
from novex_desktop.ui.review.review_actions import ReviewActions
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.review.review_panes import FILTERS, REFUSED, ReviewPanes, is_news
from novex_desktop.ui.review.review_session import ReviewSession
from novex_desktop.ui.review.review_steps import ReviewSteps
from novex_desktop.ui.review.segment_button import SegmentButton
from novex_desktop.ui.review.words_bar import WordsBar
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

_LOW = 34  # lines of text: what is less high shows kinds by their letter only


class ReviewDialog(QDialog):
    """Nothing is written to the register here: the answer is the review to take in.

    Args:
        keep: writes the half-done review down after each step.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        review: Review,
        keep: Callable[[Review], None] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self.session = ReviewSession(review, keep, self)
        self.panes = ReviewPanes(theme)
        self.actions_ = ReviewActions(self, (self.panes.source, self.panes.outline), theme)
        self.steps = ReviewSteps(self, self.session, self.panes, theme)
        self.obstacle = NoticeBar(theme, is_closable=False)
        self.notice = NoticeBar(theme)
        self.words = WordsBar(theme)
        self.filter_buttons = QButtonGroup(self)
        self._apply, self._later = QPushButton(), QPushButton()
        meeting = review.base.meeting.name
        self.setWindowTitle(
            self.tr("Nakijken: {name} ({meeting})").format(
                name=review.base.document.name, meeting=meeting
            )
        )
        self._lay_out()
        self._connect()
        self._apply.setDefault(True)
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        else:
            self.resize(1360, 800)
        self._show_review()
        self.panes.outline.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        review: Review,
        keep: Callable[[Review], None] | None = None,
    ) -> Review | None:
        """Return the review to take in, or None when the user goes on with it later."""
        dialog = cls(parent, theme, review, keep)
        result = dialog.session.review if ask(dialog) else None
        dialog.session.keep_now()
        dialog.deleteLater()
        return result

    def go_to_doubt(self, step: int = 1) -> None:
        """Go to the next (1) or previous (-1) doubt."""
        line = self.panes.find_doubt(step)
        if line is None:
            self.notice.say(self.tr("Er is geen twijfel meer; de lijst kan worden ingelezen."))
            return
        if not self.panes.source.hasFocus():
            self.panes.outline.setFocus()
        self.panes.go_to(line.row.key)
        announce(self, translate_message(line.row.problems[0].message))

    def _lay_out(self) -> None:
        bar = QMenuBar()
        self.actions_.fill(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setMenuBar(bar)
        column.addWidget(self.obstacle)
        column.addWidget(self.notice)
        column.addWidget(self._make_tools())
        column.addWidget(self.panes, 1)
        column.addWidget(self._make_foot())

    def _make_tools(self) -> QWidget:
        tools = QFrame()
        tools.setObjectName("paneHead")
        column = QVBoxLayout(tools)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(_flow(self._make_filters() + self._make_step_buttons()))
        self._whats = [
            ActionButton(action, self.actions_.short_text(what))
            for what, action in self.actions_.whats.items()
        ]
        column.addWidget(_flow([*self._whats]))
        return tools

    def _make_filters(self) -> list[QWidget]:
        is_second = bool(describe_comparison(self.session.review.plan.comparison))
        buttons: list[QWidget] = []
        self._segments: list[SegmentButton] = []
        for place, keep in enumerate(FILTERS):
            button = SegmentButton()
            self._segments.append(button)
            self.filter_buttons.addButton(button, place)
            if keep is not is_news or is_second:
                buttons.append(button)
        self.filter_buttons.button(0).setChecked(True)
        self.actions_.filters[FILTERS.index(is_news)].setEnabled(is_second)
        return buttons

    def _make_step_buttons(self) -> list[QWidget]:
        actions = self.actions_
        texts = {
            action: action.text().replace("&", "").rstrip("…")
            for action in (
                actions.next_doubt, actions.settle, actions.join, actions.split, actions.move
            )
        }  # fmt: skip
        texts |= {actions.undo: "", actions.redo: ""}
        return [ActionButton(action, text) for action, text in texts.items()]

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("reviewFoot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        later = self._later
        later.setToolTip(self.tr("Bewaart wat u hebt nagekeken; het register blijft zoals het is"))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        self._apply.setAutoDefault(False)
        self._apply.setText(self.tr("&Inlezen"))
        self._apply.setToolTip(
            self.tr("Neemt de lijst als één wijziging over in het register (Ctrl+Enter)")
        )
        self._apply.clicked.connect(self.accept)
        line.addWidget(later)
        line.addWidget(self._apply)
        return foot

    def _connect(self) -> None:
        actions, steps, panes = self.actions_, self.steps, self.panes
        connect(actions.undo, self.session.undo)
        connect(actions.redo, self.session.redo)
        connect(actions.join, steps.join)
        connect(actions.split, steps.split)
        connect(actions.move, steps.move)
        connect(actions.deeper, lambda: steps.deepen(1))
        connect(actions.higher, lambda: steps.deepen(-1))
        panes.outline_model.move_requested.connect(steps.move_under)
        connect(actions.next_doubt, self.go_to_doubt)
        connect(actions.previous_doubt, lambda: self.go_to_doubt(-1))
        connect(actions.settle, self._on_settle)
        connect(actions.confirm_all, steps.confirm_all)
        connect(actions.next_pane, lambda: panes.focus_pane(1))
        connect(actions.previous_pane, lambda: panes.focus_pane(-1))
        connect(actions.wider_pane, lambda: widen_pane(self.focusWidget(), 1))
        connect(actions.narrower_pane, lambda: widen_pane(self.focusWidget(), -1))
        connect(actions.apply, self._apply.click)
        connect(actions.later, self.reject)
        for what, action in actions.whats.items():
            connect(action, partial(self._on_what, what))
        for place, action in enumerate(actions.filters):
            connect(action, self.filter_buttons.button(place).click)
        # A screen reader toggles a button, and clicks none.
        self.filter_buttons.idToggled.connect(
            lambda place, is_on: panes.set_filter(place) if is_on else None
        )
        self.session.changed.connect(self._show_review)
        self.session.refused.connect(lambda text: self.notice.say(text, Tone.WARNING))
        panes.line_chosen.connect(self._show_line)
        panes.detail.settle_requested.connect(self._on_settle)
        panes.detail.confirm_requested.connect(steps.confirm)
        panes.detail.refuse_requested.connect(steps.refuse)
        panes.detail.correct_requested.connect(steps.correct)
        panes.detail.reopen_requested.connect(steps.reopen)
        panes.detail.text.addAction(actions.split)  # at the word one clicked on
        panes.detail.recognised.emptied.connect(panes.outline.setFocus)

    def _show_review(self) -> None:
        review = self.session.review
        self.notice.hide()
        self.panes.show_review(review)
        self.words.show_review(review)
        self.actions_.describe_undo(self.session.undo_label, self.session.redo_label)
        lines = self.panes.lines
        texts = (
            self.tr("Alles"), self.tr("Twijfel"), self.tr("Voorstellen"), self.tr("Niet mee"),
            self.tr("Nieuw of gewijzigd"), self.tr("Afgewezen"),
        )  # fmt: skip
        for place, (text, keep) in enumerate(zip(texts, FILTERS, strict=True)):
            count = sum(1 for line in lines if keep is None or keep(line))
            button = self._segments[place]
            button.setText(f"{text}  {count}")
            button.updateGeometry()
            if place == REFUSED:  # mostly there are none, and room is scarce
                button.setVisible(bool(count) or button.isChecked())
            button.setToolTip(f"Ctrl+{place + 1}")
        self._show_plan(review.plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        """Tell why the list cannot be taken in, or what it changes of what is there already."""
        told = (
            plan.obstacle
            or f"{describe_comparison(plan.comparison)} {describe_waiting(plan)}".strip()
        )
        if told:
            self.obstacle.say(told, Tone.WARNING if plan.obstacle else Tone.INFO)
        self.obstacle.setVisible(bool(told))
        self._apply.setEnabled(plan.can_apply)
        self.actions_.apply.setEnabled(plan.can_apply)
        self._later.setText(self.tr("Later &verder") if plan.can_apply else self.tr("&Sluiten"))

    def _show_line(self, line: OutlineLine | None) -> None:
        """Say in menu and buttons what the line is now, and what can be done with it."""
        for what, action in self.actions_.whats.items():
            action.setChecked(line is not None and line.what is what)
            action.setEnabled(line is not None)
        self.actions_.settle.setEnabled(line is not None and line.row.is_doubtful)
        self.actions_.move.setEnabled(line is not None and line.what.is_item)
        is_heading = line is not None and line.what is What.HEADING
        self.actions_.deeper.setEnabled(is_heading)
        self.actions_.higher.setEnabled(is_heading)

    def _on_what(self, what: What) -> None:
        self.steps.make(what)
        self._show_line(self.panes.current_line())

    def _on_settle(self) -> None:
        self.steps.settle()
        self.go_to_doubt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a low window the lists need the room of the words, which menu and tooltips have too.
        styles = Qt.ToolButtonStyle
        is_low = self.height() < _LOW * self.fontMetrics().lineSpacing()
        style = styles.ToolButtonIconOnly if is_low else styles.ToolButtonTextBesideIcon
        for button in self._whats:
            button.setToolButtonStyle(style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a list is not "Inlezen", and Escape is no accident that closes the review.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            press_with_enter(event, self.focusWidget())
            event.accept()
            return
        super().keyPressEvent(event)


def _flow(widgets: list[QWidget]) -> QWidget:
    """Put widgets in a line, and on the next line what has no room."""
    holder = QWidget()
    flow = FlowLayout(holder)
    flow.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        flow.addWidget(widget)
    flow.addWidget(QWidget())  # takes what is left of the line
    return holder
