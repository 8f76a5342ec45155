"""Searching one register: its index kept in step, the hits, and the sentence of each."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TypeVar

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.store.database import Database
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.partial_files import Claim
from novex_desktop.store.search.hits import HitPage, TermCount, make_hit, read_groups
from novex_desktop.store.search.index_file import IndexFile, make_index, open_index
from novex_desktop.store.search.index_keeping import (
    index_name,
    remove_orphans,
    store_for_good,
)
from novex_desktop.store.search.log_place import LogPlace, find_touched, read_log_end
from novex_desktop.store.search.marking import WordFinder
from novex_desktop.store.search.names import Names, read_names
from novex_desktop.store.search.query import Query, parse_query
from novex_desktop.store.search.texts import list_ids_in_order, read_texts

SMALL = 2_000
"""Below so many agreements the index is made in memory at each opening: less than a second."""

PAGE = 16  # about what a window shows: each hit costs the reading of all its texts
MOST_COUNTED = 10_000
_BLOCK = 500  # agreements read at once; the register can be written between two blocks
_SHARE_TO_REBUILD = 3  # a third of all changed: making it anew is faster

_Answer = TypeVar("_Answer")

logger = logging.getLogger(__name__)


class SearchInterrupted(Exception):
    """The search was stopped, since something else is to be searched for."""


class SearchIndex:
    """Answers from an index that it first brings up to date, whoever changed the register.

    One thread searches at a time; `interrupt` may come from any.

    Args:
        folder: where indexes of large registers are kept; None keeps all in memory.
    """

    def __init__(self, database: Database, folder: Path | None, *, small: int = SMALL) -> None:
        self._database, self._folder, self._small = database, folder, small
        self._index: IndexFile | None = None
        self._names: Names | None = None
        self._dataset_id = ""
        self._lock = Lock()
        self._is_catching_up = False
        self._private: Claim | None = None  # a file that no other process knows, gone at the end

    def search(
        self,
        text: str,
        *,
        after: int | None = None,
        limit: int = PAGE,
        progress: Progress = no_progress,
    ) -> HitPage:
        """Return what is found, one page at a time.

        Args:
            after: `next_row` of the page before.
            progress: told how far the index is, when it must be made first.

        Raises:
            SearchInterrupted: `interrupt` was called.
            RegisterError: the register cannot be read.
        """
        return self._answer(lambda: self._search(text, after, limit, progress))

    def prepare(self, progress: Progress = no_progress) -> None:
        """Make the index, or bring it up to date, before anything is asked.

        Raises:
            Cancelled: by `progress`; what was done by then is taken back.
        """
        self._answer(lambda: self._catch_up(progress))

    def interrupt(self) -> None:
        """Stop a search that runs; harmless when none does.

        Not while the index catches up: whoever types on would begin that anew with each key.
        """
        index = self._index
        if index is not None and not self._is_catching_up:
            with suppress(sqlite3.Error):
                index.connection.interrupt()

    def close(self) -> None:
        """Close the index; its file stays for the next time."""
        with self._lock:
            self._close_index()

    def _answer(self, do: Callable[[], _Answer]) -> _Answer:
        """Do something with the index; when that proves damaged, once more with a new one."""
        with self._lock:
            try:
                return do()
            except sqlite3.DatabaseError as error:
                if _is_interrupt(error):
                    raise SearchInterrupted from error
                logger.info("search index made anew: %s", type(error).__name__)
            self._drop()
            return do()

    def _search(self, text: str, after: int | None, limit: int, progress: Progress) -> HitPage:
        index = self._catch_up(progress)
        query = parse_query(text, self._names)
        if query.is_empty:
            return HitPage(query, (), 0)
        expression = query.to_fts()
        rows = index.find(expression, limit + 1, after)
        has_more = len(rows) > limit
        rows = rows[:limit]
        total, is_counted = len(rows), True
        if has_more or after is not None:
            total = index.count(expression, MOST_COUNTED + 1)
            is_counted = total <= MOST_COUNTED
        if not rows and after is None:
            return HitPage(query, (), 0, apart=self._count_apart(index, query))
        with self._database.read_shown() as connection:
            found = read_texts(connection, [agreement_id for _, agreement_id in rows])
            groups = read_groups(connection)
        finder = WordFinder(query)
        hits = [
            make_hit(own, finder, groups)
            for own in sorted(found.values(), key=lambda own: own.order)
        ]
        return HitPage(
            query,
            tuple(hits),
            min(total, MOST_COUNTED),
            is_counted=is_counted,
            next_row=rows[-1][0] if has_more else None,
        )

    def _count_apart(self, index: IndexFile, query: Query) -> tuple[TermCount, ...]:
        if len(query.terms) < 2:
            return ()
        counts = []
        for term in query.terms:
            number = index.count(Query((term,)).to_fts(), MOST_COUNTED + 1)
            words, is_counted = " ".join(term.phrases[0].words), number <= MOST_COUNTED
            counts.append(TermCount(words, min(number, MOST_COUNTED), is_counted))
        return tuple(counts)

    def _catch_up(self, progress: Progress) -> IndexFile:
        """Return the index, holding what the register holds now."""
        if self._index is None:
            self._index = self._open()
        index = self._index
        if index is None:
            return self._build(progress)
        with self._database.read() as connection:
            end = read_log_end(connection)
            place = index.read_place()
            if place == end and self._names is not None:
                return index
            touched = find_touched(connection, place)
            if touched is None:
                return self._rebuild(progress)
            if self._names is None or touched.has_names:
                self._names = read_names(connection)
            (total,) = connection.execute("SELECT count(*) FROM agreement").fetchone()
        if len(touched.agreements) > max(_BLOCK, total // _SHARE_TO_REBUILD):
            return self._rebuild(progress)
        self._is_catching_up = True
        try:
            index.connection.execute("BEGIN IMMEDIATE")
            self._write_blocks(index, sorted(touched.agreements), progress)
            index.write_place(end)
            index.connection.execute("COMMIT")
        except BaseException:
            _roll_back(index)
            raise
        finally:
            self._is_catching_up = False
        return index

    def _open(self) -> IndexFile | None:
        with self._database.read() as connection:
            self._dataset_id = read_dataset_id(connection)
            (total,) = connection.execute("SELECT count(*) FROM agreement").fetchone()
        if self._folder is None or total < self._small:
            return None
        return open_index(self._get_path(self._folder), self._dataset_id)

    def _rebuild(self, progress: Progress) -> IndexFile:
        self._drop()
        return self._build(progress)

    def _build(self, progress: Progress) -> IndexFile:
        """Make the index anew, under another name until it is whole."""
        with self._database.read() as connection:
            self._dataset_id = read_dataset_id(connection)
            place = read_log_end(connection)
            ids = list_ids_in_order(connection)
            self._names = read_names(connection)
        folder = self._folder if len(ids) >= self._small else None
        claim = None
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            claim = self._database.partials.claim(folder)
        index = make_index(
            claim.path if claim else None, self._dataset_id, self._database.path.absolute()
        )
        try:
            self._fill(index, ids, place, progress)
        except BaseException:
            index.close()
            if claim is not None:
                claim.release()
            raise
        if folder is not None and claim is not None:
            index = self._publish(index, claim, self._get_path(folder))
            remove_orphans(folder)
        self._index = index
        logger.info("search index made: %d agreements", len(ids))
        return index

    def _fill(
        self, index: IndexFile, ids: Sequence[str], place: LogPlace, progress: Progress
    ) -> None:
        index.connection.execute("BEGIN")
        self._write_blocks(index, ids[::-1], progress)
        index.write_place(place)
        index.connection.execute("COMMIT")

    def _write_blocks(self, index: IndexFile, ids: Sequence[str], progress: Progress) -> None:
        for start in range(0, len(ids), _BLOCK):
            progress(start, len(ids))
            block = ids[start : start + _BLOCK]
            with self._database.read() as connection:
                found = read_texts(connection, block)
            gone = [agreement_id for agreement_id in block if agreement_id not in found]
            index.write((found[id_] for id_ in block if id_ in found), gone)

    def _publish(self, index: IndexFile, claim: Claim, path: Path) -> IndexFile:
        """Give a whole index its name; where another process holds that, it stays private."""
        index.close()
        store_for_good(claim.path)
        try:
            claim.path.replace(path)
            claim.release()
        except OSError:  # Windows: another window has the old one open
            path, self._private = claim.path, claim
        opened = open_index(path, self._dataset_id)
        if opened is None:
            raise sqlite3.DatabaseError("the index that was just made cannot be opened")
        return opened

    def _get_path(self, folder: Path) -> Path:
        return folder / index_name(self._dataset_id, self._database.path)

    def _drop(self) -> None:
        """Forget the index and its file."""
        index = self._index
        self._close_index()
        if index is not None and index.path is not None:
            with suppress(OSError):
                index.path.unlink(missing_ok=True)

    def _close_index(self) -> None:
        index, self._index = self._index, None
        if index is not None:
            index.close()
            if self._private is not None:
                self._private.release()
                self._private = None


def _roll_back(index: IndexFile) -> None:
    with suppress(sqlite3.Error):
        if index.connection.in_transaction:
            index.connection.execute("ROLLBACK")


def _is_interrupt(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT
