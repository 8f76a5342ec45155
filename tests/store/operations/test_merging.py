"""Making one agreement of two concepts: nothing that was kept with either of them is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.agendas import add_topic, prepare_meeting
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.attachments import add_attachment
from novex_desktop.store.operations.concepts import add_concept, adopt_list
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.findings import add_amount, add_document, link_document
from novex_desktop.store.operations.links import add_link
from novex_desktop.store.operations.merging import merge_concepts
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.operations.parts import add_parts
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.queries.agendas import list_region_choices
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.store.queries.trash import TrashKey

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 11, 29)


class Concepts:
    """Two concepts of one topic."""

    def __init__(self, small_list: SmallList) -> None:
        self.database = small_list.database
        with self.database.read() as connection:
            region = list_region_choices(connection)[0]
            self.parties = [party.id for party in list_parties(connection)][:3]
        with self.database.change("Overleg") as act:
            self.meeting_id = prepare_meeting(act.session, MeetingWish("BO Water", 2026))
            act.session.flush()
            topic_id = add_topic(act.session, self.meeting_id, region.id, "Bodem")
        self.first, self.second = (self._add(topic_id, text) for text in ("Een a.", "Twee b c."))

    def _add(self, topic_id: str, text: str) -> str:
        with self.database.change("Vastleggen") as act:
            return add_concept(act.session, topic_id, text, "")

    def merge(self) -> None:
        with self.database.change("Samenvoegen") as act:
            merge_concepts(act.session, self.first, self.second)

    def get(self, agreement_id: str) -> AgreementDetail:
        with self.database.read() as connection:
            return get_agreement(connection, TODAY, agreement_id)


@pytest.fixture
def concepts(small_list: SmallList) -> Concepts:
    return Concepts(small_list)


def _keep_all(concepts: Concepts, agreement_id: str, word: str) -> None:
    with concepts.database.change("Bijhouden") as act:
        session = act.session
        set_due(session, agreement_id, None, DueData(words=f"eind {word}"))
        note = NoteData(dated=TODAY, kind=NoteKind.INTERNAL, text=f"Notitie {word}")
        add_note(session, agreement_id, note, "Testgebruiker")
        add_amount(session, agreement_id, AmountWish("", "12", word))
        file_id = add_attachment(session, agreement_id, FileWish(f"{word}.txt", word.encode()))
        session.flush()
        document = add_document(session, agreement_id, DocumentWish(f"Nota {word}", ""))
        session.flush()
        link_document(session, document, file_id)


def test_what_was_kept_with_the_second_stays_with_the_first(concepts: Concepts) -> None:
    _keep_all(concepts, concepts.first, "een")
    _keep_all(concepts, concepts.second, "twee")
    concepts.merge()
    detail = concepts.get(concepts.first)
    assert detail.row.text == "Een a.\nTwee b c."
    assert [due.words for due in detail.dues] == ["eind een", "eind twee"]
    assert {note.text for note in detail.notes} == {"Notitie een", "Notitie twee"}
    assert [amount.unit for amount in detail.amounts] == ["een", "twee"]
    assert {one.name for one in detail.attachments} == {"een.txt", "twee.txt"}
    assert [one.name for one in detail.documents] == ["Nota een", "Nota twee"]
    assert all(one.attachment_id for one in detail.documents)


def test_parties_of_both_stand_in_their_roles_once(concepts: Concepts) -> None:
    a, b, c = concepts.parties
    with concepts.database.change("Partijen") as act:
        set_parties(act.session, concepts.first, PartyRole.LEAD_NATIONAL, [b, a])
        set_parties(act.session, concepts.second, PartyRole.LEAD_NATIONAL, [c, a])
        set_parties(act.session, concepts.second, PartyRole.INVOLVED, [b])
    concepts.merge()
    roles = {
        role: [one.party_id for one in concepts.get(concepts.first).parties if one.role is role]
        for role in (PartyRole.LEAD_NATIONAL, PartyRole.INVOLVED)
    }
    assert roles == {PartyRole.LEAD_NATIONAL: [b, a, c], PartyRole.INVOLVED: [b]}


def test_links_of_the_second_become_links_of_the_first(
    concepts: Concepts, small_list: SmallList, agreement_id: str
) -> None:
    with concepts.database.change("Verbanden") as act:
        add_link(act.session, concepts.second, agreement_id, LinkKind.CONTINUES)
        add_link(act.session, concepts.first, concepts.second, LinkKind.CONTINUES)
    concepts.merge()
    [link] = concepts.get(concepts.first).links
    assert (link.other_id, link.kind) == (agreement_id, LinkKind.CONTINUES)


def test_parts_come_along_behind_those_of_the_first_and_are_numbered(concepts: Concepts) -> None:
    with concepts.database.change("Delen") as act:
        add_parts(act.session, concepts.first, [("a.", "")])
        add_parts(act.session, concepts.second, [("b", ""), ("c.", "")])
    concepts.merge()
    number = concepts.get(concepts.first).row.number
    assert [(part.number, part.text) for part in concepts.get(concepts.first).parts] == [
        (f"{number}-a", "a."),
        (f"{number}-b", "b"),
        (f"{number}-c", "c."),
    ]
    with concepts.database.change("Vaststellen") as act:
        adopt_list(act.session, concepts.meeting_id)
    number = concepts.get(concepts.first).row.number
    assert [part.number for part in concepts.get(concepts.first).parts] == [
        f"{number}-{letter}" for letter in "abc"
    ]


def test_what_is_internal_never_becomes_public(concepts: Concepts) -> None:
    with concepts.database.change("Intern") as act:
        update_agreement(act.session, concepts.second, {"public": False})
    concepts.merge()
    assert not concepts.get(concepts.first).public


def test_status_and_judgement_of_the_second_fill_what_the_first_has_not(
    concepts: Concepts,
) -> None:
    with concepts.database.change("Oordeel") as act:
        update_agreement(act.session, concepts.first, {"erratum": "Lees: eens."})
        fields = {
            "status": AgreementStatus.IN_PROGRESS,
            "judgement": Judgement.ORANGE,
            "judgement_reason": "Geld ontbreekt.",
            "erratum": "Lees: twee.",
        }
        update_agreement(act.session, concepts.second, fields)
    concepts.merge()
    detail = concepts.get(concepts.first)
    assert (detail.row.status, detail.row.judgement) == (
        AgreementStatus.IN_PROGRESS,
        Judgement.ORANGE,
    )
    assert detail.judgement_reason == "Geld ontbreekt."
    assert detail.erratum == "Lees: eens.\nLees: twee."


def test_remarks_that_do_not_fit_together_are_refused_and_nothing_changes(
    concepts: Concepts,
) -> None:
    with concepts.database.change("Errata") as act:
        for agreement_id in (concepts.first, concepts.second):
            update_agreement(act.session, agreement_id, {"erratum": "x" * 1_500})
    with pytest.raises(RuleError, match="te lang"):
        concepts.merge()
    assert concepts.get(concepts.second).row.text == "Twee b c."


def test_one_undo_makes_them_two_again(concepts: Concepts) -> None:
    _keep_all(concepts, concepts.second, "twee")
    with concepts.database.change("Delen") as act:
        set_parties(act.session, concepts.second, PartyRole.LEAD_NATIONAL, concepts.parties)
        add_parts(act.session, concepts.second, [("b", "")])
    before = [concepts.get(one) for one in (concepts.first, concepts.second)]
    concepts.merge()
    concepts.database.undo()
    assert [concepts.get(one) for one in (concepts.first, concepts.second)] == before


def test_the_second_comes_back_from_the_trash(concepts: Concepts) -> None:
    with concepts.database.change("Delen") as act:
        add_parts(act.session, concepts.second, [("b", "")])
    concepts.merge()
    with concepts.database.change("Terugzetten") as act:
        restore_rows(act.session, [TrashKey("agreement", concepts.second)])
    assert concepts.get(concepts.second).parts == ()
    assert len(concepts.get(concepts.first).parts) == 1


def test_the_history_names_the_agreement_that_something_came_from(concepts: Concepts) -> None:
    _keep_all(concepts, concepts.second, "twee")
    numbers = tuple(concepts.get(one).row.number for one in (concepts.second, concepts.first))
    concepts.merge()
    with concepts.database.read() as connection:
        history = list_history(connection, concepts.first)
    moved = {one.field_label: (one.old, one.new) for one in history if one.field == "agreement_id"}
    assert moved == dict.fromkeys(
        (
            "Afspraak van de termijn",
            "Afspraak van de notitie",
            "Afspraak van het bedrag",
            "Afspraak van het bestand",
            "Afspraak van het document",
        ),
        numbers,
    )
