"""Where the rows of the table come from: keys found and ordered by SQL, rows read when shown."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from novex_desktop.store.database import Database
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements_by_id
from novex_desktop.store.queries.nodes import NodeKey
from novex_desktop.store.queries.register_size import is_small_register
from novex_desktop.store.queries.row_filter import (
    FoundRows,
    RowFilter,
    RowFinder,
    RowOrder,
)
from novex_desktop.store.stopping import ReadStopper

BLOCK = 128  # rows read at once: some ten pages, in 3 ms
_BLOCKS_KEPT = 32  # so that scrolling through 100,000 rows does not keep them all


class RowSource(Protocol):
    """The rows of one scope, whatever that is."""

    @property
    def is_small(self) -> bool:
        """Whether rows are found so soon that no thread is needed."""

    def find(self, row_filter: RowFilter, order: RowOrder) -> FoundRows:
        """Return the keys of the rows that pass a filter, in order.

        Raises:
            Cancelled: `stop` was called, or a change came.
        """

    def read(self, ids: Sequence[str]) -> list[AgreementRow]:
        """Return rows; those that are gone are left out."""

    def stop(self) -> None:
        """Let a thread that finds rows give up: something else is asked now."""

    def end(self) -> None:
        """Let it give up for good: these rows are asked for no more."""


class RegisterRows:
    """The rows under a node of a register (None: all), or some that were asked for by key.

    Args:
        among: keys, in the order to show them when no other is chosen; instead of a node.
    """

    def __init__(
        self,
        database: Database,
        under: NodeKey | None = None,
        *,
        among: tuple[str, ...] | None = None,
    ) -> None:
        self._database = database
        self._finder = RowFinder(under, among=among)
        self._stopper, self._ender = ReadStopper(), ReadStopper()
        with database.read_shown() as connection:
            self.is_small = is_small_register(connection)

    def find(self, row_filter: RowFilter, order: RowOrder) -> FoundRows:
        """Return the keys of the rows that pass a filter, in order.

        Raises:
            Cancelled: `stop` was called, or a change came.
        """
        # In a thread only where there are many: who waits for few rows must not be stopped.
        read = self._database.read_shown if self.is_small else self._database.read_aside
        today = date.today()
        with read() as connection:
            with self._stopper.watch(connection):
                self._finder.list_rows(connection, today, row_filter, order)
            # What the next words are looked for in is read to the end, while one types on.
            with self._ender.watch(connection):
                return self._finder.find(connection, today, row_filter, order)

    def stop(self) -> None:
        """Let a thread that finds rows give up, when nothing of it will be of use."""
        self._stopper.stop()

    def end(self) -> None:
        """Let it give up in any case: these rows are asked for no more."""
        self._stopper.end()
        self._ender.end()

    def read(self, ids: Sequence[str]) -> list[AgreementRow]:
        """Return rows; those that are gone are left out."""
        with self._database.read_shown() as connection:
            return list_agreements_by_id(connection, date.today(), ids)


class RowBlocks:
    """Rows by their place, read a block at a time and kept for a while.

    Args:
        ids: keys of the rows, in order.
    """

    def __init__(self, source: RowSource, ids: Sequence[str]) -> None:
        self._source = source
        self.ids = tuple(ids)
        self._blocks: dict[int, list[AgreementRow | None]] = {}
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, place: int) -> AgreementRow | None:
        """Return a row; None when it was taken out of the register since it was found."""
        number, within = divmod(place, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._blocks[number] = self._read(self.ids[number * BLOCK :][:BLOCK])
            if len(self._blocks) > _BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
        return block[within]

    def place(self, row_id: str) -> int | None:
        """Return where a row stands; None when it is not among them."""
        if self._places is None:
            self._places = {row_id: place for place, row_id in enumerate(self.ids)}
        return self._places.get(row_id)

    def first(self, most: int) -> list[AgreementRow]:
        """Return the first rows."""
        rows = (self.row(place) for place in range(min(most, len(self.ids))))
        return [row for row in rows if row is not None]

    def refresh(self, row_ids: Iterable[str]) -> list[int]:
        """Read changed rows again, of those that were read; return their places."""
        places = [self.place(row_id) for row_id in row_ids]
        known = [place for place in places if place is not None and place // BLOCK in self._blocks]
        if len(known) > BLOCK:  # an act on many rows: what is on the screen is read when painted
            self._blocks = {}
            return sorted(known)
        for place, row in zip(known, self._read([self.ids[place] for place in known]), strict=True):
            number, within = divmod(place, BLOCK)
            self._blocks[number][within] = row
        return sorted(known)

    def _read(self, ids: Sequence[str]) -> list[AgreementRow | None]:
        if not ids:
            return []
        found = {row.id: row for row in self._source.read(ids)}
        return [found.get(row_id) for row_id in ids]
