import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.blocks import SourceDocumentText, dump_blocks, load_blocks
from novex_desktop.importing.readers import read_document
from novex_desktop.importing.readers.text_encoding import clean_text, decode_text
from novex_desktop.importing.readers.text_reader import read_text_blocks

TEXT = "❖ Fryslân, ‘Voorbij Grenzen’ – € 245"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_every_encoding_gives_the_same_characters(content: bytes, encoding: str) -> None:
    assert decode_text(content) == (TEXT, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_known_without_its_mark(encoding: str) -> None:
    text = "Regio Noord-Nederland in Fryslân"
    assert decode_text(text.encode(encoding)) == (text, encoding)


def test_windows_1252_keeps_euro_and_curly_quotes() -> None:
    text = "• ‘Voorbij Grenzen’ – € 245 … Fryslân"
    assert decode_text(text.encode("cp1252")) == (text, "cp1252")


def test_letters_broken_by_two_encodings_are_refused() -> None:
    with pytest.raises(DocumentError, match="andere codering"):
        decode_text("Fryslân ".encode() + "Fryslân".encode("cp1252"))


def test_half_a_utf16_character_is_refused() -> None:
    with pytest.raises(DocumentError, match="geen leesbare tekst"):
        decode_text(codecs.BOM_UTF16_LE + b"a\x00b")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\u2028", "\x85"])
def test_any_line_end_ends_a_line(read: Callable[[str], SourceDocumentText], end: str) -> None:
    blocks = read(end.join(["een", "twee", "", "drie"])).blocks
    assert [(block.text, block.position) for block in blocks] == [
        ("een", 1),
        ("twee", 2),
        ("drie", 4),
    ]


def test_a_form_feed_begins_a_page_but_no_line(read: Callable[[str], SourceDocumentText]) -> None:
    blocks = read("een\n\n\f twee\ndrie").blocks
    assert [(block.text, block.position, block.page) for block in blocks] == [
        ("een", 1, 1),
        ("twee", 3, 2),
        ("drie", 4, 2),
    ]


def test_words_on_both_sides_of_a_form_feed_get_a_place_each(
    read: Callable[[str], SourceDocumentText],
) -> None:
    blocks = read("een\ftwee\ndrie").blocks
    assert [block.position for block in blocks] == [1, 2, 3]


def test_layout_is_kept_as_hints(read: Callable[[str], SourceDocumentText]) -> None:
    block = read("een\n\n\n   twee \n").blocks[1]
    assert block.text == "twee"
    assert block.style.indent == 3
    assert block.style.blank_lines_before == 2
    assert block.style.ends_with_blank


def test_control_characters_go_and_are_counted() -> None:
    text, removed = clean_text("wo\x07ord\u200b en\x1fnog\x07")
    assert text == "woord en nog"
    assert removed == (("U+0007", 2), ("U+001F", 1), ("U+200B", 1))


def test_typing_errors_quotes_and_hyphens_stay(read: Callable[[str], SourceDocumentText]) -> None:
    text = "gebiedsmaartegelen  ‘bouwstrategie’ wet- en\u00a0regelgeving"
    assert read(text).blocks[0].text == text


def test_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("novex_desktop.importing.readers.bounds.MAX_BLOCKS", 10)
    with pytest.raises(DocumentError, match="meer dan 10 regels"):
        read_text_blocks(b"a\n" * 11, no_progress)


def test_too_many_words_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("novex_desktop.importing.readers.text_reader.MAX_WORDS", 10)
    assert len(read_text_blocks(b"woord " * 10, no_progress)[0]) == 1
    with pytest.raises(DocumentError, match="meer dan 10 woorden"):
        read_text_blocks(b"woord " * 11, no_progress)


def test_too_many_characters_are_refused_and_blanks_are_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("novex_desktop.importing.readers.bounds.MAX_CHARACTERS", 10)
    assert len(read_text_blocks(b"12345     \n     12345", no_progress)[0]) == 2
    with pytest.raises(DocumentError, match="meer dan 10 tekens"):
        read_text_blocks(b"12345\n123456", no_progress)


def test_blocks_come_back_from_what_is_stored(list_2024: SourceDocumentText) -> None:
    assert load_blocks(dump_blocks(list_2024.blocks)) == list_2024.blocks


def test_the_list_of_2024_is_read_whole(list_2024: SourceDocumentText) -> None:
    raw = list_2024.content.decode("utf-8")
    assert [word for block in list_2024.blocks for word in block.text.split()] == raw.split()
    assert len(raw.split()) == 5219


@given(st.text(alphabet=st.sampled_from("ab❖é-. \t\n\r\f\x0b\x85\u00a0\u2028“”"), min_size=1))
def test_no_word_of_any_text_is_lost(text: str) -> None:
    blocks, encoding, _ = read_text_blocks(text.encode(), no_progress)
    assert encoding in ("utf-8", "utf-16-le", "utf-16-be")
    assert [word for block in blocks for word in block.text.split()] == text.split()
    positions = [block.position for block in blocks]
    assert positions == sorted(set(positions))


def test_reading_the_list_leaves_the_file_alone(tmp_path: Path, list_2024_path: Path) -> None:
    copy = tmp_path / "lijst.txt"
    copy.write_bytes(list_2024_path.read_bytes())
    read_document(copy)
    assert copy.read_bytes() == list_2024_path.read_bytes()


TABS = "Kop\nNr\tAfspraak\tTrekker\n1\tWij meten.\tIenW\n2\tZij bouwen.\t\nDaarna.\n"
STROKES = "| Nr | Afspraak | Trekker |\n|----|:---|---|\n| 1 | Wij meten. | IenW |\n\nDaarna.\n"


def test_cells_apart_by_tabs_are_blocks_with_places_of_their_own() -> None:
    blocks, _, _ = read_text_blocks(TABS.encode(), no_progress)
    assert [(b.text, b.position, b.style.row, b.style.column) for b in blocks] == [
        ("Kop", 1, 0, 0),
        ("Nr", 2, 1, 1),
        ("Afspraak", 3, 1, 2),
        ("Trekker", 4, 1, 3),
        ("1", 5, 2, 1),
        ("Wij meten.", 6, 2, 2),
        ("IenW", 7, 2, 3),
        ("2", 8, 3, 1),
        ("Zij bouwen.", 9, 3, 2),
        ("Daarna.", 10, 0, 0),
    ]


def test_strokes_and_rules_of_a_table_are_no_words() -> None:
    blocks, _, _ = read_text_blocks(STROKES.encode(), no_progress)
    texts = [block.text for block in blocks]
    assert texts == ["Nr", "Afspraak", "Trekker", "1", "Wij meten.", "IenW", "Daarna."]
    assert len({block.position for block in blocks}) == len(blocks)


def test_tabs_without_a_known_header_are_blanks() -> None:
    blocks, _, _ = read_text_blocks(b"Een\ttwee\tdrie\n", no_progress)
    assert [block.text for block in blocks] == ["Een\ttwee\tdrie"]
