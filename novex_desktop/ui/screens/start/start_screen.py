"""The screen "Start": attention and meetings, map and table; every number opens its rows."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.due_groups import is_coming
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.store.moments import to_local
from novex_desktop.store.queries.start_figures import (
    StartFigure,
    StartFigures,
    StartQuestion,
    get_start_figures,
    list_start_rows,
)
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.screens.rows_wish import RowsWish
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.screens.start.map_shapes import MapShapes
from novex_desktop.ui.screens.start.region_map import RegionMap
from novex_desktop.ui.screens.start.region_table import RegionTable
from novex_desktop.ui.screens.start.start_words import (
    ATTENTION,
    ICONS,
    describe_day,
    describe_legend,
    describe_wait,
    explain_figure,
    name_figure,
)
from novex_desktop.ui.screens.two_line_list import ListLine, TwoLineList
from novex_desktop.ui.walking import next_pane
from novex_desktop.ui.words import shown
from novex_desktop.ui.workers.latest_reading import LatestReading

_LEFT_CHARS = 48  # of the column with what asks for attention
_INDENT = 16  # of the lines of a list; titles stand in line with them
_GAP = 24
_ROOMY_BAR = 200  # pixels more for the bars of statuses, before the map grows


class StartScreen(Screen):
    """Counts beside the window, so that a register of any size opens at once.

    What changed is counted from the moment at which this screen was last looked at, in an earlier
    session or before "Alles gezien".
    """

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        self._figures: StartFigures | None = None
        self._since = context.settings.get_seen(context.database.path)
        self._has_looked = False
        self.setObjectName("startScreen")
        self.attention = TwoLineList(self._theme)
        self.attention.setObjectName("attention")
        self.attention.setAccessibleName(self.tr("Wat aandacht vraagt"))
        self.attention.setAccessibleDescription(self.tr("Enter toont de afspraken."))
        self.meetings = TwoLineList(self._theme)
        self.meetings.setObjectName("nextMeetings")
        self.meetings.setAccessibleName(self.tr("Volgende overleggen"))
        self.meetings.setAccessibleDescription(self.tr("Enter opent de termijnen."))
        self.seen_button = QPushButton(self.tr("Alles gezie&n"))
        self.seen_button.setProperty("role", "link")
        self.map = self._make_map()
        self.table = RegionTable(self._theme)
        self.reading = LatestReading(self)
        self._lay_out()
        self._connect()
        self._show_attention()

    def refresh(self, changes: Changes | None) -> None:
        self.reading.ask(partial(_read, self._context.database, date.today(), self._since))

    def leave(self) -> None:
        self.reading.close()

    def focus_first(self) -> None:
        self.attention.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_pane(self, step: int) -> None:
        panes: list[QWidget] = [self.attention, self.meetings, self.table]
        if self.map is not None:
            is_under = self._pair.direction() is QBoxLayout.Direction.BottomToTop
            panes.insert(3 if is_under else 2, self.map)
        pane = next_pane(panes, step)
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(pane)

    def _make_map(self) -> RegionMap | None:
        path = self._context.services.map_file
        return RegionMap(self._theme, MapShapes(path)) if path is not None else None

    def _on_told(self, figures: object) -> None:
        if not isinstance(figures, StartFigures):
            return
        self._figures = figures
        if not self._has_looked:
            self._has_looked = True
            self._context.settings.set_seen(self._context.database.path, figures.newest)
            # At the very first look nothing can be new yet; from here on it can.
            self._since = self._since or figures.newest
        self._show_attention()
        self._show_meetings(figures)
        self.table.regions.load([*figures.regions, figures.total()])
        self.table.fit()
        self._legend.show()
        self._nothing.setVisible(not figures.total().agreements)
        self._arrange()
        if self.map is not None:
            self.map.show_figures(figures)
        # At once: else what stands under the table is painted over it first.
        for part in (self._right, self._body):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _show_attention(self) -> None:
        figures, today = self._figures, date.today()
        since: datetime | None = to_local(self._since) if self._since else None
        lines = []
        for figure in ATTENTION:
            count = figures.attention.get(figure, 0) if figures else None
            icon, tone = ICONS[figure]
            lines.append(
                ListLine(
                    figure,
                    name_figure(figure),
                    explain_figure(figure, since, today),
                    "…" if count is None else format_count(count),
                    tone=tone if count else "muted",
                    icon=icon,
                    is_link=bool(count),
                )
            )
        self.attention.load(lines)
        self.attention.fit_height()
        self.seen_button.setEnabled(bool(figures and figures.attention.get(StartFigure.CHANGED, 0)))

    def _show_meetings(self, figures: StartFigures) -> None:
        today = figures.counted_on
        coming = [one for one in figures.meetings if is_coming(one.day, today)]
        coming.sort(key=lambda one: (one.held_on or date(one.year, 12, 31), one.name))
        lines = [
            ListLine(one.id, one.name, describe_day(one), describe_wait(one, today))
            for one in coming
        ]
        if not lines:
            lines = [
                ListLine(
                    None,
                    self.tr("Geen overleg bekend"),
                    self.tr("Enter: voeg er een toe bij Termijnen"),
                )
            ]
        self.meetings.load(lines)
        self.meetings.fit_height()

    def _on_asked(self, question: StartQuestion) -> None:
        with self._context.database.read_shown() as connection:
            ids = list_start_rows(connection, date.today(), question)
        title = shown(question.status) if question.status else name_figure(question.figure)
        region = self._name_region(question.region_id)
        self.rows_requested.emit(RowsWish(f"{title}, {region}" if region else title, tuple(ids)))

    def _name_region(self, region_id: str) -> str:
        regions = self._figures.regions if self._figures else ()
        return next((one.name for one in regions if one.region_id == region_id), "")

    def _on_attention_opened(self, key: object) -> None:
        attention = self._figures.attention if self._figures else {}
        if isinstance(key, StartFigure) and attention.get(key, 0):
            self._on_asked(StartQuestion(key, since=self._since))

    def _on_all_seen(self) -> None:
        if self._figures is not None:
            self._since = self._figures.newest
            self._context.settings.set_seen(self._context.database.path, self._since)
            self.refresh(None)
            self.attention.setFocus()

    def _on_region_chosen(self, region_id: str) -> None:
        self.table.choose_region(region_id)
        if self.map is not None:
            self.map.choose(region_id)

    def _connect(self) -> None:
        self.reading.told.connect(self._on_told)
        self.reading.refused.connect(self.refused)
        self.attention.opened.connect(self._on_attention_opened)
        self.attention.clicked.connect(
            lambda index: self._on_attention_opened(
                self.attention.lines_model.lines[index.row()].key
            )
        )
        self.meetings.opened.connect(lambda _key: self.screen_requested.emit("deadlines"))
        self.seen_button.clicked.connect(self._on_all_seen)
        self.table.asked.connect(self._on_asked)
        self.table.region_chosen.connect(self._on_region_chosen)
        if self.map is not None:
            self.map.region_chosen.connect(self._on_region_chosen)
            self.map.region_opened.connect(
                lambda region_id: self._on_asked(StartQuestion(StartFigure.ALL, region_id))
            )

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("formBody")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(8, 16, 24, 24)
        self._columns.setSpacing(16)
        left = self._make_left()
        self._columns.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        self._right = self._make_right()
        self._columns.addWidget(self._right, 1, Qt.AlignmentFlag.AlignTop)
        self._left = left
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        self._body = body
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._nothing = QLabel(
            self.tr(
                "Dit register is nog leeg. Lees met Ctrl+I een afsprakenlijst in, of typ de "
                "afspraken zelf in de vergaderstand (Ctrl+4)."
            )
        )
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(_INDENT + 8, 16, _GAP, 0)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(area, 1)

    def _make_left(self) -> QWidget:
        left, above, below = QWidget(), QVBoxLayout(), QVBoxLayout()
        self._lists = QBoxLayout(QBoxLayout.Direction.TopToBottom, left)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(16)
        for part in (above, below):
            part.setSpacing(8)
            self._lists.addLayout(part, 1)
        above.addWidget(_title(self.tr("Vraagt aandacht")))
        above.addWidget(self.attention)
        line = QHBoxLayout()
        line.setContentsMargins(_INDENT - 2, 0, 0, 0)
        line.addWidget(self.seen_button)
        line.addStretch()
        above.addLayout(line)
        above.addStretch()
        below.addWidget(_title(self.tr("Volgende overleggen")))
        below.addWidget(self.meetings)
        below.addStretch()
        return left

    def _make_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_title(self.tr("De regio's")))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setContentsMargins(_INDENT, 0, 0, 0)
        self._pair.setSpacing(_GAP)
        if self.map is not None:
            place = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            self._pair.addWidget(self.map, 0, place)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.table)
        legend = QLabel(describe_legend())
        legend.setProperty("role", "muted")
        legend.setWordWrap(True)
        legend.hide()  # it explains rows that are not there yet
        self._legend = legend
        beside.addWidget(legend)
        beside.addStretch()
        self._pair.addLayout(beside, 1)
        column.addLayout(self._pair)
        return right

    def _arrange(self) -> None:
        """Set parts beside each other as far as there is room for them."""
        left = _LEFT_CHARS * QFontMetrics(self._theme.font()).averageCharWidth()
        table = self.table.minimumWidth()
        pair = table + _GAP + (self.map.least_width() if self.map is not None else 0)
        room = self.width() - 2 * _INDENT - 3 * _GAP
        is_narrow = room < left + table
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        has_pair = room >= pair + (0 if is_narrow else left)
        # Where the map has no room beside the table it comes under it: the table says all of it.
        self._pair.setDirection(direction.LeftToRight if has_pair else direction.BottomToTop)
        if self.map is not None:
            first, second = (self.map, self.table) if has_pair else (self.table, self.map)
            QWidget.setTabOrder(first, second)
            spare = room - pair - (0 if is_narrow else left) - _ROOMY_BAR
            self.map.widen(spare if has_pair else 0, self.height() - 4 * _GAP)
        both = 2 * left + _GAP
        has_both = is_narrow and room >= both
        self._lists.setDirection(direction.LeftToRight if has_both else direction.TopToBottom)
        self._left.setFixedWidth(both if has_both else min(left, max(room, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _read(database: Database, today: date, since: str) -> StartFigures:
    with database.read_aside() as connection:
        return get_start_figures(connection, today, since)


def _title(text: str) -> QLabel:
    title = QLabel(text)
    title.setProperty("role", "title")
    title.setContentsMargins(_INDENT, 0, 0, 0)
    return title
