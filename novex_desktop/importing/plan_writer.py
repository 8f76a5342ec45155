"""The rows of an import. Loads SQLModel, so it is imported only when a plan is applied."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from sqlmodel import col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.ordering import first_keys, key_between
from novex_desktop.domain.progress import Progress
from novex_desktop.domain.region import Region
from novex_desktop.domain.source_document import AttachmentContent, SourceDocument
from novex_desktop.domain.topic import Topic
from novex_desktop.importing.accounting import dump_accounting
from novex_desktop.importing.blocks import dump_blocks
from novex_desktop.importing.findings_writer import FindingsWriter
from novex_desktop.importing.known_topics import find_known_topic
from novex_desktop.importing.plan import (
    ImportPlan,
    Match,
    PlannedAgreement,
    PlannedPart,
    PlannedTopic,
)
from novex_desktop.store.open_change import OpenChange
from novex_desktop.store.operations.concepts import letter_parts, list_parts
from novex_desktop.store.operations.meetings import set_meeting_date

Planned = TypeVar("Planned", PlannedTopic, PlannedAgreement, PlannedPart)


class PlanWriter:
    """Writes one plan: new rows by the act, known ones by its session; the caller commits."""

    def __init__(self, act: OpenChange, plan: ImportPlan, today: date) -> None:
        self._act = act
        self._session = act.session
        self._plan = plan
        self._today = today
        self._document_id = ""
        self._findings = FindingsWriter(act)
        self._ids: dict[str, str] = {}  # key of each agreement, by number

    def write(self, progress: Progress) -> None:
        """Add meeting, document, topics, agreements and parts.

        Raises:
            UserError: the register changed since the plan was made.
            Cancelled: the user asked to stop.
        """
        self._check_is_current()
        meeting_id = self._find_or_add_meeting()
        self._add_document(meeting_id)
        self._add_new_regions()
        total = len(self._plan.topics)
        for number, (topic, pos) in enumerate(self._place_topics(meeting_id)):
            progress(number, total, "Afspraken opslaan")
            self._add_topic(meeting_id, None, topic, pos)
        self._add_links()
        self._remove_concepts()
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
                .where(Topic.meeting_id == planned.id, col(Agreement.deleted).is_(False))
            )
            numbers = {agreement.number for agreement in self._plan.list_agreements()}
            is_current = is_current and numbers.isdisjoint(set(given) - set(self._plan.matches))
            is_current = is_current and all(map(self._is_as_planned, self._plan.matches.values()))
        if not is_current:
            raise UserError(
                "Het register is intussen gewijzigd. Er is niets ingelezen. Lees de lijst "
                "opnieuw in om te zien wat er nu zou gebeuren."
            )

    def _is_as_planned(self, match: Match) -> bool:
        row = self._session.get(Agreement, match.known.id)
        return row is not None and not row.deleted and row.adopted_text == match.known.own_text

    def _add_new_regions(self) -> None:
        """Add the regions that the register does not have: the national section."""
        for region in {topic.region.id: topic.region for topic in self._plan.topics}.values():
            if not region.is_new:
                continue
            if (row := self._session.get(Region, region.id)) is not None:
                row.deleted = False  # an import that was taken back left it so
                self._session.add(row)
                continue
            last = max(self._session.exec(select(Region.pos)), default="")
            self._act.add_row(
                Region,
                id=region.id,
                name=region.name,
                short_name=region.short_name,
                code=region.code,
                pos=key_between(last, ""),
            )

    def _add_links(self) -> None:
        """Add the links to earlier agreements that a person still has to confirm."""
        for link in self._plan.links:
            later = self._ids[link.later_number]
            key = link_id(link.earlier_id, later, LinkKind.CONTINUES)
            if self._session.get(AgreementLink, key) is None:
                self._act.add_row(
                    AgreementLink,
                    id=key,
                    earlier_id=link.earlier_id,
                    later_id=later,
                    kind=LinkKind.CONTINUES,
                    confirmed=False,
                )

    def _find_or_add_meeting(self) -> str:
        planned = self._plan.meeting
        if planned.id is not None:
            meeting = self._session.get_one(Meeting, planned.id)
            # Concepts that the list does not speak of keep the meeting in preparation.
            meeting.adopted = meeting.adopted or not self._plan.waiting_regions
            self._session.add(meeting)
            if planned.held_on is not None:  # deadlines of earlier lists may hang on it
                set_meeting_date(self._session, meeting.id, planned.held_on)
            return meeting.id
        meeting_id = self._act.add_row(
            Meeting,
            series=planned.series,
            series_code=planned.series_code,
            year=planned.year,
            held_on=planned.held_on,
            adopted=True,
        )
        self._findings.note_meeting(meeting_id, planned.series, planned.year, planned.series_code)
        return meeting_id

    def _add_document(self, meeting_id: str) -> None:
        document = self._plan.document
        self._document_id = self._act.add_row(
            SourceDocument,
            name=document.name,
            sha256=document.sha256,
            media_type=document.media_type,
            meeting_id=meeting_id,
            imported_on=self._today,
            blocks=dump_blocks(document.blocks),
            words=self._plan.accounting.words,
            accounting=dump_accounting(self._plan.accounting, self._plan.outline.problems),
        )
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
            known = find_known_topic(self._plan.known_topics, topic, None)
            if known is not None:
                placed.append((topic, known.pos))
                continue
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
        topic_id = self._find_or_add_topic(meeting_id, parent_id, planned, pos)
        for agreement, key in self._place_agreements(planned.agreements):
            self._add_agreement(topic_id, agreement, key)
        for heading, heading_key in self._place_headings(planned.headings, topic_id):
            self._add_topic(meeting_id, topic_id, heading, heading_key)

    def _find_or_add_topic(
        self, meeting_id: str, parent_id: str | None, planned: PlannedTopic, pos: str
    ) -> str:
        known = find_known_topic(self._plan.known_topics, planned, parent_id)
        if known is not None:
            topic = self._session.get_one(Topic, known.id)
            topic.title, topic.lead_in = planned.title, planned.lead_in
            self._session.add(topic)
            return topic.id
        return self._act.add_row(
            Topic,
            meeting_id=meeting_id,
            region_id=planned.region.id,
            parent_id=parent_id,
            number=planned.number,
            title=planned.title,
            lead_in=planned.lead_in,
            area_id=planned.area_id,
            pos=pos,
        )

    def _place_headings(
        self, headings: Sequence[PlannedTopic], parent_id: str
    ) -> Iterator[tuple[PlannedTopic, str]]:
        """Give sub-headings their order keys; those that are known keep theirs."""
        siblings = [t.pos for t in self._plan.known_topics if t.parent_id == parent_id]
        if not siblings:
            yield from _with_keys(headings)
            return
        last = ""
        for heading in headings:
            known = find_known_topic(self._plan.known_topics, heading, parent_id)
            last = known.pos if known else key_between(last, _next_key(siblings, last))
            siblings.append(last)
            yield heading, last

    def _place_agreements(
        self, agreements: Sequence[PlannedAgreement]
    ) -> Iterator[tuple[PlannedAgreement, str]]:
        """Give agreements their order keys; a new one stands behind the one before it."""
        matches = {
            number: match
            for number, match in self._plan.matches.items()
            if not match.known.is_concept  # a concept gets its place from the list
        }
        if not any(agreement.number in matches for agreement in agreements):
            yield from _with_keys(agreements)
            return
        rows = {
            number: self._session.get_one(Agreement, matches[number].known.id)
            for number in (agreement.number for agreement in agreements)
            if number in matches
        }
        keys = [row.pos for row in rows.values()]
        last = ""
        for agreement in agreements:
            row = rows.get(agreement.number)
            last = row.pos if row else key_between(last, _next_key(keys, last))
            keys.append(last)
            yield agreement, last

    def _add_agreement(self, topic_id: str, planned: PlannedAgreement, pos: str) -> None:
        match = self._plan.matches.get(planned.number)
        if match is not None:
            self._ids[planned.number] = match.known.id
            if match.known.is_concept:
                self._adopt(topic_id, planned, match, pos)
            elif match.is_changed:
                self._correct(topic_id, planned, match)
            return
        row_id = self._add_row(topic_id, None, planned, planned.kind, planned.kind_confirmed, pos)
        self._ids[planned.number] = row_id
        self._findings.write(row_id, planned.findings)
        for part, key in _with_keys(planned.parts):
            self._add_part(topic_id, row_id, planned, part, key)

    def _add_part(
        self, topic_id: str, parent_id: str, planned: PlannedAgreement, part: PlannedPart, pos: str
    ) -> None:
        row_id = self._add_row(topic_id, parent_id, part, planned.kind, False, pos)
        self._findings.write(row_id, part.findings)

    def _adopt(self, topic_id: str, planned: PlannedAgreement, match: Match, pos: str) -> None:
        """Make a concept that was typed at the table the agreement that the list has."""
        self._correct(topic_id, planned, match)
        row = self._session.get_one(Agreement, match.known.id)
        row.number, row.topic_id, row.pos = planned.number, topic_id, pos
        letter_parts(self._session, row, len(planned.parts))
        for part in list_parts(self._session, row.id):
            part.topic_id = topic_id
        if not match.is_changed:
            self._findings.replace(row.id, planned.findings)

    def _remove_concepts(self) -> None:
        """Put what was typed at the table and is not in the adopted list into the trash."""
        for entry in self._plan.comparison.vanished:
            if is_concept_number(entry.number):
                for part in list_parts(self._session, entry.known_id):
                    part.deleted = True
                self._session.get_one(Agreement, entry.known_id).deleted = True

    def _correct(self, topic_id: str, planned: PlannedAgreement, match: Match) -> None:
        """Give an agreement its corrected text; what people keep about it stays as it is."""
        self._correct_row(match.known.id, planned)
        known = {part.number: part for part in match.known.parts}
        last = max((self._session.get_one(Agreement, p.id).pos for p in known.values()), default="")
        for part in planned.parts:
            if part.number in known:
                self._correct_row(known[part.number].id, part)
            else:
                last = key_between(last, "")
                self._add_part(topic_id, match.known.id, planned, part, last)

    def _correct_row(self, row_id: str, planned: PlannedAgreement | PlannedPart) -> None:
        row = self._session.get_one(Agreement, row_id)
        if row.adopted_text != planned.text:
            row.adopted_text = planned.text
            self._findings.replace(row_id, planned.findings)
        row.source_document_id = self._document_id
        row.source_start, row.source_end = planned.first_block, planned.last_block
        self._session.add(row)

    def _add_row(
        self,
        topic_id: str,
        parent_id: str | None,
        planned: PlannedAgreement | PlannedPart,
        kind: AgreementKind,
        kind_confirmed: bool,
        pos: str,
    ) -> str:
        return self._act.add_row(
            Agreement,
            topic_id=topic_id,
            parent_id=parent_id,
            number=planned.number,
            pos=pos,
            title=planned.title,
            adopted_text=planned.text,
            kind=kind,
            kind_confirmed=kind_confirmed,
            source_document_id=self._document_id,
            source_start=planned.first_block,
            source_end=planned.last_block,
        )


def _next_key(keys: Sequence[str], after: str) -> str:
    """Return the lowest key behind another, or "" where there is none."""
    return min((key for key in keys if key > after), default="")


def _with_keys(items: Sequence[Planned]) -> list[tuple[Planned, str]]:
    return list(zip(items, first_keys(len(items)), strict=True))
