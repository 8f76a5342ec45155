"""Turns wishes of the window into changes of the register, and tells what changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database

if TYPE_CHECKING:
    from sqlmodel import Session

    from novex_desktop.domain.link_kind import LinkKind
    from novex_desktop.domain.many_wish import ManyWish
    from novex_desktop.domain.party_terms import PartyRole
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.queries.history import HistoryEntry
    from novex_desktop.store.queries.proposals import ProposalKey
    from novex_desktop.ui.forms.due_wishes import DueMoveWish, DueWish
    from novex_desktop.ui.forms.notes_section import NoteWish
    from novex_desktop.ui.long_acts import LongAct


class Edits(QObject):
    """One method per act of the user; each is one change, one step to undo.

    Every method raises UserError: RuleError with the field when a rule is broken, RegisterError
    when the file cannot be written. Then nothing was changed.
    """

    changed = Signal(object)  # Changes of an act that wrote something
    failed = Signal()  # the register could not be written

    def __init__(self, database: Database, author: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._author = author
        self.has_failed = False  # the last act could not be written

    def write_as(self, author: str) -> None:
        """Put another name with notes from now on; that of changes is the register's."""
        self._author = author

    def save_agreement(self, agreement_id: str, number: str, fields: Mapping[str, object]) -> None:
        """Change fields of an agreement."""
        from novex_desktop.store.operations.agreements import update_agreement

        names = {
            "title": self.tr("Titel wijzigen"),
            "kind": self.tr("Soort bepalen"),
            "status": self.tr("Status wijzigen"),
            "judgement": self.tr("Oordeel wijzigen"),
            "judgement_reason": self.tr("Toelichting bij oordeel wijzigen"),
            "erratum": self.tr("Erratum wijzigen"),
            "public": self.tr("Openbaarheid wijzigen"),
            "adopted_text": self.tr("Concepttekst wijzigen"),
        }
        label = names[next(iter(fields))] if len(fields) == 1 else self.tr("Afspraak wijzigen")
        self.act(label, number, lambda session: update_agreement(session, agreement_id, fields))

    def change_many(self, ids: Sequence[str], wish: "ManyWish") -> None:
        """Change many agreements at once, as one act."""
        from novex_desktop.store.operations.many_rows import update_many

        label = (
            self.tr("1 afspraak wijzigen")
            if len(ids) == 1
            else self.tr("{count} afspraken wijzigen").format(count=len(ids))
        )
        self.act(label, "", lambda session: update_many(session, ids, wish))

    def plan_many(self, ids: Sequence[str], wish: "ManyWish") -> "LongAct":
        """Return the change of so many agreements that it takes longer than a moment."""
        from novex_desktop.store.operations.many_rows import update_many
        from novex_desktop.ui.long_acts import LongAct

        return LongAct(
            self.tr("{count} afspraken wijzigen").format(count=len(ids)),
            lambda session, progress: update_many(session, ids, wish, progress),
        )

    def set_parties(
        self, agreement_id: str, number: str, role: "PartyRole", party_ids: Sequence[str]
    ) -> None:
        """Say which parties stand in a role."""
        from novex_desktop.store.operations.parties import set_parties

        label = self.tr("{role} wijzigen").format(role=role.label)
        self.act(label, number, lambda session: set_parties(session, agreement_id, role, party_ids))

    def add_party(
        self,
        agreement_id: str,
        number: str,
        role: "PartyRole",
        present: Sequence[str],
        name: str,
    ) -> None:
        """Add a party that the register does not know, and put it in a role."""
        from novex_desktop.domain.party_terms import PartyKind
        from novex_desktop.store.operations.parties import add_party, set_parties

        def write(session: "Session") -> None:
            party_id = add_party(session, name, "", PartyKind.OTHER)
            session.flush()
            set_parties(session, agreement_id, role, [*present, party_id])

        self.act(self.tr("Partij “{name}” toevoegen").format(name=name), number, write)

    def set_due(self, agreement_id: str, number: str, due_id: str | None, wish: "DueWish") -> None:
        """Add a deadline, change it, or remove it when the wish is empty."""
        from novex_desktop.domain.due import DueData
        from novex_desktop.store.operations.dues import set_due
        from novex_desktop.store.operations.validation import validate

        is_empty = not (wish.words or wish.date_from or wish.date_to)
        if due_id is None:
            label = self.tr("Termijn toevoegen")
        else:
            label = self.tr("Termijn verwijderen") if is_empty else self.tr("Termijn wijzigen")
        values = {
            "words": wish.words,
            "date_from": wish.date_from,
            "date_to": wish.date_to,
            "certainty": wish.certainty,
            "kind": wish.kind,
            "meeting_id": wish.meeting_id,
        }
        data = validate(DueData, values)
        self.act(label, number, lambda session: set_due(session, agreement_id, due_id, data))

    def move_dues(self, number: str, wishes: "Mapping[str, DueMoveWish]") -> None:
        """Give deadlines another date, with who decided so and why, as one act.

        Args:
            number: of the agreement that they belong to; empty when they belong to many.
            wishes: by key of the deadline.
        """
        from novex_desktop.domain.due import DueMoveData
        from novex_desktop.store.operations.dues import move_due
        from novex_desktop.store.operations.validation import validate

        data = {due_id: validate(DueMoveData, asdict(wish)) for due_id, wish in wishes.items()}

        def write(session: "Session") -> None:
            for due_id, one in data.items():
                move_due(session, due_id, one)

        label = (
            self.tr("Termijn verschuiven")
            if len(data) == 1
            else self.tr("{count} termijnen verschuiven").format(count=len(data))
        )
        self.act(label, number, write)

    def give_dues(self, number: str, wishes: "Mapping[str, DueMoveWish]") -> None:
        """Give agreements a deadline each, as one act.

        Args:
            number: of the agreement; empty when there are many.
            wishes: by key of the agreement.
        """
        from novex_desktop.domain.due import DueMoveData
        from novex_desktop.store.operations.dues import give_due
        from novex_desktop.store.operations.validation import validate

        data = {row_id: validate(DueMoveData, asdict(wish)) for row_id, wish in wishes.items()}

        def write(session: "Session") -> None:
            for agreement_id, one in data.items():
                give_due(session, agreement_id, one)

        label = (
            self.tr("Termijn toevoegen")
            if len(data) == 1
            else self.tr("{count} termijnen toevoegen").format(count=len(data))
        )
        self.act(label, number, write)

    def explain_move(self, number: str, due_id: str, moved_by: str, reason: str) -> None:
        """Keep who decided on the last move of a deadline, and why."""
        from novex_desktop.store.operations.dues import explain_move

        self.act(
            self.tr("Besluit bij verschuiven wijzigen"),
            number,
            lambda session: explain_move(session, due_id, moved_by, reason),
        )

    def add_meeting(self, series: str, year: int, held_on: date | None) -> None:
        """Add a meeting."""
        from novex_desktop.store.operations.meetings import add_meeting

        self.act(
            self.tr("Overleg toevoegen"),
            f"{series} {year}",
            lambda session: add_meeting(session, series, year, held_on),
        )

    def remove_meeting(self, meeting_id: str, name: str) -> None:
        """Put a meeting in the trash on which nothing hangs."""
        from novex_desktop.store.operations.meetings import remove_meeting

        self.act(
            self.tr("Overleg verwijderen"),
            name,
            lambda session: remove_meeting(session, meeting_id),
        )

    def set_meeting_date(self, meeting_id: str, name: str, held_on: date | None) -> None:
        """Give a meeting its date; all deadlines that hang on it move in the same act."""
        from novex_desktop.store.operations.meetings import set_meeting_date

        label = (
            self.tr("Datum van {meeting} vastleggen")
            if held_on
            else self.tr("Datum van {meeting} weghalen")
        ).format(meeting=name)
        self.act(label, "", lambda session: set_meeting_date(session, meeting_id, held_on))

    def add_note(self, agreement_id: str, number: str, wish: "NoteWish") -> None:
        """Add a progress note."""
        from novex_desktop.domain.progress_note import NoteData
        from novex_desktop.store.operations.notes import add_note
        from novex_desktop.store.operations.validation import validate

        data = validate(NoteData, {"dated": wish.dated, "kind": wish.kind, "text": wish.text})
        self.act(
            self.tr("Notitie toevoegen"),
            number,
            lambda session: add_note(session, agreement_id, data, self._author),
        )

    def update_note(self, number: str, note_id: str, wish: "NoteWish") -> None:
        """Change the kind or the text of a note."""
        from novex_desktop.domain.progress_note import NoteData
        from novex_desktop.store.operations.notes import update_note
        from novex_desktop.store.operations.validation import validate

        data = validate(NoteData, {"dated": wish.dated, "kind": wish.kind, "text": wish.text})
        self.act(
            self.tr("Notitie wijzigen"),
            number,
            lambda session: update_note(session, note_id, data),
        )

    def remove_note(self, number: str, note_id: str) -> None:
        """Remove a note."""
        from novex_desktop.store.operations.notes import remove_note

        self.act(
            self.tr("Notitie verwijderen"), number, lambda session: remove_note(session, note_id)
        )

    def confirm_proposals(self, number: str, keys: "Sequence[ProposalKey]") -> None:
        """Take over what was recognised.

        Args:
            number: of the agreement that they belong to; empty when they belong to many.
        """
        from novex_desktop.store.operations.proposals import confirm_proposals

        label = (
            self.tr("Voorstel bevestigen")
            if len(keys) == 1
            else self.tr("{count} voorstellen bevestigen").format(count=len(keys))
        )
        self.act(label, number, lambda session: confirm_proposals(session, keys))

    def refuse_proposals(self, number: str, keys: "Sequence[ProposalKey]") -> None:
        """Take away what was recognised wrongly; the adopted text stays as it is."""
        from novex_desktop.store.operations.proposals import refuse_proposals

        label = (
            self.tr("Voorstel afwijzen")
            if len(keys) == 1
            else self.tr("{count} voorstellen afwijzen").format(count=len(keys))
        )
        self.act(label, number, lambda session: refuse_proposals(session, keys))

    def confirm_links(self, number: str, link_ids: Sequence[str]) -> None:
        """Take over links with agreements of other years that an import proposed.

        Args:
            number: of the agreement that they belong to; empty when they belong to many.
        """
        from novex_desktop.store.operations.links import confirm_links

        label = (
            self.tr("Verband bevestigen")
            if len(link_ids) == 1
            else self.tr("{count} verbanden bevestigen").format(count=len(link_ids))
        )
        self.act(label, number, lambda session: confirm_links(session, link_ids))

    def refuse_links(self, number: str, link_ids: Sequence[str]) -> None:
        """Take away links that an import proposed wrongly."""
        from novex_desktop.store.operations.links import refuse_links

        label = (
            self.tr("Verband afwijzen")
            if len(link_ids) == 1
            else self.tr("{count} verbanden afwijzen").format(count=len(link_ids))
        )
        self.act(label, number, lambda session: refuse_links(session, link_ids))

    def add_link(self, agreement_id: str, number: str, other_id: str, kind: "LinkKind") -> None:
        """Link an agreement with one of another year."""
        from novex_desktop.store.operations.links import add_link

        self.act(
            self.tr("Verband toevoegen"),
            number,
            lambda session: add_link(session, agreement_id, other_id, kind),
        )

    def remove_links(self, number: str, link_ids: Sequence[str]) -> None:
        """Take away links, also those that somebody confirmed."""
        from novex_desktop.store.operations.links import remove_links

        self.act(
            self.tr("Verband verwijderen"), number, lambda session: remove_links(session, link_ids)
        )

    def restore_value(self, number: str, entry: "HistoryEntry") -> None:
        """Put the value back that a field had before a line of the history."""
        from novex_desktop.store.operations.old_values import restore_value

        label = (
            self.tr("Verwijdering terugdraaien")
            if entry.field == "deleted"
            else self.tr("Oude waarde terugzetten: {field}").format(field=entry.field_label)
        )
        self.act(label, number, lambda session: restore_value(session, entry.operation_id))

    def undo(self) -> "Changes":
        """Take back the last act."""
        changes = self._database.undo()
        self.tell(changes)
        return changes

    def redo(self) -> "Changes":
        """Do again what was taken back last."""
        changes = self._database.redo()
        self.tell(changes)
        return changes

    def tell(self, changes: "Changes") -> None:
        """Pass on what an act changed that was written elsewhere, as an import is."""
        self.has_failed = False
        if not changes.is_empty:
            self.changed.emit(changes)

    def act(self, label: str, number: str, write: Callable[["Session"], object]) -> None:
        """Write one act; also for parts of the window that keep their acts beside themselves.

        Args:
            label: what the user did, in Dutch, as menu and history show it.
            number: of the agreement that it is about; empty when it is about more, or others.
        """
        try:
            with self._database.change(f"{label} ({number})" if number else label) as act:
                write(act.session)
        except RegisterError:
            self.has_failed = True
            self.failed.emit()
            raise
        self.tell(act.changes)
