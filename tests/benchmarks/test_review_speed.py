"""A role changed in the review of 5,000 blocks; the list of 2024 taken in; how often it reports."""

import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_segments import Role
from novex_desktop.store.database import Database, StoreSetup
from tests.benchmarks.pairs import PAIRS, measure_pairs, report, report_figure, time_once

pytestmark = pytest.mark.benchmark
BLOCKS = 5_000


@pytest.fixture
def long_list(tmp_path: Path) -> Path:
    """Return the list of 2024 over and over, each time with words of its own."""
    source = next(paths.get_starter_folder().glob("*.txt")).read_text("utf-8")
    lines: list[str] = []
    count = 0
    while sum(1 for line in lines if line.strip()) < BLOCKS:
        count += 1
        lines += source.replace("❖ ", f"❖ Deel {count}: ").split("\n")
    path = tmp_path / "lang.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_role_changed_in_5000_blocks(database: Database, long_list: Path) -> None:
    review = prepare_review(database, long_list, "BO Leefomgeving", 2026)
    blocks = review.base.document.blocks
    assert len(blocks) >= BLOCKS
    places = [row.key for row in review.rows if row.role is Role.AGREEMENT]
    at = iter(places[len(places) // 3 :])

    def ours() -> Review:
        changed = review.set_role(next(at), Role.BACKGROUND)
        return changed if changed.rows and changed.blocks else review

    measured = measure_pairs(ours, lambda: parse_outline(blocks))
    report("R1", "role changed in a review of 5,000 blocks", "its outline parsed", measured, 0.5)


def test_a_heading_made_in_5000_blocks(database: Database, long_list: Path) -> None:
    review = prepare_review(database, long_list, "BO Leefomgeving", 2026)
    blocks = review.base.document.blocks
    places = [row.key for row in review.rows if row.role is Role.AGREEMENT]
    at = iter(places[len(places) // 3 :])

    def ours() -> Review:
        changed = review.set_role(next(at), Role.HEADING)
        return changed if changed.rows and changed.blocks else review

    measured = measure_pairs(ours, lambda: parse_outline(blocks))
    report("R1", "heading made in a review of 5,000 blocks", "its outline parsed", measured, 0.5)


def test_a_long_list_reports_and_can_be_stopped_all_along(
    database: Database, long_list: Path
) -> None:
    last = time.perf_counter()
    waits: list[float] = []

    def note(done: int, total: int, what: str = "") -> None:
        nonlocal last
        now = time.perf_counter()
        waits.append(now - last)
        last = now

    prepare_review(database, long_list, "BO Leefomgeving", 2026, progress=note)
    waits.append(time.perf_counter() - last)
    report_figure("R2", "longest wait between two reports, 5,000 blocks", max(waits) * 1000, 500)


def test_the_list_of_2024_is_taken_in_within_two_seconds(
    register_template: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    source = next(paths.get_starter_folder().glob("*.txt"))

    def take_in() -> None:
        copy = shutil.copyfile(register_template, tmp_path / "register.novex")
        with closing(Database.open(Path(copy), store_setup)) as database:
            apply_plan(database, prepare_import(database, source))

    least = min(time_once(take_in) for _ in range(PAIRS))
    report_figure("R3", "list of 2024 read and taken in", least * 1000, 2_000)
