"""The words of one Word paragraph, in the order in which a reader of the page sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from novex_desktop.importing.readers.docx_styles import DocxStyles, ParagraphLook, is_on
from novex_desktop.importing.readers.docx_xml import find_child, get_attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

# What no reader sees: text that was deleted or moved away, instructions of fields, comments, and
# the older copy of a drawing that Word keeps beside the newer one.
_UNSEEN = frozenset(
    {
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "Fallback",
        "pPr",
        "rPr",
        "sdtPr",
        "commentReference",
        "annotationRef",
        "footnoteRef",
        "endnoteRef",
        "rt",
    }
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
LINE_BREAK = "\n"


@dataclass(slots=True)
class ParagraphText:
    """What was gathered of a paragraph."""

    pieces: list[str] = field(default_factory=list)
    boxes: list["_Element"] = field(default_factory=list)  # paragraphs of text boxes in it
    breaks: int = 0  # pages that begin in or before it
    letters: int = 0
    bold_letters: int = 0
    size: float = 0.0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(self.pieces)


def gather_text(paragraph: "_Element", styles: DocxStyles, look: ParagraphLook) -> ParagraphText:
    """Gather the words of a paragraph, insertions, links and content controls included."""
    found = ParagraphText()
    _gather(paragraph, styles, look, found, in_run=None)
    return found


def _gather(
    element: "_Element",
    styles: DocxStyles,
    look: ParagraphLook,
    found: ParagraphText,
    in_run: "_Element | None",
) -> None:
    for part in element:
        name = local_name(part)
        if name in _UNSEEN:
            continue
        if name == "t":
            _add_words(part.text or "", styles, look, found, in_run)
        elif _add_sign(name, part, found):
            continue
        elif name == "txbxContent":
            found.boxes += list(_list_paragraphs(part))
        elif name == "r":
            if not _is_hidden(part):
                _gather(part, styles, look, found, part)
        else:
            _gather(part, styles, look, found, in_run)


def _add_sign(name: str, part: "_Element", found: ParagraphText) -> bool:
    """Add what is no words but a sign or a break; tell whether it was."""
    if name in _SIGNS:
        found.pieces.append(_SIGNS[name])
    elif name == "br":
        if get_attribute(part, "type") == "page":
            found.breaks += 1
        found.pieces.append(LINE_BREAK)
    elif name == "lastRenderedPageBreak":
        found.breaks += 1
    elif name == "sym":
        found.pieces.append(_read_symbol(part))
    else:
        return False
    return True


def _add_words(
    words: str,
    styles: DocxStyles,
    look: ParagraphLook,
    found: ParagraphText,
    run: "_Element | None",
) -> None:
    found.pieces.append(words)
    letters = len("".join(words.split()))
    found.letters += letters
    if run is None or not letters:
        return
    if styles.is_run_bold(run, look):
        found.bold_letters += letters
    found.size = found.size or styles.get_run_size(run, look)


def _is_hidden(run: "_Element") -> bool:
    vanish = find_child(run, "rPr", "vanish")
    return vanish is not None and is_on(vanish)


def _read_symbol(part: "_Element") -> str:
    code = get_attribute(part, "char")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _list_paragraphs(element: "_Element") -> Iterator["_Element"]:
    for part in element:
        if local_name(part) == "p":
            yield part
        else:
            yield from _list_paragraphs(part)
