"""Checking, going back to a backup, and putting one back: asks, runs the work, tells."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import CheckOutcome
from novex_desktop.store.database import Database
from novex_desktop.store.erased_places import Erased
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.store.register_lock import RegisterInUseError
from novex_desktop.store.repairing import Repaired
from novex_desktop.store.rescue import Rescued
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.dialogs.backups_dialog import (
    BackupsDialog,
    DifferencesDialog,
    describe_moment,
)
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.safety.services import SafetyServices
from novex_desktop.ui.words import translate_message
from novex_desktop.ui.workers.task import Task

logger = logging.getLogger(__name__)


class SafetyJobs(Jobs):
    """Knows no pane: it hands a register or changes on, and speaks through the bar."""

    register_ready = Signal(object)  # Path of a register to open
    changed = Signal(object)  # Changes that going back wrote
    reading_requested = Signal(object)  # Path of a register to open to read only
    erased = Signal(str)  # id of the agreement of which something was erased
    log_doubted = Signal()  # log and tables differ; comes from that thread, too
    backup_failed = Signal(str)  # Dutch; comes from the thread that makes the daily backup

    def tell_refused(self, path: Path, error: UserError) -> None:
        """Show why a register was not opened, and offer what can be done about it."""
        offers: list[tuple[str, Callable[[], object]]] = []
        if self._services.safety is not None and isinstance(error, RegisterInUseError):
            offers.append((self.tr("Alleen lezen"), lambda: self.reading_requested.emit(path)))
        if self._services.safety is not None and isinstance(error, DamagedRegisterError):
            offers.append((self.tr("Register redden…"), lambda: self.rescue(path)))
        self._notice.say(error.message, Tone.ERROR, *offers)

    def check(self, database: Database) -> None:
        """Examine the register from all sides and show what was found."""
        safety = self._safety()
        task = Task(
            self.tr("Register controleren …"), lambda progress: safety.check(database, progress)
        )
        self._start_alone(task, lambda outcomes: self._show_check(database, outcomes), asks=True)

    def go_back(self, database: Database) -> None:
        """Ask which backup to go back to, show what that changes, and do it."""
        backups = self._safety().list_backups(database.path, database)
        if not backups:
            self._notice.say(
                self.tr(
                    "Er is nog geen reservekopie van dit register. Zij wordt gemaakt op de eerste "
                    "dag dat u het na een wijziging opent, en vóór elk inlezen."
                )
            )
            return
        backup = BackupsDialog.ask(self._window, backups)
        if backup is None:
            return
        safety = self._safety()
        task = Task(
            self.tr("Vergelijken …"),
            lambda progress: safety.count_differences(database, backup, progress),
        )
        self._start_alone(
            task, lambda counts: self._show_differences(database, backup, counts), asks=True
        )

    def rescue(self, path: Path) -> None:
        """Ask which backup to begin from, and make a register that is damaged whole again."""
        safety = self._safety()
        backups = safety.list_backups(path, None)
        backup = BackupsDialog.ask(self._window, backups, damaged=path.name) if backups else None
        if backups and backup is None:
            return
        task = Task(
            self.tr("Register redden …"), lambda progress: safety.rescue(path, backup, progress)
        )
        self._start(task, lambda rescued: self._tell_rescued(path, backup, rescued))

    def erase(
        self,
        database: Database,
        agreement_id: str,
        number: str,
        entry: HistoryEntry | None = None,
    ) -> None:
        """Ask which value of an agreement is erased for good, and erase it."""
        safety = self._safety()
        fields = safety.list_erasable(database, agreement_id)
        if not fields:
            self._notice.say(self.tr("Bij deze afspraak staat geen tekst die u kunt wissen."))
            return
        wish = EraseDialog.ask(self._window, number, fields, entry)
        if wish is None:
            return
        task = Task(
            self.tr("Waarde wissen …"), lambda progress: safety.erase(database, wish, progress)
        )
        self._start_alone(task, lambda outcome: self._tell_erased(agreement_id, outcome))

    def keep_daily_backup(self, database: Database) -> None:
        """Make the backup of today; for a background thread."""
        if self._services.safety is None:
            return
        try:
            self._services.safety.keep_daily_backup(database)
        except UserError as error:
            logger.info("no daily backup")
            self.backup_failed.emit(error.message)

    def look_at_log(self, database: Database) -> None:
        """Compare log and tables when the register was not closed; for a background thread."""
        if self._services.safety is None:
            return
        try:
            faults = self._services.safety.find_log_faults(database)
        except UserError as error:
            logger.info("the log was not looked at: %s", type(error).__name__)
            return
        if faults:
            logger.info("%d faults in the log", len(faults))
            self.log_doubted.emit()

    def warn_of_place(self, path: Path) -> None:
        """Warn when a register lies where it can be damaged."""
        warning = self._services.safety.describe_place(path) if self._services.safety else ""
        if warning:
            self._notice.say(warning, Tone.WARNING)

    def warn_of_other(self, database: Database) -> None:
        """Warn when a note says that the register is open on another computer."""
        holder = database.left_by
        if holder is None or self._services.safety is None:
            return
        self._notice.say(
            self.tr(
                "Volgens een briefje bij dit register is het nog open bij {who}. Werkt daar nog "
                "iemand in, sluit het dan daar, of lees hier alleen: anders gaat werk verloren."
            ).format(who=holder.describe()),
            Tone.WARNING,
            (self.tr("Alleen lezen"), lambda: self.reading_requested.emit(database.path)),
        )

    def _safety(self) -> SafetyServices:
        safety = self._services.safety
        if safety is None:
            raise RuntimeError("the window was made without these services")
        return safety

    def _show_check(self, database: Database, outcomes: object) -> None:
        found = cast("Sequence[CheckOutcome]", outcomes)
        can_repair = not database.is_read_only
        if CheckDialog.tell(self._window, self._theme, database.path.stem, can_repair, found):
            safety = self._safety()
            task = Task(
                self.tr("Register herstellen …"),
                lambda progress: safety.repair(database, progress),
            )
            self._start_alone(task, lambda repaired: self._tell_repaired(database, repaired))

    def _tell_repaired(self, database: Database, outcome: object) -> None:
        repaired = cast("Repaired", outcome)
        if not repaired.changes.is_empty:
            self.changed.emit(repaired.changes)
        if repaired.is_empty:
            self._notice.say(
                self.tr(
                    "Hier is niets aan wat het programma veilig kan herstellen. Kies in het "
                    "menu Register “Terug naar een reservekopie”, of vraag de beheerder om hulp."
                ),
                Tone.WARNING,
            )
            return
        self._notice.say(
            self.tr("Hersteld: {rows} en {contents}.").format(
                rows=count_words(repaired.rows, self.tr("1 rij"), self.tr("{count} rijen")),
                contents=count_words(
                    repaired.contents, self.tr("1 bestand"), self.tr("{count} bestanden")
                ),
            ),
            Tone.DONE,
            (self.tr("Opnieuw controleren"), lambda: self.check(database)),
        )

    def _show_differences(self, database: Database, backup: BackupRecord, found: object) -> None:
        counts = cast("Sequence[KindCount]", found)
        if not counts:
            self._notice.say(
                self.tr("Het register is gelijk aan de reservekopie van {moment}.").format(
                    moment=describe_moment(backup)
                )
            )
            return
        if not DifferencesDialog.ask(self._window, backup, counts):
            return
        safety = self._safety()
        task = Task(
            self.tr("Terugzetten …"), lambda progress: safety.restore(database, backup, progress)
        )
        self._start_alone(task, self._tell_restored)

    def _tell_rescued(self, path: Path, backup: BackupRecord | None, outcome: object) -> None:
        rescued = cast("Rescued", outcome)
        self.register_ready.emit(path)
        if backup is None:
            words = [self.tr("Het register is opgebouwd uit het beschadigde bestand.")]
        else:
            words = [
                self.tr("De reservekopie van {moment} is teruggezet.").format(
                    moment=describe_moment(backup)
                )
            ]
        if rescued.added == 1:
            words.append(self.tr("1 latere wijziging is erbij gered uit het beschadigde bestand."))
        elif rescued.added:
            words.append(
                self.tr("{n} wijzigingen zijn gered uit het beschadigde bestand.").format(
                    n=format_count(rescued.added)
                )
            )
        if rescued.missing:
            words.append(
                self.tr("Van {n} is een deel weg; die ontbreken. Kijk uw laatste werk na.").format(
                    n=format_count(rescued.missing)
                )
            )
        words.append(
            self.tr("Het beschadigde bestand heet nu “{aside}”.").format(aside=rescued.aside.name)
        )
        self._notice.say(" ".join(words), Tone.WARNING if rescued.missing else Tone.DONE)

    def _tell_erased(self, agreement_id: str, outcome: object) -> None:
        erased = cast("Erased", outcome)
        self.changed.emit(erased.changes)
        self.erased.emit(agreement_id)
        words = [self.tr("De waarde is gewist.")]
        if erased.elsewhere:
            places = "; ".join(erased.elsewhere)
            words.append(self.tr("Dezelfde tekst staat nog hier: {places}.").format(places=places))
        if erased.files:
            names = ", ".join(f"“{path.name}”" for path in erased.files)
            words.append(
                self.tr(
                    "In de map van het register staan oudere kopieën waarin zij nog kan staan: "
                    "{names}. Verwijder ze als u ze niet meer nodig hebt."
                ).format(names=names)
            )
        if erased.backups_left:
            words.append(
                self.tr(
                    "Bij {n} reservekopieën lukte het niet; dat gebeurt bij de volgende alsnog."
                ).format(n=erased.backups_left)
            )
        if not erased.is_written_anew:
            words.append(
                self.tr(
                    "Het bestand kon niet opnieuw worden geschreven, waarschijnlijk omdat de "
                    "schijf vol is. Wat gewist is, is met nullen overschreven; van een versie van "
                    "vroeger kan nog een rest in het bestand staan. Maak ruimte op de schijf: bij "
                    "de volgende keer wissen gebeurt het alsnog."
                )
            )
        is_all = erased.is_written_anew and not (
            erased.elsewhere or erased.files or erased.backups_left
        )
        self._notice.say(" ".join(words), Tone.DONE if is_all else Tone.WARNING)

    def _tell_restored(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self.changed.emit(changes)
            self._notice.say(
                self.tr("{what}: teruggezet. Ongedaan maken kan met Ctrl+Z.").format(
                    what=translate_message(changes.label)
                ),
                Tone.DONE,
            )
