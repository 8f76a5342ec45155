"""The session of a change: its recorder hears of each row before that is written.

A LoggedSession is the only session that can write a register. It hears of every row before
it is written; whatever would go round that (bulk statements, raw SQL, a session of one's own)
is refused, by SQLAlchemy's events where it can be told apart there, and for all the rest by
SQLite's authorizer on the connection.
"""

from typing import TYPE_CHECKING

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

from novex_desktop.domain.source_document import AttachmentContent
from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.store.log_bypass import UnloggedWriteError
from novex_desktop.store.write_gate import gate_of

if TYPE_CHECKING:
    from novex_desktop.store.recorder import Recorder


class LoggedSession(Session):
    """A session whose writes are captured by a Recorder; made by `database.change` only."""


@event.listens_for(LoggedSession, "before_flush")
def _capture(session: LoggedSession, _context: object, _instances: object) -> None:
    recorder: Recorder = session.info["recorder"]
    if session.deleted:
        raise UnloggedWriteError("rows are marked deleted, never removed")
    new = session.new  # each asking makes it anew, which many rows would feel
    dirty = session.dirty
    recorder.foresee(len(new) + len(dirty))
    for row in [*new, *dirty]:
        if isinstance(row, AttachmentContent):
            if row not in new:
                raise UnloggedWriteError("a kept file never changes; keep the new one beside it")
            continue
        if str(row.__tablename__) not in REGISTER_TABLES:
            raise UnloggedWriteError(f"{row.__tablename__} is written by the log alone")
        if row in new:
            recorder.note_insert(row)
        else:
            recorder.note_edits(row)
    gate_of(session).open()


@event.listens_for(LoggedSession, "after_flush")
def _shut_gate(session: LoggedSession, _context: object) -> None:
    gate_of(session).shut()


@event.listens_for(LoggedSession, "after_soft_rollback")
def _break_off(session: LoggedSession, _transaction: object) -> None:
    recorder: Recorder | None = session.info.get("recorder")
    if recorder is not None:
        recorder.is_broken = True


@event.listens_for(LoggedSession, "do_orm_execute")
def _refuse_bulk(state: ORMExecuteState) -> None:
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    if not state.execution_options.get("novex_log"):
        raise UnloggedWriteError("a bulk statement would go round the change log")
    gate_of(state.session).open()  # type: ignore[arg-type]  # a LoggedSession is a Session
