"""What is painted on the screen: words, the colour of their letters, and the ground under them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from tests.ui.theme.test_tokens import contrast

_SCALE = 3  # pixels per pixel: strokes of letters get a core of their full colour
_SHARE = 0.12  # of the pixels under words: what is less is a line or a sign
_CORE = 6  # pixels of one colour that make a letter, and not its soft edge
_EDGE = 5  # of a field, with its border


@dataclass(frozen=True, slots=True)
class Words:
    """Words that were painted by Python, on a widget by itself."""

    text: str
    color: str
    place: QRect


@contextmanager
def listening(*, paints: bool) -> Iterator[list[Words]]:
    """Note all words that Python paints meanwhile.

    Args:
        paints: False leaves the words out, so that only their ground is left.
    """
    said: list[Words] = []
    real = QPainter.drawText

    def draw(painter: QPainter, *args: Any) -> Any:
        place = _find_place(painter, args)
        text = str(args[-1] if isinstance(args[-1], str) else args[-2])
        if text.strip() and not place.isEmpty():
            said.append(Words(text, painter.pen().color().name(), place))
        return real(painter, *args) if paints else None

    QPainter.drawText = draw  # type: ignore[assignment,method-assign]  # put back below
    try:
        yield said
    finally:
        QPainter.drawText = real  # type: ignore[method-assign]


def find_faint_words(widget: QWidget, least: float) -> list[str]:
    """Return the words that Python paints on a widget and that stand out too little."""
    with listening(paints=True) as said:
        widget.grab()
    if not said:
        return []
    with listening(paints=False):
        ground = widget.grab().toImage()
    faults = []
    for words in said:
        for under in _list_grounds(ground, words.place):
            reached = contrast(words.color, under)
            if reached < least:
                faults.append(f"“{words.text[:30]}” {words.color} on {under}: {reached:.2f}")
    return faults


def measure_words(widget: QWidget) -> tuple[float, str] | None:
    """Return how much the words of one of Qt's own widgets stand out; None: it has none."""
    inner = _words_rect(widget)
    if not _text_of(widget).strip() or inner.isEmpty():
        return None
    icon = widget.icon() if isinstance(widget, QAbstractButton) else None
    if isinstance(widget, QAbstractButton):
        widget.setIcon(QIcon())
    try:
        picture = _grab_large(widget, inner)
    finally:
        if isinstance(widget, QAbstractButton) and icon is not None:
            widget.setIcon(icon)
    colors = _count_colors(picture, picture.rect())
    if not colors:
        return None
    [(ground, _)] = colors.most_common(1)
    cores = [color for color, count in colors.items() if count >= _CORE]
    letters = max(cores, key=lambda color: contrast(color, ground), default=ground)
    return contrast(letters, ground), f"{letters} on {ground}"


def _text_of(widget: QWidget) -> str:
    hint = ""
    if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isEnabled():
        hint = widget.placeholderText()  # what to type; in a field that is off it says nothing
    if isinstance(widget, QLineEdit):
        return widget.text() or hint
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or hint
    only_sign = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == only_sign:
        return ""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _words_rect(widget: QWidget) -> QRect:
    """Return where the words of a widget are, without its border, tick or sign."""
    if isinstance(widget, QLabel):
        return widget.rect()
    edge = QMargins(_EDGE, _EDGE, _EDGE, _EDGE)
    if isinstance(widget, QCheckBox):
        edge.setLeft(30)
    if isinstance(widget, QComboBox | QLineEdit):
        edge.setRight(32)
    return widget.rect().marginsRemoved(edge)


def _grab_large(widget: QWidget, inner: QRect) -> QImage:
    picture = QPixmap(widget.size() * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    ground = widget.palette().color(widget.backgroundRole())
    picture.fill(_ground_behind(widget) or ground)
    widget.render(picture)
    place = QRect(inner.topLeft() * _SCALE, QSize(inner.width(), inner.height()) * _SCALE)
    return picture.copy(place).toImage()


def _ground_behind(widget: QWidget) -> QColor | None:
    """Return the colour of what a widget lies on, where its own ground is clear."""
    top = widget.window()
    with listening(paints=False):
        behind = top.grab(QRect(widget.mapTo(top, widget.rect().topLeft()), QSize(1, 1)))
    image = behind.toImage()
    return image.pixelColor(0, 0) if not image.isNull() else None


def _find_place(painter: QPainter, args: tuple[Any, ...]) -> QRect:
    """Return where words come, in pixels of what is painted on."""
    first = args[0]
    if isinstance(first, QRect | QRectF) and len(args) >= 3:
        needed = QRectF(painter.boundingRect(first, args[1], args[2]))
        box = needed.intersected(QRectF(first)).toRect()
    else:
        box = painter.fontMetrics().boundingRect(str(args[-1]))
        spot = QPointF(*args[:2]) if isinstance(first, int | float) else QPointF(first)
        box.translate(spot.toPoint())
    return painter.combinedTransform().mapRect(box)


def _list_grounds(image: QImage, place: QRect) -> list[str]:
    counted = _count_colors(image, place.intersected(image.rect()))
    total = sum(counted.values())
    return [color for color, count in counted.items() if count >= _SHARE * total]


def _count_colors(image: QImage, place: QRect) -> Counter[str]:
    step = 1 if place.width() * place.height() < 40_000 else 2
    return Counter(
        image.pixelColor(x, y).name()
        for y in range(place.top(), place.bottom() + 1, step)
        for x in range(place.left(), place.right() + 1, step)
    )


def list_painted(top: QWidget) -> list[QWidget]:
    """Return what Python paints: the inside of lists, and widgets of our own."""
    seen = [widget for widget in top.findChildren(QWidget) if widget.isVisible()]
    lists = [widget.viewport() for widget in seen if isinstance(widget, QAbstractItemView)]
    return lists + [widget for widget in seen if _paints(widget)]


def _paints(widget: QWidget) -> bool:
    ours = (kind for kind in type(widget).__mro__ if kind.__module__.startswith("novex_desktop"))
    return any("paintEvent" in vars(kind) for kind in ours)
