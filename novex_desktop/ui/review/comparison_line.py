"""What a list changes of a meeting that the register has already, in one line."""

from PySide6.QtCore import QCoreApplication

from novex_desktop.importing.plan import Comparison

_NUMBERS_SHOWN = 6


def describe_comparison(comparison: Comparison) -> str:
    """Return Dutch sentences about a second import; nothing at a first one."""
    if not (comparison.changed or comparison.same or comparison.vanished):
        return ""
    counts = _translate(
        "Dit overleg staat al in het register: {new} nieuw, {changed} gewijzigd, {same} gelijk."
    ).format(new=len(comparison.new), changed=len(comparison.changed), same=len(comparison.same))
    if not comparison.vanished:
        return counts
    numbers = [entry.number for entry in comparison.vanished]
    shown = ", ".join(numbers[:_NUMBERS_SHOWN]) + (" …" if len(numbers) > _NUMBERS_SHOWN else "")
    gone = _translate(
        "Niet meer in deze lijst ({count}), maar blijft in het register: {numbers}."
    ).format(count=len(numbers), numbers=shown)
    return f"{counts} {gone}"


def _translate(text: str) -> str:
    return QCoreApplication.translate("ComparisonLine", text)
