"""What the delegate of the tree paints, looked at as pixels."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from novex_desktop.store.queries.nodes import NodeKey, NodeKind
from novex_desktop.store.queries.tree import TreeRow
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.agreement_tree_view import AgreementTreeView
from novex_desktop.ui.tree.tree_delegate import _shorten_region

WIDTH, HEIGHT = 400, 30


def paint(qtbot: QtBot, theme: Theme, total: int, open_: int) -> QImage:
    """Return a meeting with these counts as it is painted."""
    model, view = AgreementTreeModel(), AgreementTreeView(theme)
    qtbot.addWidget(view)
    key = NodeKey(NodeKind.MEETING, "m")
    model.load([TreeRow(key, None, "", "BO", total, open_, 0)])
    view.setModel(model)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens.surface))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def count_painted(image: QImage, left: int) -> int:
    """Return how many columns of pixels hold something, right of a place."""
    ground = image.pixelColor(WIDTH - 1, 0)
    return sum(
        any(image.pixelColor(x, y) != ground for y in range(HEIGHT)) for x in range(left, WIDTH)
    )


def test_counts_of_hundreds_are_painted_whole(qtbot: QtBot, theme: Theme) -> None:
    # 1111/1111 was cut at the width of 00/00, so that 597 open looked like 7.
    few, many = (paint(qtbot, theme, number, number) for number in (11, 1111))
    assert count_painted(many, 100) > 1.8 * count_painted(few, 100) - 8


def test_what_was_not_counted_yet_has_no_counts(qtbot: QtBot, theme: Theme) -> None:
    assert count_painted(paint(qtbot, theme, 0, 0), 100) == 0


def test_a_region_in_a_group_keeps_its_name_and_the_year(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font())
    title = "Zuid-Nederland, BO Leefomgeving 2025"
    width = metrics.horizontalAdvance(title)
    assert _shorten_region(title, metrics, width) == title
    short = _shorten_region(title, metrics, width * 6 // 10)
    assert short.startswith("Zuid, BO")
    assert short.endswith("25")
    assert metrics.horizontalAdvance(short) <= width * 6 // 10
