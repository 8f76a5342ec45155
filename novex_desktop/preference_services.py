"""What the window asks about the choices of a user."""

from collections.abc import Callable

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.preferences import Preferences
from novex_desktop.preferences import read_preferences, write_preferences
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store_setup import get_account_name
from novex_desktop.ui.dialogs.preference_services import PreferenceServices


def make_preference_services(get_setup: Callable[[], StoreSetup]) -> PreferenceServices:
    """Return the services for the settings screen."""

    def write(preferences: Preferences, database: Database | None) -> str:
        try:
            write_preferences(paths.get_preferences_file(), preferences)
        except OSError as error:
            raise UserError(
                "De instelling kan niet worden bewaard. Controleer of de schijf niet vol is, en of "
                "u in de map met instellingen mag schrijven."
            ) from error
        setup = get_setup()
        if database is not None:
            database.use(setup)
        return setup.author

    return PreferenceServices(
        read=lambda: read_preferences(paths.get_preferences_file()),
        write=write,
        account_name=get_account_name(),
        backups_folder=paths.get_default_backups_folder(),
        layouts_folder=paths.get_default_layouts_folder(),
    )
