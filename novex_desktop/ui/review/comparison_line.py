"""What a list changes of a meeting that the register has already, in one line."""

from PySide6.QtCore import QCoreApplication

from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.importing.plan import Comparison, ImportPlan

_NUMBERS_SHOWN = 6


def describe_comparison(comparison: Comparison) -> str:
    """Return Dutch sentences about a second import; nothing at a first one."""
    if not (comparison.changed or comparison.same or comparison.vanished):
        return ""
    counts = _translate(
        "Dit overleg staat al in het register: {new} nieuw, {changed} gewijzigd, {same} gelijk."
    ).format(new=len(comparison.new), changed=len(comparison.changed), same=len(comparison.same))
    concepts = [entry.number for entry in comparison.vanished if is_concept_number(entry.number)]
    others = [entry.number for entry in comparison.vanished if entry.number not in concepts]
    sentences = [counts]
    if others:
        stays = _translate(
            "Niet meer in deze lijst ({count}), maar blijft in het register: {numbers}."
        )
        sentences.append(stays.format(count=len(others), numbers=_list_numbers(others)))
    if concepts:
        goes = _translate(
            "In de vergaderstand getypt en niet in deze lijst ({count}), gaat naar de prullenbak: "
            "{numbers}."
        )
        sentences.append(goes.format(count=len(concepts), numbers=_list_numbers(concepts)))
    return " ".join(sentences)


def describe_waiting(plan: ImportPlan) -> str:
    """Return a sentence when a list leaves concepts of other regions to be settled."""
    if not plan.waiting_regions:
        return ""
    return _translate(
        "Deze lijst gaat niet over {regions}, waar nog concepten staan: {name} blijft in "
        "voorbereiding tot ook die zijn vastgesteld. Wat u nu inleest, staat wel vast."
    ).format(regions=", ".join(plan.waiting_regions), name=plan.meeting.name)


def _list_numbers(numbers: list[str]) -> str:
    return ", ".join(numbers[:_NUMBERS_SHOWN]) + (" …" if len(numbers) > _NUMBERS_SHOWN else "")


def _translate(text: str) -> str:
    return QCoreApplication.translate("ComparisonLine", text)
