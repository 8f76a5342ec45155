"""Files kept with an agreement: added by button, by dropping them, or by pasting."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)

from novex_desktop.domain.kept_file import FileWish
from novex_desktop.store.queries.kept_files import AttachmentDetail
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.dutch_numbers import format_size
from novex_desktop.ui.forms.item_list import Badge, Item, ItemAction, ItemList
from novex_desktop.ui.theme.theme import Theme


class FilesSection(ItemList):
    """Says which files are wished; reads and stores nothing itself."""

    paths_dropped = Signal(object)  # tuple of Path
    content_pasted = Signal(object)  # FileWish: a picture from the clipboard
    open_requested = Signal(str)  # id
    save_requested = Signal(str)  # id
    removal_requested = Signal(str)  # id

    def __init__(self, theme: Theme) -> None:
        self._files: dict[str, AttachmentDetail] = {}
        super().__init__(theme, self.tr("Bestanden"), self.tr("Bes&tand toevoegen…"), "paperclip")
        self.setAcceptDrops(True)
        self.add_button.setToolTip(
            self.tr("Of sleep bestanden hierheen, of plak ze met Ctrl+V. Hoogstens 50 MB per stuk.")
        )

    def write(self, files: Sequence[AttachmentDetail], *, is_locked: bool) -> None:
        """Show the files of an agreement."""
        self._files = {file.id: file for file in files}
        self.show_items([self._make_item(file) for file in files], is_locked=is_locked)

    def list_actions(self, item: Item) -> list[ItemAction]:
        """Return what can be done with a file."""
        key = item.id
        return [
            ItemAction(self.tr("&Openen"), "eye", lambda: self.open_requested.emit(key)),
            ItemAction(self.tr("Op&slaan als…"), "download", lambda: self.save_requested.emit(key)),
            ItemAction(
                self.tr("&Verwijderen"),
                "trash-2",
                lambda: self.removal_requested.emit(key),
                is_enabled=not self.is_locked,
                removes=True,
            ),
        ]

    def can_take(self, content: QMimeData) -> bool:
        """Whether something that is dragged or pasted holds files or a picture."""
        is_file = any(url.isLocalFile() for url in content.urls())
        return not self.is_locked and (is_file or content.hasImage())

    def take(self, content: QMimeData) -> None:
        """Add what was dropped or pasted."""
        paths = tuple(Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())
        if paths:
            self.paths_dropped.emit(paths)
        elif content.hasImage():
            self.content_pasted.emit(_make_picture(content))

    def _make_item(self, file: AttachmentDetail) -> Item:
        about = self.tr("{size} · {day} · {author}").format(
            size=format_size(file.size_bytes), day=format_day(file.added_on), author=file.author
        )
        if file.unsafe_name is not None:
            about += " · " + self.tr("heet in het register “{name}”").format(name=file.unsafe_name)
        return Item(file.id, file.name, about, self._make_warning(file))

    def _make_warning(self, file: AttachmentDetail) -> Badge | None:
        """Return the worst that is to say of a file."""
        if file.is_program:
            said = self.tr("is een programma en wordt niet geopend")
        elif file.unsafe_name is not None:
            said = self.tr("de naam is onveilig")
        elif file.may_hold_macros:
            said = self.tr("kan macro's bevatten")
        else:
            return None
        return Badge(said, "triangle-alert", "orange")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        content = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and self.can_take(content):
            self.take(content)
            return
        super().keyPressEvent(event)


def _make_picture(content: QMimeData) -> FileWish:
    image = QImage(content.imageData())
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks bytes, Qt takes text
    name = f"Afbeelding {datetime.now().strftime('%Y-%m-%d %H.%M.%S')}.png"
    return FileWish(name, bytes(stored.data()))
