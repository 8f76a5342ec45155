"""How fast searching answers, key by key, on registers of all sizes (goals S1 and S3)."""

import statistics
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from novex_desktop import paths
from novex_desktop.store.database import Database
from novex_desktop.store.search.hits import HitPage
from novex_desktop.store.search.query import parse_query
from novex_desktop.store.search.search_index import PAGE, SearchIndex
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.screens.screen import ScreenContext
from novex_desktop.ui.search.search_screen import SearchScreen
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services
from tests.benchmarks.pairs import pair_up, percentile, report, report_figure, time_once

pytestmark = pytest.mark.benchmark
PAIRS = 5
WORDS = (
    "rijk", "regio", "woningbouw", "uitvoeringsagenda", "provincie", "mobiliteit", "fryslan",
    "ienw", "investeringen", "energie",
)  # fmt: skip
TYPED = (*WORDS, *(f"{one} {other}" for one in WORDS[:4] for other in WORDS[4:8]))
KEYS = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1) if typed[end - 1] != " "]
LIKE = "SELECT id FROM agreement WHERE title LIKE ? OR adopted_text LIKE ? OR erratum LIKE ?"


@pytest.fixture(scope="module")
def index(
    large: Database, tmp_path_factory: pytest.TempPathFactory, size: int
) -> Iterator[SearchIndex]:
    """Return an index in a file, as large registers have it."""
    with closing(SearchIndex(large, Path(tmp_path_factory.mktemp("index")), small=0)) as made:
        report_figure("S", "index of all texts made", time_once(made.prepare) * 1000, size=size)
        yield made


def test_every_key_is_answered(index: SearchIndex, large: Database, size: int) -> None:
    file = index._index
    assert file is not None
    expressions = [parse_query(key, index._names).to_fts() for key in KEYS]
    rounds, pairs = [], []
    with large.read() as connection:
        for _ in range(PAIRS):
            queries = [time_once(partial(file.find, one, PAGE + 1)) for one in expressions]
            likes = [
                time_once(lambda word=word: connection.execute(LIKE, (f"%{word}%",) * 3).fetchall())  # type: ignore[misc]
                for word in WORDS
            ]
            rounds.append(queries)
            pairs.append((percentile(queries, 0.95), statistics.median(likes)))
    pages = [time_once(partial(index.search, key)) * 1000 for key in KEYS]
    ours, peers = zip(*pairs, strict=True)
    keys = [statistics.median(times) * 1000 for times in zip(*rounds, strict=True)]
    report_figure("S1", "a key, query of the first page, p95", percentile(keys, 0.95), 8, size=size)
    report_figure("S1", "the slowest key", max(keys), 16, size=size)
    report_figure("S", "a key, with count and sentences, p95", percentile(pages, 0.95), size=size)
    # With few rows there is nothing to look through: the goal is about 100,000.
    bound = 0.05 if size >= 100_000 else None
    report("S3", "a key, p95", "LIKE, the median", pair_up(ours, peers), bound, size=size)


def test_a_key_is_painted(
    index: SearchIndex, large: Database, size: int, tmp_path: Path, qapp: QApplication
) -> None:
    """From the key to the painted hits, beside painting the same hits anew: that is the floor."""
    theme = Theme(qapp, paths.get_resources_folder())
    services = replace(make_services(make_store_setup), search_folder=None)
    settings = Settings(tmp_path / "settings.ini")
    screen = SearchScreen(
        ScreenContext(large, Edits(large, "x"), settings, theme, Tasks(), services)
    )
    searcher = screen.searcher
    searcher._index = index  # made already
    screen.resize(1200, 800)
    screen.show()
    pages: list[HitPage] = []
    searcher.answered.connect(lambda _text, _after, page: pages.append(page))
    ours, peers = [], []
    for word in WORDS:
        for end in range(1, len(word) + 1):
            ours.append(time_once(partial(_type, screen, word[:end])))
            peers.append(time_once(partial(_paint, screen, pages[-1])))
    screen.leave()
    screen.deleteLater()
    painted = [seconds * 1000 for seconds in ours]
    report_figure("S", "from a key to its hits painted, p95", percentile(painted, 0.95), size=size)
    what, peer = "a key in Zoeken, painted", "painting the same hits anew"
    report("S", what, peer, pair_up(ours, peers), size=size)


def _type(screen: SearchScreen, text: str) -> None:
    """Type, wait as the window does (asleep, so that the thread has the interpreter), and paint."""
    loop = QEventLoop()
    screen.searcher.answered.connect(loop.quit)
    screen.field.setText(text)
    loop.exec()
    QApplication.processEvents()  # paints, unless that was done on the way


def _paint(screen: SearchScreen, page: HitPage) -> None:
    screen.model.load(page)
    screen.view.viewport().repaint()
