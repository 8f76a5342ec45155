"""The settings: each holds as soon as it is chosen, so there is no button to store them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.preferences import Preferences
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dialogs.preference_services import PreferenceServices
from novex_desktop.ui.forms.field_row import FieldGrid, in_line, under
from novex_desktop.ui.forms.text_fields import ChoiceField, TextLine
from novex_desktop.ui.look import LEAST_PERCENT, MOST_PERCENT, STEP_PERCENT, Look
from novex_desktop.ui.screen_room import find_room
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Appearance, Theme
from novex_desktop.ui.translations import LANGUAGES

_WIDTH_CHARS = 120
_EDGE = 48  # pixels of the screen that stay free


class SettingsDialog(PlainDialog):
    """Looks, language, name, default classification and folders.

    Args:
        database: the register that is open, or None.
    """

    author_changed = Signal(str)  # name that stands with changes from now on

    def __init__(
        self,
        parent: QWidget | None,
        settings: Settings,
        theme: Theme,
        look: Look,
        preferences: PreferenceServices,
        database: Database | None,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Instellingen"),
            self.tr("Wat u hier kiest, geldt meteen en blijft bewaard."),
            "",
        )
        self._settings, self._look = settings, look
        self._preferences, self._database = preferences, database
        self.language, self.appearance = ChoiceField(theme), ChoiceField(theme)
        self.classification = ChoiceField(theme)
        self.text_percent = ChoiceField(theme)
        self.author = TextLine()
        self.backups, self.layouts = TextLine(), TextLine()
        self.grid = FieldGrid()
        self._fill()
        self._lay_out()
        self._connect()
        room = find_room(self).width() - _EDGE
        width = min(self.fontMetrics().averageCharWidth() * _WIDTH_CHARS, room)
        layout = self.layout()
        self.resize(width, layout.totalHeightForWidth(width) if layout else width)

    def _fill(self) -> None:
        settings, kept = self._settings, self._preferences.read()
        for code, name in LANGUAGES.items():
            self.language.add_choice(name, code)
        self.language.write(settings.language)
        for appearance, text in (
            (Appearance.SYSTEM, self.tr("Zoals het systeem")),
            (Appearance.LIGHT, self.tr("Licht")),
            (Appearance.DARK, self.tr("Donker")),
            (Appearance.HIGH_CONTRAST, self.tr("Hoog contrast")),
        ):
            self.appearance.add_choice(text, appearance)
        self.appearance.write(self._look.appearance)
        for percent in range(LEAST_PERCENT, MOST_PERCENT + 1, STEP_PERCENT):
            self.text_percent.add_choice(self.tr("{number} %").format(number=percent), percent)
        self.text_percent.write(settings.text_percent)
        self.author.write(kept.author)
        say_hint(self.author, self._preferences.account_name)
        self.classification.setEditable(True)
        for text in ("", self.tr("Intern gebruik"), self.tr("Departementaal vertrouwelijk")):
            self.classification.addItem(text)
        self.classification.setCurrentText(settings.default_classification)
        line = self.classification.lineEdit()
        if line is not None:
            say_hint(line, self.tr("zoals de vorige keer"))
        self.backups.write(kept.backups_folder)
        say_hint(self.backups, str(self._preferences.backups_folder))
        self.layouts.write(kept.layouts_folder)
        say_hint(self.layouts, str(self._preferences.layouts_folder))

    def _lay_out(self) -> None:
        grid = self.grid
        self._restart = _hint("")
        grid.add_field(
            "language", self.tr("&Taal"), self.language, under(self.language, self._restart)
        )
        grid.add_field("appearance", self.tr("&Kleuren"), self.appearance)
        grid.add_field("text_percent", self.tr("Tekst&grootte"), self.text_percent)
        for name, text, field, hint in (
            (
                "author",
                self.tr("&Uw naam"),
                self.author,
                self.tr("Staat bij elke wijziging en notitie die u vanaf nu maakt."),
            ),
            (
                "classification",
                self.tr("&Rubricering"),
                self.classification,
                self.tr("Staat klaar als u een overzicht maakt."),
            ),
        ):
            field.setAccessibleDescription(hint)
            grid.add_field(name, text, field, under(field, _hint(hint)))
        for name, text, line, browse, hint in (
            (
                "backups",
                self.tr("Map voor reser&vekopieën"),
                self.backups,
                self.tr("&Bladeren…"),
                self.tr("Kopieën die er al zijn, blijven waar ze staan."),
            ),
            (
                "layouts",
                self.tr("Map voor &eigen overzichten"),
                self.layouts,
                self.tr("Bl&aderen…"),
                self.tr("Overzichten die er al zijn, blijven waar ze staan."),
            ),
        ):
            line.setAccessibleDescription(hint)
            named = self.tr("{field}: bladeren").format(field=text.replace("&", ""))
            both = self._with_browse(name, line, browse, named)
            grid.add_field(name, text, line, under(both, _hint(hint)))
        grid.set_shown("language", shown=len(LANGUAGES) > 1)
        self.column.addLayout(grid)
        self.column.addStretch()

    def _with_browse(self, name: str, field: TextLine, text: str, named: str) -> QWidget:
        browse = QPushButton(text)
        browse.setAccessibleName(named)
        browse.setAutoDefault(False)  # Enter in a field goes on, it does not browse
        browse.clicked.connect(lambda: self._browse(name, field))
        return in_line(field, browse)

    def _connect(self) -> None:
        self.language.committed.connect(self._on_language_chosen)
        self.appearance.committed.connect(self._on_appearance_chosen)
        self.text_percent.committed.connect(self._on_text_percent_chosen)
        self.classification.currentTextChanged.connect(self._on_classification_changed)
        self.author.committed.connect(lambda text: self._keep("author", text.strip()))
        self.backups.committed.connect(lambda text: self._keep_folder("backups", text.strip()))
        self.layouts.committed.connect(lambda text: self._keep_folder("layouts", text.strip()))
        self.finished.connect(lambda _result: self._flush())

    def _flush(self) -> None:
        for field in (self.author, self.backups, self.layouts):
            field.flush()

    def _on_language_chosen(self, language: object) -> None:
        self._settings.language = str(language)
        self._restart.setText(self.tr("Geldt als u het programma opnieuw start."))
        self._restart.show()

    def _on_appearance_chosen(self, appearance: object) -> None:
        if isinstance(appearance, Appearance):
            self._look.choose(appearance)

    def _on_text_percent_chosen(self, percent: object) -> None:
        if isinstance(percent, int):
            self._look.set_text_percent(percent)

    def _on_classification_changed(self, text: str) -> None:
        self._settings.default_classification = text.strip()

    def _browse(self, name: str, field: TextLine) -> None:
        start = field.text() or field.placeholderText()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Map kiezen"), start)
        if chosen:
            field.setText(str(Path(chosen)))
            field.flush()

    def _keep_folder(self, name: str, text: str) -> None:
        if text and not Path(text).is_dir():
            self.grid.tell(
                name, self.tr("Deze map bestaat niet. Maak de map eerst, of kies een andere.")
            )
            return
        self._keep(f"{name}_folder", text, name)

    def _keep(self, field: str, text: str, row: str = "") -> None:
        kept: Preferences = replace(self._preferences.read(), **{field: text})
        try:
            author = self._preferences.write(kept, self._database)
        except UserError as error:
            self.grid.tell(row or field, error.message)
            return
        self.grid.tell(row or field, "")
        self.author_changed.emit(author)


def _hint(text: str) -> QLabel:
    label = SpokenLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setVisible(bool(text))
    return label


def open_settings(
    parent: QWidget,
    settings: Settings,
    theme: Theme,
    look: Look,
    preferences: PreferenceServices,
    database: Database | None,
    on_author: Callable[[str], object],
) -> None:
    """Show the settings until they are closed."""
    dialog = SettingsDialog(parent, settings, theme, look, preferences, database)
    dialog.author_changed.connect(on_author)
    dialog.run()
    dialog.deleteLater()
