"""Make `resources/map/netherlands.json` from the map of the npm package @svg-maps/netherlands.

    python tests/data/map/reduce_map.py PACKAGE/netherlands.svg resources/map/netherlands.json

Lines are thinned (Douglas and Peucker) to half a unit of a map of 613 by 724, islands too small to
see are left out, and Friesland gets its official name.
"""

import json
import re
import sys
from pathlib import Path

_TOLERANCE = 0.5
_LEAST_AREA = 4.0  # square units; less is a speck on the screen
_PATH = re.compile(r'<path\s+id="\w+"\s+name="([^"]+)"\s+d="([^"]+)"', re.DOTALL)
_OFFICIAL = {"Friesland": "Fryslân"}

Point = tuple[float, float]


def read_rings(path: str) -> list[list[Point]]:
    """Return the closed lines of an SVG path that knows only relative m and z."""
    rings: list[list[Point]] = []
    x = y = 0.0
    for piece in path.replace("z", " z").split("m")[1:]:
        ring: list[Point] = []
        for pair in piece.replace("z", "").split():
            dx, dy = map(float, pair.split(","))
            x, y = x + dx, y + dy
            ring.append((x, y))
        x, y = ring[0]  # z goes back to where the ring began
        rings.append(ring)
    return rings


def thin(line: list[Point]) -> list[Point]:
    """Leave out the points that lie on the line between others."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5

    def away(point: Point) -> float:
        x, y = point
        if length == 0:
            return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
        return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)

    far = max(range(1, len(line) - 1), key=lambda place: away(line[place]))
    if away(line[far]) <= _TOLERANCE:
        return [line[0], line[-1]]
    return thin(line[: far + 1])[:-1] + thin(line[far:])


def area(ring: list[Point]) -> float:
    """Return what a ring encloses."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def main(source: Path, target: Path) -> None:
    """Write the reduced map."""
    provinces = {}
    for name, path in _PATH.findall(source.read_text(encoding="utf-8")):
        rings = [ring for ring in read_rings(path) if area(ring) >= _LEAST_AREA]
        provinces[_OFFICIAL.get(name, name)] = [
            [[round(x, 1), round(y, 1)] for x, y in thin(ring)] for ring in rings
        ]
    content = {
        "source": "@svg-maps/netherlands 1.0.0, after MapSVG",
        "licence": "CC BY 4.0",
        "size": [613, 724],
        "provinces": provinces,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    target.write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
