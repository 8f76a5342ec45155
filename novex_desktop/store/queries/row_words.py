"""Looking for words in rows, quick enough for every key on 100,000 rows.

Reading and folding the texts of 100,000 rows takes 0.5 s of processor time, which every key took
when SQL did it. Here the folded texts are kept while words are typed: then a key takes 40 ms, and
less where it goes on with the word before it.
"""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import compress

from novex_desktop.store.queries.folding import fold, fold_bytes
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.rules import IS_DEADLINE, is_lead
from novex_desktop.store.queries.topics import get_topic_places
from novex_desktop.store.search.log_place import LogPlace, find_touched, read_log_end

_FEW = 5_000  # rows whose texts are read by key; for more all texts are gone through
_MOST_BYTES = 64_000_000  # of texts that are kept; of more they are read for each key
_STANDS = "NOT deleted AND confirmed"


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that hold some words."""

    ids: tuple[str, ...] = ()
    texts: Sequence[bytes] = ()
    topics: Sequence[str] = ()
    words: tuple[str, ...] = ()


class WordFinder:
    """Finds which rows of a list hold words, and keeps what the next words are looked for in.

    That are number, title, text, topic, region, lead parties, deadline, status and kind of a row;
    all words must be there, in any order; capitals, accents and hyphens do not matter.
    """

    def __init__(self) -> None:
        self._read_at: LogPlace | None = None  # what is kept is what the register was then
        self._all = self._found = _Rows()
        self._topic_texts: dict[str, bytes] = {}
        self._is_much = False

    def find(
        self, connection: sqlite3.Connection, words: str, ids: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return which of these rows hold all words, in the order they came in."""
        now = read_log_end(connection)
        if now != self._read_at or ids is not self._all.ids:
            self._all = self._found = self._read(connection, ids)
            self._topic_texts = _read_topic_texts(connection, set(self._all.topics))
            self._is_much = sum(map(len, self._all.texts)) > _MOST_BYTES
            self._read_at = now
        found = self._found = self._look(tuple(fold(words).split()))
        if self._is_much:
            self._read_at, self._all, self._found = None, _Rows(), _Rows()
        return found.ids

    def _read(self, connection: sqlite3.Connection, ids: tuple[str, ...]) -> _Rows:
        """Read the texts of rows that are new, or were touched since."""
        known: dict[str, int] = {}
        touched = find_touched(connection, self._read_at) if self._read_at else None
        if touched is not None:
            known = {row_id: place for place, row_id in enumerate(self._all.ids)}
            for row_id in touched.agreements:
                known.pop(row_id, None)
        texts, topics, new = [b""] * len(ids), [""] * len(ids), dict[str, int]()
        for place, row_id in enumerate(ids):
            before = known.get(row_id)
            if before is None:
                new[row_id] = place
            else:
                texts[place], topics[place] = self._all.texts[before], self._all.topics[before]
        _read_texts(connection, new, texts, topics)
        return _Rows(ids, texts, topics)

    def _look(self, words: tuple[str, ...]) -> _Rows:
        rows = self._found
        if not all(any(old in new for new in words) for old in rows.words):
            rows = self._all  # it does not go on with what was typed
        ids, texts, topics = rows.ids, rows.texts, rows.topics
        for word in words:
            if word not in rows.words:
                own = word.encode()
                fits = {topic for topic, text in self._topic_texts.items() if own in text}
                holds = [
                    own in text or topic in fits for text, topic in zip(texts, topics, strict=True)
                ]
                ids = tuple(compress(ids, holds))
                texts, topics = list(compress(texts, holds)), list(compress(topics, holds))
        return _Rows(ids, texts, topics, words)


def _read_texts(
    connection: sqlite3.Connection, places: dict[str, int], texts: list[bytes], topics: list[str]
) -> None:
    """Fill in the folded text of rows and their topic, which many have in common.

    In lists, by the place of each row: dicts by key took 30 MiB more of 100,000 rows.
    """
    only = list(places) if len(places) <= _FEW else None
    condition, values = condition_ids("id", only)
    known: dict[str, str] = {}
    for row_id, topic_id, number, title, text, kind, status in connection.execute(
        "SELECT id, topic_id, number, title, adopted_text, kind, status FROM agreement"
        f" WHERE NOT deleted AND {condition}",
        values,
    ):
        place = places.get(row_id)
        if place is not None:
            own = "" if text.startswith(title) else f"{title}\n"  # mostly how the text begins
            texts[place] = fold_bytes(f"{number}\n{own}{text}\n{kind}\n{status}")
            topics[place] = known.setdefault(topic_id, topic_id)
    _add_parties(connection, places, only, texts)
    _add_deadlines(connection, places, only, texts)


def _add_parties(
    connection: sqlite3.Connection,
    places: dict[str, int],
    only: Collection[str] | None,
    texts: list[bytes],
) -> None:
    """Add the names of lead parties as they are shown."""
    condition, values = condition_ids("agreement_id", only)
    shown = connection.execute("SELECT id, iif(short = '', name, short) FROM party")
    names = {party_id: b"\n" + fold_bytes(name) for party_id, name in shown}
    for row_id, party_id in connection.execute(
        f"SELECT agreement_id, party_id FROM agreement_party WHERE {_STANDS} AND {is_lead('role')}"
        f" AND {condition}",
        values,
    ):
        place = places.get(row_id)
        if place is not None:
            texts[place] += names[party_id]


def _add_deadlines(
    connection: sqlite3.Connection,
    places: dict[str, int],
    only: Collection[str] | None,
    texts: list[bytes],
) -> None:
    """Add the words of deadlines, and the first day as it is shown: 31-12-2025, without hyphens."""
    condition, values = condition_ids("agreement_id", only)
    is_dated = bytearray(len(texts))
    for row_id, words, day in connection.execute(
        "SELECT agreement_id, words, date_to FROM due"
        f" WHERE {_STANDS} AND {IS_DEADLINE} AND {condition} ORDER BY date_to",
        values,
    ):
        place = places.get(row_id)
        if place is not None:
            more = f"\n{words}"
            if day is not None and not is_dated[place]:
                is_dated[place] = True
                year, month, of_month = day.split("-")
                more = f"\n{words}\n{of_month}{month}{year}"
            texts[place] += fold_bytes(more)


def _read_topic_texts(
    connection: sqlite3.Connection, topic_ids: Collection[str]
) -> dict[str, bytes]:
    """Return the folded title of topics, that of the topic they are under, and their region."""
    regions = dict(connection.execute("SELECT id, short_name FROM region"))
    found: dict[str, bytes] = {}
    for topic_id, place in get_topic_places(connection, topic_ids).items():
        texts = (place.number, place.title, *place.headings[-1:], regions[place.region_id])
        found[topic_id] = fold_bytes("\n".join(texts))
    return found
