from datetime import date

import pytest

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.importing.recognition import MeetingYear, SetAsideReason
from tests.importing.recognition.conftest import Recognise


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "quote", "first", "last"),
    [
        (
            "Het plan is in het derde kwartaal van 2026 af.",
            "het derde kwartaal van 2026",
            "2026-07-01",
            "2026-09-30",
        ),
        ("De brug is in Q4 2025 klaar.", "Q4 2025", "2025-10-01", "2025-12-31"),
        ("De brug is in 2025-Q4 klaar.", "2025-Q4", "2025-10-01", "2025-12-31"),
        ("Klaar in het 2e kwartaal 2025.", "het 2e kwartaal 2025", "2025-04-01", "2025-06-30"),
        ("Klaar in K1 '26.", "K1 '26", "2026-01-01", "2026-03-31"),
        ("Partijen leveren dit begin 2026 op.", "begin 2026", "2026-01-01", "2026-03-31"),
        ("Partijen leveren dit medio 2026 op.", "medio 2026", "2026-05-01", "2026-08-31"),
        ("Partijen leveren dit eind 2026 op.", "eind 2026", "2026-10-01", "2026-12-31"),
        ("Partijen leveren dit half maart 2025 op.", "half maart 2025", "2025-03-11", "2025-03-20"),
        (
            "Partijen leveren dit uiterlijk eind februari 2028 op.",
            "uiterlijk eind februari 2028",
            "",
            "2028-02-29",
        ),
        ("Uiterlijk 3-12-2025 is er een besluit.", "Uiterlijk 3-12-2025", "", "2025-12-03"),
        (
            "Uiterlijk op 3 december 2025 is er een besluit.",
            "Uiterlijk op 3 december 2025",
            "",
            "2025-12-03",
        ),
        ("Voor de jaarwisseling is dit af.", "Voor de jaarwisseling", "", "2024-12-31"),
        ("Voor Pasen 2026 is dit af.", "Voor Pasen 2026", "", "2026-04-04"),
        ("Klaar in week 23 van 2027.", "week 23 van 2027", "2027-06-07", "2027-06-13"),
        (
            "Het overleg is in de week van 15 juni 2026.",
            "de week van 15 juni 2026",
            "2026-06-15",
            "2026-06-21",
        ),
        (
            "Klaar in de eerste week van maart 2026.",
            "de eerste week van maart 2026",
            "2026-03-01",
            "2026-03-07",
        ),
        ("De zitting is gepland voor mei 2026.", "mei 2026", "2026-05-01", "2026-05-31"),
        ("Vóór 1 juli 2025 is er een besluit.", "Vóór 1 juli 2025", "", "2025-06-30"),
        (
            "Voor het einde van dit jaar is er een besluit.",
            "Voor het einde van dit jaar",
            "",
            "2024-12-31",
        ),
        ("Voor de zomer van 2026 is er een besluit.", "Voor de zomer van 2026", "", "2026-06-20"),
        ("Voor het zomerreces is er een besluit.", "Voor het zomerreces", "", "2025-06-30"),
        (
            "Na de zomer van 2025 volgt een besluit.",
            "Na de zomer van 2025",
            "2025-09-21",
            "2025-12-20",
        ),
        (
            "In het najaar van 2025 volgt een besluit.",
            "het najaar van 2025",
            "2025-09-21",
            "2025-12-20",
        ),
        (
            "De tweede helft van volgend jaar volgt een besluit.",
            "De tweede helft van volgend jaar",
            "2025-07-01",
            "2025-12-31",
        ),
        ("Komend jaar werken wij dit uit.", "Komend jaar", "2025-01-01", "2025-12-31"),
        ("Met Prinsjesdag 2025 volgt een besluit.", "Prinsjesdag 2025", "2025-09-16", "2025-09-16"),
        ("In week 10 van 2025 volgt een besluit.", "week 10 van 2025", "2025-03-03", "2025-03-09"),
        (
            "Tussen maart en juni 2025 vinden gesprekken plaats.",
            "Tussen maart en juni 2025",
            "2025-03-01",
            "2025-06-30",
        ),
        (
            "Van Q2 t/m Q3 2025 vinden gesprekken plaats.",
            "Van Q2 t/m Q3 2025",
            "2025-04-01",
            "2025-09-30",
        ),
    ],
)
def test_a_deadline_gets_its_words_and_days(
    find: Recognise, text: str, quote: str, first: str, last: str
) -> None:
    [due] = find(text).dues

    assert (due.quote, due.date_from, due.date_to) == (quote, day(first), day(last))
    assert due.kind is DueKind.DUE


def test_only_a_day_that_the_text_names_in_full_is_certain(find: Recognise) -> None:
    named, derived = find("Gereed op 4 mei 2025; de evaluatie volgt op 6 juni.").dues

    assert (named.certainty, derived.certainty) == (Certainty.CERTAIN, Certainty.DERIVED)
    assert derived.date_to == date(2025, 6, 6)


@pytest.mark.parametrize(
    "text",
    [
        "De ambitie is om in 2040 klaar te zijn.",
        "Dit beeld gaat uit van de groei tot 2035.",
        "Het gaat om maatregelen voor de periode 2028-2034.",
        "Met als horizon 2030 bouwen zij voort.",
        "Richting 2045 verandert het gebruik.",
        "Over verstedelijking na 2030 wordt gesproken.",
    ],
)
def test_a_far_year_is_a_horizon(find: Recognise, text: str) -> None:
    assert [due.kind for due in find(text).dues] == [DueKind.HORIZON]


def test_a_far_year_with_a_hard_bound_is_a_deadline(find: Recognise) -> None:
    [due] = find("Partijen ronden de aanleg uiterlijk in 2030 af.").dues

    assert (due.kind, due.date_to) == (DueKind.DUE, date(2030, 12, 31))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In maart 2024 is de verkenning gestart.", "2024-03-31"),
        ("Op 3 april jl. werd de brief verstuurd.", "2024-04-03"),
        ("Afgelopen zomer is hierover gesproken.", "2024-09-20"),
        ("Dit is in 2024 vastgesteld.", "2024-12-31"),
        ("Vorig jaar is hiermee begonnen.", "2023-12-31"),
    ],
)
def test_what_was_done_is_past(find: Recognise, text: str, last: str) -> None:
    [due] = find(text).dues

    assert (due.kind, due.date_to) == (DueKind.PAST, day(last))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Dit volgt uit de Omgevingsvisie 2035.", SetAsideReason.NAME),
        ("Zie het “Perspectief voor de Delta 2060” van de provincie.", SetAsideReason.NAME),
        ("De begroting 2026 bevat hiervoor een post.", SetAsideReason.NAME),
        ("De kosten zijn 3 miljoen (prijspeil 2025).", SetAsideReason.NAME),
        ("Zie Kamerstuk 2025 over dit onderwerp.", SetAsideReason.NAME),
        ("Vanaf 2026 geldt een nieuwe regeling.", SetAsideReason.START),
        ("Dit is een programma dat op 1 maart 2026 van start gaat.", SetAsideReason.START),
        ("De komende jaren wordt dit gevolgd.", SetAsideReason.VAGUE),
        ("Dit gebeurt zo spoedig mogelijk.", SetAsideReason.VAGUE),
    ],
)
def test_what_only_looks_like_a_deadline_is_set_aside_with_its_reason(
    find: Recognise, text: str, reason: SetAsideReason
) -> None:
    findings = find(text)

    assert not findings.dues
    assert [aside.reason for aside in findings.set_aside] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "In de zomer is het hier vaak droog.",
        "Versie 1.0 telt 2.025 bladzijden en 31 juni bestaat niet.",
        "De maat is vol; april doet wat het wil.",
    ],
)
def test_words_without_a_moment_give_nothing(find: Recognise, text: str) -> None:
    assert not find(text).dues


def test_a_month_without_year_is_the_next_one_after_the_meeting(find: Recognise) -> None:
    texts = ("Besluit volgt in december.", "Besluit volgt in oktober.")

    ends = [find(text).dues[0].date_to for text in texts]

    assert ends == [date(2024, 12, 31), date(2025, 10, 31)]


def test_the_day_of_the_meeting_decides_what_is_past(find: Recognise) -> None:
    text = "De oplevering is in september 2024."

    early = find(text, held_on=date(2024, 6, 1)).dues[0]
    late = find(text, held_on=date(2024, 11, 7)).dues[0]

    assert (early.kind, late.kind) == (DueKind.DUE, DueKind.PAST)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De regio levert voor het zomerreces van 2024 een plan.", DueKind.DUE),
        ("De regio levert uiterlijk 1 mei 2024 een plan.", DueKind.DUE),
        ("De regio leverde uiterlijk 1 mei 2024 een plan.", DueKind.PAST),
        ("Het plan is voor het zomerreces van 2024 opgeleverd.", DueKind.PAST),
        ("De regio levert uiterlijk 1 mei 2023 een plan.", DueKind.PAST),
    ],
)
def test_in_a_list_of_an_unknown_day_a_promise_within_its_year_is_still_to_come(
    find: Recognise, text: str, kind: DueKind
) -> None:
    assert [due.kind for due in find(text).dues] == [kind]


@pytest.mark.parametrize("words", ["Doorlopend", "Planning: n.t.b.", "Binnen zes weken"])
def test_what_hangs_on_something_else_is_relative_and_without_a_date(
    find: Recognise, words: str
) -> None:
    [due] = find(f"{words} stemmen partijen dit af.").dues

    assert (due.kind, due.date_to, due.certainty) == (
        DueKind.RELATIVE,
        None,
        Certainty.UNKNOWN,
    )


def test_a_term_in_weeks_counts_from_a_known_meeting(find: Recognise) -> None:
    [due] = find("Binnen zes weken is er een plan.", held_on=date(2024, 11, 7)).dues

    assert (due.kind, due.date_to) == (DueKind.DUE, date(2024, 12, 19))


def test_an_approach_still_to_be_chosen_is_no_deadline(find: Recognise) -> None:
    assert not find("Dit volgt uit een nader te bepalen aanpak.").dues


@pytest.mark.parametrize(
    ("words", "series"),
    [
        ("het BO Leefomgeving 2025", "BO Leefomgeving"),
        ("het BO Leefomgeving van 2025", "BO Leefomgeving"),
        ("het BO Leefomgeving Noordwest 2025", "BO Leefomgeving"),
        ("het BO MIRT 2025", "BO MIRT"),
        ("het BO-MIRT van 2025", "BO MIRT"),
        ("het BO 2025", "BO Leefomgeving"),
        ("het bestuurlijk overleg MIRT 2025", "BO MIRT"),
    ],
)
def test_a_deadline_hangs_on_the_meeting_that_it_names(
    find: Recognise, words: str, series: str
) -> None:
    [due] = find(f"Rijk en regio werken dit uit richting {words}.").dues

    assert due.kind is DueKind.DUE
    assert due.meeting == MeetingYear(series, 2025)
    assert (due.date_from, due.date_to) == (date(2025, 1, 1), date(2025, 12, 31))


def test_two_meetings_in_one_sentence_are_two_deadlines(find: Recognise) -> None:
    dues = find("Afspraken volgen in het BO Leefomgeving 2025 en/of het BO MIRT 2025.").dues

    assert [due.meeting for due in dues] == [
        MeetingYear("BO Leefomgeving", 2025),
        MeetingYear("BO MIRT", 2025),
    ]


def test_a_meeting_with_a_season_keeps_it(find: Recognise) -> None:
    [due] = find("Dit komt terug in het BO MIRT najaar 2025.").dues

    assert (due.quote, due.date_from) == ("BO MIRT najaar 2025", date(2025, 9, 21))


def test_the_next_meeting_has_a_year_but_no_date_yet(find: Recognise) -> None:
    [due] = find("Dit komt terug in het volgende BO.").dues

    assert (due.kind, due.meeting, due.date_to) == (
        DueKind.RELATIVE,
        MeetingYear("BO Leefomgeving", 2025),
        None,
    )


def test_the_meeting_that_adopted_the_list_is_past(find: Recognise) -> None:
    dues = find("In het BO Leefomgeving Oost van 7 november 2024 is dit besproken.").dues

    assert [(due.kind, due.certainty) for due in dues] == [(DueKind.PAST, Certainty.CERTAIN)]


def test_a_meeting_without_a_year_says_nothing_about_time(find: Recognise) -> None:
    assert not find("Dit is in het BO Leefomgeving afgesproken.").dues


def test_several_days_of_one_month_are_one_moment(find: Recognise) -> None:
    [due] = find("De gesprekken zijn op 6, 7 en 9 maart 2025.").dues

    assert (due.quote, due.date_to) == ("6, 7 en 9 maart 2025", date(2025, 3, 9))


def test_the_year_of_a_document_is_part_of_its_name(find: Recognise) -> None:
    assert not find("De middelen staan in de Voorjaarsnota van 2027.").dues


def test_a_lead_in_makes_a_planned_year_a_promise(find: Recognise) -> None:
    text = "In 2027 het kader te herijken."

    alone = find(text).dues[0]
    promised = find(text, lead_in="Rijk en regio spreken af:").dues[0]

    assert (alone.kind, promised.kind) == (DueKind.HORIZON, DueKind.DUE)


def test_a_moment_without_a_year_follows_the_deadline_before_it(find: Recognise) -> None:
    dues = find("Fase 1 is eind mei 2026 gereed, fase 2 volgt in het najaar.").dues

    assert [due.date_to for due in dues] == [date(2026, 5, 31), date(2026, 12, 20)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Een keuze is niet voor 2027 te verwachten.", SetAsideReason.START),
        ("Stedin kan pas in 2026 leveren.", SetAsideReason.START),
        ("Voor 2025 is dit nog niet het geval.", SetAsideReason.VAGUE),
    ],
)
def test_a_moment_before_which_nothing_happens_is_set_aside(
    find: Recognise, text: str, reason: SetAsideReason
) -> None:
    findings = find(text)

    assert not [due for due in findings.dues if due.kind is DueKind.DUE]
    assert [finding.reason for finding in findings.set_aside] == [reason]


def test_of_a_moved_date_only_the_new_one_is_due(find: Recognise) -> None:
    findings = find("De datum is verschoven van 1 december 2025 naar 15 februari 2026.")

    assert [due.date_to for due in findings.dues] == [date(2026, 2, 15)]
    assert [finding.reason for finding in findings.set_aside] == [SetAsideReason.MOVED]


def test_the_day_of_a_letter_is_past(find: Recognise) -> None:
    findings = find("Bij motie van 4 november 2025 is om een plan gevraagd.", year=2025)

    assert [due.kind for due in findings.dues] == [DueKind.PAST]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De visie is gereed en de partijen herzien haar dit jaar nog.", DueKind.DUE),
        ("De visie is besproken en zij wijzigen haar nog dit jaar.", DueKind.DUE),
        ("Partijen hebben de visie besproken en actualiseren haar dit jaar.", DueKind.DUE),
        ("Partijen hebben de visie dit jaar besproken en geactualiseerd.", DueKind.PAST),
    ],
)
def test_a_verb_in_the_present_behind_and_tells_what_is_to_come(
    find: Recognise, text: str, kind: DueKind
) -> None:
    [due] = find(text).dues

    assert due.kind is kind


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dit volgt binnen een halfjaar na vaststelling van deze lijst.", date(2025, 5, 7)),
        ("Dit volgt binnen een half jaar.", date(2025, 5, 7)),
        ("Dit volgt binnen twee weken na dit bestuurlijk overleg.", date(2024, 11, 21)),
        ("Dit volgt binnen drie dagen na heden.", date(2024, 11, 10)),
    ],
)
def test_a_term_after_the_meeting_itself_gets_a_date(
    find: Recognise, text: str, last: date
) -> None:
    [due] = find(text, held_on=date(2024, 11, 7)).dues

    assert (due.kind, due.date_to) == (DueKind.DUE, last)


def test_the_next_meeting_needs_no_name(find: Recognise) -> None:
    [due] = find("Het plan komt in het eerstvolgende overleg terug.").dues

    assert (due.kind, due.meeting) == (DueKind.RELATIVE, MeetingYear("BO Leefomgeving", 2025))
    assert not find("Het volgende overleg met de gemeente gaat over wonen.").dues


def test_a_coming_season_that_has_begun_is_that_of_next_year(find: Recognise) -> None:
    [due] = find("Dit komt in het BO MIRT van komend najaar.", held_on=date(2024, 11, 7)).dues

    assert (due.kind, due.meeting) == (DueKind.DUE, MeetingYear("BO MIRT", 2025))


def test_the_week_of_a_count_is_past(find: Recognise) -> None:
    [due] = find("Het aantal fietsen groeit (telling week 38).").dues

    assert due.kind is DueKind.PAST


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dit volgt in de tweede jaarhelft van 2026.", date(2026, 12, 31)),
        ("Dit volgt rond de jaarwisseling 2025/2026.", date(2025, 12, 31)),
        ("Dit komt in het najaars-BO van 2026.", date(2026, 12, 20)),
        ("Dit komt tijdens het voorjaarsoverleg.", date(2025, 6, 20)),
    ],
)
def test_halves_and_seasons_are_named_in_more_ways(find: Recognise, text: str, last: date) -> None:
    [due] = find(text).dues

    assert (due.kind, due.date_to) == (DueKind.DUE, last)
