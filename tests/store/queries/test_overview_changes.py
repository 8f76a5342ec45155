"""What changed between two moments, as an overview tells it, on a register with acts in it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.moments import format_moment
from novex_desktop.store.queries.overview_changes import (
    ChangeGroup,
    ChangePeriod,
    find_default_period,
    list_frozen_moments,
    list_overview_changes,
    make_period,
)

if TYPE_CHECKING:
    from sqlmodel import Session

    from novex_desktop.store.database import Database

Act = Callable[["Session"], object]
Told = tuple[ChangeGroup, str, str, str]


@pytest.fixture
def register(database: "Database") -> "Database":
    """A register with the list of 2024."""
    from novex_desktop import paths
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    source = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    return database


def get_ids(register: "Database") -> list[str]:
    with register.read() as connection:
        return [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]


def get_last_moment(register: "Database") -> str:
    with register.read() as connection:
        return str(connection.execute("SELECT max(at) FROM change").fetchone()[0])


def tell(register: "Database", *acts: Act) -> list[Told]:
    """Return what the acts changed."""
    since = get_last_moment(register)
    wait_for_the_next_millisecond(since)
    for act in acts:
        with register.change("Proef") as change:
            act(change.session)
    period = ChangePeriod(since, get_last_moment(register), "")
    with register.read() as connection:
        return [
            (one.group, one.what, one.old, one.new)
            for one in list_overview_changes(connection, period)
        ]


def wait_for_the_next_millisecond(moment: str) -> None:
    while format_moment(datetime.now(UTC)) <= moment:
        pass


def test_status_and_closing_are_different_changes(register: "Database") -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    first, second, *_ = get_ids(register)
    told = tell(
        register,
        lambda s: update_agreement(s, first, {"status": AgreementStatus.IN_PROGRESS}),
        lambda s: update_agreement(s, second, {"status": AgreementStatus.DONE}),
    )
    assert told == [
        (ChangeGroup.STATUS, "Status", "Nieuw", "In uitvoering"),
        (ChangeGroup.CLOSED, "Status", "Nieuw", "Afgerond"),
    ]


def test_what_was_changed_back_is_not_told(register: "Database") -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    first = get_ids(register)[0]
    told = tell(
        register,
        lambda s: update_agreement(s, first, {"erratum": "x", "public": False}),
        lambda s: update_agreement(s, first, {"erratum": ""}),
    )
    assert told == [(ChangeGroup.OTHER, "Openbaar", "Ja", "Nee")]


def test_words_and_day_of_a_deadline_are_told_together(register: "Database") -> None:
    from novex_desktop.domain.due import DueData
    from novex_desktop.store.operations.dues import set_due

    first = get_ids(register)[0]
    made: list[str] = []

    def add(session: "Session") -> None:
        data = DueData(words="eind 2025", date_to=date(2025, 12, 31), certainty=Certainty.DERIVED)
        made.append(str(set_due(session, first, None, data)))

    assert tell(register, add) == [
        (ChangeGroup.DUE, "Termijn toegevoegd", "", "eind 2025 (31-12-2025, afgeleid)")
    ]
    moved = DueData(words="1 mei 2026", date_to=date(2026, 5, 1), certainty=Certainty.CERTAIN)
    assert tell(register, lambda s: set_due(s, first, made[0], moved)) == [
        (
            ChangeGroup.DUE,
            "Termijn",
            "eind 2025 (31-12-2025, afgeleid)",
            "1 mei 2026 (01-05-2026)",
        )
    ]
    assert tell(register, lambda s: set_due(s, first, made[0], DueData())) == [
        (ChangeGroup.DUE, "Termijn vervallen", "1 mei 2026 (01-05-2026)", "")
    ]


def test_parties_are_told_by_their_short_name(register: "Database") -> None:
    from novex_desktop.store.operations.parties import set_parties

    first = get_ids(register)[0]
    with register.read() as connection:
        keys = dict(connection.execute("SELECT short, id FROM party WHERE short <> ''"))
    lead = PartyRole.LEAD_NATIONAL
    assert tell(register, lambda s: set_parties(s, first, lead, [keys["VRO"]])) == [
        (ChangeGroup.PARTY, "Trekker Rijk", "", "VRO")
    ]
    assert sorted(tell(register, lambda s: set_parties(s, first, lead, [keys["IenW"]]))) == [
        (ChangeGroup.PARTY, "Trekker Rijk", "", "IenW"),
        (ChangeGroup.PARTY, "Trekker Rijk", "VRO", ""),
    ]


def test_a_proposal_counts_only_once_somebody_confirms_it(register: "Database") -> None:
    from novex_desktop.domain.due import Due

    with register.read() as connection:
        key, words, day = connection.execute(
            "SELECT id, words, date_to FROM due WHERE NOT confirmed AND date_to IS NOT NULL"
        ).fetchone()
    shown = f"{words} ({date.fromisoformat(day):%d-%m-%Y}, afgeleid)"

    def set_confirmed(session: "Session", confirmed: bool) -> None:
        due = session.get(Due, key)
        assert due is not None
        due.confirmed, due.certainty = confirmed, Certainty.DERIVED

    assert tell(register, lambda s: set_confirmed(s, True)) == [
        (ChangeGroup.DUE, "Termijn toegevoegd", "", shown)
    ]
    assert tell(register, lambda s: set_confirmed(s, False)) == [
        (ChangeGroup.DUE, "Termijn vervallen", shown, "")
    ]


def test_internal_notes_and_reasons_are_never_told(register: "Database") -> None:
    from novex_desktop.domain.progress_note import NoteData
    from novex_desktop.store.operations.agreements import update_agreement
    from novex_desktop.store.operations.notes import add_note, update_note

    first = get_ids(register)[0]
    made: list[str] = []

    def add(session: "Session") -> None:
        for kind in NoteKind:
            note = NoteData(dated=date(2025, 5, 1), kind=kind, text=f"GEHEIM {kind.value}")
            made.append(add_note(session, first, note, "A"))
        judged = {"judgement": Judgement.RED, "judgement_reason": "GEHEIM"}
        update_agreement(session, first, judged)

    assert tell(register, add) == [
        (ChangeGroup.NOTE, "Stand van zaken", "", "GEHEIM stand van zaken"),
        (ChangeGroup.JUDGEMENT, "Oordeel", "", "Rood"),
    ]
    opened = NoteData(dated=date(2025, 5, 1), kind=NoteKind.PROGRESS, text="Nu openbaar")
    assert tell(register, lambda s: update_note(s, made[1], opened)) == [
        (ChangeGroup.NOTE, "Stand van zaken", "", "Nu openbaar")
    ]


def test_of_an_agreement_that_is_gone_only_that_is_told(register: "Database") -> None:
    from novex_desktop.domain.agreement import Agreement
    from novex_desktop.store.operations.agreements import update_agreement

    first = get_ids(register)[0]

    def remove(session: "Session") -> None:
        update_agreement(session, first, {"title": "Anders"})
        row = session.get(Agreement, first)
        assert row is not None
        row.deleted = True

    assert tell(register, remove) == [(ChangeGroup.REMOVED, "Verwijderd", "", "")]


def test_an_import_is_told_as_new_agreements_with_their_text(database: "Database") -> None:
    from novex_desktop import paths
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    source = next(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, source))
    with database.read() as connection:
        first = connection.execute("SELECT min(at) FROM change").fetchone()[0]
        period = ChangePeriod(first, "9999", "")
        changes = list_overview_changes(connection, period)
        texts = dict(connection.execute("SELECT number, adopted_text FROM agreement"))
    assert {change.group for change in changes} == {ChangeGroup.NEW}
    assert {change.number: change.new for change in changes} == texts


def test_changes_stand_in_the_order_of_the_list_and_never_by_region_code(
    register: "Database",
) -> None:
    with register.read() as connection:
        told = list_overview_changes(connection, make_period(date(2024, 1, 1), date.today()))
    codes = list(dict.fromkeys(change.number.split("-")[1] for change in told))
    assert codes == ["ZW", "ZU", "NO", "NW", "OO"]


def test_the_default_period_begins_at_the_newest_milestone_that_people_named(
    register: "Database",
) -> None:
    from novex_desktop.domain.change_kind import ChangeKind
    from novex_desktop.domain.meeting import Milestone
    from novex_desktop.store.operations.export_moments import add_export_moment

    as_of = date(2025, 5, 12)
    with register.read() as connection:
        assert find_default_period(connection, as_of) is None
    with register.change("Mijlpalen") as change:
        for name, at in (("eerste", "2025-01-01"), ("tweede", "2025-03-01"), ("na", "2026-01-01")):
            change.session.add(Milestone(name=name, at=f"{at}T12:00:00.000Z"))
    with register.change("Uit", ChangeKind.EXPORT) as change:
        add_export_moment(change.session, "Vergaderset", None, "2025-04-01T12:00:00.000Z", None)
    with register.read() as connection:
        period = find_default_period(connection, as_of)
        moments = list_frozen_moments(connection)
    assert period is not None
    assert period.since == "2025-03-01T12:00:00.000Z"
    assert period.words == "sinds “tweede” (01-03-2025), tot en met 12-05-2025"
    assert [(one.name, one.is_export) for one in moments] == [
        ("eerste", False),
        ("tweede", False),
        ("Vergaderset", True),
        ("na", False),
    ]
    between = make_period(moments[0], moments[1])
    assert (between.since, between.until) == (moments[0].at, moments[1].at)


def test_a_period_of_days_holds_both_days(register: "Database") -> None:
    today = datetime.now().astimezone().date()
    with register.read() as connection:
        assert list_overview_changes(connection, make_period(today, today))
        assert not list_overview_changes(
            connection, make_period(date(2020, 1, 1), date(2020, 1, 2))
        )
    words = make_period(date(2025, 5, 1), date(2025, 5, 12)).words
    assert words == "van 01-05-2025 tot en met 12-05-2025"
