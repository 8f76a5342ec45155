"""The menu of the header: which columns there are, and which one sees."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from novex_desktop.ui.table.columns import DEFAULT_COLUMNS, Column, ShownColumn, title_of

Columns = tuple[ShownColumn, ...]


def make_columns_menu(
    parent: QWidget,
    columns: Columns,
    choose: Callable[[Columns], object],
    open_dialog: Callable[[], object],
) -> QMenu:
    """Return the menu; a column that is ticked comes last, one that was goes."""
    menu = QMenu(parent)
    shown = {entry.column for entry in columns}
    for column in Column:
        action = menu.addAction(title_of(column).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(column in shown)
        action.setEnabled(column is not Column.AGREEMENT)  # the one that is always there
        action.triggered.connect(partial(_on_triggered, columns, column, choose))
    menu.addSeparator()
    menu.addAction(parent.tr("&Breedte naar inhoud")).triggered.connect(
        lambda: choose(tuple(replace(entry, width=0) for entry in columns))
    )
    menu.addAction(parent.tr("&Gewone kolommen")).triggered.connect(lambda: choose(DEFAULT_COLUMNS))
    menu.addAction(parent.tr("&Kolommen en volgorde…")).triggered.connect(lambda: open_dialog())
    return menu


def _on_triggered(columns: Columns, column: Column, choose: Callable[[Columns], object]) -> None:
    left = tuple(entry for entry in columns if entry.column is not column)
    choose(left if len(left) < len(columns) else (*columns, ShownColumn(column)))
