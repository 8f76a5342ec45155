"""What erasing does to the log: which operations lose their values, and what is attested of it.

The log chains salted digests and not the values, so it stays whole: of an operation whose value
goes, old, new and salt go, and its digests stay. An insert holds all fields of a row in one
value; there only the one field goes, and the act of erasing attests what is left of it, so that
the rest can still be proved.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from novex_desktop.store.erasures import ATTESTED, CONTENT, Erasure
from novex_desktop.store.log_reading import INSERT, get_row_log
from novex_desktop.store.log_values import to_json

_META_RESTS, _META_CONTENTS = "erasure_rests", "erasure_contents"


@dataclass(frozen=True, slots=True)
class LogErasure:
    """What erasing does to the log of one field; worked out before anything is written."""

    operations: tuple[str, ...]  # lose old, new and salt
    inserts: Mapping[str, str]  # key of an insert, and what is left of it as canonical JSON
    takes_head: bool  # the operation that gave the present value is among them

    def attest(self) -> str:
        """Return what the act of erasing writes down: a digest of what is left of each insert."""
        return to_json({key: digest_of_rest(rest) for key, rest in self.inserts.items()})


def plan_log_erasure(connection: sqlite3.Connection, wish: Erasure) -> LogErasure:
    """Work out which operations of a field hold what goes."""
    operations: list[str] = []
    inserts: dict[str, str] = {}
    for key, field, old, new in connection.execute(
        "SELECT id, field, old, new FROM field_change WHERE table_name = ? AND row_id = ?"
        " AND field IN (?, ?)",
        (wish.table, wish.row_id, wish.field, INSERT),
    ):
        values = [json.loads(text) for text in (old, new) if text is not None]
        if field == wish.field:
            if any(wish.covers(value) for value in values):
                operations.append(key)
        elif new is not None:
            row = json.loads(new)
            if wish.field in row and wish.covers(row[wish.field]):
                del row[wish.field]
                inserts[key] = to_json(row)
    log = get_row_log(connection, wish.table, wish.row_id)
    gone = {*operations, *inserts}
    takes_head = any(head.id in gone for head in log.heads(wish.field))
    return LogErasure(tuple(operations), inserts, takes_head)


def digest_of_rest(rest: str) -> str:
    """Return the SHA-256 of what is left of an insert; no salt, since nothing of it is secret."""
    return hashlib.sha256(rest.encode()).hexdigest()


def read_attested(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return per insert or change the digests of what erasing left of it, as was attested."""
    return parse_attested(_read_attestations(connection, _META_RESTS, is_content=False))


def parse_attested(texts: Iterable[str]) -> dict[str, set[str]]:
    """Return what acts of erasing wrote down: per operation or change the digests of its rest."""
    attested: dict[str, set[str]] = {}
    for content in map(json.loads, texts):
        for key, rests in content.items() if isinstance(content, dict) else ():
            attested.setdefault(key, set()).update([rests] if isinstance(rests, str) else rests)
    return attested


def list_erased_contents(connection: sqlite3.Connection) -> set[str]:
    """Return the hashes of kept files whose bytes were erased, as was attested."""
    return {
        str(sha256)
        for text in _read_attestations(connection, _META_CONTENTS, is_content=True)
        if isinstance(content := json.loads(text), list)
        for sha256 in content
    }


def keep_attested(
    backup: sqlite3.Connection, attested: Mapping[str, set[str]], contents: set[str]
) -> None:
    """Write into a backup what was attested; the acts of erasing themselves came later."""
    rests = {key: sorted(found) for key, found in attested.items()}
    for key, value in ((_META_RESTS, to_json(rests)), (_META_CONTENTS, to_json(sorted(contents)))):
        backup.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


def _read_attestations(connection: sqlite3.Connection, key: str, *, is_content: bool) -> list[str]:
    texts = connection.execute(
        f"SELECT new FROM field_change WHERE table_name = ? AND (field = ?) = {int(is_content)}"
        " UNION ALL SELECT value FROM meta WHERE key = ?",
        (ATTESTED, CONTENT, key),
    ).fetchall()
    return [text for (text,) in texts if text is not None]
