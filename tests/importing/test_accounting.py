from collections.abc import Callable
from dataclasses import replace

import pytest

from novex_desktop.importing.accounting import (
    WordAccounting,
    account_words,
    dump_accounting,
    format_number,
    load_accounting,
)
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.outline import Item, Outline, Passage
from novex_desktop.importing.outline_parser import parse_outline

Read = Callable[[str], SourceDocumentText]

LIST = """Afsprakenlijst 2024

Regio Noord-Nederland

1 Ruimtelijke opgaven

Rijk en regio gaan aan de slag om:

❖ Te bouwen op de Vlaams-
Nederlandse grens.
o Eerst dit;
o dan dat.

❖ Nog een afspraak.
"""


def account(document: SourceDocumentText, outline: Outline | None = None) -> WordAccounting:
    return account_words(document.blocks, outline or parse_outline(document.blocks))


def get_items(outline: Outline) -> list[Item]:
    return outline.regions[0].topics[0].items


def with_text(passage: Passage, text: str) -> Passage:
    return replace(passage, text=text)


def test_words_of_parts_and_leftovers_are_the_words_of_the_source(read: Read) -> None:
    accounting = account(read(LIST))
    assert accounting.is_complete
    assert accounting.words == len(LIST.split())
    assert accounting.words == accounting.in_parts + accounting.in_leftovers
    assert accounting.joined == ("Vlaams-Nederlandse",)


def test_leftovers_are_listed_by_name(read: Read) -> None:
    accounting = account(read(LIST))
    assert accounting.describe() == [
        f"Alle {len(LIST.split())} woorden verantwoord.",
        "Niet in een afspraak of kop: voorwerk, 2 woorden.",
    ]
    assert accounting.leftovers[0].texts == ("Afsprakenlijst 2024",)
    assert accounting.leftovers[0].positions == (1,)


@pytest.mark.parametrize(
    "text",
    [
        "Te bouwen op de Vlaams-Nederlandse",  # a word lost at the end
        "Te bouwen op de Vlaams-Nederlandse grens. En meer.",  # words added
        "Te bouwen op de Vlaams Nederlandse grens.",  # a hyphen lost
        "Te bouwen op de Vlaams-Nederlandse Grens.",  # a letter changed
        "Te bouwen de op Vlaams-Nederlandse grens.",  # words swapped
        "Te bouwen opde Vlaams-Nederlandse grens.",  # words grown together
    ],
)
def test_any_difference_in_an_agreement_is_noticed(read: Read, text: str) -> None:
    document = read(LIST)
    outline = parse_outline(document.blocks)
    item = get_items(outline)[0]
    item.passages[0] = with_text(item.passages[0], text)
    accounting = account(document, outline)
    assert not accounting.is_complete
    assert accounting.describe()[0].startswith("Niet alle")


def test_a_lost_item_is_told_with_its_line_and_first_word(read: Read) -> None:
    document = read(LIST)
    outline = parse_outline(document.blocks)
    get_items(outline).pop()
    accounting = account(document, outline)
    assert accounting.differences == (
        "Vanaf regel 14 ontbreken woorden of staan zij anders; het eerste is “❖”.",
    )


def test_items_in_another_order_are_noticed(read: Read) -> None:
    document = read(LIST)
    outline = parse_outline(document.blocks)
    get_items(outline).reverse()
    assert not account(document, outline).is_complete


def test_a_leftover_that_differs_from_the_source_is_noticed(read: Read) -> None:
    document = read(LIST)
    outline = parse_outline(document.blocks)
    outline.leftovers[0] = replace(outline.leftovers[0], text="Afsprakenlijst 2025")
    assert "voorwerk" in account(document, outline).differences[0]


def test_a_mark_that_touches_its_word_is_no_loss(read: Read) -> None:
    assert account(read("Regio Noord-Nederland\n1 Wonen\n❖Een afspraak.\n")).is_complete


def test_a_mark_may_touch_a_word_that_two_lines_make(read: Read) -> None:
    accounting = account(read("Regio Noord-Nederland\n1 Wonen\n❖Vlaams-\nNederlandse ­ Top.\n"))
    assert accounting.is_complete
    assert accounting.joined == ("Vlaams-Nederlandse",)


def test_a_soft_hyphen_that_goes_is_no_loss(read: Read) -> None:
    text = "Regio Noord-Nederland\n1 Wonen\n❖ De infra\u00ad\nstruc\u00adtuur.\n"
    accounting = account(read(text))
    assert accounting.is_complete
    assert accounting.joined == ("infrastructuur.",)


def test_the_outcome_comes_back_from_what_is_stored(read: Read) -> None:
    accounting = account(read(LIST))
    assert load_accounting(dump_accounting(accounting)) == accounting


def test_numbers_have_the_dutch_separator() -> None:
    assert [format_number(number) for number in (7, 5219, 1_000_000)] == ["7", "5.219", "1.000.000"]
