"""What window and command line hand to the store: the program's folders, and who writes."""

import getpass

from novex_desktop import paths
from novex_desktop.store.database import StoreSetup

UNKNOWN_AUTHOR = "onbekend"


def make_store_setup() -> StoreSetup:
    """Return what the store needs from outside."""
    return StoreSetup(
        migrations=paths.get_migrations_folder(),
        starter=paths.get_starter_folder(),
        author=get_author(),
        backups=paths.get_backups_folder(),
    )


def get_author() -> str:
    """Return the name that stands with each change: that of the user's account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return UNKNOWN_AUTHOR
