"""The name of a person leaves all that the program keeps, also beside the register."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from novex_desktop import paths
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.safety_acts import erase_everywhere
from novex_desktop.store.database import Database
from novex_desktop.store.erasures import Erasure
from novex_desktop.store.half_work import name_half_work
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.queries.erasable import list_erasable
from novex_desktop.store.search.search_index import SearchIndex
from novex_desktop.store_setup import make_store_setup
from tests.store.test_erasing import find_in_files

NAME = "Mevrouw Veenhuizen-Wierdsma"


def test_the_name_of_who_worked_here_goes_from_all_that_the_program_keeps(
    filled_path: Path, tmp_path: Path
) -> None:
    """Register, backups, index for searching, half-done work and the note beside the register."""
    setup = replace(make_store_setup(), author=NAME, backups=tmp_path / "kopieen")
    database = Database.open(filled_path, setup)
    with database.read() as connection:
        [agreement_id] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    with database.change(f"Notitie van {NAME}") as act:
        data = NoteData(dated=date(2025, 3, 1), text=f"Zwaluw gezien, zegt {NAME}")
        note_id = add_note(act.session, agreement_id, data, NAME)
    assert database.backups is not None
    database.backups.keep(filled_path, "proef")
    half = paths.get_settings_file().parent / name_half_work("typed", filled_path)
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_text(json.dumps({"note": f"Gebeld met {NAME}"}), encoding="utf-8")
    index_folder = paths.get_search_folder()
    with closing(SearchIndex(database, index_folder, small=1)) as index:
        assert index.search("zwaluw").total == index.search("veenhuizen").total == 1
    database.use(replace(setup, author="Secretariaat"))
    with database.read() as connection:
        [field] = [
            one
            for one in list_erasable(connection, agreement_id)
            if one.label.startswith("Naam bij wijzigingen") and one.values == (NAME,)
        ]
    erased = erase_everywhere(database, Erasure(field.table, field.row_id, field.field))
    assert erased.elsewhere == ("Notitie (1 keer)",)  # a text of its own, which is told
    erased = erase_everywhere(database, Erasure("progress_note", note_id, "text"))
    assert erased.elsewhere == ()
    with closing(SearchIndex(database, index_folder, small=1)) as index:
        assert index.search("veenhuizen").total == 0
    assert not half.exists()
    # While the register is open, so that the note of who has it open is among them.
    assert filled_path.with_name(f".{filled_path.name}.open.json").exists()
    for folder in (tmp_path, half.parent, index_folder):
        assert find_in_files(folder, NAME) == []
        assert find_in_files(folder, "veenhuizen") == []  # as the index folds words
    database.close()
