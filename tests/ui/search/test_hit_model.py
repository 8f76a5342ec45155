"""The list of hits: pages that come one after another, one heading per region."""

from PySide6.QtTest import QAbstractItemModelTester

from novex_desktop.store.search.hits import Hit, HitPage
from novex_desktop.store.search.marking import Excerpt
from novex_desktop.store.search.query import Query
from novex_desktop.store.search.texts import FieldText, Where
from novex_desktop.ui.search.hit_model import HitModel


def _page(*keys: str, next_row: int | None = None) -> HitPage:
    """Return a page of hits; the key "B2" is the second of region B."""
    hits = tuple(
        Hit(key, key, key, key[0], "", (), (), FieldText(Where.TEXT, key), Excerpt(key, ()), (),
            order=(key[0], key[1:]))
        for key in keys
    )  # fmt: skip
    return HitPage(Query(()), hits, len(hits), next_row=next_row)


def _shown(model: HitModel) -> list[str]:
    rows = (model.index(place) for place in range(model.rowCount()))
    return [hit.number if (hit := model.hit_at(row)) else f"= {row.data()}" for row in rows]


def test_each_region_has_one_heading_whatever_was_added_later() -> None:
    model = HitModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    # The index gives what was added later first: B3 and D1 came after all others.
    model.load(_page("A1", "B3", "D1", next_row=5))
    model.append(_page("A2", "B1", next_row=3))
    model.append(_page("B2", "C1", next_row=2))
    model.append(_page("D2", "E1"))
    headings = ["= A", "= B", "= C", "= D", "= E"]
    assert [row for row in _shown(model) if row.startswith("=")] == headings
    assert _shown(model) == [
        "= A", "A1", "A2", "= B", "B1", "B2", "B3", "= C", "C1", "= D", "D1", "D2", "= E", "E1",
    ]  # fmt: skip
    assert model.hits == 9
    assert model.is_whole
    assert tester is not None
