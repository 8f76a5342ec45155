"""Tells of a bug, with a report to copy; the program goes on."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.notice_bar import announce


class BugDialog(PlainDialog):
    """Each write is whole or absent, so one may go on after a bug."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(
            parent,
            self.tr("Er ging iets mis"),
            self.tr(
                "Er ging iets mis in het programma. Wat is opgeslagen, blijft opgeslagen; u kunt "
                "verder werken. Stuur het rapport naar de beheerder. Er staat geen tekst van "
                "afspraken in."
            ),
            "",
            self.tr("&Verder werken"),
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Rapport"))
        self.column.addWidget(self.report, 1)
        self.copy_button = self.add_button(self.tr("&Rapport kopiëren"), self._copy)
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()
        self.resize_to(100, 24)

    @classmethod
    def tell(cls, parent: QWidget | None, report: str) -> None:
        """Show the report until the user closes it."""
        dialog = cls(parent, report)
        dialog.run()
        dialog.deleteLater()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("&Rapport is gekopieerd"))
        announce(self.copy_button, self.copy_button.text().replace("&", ""))
