"""The three panes on one register: what is chosen in one shows in the next."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import LEAF_KINDS, NodeKey, Perspective
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.form_pane import FormPane, TypingFound
from novex_desktop.ui.settings import Place, Settings
from novex_desktop.ui.table.row_source import RegisterRows
from novex_desktop.ui.table.table_pane import TablePane
from novex_desktop.ui.table.table_views import TableViews
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.register_tree import RegisterTree, Spot
from novex_desktop.ui.walking import holds_focus, next_pane

if TYPE_CHECKING:
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.search.marking import WordFinder
    from novex_desktop.ui.drafts import DraftFile
    from novex_desktop.ui.forms.agreement_form import AgreementForm
    from novex_desktop.ui.own_items import OwnItems
    from novex_desktop.ui.register_state import RegisterState
    from novex_desktop.ui.row_acts import RowActs


_PAUSE_MS = 150  # after the rows changed: who types in the filter does not wait for the form


class Workspace(QSplitter):
    """Refreshes from the operations of an act: only what an act touched is read again.

    The form is made when it is first asked for, or by `complete` after the first picture: it
    takes as long as all the rest of the window.
    """

    refused = Signal(str)  # Dutch message that has no place beside a field
    typing_kept = Signal()  # of which the agreement went; see `homeless_typing`
    import_requested = Signal()
    long_act_wished = Signal(object)  # LongAct
    state_changed = Signal()  # saved, undone, counted: see `describe_state`

    def __init__(self, database: Database, edits: Edits, settings: Settings, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._database, self._edits, self._settings = database, edits, settings
        self._theme = theme
        self._node: NodeKey | None = None
        self._path: tuple[NodeKey, ...] = ()  # that node and those above it, nearest first
        self._chosen_ids: tuple[str, ...] | None = None  # rows that another screen asked for
        self.left = RegisterTree(database, theme)
        self.tree_model, self.tree = self.left.model, self.left.view
        self.table = TablePane(theme)
        self.table.can_change = not database.is_read_only
        self.views = TableViews(self.table, database, settings, theme, self)
        self._right = FormPane(database, edits, settings, theme)
        self._right.long_act_wished.connect(self.long_act_wished)
        self._following = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._following.timeout.connect(self._follow)
        self._lay_out()
        self._connect()

    @property
    def form(self) -> "AgreementForm":
        """The form on the right, with the agreement that was chosen."""
        return self._right.form

    @cached_property
    def own_items(self) -> "OwnItems":
        """What one does to items of one's own."""
        from novex_desktop.ui.own_items import OwnItems

        items = OwnItems(self.left, self._database, self._edits, self._settings, self._theme, self)
        items.refused.connect(self.refused)
        items.made.connect(self.go_to)
        items.moved.connect(self.show_node)
        return items

    @cached_property
    def row_acts(self) -> "RowActs":
        """What one does to the chosen rows."""
        from novex_desktop.ui.row_acts import RowActs

        acts = RowActs(self.table.view, self._database, self._edits, self._theme)
        acts.refused.connect(self.refused)
        acts.long_act_wished.connect(self.long_act_wished)
        return acts

    def complete(self) -> None:
        """Make the form, and go where one was in it; harmless when that was done."""
        from novex_desktop.ui.clear_button import add_clear_button
        from novex_desktop.ui.reading_order import read_in_order

        self._right.complete()
        add_clear_button(self.table.filter_field)
        read_in_order(self)

    @property
    def is_counted(self) -> bool:
        """Whether tree and status line show figures."""
        return self.left.figures.is_counted

    def count_figures(self) -> None:
        """Count what lies under each topic; for a background thread, after the first picture."""
        self.left.count_figures()

    def flush(self) -> bool:
        """Store what was typed; False when it could not be written."""
        return self._right.flush()

    def stop_reading(self) -> None:
        """Follow and read nothing more: the window closes."""
        self._following.stop()
        self.table.model.close()
        self.left.close()

    def holds_typing(self) -> bool:
        """Whether words stand in the form that are not stored."""
        return self._right.holds_typing()

    @property
    def register_name(self) -> str:
        """The name of the register as the title of the window shows it."""
        return self._database.path.stem

    def show_node(self, key: NodeKey) -> None:
        """Show what is under a node; of an agreement, also the ones beside it."""
        group = self._group_of(key)
        if group != self._node:
            self._node, self._chosen_ids = group, None
            self._path = self.tree.keys_up_to_root(group)
            self.table.show_scope("")
            self._load_rows()
        if key.kind in LEAF_KINDS:
            self.show_agreement(key.id)
        elif not self.table.model.is_loading:
            self._choose_shown_or_first()

    def _choose_shown_or_first(self) -> None:
        shown = self._right.shown_id()
        if shown is not None and self.table.view.choose(shown, quietly=True):
            return
        chosen, model = self.tree.current_key(), self.table.model
        if chosen and chosen.kind in LEAF_KINDS and model.find(chosen.id).isValid():
            self.show_agreement(chosen.id)
        elif model.ids:
            self.show_agreement(model.ids[0])
        else:
            self._right.clear()

    def _follow(self) -> None:
        """Let the form show one of the rows beside it, or nothing where there are none.

        Who works in the form keeps it, also when the row left the table by what was typed.
        """
        self._leave_gone_node()
        if self.table.model.is_loading:
            return  # it is done when the rows are there
        if not holds_focus(self._right):
            self._choose_shown_or_first()
        elif shown := self._right.shown_id():
            self.table.view.choose(shown, quietly=True)

    def _leave_gone_node(self) -> None:
        """When an act took away the chosen node, go to the nearest one above that is left."""
        if (
            self._node is None
            or self.left.is_arriving
            or self.tree_model.find(self._node).isValid()
        ):
            return
        for key in self._path:
            if self.tree.choose(key, quietly=True):
                self.show_node(key)
                return
        self._go_to_beginning()

    def show_rows(self, title: str, ids: Sequence[str]) -> None:
        """Show some agreements in the table under a name, until a node is chosen again."""
        self._node, self._chosen_ids = None, tuple(ids)
        self.views.show_all()
        self._load_rows()
        self.table.show_scope(title)
        if self.table.model.ids:
            self.show_agreement(self.table.model.ids[0])
        self.focus_group(self.table)

    def show_agreement(self, agreement_id: str) -> bool:
        """Show an agreement in the form; what was typed in the one before is stored first."""
        is_shown = self._right.show_agreement(agreement_id)
        self.table.view.choose(self._right.shown_id() or "", quietly=True)
        return is_shown

    def add_parts(self) -> None:
        """Ask which words of the shown agreement become parts a, b, c."""
        from novex_desktop.store.queries.splitting import find_splittable

        if not self.flush():
            return
        shown = self._right.shown_id() or ""
        with self._database.read_shown() as connection:
            found = find_splittable(connection, shown)
        if found is None:
            self.refused.emit(self.tr("Kies een hele afspraak; een deel kan niet verder."))
        else:
            self.own_items.add_parts(shown, *found)

    def settle_proposals(self, *, is_right: bool) -> None:
        """Settle the proposals of the chosen rows, once what is typed at one of them is stored."""
        if self.flush():
            self.row_acts.settle_proposals(is_right=is_right)

    def change_many(self) -> None:
        """Ask what should become of the chosen rows, and do it as one act."""
        if self.flush():
            self.row_acts.change()

    def go_to(self, agreement_id: str) -> None:
        """Show an agreement wherever it is: in the tree, the table and the form."""
        index = self.tree_model.find_agreement(agreement_id)
        if not index.isValid():
            return
        key = index.data(AgreementTreeModel.KeyRole)
        if not self.table.model.holds(agreement_id):
            self.tree.choose(key)
        elif not self.table.view.choose(agreement_id):
            self.views.show_all()
            self.table.view.choose(agreement_id)
        self.show_agreement(agreement_id)

    def show_found(self, agreement_id: str, finder: "WordFinder") -> None:
        """Show an agreement with the words that were searched for marked in the form."""
        from novex_desktop.ui.forms.found_words import mark_found

        self.go_to(agreement_id)
        if self.form.agreement_id == agreement_id:
            mark_found(self.form, finder, self._theme)

    def toggle_filter_row(self) -> None:
        """Go to the filters under the header; when one is there, put them away."""
        row_is_shown = self.table.view.header.has_filter_row
        is_there = row_is_shown and holds_focus(self.table.view.header)
        self.views.show_filter_row(shown=not is_there)
        if is_there:
            self.focus_group(self.table)
        else:
            self.table.focus_filter_row()

    def focus_pane(self, step: int) -> None:
        """Move to the next (1) or the previous (-1) pane."""
        groups: list[QWidget] = [self.tree, self.table, self._right]
        self.focus_group(next_pane(groups, step))

    def focus_group(self, group: QWidget) -> None:
        """Put the focus in a pane, where it makes sense."""
        reason = Qt.FocusReason.ShortcutFocusReason
        if group is self.tree:
            self.tree.setFocus(reason)
        elif group is self.table:
            has_rows = self.table.model.rowCount() > 0
            (self.table.view if has_rows else self.table.filter_field).setFocus(reason)
        else:
            self.focus_form()

    def focus_form(self) -> None:
        """Go to the form: to the status, which is what one mostly comes for."""
        self._right.focus_status()

    def place(self) -> Place:
        """Return where one is, to come back to."""
        focus = QApplication.focusWidget()
        pane = "form" if holds_focus(self._right) else "table"
        if holds_focus(self.tree):
            pane = "tree"
        spot = self.left.spot()
        return Place(
            node=str(spot.current) if spot.current else "",
            agreement=self._right.shown_id() or "",
            field=focus.objectName() if pane == "form" and focus is not None else "",
            pane=pane,
            unfolded=tuple(str(key) for key in spot.unfolded),
            perspective=self.left.perspective.value,
        )

    def go_back_to(self, place: Place) -> None:
        """Go where one was; where that is gone, to the beginning."""
        if place.perspective in set(Perspective):
            with self.tree.quietly():
                self.left.choose_perspective(Perspective(place.perspective))
        unfolded = [key for key in map(_parse_key, place.unfolded) if key]
        key = _parse_key(place.node)
        self.tree.unfold(unfolded)
        if self.left.is_arriving:
            self.left.arrive_at(Spot(tuple(unfolded), key))
        elif key is None or not self.tree.choose(key):
            self._go_to_beginning()
        if place.agreement and self.tree_model.find_agreement(place.agreement).isValid():
            self.show_agreement(place.agreement)
        if place.pane == "form":
            self._right.go_to_field(place.field)
            return
        self.focus_group(self.tree if place.pane == "tree" else self.table)

    def store_interrupted_typing(self) -> TypingFound:
        """Store what was being typed when the program was killed, and tell what was found."""
        found = self._right.store_interrupted_typing()
        self.table.view.choose(self._right.shown_id() or "", quietly=True)
        return found

    @property
    def homeless_typing(self) -> "DraftFile":
        """What was typed at an agreement that is gone from the register, until it is copied."""
        return self._right.homeless_typing

    def describe_state(self) -> "RegisterState":
        """Return what menu and status line say of the register now."""
        from novex_desktop.ui.register_state import read_state

        return read_state(self._database, self.left.figures)

    def _lay_out(self) -> None:
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane, least, share in (
            (self.left, 240, 24),
            (self.table, 320, 42),
            (self._right, 380, 34),
        ):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
            self.setStretchFactor(self.count() - 1, share)
        self.setSizes(self._share_out(1366))
        self._scale = self._theme.pixels(100)
        self._theme.changed.connect(self._on_theme_changed)
        state = self._settings.get_bytes("panes")
        if not state.isEmpty():
            self.restoreState(state)

    def _share_out(self, room: int) -> list[int]:
        """Return the widths of the panes: with larger text tree and form need more of the room."""
        tree = min(self._theme.pixels(276), room * 25 // 100)
        form = min(self._theme.pixels(440), room * 34 // 100)
        return [tree, room - tree - form, form]

    def _on_theme_changed(self) -> None:
        """Share out anew when the size of the text is another one, and not for another look."""
        if self._theme.pixels(100) != self._scale:
            self._scale = self._theme.pixels(100)
            self.setSizes(self._share_out(sum(self.sizes())))

    def _connect(self) -> None:
        self.tree.key_chosen.connect(self.show_node)
        self.tree.key_chosen_again.connect(self._on_node_chosen_again)
        self.tree.form_requested.connect(self.focus_form)
        self.table.view.agreement_chosen.connect(self.show_agreement)
        self.table.model.loaded.connect(self._follow)
        self.table.model.modelReset.connect(self._following.start)
        self.left.replaced.connect(self._following.start)
        self.table.import_requested.connect(self.import_requested)
        self.table.scope_left.connect(self._leave_chosen_rows)
        self.table.view.form_requested.connect(self.focus_form)
        self.tree.move_requested.connect(lambda step: self.own_items.move(step))
        self.tree.drop_requested.connect(lambda move: self.own_items.do_move(move))
        self.tree.removal_requested.connect(lambda: self.own_items.remove())
        self._right.refused.connect(self.refused)
        self._right.typing_kept.connect(self.typing_kept)
        self._right.typing_changed.connect(self.state_changed)
        self._edits.failed.connect(self.state_changed)
        self._right.agreement_requested.connect(self.go_to)
        self._right.loaded.connect(lambda id_: self.table.view.choose(id_, quietly=True))
        self._edits.changed.connect(self._on_changed)
        self.left.counted.connect(self.state_changed)

    def _go_to_beginning(self) -> None:
        index = self.tree_model.index(0, 0)
        if index.isValid():
            key = index.data(AgreementTreeModel.KeyRole)
            self.tree.expand(index)
            self.tree.choose(key, quietly=True)
            self.show_node(key)
        else:
            self._node, self._path = None, ()
            self.table.model.load(None)
            self._right.clear()

    def _load_rows(self, *, is_other: bool = True) -> None:
        rows = RegisterRows(self._database, self._node, among=self._chosen_ids)
        self.table.model.load(rows, is_other=is_other)

    def _on_node_chosen_again(self, key: NodeKey) -> None:
        """Come back from the rows of another screen by choosing the node one was at."""
        if self._chosen_ids is not None:
            self.show_node(key)

    def _leave_chosen_rows(self) -> None:
        """Go back from the rows of another screen to those of the tree."""
        key = self.tree.current_key()
        if key is not None:
            self.show_node(key)
        self.focus_group(self.table)

    def _group_of(self, key: NodeKey) -> NodeKey:
        index = self.tree_model.find(key)
        while index.isValid() and index.data(AgreementTreeModel.KeyRole).kind in LEAF_KINDS:
            index = index.parent()
        group = index.data(AgreementTreeModel.KeyRole)
        return group if isinstance(group, NodeKey) else key

    def _on_changed(self, changes: "Changes") -> None:
        """Re-read what an act touched, and nothing else."""
        from novex_desktop.store.queries.touched import find_touched_agreements

        with self._database.read_shown() as connection:
            touched = find_touched_agreements(connection, changes)
        if self.left.refresh(changes, touched):
            self._load_rows(is_other=False)
        self.table.model.update_rows(touched)
        self._right.refresh(changes, touched)
        self._leave_gone_node()
        if shown := self._right.shown_id():
            self.table.view.choose(shown, quietly=True)
        self.state_changed.emit()


def _parse_key(text: str) -> NodeKey | None:
    try:
        return NodeKey.parse(text)
    except ValueError:  # a place of another version, or none
        return None
