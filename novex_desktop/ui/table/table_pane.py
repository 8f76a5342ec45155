"""The middle pane: filter line, "37 van 84" and the table."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.row_filter import FieldFilter, RowFilter
from novex_desktop.ui.dutch_numbers import describe_parts, describe_shown
from novex_desktop.ui.elided_label import ElidedLabel
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.agreement_table_view import AgreementTableView
from novex_desktop.ui.table.columns import Column
from novex_desktop.ui.table.saved_views import ViewKind
from novex_desktop.ui.table.view_bar import ViewBar
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.ui.empty_state import EmptyState
    from novex_desktop.ui.table.chosen_bar import ChosenBar

_SIGN = 16  # pixels at normal text size
_SIGN_EDGE = 8


class FilterField(QLineEdit):
    """The line above the table; arrow down or Enter goes to the rows, Escape clears it."""

    table_requested = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sign = QLabel(self)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.follow(self, self._draw_sign)

    def _draw_sign(self) -> None:
        """Draw it as large as the letters: a sign that Qt puts there stays small."""
        side = self._theme.pixels(_SIGN)
        self.sign.setPixmap(self._theme.pixmap("search", "muted", side, self.devicePixelRatioF()))
        self.sign.adjustSize()
        margins = self.textMargins()
        margins.setLeft(side + _SIGN_EDGE)
        self.setTextMargins(margins)
        self._place_sign()

    def _place_sign(self) -> None:
        self.sign.move(_SIGN_EDGE, (self.height() - self.sign.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.table_requested.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)


class TablePane(QWidget):
    """Shows the agreements under a node, and how many of them."""

    import_requested = Signal()
    parties_requested = Signal()  # say which parties are mine
    all_requested = Signal()  # let every row pass
    filter_row_requested = Signal(bool)  # shown or not
    change_requested = Signal()  # of all chosen rows
    scope_left = Signal()  # the rows that another screen asked for are no longer wanted

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind, self._base = ViewKind.ALL, RowFilter()
        self._shown: int | None = None  # rows; not known before the first of them come
        self._total = 0
        self.model = AgreementTableModel(self)
        self.view = AgreementTableView(theme)
        self.view.setModel(self.model)
        self.bar = ViewBar(theme)
        self.filter_field = FilterField(theme)
        self._set_up_filter()
        self.row_button = self._make_row_button(theme)
        self.count = QLabel()
        self.count.setProperty("role", "quiet")
        self.parts = ElidedLabel(is_whole=True)
        self.parts.setProperty("role", "quiet")
        self.can_change = True  # False: the register is open to read only
        self.chosen_bar: ChosenBar | None = None  # made when many rows are chosen first
        self._theme = theme
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._make_scope())
        layout.addWidget(self.view, 1)
        self.filter_field.textChanged.connect(self._filter)
        self.filter_field.table_requested.connect(self._on_table_requested)
        self.filter_field.entered.connect(self.model.expect_words)
        self.view.header.filter_changed.connect(self._filter)
        self.view.header.table_requested.connect(self._on_table_requested)
        self.model.counted.connect(self._on_model_counted)
        self.model.modelReset.connect(self.view.fit_columns)
        self.model.dataChanged.connect(self.view.fit_columns)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self.model.modelReset.connect(self._show_chosen)  # of a reset the selection says nothing

    def show_base(self, kind: ViewKind, base: RowFilter) -> None:
        """Show only rows that are in a view, and pass the filters above and under the header."""
        self._kind, self._base = kind, base
        self._filter()
        self._say_empty()

    def show_filter(self, words: str, fields: Sequence[FieldFilter]) -> None:
        """Write in the filters, without looking for rows yet."""
        with QSignalBlocker(self.filter_field):
            self.filter_field.setText(words)
        if fields or self.view.header.is_row_made:
            self.view.header.filter_row.show_fields(fields)

    def field_filters(self) -> tuple[FieldFilter, ...]:
        """Return what is asked of single columns."""
        return self.view.header.filter_row.fields() if self.view.header.is_row_made else ()

    def has_filter(self) -> bool:
        """Whether anything was asked of the rows on top of the view."""
        return bool(self.filter_field.text().strip() or self.field_filters())

    def show_filter_row(self, *, shown: bool) -> None:
        """Show the filters under the header, or hide them."""
        self.view.header.show_filter_row(shown=shown)
        self.row_button.setChecked(shown)

    def _on_row_button_toggled(self, is_on: bool) -> None:
        # A screen reader toggles a button, and clicks none.
        if is_on != self.view.header.has_filter_row:
            self.filter_row_requested.emit(is_on)

    def focus_filter_row(self) -> None:
        """Go to the first of the filters under the header."""
        self.view.header.filter_row.focus_column(Column.AGREEMENT)

    def _show_chosen(self) -> None:
        ranges = self.view.selectionModel().selection()
        count = sum(ranges.at(place).height() for place in range(ranges.size()))
        if self.chosen_bar is None and count > 1:
            from novex_desktop.ui.table.chosen_bar import ChosenBar

            self.chosen_bar = ChosenBar()
            self.chosen_bar.change_requested.connect(self.change_requested)
            self.chosen_bar.change.setVisible(self.can_change)
            self._column.addWidget(self.chosen_bar)
        if self.chosen_bar is not None:
            self.chosen_bar.show_count(count)

    def _filter(self) -> None:
        words, fields = self.filter_field.text(), self.field_filters()
        self.model.set_row_filter(replace(self._base, words=words, fields=fields))

    def _make_row_button(self, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Filter per kolom"))
        button.setToolTip(self.tr("Filter per kolom (Ctrl+Shift+F)"))
        button.toggled.connect(self._on_row_button_toggled)
        theme.keep_icon(button, "list-filter", is_seen_first=True)
        return button

    @cached_property
    def _empty(self) -> "EmptyState":
        """Stands over the rows, so that header and filters stay in reach; made without rows."""
        from novex_desktop.ui.empty_state import EmptyState

        empty = EmptyState(self._theme, "list-filter", self.view.viewport())
        self.view.resized.connect(self._fit_empty)
        self._clear_button = empty.offer(self.tr("&Alles tonen"), self.all_requested.emit)
        self._parties_button = empty.offer(self.tr("&Mijn partijen…"), self.parties_requested.emit)
        self._import_button = empty.offer(self.tr("&Lijst inlezen…"), self.import_requested.emit)
        return empty

    @property
    def _is_empty_made(self) -> bool:
        return "_empty" in self.__dict__

    def _fit_empty(self) -> None:
        self._empty.resize(self.view.viewport().size())

    def _set_up_filter(self) -> None:
        field = self.filter_field
        field.setObjectName("filterField")
        say_hint(field, self.tr("Filter (Ctrl+L)"))
        field.setAccessibleName(self.tr("Filter"))
        field.setAccessibleDescription(
            self.tr(
                "Toont alleen rijen met alle woorden, in elke volgorde, accenten maken niet uit."
            )
        )

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("paneHead")
        column = QVBoxLayout(head)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.bar, 1)
        counted = QHBoxLayout()
        counted.setSpacing(4)
        counted.addWidget(self.count)
        counted.addWidget(self.parts)
        first.addLayout(counted)
        second.setSpacing(8)
        second.addWidget(self.filter_field, 1)
        second.addWidget(self.row_button)
        column.addLayout(first)
        column.addLayout(second)
        return head

    def show_scope(self, title: str) -> None:
        """Say which rows these are when they are not those of the tree; empty: they are."""
        self.scope_title.setText(title)
        self._scope.setVisible(bool(title))

    def _make_scope(self) -> QWidget:
        self._scope = QFrame()
        self._scope.setObjectName("paneHead")
        line = QHBoxLayout(self._scope)
        line.setContentsMargins(16, 4, 16, 4)
        self.scope_title = QLabel()
        self.scope_title.setProperty("role", "section")
        back = QPushButton(self.tr("&Terug naar de boom"))
        back.setProperty("role", "link")
        back.clicked.connect(self.scope_left)
        line.addWidget(self.scope_title, 1)
        line.addWidget(back)
        self._scope.hide()
        return self._scope

    def _on_table_requested(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_model_counted(self, shown: int, total: int) -> None:
        if self.model.is_loading and not total:
            self.count.setText(self.tr("Afspraken zoeken …"))
            self.parts.clear()
            self.count.setAccessibleName(self.count.text())
            if self._is_empty_made:
                self._empty.hide()
            return
        parts, all_parts = len(self.model.ids) - shown, self.model.total - total
        self.count.setText(describe_shown(shown, total, 0, 0))
        self.parts.setText(describe_parts(parts, all_parts))
        self.parts.setVisible(parts > 0)
        every = describe_shown(shown, total, parts, all_parts)
        said = self.tr("{count} getoond").format(count=every)
        if said != self.count.accessibleName() and self.has_filter():
            announce(self.count, said)  # the answer to what is being typed
        self.count.setAccessibleName(said)
        self._total = total
        self._shown = shown
        self.view.header.setVisible(total > 0)
        self._say_empty()
        if self._is_empty_made:
            self._empty.setVisible(shown == 0)
            self._fit_empty()

    def _say_empty(self) -> None:
        """Say why there are no rows, when there are none."""
        if self._shown is None or (self._shown and not self._is_empty_made):
            return
        self._empty.say(*self._describe_empty())
        self._clear_button.setVisible(self._total > 0)
        self._import_button.setVisible(self._total == 0)
        self._parties_button.setVisible(self._total > 0 and self._kind is ViewKind.MINE)

    def _describe_empty(self) -> tuple[str, str]:
        if not self._total:
            return (
                self.tr("Hier staan nog geen afspraken"),
                self.tr("Lees een afsprakenlijst in; u ziet eerst wat er gaat veranderen."),
            )
        higher = self.tr("Kies links een hoger niveau in de boom, of toon alles.")
        if self.has_filter():
            return (
                self.tr("Geen rij past bij dit filter"),
                self.tr("Gebruik minder woorden, of kies links een hoger niveau in de boom."),
            )
        if self._kind is ViewKind.MINE and not self._base.led_by:
            return (
                self.tr("Welke partijen zijn van u?"),
                self.tr("Zeg het een keer; deze weergave toont daarna wat zij trekken."),
            )
        headlines = {
            ViewKind.MINE: self.tr("Uw partijen trekken hier geen open afspraak"),
            ViewKind.BEFORE_MEETING: self.tr("Niets hoeft hier af te zijn vóór het volgende BO"),
            ViewKind.WITHOUT_DUE: self.tr("Elke open afspraak heeft hier een termijn"),
            ViewKind.SINCE_LAST_WEEK: self.tr("Hier is sinds vorige week niets gewijzigd"),
            ViewKind.LATE: self.tr("Niets is hier te laat"),
            ViewKind.WITHOUT_LEAD: self.tr("Elke open afspraak heeft hier een trekker"),
        }
        return headlines.get(self._kind, self.tr("Hier staan geen afspraken")), higher

    def sizeHint(self) -> QSize:
        return QSize(560, 600)
