"""Asks which meeting to prepare, and for a topic of its agenda."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.store.queries.agendas import MeetingChoice, RegionChoice
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme

_WIDTH = 480


class MeetingDialog(PlainDialog):
    """A broken rule is told beside its field, before the dialog closes.

    Args:
        prepare: makes the meeting and returns its key; raises RuleError.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        meetings: Sequence[MeetingChoice],
        year: int,
        prepare: Callable[[MeetingWish], str],
    ) -> None:
        super().__init__(
            parent,
            self.tr("Overleg voorbereiden"),
            self.tr(
                "U kunt de onderwerpen van een eerder overleg overnemen. Wat u in de "
                "vergaderstand typt, is een concept tot u de lijst vaststelt."
            ),
            self.tr("&Voorbereiden"),
        )
        self._prepare = prepare
        self.made = ""
        with_topics = [meeting for meeting in meetings if meeting.topics]
        newest = with_topics[0] if with_topics else None
        self.series = QLineEdit(newest.series if newest else "BO Leefomgeving")
        self.year = QLineEdit(str(max(year, newest.year + 1) if newest else year))
        self.held_on = DateField(theme)
        self.topics = ChoiceField(theme)
        self.topics.add_choice(self.tr("Geen; ik voeg ze zelf toe"), None)
        for meeting in with_topics:
            self.topics.add_choice(self.tr("Van {name}").format(name=meeting.name), meeting.id)
        self.topics.write(newest.id if newest else None)
        self.grid = FieldGrid()
        self.grid.add_field("series", self.tr("&Overleg"), self.series)
        self.grid.add_field("year", self.tr("&Jaar"), self.year)
        self.grid.add_field("held_on", self.tr("&Datum"), self.held_on)
        self.grid.add_field("topics_of", self.tr("Onder&werpen"), self.topics)
        self.column.addLayout(self.grid)
        self.setMinimumWidth(_WIDTH)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        meetings: Sequence[MeetingChoice],
        year: int,
        prepare: Callable[[MeetingWish], str],
    ) -> str:
        """Return the key of the meeting that was prepared, or nothing after Annuleren."""
        dialog = cls(parent, theme, meetings, year, prepare)
        made = dialog.made if dialog.run() else ""
        dialog.deleteLater()
        return made

    def accept(self) -> None:
        self.grid.clear_errors()
        try:
            held_on = parse_day(self.held_on.text())
        except ValueError:
            self._tell("held_on", self.tr("Typ de datum bijvoorbeeld als 7-11-2026."))
            return
        year = self.year.text().strip()
        topics_of = self.topics.value()
        wish = MeetingWish(
            self.series.text(),
            int(year) if year.isdecimal() and len(year) == 4 else 0,
            held_on,
            topics_of if isinstance(topics_of, str) else None,
        )
        try:
            self.made = self._prepare(wish)
        except RuleError as error:
            self._tell(error.field or "series", error.message)
            return
        super().accept()

    def _tell(self, field: str, message: str) -> None:
        self.grid.tell(field, message)
        {
            "series": self.series, "year": self.year, "held_on": self.held_on,
            "topics_of": self.topics,
        }[field].setFocus()  # fmt: skip


class TopicDialog(PlainDialog):
    """Region and title of a topic.

    Args:
        title: of a topic that is there already; it stays in its region and gets another title.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        regions: Sequence[RegionChoice],
        region_id: str,
        title: str = "",
    ) -> None:
        super().__init__(
            parent,
            self.tr("Onderwerp hernoemen") if title else self.tr("Onderwerp toevoegen"),
            ""
            if title
            else self.tr(
                "Het onderwerp komt achteraan bij zijn regio en krijgt het volgende nummer."
            ),
            self.tr("Hernoemen") if title else self.tr("Toevoegen"),
        )
        self.region = ChoiceField(theme)
        for region in regions:
            self.region.add_choice(region.name, region.id)
        self.region.write(region_id or (regions[0].id if regions else None))
        self.region.setEnabled(not title)
        self.title = QLineEdit(title)
        self.title.selectAll()
        self.grid = FieldGrid()
        self.grid.add_field("region", self.tr("&Regio"), self.region)
        self.grid.add_field("title", self.tr("&Titel"), self.title)
        self.column.addLayout(self.grid)
        self.title.setFocus()
        self.setMinimumWidth(_WIDTH)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        regions: Sequence[RegionChoice],
        region_id: str,
        title: str = "",
    ) -> tuple[str, str] | None:
        """Return region id and title, or None after Annuleren."""
        dialog = cls(parent, theme, regions, region_id, title)
        answer = (str(dialog.region.value()), dialog.title.text()) if dialog.run() else None
        dialog.deleteLater()
        return answer

    def accept(self) -> None:
        if not self.title.text().strip():
            self.grid.tell("title", self.tr("Geef het onderwerp een titel."))
            self.title.setFocus()
            return
        super().accept()
