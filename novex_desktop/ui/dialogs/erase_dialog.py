"""Asks which value is erased for good, and says what that means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.store.erasures import Erasure
from novex_desktop.store.log_reading import INSERT
from novex_desktop.store.queries.erasable import ErasableField
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dialogs.wrapped_lines import wrap_lines
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.words import translate_message

_FIELD_CHARS = 24
_SHOWN_CHARS = 160
_WISH = Qt.ItemDataRole.UserRole


class EraseDialog(PlainDialog):
    """A line per field and, below it, per value. Nothing is erased before the box is ticked."""

    def __init__(
        self,
        parent: QWidget | None,
        number: str,
        fields: Sequence[ErasableField],
        entry: HistoryEntry | None = None,
    ) -> None:
        """Args: entry: the line of the history from which one came; its field is chosen."""
        super().__init__(
            parent,
            self.tr("Waarde wissen"),
            self.tr(
                "Een tekst van {number} gaat voorgoed weg, bijvoorbeeld omdat de privacywet dat "
                "vraagt: uit register, historie en reservekopieën. Kies een veld, dan gaat alles "
                "wat er ooit in stond. Kies een regel daaronder, dan gaat alleen die tekst. In "
                "de historie blijft staan dat u iets hebt gewist, niet wat het was.\n\n"
                "Overzichten die u al maakte en kopieën elders veranderen niet. Wist u een "
                "vastgestelde tekst, dan gaat ook het bewaarde bestand van de ingelezen lijst weg; "
                "de andere afspraken blijven."
            ).format(number=number),
            self.tr("&Voorgoed wissen"),
        )
        self.lines = self._make_lines(fields)
        self.column.addWidget(self.lines, 1)
        self.sure = QCheckBox(self.tr("&Ik weet dat dit niet ongedaan kan worden gemaakt"))
        self.column.addWidget(self.sure)
        self.sure.toggled.connect(self._show_state)
        self.lines.currentItemChanged.connect(self._show_state)
        self._choose(entry)
        self._show_state()
        self.lines.setFocus()
        self.resize_to(130, 40)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        number: str,
        fields: Sequence[ErasableField],
        entry: HistoryEntry | None = None,
    ) -> Erasure | None:
        """Return what is to be erased, or None after Annuleren."""
        dialog = cls(parent, number, fields, entry)
        wish = dialog.chosen() if dialog.run() else None
        dialog.deleteLater()
        return wish

    def chosen(self) -> Erasure | None:
        """Return what is chosen now."""
        item = self.lines.currentItem()
        wish = item.data(0, _WISH) if item is not None else None
        return wish if isinstance(wish, Erasure) else None

    def _choose(self, entry: HistoryEntry | None) -> None:
        for place in range(self.lines.topLevelItemCount() if entry is not None else 0):
            item = self.lines.topLevelItem(place)
            wish = item.data(0, _WISH) if item is not None else None
            if (
                item is not None
                and isinstance(wish, Erasure)
                and entry is not None
                and (wish.table, wish.row_id) == (entry.table, entry.row_id)
                and entry.field in (wish.field, INSERT)
            ):
                self.lines.setCurrentItem(item)
                return

    def _show_state(self) -> None:
        assert self.accept_button is not None
        self.accept_button.setEnabled(self.sure.isChecked() and self.chosen() is not None)

    def _make_lines(self, fields: Sequence[ErasableField]) -> QTreeWidget:
        lines = QTreeWidget()
        lines.setAccessibleName(self.tr("Velden en wat erin stond"))
        lines.setAccessibleDescription(
            self.tr("Pijltjes kiezen een veld, of een van zijn teksten.")
        )
        lines.setHeaderLabels([self.tr("Veld"), self.tr("Tekst")])
        lines.setProperty("role", "lines")
        lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for one in fields:
            count = len(one.values)
            told = (
                _shorten(one.values[0])
                if count == 1
                else self.tr("Alles wat hier stond: {n} teksten").format(n=count)
            )
            item = QTreeWidgetItem([translate_message(one.label), told])
            item.setData(0, _WISH, Erasure(one.table, one.row_id, one.field))
            item.setToolTip(1, one.values[0] if count == 1 else told)
            lines.addTopLevelItem(item)
            for value in one.values if count > 1 else ():
                child = QTreeWidgetItem([self.tr("Alleen deze"), _shorten(value)])
                child.setData(0, _WISH, Erasure(one.table, one.row_id, one.field, value))
                child.setToolTip(1, value)
                item.addChild(child)
        lines.expandAll()
        lines.setRootIsDecorated(any(len(one.values) > 1 for one in fields))
        lines.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        if is_narrow(self):
            wrap_lines(lines, 1, _FIELD_CHARS)
        return lines


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN_CHARS else f"{flat[:_SHOWN_CHARS].rstrip()}…"
