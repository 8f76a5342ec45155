"""What the program was started with, told without loading the command line."""

from collections.abc import Sequence


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the program was started with nothing, or with a register as a double click does."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(".novex"))
