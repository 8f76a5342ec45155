"""Ways to what nobody finds by chance: each dialog, and the screens where one types."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QDialog, QWidget

from novex_desktop.store.queries.nodes import NodeKey, NodeKind
from novex_desktop.ui.acts.acts_dialog import ActsDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.screens.deadlines.deadlines_screen import DeadlinesScreen
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from novex_desktop.ui.workspace import Workspace

Goal = QAbstractButton | QAction
Choose = Callable[[int], int]  # a number below this one
_MEETING, _DEADLINES = "meeting", "deadlines"


@dataclass(frozen=True, slots=True)
class Way:
    """What to press for one dialog, or where to stay for a while.

    Args:
        leads_to: the dialog by module and class, or a name for the place to stay.
        find: what to press, or the part of the window to stay in; None where it cannot be now.
    """

    leads_to: str
    find: Callable[[MainWindow, Choose], Goal | QWidget | None]


def name_dialog(dialog: QDialog) -> str:
    """Return module and name of a dialog, as `every_dialog.find_dialogs_in_code` has it."""
    kind = type(dialog)
    return f"{kind.__module__.removeprefix('novex_desktop.ui.')}.{kind.__name__}"


def list_ways() -> list[Way]:
    """Return all ways from the main window."""
    return [
        Way("search.command_palette.CommandPalette", lambda window, _: window.actions_.palette),
        Way("forms.link_dialog.LinkDialog", _in_form(_unfold_links)),
        Way(
            "dialogs.finding_dialogs.AmountDialog",
            _in_form(lambda panes: panes.form.amounts.add_button),
        ),
        Way(
            "dialogs.finding_dialogs.DocumentDialog",
            _in_form(lambda panes: panes.form.documents.add_button),
        ),
        Way("dialogs.name_dialog.NameDialog", _in_register(lambda panes: panes.table.bar.save_as)),
        Way("dialogs.name_dialog.NameDialog", _in_register(lambda panes: panes.table.bar.rename)),
        Way("dialogs.name_dialog.NameDialog", lambda window, _: window.actions_.name_moment),
        Way(
            "dialogs.my_parties_dialog.MyPartiesDialog",
            _in_register(lambda panes: panes.table.bar.choose_parties),
        ),
        Way(
            "dialogs.columns_dialog.ColumnsDialog", lambda window, _: window.actions_.choose_columns
        ),
        Way("dialogs.erase_dialog.EraseDialog", lambda window, _: window.actions_.erase_value),
        Way("dialogs.many_rows_dialog.ManyRowsDialog", _change_many),
        Way("dialogs.new_agreement_dialog.NewAgreementDialog", _add_agreement),
        Way("dialogs.parts_dialog.PartsDialog", lambda window, _: window.actions_.add_parts),
        Way("dialogs.settings_dialog.SettingsDialog", lambda window, _: window.actions_.settings),
        Way(
            "dialogs.export_dialog.ExportDialog", lambda window, _: window.actions_.export_overview
        ),
        Way(
            "overviews.layout_editor.LayoutEditor", lambda window, _: window.actions_.edit_overview
        ),
        Way("dialogs.import_dialog.ImportDialog", lambda window, _: window.actions_.import_list),
        Way("dialogs.check_dialog.CheckDialog", lambda window, _: window.actions_.check_register),
        Way("dialogs.backups_dialog.BackupsDialog", lambda window, _: window.actions_.go_back),
        Way(
            "dialogs.shortcuts_dialog.ShortcutsDialog", lambda window, _: window.actions_.shortcuts
        ),
        Way("dialogs.about_dialog.AboutDialog", lambda window, _: window.actions_.about),
        Way("acts.acts_dialog.ActsDialog", lambda window, _: window.actions_.recent_acts),
        Way("acts.trash_dialog.TrashDialog", lambda window, _: window.actions_.trash),
        Way("screens.deadlines.move_dialog.MoveDialog", _move_due),
        Way(
            "screens.deadlines.meeting_dialogs.MeetingDateDialog",
            _at_deadlines(lambda screen: screen.date_button),
        ),
        Way(
            "screens.deadlines.meeting_dialogs.NewMeetingDialog",
            _at_deadlines(lambda screen: screen.new_button),
        ),
        Way("screens.meeting.meeting_dialogs.MeetingDialog", _prepare_meeting),
        Way("screens.meeting.meeting_dialogs.TopicDialog", _add_topic),
        Way("form", lambda window, _: _open_register(window).form),
        Way("meeting: table", lambda window, _: _open_meeting(window, is_reviewing=False)),
        Way("meeting: review", lambda window, _: _open_meeting(window, is_reviewing=True)),
    ]


def find_next_step(dialog: QDialog, choose: Choose) -> Goal | None:
    """Return what leads on from a dialog to one that is reached from there alone."""
    if isinstance(dialog, ActsDialog):
        _choose_row(dialog.lines, choose)
        return dialog.back_button
    if not isinstance(dialog, ReviewDialog):
        return None
    actions, panes = dialog.actions_, dialog.panes
    _choose_row(panes.outline, choose)
    section = panes.detail.recognised
    if section.isVisible() and section.view.model().rowCount():
        _choose_row(section.view, choose)
    goals: list[Goal] = [
        actions.whats[What.REGION], actions.split, actions.move, section.correct, section.correct,
    ]  # fmt: skip
    return goals[choose(len(goals))]


def _open_register(window: MainWindow) -> Workspace:
    assert window.screens is not None
    return window.screens.open_register()


def _in_register(find: Callable[[Workspace], Goal]) -> Callable[[MainWindow, Choose], Goal]:
    return lambda window, _: find(_open_register(window))


def _in_form(find: Callable[[Workspace], Goal]) -> Callable[[MainWindow, Choose], Goal | None]:
    def find_shown(window: MainWindow, _choose: Choose) -> Goal | None:
        panes = _open_register(window)
        return find(panes) if panes.form.agreement_id else None

    return find_shown


def _unfold_links(panes: Workspace) -> Goal:
    panes.form.links.unfold()
    return panes.form.links.add


def _add_agreement(window: MainWindow, choose: Choose) -> Goal | None:
    """Go to a topic of a meeting that is being prepared; those of a list that stands are full."""
    screen = _open_meeting(window, is_reviewing=False)
    if screen is None:
        return _prepare_meeting(window, choose)
    topic = NodeKey(NodeKind.TOPIC, screen.table.topic_id)
    panes = _open_register(window)
    return window.actions_.add_agreement if panes.tree.choose(topic) else None


def _change_many(window: MainWindow, choose: Choose) -> Goal:
    view = _open_register(window).table.view
    for _ in range(3):
        _choose_row(view, choose, more=True)
    return window.actions_.change_many


def _at_deadlines(
    find: Callable[[DeadlinesScreen], Goal],
) -> Callable[[MainWindow, Choose], Goal | None]:
    def find_there(window: MainWindow, choose: Choose) -> Goal | None:
        screen = _open_deadlines(window)
        if screen is None:
            return None
        _choose_row(screen.meetings, choose)
        return find(screen)

    return find_there


def _open_deadlines(window: MainWindow) -> DeadlinesScreen | None:
    assert window.screens is not None
    screen = window.screens.open(_DEADLINES)
    return screen if isinstance(screen, DeadlinesScreen) else None


def _move_due(window: MainWindow, choose: Choose) -> Goal | None:
    screen = _open_deadlines(window)
    if screen is None:
        return None
    _choose_row(screen.groups, choose)
    for _ in range(choose(3)):
        _choose_row(screen.table, choose, more=True)
    buttons = [button for button in (screen.move_button, screen.give_button) if button.isEnabled()]
    return buttons[choose(len(buttons))] if buttons else None


def _open_meeting(window: MainWindow, *, is_reviewing: bool) -> MeetingScreen | None:
    """Show Vergaderstand; None when no meeting is being prepared."""
    assert window.screens is not None
    screen = window.screens.open(_MEETING)
    if not isinstance(screen, MeetingScreen) or not screen.meeting_id:
        return None
    if screen.review_toggle.isChecked() is not is_reviewing:
        screen.review_toggle.click()
    return screen


def _prepare_meeting(window: MainWindow, _choose: Choose) -> Goal | None:
    assert window.screens is not None
    screen = window.screens.open(_MEETING)
    if not isinstance(screen, MeetingScreen):
        return None
    return screen.new_meeting if screen.meeting_id else screen.prepare_button


def _add_topic(window: MainWindow, choose: Choose) -> Goal | None:
    screen = _open_meeting(window, is_reviewing=False)
    if screen is None:
        return None
    goals = (screen.table.add, screen.table.add_heading, window.actions_.add_topic)
    return goals[choose(len(goals))]


def _choose_row(view: QAbstractItemView, choose: Choose, *, more: bool = False) -> None:
    model: QAbstractItemModel | None = view.model()
    count = model.rowCount() if model is not None else 0
    if model is None or not count:
        return
    index = model.index(choose(count), 0)
    view.setCurrentIndex(index)
    if more:
        for row in range(min(count, 1 + choose(4))):
            view.selectionModel().select(
                model.index(row, 0),
                view.selectionModel().SelectionFlag.Select
                | view.selectionModel().SelectionFlag.Rows,
            )
