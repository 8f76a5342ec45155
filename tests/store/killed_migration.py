"""Migrates a register in a process of its own, and kills that."""

import subprocess
import sys
import threading
import time
from pathlib import Path

from novex_desktop.store.database import StoreSetup

ROOT = Path(__file__).parents[2]
NEXT_SCHEMA = "from novex_desktop.store import schema; schema.SCHEMA_VERSION += 1; "
_MIGRATE = (
    "import sys; from pathlib import Path; from novex_desktop.store.database import *; "
    "import novex_desktop.store.migrations; print('begin', flush=True); "
    "a = [Path(one) for one in sys.argv[1:]]; "
    "Database.open(a[0], StoreSetup(a[1], a[2], 'x')).close(); print('done', flush=True); "
    "sys.stdin.read()"
)


def migrate_until_killed(
    path: Path, setup: StoreSetup, after_s: float | None, prepare: str = ""
) -> float:
    """Kill a migration after a while, or when it is done; return how long it lasted.

    Args:
        prepare: Python to run before anything is imported; `NEXT_SCHEMA` for one version more
            than the program has.
    """
    process = subprocess.Popen(
        [sys.executable, "-c", prepare + _MIGRATE, path, setup.migrations, setup.starter],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"begin"
        began = time.monotonic()
        if after_s is None:
            assert process.stdout.readline().strip() == b"done"
        else:
            threading.Event().wait(after_s)
        took_s = time.monotonic() - began
        process.kill()
    return took_s
