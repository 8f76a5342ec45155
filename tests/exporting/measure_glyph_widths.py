"""Measure the advance widths of Carlito and print the table in exporting/glyph_widths.py.

Carlito (SIL Open Font License) has by design the same advance widths as Calibri, the font of the
workbooks. Advance widths are facts of the font; no outline of it is kept. Run:

    python tests/exporting/measure_glyph_widths.py FOLDER_WITH_CARLITO

Source of the file format: OpenType specification, tables "head", "hhea", "hmtx" and "cmap"
(subtable format 4).
"""

import struct
import sys
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
        lines.append(f"    {width}: {' '.join(ascii(chunk) for chunk in chunks)},")
    return "\n".join([*lines, "}"])


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, file in (("_REGULAR", "Carlito-Regular.ttf"), ("_BOLD", "Carlito-Bold.ttf")):
        units_per_em, measured = read_advances(folder / file)
        sys.stdout.write(f"# {file}: {units_per_em} units per em, {len(measured)} characters\n")
        sys.stdout.write(format_table(name, measured) + "\n")
