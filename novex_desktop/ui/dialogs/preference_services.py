"""What the settings screen asks of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.preferences import Preferences
from novex_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class PreferenceServices:
    """Functions, and what holds when nothing is chosen."""

    read: Callable[[], Preferences]
    # Keeps it, uses it for the register that is open, and returns the name that stands with
    # changes from now on. Raises UserError.
    write: Callable[[Preferences, Database | None], str]
    account_name: str
    backups_folder: Path
    layouts_folder: Path
