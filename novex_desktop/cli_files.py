"""What the commands share: opening a register, making one, layouts, and writing a text."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop import paths
from novex_desktop.domain.errors import LayoutError, UserError
from novex_desktop.store.partial_files import PartialFiles
from novex_desktop.store.schema import is_register

if TYPE_CHECKING:
    from novex_desktop.exporting.layout import OverviewLayout
    from novex_desktop.store.database import Database


@contextmanager
def opened(register: Path, *, read_only: bool) -> Iterator["Database"]:
    """Open a register for as long as the block lasts."""
    from novex_desktop.store.database import Database
    from novex_desktop.store_setup import make_store_setup

    database = Database.open(register, make_store_setup(), read_only=read_only)
    try:
        if not read_only:
            from novex_desktop.safety_services import find_log_faults_aside

            find_log_faults_aside(database)  # what it finds, the database remembers
        yield database
    finally:
        database.close()


@contextmanager
def open_or_make(register: Path, *, keep: bool) -> Iterator["Database"]:
    """Open a register, or make one that stays only when all goes well and `keep` is set."""
    from novex_desktop.store.database import Database
    from novex_desktop.store_setup import make_store_setup

    if register.exists():
        with opened(register, read_only=False) as database:
            yield database
        return
    if not register.parent.is_dir():
        raise UserError(
            f"De map “{register.parent}” bestaat niet. Maak de map eerst, of kies een andere."
        )
    setup = make_store_setup()
    with setup.partials.folder_beside(register) as workplace:
        database = Database.create(workplace / register.name, setup)
        try:
            yield database
        finally:
            database.close()
        if keep:
            (workplace / register.name).rename(register)


def list_all_layouts() -> list["OverviewLayout"]:
    """Return all layouts; a broken one is told and does not stop the others."""
    from novex_desktop.exporting.layout_files import list_layouts

    problems: list[LayoutError] = []
    layouts = list_layouts(paths.list_layout_folders(), problems)
    for problem in problems:
        print(problem.message, file=sys.stderr)
    return layouts


def write_text(target: Path, text: str) -> None:
    """Write a file whole or not at all; never over a register."""
    if is_register(target):
        raise UserError(
            f"“{target.name}” is een register; daar komt geen ander bestand overheen. Kies een "
            "andere naam."
        )
    try:
        with PartialFiles(paths.get_partials_folder()).beside(target) as partial:
            partial.write_text(text, encoding="utf-8")
            partial.replace(target)
    except OSError as error:
        raise UserError(
            f"“{target.name}” kan niet worden geschreven. Controleer of de map bestaat, of u "
            "erin mag schrijven en of er ruimte is, en probeer het opnieuw."
        ) from error
