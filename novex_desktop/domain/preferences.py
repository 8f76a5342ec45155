"""What somebody chose for oneself on this laptop, beside how the window looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """Empty means: as the program would have it."""

    author: str = ""  # stands with each change and note; else the name of the account
    backups_folder: str = ""
    layouts_folder: str = ""  # one's own overviews
