from dataclasses import replace

import pytest

from tests.quality.labelled_paragraphs import load_directory, load_given, load_own
from tests.quality.measure_quality import main
from tests.quality.scoring import Score, score_all


def test_the_goals_are_met_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0

    printed = capsys.readouterr().out
    assert printed.count("deadlines  ") == 4
    assert "BELOW GOAL" not in printed


def test_both_sets_together_are_the_whole_list() -> None:
    directory = load_directory()

    assert len(load_given(directory)) + len(load_own(directory)) == 84


def test_a_missed_label_and_a_surplus_finding_lower_the_score() -> None:
    paragraphs = load_own(load_directory())
    without = [replace(paragraph, deadlines=[], parties=[], amounts=[]) for paragraph in paragraphs]
    emptied = [replace(paragraph, text="Niets.") for paragraph in paragraphs]

    surplus, missed = score_all(without), score_all(emptied)

    assert surplus.dues.precision == surplus.parties.precision == surplus.amounts.precision == 0
    assert missed.dues.recall == missed.parties.recall == missed.amounts.recall == 0


def test_f1_is_the_harmonic_mean() -> None:
    score = Score(right=3, surplus=["a"], missed=["b", "c"])

    assert score.f1 == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert Score().f1 == 1
