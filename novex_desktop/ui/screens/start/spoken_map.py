"""The map as a screen reader walks it: a list, with a line for every region."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_ROOM = 24  # pixels round the place of a name


class WalkedMap(QWidget):
    """A map of which the regions are walked one by one."""

    def list_spoken(self) -> list[str]:
        """Return what is said of each region, in the order of the arrows."""
        raise NotImplementedError

    def current_place(self) -> int:
        """Return which of them is chosen; -1: none."""
        raise NotImplementedError

    def place_at(self, spot: QPoint) -> int:
        """Return the region at a place of the widget; -1: none."""
        raise NotImplementedError

    def spot_at(self, place: int) -> QPoint:
        """Return where the name of a region stands."""
        raise NotImplementedError


class SpokenMap(QAccessibleWidget):
    """A list of regions. The lines are made when they are asked for, and kept."""

    def __init__(self, walked: WalkedMap) -> None:
        super().__init__(walked, QAccessible.Role.List)
        self._map = walked
        self._lines: dict[int, SpokenRegion] = {}
        ids: list[int] = []
        self._ids = ids
        # Qt keeps them apart from the widget, and would ask them after its end.
        walked.destroyed.connect(lambda: _forget(ids))

    def childCount(self) -> int:
        return len(self._map.list_spoken())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no nullptr
        if not 0 <= index < self.childCount():
            return None
        if index not in self._lines:
            line = self._lines[index] = SpokenRegion(self._map, index)
            self._ids.append(QAccessible.registerAccessibleInterface(line))
        return self._lines[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, SpokenRegion) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no nullptr
        return self.child(self._map.place_at(self._map.mapFromGlobal(QPoint(x, y))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no nullptr
        return self.child(self._map.current_place())


class SpokenRegion(QAccessibleInterface):
    """One line of it."""

    def __init__(self, walked: WalkedMap, place: int) -> None:
        super().__init__()
        self._map, self.place = walked, place

    def isValid(self) -> bool:
        return isValid(self._map) and self.place < len(self._map.list_spoken())

    def object(self) -> None:  # type: ignore[override]  # the stub knows no nullptr
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no nullptr
        return self._map.window().windowHandle() if isValid(self._map) else None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._map)

    def child(self, index: int) -> None:  # type: ignore[override]  # the stub knows no nullptr
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]  # the stub knows no nullptr
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        middle = self._map.mapToGlobal(self._map.spot_at(self.place))
        room = QPoint(_ROOM, _ROOM)
        return QRect(middle - room, middle + room)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        is_current = self.place == self._map.current_place()
        state.selectable = state.focusable = True
        state.selected = is_current
        state.focused = is_current and self._map.hasFocus()
        state.invisible = not self._map.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind is not QAccessible.Text.Name or not self.isValid():
            return ""
        return self._map.list_spoken()[self.place]

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing of a figure can be typed."""


def tell_current(widget: QWidget, place: int) -> None:
    """Let a screen reader go to the line that became current, and read it."""
    if QAccessible.isActive() and widget.hasFocus():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


def _forget(ids: list[int]) -> None:
    for spoken_id in ids:
        QAccessible.deleteAccessibleInterface(spoken_id)
