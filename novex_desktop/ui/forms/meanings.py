"""What recognised words are taken for, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication

from novex_desktop.store.queries.proposals import ProposalKind

_CERTAINTY = re.compile(r"(.*) \((\w+)\)", re.DOTALL)


def shown_meaning(recognised: ProposalKind, meaning: str) -> str:
    """Return the meaning of recognised words; names, days and amounts stay as they are."""
    if recognised is ProposalKind.PARTY:
        role, _, name = meaning.partition(": ")
        return f"{_term(role)}: {name}"
    if recognised is not ProposalKind.DUE:
        return meaning
    text, certainty = meaning, ""
    if found := _CERTAINTY.fullmatch(text):
        text, certainty = found[1], f" ({_term(found[2])})"
    kind, colon, when = text.partition(": ")
    days = _translate(" tot en met ").join((when if colon else kind).split(" tot en met "))
    return (f"{_term(kind)}: {days}" if colon else _term(days)) + certainty


def _term(text: str) -> str:
    """Translate a word of the domain; anything else stays."""
    return QCoreApplication.translate("Terms", text)


def _translate(text: str) -> str:
    return QCoreApplication.translate("Meanings", text)
