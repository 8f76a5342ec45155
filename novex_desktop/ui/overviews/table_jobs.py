"""The table of the window for elsewhere: on the clipboard, and as a CSV file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from novex_desktop.domain.errors import UserError
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.jobs import Jobs
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.table.columns import DEFAULT_COLUMNS, Column, display, title_of
from novex_desktop.ui.usual_folder import find_folder

_SUFFIX = ".csv"
USUAL = tuple(shown.column for shown in DEFAULT_COLUMNS)


class TableJobs(Jobs):
    """Takes rows as they stand on screen, in that order."""

    def copy_rows(self, rows: Sequence[AgreementRow], columns: Sequence[Column] = USUAL) -> None:
        """Put rows on the clipboard, as a table for Word and Outlook and as text."""
        from novex_desktop.exporting.table_copy import format_html, format_plain_text

        if not rows:
            self._notice.say(self.tr("Kies eerst een of meer rijen in de tabel."), Tone.INFO)
            return
        headers = list_headers(self, columns)
        cells = [list_cells(row, columns) for row in rows]
        content = QMimeData()
        content.setHtml(format_html(headers, cells))
        content.setText(format_plain_text(headers, cells))
        QGuiApplication.clipboard().setMimeData(content)
        text = count_words(
            len(rows),
            self.tr("1 rij gekopieerd. Plak haar als tabel in Word, Outlook of Excel (Ctrl+V)."),
            self.tr(
                "{count} rijen gekopieerd. Plak ze als tabel in Word, Outlook of Excel (Ctrl+V)."
            ),
        )
        self._notice.say(text, Tone.DONE)

    def save_csv(
        self, rows: Sequence[AgreementRow], register: str, columns: Sequence[Column] = USUAL
    ) -> None:
        """Ask where, and write rows as a CSV file that Dutch Excel opens.

        Args:
            register: name of the register, for the name of the file.
        """
        from novex_desktop.exporting.table_copy import write_csv

        if not rows:
            self._notice.say(self.tr("De tabel is leeg; er is niets te bewaren."), Tone.INFO)
            return
        proposed = (
            find_folder(self._settings.csv_folder)
            / f"{date.today().isoformat()} {register}{_SUFFIX}"
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Tabel bewaren als CSV"),
            str(proposed),
            self.tr("CSV (*{suffix})").format(suffix=_SUFFIX),
        )
        if not chosen:
            return
        target = Path(chosen if chosen.lower().endswith(_SUFFIX) else chosen + _SUFFIX)
        self._settings.csv_folder = str(target.parent)
        try:
            cells = [list_cells(row, columns) for row in rows]
            write_csv(target, list_headers(self, columns), cells, self._services.partials)
        except UserError as error:
            self._notice.say(error.message, Tone.ERROR)
            return
        self._notice.say(
            count_words(
                len(rows),
                self.tr("1 rij bewaard: {name}."),
                self.tr("{count} rijen bewaard: {name}."),
                name=target.name,
            ),
            Tone.DONE,
        )


def list_headers(source: QObject, columns: Sequence[Column] = USUAL) -> list[str]:
    """Return the headers that belong to `list_cells`."""
    pairs = {
        Column.AGREEMENT: [source.tr("Titel"), source.tr("Afspraak")],
        Column.DUE: [source.tr("Termijn"), source.tr("Datum")],
    }
    return [header for column in columns for header in pairs.get(column, [title_of(column)])]


def list_cells(row: AgreementRow, columns: Sequence[Column] = USUAL) -> list[str]:
    """Return what the table shows of an agreement, in the columns that somebody sees.

    A judgement is copied only from a column of its own: a table goes outside quickly.
    """
    pairs = {
        Column.AGREEMENT: [row.title, row.text],
        Column.DUE: [row.due_words, format_day(row.due_date)],
    }
    return [cell for column in columns for cell in pairs.get(column, [display(row, column)])]
