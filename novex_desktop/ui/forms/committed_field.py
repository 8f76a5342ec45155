"""What fields share that commit on leaving: the stored value, and what is typed beyond it."""

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Field = QWidget
else:  # lines and boxes are classes of Qt itself, so that this is mixed into them
    _Field = object
Value = TypeVar("Value")


class CommittedField(Generic[Value], _Field):
    """Escape takes the typing back. What was refused stays, until it is stored or taken away."""

    _loaded: Value  # what is stored, or was committed

    def typed_text(self) -> str:
        """Return what stands in the field."""
        raise NotImplementedError

    def write(self, stored: Value) -> None:
        """Show a stored value and forget what was typed."""
        raise NotImplementedError

    def flush(self) -> None:
        """Commit what was typed, if anything."""
        raise NotImplementedError

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not committed yet."""
        return self.typed_text() != self._text_of(self._loaded)

    def mark_unsaved(self, stored: Value) -> None:
        """Keep what was typed as not committed, since it was refused."""
        self._loaded = stored

    def renew(self, stored: Value) -> None:
        """Show a value that was stored anew; what was typed, and is not stored, stays."""
        if self.is_dirty:
            self.mark_unsaved(stored)
        else:
            self.write(stored)

    def _text_of(self, value: Value) -> str:
        return str(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.write(self._loaded)
            return
        super().keyPressEvent(event)
