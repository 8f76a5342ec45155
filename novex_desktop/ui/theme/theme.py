"""The look at hand: follows the system or the user's choice, live."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from novex_desktop.ui.theme.icons import IconSet
from novex_desktop.ui.theme.palette import make_palette
from novex_desktop.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens


class Appearance(StrEnum):
    """What the user chose under Beeld."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "contrast"


_MARKS_SEEN_FIRST = (("down", "chevron-down", "muted"), ("clear", "x", "muted"))
_MARKS = (
    *_MARKS_SEEN_FIRST,
    ("tick", "check", "on_accent"),
    ("chosen", "check", "accent"),
    ("up", "chevron-up", "muted"),
    ("right", "chevron-right", "muted"),
    ("before", "chevron-left", "on_accent"),
    ("after", "chevron-right", "on_accent"),
)


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...


class Theme(QObject):
    """Palette, stylesheet, fonts and icons of the program.

    Args:
        resources: folder with `icons/`, `style/` and `app/`.
        is_complete: False leaves the style sheet out until `style`, and the icons of buttons and
            menus until `draw_icons`.
    """

    changed = Signal()  # another look or text size: painted things repaint

    def __init__(self, app: QApplication, resources: Path, *, is_complete: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._icons = IconSet(resources / "icons")
        self._sheet = Template((resources / "style" / "novex.qss").read_text(encoding="utf-8"))
        self._appearance = Appearance.SYSTEM
        self._system_points = max(app.font().pointSizeF(), 8.0)
        self._scale = 1.0
        self._system_scheme = QGuiApplication.styleHints().colorScheme()
        self._marks = QTemporaryDir()  # a stylesheet takes pictures from files only
        self._styles = self._draws_icons = is_complete
        self._targets: list[tuple[_HasIcon, str]] = []
        self.tokens: Tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.apply()

    def choose(self, appearance: Appearance, text_percent: int) -> None:
        """Use another look or text size, at once."""
        scale = min(max(text_percent, 80), 200) / 100
        if (appearance, scale) == (self._appearance, self._scale):
            return
        self._appearance, self._scale = appearance, scale
        scheme = {
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
            Appearance.LIGHT: Qt.ColorScheme.Light,
        }.get(appearance, Qt.ColorScheme.Dark)
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(scheme)  # window frames and dialogs of the system follow
        self._system_scheme = hints.colorScheme()
        self.apply()

    def apply(self) -> None:
        """Set palette, font and stylesheet of the whole program."""
        self.tokens = self._tokens_at_hand()
        font = QFont(self._app.font())
        font.setPointSizeF(self.points(1.0))
        self._app.setFont(font)
        self._app.setPalette(make_palette(self.tokens))
        if self._styles:
            self.style()
        self._targets = [target for target in self._targets if isValid(target[0])]
        if self._draws_icons:
            self.draw_icons()
        self.changed.emit()

    def style(self) -> None:
        """Use the style sheet, from now on.

        Under a style sheet Qt looks at a widget again for every parent that it gets, while a
        window is put together: 10 ms of the first picture, where looking once is enough.
        """
        self._styles = True
        self._app.setStyleSheet(self._sheet.substitute(self._values()))

    def draw_icons(self) -> None:
        """Draw the icons of buttons and menus, from now on."""
        if not self._draws_icons:
            self._draws_icons = True
            self._write_marks()
        for target, name in self._targets:
            if isValid(target):
                target.setIcon(self.icon(name))

    def points(self, factor: float) -> float:
        """Return a font size in points: 0.9 small, 1.0 body, 1.15 reading, 1.4 title."""
        return round(self._system_points * self._scale * factor, 1)

    def pixels(self, size: int) -> int:
        """Return a size that grows with the text, for signs that stand in a line of text."""
        return round(size * self._scale)

    def font(self, factor: float = 1.0, weight: int = QFont.Weight.Normal) -> QFont:
        """Return the system's font in one of the four sizes."""
        font = QFont(self._app.font())
        font.setPointSizeF(self.points(factor))
        font.setWeight(QFont.Weight(weight))
        return font

    def color(self, tone: str) -> str:
        """Return the colour of a token by its name."""
        return cast(str, getattr(self.tokens, tone))

    def icon(self, name: str, tone: str = "muted") -> QIcon:
        """Return an icon in the colour of a token; see `keep_icon` for one that stays right."""
        return self._icons.icon(name, self.color(tone), self.tokens.disabled)

    def pixmap(self, name: str, tone: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """Return a picture for a painter or a label."""
        return self._icons.pixmap(name, self.color(tone), size, ratio)

    def keep_icon(self, target: _HasIcon, name: str, *, is_seen_first: bool = False) -> None:
        """Give a button or action its icon, now and whenever the look changes.

        Args:
            is_seen_first: part of the first picture, in which nothing may jump when the other
                icons are drawn: one size of it is there at once.
        """
        # Without those that are gone: a form makes new ones for every agreement.
        self._targets = [
            known for known in self._targets if known[0] is not target and isValid(known[0])
        ]
        self._targets.append((target, name))
        if self._draws_icons:
            target.setIcon(self.icon(name))
        elif is_seen_first:
            target.setIcon(QIcon(self.pixmap(name, "muted")))

    def follow(self, receiver: QObject, repaint: Callable[[], None]) -> None:
        """Call `repaint` now and whenever the look changes, as long as `receiver` lives."""

        def call() -> None:
            if isValid(receiver):
                repaint()

        self.changed.connect(call)
        receiver.destroyed.connect(lambda: self.changed.disconnect(call))
        repaint()

    def _tokens_at_hand(self) -> Tokens:
        match self._appearance:
            case Appearance.LIGHT:
                return LIGHT
            case Appearance.DARK:
                return DARK
            case Appearance.HIGH_CONTRAST:
                return HIGH_CONTRAST
        return DARK if self._system_scheme == Qt.ColorScheme.Dark else LIGHT

    def _values(self) -> dict[str, str]:
        at_table = max(1.15, 1.6 / self._scale**0.5)  # read from afar; large letters are so already
        sizes = {
            "small": 0.9, "body": 1.0, "reading": 1.15, "title": 1.4, "at_table": at_table
        }  # fmt: skip
        values = {name: str(value) for name, value in self.tokens._asdict().items()}
        values |= {name: f"{self.points(factor)}pt" for name, factor in sizes.items()}
        pixels = {
            "icon": 16,
            "tick": 14,
            "step": 10,
            "least": 18,
            "row": 24,
        }  # signs grow with the words beside them
        values |= {name: f"{self.pixels(size)}px" for name, size in pixels.items()}
        drop = self.pixels(16) + 10  # the sign of a list that unfolds, and the room round it
        return values | {"drop": f"{drop}px", "marks": self._write_marks()}

    def _write_marks(self) -> str:
        """Write the signs of tick boxes in the colours at hand and return their folder.

        The folder has another name per look: Qt keeps pictures of a stylesheet by file name.
        """
        folder = Path(self._marks.path()) / self.tokens.name
        folder.mkdir(exist_ok=True)
        for mark, name, tone in _MARKS if self._draws_icons else _MARKS_SEEN_FIRST:
            self.pixmap(name, tone, 32).save(str(folder / f"{mark}.png"))
        return folder.as_posix()

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        if self._appearance is Appearance.SYSTEM and self._tokens_at_hand() != self.tokens:
            self.apply()
