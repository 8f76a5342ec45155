"""Dutch for Qt's own words: the buttons of dialogs, menus of text fields, file dialogs."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def install_dutch(app: QApplication) -> bool:
    """Make Qt speak Dutch and write numbers and dates the Dutch way.

    Returns:
        Whether Qt's own translation is part of this installation.
    """
    QLocale.setDefault(DUTCH)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = translator.load("qtbase_nl", folder)
    if found:
        app.installTranslator(translator)
    return found
