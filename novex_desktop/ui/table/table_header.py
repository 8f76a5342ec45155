"""The header of the table, with room for a row of filters under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

if TYPE_CHECKING:
    from novex_desktop.ui.table.filter_row import FilterRow


class TableHeader(QHeaderView):
    """Makes the filter row when it is first shown: most people never ask for it."""

    filter_changed = Signal()
    table_requested = Signal()  # from a filter on to the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._row: FilterRow | None = None
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(48)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def filter_row(self) -> "FilterRow":
        """The filters under the header, shown or not."""
        if self._row is None:
            from novex_desktop.ui.table.filter_row import FilterRow

            self._row = FilterRow(self, self)
            self._row.hide()
            self._row.changed.connect(self.filter_changed)
            self._row.table_requested.connect(self.table_requested)
        return self._row

    @property
    def is_row_made(self) -> bool:
        """Whether anybody asked for the filters yet."""
        return self._row is not None

    @property
    def has_filter_row(self) -> bool:
        """Whether the filters are shown."""
        return self._row is not None and not self._row.isHidden()

    def show_filter_row(self, *, shown: bool) -> None:
        """Show the filters or hide them; what they ask stays as it is."""
        if shown != self.has_filter_row:
            self.filter_row.setVisible(shown)
            self.updateGeometries()
            self.updateGeometry()
            self.geometriesChanged.emit()

    def _row_height(self) -> int:
        return self._row.sizeHint().height() if self._row and self.has_filter_row else 0

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._row_height())

    def updateGeometries(self) -> None:
        height = self._row_height()
        self.setViewportMargins(0, 0, 0, height)
        super().updateGeometries()
        if self._row is not None and height:
            self._row.setGeometry(0, self.viewport().height(), self.width(), height)
            self._row.place_editors()
