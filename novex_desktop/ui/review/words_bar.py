"""What became of the words of the source: the line below the review."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from novex_desktop.importing.review import Review
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.elided_label import ElidedLabel
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message


class WordsBar(QWidget):
    """A sign, "alle 5.219 woorden verantwoord", and how many went where."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign, self.verdict, self.rest = QLabel(), QLabel(), ElidedLabel()
        self.verdict.setProperty("role", "section")
        self.rest.setProperty("role", "quiet")
        # It gives way to the verdict and the buttons, with large letters on a small screen.
        self.rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shares = SharesBar(theme)
        self._is_complete = True
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.verdict)
        line.addWidget(self._shares)
        line.addSpacing(8)
        line.addWidget(self.rest, 1)
        theme.follow(self, self._show_sign)

    def show_review(self, review: Review) -> None:
        """Show the outcome of a review."""
        accounting = review.plan.accounting
        self._is_complete = accounting.is_complete
        lines = [translate_message(line) for line in accounting.describe()]
        self.verdict.setText(lines[0].rstrip("."))
        self.setToolTip("\n".join(lines))
        self._shares.show_shares(
            accounting.in_parts, accounting.in_leftovers, max(accounting.words, 1)
        )
        left = count_words(
            review.open_proposals,
            self.tr("{doubts} twijfel, 1 voorstel te bevestigen"),
            self.tr("{doubts} twijfel, {count} voorstellen te bevestigen"),
            doubts=format_count(review.open_doubts),
        )
        self.rest.setText(left)
        self._show_sign()

    def _show_sign(self) -> None:
        name, tone = ("circle-check", "green") if self._is_complete else ("circle-alert", "red")
        side, ratio = self._theme.pixels(18), self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.pixmap(name, tone, side, ratio))


class SharesBar(QWidget):
    """How many words are in the outline (green) and how many were left out (orange)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inside, self._left, self._total = 0, 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_shares(self, inside: int, left: int, total: int) -> None:
        """Show how the words of the source are divided."""
        self._inside, self._left, self._total = inside, left, total
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(96, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.red_soft))
        inside = round(self.width() * self._inside / self._total)
        # What is left out shows, however little it is.
        left = max(round(self.width() * self._left / self._total), 2 if self._left else 0)
        inside = min(inside, self.width() - left)
        painter.fillRect(QRect(0, 0, inside, self.height()), QColor(tokens.green))
        painter.fillRect(QRect(inside, 0, left, self.height()), QColor(tokens.orange_mark))
        painter.end()
