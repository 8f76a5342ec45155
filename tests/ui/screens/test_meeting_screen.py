"""Meeting mode: at the table, and the concept list afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.ui.screens.meeting.agenda_tree import TOPIC
from novex_desktop.ui.screens.meeting.meeting_dialogs import MeetingDialog, TopicDialog, TopicWish
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from novex_desktop.ui.main_window import MainWindow
    from tests.ui.conftest import WindowMaker

Control = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow) -> MeetingScreen:
    assert window.screens is not None
    screen = window.screens.open("meeting")
    assert isinstance(screen, MeetingScreen)
    return screen


def _topics(screen: MeetingScreen) -> list[str]:
    """Return the topics of the agenda, in order."""
    return [key for item in screen.table.agenda._items() if (key := item.data(0, TOPIC))]


def _prepare(screen: MeetingScreen) -> None:
    """Press the button and answer as somebody who takes over the topics of last time."""
    source = next(one for one in screen._meetings if one.topics)

    def answer(*args: object) -> str:
        prepare = args[-1]
        assert callable(prepare)
        return str(prepare(MeetingWish(source.series, 2026, None, source.id)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MeetingDialog, "ask", answer)
        (screen.new_meeting if screen.meeting_id else screen.prepare_button).click()


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> MeetingScreen:
    screen = _open(window)
    _prepare(screen)
    qtbot.waitUntil(screen.table.writing.hasFocus)
    return screen


def _type(screen: MeetingScreen, text: str) -> None:
    QTest.keyClicks(screen.table.writing, text)
    QTest.keyClick(screen.table.writing, Qt.Key.Key_Return, Control)


def _texts(screen: MeetingScreen) -> list[str]:
    return [concept.text for concept in screen.review.list_concepts()]


def test_without_a_meeting_the_screen_says_what_to_do(window: MainWindow) -> None:
    screen = _open(window)
    assert screen.nothing.isVisible()
    assert screen.prepare_button.hasFocus()


def test_a_meeting_is_prepared_with_the_topics_of_last_time(screen: MeetingScreen) -> None:
    assert screen.meeting.currentText() == "BO Leefomgeving 2026"
    assert len(_topics(screen)) == 43
    assert screen.table.isVisible()
    assert "Ruimtelijke opgaven" in screen.table.title.text()


def test_ctrl_enter_stores_and_begins_the_next(screen: MeetingScreen) -> None:
    _type(screen, "Rijk en regio spreken af dat de provincie een verkenning uitvoert.")
    assert screen.table.typed == ""
    assert screen.table.writing.hasFocus()
    assert "BOL26-concept-01" in screen.table.told.text()
    assert "Rijk en regio spreken af" in screen.table.reading.toPlainText()
    _type(screen, "En dat.")
    assert _texts(screen) == [
        "Rijk en regio spreken af dat de provincie een verkenning uitvoert.",
        "En dat.",
    ]
    title = screen.review.list_concepts()[0].title
    assert title == "Afgesproken dat de provincie een verkenning uitvoert"


def test_nothing_is_not_an_agreement(screen: MeetingScreen) -> None:
    _type(screen, "   ")
    assert _texts(screen) == []
    assert "Typ eerst" in screen.table.told.text()


def test_alt_arrows_go_along_the_agenda_and_store_what_was_typed(
    window: MainWindow, screen: MeetingScreen
) -> None:
    first = screen.table.topic_id
    QTest.keyClicks(screen.table.writing, "Half getypt")
    QTest.keyClick(screen.table.writing, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert screen.table.topic_id == _topics(screen)[1]
    assert screen.table.agenda.currentIndex().data(TOPIC) == screen.table.topic_id
    assert [one.topic_id for one in screen.review.list_concepts()] == [first]
    QTest.keyClick(screen.table.writing, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert screen.table.topic_id == first


def test_what_is_open_of_the_topic_shows_and_is_a_link(screen: MeetingScreen, qtbot: QtBot) -> None:
    screen.table.step(1)
    assert "Nog open van eerdere overleggen" in screen.table.reading.toPlainText()
    assert "BOL24-ZW-01-01" in screen.table.reading.toPlainText()
    href = screen.table.reading.toHtml().partition('href="afspraak:')[2].partition('"')[0]
    with qtbot.waitSignal(screen.agreement_requested) as signal:
        screen.table.reading.anchorClicked.emit(f"afspraak:{href}")
    assert signal.args == [href]


def test_leaving_the_screen_stores_what_was_typed(
    window: MainWindow, screen: MeetingScreen
) -> None:
    QTest.keyClicks(screen.table.writing, "Nog niet vastgelegd")
    assert window.screens is not None
    window.screens.open("register")
    assert _open(window) is screen
    assert _texts(screen) == ["Nog niet vastgelegd"]


def test_typing_survives_a_killed_program(
    windows: WindowMaker, window: MainWindow, screen: MeetingScreen, list_path: Path
) -> None:
    screen.table.step(1)
    topic = screen.table.topic_id
    QTest.keyClicks(screen.table.writing, "Getypt toen de stroom uitviel")
    screen._keep_typing()
    [draft] = list(window._settings.folder.glob("typed-*-vergadering.json"))
    kept = draft.read_text(encoding="utf-8")
    screen.table.clear_writing()
    window.close()
    draft.write_text(kept, encoding="utf-8")
    again = _open(windows.open(list_path))
    assert again.table.typed == "Getypt toen de stroom uitviel"
    assert again.table.topic_id == topic
    assert "toen het programma stopte" in again.table.told.text()


def test_mending_a_concept_survives_a_killed_program(
    windows: WindowMaker, window: MainWindow, screen: MeetingScreen, list_path: Path
) -> None:
    _type(screen, "Een.")
    screen.review_toggle.click()
    screen.review.text.setPlainText("Een, half verbeterd")
    screen._keep_typing()
    [draft] = list(window._settings.folder.glob("typed-*-vergadering.json"))
    kept = draft.read_text(encoding="utf-8")
    screen.review.text.write("Een.")
    window.close()
    draft.write_text(kept, encoding="utf-8")
    again = _open(windows.open(list_path))
    assert _texts(again) == ["Een, half verbeterd"]
    assert "alsnog opgeslagen" in again.notice.accessibleName()
    again._keep_typing()
    assert not draft.exists()


def test_undo_takes_an_agreement_back(window: MainWindow, screen: MeetingScreen) -> None:
    _type(screen, "Een.")
    assert "Afspraak vastleggen in de vergaderstand" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    assert _texts(screen) == []


def test_the_concept_is_ordered_mended_and_merged(screen: MeetingScreen) -> None:
    for text in ("Een.", "Twee.", "Drie."):
        _type(screen, text)
    screen.review_toggle.click()
    review = screen.review
    assert review.isVisible()
    review.tree.choose(review.list_concepts()[2].id)
    both = Control | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(review.tree, Qt.Key.Key_Up, both)
    assert _texts(screen) == ["Een.", "Drie.", "Twee."]
    assert review.text.toPlainText() == "Drie."
    review.text.setPlainText("Drie, beter.")
    review.text.flush()
    assert _texts(screen) == ["Een.", "Drie, beter.", "Twee."]
    review.merge.click()
    assert _texts(screen) == ["Een.\nDrie, beter.", "Twee."]


def test_moving_past_the_last_goes_into_the_next_topic(screen: MeetingScreen) -> None:
    _type(screen, "Een.")
    screen.review_toggle.click()
    review, topics = screen.review, _topics(screen)
    review.tree.choose(review.list_concepts()[0].id)
    review.down.click()
    assert review.list_concepts()[0].topic_id == topics[1]
    review.topic.committed.emit(topics[5])
    assert review.list_concepts()[0].topic_id == topics[5]
    review.up.click()
    assert review.list_concepts()[0].topic_id == topics[4]


def test_going_to_another_concept_stores_what_was_typed(screen: MeetingScreen) -> None:
    _type(screen, "Een.")
    _type(screen, "Twee.")
    screen.review_toggle.click()
    first, second = screen.review.list_concepts()
    screen.review.tree.choose(first.id)
    screen.review.text.setPlainText("Een, beter.")
    screen.review.tree.choose(second.id)
    assert _texts(screen) == ["Een, beter.", "Twee."]
    assert screen.review.text.toPlainText() == "Twee."
    assert screen.review.number.text() == second.number


def test_delete_removes_a_concept(window: MainWindow, screen: MeetingScreen) -> None:
    _type(screen, "Een.")
    _type(screen, "Twee.")
    screen.review_toggle.click()
    screen.review.tree.choose(screen.review.list_concepts()[0].id)
    QTest.keyClick(screen.review.tree, Qt.Key.Key_Delete)
    assert _texts(screen) == ["Twee."]
    assert screen.review.text.toPlainText() == "Twee."
    window.actions_.undo.trigger()
    assert _texts(screen) == ["Een.", "Twee."]


def test_adopting_freezes_and_numbers_and_undo_takes_it_back(
    window: MainWindow, screen: MeetingScreen
) -> None:
    _type(screen, "Rijk en regio doen dit.")
    screen.review_toggle.click()
    screen.review.adopt.click()
    assert "BO Leefomgeving 2026 is vastgesteld" in screen.notice.accessibleName()
    assert not window.notice.isVisible()  # nothing tried to store anything in the adopted list
    assert screen.nothing.isVisible()
    window.actions_.undo.trigger()
    assert screen.meeting.currentText() == "BO Leefomgeving 2026"
    assert [one.number for one in screen.review.list_concepts()] == ["BOL26-concept-01"]


def _answer_topics(monkeypatch: pytest.MonkeyPatch, title: str) -> None:
    """Fill in a title whenever a topic is asked for, and press the button."""

    def run(dialog: TopicDialog) -> bool:
        dialog.title.setText(title)
        dialog.accept()
        return dialog.result() == TopicDialog.DialogCode.Accepted

    monkeypatch.setattr(TopicDialog, "run", run)


def test_a_topic_is_added_at_the_table(
    screen: MeetingScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer_topics(monkeypatch, "Waterveiligheid")
    screen.table.add_topic_requested.emit()
    assert screen.table.title.text() == "7 Waterveiligheid"
    _type(screen, "Iets over water.")
    assert _texts(screen) == ["Iets over water."]


def test_a_topic_is_renamed_with_f2_and_removed_with_delete(
    window: MainWindow, screen: MeetingScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.table.step(1)
    topic = screen.table.topic_id
    _answer_topics(monkeypatch, "Zuid-Holland en Goeree")
    QTest.keyClick(screen.table.agenda, Qt.Key.Key_F2)
    assert screen.table.title.text().endswith("Zuid-Holland en Goeree")
    _type(screen, "Iets.")
    QTest.keyClick(screen.table.agenda, Qt.Key.Key_Delete)
    assert "Onder dit onderwerp staat nog iets" in window.notice.accessibleName()
    assert screen.table.topic_id == topic
    window.actions_.undo.trigger()
    assert _texts(screen) == []
    screen.table.make_menu().actions()[3].trigger()
    assert topic not in _topics(screen)
    assert screen.table.topic_id == _topics(screen)[1]
    window.actions_.undo.trigger()
    assert topic in _topics(screen)


def test_a_heading_is_added_under_the_topic_with_its_area(
    window: MainWindow, screen: MeetingScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[TopicDialog] = []

    def run(dialog: TopicDialog) -> bool:
        asked.append(dialog)
        assert not dialog.region.isEnabled()
        offered = [dialog.area.itemText(n) for n in range(dialog.area.count())]
        assert offered[0] == "geen"
        assert "Zeeland" in offered
        assert "Groningen" not in offered  # of another region
        dialog.title.setText("Kust")
        dialog.area.setCurrentIndex(offered.index("Zeeland"))
        dialog.accept()
        return True

    monkeypatch.setattr(TopicDialog, "run", run)
    screen.table.make_menu().actions()[1].trigger()
    assert asked
    assert screen.table.title.text().endswith("›  Kust")
    _type(screen, "Iets over de kust.")
    with window._database.read() as connection:  # type: ignore[union-attr]
        found = connection.execute(
            "SELECT p.number, a.name FROM topic t JOIN topic p ON p.id = t.parent_id"
            " JOIN area a ON a.id = t.area_id WHERE t.title = 'Kust'"
        ).fetchall()
    assert found == [("1", "Zeeland")]


def test_a_title_that_is_refused_stays_in_the_dialog(
    window: MainWindow, screen: MeetingScreen, qtbot: QtBot
) -> None:
    def refuse(_wish: TopicWish) -> str:
        raise RegisterError("De schijf is vol.")

    dialog = TopicDialog(screen, window._theme, ([], []), "", refuse)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.title.setText("Waterveiligheid")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.title.text() == "Waterveiligheid"
    assert "De schijf is vol." in dialog.title.accessibleDescription()


def test_f6_goes_round_the_parts(window: MainWindow, screen: MeetingScreen) -> None:
    reached = []
    for _ in range(3):
        window.actions_.next_pane.trigger()
        reached.append(QApplication.focusWidget())
    assert reached == [screen.table.agenda, screen.table.reading, screen.table.writing]


def test_the_dialog_tells_a_broken_rule_beside_its_field(
    window: MainWindow, screen: MeetingScreen, qtbot: QtBot
) -> None:
    dialog = MeetingDialog(
        screen, window._theme, screen._meetings, 2026, screen._edits.prepare_meeting
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.year.setText("2024")
    dialog.accept()
    assert dialog.isVisible()
    assert "al vastgesteld" in dialog.year.accessibleDescription()
