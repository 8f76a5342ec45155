"""Light or dark, and how large the text is: what the menu offers and the settings keep."""

from functools import partial

from PySide6.QtCore import QObject

from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Appearance, Theme

STEP_PERCENT = 10
LEAST_PERCENT, MOST_PERCENT = 80, 200


class Look(QObject):
    """Applies what was chosen last, and what is chosen now."""

    def __init__(
        self, actions: Actions, settings: Settings, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._theme = settings, theme
        connect(actions.bigger_text, lambda: self._scale_text(STEP_PERCENT))
        connect(actions.smaller_text, lambda: self._scale_text(-STEP_PERCENT))
        connect(actions.normal_text, lambda: self._scale_text(0))
        self._appearances = actions.appearances
        for appearance, action in actions.appearances.items():
            connect(action, partial(self.choose, appearance))
        actions.appearances[self.appearance].setChecked(True)
        use_chosen_look(settings, theme)

    @property
    def appearance(self) -> Appearance:
        """What was chosen last."""
        return _read_appearance(self._settings)

    def choose(self, chosen: Appearance) -> None:
        """Use another look, now and next time."""
        self._settings.appearance = chosen.value
        self._appearances[chosen].setChecked(True)
        self._theme.choose(chosen, self._settings.text_percent)

    def set_text_percent(self, percent: int) -> None:
        """Use another size of text, now and next time."""
        self._settings.text_percent = min(max(percent, LEAST_PERCENT), MOST_PERCENT)
        self._theme.choose(self.appearance, self._settings.text_percent)

    def _scale_text(self, step: int) -> None:
        self.set_text_percent(self._settings.text_percent + step if step else 100)


def use_chosen_look(settings: Settings, theme: Theme) -> None:
    """Use the look that was chosen last; harmless when it is used already."""
    theme.choose(_read_appearance(settings), settings.text_percent)


def _read_appearance(settings: Settings) -> Appearance:
    try:
        return Appearance(settings.appearance)
    except ValueError:  # the file was edited by hand
        return Appearance.SYSTEM
