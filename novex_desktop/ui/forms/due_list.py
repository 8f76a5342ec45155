"""All deadlines of an agreement, and one more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.store.queries.dues import DueDetail
from novex_desktop.store.queries.meetings import MeetingRow
from novex_desktop.ui.forms.due_card import DueCard
from novex_desktop.ui.forms.due_wishes import DueWish, MoveExplanation
from novex_desktop.ui.forms.tab_order import put_before
from novex_desktop.ui.spoken_role import say_group
from novex_desktop.ui.theme.theme import Theme

_NOTHING = DueWish("", None, None, Certainty.UNKNOWN, DueKind.DUE)


class DueList(QWidget):
    """All deadlines, and a button for one more."""

    wished = Signal(object, object)  # id or None, DueWish or MoveExplanation

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[DueCard] = []
        self._meetings: Sequence[MeetingRow] = ()
        self._stored_draft: DueCard | None = None
        say_group(self, self.tr("Termijnen"))
        self._add = QPushButton(self.tr("Termijn toevoegen"))
        self._add.setProperty("role", "link")
        theme.keep_icon(self._add, "calendar-plus")
        self._add.clicked.connect(self.start_new)
        self.setFocusProxy(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch()
        self._column.addLayout(line)

    def offer_meetings(self, meetings: Sequence[MeetingRow]) -> None:
        """Give all deadlines the meetings that they can hang on."""
        self._meetings = meetings
        for card in self._cards:
            card.offer_meetings(meetings)

    def write(self, dues: Sequence[DueDetail]) -> None:
        """Show the stored deadlines; a new one that is being typed stays."""
        known = {card.due_id: card for card in self._cards if card.due_id}
        kept: list[DueCard] = []
        for due in dues:
            card = known.pop(due.id, None)
            if card is None:
                # The new one that was just typed becomes the stored one, cursor and all.
                card, self._stored_draft = self._stored_draft or self._make_card(), None
            kept.append(card)
        drafts = [card for card in self._cards if card.due_id is None and card not in kept]
        for card in known.values():
            self._drop(card)
        self._cards = kept + drafts
        for place, (card, due) in enumerate(zip(kept, dues, strict=True)):
            card.write(due)
            self._column.insertWidget(place, card)
        self._name_cards()
        put_before(self._add, [stop for card in self._cards for stop in card.stops()])

    def cards(self) -> list[DueCard]:
        """Return the deadlines that show, with a new one."""
        return list(self._cards)

    def start_new(self) -> DueCard:
        """Show an empty deadline to fill in, and return it."""
        drafts = [card for card in self._cards if card.due_id is None]
        card = drafts[0] if drafts else self._make_card()
        if not drafts:
            self._cards.append(card)
            self._column.insertWidget(len(self._cards) - 1, card)
            self._name_cards()
            put_before(self._add, card.stops())
        card.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return card

    def drop_drafts(self) -> None:
        """Forget empty new deadlines, for another agreement."""
        for card in [card for card in self._cards if card.due_id is None]:
            self._cards.remove(card)
            self._drop(card)

    def flush(self) -> None:
        """Commit what was typed in any of them."""
        for card in list(self._cards):
            card.flush()

    def keep_unsaved(self) -> None:
        """Keep what was typed in any of them as not stored."""
        for card in self._cards:
            card.keep_unsaved()

    def find_card(self, due_id: str | None) -> DueCard | None:
        """Return the card of a deadline, or of the new one."""
        return next((card for card in self._cards if card.due_id == due_id), None)

    def _name_cards(self) -> None:
        for place, card in enumerate(self._cards, start=1):
            named = self.tr("Termijn {place} van {count}").format(
                place=place, count=len(self._cards)
            )
            words = card.words.text()
            say_group(card, f"{named}: {words}" if words else named)

    def _make_card(self) -> DueCard:
        card = DueCard(self._theme)
        card.kind.write(DueKind.DUE)
        card.certainty.write(Certainty.UNKNOWN)
        card.offer_meetings(self._meetings)
        card.wished.connect(lambda wish: self._on_card_wished(card, wish))
        card.remove_requested.connect(lambda: self._on_card_removed(card))
        return card

    def _drop(self, card: DueCard) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _on_card_wished(self, card: DueCard, wish: DueWish | MoveExplanation) -> None:
        if isinstance(wish, MoveExplanation):
            self.wished.emit(card.due_id, wish)
            return
        is_empty = not (wish.words or wish.date_from or wish.date_to)
        if card.due_id is None and is_empty:
            return  # nothing to store yet
        self._stored_draft = card if card.due_id is None else None
        self.wished.emit(card.due_id, wish)
        self._stored_draft = None

    def _on_card_removed(self, card: DueCard) -> None:
        if card.due_id is None:
            self._cards.remove(card)
            self._drop(card)
        else:
            self.wished.emit(card.due_id, _NOTHING)
        self._add.setFocus()
