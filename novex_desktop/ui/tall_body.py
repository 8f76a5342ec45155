"""What stands in a scroll area and is as high as its parts need."""

from PySide6.QtWidgets import QWidget


class TallBody(QWidget):
    """Asks for the room that its parts need at least.

    Qt asks for what they would like at this width, which can be less: then it takes the
    difference from other parts, and these lie over each other.
    """

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        least = layout.totalMinimumHeightForWidth(width) if layout is not None else 0
        return max(super().heightForWidth(width), least)
