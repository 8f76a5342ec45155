"""What an agreement follows on and what followed on it; proposed links are settled here."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.links import LinkDetail
from novex_desktop.ui.forms.fold_section import FoldSection
from novex_desktop.ui.forms.recognised_section import row_height
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_LINK_ROLE = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 4
_PADDING = 8
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LinksSection(FoldSection):
    """Hidden where there are no links. Says what is wished; stores nothing."""

    confirm_requested = Signal(object)  # tuple of link ids
    refuse_requested = Signal(object)  # tuple of link ids
    agreement_requested = Signal(str)  # id of the agreement at the other end
    emptied = Signal()  # it had the focus and has nothing left to show

    def __init__(self, theme: Theme) -> None:
        body = QWidget()
        super().__init__("", body, theme)
        self._links: tuple[LinkDetail, ...] = ()
        self._is_locked = False
        self.view = LinksView(theme)
        self.confirm = QPushButton(self.tr("Bevestigen"))
        self.refuse = QPushButton(self.tr("Afwijzen"))
        self.show_other = QPushButton(self.tr("Tonen"))
        self.confirm.setToolTip(self.tr("Klopt; Enter in de lijst doet hetzelfde"))
        self.refuse.setToolTip(self.tr("Klopt niet; Delete in de lijst doet hetzelfde"))
        self.show_other.setToolTip(self.tr("Naar die afspraak; dubbelklikken doet hetzelfde"))
        theme.keep_icon(self.confirm, "check")
        theme.keep_icon(self.refuse, "x")
        theme.keep_icon(self.show_other, "corner-down-right")
        self._lay_out(body)
        self.confirm.clicked.connect(lambda: self.confirm_requested.emit(self._list_wished()))
        self.refuse.clicked.connect(lambda: self.refuse_requested.emit(self._list_wished()))
        self.show_other.clicked.connect(self._on_show_clicked)
        self.view.enter_pressed.connect(self._on_enter_pressed)
        self.view.delete_pressed.connect(self.refuse.click)
        self.view.itemDoubleClicked.connect(self.show_other.click)
        self.view.itemSelectionChanged.connect(self._show_state)
        theme.follow(self, self._fit_height)

    def write(self, links: Sequence[LinkDetail], *, is_locked: bool = False) -> None:
        """Show the links of an agreement, the proposals first; the place in the list stays."""
        self._is_locked = is_locked
        if tuple(links) != self._links:
            had_focus = any(
                widget.hasFocus()
                for widget in (self.view, self.confirm, self.refuse, self.show_other)
            )
            stays = bool({link.id for link in links} & {link.id for link in self._links})
            self._links = tuple(links)
            self._fill(self.view.currentRow() if stays else 0)
            waiting = sum(not link.confirmed for link in links)
            self.retitle(self._describe(waiting, len(links)))
            if waiting:  # a question that is folded away is never answered
                self.unfold()
            if had_focus and links:
                self.view.setFocus()
            elif had_focus:
                self.emptied.emit()
        self.setVisible(bool(links))
        self._show_state()

    def _fill(self, row: int) -> None:
        self.view.clear()
        for link in self._links:
            item = QListWidgetItem(self._say(link))
            item.setData(_LINK_ROLE, link)
            item.setToolTip(link.text)
            self.view.addItem(item)
        self.view.setCurrentRow(min(max(row, 0), len(self._links) - 1))
        self._fit_height()

    def _say(self, link: LinkDetail) -> str:
        said = f"{link.words} {link.number} {link.title}"
        return said if link.confirmed else self.tr("voorstel: {link}").format(link=said)

    def _describe(self, waiting: int, total: int) -> str:
        title = self.tr("Verbanden over de jaren")
        if not waiting:
            return f"{title} ({total})"
        said = self.tr("{waiting} te beoordelen").format(waiting=waiting)
        return f"{title} ({said})"

    def _get_current(self) -> LinkDetail | None:
        link = next((item.data(_LINK_ROLE) for item in self.view.selectedItems()), None)
        return link if isinstance(link, LinkDetail) else None

    def _list_wished(self) -> tuple[str, ...]:
        link = self._get_current()
        return () if link is None or link.confirmed else (link.id,)

    def _show_state(self) -> None:
        can_settle = bool(self._list_wished()) and not self._is_locked
        self.confirm.setEnabled(can_settle)
        self.refuse.setEnabled(can_settle)
        self.show_other.setEnabled(self._get_current() is not None)

    def _on_enter_pressed(self) -> None:
        """Confirm a proposal; go to the other end of what is settled."""
        button = self.confirm if self._list_wished() else self.show_other
        button.click()

    def _on_show_clicked(self) -> None:
        link = self._get_current()
        if link is not None:
            self.agreement_requested.emit(link.other_id)

    def _fit_height(self) -> None:
        rows = min(max(self.view.count(), 1), _ROWS_SHOWN)
        self.view.setFixedHeight(rows * row_height(self._theme) + 4)

    def _lay_out(self, body: QWidget) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.confirm, self.refuse, self.show_other):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addLayout(buttons)


class LinksView(QListWidget):
    """The list, one link chosen at a time."""

    enter_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("links")
        self.setAccessibleName(self.tr("Verbanden over de jaren"))
        self.setAccessibleDescription(
            self.tr("Enter bevestigt een voorstel of toont de andere afspraak, Delete wijst af.")
        )
        self.setItemDelegate(LinksDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                # A key held down must not confirm one and run off to another.
                if not event.isAutoRepeat():
                    self.enter_pressed.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                if not event.isAutoRepeat():
                    self.delete_pressed.emit()
            case _:
                super().keyPressEvent(event)


class LinksDelegate(QStyledItemDelegate):
    """What the other agreement is to this one and its number; its title under it."""

    def __init__(self, theme: Theme, view: LinksView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        link = index.data(_LINK_ROLE)
        if not isinstance(link, LinkDetail):
            return
        painter.save()
        rect: QRect = option.rect
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus()
            painter.fillRect(rect, QColor(tokens.selected if active else tokens.selected_idle))
            if active:
                edge = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(edge, QColor(tokens.focus))
        inner = rect.adjusted(_PADDING, 3, -_PADDING, -3)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, upper.height())
        if not link.confirmed:
            upper.setRight(self._paint_proposal(painter, upper))
        self._paint_line(painter, upper, f"{link.words} {link.number}", tokens.text, 1.0)
        self._paint_line(painter, lower, link.title, tokens.muted, 0.9)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, row_height(self._theme))

    def _paint_proposal(self, painter: QPainter, rect: QRect) -> int:
        """Paint the mark of a proposal at the right; return where it starts."""
        font = self._theme.font(0.9)
        said, metrics = self.tr("voorstel"), QFontMetrics(font)
        width = metrics.horizontalAdvance(said) + 2 * _PADDING
        badge = QRect(rect.right() - width, rect.top(), width, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.color("orange_soft")))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(QColor(self._theme.color("orange")))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, said)
        return badge.left() - _PADDING

    def _paint_line(
        self, painter: QPainter, rect: QRect, text: str, color: str, scale: float
    ) -> None:
        font = self._theme.font(scale)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _MIDDLE, elided)
