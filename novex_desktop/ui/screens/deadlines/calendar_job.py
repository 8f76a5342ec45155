"""Asks where, and writes deadlines as a file for a calendar."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from novex_desktop.domain.errors import UserError
from novex_desktop.store.queries.calendar_dues import list_calendar_dues
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.usual_folder import find_folder

_SUFFIX = ".ics"


class CalendarJob(QObject):
    """Says in the notice bar what became of it."""

    def __init__(self, screen: Screen, context: ScreenContext) -> None:
        super().__init__(screen)
        self._screen, self._context = screen, context

    def export(self, agreement_ids: Sequence[str]) -> Path | None:
        """Ask for a file name, write, and return the file; None when nothing was written."""
        from novex_desktop.exporting.calendar_file import write_calendar

        with self._context.database.read_shown() as connection:
            dues = list_calendar_dues(connection, agreement_ids)
        if not dues:
            self._screen.refused.emit(
                self.tr(
                    "De gekozen afspraken hebben geen termijn met een datum. Kies andere rijen."
                )
            )
            return None
        title = (
            self.tr("1 termijn naar de agenda")
            if len(dues) == 1
            else self.tr("{count} termijnen naar de agenda").format(count=len(dues))
        )
        target = self._ask_target(title)
        if target is None:
            return None
        try:
            write_calendar(target, dues, partials=self._context.database.partials)
        except UserError as error:
            self._screen.refused.emit(error.message)
            return None
        self._screen.told.emit(
            count_words(
                len(dues),
                self.tr(
                    "1 termijn staat in {name}. Open het bestand om haar in uw agenda te zetten; "
                    "een volgend bestand werkt haar bij."
                ),
                self.tr(
                    "{count} termijnen staan in {name}. Open het bestand om ze in uw agenda te "
                    "zetten; een volgend bestand werkt ze bij."
                ),
                name=target.name,
            )
        )
        return target

    def _ask_target(self, title: str) -> Path | None:
        name = f"{date.today().isoformat()} Termijnen {self._context.database.path.stem}{_SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._screen,
            title,
            str(find_folder(self._context.settings.calendar_folder) / name),
            self.tr("Agenda (*{suffix})").format(suffix=_SUFFIX),
        )
        if not chosen:
            return None
        target = Path(chosen if chosen.lower().endswith(_SUFFIX) else chosen + _SUFFIX)
        self._context.settings.calendar_folder = str(target.parent)
        return target
