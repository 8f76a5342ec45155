"""What a screen reader finds in the window, and what is wrong with it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTableCellInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from novex_desktop.ui.fold_head import FoldHead

Role = QAccessible.Role
_STATES = (
    "checkable", "checked", "disabled", "expandable", "expanded", "focusable", "focused",
    "readOnly", "selected",
)  # fmt: skip
_CELLS = 12  # of a list that are looked at; the rest is made by the same lines
_BUTTONS = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown,
}  # fmt: skip
_CONTROLS = _BUTTONS | {
    Role.EditableText, Role.ComboBox, Role.SpinBox, Role.List, Role.Tree, Role.Table,
}  # fmt: skip
_NOTHING = {Role.Client, Role.NoRole, Role.Border, Role.Pane, Role.LayeredPane}
_GROUPS = {Role.Grouping, Role.Dialog, Role.Chart}
_ROLES: list[tuple[type[QWidget], set[Role]]] = [
    (QComboBox, {Role.ComboBox}),
    (QAbstractSpinBox, {Role.SpinBox}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTextEdit, {Role.EditableText, Role.StaticText}),
    (QTreeView, {Role.Tree}),
    (QTableView, {Role.Table}),
    (QListView, {Role.List}),
    (QAbstractButton, _BUTTONS),
]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing that a screen reader comes by, as it was when one walked along it.

    The interface itself is not kept: Qt deletes it with its widget, and something else may then
    be made at the same address.
    """

    groups: tuple[str, ...]  # names of the groups that it is in, from the outside in
    name: str
    description: str
    role: Role
    states: frozenset[str]
    widget: QWidget | None  # None: an item of one
    column: int  # of an item

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget is not None else "item"
        where = " > ".join(self.groups)
        return f"{kind} {_object_name(self)} {self.role.name} “{self.name}” in “{where}”"

    @property
    def takes_focus(self) -> bool:
        """Whether Tab or an arrow can go to it."""
        if self.widget is None:
            return "focusable" in self.states
        has_own = self.widget.focusProxy() is None and self.widget.isEnabled()
        return bool(self.widget.focusPolicy().value) and has_own

    @property
    def told(self) -> str:
        """What tells it from others.

        On Linux Qt gives the chosen word as the name of a choice field; what we called it goes
        along as its label or its description.
        """
        if isinstance(self.widget, QComboBox):
            return self.widget.accessibleName()
        return self.name


def walk(top: QWidget) -> list[Spoken]:
    """Return all that is seen in a window or a part of it, as a screen reader walks it."""
    return list(_walk(QAccessible.queryAccessibleInterface(top), ()))


def _children(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(interface.childCount()):
        child = cast("QAccessibleInterface | None", interface.child(place))
        if child is not None and child.isValid():
            yield child


def _walk(interface: QAccessibleInterface, groups: tuple[str, ...]) -> Iterator[Spoken]:
    for child in _children(interface):
        widget = child.object()
        if child.state().invisible or (isinstance(widget, QWidget) and not widget.isVisible()):
            continue
        found = _note(child, groups)
        yield found
        if isinstance(widget, QAbstractItemView):
            items = islice(_children(child), _CELLS)
            yield from (_note(item, (*groups, found.name)) for item in items)
            continue
        is_group = found.role in _GROUPS and bool(found.name)
        yield from _walk(child, (*groups, found.name) if is_group else groups)


def _note(interface: QAccessibleInterface, groups: tuple[str, ...]) -> Spoken:
    found, state = interface.object(), interface.state()
    cell = cast("QAccessibleTableCellInterface | None", interface.tableCellInterface())
    return Spoken(
        groups,
        interface.text(QAccessible.Text.Name).strip(),
        interface.text(QAccessible.Text.Description).strip(),
        interface.role(),
        frozenset(name for name in _STATES if getattr(state, name)),
        found if isinstance(found, QWidget) else None,
        cell.columnIndex() if cell is not None else 0,
    )


def find_silent(found: Sequence[Spoken]) -> list[str]:
    """Return what takes the focus or tells something, and has no name."""
    faults = []
    for one in found:
        is_group = one.role in _GROUPS and not isinstance(one.widget, QDialogButtonBox)
        is_item = one.widget is None and one.column > 0  # an empty cell behind a name is empty
        is_told = one.takes_focus or is_group or one.role in _BUTTONS
        if is_told and not is_item and not one.told:
            faults.append(f"no name: {one}")
        if isinstance(one.widget, QComboBox) and not _names_its_choice(one.widget, one):
            faults.append(f"tells the choice and not what it is of: {one}")
    return faults


def find_unexplained(found: Sequence[Spoken]) -> list[str]:
    """Return lists that can be walked, and that do not say what the keys do in them."""
    return [
        f"does not say what keys do: {one}"
        for one in found
        if isinstance(one.widget, QAbstractItemView)
        and one.takes_focus
        and (not one.description or one.description == one.name)
    ]


def find_wrong_roles(found: Sequence[Spoken]) -> list[str]:
    """Return what is announced as something that it is not."""
    faults = []
    for one in found:
        known = next((roles for kind, roles in _ROLES if isinstance(one.widget, kind)), None)
        is_wrong = one.role not in known if known else one.takes_focus and one.role in _NOTHING
        if is_wrong:
            faults.append(f"wrong role: {one}")
    return faults


def find_wrong_states(found: Sequence[Spoken]) -> list[str]:
    """Return what is checked, read-only or disabled, and announced otherwise."""
    faults = []
    for one in found:
        widget, states = one.widget, one.states
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            on, kind = ("expanded", "expandable")
            if not isinstance(widget, FoldHead):
                on, kind = ("checked", "checkable")
            is_told = kind in states and (on in states) == widget.isChecked()
            faults += [] if is_told else [f"checked: {one}"]
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            is_told = ("readOnly" in states) == widget.isReadOnly()
            faults += [] if is_told else [f"read-only: {one}"]
        if widget is not None and ("disabled" in states) == widget.isEnabled():
            faults.append(f"disabled: {one}")
        if widget is not None and widget.property("broken") == "true" and not one.description:
            faults.append(f"broken, and does not say how: {one}")
    return faults


def find_same_names(found: Sequence[Spoken]) -> list[str]:
    """Return controls that cannot be told apart by what is said of them."""
    by_name = defaultdict(list)
    for one in found:
        if one.widget is None or one.role not in _CONTROLS or not one.told:
            continue
        if not isinstance(one.widget, QAbstractScrollArea) or one.takes_focus:
            by_name[(one.groups, one.told, one.role)].append(one)
    return [f"{len(ones)} times: {ones[0]}" for ones in by_name.values() if len(ones) > 1]


def find_lone_labels(found: Sequence[Spoken]) -> list[str]:
    """Return labels with a letter that goes nowhere."""
    return [
        f"no buddy: {one}"
        for one in found
        if isinstance(one.widget, QLabel)
        and re.search(r"&\w", one.widget.text().replace("&&", ""))
        and "<" not in one.widget.text()
        and one.widget.buddy() is None
    ]


def find_wrong_order(top: QWidget) -> list[str]:
    """Return splitters of which the panes are read in another order than one sees them."""
    faults = []
    for splitter in top.findChildren(QSplitter):
        spoken = QAccessible.queryAccessibleInterface(splitter)
        read = [spoken.child(place).object() for place in range(spoken.childCount())]
        seen = [splitter.widget(place) for place in range(splitter.count())]
        if [one for one in read if one in seen] != seen:
            faults.append(f"read in another order: {type(splitter).__name__}")
    return faults


def list_faults(top: QWidget) -> list[str]:
    """Return all that is wrong with a window or a part of it."""
    found = walk(top)
    finders = (
        find_silent, find_unexplained, find_wrong_roles, find_wrong_states, find_same_names,
        find_lone_labels,
    )  # fmt: skip
    return [*(fault for find in finders for fault in find(found)), *find_wrong_order(top)]


def _object_name(one: Spoken) -> str:
    return one.widget.objectName() if one.widget is not None else ""


def _names_its_choice(box: QComboBox, one: Spoken) -> bool:
    """Whether what was chosen is told with what it is of, in whatever system."""
    labels = box.window().findChildren(QLabel)
    return bool(one.description) or any(label.buddy() is box for label in labels)
