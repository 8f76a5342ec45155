"""What the window shows without a register, and over the example."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from novex_desktop.ui.actions import Actions
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.ui.empty_state import EmptyState


def make_no_register(actions: Actions, theme: Theme) -> "EmptyState":
    """Return what stands in the window while no register is open."""
    from novex_desktop.ui.empty_state import EmptyState

    empty = EmptyState(theme, "folder-open")
    for action in (actions.new_register, actions.open_register, actions.open_example):
        empty.offer(action.text(), action.trigger)
    tell_updating(empty, "")
    return empty


def tell_updating(empty: "EmptyState", name: str) -> None:
    """Say that this register is being brought to the version of the program; "" when none is."""
    empty.show_offers(not name)
    if name:
        empty.say(
            _tr("“{name}” wordt bijgewerkt").format(name=name),
            _tr(
                "Het is met een eerdere versie van het programma gemaakt. Bijwerken gebeurt één "
                "keer, na een reservekopie. Daarna gaat het register open."
            ),
        )
    else:
        empty.say(
            _tr("Er is geen register open"),
            _tr("Maak een nieuw register, open een bestaand, of bekijk het voorbeeld."),
        )


class ExampleNotice(NoticeBar):
    """Says that the register is only an example, until somebody closes it for good."""

    def __init__(self, theme: Theme, settings: Settings, actions: Actions) -> None:
        super().__init__(theme)
        self._settings, self._own_actions = settings, actions
        self.closed.connect(self._on_closed)

    def show_for(self, *, is_example: bool) -> None:
        """Show it over the example, and over nothing else."""
        if not is_example or self._settings.example_notice_closed:
            self.hide()
            return
        self.say(
            self.tr(
                "Dit is een voorbeeld: de afsprakenlijst van het BO Leefomgeving 2024. "
                "Probeer er gerust alles in uit."
            ),
            Tone.INFO,
            (self.tr("Eigen register maken"), self._own_actions.new_register.trigger),
            (self.tr("Register openen"), self._own_actions.open_register.trigger),
        )

    def _on_closed(self) -> None:
        self._settings.example_notice_closed = True


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoRegister", text)
