from collections import Counter
from collections.abc import Callable

import pytest

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.kind_rules import propose_kind
from novex_desktop.importing.outline import Outline, walk_headings

AGREEMENT = AgreementKind.AGREEMENT
DECISION = AgreementKind.DECISION
INTENTION = AgreementKind.INTENTION
BACKGROUND = AgreementKind.BACKGROUND


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rijk en regio spreken af dat Emmen wordt opgenomen in het netwerk.", AGREEMENT),
        ("De haven groeit. Verder is afgesproken om dit te volgen.", AGREEMENT),
        ("Gemeenten en Rijk onderzoeken de mogelijkheden voor uitplaatsing.", AGREEMENT),
        ("De komende periode werken de partners een agenda uit.", AGREEMENT),
        ("Met de gemeenten wordt verkend wat de opties zijn.", AGREEMENT),
        ("Daarnaast zullen Rijk en provincie een bijeenkomst organiseren.", AGREEMENT),
        ("Rijk en regio maken bij het BO van 2031 afspraken over de kades.", AGREEMENT),
        ("Rijk en regio stemmen in met de uitvoeringsagenda 2.0.", DECISION),
        ("Rijk en regio stellen de visie ‘Samen’ vast.", DECISION),
        ("Rijk en regio hebben de eerste agenda vastgesteld als stap.", DECISION),
        ("Tijdens het BO is ingestemd met de strategie.", DECISION),
        ("De partijen streven ernaar om eind 2031 te besluiten.", INTENTION),
        ("Rijk en regio spreken de ambitie uit om later afspraken te maken.", INTENTION),
        ("Provincies hebben de bereidheid uitgesproken om te investeren.", INTENTION),
        ("De provincie is een jonge en aantrekkelijke provincie.", BACKGROUND),
        ("In december 2023 werd het ontwikkelperspectief vastgesteld.", BACKGROUND),
        ("De druk op de ruimte neemt steeds verder toe.", BACKGROUND),
        ("Zij willen langjarig samenwerken aan de afgesproken ambities.", BACKGROUND),
        ("Het gebied ligt goed op koers.", BACKGROUND),
    ],
)
def test_verb_phrases_tell_the_kind(text: str, kind: AgreementKind) -> None:
    assert propose_kind(text).kind is kind


def test_the_deciding_sentence_is_told() -> None:
    proposal = propose_kind("De haven groeit. Rijk en regio verkennen de ruimte. Dat is nodig.")
    assert proposal.quote == "Rijk en regio verkennen de ruimte."


@pytest.mark.parametrize(
    ("lead_in", "kind"),
    [
        ("Rijk en regio gaan samen aan de slag om:", AGREEMENT),
        ("Partijen spreken af:", AGREEMENT),
        ("Het BO besluit:", DECISION),
        ("Rijk en regio constateren dat:", BACKGROUND),
        ("Partijen streven naar:", INTENTION),
    ],
)
def test_a_lead_in_decides_for_the_items_under_it(lead_in: str, kind: AgreementKind) -> None:
    assert propose_kind("Nut en noodzaak van de haven.", lead_in).kind is kind


def test_an_agreement_in_a_part_counts_for_the_whole() -> None:
    assert propose_kind("Het volgende geldt:", parts=["is afgesproken om te bouwen"]).kind is (
        AGREEMENT
    )


def test_what_is_quoted_from_others_promises_nothing() -> None:
    text = "In hun akkoord staat ‘Wij ondersteunen en verkennen de samenwerking in de haven’."
    assert propose_kind(text).kind is BACKGROUND


def test_a_long_text_without_full_stops_is_judged_in_bounded_time(
    benchmark_seconds: Callable[[Callable[[], object]], float],
) -> None:
    text = "rijk werkt stelt neemt geeft brengt " * 20_000
    assert benchmark_seconds(lambda: propose_kind(text)) < 2


def test_the_list_of_2024_has_a_sensible_spread(outline_2024: Outline) -> None:
    kinds = Counter(
        propose_kind(item.text, heading.lead_in.text if heading.lead_in else "").kind
        for region in outline_2024.regions
        for topic in region.topics
        for heading in walk_headings(topic)
        for item in heading.items
    )
    assert kinds == {AGREEMENT: 57, DECISION: 6, INTENTION: 5, BACKGROUND: 16}
