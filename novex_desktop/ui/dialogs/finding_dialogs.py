"""Asks for a document or an amount of an agreement."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from novex_desktop.domain.amount_text import (
    format_amount,
    parse_amount,
    parse_price_level,
    parse_upper,
)
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.store.queries.kept_files import AmountDetail
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.theme.restyling import say_hint


class DocumentDialog(PlainDialog):
    """Name and version of a document."""

    def __init__(self, parent: QWidget | None, document: DocumentWish | None) -> None:
        is_new = document is None
        title = self.tr("Document toevoegen") if is_new else self.tr("Document wijzigen")
        accept_text = self.tr("&Toevoegen") if is_new else self.tr("&Bewaren")
        super().__init__(parent, title, "", accept_text)
        self.name = QLineEdit(document.name if document else "")
        self.version = QLineEdit(document.version if document else "")
        say_hint(self.name, self.tr("Bijvoorbeeld: Ontwikkelperspectief Zuidelijke Randstad"))
        say_hint(self.version, self.tr("Bijvoorbeeld: versie 1.0, of concept mei 2025"))
        self.grid = FieldGrid()
        self.grid.add_field("name", self.tr("&Naam"), self.name)
        self.grid.add_field("version", self.tr("&Versie"), self.version)
        self.column.addLayout(self.grid)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        document: DocumentWish | None,
        store: Callable[[DocumentWish], object],
    ) -> None:
        """Ask for a document, and store it; what is refused stays in the dialog."""
        dialog = cls(parent, document)
        dialog.run(lambda: store(dialog.wish()))
        dialog.deleteLater()

    def wish(self) -> DocumentWish:
        """Return what is entered."""
        return DocumentWish(self.name.text(), self.version.text())

    def accept(self) -> None:
        if not self.name.text().strip():
            self.grid.refuse("name", self.tr("Geef het document een naam."))
            return
        super().accept()


class AmountDialog(PlainDialog):
    """A number in Dutch form, what it counts, and the words it stands for."""

    def __init__(self, parent: QWidget | None, amount: AmountDetail | None) -> None:
        is_new = amount is None
        title = self.tr("Bedrag toevoegen") if is_new else self.tr("Bedrag wijzigen")
        accept_text = self.tr("T&oevoegen") if is_new else self.tr("&Bewaren")
        super().__init__(parent, title, "", accept_text)
        self.value = QLineEdit(format_amount(amount.value) if amount else "")
        say_hint(self.value, self.tr("245.000.000 of 1,5 miljoen"))
        self.upper = QLineEdit(format_amount(amount.upper) if amount and amount.upper else "")
        say_hint(self.upper, self.tr("Alleen bij een reeks, zoals 100 tot 150 miljoen"))
        unit = amount.unit if amount else ""
        self.unit = QLineEdit("euro" if unit in ("EUR", "€") else unit)
        say_hint(self.unit, self.tr("euro, woningen, hectare …"))
        level = amount.price_level if amount else None
        self.price_level = QLineEdit(str(level or ""))
        say_hint(self.price_level, self.tr("Jaar, zoals 2023; mag leeg blijven"))
        self.quote = QLineEdit(amount.quote if amount else "")
        say_hint(self.quote, self.tr("Waar gaat het bedrag over?"))
        # The words of the text are the text's; only an own amount gets words of one's own.
        self.quote.setReadOnly(amount is not None)
        self.grid = FieldGrid()
        self.grid.add_field("value", self.tr("&Getal"), self.value)
        self.grid.add_field("upper", self.tr("&Tot"), self.upper)
        self.grid.add_field("unit", self.tr("&Eenheid"), self.unit)
        self.grid.add_field("price_level", self.tr("&Prijspeil"), self.price_level)
        self.grid.add_field("quote", self.tr("&Woorden"), self.quote)
        self.column.addLayout(self.grid)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        amount: AmountDetail | None,
        store: Callable[[AmountWish], object],
    ) -> None:
        """Ask for an amount, and store it; what is refused stays in the dialog."""
        dialog = cls(parent, amount)
        dialog.run(lambda: store(dialog.wish()))
        dialog.deleteLater()

    def wish(self) -> AmountWish:
        """Return what is entered."""
        return AmountWish(
            quote=self.quote.text(),
            value=self.value.text(),
            unit=self.unit.text(),
            upper=self.upper.text(),
            price_level=self.price_level.text(),
        )

    def accept(self) -> None:
        try:
            parse_upper(self.upper.text(), parse_amount(self.value.text()))
            parse_price_level(self.price_level.text())
        except RuleError as error:
            self.grid.clear_errors()
            self.grid.refuse(error.field or "value", error.message)
            return
        super().accept()
