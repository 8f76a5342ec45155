"""The top of the form: where it stands, its title and its adopted text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.store.queries.agreement_detail import AgreementDetail
from novex_desktop.ui.forms.adopted_text import AdoptedText
from novex_desktop.ui.forms.marks import find_marks
from novex_desktop.ui.forms.text_fields import TextBox, TitleBox
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


class FormHead(QWidget):
    """Number and place, title (to edit), adopted text (to read), erratum beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLabel()
        self.number.setProperty("role", "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.place.setWordWrap(True)
        self.title = TitleBox(TITLE_CHARS)
        self.title.setObjectName("titleField")
        self.title.setAccessibleName(self.tr("Titel"))
        self.title.setToolTip(self.tr("Titel; F2 wijzigt hem"))
        self.title_error = SpokenLabel()
        self.title_error.setProperty("role", "error")
        self.title_error.hide()
        self.text = AdoptedText(theme)
        self.concept = TextBox(lines=3)
        self.concept.setObjectName("conceptField")
        self.concept.setAccessibleName(self.tr("Tekst van het concept"))
        self.concept_error = SpokenLabel()
        self.concept_error.setProperty("role", "error")
        self.concept_error.setWordWrap(True)
        self.concept_error.hide()
        self.odd_signs = QLabel()
        self.odd_signs.setProperty("role", "error")
        self.odd_signs.setWordWrap(True)
        self.odd_signs.setTextFormat(Qt.TextFormat.PlainText)
        self.odd_signs.hide()
        self.source = QLabel()
        self.source.setProperty("role", "muted")
        self.source.setWordWrap(True)
        self.erratum = ErratumField(theme)
        self._lock = lock = QLabel()
        theme.follow(
            lock,
            lambda: lock.setPixmap(
                theme.pixmap("lock", "muted", theme.pixels(14), self.devicePixelRatioF())
            ),
        )
        self.caption = QLabel(self.tr("Vastgestelde tekst"))
        self.caption.setProperty("role", "muted")
        caption = QHBoxLayout()
        caption.setSpacing(6)
        caption.addWidget(lock)
        caption.addWidget(self.caption, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.number)
        layout.addWidget(self.place)
        layout.addSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.title_error)
        layout.addSpacing(8)
        layout.addLayout(caption)
        layout.addWidget(self.text)
        layout.addWidget(self.concept)
        layout.addWidget(self.concept_error)
        layout.addWidget(self.odd_signs)
        layout.addWidget(self.erratum)
        layout.addWidget(self.source)

    def show_place(self, detail: AgreementDetail) -> None:
        """Show everything of the head that cannot be edited."""
        row = detail.row
        self.number.setText(row.number)
        steps = (detail.meeting, detail.region, row.topic, *detail.headings)
        self.place.setText("  ›  ".join(step for step in steps if step))
        marks = find_marks(row.text, detail.recognised)
        self.text.show_text(show_plainly(detail.lead_in), show_plainly(row.text), marks)
        self.odd_signs.setText(detail.odd_signs)
        self.odd_signs.setVisible(bool(detail.odd_signs))
        self._show_concept(detail)
        self.source.setText(self._describe_source(detail))
        self.source.setVisible(bool(detail.source_name))

    def tell_concept(self, message: str) -> None:
        """Tell under a concept text what is wrong with it; empty takes it away."""
        self.concept_error.setText(message)
        self.concept_error.setVisible(bool(message))

    def _show_concept(self, detail: AgreementDetail) -> None:
        """Let the text be typed as long as the list is not adopted."""
        is_concept = not detail.is_adopted
        self.caption.setText(
            self.tr("Tekst (concept, nog te wijzigen)")
            if is_concept
            else self.tr("Vastgestelde tekst")
        )
        if not self.concept.is_dirty:
            self.tell_concept("")
        self.concept.renew(detail.row.text if is_concept else "")
        self.text.setVisible(not is_concept)
        self._lock.setVisible(not is_concept)
        self.concept.setVisible(is_concept)
        # What is wrong in a concept is mended in the text itself.
        self.erratum.setVisible(not is_concept or bool(detail.erratum))

    def _describe_source(self, detail: AgreementDetail) -> str:
        if detail.source_lines is None:
            return detail.source_name
        first, last = detail.source_lines
        where = (
            self.tr("regel {first}").format(first=first)
            if first == last
            else self.tr("regel {first} tot en met {last}").format(first=first, last=last)
        )
        return self.tr("Bron: {name}, {where}").format(name=detail.source_name, where=where)


class ErratumField(QWidget):
    """A typing error in the adopted text is told beside it; hidden until there is one."""

    committed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QFrame()
        self._box.setObjectName("erratum")
        caption = QLabel(self.tr("&Erratum"))
        caption.setProperty("role", "muted")
        self.edit = TextBox(lines=1)
        self.edit.setAccessibleName(self.tr("Erratum"))
        say_hint(self.edit, self.tr("Wat staat er verkeerd, en wat is bedoeld?"))
        self.edit.committed.connect(self._on_edit_committed)
        caption.setBuddy(self.edit)
        box = QVBoxLayout(self._box)
        box.setContentsMargins(12, 8, 8, 8)
        box.setSpacing(4)
        box.addWidget(caption)
        box.addWidget(self.edit)
        self._start = QPushButton(self.tr("&Erratum toevoegen"))
        self._start.setProperty("role", "link")
        theme.keep_icon(self._start, "pencil")
        self._start.clicked.connect(self.start)
        line = QHBoxLayout()
        line.addWidget(self._start)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._box)
        layout.addLayout(line)

    def write(self, text: str) -> None:
        """Show a stored erratum; what is being typed stays."""
        self.edit.renew(text)
        self._show(is_open=bool(text) or self.edit.hasFocus() or self.edit.is_dirty)

    def start(self) -> None:
        """Open it and put the cursor in it."""
        self._show(is_open=True)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, *, is_open: bool) -> None:
        self._box.setVisible(is_open)
        self._start.setVisible(not is_open)

    def _on_edit_committed(self, text: str) -> None:
        self._show(is_open=bool(text.strip()))
        self.committed.emit(text.strip())
