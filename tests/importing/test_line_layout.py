from collections.abc import Callable

import pytest

from novex_desktop.importing.blocks import Block, BlockStyle
from novex_desktop.importing.line_layout import PageSetting, join_lines

TRIMMED = PageSetting(full_from=70, blank_lines_between=0, keeps_blanks=False)
KEPT = PageSetting(full_from=70, blank_lines_between=0, keeps_blanks=True)


def make_lines(*texts: str) -> list[tuple[Block, str]]:
    """Return lines; a text that ends in a blank is a line that kept it."""
    return [
        (Block(text.strip(), place, style=BlockStyle(ends_with_blank=text.endswith(" "))), text)
        for place, text in enumerate(texts, start=1)
    ]


def join(*texts: str) -> str:
    return join_lines(make_lines(*texts), TRIMMED).text


def join_kept(*texts: str) -> str:
    return join_lines(make_lines(*texts), KEPT).text


def test_lines_are_joined_with_one_blank() -> None:
    assert join("de kwaliteit en", "veiligheid") == "de kwaliteit en veiligheid"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("de Vlaams-", "Nederlandse Top", "de Vlaams-Nederlandse Top"),
        ("sturen de NOVEX-", "partners", "sturen de NOVEX-partners"),
        ("impact en milieu-", "impact van", "impact en milieu-impact van"),
        ("van Publiek-", "Private (PPS)", "van Publiek-Private (PPS)"),
        ("de periode 2031–", "2040", "de periode 2031–2040"),
        ("beschikbare en/", "of nieuwe", "beschikbare en/of nieuwe"),
    ],
)
def test_a_hyphen_at_the_line_end_stays_in_its_word(first: str, second: str, joined: str) -> None:
    assert join(first, second) == joined


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("grensoverstijgende Uitvoerings-", "en Investeringsagenda"),
        ("een zaai-", "of plantplan"),
        ("de energie-", "en/of warmtenetten"),
        ("vraag -", ", de energietransitie"),
        ("Graetheide –", "Maasbracht"),
        ("zoetwater -", "mede gelet op het meer"),
    ],
)
def test_a_suspended_hyphen_and_a_dash_keep_their_blank(first: str, second: str) -> None:
    assert join(first, second) == f"{first} {second}"


def test_a_dash_that_opens_an_insertion_touches_its_word() -> None:
    joined = join("gemeenten -", "waarvan een deel samenwerkt in Parkstad- in 2020", "zijn")
    assert joined == "gemeenten -waarvan een deel samenwerkt in Parkstad- in 2020 zijn"


def test_a_dash_that_closes_an_insertion_keeps_the_blank_after_it() -> None:
    assert join("de toekomst -leefbaar en", "natuurlijk-", "met") == (
        "de toekomst -leefbaar en natuurlijk- met"
    )


def test_a_kept_blank_proves_that_the_words_are_apart() -> None:
    assert join_kept("eerste Uitvoerings- ", "Investeringsagenda ") == (
        "eerste Uitvoerings- Investeringsagenda"
    )
    assert join_kept("de Vlaams-", "Nederlandse ") == "de Vlaams-Nederlandse"
    assert join_kept("gemeenten -", "waarvan ") == "gemeenten -waarvan"


def test_a_missing_blank_after_a_whole_word_is_no_join() -> None:
    assert join_kept("de kwaliteit", "en veiligheid ") == "de kwaliteit en veiligheid"


def test_a_join_that_the_setting_does_not_prove_is_told() -> None:
    lines = make_lines("de Vlaams-", "Nederlandse Top")
    assert join_lines(lines, TRIMMED).guessed == ("Vlaams-Nederlandse",)
    assert join_lines(lines, KEPT).guessed == ()


def test_a_soft_hyphen_goes_with_the_line_end() -> None:
    assert join("infra\u00ad", "struc\u00adtuur") == "infrastructuur"


def test_runs_of_blanks_become_one_and_other_spaces_stay() -> None:
    assert join("€\u00a0245  miljoen", "euro") == "€\u00a0245 miljoen euro"


def test_ten_thousand_lines_in_one_paragraph_are_joined_at_once(
    benchmark_seconds: Callable[[Callable[[], object]], float],
) -> None:
    lines = make_lines(*["energie-"] * 10_000)
    assert benchmark_seconds(lambda: join_lines(lines, TRIMMED)) < 2
