"""What labels are in one list: marks of agreements, or numbers of headings.

The same label means one thing in one list and another in the next: "1." may stand before a topic
or before an agreement. What stands behind the labels of one form tells: sentences or titles.
Source: docs/import-format.md, "Numbers".
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from novex_desktop.importing.labels import DECIMALS, SMALL_LABELS, Label, LabelKind
from novex_desktop.importing.line_layout import PageSetting
from novex_desktop.importing.list_lines import ListLine
from novex_desktop.importing.wording import (
    ends_dangling,
    ends_entry,
    ends_sentence,
    ends_with_punctuation,
    starts_inside_sentence,
    starts_like_heading,
    tells_deed,
)

_MAX_LINES = 12  # as far as the text behind a label is looked at
_LONG = 200  # characters; a longer text is no title
_MIN_KIND = 2  # labels of one form: fewer say nothing of each other
_MAX_SKIP = 3


class LabelReader:
    """Looks at all labels of a list together, and gives the lines their roles."""

    def __init__(self, lines: Sequence[ListLine], setting: PageSetting) -> None:
        self._lines = lines
        self._setting = setting

    def read(self) -> list[ListLine]:
        """Return the lines, those with a label as an item or a heading where that is clear."""
        chosen = self._choose_labels()
        texts = {index: self._gather(index, label, chosen) for index, label in chosen.items()}
        shares = self._measure_shares(chosen, texts)
        parts = self._find_parts(chosen)
        lines = list(self._lines)
        last: dict[LabelKind, int] = {}
        for index, label in chosen.items():
            text = texts[index]
            share = shares[label.kind]
            follows = last.get(label.kind)
            if self._is_item(label, text, share, follows) or index in parts:
                lines[index] = replace(
                    lines[index],
                    text=label.rest,
                    mark=label.mark,
                    mark_kind=label.kind,
                    number=None,
                )
                last[label.kind] = label.value
            elif self._is_heading(index, label, text, share):
                lines[index] = self._make_heading(lines[index], label)
                last[label.kind] = label.value
        return lines

    def _choose_labels(self) -> dict[int, Label]:
        """Return the label of each line where one can begin; an "i." after "h." is a letter."""
        chosen: dict[int, Label] = {}
        letters: dict[LabelKind, int] = {}
        for index, line in enumerate(self._lines):
            if not line.labels or line.mark or line.region or not self._may_begin(index):
                continue
            label = line.labels[0]
            if len(line.labels) > 1:
                letter, roman = line.labels
                is_next = letters.get(letter.kind, 0) == letter.value - 1
                label = letter if is_next and letter.value > 1 else roman
            letters[label.kind] = label.value
            chosen[index] = label
        return chosen

    def _may_begin(self, index: int) -> bool:
        if index == 0 or self._lines[index].block.style.is_whole:
            return True
        before, line = self._lines[index - 1], self._lines[index]
        text = before.text
        if before.region or (before.mark and not text) or self._is_label_alone(index - 1):
            return True
        if ends_sentence(text) or ends_entry(text):
            return True
        if ends_dangling(text):
            return False
        return self._setting.is_apart(before.block, line.block)

    def _is_label_alone(self, index: int) -> bool:
        label = self._lines[index].label
        return label is not None and not label.rest

    def _gather(self, index: int, label: Label, chosen: dict[int, Label]) -> str:
        """Return the words behind a label, as far as they seem to be one paragraph."""
        pieces = [label.rest] if label.rest else []
        last = index
        while last + 1 < len(self._lines) and last - index < _MAX_LINES:
            line, following = self._lines[last], self._lines[last + 1]
            if following.mark or following.region or last + 1 in chosen:
                break
            if pieces and following.block.style.is_whole:
                break
            goes_on = starts_inside_sentence(following.text) and not ends_sentence(line.text)
            if pieces and not goes_on and self._setting.is_apart(line.block, following.block):
                break
            pieces.append(following.text)
            last += 1
        return " ".join(pieces)

    def _measure_shares(
        self, chosen: dict[int, Label], texts: dict[int, str]
    ) -> dict[LabelKind, float | None]:
        """Return, per form, which share stands before sentences; None where too few tell."""
        found: defaultdict[LabelKind, list[bool]] = defaultdict(list)
        for index, label in chosen.items():
            if texts[index]:
                found[label.kind].append(is_sentence(texts[index]))
        return {
            kind: sum(found[kind]) / len(found[kind]) if len(found[kind]) >= _MIN_KIND else None
            for kind in LabelKind
        }

    def _is_item(self, label: Label, text: str, share: float | None, last: int | None) -> bool:
        if not text:
            return False
        if label.kind is LabelKind.NAMED:
            return not label.rest or is_sentence(text)
        if label.kind is LabelKind.CHAPTER:
            return False
        follows = label.value == 1 or (last is not None and 0 < label.value - last <= _MAX_SKIP)
        if label.kind is LabelKind.BARE:
            return share is not None and share >= 0.7 and follows and is_sentence(text)
        if share is None:
            return label.kind not in DECIMALS and is_sentence(text) and label.value == 1
        if share >= 0.7:
            return follows or is_sentence(text)
        # "b) daarvoor € 12 mln te reserveren, waarvan" goes on in a list of its own.
        goes_on = label.kind in SMALL_LABELS and text[:1].islower()
        return (is_sentence(text) or goes_on) and share >= 0.3 and follows

    def _find_parts(self, chosen: dict[int, Label]) -> set[int]:
        """Return the letters that stand in a row of at least two right under running text.

        So parts need no full stop; headings with letters have other lines between them.
        """
        parts: set[int] = set()
        for kind in SMALL_LABELS:
            row: list[int] = []
            places = [i for i, label in chosen.items() if label.kind is kind and label.rest]
            for place in places:
                if row and self._is_next_in_row(row[-1], place, chosen):
                    row.append(place)
                else:
                    row = [place] if chosen[place].value == 1 and self._is_under_text(place) else []
                if len(row) > 1:
                    parts.update(row[-2:])
        return parts

    def _is_under_text(self, index: int) -> bool:
        above = self._lines[index - 1] if index else None
        return above is not None and not above.region and ends_with_punctuation(above.text)

    def _is_next_in_row(self, place: int, later: int, chosen: dict[int, Label]) -> bool:
        """Tell whether a label counts on from another with nothing but its own text between."""
        if chosen[later].value != chosen[place].value + 1:
            return False
        between = self._lines[place + 1 : later]
        if any(line.mark or line.region or line.block.style.is_whole for line in between):
            return False
        return not any(
            self._setting.is_apart(above.block, line.block)
            for above, line in pairwise(self._lines[place:later])
        )

    def _is_heading(self, index: int, label: Label, text: str, share: float | None) -> bool:
        if label.kind in DECIMALS and label.rest:
            return False  # its number must follow the one before: paragraphs.py sees to that
        if not text or is_sentence(text) or not starts_like_heading(text):
            return False
        if label.kind in (LabelKind.LOWER, LabelKind.ROMAN_LOWER):
            return False
        if label.kind in (LabelKind.UPPER, LabelKind.ROMAN_UPPER) and share is None:
            return bool(self._lines[index].block.style.is_whole) or label.value == 1
        return share is None or share <= 0.7

    def _make_heading(self, line: ListLine, label: Label) -> ListLine:
        if label.kind in DECIMALS:  # alone on its line, the title on the next
            return replace(
                line, text="", number=label.value, number_mark=label.mark, title="", labels=()
            )
        return replace(line, heading_label=label, number=None)


def is_sentence(text: str) -> bool:
    """Tell whether the words behind a label are running text and no title."""
    if len(text) > _LONG:
        return True
    if text.endswith(":"):
        return len(text) > 60 or tells_deed(text)
    return ends_with_punctuation(text) or ends_entry(text)
