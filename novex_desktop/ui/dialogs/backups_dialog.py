"""Asks which backup to go back to, and then whether to, with what that would change."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.store.backup_folder import (
    BEFORE_BULK,
    BEFORE_IMPORT,
    BEFORE_REPAIR,
    BEFORE_RESTORE,
    DAILY,
)
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_numbers import format_count, format_size
from novex_desktop.ui.words import translate_message

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def describe_moment(backup: BackupRecord) -> str:
    """Return "di 24-11-2026, 9.12 uur"."""
    at = backup.at.astimezone()
    name = QLocale().dayName(at.isoweekday(), QLocale.FormatType.ShortFormat)
    said = _tr("{day}, {hour}.{minute} uur")
    day = f"{name} {at.day}-{at.month}-{at.year}"
    return said.format(day=day, hour=at.hour, minute=f"{at.minute:02d}")


def _name_reason(reason: str) -> str:
    """Return why a backup was made, in the language of the window."""
    reasons = {
        DAILY: _tr("dagelijks"),
        BEFORE_IMPORT: _tr("vóór inlezen"),
        BEFORE_BULK: _tr("vóór een grote wijziging"),
        BEFORE_RESTORE: _tr("vóór terugzetten"),
        BEFORE_REPAIR: _tr("vóór herstellen"),
    }
    return reasons.get(reason, reason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupsDialog", text)


class BackupsDialog(PlainDialog):
    """The newest is chosen; Enter and a double click go on."""

    def __init__(
        self, parent: QWidget | None, backups: Sequence[BackupRecord], damaged: str = ""
    ) -> None:
        """Args: damaged: name of the register that cannot be used; empty to go back only."""
        if damaged:
            explanation = self.tr(
                "Het register “{register}” kan niet worden gebruikt. Een reservekopie neemt zijn "
                "plaats in. Van wat daarna is gewijzigd, komt terug wat in het beschadigde bestand "
                "nog heel is. Dat bestand blijft onder een andere naam in dezelfde map staan."
            ).format(register=damaged)
        else:
            explanation = self.tr(
                "Kies een moment. U ziet daarna wat er zou veranderen; pas als u dat bevestigt, "
                "verandert er iets."
            )
        accept_text = self.tr("Register &redden") if damaged else self.tr("&Vergelijken")
        super().__init__(parent, self.tr("Terug naar een reservekopie"), explanation, accept_text)
        self._backups = backups
        self.lines = _make_table(
            self.tr("Reservekopieën"),
            [self.tr("Van"), self.tr("Waarom"), self.tr("Grootte")],
            [
                [describe_moment(one), _name_reason(one.reason), format_size(one.size_bytes)]
                for one in backups
            ],
        )
        self.lines.setAccessibleDescription(self.tr("Enter gaat verder met de gekozen regel."))
        self.lines.setCurrentIndex(self.lines.model().index(0, 0))
        self.lines.itemActivated.connect(lambda *_: self.accept())
        self.column.addWidget(self.lines, 1)
        self.lines.setFocus()
        self.resize_to(80, 30)

    @classmethod
    def ask(
        cls, parent: QWidget | None, backups: Sequence[BackupRecord], damaged: str = ""
    ) -> BackupRecord | None:
        """Return which backup to go back to, or None after Annuleren."""
        dialog = cls(parent, backups, damaged)
        chosen = dialog.chosen() if dialog.run() else None
        dialog.deleteLater()
        return chosen

    def chosen(self) -> BackupRecord | None:
        """Return the backup that is chosen now."""
        place = self.lines.currentIndex().row()
        return self._backups[place] if place >= 0 else None


class WhatChangesDialog(PlainDialog):
    """What going back would change, by kind, before it does."""

    def __init__(
        self, parent: QWidget | None, title: str, explanation: str, counts: Sequence[KindCount]
    ) -> None:
        super().__init__(parent, title, explanation, self.tr("&Terugzetten"))
        self.lines = _make_table(
            self.tr("Wat er verandert"),
            [
                self.tr("Wat"),
                self.tr("Verdwijnt"),
                self.tr("Komt terug"),
                self.tr("Wordt zoals toen"),
            ],
            [
                [
                    translate_message(one.name),
                    *(_tell(number) for number in (one.gone, one.back, one.changed)),
                ]
                for one in counts
            ],
        )
        self.column.addWidget(self.lines, 1)
        self.resize_to(100, 24)


class DifferencesDialog(WhatChangesDialog):
    """What going back to a backup would change."""

    def __init__(
        self, parent: QWidget | None, backup: BackupRecord, counts: Sequence[KindCount]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Terug naar een reservekopie"),
            self.tr(
                "Terug naar {moment} verandert dit. Er gaat niets verloren: de historie blijft, "
                "en ongedaan maken kan met Ctrl+Z."
            ).format(moment=describe_moment(backup)),
            counts,
        )

    @classmethod
    def ask(cls, parent: QWidget | None, backup: BackupRecord, counts: Sequence[KindCount]) -> bool:
        """Return whether to go back."""
        dialog = cls(parent, backup, counts)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted


def _tell(number: int) -> str:
    return format_count(number) if number else "–"


def _make_table(name: str, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(list(headers))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setProperty("role", "lines")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    for row in rows:
        item = QTreeWidgetItem(list(row))
        for column in range(1, len(row)):
            if row[column][:1].isdigit() or row[column] == "–":
                item.setTextAlignment(column, _RIGHT)
                table.headerItem().setTextAlignment(column, _RIGHT)
        table.addTopLevelItem(item)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.header().setStretchLastSection(False)
    return table
