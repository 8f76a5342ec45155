"""What erasing the name of a person does to the heads of changes and to the names of laptops."""

import re
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from novex_desktop.store.change_heads import CHANGE_COLUMNS, digest_of_bare, is_digested
from novex_desktop.store.erasures import ERASED
from novex_desktop.store.log_values import to_json


@dataclass(frozen=True, slots=True)
class NameErasure:
    """Which changes and laptops lose a name; worked out before anything is written."""

    heads: tuple[dict[str, object], ...]  # key, author, label and their salts, as they become
    laptops: tuple[str, ...]  # keys of laptops whose name goes
    attested: Mapping[str, str]  # per change of schema 1: a digest of what is left of it

    @property
    def is_empty(self) -> bool:
        """Whether the name stands nowhere here."""
        return not (self.heads or self.laptops)

    def attest(self) -> str:
        """Return what the act of erasing writes down."""
        return to_json(dict(self.attested))


def plan_name_erasure(
    connection: sqlite3.Connection, name: str, labelled: Collection[str] = ()
) -> NameErasure:
    """Work out where a name stands as the author of a change, in its label, or as a laptop.

    Args:
        name: of a person or laptop; empty for none.
        labelled: other texts of which the labels that hold them go.
    """
    texts = [text for text in (name, *labelled) if text]
    heads: list[dict[str, object]] = []
    attested: dict[str, str] = {}
    for row in connection.execute(
        f"SELECT {', '.join(CHANGE_COLUMNS)} FROM change WHERE author = ?"
        f"{' OR instr(label, ?)' * len(texts)}",
        (name or None, *texts),
    ).fetchall():
        change = dict(zip(CHANGE_COLUMNS, row, strict=True))
        gone = ["author"] if name and change["author"] == name else []
        if any(holds_name(str(change["label"]), text) for text in texts):
            gone.append("label")
        if not gone:
            continue
        change |= dict.fromkeys(gone, ERASED)
        if is_digested(change):
            change |= dict.fromkeys((f"{one}_salt" for one in gone), "")
        else:
            key = str(change["id"])
            attested[key] = digest_of_bare(change, _read_operations(connection, key))
        names = ("id", "author", "label", "author_salt", "label_salt")
        heads.append({one: change[one] for one in names})
    laptops = connection.execute("SELECT id, label FROM replica").fetchall()
    named = tuple(key for key, label in laptops if name and holds_name(label, name))
    return NameErasure(tuple(heads), named, attested)


def holds_name(text: str, name: str) -> bool:
    """Tell whether a name stands in a text by itself: "Jan" is not in "januari"."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _read_operations(connection: sqlite3.Connection, change_id: str) -> list[list[object]]:
    """Return the operations of a change as its hash covers them."""
    parents: dict[str, tuple[list[str], list[str]]] = {}
    for op_id, parent_id, seen_only in connection.execute(
        "SELECT p.op_id, p.parent_id, p.seen_only FROM field_change f"
        " JOIN op_parent p ON p.op_id = f.id WHERE f.change_id = ?",
        (change_id,),
    ):
        parents.setdefault(op_id, ([], []))[1 if seen_only else 0].append(parent_id)
    return [
        [*row, *(sorted(one) for one in parents.get(row[0], ([], [])))]
        for row in connection.execute(
            "SELECT id, table_name, row_id, field, old_digest, new_digest FROM field_change"
            " WHERE change_id = ?",
            (change_id,),
        ).fetchall()
    ]
