"""One line to type in, and below it all actions and agreements that it may mean."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.search.hits import Hit, HitPage
from novex_desktop.store.search.marking import WordFinder
from novex_desktop.ui.commands import Command
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.search.palette_delegate import PaletteDelegate
from novex_desktop.ui.search.palette_model import Choice, PaletteModel, find_commands
from novex_desktop.ui.search.search_screen import SearchField
from novex_desktop.ui.search.searcher import Searcher
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

_CHARS_WIDE = 84
_LINES_HIGH = 12  # commands that show at once
_LEAST_TYPED = 2  # letters; of one letter nearly every agreement has a word


class CommandPalette(QDialog):
    """Enter does what is chosen; Escape, or a click elsewhere, leaves it.

    Args:
        searcher: finds agreements; None when no register is open. The palette closes it.
        why_not: tells why an action cannot be done now.
    """

    agreement_chosen = Signal(str, object)  # id, WordFinder of what was typed

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        commands: Sequence[Command],
        why_not: Callable[[Command], str],
        searcher: Searcher | None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Opdrachten en afspraken"))
        self._searcher = searcher
        self._finder: WordFinder | None = None
        self._choices = [
            Choice(each.text, each.menu, each.keys, why_not(each), command=each)
            for each in commands
        ]
        self.field = SearchField()
        self.field.setObjectName("searchField")
        say_hint(self.field, self.tr("Wat wilt u doen, of welke afspraak zoekt u?"))
        self.field.setAccessibleName(self.tr("Opdracht of afspraak"))
        self.model = PaletteModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PaletteDelegate(theme, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Opdrachten en afspraken"))
        self._nothing = QLabel()
        self._nothing.setProperty("role", "quiet")
        self._nothing.setContentsMargins(16, 8, 16, 8)
        frame = QFrame()
        frame.setObjectName("paletteFrame")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        head = self._head = QFrame()
        head.setObjectName("paneHead")
        QVBoxLayout(head).addWidget(self.field)
        for widget in (head, self.view, self._nothing):
            inner.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._connect()
        self._on_typed("")

    @classmethod
    def open_over(
        cls,
        window: QWidget,
        theme: Theme,
        commands: Sequence[Command],
        why_not: Callable[[Command], str],
        searcher: Searcher | None,
    ) -> "CommandPalette":
        """Show it over a window, and return it; it removes itself when it is left."""
        palette = cls(window, theme, commands, why_not, searcher)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        size = palette.sizeHint().boundedTo(window.size() - QSize(32, 64))
        palette.resize(size)
        palette.move(window.mapToGlobal(QPoint((window.width() - size.width()) // 2, 48)))
        palette.show()
        palette.activateWindow()
        palette.field.setFocus()
        return palette

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.close)
        self.field.returnPressed.connect(self._do_chosen)
        self.view.clicked.connect(lambda _index: self._do_chosen())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell_current())
        if self._searcher is not None:
            self._searcher.answered.connect(self._on_answered)

    def _on_typed(self, text: str) -> None:
        self.model.show_commands(find_commands(self._choices, text))
        self._choose(0)
        if self._searcher is not None and len(text.strip()) >= _LEAST_TYPED:
            self._searcher.ask(text)
        self._show_nothing()

    def _on_answered(self, text: str, _after: int | None, page: HitPage) -> None:
        if text != self.field.text() or len(text.strip()) < _LEAST_TYPED:
            return
        self._finder = WordFinder(page.query)
        had_none = self.model.rowCount() == 0
        self.model.show_agreements([_offer(hit) for hit in page.hits])
        if had_none:
            self._choose(0)
        self._show_nothing()

    def _show_nothing(self) -> None:
        is_empty = self.model.rowCount() == 0
        self._nothing.setText(self.tr("Niets gevonden.") if is_empty else "")
        self._nothing.setVisible(is_empty)

    def _step(self, step: int) -> None:
        count = self.model.rowCount()
        if count:
            row = self.view.currentIndex().row() + step
            self._choose(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _choose(self, row: int) -> None:
        index = self.model.index(row, 0)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _tell_current(self) -> None:
        said = self.view.currentIndex().data()
        if said:
            announce(self.view, str(said))

    def _do_chosen(self) -> None:
        choice = self.model.choice_at(self.view.currentIndex())
        if choice is None or choice.reason:
            announce(self.view, choice.reason if choice else self._nothing.text())
            return
        self.close()
        if choice.command is not None:
            # The window must be in front again first, since an action may open a dialog.
            QTimer.singleShot(0, choice.command.action, choice.command.action.trigger)
        elif choice.hit is not None:
            self.agreement_chosen.emit(choice.hit.agreement_id, self._finder)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        rows = (metrics.lineSpacing() + 16) * _LINES_HIGH  # whole ones
        height = self._head.sizeHint().height() + rows + 2
        return QSize(metrics.averageCharWidth() * _CHARS_WIDE, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self._searcher is not None:
            searcher, self._searcher = self._searcher, None
            searcher.close()
        super().done(result)


def _offer(hit: Hit) -> Choice:
    return Choice(f"{hit.number}  {hit.title}", hit.group, hit=hit)
