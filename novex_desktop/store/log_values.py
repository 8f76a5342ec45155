"""Values in the change log: canonical JSON, salted digests, and the hash of a change."""

import hashlib
import json
import secrets
from collections.abc import Iterable
from datetime import date
from enum import Enum

NULL = "null"
TRUE = "true"


def to_json(value: object) -> str:
    """Return a value as canonical JSON: the same value always gives the same text."""
    return _CANONICAL.encode(value)


def from_json(text: str | None) -> object:
    """Return the value of canonical JSON; None for an erased one. Dates stay text.

    Raises:
        JSONDecodeError: it is damaged, nested too deep, or a number too long to be ours.
    """
    if text is None or text == NULL:
        return None
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except (ValueError, RecursionError) as error:
        raise json.JSONDecodeError(type(error).__name__, "", 0) from error


def new_salt() -> str:
    """Return 128 random bits as hex digits."""
    return secrets.token_hex(16)


def digest(salt: str, value: str) -> str:
    """Return the salted SHA-256 of a value.

    The chain hashes this and not the value: a value can be erased without breaking the chain,
    and without the salt nobody can guess a short value from what is left.
    """
    return hashlib.sha256(f"{salt}:{value}".encode()).hexdigest()


def hash_change(prev_hash: str, head: Iterable[object], operations: Iterable[list[object]]) -> str:
    """Return the hash that chains a change to the one before.

    Args:
        head: what stands in the row of the change, in a fixed order.
        operations: per operation its id, table, row, field, digests, and the ids that it
            replaces and has seen. Sorted here, since a database promises no order.
    """
    # Each is written as JSON once, to be sorted by it and to stand in the body.
    body = f"[{to_json(list(head))},[{','.join(sorted(map(to_json, operations)))}]]"
    return hashlib.sha256((prev_hash + body).encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no place in the log")


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
)
