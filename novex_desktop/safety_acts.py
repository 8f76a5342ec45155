"""Checking and erasing as window and command line both do it: from all sides, and everywhere."""

from novex_desktop import paths
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.store.checking import CheckOutcome, check_register
from novex_desktop.store.database import Database
from novex_desktop.store.erased_places import Erased
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import Erasure
from novex_desktop.store.half_work import forget_half_work
from novex_desktop.store.search.index_keeping import forget_index


def erase_everywhere(database: Database, wish: Erasure, progress: Progress = no_progress) -> Erased:
    """Erase a value from the register, its backups, the index for searching and half-done work."""
    erased = erase_value(database, wish, progress)
    forget_index(paths.get_search_folder(), database)
    forget_half_work(paths.get_settings_file().parent, database.path, erased.texts)
    return erased


def check_all(database: Database, progress: Progress = no_progress) -> list[CheckOutcome]:
    """Examine a register from all sides, its adopted texts against their source too.

    What it finds decides whether the register may be written from now on.
    """
    from novex_desktop.importing.source_check import check_adopted_texts

    with database.read() as connection:
        outcomes = check_register(
            connection, progress, [("Vastgestelde teksten", "teksten", check_adopted_texts)]
        )
    database.is_damaged = any(one.is_damage for one in outcomes)
    return outcomes
