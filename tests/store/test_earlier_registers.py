"""A register of every released schema opens, is sound, and holds what it held."""

import gzip
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.queries.dump import dump_register
from novex_desktop.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

FOLDER = Path(__file__).parents[1] / "data" / "registers"
KEPT = sorted(FOLDER.glob("[0-9][0-9][0-9][0-9].novex.gz"))


def test_each_schema_left_a_register() -> None:
    assert [int(path.name[:4]) for path in KEPT] == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name[:4])
def test_a_register_of_an_earlier_release_opens_without_loss(
    tmp_path: Path, store_setup: "StoreSetup", kept: Path
) -> None:
    path = tmp_path / "vroeger.novex"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    database = Database.open(path, store_setup)
    with database.read() as connection:
        faults = [fault for one in check_register(connection) for fault in one.faults]
        dump = dump_register(connection, date(2025, 6, 1))
    database.undo()
    database.close()
    assert faults == []
    expected = json.loads(kept.with_name(f"{kept.name[:4]}.json").read_text(encoding="utf-8"))
    found = json.loads(json.dumps(dump["agreements"]))
    assert _keep_known(found, expected) == expected


def _keep_known(found: object, expected: object) -> object:
    """Return what was found without keys that a later schema added."""
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: _keep_known(found[key], expected[key]) for key in expected if key in found}
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        return [_keep_known(*pair) for pair in zip(found, expected, strict=True)]
    return found
