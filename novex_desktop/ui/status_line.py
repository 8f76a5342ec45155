"""The line at the bottom: when it was saved, the figures, the register, and long work."""

from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from novex_desktop.ui.dutch_dates import format_moment
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.elided_label import ElidedLabel
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

if TYPE_CHECKING:
    from novex_desktop.domain.counting import Figures
    from novex_desktop.ui.workers.task import Task


class Saving(StrEnum):
    """Whether all that was typed is in the register."""

    DONE = "done"
    TYPED = "typed"  # words stand in a field that one is not ready with
    FAILED = "failed"  # the register could not be written
    READ_ONLY = "read only"  # also when damage was found


_SIGNS = {
    Saving.DONE: ("check", "green"),
    Saving.TYPED: ("pencil", "muted"),
    Saving.FAILED: ("circle-alert", "red"),
    Saving.READ_ONLY: ("lock", "orange"),
}


class StatusLine(QStatusBar):
    """Says, opens the rows behind a figure, and lets one stop long work; asks nothing."""

    figure_asked = Signal(str)  # value of a StartFigure: show its rows

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._task: Task | None = None
        self._sign = QLabel()
        self._saved = QLabel()
        self._saved_at: datetime | None = None
        self._saving = Saving.DONE
        self._theme = theme
        self._figures = ElidedLabel(is_whole=True)
        self._figures.setProperty("role", "quiet")
        self.late, self.without_due = self._make_link("late"), self._make_link("no due")
        self._register = ElidedLabel()
        self._register.setProperty("role", "quiet")
        self._lay_out()
        theme.follow(self, self._show_sign)

    def show_saved(self, at: datetime | None, today: date, saving: Saving = Saving.DONE) -> None:
        """Say when the last change was saved, or that something is not."""
        is_other, self._saving = saving is not self._saving, saving
        text = self._describe_saving(at, today)
        self._sign.setVisible(bool(text))
        self._show_sign()
        self._saved.setText(text)
        if saving is Saving.DONE:
            # Also when it reads as the one before, of the same minute.
            is_news = at is not None and at != self._saved_at
            self._saved_at = at
        else:
            is_news = is_other and saving is not Saving.TYPED  # not at each word that one types
        if is_news:
            announce(self._saved, text)

    def _describe_saving(self, at: datetime | None, today: date) -> str:
        if self._saving is Saving.READ_ONLY:
            return self.tr("Alleen lezen")
        if self._saving is Saving.FAILED:
            return self.tr("Niet opgeslagen")
        if self._saving is Saving.TYPED:
            return self.tr("Nog niet opgeslagen")
        return self.tr("Opgeslagen {moment}").format(moment=format_moment(at, today)) if at else ""

    def _show_sign(self) -> None:
        name, tone = _SIGNS[self._saving]
        side, ratio = self._theme.pixels(16), self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.pixmap(name, tone, side, ratio))

    def show_figures(self, figures: "Figures | None") -> None:
        """Say how many agreements there are and how they stand."""
        self._figures.setText("" if figures is None else self._describe(figures))
        for link, text, count in (
            (self.late, self.tr("{count} te laat"), figures.late if figures else 0),
            (
                self.without_due,
                self.tr("{count} zonder termijn"),
                figures.without_due if figures else 0,
            ),
        ):
            link.setText(text.format(count=format_count(count)))
            link.setVisible(figures is not None)
            link.setEnabled(count > 0)

    def show_register(self, name: str, path: str) -> None:
        """Say which register is open."""
        self._register.setText(self.tr("Register: {name}").format(name=name) if name else "")
        self._register.setToolTip(path)

    def show_task(self, task: "Task") -> None:
        """Show how far long work is, until it is finished."""
        self._task = task
        self._work.show()
        self._doing.setText(task.title)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(task.title)
        self._cancel.setEnabled(True)
        task.progressed.connect(self._on_task_progressed)
        task.finished.connect(self._on_task_finished)
        announce(self, task.title)

    @cached_property
    def _work(self) -> QWidget:
        """What tells of long work, made when there is some."""
        from PySide6.QtWidgets import QProgressBar

        self._doing = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._cancel = QPushButton(self.tr("Stoppen"))
        self._cancel.setProperty("role", "link")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        work = QWidget()
        line = QHBoxLayout(work)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self._doing, self._bar, self._cancel):
            line.addWidget(widget)
        self.insertPermanentWidget(1, work)  # before the name of the register
        return work

    def _describe(self, figures: "Figures") -> str:
        paragraphs, agreements = figures.paragraphs, figures.agreements
        return ": ".join(
            (
                count_words(paragraphs, self.tr("1 alinea"), self.tr("{count} alinea's")),
                count_words(agreements, self.tr("1 afspraak"), self.tr("{count} afspraken")),
            )
        )

    def _make_link(self, figure: str) -> QPushButton:
        link = QPushButton()
        link.setProperty("role", "link")
        link.setToolTip(self.tr("Toon deze afspraken"))
        link.clicked.connect(lambda: self.figure_asked.emit(figure))
        link.hide()
        return link

    def _lay_out(self) -> None:
        left = QWidget()
        line = QHBoxLayout(left)
        line.setContentsMargins(12, 4, 0, 4)
        line.setSpacing(6)
        line.addWidget(self._sign)
        line.addWidget(self._saved)
        line.addSpacing(18)
        line.addWidget(self._figures)
        line.addWidget(self.late)
        line.addWidget(self.without_due)
        line.addStretch()
        right = QWidget()
        end = QHBoxLayout(right)
        end.setContentsMargins(0, 0, 12, 0)
        end.addWidget(self._register)
        self.addWidget(left, 1)
        self.addPermanentWidget(right)

    def _on_task_progressed(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what and self._task is not None:
            self._doing.setText(f"{self._task.title} {translate_message(what)}")

    def _on_task_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self._work.hide()

    def _on_cancel_clicked(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._doing.setText(self.tr("Wordt gestopt …"))
            self._cancel.setEnabled(False)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
