"""Which words of two texts differ."""

from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.exporting.cell_content import TextContent, Tone
from novex_desktop.exporting.word_changes import mark_changed_words


def bold(content: TextContent) -> list[str]:
    return [run.text.strip() for run in content.runs if run.tone is Tone.CHANGED]


def test_changed_added_and_removed_words_are_marked() -> None:
    old, new = mark_changed_words("Het plan is klaar in 2025.", "Het nieuwe plan is klaar in 2026.")
    assert bold(old) == ["2025."]
    assert bold(new) == ["nieuwe", "2026."]


def test_nothing_is_marked_where_there_is_nothing_to_compare_with() -> None:
    old, new = mark_changed_words("", "Nieuw")
    assert old.text == ""
    assert not bold(new)
    assert not any(bold(one) for one in mark_changed_words("gelijk", "gelijk"))


@given(old=st.text(max_size=80), new=st.text(max_size=80))
def test_no_letter_is_lost(old: str, new: str) -> None:
    first, second = mark_changed_words(old, new)
    assert (first.text, second.text) == (old, new)
