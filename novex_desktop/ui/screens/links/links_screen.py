"""The screen "Verbanden": every link that was proposed, both texts beside it, many at once."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.store.changes import Changes
from novex_desktop.store.queries.links import LinkEnd, OpenLink, list_open_links
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.elided_label import ElidedLabel
from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.forms.adopted_text import AdoptedText
from novex_desktop.ui.forms.changed_words import find_changed_words
from novex_desktop.ui.forms.settle_list import SettleDelegate, SettleList
from novex_desktop.ui.reading_order import read_in_order
from novex_desktop.ui.screens.links.open_links_model import OpenLinksModel
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.spoken_role import say_role
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.walking import next_pane
from novex_desktop.ui.words import translate_message

Index = QModelIndex | QPersistentModelIndex
_READ_AFTER = frozenset({"agreement_link", "agreement"})


class LinksScreen(Screen):
    """Shows what imports proposed; settles by `Edits`, one act for all that is selected."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._theme = context, context.theme
        self.setObjectName("linksScreen")
        say_role(self, QAccessible.Role.Grouping)  # it has the focus where there are no links
        self.model = OpenLinksModel(self)
        self.view = OpenLinksView(self._theme)
        self.view.setModel(self.model)
        self.count = QLabel()
        self.count.setProperty("role", "section")
        self.confirm = QPushButton(self.tr("&Bevestigen"))
        self.refuse = QPushButton(self.tr("A&fwijzen"))
        self.confirm.setToolTip(self.tr("Alle gekozen verbanden kloppen; Enter doet hetzelfde"))
        self.refuse.setToolTip(
            self.tr("Alle gekozen verbanden kloppen niet; Delete doet hetzelfde")
        )
        self._theme.keep_icon(self.confirm, "check")
        self._theme.keep_icon(self.refuse, "x")
        self.newer, self.older = EndPane(self._theme), EndPane(self._theme)
        self._empty = EmptyState(self._theme, "link")
        self._empty.say(
            self.tr("Geen verbanden te beoordelen"),
            self.tr(
                "Bij het inlezen van een lijst van een volgend jaar worden afspraken die lijken "
                "door te gaan hier voorgesteld. Een verband toevoegen kan in het formulier van een "
                "afspraak, bij “Verbanden”."
            ),
        )
        self._lay_out()
        self.confirm.clicked.connect(lambda: self._settle(is_right=True))
        self.refuse.clicked.connect(lambda: self._settle(is_right=False))
        self.view.enter_pressed.connect(self.confirm.click)
        self.view.delete_pressed.connect(self.refuse.click)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self.newer.show_it.clicked.connect(lambda: self._ask_for(self.newer))
        self.older.show_it.clicked.connect(lambda: self._ask_for(self.older))

    def refresh(self, changes: Changes | None) -> None:
        if changes is not None and not changes.tables & _READ_AFTER:
            return
        with self._context.database.read_shown() as connection:
            links = list_open_links(connection)
        if links != self.model.links:
            row = max(self.view.currentIndex().row(), 0)
            self.model.load(links)
            if links:
                self.view.go_to(self.model.index(min(row, len(links) - 1)))
        said = (
            self.tr("1 verband te beoordelen")
            if len(links) == 1
            else self.tr("{count} verbanden te beoordelen").format(count=format_count(len(links)))
        )
        self.count.setText(said)
        self._stack.setCurrentWidget(self._work if links else self._empty)
        self._show_chosen()

    def focus_first(self) -> None:
        self.setAccessibleName(self._empty.accessibleName())  # where the focus is without links
        (self.view if self.model.links else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_pane(self, step: int) -> None:
        panes: list[QWidget] = [self]  # it says that there is nothing to judge
        if self.model.links:
            panes = [self.view, self.newer.text, self.older.text]
        next_pane(panes, step).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _list_chosen(self) -> list[OpenLink]:
        found = [index.data(OpenLinksModel.LinkRole) for index in self.view.selected_rows()]
        return [link for link in found if isinstance(link, OpenLink)]

    def _show_chosen(self) -> None:
        chosen = self._list_chosen()
        can_settle = bool(chosen) and not self._context.database.is_read_only
        self.confirm.setEnabled(can_settle)
        self.refuse.setEnabled(can_settle)
        current = self.view.currentIndex().data(OpenLinksModel.LinkRole)
        link = current if isinstance(current, OpenLink) else None
        self.newer.write(link.later if link else None)
        self.older.write(link.earlier if link else None)
        gone, added = find_changed_words(link.earlier.text, link.later.text) if link else ((), ())
        self.older.text.show_changes(gone, is_old=True)
        self.newer.text.show_changes(added, is_old=False)
        count = format_count(len(chosen))
        many = len(chosen) > 1
        self.confirm.setText(
            self.tr("{count} &bevestigen").format(count=count) if many else self.tr("&Bevestigen")
        )
        self.refuse.setText(
            self.tr("{count} a&fwijzen").format(count=count) if many else self.tr("A&fwijzen")
        )

    def _settle(self, *, is_right: bool) -> None:
        chosen = self._list_chosen()
        if not chosen:
            return
        edits = self._context.edits
        number = chosen[0].later.number if len(chosen) == 1 else ""
        settle = edits.confirm_links if is_right else edits.refuse_links
        try:
            settle(number, [link.id for link in chosen])
        except UserError as error:
            self.refused.emit(error.message)

    def _ask_for(self, pane: "EndPane") -> None:
        if pane.end is not None:
            self.agreement_requested.emit(pane.end.id)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("linksBar")
        head = QHBoxLayout(bar)
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.confirm)
        head.addWidget(self.refuse)
        texts = QSplitter(Qt.Orientation.Vertical)
        texts.addWidget(self.newer)
        texts.addWidget(self.older)
        texts.setChildrenCollapsible(False)
        texts.setHandleWidth(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.view)
        split.addWidget(texts)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.setSizes([400, 600])
        for panes in (texts, split):
            read_in_order(panes)
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


class EndPane(QWidget):
    """One of the two agreements of a link, in full."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.end: LinkEnd | None = None
        self.name = ElidedLabel()  # the text under it begins with the same words
        self.name.setProperty("role", "section")
        self.meeting = QLabel()
        self.meeting.setProperty("role", "muted")
        self.show_it = QPushButton(self.tr("Tonen"))
        self.show_it.setToolTip(self.tr("Naar deze afspraak in het register"))
        theme.keep_icon(self.show_it, "corner-down-right")
        self.text = AdoptedText(theme)
        place = QScrollArea()
        place.setObjectName("form")
        place.setWidgetResizable(True)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("formBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.text)
        inner.addStretch()
        place.setWidget(body)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.meeting)
        head.addLayout(names, 1)
        head.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(place, 1)

    def write(self, end: LinkEnd | None) -> None:
        """Show an agreement, or nothing."""
        if end == self.end and end is not None:
            return
        self.end = end
        self.name.setText(f"{end.number} {end.title}" if end else "")
        self.meeting.setText(end.meeting if end else "")
        self.text.show_text("", end.text if end else "")
        self.text.setAccessibleName(
            self.tr("Tekst van {number}").format(number=end.number) if end else ""
        )
        self.show_it.setEnabled(end is not None)
        self.show_it.setAccessibleName(
            self.tr("{number} tonen").format(number=end.number) if end else ""
        )


class OpenLinksView(SettleList):
    """The list; many can be selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("openLinks")
        self.setAccessibleName(self.tr("Voorgestelde verbanden"))
        self.setAccessibleDescription(
            self.tr("Enter bevestigt wat gekozen is, Delete wijst het af; Ctrl+A kiest alles.")
        )
        self.setItemDelegate(OpenLinksDelegate(theme, self))


class OpenLinksDelegate(SettleDelegate):
    """The newer one and its title; under it what it is to the older one."""

    def paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        link = index.data(OpenLinksModel.LinkRole)
        if isinstance(link, OpenLink):
            newer = f"{link.later.number}  {link.later.title}"
            what = translate_message(link.kind.to_earlier)
            older = f"{what} {link.earlier.number}  {link.earlier.title}"
            self.paint_lines(painter, rect, newer, older)
