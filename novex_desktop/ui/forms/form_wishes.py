"""Brings the wishes of the form to the register, and what is refused back to the form."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from novex_desktop.domain.errors import RuleError, UserError
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.store.queries.proposals import ProposalKey
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.forms.agreement_form import AgreementForm
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_wishes import DueWish, MoveExplanation
from novex_desktop.ui.forms.notes_section import NoteWish
from novex_desktop.ui.forms.text_fields import TextBox, TextLine


class FormWishes(QObject):
    """A broken rule is told beside its field; what cannot be written stays in its field."""

    refused = Signal(str)  # Dutch message that has no place beside a field

    def __init__(self, form: AgreementForm, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form, self._edits = form, edits
        self._write_failed = False
        self._refusal = ""  # why something was refused last
        form.save_requested.connect(self._on_save_requested)
        form.parties_requested.connect(self._on_parties_requested)
        form.new_party_requested.connect(self._on_new_party_requested)
        form.due_requested.connect(self._on_due_requested)
        form.note_requested.connect(self._on_note_requested)
        form.note_change_requested.connect(self._on_note_change_requested)
        form.note_removal_requested.connect(self._on_note_removal_requested)
        form.proposals_confirmed.connect(self._on_proposals_confirmed)
        form.proposals_refused.connect(self._on_proposals_refused)
        form.links_confirmed.connect(self._on_links_confirmed)
        form.links_refused.connect(self._on_links_refused)
        form.links_removed.connect(self._on_links_removed)
        form.restore_requested.connect(self._on_restore_requested)

    def flush(self) -> bool:
        """Store what was typed; False when it could not be, or was refused, and still stands."""
        self._write_failed, self._refusal = False, ""
        self._form.flush()
        if self._write_failed:
            return False
        if self._holds_typing():
            self.refused.emit(self._describe_refusal())
            return False
        return True

    def _describe_refusal(self) -> str:
        if not self._refusal:  # told beside the field
            return self.tr(
                "Wat u typte, is nog niet opgeslagen. Pas het aan of haal het weg; daarna kunt u "
                "verder."
            )
        return self.tr(
            "Wat u typte, is nog niet opgeslagen: {reason} Pas het aan of haal het weg; daarna "
            "kunt u verder."
        ).format(reason=self._refusal)

    def _holds_typing(self) -> bool:
        """Whether words stand in a field that were not taken, and would go with the agreement."""
        find = self._form.findChildren
        fields: list[TextLine | DateField | TextBox]
        fields = [*find(TextLine), *find(DateField), *find(TextBox)]
        return any(party.line.text().strip() for party in self._form.parties.values()) or any(
            field.is_dirty and field.typed_text().strip() for field in fields
        )

    def _try(self, act: Callable[[], None], due_id: str | None = None) -> None:
        """Do an act; tell beside its field, or else in the bar, why it could not be done."""
        try:
            act()
        except RuleError as error:
            self._form.keep_unsaved()
            self._refusal = error.message
            if not self._form.tell(error.field, error.message, due_id):
                self.refused.emit(error.message)
        except UserError as error:
            self._form.keep_unsaved()
            self._write_failed = True
            self.refused.emit(error.message)
        except Exception:
            # A bug, which the handler at the top tells; what was typed is not stored all the same.
            self._form.keep_unsaved()
            self._write_failed = True
            raise

    def _on_save_requested(self, agreement_id: str, fields: dict[str, object]) -> None:
        self._try(lambda: self._edits.save_agreement(agreement_id, self._form.number, fields))

    def _on_parties_requested(
        self, agreement_id: str, role: PartyRole, ids: tuple[str, ...]
    ) -> None:
        self._try(lambda: self._edits.set_parties(agreement_id, self._form.number, role, ids))

    def _on_new_party_requested(self, agreement_id: str, role: PartyRole, name: str) -> None:
        present = self._form.party_ids(role)
        self._try(
            lambda: self._edits.add_party(agreement_id, self._form.number, role, present, name)
        )

    def _on_due_requested(
        self, agreement_id: str, due_id: str | None, wish: DueWish | MoveExplanation
    ) -> None:
        if isinstance(wish, MoveExplanation):
            self._explain_move(due_id or "", wish)
            return
        self._try(
            lambda: self._edits.set_due(agreement_id, self._form.number, due_id, wish),
            due_id or "",
        )

    def _explain_move(self, due_id: str, wish: MoveExplanation) -> None:
        self._try(
            lambda: self._edits.explain_move(
                self._form.number, due_id, wish.moved_by, wish.moved_reason
            ),
            due_id,
        )

    def _on_note_requested(self, agreement_id: str, wish: NoteWish) -> None:
        self._try(lambda: self._edits.add_note(agreement_id, self._form.number, wish))

    def _on_note_change_requested(self, _agreement: str, note_id: str, wish: NoteWish) -> None:
        self._try(lambda: self._edits.update_note(self._form.number, note_id, wish))

    def _on_note_removal_requested(self, _agreement: str, note_id: str) -> None:
        self._try(lambda: self._edits.remove_note(self._form.number, note_id))

    def _on_proposals_confirmed(self, keys: tuple[ProposalKey, ...]) -> None:
        self._try(lambda: self._edits.confirm_proposals(self._form.number, keys))

    def _on_proposals_refused(self, keys: tuple[ProposalKey, ...]) -> None:
        self._try(lambda: self._edits.refuse_proposals(self._form.number, keys))

    def _on_links_confirmed(self, link_ids: tuple[str, ...]) -> None:
        self._try(lambda: self._edits.confirm_links(self._form.number, link_ids))

    def _on_links_refused(self, link_ids: tuple[str, ...]) -> None:
        self._try(lambda: self._edits.refuse_links(self._form.number, link_ids))

    def _on_links_removed(self, link_ids: tuple[str, ...]) -> None:
        self._try(lambda: self._edits.remove_links(self._form.number, link_ids))

    def _on_restore_requested(self, entry: HistoryEntry) -> None:
        self._try(lambda: self._edits.restore_value(self._form.number, entry))
