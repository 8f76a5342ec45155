"""A row of fields under the header: what must stand in each column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QWidget

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.row_filter import FieldFilter
from novex_desktop.ui.table.choices_box import ChoicesBox
from novex_desktop.ui.table.columns import Column, title_of
from novex_desktop.ui.theme.restyling import restyle, slant_hint
from novex_desktop.ui.words import shown

_PAUSE_MS = 150  # after the last key
_MARGIN = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a column may have."""

    value: str  # as stored; empty: the field is empty
    text: str  # as shown


class FilterRow(QFrame):
    """Stands above the rows and follows the columns of a header, hidden ones included."""

    changed = Signal()
    table_requested = Signal()  # Enter or arrow down: on to the rows

    def __init__(self, header: QHeaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterRow")
        self.setAccessibleName(self.tr("Filter per kolom"))
        self._header = header
        self._choices: dict[Column, Sequence[Choice]] = {}
        self._editors: dict[Column, QLineEdit | ChoicesBox] = {}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.changed)
        self._offer_known()
        for column in Column:
            self._editors[column] = self._make_editor(column)
        header.sectionResized.connect(self.place_editors)
        header.sectionMoved.connect(self.place_editors)

    def offer(self, choices: Mapping[Column, Sequence[str]]) -> None:
        """Give what a column of the register may hold: regions, meetings."""
        for column, texts in choices.items():
            self._choices[column] = [Choice(text, text) for text in texts]
            self._fill(column)

    def fields(self) -> tuple[FieldFilter, ...]:
        """Return what was asked, of columns that are seen and of those that are not."""
        found = (self._value(column) for column in Column)
        return tuple(wish for wish in found if not wish.is_empty)

    def show_fields(self, fields: Sequence[FieldFilter]) -> None:
        """Show what is asked, without saying so."""
        wishes = {wish.field: wish for wish in fields}
        for column, editor in self._editors.items():
            wish = wishes.get(column.field, FieldFilter(column.field))
            with QSignalBlocker(editor):
                if isinstance(editor, ChoicesBox):
                    editor.write(wish.values)
                else:
                    editor.setText(wish.words)
            self._mark(editor)

    def focus_column(self, column: Column | None = None) -> None:
        """Go to the field of a column; to the first that is seen when that one is not."""
        seen = self._seen()
        if seen:
            target = column if column in seen else seen[0]
            self._editors[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place_editors(self) -> None:
        """Put every field under its column."""
        before: QWidget | None = None
        for column, editor in self._editors.items():
            editor.setVisible(not self._header.isSectionHidden(column))
        height = self.height() - 2 * _MARGIN
        for column in self._seen():
            editor = self._editors[column]
            left = self._header.sectionViewportPosition(column)
            width = self._header.sectionSize(column)
            editor.setGeometry(QRect(left + _MARGIN, _MARGIN, width - 2 * _MARGIN, height))
            if before is not None:
                QWidget.setTabOrder(before, editor)
            before = editor

    def _seen(self) -> list[Column]:
        """Return the columns that are seen, from left to right."""
        shown = [column for column in Column if not self._header.isSectionHidden(column)]
        return sorted(shown, key=self._header.visualIndex)

    def _offer_known(self) -> None:
        none = Choice("", self.tr("(leeg)"))
        self._choices = {
            Column.REGION: [],
            Column.MEETING: [],
            Column.KIND: [Choice(kind.value, shown(kind)) for kind in AgreementKind],
            Column.STATUS: [Choice(status.value, shown(status)) for status in AgreementStatus],
            Column.JUDGEMENT: [*(Choice(one.value, one.label) for one in Judgement), none],
            Column.CERTAINTY: [*(Choice(one.value, one.label) for one in Certainty), none],
            Column.PUBLIC: [Choice("ja", self.tr("ja")), Choice("nee", self.tr("nee"))],
        }

    def _make_editor(self, column: Column) -> QLineEdit | ChoicesBox:
        editor: QLineEdit | ChoicesBox
        if column in self._choices:
            editor = ChoicesBox(self.tr("alle"), self)
            editor.setProperty("arrow", "shown")
            editor.setMinimumContentsLength(1)
            editor.setSizeAdjustPolicy(
                ChoicesBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            editor.values_changed.connect(self._on_edited)
        else:
            editor = QLineEdit(self)
            editor.setPlaceholderText(self.tr("bevat"))
            editor.textChanged.connect(self._on_edited)
        editor.setAccessibleName(self.tr("Filter {name}").format(name=title_of(column)))
        editor.setToolTip(editor.accessibleName())
        editor.installEventFilter(self)
        self._editors[column] = editor
        self._fill(column)
        self._mark(editor)
        return editor

    def _fill(self, column: Column) -> None:
        box = self._editors[column]
        if isinstance(box, ChoicesBox):
            box.offer([(choice.value, choice.text) for choice in self._choices[column]])

    def _value(self, column: Column) -> FieldFilter:
        editor = self._editors[column]
        if isinstance(editor, ChoicesBox):
            return FieldFilter(column.field, values=editor.values())
        return FieldFilter(column.field, words=editor.text())

    def _on_edited(self) -> None:
        editor = self.sender()
        if isinstance(editor, ChoicesBox | QLineEdit):
            self._mark(editor)
        self._timer.start()

    def _mark(self, editor: QLineEdit | ChoicesBox) -> None:
        """Let a field in use stand out, by more than its colour: its text is heavy."""
        is_used = bool(editor.values()) if isinstance(editor, ChoicesBox) else bool(editor.text())
        if bool(editor.property("used")) != is_used:
            editor.setProperty("used", is_used)
            restyle(editor)
        if isinstance(editor, QLineEdit):
            slant_hint(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
                key == Qt.Key.Key_Down and isinstance(watched, QLineEdit)
            ):
                self.table_requested.emit()
                return True
            if key == Qt.Key.Key_Escape:
                if isinstance(watched, QLineEdit) and watched.text():
                    watched.clear()
                elif isinstance(watched, ChoicesBox) and watched.values():
                    watched.setCurrentIndex(0)
                else:
                    self.table_requested.emit()
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        line = self._editors[Column.AGREEMENT]
        return QSize(0, line.sizeHint().height() + 2 * _MARGIN)
