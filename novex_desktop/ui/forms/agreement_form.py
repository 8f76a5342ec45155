"""The form of one agreement: shows it, and says field by field what should change."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.forms.amounts_section import AmountsSection
from novex_desktop.ui.forms.chain_section import ChainSection
from novex_desktop.ui.forms.documents_section import DocumentsSection
from novex_desktop.ui.forms.files_section import FilesSection
from novex_desktop.ui.forms.fold_section import FoldSection
from novex_desktop.ui.forms.form_drafts import list_boxes
from novex_desktop.ui.forms.form_fields import FormFields
from novex_desktop.ui.forms.form_head import FormHead
from novex_desktop.ui.forms.history_section import HistoryList
from novex_desktop.ui.forms.links_section import LinksSection
from novex_desktop.ui.forms.marks import find_marks
from novex_desktop.ui.forms.parts_section import PartsSection
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.forms.recognised_section import RecognisedSection
from novex_desktop.ui.forms.tab_order import put_after, put_before
from novex_desktop.ui.tall_body import TallBody
from novex_desktop.ui.theme.theme import Theme

_EDGE = 24
_NARROWEST_CHARS = 40  # the white beside the words gives way
_NARROW_CHARS = 62  # below this the labels go above the fields


class AgreementForm(QScrollArea):
    """Saves at each field visit: there is no save button and no question on leaving.

    Every wish carries the id of the agreement that showed when it was typed, so that nothing
    can end up in the next one.
    """

    save_requested = Signal(str, object)  # agreement id, dict of the changed fields
    parties_requested = Signal(str, object, object)  # agreement id, PartyRole, party ids
    new_party_requested = Signal(str, object, str)  # agreement id, PartyRole, name
    due_requested = Signal(str, object, object)  # agreement id, due id or None, DueWish
    note_requested = Signal(str, object)  # agreement id, NoteWish
    note_change_requested = Signal(str, str, object)  # agreement id, note id, NoteWish
    note_removal_requested = Signal(str, str)  # agreement id, note id
    agreement_requested = Signal(str)  # id of a part, the whole or a linked one: show that
    history_requested = Signal(str)  # agreement id: the history is unfolded
    proposals_confirmed = Signal(object)  # tuple of ProposalKey
    proposals_refused = Signal(object)  # tuple of ProposalKey
    links_confirmed = Signal(object)  # tuple of link ids
    links_refused = Signal(object)  # tuple of link ids
    links_removed = Signal(object)  # tuple of link ids
    link_addition_requested = Signal(str)  # agreement id: ask what it is to be linked with
    restore_requested = Signal(object)  # HistoryEntry whose old value should come back

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail: AgreementDetail | None = None
        self.setObjectName("form")
        self.setAccessibleName(self.tr("Formulier van de afspraak"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self.head = FormHead(theme)
        self.grid = FormFields(theme)
        self.kind, self.proposal = self.grid.kind_field.choice, self.grid.kind_field.proposal
        self.confirm_kind = self.grid.kind_field.confirm
        self.status, self.judgement = self.grid.status, self.grid.judgement
        self.reason, self.public = self.grid.reason, self.grid.public
        self.parties, self.dues, self.notes = self.grid.parties, self.grid.dues, self.grid.notes
        self.recognised = RecognisedSection(theme)
        self.parts = PartsSection(theme)
        self.links = LinksSection(theme)
        self.chain = ChainSection(theme)
        self.files = FilesSection(theme)
        self.documents = DocumentsSection(theme)
        self.amounts = AmountsSection(theme)
        self.history = HistoryList(theme)
        self.history_fold = FoldSection(self.tr("Hist&orie"), self.history, theme)
        self._lay_out()
        self._connect()

    @property
    def agreement_id(self) -> str | None:
        """The agreement that shows."""
        return self._detail.row.id if self._detail else None

    @property
    def number(self) -> str:
        """The permanent number of the agreement that shows, or nothing."""
        return self._detail.row.number if self._detail else ""

    def offer_parties(self, parties: Sequence[PartyChoice]) -> None:
        """Give the party fields what they can choose from."""
        self.grid.offer_parties(parties)

    def load(self, detail: AgreementDetail, *, is_locked: bool = False) -> None:
        """Show another agreement, from its top; what was typed before is committed first."""
        self.flush()
        self._detail = None  # nothing that clearing does may count as an edit
        self.grid.forget_typing()
        for box in list_boxes(self).values():
            box.write("")  # one that was emptied, and has the focus, is not the next one's
        for section in (self.files, self.documents, self.amounts):
            section.tell("")
        self._tell_title("")
        self._lock(is_locked=is_locked)
        self._write(detail, is_locked=is_locked)
        self.verticalScrollBar().setValue(0)
        if self.history_fold.is_unfolded:
            self.history_requested.emit(detail.row.id)

    def refresh(self, detail: AgreementDetail, *, is_locked: bool = False) -> None:
        """Show new values of the same agreement; a field in which one is typing stays."""
        self._write(detail, is_locked=is_locked)
        if self.history_fold.is_unfolded:
            self.history_requested.emit(detail.row.id)

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Fill the history, when it is unfolded."""
        self.history.write(entries)
        put_after(self.history_fold.head, [row.button for row in self.history.rows])

    def flush(self) -> None:
        """Commit everything that was typed and not committed yet."""
        if self._detail is None:
            return
        self.flush_fields()
        self.grid.flush_all()

    def flush_fields(self) -> None:
        """Commit the text fields, but leave a party or a note that is half typed."""
        if self._detail is None:
            return
        self.head.title.flush()
        self.head.erratum.edit.flush()
        self.head.concept.flush()
        self.grid.flush()

    def edit_title(self) -> None:
        """Put the cursor in the title, all of it selected."""
        self.head.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.title.selectAll()
        self.ensureWidgetVisible(self.head.title)

    def start_note(self) -> None:
        """Open an empty note and put the cursor in it."""
        self.notes.composer.start()
        self._show_soon(self.notes.composer)

    def show_history_fold(self) -> None:
        """Unfold the history and go there."""
        self.history_fold.unfold(focus=True)
        self._show_soon(self.history_fold)

    def _show_soon(self, widget: QWidget) -> None:
        """Scroll to a widget once the layout has given it a place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def keep_unsaved(self) -> None:
        """Keep what was typed as not stored, since it could not be written."""
        if self._detail is None:
            return
        detail = self._detail
        self.head.title.mark_unsaved(detail.row.title)
        self.head.erratum.edit.mark_unsaved(detail.erratum)
        if not detail.is_adopted:
            self.head.concept.mark_unsaved(detail.row.text)
        self.grid.keep_unsaved(detail)

    def forget(self) -> None:
        """Show nothing, since the agreement is no longer in the register."""
        self._detail = None

    def party_ids(self, role: PartyRole) -> tuple[str, ...]:
        """Return the parties that stand in a role now."""
        parties = self._detail.parties if self._detail else ()
        return tuple(party.party_id for party in parties if party.role is role)

    def related_ids(self) -> set[str]:
        """Return the parts of the agreement, what it is a part of, and what it is linked with."""
        if self._detail is None:
            return set()
        related = {part.id for part in self._detail.parts}
        related |= {link.other_id for link in self._detail.links}
        related |= {step.id for step in self._detail.chain}
        return related | ({self._detail.parent[0]} if self._detail.parent else set())

    def tell(self, field: str | None, message: str, due_id: str | None = None) -> bool:
        """Tell a broken rule beside its field; False when the field is not on the form.

        Args:
            due_id: the deadline that it is about; "" for a new one.
        """
        card = self.dues.find_card(due_id or None) if due_id is not None else None
        if card is not None:
            card.tell(message)
        elif field == "title":
            self._tell_title(message)
        elif field == "adopted_text":
            self.head.tell_concept(message)
        elif field is not None and self.grid.holds(field):
            self.grid.tell(field, message)
        else:
            return False
        return True

    def focus_field(self, name: str) -> bool:
        """Put the cursor in a field by its object name; False when there is none such."""
        field = self.findChild(QWidget, name) if name else None
        if field is None or not field.isVisibleTo(self):
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)
        return True

    def _write(self, detail: AgreementDetail, *, is_locked: bool) -> None:
        old, self._detail = self._detail, detail
        row = detail.row
        if old is not None and old != detail:
            self.grid.clear_errors()
        self.head.show_place(detail)
        self.head.title.renew(row.title)
        self.head.erratum.write(detail.erratum)
        self.grid.write(detail, is_locked=is_locked)
        found = {mark.words.key for mark in find_marks(row.text, detail.recognised)}
        self.recognised.write(
            # An amount or document that a person added need not stand in the text.
            [words for words in detail.recognised if words.key in found or not words.confirmed]
        )
        self.parts.write(detail)
        put_before(self.kind, self.parts.links)
        self.links.write(detail.links, is_locked=is_locked)
        self.chain.write(detail.chain)
        put_after(self.links.add, self.chain.links())
        self.files.write(detail.attachments, is_locked=is_locked)
        self.documents.write(detail.documents, detail.attachments, is_locked=is_locked)
        self.amounts.write(detail.amounts, is_locked=is_locked)

    def _lock(self, *, is_locked: bool) -> None:
        self.head.erratum.setEnabled(not is_locked)
        self.recognised.setEnabled(not is_locked)
        self.grid.set_locked(is_locked=is_locked)
        self.head.title.setReadOnly(is_locked)
        self.head.concept.setReadOnly(is_locked)
        self.history.set_locked(is_locked=is_locked)

    def _lay_out(self) -> None:
        body = TallBody()
        body.setObjectName("formBody")
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(_EDGE, 16, _EDGE, 32)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addWidget(self.recognised)
        column.addWidget(self.parts)
        column.addWidget(_rule())
        fields = QWidget()
        fields.setLayout(self.grid)
        self.grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields)
        column.addWidget(_rule())
        column.addWidget(self.links)
        column.addWidget(self.chain)
        column.addWidget(self.files)
        column.addWidget(self.documents)
        column.addWidget(self.amounts)
        column.addWidget(_rule())
        column.addWidget(self.history_fold)
        column.addStretch()
        # Whatever is in it, it never scrolls sideways. A part that may not be so narrow would be
        # given the height that it needs at its own width.
        body.setMinimumWidth(1)
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for part in body.findChildren(QWidget, options=direct):
            part.setMinimumWidth(1)
        self.setWidget(body)

    def _connect(self) -> None:
        self.head.title.committed.connect(lambda text: self._save("title", text.strip()))
        self.head.erratum.committed.connect(lambda text: self._save("erratum", text))
        self.head.concept.committed.connect(lambda text: self._save("adopted_text", text))
        self.grid.committed.connect(self._save)
        for role, field in self.parties.items():
            self._connect_parties(role, field)
        self.dues.wished.connect(self._pass_on(self.due_requested))
        self.notes.add_requested.connect(self._pass_on(self.note_requested))
        self.notes.change_requested.connect(self._pass_on(self.note_change_requested))
        self.notes.remove_requested.connect(self._pass_on(self.note_removal_requested))
        self.recognised.confirm_requested.connect(self.proposals_confirmed)
        self.recognised.refuse_requested.connect(self.proposals_refused)
        self.recognised.emptied.connect(self.status.setFocus)
        self.recognised.chosen.connect(self.head.text.choose_mark)
        self.head.text.mark_clicked.connect(self.recognised.choose)
        self.parts.agreement_requested.connect(self.agreement_requested)
        self.links.agreement_requested.connect(self.agreement_requested)
        self.chain.agreement_requested.connect(self.agreement_requested)
        self.links.confirm_requested.connect(self.links_confirmed)
        self.links.refuse_requested.connect(self.links_refused)
        self.links.removal_requested.connect(self.links_removed)
        self.links.addition_requested.connect(self._pass_on(self.link_addition_requested))
        self.history_fold.unfolded.connect(self._pass_on(self.history_requested))
        self.history.restore_requested.connect(self.restore_requested)

    def _connect_parties(self, role: PartyRole, field: PartyField) -> None:
        field.committed.connect(partial(self._pass_on(self.parties_requested), role))
        field.undecided.connect(lambda message: self.grid.tell(role.value, message))
        field.new_party_requested.connect(partial(self._pass_on(self.new_party_requested), role))

    def _pass_on(self, signal: SignalInstance) -> Callable[..., None]:
        """Return what says a wish together with the agreement that it is about."""

        def say(*wish: object) -> None:
            if self._detail is not None:
                signal.emit(self._detail.row.id, *wish)

        return say

    def _save(self, field: str, value: object) -> None:
        if self._detail is not None:
            self.save_requested.emit(self._detail.row.id, {field: value})

    def _tell_title(self, message: str) -> None:
        self.head.title_error.setText(message)
        self.head.title_error.setVisible(bool(message))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Anywhere on the form: nobody aims for a small list with a file in hand.
        self.files.dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.files.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        chars = self.viewport().width() / max(self.fontMetrics().averageCharWidth(), 1)
        self.grid.set_narrow(is_narrow=chars < _NARROW_CHARS)
        edge = _EDGE if chars >= _NARROWEST_CHARS else _EDGE // 2
        self._column.setContentsMargins(edge, 16, edge, 32)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
