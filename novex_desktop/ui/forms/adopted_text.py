"""The adopted text, set like text in a book: read, select, copy, never edit."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QToolTip, QWidget

from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind
from novex_desktop.ui.forms.found_look import found_look
from novex_desktop.ui.forms.marks import LETTERS, Mark
from novex_desktop.ui.forms.meanings import shown_meaning
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

_CHARS_WIDE = 78  # a line of 60 to 80 characters reads best
_LEADING = 140.0  # percent
_MARKED_LEADING = 170.0  # leaves room for a small letter above the words
_LETTER = 0.7  # of the body text


class AdoptedText(QTextBrowser):
    """Grows with its text, so that it never scrolls within the form.

    Recognised words are underlined and get a letter above them. Both are painted over the text
    and are no part of it: who copies the text gets the adopted words and nothing else.
    """

    mark_clicked = Signal(object)  # ProposalKey of the words under the mouse

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead_in, self._text = "", ""
        self._marks: Sequence[Mark] = ()
        self._chosen: ProposalKey | None = None
        self._found: Sequence[tuple[int, int]] = ()
        self._changed: Sequence[tuple[int, int]] = ()
        self._is_old = False
        self.setObjectName("adopted")
        self.setAccessibleName(self.tr("Vastgestelde tekst"))
        self.setAccessibleDescription(self.tr("Alleen lezen; kopiëren kan."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self, self._render)

    def show_text(self, lead_in: str, text: str, marks: Sequence[Mark] = ()) -> None:
        """Show a text under the sentence that governs it, if there is one."""
        if (lead_in, text, marks) != (self._lead_in, self._text, self._marks):
            if text != self._text:
                self._found, self._changed = (), ()
            self._lead_in, self._text, self._marks = lead_in, text, marks
            self._render()

    def choose_mark(self, key: ProposalKey | None) -> None:
        """Show which of the recognised words one is looking at."""
        if key != self._chosen:
            self._chosen = key
            self._show_marks()

    def show_found(self, spans: Sequence[tuple[int, int]]) -> QRect:
        """Mark words that were searched for, and return where the first of them stands."""
        self._found = spans
        self._show_marks()
        if not spans:
            return QRect()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place_of(spans[0][0]))
        return self.cursorRect(cursor)

    def show_changes(self, spans: Sequence[tuple[int, int]], *, is_old: bool) -> None:
        """Mark the words that another version of the text has not.

        Args:
            is_old: this is the older version: the words are gone, and struck through.
        """
        self._changed, self._is_old = spans, is_old
        self._show_marks()

    @property
    def text(self) -> str:
        """The adopted text that shows."""
        return self._text

    def _render(self) -> None:
        font = self._theme.font(1.15)
        self.setFont(font)
        self.document().clear()
        self.document().setDefaultFont(font)
        block = QTextBlockFormat()
        leading = _MARKED_LEADING if self._marks else _LEADING
        block.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(8)
        muted, plain = QTextCharFormat(), QTextCharFormat()
        muted.setForeground(QColor(self._theme.tokens.muted))
        muted.setFontItalic(True)
        plain.setForeground(QColor(self._theme.tokens.text))
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block)
        if self._lead_in:
            cursor.insertText(self._lead_in, muted)
            cursor.insertBlock(block)
        cursor.insertText(self._text, plain)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _CHARS_WIDE)
        self._make_room_above()
        self._show_marks()
        self._fit_height()

    def _make_room_above(self) -> None:
        """Leave room over the first line, where no leading stands above the words."""
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        room = QFontMetrics(self._letter_font()).height() * 2 // 3
        shape.setTopMargin(room if self._marks else 0)
        frame.setFrameFormat(shape)

    def _letter_font(self) -> QFont:
        return self._theme.font(_LETTER, QFont.Weight.Bold)

    def _show_marks(self) -> None:
        selections = []
        for mark in sorted(self._marks, key=lambda mark: mark.words.key == self._chosen):
            selection = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            confirmed = mark.words.confirmed
            tokens = self._theme.tokens
            look.setUnderlineColor(QColor(tokens.accent if confirmed else tokens.orange_mark))
            line = QTextCharFormat.UnderlineStyle
            look.setUnderlineStyle(line.SingleUnderline if confirmed else line.DashUnderline)
            if mark.words.key == self._chosen:
                look.setBackground(QColor(tokens.info_soft if confirmed else tokens.orange_soft))
            selection.cursor, selection.format = self._select(mark), look
            selections.append(selection)
        selections += self._select_all(self._changed, self._changed_look())
        selections += self._select_all(self._found, found_look(self._theme))
        self.setExtraSelections(selections)
        self.viewport().update()

    def _select_all(
        self, spans: Sequence[tuple[int, int]], look: QTextCharFormat
    ) -> list[QTextEdit.ExtraSelection]:
        found = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._place_of(start))
            cursor.setPosition(self._place_of(end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            found.append(selection)
        return found

    def _changed_look(self) -> QTextCharFormat:
        """Never a colour alone: what is gone is struck through, what is new has a line under it."""
        look = QTextCharFormat()
        tokens = self._theme.tokens
        look.setBackground(QColor(tokens.red_soft if self._is_old else tokens.green_soft))
        if self._is_old:
            look.setFontStrikeOut(True)
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(tokens.green))
        return look

    def _select(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place_of(mark.start))
        cursor.setPosition(self._place_of(mark.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place_of(self, offset: int) -> int:
        """Return where a character of the text stands in the document, which counts in UTF-16."""
        above = _count_units(self._lead_in) + 1 if self._lead_in else 0
        return above + _count_units(self._text[:offset])

    def _mark_at(self, point: QPoint) -> Mark | None:
        place = self.cursorForPosition(point).position()
        for mark in reversed(self._marks):
            if self._place_of(mark.start) <= place <= self._place_of(mark.end):
                return mark
        return None

    def _fit_height(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._letter_font())
        last = QRect()
        for mark in self._list_lettered():
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._place_of(mark.start))
            there = self.cursorRect(cursor)
            room = painter.fontMetrics().height()
            # Clear of the word below, so that it cannot be taken for an accent on it.
            letter = QRect(there.left(), there.top() - room * 3 // 4, room, room)
            if letter.intersects(last):  # two kinds of the same words stand beside each other
                letter.moveLeft(last.right())
            last = letter
            tone = "accent" if mark.words.confirmed else "orange"
            painter.setPen(QColor(self._theme.color(tone)))
            painter.drawText(letter, Qt.AlignmentFlag.AlignLeft, LETTERS[mark.words.key.kind])
        painter.end()

    def _list_lettered(self) -> list[Mark]:
        """Return one mark per place and kind; a party in two roles gets its letter once."""
        found: dict[tuple[int, ProposalKind], Mark] = {}
        for mark in self._marks:
            known = found.get((mark.start, mark.words.key.kind))
            if known is None or known.words.confirmed:  # what waits is what shows
                found[mark.start, mark.words.key.kind] = mark
        return list(found.values())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        mark = self._mark_at(event.position().toPoint())
        if mark is not None and not self.textCursor().hasSelection():
            self.mark_clicked.emit(mark.words.key)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(event.pos())
            QToolTip.showText(event.globalPos(), _describe(mark) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.height())


def _describe(mark: Mark) -> str:
    words = mark.words
    said = f"{shown(words.key.kind)}: {shown_meaning(words.key.kind, words.meaning)}"
    if words.confirmed:
        return said
    return QCoreApplication.translate("AdoptedText", "{what} (voorstel)").format(what=said)


def _count_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
