"""A half-done review survives the end of the program."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.errors import UserError
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_segments import Role
from novex_desktop.ui.review.kept_review_dialog import KeptAnswer, KeptReviewDialog
from novex_desktop.ui.review.kept_reviews import KeptReview, ReviewFile
from novex_desktop.ui.review.review_session import ReviewSession

if TYPE_CHECKING:
    from novex_desktop.store.database import Database


def test_a_review_comes_back_as_it_was_left(
    tmp_path: Path, database: "Database", review: Review
) -> None:
    file = ReviewFile(tmp_path, database.path)
    assert file.find() is None
    changed = review.set_role(review.rows[4].key, Role.LEFTOVER)
    changed = changed.confirm(changed.list_keys()[:3])
    file.keep(changed)
    kept = file.find()
    assert kept is not None
    assert kept.meeting == "BO Leefomgeving 2024"
    loaded = file.load(database)
    assert loaded.rows == changed.rows
    assert loaded.blocks == changed.blocks
    file.forget()
    assert file.find() is None


def test_each_register_keeps_its_own_review(
    tmp_path: Path, database: "Database", review: Review
) -> None:
    ReviewFile(tmp_path, database.path).keep(review)
    assert ReviewFile(tmp_path, tmp_path / "ander.novex").find() is None


def test_a_damaged_file_is_no_review_and_is_told(tmp_path: Path, database: "Database") -> None:
    file = ReviewFile(tmp_path, database.path)
    file._path.write_text('{"document": 3}', encoding="utf-8")
    assert file.find() is None
    with pytest.raises(UserError):
        file.load(database)
    file.forget()
    with pytest.raises(UserError, match="niet worden gelezen"):
        file.load(database)


def test_a_full_disk_never_stops_a_step(review: Review, qtbot: QtBot) -> None:
    def keep(_review: Review) -> None:
        raise OSError(28, "No space left on device")

    session = ReviewSession(review, keep)
    with qtbot.waitSignal(session.changed):
        assert session.do("weg", lambda r: r.set_role(r.rows[4].key, Role.LEFTOVER))
    session.keep_now()
    assert session.undo_label == "weg"


@pytest.mark.usefixtures("qapp")  # it has a timer
def test_a_list_that_the_register_has_already_is_not_kept(
    review: Review, database: "Database"
) -> None:
    apply_plan(database, review.plan)
    kept: list[Review] = []
    again = prepare_review(database, min(paths.get_starter_folder().glob("*.txt")))
    session = ReviewSession(again, kept.append)
    doubtful = next(row.key for row in session.review.rows if row.is_doubtful)
    assert session.do("klopt zo", lambda r: r.settle(doubtful))
    session.keep_now()
    assert kept == []


def test_a_step_that_changes_nothing_is_no_step(review: Review) -> None:
    session = ReviewSession(review)
    assert not session.do("niets", lambda r: r)
    assert session.undo_label is None


def test_going_on_is_the_first_answer(qtbot: QtBot) -> None:
    dialog = KeptReviewDialog(None, KeptReview("lijst.docx", "BO Leefomgeving 2025"))
    qtbot.addWidget(dialog)
    assert dialog.accept_button is not None
    assert dialog.accept_button.isDefault()
    answers = [dialog._answer]
    dialog.another.click()
    assert [*answers, dialog._answer] == [KeptAnswer.GO_ON, KeptAnswer.ANOTHER]
