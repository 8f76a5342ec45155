"""Which files a register keeps, and what they are called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kept_file import (
    MAX_FILE_BYTES,
    MAX_NAME_CHARS,
    check_file,
    check_size,
    is_safe_name,
    make_safe_name,
    may_hold_macros,
)


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("nota.pdf", "nota.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\mij\\nota ruimte.docx", "nota ruimte.docx"),
        ('a<b>:"c"|?*.pdf', "a_b___c____.pdf"),
        ("CON.txt", "bestand CON.txt"),
        ("nota.pdf. . ", "nota.pdf"),
        ("nota\x00\x07.pdf", "nota.pdf"),
        ("brief\u202efdp.exe", "brieffdp.exe"),
        ("...", "bestand"),
        ("", "bestand"),
        ("e\u0301e\u0301n.pdf", "één.pdf"),
    ],
)
def test_a_name_becomes_one_that_every_system_can_write(given_name: str, safe: str) -> None:
    assert make_safe_name(given_name) == safe


def test_a_long_name_keeps_its_suffix() -> None:
    name = make_safe_name("x" * 300 + ".pdf")
    assert len(name) == MAX_NAME_CHARS
    assert name.endswith("x.pdf")


@given(st.text(max_size=300))
def test_no_name_leaves_its_folder(name: str) -> None:
    safe = make_safe_name(name)
    assert safe
    assert not set(safe) & set('/\\<>:"|?*\0')
    assert safe not in (".", "..")
    assert len(safe) <= MAX_NAME_CHARS + len("bestand ")
    assert make_safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("start.exe", b"x"),
        ("nota.pdf.bat", b"x"),
        ("nota.pdf", b"MZ\x90\x00"),
        ("nota.pdf", b"\x7fELF"),
        ("nota", b"#!/bin/sh"),
    ],
)
def test_a_program_is_refused_whatever_it_is_called(name: str, content: bytes) -> None:
    with pytest.raises(RuleError, match="is een programma"):
        check_file(name, content)


def test_size_has_a_limit_that_is_told() -> None:
    check_size("nota.pdf", MAX_FILE_BYTES)
    with pytest.raises(RuleError, match="hoogstens 50 MB"):
        check_size("nota.pdf", MAX_FILE_BYTES + 1)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(RuleError, match="leeg"):
        check_file("nota.pdf", b"")


def test_macros_are_known_by_name_and_by_content() -> None:
    assert may_hold_macros("nota.DOCM")
    assert may_hold_macros("nota.docx", b"PK\x03\x04 word/vbaProject.bin")
    assert may_hold_macros(
        "nota.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le")
    )
    assert not may_hold_macros("nota.docx", b"PK\x03\x04 word/document.xml")
    assert not may_hold_macros("nota.txt", b"over vbaProject.bin")


@given(st.text(max_size=300))
def test_a_name_that_was_made_safe_stays_as_it_is(name: str) -> None:
    safe = make_safe_name(name)
    assert is_safe_name(safe)
    assert Path(safe).name == safe
