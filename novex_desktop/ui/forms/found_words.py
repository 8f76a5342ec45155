"""Marks the words that were searched for in the form, until another agreement comes into it."""

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from novex_desktop.store.search.marking import WordFinder
from novex_desktop.ui.forms.agreement_form import AgreementForm
from novex_desktop.ui.forms.found_look import found_look
from novex_desktop.ui.forms.text_fields import TextBox
from novex_desktop.ui.theme.theme import Theme

_ROOM = 60  # pixels round what was found


def mark_found(form: AgreementForm, finder: WordFinder, theme: Theme) -> None:
    """Mark words in the adopted text and in all texts of people, and scroll to the first."""
    text = form.head.text
    place = text.show_found(finder.find(text.text).spans)
    first: tuple[QWidget, QRect] | None = None if place.isNull() else (text, place)
    for box in form.findChildren(TextBox):
        has_found = _mark_box(box, finder, theme)
        if has_found and first is None and box is not form.head.title:
            first = (box, box.rect())
    if first is not None:
        widget, rect = first
        QTimer.singleShot(0, widget, lambda: _scroll_to(form, widget, rect))


def _mark_box(box: TextBox, finder: WordFinder, theme: Theme) -> bool:
    shown = box.toPlainText()
    selections = []
    for start, end in finder.find(shown).spans:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(box.document())
        cursor.setPosition(_count_units(shown[:start]))
        cursor.setPosition(_count_units(shown[:end]), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, found_look(theme)
        selections.append(selection)
    box.setExtraSelections(selections)
    return bool(selections)


def _scroll_to(form: AgreementForm, widget: QWidget, rect: QRect) -> None:
    body = form.widget()
    if body is not None and widget.isVisibleTo(form):
        there = widget.mapTo(body, QPoint(rect.left(), rect.center().y()))
        form.ensureVisible(there.x(), there.y(), _ROOM, _ROOM)


def _count_units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
