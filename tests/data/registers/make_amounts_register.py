"""Made the register of schema 1 with ranges, two authors and an erased text; kept to show how.

    python tests/data/registers/make_amounts_register.py

It ran once, with the program of schema 1; a later program refuses to make one of that schema.
"""

import gzip
import platform
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))
platform.node = lambda: "laptop-van-veenhuizen"

from novex_desktop import paths  # noqa: E402
from novex_desktop.domain.finding_wishes import AmountWish  # noqa: E402
from novex_desktop.domain.findings import Amount  # noqa: E402
from novex_desktop.domain.ordering import first_keys  # noqa: E402
from novex_desktop.domain.progress_note import NoteData  # noqa: E402
from novex_desktop.store.database import Database, StoreSetup  # noqa: E402
from novex_desktop.store.erasing import erase_value  # noqa: E402
from novex_desktop.store.erasures import Erasure  # noqa: E402
from novex_desktop.store.operations.findings import remove_amount, update_amount  # noqa: E402
from novex_desktop.store.operations.notes import add_note  # noqa: E402
from novex_desktop.store.schema import SCHEMA_VERSION  # noqa: E402

AMOUNTS = (
    ("€ 100 tot 150 miljoen", "100000000", "EUR", True),
    ("1.000 à 1.200 woningen", "1000", "woningen", True),
    ("2 tot 3 miljard euro", "2000000000", "EUR", False),
    ("€ 245 miljoen", "245000000", "EUR", True),
    ("€ 10 tot 20 miljoen", "10000000", "EUR", True),  # corrected by a person
    ("5 tot 6 procent", "5", "%", True),  # removed
    ("100 en 150 miljoen euro", "100000000", "EUR", True),  # "tussen" is not in the quote
)


def fill(database: Database, setup: StoreSetup) -> None:
    """Do what two people did with the program of that day."""
    from tests.store.conftest import SmallList

    small = SmallList(database)
    with database.change("Afspraken toevoegen") as act:
        first, second = small.add(act.session, 2)
        act.session.flush()
        rows = [
            Amount(agreement_id=first, quote=quote, value=value, unit=unit, confirmed=sure, pos=pos)
            for (quote, value, unit, sure), pos in zip(
                AMOUNTS, first_keys(len(AMOUNTS)), strict=True
            )
        ]
        act.session.add_all(rows)
    with database.change("Bedrag wijzigen") as act:
        update_amount(act.session, rows[4].id, AmountWish("", "12.000.000", "euro"))
    with database.change("Bedrag verwijderen") as act:
        remove_amount(act.session, rows[5].id)
    database.use(replace(setup, author="Mevrouw Veenhuizen-Wierdsma"))
    with database.change("Notitie toevoegen (Mevrouw Veenhuizen-Wierdsma)") as act:
        data = NoteData(dated=date(2025, 3, 1), text="Gebeld")
        add_note(act.session, first, data, "Mevrouw Veenhuizen-Wierdsma")
    small.retitle(second, "Een titel die weg moet")
    small.retitle(second, "Een titel die blijft")
    database.use(setup)
    erase_value(database, Erasure("agreement", second, "title", "Een titel die weg moet"))
    small.retitle(second, "Teruggenomen")
    database.undo()
    small.retitle(second, "De laatste handeling")


def main() -> None:
    """Make the file."""
    if SCHEMA_VERSION != 1:
        sys.exit("this register is of schema 1")
    setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "Testgebruiker")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.novex"
        database = Database.create(path, setup)
        fill(database, setup)
        database.close()
        content = gzip.compress(path.read_bytes(), mtime=0)
        (HERE / "0001-bedragen.novex.gz").write_bytes(content)


if __name__ == "__main__":
    main()
