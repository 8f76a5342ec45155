"""Parties in one role: chips, and a line that finds the next one while typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreement_detail import PartyInRole
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.forms.party_search import find_exact, find_parties
from novex_desktop.ui.forms.tab_order import put_before
from novex_desktop.ui.theme.restyling import restyle, say_hint, slant_hint
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown


class PartyField(QFrame):
    """Each party added or removed is a wish of its own; the form stores nothing."""

    committed = Signal(object)  # tuple of the ids of all parties in this role
    undecided = Signal(str)  # what was typed is no party yet: Dutch message, or empty
    new_party_requested = Signal(str)  # name of a party that the register does not know

    def __init__(self, role: PartyRole, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self._theme = theme
        self._parties: Sequence[PartyChoice] = ()
        self._present: list[PartyInRole] = []
        self._chips: list[QToolButton] = []
        self._matches: list[PartyChoice] = []
        self._asked = ""  # what was typed and is being added
        self.setObjectName("partyField")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line = QLineEdit()
        self.line.setMinimumWidth(72)
        say_hint(self.line, self.tr("Partij toevoegen"))
        self.line.setAccessibleName(shown(role))
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(3, 3, 3, 3)
        self._flow.addWidget(self.line)
        self._names = QStringListModel(self)
        self._completer = self._make_completer()
        self.line.textEdited.connect(self._on_text_edited)

    def offer(self, parties: Sequence[PartyChoice]) -> None:
        """Give it the parties to choose from."""
        self._parties = parties

    def write(self, present: Sequence[PartyInRole]) -> None:
        """Show the parties that stand in this role now; what is being typed stays."""
        if list(present) == self._present:
            return
        self._present = list(present)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make_chip(party) for party in present]
        for place, chip in enumerate(self._chips):
            self._flow.insert_widget(place, chip)
        put_before(self.line, self._chips)
        names = ", ".join(party.name for party in present)
        self.line.setAccessibleDescription(names or self.tr("nog geen partij"))
        self.line.setPlaceholderText("" if present else self.tr("Partij toevoegen"))
        slant_hint(self.line)
        self.updateGeometry()

    def clear_typing(self) -> None:
        """Forget what was typed, for another agreement."""
        self.line.clear()
        self._popup().hide()

    def flush(self) -> None:
        """Make something of what was typed: a party that is so named, or else a new one."""
        typed = self.line.text().strip()
        if not typed:
            return
        exact = find_exact(self._parties, typed)
        self.line.clear()
        self._asked = typed
        if exact is not None:
            self._add(exact.id)
        else:
            self.new_party_requested.emit(typed)
        self._asked = ""

    def put_back(self, text: str) -> None:
        """Put back what was typed when the program was killed, to be chosen or taken away."""
        self.line.setText(text)
        self._tell_undecided()

    def keep_unsaved(self) -> None:
        """Put back what was typed, since it could not be written."""
        if self._asked:
            self.line.setText(self._asked)

    def _settle(self) -> None:
        """On leaving: add what is a party by that very name; leave the rest for the user."""
        typed = self.line.text().strip()
        exact = find_exact(self._parties, typed) if typed else None
        if exact is not None:
            self.line.clear()
            self._asked = typed
            self._add(exact.id)
            self._asked = ""
        elif typed:
            self._tell_undecided()
        else:
            self.undecided.emit("")

    def _tell_undecided(self) -> None:
        self.undecided.emit(self.tr("Kies een partij met Enter, of wis wat er staat met Esc."))

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setWidget(self.line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(self._on_match_chosen)  # type: ignore[index]  # the stub knows no overloads
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("matches")
            popup.setAccessibleName(self.tr("Gevonden partijen"))
        return completer

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        if popup is None:
            raise TypeError("this completer shows its matches in a popup")
        return popup

    def _make_chip(self, party: PartyInRole) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("role", "chip")
        chip.setText(party.short or party.name)
        hint = self.tr("{name}: klik of Delete verwijdert")
        name = self.tr("{name}")
        if not party.confirmed:
            chip.setProperty("proposed", "true")
            chip.setText(self.tr("{name} ?").format(name=party.short or party.name))
            hint = self.tr("{name}: in de tekst herkend, nog niet bevestigd; klik verwijdert")
            name = self.tr("{name}, voorstel")
        chip.setToolTip(hint.format(name=party.name))
        chip.setAccessibleName(name.format(name=party.name))
        chip.setAccessibleDescription(self.tr("Delete verwijdert deze partij"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the name
        self._theme.keep_icon(chip, "x")
        chip.clicked.connect(lambda: self._remove(party.party_id))
        chip.installEventFilter(self)
        chip.show()
        return chip

    def _add(self, party_id: str) -> None:
        present = [party.party_id for party in self._present]
        if party_id not in present:
            self.committed.emit((*present, party_id))

    def _remove(self, party_id: str) -> None:
        self.line.setFocus()
        present = [party.party_id for party in self._present]
        self.committed.emit(tuple(known for known in present if known != party_id))

    def _on_text_edited(self, text: str) -> None:
        present = {party.party_id for party in self._present}
        self._matches = find_parties(self._parties, text, self.role, present)
        names = [_describe(party) for party in self._matches]
        if text.strip() and find_exact(self._parties, text) is None:
            names.append(self.tr("“{name}” als nieuwe partij").format(name=text.strip()))
        self._names.setStringList(names)
        popup = self._popup()
        if not names:
            popup.hide()
            return
        under = QRect(-self.line.x(), 0, self.width(), self.line.height() + 6)
        self._completer.complete(under)
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_match_chosen(self, index: QModelIndex) -> None:
        place, typed = index.row(), self.line.text().strip()
        self.line.clear()
        self._asked = typed
        if place < len(self._matches):
            self._add(self._matches[place].id)
        elif typed:
            self.new_party_requested.emit(typed)
        self._asked = ""

    def _on_line_key(self, event: QKeyEvent) -> bool:
        at_start = self.line.cursorPosition() == 0 and not self.line.hasSelectedText()
        match event.key():
            case Qt.Key.Key_Backspace | Qt.Key.Key_Left if at_start and self._chips:
                self._chips[-1].setFocus()
            case Qt.Key.Key_Escape if self.line.text():
                self.line.clear()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.line.text().strip():
                self.flush()
            case _:
                return False
        return True

    def _on_chip_key(self, chip: QToolButton, event: QKeyEvent) -> bool:
        place = self._chips.index(chip)
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._remove(self._present[place].party_id)
            case Qt.Key.Key_Left:
                self._chips[max(place - 1, 0)].setFocus()
            case Qt.Key.Key_Right:
                after = self._chips[place + 1 :]
                (after[0] if after else self.line).setFocus()
            case _:
                return False
        return True

    def _show_active(self, *, active: bool) -> None:
        self.setProperty("active", "true" if active else "false")
        restyle(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_active(active=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusOut and not self._popup().isVisible():
                self._settle()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.line:
                return self._on_line_key(event)
            if isinstance(watched, QToolButton) and watched in self._chips:
                return self._on_chip_key(watched, event)
        return super().eventFilter(watched, event)


def _describe(party: PartyChoice) -> str:
    known_as = party.short if party.short != party.name else ""
    return f"{known_as} – {party.name}" if known_as else party.name
