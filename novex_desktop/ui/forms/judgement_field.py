"""Judgement: four buttons of which one is pressed; letter and colour together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from novex_desktop.domain.judgement import Judgement
from novex_desktop.ui.spoken_role import say_group
from novex_desktop.ui.words import shown

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Segment(QToolButton):
    """Leaves the arrows to the field: of itself an arrow would press the button that it goes to."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class JudgementField(QWidget):
    """None, green, orange or red. Arrows go along the buttons; Space presses one."""

    committed = Signal(object)  # Judgement or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_group(self, self.tr("Oordeel"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Judgement | None, QToolButton] = {}
        self._loaded: Judgement | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for judgement in (None, *Judgement):
            button = self._make_button(judgement)
            self._buttons[judgement] = button
            layout.addWidget(button)
        layout.addStretch()
        self.setFocusProxy(self._buttons[None])
        self.write(None)

    def write(self, judgement: Judgement | None) -> None:
        """Show a stored judgement, without saying anything."""
        self._loaded = judgement
        self._buttons[judgement].setChecked(True)
        self.setFocusProxy(self._buttons[judgement])

    def _make_button(self, judgement: Judgement | None) -> QToolButton:
        button = _Segment()
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoExclusive(True)  # then it is announced as one of several
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if judgement is None:
            button.setText(self.tr("Geen"))
            button.setAccessibleName(self.tr("Geen oordeel"))
        else:
            button.setText(judgement.letter)
            button.setProperty("tone", judgement.name.lower())
            button.setToolTip(shown(judgement))
            button.setAccessibleName(self.tr("Oordeel {name}").format(name=shown(judgement)))
        self._group.addButton(button)
        button.toggled.connect(lambda is_on: self._on_toggled(judgement, is_on=is_on))
        return button

    def _on_toggled(self, judgement: Judgement | None, *, is_on: bool) -> None:
        # A screen reader toggles a button, and clicks none.
        if is_on and judgement is not self._loaded:
            self._loaded = judgement
            self.committed.emit(judgement)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self._buttons.values())
        with_focus = [place for place, button in enumerate(buttons) if button.hasFocus()]
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and with_focus:
            buttons[(with_focus[0] + step) % len(buttons)].setFocus()
            return
        super().keyPressEvent(event)
