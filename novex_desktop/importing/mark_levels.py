"""Which mark stands beneath which: parts of an agreement, or an agreement of its own.

Source: docs/import-format.md, "Marks".
"""

from novex_desktop.importing.labels import SMALL_LABELS, LabelKind
from novex_desktop.importing.list_lines import ListLine

_MIN_STEP = 2  # blanks of indent that make a level


def is_same_mark(above: ListLine, line: ListLine) -> bool:
    """Tell whether two lines begin with the same bullet, or a label of the same form."""
    if above.mark_kind or line.mark_kind:
        return above.mark_kind is line.mark_kind
    return above.mark == line.mark


def compare_levels(above: ListLine, line: ListLine) -> bool | None:
    """Tell whether a format that knows levels puts a line deeper; None where it does not tell."""
    style, other = above.block.style, line.block.style
    if style.list_level and other.list_level:
        if other.list_level != style.list_level:
            return other.list_level > style.list_level
        return other.indent >= style.indent + _MIN_STEP
    is_bullet_under_label = above.mark_kind is not None and line.mark_kind is None
    if other.indent >= style.indent + _MIN_STEP and line.text:
        return True if is_same_mark(above, line) or is_bullet_under_label else None
    return None


def is_sub_label(above: ListLine, line: ListLine) -> bool:
    """Tell whether a label, or a bullet under a label, is a part of the item above."""
    if is_same_mark(above, line):
        return False
    if line.mark_kind is None:
        return above.mark_kind is not None and above.mark_kind not in SMALL_LABELS
    if above.mark_kind is None:
        return line.mark_kind in SMALL_LABELS or line.mark_kind is LabelKind.BRACKET
    if above.mark_kind in SMALL_LABELS:
        return False
    is_deep = line.mark_kind in (LabelKind.DEEP, LabelKind.DEEPER)
    return line.mark_kind in SMALL_LABELS or is_deep or above.mark_kind is LabelKind.NAMED
