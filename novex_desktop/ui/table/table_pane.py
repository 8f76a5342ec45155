"""The middle pane: filter line, "37 van 84" and the table."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.agreement_table_view import AgreementTableView
from novex_desktop.ui.theme.theme import Theme


class FilterField(QLineEdit):
    """The line above the table; arrow down or Enter goes to the rows, Escape clears it."""

    table_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.table_requested.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)


class TablePane(QWidget):
    """Shows the agreements under a node, and how many of them."""

    import_requested = Signal()
    scope_left = Signal()  # the rows that another screen asked for are no longer wanted

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = AgreementTableModel(self)
        self.view = AgreementTableView(theme)
        self.view.setModel(self.model)
        self.filter_field = FilterField()
        self._set_up_filter(theme)
        self._count = QLabel()
        self._count.setProperty("role", "quiet")
        self._empty = EmptyState(theme, "list-filter")
        self._clear_button = self._empty.offer(self.tr("Filter &wissen"), self.filter_field.clear)
        self._import_button = self._empty.offer(
            self.tr("&Lijst inlezen…"), self.import_requested.emit
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._make_scope())
        layout.addLayout(self._stack)
        self.filter_field.textChanged.connect(self.model.set_filter)
        self.filter_field.table_requested.connect(self._on_table_requested)
        self.model.counted.connect(self._on_model_counted)
        self.model.modelReset.connect(self.view.fit_columns)
        self.model.dataChanged.connect(self.view.fit_columns)
        self._on_model_counted(0, 0)

    def _set_up_filter(self, theme: Theme) -> None:
        field = self.filter_field
        field.setObjectName("filterField")
        field.setPlaceholderText(self.tr("Filter deze rijen (Ctrl+L)"))
        field.setAccessibleName(self.tr("Filter"))
        field.setAccessibleDescription(
            self.tr(
                "Toont alleen rijen met alle woorden, in elke volgorde, accenten maken niet uit."
            )
        )
        field.setClearButtonEnabled(True)
        sign = QAction(field)
        theme.keep_icon(sign, "search")
        field.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("paneHead")
        line = QHBoxLayout(head)
        line.setContentsMargins(8, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(self.filter_field, 1)
        line.addWidget(self._count)
        return head

    def show_scope(self, title: str) -> None:
        """Say which rows these are when they are not those of the tree; empty: they are."""
        self._scope_name.setText(title)
        self._scope.setVisible(bool(title))

    def count_text(self) -> str:
        """Return how many agreements are shown of how many: "37 van 84"."""
        return self._count.text()

    def scope_name(self) -> str:
        """Return the name of the rows, or nothing when they are those of the tree."""
        return self._scope_name.text()

    def _make_scope(self) -> QWidget:
        self._scope = QFrame()
        self._scope.setObjectName("paneHead")
        line = QHBoxLayout(self._scope)
        line.setContentsMargins(16, 4, 16, 4)
        self._scope_name = QLabel()
        self._scope_name.setProperty("role", "section")
        back = QPushButton(self.tr("&Terug naar de boom"))
        back.setProperty("role", "link")
        back.clicked.connect(self.scope_left)
        line.addWidget(self._scope_name, 1)
        line.addWidget(back)
        self._scope.hide()
        return self._scope

    def _on_table_requested(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_model_counted(self, shown: int, total: int) -> None:
        self._count.setText(self.tr("{shown} van {total}").format(shown=shown, total=total))
        self._count.setAccessibleName(
            self.tr("{shown} van {total} rijen getoond").format(shown=shown, total=total)
        )
        self._clear_button.setVisible(total > 0)
        self._import_button.setVisible(total == 0)
        if total and not shown:
            self._empty.say(
                self.tr("Geen rij past bij dit filter"),
                self.tr("Gebruik minder woorden, of kies links een hoger niveau in de boom."),
            )
        elif not total:
            self._empty.say(
                self.tr("Hier staan nog geen afspraken"),
                self.tr("Lees een afsprakenlijst in; u ziet eerst wat er gaat veranderen."),
            )
        self._stack.setCurrentWidget(self.view if shown else self._empty)

    def sizeHint(self) -> QSize:
        return QSize(560, 600)
