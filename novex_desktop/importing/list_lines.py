"""One line of a list: its mark, its number, or the region that it names.

Source: docs/import-format.md, "Marks", "Numbers", "Regions".
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from novex_desktop.importing.blocks import Block
from novex_desktop.importing.labels import DECIMALS, Label, LabelKind, read_labels
from novex_desktop.importing.region_names import read_region
from novex_desktop.importing.table_rows import TableRow
from novex_desktop.importing.wording import squeeze_blanks, starts_like_heading

# Marks that nothing else can be; they may touch the first word.
_SURE_MARKS = "❖•●▪■◆◇►➢➤➜❑□☐✓✔◦○‣⁃\uf0a7\uf0b7\uf076\uf0d8\uf0fc"
_PRIVATE_USE = "\ue000-\uf8ff"  # bullets of the fonts Symbol and Wingdings come out as these
_SURE_MARK = re.compile(rf"([{_SURE_MARKS}{_PRIVATE_USE}])\s*(.*)", re.DOTALL)
# Signs that also occur in running text; a mark only with a blank after them.
_LOOSE_MARK = re.compile(r"([-–—*·›»>+→]|o)(?:\s+(.*)|)", re.DOTALL)
SUB_MARKS = frozenset("o◦○‣⁃-–—›")
_MAX_TOPIC = 100

_PROVINCE_NAMES = (
    "drenthe flevoland friesland fryslan gelderland groningen limburg noord-brabant "
    "noord-holland overijssel utrecht zeeland zuid-holland"
)
_PROVINCES = frozenset(_PROVINCE_NAMES.split())
_PROVINCE_HEADING = re.compile(r"(?:provincie\s+)?(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A block seen as a line of a list."""

    block: Block
    text: str  # without the mark
    mark: str = ""
    mark_kind: LabelKind | None = None  # of a mark that is a number or letter
    number: int | None = None  # only a candidate: whether it is a heading, the context tells
    number_mark: str = ""
    title: str = ""  # what stands after the number
    region: str = ""  # "Zuidwest-Nederland"; only a candidate as well
    region_is_sure: bool = True
    labels: tuple[Label, ...] = ()
    heading_label: Label | None = None  # it is a heading with this label
    row: TableRow | None = None  # of an action table, when it is the first block of one
    in_table: bool = False

    @property
    def has_sure_mark(self) -> bool:
        """Whether the mark cannot be part of running text."""
        return bool(self.mark) and self.mark not in "-–—*·›"

    @property
    def label(self) -> Label | None:
        """The label that it most likely begins with."""
        return self.labels[0] if self.labels else None


def read_line(block: Block) -> ListLine:
    """Look what a block could be, by itself."""
    text = squeeze_blanks(block.text)
    if match := _SURE_MARK.fullmatch(text) or _LOOSE_MARK.fullmatch(text):
        return ListLine(block, (match[2] or "").strip(), mark=match[1])
    region = read_region(text)
    if region and (not region.needs_look or block.style.heading_level):
        return ListLine(block, text, region=region.name, region_is_sure=region.is_sure)
    labels = read_labels(text)
    for label in labels:
        is_topic = label.kind in DECIMALS and label.value < _MAX_TOPIC
        if is_topic and label.rest and starts_like_heading(label.rest) and "(" not in label.mark:
            return ListLine(
                block,
                text,
                number=label.value,
                number_mark=label.mark,
                title=label.rest,
                labels=labels,
            )
    return ListLine(block, text, labels=labels)


def find_province(text: str) -> str | None:
    """Return the province that a line names and nothing more: "Provincie Limburg", "Zeeland"."""
    match = _PROVINCE_HEADING.fullmatch(text)
    name = match[1] if match else ""
    plain = fold_name(name)
    return name if plain in _PROVINCES else None


@lru_cache(maxsize=4_096)
def fold_name(name: str) -> str:
    """Return a name in small letters without accents, to compare names by."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).strip()
