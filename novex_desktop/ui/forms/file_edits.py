"""Acts on the files, documents and amounts of an agreement; each is one change."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.long_acts import LongAct

if TYPE_CHECKING:
    from sqlmodel import Session


class FileEdits(QObject):
    """Every method raises UserError as those of `Edits` do."""

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits = edits

    def add_attachments(
        self, agreement_id: str, number: str, wishes: Sequence[FileWish]
    ) -> tuple[list[str], list[str]]:
        """Keep files with an agreement; return the keys of those kept, and why others were not."""
        keys: list[str] = []
        refusals: list[str] = []
        act = self.plan_attachments(agreement_id, wishes, keys, refusals, None)
        self._edits.act(act.label, number, lambda session: act.write(session, no_progress))
        return keys, refusals

    def plan_attachments(
        self,
        agreement_id: str,
        wishes: Sequence[FileWish],
        keys: list[str],
        refusals: list[str],
        then: Callable[[], object] | None,
    ) -> LongAct:
        """Return the keeping of files as an act that may take long.

        Args:
            keys: gets the keys of those kept.
            refusals: gets why others were not.
        """
        from novex_desktop.store.operations.attachments import add_attachment

        def write(session: "Session", progress: Progress) -> None:
            for done, wish in enumerate(wishes):
                progress(done, len(wishes))
                try:
                    keys.append(add_attachment(session, agreement_id, wish))
                except RuleError as error:
                    refusals.append(error.message)
                session.flush()

        label = (
            self.tr("Bestand “{name}” toevoegen").format(name=wishes[0].name)
            if len(wishes) == 1
            else self.tr("{count} bestanden toevoegen").format(count=len(wishes))
        )
        return LongAct(label, write, then)

    def remove_attachment(self, number: str, attachment_id: str) -> None:
        """Remove a file; it can be brought back."""
        from novex_desktop.store.operations.attachments import remove_attachment

        self._edits.act(
            self.tr("Bestand verwijderen"),
            number,
            lambda session: remove_attachment(session, attachment_id),
        )

    def set_document(
        self, agreement_id: str, number: str, document_id: str | None, wish: DocumentWish
    ) -> None:
        """Add a document that belongs to an agreement, or correct one."""
        from novex_desktop.store.operations.findings import add_document, update_document

        if document_id is None:
            self._edits.act(
                self.tr("Document toevoegen"),
                number,
                lambda session: add_document(session, agreement_id, wish),
            )
        else:
            self._edits.act(
                self.tr("Document wijzigen"),
                number,
                lambda session: update_document(session, document_id, wish),
            )

    def link_document(self, number: str, document_id: str, attachment_id: str | None) -> None:
        """Say which kept file a document is, or that it is not there."""
        from novex_desktop.store.operations.findings import link_document

        label = (
            self.tr("Document loskoppelen")
            if attachment_id is None
            else self.tr("Document koppelen aan bestand")
        )
        self._edits.act(
            label, number, lambda session: link_document(session, document_id, attachment_id)
        )

    def remove_document(self, number: str, document_id: str) -> None:
        """Remove a document from an agreement."""
        from novex_desktop.store.operations.findings import remove_document

        self._edits.act(
            self.tr("Document verwijderen"),
            number,
            lambda session: remove_document(session, document_id),
        )

    def set_amount(
        self, agreement_id: str, number: str, amount_id: str | None, wish: AmountWish
    ) -> None:
        """Add an amount to an agreement, or correct one."""
        from novex_desktop.store.operations.findings import add_amount, update_amount

        if amount_id is None:
            self._edits.act(
                self.tr("Bedrag toevoegen"),
                number,
                lambda session: add_amount(session, agreement_id, wish),
            )
        else:
            self._edits.act(
                self.tr("Bedrag wijzigen"),
                number,
                lambda session: update_amount(session, amount_id, wish),
            )

    def remove_amount(self, number: str, amount_id: str) -> None:
        """Remove an amount from an agreement."""
        from novex_desktop.store.operations.findings import remove_amount

        self._edits.act(
            self.tr("Bedrag verwijderen"), number, lambda session: remove_amount(session, amount_id)
        )
