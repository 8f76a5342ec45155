import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import Cancelled
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.search import search_index
from novex_desktop.store.search.hits import TermCount
from novex_desktop.store.search.index_file import IndexFile
from novex_desktop.store.search.index_keeping import forget_index
from novex_desktop.store.search.search_index import SearchIndex
from novex_desktop.store.search.texts import Where

Find = Callable[[str], list[str]]
AddNote = Callable[[str, str], str]


def test_accents_hyphens_and_capitals_do_not_matter(numbers: Find) -> None:
    assert numbers("fryslan") == numbers("FRYSLÂN") == ["BOL24-NO-01-01", "BOL24-NO-01-03"]
    assert "BOL24-ZW-03-01" in numbers("uitvoerings investeringsagenda")
    assert len(numbers("novexgebied")) > 20
    assert set(numbers("novexgebied")) <= set(numbers("novex-gebied"))


def test_abbreviations_and_full_names_find_the_same(numbers: Find) -> None:
    found = numbers("ienw")
    assert len(found) == 3
    assert numbers("I&W") == numbers("infrastructuur en waterstaat") == found
    assert numbers("ministerie van Infrastructuur en Waterstaat") == found
    assert numbers("nspd") == numbers("north sea port district")


def test_words_are_found_in_any_order_and_the_last_by_its_beginning(numbers: Find) -> None:
    assert numbers("rijk woningbouw") == numbers("rijk woningbouw ")
    both = set(numbers('"woningbouw"')) & set(numbers('"rijk"'))
    assert set(numbers('woningbouw "rijk"')) == set(numbers('rijk "woningbouw"')) == both
    assert set(numbers("rijk woningbouw")) <= set(numbers("rijk woningb"))
    assert numbers("woningb rijk") == []


def test_a_number_is_found_whole_and_in_part(numbers: Find) -> None:
    assert numbers("BOL24-ZW-04-02") == numbers("zw-04-02") == ["BOL24-ZW-04-02"]
    assert numbers("zw0402") == ["BOL24-ZW-04-02"]


def test_hits_stand_in_the_order_of_the_list(index: SearchIndex, numbers: Find) -> None:
    page = index.search("rijk", limit=500)
    groups = list(dict.fromkeys(hit.group for hit in page.hits))
    assert groups == [
        "Zuidwest-Nederland",
        "Zuid-Nederland",
        "Noord-Nederland",
        "Noordwest-Nederland",
        "Oost-Nederland",
    ]
    within = [n for n in numbers("rijk") if n.startswith("BOL24-ZW")]
    assert within == sorted(within)


def test_pages_together_are_all_hits(index: SearchIndex, numbers: Find) -> None:
    found: list[str] = []
    page = index.search("rijk", limit=7)
    assert page.total == len(numbers("rijk")) > 14
    while True:
        found += [hit.number for hit in page.hits]
        if page.next_row is None:
            break
        page = index.search("rijk", after=page.next_row, limit=7)
    assert found == numbers("rijk")


def test_a_hit_shows_its_sentence_and_where_it_was_found(
    index: SearchIndex, ids: dict[str, str], add_note: AddNote
) -> None:
    add_note(ids["BOL24-ZW-04-02"], "Gebeld met de beheerder. De zwaluw broedt nog.")
    (hit,) = index.search("zwaluw").hits
    assert hit.number == "BOL24-ZW-04-02"
    assert hit.source.where is Where.NOTE
    assert hit.excerpt.text == "De zwaluw broedt nog."
    assert [hit.excerpt.text[a:b] for a, b in hit.excerpt.spans] == ["zwaluw"]


def test_an_amount_is_found_by_its_price_level_and_no_longer_when_that_changes(
    numbers: Find, listed: Database, ids: dict[str, str]
) -> None:
    from novex_desktop.domain.finding_wishes import AmountWish
    from novex_desktop.store.operations.findings import add_amount, update_amount

    assert numbers("prijspeil 1999") == []
    with listed.change("Bedrag toevoegen") as act:
        wish = AmountWish("voor de brug", "1 miljoen", "euro", "2 miljoen", "1999")
        amount_id = add_amount(act.session, ids["BOL24-OO-01-01"], wish)
    assert numbers("prijspeil 1999") == ["BOL24-OO-01-01"]
    with listed.change("Bedrag wijzigen") as act:
        update_amount(act.session, amount_id, AmountWish("", "1 miljoen", "euro", "", "1998"))
    assert numbers("prijspeil 1999") == []


def test_what_was_changed_is_found_at_once_and_no_longer_under_its_old_words(
    index: SearchIndex, numbers: Find, listed: Database, ids: dict[str, str], add_note: AddNote
) -> None:
    assert numbers("zwaluw") == []
    note_id = add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")
    assert numbers("zwaluw") == ["BOL24-OO-01-01"]
    _edit(listed, "progress_note", note_id, "text", "De merel is weg.")
    assert numbers("zwaluw") == []
    assert numbers("merel") == ["BOL24-OO-01-01"]
    listed.undo()
    assert numbers("zwaluw") == ["BOL24-OO-01-01"]
    _edit(listed, "progress_note", note_id, "deleted", True)
    assert numbers("zwaluw") == []


def test_a_topic_with_another_title_is_found_in_all_its_agreements(
    numbers: Find, listed: Database, ids: dict[str, str]
) -> None:
    assert numbers("kwikstaart") == []
    with listed.read() as connection:
        topic_id, count = connection.execute(
            "SELECT topic_id, count(*) FROM agreement WHERE NOT deleted"
            " GROUP BY topic_id ORDER BY 2 DESC"
        ).fetchone()
    _edit(listed, "topic", topic_id, "title", "Kwikstaart")
    assert len(numbers("kwikstaart")) == count > 1
    _edit(listed, "topic", topic_id, "deleted", True)
    assert numbers("kwikstaart") == []


def test_a_party_is_found_under_a_new_alias(
    numbers: Find, listed: Database, ids: dict[str, str]
) -> None:
    from novex_desktop.domain.party import PartyAlias
    from novex_desktop.store.operations.parties import add_party, set_parties

    assert numbers("koerier") == []
    with listed.change("Partij toevoegen") as act:
        party_id = add_party(act.session, "Stichting Postduif", "", PartyKind.OTHER)
        act.session.flush()
        set_parties(act.session, ids["BOL24-NO-01-01"], PartyRole.INVOLVED, [party_id])
    assert numbers("postduif") == ["BOL24-NO-01-01"]
    with listed.change("Naam toevoegen") as act:
        act.session.add(PartyAlias(party_id=party_id, alias="Koerier"))
    assert numbers("koerier") == ["BOL24-NO-01-01"]


def test_changes_of_another_program_are_found(
    tmp_path: Path, listed: Database, folder: Path, store_setup: StoreSetup, ids: dict[str, str],
    add_note: AddNote,
) -> None:  # fmt: skip
    before = SearchIndex(listed, folder, small=1)
    assert before.search("zwaluw").total == 0
    before.close()
    add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")  # nobody searches now
    later = SearchIndex(listed, folder, small=1)
    assert later.search("zwaluw").total == 1
    later.close()
    listed.close()
    reading = Database.open(listed.path, store_setup, read_only=True)
    with closing(SearchIndex(reading, folder, small=1)) as index:
        assert index.search("zwaluw").total == 1
    reading.close()


def test_an_index_that_is_there_is_used_again(
    listed: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare()
    monkeypatch.setattr(SearchIndex, "_build", None)  # a call of it fails
    with closing(SearchIndex(listed, folder, small=1)) as index:
        assert index.search("fryslan").total == 2
    assert len(list(folder.iterdir())) == 1


def test_another_log_under_the_same_name_is_noticed(
    listed: Database, list_path: Path, folder: Path, store_setup: StoreSetup, ids: dict[str, str],
    add_note: AddNote,
) -> None:  # fmt: skip
    old = list_path.read_bytes()
    add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")
    with closing(SearchIndex(listed, folder, small=1)) as index:
        assert index.search("zwaluw").total == 1
    listed.close()
    list_path.write_bytes(old)  # as who puts a copy of last week back
    again = Database.open(list_path, store_setup)
    with closing(SearchIndex(again, folder, small=1)) as index:
        assert index.search("zwaluw").total == 0
        _edit(again, "agreement", ids["BOL24-OO-01-01"], "title", "Merel")
        assert index.search("zwaluw").total == 0
        assert index.search("merel").total == 1
    again.close()


@pytest.mark.parametrize(
    "damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 99]
)
def test_a_damaged_index_is_made_anew(listed: Database, folder: Path, damage: bytes) -> None:
    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare()
    (path,) = folder.iterdir()
    path.write_bytes(damage)
    with closing(SearchIndex(listed, folder, small=1)) as index:
        assert index.search("fryslan").total == 2


def test_an_index_that_is_damaged_within_is_made_anew_when_that_shows(
    listed: Database, folder: Path
) -> None:
    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare()
        (path,) = folder.iterdir()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DELETE FROM words_data WHERE id > 10")
            connection.commit()
        assert index.search("fryslan").total == 2


def test_making_it_can_be_stopped_and_leaves_nothing(listed: Database, folder: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with closing(SearchIndex(listed, folder, small=1)) as index:
        with pytest.raises(Cancelled):
            index.prepare(stop)
        assert list(folder.iterdir()) == []
        assert index.search("fryslan").total == 2


def test_after_an_erasure_all_is_made_anew_and_the_old_file_is_gone(
    listed: Database, folder: Path, ids: dict[str, str], add_note: AddNote,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    note_id = add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")
    with closing(SearchIndex(listed, folder, small=1)) as index:
        assert index.search("zwaluw").total == 1
        monkeypatch.setattr("novex_desktop.store.search.log_place._ERASE", ChangeKind.EDIT.value)
        _edit(listed, "progress_note", note_id, "text", "[gewist]")
        assert index.search("zwaluw").total == 0
        (path,) = folder.iterdir()
        assert b"zwaluw" not in path.read_bytes()


def test_forgetting_removes_the_file_and_searching_makes_another(
    listed: Database, folder: Path
) -> None:
    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare()
    (folder / f"{'0' * 16}-ander.zoekindex").touch()
    assert forget_index(folder, listed) == 1
    (other,) = folder.iterdir()
    assert other.name.startswith("0000")


def test_the_index_of_a_register_that_is_gone_goes_too(
    listed: Database, list_path: Path, folder: Path, store_setup: StoreSetup
) -> None:
    copy = list_path.with_name("kopie.novex")
    copy.write_bytes(list_path.read_bytes())
    other = Database.open(copy, store_setup)
    with closing(SearchIndex(other, folder, small=1)) as index:
        index.prepare()
    other.close()
    copy.unlink()
    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare()
    assert len(list(folder.iterdir())) == 1


def test_what_is_nowhere_together_is_counted_apart(index: SearchIndex) -> None:
    page = index.search("fryslan zuid-holland xyzzy")
    assert page.total == 0
    assert page.apart[0] == TermCount("fryslan", 2)
    assert page.apart[2] == TermCount("xyzzy", 0)


def test_of_a_word_that_stands_everywhere_is_told_that_there_are_more(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MOST_COUNTED", 1)
    page = index.search("fryslan xyzzy")
    assert page.apart[0] == TermCount("fryslan", 1, is_counted=False)


def test_an_interrupt_stops_a_search_and_the_next_one_works(
    listed: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SearchIndex(listed, None)) as index:
        index.prepare()
        assert index._index is not None
        stopped = []
        started = threading.Event()

        def count_for_ever(*_: object) -> list[tuple[int, str]]:
            started.set()
            assert index._index is not None
            return index._index.connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                " SELECT count(*), '' FROM n"
            ).fetchall()

        def search() -> None:
            with pytest.raises(search_index.SearchInterrupted):
                index.search("rijk")
            stopped.append(True)

        with monkeypatch.context() as patch:
            patch.setattr(IndexFile, "find", count_for_ever)
            thread = threading.Thread(target=search)
            thread.start()
            assert started.wait(10)
            while thread.is_alive():
                index.interrupt()
                thread.join(0.01)
        assert stopped == [True]
        assert index.search("fryslan").total == 2


def test_who_types_on_does_not_make_the_index_begin_anew(
    listed: Database, ids: dict[str, str], add_note: AddNote, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SearchIndex(listed, None)) as index:
        index.prepare()
        add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")
        write = IndexFile.write

        def write_slowly(self: IndexFile, *what: object) -> None:
            is_done = threading.Event()

            def type_on() -> None:
                while not is_done.wait(0.001):
                    index.interrupt()

            typing = threading.Thread(target=type_on)
            typing.start()
            try:
                self.connection.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500000)"
                    " SELECT count(*) FROM n"
                ).fetchone()
            finally:
                is_done.set()
            typing.join()
            write(self, *what)  # type: ignore[arg-type]  # as it was given

        monkeypatch.setattr(IndexFile, "write", write_slowly)
        assert index.search("zwaluw").total == 1


def test_the_register_can_be_written_while_an_index_is_made(
    listed: Database, folder: Path, ids: dict[str, str], add_note: AddNote,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(search_index, "_BLOCK", 20)

    def write(done: int, total: int, what: str = "") -> None:
        if done == 40:
            add_note(ids["BOL24-OO-01-01"], "De zwaluw broedt nog.")

    with closing(SearchIndex(listed, folder, small=1)) as index:
        index.prepare(write)
        assert index.search("zwaluw").total == 1


def _edit(database: Database, table: str, row_id: str, field: str, value: object) -> None:
    from novex_desktop.domain.tables import REGISTER_TABLES

    with database.change("Wijzigen") as act:
        row = act.session.get(REGISTER_TABLES[table], row_id)
        setattr(row, field, value)
