"""The figures of the cover, and the proof that they agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from novex_desktop.domain.counting import count_figures
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.due_groups import DueGroup, DueGroupFinder, quarter_of
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow

_FEWEST_QUARTERS = 3
_ON_HOLD_WORD = "Aangehouden"  # its day has passed, so no quarter to come has it
_DATELESS = (DueGroup.UNDATED, DueGroup.NONE)


@dataclass(frozen=True, slots=True)
class QuarterFigure:
    """How many open agreements have their deadline in a quarter.

    Args:
        span: year and quarter, or the group that is no quarter: what is late, lies beyond the
            quarters shown, or waits while its day has passed.
    """

    label: str
    count: int
    span: tuple[int, int] | DueGroup


@dataclass(frozen=True, slots=True)
class CoverFigures:
    """Counts of agreements; background and parts are not among them.

    Args:
        regions: short name of each region with its counts per status, in source order.
        groups: open agreements per group of deadlines.
        quarters: open agreements with a date, each in one of them, the late ones first.
    """

    total: int
    regions: tuple[tuple[str, Counter[AgreementStatus]], ...]
    groups: tuple[tuple[DueGroup, int], ...]
    quarters: tuple[QuarterFigure, ...]

    def count_status(self, status: AgreementStatus) -> int:
        """Return how many agreements of all regions have a status."""
        return sum(counts[status] for _, counts in self.regions)

    @property
    def open(self) -> int:
        """How many agreements are open."""
        return sum(count for _, count in self.groups)

    @property
    def dated(self) -> int:
        """How many open agreements have a deadline with a date."""
        return sum(quarter.count for quarter in self.quarters)

    @property
    def dateless(self) -> int:
        """How many open agreements have no deadline, or one without a date."""
        return sum(count for group, count in self.groups if group in _DATELESS)

    def control_line(self) -> str:
        """Return the sentence that shows how the totals agree."""
        regions = [counts.total() for _, counts in self.regions]
        statuses = [self.count_status(status) for status in AgreementStatus]
        return (
            f"Totaal {self.total} = som van regio's {_show_sum(regions)}"
            f" = som van statussen {_show_sum(statuses)}; open {self.open}"
            f" = met datum {self.dated} + zonder datum of termijn {self.dateless}"
        )


def count_cover(rows: Sequence[OverviewRow], context: OverviewContext) -> CoverFigures:
    """Count what the cover shows.

    Raises:
        ExportError: the sums do not agree, which would be a mistake in the program.
    """
    counted = [row for row in rows if row.kind.is_counted and not row.is_part]
    regions: dict[str, Counter[AgreementStatus]] = {}
    groups: Counter[DueGroup] = Counter()
    finder = DueGroupFinder(context)
    for row in rows:
        regions.setdefault(row.region_short, Counter())
    for row in counted:
        regions[row.region_short][row.status] += 1
        if row.status.is_open:
            groups[finder.find(row)] += 1
    shown = [group for group in DueGroup if groups[group] or group.is_always_shown]
    on_hold = groups[DueGroup.ON_HOLD]
    # As many lines as the table of groups, which stands beside it: late, quarters, later.
    quarters = max(_FEWEST_QUARTERS, len(shown) - 2 - bool(on_hold))
    figures = CoverFigures(
        total=count_figures(rows).agreements,
        regions=tuple(regions.items()),
        groups=tuple((group, groups[group]) for group in shown),
        quarters=tuple(_count_quarters(counted, context, quarters, on_hold)),
    )
    _check_sums(figures, rows)
    return figures


def _count_quarters(
    rows: Sequence[OverviewRow], context: OverviewContext, most: int, on_hold: int
) -> list[QuarterFigure]:
    late = sum(row.is_late for row in rows)
    counts = Counter(
        quarter_of(row.due_date)
        for row in rows
        if row.status.is_open and row.due_date and row.due_date >= context.as_of
    )
    shown = [quarter_of(context.as_of)]
    while len(shown) < most:
        year, quarter = shown[-1]
        shown.append((year, quarter + 1) if quarter < 4 else (year + 1, 1))
    later = sum(count for quarter, count in counts.items() if quarter > shown[-1])
    return [
        QuarterFigure(DueGroup.LATE.value, late, DueGroup.LATE),
        *(
            QuarterFigure(f"{year} K{quarter}", counts[year, quarter], (year, quarter))
            for year, quarter in shown
        ),
        QuarterFigure(DueGroup.LATER.value, later, DueGroup.LATER),
        *([QuarterFigure(_ON_HOLD_WORD, on_hold, DueGroup.ON_HOLD)] if on_hold else []),
    ]


def _check_sums(figures: CoverFigures, rows: Sequence[OverviewRow]) -> None:
    regions = sum(counts.total() for _, counts in figures.regions)
    statuses = sum(figures.count_status(status) for status in AgreementStatus)
    counted = count_figures(rows)
    late = dict(figures.groups).get(DueGroup.LATE, 0)
    is_right = (
        figures.total == regions == statuses
        and figures.open == counted.open == figures.dated + figures.dateless
        and late == counted.late == figures.quarters[0].count
    )
    if not is_right:
        raise ExportError(
            "Het overzicht is niet gemaakt, want de totalen op het voorblad kloppen niet met"
            " elkaar. Meld dit, want dit is een fout in het programma."
        )


def _show_sum(numbers: Sequence[int]) -> str:
    return f"{sum(numbers)} ({' + '.join(str(number) for number in numbers)})"
