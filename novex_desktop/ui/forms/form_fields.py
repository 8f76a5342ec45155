"""The fields of an agreement under its text: each says once what it became."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.remarks import list_remarks
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.forms.due_list import DueList
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.judgement_field import JudgementField
from novex_desktop.ui.forms.kind_field import KindField
from novex_desktop.ui.forms.notes_section import NotesSection
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.forms.text_fields import ChoiceField, TextBox
from novex_desktop.ui.status_look import STATUS_ICONS
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


class FormFields(FieldGrid):
    """Kind, status, judgement, parties, deadlines, openbaar and notes, each in its row."""

    committed = Signal(str, object)  # name of the field, its new value

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.kind_field = KindField(theme)
        self.status = ChoiceField(theme)
        self.status.offer(list(AgreementStatus), STATUS_ICONS)
        self.judgement = JudgementField()
        self.reason = TextBox(lines=1)
        say_hint(self.reason, self.tr("Waarom dit oordeel?"))
        self.parties = {role: PartyField(role, theme) for role in PartyRole}
        self.dues = DueList(theme)
        self.public = QCheckBox(self.tr("Mag in openbare overzichten"))
        self.notes = NotesSection(theme)
        self._name_fields()
        self._add_rows()
        self._connect()

    def offer_parties(self, parties: Sequence[PartyChoice]) -> None:
        """Give the party fields what they can choose from."""
        for field in self.parties.values():
            field.offer(parties)

    def forget_typing(self) -> None:
        """Forget what was half typed, for another agreement."""
        for field in self.parties.values():
            field.clear_typing()
        self.dues.drop_drafts()
        self.clear_errors()

    def write(self, detail: AgreementDetail, *, is_locked: bool) -> None:
        """Show stored values; a field in which one is typing stays."""
        row = detail.row
        self.kind_field.write(row.kind, is_confirmed=row.kind_confirmed)
        self.status.write(row.status)
        self.judgement.write(row.judgement)
        self.reason.renew(detail.judgement_reason)
        for role, field in self.parties.items():
            field.write([party for party in detail.parties if party.role is role])
        self.dues.write(detail.dues)
        with QSignalBlocker(self.public):
            self.public.setChecked(detail.public)
        self.notes.write(detail.notes, is_locked=is_locked)
        self._show_remarks(detail)

    def set_locked(self, *, is_locked: bool) -> None:
        """Let nothing be changed, or let it be changed again."""
        fields: list[QWidget] = [
            self.kind_field, self.status, self.judgement, self.reason, self.dues, self.public,
            *self.parties.values(),
        ]  # fmt: skip
        for field in fields:
            field.setEnabled(not is_locked)

    def flush(self) -> None:
        """Commit what was typed, but leave a party or a note that is half typed."""
        self.kind_field.choice.flush()
        self.status.flush()
        self.reason.flush()
        self.dues.flush()
        self.notes.flush_cards()

    def flush_all(self) -> None:
        """Commit also a party and a note that are half typed."""
        self.flush()
        for field in self.parties.values():
            field.flush()
        self.notes.flush()

    def keep_unsaved(self, detail: AgreementDetail) -> None:
        """Keep what was typed as not stored, since it could not be written."""
        self.reason.mark_unsaved(detail.judgement_reason)
        self.notes.keep_unsaved()
        self.dues.keep_unsaved()
        for field in self.parties.values():
            field.keep_unsaved()
        self.kind_field.choice.write(detail.row.kind)
        self.status.write(detail.row.status)
        self.judgement.write(detail.row.judgement)

    def _show_remarks(self, detail: AgreementDetail) -> None:
        has_closing = (
            any(note.kind is NoteKind.PROGRESS for note in detail.notes)
            or bool(detail.attachments)
            or any(document.is_present for document in detail.documents)
        )
        row = detail.row
        remarks = list_remarks(
            row.status, row.judgement, detail.judgement_reason, has_closing=has_closing
        )
        for name in ("status", "judgement_reason"):
            self.remark(name, remarks.get(name, ""))

    def _name_fields(self) -> None:
        names: dict[str, QWidget] = {
            "fieldKind": self.kind_field.choice, "fieldStatus": self.status,
            "fieldReason": self.reason, "fieldPublic": self.public,
            **{f"field_{role.value}": field.line for role, field in self.parties.items()},
        }  # fmt: skip
        for name, widget in names.items():
            widget.setObjectName(name)
        # What a field is called holds what stands on it, for who speaks to the screen.
        self.public.setAccessibleName(self.tr("Openbaar: {words}").format(words=self.public.text()))
        self.notes.add_button.setAccessibleName(
            self.tr("Voortgang: {words}").format(
                words=self.notes.add_button.text().replace("&", "").lower()
            )
        )

    def _add_rows(self) -> None:
        self.add_field("kind", self.tr("&Soort"), self.kind_field.choice, self.kind_field)
        self.add_field("status", self.tr("Stat&us"), self.status)
        self.add_field("judgement", self.tr("Oor&deel"), self.judgement)
        self.add_field("judgement_reason", self.tr("Toeli&chting"), self.reason)
        labels = {
            PartyRole.LEAD_NATIONAL: self.tr("Trekker Ri&jk"),
            PartyRole.LEAD_REGIONAL: self.tr("Trekker re&gio"),
            PartyRole.INVOLVED: self.tr("Betrok&ken"),
            PartyRole.CLIENT: self.tr("Opdrachtgever"),
            PartyRole.FUNDER: self.tr("&Financier"),
        }
        for role, field in self.parties.items():
            self.add_field(role.value, labels[role], field.line, field)
        self.add_field("due", self.tr("Ter&mijn"), self.dues)
        self.add_field("public", self.tr("O&penbaar"), self.public)
        self.add_field("note", self.tr("&Voortgang"), self.notes.add_button, self.notes)

    def _connect(self) -> None:
        say = self.committed.emit
        self.kind_field.committed.connect(lambda kind: say("kind", kind))
        self.status.committed.connect(lambda status: say("status", status))
        self.judgement.committed.connect(lambda value: say("judgement", value))
        self.reason.committed.connect(lambda text: say("judgement_reason", text.strip()))
        self.public.toggled.connect(lambda public: say("public", public))
