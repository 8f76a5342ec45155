"""What SQLite counts is what the domain counts, for every kind, status and deadline."""

import itertools
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.figures import get_figures_by_topic

TODAY = date(2025, 2, 3)
DAYS = (None, "2025-02-02", "2025-02-03", "2025-02-04")


def _mix(path: Path) -> int:
    """Give the agreements of a register, without its log, all sorts of values; return how many."""
    sorts = itertools.product(AgreementKind, AgreementStatus, DAYS)
    with closing(sqlite3.connect(path)) as connection, connection:
        ids = connection.execute("SELECT id FROM agreement ORDER BY number").fetchall()
        connection.execute("DELETE FROM due")
        for number, ((agreement_id,), (kind, status, day)) in enumerate(
            zip(ids, itertools.cycle(sorts), strict=False)
        ):
            connection.execute(
                "UPDATE agreement SET kind = ?, status = ? WHERE id = ?",
                (kind.value, status.value, agreement_id),
            )
            for place, due in enumerate(list(DueKind)[: number % (len(DueKind) + 1)]):
                connection.execute(
                    "INSERT INTO due (id, agreement_id, words, date_from, date_to, certainty,"
                    " kind, confirmed, pos, deleted, moved_by, moved_reason)"
                    " VALUES (?, ?, 'eens', ?, ?, ?, ?, ?, ?, ?, '', '')",
                    (
                        f"due {number} {place}", agreement_id, day, day,
                        Certainty.CERTAIN.value, due.value,
                        number % 3 > 0, place, number % 7 == 0,
                    ),
                )  # fmt: skip
        return len(ids)


def test_sqlite_counts_as_the_domain_does(filled_path: Path, store_setup: StoreSetup) -> None:
    assert _mix(filled_path) >= len(AgreementKind) * len(AgreementStatus)
    with (
        closing(Database.open(filled_path, store_setup)) as database,
        database.read() as connection,
    ):
        counted = get_figures_by_topic(connection, TODAY)
        rows: dict[str, list[AgreementRow]] = {}
        for row in list_agreements(connection, TODAY):
            rows.setdefault(row.topic_id, []).append(row)
        some = list(rows)[:2]
        assert get_figures_by_topic(connection, TODAY, some) == {
            topic_id: counted[topic_id] for topic_id in some
        }
    assert counted == {topic_id: count_figures(found) for topic_id, found in rows.items()}
    assert all(sum(getattr(one, name) for one in counted.values()) for name in Figures.__slots__)
