"""Making overviews: asks which, writes it as a task, and tells where it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.store.queries.export_choices import ExportChoices, list_export_choices
from novex_desktop.ui.dialogs.export_dialog import ExportDialog, ExportQuestions
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.overviews.last_wish import (
    count_last_parties,
    keep_wish,
    list_last_overviews,
    list_last_regions,
    recall_wish,
)
from novex_desktop.ui.overviews.overview_list import USUAL
from novex_desktop.ui.overviews.services import ExportOutcome, ExportWish, OverviewMenu
from novex_desktop.ui.overviews.written_files import WrittenFiles
from novex_desktop.ui.workers.task import Task


class OverviewJobs(Jobs):
    """Knows no pane: it reads the register that it is given, and speaks through the bar."""

    remembered = Signal()  # another overview can be made again
    written = Signal()  # the register may hold one act more

    def make_overview(self, database: Database, name: str = "") -> None:
        """Ask which overview to make, and write it.

        Args:
            name: of the overview to propose; empty for the one of last time.
        """
        prepared = self._prepare(database)
        if prepared is None:
            return
        choices, _menu, start = prepared
        start = replace(start, overviews=(name,)) if name else start
        wish = ExportDialog.ask(
            self._window, self._theme, choices, start, self._make_questions(database)
        )
        if wish is not None:
            keep_wish(self._settings, wish, choices)
            self.remembered.emit()
            self._write(database, wish)

    def name_moment(self, database: Database) -> None:
        """Ask for a name and freeze this moment under it, to tell later what changed since."""
        from novex_desktop.ui.dialogs.name_dialog import NameDialog

        def freeze(name: str) -> None:
            from novex_desktop.store.operations.milestones import add_milestone

            with database.change(self.tr("Mijlpaal vastleggen: {name}").format(name=name)) as act:
                add_milestone(act.session, name)

        name = NameDialog.ask(
            self._window,
            self.tr("Mijlpaal vastleggen"),
            "",
            (),
            self.tr("Geef dit moment een naam, bijvoorbeeld “vastgesteld” of “rappel mei”."),
            self.tr("&Vastleggen"),
            freeze,
        )
        if not name:
            return
        self.written.emit()
        self._notice.say(
            self.tr("Mijlpaal “{name}” vastgelegd; “Wijzigingen” telt vanaf nu.").format(name=name)
        )

    def repeat_overview(self, database: Database) -> None:
        """Make the overview of last time again, for today, without a question."""
        prepared = self._prepare(database)
        if prepared is None:
            return
        _choices, menu, wish = prepared
        if not wish.overviews:
            self.make_overview(database)  # there is none yet, or it was taken away
            return
        internal = {choice.name for choice in menu.choices if choice.is_internal}
        if wish.is_public and internal & set(wish.overviews):
            self.make_overview(database)
            return
        name = self._propose_name(database, wish)
        self._write(database, replace(wish, target=wish.target.parent / name))

    def describe_last(self) -> str:
        """Return what was made the last time, for the menu; empty when there was nothing."""
        names = ", ".join(list_last_overviews(self._settings))
        limits = list_last_regions(self._settings)
        parties = count_last_parties(self._settings)
        if parties:
            one, more = self.tr("1 partij"), self.tr("{count} partijen")
            limits.append(one if parties == 1 else more.format(count=parties))
        if self._settings.export_is_public:
            limits.append(self.tr("openbaar"))
        return f"{names} ({', '.join(limits)})" if names and limits else names

    def edit_overview(self, database: Database) -> None:
        """Let the user make an overview of his own from one that is there."""
        from novex_desktop.ui.overviews.layout_editor import LayoutEditor

        last = next(iter(list_last_overviews(self._settings)), USUAL)
        try:
            menu = self._services.overviews.list_overviews()
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return
        kept = LayoutEditor.ask(
            self._window, self._theme, self._services.overviews, database, menu, last
        )
        if kept is not None:
            self._tell_kept(database, kept)

    def _prepare(self, database: Database) -> tuple[ExportChoices, OverviewMenu, ExportWish] | None:
        """Return what there is to choose from, and what was wished last; tell why not."""
        overviews = self._services.overviews
        try:
            menu = overviews.list_overviews()
            with database.read_shown() as connection:
                choices = list_export_choices(connection)
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return None
        if not menu.choices:
            self._notice.say(" ".join(menu.problems), Tone.ERROR)
            return None
        if not choices.meetings:
            self._notice.say(
                self.tr("Dit register bevat nog geen lijst. Lees eerst een lijst in (Ctrl+I)."),
                Tone.WARNING,
            )
            return None
        start = recall_wish(self._settings, choices, menu.choices, overviews.folder, date.today())
        return choices, menu, start

    def _make_questions(self, database: Database) -> ExportQuestions:
        overviews = self._services.overviews

        def edit(parent: QWidget, name: str) -> str | None:
            from novex_desktop.ui.overviews.layout_editor import LayoutEditor

            menu = overviews.list_overviews()
            return LayoutEditor.ask(parent, self._theme, overviews, database, menu, name)

        def remove(name: str) -> Callable[[], None]:
            kept = overviews.remove_overview(name)
            return lambda: overviews.restore_overview(kept)

        return ExportQuestions(
            list_overviews=overviews.list_overviews,
            propose_name=lambda wish: self._propose_name(database, wish),
            describe_figures=lambda wish: overviews.describe_figures(database, wish),
            may_replace=lambda wish: WrittenFiles(self._settings).may_replace(wish.target, wish),
            show_layouts=lambda: _open(overviews.get_layouts_folder()),
            edit=edit,
            rename=lambda old, new: overviews.rename_overview(old, new).name,
            remove=remove,
        )

    def _propose_name(self, database: Database, wish: ExportWish) -> str:
        try:
            name = self._services.overviews.propose_file_name(database, wish)
        except UserError:  # told when the overview is made
            name = f"{wish.as_of.isoformat()} {', '.join(wish.overviews)}.xlsx"
        return WrittenFiles(self._settings).find_free(wish.target.parent / name, wish).name

    def _write(self, database: Database, wish: ExportWish) -> None:
        task = Task(
            self.tr("Overzicht maken …"),
            lambda progress: self._services.overviews.write_overview(database, wish, progress),
        )
        stopped = (
            self.tr("Gestopt; de bestanden die al klaar waren, staan in de map.")
            if wish.per_party
            else self.tr("Gestopt; er is geen overzicht gemaakt.")
        )
        self._start(task, lambda outcome: self._tell_written(outcome, wish), stopped)

    def _tell_written(self, outcome: object, wish: ExportWish) -> None:
        if not isinstance(outcome, ExportOutcome):
            raise TypeError("write_overview gives an ExportOutcome")
        files = WrittenFiles(self._settings)
        for path in outcome.paths:
            files.keep(path, wish)
        path, count = outcome.paths[0], len(outcome.paths)
        if count == 1:
            text = self.tr("Overzicht gemaakt en nagelezen: {name}.").format(name=path.name)
            actions = [(self.tr("Openen"), lambda: _open(path))]
        else:
            text = self.tr("{count} overzichten gemaakt en nagelezen.").format(count=count)
            actions = []
        actions.append((self.tr("Map tonen"), lambda: _open(path.parent)))
        self._notice.say(" ".join((text, *outcome.notices)), Tone.DONE, *actions)
        self.written.emit()

    def _tell_kept(self, database: Database, name: str) -> None:
        self._notice.say(
            self.tr("Bewaard als eigen overzicht: {name}.").format(name=name),
            Tone.DONE,
            (self.tr("Nu maken…"), lambda: self.make_overview(database, name)),
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
