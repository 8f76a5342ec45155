"""The history of an agreement, field by field, newest first."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.ui.theme.theme import Theme

_MOST = 200
_CHARS = 200


class HistoryList(QWidget):
    """One line per field that got another value."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: Sequence[HistoryEntry] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Historie"))
        theme.follow(self, self._render)

    def write(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these entries."""
        if list(entries) != list(self._entries):
            self._entries = tuple(entries)
            self._render()

    def _render(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in self._entries[:_MOST]:
            self._column.addWidget(self._make_line(entry))
        left = len(self._entries) - _MOST
        if left > 0:
            self._column.addWidget(QLabel(self.tr("… en {left} oudere").format(left=left)))

    def _make_line(self, entry: HistoryEntry) -> QLabel:
        tokens = self._theme.tokens
        old, new = _short(entry.old), _short(entry.new)
        if old and new:
            what = f"<s>{escape(old)}</s> → {escape(new)}"
        elif old:
            what = f"<s>{escape(old)}</s>"
        else:
            what = escape(new)
        when = entry.at.strftime("%d-%m-%Y %H:%M")
        label = QLabel(
            f'<span style="color:{tokens.muted}">{when} · {escape(entry.author)}</span><br>'
            f"<b>{escape(entry.field_label)}</b>{': ' if what else ''}{what}"
        )
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(
            f"{when}, {entry.author}, {entry.field_label}: {old or self.tr('leeg')}"
            f" {self.tr('werd')} {new or self.tr('leeg')}"
        )
        return label


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _CHARS else f"{flat[:_CHARS].rstrip()}…"
