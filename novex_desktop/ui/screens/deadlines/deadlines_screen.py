"""The screen "Termijnen": groups and meetings at the left, timeline and table beside them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.store.changes import Changes
from novex_desktop.store.queries.due_lines import (
    DueRow,
    DueSurvey,
    GroupKey,
    find_agreements_of_party,
    list_due_lines,
    list_due_rows,
    list_parties_in_use,
    list_regions,
)
from novex_desktop.store.queries.due_scene import DueScene
from novex_desktop.store.queries.meetings import MeetingRow, list_meetings
from novex_desktop.store.queries.touched import find_touched_agreements
from novex_desktop.store.stopping import ReadStopper
from novex_desktop.ui.dutch_numbers import describe_shown
from novex_desktop.ui.screens.deadlines.deadline_acts import DeadlineActs
from novex_desktop.ui.screens.deadlines.deadline_panes import DeadlinePanes
from novex_desktop.ui.screens.deadlines.due_board import ALL, DueBoard
from novex_desktop.ui.screens.deadlines.due_ordering import DueOrdering
from novex_desktop.ui.screens.deadlines.due_reading import is_small, read_scene, read_scene_aside
from novex_desktop.ui.screens.deadlines.due_table_model import DueColumn, DueTableModel
from novex_desktop.ui.screens.deadlines.group_lines import (
    make_group_lines,
    make_meeting_lines,
    name_any_group,
)
from novex_desktop.ui.screens.deadlines.time_scale import Span
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.walking import next_pane
from novex_desktop.ui.workers.latest_reading import LatestReading

_PATIENCE_S = 0.08  # how long to wait for what all agreements show before the screen stands empty
_MOST_MARKS = 5_000  # deadlines; more are bars on any screen, and 42,000 marks took 130 ms to make
_FILTERS = frozenset({"region", "party", "agreement_party"})  # what the filters offer
_SHAPE = frozenset({"meeting", "region", "topic"})  # tables on which every line hangs


class DeadlinesScreen(Screen):
    """Shows where all open agreements stand; moves deadlines and meetings by `Edits`."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        self._board = DueBoard(DueSurvey({}, (), date.today()))
        self._meetings: list[MeetingRow] = []
        self._shown_key: object = None  # the group of which the rows are shown
        self._focus_wanted = False  # as soon as there is something to begin with
        self._reading, self._stopper = LatestReading(self), ReadStopper()
        self._reading.told.connect(self._on_told)
        self._ordering = DueOrdering(context.database, self)
        self._ordering.told.connect(self._on_ordered)
        self.setObjectName("deadlinesScreen")
        self.model = DueTableModel(self._read_rows, self)
        panes = self._panes = DeadlinePanes(self._theme, self.model)
        self.groups, self.meetings, self.table = panes.groups, panes.meetings, panes.table
        self.region, self.party, self.count = panes.region, panes.party, panes.counted
        self.timeline, self.calendar_menu = panes.timeline, panes.calendar_menu
        self.move_button, self.confirm_button = panes.move_button, panes.confirm_button
        self.give_button, self.calendar_button = panes.give_button, panes.calendar_button
        self.date_button, self.new_button = panes.date_button, panes.new_button
        self._acts = DeadlineActs(self, context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)
        self._connect()
        panes.timeline_button.setChecked(context.settings.shows_timeline)
        self._on_timeline_shown(context.settings.shows_timeline)

    def refresh(self, changes: Changes | None) -> None:
        today, database = date.today(), self._context.database
        is_whole = changes is None or bool(changes.tables & _SHAPE)
        # What is being read in a thread may be what stood there before these changes.
        if changes is None or is_whole or today != self._board.survey.counted_on or self.is_reading:
            if is_small(database):
                self._take(read_scene(database, today))
            else:
                self._read_aside(today)
            return
        with database.read_shown() as connection:
            self._meetings = list_meetings(connection)
            touched = find_touched_agreements(connection, changes)
            self._board.replace(touched, list_due_lines(connection, self._board.survey, touched))
            if changes.tables & _FILTERS:
                self._offer_filters(list_regions(connection), list_parties_in_use(connection))
                self._read_party(self.party.value())
        self.model.forget(touched)
        self._show_all()

    def leave(self) -> None:
        self._ordering.close()
        self._reading.forget()
        self._stopper.end()
        self._reading.close()

    @property
    def is_reading(self) -> bool:
        """Whether what all agreements show is still to come."""
        return self._reading.is_busy

    @property
    def is_ordering(self) -> bool:
        """Whether the order of the rows is still to come."""
        return self._ordering.is_awaited

    def _read_aside(self, today: date) -> None:
        """Read in a thread; what is there stays, or the screen says that it reads."""
        database = self._context.database
        read = partial(read_scene_aside, database, today, self._stopper)
        self._reading.ask_soon(read, _PATIENCE_S)
        if self.is_reading and not self._board.survey.lines:
            self.count.setText(self.tr("Termijnen lezen …"))
            self._panes.show_rows(has_rows=True)

    def _take(self, scene: DueScene) -> None:
        self._meetings, self._board = scene.meetings, DueBoard(scene.survey)
        self._offer_filters(scene.regions, scene.parties)
        self._read_party(self.party.value())
        self.model.forget()
        self._show_all()

    def _on_told(self, scene: DueScene) -> None:
        self._take(scene)
        if self._focus_wanted:
            self._focus_wanted = False
            self.focus_first()

    def focus_first(self) -> None:
        if self.is_reading and not self._board.survey.lines:
            self._focus_wanted = True
            self.groups.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.groups.current_key() is None:
            self._choose_first_group()
        (self.table if self.model.rowCount() else self.groups).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def focus_pane(self, step: int) -> None:
        panes: list[QWidget] = [self.groups, self.meetings, self.region, self.table]
        next_pane(panes, step).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_ids(self) -> list[str]:
        """Return the agreements in the chosen rows."""
        return [row.agreement_id for row in self.table.selected_rows()]

    def _read_rows(self, ids: Sequence[str]) -> dict[str, DueRow]:
        with self._context.database.read_shown() as connection:
            return list_due_rows(connection, self._board.survey.counted_on, ids)

    def _offer_filters(
        self, regions: Sequence[tuple[str, str]], parties: Sequence[tuple[str, str]]
    ) -> None:
        for field, everything, choices in (
            (self.region, self.tr("Alle regio's"), regions),
            (self.party, self.tr("Alle partijen"), parties),
        ):
            chosen = field.value()
            field.clear_choices()
            field.add_choice(everything, None)
            for id_, name in choices:
                field.add_choice(name, id_)
            field.write(chosen if any(id_ == chosen for id_, _ in choices) else None)

    def _read_party(self, party_id: object) -> None:
        party_ids = None
        if isinstance(party_id, str):
            with self._context.database.read_shown() as connection:
                party_ids = find_agreements_of_party(connection, party_id)
        self._board.choose(self.region.value(), party_ids)

    def _show_all(self) -> None:
        """Show meetings, groups, rows and timeline for what the filters let through."""
        self.meetings.load(make_meeting_lines(self._meetings))
        group = self.groups.current_key()
        self.groups.load(make_group_lines(self._board, self._meetings))
        if group is not None and self.groups.current_key() != group:
            # The last of the chosen one was settled or moved.
            self._choose_first_group(quietly=True)
        self._show_rows()
        self._show_timeline()

    def _show_rows(self) -> None:
        key = self.groups.current_key()
        lines = self._board.lines_of(key)
        has_none = isinstance(key, GroupKey) and key.group is DueGroup.NONE
        self.table.leave_out(*((DueColumn.DATE, DueColumn.MEETING) if has_none else ()))
        if not lines:
            self._say_empty(key)
        self._panes.show_rows(has_rows=bool(lines))
        self._ordering.ask(lines, self._meetings)
        if self._ordering.is_awaited and key != self._shown_key:
            # By day until then; the row to begin with is the first of the order that comes.
            self._load_rows([line.agreement_id for line in lines])
        self._shown_key = key
        self._show_count()
        self._enable()

    def _load_rows(self, ids: Sequence[str]) -> bool:
        """Show these rows; False when the one that was current is not among them."""
        chosen = self.table.current_id()
        self.model.load(ids)
        return self.table.choose(chosen)

    def _show_count(self) -> None:
        shown, parts = self._board.count(self.groups.current_key())
        total, _ = self._board.count(ALL)
        text = describe_shown(shown, total, parts, parts)
        if self.is_ordering:
            text = self.tr("{count}, sorteren …").format(count=text)
        self.count.setText(text)

    def _on_ordered(self, ids: Sequence[str]) -> None:
        if not self._load_rows(ids) and ids:
            self.table.setCurrentIndex(self.model.index(0, DueColumn.TITLE))
        self._show_count()
        self._enable()

    def _say_empty(self, key: object) -> None:
        if not self._board.survey.lines:
            self._panes.empty.say(
                self.tr("Er is nog geen open afspraak"),
                self.tr("Lees een afsprakenlijst in; hier staat dan wat wanneer klaar moet zijn."),
            )
        elif isinstance(key, GroupKey):
            self._panes.empty.say(
                self.tr("Niets in “{group}”").format(group=name_any_group(key)),
                self.tr("Kies links een andere groep, of een andere regio of partij."),
            )

    def _show_timeline(self) -> None:
        meetings, today = [meeting.day for meeting in self._meetings], self._board.survey.counted_on
        days = Counter(line.day for line in self._board.lines if line.day is not None)
        if days.total() > _MOST_MARKS:
            self.timeline.show_days(days, meetings, today)
            return
        spans = [
            Span(
                line.agreement_id,
                min(line.day_from or line.day, line.day),
                line.day,
                line.is_certain,
                line.key.group is DueGroup.LATE,
            )
            for line in self._board.lines
            if line.day is not None
        ]
        self.timeline.show_spans(spans, meetings, today)

    def _choose_first_group(self, *, quietly: bool = False) -> None:
        """Begin with the first group that has anything in it."""
        keys = [line.key for line in self.groups.lines_model.lines]
        first = next((key for key in keys if key in self._board.groups), keys[0] if keys else None)
        self.groups.choose(first, quietly=quietly)

    def _enable(self) -> None:
        rows = self.table.selected_rows()
        can_write = not self._context.database.is_read_only
        self.move_button.setEnabled(can_write and any(row.due_id for row in rows))
        self.give_button.setEnabled(can_write and any(row.due_id is None for row in rows))
        self.confirm_button.setEnabled(can_write and any(row.proposals for row in rows))
        self.calendar_button.setEnabled(any(line.day for line in self._board.lines))
        self.date_button.setEnabled(can_write and bool(self._meetings))
        self.new_button.setEnabled(can_write)
        self._panes.remove_button.setEnabled(can_write and bool(self._meetings))

    def _on_move(self) -> None:
        self._acts.move(self.table.selected_rows(), self._meetings)
        self.table.setFocus()

    def _on_give(self) -> None:
        self._acts.give(self.table.selected_rows(), self._meetings)
        self.table.setFocus()

    def _on_confirm(self) -> None:
        self._acts.confirm(self.table.selected_rows())
        self.table.setFocus()

    def _fill_calendar_menu(self) -> None:
        """Offer the chosen rows, those of the group, and all that the filters let through."""
        menu = self.calendar_menu
        menu.clear()
        group = self.groups.current_key()
        dated = {line.agreement_id for line in self._board.lines if line.day is not None}
        name = name_any_group(group) if isinstance(group, GroupKey) else ""
        for text, ids in (
            (self.tr("&Gekozen rijen ({count})"), self.selected_ids()),
            (self.tr("Alles in “{group}” ({count})"), self.model.ids),
            (self.tr("&Alle termijnen ({count})"), list(dated)),
        ):
            chosen = [agreement_id for agreement_id in ids if agreement_id in dated]
            action = menu.addAction(text.format(count=len(chosen), group=name))
            action.setEnabled(bool(chosen))
            action.triggered.connect(partial(self._acts.export, chosen))

    def _on_date(self, meeting_id: object) -> None:
        meeting = next((one for one in self._meetings if one.id == meeting_id), None)
        if meeting is not None:
            self._acts.set_date(meeting)
        self.meetings.setFocus()

    def _on_new_meeting(self) -> None:
        self._acts.add_meeting(self._meetings)
        self.meetings.setFocus()

    def _on_remove_meeting(self) -> None:
        key = self.meetings.current_key()
        meeting = next((one for one in self._meetings if one.id == key), None)
        if meeting is not None:
            self._acts.remove_meeting(meeting)
        self.meetings.setFocus()

    def _on_sorted(self, column: DueColumn | None, *, is_down: bool) -> None:
        """Put the rows in another order; None is by day, as the screen begins."""
        self._ordering.choose(column, is_down=is_down)
        self._show_rows()

    def _on_filter(self) -> None:
        self._read_party(self.party.value())
        self._show_all()

    def _on_timeline_shown(self, shown: bool) -> None:
        self._context.settings.shows_timeline = shown
        self._panes.show_timeline(shown=shown)

    def _on_span_chosen(self, agreement_id: str) -> None:
        line = self._board.find(agreement_id)
        if line is not None and not self.table.choose(agreement_id):
            self.groups.choose(line.key)
            self.table.choose(agreement_id)
        self.table.setFocus()

    def _connect(self) -> None:
        self.calendar_menu.aboutToShow.connect(self._fill_calendar_menu)
        self.groups.chosen.connect(lambda _key: self._show_rows())
        self.groups.opened.connect(lambda _key: self.table.setFocus())
        self.meetings.opened.connect(self._on_date)
        self.region.committed.connect(lambda _value: self._on_filter())
        self.party.committed.connect(lambda _value: self._on_filter())
        self.table.agreement_opened.connect(self.agreement_requested)
        self.table.row_chosen.connect(self.timeline.choose)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.timeline.span_chosen.connect(self._on_span_chosen)
        self._panes.timeline_button.toggled.connect(self._on_timeline_shown)
        for button, do in (
            (self.move_button, self._on_move),
            (self.give_button, self._on_give),
            (self.confirm_button, self._on_confirm),
            (self.date_button, lambda: self._on_date(self.meetings.current_key())),
            (self.new_button, self._on_new_meeting),
            (self._panes.remove_button, self._on_remove_meeting),
        ):
            button.clicked.connect(lambda _checked=False, do=do: do())
        for button in (self.move_button, self.give_button, self.confirm_button):
            action = QAction(button.text().replace("&", ""), self.table)
            action.triggered.connect(button.click)
            self.table.addAction(action)
        self.table.addAction(self.table.sort_menu.menuAction())
        self.table.sorted_by.connect(
            lambda column, is_down: self._on_sorted(column, is_down=is_down)
        )
        remove = QAction(self.tr("Overleg verwijderen"), self.meetings)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._on_remove_meeting)
        self.meetings.addAction(remove)
        self.meetings.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
