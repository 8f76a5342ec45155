"""Putting an old value of one field back, as a new change."""

from collections.abc import Callable

from sqlmodel import Session

from novex_desktop.domain.agreement import Agreement, AgreementData
from novex_desktop.domain.change import FieldChange
from novex_desktop.domain.columns import RegisterRow
from novex_desktop.domain.due import Due, DueData
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.progress_note import NoteData, ProgressNote
from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.store.log_reading import DELETED, INSERT
from novex_desktop.store.log_values import from_json
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.operations.validation import validate
from novex_desktop.store.queries.trash import TrashKey
from novex_desktop.store.row_values import to_column_value


def restore_value(session: Session, operation_id: str) -> None:
    """Give a field the value that it had before an operation of the log.

    Raises:
        NotFoundError: the operation or its row is not in the register.
        RuleError: the old value was erased, is there already, or is not allowed any more.
    """
    operation = session.get(FieldChange, operation_id)
    table = REGISTER_TABLES.get(operation.table_name) if operation else None
    row = session.get(table, operation.row_id) if operation and table else None
    if operation is None or table is None or row is None or operation.field == INSERT:
        raise NotFoundError("Deze waarde is niet in de historie gevonden. Kies een andere regel.")
    if operation.old is None:
        raise RuleError(
            "Deze waarde is gewist en kan niet worden teruggezet. "
            "Kies een andere regel, of typ de waarde in het formulier."
        )
    name = operation.field
    value = to_column_value(table, name, from_json(operation.old))
    if getattr(row, name) == value:
        raise RuleError("Deze waarde staat er nu al. Er is niets gewijzigd.")
    if name == DELETED and not value:  # with what it stands under, or is about
        restore_rows(session, [TrashKey(operation.table_name, operation.row_id)])
        return
    if name == DELETED:
        row.deleted = True
        return
    if row.deleted:
        raise RuleError(
            "Dit gegeven is verwijderd. Zet het eerst terug uit de prullenbak; "
            "daarna kan ook de oude waarde terug."
        )
    _SETTERS.get(operation.table_name, _set_plainly)(session, row, name, value)


def _set_agreement_field(session: Session, row: RegisterRow, name: str, value: object) -> None:
    if name in AgreementData.model_fields or name in ("adopted_text", "number"):
        update_agreement(session, row.id, {name: value})
    else:
        setattr(row, name, value)


def _set_due_field(_session: Session, row: RegisterRow, name: str, value: object) -> None:
    assert isinstance(row, Due)
    if name in DueData.model_fields:
        validate(
            DueData, {field: getattr(row, field) for field in DueData.model_fields} | {name: value}
        )
    setattr(row, name, value)


def _set_note_field(_session: Session, row: RegisterRow, name: str, value: object) -> None:
    assert isinstance(row, ProgressNote)
    if name in NoteData.model_fields:
        validate(
            NoteData,
            {field: getattr(row, field) for field in NoteData.model_fields} | {name: value},
        )
    setattr(row, name, value)


def _set_plainly(_session: Session, row: RegisterRow, name: str, value: object) -> None:
    setattr(row, name, value)


_SETTERS: dict[str, Callable[[Session, RegisterRow, str, object], None]] = {
    str(Agreement.__tablename__): _set_agreement_field,
    str(Due.__tablename__): _set_due_field,
    str(ProgressNote.__tablename__): _set_note_field,
}
