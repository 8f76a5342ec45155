"""Precision and recall of the recognisers against labels.

A deadline is right when its words overlap the label's and its last day is the same; a party when
its official name is; an amount when its words overlap and value and unit are the same; a document
when its words overlap.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.importing.recognition import DueFinding, Findings, recognise
from tests.quality.labelled_paragraphs import LabelledParagraph

_UNITS = {
    "euro": "€",
    "procent": "%",
    "hectare": "ha",
    "hectaren": "ha",
    "kilometer": "km",
    "m²": "m2",
    "m³": "m3",
    "kuub": "m3",
    "vierkante meter": "m2",
    "kubieke meter": "m3",
    "meter": "m",
    "strekkende meter": "m",
    "procentpunt": "%",
}
_SHORT_UNIT = 4  # letters
_RATE = re.compile(r" per .*|/(?:jaar|jr|s|dag)$")


@dataclass
class Score:
    """Counts of right, surplus and missed findings, with examples of the last two."""

    right: int = 0
    surplus: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the findings that are right."""
        return self.right / max(1, self.right + len(self.surplus))

    @property
    def recall(self) -> float:
        """Share of the labels that were found."""
        return self.right / max(1, self.right + len(self.missed))

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 when there was nothing to find and nothing was found."""
        if not self.right:
            return 0.0 if self.surplus or self.missed else 1.0
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass
class Scores:
    """The scores of all recognisers on one set of paragraphs."""

    due_words: Score = field(default_factory=Score)  # overlap alone
    dues: Score = field(default_factory=Score)  # overlap and last day
    relative: Score = field(default_factory=Score)  # "volgend BO", "binnen zes weken": no day
    parties: Score = field(default_factory=Score)
    amounts: Score = field(default_factory=Score)
    documents: Score = field(default_factory=Score)
    stances: Counter[bool] = field(default_factory=Counter)  # right or wrong, of parties found


def score_all(paragraphs: Iterable[LabelledParagraph], *, with_doubtful: bool = True) -> Scores:
    """Recognise all paragraphs and compare.

    Args:
        with_doubtful: False leaves out labels that their maker calls a judgement, and findings
            that match one of them.
    """
    scores = Scores()
    for paragraph in paragraphs:
        findings = recognise(paragraph.text, paragraph.context)
        if not paragraph.amounts_only:
            _score_dues(scores, paragraph, findings, with_doubtful=with_doubtful)
            _score_parties(scores, paragraph, findings, with_doubtful=with_doubtful)
        _score_amounts(scores, paragraph, findings, with_doubtful=with_doubtful)
        if paragraph.documents is not None:
            _score_documents(scores.documents, paragraph, findings)
    return scores


def normalise_unit(unit: str) -> str:
    """Return a unit as all conventions write it, without its rate: "treinen per uur"."""
    plain = _RATE.sub("", unit)
    return _UNITS.get(plain, plain)


def _is_same_unit(label: str, found: str) -> bool:
    """Tell whether both name one unit; "huurwoningen" are "woningen"."""
    label, found = normalise_unit(label), normalise_unit(found)
    return found == label or (len(label) > _SHORT_UNIT and found.endswith(label))


def _is_doubtful(label: dict[str, Any]) -> bool:
    return label.get("certainty") == "judgement"


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    places, start = [], text.find(quote)
    while start >= 0:
        places.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return places


def _overlaps(text: str, quote: str, start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in _places(text, quote))


def _score_dues(
    scores: Scores, paragraph: LabelledParagraph, findings: Findings, *, with_doubtful: bool
) -> None:
    text = paragraph.text
    due_labels = [label for label in paragraph.deadlines if label["is_due"]]
    open_labels = [label for label in due_labels if label.get("role") != "relative"]
    _score_relative(scores.relative, paragraph, findings)
    for finding in (due for due in findings.dues if _is_due(due, paragraph)):
        label = next(
            (lb for lb in open_labels if _overlaps(text, lb["quote"], finding.start, finding.end)),
            None,
        )
        if label is not None:
            open_labels.remove(label)
            if _is_doubtful(label) and not with_doubtful:
                continue
            scores.due_words.right += 1
            if _has_same_end(finding, label["normalised"]):
                scores.dues.right += 1
            else:
                scores.dues.surplus.append(f"{finding.quote}: {finding.date_to}")
                scores.dues.missed.append(f"{label['quote']}: {label['normalised']}")
            continue
        doubted = any(
            _is_doubtful(lb) and _overlaps(text, lb["quote"], finding.start, finding.end)
            for lb in paragraph.deadlines
        )
        if with_doubtful or not doubted:
            scores.due_words.surplus.append(finding.quote)
            scores.dues.surplus.append(finding.quote)
    for label in open_labels:
        if with_doubtful or not _is_doubtful(label):
            scores.due_words.missed.append(label["quote"])
            scores.dues.missed.append(label["quote"])


def _is_due(finding: DueFinding, paragraph: LabelledParagraph) -> bool:
    """Tell whether a finding is a deadline; of "volgend BO" the makers of labels differ."""
    if finding.kind is DueKind.RELATIVE:
        return finding.meeting is not None and paragraph.next_is_due
    return finding.kind is DueKind.DUE


def _score_relative(score: Score, paragraph: LabelledParagraph, findings: Findings) -> None:
    """Compare the moments without a day, in the texts that have labels for them."""
    labels = [label for label in paragraph.deadlines if label.get("role") == "relative"]
    if not paragraph.has_relative_labels:
        return
    for finding in (due for due in findings.dues if due.kind is DueKind.RELATIVE):
        matching = [
            label
            for label in labels
            if _overlaps(paragraph.text, label["quote"], finding.start, finding.end)
        ]
        if matching:
            score.right += 1
            labels.remove(matching[0])
        else:
            score.surplus.append(finding.quote)
    score.missed.extend(label["quote"] for label in labels)


def _has_same_end(finding: DueFinding, normalised: str | None) -> bool:
    """Compare the last day; a label of four digits is the year of a meeting or a whole year."""
    if normalised is None:
        return finding.date_to is None
    end = normalised.split("/")[-1]
    if len(end) == 4 and finding.meeting is not None:
        return finding.meeting.year == int(end)
    if len(end) == 4:
        return finding.date_to is not None and finding.date_to.year == int(end)
    return finding.date_to is not None and finding.date_to.isoformat() == end


def _score_parties(
    scores: Scores, paragraph: LabelledParagraph, findings: Findings, *, with_doubtful: bool
) -> None:
    directory = {choice.name for choice in paragraph.context.directory.choices}
    labels = {lb["canonical"]: lb for lb in paragraph.parties if lb["canonical"] in directory}
    found: dict[str, str] = {}
    for finding in findings.parties:
        if finding.party_id is not None and found.get(finding.name) != "actor":
            found[finding.name] = finding.stance.value
    for name, stance in found.items():
        label = labels.get(name)
        if label is None:
            scores.parties.surplus.append(f"{name} in: {paragraph.text[:40]}")
        elif with_doubtful or not _is_doubtful(label):
            scores.parties.right += 1
            scores.stances[stance == label["role"]] += 1
    for name, label in labels.items():
        if name not in found and (with_doubtful or not _is_doubtful(label)):
            scores.parties.missed.append(f"{name} in: {paragraph.text[:40]}")


def _score_amounts(
    scores: Scores, paragraph: LabelledParagraph, findings: Findings, *, with_doubtful: bool
) -> None:
    open_labels = list(paragraph.amounts)
    for finding in findings.amounts:
        label = next(
            (
                lb
                for lb in open_labels
                if _overlaps(paragraph.text, lb["quote"], finding.start, finding.end)
                and lb["value"] == finding.value
                and _is_same_unit(lb["unit"], finding.unit)
                and lb.get("upper") == finding.upper
                and lb.get("price_level", finding.price_level) == finding.price_level
            ),
            None,
        )
        if label is None and any(finding.quote in words for words in paragraph.number_words):
            continue
        if label is None:
            scores.amounts.surplus.append(finding.quote)
            continue
        open_labels.remove(label)
        scores.amounts.right += int(with_doubtful or not _is_doubtful(label))
    scores.amounts.missed.extend(
        label["quote"] for label in open_labels if with_doubtful or not _is_doubtful(label)
    )


def _score_documents(score: Score, paragraph: LabelledParagraph, findings: Findings) -> None:
    labels = [label for label in paragraph.documents or () if label["named"]]
    unnamed = [label for label in paragraph.documents or () if not label["named"]]
    open_labels = list(labels)
    for finding in (reference for reference in findings.references if reference.is_named):
        matching = [
            lb
            for lb in labels
            if _overlaps(paragraph.text, lb["quote"], finding.start, finding.end)
        ]
        if matching:
            score.right += 1
            open_labels = [lb for lb in open_labels if lb not in matching]
        elif not any(
            _overlaps(paragraph.text, lb["quote"], finding.start, finding.end) for lb in unnamed
        ):
            score.surplus.append(finding.quote)
    score.missed.extend(label["quote"] for label in open_labels)
