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
        self._words = {
            "alles": self.tr("Alles, ook toelichtingen"),
            "lijst": self.tr("Zoals vastgesteld, zonder eigen delen"),
            "afspraken": self.tr("Alleen afspraken"),
            "openstaand": self.tr("Wat nog openstaat"),
            "aandacht": self.tr("Aandachtspunten"),
            "A4 liggend": self.tr("A4 liggend"),
            "A4 staand": self.tr("A4 staand"),
            "A3 liggend": self.tr("A3 liggend"),
        }
        self.selection, self.order = ChoiceField(theme), ChoiceField(theme)
        self.groups = [ChoiceField(theme) for _ in range(_SHOWN_GROUPS)]
        self.paper, self.typeface = ChoiceField(theme), ChoiceField(theme)
        self.typeface.setToolTip(self.tr("Geldt voor alle bladen van dit overzicht"))
        self._grid = FieldGrid()
        self._grid.add_field("selection", self.tr("Welke &rijen"), self.selection)
        self._grid.add_field("group", self.tr("Gro&eperen op"), self.groups[0])
        self._grid.add_field("subgroup", self.tr("&Daarbinnen op"), self.groups[1])
        self._grid.add_field("order", self.tr("&Sorteren op"), self.order)
        self._grid.add_field("paper", self.tr("&Papier"), self.paper)
        self._grid.add_field("typeface", self.tr("Lettert&ype"), self.typeface)
        self._fields = (self.selection, *self.groups, self.order, self.paper, self.typeface)
        for field in self._fields:
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(12)
            field.committed.connect(lambda _value: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch()

    def load(self, draft: LayoutDraft, sheet: SheetDraft) -> None:
        """Show what a sheet has now, and what can be chosen."""
        for field in self._fields:
            field.clear_choices()
        for word in draft.selections:
            self.selection.add_choice(self._words.get(word, word), word)
        for place, field in enumerate(self.groups):
            field.add_choice(self.tr("niet"), "")
            for option in sheet.fields:
                field.add_choice(option.header, option.name)
            field.write(sheet.groups[place] if place < len(sheet.groups) else "")
        for order, text in self._list_orders(sheet).items():
            self.order.add_choice(text, order)
        for paper in draft.papers:
            self.paper.add_choice(self._words.get(paper, paper), paper)
        for typeface in draft.typefaces:
            self.typeface.add_choice(typeface, typeface)
        self.selection.write(sheet.selection)
        self.order.write(sheet.order)
        self.paper.write(sheet.paper)
        self.typeface.write(draft.typeface)
        for name in ("group", "subgroup"):
            self._grid.set_shown(name, shown=sheet.can_group)

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

    def _list_orders(self, sheet: SheetDraft) -> dict[tuple[str, ...], str]:
        headers = {option.name: option.header for option in sheet.fields}
        orders: dict[tuple[str, ...], str] = {(): self.tr("niet: zoals in de lijst")}
        if sheet.order:  # may be longer than what is offered here
            orders[sheet.order] = ", ".join(headers.get(name, name) for name in sheet.order)
        for option in sheet.fields:
            if option.can_sort:
                orders.setdefault((option.name,), option.header)
        return orders
