"""The head of a change: what its hash covers of its own row, and how that is proved.

Since schema 2 the hash covers salted digests of author and label instead of the words, so that
a name of a person can be erased while the chain stays whole. A change of schema 1 has the words
themselves in its hash. Where they were erased, that hash proves nothing any more; then the act of
erasing attests the SHA-256 of all else.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping

from novex_desktop.store.erasures import ERASED
from novex_desktop.store.log_values import digest, hash_change, new_salt, to_json

HEAD_FIELDS = (
    "id",
    "replica_id",
    "seq",
    "hlc",
    "author",
    "at",
    "kind",
    "label",
    "undoes",
    "schema_rev",
    "app_version",
)
"""What the hash of a change covers of its own row, in this order."""

DIGESTED = ("author", "label")
"""Words of people; since schema 2 a salted digest stands for each."""

SALTS = tuple(f"{name}_{what}" for name in DIGESTED for what in ("salt", "digest"))
CHANGE_COLUMNS = (*HEAD_FIELDS, "prev_hash", "hash", *SALTS)
"""All columns of a change as the table has them; schema 1 ends before the salts."""

DIGESTED_SINCE = 2

Row = Mapping[str, object]
Operations = Collection[list[object]]


def add_digests(row: Row) -> dict[str, object]:
    """Return the row of a new change with salts and digests of its words."""
    salts = {name: new_salt() for name in DIGESTED}
    digests = {f"{name}_digest": digest(salt, to_json(row[name])) for name, salt in salts.items()}
    return {**row, **{f"{name}_salt": salt for name, salt in salts.items()}, **digests}


def hash_head(prev_hash: str, row: Row, operations: Iterable[list[object]]) -> str:
    """Return the hash that chains a change to the one before."""
    names: tuple[str, ...] = HEAD_FIELDS
    if is_digested(row):
        names = tuple(f"{name}_digest" if name in DIGESTED else name for name in names)
    return hash_change(prev_hash, [row[name] for name in names], operations)


def is_proved(row: Row, operations: Operations, attested: Collection[str] = ()) -> bool:
    """Tell whether a change is what it was when it was written, but for what was erased.

    Args:
        row: by name, as `CHANGE_COLUMNS` has them.
        operations: as `hash_change` wants them.
        attested: what acts of erasing said of this change.
    """
    if is_digested(row):
        words_are_true = all(_is_true(row, name) for name in DIGESTED)
        return words_are_true and hash_head(str(row["prev_hash"]), row, operations) == row["hash"]
    if hash_head(str(row["prev_hash"]), row, operations) == row["hash"]:
        return True
    is_erased = any(row[name] == ERASED for name in DIGESTED)
    return is_erased and digest_of_bare(row, operations) in attested


def is_digested(row: Row) -> bool:
    """Tell whether the hash of a change covers digests of its words, and not the words."""
    schema = row["schema_rev"]
    return isinstance(schema, int) and schema >= DIGESTED_SINCE


def digest_of_bare(row: Row, operations: Operations) -> str:
    """Return the SHA-256 of a change of schema 1 of which words were erased, its hash included.

    No salt, since nothing of it is secret.
    """
    head = [row[name] for name in HEAD_FIELDS]
    told = to_json([row["prev_hash"], head, sorted(operations, key=to_json), row["hash"]])
    return hashlib.sha256(told.encode()).hexdigest()


def _is_true(row: Row, name: str) -> bool:
    salt, told = row[f"{name}_salt"], row[name]
    if not salt:
        return told == ERASED
    return digest(str(salt), to_json(told)) == row[f"{name}_digest"]
