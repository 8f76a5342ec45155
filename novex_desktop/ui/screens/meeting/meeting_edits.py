"""Acts at and after a meeting; each is one change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.ui.edits import Edits

if TYPE_CHECKING:
    from sqlmodel import Session


class MeetingEdits(QObject):
    """Every method raises UserError as those of `Edits` do."""

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits = edits

    def prepare_meeting(self, wish: MeetingWish) -> str:
        """Make a meeting ready to write its list in, and return its key."""
        from novex_desktop.store.operations.agendas import prepare_meeting

        made: list[str] = []
        label = self.tr("Overleg voorbereiden: {name}").format(name=f"{wish.series} {wish.year}")
        self._edits.act(label, "", lambda session: made.append(prepare_meeting(session, wish)))
        return made[0]

    def add_topic(
        self, meeting_id: str, region_id: str, title: str, area_id: str | None = None
    ) -> str:
        """Add a topic to the agenda and return its key."""
        from novex_desktop.store.operations.agendas import add_topic

        made: list[str] = []
        self._edits.act(
            self.tr("Onderwerp toevoegen: {title}").format(title=title.strip()),
            "",
            lambda session: made.append(add_topic(session, meeting_id, region_id, title, area_id)),
        )
        return made[0]

    def add_heading(self, topic_id: str, title: str, area_id: str | None = None) -> str:
        """Add a heading under a topic of the agenda and return its key."""
        from novex_desktop.store.operations.agendas import add_heading

        made: list[str] = []
        self._edits.act(
            self.tr("Tussenkop toevoegen: {title}").format(title=title.strip()),
            "",
            lambda session: made.append(add_heading(session, topic_id, title, area_id)),
        )
        return made[0]

    def rename_topic(self, topic_id: str, title: str) -> None:
        """Give a topic of the agenda another title."""
        from novex_desktop.store.operations.agendas import rename_topic

        self._edits.act(
            self.tr("Onderwerp hernoemen"),
            "",
            lambda session: rename_topic(session, topic_id, title),
        )

    def remove_topic(self, topic_id: str) -> None:
        """Take an empty topic off the agenda."""
        from novex_desktop.store.operations.agendas import remove_topic

        self._edits.act(
            self.tr("Onderwerp verwijderen"), "", lambda session: remove_topic(session, topic_id)
        )

    def add_concept(self, topic_id: str, text: str) -> str:
        """Store what was agreed on a topic and return its key; the title is made of its words."""
        from novex_desktop.importing.titles import propose_title
        from novex_desktop.store.operations.concepts import add_concept

        made: list[str] = []
        title = propose_title(" ".join(text.split())) if text.strip() else ""
        self._edits.act(
            self.tr("Afspraak vastleggen in de vergaderstand"),
            "",
            lambda session: made.append(add_concept(session, topic_id, text, title)),
        )
        return made[0]

    def move_concept(
        self, number: str, agreement_id: str, topic_id: str, before_id: str | None
    ) -> None:
        """Put a concept elsewhere: before another one of a topic, or (None) at its end."""
        from novex_desktop.store.operations.concepts import move_concept

        self._edits.act(
            self.tr("Afspraak verplaatsen"),
            number,
            lambda session: move_concept(session, agreement_id, topic_id, before_id),
        )

    def merge_concepts(self, number: str, first_id: str, second_id: str) -> None:
        """Make one agreement of two."""
        from novex_desktop.store.operations.merging import merge_concepts

        self._edits.act(
            self.tr("Afspraken samenvoegen"),
            number,
            lambda session: merge_concepts(session, first_id, second_id),
        )

    def remove_concept(self, number: str, agreement_id: str) -> None:
        """Remove a concept; it can be brought back."""
        from novex_desktop.store.operations.concepts import remove_concept

        self._edits.act(
            self.tr("Afspraak verwijderen"),
            number,
            lambda session: remove_concept(session, agreement_id),
        )

    def adopt_list(self, meeting_id: str, name: str) -> int:
        """Freeze the texts of a meeting and give numbers; return how many agreements it has."""
        from novex_desktop.store.operations.concepts import adopt_list

        count: list[int] = []

        def write(session: "Session") -> None:
            count.append(adopt_list(session, meeting_id))

        self._edits.act(self.tr("Lijst vaststellen: {name}").format(name=name), "", write)
        return count[0]
