"""The history of an agreement, field by field, newest first."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.ui.screen_room import keep_in_room
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

_MOST = 200
_CHARS = 200


class HistoryList(QWidget):
    """One line per field that got another value, each with a menu of what can be done with it."""

    restore_requested = Signal(object)  # HistoryEntry whose old value should come back
    erase_requested = Signal(object)  # HistoryEntry of a field of which a value should go for good

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_locked = False
        self._entries: Sequence[HistoryEntry] = ()
        self.rows: list[HistoryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Historie"))
        theme.follow(self, self._render)

    def write(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these entries."""
        if list(entries) != list(self._entries):
            self._entries = tuple(entries)
            self._render()

    def set_locked(self, *, is_locked: bool) -> None:
        """Offer nothing that would change the register, or offer it again."""
        self._is_locked = is_locked

    def fill_menu(self, menu: QMenu, entry: HistoryEntry) -> None:
        """Add to the menu of a line what can be done with it."""
        restore = QAction(self.tr("Oude waarde &terugzetten"), menu)
        self._theme.keep_icon(restore, "undo-2")
        restore.setEnabled(entry.can_restore and not self._is_locked)
        restore.triggered.connect(lambda: self.restore_requested.emit(entry))
        menu.addAction(restore)
        for text, value in (
            (self.tr("&Oude waarde kopiëren"), entry.old),
            (self.tr("&Nieuwe waarde kopiëren"), entry.new),
        ):
            copy = QAction(text, menu)
            copy.setEnabled(bool(value))
            copy.triggered.connect(
                lambda _checked=False, value=value: QGuiApplication.clipboard().setText(value)
            )
            menu.addAction(copy)
        menu.addSeparator()
        erase = QAction(self.tr("&Waarde wissen…"), menu)
        erase.setEnabled(not self._is_locked)
        erase.triggered.connect(lambda: self.erase_requested.emit(entry))
        menu.addAction(erase)

    def focus_row(self, place: int) -> None:
        """Go to a line; only that one is a stop for Tab."""
        if not 0 <= place < len(self.rows):
            return
        for number, row in enumerate(self.rows):
            row.button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            )
        self.rows[place].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _render(self) -> None:
        held = next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._make_row(entry) for entry in self._entries[:_MOST]]
        for place, row in enumerate(self.rows):
            self._column.addWidget(row)
            if place:
                row.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        left = len(self._entries) - _MOST
        if left > 0:
            self._column.addWidget(QLabel(self.tr("… en {left} oudere").format(left=left)))
        if held is not None:
            self.focus_row(0)

    def _make_row(self, entry: HistoryEntry) -> "HistoryRow":
        row = HistoryRow(entry, self._describe(entry), self._theme)
        row.menu_requested.connect(lambda at: self._show_menu(entry, at))
        row.step_requested.connect(lambda step: self.focus_row(self.rows.index(row) + step))
        return row

    def _show_menu(self, entry: HistoryEntry, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, entry)
        menu.popup(keep_in_room(self, at))
        menu.setActiveAction(menu.actions()[0])

    def _describe(self, entry: HistoryEntry) -> str:
        tokens = self._theme.tokens
        old, new = _short(entry.old), _short(entry.new)
        if old and new:
            what = f"<s>{escape(old)}</s> → {escape(new)}"
        elif old:
            what = f"<s>{escape(old)}</s>"
        else:
            what = escape(new)
        when = entry.at.strftime("%d-%m-%Y %H:%M")
        return (
            f'<span style="color:{tokens.muted}">{when} · {escape(entry.author)}</span><br>'
            f"<b>{escape(translate_message(entry.field_label))}</b>{': ' if what else ''}{what}"
        )


class HistoryRow(QFrame):
    """One line of the history: what it says, and a button with its menu."""

    menu_requested = Signal(QPoint)  # place on the screen
    step_requested = Signal(int)  # 1: to the line below, -1: to the one above

    def __init__(self, entry: HistoryEntry, html: str, theme: Theme) -> None:
        super().__init__()
        self.entry = entry
        label = QLabel(html)
        label.setProperty("rich", True)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # The menu of the line, and not that of a label, which only copies.
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        said = self.tr("{when}, {author}, {field}: {old} werd {new}").format(
            when=entry.at.strftime("%d-%m-%Y %H:%M"),
            author=entry.author,
            field=translate_message(entry.field_label),
            old=_short(entry.old) or self.tr("leeg"),
            new=_short(entry.new) or self.tr("leeg"),
        )
        label.setAccessibleName(said)
        self.button = QToolButton()
        self.button.setAccessibleName(self.tr("Acties bij {line}").format(line=said))
        self.button.setToolTip(self.tr("Acties bij deze regel"))
        self.button.installEventFilter(self)
        # Not kept by the theme: the list is drawn anew when the look changes.
        self.button.setIcon(theme.icon("ellipsis"))
        self.button.clicked.connect(
            lambda: self.menu_requested.emit(
                self.button.mapToGlobal(self.button.rect().bottomLeft())
            )
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button takes the arrow keys for itself.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.step_requested.emit(step)
                return True
        return super().eventFilter(watched, event)


def _short(text: str) -> str:
    flat = show_plainly(" ".join(text.split()))
    return flat if len(flat) <= _CHARS else f"{flat[:_CHARS].rstrip()}…"
