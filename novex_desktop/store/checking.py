"""The self-check of a register: what `novex-desktop check` reports."""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from novex_desktop.domain.kept_file import is_program, is_safe_name
from novex_desktop.domain.odd_signs import show_controls
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.store.change_heads import CHANGE_COLUMNS, SALTS, is_proved
from novex_desktop.store.erasure_log import digest_of_rest, list_erased_contents, read_attested
from novex_desktop.store.faults import UNREADABLE, is_passing
from novex_desktop.store.log_reading import Values, rebuild_all
from novex_desktop.store.log_values import digest

REGISTER_TABLE_NAMES = (
    "region",
    "area",
    "party",
    "party_alias",
    "meeting",
    "milestone",
    "source_document",
    "attachment",
    "topic",
    "agreement",
    "agreement_party",
    "due",
    "progress_note",
    "amount",
    "document_reference",
    "agreement_link",
    "person",
    "issue_ack",
)


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """The outcome of one check, with a Dutch sentence per fault found."""

    name: str  # Dutch: "Logboek en tabellen"
    examined: int
    unit: str  # Dutch: "rijen"
    faults: tuple[str, ...]
    finds_damage: bool = True  # else a fault is something to settle, in a register that is whole

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults

    @property
    def is_damage(self) -> bool:
        """Whether the register cannot be trusted as it is."""
        return self.finds_damage and not self.is_sound


Check = tuple[str, str, Callable[[sqlite3.Connection], tuple[int, list[str]]]]
"""Name and unit in Dutch, and a function that returns how many it examined and what is wrong."""


def check_register(
    connection: sqlite3.Connection, progress: Progress = no_progress, extra: Sequence[Check] = ()
) -> list[CheckOutcome]:
    """Examine a register from all sides; changes nothing.

    Args:
        extra: checks of what the store does not know, such as the form of a source document.

    Raises:
        Cancelled: the user asked to stop.
    """
    checks: tuple[Check, ...] = (
        ("Bestand", "pagina's", _check_file),
        ("Verwijzingen", "tabellen", _check_references),
        ("Logboek", "wijzigingen", _check_chain),
        ("Logboek en tabellen", "rijen", _check_tables),
        ("Nummers", "nummers", _check_numbers),
        ("Bestanden in het register", "bestanden", _check_contents),
        ("Veiligheid van bestanden", "bestanden", _check_file_safety),
        *extra,
    )
    outcomes: list[CheckOutcome] = []
    for done, (name, unit, check) in enumerate(checks):
        progress(done, len(checks), name)
        is_damage = check not in _OF_MEANING
        try:
            examined, faults = check(connection)
        except UNREADABLE as error:
            if is_passing(error):
                raise
            is_damage = True
            examined, faults = 0, ["Hier staat iets wat niet te lezen is; het is beschadigd."]
        outcomes.append(CheckOutcome(name, examined, unit, tuple(faults), is_damage))
    progress(len(checks), len(checks))
    return outcomes


def find_chain_faults(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with the log by itself."""
    return _check_chain(connection)[1]


def find_log_faults(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with references, log and tables; for a migration, before it commits."""
    checks = (_check_references, _check_chain, _check_tables)
    return [fault for check in checks for fault in check(connection)[1]]


def _check_file(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    rows = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    return pages, [] if rows == ["ok"] else [f"Het bestand is beschadigd: {row}." for row in rows]


def _check_references(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    faults = [
        f"Een rij in “{table}” verwijst naar een rij in “{parent}” die er niet is."
        for table, _rowid, parent, _number in connection.execute("PRAGMA foreign_key_check")
    ]
    return len(REGISTER_TABLE_NAMES), faults


def _check_chain(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    """Every change must follow from the one before, and every value from its digest."""
    attested = read_attested(connection)
    operations, faults = _read_hashed_operations(connection, attested)
    changes = _read_changes(connection)
    known = {""} | {str(one["hash"]) for one in changes} | _read_known_gaps(connection)
    for one in changes:
        key, label = str(one["id"]), one["label"]
        if not is_proved(one, operations[key], attested.get(key, ())):
            faults.append(f"De wijziging “{label}” in het logboek is achteraf veranderd.")
        elif one["prev_hash"] not in known:
            faults.append(f"Vóór de wijziging “{label}” ontbreekt een wijziging in het logboek.")
    return len(changes), faults


def _read_changes(connection: sqlite3.Connection) -> list[dict[str, object]]:
    """Return the heads of all changes; in a register of schema 1 they have no salts."""
    names = [str(row[1]) for row in connection.execute("PRAGMA table_info(change)")]
    none: dict[str, object] = dict.fromkeys(SALTS, "")
    columns = [name for name in CHANGE_COLUMNS if name in names]
    return [
        {**none, **dict(zip(columns, row, strict=True))}
        for row in connection.execute(f"SELECT {', '.join(columns)} FROM change")
    ]


def _read_known_gaps(connection: sqlite3.Connection) -> set[str]:
    """Return the hashes of changes that a rescue of this register could not find."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'known_gaps'").fetchone()
    return set(json.loads(found[0])) if found else set()


def _read_hashed_operations(
    connection: sqlite3.Connection, attested: Mapping[str, Collection[str]]
) -> tuple[dict[str, list[list[object]]], list[str]]:
    parents: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for op_id, parent_id, seen_only in connection.execute(
        "SELECT op_id, parent_id, seen_only FROM op_parent"
    ):
        parents[op_id][1 if seen_only else 0].append(parent_id)
    operations: dict[str, list[list[object]]] = defaultdict(list)
    faults: list[str] = []
    for op_id, change_id, table, row_id, field, old, new, salt, *digests in connection.execute(
        "SELECT id, change_id, table_name, row_id, field, old, new, salt, old_digest, new_digest"
        " FROM field_change"
    ):
        if not salt and new is not None:  # an insert of which a field was erased
            is_true = old is None and digest_of_rest(new) in attested.get(op_id, ())
        else:
            pairs = zip((old, new), digests, strict=True)
            is_true = all(value is None or digest(salt, value) == one for value, one in pairs)
        if not is_true:
            faults.append(f"Een waarde van “{table}.{field}” in het logboek is veranderd.")
        replaces, seen = parents[op_id]
        operations[change_id].append(
            [op_id, table, row_id, field, *digests, sorted(replaces), sorted(seen)]
        )
    return operations, faults


def _check_tables(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    """Every row must be what the log says; this finds silent damage and writes past the log."""
    faults: list[str] = []
    examined = 0
    for table, rows in read_logged_rows(connection).items():
        present = dict(read_table(connection, table))
        examined += len(present)
        faults += [
            f"In “{table}” staat een rij die niet in het logboek staat."
            for row_id in present.keys() - rows.keys()
        ]
        faults += [
            f"In “{table}” ontbreekt een rij die wel in het logboek staat."
            for row_id in rows.keys() - present.keys()
        ]
        for row_id in rows.keys() & present.keys():
            different = [
                name
                for name, value in rows[row_id].items()
                if name in present[row_id] and present[row_id][name] != value
            ]
            if different:
                faults.append(
                    f"In “{table}” wijkt een rij af van het logboek: {', '.join(different)}."
                )
    return examined, faults


def read_logged_rows(connection: sqlite3.Connection) -> dict[str, dict[str, Values]]:
    """Return the rows of all tables of the register as the log says they are, by key."""
    rows: dict[str, dict[str, Values]] = {name: {} for name in REGISTER_TABLE_NAMES}
    for table, row_id, values in rebuild_all(connection):
        if table in rows:
            rows[table][row_id] = values
    return rows


def read_table(
    connection: sqlite3.Connection, table: str
) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield key and fields of each row of a table of the register."""
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    for row in cursor:
        values = dict(zip(names, row, strict=True))
        yield str(values.pop("id")), values  # True and 1 are equal, so flags need no care


def _check_numbers(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    total = connection.execute("SELECT count(*) FROM agreement WHERE NOT deleted").fetchone()[0]
    faults = [
        f"Het nummer {number} is {count} keer uitgegeven."
        for number, count in connection.execute(
            "SELECT number, count(*) FROM agreement WHERE NOT deleted"
            " GROUP BY number HAVING count(*) > 1"
        )
    ]
    return total, faults


def _check_contents(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    faults: list[str] = []
    known = set()
    erased = list_erased_contents(connection)
    for sha256, content in connection.execute("SELECT sha256, content FROM attachment_content"):
        known.add(sha256)
        if content == b"" and sha256 in erased:
            continue
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256:
            faults.append("Een bestand in het register is veranderd sinds het is bewaard.")
    for name, sha256 in connection.execute(
        "SELECT name, sha256 FROM source_document WHERE NOT deleted"
        " UNION ALL SELECT name, sha256 FROM attachment WHERE NOT deleted"
    ):
        if sha256 not in known:
            faults.append(f"Het bestand “{name}” ontbreekt in het register.")
    return len(known), faults


def _check_file_safety(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    """Name each kept file that could do harm if it were taken as it is.

    The window shows such a file under a safe name and opens no program, so that a register of
    somebody else can be looked at; whoever keeps it should know.
    """
    faults: list[str] = []
    examined = 0
    for stored, number, content in connection.execute(
        "SELECT CAST(x.name AS BLOB), a.number, substr(c.content, 1, 16) FROM attachment x"
        " LEFT JOIN agreement a ON a.id = x.agreement_id"
        " LEFT JOIN attachment_content c ON c.sha256 = x.sha256"
        " WHERE NOT x.deleted AND x.agreement_id IS NOT NULL ORDER BY a.number, x.name"
    ):
        examined += 1
        name = stored.decode("utf-8", "replace")
        told = show_controls(name)
        if not is_safe_name(name):
            faults.append(f"De naam “{told}” van een bestand bij {number} is onveilig.")
        if is_program(name, content if isinstance(content, bytes) else b""):
            faults.append(f"Het bestand “{told}” bij {number} is een programma.")
    return examined, faults


_OF_MEANING = (_check_numbers, _check_file_safety)
"""Checks of which a fault is something for a person to settle: every row is as it was written."""
