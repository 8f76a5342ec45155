"""What the actions of the menus do in tree, table and form."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.ui.overviews.table_jobs import TableJobs

Do = Callable[[Workspace], object]


def connect_panes(
    actions: Actions,
    with_panes: Callable[[Do], object],
    get_table_jobs: Callable[[], "TableJobs"],
) -> None:
    """Connect the actions that are about the panes of the register.

    Args:
        with_panes: does something in the panes of the register that is open, if any.
    """
    wiring: list[tuple[QAction, Do]] = [
        (
            actions.copy_table,
            lambda pane: get_table_jobs().copy_rows(
                pane.table.view.selected_rows(), pane.table.view.chosen_columns()
            ),
        ),
        (
            actions.save_csv,
            lambda pane: get_table_jobs().save_csv(
                pane.table.model.shown_rows(), pane.register_name, pane.table.view.chosen_columns()
            ),
        ),
        (actions.find, lambda pane: pane.table.filter_field.setFocus()),
        (actions.edit_title, lambda pane: pane.form.edit_title()),
        (actions.confirm_kind, lambda pane: pane.form.confirm_kind.click()),
        (actions.next_proposal, lambda pane: pane.form.recognised.go_to_next()),
        (actions.confirm_proposals, lambda pane: pane.settle_proposals(is_right=True)),
        (actions.refuse_proposals, lambda pane: pane.settle_proposals(is_right=False)),
        (actions.add_note, lambda pane: pane.form.start_note()),
        (actions.add_due, lambda pane: pane.form.dues.start_new()),
        (actions.add_erratum, lambda pane: pane.form.head.erratum.start()),
        (actions.show_history, lambda pane: pane.form.show_history_fold()),
        *(
            (action, lambda pane, column=column: pane.table.view.sort_by(column))
            for column, action in actions.sortings.items()
        ),
        (actions.add_agreement, lambda pane: pane.own_items.add_agreement()),
        (actions.add_topic, lambda pane: pane.own_items.add_topic()),
        (actions.add_parts, lambda pane: pane.add_parts()),
        (actions.move_up, lambda pane: pane.own_items.move(-1)),
        (actions.move_down, lambda pane: pane.own_items.move(1)),
        (actions.remove_item, lambda pane: pane.own_items.remove()),
        (actions.change_many, lambda pane: pane.change_many()),
        (actions.choose_columns, lambda pane: pane.views.choose_columns()),
        (actions.filter_columns, lambda pane: pane.toggle_filter_row()),
        *(
            (action, lambda pane, kind=kind: pane.views.ask_and_choose(kind))
            for kind, action in actions.views.items()
        ),
        *(
            (action, lambda pane, wish=wish: pane.left.choose_perspective(wish))
            for wish, action in actions.perspectives.items()
        ),
    ]
    for action, do in wiring:
        connect(action, partial(with_panes, do))
    connect(actions.wider_pane, partial(_widen, 1))  # of whatever screen is shown
    connect(actions.narrower_pane, partial(_widen, -1))


def _widen(step: int) -> None:
    from novex_desktop.ui.pane_widths import widen_pane

    widen_pane(QApplication.focusWidget(), step)
