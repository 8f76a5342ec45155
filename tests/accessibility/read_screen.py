"""Prints what a screen reader finds of the program, one JSON object per line.

Run by Debian's own Python, which has the bindings: read_screen.py NAME SECONDS
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # Debian: python3-pyatspi

DEEPEST = 40
MOST_CHILDREN = 200


def find_program(name: str, seconds: float) -> Any:
    """Return the accessible of the program, as soon as it has a window."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and name in program.name and program.childCount:
                return program
        time.sleep(0.2)
    sys.exit(f"{name} did not appear")


def walk(node: Any, depth: int = 0) -> Iterator[dict[str, object]]:
    """Give role, name, description and states of a node and all below it."""
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    yield {
        "depth": depth,
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "states": states,
    }
    if (depth < DEEPEST and "showing" in states) or depth < 2:
        for place in range(min(node.childCount, MOST_CHILDREN)):
            child = node.getChildAtIndex(place)
            if child is not None:
                yield from walk(child, depth + 1)


def main() -> None:
    """Print the tree of the program that is named."""
    program = find_program(sys.argv[1], float(sys.argv[2]))
    for found in walk(program):
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
