"""Things that belong to an agreement, in a short list: each with a name, a line and a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QIcon, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.ui.forms.tab_order import put_before
from novex_desktop.ui.screen_room import keep_in_room
from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message


@dataclass(frozen=True, slots=True)
class ItemAction:
    """What can be done with one thing of the list."""

    text: str  # with its mnemonic
    icon: str
    do: Callable[[], object]
    is_enabled: bool = True
    removes: bool = False  # Delete does it as well


@dataclass(frozen=True, slots=True)
class Badge:
    """A word with its sign, such as "aanwezig"; never a colour alone."""

    text: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the list."""

    id: str
    name: str
    about: str  # a line in small letters under it; may be empty
    badge: Badge | None = None
    is_proposal: bool = False


ListActions = Callable[[Item], list[ItemAction]]


class ElidedLink(QPushButton):
    """A name that looks like a link and is cut in its middle where there is little room."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._full = text
        self.setProperty("role", "link")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def _fit(self) -> None:
        sign = 0 if self.icon().isNull() else self.iconSize().width() + 4
        room = self.width() - 2 * self.fontMetrics().averageCharWidth() - 12 - sign
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._full if shown != self._full else "")

    def setIcon(self, icon: QIcon | QPixmap) -> None:
        super().setIcon(icon)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())


class ItemRow(QFrame):
    """Enter does the first action; the button beside it and the menu key offer all."""

    removal_requested = Signal()

    def __init__(self, item: Item, list_actions: ListActions, theme: Theme) -> None:
        super().__init__()
        self.item = item
        self._list_actions = list_actions  # asked when it is used: what can be done changes
        self._theme = theme
        self.setObjectName("itemRow")
        self.name = ElidedLink(item.name)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(theme.icon("ellipsis"))
        said = self.tr("Acties bij {name}").format(name=item.name)
        self.menu_button.setAccessibleName(said)
        self.menu_button.setToolTip(said)
        self.menu_button.clicked.connect(
            lambda: self.show_menu(
                self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())
            )
        )
        self.name.clicked.connect(self._on_name_clicked)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(self._make_about(item))
        words = [item.badge.text if item.badge else "", item.about]
        if item.is_proposal:
            words.append(self.tr("voorstel"))
        self.name.setAccessibleDescription(", ".join(filter(None, words)))

    def _make_about(self, item: Item) -> QHBoxLayout:
        """Return the line under the name; the name keeps all of its own line that way."""
        line = QHBoxLayout()
        line.setContentsMargins(3, 0, 0, 0)
        line.setSpacing(6)
        if item.is_proposal:
            line.addWidget(_make_label(self.tr("voorstel"), "proposal"))
        if item.badge is not None:
            line.addWidget(_make_sign(item.badge, self._theme))
        words = " · ".join(filter(None, [item.badge.text if item.badge else "", item.about]))
        if words:
            about = _make_label(words, "muted")
            about.setWordWrap(True)
            line.addWidget(about, 1)
        else:
            line.addStretch()
        return line

    def make_menu(self) -> QMenu:
        """Return the menu of all that can be done; it removes itself."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._list_actions(self.item):
            entry = QAction(action.text, menu)
            if action.icon:
                entry.setIcon(self._theme.icon(action.icon))
            entry.setEnabled(action.is_enabled)
            entry.triggered.connect(lambda _checked=False, do=action.do: do())
            menu.addAction(entry)
        return menu

    def show_menu(self, at: QPoint) -> None:
        """Show the menu at a place of the screen."""
        menu = self.make_menu()
        menu.popup(keep_in_room(self, at))
        menu.setActiveAction(menu.actions()[0])

    def _on_name_clicked(self) -> None:
        first = self._list_actions(self.item)[0]
        if first.is_enabled:
            first.do()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.show_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            for action in self._list_actions(self.item):
                if action.removes and action.is_enabled:
                    action.do()
                    return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            self._on_name_clicked()
            return
        super().keyPressEvent(event)


class ItemList(QWidget):
    """A heading with its button to add, the rows, and room where a refusal is told."""

    add_requested = Signal()

    def __init__(self, theme: Theme, title: str, add_text: str, add_icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._items: tuple[Item, ...] = ()
        self._is_locked = False
        self.rows: list[ItemRow] = []
        self.setAccessibleName(title)
        self.heading = QLabel(title)
        self.heading.setProperty("role", "section")
        self.add_button = QPushButton(add_text)
        self.add_button.setProperty("role", "link")
        theme.keep_icon(self.add_button, add_icon)
        self.add_button.clicked.connect(self.add_requested)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("role", "error")
        self.message.hide()
        self.heading.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(self._rows_column)
        column.addWidget(self.message)
        column.addLayout(foot)
        theme.follow(self, self._render)

    def show_items(self, items: Sequence[Item], *, is_locked: bool) -> None:
        """Show these things; the focus stays at its place in the list."""
        self.add_button.setEnabled(not is_locked)
        if tuple(items) == self._items and is_locked == self._is_locked:
            return
        self._items, self._is_locked = tuple(items), is_locked
        self._render()

    def tell(self, message: str, *, is_refusal: bool = True) -> None:
        """Tell under the list what was refused or is to be known; empty takes it away."""
        self.message.setProperty("role", "error" if is_refusal else "remark")
        restyle(self.message)
        message = translate_message(message) if message else ""
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self.message.setAccessibleName(message)

    def list_actions(self, item: Item) -> list[ItemAction]:
        """Return what can be done with a thing; the first is what Enter does."""
        raise NotImplementedError

    @property
    def is_locked(self) -> bool:
        """Whether nothing may be changed."""
        return self._is_locked

    def _render(self) -> None:
        held = next(
            (
                place
                for place, row in enumerate(self.rows)
                if row.name.hasFocus() or row.menu_button.hasFocus()
            ),
            None,
        )
        for row in self.rows:
            self._rows_column.removeWidget(row)
            row.hide()
            row.deleteLater()
            # It lives on until the next turn of the event loop, and is no stop for Tab any more.
            for stop in (row.name, row.menu_button):
                stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = [ItemRow(one, self.list_actions, self._theme) for one in self._items]
        for row in self.rows:
            self._rows_column.addWidget(row)
        put_before(
            self.add_button, [stop for row in self.rows for stop in (row.name, row.menu_button)]
        )
        if held is not None:
            reason = Qt.FocusReason.OtherFocusReason
            if self.rows:
                self.rows[min(held, len(self.rows) - 1)].name.setFocus(reason)
            else:
                self.add_button.setFocus(reason)


def _make_label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def _make_sign(badge: Badge, theme: Theme) -> QLabel:
    sign = QLabel()
    sign.setPixmap(theme.pixmap(badge.icon, badge.tone, 14, sign.devicePixelRatioF()))
    return sign
