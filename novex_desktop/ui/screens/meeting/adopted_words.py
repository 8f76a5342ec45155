"""What the screen says when a list was adopted."""

from PySide6.QtCore import QCoreApplication

from novex_desktop.ui.dutch_numbers import count_words


def describe_adopted(name: str, count: int) -> str:
    """Say how many agreements have their number now, and what comes next."""
    said = count_words(
        count,
        _tr("{name} is vastgesteld: 1 afspraak heeft haar nummer en haar tekst staat vast."),
        _tr("{name} is vastgesteld: {count} afspraken hebben hun nummer en hun tekst staat vast."),
        name=name,
    )
    then = _tr("De afsprakenlijst maakt u met Ctrl+E; Ctrl+Z neemt het vaststellen terug.")
    return f"{said} {then}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("AdoptedWords", text)
