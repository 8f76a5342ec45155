"""The lines of the screen of deadlines, by their day and in their groups."""

from dataclasses import replace
from datetime import date

from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.store.queries.due_lines import DueLine, DueSurvey, GroupKey
from novex_desktop.ui.screens.deadlines.due_board import ALL, PROPOSED, DueBoard

LATE, LATER = GroupKey(DueGroup.LATE), GroupKey(DueGroup.LATER)


def _line(name: str, key: GroupKey, month: int, *, has_proposal: bool = False) -> DueLine:
    day = date(2025, month, 1)
    region = "north" if month % 2 else "south"
    return DueLine(
        name, False, key, None, day, True, region, has_proposal, None, (day, name)
    )  # fmt: skip


def _board() -> DueBoard:
    lines = [_line("a", LATE, 1), _line("b", LATE, 3), _line("c", LATER, 6, has_proposal=True)]
    return DueBoard(DueSurvey({line.agreement_id: line for line in lines}, (), date(2025, 4, 1)))


def _names(board: DueBoard, key: GroupKey) -> str:
    return "".join(line.agreement_id for line in board.lines_of(key))


def test_each_group_has_its_lines_by_day() -> None:
    board = _board()
    assert [_names(board, key) for key in (LATE, LATER, ALL, PROPOSED)] == ["ab", "c", "abc", "c"]
    assert _names(board, GroupKey(DueGroup.SOON)) == ""
    assert [board.count(key) for key in (ALL, LATER, PROPOSED)] == [(3, 0), (1, 0), (1, 0)]


def test_what_changed_comes_in_its_place_and_what_was_closed_goes() -> None:
    for many in (1, 200):
        board = _board()
        others = {f"x{n}": _line(f"x{n}", LATER, 12) for n in range(many)}
        moved = replace(_line("a", LATER, 4), agreement_id="a")
        board.replace(["a", "b", *others], {"a": moved, **others})
        assert _names(board, ALL).startswith("acx")
        assert _names(board, LATE) == ""
        assert len(board.lines) == 2 + many
        assert board.find("b") is None


def test_the_filters_hold_after_a_change() -> None:
    board = _board()
    board.choose("north", None)
    assert _names(board, ALL) == "ab"
    board.choose("north", {"b", "c"})
    assert _names(board, ALL) == "b"
    board.replace(["d"], {"d": _line("d", LATE, 5)})
    assert _names(board, ALL) == "b"
    board.choose(None, None)
    assert _names(board, ALL) == "abdc"
