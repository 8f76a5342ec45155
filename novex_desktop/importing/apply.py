"""Writes a plan into the register: one change, one step to undo."""

from datetime import date

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.plan import ImportPlan
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database


def apply_plan(
    database: Database,
    plan: ImportPlan,
    progress: Progress = no_progress,
    today: date | None = None,
) -> Changes:
    """Take a list in as it was planned. An error or a cancel leaves nothing.

    Args:
        today: day that is noted as the day of the import; the day of the laptop when None.

    Raises:
        UserError: the plan has an obstacle, or the register changed since it was made.
        RegisterError: the register cannot be written.
        Cancelled: the user asked to stop.
    """
    from novex_desktop.importing.plan_writer import PlanWriter

    if plan.obstacle:
        raise UserError(plan.obstacle)
    with database.change(plan.label, ChangeKind.IMPORT) as act:
        PlanWriter(act, plan, today or date.today()).write(progress)
    return act.changes
