"""All that was measured in one run, as one table and as two files."""

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "uit"
_PACKAGES = ("PySide6-Essentials", "SQLModel", "SQLAlchemy", "openpyxl", "pypdfium2")


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table.

    `ours` and `peer` are in `unit`; `ratio` is the median of the ratios pair by pair. A goal that
    is a plain figure has no peer; its ratio is that to the bound.
    """

    goal: str
    what: str
    size: int | None  # agreements in the register; None where none is read
    ours: float
    unit: str
    peer_name: str
    peer: float | None
    ratio: float
    bound: float | None

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        limit = self.bound if self.peer is not None else 1.0
        return None if self.bound is None or limit is None else self.ratio <= limit

    @property
    def verdict(self) -> str:
        """The outcome in a word."""
        return {True: "met", False: "NOT MET", None: ""}[self.is_met]


RESULTS: list[Result] = []


def note(result: Result) -> None:
    """Keep a result for the table, and print it at once for who is waiting."""
    RESULTS.append(result)
    print(f"\n{' | '.join(_cells(result))}")


def describe_machine() -> dict[str, str]:
    """Return what the figures were measured with."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return {
        "date": date.today().isoformat(),
        "cores": str(os.cpu_count()),
        "load at the end": load,
        "system": platform.platform(terse=True),
        "Python": sys.version.split()[0],
        "SQLite": sqlite3.sqlite_version,
        **{name: version(name) for name in _PACKAGES},
    }


def write_results(name: str) -> str:
    """Write the results as JSON and Markdown, and return the table and how figures grow."""
    machine = describe_machine()
    text = "\n".join(
        [
            ", ".join(f"{key} {value}" for key, value in machine.items()),
            "",
            *_table(["goal", "what", "agreements", "measured", "peer", "ratio", "bound", ""],
                    [_cells(result) for result in RESULTS]),
            "",
            "How figures grow, in milliseconds (MiB where it says so):",
            "",
            *_growth(),
            "",
        ]
    )  # fmt: skip
    OUT.mkdir(exist_ok=True)
    content = {"machine": machine, "results": [_record(result) for result in RESULTS]}
    (OUT / f"{name}.json").write_text(json.dumps(content, indent=1), encoding="utf-8")
    (OUT / f"{name}.md").write_text(text, encoding="utf-8")
    return text


def _record(result: Result) -> dict[str, object]:
    return {**asdict(result), "is_met": result.is_met}


def _cells(result: Result) -> list[str]:
    peer = f"{result.peer_name} {_number(result.peer)}" if result.peer is not None else "-"
    return [
        result.goal,
        result.what,
        f"{result.size:,}" if result.size else "-",
        f"{_number(result.ours)} {result.unit}",
        peer,
        _number(result.ratio) if result.peer is not None else "-",
        _number(result.bound) if result.bound is not None else "-",
        result.verdict,
    ]


def _growth() -> list[str]:
    sizes = sorted({result.size for result in RESULTS if result.size})
    kinds: dict[tuple[str, str], dict[int, Result]] = {}
    for result in RESULTS:
        if result.size:
            kinds.setdefault((result.goal, result.what), {})[result.size] = result
    rows = []
    for (goal, what), found in kinds.items():
        if len(found) > 1:
            cells = [_number(found[size].ours) if size in found else "" for size in sizes]
            rows.append([goal, what, *cells])
    return _table(["goal", "what", *(f"{size:,}" for size in sizes)], rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
