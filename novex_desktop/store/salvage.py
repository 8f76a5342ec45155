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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from novex_desktop.store.log_values import HEAD_FIELDS, digest, hash_change

Cell = tuple[object, ...]

_LEAF = 0x0D
_HEADER_BYTES = 100
_USUAL_PAGE = 4096
_MOST_BYTES = 60_000_000  # of one record; a damaged length must not fill the memory
_KEY, _HASH = 32, 64  # hex digits
_COLUMNS = {"change": 13, "field_change": 10, "op_parent": 3, "content": 2, "meta": 2}


@dataclass(frozen=True, slots=True)
class SalvagedChange:
    """A change of which everything was found and proved."""

    row: Cell
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
    proved: list[SalvagedChange] = []
    unproved: set[str] = set(found.operations)
    for change_id, row in found.changes.items():
        change = _prove(row, found)
        if change is None:
            unproved.add(change_id)
        else:
            proved.append(change)
    proved.sort(key=lambda one: (one.hlc, one.id))
    unproved -= {one.id for one in proved}
    return Salvage(tuple(proved), frozenset(unproved), found.contents, found.meta)


def _sort_in(cell: Cell, found: _Found) -> None:
    """Tell by its shape from which table a row is; one that fits none is passed over."""
    count = len(cell)
    if count == _COLUMNS["change"] and _is_hex(cell[0], _KEY) and _is_hex(cell[12], _HASH):
        found.changes.setdefault(str(cell[0]), cell)
    elif count == _COLUMNS["field_change"] and _is_hex(cell[0], _KEY) and _is_hex(cell[9], _HASH):
        kept = found.operations[str(cell[1])]
        if str(cell[0]) not in kept or not _is_true(kept[str(cell[0])]):
            kept[str(cell[0])] = cell
    elif count == _COLUMNS["op_parent"] and _is_hex(cell[0], _KEY) and _is_hex(cell[1], _KEY):
        found.parents[str(cell[0])].add(cell)
    elif count == _COLUMNS["content"]:
        name, content = cell
        if isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == name:
            found.contents[str(name)] = content
        elif isinstance(name, str) and isinstance(content, str) and not _is_hex(name, _KEY):
            found.meta.setdefault(name, content)


def _prove(row: Cell, found: _Found) -> SalvagedChange | None:
    operations = tuple(found.operations.get(str(row[0]), {}).values())
    parents: list[Cell] = []
    hashed: list[list[object]] = []
    for operation in operations:
        if not _is_true(operation):
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
    head = row[: len(HEAD_FIELDS)]
    try:
        is_proved = hash_change(str(row[11]), head, hashed) == row[12]
    except (TypeError, ValueError):  # bytes where text belongs
        return None
    return SalvagedChange(row, operations, tuple(parents)) if is_proved else None


def _is_true(operation: Cell) -> bool:
    """Tell whether the values of an operation are those that its digests are of.

    One that was erased by law has neither values nor salt. Of an insert of which one field was
    erased nothing here proves the rest, so it is not taken.
    """
    old, new, salt, old_digest, new_digest = operation[5:]
    if old is None and new is None:
        return salt == ""
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
        if len(kinds) > max(_COLUMNS.values()):
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
