"""The trash: what was removed, by whom and when; one or many come back at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.store.queries.trash import TrashKey, TrashRow
from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dialogs.wrapped_lines import wrap_lines
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.words import translate_message


class TrashDialog(PlainDialog):
    """What was removed last stands first."""

    def __init__(
        self, parent: QWidget | None, rows: Sequence[TrashRow], *, can_write: bool
    ) -> None:
        super().__init__(
            parent,
            self.tr("Prullenbak"),
            self.tr(
                "Wat is verwijderd, blijft hier staan. Kies een of meer regels (met Shift of Ctrl) "
                "en zet ze terug; dat is één handeling, die u met Ctrl+Z weer ongedaan maakt."
            ),
            self.tr("&Terugzetten"),
        )
        self._rows = rows
        self._can_write = can_write
        self.filter = QLineEdit()
        say_hint(self.filter, self.tr("Filter op soort, naam, nummer of wie"))
        self.filter.setAccessibleName(self.tr("Filter"))
        add_clear_button(self.filter)
        self.lines = QTreeWidget()
        self.lines.setAccessibleName(self.tr("Verwijderd, laatste boven"))
        self.lines.setAccessibleDescription(
            self.tr("Enter zet terug wat gekozen is; Shift of Ctrl kiest er meer.")
        )
        self.lines.setProperty("role", "lines")
        self.lines.setRootIsDecorated(False)
        self.lines.setUniformRowHeights(True)
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        is_narrow_here = is_narrow(self)
        titles = [self.tr("Soort"), self.tr("Wat")]
        if not is_narrow_here:
            titles += [self.tr("Hoort bij"), self.tr("Verwijderd door"), self.tr("Wanneer")]
        self.lines.setHeaderLabels(titles)
        self.lines.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.lines.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.lines.header().setStretchLastSection(False)
        if is_narrow_here:
            wrap_lines(self.lines, 1)
        for row in rows:
            name, rest = row.name, [row.place, row.author, f"{row.at:%d-%m-%Y %H:%M}"]
            if is_narrow_here:
                name, rest = f"{name}\n{', '.join(filter(None, rest))}", []
            item = QTreeWidgetItem([translate_message(row.kind), name, *rest])
            item.setToolTip(1, f"{row.name}\n{translate_message(row.label)}")
            self.lines.addTopLevelItem(item)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.column.addWidget(self.filter)
        self.column.addWidget(self.lines, 1)
        self.column.addWidget(self.count)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.lines.itemSelectionChanged.connect(self._show_count)
        self.lines.itemActivated.connect(lambda *_: self.accept())
        if rows:
            self.lines.setCurrentIndex(self.lines.model().index(0, 0))
        self._show_count()
        self.lines.setFocus()
        self.resize_to(124, 34)

    @classmethod
    def ask(
        cls, parent: QWidget | None, rows: Sequence[TrashRow], *, can_write: bool
    ) -> tuple[TrashKey, ...]:
        """Return what to bring back; nothing after Annuleren."""
        dialog = cls(parent, rows, can_write=can_write)
        keys = dialog.chosen() if dialog.run() else ()
        dialog.deleteLater()
        return keys

    def chosen(self) -> tuple[TrashKey, ...]:
        """Return the rows that are chosen now and show."""
        return tuple(
            self._rows[self.lines.indexOfTopLevelItem(item)].key
            for item in self.lines.selectedItems()
            if not item.isHidden()
        )

    def _show_count(self) -> None:
        chosen = len(self.chosen())
        shown = sum(
            not item.isHidden()
            for item in map(self.lines.topLevelItem, range(self.lines.topLevelItemCount()))
            if item is not None
        )
        self.count.setText(
            self.tr("{chosen} gekozen, {shown} van {all} getoond").format(
                chosen=chosen, shown=shown, all=len(self._rows)
            )
        )
        if self.accept_button is not None:
            self.accept_button.setEnabled(self._can_write and chosen > 0)

    def _on_filter_changed(self, text: str) -> None:
        words = text.casefold().split()
        for place, row in enumerate(self._rows):
            item = self.lines.topLevelItem(place)
            if item is None:
                continue
            all_text = " ".join((row.kind, row.name, row.place, row.author, row.label)).casefold()
            item.setHidden(not all(word in all_text for word in words))
        self._show_count()

    def accept(self) -> None:
        if self._can_write and self.chosen():
            super().accept()
