"""Brings files, documents and amounts of the form to the register and back to the disk."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from novex_desktop.domain.errors import RuleError, UserError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.kept_file import (
    MAX_FILE_BYTES,
    FileWish,
    check_opening,
    check_size,
    may_hold_macros,
)
from novex_desktop.store.database import Database
from novex_desktop.store.queries.kept_files import AmountDetail, DocumentDetail, read_attachment
from novex_desktop.store.schema import is_register
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.forms.agreement_form import AgreementForm
from novex_desktop.ui.forms.file_edits import FileEdits
from novex_desktop.ui.forms.item_list import ItemList
from novex_desktop.ui.forms.opened_files import OpenedFiles
from novex_desktop.ui.forms.web_mark import mark_as_foreign
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.usual_folder import find_folder

_MOST_AT_ONCE = 8 << 20  # bytes that are kept within about 100 ms
Then = Callable[[list[str]], object]
Wish = TypeVar("Wish", DocumentWish, AmountWish)


class FileWishes(QObject):
    """What is refused is told under the list that it is about."""

    refused = Signal(str)  # Dutch message that has no place beside a list
    long_act_wished = Signal(object)  # LongAct

    def __init__(
        self,
        form: AgreementForm,
        database: Database,
        edits: Edits,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._database, self._settings = form, database, settings
        self._edits = FileEdits(edits, self)
        self.opened = opened = OpenedFiles(settings.folder / "geopend")
        # Whichever comes first: the window shows another register, or the program ends. Not as
        # bound methods: those are held weakly, and what they are bound to goes with this object.
        self.destroyed.connect(lambda: opened.close())
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(lambda: opened.close())
        files, documents, amounts = form.files, form.documents, form.amounts
        files.add_requested.connect(self._on_add_requested)
        files.paths_dropped.connect(lambda paths: self.add_paths(paths))
        files.content_pasted.connect(lambda wish: self._add([wish]))
        files.open_requested.connect(lambda key: self.open_file(key))
        files.save_requested.connect(lambda key: self.save_file(key))
        files.removal_requested.connect(
            lambda key: self._try(
                files, lambda: self._edits.remove_attachment(self._form.number, key)
            )
        )
        documents.change_requested.connect(self._on_document_wished)
        documents.link_requested.connect(self._on_link_wished)
        documents.file_requested.connect(self._on_document_file_requested)
        documents.open_requested.connect(lambda key: self.open_file(key))
        documents.confirm_requested.connect(form.proposals_confirmed)
        documents.removal_requested.connect(
            lambda key: self._try(
                documents, lambda: self._edits.remove_document(self._form.number, key)
            )
        )
        amounts.change_requested.connect(self._on_amount_wished)
        amounts.confirm_requested.connect(form.proposals_confirmed)
        amounts.removal_requested.connect(
            lambda key: self._try(
                amounts, lambda: self._edits.remove_amount(self._form.number, key)
            )
        )

    def add_paths(self, paths: Sequence[Path], then: Then | None = None) -> list[str]:
        """Keep files of the disk with the agreement that shows, and return their keys.

        Args:
            then: gets the keys of those kept, also when that takes a while.
        """
        wishes, told = [], []
        for path in paths:
            try:
                wishes.append(_read(path))
            except UserError as error:
                told.append(error.message)
        return self._add(wishes, told, then)

    def open_file(self, attachment_id: str) -> None:
        """Open a copy of a kept file in the program that the system has for it."""
        wish = self._read_kept(attachment_id)
        if wish is None:
            return
        try:
            check_opening(wish.name, wish.content)
            copy = self.opened.put(wish.name, wish.content)
        except RuleError as error:
            self._form.files.tell(error.message)
            return
        except OSError:
            self._form.files.tell(
                self.tr(
                    "“{name}” kon niet worden geopend: er kon geen kopie worden gemaakt. "
                    "Controleer of de schijf vol is."
                ).format(name=wish.name)
            )
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._form.files.tell(
                self.tr(
                    "Er is geen programma gevonden dat “{name}” opent. "
                    "Kies “Opslaan als…” en open het bestand zelf."
                ).format(name=wish.name)
            )

    def save_file(self, attachment_id: str) -> None:
        """Ask where, and write a kept file there."""
        wish = self._read_kept(attachment_id)
        if wish is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._form,
            self.tr("Bestand opslaan als"),
            str(find_folder(self._settings.files_folder) / wish.name),
        )
        if not chosen:
            return
        target = Path(chosen)
        self._settings.files_folder = str(target.parent)
        if is_register(target):
            self._form.files.tell(
                self.tr(
                    "“{name}” is een register; daar komt geen bestand overheen. Kies een andere "
                    "naam."
                ).format(name=target.name)
            )
            return
        try:
            with self._database.partials.beside(target) as partial:
                partial.write_bytes(wish.content)
                mark_as_foreign(partial)
                partial.replace(target)
        except OSError:
            self._form.files.tell(
                self.tr(
                    "“{name}” kon niet worden opgeslagen in deze map. Controleer of u er mag "
                    "schrijven en of er ruimte is, of kies een andere map."
                ).format(name=target.name)
            )

    def _on_add_requested(self) -> None:
        if paths := self._choose_files():
            self.add_paths(paths)

    def _choose_files(self) -> list[Path]:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._form, self.tr("Bestand toevoegen"), str(find_folder(self._settings.files_folder))
        )
        paths = [Path(path) for path in chosen]
        if paths:
            self._settings.files_folder = str(paths[0].parent)
        return paths

    def _add(
        self, wishes: Sequence[FileWish], told: Sequence[str] = (), then: Then | None = None
    ) -> list[str]:
        """Keep files, and return the keys of those kept; large ones come later, in `then`."""
        agreement_id, messages, keys = self._form.agreement_id, list(told), list[str]()
        if agreement_id is None or not wishes:
            self._tell_added(wishes, messages, keys)
            return keys
        if sum(len(wish.content) for wish in wishes) > _MOST_AT_ONCE:
            self._add_later(agreement_id, wishes, messages, then)
            return keys
        try:
            keys, refusals = self._edits.add_attachments(agreement_id, self._form.number, wishes)
            messages += refusals
        except UserError as error:
            messages.append(error.message)
        self._tell_added(wishes, messages, keys)
        if then is not None:
            then(keys)
        return keys

    def _add_later(
        self,
        agreement_id: str,
        wishes: Sequence[FileWish],
        messages: list[str],
        then: Then | None,
    ) -> None:
        """Ask for large files to be kept while the window goes on."""
        keys: list[str] = []

        def tell() -> None:
            if self._form.agreement_id == agreement_id:
                self._tell_added(wishes, messages, keys)
            if then is not None:
                then(keys)

        act = self._edits.plan_attachments(agreement_id, wishes, keys, messages, tell)
        self.long_act_wished.emit(replace(act, label=f"{act.label} ({self._form.number})"))

    def _tell_added(
        self, wishes: Sequence[FileWish], messages: list[str], keys: Sequence[str]
    ) -> None:
        is_refusal = bool(messages)
        for wish in wishes:
            if keys and may_hold_macros(wish.name, wish.content):
                messages.append(
                    self.tr(
                        "“{name}” kan macro's bevatten. Zet macro's alleen aan als u de afzender "
                        "vertrouwt."
                    ).format(name=wish.name)
                )
        self._form.files.tell("\n".join(messages), is_refusal=is_refusal)

    def _on_document_wished(self, document: DocumentDetail | None) -> None:
        from novex_desktop.ui.dialogs.finding_dialogs import DocumentDialog

        before = DocumentWish(document.name, document.version) if document else None
        if store := self._make_store(self._form.documents, document, self._edits.set_document):
            DocumentDialog.ask(self._form.documents, before, store)

    def _on_link_wished(self, document_id: str, attachment_id: str | None) -> None:
        self._try(
            self._form.documents,
            lambda: self._edits.link_document(self._form.number, document_id, attachment_id),
        )

    def _on_document_file_requested(self, document_id: str) -> None:
        paths = self._choose_files()[:1]
        if paths:
            self.add_paths(
                paths, lambda keys: self._on_link_wished(document_id, keys[0]) if keys else None
            )

    def _on_amount_wished(self, amount: AmountDetail | None) -> None:
        from novex_desktop.ui.dialogs.finding_dialogs import AmountDialog

        if store := self._make_store(self._form.amounts, amount, self._edits.set_amount):
            AmountDialog.ask(self._form.amounts, amount, store)

    def _make_store(
        self,
        section: ItemList,
        item: DocumentDetail | AmountDetail | None,
        set_item: Callable[[str, str, str | None, Wish], object],
    ) -> Callable[[Wish], object] | None:
        """Return what stores a wish with the agreement that shows now; None when none does.

        Args:
            item: that it is about; None for a new one.
            set_item: takes id and number of the agreement, the id of the item and the wish.
        """
        agreement_id, number = self._form.agreement_id, self._form.number
        if agreement_id is None:
            return None
        section.tell("")
        key = item.id if item else None
        return lambda wish: set_item(agreement_id, number, key, wish)

    def _try(self, section: ItemList, act: Callable[[], None]) -> None:
        section.tell("")
        try:
            act()
        except RuleError as error:
            section.tell(error.message)
        except UserError as error:
            self.refused.emit(error.message)

    def _read_kept(self, attachment_id: str) -> FileWish | None:
        self._form.files.tell("")
        try:
            with self._database.read_shown() as connection:
                return read_attachment(connection, attachment_id)
        except UserError as error:
            self._form.files.tell(error.message)
            return None


def _read(path: Path) -> FileWish:
    """Read a file that somebody chose.

    Raises:
        UserError: it is a folder, too large, or cannot be read.
    """
    if path.is_dir():
        raise UserError(
            f"“{path.name}” is een map en is niet bewaard. Kies de bestanden in de map."
        )
    if path.exists() and not path.is_file():  # reading a pipe or a device might never end
        raise UserError(
            f"“{path.name}” is geen gewoon bestand en is niet bewaard. Kies een document."
        )
    try:
        check_size(path.name, path.stat().st_size)
        with path.open("rb") as file:  # it may be growing
            content = file.read(MAX_FILE_BYTES + 1)
        check_size(path.name, len(content))
        return FileWish(path.name, content)
    except OSError as error:
        raise UserError(
            f"“{path.name}” kon niet worden gelezen en is niet bewaard. Controleer of het bestand "
            "nog bestaat en niet in een ander programma open staat."
        ) from error
