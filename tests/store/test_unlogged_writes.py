"""Whatever goes round the change log is refused, and nothing of it stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlmodel import Session, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change import Change, Meta
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.source_document import AttachmentContent
from novex_desktop.store.log_bypass import UnloggedWriteError

if TYPE_CHECKING:
    from novex_desktop.store.database import Database
    from tests.store.conftest import SmallList


def _get_driver(session: Session) -> sqlite3.Connection:
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _insert_in_bulk(session: Session) -> None:
    session.execute(insert(Meta), [{"key": "x", "value": "y"}])


def _update_in_bulk(session: Session) -> None:
    session.execute(update(Agreement).values(title="Alles"))


def _delete_in_bulk(session: Session) -> None:
    session.execute(delete(Agreement))


def _bulk_save(session: Session) -> None:
    session.bulk_insert_mappings(Meta, [{"key": "x", "value": "y"}])


def _text_insert(session: Session) -> None:
    session.execute(text("INSERT INTO meta VALUES ('x', 'y')"))


def _text_update(session: Session) -> None:
    session.execute(text("UPDATE agreement SET title = 'Alles'"))


def _text_delete(session: Session) -> None:
    session.execute(text("DELETE FROM agreement"))


def _text_ddl(session: Session) -> None:
    session.execute(text("DROP TABLE agreement"))


def _trigger(session: Session) -> None:
    session.execute(text("CREATE TRIGGER t AFTER INSERT ON agreement BEGIN DELETE FROM due; END"))


def _attach(session: Session) -> None:
    session.execute(text("ATTACH ':memory:' AS other"))


def _pragma(session: Session) -> None:
    session.execute(text("PRAGMA user_version=7"))


def _driver_connection(session: Session) -> None:
    _get_driver(session).execute("UPDATE agreement SET title = 'Alles'")


def _core_connection(session: Session) -> None:
    session.connection().exec_driver_sql("UPDATE agreement SET title = 'Alles'")


def _remove_row(session: Session) -> None:
    row = session.exec(select(Agreement)).first()
    assert row is not None
    session.delete(row)
    session.flush()


def _write_log_row(session: Session) -> None:
    session.add(Meta(key="x", value="y"))
    session.flush()


def _edit_log_row(session: Session) -> None:
    row = session.exec(select(Change)).first()
    assert row is not None
    row.label = "Vervalst"
    session.flush()


WAYS = (
    _insert_in_bulk,
    _update_in_bulk,
    _delete_in_bulk,
    _bulk_save,
    _text_insert,
    _text_update,
    _text_delete,
    _text_ddl,
    _trigger,
    _attach,
    _pragma,
    _driver_connection,
    _core_connection,
    _remove_row,
    _write_log_row,
    _edit_log_row,
)


def _read_everything(database: Database) -> list[str]:
    with database.read() as connection:
        return [*connection.iterdump(), str(connection.execute("PRAGMA user_version").fetchone())]


@pytest.mark.parametrize("go_round", WAYS)
def test_a_write_round_the_log_is_refused(
    small_list: SmallList, agreement_id: str, go_round: Callable[[Session], None]
) -> None:
    database = small_list.database
    before = _read_everything(database)

    def write() -> None:
        with database.change("Buitenom") as act:
            act.session.get_one(Agreement, agreement_id).title = "Netjes"
            go_round(act.session)

    with pytest.raises(UnloggedWriteError):
        write()
    assert _read_everything(database) == before
    small_list.retitle(agreement_id, "Daarna gaat het weer")


@pytest.mark.parametrize("go_round", WAYS)
def test_a_refused_write_that_code_swallows_still_does_nothing(
    small_list: SmallList, agreement_id: str, go_round: Callable[[Session], None]
) -> None:
    def write() -> None:
        with small_list.database.change("Buitenom") as act:
            with pytest.raises((UnloggedWriteError, DatabaseError, sqlite3.DatabaseError)):
                go_round(act.session)
            act.session.rollback()
            act.session.add(small_list.build(8))

    with pytest.raises(UnloggedWriteError, match="rolled back"):
        write()
    assert list(small_list.read_all()) == [agreement_id]
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"
    with small_list.database.read() as connection:
        assert connection.execute("SELECT count(*) FROM meta WHERE key = 'x'").fetchone() == (0,)


def test_a_statement_that_was_prepared_while_the_gate_was_open_is_refused_later(
    small_list: SmallList, agreement_id: str
) -> None:
    def write() -> None:
        with small_list.database.change("Buitenom") as act:
            statements: list[str] = []
            _get_driver(act.session).set_trace_callback(statements.append)
            row = act.session.get_one(Agreement, agreement_id)
            row.title = "Netjes"
            act.session.flush()
            _get_driver(act.session).set_trace_callback(None)
            assert any(one.startswith("UPDATE agreement SET title") for one in statements)
            _get_driver(act.session).execute(
                "UPDATE agreement SET title=? WHERE agreement.id = ?", ("Stiekem", agreement_id)
            )

    with pytest.raises(UnloggedWriteError):
        write()


def test_a_session_of_ones_own_on_the_same_engine_cannot_write(
    small_list: SmallList, agreement_id: str
) -> None:
    engine = small_list.database._get_engine()
    with Session(engine) as session:
        assert session.get_one(Agreement, agreement_id).title == "Afspraak 1"
        session.get_one(Agreement, agreement_id).title = "Buitenom"
        with pytest.raises(DatabaseError, match="not authorized"):
            session.commit()
    with Session(engine) as session:
        session.add(Meta(key="x", value="y"))
        with pytest.raises(DatabaseError, match="not authorized"):
            session.commit()
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"


def test_a_flush_that_failed_does_not_leave_the_gate_open(
    small_list: SmallList, agreement_id: str
) -> None:
    def fail() -> None:
        with small_list.database.change("Dubbel") as act:
            double = small_list.build(9)
            double.id = agreement_id
            act.session.add(double)

    with pytest.raises(IntegrityError, match="UNIQUE"):
        fail()
    with (
        small_list.database._get_engine().connect() as connection,
        pytest.raises(DatabaseError, match="not authorized"),
    ):
        connection.execute(text("UPDATE agreement SET title = 'Alles'"))


def test_a_part_of_an_act_cannot_be_taken_back(small_list: SmallList, agreement_id: str) -> None:
    def write() -> None:
        with small_list.database.change("Half") as act:
            with act.session.begin_nested() as part:
                act.session.get_one(Agreement, agreement_id).title = "Teruggenomen"
                act.session.flush()
                part.rollback()
            act.session.add(small_list.build(8))

    with pytest.raises(UnloggedWriteError, match="rolled back"):
        write()
    assert list(small_list.read_all()) == [agreement_id]


def test_a_kept_file_can_be_added_but_not_changed(small_list: SmallList) -> None:
    database = small_list.database
    with database.change("Bestand bewaren") as act:
        small_list.add(act.session, 1)
        act.session.add(AttachmentContent(sha256="a" * 64, content=b"inhoud"))

    def overwrite() -> None:
        with database.change("Bestand veranderen") as act:
            act.session.get_one(AttachmentContent, "a" * 64).content = b"anders"

    with pytest.raises(UnloggedWriteError):
        overwrite()
    with database.read() as connection:
        assert connection.execute("SELECT content FROM attachment_content").fetchone() == (
            b"inhoud",
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE agreement SET title = 'Alles'",
        "INSERT INTO meta VALUES ('x', 'y')",
        "DELETE FROM change",
        "DROP TABLE agreement",
        "PRAGMA user_version=7",
    ],
)
def test_a_connection_for_reading_cannot_write(
    small_list: SmallList, agreement_id: str, statement: str
) -> None:
    before = _read_everything(small_list.database)

    def write() -> None:
        with small_list.database.read() as connection:
            connection.execute(statement)
            connection.execute("COMMIT")

    with pytest.raises(RegisterError, match="alleen-lezen"):
        write()
    assert _read_everything(small_list.database) == before


def test_a_change_inside_another_one_is_a_bug_told_at_once(small_list: SmallList) -> None:
    def nest() -> None:
        with small_list.database.change("Buiten"), small_list.database.change("Binnen"):
            pass

    with pytest.raises(RuntimeError, match="inside another"):
        nest()


def test_a_change_inside_a_read_block_is_a_bug_told_at_once(small_list: SmallList) -> None:
    def nest() -> None:
        with small_list.database.read(), small_list.database.change("Binnen"):
            pass

    with pytest.raises(RuntimeError, match="while this thread reads"):
        nest()


def test_reading_inside_a_change_sees_the_register_before_it(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Wijzigen", ChangeKind.EDIT) as act:
        act.session.get_one(Agreement, agreement_id).title = "Nieuw"
        act.session.flush()
        assert small_list.read(agreement_id)["title"] == "Afspraak 1"
    assert small_list.read(agreement_id)["title"] == "Nieuw"


def test_after_closing_nothing_can_be_changed(small_list: SmallList, agreement_id: str) -> None:
    small_list.database.close()
    with pytest.raises(RuntimeError, match="closed"):
        small_list.retitle(agreement_id, "Te laat")
