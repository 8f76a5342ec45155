"""The right pane: the form of one agreement, and what is being typed in it."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from novex_desktop.domain.errors import NotFoundError
from novex_desktop.domain.odd_signs import MARK, describe_odd_signs
from novex_desktop.store.database import Database
from novex_desktop.store.queries.tree import find_topic_of
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.domain.note_kind import NoteKind
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.queries.agreement_detail import AgreementDetail
    from novex_desktop.ui.drafts import DraftFile
    from novex_desktop.ui.empty_state import EmptyState
    from novex_desktop.ui.forms.agreement_form import AgreementForm
    from novex_desktop.ui.forms.form_wishes import FormWishes


@dataclass(frozen=True, slots=True)
class TypingFound:
    """What was being typed when the program was killed: numbers of agreements, or nothing."""

    stored_at: str  # of which it is stored now
    parties_at: str = ""  # where the name of a party stands in its field again


class FormPane(QStackedWidget):
    """Loads agreements into the form, stores what was typed before, and keeps half typed words.

    The form is made when it is first asked for, or by `complete` after the first picture: it
    takes as long as all the rest of the window.
    """

    refused = Signal(str)  # Dutch message that has no place beside a field
    agreement_requested = Signal(str)  # id of another agreement to go to
    long_act_wished = Signal(object)  # LongAct: keeping a large file
    typing_changed = Signal()  # `holds_typing` became another answer
    typing_kept = Signal()  # of which the agreement went; see `homeless_typing`
    loaded = Signal(str)  # id of the agreement that came into the form later than it was asked

    def __init__(
        self,
        database: Database,
        edits: Edits,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._edits, self._settings = database, edits, settings
        self._theme = theme
        self._form: AgreementForm | None = None
        self._wishes: FormWishes | None = None
        self._waiting = ""  # id of the agreement to show as soon as there is a form
        self._held_typing = False
        self._waiting_field: str | None = None  # of the form, to go to then
        self.addWidget(QWidget())

    @property
    def form(self) -> "AgreementForm":
        """The form, with the agreement that was chosen."""
        if self._form is None:
            self._form = self._make_form()
            if self._waiting and self.show_agreement(self._waiting):
                self.loaded.emit(self._waiting)
        return self._form

    def complete(self) -> None:
        """Make the form, and go where one was in it; harmless when that was done."""
        form, field = self.form, self._waiting_field
        self._waiting_field = None
        if field is not None and not form.focus_field(field):
            self.focus_status()

    def flush(self) -> bool:
        """Store what was typed; False when it could not be written."""
        if self._wishes is None:
            return True
        is_stored = self._wishes.flush()
        self._keep_typing()
        return is_stored

    def holds_typing(self) -> bool:
        """Whether words stand in the form that are not stored."""
        from novex_desktop.ui.forms.form_drafts import list_drafts

        form = self._form
        return form is not None and form.agreement_id is not None and bool(list_drafts(form))

    def shown_id(self) -> str | None:
        """Return the agreement in the form, or the one that waits for the form."""
        return self._waiting if self._form is None else self._form.agreement_id

    def show_agreement(self, agreement_id: str) -> bool:
        """Show an agreement; what was typed in the one before is stored first.

        Returns:
            Whether it is shown, or waits for the form to be made.
        """
        if self._form is None:
            self._waiting = agreement_id
            return True
        if agreement_id == self.form.agreement_id:
            return True
        if not self.flush():
            return False
        try:
            detail = self._read_agreement(agreement_id)
        except NotFoundError as error:
            self.refused.emit(error.message)
            return False
        self.form.load(detail, is_locked=self._database.is_read_only)
        self.setCurrentWidget(self.form)
        return True

    def clear(self) -> bool:
        """Show no agreement; what was typed is stored first, and when it cannot be, it stays.

        Returns:
            Whether nothing is shown now.
        """
        if self._form is None:
            self._waiting = ""
        elif self._form.agreement_id is not None:
            if not self.flush():
                return False
            self._show_none(self._form)
        return True

    def focus_status(self) -> None:
        """Go to the status, which is what one mostly comes for."""
        if self.form.agreement_id is not None:
            self.form.status.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.form.ensureWidgetVisible(self.form.status)

    def go_to_field(self, name: str) -> None:
        """Go to a field by its name, as soon as there is a form."""
        self._waiting_field = name
        if self._form is not None:
            self.complete()

    def store_interrupted_typing(self) -> TypingFound:
        """Store what was being typed when the program was killed, and tell what was found.

        A name of a party that was not chosen is put back only: it may be half a name.
        """
        from novex_desktop.ui.forms.form_drafts import put_back, put_parties_back, without_stored

        draft = self._drafts.find()
        if draft is None:
            return TypingFound("")
        if not self._exists(draft.agreement):
            self.homeless_typing.keep(draft)
            return TypingFound("")
        self.show_agreement(draft.agreement)
        texts = without_stored(draft.texts, self._read_agreement(self.form.agreement_id or ""))
        put_back(self.form, texts)
        is_stored = self.flush()
        has_parties = put_parties_back(self.form, texts)
        self._keep_typing()
        number = self.form.number
        is_stored = is_stored and any(not name.startswith("party ") for name in texts)
        return TypingFound(number if is_stored else "", number if has_parties else "")

    def refresh(self, changes: "Changes", touched: set[str]) -> None:
        """Read again what an act touched.

        Args:
            touched: agreements that the act touched, also by what belongs to them.
        """
        if changes.tables & {"party", "party_alias"}:
            self._offer_parties(self.form)
        if "meeting" in changes.tables:
            self._offer_meetings(self.form)
        shown = self.form.agreement_id
        if shown is None or not (shown in touched or touched & self.form.related_ids()):
            return
        try:
            detail = self._read_agreement(shown)
        except NotFoundError:  # it was removed, or an undo took it out of the register
            self._keep_homeless(shown)
            self._show_none(self.form)
            return
        self.form.refresh(detail, is_locked=self._database.is_read_only)

    def _show_none(self, form: "AgreementForm") -> None:
        form.forget()
        self.setCurrentWidget(self._no_agreement)

    def _make_form(self) -> "AgreementForm":
        from novex_desktop.ui.drafts import keep_regularly
        from novex_desktop.ui.forms.agreement_form import AgreementForm
        from novex_desktop.ui.forms.file_wishes import FileWishes
        from novex_desktop.ui.forms.form_wishes import FormWishes

        form = AgreementForm(self._theme)
        self.addWidget(self._no_agreement)
        self.addWidget(form)
        self.setCurrentWidget(self._no_agreement)
        self._wishes = FormWishes(form, self._edits, self)
        self._wishes.refused.connect(self.refused)
        files = FileWishes(form, self._database, self._edits, self._settings, form)
        files.refused.connect(self.refused)
        files.long_act_wished.connect(self.long_act_wished)
        keep_regularly(self, self._keep_typing)
        composer = form.notes.composer
        composer.kind_chosen.connect(self._on_note_kind_chosen)
        composer.prefer(self._settings.note_kind)
        form.agreement_requested.connect(self.agreement_requested)
        form.link_addition_requested.connect(self._on_link_wished)
        form.history_requested.connect(self._on_history_requested)
        self._offer_parties(form)
        self._offer_meetings(form)
        return form

    def _on_link_wished(self, agreement_id: str) -> None:
        from novex_desktop.store.queries.links import LinkEnd, find_linkable, get_link_end
        from novex_desktop.ui.forms.link_dialog import LinkDialog

        def find(words: str) -> list[LinkEnd]:
            with self._database.read_shown() as connection:
                return find_linkable(connection, agreement_id, words)

        with self._database.read_shown() as connection:
            this = get_link_end(connection, agreement_id)
        if this is None:
            return
        LinkDialog.ask(
            self,
            self._theme,
            this,
            find,
            lambda wish: self._edits.add_link(agreement_id, this.number, wish.other_id, wish.kind),
        )

    def _offer_parties(self, form: "AgreementForm") -> None:
        from novex_desktop.store.queries.parties import list_parties

        with self._database.read_shown() as connection:
            form.offer_parties(list_parties(connection))

    def _offer_meetings(self, form: "AgreementForm") -> None:
        from novex_desktop.store.queries.meetings import list_meetings

        with self._database.read_shown() as connection:
            form.dues.offer_meetings(list_meetings(connection))

    def _exists(self, agreement_id: str) -> bool:
        with self._database.read_shown() as connection:
            return find_topic_of(connection, agreement_id) is not None

    @cached_property
    def _drafts(self) -> "DraftFile":
        return self._open_drafts("")

    @cached_property
    def homeless_typing(self) -> "DraftFile":
        """What was typed at an agreement that is gone from the register, until it is copied."""
        return self._open_drafts("zonder-afspraak")

    def _keep_homeless(self, agreement_id: str) -> None:
        """Keep what is half typed at an agreement that just went, and cannot be stored at it."""
        from novex_desktop.ui.drafts import Draft
        from novex_desktop.ui.forms.form_drafts import list_drafts

        typed = list_drafts(self.form)
        if not typed:
            return
        kept = self.homeless_typing.find()
        texts = {f"{agreement_id} {name}": text for name, text in typed.items()}
        self.homeless_typing.keep(Draft(agreement_id, (kept.texts if kept else {}) | texts))
        self.typing_kept.emit()

    def _open_drafts(self, purpose: str) -> "DraftFile":
        from novex_desktop.ui.drafts import DraftFile

        return DraftFile(
            self._settings.folder,
            self._database.path,
            purpose,
            is_only_read=self._database.is_read_only,
        )

    @cached_property
    def _no_agreement(self) -> "EmptyState":
        from novex_desktop.ui.empty_state import EmptyState

        empty = EmptyState(self._theme, "file-text")
        empty.say(
            self.tr("Geen afspraak gekozen"),
            self.tr("Kies een afspraak in de boom of in de tabel; hier staat dan alles erover."),
        )
        return empty

    def _read_agreement(self, agreement_id: str) -> "AgreementDetail":
        from novex_desktop.store.queries.agreement_detail import get_agreement

        today = date.today()
        with self._database.read_shown() as connection:
            detail = get_agreement(connection, today, agreement_id)
        if MARK not in detail.row.title + detail.row.text:
            return detail
        with self._database.read() as connection:
            row = get_agreement(connection, today, agreement_id).row
        return replace(detail, odd_signs=describe_odd_signs(f"{row.title}\n{row.text}"))

    def _keep_typing(self) -> None:
        from novex_desktop.ui.drafts import Draft
        from novex_desktop.ui.forms.form_drafts import list_drafts

        texts = list_drafts(self.form) if self.form.agreement_id else {}
        self._drafts.keep(Draft(self.form.agreement_id or "", texts) if texts else None)
        if bool(texts) != self._held_typing:
            self._held_typing = bool(texts)
            self.typing_changed.emit()

    def _on_note_kind_chosen(self, kind: "NoteKind") -> None:
        self._settings.note_kind = kind.value

    def _on_history_requested(self, agreement_id: str) -> None:
        from novex_desktop.store.queries.history import list_history

        with self._database.read_shown() as connection:
            self.form.show_history(list_history(connection, agreement_id))
