from datetime import date

import pytest

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.numbering import choose_series_code
from novex_desktop.importing.meeting_guess import MeetingTerms, settle_meeting


def settle(
    name: str = "lijst.txt",
    above: str = "",
    body: str = "",
    series: str | None = None,
    year: int | None = None,
    held_on: date | None = None,
) -> MeetingTerms:
    return settle_meeting(name, [above], body, series=series, year=year, held_on=held_on)


@pytest.mark.parametrize(
    ("name", "series", "year"),
    [
        ("afsprakenlijst-bo-leefomgeving-2024.txt", "BO Leefomgeving", 2024),
        ("Afsprakenlijst_BO_MIRT_2031_definitief.txt", "BO MIRT", 2031),
        ("2025-11-12 BO Leefomgeving.txt", "BO Leefomgeving", 2025),
    ],
)
def test_the_file_name_tells_the_meeting(name: str, series: str, year: int) -> None:
    assert settle(name) == MeetingTerms(series, year, None)


def test_the_text_above_the_list_tells_it_when_the_name_does_not() -> None:
    terms = settle(above="Afspraken van het Bestuurlijk Overleg Leefomgeving, najaar 2026")
    assert (terms.series, terms.year) == ("BO Leefomgeving", 2026)


def test_what_the_user_says_goes_before_all() -> None:
    terms = settle("bo-mirt-2023.txt", series=" BO  Leefomgeving ", year=2024)
    assert (terms.series, terms.year) == ("BO Leefomgeving", 2024)


def test_the_day_of_the_meeting_tells_the_year() -> None:
    held_on = date(2024, 11, 7)
    assert settle(series="BO MIRT", held_on=held_on) == MeetingTerms("BO MIRT", 2024, held_on)


@pytest.mark.parametrize(
    ("body", "year", "words"),
    [
        (
            "Dit komt terug in het BO Leefomgeving 2025 en in het BO Leefomgeving 2025. "
            "Tijdens het BO Leefomgeving Oost van 7 november 2024 is dit besproken.",
            2024,
            "BO Leefomgeving Oost van 7 november 2024",
        ),
        ("Dit komt terug in het BO Leefomgeving 2032.", 2031, "BO Leefomgeving 2032"),
    ],
)
def test_the_body_tells_the_year_last_and_with_its_words(body: str, year: int, words: str) -> None:
    assert settle(body=body) == MeetingTerms("BO Leefomgeving", year, None, words)
    assert settle("bo leefomgeving 2030.txt", body=body).year == 2030


def test_without_any_year_it_is_asked() -> None:
    with pytest.raises(RuleError) as refusal:
        settle("bo leefomgeving.txt", body="In 2030 is dit klaar.")
    assert refusal.value.field == "year"


def test_without_any_word_of_the_series_it_is_asked() -> None:
    with pytest.raises(RuleError) as refusal:
        settle("lijst 2024.txt")
    assert refusal.value.field == "series"
    assert "Geef de naam van het overleg op" in refusal.value.message


@pytest.mark.parametrize("year", [24, 1999, 2100])
def test_a_year_that_cannot_be_is_refused(year: int) -> None:
    with pytest.raises(RuleError) as refusal:
        settle(series="BO MIRT", year=year)
    assert refusal.value.field == "year"


def test_a_day_far_from_the_year_is_refused() -> None:
    with pytest.raises(RuleError) as refusal:
        settle(series="BO MIRT", year=2024, held_on=date(2021, 1, 1))
    assert refusal.value.field == "held_on"


@pytest.mark.parametrize(
    ("series", "taken", "code"),
    [
        ("BO Leefomgeving", set(), "BOL"),
        ("BO MIRT", {"BOL"}, "BOM"),
        ("BO Mobiliteit", {"BOL", "BOM"}, "BOMO"),
        ("Bestuurlijk Overleg Leefomgeving", set(), "BOL"),
        ("BO X", {"BOX"}, "BOX2"),
    ],
)
def test_each_series_gets_a_code_of_its_own(series: str, taken: set[str], code: str) -> None:
    assert choose_series_code(series, taken) == code
