"""Going back to a moment of the log: what that would change, and doing it as one act.

Nothing is taken out of the log: every row that was otherwise is written back as it was, so that
going back can be undone like any other act.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.progress import Progress, no_progress, only_telling
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.store.log_reading import rebuild_since
from novex_desktop.store.moments import to_local
from novex_desktop.store.restoring import KindCount, RowDifference, count_by_kind, write_back

if TYPE_CHECKING:
    import sqlite3

_STAYS = frozenset({"milestone"})  # a named moment is where others compare with


def count_since(
    database: Database, change_id: str, progress: Progress = no_progress
) -> Sequence[KindCount]:
    """Return per kind what going back to right after an act would change.

    Raises:
        NotFoundError: there is no such act.
    """
    progress(0, 1, "Vergelijken")
    with database.read() as connection:
        found = count_by_kind(_compare(connection, _get_clock(connection, change_id)[0]))
    progress(1, 1)
    return found


def go_back_to(database: Database, change_id: str, progress: Progress = no_progress) -> Changes:
    """Make the register what it was right after an act, as one act that can be undone.

    Raises:
        NotFoundError: there is no such act.
        RuleError: nothing is otherwise than it was then.
        RegisterError: it cannot be written; nothing was changed.
    """
    progress(0, 2, "Vergelijken")
    with database.read() as connection:
        hlc, at = _get_clock(connection, change_id)
        differences = list(_compare(connection, hlc))
    if not differences:
        raise RuleError("Sinds dit moment is niets veranderd. Er is niets gewijzigd.")
    progress(1, 2, "Terugzetten")
    moment = to_local(at)
    label = f"Terug naar {moment.day}-{moment.month}-{moment.year} {moment:%H.%M} uur"
    with database.change(label, ChangeKind.REPAIR) as act:
        write_back(act.session, differences)
    only_telling(progress)(2, 2)
    return act.changes


def _compare(connection: "sqlite3.Connection", hlc: int) -> Iterator[RowDifference]:
    """Yield the rows that were otherwise; of one that is gone now and then, nothing.

    What was erased for good is not known any more, so that it never comes back.
    """
    for table, row_id, then, now in rebuild_since(connection, hlc):
        difference = RowDifference(table, row_id, then, now)
        if table in _STAYS or difference.is_nowhere:
            continue
        if then is not None and now is not None:
            if all(now.get(name) == value for name, value in then.items()):
                continue
            if table == "attachment" and _is_erased(connection, str(now["sha256"])):
                continue
        yield difference


def _is_erased(connection: "sqlite3.Connection", sha256: str) -> bool:
    row = connection.execute(
        "SELECT length(content) FROM attachment_content WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return row is None or row[0] == 0


def _get_clock(connection: "sqlite3.Connection", change_id: str) -> tuple[int, str]:
    row = connection.execute("SELECT hlc, at FROM change WHERE id = ?", (change_id,)).fetchone()
    if row is None:
        raise NotFoundError("Deze handeling staat niet in het register. Kies een andere.")
    return int(row[0]), str(row[1])
