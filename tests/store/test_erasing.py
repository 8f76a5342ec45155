"""A value that is erased by privacy law is nowhere any more, and the log stays whole."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.importing.source_check import check_adopted_texts
from novex_desktop.store import connections
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import ERASABLE, ERASED, Erasure
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.attachments import add_attachment
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.operations.parties import add_party, set_parties
from novex_desktop.store.queries.erasable import find_parties, list_erasable
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.restoring import restore_backup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from novex_desktop.store.database import StoreSetup

FIRST = "Mevrouw Veenhuizen-Wierdsma belt terug"
SECOND = "Meneer Oosterdijkstra-Blom belt terug"
THIRD = "De provincie belt terug"


@pytest.fixture
def backed_setup(store_setup: StoreSetup, tmp_path: Path) -> StoreSetup:
    return replace(store_setup, backups=tmp_path / "kopieen")


@pytest.fixture
def opened(filled_path: Path, backed_setup: StoreSetup) -> Iterator[Database]:
    database = Database.open(filled_path, backed_setup)
    yield database
    database.close()


def pick(database: Database) -> str:
    with database.read() as connection:
        return str(connection.execute("SELECT id FROM agreement ORDER BY number").fetchone()[0])


def retitle(database: Database, agreement_id: str, *titles: str) -> None:
    for title in titles:
        with database.change("Titel wijzigen") as act:
            update_agreement(act.session, agreement_id, {"title": title})


def list_faults(database: Database) -> list[str]:
    with database.read() as connection:
        outcomes = check_register(connection, extra=[("Teksten", "teksten", check_adopted_texts)])
        return [fault for one in outcomes for fault in one.faults]


def read_title(database: Database, agreement_id: str) -> str:
    with database.read() as connection:
        return str(
            connection.execute(
                "SELECT title FROM agreement WHERE id = ?", (agreement_id,)
            ).fetchone()[0]
        )


def find_in_files(folder: Path, text: str) -> list[str]:
    """Return the files that hold a text, as UTF-8 or within JSON, in any byte of them."""
    needles = [text.encode(), json.dumps(text)[1:-1].encode()]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def test_all_that_a_field_held_is_gone_from_every_byte_and_the_check_passes(
    opened: Database, tmp_path: Path
) -> None:
    agreement_id = pick(opened)
    retitle(opened, agreement_id, FIRST, SECOND)
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    assert len(find_in_files(tmp_path, FIRST)) == 2
    erased = erase_value(opened, Erasure("agreement", agreement_id, "title"))
    assert read_title(opened, agreement_id) == ERASED
    opened.close()
    assert find_in_files(tmp_path, FIRST) == find_in_files(tmp_path, SECOND) == []
    assert (erased.backups_left, erased.files, erased.is_written_anew) == (0, (), True)
    assert list_faults(opened) == []


def test_one_value_goes_and_what_the_field_holds_now_stays(
    opened: Database, tmp_path: Path
) -> None:
    agreement_id = pick(opened)
    retitle(opened, agreement_id, FIRST, SECOND, THIRD)
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    erase_value(opened, Erasure("agreement", agreement_id, "title", SECOND))
    assert read_title(opened, agreement_id) == THIRD
    assert list_faults(opened) == []
    retitle(opened, agreement_id, "Weer een andere titel")
    opened.undo()
    assert read_title(opened, agreement_id) == THIRD
    opened.close()
    assert find_in_files(tmp_path, SECOND) == []
    assert len(find_in_files(tmp_path, FIRST)) == 2  # nobody asked for that one
    assert len(find_in_files(tmp_path, THIRD)) == 2


def test_a_value_of_the_import_goes_and_the_rest_of_the_row_can_still_be_proved(
    opened: Database, tmp_path: Path
) -> None:
    agreement_id = pick(opened)
    title = read_title(opened, agreement_id)
    erase_value(opened, Erasure("agreement", agreement_id, "title"))
    erase_value(opened, Erasure("agreement", agreement_id, "adopted_text"))
    with opened.read() as connection:
        assert (
            connection.execute(
                "SELECT count(*) FROM field_change WHERE instr(new, ?) OR instr(old, ?)",
                (f'"title":{json.dumps(title, ensure_ascii=False)}',) * 2,
            ).fetchone()[0]
            == 0
        )
    assert list_faults(opened) == []
    opened.close()
    with closing(sqlite3.connect(opened.path)) as connection:
        connection.execute(
            "UPDATE field_change SET new = replace(new, '\"public\":true', '\"public\":false')"
            " WHERE field = '*' AND row_id = ?",
            (agreement_id,),
        )
        connection.commit()
    assert any("logboek is veranderd" in fault for fault in list_faults(opened))


def test_an_adopted_text_goes_from_the_list_it_came_from_as_well(
    opened: Database, tmp_path: Path
) -> None:
    with opened.read() as connection:
        agreement_id, text = connection.execute(
            "SELECT id, adopted_text FROM agreement a WHERE length(adopted_text) > 60"
            " AND parent_id IS NULL AND instr(adopted_text, char(10)) = 0 AND NOT EXISTS"
            " (SELECT 1 FROM agreement b WHERE b.id <> a.id AND instr(b.adopted_text ||"
            " b.title, substr(a.adopted_text, -50))) ORDER BY number LIMIT 1"
        ).fetchone()
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    piece = text[-50:]
    assert find_in_files(tmp_path, piece) != []
    erased = erase_value(opened, Erasure("agreement", agreement_id, "adopted_text"))
    assert list_faults(opened) == []
    with opened.read() as connection:
        label, kind = connection.execute(
            "SELECT label, kind FROM change ORDER BY hlc DESC LIMIT 1"
        ).fetchone()
    assert (label, kind) == ("Waarde gewist: vastgestelde tekst", "erase")
    assert erased.elsewhere == ("Titel van dezelfde afspraak",)  # it begins as the text
    opened.close()
    assert find_in_files(tmp_path, piece) == []


def test_erasing_cannot_be_undone_and_does_not_stand_in_the_way_of_other_undoing(
    opened: Database,
) -> None:
    agreement_id = pick(opened)
    with opened.change("Oordeel toelichten") as act:
        update_agreement(act.session, agreement_id, {"judgement_reason": "Loopt"})
    retitle(opened, agreement_id, FIRST)
    erase_value(opened, Erasure("agreement", agreement_id, "title"))
    assert opened.undo().label == "Oordeel toelichten"
    assert read_title(opened, agreement_id) == ERASED


def test_going_back_to_a_backup_of_before_does_not_bring_it_back(
    opened: Database, backed_setup: StoreSetup
) -> None:
    agreement_id = pick(opened)
    retitle(opened, agreement_id, FIRST)
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    erase_value(opened, Erasure("agreement", agreement_id, "title"))
    retitle(opened, agreement_id, THIRD)
    newest, *_ = opened.backups.list_for(opened.path)
    restore_backup(opened, newest, backed_setup)
    assert read_title(opened, agreement_id) == ERASED
    assert list_faults(opened) == []


def test_every_backup_stays_sound_by_itself(opened: Database, backed_setup: StoreSetup) -> None:
    agreement_id = pick(opened)
    assert opened.backups is not None
    for title in (FIRST, SECOND):
        opened.backups.keep(opened.path, "proef")
        retitle(opened, agreement_id, title)
    erase_value(opened, Erasure("agreement", agreement_id, "title", FIRST))
    erase_value(opened, Erasure("agreement", agreement_id, "adopted_text"))
    records = opened.backups.list_for(opened.path)
    assert len(records) == 2
    for record in records:
        assert record.is_whole()
        copy = Database.open(record.path, backed_setup, read_only=True)
        assert list_faults(copy) == []
        copy.close()


def test_a_backup_that_could_not_be_cleaned_is_cleaned_at_the_next_one(
    opened: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreement_id = pick(opened)
    retitle(opened, agreement_id, FIRST)
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")

    def refuse(*_args: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr("novex_desktop.store.erased_backups.copyfile", refuse)
        erased = erase_value(opened, Erasure("agreement", agreement_id, "title"))
    assert erased.backups_left == 1
    assert find_in_files(tmp_path, FIRST) != []
    opened.backups.keep(opened.path, "volgende")
    opened.close()
    assert find_in_files(tmp_path, FIRST) == []
    assert all(one.is_whole() for one in BackupFolder(tmp_path / "kopieen").list_for(opened.path))


def test_where_the_same_text_still_stands_is_told(opened: Database) -> None:
    one = pick(opened)
    with opened.read() as connection:
        [other] = connection.execute(
            "SELECT id FROM agreement WHERE id <> ? ORDER BY number LIMIT 1", (one,)
        ).fetchone()
    retitle(opened, one, FIRST)
    retitle(opened, other, f"Ook {FIRST}")
    erased = erase_value(opened, Erasure("agreement", one, "title"))
    assert erased.elsewhere == ("Titel (1 keer)",)


def test_copies_beside_the_register_are_named(opened: Database) -> None:
    agreement_id = pick(opened)
    aside = opened.path.with_name(f"{opened.path.stem} (beschadigd 2026-11-29 9.00.00).novex")
    aside.write_bytes(b"x")
    erased = erase_value(opened, Erasure("agreement", agreement_id, "title"))
    assert erased.files == (aside,)


@pytest.mark.parametrize("field", ["number", "id", "title = title --"])
def test_only_fields_with_text_can_be_erased(opened: Database, field: str) -> None:
    with pytest.raises(RuleError, match="kan niet worden gewist"):
        erase_value(opened, Erasure("agreement", pick(opened), field))


def test_what_was_erased_already_or_never_stood_there_is_refused(opened: Database) -> None:
    agreement_id = pick(opened)
    with pytest.raises(RuleError, match="al gewist"):
        erase_value(opened, Erasure("agreement", agreement_id, "title", "Nooit geweest"))
    erase_value(opened, Erasure("agreement", agreement_id, "title"))
    with pytest.raises(RuleError, match="al gewist"):
        erase_value(opened, Erasure("agreement", agreement_id, "title"))


def test_a_kept_file_goes_with_its_bytes_and_the_rest_stays_sound(
    opened: Database, tmp_path: Path, backed_setup: StoreSetup
) -> None:
    agreement_id = pick(opened)
    content = f"Vertrouwelijk: {FIRST}".encode()
    with opened.change("Bestand toevoegen") as act:
        add_attachment(act.session, agreement_id, FileWish("brief.txt", content))
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    with opened.read() as connection:
        [field] = [
            one for one in list_erasable(connection, agreement_id) if one.label == "Bestand zelf"
        ]
    assert field.values == ("brief.txt",)
    erase_value(opened, Erasure(field.table, field.row_id, field.field))
    with opened.read() as connection:
        shown = connection.execute("SELECT count(*) FROM attachment WHERE NOT deleted").fetchone()
        assert all(one.label != "Bestand zelf" for one in list_erasable(connection, agreement_id))
    assert shown == (0,)
    assert list_faults(opened) == []
    with pytest.raises(RuleError, match="al gewist"):
        erase_value(opened, Erasure(field.table, field.row_id, field.field))
    with (
        pytest.raises(RuleError, match="eerder voorgoed gewist"),
        opened.change("Bestand toevoegen") as act,
    ):
        add_attachment(act.session, agreement_id, FileWish("brief.txt", content))
    [record] = opened.backups.list_for(opened.path)
    opened.close()
    assert find_in_files(tmp_path, FIRST) == []
    copy = Database.open(record.path, backed_setup, read_only=True)
    assert list_faults(copy) == []
    copy.close()


def test_the_name_of_a_party_goes_from_every_byte_wherever_it_shows(
    opened: Database, tmp_path: Path, backed_setup: StoreSetup
) -> None:
    with opened.read() as connection:
        [agreement_id] = connection.execute(
            "SELECT agreement_id FROM agreement_party WHERE NOT deleted LIMIT 1"
        ).fetchone()
    with opened.change("Partij toevoegen") as act:
        party_id = add_party(act.session, FIRST, "Veenhuizen-Wierdsma", PartyKind.OTHER)
        act.session.flush()
        set_parties(act.session, agreement_id, PartyRole.LEAD_REGIONAL, [party_id])
    with opened.change("Notitie toevoegen") as act:
        data = NoteData(dated=date(2025, 3, 1), text="Gebeld")
        add_note(act.session, agreement_id, data, SECOND)
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    with opened.read() as connection:
        fields = {one.label: one for one in list_erasable(connection, agreement_id)}
        assert find_parties(connection, FIRST) == [party_id]
    for label in (
        "Naam van partij, in het hele register",
        "Korte naam van partij, in het hele register",
        "Schrijver van notitie",
    ):
        # The same names may belong to more parties; the last one in the form is the new one.
        one = fields[label]
        assert {*one.values} & {FIRST, SECOND, "Veenhuizen-Wierdsma"}
        erase_value(opened, Erasure(one.table, one.row_id, one.field))
    with opened.read() as connection:
        assert connection.execute(
            "SELECT name, short FROM party WHERE id = ?", (party_id,)
        ).fetchone() == (ERASED, "")
        assert all(FIRST not in entry.new for entry in list_history(connection, agreement_id))
    assert list_faults(opened) == []
    [record] = opened.backups.list_for(opened.path)
    opened.close()
    for text in (FIRST, SECOND, "Veenhuizen-Wierdsma"):
        assert find_in_files(tmp_path, text) == []
    copy = Database.open(record.path, backed_setup, read_only=True)
    assert list_faults(copy) == []
    copy.close()


@pytest.mark.parametrize(("table", "field"), sorted(ERASABLE))
def test_every_field_that_can_be_erased_is_one_of_the_schema(
    opened: Database, table: str, field: str
) -> None:
    with opened.read() as connection:
        names = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
    assert field in names


def test_who_wrote_a_change_stays_with_another_erasure_and_is_told(
    filled_path: Path, backed_setup: StoreSetup
) -> None:
    database = Database.open(filled_path, replace(backed_setup, author=FIRST))
    agreement_id = pick(database)
    with database.change("Notitie toevoegen") as act:
        data = NoteData(dated=date(2025, 3, 1), text="Gebeld")
        note_id = add_note(act.session, agreement_id, data, FIRST)
    erased = erase_value(database, Erasure("progress_note", note_id, "author"))
    database.close()
    assert any("Naam bij een wijziging in de historie" in one for one in erased.elsewhere)


def test_a_disk_that_is_too_full_to_write_the_file_anew_is_told(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreement_id = pick(opened)
    retitle(opened, agreement_id, FIRST)

    class FullDisk(sqlite3.Connection):
        def execute(self, sql: str, *_parameters: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("database or disk is full")

    def refuse(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, factory=FullDisk)

    with monkeypatch.context() as patch:
        patch.setattr("novex_desktop.store.erased_places.open_connection", refuse)
        erased = erase_value(opened, Erasure("agreement", agreement_id, "title"))
    assert not erased.is_written_anew
    opened.close()
    # secure_delete: also without a file written anew the text is no more in it.
    assert FIRST.encode() not in opened.path.read_bytes()
    assert list_faults(opened) == []


def test_the_text_of_a_note_that_was_removed_goes_and_the_note_stays_removed(
    opened: Database, tmp_path: Path
) -> None:
    agreement_id = pick(opened)
    with opened.change("Notitie toevoegen") as act:
        data = NoteData(dated=date(2025, 3, 1), text=FIRST)
        note_id = add_note(act.session, agreement_id, data, "x")
    with opened.change("Notitie verwijderen") as act:
        remove_note(act.session, note_id)
    erase_value(opened, Erasure("progress_note", note_id, "text"))
    with opened.read() as connection:
        assert connection.execute(
            "SELECT text, deleted FROM progress_note WHERE id = ?", (note_id,)
        ).fetchone() == (ERASED, 1)
    assert list_faults(opened) == []
    opened.close()
    assert find_in_files(tmp_path, FIRST) == []


@pytest.mark.parametrize("is_on", [True, False], ids=["as shipped", "switched off"])
def test_without_writing_the_file_anew_no_free_page_and_no_journal_keeps_the_text(
    filled_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch, is_on: bool
) -> None:
    """A short text lies within a page, a long one fills pages of its own that come free."""
    shipped = connections._SETTINGS
    settings = shipped if is_on else (*shipped, "PRAGMA secure_delete=OFF")
    monkeypatch.setattr(connections, "_SETTINGS", settings)
    monkeypatch.setattr("novex_desktop.store.erased_places._make_anew", lambda _path: False)
    database = Database.open(filled_path, store_setup)
    agreement_id = pick(database)
    retitle(database, agreement_id, SECOND, "Een andere titel")
    with database.change("Notitie toevoegen") as act:
        data = NoteData(dated=date(2025, 3, 1), text=f"{FIRST}. " * 500)
        note_id = add_note(act.session, agreement_id, data, "x")
    assert {FIRST, SECOND} == find_texts(filled_path)
    erase_value(database, Erasure("progress_note", note_id, "text"))
    erase_value(database, Erasure("agreement", agreement_id, "title", SECOND))
    with database.read() as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 0
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    database.close()
    assert find_texts(filled_path) == (set() if is_on else {FIRST, SECOND})
    names = {one.name for one in filled_path.parent.iterdir()}
    assert names <= {filled_path.name, f".{filled_path.name}.lock"}  # no journal, no WAL


def find_texts(path: Path) -> set[str]:
    """Return which of the two texts stands in any byte of a file."""
    content = path.read_bytes()
    return {text for text in (FIRST, SECOND) if text.encode() in content}


def test_the_name_of_a_kept_file_goes_from_the_act_that_kept_it_as_well(
    opened: Database, tmp_path: Path
) -> None:
    agreement_id = pick(opened)
    name = "brief van mevrouw Wierdsma.txt"
    with opened.change(f"Bestand “{name}” toevoegen (BOL24)") as act:
        key = add_attachment(act.session, agreement_id, FileWish(name, b"x"))
    with opened.change("Titel “brief van mevrouw” wijzigen") as act:
        update_agreement(act.session, agreement_id, {"title": "Anders"})
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    erased = erase_value(opened, Erasure("attachment", key, "name"))
    assert erased.elsewhere == ()
    assert list_faults(opened) == []
    with opened.read() as connection:
        labels = {row[0] for row in connection.execute("SELECT label FROM change")}
    assert "Titel “brief van mevrouw” wijzigen" in labels  # another text
    opened.undo()
    assert list_faults(opened) == []
    opened.close()
    assert find_in_files(tmp_path, name) == []
