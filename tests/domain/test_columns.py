from datetime import date

import pytest
from pydantic import ValidationError
from sqlalchemy.dialects import sqlite

from novex_desktop.domain.agreement import AgreementData
from novex_desktop.domain.columns import EnumText, link_id, new_id
from novex_desktop.domain.due import DueData
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.tables import LOG_TABLES, REGISTER_TABLES
from novex_desktop.domain.text_limits import TITLE_CHARS

DIALECT = sqlite.dialect()


def test_keys_are_text_of_32_hex_digits_and_never_the_same() -> None:
    keys = {new_id() for _ in range(1_000)}
    assert len(keys) == 1_000
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in keys)


def test_the_same_ends_give_the_same_key_everywhere() -> None:
    assert link_id("a" * 32, "b" * 32, "involved") == link_id("a" * 32, "b" * 32, "involved")
    assert link_id("a" * 32, "b" * 32) != link_id("b" * 32, "a" * 32)


def test_a_choice_is_stored_by_its_value() -> None:
    column = EnumText(AgreementStatus)
    assert column.process_bind_param(AgreementStatus.ON_HOLD, DIALECT) == "aangehouden"
    assert column.process_result_value("aangehouden", DIALECT) is AgreementStatus.ON_HOLD


def test_what_is_none_of_the_choices_is_not_stored() -> None:
    with pytest.raises(ValueError, match="klaar"):
        EnumText(AgreementStatus).process_bind_param("klaar", DIALECT)


def test_an_empty_choice_stays_empty() -> None:
    column = EnumText(AgreementStatus)
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


@pytest.mark.parametrize("name", REGISTER_TABLES)
def test_register_tables_keep_their_rows_and_never_cascade(name: str) -> None:
    table = REGISTER_TABLES[name].__table__  # type: ignore[attr-defined]  # set by SQLAlchemy
    assert "deleted" in table.c
    assert not [one for one in table.constraints if type(one).__name__ == "UniqueConstraint"]
    for key in table.foreign_keys:
        assert (key.deferrable, key.initially) == (True, "DEFERRED")
        assert (key.ondelete, key.onupdate) == (None, None)


def test_a_table_is_in_the_log_or_part_of_it_but_not_both() -> None:
    log = {str(table.__tablename__) for table in LOG_TABLES}
    assert not log & set(REGISTER_TABLES)


def test_a_title_is_neither_empty_nor_endless() -> None:
    assert AgreementData(title="x" * TITLE_CHARS).title
    for title in ("", "x" * (TITLE_CHARS + 1)):
        with pytest.raises(ValidationError):
            AgreementData(title=title)


def test_the_adopted_text_and_number_are_not_for_a_user_to_edit() -> None:
    assert not {"adopted_text", "number"} & set(AgreementData.model_fields)


def test_a_deadline_does_not_end_before_it_begins() -> None:
    day = date(2025, 12, 31)
    assert DueData(date_from=day, date_to=day).date_to == day
    with pytest.raises(ValidationError, match="date_from is after date_to"):
        DueData(date_from=day, date_to=date(2025, 1, 1))


def test_a_note_says_something() -> None:
    with pytest.raises(ValidationError):
        NoteData(dated=date(2025, 1, 1), text="")
