"""The screen that finds agreements by words, as one types."""

from functools import cached_property

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.changes import Changes
from novex_desktop.store.search.hits import Hit, HitPage, TermCount
from novex_desktop.store.search.marking import WordFinder
from novex_desktop.store.search.search_index import PAGE, SearchIndex
from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.screens.screen_list import REGISTER
from novex_desktop.ui.search.hit_delegate import HitDelegate
from novex_desktop.ui.search.hit_model import HitModel, describe_source
from novex_desktop.ui.search.searcher import Searcher
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchField(QLineEdit):
    """What one types; the arrows walk through the hits without leaving it."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HitView(QListView):
    """The hits; letters that are typed here go on in the field."""

    typed = Signal(object)  # QKeyEvent
    opened = Signal()
    left = Signal()

    def __init__(self, theme: Theme, model: HitModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("hits")
        self.setItemDelegate(HitDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a sentence takes the lines it needs
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _ if event.text().isprintable() and event.text().strip():
                self.typed.emit(event)
            case _:
                super().keyPressEvent(event)


class SearchScreen(Screen):
    """Field above, hits below. Enter shows a hit in the register, Escape goes back."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self._total, self._is_counted = 0, True
        self._keep = ""  # agreement to stay on when the same is asked again
        self._awaits_step = 0
        self._finder: WordFinder | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.index = SearchIndex(context.database, context.services.search_folder)
        self.searcher = Searcher(self.index, PAGE, self)
        self.field = SearchField()
        self.model = HitModel(self)
        self.view = HitView(theme, self.model)
        self._count = QLabel()
        self._count.setProperty("role", "quiet")
        self._empty = EmptyState(theme, "search")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head(theme))
        self._stack = QStackedLayout()
        layout.addLayout(self._stack)  # first, or the stack shows what it gets as windows
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._name_parts()
        self._connect()
        self._invite()

    def refresh(self, changes: Changes | None) -> None:
        hit = self._current_hit()
        self._keep = hit.agreement_id if hit else ""
        self.searcher.ask(self.field.text(), limit=max(self.model.hits, PAGE))

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focus_pane(self, step: int) -> None:
        target = self.view if self.field.hasFocus() and self.model.hits else self.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self, step: int, *, is_visible: bool) -> None:
        """Go to the next (1) or previous (-1) hit, here or in the register."""
        self._step(step)
        if not is_visible:
            self._open_current()

    def leave(self) -> None:
        self.searcher.close()
        self.index.close()

    def _make_head(self, theme: Theme) -> QWidget:
        head = QFrame()
        head.setObjectName("paneHead")
        self._sign = QLabel()
        theme.follow(
            self._sign,
            lambda: self._sign.setPixmap(
                theme.pixmap("search", "muted", theme.pixels(20), self.devicePixelRatioF())
            ),
        )
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.field, 1)
        line.addSpacing(8)
        line.addWidget(self._count)
        return head

    def _name_parts(self) -> None:
        self.field.setObjectName("searchField")
        self.field.setAccessibleName(self.tr("Zoeken in alles"))
        say_hint(self.field, self.tr("Zoek in teksten, notities, partijen en nummers"))
        add_clear_button(self.field)
        self.view.setAccessibleName(self.tr("Gevonden afspraken"))
        self.view.setAccessibleDescription(
            self.tr("Enter toont een afspraak in het register, Escape gaat terug.")
        )
        self._count.setAccessibleDescription(self.tr("Plaats in de gevonden afspraken"))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_field_changed)
        self.field.returnPressed.connect(self._open_current)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self._go_back)
        self.view.opened.connect(self._open_current)
        self.view.left.connect(self._go_back)
        self.view.typed.connect(self._on_view_typed)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.model.more_requested.connect(
            lambda row: self.searcher.ask(self.field.text(), after=row)
        )
        self.searcher.answered.connect(self._on_answered)
        self.searcher.refused.connect(self.refused)
        self.searcher.progressed.connect(self._on_progressed)

    @cached_property
    def _hints(self) -> str:
        return self.tr(
            "Teksten, titels, notities, partijen, termijnen, documenten en nummers.\n"
            "Woorden mogen in elke volgorde staan; het laatste hoeft niet af te zijn.\n"
            "Tussen aanhalingstekens zoekt u precies die woorden."
        )

    def _invite(self) -> None:
        self._empty.say(self.tr("Zoek in het hele register"), self._hints)
        self._stack.setCurrentWidget(self._empty)
        self._count.clear()

    def _on_field_changed(self, text: str) -> None:
        self._keep = ""
        self.searcher.ask(text)

    def _on_answered(self, text: str, after: int | None, page: HitPage) -> None:
        if text != self.field.text():
            return
        if after is not None:
            self.model.append(page)
            self._tell_place()
            if self._awaits_step:
                step, self._awaits_step = self._awaits_step, 0
                self._step(step)
            return
        self._total, self._is_counted = page.total, page.is_counted
        self._finder = WordFinder(page.query)
        self._awaits_step = 0
        self.model.load(page)
        if page.query.is_empty:
            self._invite()
        elif not page.hits:
            self._tell_nothing(text, page)
        else:
            self._stack.setCurrentWidget(self.view)
            kept = self.model.find(self._keep) if self._keep else QModelIndex()
            self._choose(kept if kept.isValid() else self.model.step(QModelIndex(), 1))

    def _tell_nothing(self, text: str, page: HitPage) -> None:
        headline = self.tr("Geen treffer voor “{text}”").format(text=text.strip())
        if page.apart:
            lines = [self._describe_apart(count) for count in page.apart]
            told = "\n".join([*lines, self.tr("Zoek met minder woorden.")])
        else:
            told = self.tr("Controleer de spelling, of typ alleen het begin van het woord.")
        self._empty.say(headline, told)
        self._stack.setCurrentWidget(self._empty)
        self._count.setText(self.tr("Geen treffers"))
        announce(self._count, headline)

    def _describe_apart(self, count: TermCount) -> str:
        if not count.agreements:
            return self.tr("“{words}” staat nergens").format(words=count.words)
        one = self.tr("“{words}” staat in 1 afspraak")
        many = self.tr("“{words}” staat in {count} afspraken")
        if not count.is_counted:
            many = self.tr("“{words}” staat in meer dan {count} afspraken")
        return count_words(count.agreements, one, many, words=count.words)

    def _tell_place(self) -> None:
        total = format_count(self._total)
        if not self._is_counted:
            total = self.tr("meer dan {number}").format(number=total)
        place = self.model.place_of(self.view.currentIndex())
        self._count.setText(
            self.tr("{place} van {total}").format(place=format_count(place), total=total)
        )

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        hit = self.model.hit_at(current)
        if hit is None:
            return
        self._tell_place()
        if not self.view.hasFocus():  # then nothing reads it by itself
            told = f"{hit.number}, {hit.title}. {describe_source(hit.source)}: {hit.excerpt.text}"
            announce(self._count, f"{self._count.text()}. {told}")

    def _on_progressed(self, done: int, total: int) -> None:
        if total and not self.model.hits:
            percent = done * 100 // total
            self._count.setText(self.tr("Index maken: {percent} %").format(percent=percent))

    def _on_view_typed(self, event: QKeyEvent) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(event.text())

    def _step(self, step: int) -> None:
        """Go some hits on; at the end of what is read, when the next page is there."""
        index = self.view.currentIndex()
        for _ in range(abs(step)):
            following = self.model.step(index, 1 if step > 0 else -1)
            turned = following.row() <= index.row() if step > 0 else following.row() >= index.row()
            if index.isValid() and turned:
                if step > 0 and not self.model.is_whole:
                    self._awaits_step = 1
                    self.model.fetchMore(QModelIndex())
                elif abs(step) == 1:
                    index = following
                break
            index = following
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
            if index.row() == 1:
                self.view.scrollToTop()  # with the heading above it
            self._tell_place()

    def _current_hit(self) -> Hit | None:
        return self.model.hit_at(self.view.currentIndex())

    def _open_current(self) -> None:
        hit = self._current_hit()
        if hit is not None and self._finder is not None:
            self.found_requested.emit(hit.agreement_id, self._finder)

    def _go_back(self) -> None:
        self.screen_requested.emit(REGISTER)
