"""The export dialog: what it proposes, asks, remembers and refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import LayoutError
from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.queries.export_choices import ExportChoices, ListedMeeting
from novex_desktop.store.queries.overview_changes import FrozenMoment
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.dialogs.export_dialog import ExportDialog, ExportQuestions
from novex_desktop.ui.overviews.services import ExportWish, OverviewChoice, OverviewMenu
from novex_desktop.ui.theme.theme import Theme

Accepted = QDialog.DialogCode.Accepted
REGIONS = ("Zuidwest", "Zuid", "Noord")
CHOICES = ExportChoices(
    meetings=(
        ListedMeeting("m25", "BO Leefomgeving 2025", REGIONS),
        ListedMeeting("m24", "BO Leefomgeving 2024", ("Zuid",)),
    ),
    parties=(
        PartyChoice("vro", "Ministerie van VRO", "VRO", PartyKind.MINISTRY, ()),
        PartyChoice("zh", "Provincie Zuid-Holland", "ZH", PartyKind.PROVINCE, ("Zuidholland",)),
    ),
    moments=(
        FrozenMoment("f1", "vastgesteld", "2024-11-07T12:00:00.000Z"),
        FrozenMoment("f2", "Alle afspraken v0.1", "2025-01-07T12:00:00.000Z", is_export=True),
    ),
)
OWN = OverviewChoice("Mijn lijst", "Voor donderdag.", is_own=True)
MENU = OverviewMenu(
    (
        OverviewChoice("Afspraken per regio", "Een leesblad per regio."),
        OverviewChoice("Alle afspraken", "Een werktabel."),
        OverviewChoice("Nog in te vullen", "Intern.", is_internal=True),
        OverviewChoice("Wijzigingen", "Wat er veranderde.", tells_changes=True),
        OWN,
    )
)


def refuse(*_: object) -> str:
    raise LayoutError("Er is al een eigen overzicht “B”. Kies een andere naam.")


QUESTIONS = ExportQuestions(
    list_overviews=lambda: MENU,
    propose_name=lambda w: f"{w.as_of} {', '.join(w.overviews)} v{w.version}.xlsx",
    describe_figures=lambda w: f"{len(w.regions)} regio's, {len(w.parties)} partijen",
    may_replace=lambda w: "eigen" in w.target.name,
    show_layouts=lambda: None,
    edit=lambda _parent, _name: None,
    rename=refuse,
    remove=lambda _name: lambda: None,
)
MakeDialog = Callable[..., ExportDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MakeDialog:
    def make_dialog(
        start: ExportWish | None = None, choices: ExportChoices = CHOICES, **other: object
    ) -> ExportDialog:
        wish = start or ExportWish(("Alle afspraken",), date(2025, 5, 12))
        wish = replace(wish, target=tmp_path / "-")
        questions = replace(QUESTIONS, **other)  # type: ignore[arg-type]  # names of its fields
        dialog = ExportDialog(None, theme, choices, wish, questions)
        qtbot.addWidget(dialog, before_close_func=lambda _: dialog.figures.reading.close())
        dialog.show()
        return dialog

    return make_dialog


def test_enter_at_once_makes_the_overview_of_last_time(make: MakeDialog) -> None:
    dialog = make()
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Return)
    assert dialog.result() == Accepted
    assert dialog.wish().overviews == ("Alle afspraken",)


def test_the_usual_overview_is_chosen_when_nothing_is_remembered(make: MakeDialog) -> None:
    dialog = make(ExportWish((), date(2025, 5, 12)))
    assert dialog.wish().overviews == ("Afspraken per regio",)


def test_the_proposed_name_follows_the_choices(make: MakeDialog) -> None:
    dialog = make()
    assert dialog.name.text() == "2025-05-12 Alle afspraken v0.1.xlsx"
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Up)
    dialog.final.click()
    assert dialog.name.text() == "2025-05-12 Afspraken per regio v1.0.xlsx"


def test_a_name_of_ones_own_is_kept(make: MakeDialog) -> None:
    dialog = make()
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "voor donderdag")
    dialog.final.click()
    wish = dialog.wish()
    assert wish.target.name == "voor donderdag.xlsx"
    assert (wish.final, wish.version) == (True, "1.0")


def test_several_overviews_come_together(make: MakeDialog) -> None:
    dialog = make()
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.wish().overviews == ("Alle afspraken", "Nog in te vullen")
    assert "samen in één werkmap" in dialog.overviews.description.text()


def test_a_pressed_region_is_the_only_one_and_a_second_comes_with_it(
    make: MakeDialog, qtbot: QtBot
) -> None:
    dialog = make()
    assert dialog.wish().regions == ()
    zuidwest, zuid, noord = dialog.regions.region_buttons
    zuid.click()
    zuidwest.click()
    assert dialog.wish().regions == ("Zuidwest", "Zuid")
    qtbot.waitUntil(lambda: dialog.figures.text() == "2 regio's, 0 partijen")
    noord.click()
    assert dialog.wish().regions == ()
    assert dialog.regions.all_button.isChecked()


def test_the_newest_meeting_is_no_choice_and_another_brings_its_own_regions(
    make: MakeDialog,
) -> None:
    dialog = make()
    assert dialog.wish().meeting_id is None
    QTest.keyClick(dialog.meeting, Qt.Key.Key_Down)
    dialog.meeting.activated.emit(dialog.meeting.currentIndex())
    assert dialog.wish().meeting_id == "m24"
    assert [button.text() for button in dialog.regions.region_buttons] == ["Zuid"]


def test_a_list_that_is_not_adopted_says_so_and_stays_an_internal_draft(make: MakeDialog) -> None:
    prepared = ListedMeeting("m26", "BO Leefomgeving 2026", REGIONS, is_adopted=False)
    choices = replace(CHOICES, meetings=(*CHOICES.meetings, prepared))
    start = ExportWish(("Alle afspraken",), date(2025, 5, 12), meeting_id="m26", final=True)
    dialog = make(replace(start, is_public=True), choices)
    assert dialog.meeting.currentText() == "BO Leefomgeving 2026 (nog niet vastgesteld)"
    dialog.accept()
    assert dialog.result() != Accepted
    dialog.audience.write(False)
    dialog.accept()
    assert dialog.result() != Accepted
    dialog.final.click()
    dialog.accept()
    assert dialog.result() == Accepted


def test_a_party_is_found_by_another_name_and_ticked_with_enter(make: MakeDialog) -> None:
    dialog = make()
    QTest.keyClick(dialog.parties, Qt.Key.Key_Down)
    QTest.keyClicks(dialog.parties.search, "zuidhol")
    QTest.keyClick(dialog.parties.search, Qt.Key.Key_Return)
    assert dialog.wish().parties == ("zh",)
    assert dialog.parties.text() == "ZH"
    QTest.keyClick(dialog.parties.search, Qt.Key.Key_Return)  # nothing typed: done
    assert not dialog.parties.search.isVisible()
    assert dialog.result() != Accepted


def test_changes_ask_since_when_and_begin_with_the_newest_milestone(make: MakeDialog) -> None:
    assert not make().period.isVisible()
    dialog = make(ExportWish(("Wijzigingen",), date(2025, 5, 12)))
    assert dialog.period.isVisible()
    assert (dialog.wish().since, dialog.wish().until) == ("f1", None)
    assert not dialog.period.day.isVisible()


def test_without_a_milestone_changes_begin_on_a_day(make: MakeDialog) -> None:
    start = ExportWish(("Wijzigingen",), date(2025, 5, 12))
    dialog = make(start, replace(CHOICES, moments=()))
    dialog.period.day.setText("1 mei 2025")
    assert dialog.wish().since == date(2025, 5, 1)
    dialog.period.day.setText("13-5-2025")
    dialog.accept()
    assert dialog.result() != Accepted
    assert "niet na de peildatum" in dialog.period.since.accessibleDescription()


def test_what_is_internal_cannot_be_public(make: MakeDialog) -> None:
    dialog = make(ExportWish(("Nog in te vullen",), date(2025, 5, 12), is_public=True))
    dialog.accept()
    assert dialog.result() != Accepted
    assert "alleen voor intern gebruik" in dialog.audience.accessibleDescription()


def test_files_per_party_need_no_name(make: MakeDialog) -> None:
    dialog = make()
    dialog.per_party.click()
    assert not dialog.name.isEnabled()
    dialog.accept()
    assert dialog.result() == Accepted
    assert dialog.wish().per_party


def test_a_name_of_ones_own_comes_back_after_files_per_party(make: MakeDialog) -> None:
    dialog = make()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Voor donderdag.xlsx")
    dialog.per_party.click()
    assert dialog.name.text() != "Voor donderdag.xlsx"
    dialog.per_party.click()
    assert dialog.name.text() == "Voor donderdag.xlsx"


@pytest.mark.parametrize(
    ("name", "told"),
    [("eigen.xlsx", "wordt vervangen"), ("bewerkt.xlsx", "is dat weg")],
)
def test_replacing_a_file_is_told_beforehand(
    make: MakeDialog, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / name).touch()
    dialog = make()
    dialog.name.setText(name)
    assert dialog.note.isVisible()
    assert told in dialog.note.text()


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("as_of", "morgen", "peildatum"),
        ("as_of", "", "peildatum"),
        ("name", "", "naam"),
        ("folder", "/bestaat/niet", "map bestaat niet"),
    ],
)
def test_what_is_wrong_is_told_beside_it_and_the_dialog_stays(
    make: MakeDialog, field: str, typed: str, message: str
) -> None:
    dialog = make()
    getattr(dialog, field).setText(typed)
    dialog.accept()
    assert message in getattr(dialog, field).accessibleDescription()
    assert dialog.result() != Accepted


def test_a_broken_layout_is_told_and_the_others_are_offered(make: MakeDialog) -> None:
    sentence = "Fout in de layout “a.toml”, regel 3: de sleutel “papeir” bestaat niet."
    dialog = make(list_overviews=lambda: replace(MENU, problems=(sentence,)))
    assert dialog.overviews.notice.isVisible()
    assert sentence in dialog.overviews.notice.accessibleName()
    assert dialog.overviews.list.count() == len(MENU.choices)
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Return)
    assert dialog.result() == Accepted  # and not the button of the bar


def test_an_own_overview_comes_first_and_can_be_taken_away_and_put_back(make: MakeDialog) -> None:
    menus = [MENU]
    removed: list[str] = []

    def remove(name: str) -> Callable[[], None]:
        removed.append(name)
        menus.append(OverviewMenu(MENU.choices[:-1]))
        return lambda: menus.append(MENU)

    dialog = make(
        ExportWish(("Mijn lijst",), date(2025, 5, 12)),
        list_overviews=lambda: menus[-1],
        remove=remove,
    )
    assert dialog.overviews.list.currentRow() == 0
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Delete)
    assert removed == ["Mijn lijst"]
    assert dialog.wish().overviews == ("Afspraken per regio",)
    (put_back,) = dialog.overviews.notice.findChildren(QPushButton)
    put_back.click()
    assert dialog.wish().overviews == ("Mijn lijst",)


def test_what_came_with_the_program_is_not_taken_away(make: MakeDialog) -> None:
    removed: list[str] = []
    dialog = make(remove=removed.append)
    QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Delete)
    assert not removed
    assert not dialog.overviews.remove_button.isEnabled()
    assert not dialog.overviews.rename_button.isEnabled()


def test_a_name_that_is_taken_is_told_and_the_old_one_stays(make: MakeDialog) -> None:
    dialog = make(ExportWish(("Mijn lijst",), date(2025, 5, 12)))
    dialog.overviews.list.item(0).setText("B")
    assert "Kies een andere naam" in dialog.overviews.notice.accessibleName()
    assert dialog.overviews.list.item(0).text() == "Mijn lijst"


def test_enter_in_a_field_never_browses(make: MakeDialog) -> None:
    buttons = [b for b in make().findChildren(QPushButton) if b.autoDefault()]
    assert [button.text().replace("&", "") for button in buttons] == [
        "Overzicht maken",
        "Annuleren",
    ]


@pytest.mark.parametrize("letter", list("OLRPDWICVNM"))
def test_every_label_leads_to_its_field_with_alt(
    make: MakeDialog, qtbot: QtBot, letter: str
) -> None:
    dialog = make(ExportWish(("Wijzigingen",), date(2025, 5, 12)))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    labels = {
        label.text()[label.text().index("&") + 1].upper(): label.buddy()
        for label in dialog.findChildren(QLabel)
        if "&" in label.text()
    }
    field = labels[letter]
    (dialog.overviews.list if letter != "O" else dialog.name).setFocus()
    QTest.keyClick(dialog, Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
    assert field is not None
    assert field.hasFocus() or dialog.parties.search.isVisible()


def test_no_letter_leads_to_two_places(make: MakeDialog) -> None:
    dialog = make(ExportWish(("Wijzigingen",), date(2025, 5, 12)))
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    texts += [each.text() for each in dialog.findChildren(QAbstractButton)]
    letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
    assert len(letters) == len(set(letters))
    assert len(letters) >= 15


def test_everything_that_takes_the_focus_has_a_name(make: MakeDialog) -> None:
    dialog = make(ExportWish(("Wijzigingen",), date(2025, 5, 12)))
    silent = []
    for widget in dialog.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        is_stop = widget.focusPolicy().value and widget.focusProxy() is None
        is_shown = widget.isVisible() and widget.isEnabled() and interface is not None
        if is_stop and is_shown and not interface.text(QAccessible.Text.Name):
            silent.append((type(widget).__name__, widget.objectName()))
    assert silent == []
