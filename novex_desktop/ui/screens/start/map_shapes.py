"""The outlines of the provinces, and of the regions that they make together."""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainterPath, QPolygonF

_GRID = 40  # steps in which land near the middle is looked for
_LEAST_AREA = 4.0  # what is smaller is a gap between two thinned lines, and no island


class MapShapes:
    """A map in units of its own; the size tells how many.

    Args:
        path: see resources/map/README.md.
    """

    def __init__(self, path: Path) -> None:
        content = json.loads(path.read_text(encoding="utf-8"))
        width, height = content["size"]
        self.size = QSizeF(width, height)
        self.provinces = {name: _make_path(rings) for name, rings in content["provinces"].items()}

    def group(self, regions: Mapping[str, str]) -> dict[str, QPainterPath]:
        """Return the outline of each region.

        Args:
            regions: name of a province: key of its region.
        """
        found: dict[str, QPainterPath] = {}
        for name, path in self.provinces.items():
            region_id = regions.get(name)
            if region_id is not None:
                found[region_id] = found.get(region_id, QPainterPath()).united(path)
        return {region_id: _without_specks(path) for region_id, path in found.items()}

    def anchor(self, region: QPainterPath) -> QPointF:
        """Return where the name of a region stands best: at the middle of its largest piece.

        Where that is water, at the land nearest to it.
        """
        pieces = [QPolygonF(piece) for piece in region.toSubpathPolygons()]
        largest = max(pieces, key=lambda piece: abs(_area(piece)))
        middle, box = _middle(largest), largest.boundingRect()
        if region.contains(middle):
            return middle
        spots = (
            QPointF(box.left() + box.width() * x / _GRID, box.top() + box.height() * y / _GRID)
            for x in range(1, _GRID)
            for y in range(1, _GRID)
        )
        on_land = [spot for spot in spots if region.contains(spot)]
        return min(on_land, key=lambda spot: (spot - middle).manhattanLength(), default=middle)


def _make_path(rings: list[list[tuple[float, float]]]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def _without_specks(path: QPainterPath) -> QPainterPath:
    clean = QPainterPath()
    for piece in path.toSubpathPolygons():
        if abs(_area(QPolygonF(piece))) >= _LEAST_AREA:
            clean.addPolygon(piece)
            clean.closeSubpath()
    return clean


def _area(piece: QPolygonF) -> float:
    points = [(point.x(), point.y()) for point in piece.toList()]
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return float(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _middle(piece: QPolygonF) -> QPointF:
    """Return the centre of gravity."""
    points = [(point.x(), point.y()) for point in piece.toList()]
    x = y = 0.0
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        x, y = x + (x1 + x2) * cross, y + (y1 + y2) * cross
    whole = 6 * _area(piece)
    return QPointF(x / whole, y / whole)
