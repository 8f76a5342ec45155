from datetime import UTC, date, datetime, timedelta

import pytest

from novex_desktop.domain.errors import RuleError
from novex_desktop.store.database import Database
from novex_desktop.store.operations.milestones import add_milestone
from novex_desktop.store.queries.overview_changes import find_default_period, list_frozen_moments


def test_changes_are_told_since_the_milestone_that_was_named_last(database: Database) -> None:
    start = datetime(2026, 5, 12, 9, tzinfo=UTC)
    for day, name in enumerate(("vastgesteld", "  rappel   mei ")):
        with database.change("Mijlpaal vastleggen") as act:
            add_milestone(act.session, name, start + timedelta(days=day))
    with database.read() as connection:
        names = [(moment.name, moment.is_export) for moment in list_frozen_moments(connection)]
        period = find_default_period(connection, date(2026, 6, 1))
    assert names == [("vastgesteld", False), ("rappel mei", False)]
    assert period is not None
    assert "sinds “rappel mei”" in period.words


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_milestone_without_a_fitting_name_is_refused(database: Database, name: str) -> None:
    with pytest.raises(RuleError) as refused, database.change("Mijlpaal vastleggen") as act:
        add_milestone(act.session, name)
    assert refused.value.field == "name"
    with database.read() as connection:
        assert list_frozen_moments(connection) == []
