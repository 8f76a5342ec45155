"""Dutch for Qt's own words: the buttons of dialogs, menus of text fields, file dialogs."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = {"nl": "Nederlands"}
"""Languages of the window, by their code, as each calls itself."""

DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def install_dutch(app: QApplication, resources: Path) -> bool:
    """Make Qt speak Dutch and write numbers and dates the Dutch way.

    Args:
        resources: holds `translations/qt_gaps_nl.qm` with the words that Qt's own Dutch lacks.

    Returns:
        Whether both translations are part of this installation.
    """
    QLocale.setDefault(DUTCH)
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = [
        _install(app, file)
        for file in (shipped / "qtbase_nl.qm", resources / "translations" / "qt_gaps_nl.qm")
    ]
    return all(found)


def _install(app: QApplication, file: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(str(file)) and app.installTranslator(translator)
