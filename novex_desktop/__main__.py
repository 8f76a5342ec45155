"""Start NOVEX Desktop: `python -m novex_desktop` and the command `novex-desktop`."""


def main() -> None:
    """Run the command line, which opens the window when it is given no command."""
    from novex_desktop.cli import main as run

    run()


if __name__ == "__main__":
    main()
