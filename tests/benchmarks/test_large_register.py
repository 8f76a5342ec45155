"""The made registers are sound, and the same for everybody."""

import shutil
from pathlib import Path

from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database, StoreSetup
from tests.benchmarks.large_register import fill_register


def test_a_made_register_is_sound_and_holds_what_was_asked(
    register_template: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    path = Path(shutil.copyfile(register_template, tmp_path / "groot.novex"))
    fill_register(path, 60)
    database = Database.open(path, store_setup)
    with database.read() as connection:
        outcomes = check_register(connection)
        number = connection.execute("SELECT count(*) FROM agreement").fetchone()[0]
        changes = connection.execute("SELECT count(*) FROM change WHERE kind = 'edit'").fetchone()
    database.close()
    assert [fault for outcome in outcomes for fault in outcome.faults] == []
    assert number == 60
    assert changes[0] == 180


def test_a_seed_always_gives_the_same_agreements(register_template: Path, tmp_path: Path) -> None:
    import sqlite3

    texts = []
    for name in ("a", "b"):
        path = Path(shutil.copyfile(register_template, tmp_path / name))
        fill_register(path, 30)
        connection = sqlite3.connect(path)
        texts.append(connection.execute("SELECT * FROM agreement ORDER BY id").fetchall())
        connection.close()
    assert texts[0] == texts[1]
