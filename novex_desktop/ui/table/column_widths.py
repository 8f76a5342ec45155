"""How wide each column of the table is: what it needs, within what there is room for."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.columns import DEFAULT_COLUMNS, Column, ShownColumn, title_of
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

_WIDEST_SHARE = 0.145  # of the table, for each usual column beside the text
_WIDEST = 200  # pixels at normal text size, for a column that somebody chose
_LEAST_TEXT = 240
_LEAST_CHARS = 34  # of the text in one line; with less room a usual column goes
_LEAVES_FIRST = (Column.NUMBER, Column.LEAD, Column.DUE)
_PADDING = 8
_SIGN = 26  # room for the sign before a status, or the arrow of a sorted column


class ColumnWidths:
    """Measures texts once per font."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._measured: dict[str, int] = {}

    def forget(self) -> None:
        """Measure again, in another font."""
        self._measured = {}

    def at_normal_size(self, width: int) -> int:
        """Return a width on the screen as it would be at normal text size."""
        return max(round(width * 1000 / self._theme.pixels(1000)), 1)

    def fit(
        self, columns: Sequence[ShownColumn], model: AgreementTableModel, room: int
    ) -> dict[Column, int]:
        """Return the width of each column that has a place, in pixels.

        Of the usual columns those go that have no room, and the text says what they said. The
        columns that somebody chose all stay: then the table scrolls sideways.
        """
        if tuple(columns) == DEFAULT_COLUMNS:
            return self._fit_usual(model, room)
        widths = {
            shown.column: self._theme.pixels(shown.width)
            if shown.width
            else self._need(shown.column, model, self._theme.pixels(_WIDEST))
            for shown in columns
            if shown.column is not Column.AGREEMENT or shown.width
        }
        if Column.AGREEMENT not in widths:
            left = room - sum(widths.values())
            widths[Column.AGREEMENT] = max(left, self._theme.pixels(_LEAST_TEXT))
        return widths

    def _fit_usual(self, model: AgreementTableModel, room: int) -> dict[Column, int]:
        widest = max(int(room * _WIDEST_SHARE), 72)
        beside = [shown.column for shown in DEFAULT_COLUMNS]
        beside.remove(Column.AGREEMENT)
        widths = {column: self._need(column, model, widest) for column in beside}
        least = QFontMetrics(self._theme.font()).averageCharWidth() * _LEAST_CHARS
        for column in _LEAVES_FIRST:
            # What has no room goes; the number then stands above the text.
            if room - sum(widths.values()) < least:
                del widths[column]
        if room - sum(widths.values()) < least // 2:
            del widths[Column.STATUS]  # its sign then stands before the number
        widths[Column.AGREEMENT] = max(room - sum(widths.values()), 96)
        return widths

    def _need(self, column: Column, model: AgreementTableModel, widest: int) -> int:
        """Return what a column needs for what is in it, but no more than it may have."""
        small = QFontMetrics(self._theme.font(0.9))
        sign = self._theme.pixels(_SIGN)
        metrics = QFontMetrics(self._theme.font())
        if column is Column.NUMBER:
            return small.horizontalAdvance("BOL24-ZW-04-02-a") + 2 * _PADDING
        if column is Column.STATUS:
            longest = shown(AgreementStatus.PARTLY_DONE)  # in Dutch and in English
            return metrics.horizontalAdvance(longest) + sign + 2 * _PADDING
        if column in (Column.DUE, Column.DUE_DATE, Column.UPDATED):  # a day is never cut
            widest = max(widest, metrics.horizontalAdvance("00-00-0000") + 4)
        need = small.horizontalAdvance(title_of(column)) + sign
        for text in model.texts(column):
            width = self._measured.get(text)
            if width is None:
                lines = text.replace(" / ", "\n").splitlines()
                width = max((metrics.horizontalAdvance(line) + 4 for line in lines), default=0)
                self._measured[text] = width
            need = max(need, width)
        return min(need, max(widest, 72)) + 2 * _PADDING
