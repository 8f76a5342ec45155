"""The map of the regions: painted from outlines, walked with the arrows, opened with Enter."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from novex_desktop.store.queries.start_figures import RegionFigures, StartFigures
from novex_desktop.ui.screens.start.map_shapes import MapShapes
from novex_desktop.ui.screens.start.spoken_map import SpokenMap, WalkedMap, tell_current
from novex_desktop.ui.screens.start.start_words import describe_region
from novex_desktop.ui.spoken_role import say_by
from novex_desktop.ui.theme.theme import Theme

_WIDTH = 300
_MARGIN = 6
_PADDING = 5
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RegionMap(WalkedMap):
    """Shows how many agreements of each region are open and late, as the table beside it does.

    The arrows walk the regions in the order of the source list, as the table has them.
    """

    region_chosen = Signal(str)  # id of the region that became current
    region_opened = Signal(str)  # Enter or a click: show its rows

    def __init__(self, theme: Theme, shapes: MapShapes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shapes = theme, shapes
        self._regions: tuple[RegionFigures, ...] = ()
        self._outlines: dict[str, QPainterPath] = {}
        self._anchors: dict[str, QPointF] = {}
        self._province_regions: dict[str, str] = {}
        self._current = ""
        self._wide = 0  # as it was last told
        self.setObjectName("regionMap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Kaart van de regio's"))
        say_by(self, SpokenMap)
        theme.follow(self, self._on_theme_changed)

    @property
    def current(self) -> str:
        """The region that is chosen; empty when none is."""
        return self._current

    def show_figures(self, figures: StartFigures) -> None:
        """Show the regions; those without any province on the map are in the table only."""
        if dict(figures.provinces) != self._province_regions:
            self._province_regions = dict(figures.provinces)
            self._outlines = self._shapes.group(self._province_regions)
            self._anchors = {
                region_id: self._shapes.anchor(path) for region_id, path in self._outlines.items()
            }
        self._regions = tuple(
            region for region in figures.regions if region.region_id in self._outlines
        )
        self._describe()
        self.update()

    def choose(self, region_id: str) -> None:
        """Make a region current without saying so; an unknown one makes none current."""
        if region_id != self._current:
            self._current = region_id
            self._describe()
            self.update()

    def region_at(self, spot: QPoint) -> str:
        """Return the region at a place of the widget, or nothing."""
        inverted, _ = self._transform().inverted()
        place = inverted.map(QPointF(spot))
        found = (region_id for region_id, path in self._outlines.items() if path.contains(place))
        return next(found, "")

    def spot_of(self, region_id: str) -> QPoint:
        """Return where the name of a region stands."""
        return self._transform().map(self._anchors[region_id]).toPoint()

    def list_spoken(self) -> list[str]:
        """Return what is said of each region, in the order of the arrows."""
        return [describe_region(region) for region in self._regions]

    def current_place(self) -> int:
        """Return which of them is chosen; -1: none."""
        return self._place_of(self._current)

    def place_at(self, spot: QPoint) -> int:
        """Return the region at a place of the widget; -1: none."""
        return self._place_of(self.region_at(spot))

    def spot_at(self, place: int) -> QPoint:
        """Return where the name of a region stands."""
        return self.spot_of(self._regions[place].region_id)

    def _place_of(self, region_id: str) -> int:
        places = (n for n, region in enumerate(self._regions) if region.region_id == region_id)
        return next(places, -1)

    def _find(self, region_id: str) -> RegionFigures | None:
        return next((one for one in self._regions if one.region_id == region_id), None)

    def _describe(self) -> None:
        region = self._find(self._current)
        hint = self.tr(
            "Pijltjes kiezen een regio, Enter toont haar afspraken. De tabel ernaast geeft "
            "dezelfde cijfers."
        )
        self.setAccessibleDescription(f"{describe_region(region)}. {hint}" if region else hint)

    def _step(self, step: int) -> None:
        if not self._regions:
            return
        here = self.current_place()
        self._go_to((here + step if here >= 0 else 0) % len(self._regions))

    def _go_to(self, place: int) -> None:
        self.choose(self._regions[place].region_id)
        tell_current(self, self.current_place())
        self.region_chosen.emit(self._current)

    def _transform(self) -> QTransform:
        size = self._shapes.size
        room_x, room_y = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        scale = min(room_x / size.width(), room_y / size.height())
        left = (self.width() - scale * size.width()) / 2
        top = (self.height() - scale * size.height()) / 2
        return QTransform(scale, 0, 0, scale, left, top)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def least_width(self) -> int:
        """Return how wide it is at least."""
        # With larger text the labels need more of the map, but it need not become twice as large.
        return round(_WIDTH * (1 + (self._theme.pixels(100) / 100 - 1) / 2))

    def widen(self, spare: int, high: int) -> None:
        """Be wider where there is room for it, both sideways and downwards."""
        least = self.least_width()
        size = self._shapes.size
        by_height = int((high - 2 * _MARGIN) * size.width() / size.height()) + 2 * _MARGIN
        wide = max(min(least + spare, by_height, 2 * least), least)
        if wide != self._wide:
            self._wide = wide
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = max(self._wide, self.least_width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        size = self._shapes.size
        return round((width - 2 * _MARGIN) * size.height() / size.width()) + 2 * _MARGIN

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        transform, tokens = self._transform(), self._theme.tokens
        for region_id, path in self._outlines.items():
            is_current = region_id == self._current
            painter.setBrush(QColor(tokens.selected if is_current else tokens.selected_idle))
            painter.setPen(QPen(QColor(tokens.line_strong), 1.2))
            painter.drawPath(transform.map(path))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line_strong), 0.6, Qt.PenStyle.DotLine))
        for path in self._shapes.provinces.values():
            painter.drawPath(transform.map(path))
        current = self._outlines.get(self._current)
        if current is not None:
            width = 3.0 if self.hasFocus() else 1.8
            painter.setPen(QPen(QColor(tokens.focus), width))
            painter.drawPath(transform.map(current))
        for region in self._regions:
            self._paint_label(painter, region)
        if self.hasFocus() and current is None:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_label(self, painter: QPainter, region: RegionFigures) -> None:
        """Name and numbers on a ground of their own, so that borders never run through them."""
        tokens = self._theme.tokens
        bold, plain = self._theme.font(0.9, QFont.Weight.DemiBold), self._theme.font(0.9)
        lines = [
            (region.short, bold, tokens.text),
            (self.tr("{count} open").format(count=region.open), plain, tokens.text),
        ]
        if region.late:
            late = self.tr("{count} te laat").format(count=region.late)
            lines.append((late, bold, tokens.red))
        height = QFontMetrics(bold).height()
        width = max(QFontMetrics(font).horizontalAdvance(text) for text, font, _ in lines)
        box = QRect(0, 0, width + 2 * _PADDING + 2, len(lines) * height + 4)
        box.moveCenter(self.spot_of(region.region_id))
        box.moveLeft(min(max(box.left(), 1), self.width() - box.width() - 1))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, 4, 4)
        for place, (text, font, color) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(color))
            line = QRect(box.left(), box.top() + 2 + place * height, box.width(), height)
            painter.drawText(line, _CENTRE, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENDS and self._regions:
            self._go_to(_ENDS[key])
        elif key in _OPENING and self._current:
            self.region_opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        region_id = self.region_at(event.position().toPoint())
        if region_id:
            self.choose(region_id)
            self.region_chosen.emit(region_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        region_id = self.region_at(event.position().toPoint())
        if region_id:
            self.region_opened.emit(region_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._current and self._regions:
            self._step(0)
        # After what Qt itself tells of the focus, which is only that the map has it.
        QTimer.singleShot(0, self, lambda: tell_current(self, self.current_place()))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            region = self._find(self.region_at(event.pos()))
            QToolTip.showText(event.globalPos(), describe_region(region) if region else "", self)
            return True
        return super().event(event)
