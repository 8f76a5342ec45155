"""The language of the window, and of Qt's own words in it."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = {"nl": "Nederlands", "en": "English"}
"""Languages of the window, by their code, as each calls itself."""

DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def install_language(app: QApplication, resources: Path, language: str) -> bool:
    """Let the window speak a language; the source is Dutch, so that Dutch needs no file of ours.

    Args:
        resources: holds `translations/`.
        language: a code of `LANGUAGES`; another one is Dutch.

    Returns:
        Whether all translations are part of this installation.
    """
    return install_english(app, resources) if language == "en" else install_dutch(app, resources)


def install_dutch(app: QApplication, resources: Path) -> bool:
    """Make Qt speak Dutch and write numbers and dates the Dutch way.

    `qt_gaps_nl.qm` has the words that Qt's own Dutch lacks.
    """
    QLocale.setDefault(DUTCH)
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = [
        _install(app, file)
        for file in (shipped / "qtbase_nl.qm", resources / "translations" / "qt_gaps_nl.qm")
    ]
    return all(found)


def install_english(app: QApplication, resources: Path) -> bool:
    """Make the window speak English; Qt itself does already."""
    from novex_desktop.ui.message_translator import MessageTranslator

    QLocale.setDefault(BRITISH)
    folder = resources / "translations"
    # Qt asks the last one first, which is in C++ and knows nearly all.
    app.installTranslator(MessageTranslator(folder / "novex_en.ts", app))
    return _install(app, folder / "novex_en.qm")


def _install(app: QApplication, file: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(str(file)) and app.installTranslator(translator)
