"""Recent acts and the trash: shows them, goes back, and brings back."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.store.going_back import count_since, go_back_to
from novex_desktop.store.queries.recent_acts import (
    ActLine,
    RecentAct,
    find_agreement_of_act,
    list_act_lines,
    list_recent_acts,
)
from novex_desktop.store.queries.trash import list_trash
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.acts.acts_dialog import ActsDialog, ActWish, GoBackDialog
from novex_desktop.ui.acts.trash_dialog import TrashDialog
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.task import Task


class ActsJobs(Jobs):
    """Knows no pane: it hands changes and the id of an agreement on."""

    changed = Signal(object)  # Changes that were written
    agreement_requested = Signal(str)  # id

    def show_acts(self, database: Database) -> None:
        """Show the recent acts, and do what is chosen there."""
        with database.read_shown() as connection:
            acts = list_recent_acts(connection)

        def describe(change_id: str) -> tuple[Sequence[ActLine], int]:
            with database.read_shown() as connection:
                return list_act_lines(connection, change_id)

        can_write = not database.is_read_only
        choice = ActsDialog.ask(self._window, acts, describe, can_write=can_write)
        if choice is None:
            return
        if choice.wish is ActWish.SHOW:
            self._show(database, choice.act)
            return
        act, later = choice.act, acts.index(choice.act)
        task = Task(
            self.tr("Vergelijken …"), lambda progress: count_since(database, act.id, progress)
        )
        self._start_alone(task, lambda counts: self._ask_back(database, act, later, counts))

    def show_trash(self, database: Database) -> None:
        """Show what was removed, and bring back what is chosen."""
        from novex_desktop.store.operations.trash import restore_rows

        with database.read_shown() as connection:
            rows = list_trash(connection)
        if not rows:
            self._notice.say(self.tr("De prullenbak is leeg: er is niets verwijderd."))
            return
        keys = TrashDialog.ask(self._window, rows, can_write=not database.is_read_only)
        if not keys:
            return
        label = (
            self.tr("Terugzetten uit de prullenbak")
            if len(keys) == 1
            else self.tr("{count} keer terugzetten uit de prullenbak").format(count=len(keys))
        )
        try:
            with database.change(label) as act:
                count = restore_rows(act.session, keys)
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return
        self.changed.emit(act.changes)
        self._notice.say(
            self.tr("1 gegeven is teruggezet.")
            if count == 1
            else self.tr("{count} gegevens zijn teruggezet.").format(count=count),
            Tone.DONE,
        )

    def _show(self, database: Database, act: RecentAct) -> None:
        with database.read_shown() as connection:
            agreement_id = find_agreement_of_act(connection, act.id)
        if agreement_id is None:
            self._notice.say(
                self.tr("“{label}” raakte geen afspraak die er nu nog is.").format(
                    label=translate_message(act.label)
                )
            )
            return
        self.agreement_requested.emit(agreement_id)

    def _ask_back(self, database: Database, act: RecentAct, later: int, found: object) -> None:
        counts = cast("Sequence[KindCount]", found)
        if not counts:
            self._notice.say(self.tr("Sinds dit moment is niets veranderd."))
            return
        if GoBackDialog.ask(self._window, act, later, counts):
            task = Task(
                self.tr("Terugzetten …"), lambda progress: go_back_to(database, act.id, progress)
            )
            self._start_alone(task, self._tell_back)

    def _tell_back(self, outcome: object) -> None:
        changes = cast("Changes", outcome)
        self.changed.emit(changes)
        self._notice.say(
            self.tr("{label}: gedaan. Ctrl+Z maakt het ongedaan.").format(
                label=translate_message(changes.label)
            ),
            Tone.DONE,
        )
