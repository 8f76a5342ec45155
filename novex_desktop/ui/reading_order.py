"""The order in which a screen reader comes by the panes of a splitter: as one sees them."""

from PySide6.QtWidgets import QSplitter


def read_in_order(splitter: QSplitter) -> None:
    """Let the panes be read from left to right; Qt puts each new one before the others.

    Source: QSplitter lowers what is added, so that its handles lie above, and what is lowest is
    read first.
    """
    places = range(splitter.count())
    for part in (*map(splitter.widget, places), *map(splitter.handle, places)):
        if part is not None:
            part.raise_()
