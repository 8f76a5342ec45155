"""Asks which meeting to prepare, and for a topic of its agenda."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from novex_desktop.domain.errors import RuleError, UserError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.store.queries.agendas import AreaChoice, MeetingChoice, RegionChoice
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme


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
            self.grid.refuse("held_on", self.tr("Typ de datum bijvoorbeeld als 7-11-2026."))
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
            self.grid.refuse(error.field or "series", error.message)
            return
        super().accept()


@dataclass(frozen=True, slots=True)
class TopicWish:
    """A topic or heading to add, or the other title of one."""

    region_id: str
    title: str
    area_id: str | None = None


class TopicDialog(PlainDialog):
    """Region, title and area of a topic, or of a heading under one.

    What cannot be stored is told beside its field, with everything that was typed still there.

    Args:
        save: stores it and returns its key; raises UserError.
        title: of a topic that is there already; it stays in its region and gets another title.
        under: name of the topic that a heading comes under; empty for a topic.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        choices: tuple[Sequence[RegionChoice], Sequence[AreaChoice]],
        region_id: str,
        save: Callable[[TopicWish], str],
        *,
        title: str = "",
        under: str = "",
    ) -> None:
        if title:
            caption, text = self.tr("Onderwerp hernoemen"), ""
        elif under:
            caption = self.tr("Tussenkop toevoegen")
            text = self.tr("De tussenkop komt achteraan onder “{topic}”.").format(topic=under)
        else:
            caption = self.tr("Onderwerp toevoegen")
            text = self.tr(
                "Het onderwerp komt achteraan bij zijn regio en krijgt het volgende nummer."
            )
        accept = self.tr("&Hernoemen") if title else self.tr("T&oevoegen")
        super().__init__(parent, caption, text, accept)
        self._save, self.saved = save, ""
        regions, self._areas = choices
        self.region, self.area = ChoiceField(theme), ChoiceField(theme)
        for region in regions:
            self.region.add_choice(region.name, region.id)
        self.region.write(region_id or (regions[0].id if regions else None))
        self.region.setEnabled(not (title or under))
        self.title = QLineEdit(title)
        self.title.selectAll()
        self.grid = FieldGrid()
        self.grid.add_field("region", self.tr("&Regio"), self.region)
        self.grid.add_field("title", self.tr("&Titel"), self.title)
        self.grid.add_field("area", self.tr("&Gebied of provincie"), self.area)
        self.grid.set_shown("area", shown=not title)
        self.column.addLayout(self.grid)
        self.region.currentIndexChanged.connect(lambda: self._offer_areas())
        self._offer_areas()
        self.title.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        choices: tuple[Sequence[RegionChoice], Sequence[AreaChoice]],
        region_id: str,
        save: Callable[[TopicWish], str],
        *,
        title: str = "",
        under: str = "",
    ) -> str:
        """Return the key of what was stored, or nothing after Annuleren."""
        dialog = cls(parent, theme, choices, region_id, save, title=title, under=under)
        saved = dialog.saved if dialog.run() else ""
        dialog.deleteLater()
        return saved

    def wish(self) -> TopicWish:
        """Return what is filled in."""
        area = self.area.value()
        return TopicWish(
            str(self.region.value()), self.title.text(), area if isinstance(area, str) else None
        )

    def _offer_areas(self) -> None:
        """Offer the areas of the region, and those that lie in no region or in more."""
        chosen, region_id = self.area.value(), self.region.value()
        here = [area for area in self._areas if area.region_id in (region_id, None)]
        self.area.clear_choices()
        self.area.add_choice(self.tr("geen"), None)
        for area in here:
            self.area.add_choice(area.name, area.id)
        self.area.write(chosen if any(area.id == chosen for area in here) else None)

    def accept(self) -> None:
        if not self.title.text().strip():
            self.grid.refuse("title", self.tr("Geef het onderwerp een titel."))
            return
        try:
            self.saved = self._save(self.wish())
        except UserError as error:
            self.grid.refuse("title", error.message)
            return
        super().accept()
