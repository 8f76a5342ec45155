"""What is typed in the form and not stored yet: to keep beside the register, and to put back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.store.queries.dues import DueDetail
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_card import DueCard
from novex_desktop.ui.forms.text_fields import TextBox, TextLine

if TYPE_CHECKING:
    from novex_desktop.ui.forms.agreement_form import AgreementForm

Field = TextBox | TextLine | DateField | QLineEdit
_PARTY, _DUE, _NOTE = "party", "due", "note"  # followed by role, id and field, or id
_NEW_DUE = f"{_DUE}  "  # without an id


def list_boxes(form: "AgreementForm") -> dict[str, TextBox]:
    """Return the text boxes that each agreement has."""
    return {
        "title": form.head.title,
        "erratum": form.head.erratum.edit,
        "adopted_text": form.head.concept,
        "judgement_reason": form.reason,
        _NOTE: form.notes.composer.text,
    }


def list_drafts(form: "AgreementForm") -> dict[str, str]:
    """Return by name of the field what was typed and is not stored yet."""
    fields = _list_fields(form)
    return {name: _text_of(field) for name, field in fields.items() if _holds_typing(field)}


def put_back(form: "AgreementForm", texts: Mapping[str, str]) -> None:
    """Put back what was typed, as not stored yet; not the parties, see `put_parties_back`."""
    fields = _list_fields(form)
    for name, text in texts.items():
        kind, _, rest = name.partition(" ")
        if kind == _PARTY:
            continue
        field = fields.get(name)
        if field is None and kind == _DUE:  # a new one, or one that is gone
            field = _typed_in(form.dues.start_new()).get(rest.partition(" ")[2])
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        elif field is not None:
            field.setText(text)
            field.show()  # who moved a deadline shows only where one was moved
    if _NOTE in texts:
        form.notes.composer.show()


def put_parties_back(form: "AgreementForm", texts: Mapping[str, str]) -> bool:
    """Put names of parties back that were not chosen: storing would make a new party of each."""
    found = [
        (role, texts[f"{_PARTY} {role.value}"])
        for role in form.parties
        if f"{_PARTY} {role.value}" in texts
    ]
    for role, text in found:
        form.parties[role].put_back(text)
    return bool(found)


def without_stored(texts: Mapping[str, str], detail: AgreementDetail) -> dict[str, str]:
    """Leave out what was stored just before the program was killed."""
    known = {
        _NOTE: {note.text for note in detail.notes[:1]},
        _PARTY: {party.name for party in detail.parties},
    }
    typed = {name: text.strip() for name, text in texts.items()}
    stored = {name for name, text in typed.items() if text in known.get(name.split()[0], ())}
    new_due = {name: text for name, text in typed.items() if name.startswith(_NEW_DUE)}
    if any(new_due.items() <= _describe(due).items() for due in detail.dues):
        stored |= new_due.keys()
    return {name: text for name, text in texts.items() if name not in stored}


def _list_fields(form: "AgreementForm") -> dict[str, Field]:
    fields: dict[str, Field] = {**list_boxes(form)}
    fields |= {f"{_NOTE} {card.note.id}": card.text for card in form.notes.cards()}
    fields |= {f"{_PARTY} {role.value}": field.line for role, field in form.parties.items()}
    for card in form.dues.cards():
        fields |= {f"{_DUE} {card.due_id or ''} {n}": field for n, field in _typed_in(card).items()}
    return fields


def _describe(due: DueDetail) -> dict[str, str]:
    """Return a stored deadline as it would be typed as a new one."""
    days = {"date_from": format_day(due.date_from), "date_to": format_day(due.date_to)}
    return {f"{_NEW_DUE}{name}": text for name, text in ({"words": due.words} | days).items()}


def _typed_in(card: DueCard) -> dict[str, TextLine | DateField]:
    return {
        "words": card.words, "date_from": card.date_from, "date_to": card.date_to,
        "moved_by": card.moved_by, "moved_reason": card.moved_reason,
    }  # fmt: skip


def _holds_typing(field: Field) -> bool:
    if isinstance(field, TextBox | TextLine | DateField):
        return field.is_dirty
    return bool(field.text().strip())


def _text_of(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
