"""Documents that the text names, each "aanwezig" or "ontbreekt", and own ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from novex_desktop.store.queries.kept_files import AttachmentDetail, DocumentDetail
from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind
from novex_desktop.ui.forms.item_list import Badge, Item, ItemAction, ItemList
from novex_desktop.ui.theme.theme import Theme


class DocumentsSection(ItemList):
    """A document is there once a kept file is linked with it."""

    change_requested = Signal(object)  # DocumentDetail, or None for one more
    link_requested = Signal(str, object)  # id, id of a file or None
    file_requested = Signal(str)  # id: choose a file from the disk and link it
    open_requested = Signal(str)  # id of the file
    confirm_requested = Signal(object)  # tuple of ProposalKey
    removal_requested = Signal(str)  # id

    def __init__(self, theme: Theme) -> None:
        self._documents: dict[str, DocumentDetail] = {}
        self._files: tuple[AttachmentDetail, ...] = ()
        super().__init__(theme, self.tr("Documenten"), self.tr("Document toevoegen…"), "plus")
        self.add_requested.connect(lambda: self.change_requested.emit(None))

    def write(
        self,
        documents: Sequence[DocumentDetail],
        files: Sequence[AttachmentDetail],
        *,
        is_locked: bool,
    ) -> None:
        """Show the documents of an agreement, and offer its files to link them with."""
        self._documents = {document.id: document for document in documents}
        self._files = tuple(files)
        self.show_items([self._make_item(one) for one in documents], is_locked=is_locked)
        missing = sum(not document.is_present for document in documents)
        self.heading.setText(
            self.tr("Documenten ({present} van {all} aanwezig)").format(
                present=len(documents) - missing, all=len(documents)
            )
            if documents
            else self.tr("Documenten")
        )

    def list_actions(self, item: Item) -> list[ItemAction]:
        """Return what can be done with a document."""
        document, can_write = self._documents[item.id], not self.is_locked
        key = document.id
        if document.attachment_id is not None:
            file_id = document.attachment_id
            actions = [
                ItemAction(self.tr("&Openen"), "eye", lambda: self.open_requested.emit(file_id)),
                ItemAction(
                    self.tr("Bestand &loskoppelen"), "x",
                    lambda: self.link_requested.emit(key, None), can_write,
                ),
            ]  # fmt: skip
        else:
            actions = [
                ItemAction(
                    self.tr("&Bestand kiezen…"), "paperclip",
                    lambda: self.file_requested.emit(key), can_write,
                ),
                *(
                    self._make_link(key, file_id, name, is_enabled=can_write)
                    for file_id, name in self._offer(document)
                ),
            ]  # fmt: skip
        if not document.confirmed:
            keys = (ProposalKey(ProposalKind.DOCUMENT, key),)
            actions.append(
                ItemAction(
                    self.tr("Be&vestigen"), "check",
                    lambda: self.confirm_requested.emit(keys), can_write,
                )
            )  # fmt: skip
        return [
            *actions,
            ItemAction(
                self.tr("&Wijzigen…"), "pencil",
                lambda: self.change_requested.emit(document), can_write,
            ),
            ItemAction(
                self.tr("Ver&wijderen"), "trash-2",
                lambda: self.removal_requested.emit(key), can_write, removes=True,
            ),
        ]  # fmt: skip

    def _offer(self, document: DocumentDetail) -> list[tuple[str, str]]:
        return [*((file.id, file.name) for file in self._files), *document.elsewhere]

    def _make_link(self, key: str, file_id: str, name: str, *, is_enabled: bool) -> ItemAction:
        text = self.tr("Koppelen aan “{name}”").format(name=name.replace("&", "&&"))
        return ItemAction(text, "link", lambda: self.link_requested.emit(key, file_id), is_enabled)

    def _make_item(self, document: DocumentDetail) -> Item:
        present = Badge(self.tr("aanwezig"), "circle-check", "green")
        missing = Badge(self.tr("ontbreekt"), "circle-x", "orange")
        about = [document.attachment_name]
        if document.quote and document.quote != document.name:
            about.append(self.tr("in de tekst: “{quote}”").format(quote=document.quote))
        return Item(
            document.id,
            f"{document.name} {document.version}".strip(),
            " · ".join(filter(None, about)),
            present if document.is_present else missing,
            is_proposal=not document.confirmed,
        )
