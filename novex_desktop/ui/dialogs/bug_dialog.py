"""Tells of a bug, with a report to copy; the program goes on."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class BugDialog(QMessageBox):
    """Each write is whole or absent, so one may go on after a bug."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Er ging iets mis"))
        self.setText(self.tr("Er ging iets mis in het programma."))
        self.setInformativeText(
            self.tr(
                "Wat is opgeslagen, blijft opgeslagen; u kunt verder werken. Stuur het rapport "
                "naar de beheerder. Er staat geen tekst van afspraken in."
            )
        )
        self.setDetailedText(report)
        self._report = report
        self._copy = self.addButton(self.tr("&Rapport kopiëren"), QMessageBox.ButtonRole.ActionRole)
        close = self.addButton(self.tr("&Verder werken"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(close)
        self.setEscapeButton(close)

    @classmethod
    def tell(cls, parent: QWidget | None, report: str) -> None:
        """Show the report until the user closes it."""
        dialog = cls(parent, report)
        dialog.exec()
        if dialog.clickedButton() is dialog._copy:
            QGuiApplication.clipboard().setText(report)
        dialog.deleteLater()
