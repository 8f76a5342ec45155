"""What one may want to add: told beside the field, and never in the way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.remarks import list_remarks
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.ui.forms.notes_section import NoteWish

if TYPE_CHECKING:
    from novex_desktop.ui.main_window import MainWindow

DONE, ORANGE = AgreementStatus.DONE, Judgement.ORANGE


@pytest.mark.parametrize(
    ("status", "has_closing", "is_told"),
    [(DONE, False, True), (DONE, True, False), (AgreementStatus.IN_PROGRESS, False, False)],
)
def test_done_without_a_closing_note_gets_a_remark(
    status: AgreementStatus, has_closing: bool, is_told: bool
) -> None:
    assert ("status" in list_remarks(status, None, "", has_closing=has_closing)) is is_told


def test_orange_and_red_ask_for_a_reason_and_green_does_not() -> None:
    def told(judgement: Judgement | None, reason: str = "") -> bool:
        remarks = list_remarks(AgreementStatus.NEW, judgement, reason, has_closing=False)
        return "judgement_reason" in remarks

    assert [told(one) for one in (None, *Judgement)] == [False, False, True, True]
    assert not told(ORANGE, "De vergunning is er niet.")


def test_done_is_stored_with_a_remark_that_a_note_takes_away(window: MainWindow) -> None:
    panes = window.workspace
    assert panes is not None
    panes.form.status.committed.emit(DONE)
    assert panes.form.status.currentText() == "Afgerond"
    assert "Afgerond zonder notitie" in panes.form.status.accessibleDescription()
    wish = NoteWish(date(2025, 5, 12), NoteKind.PROGRESS, "Opgeleverd.")
    panes.form.notes.add_requested.emit(wish)
    assert panes.form.status.accessibleDescription() == "Status"
