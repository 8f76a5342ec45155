"""What the styles of a Word document say of a paragraph: heading, list, size, bold."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from novex_desktop.importing.readers.docx_xml import (
    find_child,
    get_attribute,
    list_children,
    local_name,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING_NAME = re.compile(r"(?:heading|kop)\s*([1-9])", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg|inhoudsopgave)\b", re.IGNORECASE)
_DEFAULT_SIZE = 11.0
_MAX_CHAIN = 20  # styles based on styles; a document may name a ring
TWIPS_PER_BLANK = 120


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks, by its own properties and those of its styles."""

    heading_level: int = 0
    is_contents: bool = False
    number: str = ""  # of the list that labels it
    level: int = 0  # in that list, from 0
    size: float = _DEFAULT_SIZE
    is_bold: bool = False
    indent: int = 0
    starts_page: bool = False


class DocxStyles:
    """Looks up the look of paragraphs and runs."""

    def __init__(self, root: "_Element | None") -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        base = ParagraphLook()
        for part in root if root is not None else ():
            if local_name(part) == "style":
                key = get_attribute(part, "styleId")
                self._styles[key] = part
                is_default = get_attribute(part, "default") in ("1", "true")
                if is_default and get_attribute(part, "type") == "paragraph":
                    self._default = key
            elif local_name(part) == "docDefaults":
                base = _apply_run(base, find_child(part, "rPrDefault", "rPr"))
        self._base = base
        self._looks: dict[str, ParagraphLook] = {}

    def get_look(self, paragraph: "_Element") -> ParagraphLook:
        """Return the look of a paragraph."""
        own = find_child(paragraph, "pPr")
        style = get_attribute(find_child(own, "pStyle"), "val") or self._default
        return _apply_paragraph(self._get_style(style), own)

    def is_run_bold(self, run: "_Element", look: ParagraphLook) -> bool:
        """Tell whether a run is set in bold."""
        own = find_child(run, "rPr")
        style = get_attribute(find_child(own, "rStyle"), "val")
        if style in self._styles:
            look = _apply_run(look, find_child(self._styles[style], "rPr"))
        return _apply_run(look, own).is_bold

    def get_run_size(self, run: "_Element", look: ParagraphLook) -> float:
        """Return the size of a run in points."""
        return _apply_run(look, find_child(run, "rPr")).size

    def _get_style(self, key: str, depth: int = 0) -> ParagraphLook:
        if key in self._looks:
            return self._looks[key]
        style = self._styles.get(key)
        if style is None or depth > _MAX_CHAIN:
            return self._base
        below = get_attribute(find_child(style, "basedOn"), "val")
        look = self._get_style(below, depth + 1) if below else self._base
        look = _apply_run(look, find_child(style, "rPr"))
        look = _apply_paragraph(look, find_child(style, "pPr"))
        name = get_attribute(find_child(style, "name"), "val") or key
        if match := _HEADING_NAME.match(name):
            look = replace(look, heading_level=int(match[1]))
        look = replace(look, is_contents=look.is_contents or bool(_CONTENTS_NAME.match(name)))
        self._looks[key] = look
        return look


def _apply_paragraph(look: ParagraphLook, own: "_Element | None") -> ParagraphLook:
    if own is None:
        return look
    for part in own:
        name, value = local_name(part), get_attribute(part, "val")
        if name == "outlineLvl" and value.isdecimal():
            look = replace(look, heading_level=int(value) + 1 if int(value) < 9 else 0)
        elif name == "numPr":
            number = get_attribute(find_child(part, "numId"), "val") or look.number
            level = get_attribute(find_child(part, "ilvl"), "val")
            look = replace(
                look,
                number="" if number == "0" else number,
                level=int(level) if level.isdecimal() else look.level,
            )
        elif name == "ind":
            left = get_attribute(part, "left") or get_attribute(part, "start")
            if left.isdecimal():
                look = replace(look, indent=int(left) // TWIPS_PER_BLANK)
        elif name == "pageBreakBefore":
            look = replace(look, starts_page=is_on(part))
    return look


def _apply_run(look: ParagraphLook, own: "_Element | None") -> ParagraphLook:
    if own is None:
        return look
    for part in own:
        if local_name(part) == "b":
            look = replace(look, is_bold=is_on(part))
        elif local_name(part) == "sz":
            value = get_attribute(part, "val")
            if value.replace(".", "", 1).isdecimal():
                look = replace(look, size=float(value) / 2)
    return look


def is_on(part: "_Element") -> bool:
    """Tell whether a switch is on; without a value it is."""
    return get_attribute(part, "val") not in ("0", "false", "off")


def is_header_row(row: "_Element") -> bool:
    """Tell whether a row of a table is repeated on each page."""
    properties = find_child(row, "trPr")
    if properties is None:
        return False
    return any(is_on(part) for part in list_children(properties, "tblHeader"))
