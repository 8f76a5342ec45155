"""Makes the small register of the schema at hand; run it once, at the release that brings it.

    python tests/data/registers/make_register.py

A file that is here already stays: it is what users have, and what must open for ever.
"""

import gzip
import json
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))
platform.node = lambda: "laptop"

from novex_desktop import paths  # noqa: E402
from novex_desktop.domain.due import DueData  # noqa: E402
from novex_desktop.domain.finding_wishes import AmountWish  # noqa: E402
from novex_desktop.domain.progress_note import NoteData  # noqa: E402
from novex_desktop.store.database import Database, StoreSetup  # noqa: E402
from novex_desktop.store.operations.agreements import update_agreement  # noqa: E402
from novex_desktop.store.operations.dues import set_due  # noqa: E402
from novex_desktop.store.operations.findings import add_amount  # noqa: E402
from novex_desktop.store.operations.notes import add_note, remove_note  # noqa: E402
from novex_desktop.store.queries.dump import dump_register  # noqa: E402
from novex_desktop.store.schema import SCHEMA_VERSION  # noqa: E402

AS_OF = date(2025, 6, 1)


def fill(database: Database) -> None:
    """Do what a user does: add, write, remove, take back."""
    from tests.store.conftest import SmallList

    small = SmallList(database)
    with database.change("Afspraken toevoegen") as act:
        first, second = small.add(act.session, 2)
        act.session.flush()
        set_due(act.session, first, None, DueData(words="eind 2025", date_to=date(2025, 12, 31)))
        add_note(act.session, first, NoteData(dated=date(2025, 3, 1), text="Eerste stand"), "Jan")
        add_note(act.session, second, NoteData(dated=date(2025, 4, 1), text="Weg"), "Jan")
        wish = AmountWish("€ 100 tot 150 miljoen", "100 miljoen", "euro", "150 miljoen", "2023")
        add_amount(act.session, first, wish)
    with database.read() as connection:
        [note] = connection.execute("SELECT id FROM progress_note WHERE text = 'Weg'").fetchone()
    with database.change("Titel wijzigen") as act:
        update_agreement(act.session, first, {"title": "Een titel met “tekens” = ✓"})
    with database.change("Notitie verwijderen") as act:
        remove_note(act.session, note)
    small.retitle(second, "Teruggenomen")
    database.undo()


def main() -> None:
    """Make the file and what must be read from it."""
    target = HERE / f"{SCHEMA_VERSION:04d}.novex.gz"
    if target.exists():
        sys.exit(f"{target.name} is there already")
    setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "Testgebruiker")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.novex"
        database = Database.create(path, setup)
        fill(database)
        with database.read() as connection:
            dump = dump_register(connection, AS_OF)
        database.close()
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    agreements = json.dumps(dump["agreements"], ensure_ascii=False, indent=1)
    (HERE / f"{SCHEMA_VERSION:04d}.json").write_text(agreements + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
