"""The proposals of a row that were refused, each to be brought back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from novex_desktop.ui.forms.meanings import shown_meaning
from novex_desktop.ui.review.finding_words import KINDS, RefusedWords


class RefusedSection(QWidget):
    """Hidden where nothing was refused. Says what is wished; changes nothing."""

    reopen_requested = Signal(object)  # list of FindingKey

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)

    def write(self, refused: Sequence[RefusedWords]) -> None:
        """Show what was refused."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self.setVisible(bool(refused))
        if not refused:
            return
        caption = QLabel(self.tr("Afgewezen: {count}").format(count=len(refused)))
        caption.setProperty("role", "muted")
        self._grid.addWidget(caption, 0, 0, 1, 2)
        for row, words in enumerate(refused, start=1):
            self._add_row(row, words)

    def _add_row(self, row: int, words: RefusedWords) -> None:
        meaning = shown_meaning(KINDS[words.key.kind], words.meaning)
        said = QLabel(f"“{words.quote}”  ·  {meaning}")
        said.setProperty("role", "quiet")
        said.setWordWrap(True)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = QPushButton(self.tr("Terugzetten"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("“{words}” terugzetten").format(words=words.quote))
        button.setToolTip(self.tr("Maakt er weer een voorstel van, om te beoordelen"))
        button.clicked.connect(partial(self._on_clicked, words))
        self.buttons.append(button)
        self._grid.addWidget(said, row, 0)
        self._grid.addWidget(button, row, 1)

    def _on_clicked(self, words: RefusedWords) -> None:
        self.reopen_requested.emit([words.key])
