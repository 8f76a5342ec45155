"""The figure of a footnote that is glued to a word goes out of the text, and is told."""

from collections.abc import Callable

import pytest

from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import SourceDocumentText, dump_blocks, load_blocks
from novex_desktop.importing.note_figures import set_figures_apart
from novex_desktop.importing.outline import LeftoverKind, walk_items
from novex_desktop.importing.outline_parser import parse_outline

Read = Callable[[str], SourceDocumentText]
LIST = """Regio Oost-Nederland

1 Wonen

❖ Rijk en regio bouwen 2.000 woningen1 voor eind 2028.
❖ De aanpak (NOVEX2) en het programma3, versie 4, gaan door.

1 Zie de brief van 3 maart 2028.
2 Onder voorbehoud van de begroting.
3 Vastgesteld in 2027.
"""


def read_texts(document: SourceDocumentText) -> tuple[list[str], list[str]]:
    outline = parse_outline(document.blocks)
    accounting = account_words(document.blocks, outline)
    assert accounting.is_complete
    return [item.text for item in walk_items(outline)], accounting.describe()


def test_a_figure_with_its_note_goes_out_of_the_text_and_is_told(read: Read) -> None:
    source = read(LIST)

    document = set_figures_apart(source)

    texts, lines = read_texts(document)
    assert texts == [
        "Rijk en regio bouwen 2.000 woningen voor eind 2028.",
        "De aanpak (NOVEX) en het programma, versie 4, gaan door.",
    ]
    assert "Niet in de tekst: cijfer van een voetnoot, “woningen1”, “(NOVEX2)”, “programma3,”." in (
        lines
    )
    assert [block.full_text for block in document.blocks] == [b.text for b in source.blocks]
    assert not parse_outline(document.blocks).problems


def test_the_notes_themselves_stay_leftovers(read: Read) -> None:
    outline = parse_outline(set_figures_apart(read(LIST)).blocks)

    assert [left.kind for left in outline.leftovers] == [LeftoverKind.FOOTNOTE] * 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("woningen1", "woningen"),  # a note that nothing points to
        ("eind 2028", "eind fase2"),  # two figures for one note
        ("woningen1", "woningen3"),  # not in the order of the notes
    ],
)
def test_without_certainty_the_figure_stays_and_is_a_doubt(read: Read, old: str, new: str) -> None:
    document = set_figures_apart(read(LIST.replace(old, new, 1)))

    outline = parse_outline(document.blocks)
    kept = " ".join(item.text for item in walk_items(outline))
    doubts = [problem.message for problem in outline.problems]
    for word in ("NOVEX2", "programma3"):
        assert (word in kept) == any(word in doubt for doubt in doubts)
    assert account_words(document.blocks, outline).is_complete


def test_a_figure_that_belongs_to_the_word_stays(read: Read) -> None:
    text = LIST.replace("woningen1", "woningen in fase2").replace("NOVEX2", "NOVEX")
    document = set_figures_apart(read(text.replace("2 Onder voorbehoud van de begroting.\n", "")))

    assert read_texts(document)[0][0].startswith("Rijk en regio bouwen 2.000 woningen in fase2")


def test_notes_may_begin_at_one_again_on_each_page(read: Read) -> None:
    page = "❖ Rijk en regio bouwen woningen1.\n\n1 Zie de brief van {year}.\n"
    document = set_figures_apart(
        read(
            "Regio Oost-Nederland\n\n1 Wonen\n\n"
            + page.format(year=2028)
            + "\f"
            + page.replace("woningen", "wegen en straten").format(year=2027)
        )
    )

    assert read_texts(document)[0] == [
        "Rijk en regio bouwen woningen.",
        "Rijk en regio bouwen wegen en straten.",
    ]


def test_the_figures_are_kept_with_the_stored_blocks(read: Read) -> None:
    blocks = set_figures_apart(read(LIST)).blocks

    assert load_blocks(dump_blocks(blocks)) == blocks
