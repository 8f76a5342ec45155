"""Writes what the recognisers propose as rows that wait for a person. Loads SQLModel."""

from collections.abc import Mapping

from sqlmodel import col, select

from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.due import Due
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import choose_series_code
from novex_desktop.domain.ordering import first_keys
from novex_desktop.domain.text_limits import WORDS_CHARS
from novex_desktop.importing.list_lines import fold_name
from novex_desktop.importing.plan_findings import PlannedDue, PlannedFindings, PlannedParty
from novex_desktop.importing.recognition import MeetingYear
from novex_desktop.store.open_change import OpenChange

_Proposal = Due | AgreementParty | Amount | DocumentReference
_TABLES: tuple[type[_Proposal], ...] = (Due, AgreementParty, Amount, DocumentReference)


class FindingsWriter:
    """Adds proposals; finds or adds the meetings that deadlines hang on."""

    def __init__(self, act: OpenChange) -> None:
        self._act = act
        self._session = act.session
        self._meetings: dict[tuple[str, int], str] = {}  # keys, by series and year
        self._codes: dict[str, str] = {}
        for meeting in self._session.exec(select(Meeting).where(col(Meeting.deleted).is_(False))):
            self.note_meeting(meeting.id, meeting.series, meeting.year, meeting.series_code)

    def note_meeting(self, meeting_id: str, series: str, year: int, code: str) -> None:
        """Remember a meeting that the register has, or gets in this import."""
        self._meetings.setdefault((fold_name(series), year), meeting_id)
        self._codes.setdefault(fold_name(series), code)

    def write(self, agreement_id: str, findings: PlannedFindings) -> None:
        """Add the proposals for an agreement or part that is new."""
        self._write(agreement_id, findings, {})

    def _write(
        self, agreement_id: str, findings: PlannedFindings, links: Mapping[str, AgreementParty]
    ) -> None:
        add_row = self._act.add_row
        for due, pos in zip(findings.dues, first_keys(len(findings.dues)), strict=True):
            self._add_due(agreement_id, due, pos)
        for party, pos in zip(findings.parties, first_keys(len(findings.parties)), strict=True):
            self._add_party(links, agreement_id, party, pos)
        for amount, pos in zip(findings.amounts, first_keys(len(findings.amounts)), strict=True):
            add_row(
                Amount,
                agreement_id=agreement_id,
                quote=amount.quote,
                value=amount.value,
                unit=amount.unit,
                upper=amount.upper,
                price_level=amount.price_level,
                confirmed=amount.confirmed,
                pos=pos,
            )
        keys = first_keys(len(findings.references))
        for reference, pos in zip(findings.references, keys, strict=True):
            add_row(
                DocumentReference,
                agreement_id=agreement_id,
                quote=reference.quote,
                name=reference.name,
                confirmed=reference.confirmed,
                pos=pos,
            )

    def replace(self, agreement_id: str, findings: PlannedFindings) -> None:
        """Take back the proposals that nobody settled, and add those of a corrected text."""
        for table in _TABLES:
            unsettled = select(table).where(
                col(table.agreement_id) == agreement_id,
                col(table.confirmed).is_(False),
                col(table.deleted).is_(False),
            )
            for row in self._session.exec(unsettled).all():
                row.deleted = True
                self._session.add(row)
        self._session.flush()
        links = self._session.exec(
            select(AgreementParty).where(AgreementParty.agreement_id == agreement_id)
        )
        self._write(agreement_id, findings, {link.id: link for link in links})

    def _add_party(
        self,
        links: Mapping[str, AgreementParty],
        agreement_id: str,
        party: PlannedParty,
        pos: str,
    ) -> None:
        """Add a link; where the same link is there already, keep what a person made of it."""
        key = link_id(agreement_id, party.party_id, party.role)
        known = links.get(key)
        if known is None:
            self._act.add_row(
                AgreementParty,
                id=key,
                agreement_id=agreement_id,
                party_id=party.party_id,
                role=party.role,
                quote=party.quote,
                confirmed=party.confirmed,
                pos=pos,
            )
        elif known.deleted and not known.confirmed:
            known.deleted, known.quote, known.pos = False, party.quote, pos
            self._session.add(known)

    def _add_due(self, agreement_id: str, due: PlannedDue, pos: str) -> None:
        self._act.add_row(
            Due,
            agreement_id=agreement_id,
            words=due.words[:WORDS_CHARS],
            date_from=due.date_from,
            date_to=due.date_to,
            certainty=due.certainty,
            kind=due.kind,
            meeting_id=self._find_or_add_meeting(due.meeting) if due.meeting else None,
            confirmed=due.confirmed,
            pos=pos,
        )

    def _find_or_add_meeting(self, wanted: MeetingYear) -> str:
        """Return a meeting; one that the register does not have yet is added without a day."""
        key = fold_name(wanted.series)
        known = self._meetings.get((key, wanted.year))
        if known is not None:
            return known
        code = self._codes.get(key) or choose_series_code(wanted.series, set(self._codes.values()))
        added = self._act.add_row(Meeting, series=wanted.series, series_code=code, year=wanted.year)
        self.note_meeting(added, wanted.series, wanted.year, code)
        return added
