"""Prints precision and recall per recogniser; ends with 1 when one is below its goal.

Run it by `make quality`, or as `python tests/quality/measure_quality.py`.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # run as a script, the package need not be installed

from tests.quality.labelled_paragraphs import (  # noqa: E402 - the path comes first
    LabelledParagraph,
    load_directory,
    load_given,
    load_others,
    load_own,
    load_sentences,
)
from tests.quality.scoring import Score, Scores, score_all  # noqa: E402 - the path comes first

BY_OTHERS = "paragraphs by somebody else (labels of their maker)"
GOALS = {"deadlines": 0.95, "parties": 0.90, "amounts": 1.00}


def main() -> int:
    """Measure all sets and print one line per recogniser."""
    directory = load_directory()
    sets = {
        "Zuidwest and Oost (given labels)": load_given(directory),
        "Zuid, Noord and Noordwest (own labels)": load_own(directory),
        "sentences of other lists (own labels)": load_sentences(directory),
        BY_OTHERS: load_others(directory),
    }
    below: list[str] = []
    for name, paragraphs in sets.items():
        below += _report(name, paragraphs)
    for line in below:
        _say(f"BELOW GOAL: {line}")
    return 1 if below else 0


def _report(name: str, paragraphs: list[LabelledParagraph]) -> list[str]:
    scores = score_all(paragraphs)
    clear = score_all(paragraphs, with_doubtful=False)
    _say(f"\n{name}: {len(paragraphs)} paragraphs")
    _say(f"{'':24}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}   F1 without doubtful labels")
    below: list[str] = []
    for label, score, clear_score in _pairs(scores, clear):
        goal = GOALS.get(label, 0.0)
        goal_text = f"   goal {goal:.2f}" if goal else ""
        _say(
            f"{label:24}{score.precision:10.3f}{score.recall:8.3f}{score.f1:7.3f}{score.right:7d}"
            f"   {clear_score.f1:.3f}{goal_text}"
        )
        for kind, examples in (("surplus", score.surplus), ("missed", score.missed)):
            for example in examples:
                _say(f"    {kind}: {example}")
        # A goal of 1.00 leaves no room for labels that their maker calls a judgement; somebody
        # else asked not to count them either way.
        is_clear = goal == 1.0 or name == BY_OTHERS
        measured = clear_score.f1 if is_clear else score.f1
        if measured < goal:
            below.append(f"{label} on {name}: {measured:.3f}")
    _say_stances(scores)
    return below


def _pairs(scores: Scores, clear: Scores) -> list[tuple[str, Score, Score]]:
    pairs = [
        ("deadlines", scores.dues, clear.dues),
        ("deadlines, words only", scores.due_words, clear.due_words),
        ("moments without a day", scores.relative, clear.relative),
        ("parties", scores.parties, clear.parties),
        ("amounts", scores.amounts, clear.amounts),
    ]
    if scores.documents.right or scores.documents.missed:
        pairs.append(("documents", scores.documents, clear.documents))
    return pairs


def _say_stances(scores: Scores) -> None:
    total = scores.stances.total()
    if total:
        _say(f"actor or mentioned right for {scores.stances[True]} of {total} parties found")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
