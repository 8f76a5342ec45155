"""Rules for files that are kept in a register: how large, which kinds, and what they are called."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from novex_desktop.domain.errors import RuleError

MAX_FILE_BYTES = 50_000_000  # below what a value of the store may be
MAX_NAME_CHARS = 120
_NAMELESS = "bestand"

# What a system runs, installs or mounts, or hands to something that does, when it is opened. Pages
# of HTML and drawings in SVG run scripts; a query (iqy) or a sheet in SYLK fetches what it likes.
_PROGRAMS = re.compile(
    r"exe|com|bat|cmd|ms[ipctu]|msix(?:bundle)?|appx(?:bundle)?|appinstaller|scr|pif|cpl|dll|ocx|sys"
    r"|psm?1|psd1|ps1xml|pssc|vb[se]|vbscript|jse?|ws[fhc]|sct|hta|jar|jnlp|lnk|reg|inf|chm|hlp|crx"
    r"|scf|url|website|webloc|gadget|application|appref-ms|settingcontent-ms|library-ms|search-ms"
    r"|searchconnector-ms|themepack|theme|diagcab|diagcfg|diagpkg|iso|img|vhdx?|wim|cab|rdp|ica"
    r"|iqy|oqy|rqy|dqy|slk|xll|wll|ade|adp|accd[aer]|mam|md[ae]|one(?:pkg|toc2)?|svgz?|s?html?|xhtml"
    r"|xht|mht(?:ml)?|app|command|tool|action|workflow|terminal|sh|bash|csh|ksh|zsh|run|bin|elf|deb"
    r"|rpm|apk|snap|flatpak(?:ref|repo)?|appimage|dmg|pkg|desktop|py[cwz]?|pyzw|rb|pl|php|tcl"
)
_WITH_MACROS = re.compile(r"do[ct]m|xl[st]m|xlam|xlsb|p[po][ts]m|ppam|sldm")
_PROGRAM_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"L\0\0\0\x01\x14\x02\0",  # a shortcut of Windows
    b"ITSF",  # compiled help
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_MARKS = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # by Windows
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\..*)?\Z", re.I
)  # by Windows


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
    if is_program(name, content):
        raise RuleError(
            f"“{name}” is een programma en is niet bewaard: een programma kan schade doen bij wie "
            "het opent. Bewaar het document zelf, bijvoorbeeld als PDF.",
            "files",
        )


def is_program(name: str, content: bytes = b"") -> bool:
    """Whether a file does something by itself when it is opened: by its name, or by its bytes."""
    suffix = _get_suffix(make_safe_name(name))  # a system passes over dots and blanks at the end
    return bool(_PROGRAMS.fullmatch(suffix)) or content.startswith(_PROGRAM_STARTS)


def check_opening(name: str, content: bytes) -> None:
    """Refuse to hand a kept file to the system; a register of somebody else may hold anything.

    Raises:
        RuleError: it is a program.
    """
    if is_program(name, content):
        raise RuleError(
            f"“{name}” is een programma en wordt niet geopend: een programma kan schade doen. "
            "Vraag wie het toevoegde om het document zelf. Met “Opslaan als…” krijgt u het "
            "bestand wel.",
            "files",
        )


def is_safe_name(name: str) -> bool:
    """Whether a name can be that of a file as it is; one that came in here always can."""
    return make_safe_name(name) == name


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
    return name.rpartition(".")[2].lower().strip() if "." in name else ""
