"""Reading changes out of a damaged register, each proved by its hash.

The file is never opened as a database: its pages are read one by one as bytes, so that a page
that is gone costs what stood on it and nothing else. A change counts only when its own row, all
its operations, their parents and every value are there and give the hash that it was chained
with; anything less is left out, so that nothing wrong comes back.

Source of the format: sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format".
"""

import hashlib
import struct
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from novex_desktop.store.change_heads import CHANGE_COLUMNS, SALTS, is_proved
from novex_desktop.store.erasure_log import digest_of_rest, parse_attested
from novex_desktop.store.erasures import ATTESTED, CONTENT
from novex_desktop.store.log_values import digest

Cell = tuple[object, ...]

_LEAF = 0x0D
_HEADER_BYTES = 100
_USUAL_PAGE = 4096
_MOST_BYTES = 60_000_000  # of one record; a damaged length must not fill the memory
_KEY, _HASH = 32, 64  # hex digits
_COLUMNS = {"change": 13, "field_change": 10, "op_parent": 3, "content": 2, "meta": 2}
_CHANGE_COLUMNS = (_COLUMNS["change"], len(CHANGE_COLUMNS))  # of schema 1, and since
_NO_SALTS = ("",) * len(SALTS)

Attested = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class SalvagedChange:
    """A change of which everything was found and proved."""

    row: Cell  # with all columns of `CHANGE_COLUMNS`, also where schema 1 wrote it
    operations: tuple[Cell, ...]
    parents: tuple[Cell, ...]

    @property
    def id(self) -> str:
        """Return the key of the change."""
        return str(self.row[0])

    @property
    def hlc(self) -> int:
        """Return its clock, by which changes are put in order."""
        clock = self.row[3]
        return clock if isinstance(clock, int) else 0

    @property
    def schema_rev(self) -> int:
        """Return the schema that it was written under."""
        schema = self.row[9]
        return schema if isinstance(schema, int) else 0


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read from a damaged file."""

    changes: tuple[SalvagedChange, ...]  # proved, in order of time
    unproved: frozenset[str]  # keys of changes of which something is missing
    contents: Mapping[str, bytes]  # kept files, proved by their own hash
    meta: Mapping[str, str]  # facts about the file; not proved by anything


@dataclass(slots=True)
class _Found:
    changes: dict[str, Cell] = field(default_factory=dict)
    operations: dict[str, dict[str, Cell]] = field(default_factory=lambda: defaultdict(dict))
    parents: dict[str, set[Cell]] = field(default_factory=lambda: defaultdict(set))
    contents: dict[str, bytes] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)


def salvage_changes(path: Path) -> Salvage:
    """Read all changes from a damaged register that can be proved.

    Raises:
        OSError: the file cannot be read at all.
    """
    found = _Found()
    for cell in _read_cells(path.read_bytes()):
        _sort_in(cell, found)
    proved = _prove_all(found.changes, found, {})
    # What was erased has lost its own proof; the acts of erasing that are proved stand for it.
    attested = _read_attested(proved.values())
    if attested:
        left = {key: row for key, row in found.changes.items() if key not in proved}
        proved |= _prove_all(left, found, attested)
    unproved = (found.operations.keys() | found.changes.keys()) - proved.keys()
    in_order = sorted(proved.values(), key=lambda one: (one.hlc, one.id))
    return Salvage(tuple(in_order), frozenset(unproved), found.contents, found.meta)


def _prove_all(
    rows: Mapping[str, Cell], found: _Found, attested: Attested
) -> dict[str, SalvagedChange]:
    changes = (_prove(row, found, attested) for row in rows.values())
    return {one.id: one for one in changes if one is not None}


def _read_attested(changes: Iterable[SalvagedChange]) -> Attested:
    texts = [
        str(operation[6])
        for change in changes
        for operation in change.operations
        if operation[2] == ATTESTED and operation[4] != CONTENT
    ]
    return parse_attested(texts)


def _sort_in(cell: Cell, found: _Found) -> None:
    """Tell by its shape from which table a row is; one that fits none is passed over."""
    count = len(cell)
    if count in _CHANGE_COLUMNS and _is_hex(cell[0], _KEY) and _is_hex(cell[12], _HASH):
        whole = cell if count == len(CHANGE_COLUMNS) else (*cell, *_NO_SALTS)
        found.changes.setdefault(str(cell[0]), whole)
    elif count == _COLUMNS["field_change"] and _is_hex(cell[0], _KEY) and _is_hex(cell[9], _HASH):
        kept = found.operations[str(cell[1])]
        if str(cell[0]) not in kept or not _is_true(kept[str(cell[0])], {}):
            kept[str(cell[0])] = cell
    elif count == _COLUMNS["op_parent"] and _is_hex(cell[0], _KEY) and _is_hex(cell[1], _KEY):
        found.parents[str(cell[0])].add(cell)
    elif count == _COLUMNS["content"]:
        name, content = cell
        if isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == name:
            found.contents[str(name)] = content
        elif isinstance(name, str) and isinstance(content, str) and not _is_hex(name, _KEY):
            found.meta.setdefault(name, content)


def _prove(row: Cell, found: _Found, attested: Attested) -> SalvagedChange | None:
    operations = tuple(found.operations.get(str(row[0]), {}).values())
    parents: list[Cell] = []
    hashed: list[list[object]] = []
    for operation in operations:
        if not _is_true(operation, attested):
            return None
        own = found.parents.get(str(operation[0]), set())
        parents += own
        hashed.append(
            [
                *(operation[place] for place in (0, 2, 3, 4, 8, 9)),
                sorted(str(parent[1]) for parent in own if not parent[2]),
                sorted(str(parent[1]) for parent in own if parent[2]),
            ]
        )
    head = dict(zip(CHANGE_COLUMNS, row, strict=True))
    try:
        is_whole = is_proved(head, hashed, attested.get(str(row[0]), ()))
    except (TypeError, ValueError):  # bytes where text belongs
        return None
    return SalvagedChange(row, operations, tuple(parents)) if is_whole else None


def _is_true(operation: Cell, attested: Attested) -> bool:
    """Tell whether the values of an operation are those that its digests are of.

    One that was erased by law has neither values nor salt. Of an insert of which one field was
    erased, only an act of erasing proves the rest.
    """
    old, new, salt, old_digest, new_digest = operation[5:]
    if old is None and new is None:
        return salt == ""
    if salt == "" and old is None and isinstance(new, str):
        return digest_of_rest(new) in attested.get(str(operation[0]), ())
    if not isinstance(old, str) or not isinstance(new, str):
        return False
    return digest(str(salt), old) == old_digest and digest(str(salt), new) == new_digest


def _is_hex(value: object, length: int) -> bool:
    return (
        isinstance(value, str)
        and len(value) == length
        and all(letter in "0123456789abcdef" for letter in value)
    )


def _read_cells(content: bytes) -> Iterator[Cell]:
    """Yield the rows of all pages that hold rows of a table, as far as they can be read."""
    size = int.from_bytes(content[16:18], "big")
    size = 65_536 if size == 1 else size
    if size < 512 or size & (size - 1):
        size = _USUAL_PAGE  # the header itself is damaged
    for start in range(0, len(content), size):
        page = content[start : start + size]
        header = _HEADER_BYTES if start == 0 else 0
        if len(page) < header + 8 or page[header] != _LEAF:
            continue
        count = int.from_bytes(page[header + 3 : header + 5], "big")
        for place in range(header + 8, min(header + 8 + 2 * count, len(page) - 1), 2):
            offset = int.from_bytes(page[place : place + 2], "big")
            try:
                cell = _read_cell(content, start + offset, size)
            except (IndexError, ValueError, struct.error, OverflowError):
                continue
            if cell is not None:
                yield cell


def _read_cell(content: bytes, at: int, page: int) -> Cell | None:
    length, at = _read_varint(content, at)
    if length > _MOST_BYTES:
        return None
    _rowid, at = _read_varint(content, at)
    most = page - 35
    local = length
    if length > most:
        least = (page - 12) * 32 // 255 - 23
        local = least + (length - least) % (page - 4)
        local = local if local <= most else least
    payload = content[at : at + local]
    if length > local:
        following = int.from_bytes(content[at + local : at + local + 4], "big")
        payload = _read_overflow(content, payload, following, length, page)
    return _read_record(payload) if len(payload) == length else None


def _read_overflow(content: bytes, payload: bytes, number: int, length: int, page: int) -> bytes:
    pieces, have = [payload], len(payload)
    while have < length and number:
        start = (number - 1) * page
        piece = content[start + 4 : start + 4 + min(page - 4, length - have)]
        if not piece:
            break
        number = int.from_bytes(content[start : start + 4], "big")
        pieces.append(piece)
        have += len(piece)
    return b"".join(pieces)


def _read_record(payload: bytes) -> Cell | None:
    header, at = _read_varint(payload, 0)
    kinds: list[int] = []
    while at < header:
        kind, at = _read_varint(payload, at)
        kinds.append(kind)
        if len(kinds) > len(CHANGE_COLUMNS):
            return None  # of no table that is looked for
    values: list[object] = []
    for kind in kinds:
        value, at = _read_value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _read_value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    whole = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
    if kind in whole:
        end = at + whole[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind < 12:
        raise ValueError("a reserved kind of value")
    end = at + (kind - 12) // 2
    piece = payload[at:end]
    if end > len(payload):
        raise ValueError("a value runs past its record")
    return (piece.decode() if kind % 2 else piece), end


def _read_varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = content[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | content[at], at + 1
