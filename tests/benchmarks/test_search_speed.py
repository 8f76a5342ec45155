"""How fast searching answers, key by key, on a large register (goals S1 and S3)."""

import os
import shutil
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.search.query import parse_query
from novex_desktop.store.search.search_index import PAGE, SearchIndex
from tests.benchmarks.large_register import fill_register

pytestmark = pytest.mark.benchmark

COUNT = int(os.environ.get("NOVEX_BENCH_LARGE", "20000"))
WORDS = (
    "rijk", "regio", "woningbouw", "uitvoeringsagenda", "provincie", "mobiliteit", "fryslan",
    "ienw", "investeringen", "energie",
)  # fmt: skip
TYPED = (*WORDS, *(f"{one} {other}" for one in WORDS[:4] for other in WORDS[4:8]))


@pytest.fixture(scope="module")
def large(
    register_template: Path, tmp_path_factory: pytest.TempPathFactory, store_setup: StoreSetup
) -> Iterator[Database]:
    path = tmp_path_factory.mktemp("zoek") / "groot.novex"
    fill_register(Path(shutil.copyfile(register_template, path)), COUNT)
    database = Database.open(path, store_setup, read_only=True)
    yield database
    database.close()


def test_every_key_is_answered(large: Database, tmp_path: Path) -> None:
    with closing(SearchIndex(large, tmp_path)) as index:
        started = time.perf_counter()
        index.prepare()
        built = time.perf_counter() - started
        file = index._index
        assert file is not None
        assert file.path is not None
        size = file.path.stat().st_size / 2**20
        print(f"\nindex of {COUNT}: {built:.1f} s, {size:.0f} MiB")
        keys = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1)]
        queries, pages = [], []
        for key in keys:
            if key.endswith(" "):
                continue
            expression = parse_query(key, index._names).to_fts()
            queries.append(_time(lambda: file.find(expression, PAGE + 1)))  # noqa: B023 (called at once)
            pages.append(_time(lambda: index.search(key)))  # noqa: B023
        _tell("S1", "query, first page", queries)
        _tell("S1", "with count and sentences", pages)
        with large.read() as connection:
            like = [
                _time(
                    lambda: connection.execute(
                        "SELECT id FROM agreement WHERE title LIKE ? OR adopted_text LIKE ?"
                        " OR erratum LIKE ?",
                        [f"%{word}%"] * 3,  # noqa: B023
                    ).fetchall()
                )
                for word in WORDS
            ]
        ratio = statistics.quantiles(queries, n=20)[-1] / statistics.median(like)
        verdict = "met" if ratio <= 0.05 else "NOT MET"
        print(f"S3   p95 of the query beside LIKE: {ratio:.3f} (goal 0.05): {verdict}")


def _tell(goal: str, what: str, seconds: list[float]) -> None:
    p95 = statistics.quantiles(seconds, n=20)[-1] * 1000
    print(
        f"{goal:4} {what}: median {statistics.median(seconds) * 1000:.1f} ms,"
        f" p95 {p95:.1f}, most {max(seconds) * 1000:.1f} ({len(seconds)} keys)"
    )


def _time(run: object) -> float:
    assert callable(run)
    started = time.perf_counter()
    run()
    return time.perf_counter() - started
