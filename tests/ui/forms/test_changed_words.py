"""The words that two versions of a text do not share."""

from novex_desktop.ui.forms.changed_words import find_changed_words


def test_changed_words_have_their_place_in_each_text() -> None:
    old = "Rijk en regio leveren eind 2025 een plan op."
    new = "Rijk en regio leveren uiterlijk medio 2026 een gedragen plan op."

    gone, added = find_changed_words(old, new)

    assert [old[start:end] for start, end in gone] == ["eind 2025"]
    assert [new[start:end] for start, end in added] == ["uiterlijk medio 2026", "gedragen"]


def test_texts_with_little_in_common_are_not_marked() -> None:
    assert find_changed_words("Een heel andere tekst.", "Rijk en regio bouwen wegen.") == ((), ())
