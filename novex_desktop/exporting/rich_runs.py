"""Runs of text as they may stand in a cell."""

from collections.abc import Sequence

from novex_desktop.exporting.cell_content import Run


def merge_blank_runs(runs: Sequence[Run]) -> list[Run]:
    """Return the runs with those of nothing but space joined to a neighbour.

    openpyxl does not mark such a run as one whose space must be kept, so readers drop it.
    """
    merged: list[Run] = []
    for run in runs:
        if merged and (not run.text.strip() or not merged[-1].text.strip()):
            tone = run.tone if run.text.strip() else merged[-1].tone
            merged[-1] = Run(merged[-1].text + run.text, tone)
        else:
            merged.append(run)
    return merged
