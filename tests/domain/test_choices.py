"""The words of the choices: stored, shown, and what follows from each."""

from enum import StrEnum

import pytest

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.status import AgreementStatus

LABELLED = (AgreementKind, AgreementStatus, Judgement, DueKind, Certainty, NoteKind, PartyRole)


@pytest.mark.parametrize(
    "choice",
    [choice for choices in LABELLED for choice in choices],
    ids=lambda choice: f"{choice!r}",
)
def test_every_choice_has_a_dutch_label(choice: StrEnum) -> None:
    label: str = choice.label  # type: ignore[attr-defined]  # each of these has one
    assert label.strip()
    assert "_" not in label


@pytest.mark.parametrize("choices", LABELLED)
def test_no_two_choices_share_a_label(choices: type[StrEnum]) -> None:
    labels = [choice.label for choice in choices]  # type: ignore[attr-defined]
    assert len(set(labels)) == len(labels)


def test_status_is_shown_as_the_list_writes_it() -> None:
    assert [status.label for status in AgreementStatus] == [
        "Nieuw",
        "In uitvoering",
        "Deels afgerond",
        "Afgerond",
        "Aangehouden",
        "Vervallen",
        "Opgegaan in",
    ]


def test_done_lapsed_and_merged_are_closed() -> None:
    closed = [status.value for status in AgreementStatus if not status.is_open]
    assert closed == ["afgerond", "vervallen", "opgegaan in"]


def test_an_agreement_on_hold_is_open_yet_never_late() -> None:
    assert AgreementStatus.ON_HOLD.is_open
    assert not AgreementStatus.ON_HOLD.can_be_late


def test_background_alone_is_not_counted() -> None:
    assert [kind for kind in AgreementKind if not kind.is_counted] == [AgreementKind.BACKGROUND]


def test_a_judgement_has_a_letter_of_its_own() -> None:
    assert [judgement.letter for judgement in Judgement] == ["G", "O", "R"]


def test_only_the_state_of_affairs_may_leave_the_house() -> None:
    assert [kind for kind in NoteKind if kind.may_be_exported] == [NoteKind.PROGRESS]


def test_rijk_and_ministries_are_the_national_side() -> None:
    national = [kind for kind in PartyKind if kind.is_national]
    assert national == [PartyKind.NATIONAL, PartyKind.MINISTRY]
