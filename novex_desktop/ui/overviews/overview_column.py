"""The left side of the export dialog: the overviews, what they are, and one's own layouts."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.forms.flow_layout import FlowLayout
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.overviews.overview_list import OverviewList
from novex_desktop.ui.overviews.services import OverviewChoice
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

if TYPE_CHECKING:
    from novex_desktop.ui.dialogs.export_dialog import ExportQuestions


class OverviewColumn(QWidget):
    """Chooses, and keeps one's own overviews in order. Its `notice` is for the dialog to place."""

    changed = Signal()  # other overviews are chosen

    def __init__(
        self, theme: Theme, questions: "ExportQuestions", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        self.list = OverviewList(theme)
        self.notice = NoticeBar(theme)
        self.description = QLabel()
        self.description.setProperty("role", "muted")
        self.description.setWordWrap(True)
        self.description.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.description.setMinimumHeight(3 * self.description.fontMetrics().lineSpacing())
        self.edit_button = self._make_button(self.tr("B&ewerken…"), self._on_edit_clicked)
        self.rename_button = self._make_button(self.tr("&Hernoemen"), self.list.start_renaming)
        self.remove_button = self._make_button(self.tr("We&ghalen"), self.list.request_removal)
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.list.renaming_requested.connect(self._on_renaming_requested)
        self.list.removal_requested.connect(self._on_removal_requested)
        self.setMinimumWidth(264)
        self.list.setMinimumHeight(8 * self.fontMetrics().lineSpacing())

    def load(self, names: Sequence[str]) -> None:
        """Read the overviews and choose those that are named."""
        menu = self._questions.list_overviews()
        self.list.offer(menu.choices, names)
        if menu.problems:
            more = len(menu.problems) - 1
            others = count_words(
                more,
                self.tr(" Er is nog 1 layout met een fout."),
                self.tr(" Er zijn nog {count} layouts met een fout."),
            )
            self.notice.say(
                translate_message(menu.problems[0]) + (others if more else ""),
                Tone.WARNING,
                (self.tr("Map openen"), self._questions.show_layouts),
            )

    def value(self) -> tuple[OverviewChoice, ...]:
        """Return the chosen overviews."""
        return self.list.value()

    def _make_button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Overzicht"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.list)
        buttons = FlowLayout(spacing=8)
        for button in (self.edit_button, self.rename_button, self.remove_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addWidget(self.description)

    def _on_chosen(self) -> None:
        chosen = self.value()
        is_one = len(chosen) == 1
        self.edit_button.setEnabled(is_one and chosen[0].can_edit)
        for button in (self.rename_button, self.remove_button):
            button.setEnabled(is_one and chosen[0].is_own)
        if is_one:
            self.description.setText(chosen[0].description)
        else:
            self.description.setText(
                self.tr("{count} overzichten, samen in één werkmap.").format(count=len(chosen))
                if chosen
                else self.tr("Kies een overzicht.")
            )
        self.changed.emit()

    def _on_edit_clicked(self) -> None:
        chosen = self.value()
        kept = self._questions.edit(self, chosen[0].name) if len(chosen) == 1 else None
        if kept is not None:
            self.load([kept])
        self.list.setFocus()

    def _on_renaming_requested(self, old: str, new: str) -> None:
        try:
            self.load([self._questions.rename(old, new)])
        except UserError as error:
            self.notice.say(error.message, Tone.ERROR)

    def _on_removal_requested(self, name: str) -> None:
        try:
            put_back = self._questions.remove(name)
        except UserError as error:
            self.notice.say(error.message, Tone.ERROR)
            return
        self.load([])
        self.notice.say(
            self.tr("“{name}” is weggehaald.").format(name=name),
            Tone.DONE,
            (self.tr("&Terugzetten"), lambda: self._put_back(name, put_back)),
        )
        self.list.setFocus()

    def _put_back(self, name: str, put_back: Callable[[], None]) -> None:
        try:
            put_back()
        except UserError as error:
            self.notice.say(error.message, Tone.ERROR)
            return
        self.notice.hide()
        self.load([name])
        self.list.setFocus()
