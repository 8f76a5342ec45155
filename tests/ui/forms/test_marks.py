"""Where recognised words stand in a text."""

from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind, RecognisedWords
from novex_desktop.ui.forms.marks import find_marks

DUE, PARTY = ProposalKind.DUE, ProposalKind.PARTY


def words(quote: str, kind: ProposalKind = DUE, row_id: str = "1") -> RecognisedWords:
    return RecognisedWords(ProposalKey(kind, row_id), quote, "", confirmed=False)


def spans(text: str, *recognised: RecognisedWords) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in find_marks(text, recognised)]


def test_words_are_marked_in_the_order_of_the_text() -> None:
    text = "VRO levert dit eind 2025 op."
    assert spans(text, words("eind 2025"), words("VRO", PARTY)) == [(0, 3), (15, 24)]


def test_words_that_come_twice_are_marked_twice() -> None:
    text = "Eerst eind 2025, en weer eind 2025."
    assert spans(text, words("eind 2025"), words("eind 2025", row_id="2")) == [(6, 15), (25, 34)]


def test_a_part_of_a_longer_word_is_no_mark() -> None:
    assert spans("VRO-programma van VROM en VRO.", words("VRO", PARTY)) == [(0, 3)]
    assert spans("VROM en VRO.", words("VRO", PARTY)) == [(8, 11)]


def test_words_that_are_not_in_the_text_have_no_mark() -> None:
    assert spans("Rijk en regio.", words("eind 2025"), words("")) == []
