"""Undo and redo: the inverse of a change, written as a new change."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from novex_desktop.domain.change import FieldChange
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.columns import RegisterRow
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.store.changes import Changes
from novex_desktop.store.log_reading import DELETED, INSERT, parse_insert
from novex_desktop.store.log_values import from_json, to_json
from novex_desktop.store.queries.acts import Act, find_redoable, find_undoable
from novex_desktop.store.row_values import to_column_value

if TYPE_CHECKING:
    from novex_desktop.store.database import Database


def undo_last(database: "Database") -> Changes:
    """Take the newest act of this laptop back."""
    with database.read() as connection:
        act = find_undoable(connection)
    if act is None:
        raise RuleError("Er is niets om ongedaan te maken.")
    return invert(database, act, ChangeKind.UNDO)


def redo_last(database: "Database") -> Changes:
    """Do again what was taken back last."""
    with database.read() as connection:
        act = find_redoable(connection)
    if act is None:
        raise RuleError("Er is niets om opnieuw te doen.")
    return invert(database, act, ChangeKind.REDO)


def invert(database: "Database", act: Act, kind: ChangeKind) -> Changes:
    """Write the inverse of an act; fields that were changed since stay as they are.

    Raises:
        RuleError: nothing of it can be taken back any more.
    """
    with database.change(act.label, kind, undoes=act.id) as inverse:
        operations = inverse.session.exec(
            select(FieldChange).where(col(FieldChange.change_id) == act.id)
        ).all()
        _invert_operations(inverse.session, operations)
    if inverse.changes.is_empty:
        raise RuleError(
            f"“{act.label}” kan niet meer ongedaan worden gemaakt: "
            "de gegevens zijn daarna opnieuw gewijzigd. Kies in de historie de oude waarde."
        )
    return inverse.changes


def _invert_operations(session: Session, operations: Iterable[FieldChange]) -> None:
    # First what deletes or restores rows: a field of a row that stays deleted is left alone,
    # since an edit would bring the row back to life.
    turned: set[str] = set()
    for operation in sorted(operations, key=lambda one: one.field not in (INSERT, DELETED)):
        table = REGISTER_TABLES.get(operation.table_name)
        row = session.get(table, operation.row_id) if table else None
        if row is None or operation.new is None or operation.old is None:  # None: erased
            continue
        if operation.field == INSERT:
            if _is_as_inserted(row, operation):
                row.deleted = True
            continue
        if operation.field == DELETED:
            turned.add(row.id)
        elif row.deleted and row.id not in turned:
            continue
        if _is_still(row, operation.field, operation.new):
            value = to_column_value(type(row), operation.field, from_json(operation.old))
            setattr(row, operation.field, value)


def _is_still(row: RegisterRow, name: str, json_value: str) -> bool:
    return to_json(getattr(row, name)) == json_value


def _is_as_inserted(row: RegisterRow, operation: FieldChange) -> bool:
    """Whether nobody changed the row since; a changed one holds somebody's work."""
    return not row.deleted and all(
        to_json(getattr(row, name)) == to_json(value)
        for name, value in parse_insert(operation.new).items()
        if name != DELETED
    )
