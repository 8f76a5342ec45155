"""All actions of the window: text, keys and icon in one place, and the menus they stand in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from novex_desktop.store.queries.nodes import Perspective
from novex_desktop.ui.screens.screen_list import SEARCH, list_screens
from novex_desktop.ui.table.columns import Column
from novex_desktop.ui.table.saved_views import ViewKind, menu_text_of
from novex_desktop.ui.theme.theme import Appearance, Theme
from novex_desktop.ui.words import translate_message


class Actions(QObject):
    """Actions only say that they were triggered; the window connects them."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        make = self._make
        self.new_register = make(self.tr("&Nieuw register…"), "Ctrl+N", "file-plus-2")
        self.open_register = make(self.tr("Register &openen…"), "Ctrl+O", "folder-open")
        self.open_example = make(self.tr("&Voorbeeld openen"), "", "book-open")
        self.import_list = make(self.tr("&Lijst inlezen…"), "Ctrl+I", "file-input")
        self.check_register = make(self.tr("Register &controleren"), "", "circle-check")
        self.go_back = make(self.tr("&Terug naar een reservekopie…"), "", "history")
        self.settings = make(self.tr("&Instellingen…"), "Ctrl+,", "settings")
        self.quit = make(self.tr("&Afsluiten"), "Ctrl+Q", "log-out")
        self.undo = make(self.tr("&Ongedaan maken"), QKeySequence.StandardKey.Undo, "undo-2")
        self.redo = make(self.tr("O&pnieuw"), QKeySequence.StandardKey.Redo, "redo-2")
        self.recent_acts = make(self.tr("Recente &handelingen…"), "Ctrl+Alt+Z", "history")
        self.trash = make(self.tr("Pr&ullenbak…"), "", "trash-2")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.find = make(self.tr("&Filteren"), "Ctrl+L", "list-filter")
        self.next_hit = make(self.tr("Volg&ende treffer"), "F3", "")
        self.previous_hit = make(self.tr("Vori&ge treffer"), "Shift+F3", "")
        self.edit_title = make(self.tr("&Titel wijzigen"), "F2", "pencil")
        self.confirm_kind = make(self.tr("Voorgestelde &soort bevestigen"), "Ctrl+B", "check")
        self.next_proposal = make(self.tr("Volgend &voorstel in de tekst"), "F8", "")
        self.confirm_proposals = make(
            self.tr("Voorstellen van gekozen &rijen bevestigen"), "Ctrl+Shift+A", ""
        )
        self.refuse_proposals = make(self.tr("Voorstellen van gekozen rijen af&wijzen"), "", "")
        self.change_many = make(self.tr("Gekozen rijen wi&jzigen…"), "Ctrl+Shift+M", "pencil")
        self.add_note = make(self.tr("&Notitie"), "Ctrl+Shift+N", "message-square-plus")
        self.add_due = make(self.tr("&Termijn"), "Ctrl+Shift+T", "calendar-plus")
        self.add_erratum = make(self.tr("&Erratum"), "Ctrl+Shift+R", "")
        self.add_agreement = make(self.tr("&Afspraak…"), "Ctrl+Shift+I", "plus")
        self.add_topic = make(self.tr("&Onderwerp…"), "", "")
        self.add_parts = make(self.tr("&Delen van de afspraak…"), "Ctrl+Shift+D", "")
        self.move_up = make(self.tr("Om&hoog verplaatsen"), "", "")
        self.move_down = make(self.tr("Om&laag verplaatsen"), "", "")
        self.remove_item = make(self.tr("&Verwijderen"), "", "trash-2")
        self.next_pane = make(self.tr("Volgend &deelvenster"), "F6", "")
        self.previous_pane = make(self.tr("V&orig deelvenster"), "Shift+F6", "")
        self.wider_pane = make(self.tr("Deelvenster b&reder"), "F7", "")
        self.narrower_pane = make(self.tr("Deelvenster s&maller"), "Shift+F7", "")
        self.show_tree = make(self.tr("&Boom tonen"), "Ctrl+Shift+B", "")
        self.show_tree.setCheckable(True)
        self.show_history = make(self.tr("&Historie van de afspraak"), "Ctrl+H", "history")
        self.erase_value = make(self.tr("Waar&de wissen…"), "", "")
        self.bigger_text = make(self.tr("Tekst &groter"), QKeySequence.StandardKey.ZoomIn, "")
        self.bigger_text.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller_text = make(self.tr("Tekst &kleiner"), QKeySequence.StandardKey.ZoomOut, "")
        self.normal_text = make(self.tr("Tekst nor&maal"), "Ctrl+0", "")
        self.export_overview = make(self.tr("Overzicht &maken…"), "Ctrl+E", "file-spreadsheet")
        self.repeat_overview = make(self.tr("&Nogmaals"), "Ctrl+Shift+E", "")
        self.edit_overview = make(self.tr("Overzicht &bewerken…"), "", "pencil")
        self.name_moment = make(self.tr("Mij&lpaal vastleggen…"), "", "")
        self.save_csv = make(self.tr("Tabel bewaren als &CSV…"), "", "")
        self.copy_table = QAction(self.tr("&Kopiëren als tabel"), self)
        self.copy_table.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        # Only in the table: elsewhere these keys copy text.
        self.copy_table.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.palette = make(self.tr("Alle op&drachten…"), "Ctrl+K", "")
        self.shortcuts = make(self.tr("&Sneltoetsen"), "F1", "keyboard")
        self.about = make(self.tr("&Over NOVEX Desktop"), "", "info")
        self.sortings: dict[Column | None, QAction] = {
            None: make(self.tr("Volgorde van de &lijst"), "", ""),
            Column.NUMBER: make(self.tr("&Nummer"), "", ""),
            Column.AGREEMENT: make(self.tr("&Afspraak"), "", ""),
            Column.LEAD: make(self.tr("T&rekker"), "", ""),
            Column.DUE: make(self.tr("&Termijn"), "", ""),
            Column.STATUS: make(self.tr("&Status"), "", ""),
        }
        self.views = {
            kind: make(menu_text_of(kind), f"Ctrl+Shift+{number}", "")
            for number, kind in enumerate(ViewKind, start=1)
        }
        self.choose_columns = make(self.tr("Kolommen en volgo&rde…"), "Ctrl+Shift+K", "")
        self.filter_columns = make(self.tr("&Filter per kolom"), "Ctrl+Shift+F", "list-filter")
        self.perspectives = self._make_perspectives()
        self.appearances = self._make_appearances()
        self.screen_entries = list_screens()
        self.screens = self._make_screens()
        self._fill_menus()

    def of_tree(self) -> list[QAction]:
        """Return what the menu of the tree offers."""
        return [
            self.add_agreement, self.add_topic, self.add_parts,
            self.move_up, self.move_down, self.remove_item,
        ]  # fmt: skip

    def check_perspective(self, perspective: Perspective) -> None:
        """Mark in the menu what the tree is ordered by."""
        self.perspectives[perspective].setChecked(True)

    def describe_undo(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what would be taken back, and what would be done again."""
        for action, plain, label in (
            (self.undo, self.tr("&Ongedaan maken"), undo),
            (self.redo, self.tr("O&pnieuw"), redo),
        ):
            action.setEnabled(label is not None)
            label = translate_message(label) if label else None
            shown = f"{plain}: {label.replace('&', '&&')}" if label else plain
            action.setText(shown)

    def describe_repeat(self, overviews: str) -> None:
        """Say in the menu which overview would be made again; hidden when there is none."""
        self.repeat_overview.setVisible(bool(overviews))
        shown = overviews.replace("&", "&&")
        self.repeat_overview.setText(self.tr("&Nogmaals: {name}").format(name=shown))

    def enable_for(self, *, has_register: bool, can_write: bool, has_agreement: bool) -> None:
        """Enable what makes sense now."""
        for action in (
            self.find, self.next_hit, self.previous_hit,
            self.export_overview, self.repeat_overview, self.edit_overview,
            self.save_csv, self.copy_table, self.next_pane, self.previous_pane,
            self.wider_pane, self.narrower_pane,
            *self.screens.values(), *self.perspectives.values(),
            *self.views.values(), self.choose_columns, self.filter_columns,
        ):  # fmt: skip
            action.setEnabled(has_register)
        for action in (self.check_register, self.recent_acts, self.trash):
            action.setEnabled(has_register)
        self.go_back.setEnabled(has_register and can_write)
        self.name_moment.setEnabled(has_register and can_write)
        self.import_list.setEnabled(has_register and can_write)
        self.show_history.setEnabled(has_agreement)
        for action in (
            self.add_agreement, self.add_topic, self.move_up, self.move_down, self.remove_item
        ):  # fmt: skip
            action.setEnabled(has_register and can_write)
        for action in (
            self.edit_title, self.change_many, self.confirm_kind,
            self.add_note, self.add_due, self.add_erratum, self.add_parts,
            self.next_proposal, self.confirm_proposals, self.refuse_proposals, self.erase_value,
        ):  # fmt: skip
            action.setEnabled(has_agreement and can_write)

    def _make(
        self,
        text: str,
        keys: str | QKeySequence.StandardKey,
        icon: str,
        *,
        is_seen_first: bool = False,
    ) -> QAction:
        action = QAction(text, self)
        if keys != "":
            action.setShortcut(QKeySequence(keys))
        if icon:
            self._theme.keep_icon(action, icon, is_seen_first=is_seen_first)
        action.setMenuRole(QAction.MenuRole.NoRole)
        self._window.addAction(action)
        return action

    def _make_screens(self) -> dict[str, QAction]:
        made = {}
        for entry in self.screen_entries:
            action = self._make(entry.title, entry.keys, entry.icon, is_seen_first=True)
            action.setCheckable(True)
            made[entry.name] = action
        return made

    def _make_perspectives(self) -> dict[Perspective, QAction]:
        group = QActionGroup(self)
        texts = {
            Perspective.REGION: self.tr("&Regio"),
            Perspective.PARTY: self.tr("&Partij"),
            Perspective.DUE: self.tr("&Termijn"),
            Perspective.STATUS: self.tr("&Status"),
            Perspective.AREA: self.tr("&Gebied"),
        }
        actions = {}
        for number, (perspective, text) in enumerate(texts.items(), start=1):
            action = self._make(text, f"Alt+{number}", "")
            action.setToolTip(self.tr("Boom naar {name}").format(name=text.replace("&", "")))
            action.setCheckable(True)
            group.addAction(action)
            actions[perspective] = action
        actions[Perspective.REGION].setChecked(True)
        return actions

    def _make_appearances(self) -> dict[Appearance, QAction]:
        group = QActionGroup(self)
        texts = {
            Appearance.SYSTEM: (self.tr("&Zoals het systeem"), "monitor"),
            Appearance.LIGHT: (self.tr("&Licht"), "sun"),
            Appearance.DARK: (self.tr("Do&nker"), "moon"),
            Appearance.HIGH_CONTRAST: (self.tr("Hoog &contrast"), "contrast"),
        }
        actions = {}
        for appearance, (text, icon) in texts.items():
            action = self._make(text, "", icon)
            action.setCheckable(True)
            group.addAction(action)
            actions[appearance] = action
        return actions

    def _fill_menus(self) -> None:
        self._menu(
            self.tr("&Register"),
            self.new_register, self.open_register, self.open_example, None,
            self.import_list, None, self.check_register, self.go_back, None,
            self.settings, None, self.quit,
        )  # fmt: skip
        self._menu(
            self.tr("Be&werken"),
            self.undo, self.redo, self.recent_acts, self.trash, None,
            self.screens.get(SEARCH), self.next_hit, self.previous_hit, self.find, None,
            self.edit_title, self.change_many, self.confirm_kind, None,
            self.next_proposal, self.confirm_proposals, self.refuse_proposals, None,
            self.erase_value,
        )  # fmt: skip
        view = self._menu(
            self.tr("&Beeld"),
            *(action for name, action in self.screens.items() if name != SEARCH), None,
            self.show_tree, self.show_history, None,
            *self.appearances.values(), None,
            self.bigger_text, self.smaller_text, self.normal_text,
        )  # fmt: skip
        panes = QMenu(self.tr("&Deelvensters"), view)
        panes.addActions([self.next_pane, self.previous_pane, self.wider_pane, self.narrower_pane])
        view.insertMenu(self.show_tree, panes)
        sorting = QMenu(self.tr("Sorteren o&p"), view)
        sorting.addActions(list(self.sortings.values()))
        ordering = QMenu(self.tr("&Indeling van de boom"), view)
        ordering.addActions(list(self.perspectives.values()))
        views = QMenu(self.tr("&Weergave van de tabel"), view)
        views.addActions(list(self.views.values()))
        first = self.appearances[Appearance.SYSTEM]
        for menu in (ordering, views, sorting):
            view.insertMenu(first, menu)
        view.insertActions(first, [self.choose_columns, self.filter_columns])
        view.insertSeparator(self.appearances[Appearance.SYSTEM])
        self._menu(
            self.tr("&Invoegen"),
            self.add_note, self.add_due, self.add_erratum, None,
            self.add_agreement, self.add_topic, self.add_parts, None,
            self.move_up, self.move_down, self.remove_item,
        )  # fmt: skip
        self._menu(
            self.tr("Over&zichten"),
            self.export_overview, self.repeat_overview, None, self.edit_overview,
            self.name_moment, None,
            self.copy_table, self.save_csv,
        )  # fmt: skip
        self._menu(self.tr("&Help"), self.palette, self.shortcuts, None, self.about)

    def _menu(self, title: str, *actions: QAction | None) -> QMenu:
        return add_menu(self._window.menuBar(), title, *actions)


def add_menu(bar: QMenuBar, title: str, *actions: QAction | None) -> QMenu:
    """Add a menu to a bar; None is a line between two groups."""
    menu = bar.addMenu(title)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    return menu


def connect(action: QAction, do: Callable[[], object]) -> None:
    """Do something when an action is triggered, whatever its checked state."""
    action.triggered.connect(lambda: do(), Qt.ConnectionType.AutoConnection)
