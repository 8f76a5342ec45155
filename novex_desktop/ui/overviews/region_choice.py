"""Which regions: all of them, or those that are pressed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from novex_desktop.ui.forms.flow_layout import FlowLayout


class RegionChoice(QWidget):
    """One press chooses a region, a press on another adds it; "Alle" is the way back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.all_button = self._make_button(self.tr("Alle"), self.tr("Alle regio's"))
        self._is_showing = False  # what is pressed changes by itself
        self.all_button.toggled.connect(self._on_all_toggled)
        self.setFocusProxy(self.all_button)
        self._flow.addWidget(self.all_button)
        self.region_buttons: list[QToolButton] = []
        rest = QWidget()  # what is left of the line
        QHBoxLayout(rest).setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(rest)
        self._press(())

    def offer(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        """Give it the regions of a list, and those that are chosen; none is all."""
        if [button.text() for button in self.region_buttons] != list(names):
            for button in self.region_buttons:
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.region_buttons = [self._make_button(name, name) for name in names]
            for place, button in enumerate(self.region_buttons):
                button.toggled.connect(self._on_region_toggled)
                self._flow.insert_widget(place + 1, button)
                button.show()
        self._press(chosen)

    def value(self) -> tuple[str, ...]:
        """Return the chosen regions; empty for all."""
        names = tuple(button.text() for button in self.region_buttons if button.isChecked())
        return () if len(names) == len(self.region_buttons) else names

    def _make_button(self, text: str, spoken: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "segment")
        button.setText(text)
        button.setAccessibleName(spoken)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _press(self, names: Sequence[str]) -> None:
        """Press the buttons of these regions; none of them is the button of all."""
        before, self._is_showing = self._is_showing, True
        for button in self.region_buttons:
            button.setChecked(button.text() in names)
        self.all_button.setChecked(not any(b.isChecked() for b in self.region_buttons))
        self._is_showing = before
        self.updateGeometry()

    # Toggled and not clicked: a screen reader clicks none.

    def _on_all_toggled(self) -> None:
        if not self._is_showing:
            self._press(())
            self.changed.emit()

    def _on_region_toggled(self) -> None:
        if not self._is_showing:
            self._press(self.value())  # all pressed is all: it says so the short way
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        buttons = [self.all_button, *self.region_buttons]
        here = next((place for place, b in enumerate(buttons) if b.hasFocus()), None)
        if step and here is not None:
            buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
