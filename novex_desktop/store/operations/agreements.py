"""Changing an agreement; of an adopted list, all but its number and its text."""

from collections.abc import Mapping

from sqlmodel import Session

from novex_desktop.domain.agreement import Agreement, AgreementData
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.odd_signs import keep_odd_signs
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.concepts import clean_text
from novex_desktop.store.operations.records import get_or_raise
from novex_desktop.store.operations.validation import validate

_FROZEN = frozenset({"adopted_text", "number"})


def update_agreement(session: Session, agreement_id: str, fields: Mapping[str, object]) -> None:
    """Change some fields of an agreement.

    Args:
        fields: names of AgreementData with their new values. A new kind is thereby confirmed.
            Also "adopted_text", as long as the list is not adopted.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: the outcome breaks a rule, or touches what is frozen.
    """
    agreement = get_or_raise(session, Agreement, agreement_id)
    fields = {
        name: keep_odd_signs(getattr(agreement, name), value)
        if isinstance(value, str) and isinstance(getattr(agreement, name, None), str)
        else value
        for name, value in fields.items()
    }
    if "adopted_text" in fields and not _is_adopted(session, agreement):
        agreement.adopted_text = clean_text(str(fields.pop("adopted_text")))
    if frozen := _FROZEN.intersection(fields):
        raise RuleError(
            "De vastgestelde tekst en het nummer kunnen niet worden gewijzigd. "
            "Leg een fout in de tekst vast als erratum.",
            min(frozen),
        )
    names = AgreementData.model_fields
    values = {name: getattr(agreement, name) for name in names} | dict(fields)
    if "kind" in fields:
        values["kind_confirmed"] = fields.get("kind_confirmed", True)
    if isinstance(values["title"], str):
        values["title"] = values["title"].strip()
    data = validate(AgreementData, values)
    for name in names:
        setattr(agreement, name, getattr(data, name))


def _is_adopted(session: Session, agreement: Agreement) -> bool:
    """Whether its text is frozen; in a list that was read for one region, by its number."""
    topic = session.get_one(Topic, agreement.topic_id)
    is_whole = session.get_one(Meeting, topic.meeting_id).adopted
    return is_whole or not is_concept_number(agreement.number)
