"""What was recognised in the adopted text: to confirm or refuse, one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.proposals import ProposalKey, RecognisedWords
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.marks import LETTERS
from novex_desktop.ui.forms.meanings import shown_meaning
from novex_desktop.ui.forms.recognised_model import RecognisedModel
from novex_desktop.ui.forms.settle_list import SettleDelegate, SettleList, row_height
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROWS_SHOWN = 5
_SETTLED_SHOWN = 2


class RecognisedSection(QWidget):
    """Hidden where nothing was recognised. Says what is wished; stores nothing."""

    confirm_requested = Signal(object)  # tuple of ProposalKey
    refuse_requested = Signal(object)  # tuple of ProposalKey
    correct_requested = Signal(object)  # ProposalKey; only where correcting is offered
    emptied = Signal()  # it had the focus and has nothing left to show
    chosen = Signal(object)  # ProposalKey of the words one looks at, or None

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_in_review: bool = False
    ) -> None:
        """Make the section.

        Args:
            is_in_review: correcting is offered, and F8 belongs to the doubts.
        """
        super().__init__(parent)
        self._is_in_review = is_in_review
        self._theme = theme
        self.model = RecognisedModel(self)
        self.view = RecognisedView(theme)
        self.view.setModel(self.model)
        self._caption = QLabel()
        self._caption.setProperty("role", "muted")
        self._caption.setWordWrap(True)
        self.confirm = QPushButton(self.tr("Bevestige&n"))
        self.refuse = QPushButton(self.tr("A&fwijzen"))
        self.confirm_all = QPushButton(self.tr("Alles bevestigen"))
        self.correct = QPushButton(self.tr("Wij&zigen…"))
        self.correct.setVisible(is_in_review)
        theme.keep_icon(self.correct, "pencil")
        self.correct.clicked.connect(self._on_correct_clicked)
        theme.keep_icon(self.confirm, "check")
        theme.keep_icon(self.refuse, "x")
        self.confirm.setToolTip(self.tr("Klopt; Enter in de lijst doet hetzelfde"))
        self.refuse.setToolTip(self.tr("Klopt niet; Delete in de lijst doet hetzelfde"))
        self._lay_out()
        self.confirm.clicked.connect(lambda: self.confirm_requested.emit(self._list_wished()))
        self.refuse.clicked.connect(lambda: self.refuse_requested.emit(self._list_wished()))
        self.confirm_all.clicked.connect(
            lambda: self.confirm_requested.emit(tuple(self.model.list_open()))
        )
        self.view.enter_pressed.connect(self.confirm.click)
        self.view.delete_pressed.connect(self.refuse.click)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_state())
        theme.follow(self, self._fit_height)

    def write(self, recognised: Sequence[RecognisedWords]) -> None:
        """Show what was recognised; the place in the list stays."""
        open_first = sorted(
            (words for words in recognised if words.quote), key=lambda words: words.confirmed
        )
        row = self.view.currentIndex().row()
        had_focus = self.view.hasFocus() or self.confirm.hasFocus() or self.refuse.hasFocus()
        self.model.load(open_first)
        self.setVisible(bool(open_first))
        if row >= 0 and open_first:
            self.view.go_to(self.model.index(min(row, len(open_first) - 1)))
        if had_focus and open_first:
            self.view.setFocus()
        elif had_focus:
            self.emptied.emit()
        waiting = len(self.model.list_open())
        self._caption.setText(self._describe(waiting, len(open_first)))
        self.confirm_all.setVisible(waiting > 1)
        self._fit_height()
        self._show_state()

    def choose(self, key: ProposalKey) -> None:
        """Go to words of the list."""
        index = self.model.find(key)
        if index.isValid():
            self.view.go_to(index)

    def go_to_next(self) -> None:
        """Go to the next words that wait for a decision."""
        waiting = [self.model.find(key).row() for key in self.model.list_open()]
        if not waiting:
            return
        here = self.view.currentIndex().row() if self.view.hasFocus() else -1
        place = next((row for row in waiting if row > here), waiting[0])
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.go_to(self.model.index(place))

    def _describe(self, waiting: int, total: int) -> str:
        if not waiting:
            return self.tr("In de tekst herkend: {total}, alles beoordeeld").format(total=total)
        said = self.tr("In de tekst herkend: {waiting} te beoordelen").format(waiting=waiting)
        return said if self._is_in_review else f"{said} (F8)"

    def _list_wished(self) -> tuple[ProposalKey, ...]:
        waiting = set(self.model.list_open())
        return tuple(key for key in self.view.list_selected() if key in waiting)

    def _show_state(self) -> None:
        selected = self.view.list_selected()
        can_settle = bool(self._list_wished())
        self.confirm.setEnabled(can_settle)
        self.refuse.setEnabled(can_settle)
        has_open = bool(self.model.list_open())
        for button in (self.confirm, self.refuse):
            button.setVisible(has_open or self._is_in_review)
        self._line.setVisible(has_open or self._is_in_review)
        current = self.view.currentIndex().data(RecognisedModel.WordsRole)
        self.correct.setEnabled(len(selected) == 1)
        is_chosen = isinstance(current, RecognisedWords) and current.key in selected
        self.chosen.emit(current.key if is_chosen else None)

    def _on_correct_clicked(self) -> None:
        selected = self.view.list_selected()
        if len(selected) == 1:
            self.correct_requested.emit(selected[0])

    def _fit_height(self) -> None:
        rows = max(self.model.rowCount(), 1)
        if not self._is_in_review:
            # What is settled may scroll away: the fields below are what one comes for.
            rows = min(rows, max(len(self.model.list_open()), _SETTLED_SHOWN))
        self.view.setFixedHeight(min(rows, _ROWS_SHOWN) * row_height(self._theme) + 4)

    def _lay_out(self) -> None:
        line = self._line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        buttons = FlowLayout(line, spacing=8)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.confirm, self.refuse, self.correct, self.confirm_all):
            button.setAutoDefault(False)  # of the review "Inlezen" is the default, wherever one is
            buttons.addWidget(button)
        buttons.addWidget(QWidget())  # takes what is left of the line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._caption)
        layout.addWidget(self.view)
        layout.addWidget(line)


class RecognisedView(SettleList):
    """The list; many can be selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recognised")
        self.setAccessibleName(self.tr("In de tekst herkend"))
        self.setAccessibleDescription(self.tr("Enter bevestigt, Delete wijst af."))
        self.setItemDelegate(RecognisedDelegate(theme, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def list_selected(self) -> list[ProposalKey]:
        """Return the keys of the selected words, in the order of the list."""
        found = [index.data(RecognisedModel.WordsRole) for index in self.selected_rows()]
        return [words.key for words in found if isinstance(words, RecognisedWords)]


class RecognisedDelegate(SettleDelegate):
    """A letter for the kind, the words, and what they are taken for."""

    def paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        words = index.data(RecognisedModel.WordsRole)
        if not isinstance(words, RecognisedWords):
            return
        rect.setLeft(self._paint_letter(painter, words, rect))
        meaning = shown_meaning(words.key.kind, words.meaning)
        said = self.tr("✓ {0}").format(meaning) if words.confirmed else meaning
        self.paint_lines(painter, rect, f"“{words.quote}”", said)

    def _paint_letter(self, painter: QPainter, words: RecognisedWords, rect: QRect) -> int:
        font = self.theme.font(0.9, QFont.Weight.DemiBold)
        side = QFontMetrics(font).height() + 2
        badge = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        tone = "accent" if words.confirmed else "orange"
        ground = "info_soft" if words.confirmed else "orange_soft"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.color(ground)))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(QColor(self.theme.color(tone)))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, LETTERS[words.key.kind])
        return badge.right() + 9
