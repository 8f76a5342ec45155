"""A small list in a register, and what the tests of the store ask of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.ordering import first_keys
from novex_desktop.domain.region import Region
from novex_desktop.domain.topic import Topic
from novex_desktop.store.database import Database

Row = dict[str, object]


class SmallList:
    """A meeting with one topic; agreements are added as a test needs them."""

    def __init__(self, database: Database, kind: ChangeKind = ChangeKind.EDIT) -> None:
        self.database = database
        self._added = 0
        with database.change("Overleg toevoegen", kind) as act:
            region = act.session.exec(select(Region).order_by(col(Region.pos))).first()
            assert region is not None
            meeting = Meeting(series="BO Leefomgeving", series_code="BOL", year=2024, adopted=True)
            topic = Topic(
                meeting_id=meeting.id,
                region_id=region.id,
                number="4",
                title="NOVEX-gebied Zuidelijke Randstad",
                pos="i",
            )
            act.session.add_all([meeting, topic])
            self.region_id, self.meeting_id, self.topic_id = region.id, meeting.id, topic.id

    def build(self, number: int, pos: str = "i") -> Agreement:
        """Return a new agreement that nothing stored yet."""
        return Agreement(
            topic_id=self.topic_id,
            number=f"BOL24-ZW-04-{number:02d}",
            pos=pos,
            title=f"Afspraak {number}",
            adopted_text=f"Rijk en regio doen {number}.",
            kind=AgreementKind.AGREEMENT,
        )

    def add(self, session: Session, count: int) -> list[str]:
        """Add agreements and return their keys."""
        numbers = range(self._added + 1, self._added + count + 1)
        rows = [self.build(*pair) for pair in zip(numbers, first_keys(count), strict=True)]
        self._added += count
        session.add_all(rows)
        return [row.id for row in rows]

    def read(self, agreement_id: str) -> Row:
        """Return a row of the table as it is stored."""
        return self.read_all()[agreement_id]

    def read_all(self) -> dict[str, Row]:
        """Return all rows of the table as they are stored."""
        with self.database.read() as connection:
            cursor = connection.execute("SELECT * FROM agreement")
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor]
        return {str(row["id"]): row for row in rows}

    def retitle(self, agreement_id: str, title: str, label: str = "Titel wijzigen") -> str:
        """Change a title as one act and return the key of the change."""
        with self.database.change(label) as act:
            row = act.session.get(Agreement, agreement_id)
            assert row is not None
            row.title = title
        return act.changes.change_id


@pytest.fixture
def small_list(database: Database) -> Iterator[SmallList]:
    """Return a list with one topic in the open register of this test."""
    small = SmallList(database)
    yield small
    small.database.close()  # it may be another one, that the test opened


@pytest.fixture
def agreement_id(small_list: SmallList) -> str:
    """Return the key of the one agreement in the register."""
    with small_list.database.change("Afspraak toevoegen") as act:
        [agreement_id] = small_list.add(act.session, 1)
    return agreement_id


@pytest.fixture
def outsider(register_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection that knows nothing of the log, as another program would have."""
    with closing(sqlite3.connect(register_path, isolation_level=None)) as connection:
        yield connection
