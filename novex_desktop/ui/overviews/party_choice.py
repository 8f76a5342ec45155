"""Which parties: a button that opens a list to tick, with a line to find one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.theme.chevron import paint_chevron
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

_NAMED = 3  # names that fit on the button
_ROWS_SHOWN = 10


class PartyPicker(QPushButton):
    """Says on itself which parties are chosen; nothing ticked is every party."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parties: Sequence[PartyChoice] = ()
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("card")
        self.search = QLineEdit()
        say_hint(self.search, self.tr("Zoek een partij"))
        self.search.setAccessibleName(self.tr("Zoek een partij"))
        self.search.textChanged.connect(self._on_search_changed)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Partijen"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setProperty("role", "picker")
        self.setAutoDefault(False)
        self.clicked.connect(self.open)
        self._show()

    def offer(self, parties: Sequence[PartyChoice], chosen: Sequence[str]) -> None:
        """Give it the parties that stand by an agreement, and those that are chosen."""
        self._parties = parties
        self.list.blockSignals(True)
        self.list.clear()
        for party in parties:
            shown = party.name if party.short == party.name else f"{party.short} – {party.name}"
            item = QListWidgetItem(shown, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = party.id in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.setEnabled(bool(parties))
        self._show()

    def value(self) -> tuple[str, ...]:
        """Return the ids of the chosen parties; empty for all."""
        return tuple(
            party.id for place, party in enumerate(self._parties) if self._is_ticked(place)
        )

    def open(self) -> None:
        """Show the list under the button."""
        self.search.clear()
        rows = min(max(self.list.count(), 3), _ROWS_SHOWN)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 24) + 8)
        self._popup.setFixedWidth(max(self.width(), 320))
        self._popup.adjustSize()
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.search.setFocus()

    def _is_ticked(self, place: int) -> bool:
        return self.list.item(place).checkState() == Qt.CheckState.Checked

    def _show(self) -> None:
        chosen = [p.short for place, p in enumerate(self._parties) if self._is_ticked(place)]
        if not self._parties:
            text = self.tr("Nog geen partij bij een afspraak")
        elif not chosen:
            text = self.tr("Alle partijen")
        elif len(chosen) > _NAMED:
            text = self.tr("{names} en {count} andere").format(
                names=", ".join(chosen[:_NAMED]), count=len(chosen) - _NAMED
            )
        else:
            text = ", ".join(chosen)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleDescription(text)

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self._show()
        self.changed.emit()

    def _on_search_changed(self, typed: str) -> None:
        words = fold(typed).split()
        for place, party in enumerate(self._parties):
            names = fold(" ".join((party.short, party.name, *party.aliases)))
            self.list.item(place).setHidden(not all(word in names for word in words))

    def _first_shown(self) -> int:
        places = range(self.list.count())
        return next((place for place in places if not self.list.item(place).isHidden()), -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_popup_key(watched, event)
        return super().eventFilter(watched, event)

    def _on_popup_key(self, watched: QObject, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_enter and not self.search.text()):
            self._popup.hide()
            self.setFocus()
            return True
        if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.list.setCurrentRow(self._first_shown())
            self.list.setFocus()
            return True
        if is_enter and self._first_shown() >= 0:
            place = self.list.currentRow() if watched is self.list else self._first_shown()
            ticked = self._is_ticked(place)
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.list.item(place).setCheckState(state)
            self.search.clear()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_chevron(self, self._theme)
