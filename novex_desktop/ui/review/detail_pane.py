"""The row that one stands on: its doubts, its whole text and what was recognised in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.proposals import ProposalKey
from novex_desktop.ui.forms.adopted_text import AdoptedText
from novex_desktop.ui.forms.changed_words import find_changed_words
from novex_desktop.ui.forms.recognised_section import RecognisedSection
from novex_desktop.ui.review.finding_words import FindingWords
from novex_desktop.ui.review.outline_model import OutlineLine
from novex_desktop.ui.review.refused_section import RefusedSection
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message


class DetailPane(QScrollArea):
    """Shows; what one wishes goes out as the keys that the review knows."""

    settle_requested = Signal()
    confirm_requested = Signal(object)  # list of FindingKey
    refuse_requested = Signal(object)  # list of FindingKey
    correct_requested = Signal(object)  # ReviewFinding
    reopen_requested = Signal(object)  # list of FindingKey

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: FindingWords | None = None
        self._body = QWidget()
        self.setObjectName("form")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Gekozen regel"))
        self._head = QLabel()
        self._head.setProperty("role", "number")
        self._head.setWordWrap(True)
        self._doubt = QFrame()
        self._doubt.setObjectName("erratum")
        self._doubt_text = QLabel()
        self._doubt_text.setWordWrap(True)
        self._doubt_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.settle = QPushButton(self.tr("&Klopt zo (F9)"))
        self.settle.setAutoDefault(False)
        self.settle.clicked.connect(self.settle_requested)
        self.text = AdoptedText(theme)
        self._known_caption = QLabel(self.tr("Zo staat het nu in het register"))
        self._known_caption.setProperty("role", "muted")
        self._earlier = QLabel()
        self._earlier.setProperty("role", "quiet")
        self._earlier.setWordWrap(True)
        self._known = AdoptedText(theme)
        self._known.setAccessibleName(self.tr("Tekst in het register"))
        self.recognised = RecognisedSection(theme, is_in_review=True)
        self.refused = RefusedSection()
        self._lay_out()
        self._connect()

    def show_line(self, line: OutlineLine | None, known_text: str = "", earlier: str = "") -> None:
        """Show a row.

        Args:
            known_text: what the register has of it, where that differs.
            earlier: number and title of the agreement that it seems to continue.
        """
        self._body.setVisible(line is not None)
        if line is None:
            return
        row = line.row
        self._words = FindingWords(row)
        self._head.setText("  ·  ".join(part for part in (line.what.label, row.number) if part))
        self._doubt_text.setText(
            "\n".join(translate_message(problem.message) for problem in row.problems)
        )
        self._doubt.setVisible(row.is_doubtful)
        self.text.show_text("", row.text, self._words.marks)
        said = self.tr("Lijkt door te gaan op {earlier}. Dit komt als voorstel in het register.")
        self._earlier.setText(said.format(earlier=earlier))
        self._earlier.setVisible(bool(earlier))
        self._known.show_text("", known_text)
        gone, added = find_changed_words(known_text, row.text) if known_text else ((), ())
        self._known.show_changes(gone, is_old=True)
        self.text.show_changes(added, is_old=False)
        self._known.setVisible(bool(known_text))
        self._known_caption.setVisible(bool(known_text))
        self.recognised.write(self._words.words)
        self.refused.write(self._words.refused)

    def letters_from_caret(self) -> int:
        """Return how many letters the whole text has from the caret on; 0 where none was put."""
        units = self.text.toPlainText().encode("utf-16-le")
        rest = units[2 * self.text.textCursor().position() :].decode("utf-16-le", "ignore")
        return len("".join(rest.split()))

    def _lay_out(self) -> None:
        doubt = QHBoxLayout(self._doubt)
        doubt.setContentsMargins(12, 8, 8, 8)
        doubt.addWidget(self._doubt_text, 1)
        doubt.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignTop)
        body = self._body
        body.setObjectName("formBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for widget in (
            self._head, self._doubt, self.text, self._earlier, self._known_caption, self._known,
            self.recognised, self.refused,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch()
        body.setMinimumWidth(1)
        self.setWidget(body)

    def _connect(self) -> None:
        self.recognised.confirm_requested.connect(self._on_confirm)
        self.recognised.refuse_requested.connect(self._on_refuse)
        self.recognised.correct_requested.connect(self._on_correct)
        self.refused.reopen_requested.connect(self.reopen_requested)
        self.recognised.chosen.connect(self.text.choose_mark)
        self.text.mark_clicked.connect(self.recognised.choose)

    def _on_confirm(self, keys: tuple[ProposalKey, ...]) -> None:
        if self._words is not None:
            self.confirm_requested.emit(self._words.keys_of(keys))

    def _on_refuse(self, keys: tuple[ProposalKey, ...]) -> None:
        if self._words is not None:
            self.refuse_requested.emit(self._words.keys_of(keys))

    def _on_correct(self, key: ProposalKey) -> None:
        if self._words is not None:
            self.correct_requested.emit(self._words.finding_of(key))
