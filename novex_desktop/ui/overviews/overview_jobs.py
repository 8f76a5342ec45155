"""Making overviews: asks which, writes it as a task, and tells where it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.overviews.services import ExportOutcome, ExportWish
from novex_desktop.ui.workers.task import Task


class OverviewJobs(Jobs):
    """Knows no pane: it reads the register that it is given, and speaks through the bar."""

    def make_overview(self, database: Database) -> None:
        """Ask which overview to make, and write it."""
        try:
            choices = self._services.overviews.list_overviews()
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return
        settings = self._settings
        remembered = Path(settings.export_folder) if settings.export_folder else None
        folder = (
            remembered if remembered and remembered.is_dir() else self._services.overviews.folder
        )
        start = ExportWish(
            overview=settings.export_layout,
            as_of=date.today(),
            classification=settings.export_classification,
            final=settings.export_is_final,
            version=settings.export_version,
            target=folder / "-",
        )
        wish = ExportDialog.ask(
            self._window, self._theme, choices, start, self._name_proposer(database)
        )
        if wish is None:
            return
        settings.export_layout, settings.export_folder = wish.overview, str(wish.target.parent)
        settings.export_classification = wish.classification
        settings.export_is_final, settings.export_version = wish.final, wish.version
        task = Task(
            self.tr("Overzicht maken …"),
            lambda progress: self._services.overviews.write_overview(database, wish, progress),
        )
        self._start(task, self._tell_written)

    def _name_proposer(self, database: Database) -> Callable[[ExportWish], str]:
        def propose(wish: ExportWish) -> str:
            try:
                return self._services.overviews.propose_file_name(database, wish)
            except UserError:  # told when the overview is made
                return f"{wish.as_of.isoformat()} {wish.overview}.xlsx"

        return propose

    def _tell_written(self, outcome: object) -> None:
        if not isinstance(outcome, ExportOutcome):
            raise TypeError("write_overview gives an ExportOutcome")
        path = outcome.path
        text = self.tr("Overzicht gemaakt en nagelezen: {name}.").format(name=path.name)
        self._notice.say(
            " ".join((text, *outcome.notices)),
            Tone.DONE,
            (self.tr("Openen"), lambda: _open(path)),
            (self.tr("Map tonen"), lambda: _open(path.parent)),
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
