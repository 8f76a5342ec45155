"""Making an overview of one's own, without code: "Overzicht bewerken"."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.column_editor import ColumnEditor
from novex_desktop.ui.overviews.draft_table import DraftTable
from novex_desktop.ui.overviews.services import (
    DraftPreview,
    LayoutDraft,
    OverviewMenu,
    OverviewServices,
    SheetDraft,
)
from novex_desktop.ui.overviews.sheet_settings import SheetSettings
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.latest_reading import LatestReading


class LayoutEditor(PlainDialog):
    """Works on a copy; nothing is kept before Bewaren, and then as an own overview."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        services: OverviewServices,
        database: Database,
        menu: OverviewMenu,
        name: str,
    ) -> None:
        super().__init__(parent, self.tr("Overzicht bewerken"), "", self.tr("Be&waren"))
        self._services = services
        self._preview = services.open_preview(database)
        self._loaded: LayoutDraft | None = None
        self._draft: LayoutDraft | None = None  # what was loaded, in the typeface that is chosen
        self._sheets: list[SheetDraft] = []
        self._is_preview_refused = False  # that is what the message is about
        self.kept: str | None = None
        self.overview, self.sheet = ChoiceField(theme), ChoiceField(theme)
        self.columns, self.settings = ColumnEditor(theme), SheetSettings(theme)
        self.table, self.count = DraftTable(), QLabel()
        self.name, self.error = QLineEdit(), SpokenLabel()
        self.name.setMaxLength(100)
        self.count.setProperty("role", "muted")
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self._names = [choice.name for choice in menu.choices]
        editable = [choice.name for choice in menu.choices if choice.can_edit]
        for each in editable:
            self.overview.add_choice(each, each)
        self._reading = LatestReading(self)
        self._lay_out()
        self._connect()
        self._load(name if name in editable else editable[0])
        self.columns.columns.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        services: OverviewServices,
        database: Database,
        menu: OverviewMenu,
        name: str,
    ) -> str | None:
        """Return the name of the overview that was kept, or None.

        Args:
            name: the overview to begin with; the first that can be edited when it cannot.
        """
        dialog = cls(parent, theme, services, database, menu, name)
        dialog.run()
        kept = dialog.kept
        dialog.deleteLater()
        return kept

    @property
    def is_changed(self) -> bool:
        """Whether something of the overview was edited that is not kept; not its name."""
        if self._draft is None:
            return False
        return self._draft != self._loaded or tuple(self._sheets) != self._draft.sheets

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for text, field in (
            (self.tr("Begin met overzi&cht"), self.overview),
            (self.tr("Bl&ad"), self.sheet),
        ):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMinimumContentsLength(10 if is_narrow(self) else 22)
            top.addWidget(label)
            top.addWidget(field)
            top.addSpacing(16)
        top.addStretch()
        body = QVBoxLayout() if is_narrow(self) else QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.columns, 9)
        body.addWidget(self.settings, 5)
        foot = QGridLayout()
        foot.setHorizontalSpacing(8)
        name = QLabel(self.tr("&Naam van uw overzicht"))
        name.setProperty("role", "quiet")
        name.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Naam van uw overzicht"))
        foot.addWidget(name, 0, 0)
        foot.addWidget(self.name, 0, 1)
        foot.addWidget(self.error, 1, 0, 1, 2)
        foot.setColumnStretch(1, 1)
        self.column.setSpacing(12)
        self.column.addLayout(top)
        self.column.addLayout(body, 5)
        self.column.addWidget(self.count)
        self.column.addWidget(self.table, 4)
        self.column.addLayout(foot)
        self.resize_to(180, 48)

    def _connect(self) -> None:
        self.overview.committed.connect(self._on_overview_chosen)
        self.sheet.committed.connect(lambda _place: self._show_sheet())
        self.columns.changed.connect(self._on_edited)
        self.settings.changed.connect(self._on_edited)
        self.name.textEdited.connect(lambda _text: self._say(""))
        self._reading.told.connect(self._on_preview_read)
        self._reading.refused.connect(self._on_preview_refused)
        self.finished.connect(lambda _result: self._reading.close())

    def _load(self, name: str) -> None:
        try:
            draft = self._services.start_draft(name)
        except UserError as error:
            self._say(error.message)
            return
        self._loaded = self._draft = draft
        self._sheets = list(draft.sheets)
        self.overview.write(name)
        self.sheet.clear_choices()
        for place, sheet in enumerate(draft.sheets):
            self.sheet.add_choice(_describe(sheet), place)
        self.sheet.write(0)
        self.sheet.setEnabled(len(draft.sheets) > 1)
        if not self.name.isModified():  # a name that was typed is for what becomes of it
            self.name.setText(name if draft.is_own else self._propose_name(name))
        self._show_sheet()

    def _propose_name(self, name: str) -> str:
        proposed, number = self.tr("{name} (eigen)").format(name=name), 2
        while proposed in self._names:
            proposed = self.tr("{name} (eigen {number})").format(name=name, number=number)
            number += 1
        return proposed

    def _place(self) -> int:
        return max(self.sheet.currentIndex(), 0)

    def _show_sheet(self) -> None:
        if self._draft is not None and self._sheets:
            sheet = self._sheets[self._place()]
            self.columns.load(self._draft, sheet)
            self.settings.load(self._draft, sheet)
            self._ask_preview()

    def _on_edited(self) -> None:
        sheet = replace(self._sheets[self._place()], columns=self.columns.value())
        self._sheets[self._place()] = self.settings.apply(sheet)
        if self._draft is not None:
            self._draft = replace(self._draft, typeface=str(self.settings.typeface.value()))
        self._say("")
        self._ask_preview()

    def _ask_preview(self) -> None:
        draft, sheet = self._draft, self._sheets[self._place()]
        if draft is not None:
            self._reading.ask(lambda: self._preview(draft, sheet))

    def _on_preview_read(self, preview: object) -> None:
        if isinstance(preview, DraftPreview):
            self.table.show_preview(preview, self._sheets[self._place()].columns)
            shown = len(preview.rows)
            rows = (
                self.tr("de eerste {shown} van {total} rijen")
                if shown < preview.total
                else self.tr("de enige rij")
                if shown == 1
                else self.tr("alle {total} rijen")
            ).format(shown=format_count(shown), total=format_count(preview.total))
            text = (
                self.tr("Voorbeeld: {rows} van dit blad. {note}")
                if shown
                else self.tr("Er is nu geen rij die op dit blad past. {note}")
            )
            self.count.setText(text.format(rows=rows, note=translate_message(preview.note)))
            if self._is_preview_refused:
                self._say("")

    def _on_preview_refused(self, message: str) -> None:
        self.table.setRowCount(0)
        self._say(message)
        self._is_preview_refused = True

    def _say(self, message: str) -> None:
        self._is_preview_refused = False
        message = translate_message(message) if message else ""
        self.error.setText(message)
        self.error.setVisible(bool(message))

    def _on_overview_chosen(self, name: object) -> None:
        if self._draft is not None and name != self._draft.name and self._may_leave():
            self._load(str(name))
        elif self._draft is not None:
            self.overview.write(self._draft.name)

    def _may_leave(self, *, and_name: bool = False) -> bool:
        """Ask what is to become of edits that are not kept; True when they may go."""
        if not self.is_changed and not (and_name and self.name.isModified()):
            return True
        return DiscardDialog.ask(self)

    def accept(self) -> None:
        if self._draft is None:
            return
        try:
            choice = self._services.save_draft(self._draft, self.name.text(), self._sheets)
        except UserError as error:
            self._say(error.message)
            self.name.setFocus()
            return
        self.kept = choice.name
        super().accept()

    def reject(self) -> None:
        if self._may_leave(and_name=True):
            super().reject()


class DiscardDialog(PlainDialog):
    """Enter and Escape go on with the edits."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Overzicht bewerken"),
            self.tr("Wat u wijzigde is nog niet bewaard. Weggegooid komt het niet terug."),
            "",
            self.tr("&Verder bewerken"),
        )
        self.add_button(self.tr("Wijzigingen &weggooien"), self.accept)
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None) -> bool:
        """Return whether the edits may go."""
        dialog = cls(parent)
        may_go = dialog.run()
        dialog.deleteLater()
        return may_go


def _describe(sheet: SheetDraft) -> str:
    return sheet.name.replace("{regio_kort}", "per regio").replace("{partij}", "per partij")
