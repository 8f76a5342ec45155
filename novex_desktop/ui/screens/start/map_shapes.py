"""The outlines of the provinces, and of the regions that they make together."""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainterPath, QPolygonF

_GRID = 20  # steps in which the best place for a name is looked for
_SKIPPED = 3  # every third point of a border tells enough about how far it is
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
        """Return where the name of a region stands best: on land, as far from borders as can be."""
        pieces = [QPolygonF(piece) for piece in region.toSubpathPolygons()]
        largest = max(pieces, key=lambda piece: abs(_area(piece)))
        border = [(point.x(), point.y()) for point in largest.toList()[::_SKIPPED]]
        box = largest.boundingRect()
        best, room = box.center(), -1.0
        for x_step in range(1, _GRID):
            for y_step in range(1, _GRID):
                x = box.left() + box.width() * x_step / _GRID
                y = box.top() + box.height() * y_step / _GRID
                free = min((x - other_x) ** 2 + (y - other_y) ** 2 for other_x, other_y in border)
                if free > room and region.contains(QPointF(x, y)):
                    best, room = QPointF(x, y), free
        return best


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
