from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.ui.drafts import Draft, DraftFile

if TYPE_CHECKING:
    from datetime import date

    from tests.ui.conftest import WindowMaker

DRAFT = Draft("a" * 32, {"title": "Half"})


def test_typing_comes_back_and_is_forgotten_once_stored(tmp_path: Path) -> None:
    DraftFile(tmp_path, Path("a.novex")).keep(DRAFT)
    file = DraftFile(tmp_path, Path("a.novex"))
    assert file.find() == DRAFT
    assert DraftFile(tmp_path, Path("b.novex")).find() is None
    file.keep(None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"agreement": 1}', '{"texts": 3}'])
def test_a_damaged_file_is_no_typing(tmp_path: Path, content: str) -> None:
    file = DraftFile(tmp_path, Path("a.novex"))
    file.keep(DRAFT)
    next(tmp_path.iterdir()).write_text(content, encoding="utf-8")
    assert DraftFile(tmp_path, Path("a.novex")).find() is None


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    DraftFile(tmp_path / "weg", Path("a.novex")).keep(DRAFT)
    assert not (tmp_path / "weg").exists()


def test_what_was_typed_when_the_program_was_killed_is_stored_at_the_next_start(
    windows: "WindowMaker", list_path: Path, settings_folder: Path, qtbot: QtBot, today: "date"
) -> None:
    first = windows.open(list_path)
    panes = first.workspace
    assert panes is not None
    agreement_id = panes.form.agreement_id or ""
    panes.form.edit_title()
    QTest.keyClicks(panes.form.head.title, "Net getypt")
    panes.form.start_note()
    panes.form.head.title.mark_unsaved("")  # as if leaving the field had not stored it yet
    QTest.keyClicks(panes.form.notes.composer.text, "Ook de notitie")
    qtbot.waitUntil(lambda: "Ook de notitie" in read_all(settings_folder), timeout=5_000)
    kept = {file: file.read_text("utf-8") for file in settings_folder.glob("typed-*.json")}
    assert first.close()
    assert not list(settings_folder.glob("typed-*.json"))
    for file, content in kept.items():  # what a killed program would have left behind
        file.write_text(content, encoding="utf-8")
    again = windows.open(list_path)
    assert again.workspace is not None
    assert again.workspace.form.agreement_id == agreement_id
    assert "is alsnog opgeslagen" in again.notice.accessibleName()
    with again.workspace._database.read() as connection:
        detail = get_agreement(connection, today, agreement_id)
    assert detail.row.title == "Net getypt"
    assert "Ook de notitie" in [note.text for note in detail.notes]
    assert not list(settings_folder.glob("typed-*.json"))


def test_deadlines_and_parties_that_were_half_typed_are_there_after_a_kill(
    windows: "WindowMaker", list_path: Path, settings_folder: Path, qtbot: QtBot, today: "date"
) -> None:
    first = windows.open(list_path)
    assert first.workspace is not None
    form = first.workspace.form
    agreement_id, role = form.agreement_id or "", PartyRole.LEAD_REGIONAL
    line = form.parties[role].line
    line.setText("Gemeente Half")
    card = form.dues.start_new()
    QTest.keyClicks(card.words, "eind volgend jaar")
    card.date_to.setText("31-12-2031")
    assert len(card.words.text()) > 5
    qtbot.waitUntil(lambda: "31-12-2031" in read_all(settings_folder), timeout=5_000)
    kept = {file: file.read_text("utf-8") for file in settings_folder.glob("typed-*.json")}
    card.words.write("")
    card.date_to.write(None)
    line.clear()
    assert first.close()
    assert not list(settings_folder.glob("typed-*.json"))
    for file, content in kept.items():  # what a killed program would have left behind
        file.write_text(content, encoding="utf-8")
    again = windows.open(list_path)
    assert again.workspace is not None
    form = again.workspace.form
    assert form.agreement_id == agreement_id
    told = again.notice.accessibleName()
    assert "is alsnog opgeslagen" in told
    assert "staat weer in zijn veld" in told
    assert form.parties[role].line.text() == "Gemeente Half"
    assert "Kies een partij" in form.grid.message(role.value)
    with again.workspace._database.read() as connection:
        detail = get_agreement(connection, today, agreement_id)
    assert "Gemeente Half" not in [party.name for party in detail.parties]  # nobody chose it
    [due] = [due for due in detail.dues if due.words == "eind volgend jaar"]
    assert due.date_to is not None
    assert due.date_to.isoformat() == "2031-12-31"
    assert "Gemeente Half" in read_all(settings_folder)  # until it is chosen or taken away


@pytest.mark.parametrize("is_stored", [True, False])
def test_a_deadline_that_was_stored_just_before_a_kill_is_not_made_twice(
    windows: "WindowMaker",
    list_path: Path,
    settings_folder: Path,
    today: "date",
    *,
    is_stored: bool,
) -> None:
    first = windows.open(list_path)
    assert first.workspace is not None
    form = first.workspace.form
    agreement_id = form.agreement_id or ""
    if is_stored:
        card = form.dues.start_new()
        QTest.keyClicks(card.words, "in mei 2031")
        card.words.flush()
    assert first.close()
    texts = {"due  words": "in mei 2031"}
    DraftFile(settings_folder, list_path).keep(Draft(agreement_id, texts))
    again = windows.open(list_path)
    assert again.workspace is not None
    with again.workspace._database.read() as connection:
        dues = get_agreement(connection, today, agreement_id).dues
    assert [due.words for due in dues].count("in mei 2031") == 1


def read_all(folder: Path) -> str:
    return "".join(file.read_text("utf-8") for file in folder.glob("typed-*.json"))
