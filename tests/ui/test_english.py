"""The window in English: complete, and with the same blanks and letters as the Dutch."""

import importlib.util
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from novex_desktop import paths
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.errors import LayoutError
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.layout_files import read_layout
from novex_desktop.store.queries.proposals import ProposalKind, describe_due
from novex_desktop.ui.dutch_dates import format_day_in_words
from novex_desktop.ui.forms.meanings import shown_meaning
from novex_desktop.ui.words import shown, translate_message
from tests.ui.conftest import WindowMaker

ROOT = Path(__file__).parents[2]
FOLDER = paths.get_resources_folder() / "translations"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """Return the script that collects what is said."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue(tool: ModuleType) -> dict[tuple[str, str], str]:
    return dict(tool.read_catalogue())


def test_every_sentence_of_the_window_has_its_english(
    tool: ModuleType, catalogue: dict[tuple[str, str], str]
) -> None:
    collected = tool.collect()
    assert collected.problems == []
    missing = sorted({source for _, source in collected.entries - catalogue.keys()})
    assert not missing, f"run `make translations` and write the English of: {missing}"
    gone = sorted({source for _, source in catalogue.keys() - collected.entries})
    assert not gone, f"run `make translations`; no longer said: {gone}"
    unfinished = sorted({source for (_, source), text in catalogue.items() if not text})
    assert not unfinished, f"no English yet: {unfinished}"


def test_blanks_and_letters_are_the_same_in_both_languages(
    catalogue: dict[tuple[str, str], str],
) -> None:
    for (_, source), text in catalogue.items():
        if not text:  # told by the test above
            continue
        assert sorted(re.findall(r"\{\w*\}", source)) == sorted(re.findall(r"\{\w*\}", text)), (
            source
        )
        assert _count_letters(source) == _count_letters(text), (source, text)
        assert source.endswith("…") == text.endswith("…"), (source, text)
        assert (source[0].isspace(), source[-1].isspace()) == (
            text[0].isspace(),
            text[-1].isspace(),
        ), (source, text)


@pytest.mark.parametrize(
    ("dutch", "english_text"),
    [
        (
            "Lijst inlezen: BO Leefomgeving 2024 (84 alinea's)",
            "Import list: BO Leefomgeving 2024 (84 paragraphs)",
        ),
        ("paginanummer", "page number"),
        ("Alle 5.219 woorden verantwoord.", "All 5,219 words accounted for."),
        (
            "Niet in een afspraak of kop: lopende titel, 1 woord.",
            "Not in an agreement or heading: running title, 1 word.",
        ),
        (
            "Fout in de layout “a.toml”, regel 3: de sleutel “papeir” bestaat niet. "
            "Bedoelt u “papier”?",
            "Mistake in the layout “a.toml”, line 3: the key “papeir” does not exist. "
            "Do you mean “papier”?",
        ),
        (
            "De sleutel “naam” ontbreekt. Voeg een regel “naam = …” toe.",
            "The key “naam” is missing. Add a line “naam = …”.",
        ),
        (
            "Deze lijst van BO MIRT 2025 is al ingelezen op 30-11-2026. Er is niets gewijzigd.",
            "This list of BO MIRT 2025 was imported on 30-11-2026 already. Nothing was changed.",
        ),
    ],
)
def test_what_lower_layers_name_is_english_in_an_english_window(
    english: None, dutch: str, english_text: str
) -> None:
    assert translate_message(dutch) == english_text


@pytest.mark.parametrize("line", ['papeir = "A4"', "naam = 3", "naam = ", "bladen = []"])
def test_a_mistake_in_a_layout_is_told_in_english(english: None, tmp_path: Path, line: str) -> None:
    wrong = tmp_path / "a.toml"
    wrong.write_text(line, encoding="utf-8")
    with pytest.raises(LayoutError) as raised:
        read_layout(wrong)
    told = translate_message(raised.value.message)
    assert told.startswith("Mistake in the layout “")
    assert not re.search(r"\b(de|het|bestaat|kan niet|regel|hier|bij)\b", told), told


def test_what_qt_reads_was_made_of_what_we_wrote(
    english: None, catalogue: dict[tuple[str, str], str]
) -> None:
    for (context, source), text in catalogue.items():
        assert QCoreApplication.translate(context, source) == (text or source), (
            "run `make translations`"
        )


@pytest.mark.usefixtures("english")
def test_the_window_speaks_english(windows: WindowMaker, list_path: Path) -> None:
    window = windows.open(list_path)
    window.complete()
    assert window.actions_.import_list.text() == "&Import list…"
    assert window.status_line._figures.text().startswith("84 paragraphs: 68 agreements")
    assert shown(AgreementStatus.PARTLY_DONE) == "Partly completed"
    assert format_day_in_words(date(2025, 5, 12)) == "12 May 2025"


@pytest.mark.usefixtures("english")
def test_what_lower_layers_say_is_recognised_with_what_they_filled_in() -> None:
    told = translate_message(
        "Er is niets gewijzigd, want een reservekopie vooraf lukte niet. De schijf is vol. Er is "
        "niets gewijzigd in het register “lijst.novex”. Maak ruimte vrij en probeer het opnieuw."
    )
    assert told == (
        "Nothing was changed, since a backup beforehand failed. The disk is full. Nothing was "
        "changed in the register “lijst.novex”. Make room and try again."
    )
    assert translate_message("Status wijzigen (BOL24-ZW-04-02)") == (
        "Change status (BOL24-ZW-04-02)"
    )
    assert translate_message("Trekker Rijk wijzigen (BOL24-ZW-04-02)") == (
        "Change National lead (BOL24-ZW-04-02)"
    )
    assert translate_message("Past op A4, afgedrukt op 97 %.") == "Fits A4, printed at 97 %."
    assert translate_message("De zwaluw broedt nog.") == "De zwaluw broedt nog."


@pytest.mark.usefixtures("english")
def test_what_recognised_words_mean_is_told_in_english() -> None:
    day, other = date(2025, 1, 1), date(2025, 12, 31)
    meeting = "BO MIRT 2025"
    due = describe_due(day, other, Certainty.DERIVED, DueKind.DUE, meeting)
    assert shown_meaning(ProposalKind.DUE, due) == (
        "01-01-2025 to 31-12-2025, BO MIRT 2025 (derived)"
    )
    far = describe_due(None, other, Certainty.CERTAIN, DueKind.HORIZON, "")
    assert shown_meaning(ProposalKind.DUE, far).startswith(f"{shown(DueKind.HORIZON)}: 31-12-2025")
    lead = f"{PartyRole.LEAD_NATIONAL.label}: Ministerie van VRO"
    assert shown_meaning(ProposalKind.PARTY, lead) == "National lead: Ministerie van VRO"


def test_what_recognised_words_mean_stays_as_it_is_in_dutch() -> None:
    due = describe_due(None, date(2025, 12, 31), Certainty.DERIVED, DueKind.RELATIVE, "")
    assert shown_meaning(ProposalKind.DUE, due) == due


@pytest.mark.usefixtures("english")
def test_the_register_itself_stays_dutch(windows: WindowMaker, list_path: Path) -> None:
    window = windows.open(list_path)
    window.complete()
    assert window._edits is not None
    form = window.workspace.form if window.workspace else None
    assert form is not None
    assert form.agreement_id is not None
    window._edits.save_agreement(form.agreement_id, form.number, {"title": "Zwaluw"})
    assert window._database is not None
    with window._database.read() as connection:
        (label,) = connection.execute(
            "SELECT label FROM change ORDER BY hlc DESC LIMIT 1"
        ).fetchone()
    assert label == f"Titel wijzigen ({form.number})"
    assert window.actions_.undo.text() == f"&Undo: Edit title ({form.number})"


def test_without_english_all_stays_as_it_is_said() -> None:
    assert translate_message("Er is niets om ongedaan te maken.") == (
        "Er is niets om ongedaan te maken."
    )


def _count_letters(text: str) -> int:
    return len(re.findall(r"&\w", text.replace("&&", "")))


def _letter(action: QAction) -> str:
    found: Callable[[str], re.Match[str] | None] = re.compile(r"&(\w)").search
    match = found(action.text().replace("&&", ""))
    return match[1].lower() if match else action.text()
