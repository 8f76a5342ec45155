"""Choosing the agreement of another year that one follows on, and what it is to it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.store.queries.links import LinkEnd
from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.link_wish import LinkWish
from novex_desktop.ui.forms.settle_list import SettleDelegate, SettleList
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex
FindEnds = Callable[[str], Sequence[LinkEnd]]  # words to agreements


class LinkDialog(PlainDialog):
    """Words or a number find the other agreement; the kind is said from this one's side."""

    def __init__(self, parent: QWidget | None, theme: Theme, this: LinkEnd, find: FindEnds) -> None:
        """Make the dialog; see `ask`."""
        super().__init__(
            parent,
            self.tr("Verband toevoegen"),
            self.tr("Waarmee hangt {number} samen? “{title}”").format(
                number=this.number, title=this.title
            ),
            self.tr("&Toevoegen"),
        )
        self._this, self._find = this, find
        self.words = _SearchLine()
        say_hint(self.words, self.tr("Nummer of woorden van de andere afspraak"))
        add_clear_button(self.words)
        self.model = EndsModel(self)
        self.view = EndsView(theme)
        self.view.setModel(self.model)
        self.none = QLabel(
            self.tr("Geen afspraak heeft al deze woorden. Typ er minder, of een nummer.")
        )
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.kind = ChoiceField(theme)
        for kind in LinkKind:
            self.kind.add_choice("", kind)
        self._lay_out()
        self.words.textChanged.connect(self._search)
        self.words.went_down.connect(self.view.setFocus)
        self.view.enter_pressed.connect(self._on_enter_pressed)
        self.view.doubleClicked.connect(self._on_enter_pressed)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_state())
        self.resize_to(97, 37)
        self._search("")
        self.words.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        this: LinkEnd,
        find: FindEnds,
        store: Callable[[LinkWish], object],
    ) -> None:
        """Ask for a link, and store it; what is refused stays in the dialog.

        Args:
            find: gives the agreements that hold some words, the best first.
        """
        dialog = cls(parent, theme, this, find)

        def keep() -> None:
            if wish := dialog.wish():
                store(wish)

        dialog.run(keep)
        dialog.deleteLater()

    def wish(self) -> LinkWish | None:
        """Return what is chosen now, or None while no agreement is found."""
        other, kind = self._get_other(), self.kind.value()
        return LinkWish(other.id, LinkKind(str(kind))) if other is not None else None

    def _get_other(self) -> LinkEnd | None:
        rows = self.view.selected_rows()
        end = rows[0].data(EndsModel.EndRole) if rows else None
        return end if isinstance(end, LinkEnd) else None

    def _search(self, words: str) -> None:
        ends = self._find(words)
        self.model.load(ends)
        if ends:
            self.view.go_to(self.model.index(0))
        self.view.setVisible(bool(ends))
        self.none.setVisible(not ends)
        self._show_state()

    def _show_state(self) -> None:
        other = self._get_other()
        assert self.accept_button is not None
        self.accept_button.setEnabled(other is not None)
        is_newer = other is not None and other.year > self._this.year
        for place, kind in enumerate(LinkKind):
            said = translate_message(kind.to_later if is_newer else kind.to_earlier)
            number = other.number if other is not None else "…"
            self.kind.setItemText(place, f"{self._this.number} {said} {number}")

    def _on_enter_pressed(self) -> None:
        if self._get_other() is not None:
            self.accept()

    def _lay_out(self) -> None:
        self.words.setAccessibleName(self.tr("Nummer of woorden van de andere afspraak"))
        self.kind.setAccessibleName(self.tr("Wat de ene afspraak van de andere is"))
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        above, below = FieldGrid(), FieldGrid()
        above.add_field("words", self.tr("&Zoek"), self.words)
        below.add_field("kind", self.tr("&Verband"), self.kind)
        self.column.addLayout(above)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.none, 1)
        self.column.addLayout(below)


class _SearchLine(QLineEdit):
    """Down goes to the list."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class EndsModel(QAbstractListModel):
    """Agreements that can be linked."""

    EndRole = Qt.ItemDataRole.UserRole  # LinkEnd

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ends: list[LinkEnd] = []

    def load(self, ends: Sequence[LinkEnd]) -> None:
        """Show these agreements."""
        self.beginResetModel()
        self._ends = list(ends)
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        end = self._ends[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{end.number} {end.title}"
            case Qt.ItemDataRole.ToolTipRole:
                return end.text
            case self.EndRole:
                return end
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ends)


class EndsView(SettleList):
    """One agreement is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkable")
        self.setAccessibleName(self.tr("Gevonden afspraken"))
        self.setAccessibleDescription(self.tr("Enter kiest deze afspraak."))
        self.setSelectionMode(SettleList.SelectionMode.SingleSelection)
        self.setItemDelegate(EndsDelegate(theme, self))


class EndsDelegate(SettleDelegate):
    """Number and title; under it the meeting."""

    def paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        end = index.data(EndsModel.EndRole)
        if isinstance(end, LinkEnd):
            self.paint_lines(painter, rect, f"{end.number}  {end.title}", end.meeting)
