"""Rules for files that are kept in a register: how large, which kinds, and what they are called."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from novex_desktop.domain.errors import RuleError

MAX_FILE_BYTES = 50_000_000  # below what a value of the store may be
MAX_NAME_CHARS = 120
_NAMELESS = "bestand"

_PROGRAMS = re.compile(
    r"exe|com|bat|cmd|ms[ip]|msix|scr|pif|cpl|dll|sys|psm?1|vb[se]|jse?|ws[fh]|hta|jar|lnk|reg|inf"
    r"|scf|url|gadget|app|command|sh|run|bin|elf|deb|rpm|apk|dmg|pkg|desktop|pyw?"
)
_WITH_MACROS = re.compile(r"do[ct]m|xl[st]m|xlam|xlsb|p[po][ts]m|ppam|sldm")
_PROGRAM_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_MARKS = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # by Windows
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z", re.I)  # by Windows


@dataclass(frozen=True, slots=True)
class FileWish:
    """A file that somebody wants to keep: its own name and its bytes."""

    name: str
    content: bytes


def check_file(name: str, content: bytes) -> None:
    """Refuse what no register should hold.

    Raises:
        RuleError: it is too large, empty, or a program.
    """
    if not content:
        raise RuleError(
            f"“{name}” is leeg en is niet bewaard. Kies een bestand met inhoud.", "files"
        )
    check_size(name, len(content))
    if _PROGRAMS.fullmatch(_get_suffix(name)) or content.startswith(_PROGRAM_STARTS):
        raise RuleError(
            f"“{name}” is een programma en is niet bewaard: een programma kan schade doen bij wie "
            "het opent. Bewaar het document zelf, bijvoorbeeld als PDF.",
            "files",
        )


def check_size(name: str, size_bytes: int) -> None:
    """Refuse a file that is too large; can be asked before it is read.

    Raises:
        RuleError: it is larger than `MAX_FILE_BYTES`.
    """
    if size_bytes > MAX_FILE_BYTES:
        most = MAX_FILE_BYTES // 1_000_000
        raise RuleError(
            f"“{name}” is {size_bytes / 1_000_000:.0f} MB en is niet bewaard: een bestand mag "
            f"hoogstens {most} MB zijn. Maak het kleiner, of bewaar alleen het deel dat telt.",
            "files",
        )


def may_hold_macros(name: str, content: bytes = b"") -> bool:
    """Whether a file may hold macros: by its name, or when its bytes are given by those too."""
    if _WITH_MACROS.fullmatch(_get_suffix(name)):
        return True
    is_office = content.startswith((b"PK", _OLD_OFFICE))
    return is_office and any(mark in content for mark in _MACRO_MARKS)


def make_safe_name(name: str) -> str:
    """Return a name without folder that every system can write; the suffix stays.

    What would hide the real suffix, such as marks that turn the direction of writing, goes.
    """
    name = unicodedata.normalize("NFC", PurePosixPath(name.replace("\\", "/")).name)
    # Letters, marks, digits, signs and plain blanks stay; control and format characters go.
    name = "".join(
        " " if unicodedata.category(char).startswith("Z") else char
        for char in name
        if not unicodedata.category(char).startswith("C")
    )
    name = " ".join(_FORBIDDEN.sub("_", name).split()).strip(" .")
    if not name or _RESERVED.match(name):
        name = f"{_NAMELESS} {name}".strip()
    if len(name) > MAX_NAME_CHARS:
        stem, dot, suffix = name.rpartition(".")
        kept = f"{dot}{suffix}" if stem and len(suffix) <= 10 else ""
        name = (stem if kept else name)[: MAX_NAME_CHARS - len(kept)].rstrip(" .") + kept
    return name


def is_possible_name(name: str) -> bool:
    """Whether every system can have a file of this name; Windows has its own use for "con"."""
    is_odd = _FORBIDDEN.search(name) or _RESERVED.match(name) or name.endswith((".", " "))
    return bool(name) and not is_odd and all(ord(letter) >= ord(" ") for letter in name)


def _get_suffix(name: str) -> str:
    return name.rpartition(".")[2].lower().strip()
