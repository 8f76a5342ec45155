"""What the window asks of the rest of the program, put together from the layers below it.

Heavy libraries are loaded inside the functions: the window shows its first rows without them.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop import __version__, paths
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.faults import describe_fault
from novex_desktop.ui.services import Services

if TYPE_CHECKING:
    from novex_desktop.domain.progress import Progress
    from novex_desktop.importing.review import Review
    from novex_desktop.store.changes import Changes
    from novex_desktop.ui.dialogs.preference_services import PreferenceServices
    from novex_desktop.ui.import_wish import ImportWish
    from novex_desktop.ui.overviews.services import OverviewServices
    from novex_desktop.ui.safety.services import SafetyServices

EXAMPLE_NAME = "Voorbeeld 2024.novex"


def make_services(get_setup: Callable[[], StoreSetup]) -> Services:
    """Return the services of the window.

    Args:
        get_setup: returns what the store needs; asked each time, since a user may choose another
            name or folder meanwhile.
    """
    return Services(
        version=__version__,
        author=get_setup().author,
        example_path=paths.get_registers_folder() / EXAMPLE_NAME,
        registers_folder=paths.get_registers_folder(),
        open_register=lambda path: Database.open(path, get_setup()),
        create_register=_make_creator(get_setup),
        create_example=_make_example_creator(get_setup),
        prepare_import=prepare_import_review,
        apply_import=apply_import_review,
        make_overviews=_make_overviews,
        make_safety=lambda: _make_safety(get_setup),
        search_folder=paths.get_search_folder(),
        notes=paths.get_partials_folder(),
        make_preferences=lambda: _make_preferences(get_setup),
        map_file=paths.get_resources_folder() / "map" / "netherlands.json",
    )


def _make_overviews() -> "OverviewServices":
    from novex_desktop.export_services import make_overview_services

    return make_overview_services()


def _make_safety(get_setup: Callable[[], StoreSetup]) -> "SafetyServices":
    from novex_desktop.safety_services import make_safety_services

    return make_safety_services(get_setup)


def _make_preferences(get_setup: Callable[[], StoreSetup]) -> "PreferenceServices":
    from novex_desktop.preference_services import make_preference_services

    return make_preference_services(get_setup)


def _make_creator(get_setup: Callable[[], StoreSetup]) -> "Callable[[Path, Progress], Path]":
    def create(path: Path, progress: "Progress") -> Path:
        progress(0, 1, "Register maken")
        _make_folder(path.parent)
        Database.create(path, get_setup()).close()
        return path

    return create


def _make_example_creator(get_setup: Callable[[], StoreSetup]) -> "Callable[[Progress], Path]":
    def create(progress: "Progress") -> Path:
        from novex_desktop.importing.apply import apply_plan
        from novex_desktop.importing.prepare import prepare_import

        target = paths.get_registers_folder() / EXAMPLE_NAME
        _make_folder(target.parent)
        progress(0, 3, "Voorbeeld maken")
        # Filled under another name, so that a program that is stopped leaves no half example.
        setup = get_setup()
        with setup.partials.folder_beside(target) as workplace:
            with closing(Database.create(workplace / target.name, setup)) as database:
                progress(1, 3, "Lijst van 2024 inlezen")
                apply_plan(database, prepare_import(database, _get_starter_list()))
            progress(2, 3, "Voorbeeld klaarzetten")
            if not target.exists():  # another window may have made it meanwhile, and work in it
                (workplace / target.name).replace(target)
        return target

    return create


def prepare_import_review(database: Database, wish: "ImportWish", progress: "Progress") -> "Review":
    """Read a list and return it for review."""
    from novex_desktop.importing.review import prepare_review

    return prepare_review(
        database, wish.path, wish.series, wish.year, wish.held_on, progress=progress
    )


def apply_import_review(database: Database, review: "Review", progress: "Progress") -> "Changes":
    """Take a list in as it was reviewed."""
    from novex_desktop.importing.apply import apply_plan

    return apply_plan(database, review.plan, progress)


def _get_starter_list() -> Path:
    return min(paths.get_starter_folder().glob("*.txt"))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RegisterError(describe_fault(error, folder) or str(error)) from error
