"""The line over the table that says which view of the rows one sees."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from novex_desktop.ui.elided_label import ElidedBox
from novex_desktop.ui.table.saved_views import ViewKind, title_of_view
from novex_desktop.ui.theme.theme import Theme

_WIDEST = 280  # pixels at normal text size


class ViewBar(QWidget):
    """Offers views by name, those that are always there first; stores nothing."""

    view_chosen = Signal(object)  # ViewKind, or the name of one's own

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ElidedBox(theme)
        self.box.setObjectName("viewBox")
        self.box.setProperty("arrow", "shown")
        self.box.setAccessibleName(self.tr("Weergave van de tabel"))
        self.box.setAccessibleDescription(self.box.accessibleName())  # on Linux the name is lost
        self.box.setMinimumContentsLength(12)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.activated.connect(lambda: self.view_chosen.emit(self.box.currentData()))
        label = QLabel(self.tr("Weerg&ave"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.box)
        self.menu = QMenu(self)
        self.save_as = self._add(self.tr("&Bewaren als…"))
        self.update_ = self._add(self.tr("Bij&werken"))
        self.rename = self._add(self.tr("&Hernoemen…"))
        self.remove = self._add(self.tr("&Verwijderen"))
        self.menu.addSeparator()
        self.choose_parties = self._add(self.tr("&Mijn partijen…"))
        self.choose_columns = self._add(self.tr("&Kolommen en volgorde…"))
        more = QToolButton()
        more.setObjectName("viewMore")
        more.setAccessibleName(self.tr("Weergave bewaren en wijzigen"))
        more.setToolTip(more.accessibleName())
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self.menu)
        theme.keep_icon(more, "ellipsis", is_seen_first=True)
        self.more = more
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._label = label
        line.addWidget(label)
        line.addWidget(self.box, 1)
        line.addWidget(more)
        line.addStretch()
        theme.follow(self, lambda: self.box.setMaximumWidth(theme.pixels(_WIDEST)))
        self.offer(())

    def offer(self, own: Sequence[str]) -> None:
        """Show the views that are always there, and under them one's own."""
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            for kind in ViewKind:
                self.box.addItem(title_of_view(kind), kind)
            if own:
                self.box.insertSeparator(self.box.count())
            for name in own:
                self.box.addItem(name, name)
        self.show_chosen(chosen if chosen is not None else ViewKind.ALL)

    def show_chosen(self, view: ViewKind | str) -> None:
        """Show which view it is, without saying so."""
        place = next((at for at in range(self.box.count()) if self.box.itemData(at) == view), 0)
        self.box.setCurrentIndex(place)
        is_own = place >= len(ViewKind)
        for action in (self.update_, self.rename, self.remove):
            action.setEnabled(is_own)

    def _add(self, text: str) -> QAction:
        return self.menu.addAction(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is little room the word gives way to the choice, which has it as its name.
        needed = self._label.sizeHint().width() + self.box.sizeHint().width() + 48
        self._label.setVisible(self.width() >= needed)
