"""Sums and quantities of an agreement: literal, and as a number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from novex_desktop.store.queries.kept_files import AmountDetail
from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind, describe_amount
from novex_desktop.ui.forms.item_list import Item, ItemAction, ItemList
from novex_desktop.ui.theme.theme import Theme


class AmountsSection(ItemList):
    """Enter confirms a proposal, or else corrects the amount."""

    change_requested = Signal(object)  # AmountDetail, or None for one more
    confirm_requested = Signal(object)  # tuple of ProposalKey
    removal_requested = Signal(str)  # id

    def __init__(self, theme: Theme) -> None:
        self._amounts: dict[str, AmountDetail] = {}
        super().__init__(
            theme, self.tr("Bedragen en aantallen"), self.tr("Bedrag toevoegen…"), "plus"
        )
        self.add_requested.connect(lambda: self.change_requested.emit(None))

    def write(self, amounts: Sequence[AmountDetail], *, is_locked: bool) -> None:
        """Show the amounts of an agreement."""
        self._amounts = {amount.id: amount for amount in amounts}
        self.show_items([_make_item(amount) for amount in amounts], is_locked=is_locked)

    def list_actions(self, item: Item) -> list[ItemAction]:
        """Return what can be done with an amount."""
        amount, can_write = self._amounts[item.id], not self.is_locked
        actions = [
            ItemAction(
                self.tr("&Wijzigen…"), "pencil",
                lambda: self.change_requested.emit(amount), can_write,
            ),
            ItemAction(
                self.tr("Ver&wijderen"), "trash-2",
                lambda: self.removal_requested.emit(amount.id), can_write, removes=True,
            ),
        ]  # fmt: skip
        if not amount.confirmed:
            keys = (ProposalKey(ProposalKind.AMOUNT, amount.id),)
            actions.insert(
                0,
                ItemAction(
                    self.tr("Be&vestigen"), "check",
                    lambda: self.confirm_requested.emit(keys), can_write,
                ),
            )  # fmt: skip
        return actions


def _make_item(amount: AmountDetail) -> Item:
    about = f"“{amount.quote}”" if amount.quote else ""
    said = describe_amount(amount.value, amount.unit, amount.upper, amount.price_level)
    return Item(amount.id, said, about, is_proposal=not amount.confirmed)
