"""Source, outline and the row at hand: what is chosen in one shows in the others."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.importing.review import Review
from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.reading_order import read_in_order
from novex_desktop.ui.review.detail_pane import DetailPane
from novex_desktop.ui.review.outline_model import OutlineLine, OutlineModel, make_lines
from novex_desktop.ui.review.outline_view import OutlineView
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.review.source_model import SourceModel
from novex_desktop.ui.review.source_view import SourceView
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.walking import next_pane


def is_news(line: OutlineLine) -> bool:
    """Whether a line is new or changed beside what the register has of the meeting."""
    return line.is_news


FILTERS: tuple[Callable[[OutlineLine], bool] | None, ...] = (
    None,
    lambda line: line.row.is_doubtful,
    lambda line: line.waiting > 0,
    lambda line: line.what is What.LEFTOVER,
    is_news,
    lambda line: any(finding.is_refused for finding in line.row.findings),
)
REFUSED = len(FILTERS) - 1  # place of the filter that shows where proposals were refused
_LEAST_HEIGHT = 48  # of each pane, in pixels


class ReviewPanes(QSplitter):
    """Knows a review, and changes nothing in it."""

    line_chosen = Signal(object)  # OutlineLine that one stands on, or None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.source_model, self.outline_model = SourceModel(self), OutlineModel(self)
        self.source, self.outline = SourceView(theme), OutlineView(theme)
        self.source.setModel(self.source_model)
        self.outline.setModel(self.outline_model)
        self.detail = DetailPane(theme)
        self._nothing = EmptyState(theme, "list-filter")
        self._upper = QStackedWidget()
        self._lines: dict[int, OutlineLine] = {}
        self._known: dict[str, str] = {}  # text in the register, by number
        self._earlier: dict[str, str] = {}  # what an agreement seems to continue, by number
        self._key = -1
        self._lay_out()
        self.outline_model.rowsInserted.connect(self._on_lines_counted)
        self.outline_model.rowsRemoved.connect(self._on_lines_counted)
        self.source.block_chosen.connect(self._on_block_chosen)
        self.outline.row_chosen.connect(self.go_to)

    @property
    def lines(self) -> list[OutlineLine]:
        """All lines of the outline, those that the filter hides too."""
        return list(self._lines.values())

    def show_review(self, review: Review) -> None:
        """Show a review; the place where one stands stays."""
        comparison = review.plan.comparison
        states = {entry.number: self.tr("gewijzigd") for entry in comparison.changed}
        states |= {entry.number: self.tr("gelijk") for entry in comparison.same}
        is_second = bool(comparison.changed or comparison.same)
        news = {entry.number for entry in comparison.changed}
        if is_second:
            states |= {entry.number: self.tr("nieuw") for entry in comparison.new}
            news |= {entry.number for entry in comparison.new}
        self._known = {entry.number: entry.known_text for entry in comparison.changed}
        self._earlier = {
            link.later_number: f"{link.earlier_number} {link.earlier_title}"
            for link in review.plan.links
        }
        states |= {number: self.tr("vervolg?") for number in self._earlier}
        left_as = {block.row: block.left_as for block in review.blocks if block.left_as}
        lines = make_lines(review.rows, states, left_as, news)
        block = self.source.current_block()
        self._lines = {line.row.key: line for line in lines}
        self.source_model.load(review.blocks, {line.row.key: line.what for line in lines})
        self.outline_model.load(lines)
        row_of = {block.index: block.row for block in review.blocks}
        self.go_to(row_of.get(block, lines[0].row.key if lines else -1), block)

    def set_filter(self, place: int) -> None:
        """Show all lines, or only those of one kind; see `FILTERS`."""
        headline, explanation = self._texts_of_nothing()[place]
        self._nothing.say(headline, explanation)
        self.outline_model.set_filter(FILTERS[place])
        if not self.outline.choose(self._key) and self.outline_model.rowCount():
            self.go_to(self.outline_model.line_at(0).row.key)

    def _texts_of_nothing(self) -> tuple[tuple[str, str], ...]:
        back = self.tr("Met Ctrl+1 ziet u alle regels.")
        return (
            (self.tr("De lijst is leeg"), ""),
            (self.tr("Er is geen twijfel"), back),
            (self.tr("Er zijn geen voorstellen te bevestigen"), back),
            (self.tr("Alle woorden gaan mee"), back),
            (self.tr("Er is niets nieuw of gewijzigd"), back),
            (self.tr("Er zijn geen voorstellen afgewezen"), back),
        )

    def _on_lines_counted(self) -> None:
        is_empty = self.outline_model.rowCount() == 0
        self._upper.setCurrentWidget(self._nothing if is_empty else self.outline)

    def go_to(self, key: int, block: int = -1) -> None:
        """Show a row everywhere."""
        line = self._lines.get(key)
        self._key = key
        if line is not None:
            at = block if block in line.row.blocks else key
            self.source.choose(at, key)
            self.outline.choose(key)
        number = line.row.number if line else ""
        self.detail.show_line(line, self._known.get(number, ""), self._earlier.get(number, ""))
        self.line_chosen.emit(line)

    def current_line(self) -> OutlineLine | None:
        """Return the line that one stands on."""
        return self._lines.get(self._key)

    def chosen_lines(self) -> list[OutlineLine]:
        """Return what an act is about: the selection, or the line that one stands on."""
        selected = self.outline.selected_lines() if self.outline.hasFocus() else []
        current = self.current_line()
        if len(selected) > 1:
            return selected
        return [current] if current else []

    def block_at_hand(self) -> int:
        """Return the block where an act begins: in the source the very line, else the row."""
        line = self.current_line()
        block = self.source.current_block()
        if line is None:
            return -1
        return block if self.source.hasFocus() and block in line.row.blocks else line.row.key

    def find_doubt(self, step: int) -> OutlineLine | None:
        """Return the next (1) or previous (-1) line with a doubt, round the end."""
        doubtful = [key for key, line in self._lines.items() if line.row.is_doubtful]
        if not doubtful:
            return None
        if step > 0:
            key = next((key for key in doubtful if key > self._key), doubtful[0])
        else:
            key = next((key for key in reversed(doubtful) if key < self._key), doubtful[-1])
        return self._lines[key]

    def focus_pane(self, step: int) -> None:
        """Move to the next (1) or the previous (-1) pane."""
        stops: list[QWidget] = [self.source, self.outline]
        if self.detail.recognised.isVisible():
            stops.append(self.detail.recognised.view)
        stop = next_pane(stops, step)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if stop is self.detail.recognised.view:
            self.detail.ensureWidgetVisible(self.detail.recognised)

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(1)
        right.setChildrenCollapsible(False)
        self._upper.addWidget(self.outline)
        self._upper.addWidget(self._nothing)
        right.addWidget(_titled(self.tr("Opbouw"), self._upper))
        right.addWidget(self.detail)
        right.setSizes([400, 400])
        # With large letters on a small screen the buttons above need all of their lines.
        for pane in (self.source, self._upper, self.detail):
            pane.setMinimumHeight(_LEAST_HEIGHT)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(_titled(self.tr("Bron"), self.source))
        self.addWidget(right)
        self.setSizes([620, 740])
        for panes in (right, self):
            read_in_order(panes)

    def _on_block_chosen(self, block: int) -> None:
        self.go_to(self.source.current_row, block)


def _titled(title: str, content: QWidget) -> QWidget:
    pane = QWidget()
    pane.setObjectName("pane")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    head = QFrame()
    head.setObjectName("paneHead")
    caption = QLabel(title)
    caption.setProperty("role", "section")
    inner = QVBoxLayout(head)
    inner.setContentsMargins(12, 6, 12, 6)
    inner.addWidget(caption)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(content, 1)
    return pane
