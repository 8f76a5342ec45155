"""The list of recent acts: look what one did, go there, or go back to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.store.queries.recent_acts import ActLine, RecentAct
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.dialogs.backups_dialog import WhatChangesDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.words import translate_message

_CHARS = 60
_LINES_SHOWN = 5


class ActWish(StrEnum):
    """What to do with an act."""

    SHOW = "show"
    GO_BACK = "go back"


@dataclass(frozen=True, slots=True)
class ActChoice:
    """An act, and what to do with it."""

    act: RecentAct
    wish: ActWish


Describe = Callable[[str], tuple[Sequence[ActLine], int]]


class ActsDialog(PlainDialog):
    """Newest first. Enter or a double click goes to what an act touched."""

    def __init__(
        self,
        parent: QWidget | None,
        acts: Sequence[RecentAct],
        describe: Describe,
        *,
        can_write: bool,
    ) -> None:
        """Make the dialog.

        Args:
            describe: returns what an act changed, and how many fields in all.
        """
        super().__init__(
            parent,
            self.tr("Recente handelingen"),
            "",
            self.tr("&Ga ernaartoe"),
            self.tr("Sluiten"),
        )
        self._acts = acts
        self._describe = describe
        self._can_write = can_write
        self.choice: ActChoice | None = None
        self.filter = QLineEdit()
        say_hint(self.filter, self.tr("Filter op wat, wie of wanneer"))
        self.filter.setAccessibleName(self.tr("Filter"))
        add_clear_button(self.filter)
        self.lines = QTreeWidget()
        self.lines.setAccessibleName(self.tr("Handelingen, nieuwste boven"))
        self.lines.setAccessibleDescription(self.tr("Enter gaat naar wat de handeling veranderde."))
        self.lines.setProperty("role", "lines")
        self.lines.setRootIsDecorated(False)
        self.lines.setUniformRowHeights(True)
        self.lines.setHeaderLabels([self.tr("Wanneer"), self.tr("Wie"), self.tr("Wat")])
        self.lines.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.lines.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.lines.header().setStretchLastSection(False)
        for act in acts:
            self._add(act)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        self.back_button = self.add_button(
            self.tr("&Terug naar dit moment…"), lambda: self._choose(ActWish.GO_BACK)
        )
        self.column.addWidget(self.filter)
        self.lines.setMinimumHeight(6 * self.fontMetrics().lineSpacing())
        self.column.addWidget(self.lines, 1)
        self.column.addWidget(self.about)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.lines.currentItemChanged.connect(lambda *_: self._show_act())
        self.lines.itemActivated.connect(lambda *_: self.accept())
        if acts:
            self.lines.setCurrentIndex(self.lines.model().index(0, 0))
        self.lines.setFocus()
        self.resize_to(112, 40)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        acts: Sequence[RecentAct],
        describe: Describe,
        *,
        can_write: bool,
    ) -> ActChoice | None:
        """Return what to do with which act, or None after Sluiten."""
        dialog = cls(parent, acts, describe, can_write=can_write)
        choice = dialog.choice if dialog.run() else None
        dialog.deleteLater()
        return choice

    def current(self) -> RecentAct | None:
        """Return the act that is chosen now."""
        item = self.lines.currentItem()
        if item is None or item.isHidden():
            return None
        return self._acts[self.lines.indexOfTopLevelItem(item)]

    def _add(self, act: RecentAct) -> None:
        label = translate_message(act.label)
        if act.is_taken_back:
            label = self.tr("{label} (teruggenomen)").format(label=label)
        item = QTreeWidgetItem([f"{act.at:%d-%m-%Y %H:%M}", act.author, label])
        item.setToolTip(2, label)
        self.lines.addTopLevelItem(item)

    def _show_act(self) -> None:
        act = self.current()
        if self.accept_button is not None:
            self.accept_button.setEnabled(act is not None)
        is_newest = act is not None and act == self._acts[0]
        self.back_button.setEnabled(self._can_write and act is not None and not is_newest)
        self.about.setText(self._tell(act) if act else "")

    def _tell(self, act: RecentAct) -> str:
        lines, count = self._describe(act.id)
        shown = _LINES_SHOWN if not is_narrow(self) else _LINES_SHOWN - 2
        told = [_tell_line(line) for line in lines[:shown]]
        if count > len(told):
            left = count - len(told)
            more = (
                self.tr("… en nog 1 wijziging")
                if left == 1
                else self.tr("… en nog {left} wijzigingen")
            )
            told.append(more.format(left=format_count(left)))
        return "\n".join(told)

    def _choose(self, wish: ActWish) -> None:
        act = self.current()
        if act is not None:
            self.choice = ActChoice(act, wish)
            super().accept()

    def _on_filter_changed(self, text: str) -> None:
        words = text.casefold().split()
        first = None
        for place in range(self.lines.topLevelItemCount()):
            item = self.lines.topLevelItem(place)
            if item is None:
                continue
            all_text = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in all_text for word in words))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.lines.setCurrentItem(first)
        self._show_act()

    def accept(self) -> None:
        self._choose(ActWish.SHOW)


def _tell_line(line: ActLine) -> str:
    old, new = _shorten(line.old), _shorten(line.new)
    what = f"{old} → {new}" if old and new else (new or old)
    head = " ".join(filter(None, (line.number, translate_message(line.field_label))))
    return f"{head}: {what}" if what else head


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _CHARS else f"{flat[:_CHARS].rstrip()}…"


class GoBackDialog(WhatChangesDialog):
    """What going back to a moment would change, by kind."""

    def __init__(
        self, parent: QWidget | None, act: RecentAct, acts: int, counts: Sequence[KindCount]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Terug naar dit moment"),
            (
                self.tr(
                    "Het register wordt zoals het was na “{label}” ({moment}). Dat neemt 1 latere "
                    "handeling terug. Er gaat niets verloren: de historie blijft, en ongedaan "
                    "maken kan met Ctrl+Z."
                )
                if acts == 1
                else self.tr(
                    "Het register wordt zoals het was na “{label}” ({moment}). Dat neemt {acts} "
                    "latere handelingen in één keer terug. Er gaat niets verloren: de historie "
                    "blijft, en ongedaan maken kan met Ctrl+Z."
                )
            ).format(
                label=translate_message(act.label),
                moment=f"{act.at:%d-%m-%Y %H:%M}",
                acts=format_count(acts),
            ),
            counts,
        )

    @classmethod
    def ask(
        cls, parent: QWidget | None, act: RecentAct, acts: int, counts: Sequence[KindCount]
    ) -> bool:
        """Return whether to go back."""
        dialog = cls(parent, act, acts, counts)
        accepted = dialog.run()
        dialog.deleteLater()
        return accepted
