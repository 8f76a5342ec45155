"""Says which program this is, and under which terms."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog


class AboutDialog(PlainDialog):
    """Name, version, licence, and whether the disk is encrypted."""

    def __init__(
        self, parent: QWidget | None, icon: QIcon, version: str, encryption: str = ""
    ) -> None:
        """Args: encryption: Dutch sentence about the disk; empty to say nothing of it."""
        super().__init__(parent, self.tr("Over NOVEX Desktop"), "", "")
        sign = QLabel()
        sign.setPixmap(icon.pixmap(64, 64))
        words = QLabel(
            self.tr(
                "<p><b>NOVEX Desktop {version}</b></p>"
                "<p>Register van de afspraken uit het BO Leefomgeving, op één laptop en zonder "
                "netwerk.</p><p>Licentie: EUPL 1.2. Pictogrammen: Lucide (ISC). "
                "Kaart: bewerkt naar @svg-maps/netherlands en MapSVG (CC BY 4.0).</p>"
            ).format(version=version)
        )
        words.setProperty("rich", True)
        words.setWordWrap(True)
        words.setMinimumWidth(320)
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(words)
        self.encryption = QLabel(encryption)
        self.encryption.setWordWrap(True)
        self.encryption.setVisible(bool(encryption))
        column.addWidget(self.encryption)
        line.addLayout(column, 1)
        self.column.addLayout(line)

    @classmethod
    def tell(cls, parent: QWidget | None, icon: QIcon, version: str, encryption: str = "") -> None:
        """Show it until it is closed."""
        dialog = cls(parent, icon, version, encryption)
        dialog.run()
        dialog.deleteLater()
