"""Which view of the rows is shown, what it asks, and what is kept of that between two starts."""

import json
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from novex_desktop.store.database import Database
from novex_desktop.store.queries.row_filter import RowFilter, RowOrder
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.table.columns import Column, ShownColumn, read_columns, write_columns
from novex_desktop.ui.table.saved_views import (
    SavedView,
    ViewContext,
    ViewKind,
    filter_of,
    read_order,
    read_views,
    write_order,
    write_views,
)
from novex_desktop.ui.table.table_pane import TablePane
from novex_desktop.ui.theme.theme import Theme


class TableViews(QObject):
    """Turns choices over the table into a filter, columns and an order of its rows."""

    def __init__(
        self,
        pane: TablePane,
        database: Database,
        settings: Settings,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane, self._database = pane, database
        self._settings, self._theme = settings, theme
        self._own = {view.name: view for view in read_views(settings.table_views)}
        self.kind = ViewKind.ALL
        self.own_name = ""  # of one's own view; empty: one that is always there
        pane.view.show_columns(read_columns(settings.table_columns))
        pane.view.show_order(read_order(settings.table_order))
        pane.bar.offer(sorted(self._own, key=str.casefold))
        self._restore()
        self._connect()
        if settings.shows_filter_row:
            self.show_filter_row(shown=True)

    def choose(self, view: ViewKind | str) -> None:
        """Show a view; of one's own also its columns, its order and its filters."""
        own = self._own.get(view) if not isinstance(view, ViewKind) else None
        kind = own.kind if own else ViewKind(view)
        self.kind, self.own_name = kind, own.name if own else ""
        if own is not None:
            self._choose_columns(own.columns)
            self._pane.view.choose_order(own.order)
        self._pane.show_filter(own.words if own else "", own.fields if own else ())
        self._settings.table_view = f"own:{own.name}" if own else kind.value
        self._show_chosen()
        self._apply()

    def ask_and_choose(self, view: ViewKind) -> None:
        """Show a view; the first time one asks for one's own parties, ask which they are.

        Not for who walks through the box with the arrows: a question must not jump up there.
        """
        if view is ViewKind.MINE and not self._settings.my_parties:
            self.choose_parties()
        self.choose(view)

    def show_all(self) -> None:
        """Let every row pass, whatever was chosen before."""
        if self.kind is not ViewKind.ALL or self._pane.has_filter():
            self.choose(ViewKind.ALL)

    def choose_parties(self) -> bool:
        """Ask which parties are mine; False after Annuleren."""
        from novex_desktop.store.queries.parties import list_parties
        from novex_desktop.ui.dialogs.my_parties_dialog import MyPartiesDialog

        with self._database.read_shown() as connection:
            parties = list_parties(connection)
        names = self._my_names()
        mine = [party.id for party in parties if party.name in names]
        chosen = MyPartiesDialog.ask(self._pane, self._theme, parties, mine)
        if chosen is None:
            return False
        # By name: another register has other keys for the same parties.
        kept = [party.name for party in parties if party.id in chosen]
        self._settings.my_parties = json.dumps(kept, ensure_ascii=False) if kept else ""
        if self.kind is ViewKind.MINE:
            self._apply()
        return True

    def choose_columns(self) -> None:
        """Ask which columns to show, in which order, and how the rows stand."""
        from novex_desktop.ui.dialogs.columns_dialog import ColumnsDialog

        view = self._pane.view
        answer = ColumnsDialog.ask(self._pane, view.columns, self._pane.model.order)
        if answer is not None:
            columns, order = answer
            self._choose_columns(columns)
            view.choose_order(order)

    def show_filter_row(self, *, shown: bool) -> None:
        """Show the filters under the header and go to them, or hide them."""
        if shown:
            from novex_desktop.store.queries.coming_meetings import (
                list_meeting_names,
                list_region_names,
            )

            row = self._pane.view.header.filter_row
            with self._database.read_shown() as connection:
                regions = list_region_names(connection)
                row.offer({Column.REGION: regions, Column.MEETING: list_meeting_names(connection)})
        self._settings.shows_filter_row = shown
        self._pane.show_filter_row(shown=shown)

    def save_as(self) -> None:
        """Ask for a name and keep what is shown now under it."""
        name = self._ask_name(self.tr("Weergave bewaren"), "")
        if name:
            self._keep(self._now(name))

    def update_own(self) -> None:
        """Keep what is shown now in one's own view that was chosen."""
        if self.own_name:
            self._keep(self._now(self.own_name))

    def rename(self) -> None:
        """Ask for another name of one's own view."""
        view = self._own.get(self.own_name)
        name = self._ask_name(self.tr("Weergave hernoemen"), self.own_name) if view else ""
        if view is not None and name:
            del self._own[view.name]
            self._keep(replace(view, name=name))

    def remove(self) -> None:
        """Forget one's own view; what is shown stays."""
        if self._own.pop(self.own_name, None) is not None:
            self.own_name = ""
            self._write_own()
            self._settings.table_view = self.kind.value
            self._show_chosen()

    def _connect(self) -> None:
        bar, view = self._pane.bar, self._pane.view
        bar.view_chosen.connect(self.choose)
        for action, do in (
            (bar.save_as, self.save_as),
            (bar.update_, self.update_own),
            (bar.rename, self.rename),
            (bar.remove, self.remove),
            (bar.choose_parties, self.choose_parties),
            (bar.choose_columns, self.choose_columns),
        ):
            action.triggered.connect(lambda _=False, do=do: do())
        view.columns_dialog_requested.connect(self.choose_columns)
        view.columns_chosen.connect(self._on_columns_chosen)
        view.order_chosen.connect(self._on_order_chosen)
        self._pane.parties_requested.connect(self.choose_parties)
        self._pane.all_requested.connect(self.show_all)
        self._pane.filter_row_requested.connect(lambda shown: self.show_filter_row(shown=shown))

    def _restore(self) -> None:
        """Show the view of last time, with its own filters only when it is one's own."""
        kept = self._settings.table_view
        own = self._own.get(kept.removeprefix("own:")) if kept.startswith("own:") else None
        if own is not None:
            self.kind, self.own_name = own.kind, own.name
            self._pane.show_filter(own.words, own.fields)
        elif kept in set(ViewKind):
            self.kind = ViewKind(kept)
        self._show_chosen()
        self._apply()

    def _apply(self) -> None:
        self._pane.show_base(self.kind, self._base_filter())

    def _base_filter(self) -> RowFilter:
        today = date.today()
        context = ViewContext(today)
        if self.kind is ViewKind.MINE:
            context = replace(context, my_parties=self._my_ids())
        elif self.kind is ViewKind.BEFORE_MEETING:
            from novex_desktop.store.queries.coming_meetings import find_next_meeting

            with self._database.read_shown() as connection:
                meeting = find_next_meeting(connection, today)
            if meeting is not None:
                context = replace(
                    context, next_meeting=meeting.key, next_meeting_on=meeting.held_on
                )
        return filter_of(self.kind, context)

    def _my_names(self) -> set[str]:
        try:
            names = json.loads(self._settings.my_parties or "[]")
        except ValueError:  # the file was edited by hand
            return set()
        return {str(name) for name in names} if isinstance(names, list) else set()

    def _my_ids(self) -> tuple[str, ...]:
        from novex_desktop.store.queries.parties import list_parties

        names = self._my_names()
        with self._database.read_shown() as connection:
            return tuple(party.id for party in list_parties(connection) if party.name in names)

    def _now(self, name: str) -> SavedView:
        pane = self._pane
        return SavedView(
            name,
            self.kind,
            pane.filter_field.text(),
            pane.field_filters(),
            pane.view.columns,
            pane.model.order,
        )

    def _ask_name(self, title: str, name: str) -> str:
        from novex_desktop.ui.dialogs.name_dialog import NameDialog

        return NameDialog.ask(self._pane, title, name, tuple(self._own))

    def _keep(self, view: SavedView) -> None:
        self._own[view.name] = view
        self.own_name = view.name
        self._write_own()
        self._settings.table_view = f"own:{view.name}"
        self._show_chosen()

    def _write_own(self) -> None:
        self._settings.table_views = write_views(tuple(self._own.values()))
        self._pane.bar.offer(sorted(self._own, key=str.casefold))

    def _show_chosen(self) -> None:
        self._pane.bar.show_chosen(self.own_name or self.kind)

    def _choose_columns(self, columns: tuple[ShownColumn, ...]) -> None:
        self._pane.view.show_columns(columns)
        self._on_columns_chosen(columns)

    def _on_columns_chosen(self, columns: tuple[ShownColumn, ...]) -> None:
        self._settings.table_columns = write_columns(columns)

    def _on_order_chosen(self, order: RowOrder) -> None:
        self._settings.table_order = write_order(order)
