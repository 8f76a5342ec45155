"""What all dialogs look like: an explanation, content on the grid, Dutch buttons."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.ui.dialogs.asking import ask
from novex_desktop.ui.enter_key import press_with_enter
from novex_desktop.ui.forms.tab_order import list_stops
from novex_desktop.ui.screen_room import find_room
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.words import translate_message

_FRAME = QSize(16, 40)  # what the window's own edge and title take of the screen
_LEAST_CHARS = 76  # narrower ones look lost, and cut what stands in their fields
_FILLED_IN = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox)


class PlainDialog(QDialog):
    """Add content to `column`; the buttons stay at the bottom.

    It opens at the first field to fill in, unless the dialog itself chose another place.

    It grows with what is told in it. Content that is larger than the screen scrolls, so that the
    buttons can always be reached.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        explanation: str,
        accept_text: str,
        leave_text: str = "",
    ) -> None:
        """Make the dialog.

        Args:
            accept_text: on the button that goes on; empty when there is nothing to go on with.
            leave_text: on the button that leaves; empty for "Annuleren" or "Sluiten".
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        body = QWidget()
        self._body: QWidget = body
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        if explanation:
            words = QLabel(explanation)
            words.setWordWrap(True)
            outer.addWidget(words)
        outer.addWidget(self._body, 1)
        self.refusal = SpokenLabel()
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        outer.addWidget(self.refusal)
        self._outer = outer
        self._store: Callable[[], object] | None = None
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.accept_button: QPushButton | None = None
        if accept_text:
            self.accept_button = self._buttons.addButton(accept_text, role.AcceptRole)
            self.accept_button.installEventFilter(self)
        usual = self.tr("Annuleren") if accept_text else self.tr("Sluiten")
        self.leave_button = self._buttons.addButton(leave_text or usual, role.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        outer.addWidget(self._buttons)
        if self.accept_button is not None:
            # Only here: a button that is in no dialog yet is the default of none.
            self.accept_button.setDefault(True)

    def add_button(self, text: str, do: Callable[[], object]) -> QPushButton:
        """Add a button beside the others, for what neither goes on nor leaves."""
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: do())
        return button

    def resize_to(self, chars: int, lines: int) -> None:
        """Take room for so many letters and lines, as far as the screen has it."""
        metrics, screen = self.fontMetrics(), find_room(self)
        self.resize(
            min(chars * metrics.averageCharWidth(), screen.width() - 32),
            min(lines * metrics.lineSpacing(), screen.height() - 64),
        )

    def run(self, store: Callable[[], object] | None = None) -> bool:
        """Show the dialog and return whether the user went on.

        Args:
            store: does what was asked. When it raises UserError the dialog says so and stays,
                with everything that was typed still in it.
        """
        self._store = store
        return ask(self)

    def accept(self) -> None:
        """Close, unless what was asked cannot be done."""
        if self._store is not None:
            self.refusal.clear()
            try:
                self._store()
            except UserError as error:
                self.tell_refusal(error)
                return
        super().accept()

    def tell_refusal(self, error: UserError) -> None:
        """Tell under the content why what was asked cannot be done."""
        self.refusal.setText(translate_message(error.message))
        self.refusal.show()

    def _order_buttons(self) -> None:
        """Let Tab go through the buttons as they stand, which each system does its own way."""
        row = self._buttons.layout()
        items = (row.itemAt(place) for place in range(row.count())) if row is not None else ()
        widgets = (item.widget() for item in items if item is not None)
        for first, second in pairwise(widget for widget in widgets if widget is not None):
            QWidget.setTabOrder(first, second)

    def _choose_first(self) -> None:
        focus = self.focusWidget()
        if focus in list_stops(self) and not self._buttons.isAncestorOf(focus):
            return  # the dialog chose a place itself
        wanted: tuple[type[QWidget], ...] = _FILLED_IN
        if self.accept_button is None:  # a list to read
            wanted = (*_FILLED_IN, QAbstractItemView)
        for stop in list_stops(self):
            is_read = getattr(stop, "isReadOnly", bool)()
            can_fill = isinstance(stop, wanted) and not is_read
            if can_fill and stop.isVisibleTo(self) and stop.isEnabled():
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _fit_screen(self) -> None:
        """Be as large as the content needs; where the screen cannot show that, it scrolls."""
        room = find_room(self).size() - _FRAME
        least = self._least_size(room.width())
        if least.width() > room.width() or least.height() > room.height():
            self._let_scroll(least.width())
        self.resize(self.size().expandedTo(least).boundedTo(room))

    def _least_size(self, most_width: int) -> QSize:
        least = self.minimumSizeHint()
        chars = min(_LEAST_CHARS * self.fontMetrics().averageCharWidth(), most_width)
        least.setWidth(max(least.width(), chars))
        width = min(max(self.width(), least.width()), most_width)
        if self._outer.hasHeightForWidth():
            least.setHeight(max(least.height(), self._outer.totalMinimumHeightForWidth(width)))
        return least

    def _let_scroll(self, width: int) -> None:
        if isinstance(self._body, QScrollArea):
            return
        focus = self.focusWidget()  # is lost when its parent changes
        area = QScrollArea()
        area.setObjectName("dialogContent")
        self._body.setObjectName("dialogContent")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        self._outer.replaceWidget(self._body, area)
        area.setWidget(self._body)
        self._body = area
        if focus is not None:
            focus.setFocus()
        self._outer.activate()
        bar = area.verticalScrollBar().sizeHint().width()
        self.resize(max(self.width(), width) + bar, self.height())

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_screen()  # something was told, or a field came
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        accept, focus = self.accept_button, self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(focus, QPushButton) and press_with_enter(event, focus):
            return  # also one that is not made for Enter elsewhere, such as Bladeren
        if is_enter and accept is not None:
            accept.click()  # nothing while it is disabled; Qt would take Annuleren in its place
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        accept = self.accept_button
        is_back = event.type() == QEvent.Type.EnabledChange and watched is accept
        if is_back and accept is not None and accept.isEnabled():
            accept.setDefault(True)  # while it was disabled Qt made another one the default
        return super().eventFilter(watched, event)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                self.adjustSize()
            self._fit_screen()
            self._order_buttons()
            self._choose_first()
        super().setVisible(visible)
