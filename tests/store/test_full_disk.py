"""A disk that is really full, or nearly: each act is told and done not at all, or done whole.

Needs a small disk of its own, which Linux gives without any rights where it allows namespaces.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.store.fault_rounds import count_rounds

ROOT = Path(__file__).parents[2]
WORKER = Path(__file__).with_name("worker_full_disk.py")
MOUNT = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
SIZE = "9m"
AGREEMENTS = 87  # of the list of 2024, with those that were cut in parts
ROOMS = ["40000", "0", "4096", "200000", "800000", "2000000"]  # bytes that are left
WORKED = {  # act: what is there once it is done: agreements, notes of before
    "type_note": [AGREEMENTS, 2],
    "import_list": [2 * AGREEMENTS, 1],
    "undo": [AGREEMENTS, 0],
    "undo_import": [0, 0],
    "go_back": [AGREEMENTS, 0],
    "erase": [AGREEMENTS, 0],
}


@cache
def why_not() -> str:
    """Return why no small disk can be made here, or nothing."""
    if sys.platform != "linux":
        return "needs the namespaces of Linux"
    try:
        subprocess.run([*MOUNT, "mount -t tmpfs none /mnt"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "this system gives no small disk without rights"
    return ""


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_on_a_full_disk_each_act_is_told_or_done_and_nothing_is_between(
    filled_path: Path, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    disk, rooms = tmp_path / "schijf", ROOMS[: count_rounds(1, len(ROOMS))]
    disk.mkdir()
    command = f'mount -t tmpfs -o size={SIZE} none "$0" && exec "$@"'
    done = subprocess.run(
        [*MOUNT, command, disk, sys.executable, WORKER, disk, filled_path, *rooms],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NOVEX_DESKTOP_HOME": str(tmp_path / "home")},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    outcomes = json.loads(done.stdout)
    for one in outcomes:
        told = one["told"]
        assert one["faults"] == [], one
        assert one["left"] == [], one
        assert not told or ("chijf is vol" in told and "Maak ruimte" in told), one
        before, after = [AGREEMENTS, 1], WORKED.get(one["act"], [AGREEMENTS, 1])
        half_way = [AGREEMENTS, 0] if one["act"] == "undo_import" else before  # two acts in a row
        assert one["rows"] in ([before, half_way] if told else [after]), one
    full = [one for one in outcomes if one["told"]]
    assert {one["act"] for one in full} >= {
        "type_note",
        "import_list",
        "undo",
        "go_back",
        "back_up",
    }
    tell_figures(f"{len(outcomes)} acts on a full disk: {len(full)} told, 0 half, 0 lost")
