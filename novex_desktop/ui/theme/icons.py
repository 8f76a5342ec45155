"""Icons of one family, drawn in a colour of the look at hand."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 32)


class IconSet:
    """Reads an SVG file once and draws it in any colour and size.

    Args:
        folder: holds `<name>.svg`, drawn with `currentColor`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """Return an icon of `size` logical pixels for a screen of `ratio` pixels to one."""
        key = (name, color, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, color, size, ratio)
        return found

    def icon(self, name: str, color: str, disabled: str) -> QIcon:
        """Return an icon for a button or menu, also in its disabled colour."""
        icon = QIcon()
        for size in _SIZES:
            icon.addPixmap(self.pixmap(name, color, size), QIcon.Mode.Normal)
            icon.addPixmap(self.pixmap(name, color, size), QIcon.Mode.Selected)
            icon.addPixmap(self.pixmap(name, disabled, size), QIcon.Mode.Disabled)
        return icon

    def _draw(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            # A line of 2 on 24 looks heavy beside text of 9 or 10 points.
            source = source.replace('stroke-width="2"', 'stroke-width="1.75"')
            self._sources[name] = source
        data = source.replace("currentColor", QColor(color).name()).encode()
        pixels = max(1, round(size * ratio))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
