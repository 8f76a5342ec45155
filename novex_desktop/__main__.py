"""Start NOVEX Desktop: `python -m novex_desktop` and the command `novex-desktop`."""

import gc
import sys

from novex_desktop.arguments import opens_window


def main() -> None:
    """Open the window, or run the command line when a command is given."""
    arguments = sys.argv[1:]
    if opens_window(arguments):
        _open_window(*arguments)
    gc.disable()  # little of what one command makes is garbage: 10 to 20 of 340 ms of an export
    from novex_desktop.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # or Python walks through all that was loaded before it ends: 45 ms


def _open_window(register: str = "") -> None:
    """Open the window past the command line, which alone takes as long to load as Qt."""
    from pathlib import Path

    gc.disable()  # nothing made for the first picture is garbage: 5 % of the way to it
    from novex_desktop.app import run_window
    from novex_desktop.domain.errors import UserError

    try:
        code = run_window(Path(register) if register else None)
    except UserError as error:
        sys.exit(error.message)
    sys.exit(code)


if __name__ == "__main__":
    main()
