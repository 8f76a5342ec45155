"""What menu and status line say of a register."""

from dataclasses import dataclass
from datetime import date, datetime

from novex_desktop.domain.counting import Figures
from novex_desktop.store.database import Database
from novex_desktop.store.queries.acts import get_last_change_at, get_redo_label, get_undo_label
from novex_desktop.store.queries.figures import KeptFigures


@dataclass(frozen=True, slots=True)
class RegisterState:
    """How a register is now."""

    undo: str | None  # what an undo would take back
    redo: str | None
    saved_at: datetime | None
    figures: Figures | None  # None: not counted yet


def read_state(database: Database, figures: KeptFigures) -> RegisterState:
    """Read how a register is now; on another day its figures are counted again."""
    with database.read_shown() as connection:
        if figures.is_counted:
            figures.count_again(connection, date.today(), ())
        return RegisterState(
            undo=None if database.is_read_only else get_undo_label(connection),
            redo=None if database.is_read_only else get_redo_label(connection),
            saved_at=get_last_change_at(connection),
            figures=figures.total() if figures.is_counted else None,
        )
