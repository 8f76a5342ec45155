import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.importing.outline import Outline, walk_items
from novex_desktop.importing.titles import MAX_TITLE, cut_title, propose_title
from novex_desktop.importing.wording import DANGLING_WORDS


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Rijk en regio spreken af dat de haven wordt besproken op de Top begin 2031.",
            "De haven wordt besproken op de Top begin 2031",
        ),
        (
            "Verder is afgesproken om binnen het onderzoek koppelkansen te bekijken.",
            "Binnen het onderzoek koppelkansen te bekijken",
        ),
        (
            "Tenslotte is afgesproken dat het Rijk de vernatting van veenweiden meeneemt.",
            "Afgesproken dat het Rijk de vernatting van veenweiden meeneemt",
        ),
        (
            "Rijk en provincie delen de kosten van het opstellen van de strategie.",
            "Delen de kosten van het opstellen van de strategie",
        ),
        ("Te verkennen hoeveel ruimte nodig is.", "Verkennen hoeveel ruimte nodig is"),
        ("Het Rijk ondersteunt de proef.", "Het Rijk ondersteunt de proef"),
        (
            "Rijk en regio hebben de eerste agenda vastgesteld.",
            "Rijk en regio hebben de eerste agenda vastgesteld",
        ),
        ("De haven groeit. Partijen verkennen de ruimte.", "Verkennen de ruimte"),
        ("Het gebied ligt op koers. Dat blijft zo.", "Het gebied ligt op koers"),
    ],
)
def test_the_title_says_what_is_agreed(text: str, title: str) -> None:
    assert propose_title(text) == title


def test_a_long_title_is_cut_at_a_clause() -> None:
    text = (
        "Partijen starten met de ontwikkeling van een strategie voor het hele gebied, "
        "waarbij wonen voorgaat."
    )
    assert propose_title(text) == (
        "Starten met de ontwikkeling van een strategie voor het hele gebied…"
    )


def test_a_title_does_not_end_in_a_word_that_dangles() -> None:
    text = (
        "Bouwen aan een sterke regio met ruimte voor wonen en werken en vooral ook voor de natuur"
    )
    assert (
        cut_title(text) == "Bouwen aan een sterke regio met ruimte voor wonen en werken en vooral…"
    )


def test_a_long_word_with_slashes_is_cut_at_a_slash() -> None:
    text = "Verkennen hoe herstructurering van bedrijventerreinen/werklocaties/tuinbouwlocaties kan"
    assert cut_title(text) == "Verkennen hoe herstructurering van bedrijventerreinen/werklocaties…"


def test_all_titles_of_the_list_are_short_and_whole(outline_2024: Outline) -> None:
    for item in walk_items(outline_2024):
        title = propose_title(item.text)
        assert 20 <= len(title) <= MAX_TITLE
        last = title.rstrip("…").rsplit(None, 1)[-1].lower()
        assert title.endswith("…") is False or last not in DANGLING_WORDS
        assert title[0] == title[0].upper()


@pytest.mark.parametrize(("text", "title"), [("", "(zonder tekst)"), (".", "."), (";", ";")])
def test_a_text_without_words_still_gets_a_title(text: str, title: str) -> None:
    assert propose_title(text) == title


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_any_text_gets_a_title_within_bounds(text: str) -> None:
    title = propose_title(text)
    assert title.strip()
    assert len(title) <= MAX_TITLE
