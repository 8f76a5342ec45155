"""The words of the domain as the window shows them, in its language.

The domain itself knows only Dutch: overviews stay Dutch, whatever the language of the window.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication


class _Term(Protocol):
    @property
    def label(self) -> str: ...


def shown(term: _Term) -> str:
    """Return what a status, kind, certainty or role is called in the language of the window."""
    return QCoreApplication.translate("Terms", term.label)


def translate_message(text: str) -> str:
    """Return what a lower layer says in the language of the window; see `MessageTranslator`."""
    return QCoreApplication.translate("Messages", text)


def list_terms() -> Iterator[str]:
    """Yield all words of the domain that the window shows, in Dutch."""
    from novex_desktop.domain.link_kind import LinkKind

    for kind in LinkKind:
        yield kind.to_earlier
        yield kind.to_later
    for choices in _list_choices():
        for term in choices:
            yield term.label


def _list_choices() -> list[Iterable[_Term]]:
    from novex_desktop.domain.due_terms import Certainty, DueKind
    from novex_desktop.domain.judgement import Judgement
    from novex_desktop.domain.kind import AgreementKind
    from novex_desktop.domain.note_kind import NoteKind
    from novex_desktop.domain.party_terms import PartyRole
    from novex_desktop.domain.status import AgreementStatus
    from novex_desktop.store.queries.proposals import ProposalKind
    from novex_desktop.store.search.texts import Where

    return [
        AgreementStatus, AgreementKind, Judgement, NoteKind, Certainty, DueKind, PartyRole,
        ProposalKind, Where,
    ]  # fmt: skip
