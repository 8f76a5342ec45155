"""What a thread does after the first picture, while the user is still looking."""

import gc
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

from novex_desktop.store.database import Database
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.ui.safety.safety_jobs import SafetyJobs

_GIVE_WAY_S = 0.0001  # how soon loading gives way to a key; Python's own 5 ms add up


def start_preload(
    workspace: Workspace, database: Database, safety_jobs: "SafetyJobs"
) -> threading.Thread:
    """Count the figures, load what the first change needs, and make the backup of the day."""
    prepare = partial(_prepare, workspace, database, safety_jobs)
    thread = threading.Thread(target=prepare, name="preload", daemon=True)
    thread.start()
    return thread


def _prepare(workspace: Workspace, database: Database, safety_jobs: "SafetyJobs") -> None:
    """What the thread does after the first picture."""
    # Side by side: with 100,000 agreements the window then stands still for 10 ms at most, and
    # for 27 when loading begins after the count. Neither is ready sooner.
    counting = threading.Thread(target=workspace.count_figures, name="count", daemon=True)
    counting.start()
    try:
        if not database.is_read_only:
            _load_libraries(database)
    finally:
        counting.join()
    if not database.is_read_only:
        safety_jobs.keep_daily_backup(database)
        safety_jobs.look_at_log(database)


def _load_libraries(database: Database) -> None:
    """Load what the first change needs, and give way to keys meanwhile."""
    was_collecting, pause = gc.isenabled(), sys.getswitchinterval()
    sys.setswitchinterval(_GIVE_WAY_S)
    gc.disable()  # a collection in the midst of it stops the window for 30 ms
    try:
        database.preload()
        gc.freeze()  # nor does a later one walk through all of SQLAlchemy
    finally:
        sys.setswitchinterval(pause)
        if was_collecting:
            gc.enable()
