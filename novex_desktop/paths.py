"""Where the program's own files and the user's folders are; only this module knows.

The data folders `database/`, `exports/` and `resources/` lie beside the package in a
checkout, and in `novex_desktop/_data/` in a wheel. A frozen program unpacks the same
`novex_desktop/_data/` under the folder that its boot loader names in `sys._MEIPASS`.

The user's folders are those that the system gives out for the purpose. With the environment
variable NOVEX_DESKTOP_HOME all of them lie in that one folder: on a stick, or in a test.
"""

import os
import sys
from functools import cache
from pathlib import Path

from novex_desktop.preferences import read_preferences

APP_FOLDER = "NOVEX Desktop"

HOME_VARIABLE = "NOVEX_DESKTOP_HOME"

_PACKAGE = "novex_desktop"
_DATA = "_data"


@cache
def get_data_folder() -> Path:
    """Return the folder that holds `database/`, `exports/` and `resources/`.

    Raises:
        FileNotFoundError: the program was installed without its data.
    """
    candidates = _list_data_candidates()
    for folder in candidates:
        if (folder / "database" / "migrations").is_dir():
            return folder
    places = ", ".join(str(folder) for folder in candidates)
    raise FileNotFoundError(f"No folder database/migrations in: {places}")


def get_migrations_folder() -> Path:
    """Return the folder with the Alembic migrations."""
    return get_data_folder() / "database" / "migrations"


def get_starter_folder() -> Path:
    """Return the folder with the list of 2024 and the lists that fill a new register."""
    return get_data_folder() / "database" / "starter"


def get_shipped_layouts_folder() -> Path:
    """Return the folder with the layouts of the overviews that came with the program."""
    return get_data_folder() / "exports" / "layouts"


def get_resources_folder() -> Path:
    """Return the folder with icons, stylesheet and translations."""
    return get_data_folder() / "resources"


def list_layout_folders() -> list[Path]:
    """Return the folders to look for a layout in; an earlier one wins. The first may be absent."""
    return [get_user_layouts_folder(), get_shipped_layouts_folder()]


def get_registers_folder() -> Path:
    """Return the folder on this laptop where registers are kept; it may be absent.

    Not among the documents: Windows may keep those in step with a cloud, and a database that is
    copied while it is written is damaged.
    """
    if home := _find_own_home():
        return home / "registers"
    from platformdirs import user_data_path

    return user_data_path(APP_FOLDER, appauthor=False) / "registers"


def get_backups_folder() -> Path:
    """Return the folder beside the registers for their backups; it may be absent.

    On this laptop, also for a register on a stick or in a shared folder: a backup on the disk
    that fails is no backup.
    """
    chosen = read_preferences(get_preferences_file()).backups_folder
    return Path(chosen) if chosen else get_default_backups_folder()


def get_default_backups_folder() -> Path:
    """Return the folder for backups when nobody chose another."""
    return get_registers_folder().with_name("reservekopieen")


def get_partials_folder() -> Path:
    """Return the folder with notes of the files that are being made now; it may be absent."""
    return get_registers_folder().with_name("onderhanden")


def get_search_folder() -> Path:
    """Return the folder for the search indexes of large registers; it may be absent.

    Among what the system calls caches: nothing is lost when somebody empties it.
    """
    name = "zoekindex"
    if home := _find_own_home():
        return home / name
    from platformdirs import user_cache_path

    return user_cache_path(APP_FOLDER, appauthor=False) / name


def get_overviews_folder() -> Path:
    """Return the folder in the user's documents for written overviews; it may be absent."""
    if home := _find_own_home():
        return home / "overzichten"
    from platformdirs import user_documents_path

    return user_documents_path() / APP_FOLDER


def get_user_layouts_folder() -> Path:
    """Return the folder with layouts that the user made or changed; it may be absent.

    It lies among the documents, where a secretary can find it, and not in a hidden folder.
    """
    chosen = read_preferences(get_preferences_file()).layouts_folder
    return Path(chosen) if chosen else get_default_layouts_folder()


def get_default_layouts_folder() -> Path:
    """Return the folder for one's own layouts when nobody chose another."""
    return get_overviews_folder() / "layouts"


def get_log_folder() -> Path:
    """Return the folder for log files; it may be absent."""
    if home := _find_own_home():
        return home / "log"
    from platformdirs import user_log_path

    return user_log_path(APP_FOLDER, appauthor=False)


def get_settings_file() -> Path:
    """Return the file with the user's settings; it may be absent."""
    name = "settings.ini"
    if home := _find_own_home():
        return home / name
    from platformdirs import user_config_path

    return user_config_path(APP_FOLDER, appauthor=False) / name


def get_preferences_file() -> Path:
    """Return the file with what the user chose for window and command line; it may be absent."""
    return get_settings_file().with_name("preferences.json")


def _find_own_home() -> Path | None:
    """Return the one folder for all of the user's files, when there is to be one."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).absolute() if home else None


def _list_data_candidates() -> list[Path]:
    """Return the places where the data may lie, most certain first."""
    if getattr(sys, "frozen", False):
        unpacked = Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
        return [unpacked / _PACKAGE / _DATA]
    package = Path(__file__).resolve().parent
    return [package / _DATA, package.parent]
