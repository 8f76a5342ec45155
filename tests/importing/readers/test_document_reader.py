import os
from pathlib import Path

import pytest

from novex_desktop.domain.errors import Cancelled, DocumentError
from novex_desktop.importing.readers import MAX_FILE_BYTES, read_document


def write(tmp_path: Path, content: bytes, name: str = "lijst.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def refuse(path: Path) -> str:
    with pytest.raises(DocumentError) as refusal:
        read_document(path)
    return refusal.value.message


def test_a_read_document_knows_its_name_hash_and_bytes(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, b"Regio Noord-Nederland\n"))
    assert document.name == "lijst.txt"
    assert document.content == b"Regio Noord-Nederland\n"
    assert document.media_type == "text/plain"
    assert document.sha256 == "72e993bb9beb7bd13659eb0cc548e42a9555c365dc697b570f6743b55f021bbd"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert "leeg" in refuse(write(tmp_path, b""))


def test_a_file_with_nothing_but_blanks_is_refused(tmp_path: Path) -> None:
    assert "leeg" in refuse(write(tmp_path, b" \r\n\t\n\f\n"))


def test_a_file_over_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "groter dan 20 MB" in refuse(path)


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    content = b"woord ".ljust(MAX_FILE_BYTES, b" ")
    assert [block.text for block in read_document(write(tmp_path, content)).blocks] == ["woord"]


def test_binary_content_is_refused(tmp_path: Path) -> None:
    assert "geen leesbare tekst" in refuse(write(tmp_path, bytes(range(256)) * 40))


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"\xd0\xcf\x11\xe0rest", "lijst.doc", "oude versie"),
        (b"{\\rtf1 tekst}", "lijst.rtf", "RTF"),
        (b"gewone tekst", "lijst.docx", ".docx"),
        (b"gewone tekst", "lijst", "zonder soortnaam"),
    ],
)
def test_another_format_is_refused_with_the_remedy(
    tmp_path: Path, content: bytes, name: str, what: str
) -> None:
    message = refuse(write(tmp_path, content, name))
    assert what in message
    assert "bewaar het daar als Word-bestand" in message


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"%PDF-1.7\n", "lijst.pdf", "Deze PDF is beschadigd"),
        (b"PK\x03\x04rest", "lijst.docx", "Dit Word-bestand is beschadigd"),
        (b"PK\x03\x04rest", "hernoemd.txt", "Dit Word-bestand is beschadigd"),
    ],
)
def test_what_a_file_begins_with_and_not_its_name_chooses_the_reader(
    tmp_path: Path, content: bytes, name: str, what: str
) -> None:
    assert what in refuse(write(tmp_path, content, name))


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    assert "bestaat niet" in refuse(tmp_path / "weg.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is een map" in refuse(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, b"tekst")
    path.chmod(0)
    assert "kan niet worden gelezen" in refuse(path)


def test_reading_stops_when_the_user_asks(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_document(write(tmp_path, b"tekst"), stop)
