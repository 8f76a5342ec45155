"""What one does to the agenda of a meeting: asks in a dialog, and stores by `MeetingEdits`."""

from collections.abc import Callable, Sequence
from datetime import date

from novex_desktop.store.queries.agendas import (
    AgendaTopic,
    MeetingChoice,
    list_areas,
    list_region_choices,
)
from novex_desktop.ui.screens.meeting.meeting_dialogs import MeetingDialog, TopicDialog, TopicWish
from novex_desktop.ui.screens.meeting.meeting_edits import MeetingEdits
from novex_desktop.ui.screens.screen import Screen, ScreenContext


class AgendaActs:
    """Each act is one change, stored before its dialog closes; it returns the key, or nothing."""

    def __init__(self, screen: Screen, context: ScreenContext, edits: MeetingEdits) -> None:
        self._screen, self._context, self._edits = screen, context, edits

    def prepare_meeting(self, meetings: Sequence[MeetingChoice]) -> str:
        """Ask which meeting to prepare."""
        return MeetingDialog.ask(
            self._screen,
            self._context.theme,
            meetings,
            date.today().year,
            self._edits.prepare_meeting,
        )

    def add_topic(self, meeting_id: str, region_id: str) -> str:
        """Ask for a topic; most likely it is one of this region."""

        def save(wish: TopicWish) -> str:
            return self._edits.add_topic(meeting_id, wish.region_id, wish.title, wish.area_id)

        return self._ask(region_id, save)

    def add_heading(self, topic: AgendaTopic) -> str:
        """Ask for a heading under a topic."""

        def save(wish: TopicWish) -> str:
            return self._edits.add_heading(topic.id, wish.title, wish.area_id)

        return self._ask(topic.region_id, save, under=topic.path.partition("  ›  ")[0])

    def rename_topic(self, topic: AgendaTopic) -> str:
        """Ask another title for a topic."""

        def save(wish: TopicWish) -> str:
            if wish.title.strip() != topic.title:
                self._edits.rename_topic(topic.id, wish.title)
            return topic.id

        return self._ask(topic.region_id, save, title=topic.title)

    def _ask(
        self,
        region_id: str,
        save: Callable[[TopicWish], str],
        *,
        title: str = "",
        under: str = "",
    ) -> str:
        with self._context.database.read_shown() as connection:
            choices = list_region_choices(connection), list_areas(connection)
        return TopicDialog.ask(
            self._screen, self._context.theme, choices, region_id, save, title=title, under=under
        )
