"""The rows of an import. Loads SQLModel, so it is imported only when a plan is applied."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.ordering import first_keys, key_between
from novex_desktop.domain.progress import Progress
from novex_desktop.domain.source_document import AttachmentContent, SourceDocument
from novex_desktop.domain.topic import Topic
from novex_desktop.importing.accounting import dump_accounting
from novex_desktop.importing.blocks import dump_blocks
from novex_desktop.importing.plan import (
    ImportPlan,
    PlannedAgreement,
    PlannedPart,
    PlannedTopic,
)

Planned = TypeVar("Planned", PlannedTopic, PlannedAgreement, PlannedPart)


class PlanWriter:
    """Adds the rows of one plan to a session; the caller commits."""

    def __init__(self, session: Session, plan: ImportPlan, today: date) -> None:
        self._session = session
        self._plan = plan
        self._today = today
        self._document_id = ""

    def write(self, progress: Progress) -> None:
        """Add meeting, document, topics, agreements and parts.

        Raises:
            UserError: the register changed since the plan was made.
            Cancelled: the user asked to stop.
        """
        self._check_is_current()
        meeting = self._find_or_add_meeting()
        self._add_document(meeting)
        total = len(self._plan.topics)
        for number, (topic, pos) in enumerate(self._place_topics(meeting.id)):
            progress(number, total, "Afspraken opslaan")
            self._add_topic(meeting.id, None, topic, pos)
        progress(total, total, "Afspraken opslaan")

    def _check_is_current(self) -> None:
        """Refuse when the meeting was made, or got agreements, since the plan was made."""
        planned = self._plan.meeting
        live = select(Meeting.id).where(
            Meeting.series == planned.series,
            Meeting.year == planned.year,
            col(Meeting.deleted).is_(False),
        )
        is_current = self._session.exec(live).first() == planned.id
        if planned.id is not None:
            given = self._session.exec(
                select(Agreement.number)
                .join(Topic, col(Topic.id) == col(Agreement.topic_id))
                .where(Topic.meeting_id == planned.id)
            )
            numbers = {agreement.number for agreement in self._plan.list_agreements()}
            is_current = is_current and numbers.isdisjoint(given)
        if not is_current:
            raise UserError(
                "Het register is intussen gewijzigd. Er is niets ingelezen. Lees de lijst "
                "opnieuw in om te zien wat er nu zou gebeuren."
            )

    def _find_or_add_meeting(self) -> Meeting:
        planned = self._plan.meeting
        if planned.id is not None:
            meeting = self._session.get_one(Meeting, planned.id)
            meeting.adopted = True
            if planned.held_on is not None:
                meeting.held_on = planned.held_on
        else:
            meeting = Meeting(
                series=planned.series,
                series_code=planned.series_code,
                year=planned.year,
                held_on=planned.held_on,
                adopted=True,
            )
        self._session.add(meeting)
        return meeting

    def _add_document(self, meeting: Meeting) -> None:
        document = self._plan.document
        row = SourceDocument(
            name=document.name,
            sha256=document.sha256,
            media_type=document.media_type,
            meeting_id=meeting.id,
            imported_on=self._today,
            blocks=dump_blocks(document.blocks),
            words=self._plan.accounting.words,
            accounting=dump_accounting(self._plan.accounting, self._plan.outline.problems),
        )
        self._session.add(row)
        self._document_id = row.id
        if self._session.get(AttachmentContent, document.sha256) is None:
            self._session.add(AttachmentContent(sha256=document.sha256, content=document.content))

    def _place_topics(self, meeting_id: str) -> list[tuple[PlannedTopic, str]]:
        """Give each topic its order key, after what its region already has."""
        keys: dict[str, str] = {}
        if self._plan.meeting.id is not None:
            rows = self._session.exec(
                select(Topic.region_id, Topic.pos).where(Topic.meeting_id == meeting_id)
            )
            for region_id, pos in rows:
                keys[region_id] = max(pos, keys.get(region_id, ""))
        placed = []
        fresh: dict[str, list[str]] = {}
        for topic in self._plan.topics:
            region_id = topic.region.id
            if region_id in keys:
                keys[region_id] = key_between(keys[region_id], "")
                placed.append((topic, keys[region_id]))
                continue
            if region_id not in fresh:
                count = sum(1 for other in self._plan.topics if other.region.id == region_id)
                fresh[region_id] = first_keys(count)[::-1]
            placed.append((topic, fresh[region_id].pop()))
        return placed

    def _add_topic(
        self, meeting_id: str, parent_id: str | None, planned: PlannedTopic, pos: str
    ) -> None:
        topic = Topic(
            meeting_id=meeting_id,
            region_id=planned.region.id,
            parent_id=parent_id,
            number=planned.number,
            title=planned.title,
            lead_in=planned.lead_in,
            area_id=planned.area_id,
            pos=pos,
        )
        self._session.add(topic)
        for agreement, key in _with_keys(planned.agreements):
            self._add_agreement(topic.id, agreement, key)
        for heading, heading_key in _with_keys(planned.headings):
            self._add_topic(meeting_id, topic.id, heading, heading_key)

    def _add_agreement(self, topic_id: str, planned: PlannedAgreement, pos: str) -> None:
        agreement = self._make_row(topic_id, None, planned, planned.kind, pos)
        self._session.add(agreement)
        for part, key in _with_keys(planned.parts):
            self._session.add(self._make_row(topic_id, agreement.id, part, planned.kind, key))

    def _make_row(
        self,
        topic_id: str,
        parent_id: str | None,
        planned: PlannedAgreement | PlannedPart,
        kind: AgreementKind,
        pos: str,
    ) -> Agreement:
        return Agreement(
            topic_id=topic_id,
            parent_id=parent_id,
            number=planned.number,
            pos=pos,
            title=planned.title,
            adopted_text=planned.text,
            kind=kind,
            kind_confirmed=False,
            source_document_id=self._document_id,
            source_start=planned.first_block,
            source_end=planned.last_block,
        )


def _with_keys(items: Sequence[Planned]) -> list[tuple[Planned, str]]:
    return list(zip(items, first_keys(len(items)), strict=True))
