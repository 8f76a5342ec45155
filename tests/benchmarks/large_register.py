"""Registers of any size, made from the sentences of the starter list; the seed decides all.

Rows and log are written by plain SQL, since a hundred thousand agreements through the program's
own door would take longer than the measuring. `check_register` finds nothing wrong with them
(test_large_register.py), so that what is measured on them is true of real registers.
"""

import random
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from novex_desktop import __version__, paths
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.store.change_heads import HEAD_FIELDS, add_digests, hash_head
from novex_desktop.store.connections import open_connection
from novex_desktop.store.log_values import digest, to_json
from novex_desktop.store.moments import format_moment
from novex_desktop.store.schema import SCHEMA_VERSION

SEED = 2024
PER_YEAR = 1000  # agreements in one list; a register of 20,000 holds twenty years
PER_TOPIC = 25
_LAST_YEAR = 2025
_FIRST_MOMENT = datetime(2024, 1, 1, 9, tzinfo=UTC)
_KINDS = (*["afspraak"] * 7, "voornemen", "besluit", "toelichting")
_STATUSES = ("in uitvoering", "deels afgerond", "aangehouden", "afgerond")
_ROLES = ("lead_national", "lead_regional", "involved")
_FLAGS = frozenset({"deleted", "adopted", "kind_confirmed", "public", "confirmed"})

Row = dict[str, object]


@dataclass(slots=True)
class _Operation:
    """One operation; its log row and its digest follow from it."""

    table: str
    row_id: str
    field: str
    old: str
    new: str
    replaces: list[str]
    id: str
    salt: str


@dataclass(slots=True)
class _Writer:
    """Appends changes to the log of a register, and their rows to its tables."""

    connection: sqlite3.Connection
    dice: random.Random
    replica_id: str = ""
    seq: int = 0
    hlc: int = 0
    prev_hash: str = ""
    moment: datetime = _FIRST_MOMENT
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.replica_id, self.seq, self.hlc, self.prev_hash = self.connection.execute(
            "SELECT replica_id, seq, hlc, hash FROM change ORDER BY hlc DESC LIMIT 1"
        ).fetchone()

    def key(self) -> str:
        """Return a key as the program makes them, but of this seed."""
        return f"{self.dice.getrandbits(128):032x}"

    def insert(self, table: str, row: Row) -> _Operation:
        """Keep a row for its table, and return the operation that inserts it."""
        values = {name: value for name, value in row.items() if name != "id"}
        told = {name: bool(v) if name in _FLAGS else v for name, v in values.items()}
        self._keep(table, row)
        return self._operation(table, str(row["id"]), "*", "null", to_json(told), [])

    def edit(self, table: str, row: Row, name: str, new: object, replaces: str) -> _Operation:
        """Give a kept row another value, and return the operation that did it."""
        old, row[name] = row[name], new
        row_id = str(row["id"])
        return self._operation(table, row_id, name, to_json(old), to_json(new), [replaces])

    def change(self, kind: ChangeKind, label: str, operations: Sequence[_Operation]) -> None:
        """Append one change."""
        self.seq, self.hlc = self.seq + 1, self.hlc + (1 << 16)
        change_id = self.key()
        self.moment += timedelta(seconds=97)
        at = format_moment(self.moment)
        head: Row = dict(
            zip(
                HEAD_FIELDS,
                (change_id, self.replica_id, self.seq, self.hlc, "Testgebruiker", at,
                 kind.value, label, None, SCHEMA_VERSION, __version__),
                strict=True,
            )
        )  # fmt: skip
        hashed = [self._log(change_id, operation) for operation in operations]
        head = add_digests(head)
        chained = hash_head(self.prev_hash, head, hashed)
        self._keep("change", {**head, "prev_hash": self.prev_hash, "hash": chained})
        self.prev_hash = chained

    def _log(self, change_id: str, operation: _Operation) -> list[object]:
        """Keep the rows of an operation, and return what the hash of its change covers."""
        digests = [digest(operation.salt, text) for text in (operation.old, operation.new)]
        place = [operation.table, operation.row_id, operation.field]
        names = ("id", "change_id", "table_name", "row_id", "field",
                 "old", "new", "salt", "old_digest", "new_digest")  # fmt: skip
        values = (operation.id, change_id, *place, operation.old, operation.new, operation.salt)
        self._keep("field_change", dict(zip(names, (*values, *digests), strict=True)))
        for parent in operation.replaces:
            self._keep("op_parent", {"op_id": operation.id, "parent_id": parent, "seen_only": 0})
        return [operation.id, *place, *digests, operation.replaces, []]

    def flush(self) -> None:
        """Write all that was kept."""
        for table, rows in self.rows.items():
            marks = ", ".join("?" * len(rows[0]))
            self.connection.executemany(
                f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES ({marks})",
                [tuple(row.values()) for row in rows],
            )
        self.rows = {}

    def _keep(self, table: str, row: Row) -> None:
        self.rows.setdefault(table, []).append(row)

    def _operation(
        self, table: str, row_id: str, name: str, old: str, new: str, replaces: list[str]
    ) -> _Operation:
        return _Operation(table, row_id, name, old, new, replaces, self.key(), self.key())


def fill_register(path: Path, count: int, seed: int = SEED) -> None:
    """Fill a new, closed register with agreements and three changes of each."""
    dice = random.Random(seed)
    with closing(open_connection(path)) as connection:
        connection.execute("PRAGMA synchronous=OFF")  # nobody keeps it
        connection.execute("BEGIN IMMEDIATE")
        writer = _Writer(connection, dice)
        sentences = _read_sentences()
        regions = connection.execute("SELECT id, code FROM region ORDER BY pos").fetchall()
        parties = [row[0] for row in connection.execute("SELECT id FROM party ORDER BY name")]
        for year, size in _years(count):
            _fill_year(writer, year, size, sentences, regions, parties)
        connection.execute("COMMIT")


def _years(count: int) -> Iterator[tuple[int, int]]:
    """Yield the years and how many agreements each has, the oldest first."""
    lists = -(-count // PER_YEAR)
    for place in range(lists):
        yield _LAST_YEAR - lists + place + 1, min(count - place * PER_YEAR, PER_YEAR)


def _read_sentences() -> list[str]:
    (source,) = paths.get_starter_folder().glob("*.txt")
    flat = " ".join(source.read_text("utf-8").split())
    return [text for text in re.split(r"(?<=[.;:])\s+", flat) if 40 < len(text) < 400]


def _fill_year(
    writer: _Writer,
    year: int,
    size: int,
    sentences: list[str],
    regions: list[tuple[str, str]],
    parties: list[str],
) -> None:
    """Write one list: an import of all rows, then three changes of each agreement."""
    meeting: Row = {
        "id": writer.key(), "deleted": 0, "series": "BO Leefomgeving", "series_code": "BOL",
        "year": year, "held_on": f"{year}-06-12", "adopted": 1,
    }  # fmt: skip
    operations = [writer.insert("meeting", meeting)]
    made: list[tuple[Row, str]] = []
    for number in range((size + PER_TOPIC - 1) // PER_TOPIC):
        region_id, code = regions[number % len(regions)]
        topic: Row = {
            "id": writer.key(), "deleted": 0, "meeting_id": meeting["id"],
            "region_id": region_id, "parent_id": None, "number": str(number + 1),
            "title": writer.dice.choice(sentences)[:60], "lead_in": "", "area_id": None,
            "pos": f"{number:04d}i",
        }  # fmt: skip
        operations.append(writer.insert("topic", topic))
        for place in range(min(PER_TOPIC, size - number * PER_TOPIC)):
            name = f"BOL{year}-{code}-{number + 1:02d}-{place + 1:02d}"
            row = _make_agreement(writer, str(topic["id"]), name, f"{place:02d}i", sentences)
            inserted = writer.insert("agreement", row)
            operations += [inserted, *_make_belongings(writer, str(row["id"]), year, parties)]
            made.append((row, inserted.id))
    writer.change(ChangeKind.IMPORT, f"Lijst inlezen: BO Leefomgeving {year}", operations)
    for row, inserted_id in made:
        _change_three_times(writer, row, inserted_id, year, sentences)
    writer.flush()


def _make_agreement(
    writer: _Writer, topic_id: str, number: str, pos: str, sentences: list[str]
) -> Row:
    text = " ".join(writer.dice.choices(sentences, k=writer.dice.randint(1, 3)))
    return {
        "id": writer.key(), "deleted": 0, "topic_id": topic_id, "parent_id": None,
        "number": number, "pos": pos, "title": text[:70], "adopted_text": text, "erratum": "",
        "kind": writer.dice.choice(_KINDS), "kind_confirmed": 1, "status": "nieuw",
        "judgement": None, "judgement_reason": "", "public": 1, "source_document_id": None,
        "source_start": None, "source_end": None,
    }  # fmt: skip


def _make_belongings(
    writer: _Writer, agreement_id: str, year: int, parties: list[str]
) -> Iterator[_Operation]:
    """Two parties of three, and a deadline for most."""
    for place, role in enumerate(_ROLES):
        if writer.dice.random() < 2 / 3:
            row: Row = {
                "id": writer.key(), "deleted": 0, "agreement_id": agreement_id,
                "party_id": writer.dice.choice(parties), "role": role, "quote": "",
                "confirmed": int(writer.dice.random() < 0.8), "pos": "cio"[place],
            }  # fmt: skip
            yield writer.insert("agreement_party", row)
    if writer.dice.random() < 0.7:
        last = date(year, 7, 1) + timedelta(writer.dice.randrange(900))
        due: Row = {
            "id": writer.key(), "deleted": 0, "agreement_id": agreement_id,
            "words": f"voor {last:%d-%m-%Y}", "date_from": last.isoformat(),
            "date_to": last.isoformat(), "certainty": "certain", "kind": "due",
            "meeting_id": None, "confirmed": int(writer.dice.random() < 0.8),
            "moved_reason": "", "moved_by": "", "pos": "i",
        }  # fmt: skip
        yield writer.insert("due", due)


def _change_three_times(
    writer: _Writer, row: Row, inserted_id: str, year: int, sentences: list[str]
) -> None:
    number = row["number"]
    first = writer.edit("agreement", row, "status", writer.dice.choice(_STATUSES[:3]), inserted_id)
    writer.change(ChangeKind.EDIT, f"Status wijzigen ({number})", [first])
    note: Row = {
        "id": writer.key(), "deleted": 0, "agreement_id": row["id"],
        "dated": f"{year}-11-{writer.dice.randint(1, 28):02d}", "kind": "stand van zaken",
        "author": "Testgebruiker", "text": writer.dice.choice(sentences),
    }  # fmt: skip
    writer.change(
        ChangeKind.EDIT, f"Notitie toevoegen ({number})", [writer.insert("progress_note", note)]
    )
    status = next(status for status in writer.dice.sample(_STATUSES, 2) if status != row["status"])
    second = writer.edit("agreement", row, "status", status, first.id)
    writer.change(ChangeKind.EDIT, f"Status wijzigen ({number})", [second])
