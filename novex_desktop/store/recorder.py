"""What one act writes, and the one place that writes the change log."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, inspect, update
from sqlmodel import Session, SQLModel, col

from novex_desktop import __version__
from novex_desktop.domain.change import Change, FieldChange, Replica
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.columns import RegisterRow, new_id
from novex_desktop.domain.source_document import AttachmentContent
from novex_desktop.store.change_heads import CHANGE_COLUMNS, add_digests, hash_head
from novex_desktop.store.changes import Changes
from novex_desktop.store.erasure_log import LogErasure, plan_log_erasure
from novex_desktop.store.erasures import ATTESTED, CONTENT, ERASED, HEADS, Erasure
from novex_desktop.store.log_bypass import DeletedRowError, UnloggedWriteError
from novex_desktop.store.log_reading import DELETED, INSERT, get_row_log
from novex_desktop.store.log_values import (
    NULL,
    TRUE,
    to_json,
)
from novex_desktop.store.moments import format_moment
from novex_desktop.store.name_erasure import NameErasure, plan_name_erasure
from novex_desktop.store.new_rows import Values, make_values, write_rows
from novex_desktop.store.operation_drafts import (
    OperationDraft,
    draft_edit,
    list_seen,
    write_operations,
)
from novex_desktop.store.schema import SCHEMA_VERSION
from novex_desktop.store.write_gate import gate_of, get_driver

BULK_ROWS = 20  # an act on so many rows is more than one person looks over at once
Key = tuple[str, str]  # table, row
_UNCHANGED = object()
_ADD_CHANGE = (
    f"INSERT INTO change ({', '.join(CHANGE_COLUMNS)})"
    f" VALUES ({', '.join(f':{name}' for name in CHANGE_COLUMNS)})"
)


@dataclass(slots=True)
class _Edit:
    old: object
    new: object


@dataclass
class Recorder:
    """Collects what one act writes; `write_log` turns it into one change with its operations."""

    replica_id: str
    author: str
    label: str
    kind: ChangeKind
    undoes: str | None = None
    is_broken: bool = False  # something was rolled back: what was noted is no longer true
    inserted: dict[Key, SQLModel | Values] = dataclass_field(default_factory=dict)
    edited: dict[Key, dict[str, _Edit]] = dataclass_field(default_factory=dict)
    new_rows: dict[type[RegisterRow], list[Values]] = dataclass_field(default_factory=dict)
    before_bulk: Callable[[], None] | None = None  # called once, when an act proves to be large
    erasures: tuple[Erasure, ...] = ()  # values that leave the log with this act
    erased_contents: tuple[str, ...] = ()  # hashes of kept files whose bytes go
    erased_name: str = ""  # of a person, which goes from the heads of changes
    erased_labels: tuple[str, ...] = ()  # texts that go from the labels of changes

    def foresee(self, rows: int) -> None:
        """Hear how many rows are to be written next, before they are."""
        if self.before_bulk is None or len(self.inserted) + len(self.edited) + rows < BULK_ROWS:
            return
        before_bulk, self.before_bulk = self.before_bulk, None
        before_bulk()

    def add_row(self, table: type[RegisterRow], given: Mapping[str, object]) -> str:
        """Take a new row that has no object, to be written with the log; return its key."""
        values = make_values(table, given)
        row_id = str(values["id"])
        self.new_rows.setdefault(table, []).append(values)
        self.inserted[str(table.__tablename__), row_id] = values
        return row_id

    def note_insert(self, row: SQLModel) -> None:
        """Remember a new row; its fields are read when the act is complete."""
        self.inserted[_key_of(row)] = row

    def note_edits(self, row: SQLModel) -> None:
        """Remember which fields of a row differ from what was read."""
        key = _key_of(row)
        if key in self.inserted:
            return
        state = inspect(row)
        for attribute in state.mapper.column_attrs:
            history = state.attrs[attribute.key].load_history()
            if not history.has_changes():
                continue
            if attribute.key == "id":
                raise UnloggedWriteError("the key of a row never changes")
            old = history.deleted[0] if history.deleted else None
            fields = self.edited.setdefault(key, {})
            edit = fields.setdefault(attribute.key, _Edit(old, _UNCHANGED))
            edit.new = history.added[0]

    def write_log(self, session: Session) -> Changes:
        """Write the change and its operations; nothing when nothing differs.

        Raises:
            UnloggedWriteError: the act went on after a rollback.
        """
        if self.is_broken:
            raise UnloggedWriteError("an act that was rolled back cannot go on")
        connection = get_driver(session)
        self._write_new_rows(session, connection)
        drafts = [*self._draft_inserts(), *self._draft_edits(connection)]
        plans = [(wish, plan_log_erasure(connection, wish)) for wish in self.erasures]
        self._draft_erasures(connection, plans, drafts)
        names = None
        if self.erased_name or self.erased_labels:
            names = plan_name_erasure(connection, self.erased_name, self.erased_labels)
            drafts.append(_attest(HEADS, names.attest()))
        if not drafts:
            return Changes("", self.label, None, ())
        for draft in drafts:
            draft.seal()
        change_id = new_id()
        moment = datetime.now(UTC)
        try:
            gate_of(session).open()
            self._insert_change(connection, change_id, moment, drafts)
            write_operations(connection, change_id, drafts)
            for _wish, plan in plans:
                _erase_from_log(session, plan)
            self._erase_contents(session)
            if names is not None:
                _erase_name(session, names)
        finally:
            gate_of(session).shut()
        operations = tuple(draft.as_operation() for draft in drafts)
        return Changes(change_id, self.label, moment.astimezone(), operations)

    def _write_new_rows(self, session: Session, connection: sqlite3.Connection) -> None:
        if not self.new_rows:
            return
        self.foresee(0)
        gate_of(session).open()
        try:
            for table, rows in self.new_rows.items():
                write_rows(connection, table, rows)
        finally:
            gate_of(session).shut()

    def _draft_inserts(self) -> Iterable[OperationDraft]:
        for (table, row_id), row in self.inserted.items():
            values = dict(row) if isinstance(row, dict) else _read_values(row)
            del values["id"]
            yield OperationDraft(table, row_id, INSERT, NULL, to_json(values), [], [])

    def _draft_edits(self, connection: sqlite3.Connection) -> Iterable[OperationDraft]:
        for (table, row_id), fields in self.edited.items():
            texts = {name: (to_json(edit.old), to_json(edit.new)) for name, edit in fields.items()}
            changed = {name: pair for name, pair in texts.items() if pair[0] != pair[1]}
            if not changed:
                continue
            log = get_row_log(connection, table, row_id)
            deletion = changed.pop(DELETED, None)
            edits = [draft_edit(table, row_id, log, name, *pair) for name, pair in changed.items()]
            yield from edits
            if deletion is not None:
                draft = draft_edit(table, row_id, log, DELETED, *deletion)
                if draft.new == TRUE:
                    draft.seen = list_seen(log, edits, draft.replaces)
                yield draft
            elif (log.rebuild() or {}).get(DELETED):
                if any((one.table, one.row_id) == (table, row_id) for one in self.erasures):
                    # The deletion did not see this, so it is said anew by one that did.
                    draft = draft_edit(table, row_id, log, DELETED, TRUE, TRUE)
                    draft.seen = list_seen(log, edits, draft.replaces)
                    yield draft
                    continue
                raise DeletedRowError(f"a deleted row of {table} was edited but not restored")

    def _draft_erasures(
        self,
        connection: sqlite3.Connection,
        plans: list[tuple[Erasure, LogErasure]],
        drafts: list[OperationDraft],
    ) -> None:
        """Say what is erased, and say anew what stays, where the operation that said it goes."""
        for wish, plan in plans:
            key = (wish.table, wish.row_id, wish.field)
            own = [draft for draft in drafts if (draft.table, draft.row_id, draft.field) == key]
            for draft in own:
                draft.old = draft.new  # the act of erasing must not write down what it erases
            if plan.takes_head and not own:
                log = get_row_log(connection, wish.table, wish.row_id)
                [present] = connection.execute(
                    f"SELECT {wish.field} FROM {wish.table} WHERE id = ?", (wish.row_id,)
                ).fetchone()
                heads = [head.id for head in log.heads(wish.field)]
                text = to_json(present)
                drafts.append(OperationDraft(*key, text, text, heads, []))
            name = f"{wish.table}.{wish.field}"
            drafts.append(OperationDraft(ATTESTED, wish.row_id, name, NULL, plan.attest(), [], []))
        if self.erased_contents:
            drafts.append(_attest(CONTENT, to_json(list(self.erased_contents))))

    def _erase_contents(self, session: Session) -> None:
        for sha256 in self.erased_contents:
            session.execute(
                update(AttachmentContent)
                .where(col(AttachmentContent.sha256) == sha256)
                .values(content=b""),
                **_ERASING,
            )

    def _insert_change(
        self,
        connection: sqlite3.Connection,
        change_id: str,
        moment: datetime,
        drafts: list[OperationDraft],
    ) -> None:
        last = connection.execute(
            "SELECT seq, hash FROM change WHERE replica_id = ? ORDER BY seq DESC, hlc DESC LIMIT 1",
            (self.replica_id,),
        ).fetchone()
        seq, prev_hash = (last[0] + 1, last[1]) if last else (1, "")
        row = {
            "id": change_id,
            "replica_id": self.replica_id,
            "seq": seq,
            "hlc": _next_hlc(connection),
            "author": self.author,
            "at": format_moment(moment),
            "kind": self.kind.value,
            "label": self.label,
            "undoes": self.undoes,
            "schema_rev": SCHEMA_VERSION,
            "app_version": __version__,
            "prev_hash": prev_hash,
        }
        row = add_digests(row)
        row["hash"] = hash_head(prev_hash, row, [draft.as_hashed() for draft in drafts])
        connection.execute(_ADD_CHANGE, row)


def _attest(name: str, told: str) -> OperationDraft:
    return OperationDraft(ATTESTED, new_id(), name, NULL, told, [], [])


def _read_values(row: SQLModel) -> Values:
    return {
        attribute.key: _as_stored(attribute, getattr(row, attribute.key))
        for attribute in inspect(row).mapper.column_attrs
    }


def _as_stored(attribute: Any, value: object) -> object:
    """Return a value of a new row as reading it back will give it: 1 in a flag becomes True."""
    return bool(value) if isinstance(attribute.columns[0].type, Boolean) else value


def _erase_from_log(session: Session, plan: LogErasure) -> None:
    for key in plan.operations:
        session.execute(
            update(FieldChange)
            .where(col(FieldChange.id) == key)
            .values(old=None, new=None, salt=""),
            **_ERASING,
        )
    for key, rest in plan.inserts.items():
        session.execute(
            update(FieldChange)
            .where(col(FieldChange.id) == key)
            .values(old=None, new=rest, salt=""),
            **_ERASING,
        )


def _erase_name(session: Session, plan: NameErasure) -> None:
    if plan.heads:
        session.execute(update(Change), list(plan.heads), **_ALLOWED)
    for key in plan.laptops:
        session.execute(
            update(Replica).where(col(Replica.id) == key).values(label=ERASED), **_ERASING
        )


_ALLOWED: dict[str, Any] = {"execution_options": {"novex_log": True}}
_ERASING: dict[str, Any] = {"execution_options": {"novex_log": True, "synchronize_session": False}}


def _key_of(row: SQLModel) -> Key:
    return str(row.__tablename__), str(row.id)  # type: ignore[attr-defined]  # all have one


def _next_hlc(connection: sqlite3.Connection) -> int:
    """Return a clock that never runs back, whatever the clock of the laptop does."""
    last = connection.execute("SELECT max(hlc) FROM change").fetchone()[0] or 0
    return max(int(last) + 1, (time.time_ns() // 1_000_000) << 16)
