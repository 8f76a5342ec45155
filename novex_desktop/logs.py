"""Log files: ids and counts only, never text of agreements, which can be confidential."""

import faulthandler
import logging
import traceback
from pathlib import Path
from types import TracebackType

from novex_desktop import __version__

_MAX_BYTES = 500_000
_OLD_FILES = 3
_CRASH = "crash.log"
_OLD_CRASH = "crash-vorige.log"
_MOST_LAST_WORDS = 20_000

logger = logging.getLogger(__name__)


def start_logging(folder: Path) -> str:
    """Write the log to a file, and what Python says at a crash to another.

    A folder that cannot be written is no reason not to start: the program then runs without.

    Returns:
        What Python said when the program crashed the last time: names of files and functions,
        no values. Empty when it did not.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / "novex-desktop.log"
        _set_aside(log)
        handler = logging.FileHandler(log, encoding="utf-8")
        last_words = _take_last_words(folder / _CRASH)
        crash_file = (folder / _CRASH).open("a", encoding="utf-8")
    except OSError:
        return ""
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("novex_desktop")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(crash_file)  # keeps the file open as long as the program runs
    logger.info("started, version %s", __version__)
    if last_words:
        logger.info("the last time ended in a crash")
    return last_words


def _set_aside(log: Path) -> None:
    """Begin a new log when the one at hand is long; some old ones are kept.

    At the start only, as one session writes some lines an hour. `logging.handlers` would do it
    at any time, and takes 4 ms to import, of the 40 that the first picture may take.
    """
    if not log.is_file() or log.stat().st_size < _MAX_BYTES:
        return
    for place in range(_OLD_FILES, 0, -1):
        newer = log.with_name(f"{log.name}.{place - 1}") if place > 1 else log
        if newer.is_file():
            newer.replace(log.with_name(f"{log.name}.{place}"))


def _take_last_words(path: Path) -> str:
    """Return what a crash left, and keep it aside, so that it is told once."""
    if not path.is_file() or not path.stat().st_size:
        return ""
    with path.open("rb") as file:
        words = file.read(_MOST_LAST_WORDS).decode("utf-8", "replace")
    path.replace(path.with_name(_OLD_CRASH))
    return words


def describe_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return what a developer needs to know of a bug, without any value that was in play.

    The message of an exception may hold the text of an agreement, so only its type is told.
    """
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    causes = [kind.__name__]
    cause = error.__cause__ or error.__context__
    while cause is not None:
        causes.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join([f"NOVEX Desktop {__version__}", " <- ".join(causes), *places])
