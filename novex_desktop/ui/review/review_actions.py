"""All actions of the review: text, keys and icon in one place, and the menus they stand in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenuBar, QWidget

from novex_desktop.ui.actions import add_menu
from novex_desktop.ui.review.badge import badge_side, paint_badge
from novex_desktop.ui.review.review_look import CHOICES, What
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

_SHORT = {
    What.REGION: "Regio",
    What.TOPIC: "Onderwerp",
    What.HEADING: "Tussenkop",
    What.LEAD_IN: "Aanhef",
    What.AGREEMENT: "Afspraak",
    What.DECISION: "Besluit",
    What.INTENTION: "Voornemen",
    What.BACKGROUND: "Toelichting",
    What.PART: "Deel",
    What.LOOSE: "Alinea",
    What.LEFTOVER: "Niet mee",
}


class ReviewActions(QObject):
    """Actions only say that they were triggered; the dialog connects them.

    Keys that are one letter work in the two lists only, so that they never end up in a field.

    Args:
        lists: the views in which the letters work.
    """

    def __init__(self, dialog: QWidget, lists: tuple[QWidget, ...], theme: Theme) -> None:
        super().__init__(dialog)
        self._dialog, self._lists, self._theme = dialog, lists, theme
        make = self._make
        self.undo = make(self.tr("&Ongedaan maken"), QKeySequence.StandardKey.Undo, "undo-2")
        self.redo = make(self.tr("O&pnieuw"), QKeySequence.StandardKey.Redo, "redo-2")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.join = make(self.tr("&Samenvoegen met erboven"), "J", "")
        self.split = make(self.tr("Hier sp&litsen"), "S", "")
        self.move = make(self.tr("&Verplaatsen…"), "M", "")
        self.deeper = make(self.tr("Tussenkop &dieper"), "Alt+Right", "")
        self.higher = make(self.tr("Tussenkop &hoger"), "Alt+Left", "")
        self.next_doubt = make(self.tr("Volgende &twijfel"), "F8", "triangle-alert")
        self.previous_doubt = make(self.tr("V&orige twijfel"), "Shift+F8", "")
        self.settle = make(self.tr("&Klopt zo, volgende"), "F9", "check")
        self.next_pane = make(self.tr("Volgend &deelvenster"), "F6", "")
        self.previous_pane = make(self.tr("Vorig deelvenster"), "Shift+F6", "")
        self.wider_pane = make(self.tr("Deelvenster b&reder"), "F7", "")
        self.narrower_pane = make(self.tr("Deelvenster s&maller"), "Shift+F7", "")
        self.confirm_all = make(self.tr("&Alle voorstellen bevestigen"), "Ctrl+Shift+A", "")
        self.filters = [
            make(text, f"Ctrl+{number}", "")
            for number, text in enumerate(
                (
                    self.tr("&Alles tonen"),
                    self.tr("Alleen &twijfel"),
                    self.tr("Alleen met &voorstellen"),
                    self.tr("Alleen wat &niet meegaat"),
                    self.tr("Alleen nieuw of &gewijzigd"),
                    self.tr("Alleen met a&fgewezen voorstellen"),
                ),
                start=1,
            )
        ]
        self.apply = make(self.tr("&Inlezen"), "Ctrl+Return", "file-input")
        self.later = make(self.tr("&Later verder"), "Ctrl+W", "log-out")
        self.whats = {what: self._make_what(what) for what in CHOICES}

    def fill(self, bar: QMenuBar) -> None:
        """Put the actions in the menus of the review."""
        add_menu(bar, self.tr("&Lijst"), self.apply, self.later)
        add_menu(
            bar,
            self.tr("Be&werken"),
            self.undo, self.redo, None, self.join, self.split, self.move, None,
            self.deeper, self.higher,
        )  # fmt: skip
        add_menu(bar, self.tr("&Maak hiervan"), *self.whats.values())
        add_menu(
            bar,
            self.tr("&Twijfel"),
            self.next_doubt, self.previous_doubt, self.settle, None, self.confirm_all,
        )  # fmt: skip
        add_menu(
            bar,
            self.tr("&Beeld"),
            *self.filters, None,
            self.next_pane, self.previous_pane, self.wider_pane, self.narrower_pane,
        )  # fmt: skip

    def short_text(self, what: What) -> str:
        """Return what stands on the button that makes this of a block."""
        return self.tr(_SHORT[what])

    def describe_undo(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what would be taken back, and what would be done again."""
        for action, plain, label in (
            (self.undo, self.tr("&Ongedaan maken"), undo),
            (self.redo, self.tr("O&pnieuw"), redo),
        ):
            action.setEnabled(label is not None)
            label = translate_message(label) if label else None
            action.setText(f"{plain}: {label.replace('&', '&&')}" if label else plain)

    def _make(self, text: str, keys: str | QKeySequence.StandardKey, icon: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setMenuRole(QAction.MenuRole.NoRole)
        if icon:
            self._theme.keep_icon(action, icon)
        if isinstance(keys, str) and len(keys) == 1:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for view in self._lists:
                view.addAction(action)
        else:
            self._dialog.addAction(action)
        return action

    def _make_what(self, what: What) -> QAction:
        action = self._make(what.label, what.value.letter, "")
        action.setCheckable(True)
        self._theme.follow(action, lambda: action.setIcon(self._draw(what)))
        return action

    def _draw(self, what: What) -> QIcon:
        """Draw the letter as it stands in the margin."""
        side, ratio = badge_side(self._theme), self._dialog.devicePixelRatioF()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_badge(painter, self._theme, what, 0, 0)
        painter.end()
        return QIcon(pixmap)
