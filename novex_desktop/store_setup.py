"""What window and command line hand to the store: the program's folders, and who writes."""

import getpass

from novex_desktop import paths
from novex_desktop.preferences import read_preferences
from novex_desktop.store.database import StoreSetup

UNKNOWN_AUTHOR = "onbekend"


def make_store_setup() -> StoreSetup:
    """Return what the store needs from outside."""
    return StoreSetup(
        migrations=paths.get_migrations_folder(),
        starter=paths.get_starter_folder(),
        author=get_author(),
        backups=paths.get_backups_folder(),
        notes=paths.get_partials_folder(),
    )


def get_author() -> str:
    """Return the name that stands with each change: the chosen one, or that of the account."""
    return read_preferences(paths.get_preferences_file()).author or get_account_name()


def get_account_name() -> str:
    """Return the name of the user's account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return UNKNOWN_AUTHOR
