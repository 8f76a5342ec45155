"""Upper end and price level of an amount; digests of who and what in the hash of a change.

A range of which the lower end is stored gets its upper end where its quote proves it, as a change
in the log, so that table and log go on to say the same.
"""

import hashlib
import json
import re
import secrets
import time
import uuid
from datetime import UTC, datetime
from decimal import Decimal

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AUTHOR = "NOVEX Desktop"

_SCALES = {
    "duizend": 3, "miljoen": 6, "mln": 6, "mio": 6, "miljard": 9, "mld": 9, "mrd": 9,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SCALE = rf"(?:{'|'.join(_SCALES)})"
_CURRENCY = r"(?:(?:€|EUR|euro) ?)"
_RANGE = re.compile(
    rf"{_CURRENCY}?(?P<low>{_NUMBER})(?:,-+)?(?: ?(?P<low_scale>{_SCALE})\.?)?"
    r" ?(?:–|—|-|à|tot en met|tot|t/m|of) ?"
    rf"(?P<currency>{_CURRENCY})?(?P<high>{_NUMBER})(?:,-+)?(?: ?(?P<high_scale>{_SCALE})\.?)?"
    r"(?: ?[%‰]| [^\d]*)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20|21)\d\d")


def upgrade() -> None:
    """Add the columns, then what the quotes prove."""
    with op.batch_alter_table("amount") as batch:
        batch.add_column(sa.Column("upper", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("price_level", sa.Integer(), nullable=True))
    with op.batch_alter_table("change") as batch:
        for name in ("author", "label"):
            salt = sa.Column(f"{name}_salt", sa.CHAR(32), nullable=False, server_default="")
            told = sa.Column(f"{name}_digest", sa.CHAR(64), nullable=False, server_default="")
            batch.add_column(salt)
            batch.add_column(told)
    if context.config.attributes.get("fills", True):
        _fill_upper_ends(op.get_bind(), context.config.attributes.get("app_version", ""))


def prove_upper(quote: str, value: str) -> str:
    """Return the upper end of a range as digits, or nothing where the quote does not prove it.

    The lower end of the quote must be the stored value: a person may have corrected that.
    """
    match = _RANGE.fullmatch(quote.replace("\N{NO-BREAK SPACE}", " ").strip())
    if match is None:
        return ""
    low_scale, high_scale = match["low_scale"], match["high_scale"]
    is_bare = not (high_scale or match["currency"])
    is_sum = low_scale or "€" in quote or "." in match["low"]
    if is_bare and is_sum and _YEAR.fullmatch(match["high"]):
        return ""  # "€ 100 miljoen tot 2030"
    low = _read(match["low"], low_scale or high_scale)
    high = _read(match["high"], high_scale or low_scale)
    if format(low, "f") != value or high <= low:
        return ""
    return format(high, "f")


def _read(number: str, scale: str | None) -> Decimal:
    value = Decimal(number.replace(".", "").replace(",", "."))
    value = value.scaleb(_SCALES[scale.lower()] if scale else 0)
    plain = format(value, "f")
    return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)


def _fill_upper_ends(connection: sa.Connection, app_version: str) -> None:
    rows = connection.exec_driver_sql(
        "SELECT id, quote, value FROM amount WHERE NOT deleted ORDER BY id"
    ).fetchall()
    proved = [(key, prove_upper(quote, value)) for key, quote, value in rows]
    found = [(key, upper) for key, upper in proved if upper]
    if not found:
        return
    change_id = uuid.uuid4().hex
    operations = [_make_operation(change_id, key, upper) for key, upper in found]
    head = _make_head(connection, change_id, app_version, operations)
    for table, row in (("change", head), *(("field_change", one) for one in operations)):
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )
    for key, upper in found:
        connection.exec_driver_sql("UPDATE amount SET upper = ? WHERE id = ?", (upper, key))


def _make_operation(change_id: str, amount_id: str, upper: str) -> dict[str, object]:
    salt, old, new = secrets.token_hex(16), _to_json(""), _to_json(upper)
    return {
        "id": uuid.uuid4().hex,
        "change_id": change_id,
        "table_name": "amount",
        "row_id": amount_id,
        "field": "upper",
        "old": old,
        "new": new,
        "salt": salt,
        "old_digest": _digest(salt, old),
        "new_digest": _digest(salt, new),
    }


def _make_head(
    connection: sa.Connection, change_id: str, app_version: str, operations: list[dict[str, object]]
) -> dict[str, object]:
    """Return the row of the change, chained to the newest of this laptop."""
    replica_id = connection.exec_driver_sql(
        "SELECT value FROM meta WHERE key = 'replica_id'"
    ).scalar_one()
    last = connection.exec_driver_sql(
        "SELECT seq, hash FROM change WHERE replica_id = ? ORDER BY seq DESC, hlc DESC LIMIT 1",
        (replica_id,),
    ).fetchone()
    newest = connection.exec_driver_sql("SELECT max(hlc) FROM change").scalar() or 0
    moment = datetime.now(UTC)
    label = "Register bijgewerkt: bovengrens van bedragen"
    salts = {name: secrets.token_hex(16) for name in ("author", "label")}
    digests = {
        "author": _digest(salts["author"], _to_json(AUTHOR)),
        "label": _digest(salts["label"], _to_json(label)),
    }
    head = {
        "id": change_id,
        "replica_id": replica_id,
        "seq": last[0] + 1 if last else 1,
        "hlc": max(newest + 1, (time.time_ns() // 1_000_000) << 16),
        "author": AUTHOR,
        "at": moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z",
        "kind": "migrate",
        "label": label,
        "undoes": None,
        "schema_rev": 2,
        "app_version": app_version,
    }
    names = ("id", "table_name", "row_id", "field", "old_digest", "new_digest")
    hashed = sorted(([*(one[name] for name in names), [], []] for one in operations), key=_to_json)
    body = _to_json([[digests.get(name, value) for name, value in head.items()], hashed])
    prev_hash = last[1] if last else ""
    return {
        **head,
        "prev_hash": prev_hash,
        "hash": hashlib.sha256((prev_hash + body).encode()).hexdigest(),
        **{f"{name}_salt": salt for name, salt in salts.items()},
        **{f"{name}_digest": told for name, told in digests.items()},
    }


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _digest(salt: str, value: str) -> str:
    return hashlib.sha256(f"{salt}:{value}".encode()).hexdigest()
