"""Measure advance widths of free fonts and print the tables in exporting/glyph_widths*.py.

Carlito (SIL Open Font License) has by design the same advance widths as Calibri, and Liberation
Sans (the same licence) those of Arial. No free font has those of Verdana; DejaVu Sans is the
nearest, and where Verdana's published width is larger that one is taken. Advance widths are facts
of a font; no outline of it is kept. Run, for example on Debian with fonts-crosextra-carlito,
fonts-liberation and fonts-dejavu:

    python tests/exporting/measure_glyph_widths.py FILE.ttf ...

Source of the file format: OpenType specification, tables "head", "hhea", "hmtx" and "cmap"
(subtable format 4).
"""

import math
import struct
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

MEASURED = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2016),
    *range(0x2018, 0x201F),
    0x2020,
    0x2022,
    0x2026,
    0x2030,
    0x2039,
    0x203A,
    0x20AC,
    0x2122,
    0x2190,
    0x2192,
    0x2212,
    0x2248,
    0x2264,
    0x2265,
]

# Where Verdana is wider than DejaVu Sans: thousandths of an em, rounded up. The widths are those
# that the table "wx" of Verdana in PDF::Builder (CPAN) states; not measured here.
WIDER_IN_VERDANA = {
    345: "j",
    352: " ",
    364: ",.\xb7",
    395: "t",
    421: "I",
    427: "r",
    455: "()-/:;J[\\]|\u2039\u203a\xa6",
    542: "\xb0\xb2\xb3\xb9",
    546: "?\xaa\xba\xbf",
    592: "k",
    616: "Y",
    617: "T",
    636: "*_`\u2020\u2013\xa7\xa8\xaf\xb4\xb8",
    640: "\xb5",
    645: "\xab\xbb",
    684: "S",
    693: "K",
    985: "\xc6",
    1001: "\xbc\xbd\xbe",
    1077: "%",
    1522: "\u2030",
}
WIDER_IN_VERDANA_BOLD = {
    333: "'",
    403: ":;j",
    480: "-",
    498: "r",
    544: "()[]|\u2039\u203a\xa6",
    546: "I",
    556: "J",
    588: '"\xb0',
    597: "z",
    598: "\xaa\xb2\xb3\xb9\xba",
    617: "?\xbf",
    669: "x",
    671: "k",
    690: "/\\",
    711: "$*0123456789_`\u2022\u20ac\u2020\u2013\xa2\xa3\xa4\xa5\xa7\xa8\xaf\xb4\xb6\xb8",
    737: "Y",
    777: "A",
    783: "R",
    847: "N",
    850: "\xab\xbb",
    868: "#+<=>^~\xac\xb1\xd7",
    980: "w",
    1049: "\u2026",
    1059: "m",
    1094: "\xc6",
    1129: "W",
    1182: "\xbc\xbd\xbe",
    1272: "%",
    1778: "\u2030",
}


def read_advances(path: Path) -> tuple[int, dict[int, int]]:
    """Return the units per em and the advance width by code point of a TrueType font."""
    data = path.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for entry in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * entry)
        tables[tag.decode("ascii")] = offset
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (metrics,) = struct.unpack_from(">H", data, tables["hhea"] + 34)

    def advance(glyph: int) -> int:
        index = min(glyph, metrics - 1)
        return int(struct.unpack_from(">H", data, tables["hmtx"] + 4 * index)[0])

    glyphs = _read_format_4(data, tables["cmap"])
    return units, {code: advance(glyphs[code]) for code in MEASURED if code in glyphs}


def _read_format_4(data: bytes, cmap: int) -> dict[int, int]:
    """Return the glyph by code point from the first subtable of format 4."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for entry in range(count):
        (offset,) = struct.unpack_from(">L", data, cmap + 8 + 8 * entry)
        start = cmap + offset
        if struct.unpack_from(">H", data, start)[0] == 4:
            return _read_segments(data, start)
    raise ValueError("no cmap subtable of format 4")


def _read_segments(data: bytes, start: int) -> dict[int, int]:
    (double,) = struct.unpack_from(">H", data, start + 6)
    ends, starts = start + 14, start + 16 + double
    deltas, ranges = starts + double, starts + 2 * double
    glyphs: dict[int, int] = {}
    for segment in range(0, double, 2):
        (end,) = struct.unpack_from(">H", data, ends + segment)
        (first,) = struct.unpack_from(">H", data, starts + segment)
        (delta,) = struct.unpack_from(">H", data, deltas + segment)
        (shift,) = struct.unpack_from(">H", data, ranges + segment)
        for code in range(first, end + 1):
            if code == 0xFFFF:
                continue
            glyph = code
            if shift:
                where = ranges + segment + shift + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, where)
            if glyph or not shift:
                glyphs[code] = (glyph + delta) & 0xFFFF
    return {code: glyph for code, glyph in glyphs.items() if glyph}


def format_table(name: str, advances: dict[int, int]) -> str:
    """Return the widths as a literal: characters grouped by their width."""
    groups: dict[int, str] = defaultdict(str)
    for code, width in sorted(advances.items()):
        groups[width] += chr(code)
    lines = [f"{name} = {{"]
    for width, characters in sorted(groups.items()):
        chunks = [characters[start : start + 12] for start in range(0, len(characters), 12)]
        literal = "\n    ".join(ascii(chunk) for chunk in chunks)
        lines.append(f"    {width}: {literal},")
    return "\n".join([*lines, "}"])


def widen(advances: dict[int, int], wider: dict[int, str], units: int) -> dict[int, int]:
    """Return for each character the larger of two widths; with an accent, of its letter too."""
    thousandths = {letter: width for width, letters in wider.items() for letter in letters}
    widened = {}
    for code, advance in advances.items():
        letter = unicodedata.normalize("NFD", chr(code))[0]
        published = max(thousandths.get(chr(code), 0), thousandths.get(letter, 0))
        widened[code] = max(advance, math.ceil(published * units / 1000))
    return widened


_WIDER = {"DejaVuSans.ttf": WIDER_IN_VERDANA, "DejaVuSans-Bold.ttf": WIDER_IN_VERDANA_BOLD}

if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]):
        units_per_em, measured = read_advances(path)
        measured = widen(measured, _WIDER.get(path.name, {}), units_per_em)
        name = "_BOLD" if "Bold" in path.name else "_REGULAR"
        sys.stdout.write(
            f"# {path.name}: {units_per_em} units per em, {len(measured)} characters\n"
        )
        sys.stdout.write(format_table(name, measured) + "\n\n")
