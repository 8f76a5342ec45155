"""What an agreement follows on and what followed on it; proposed links are settled here."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from novex_desktop.store.queries.links import LinkDetail
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.fold_section import FoldSection
from novex_desktop.ui.forms.links_model import LinksModel
from novex_desktop.ui.forms.settle_list import SettleDelegate, SettleList, row_height
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROWS_SHOWN = 4


class LinksSection(FoldSection):
    """Folded where there are no links. Says what is wished; stores nothing."""

    confirm_requested = Signal(object)  # tuple of link ids
    refuse_requested = Signal(object)  # tuple of link ids
    removal_requested = Signal(object)  # tuple of link ids, confirmed ones
    addition_requested = Signal()
    agreement_requested = Signal(str)  # id of the agreement at the other end

    def __init__(self, theme: Theme) -> None:
        body = QWidget()
        super().__init__("", body, theme)
        self._links: tuple[LinkDetail, ...] = ()
        self._is_locked = False
        self.model = LinksModel(self)
        self.view = LinksView(theme)
        self.view.setModel(self.model)
        self.confirm = QPushButton(self.tr("Bevestigen"))
        self.refuse = QPushButton(self.tr("Afwijzen"))
        self.remove = QPushButton(self.tr("Verwijderen"))
        self.show_other = QPushButton(self.tr("Tonen"))
        self.add = QPushButton(self.tr("Verband toevoegen…"))
        self.confirm.setToolTip(self.tr("Klopt; Enter in de lijst doet hetzelfde"))
        self.refuse.setToolTip(self.tr("Klopt niet; Delete in de lijst doet hetzelfde"))
        self.remove.setToolTip(self.tr("Neemt het verband weg; met Ctrl+Z is het terug"))
        self.show_other.setToolTip(self.tr("Naar die afspraak; dubbelklikken doet hetzelfde"))
        theme.keep_icon(self.confirm, "check")
        theme.keep_icon(self.refuse, "x")
        theme.keep_icon(self.remove, "x")
        theme.keep_icon(self.show_other, "corner-down-right")
        self.add.setProperty("role", "link")
        theme.keep_icon(self.add, "plus")
        self._lay_out(body)
        self.confirm.clicked.connect(lambda: self.confirm_requested.emit(self._list_open()))
        self.refuse.clicked.connect(lambda: self.refuse_requested.emit(self._list_open()))
        self.remove.clicked.connect(lambda: self.removal_requested.emit(self._list_settled()))
        self.show_other.clicked.connect(self._on_show_clicked)
        self.add.clicked.connect(self.addition_requested)
        self.view.enter_pressed.connect(self._on_enter_pressed)
        self.view.delete_pressed.connect(self.refuse.click)
        self.view.doubleClicked.connect(self.show_other.click)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_state())
        theme.follow(self, self._fit_height)

    def write(self, links: Sequence[LinkDetail], *, is_locked: bool = False) -> None:
        """Show the links of an agreement, the proposals first; the place in the list stays."""
        self._is_locked = is_locked
        if tuple(links) != self._links or not self.model.rowCount():
            had_focus = any(
                widget.hasFocus()
                for widget in (self.view, self.confirm, self.refuse, self.remove, self.show_other)
            )
            stays = bool({link.id for link in links} & {link.id for link in self._links})
            row = self.view.currentIndex().row() if stays else 0
            self._links = tuple(links)
            self.model.load(links)
            if links:
                self.view.go_to(self.model.index(min(max(row, 0), len(links) - 1)))
            self._fit_height()
            waiting = sum(not link.confirmed for link in links)
            self.retitle(self._describe(waiting, len(links)))
            if waiting:  # a question that is folded away is never answered
                self.unfold()
            self._show_state()
            if had_focus:
                (self.view if links else self.add).setFocus()
        self._show_state()
        self.setVisible(bool(links) or not is_locked)

    def _describe(self, waiting: int, total: int) -> str:
        title = self.tr("Verbanden")
        if waiting == 1:
            return f"{title} ({self.tr('1 voorstel')})"
        if waiting:
            said = self.tr("{waiting} voorstellen").format(waiting=waiting)
            return f"{title} ({said})"
        return f"{title} ({total or self.tr('geen')})"

    def _list_selected(self) -> list[LinkDetail]:
        found = [index.data(LinksModel.LinkRole) for index in self.view.selected_rows()]
        return [link for link in found if isinstance(link, LinkDetail)]

    def _list_open(self) -> tuple[str, ...]:
        return tuple(link.id for link in self._list_selected() if not link.confirmed)

    def _list_settled(self) -> tuple[str, ...]:
        return tuple(link.id for link in self._list_selected() if link.confirmed)

    def _show_state(self) -> None:
        can_settle = bool(self._list_open()) and not self._is_locked
        can_remove = bool(self._list_settled()) and not self._is_locked
        self.confirm.setEnabled(can_settle)
        self.refuse.setEnabled(can_settle)
        self.confirm.setVisible(can_settle or not can_remove)
        self.refuse.setVisible(can_settle or not can_remove)
        self.remove.setEnabled(can_remove)
        self.remove.setVisible(can_remove)
        self.show_other.setEnabled(len(self._list_selected()) == 1)
        self.add.setEnabled(not self._is_locked)
        for widget in (self.view, self.show_other):
            widget.setVisible(bool(self._links))
        if not self._links:
            self.confirm.hide()
            self.refuse.hide()

    def _on_enter_pressed(self) -> None:
        """Confirm a proposal; go to the other end of what is settled."""
        button = self.confirm if self._list_open() else self.show_other
        button.click()

    def _on_show_clicked(self) -> None:
        selected = self._list_selected()
        if len(selected) == 1:
            self.agreement_requested.emit(selected[0].other_id)

    def _fit_height(self) -> None:
        rows = min(max(self.model.rowCount(), 1), _ROWS_SHOWN)
        self.view.setFixedHeight(rows * row_height(self._theme) + 4)

    def _lay_out(self, body: QWidget) -> None:
        line = QWidget()
        buttons = FlowLayout(line, spacing=8)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.confirm, self.refuse, self.remove, self.show_other):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addWidget(QWidget())  # takes what is left of the line
        self.add.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addWidget(line)
        layout.addLayout(foot)


class LinksView(SettleList):
    """The list; many can be selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("links")
        self.setAccessibleName(self.tr("Verbanden"))
        self.setAccessibleDescription(
            self.tr("Enter bevestigt een voorstel of toont de andere afspraak, Delete wijst af.")
        )
        self.setItemDelegate(LinksDelegate(theme, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class LinksDelegate(SettleDelegate):
    """What the other agreement is to this one and its number; its title under it."""

    def paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        link = index.data(LinksModel.LinkRole)
        if not isinstance(link, LinkDetail):
            return
        said = f"{link.words} {link.number}"
        if not link.confirmed:
            badge = self.paint_badge(painter, rect, self.tr("voorstel"), "orange")
            room = QRect(rect.left(), rect.top(), badge - rect.left(), rect.height())
            self.paint_lines(painter, room, said, link.title)
            return
        self.paint_lines(painter, rect, said, link.title)
