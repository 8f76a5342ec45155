"""What else a sheet has: which rows, in what groups and order, on which paper."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.services import LayoutDraft, SheetDraft
from novex_desktop.ui.theme.theme import Theme

_SHOWN_GROUPS = 2


class SheetSettings(QWidget):
    """Some questions, answered in the words of the field."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: SheetDraft | None = None
        self._words = {
            "alles": self.tr("Alles, ook toelichtingen"),
            "afspraken": self.tr("Alleen afspraken"),
            "openstaand": self.tr("Wat nog openstaat"),
            "aandacht": self.tr("Aandachtspunten"),
        }
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addStretch()
        self._holder: QWidget | None = None
        self.selection = self.paper = self.order = self.typeface = ChoiceField(theme)
        self.groups: list[ChoiceField] = []

    def load(self, draft: LayoutDraft, sheet: SheetDraft) -> None:
        """Show what a sheet has now, and what can be chosen."""
        self._sheet = sheet
        if self._holder is not None:
            self.column.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        grid = FieldGrid()
        self._holder.setLayout(grid)
        self.selection, self.order, self.paper, self.typeface = (
            ChoiceField(self._theme) for _ in range(4)
        )
        for word in draft.selections:
            self.selection.add_choice(self._words.get(word, word), word)
        self.groups = [self._make_group_field(place) for place in range(_SHOWN_GROUPS)]
        self._fill_order()
        for paper in draft.papers:
            self.paper.add_choice(paper, paper)
        for typeface in draft.typefaces:
            self.typeface.add_choice(typeface, typeface)
        self.selection.write(sheet.selection)
        self.paper.write(sheet.paper)
        self.typeface.write(draft.typeface)
        self.typeface.setToolTip(self.tr("Geldt voor alle bladen van dit overzicht"))
        grid.add_field("selection", self.tr("Welke &rijen"), self.selection)
        grid.add_field("group", self.tr("Gro&eperen op"), self.groups[0])
        grid.add_field("subgroup", self.tr("&Daarbinnen op"), self.groups[1])
        grid.add_field("order", self.tr("&Sorteren op"), self.order)
        grid.add_field("paper", self.tr("&Papier"), self.paper)
        grid.add_field("typeface", self.tr("Lettert&ype"), self.typeface)
        for name in ("group", "subgroup"):
            grid.set_shown(name, shown=sheet.can_group)
        for field in (self.selection, *self.groups, self.order, self.paper, self.typeface):
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(12)
            field.committed.connect(lambda _value: self.changed.emit())
        self.column.insertWidget(0, self._holder)

    def apply(self, sheet: SheetDraft) -> SheetDraft:
        """Return the sheet with what is chosen here."""
        chosen = dict.fromkeys(str(field.value()) for field in self.groups if field.value())
        groups = (*chosen, *sheet.groups[_SHOWN_GROUPS:]) if chosen else ()
        order = self.order.value()
        return replace(
            sheet,
            selection=str(self.selection.value()),
            groups=groups if sheet.can_group else (),
            order=order if isinstance(order, tuple) else (),
            paper=str(self.paper.value()),
        )

    def _make_group_field(self, place: int) -> ChoiceField:
        sheet, field = self._sheet, ChoiceField(self._theme)
        field.add_choice(self.tr("niet"), "")
        if sheet is not None:
            for option in sheet.fields:
                field.add_choice(option.header, option.name)
            field.write(sheet.groups[place] if place < len(sheet.groups) else "")
        return field

    def _fill_order(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        headers = {option.name: option.header for option in sheet.fields}
        orders: dict[tuple[str, ...], str] = {(): self.tr("niet: zoals in de lijst")}
        if sheet.order:  # may be longer than what is offered here
            orders[sheet.order] = ", ".join(headers.get(name, name) for name in sheet.order)
        for option in sheet.fields:
            if option.can_sort:
                orders.setdefault((option.name,), option.header)
        for order, text in orders.items():
            self.order.add_choice(text, order)
        self.order.write(sheet.order)
