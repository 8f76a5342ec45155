import pytest

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.importing.recognition import Findings, Stance, merge_parties
from tests.importing.recognition.conftest import Recognise


def names(findings: Findings) -> list[str]:
    return [party.name for party in findings.parties if party.party_id]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Provincies Drenthe en Limburg en waterschappen Limburg en Aa en Maas tekenen.",
            [
                "Provincie Drenthe",
                "Provincie Limburg",
                "Waterschap Limburg",
                "Waterschap Aa en Maas",
            ],
        ),
        (
            "De gemeenten Ede, Epe en Bergen op Zoom tekenen.",
            ["Gemeente Ede", "Gemeente Epe", "Gemeente Bergen op Zoom"],
        ),
        (
            "De provincies Noord- en Zuid-Holland tekenen.",
            ["Provincie Noord-Holland", "Provincie Zuid-Holland"],
        ),
        (
            "Waterschap De Dommel en Vechtstromen tekenen.",
            ["Waterschap De Dommel", "Waterschap Vechtstromen"],
        ),
        (
            "I&W en VRO tekenen.",
            [
                "Ministerie van Infrastructuur en Waterstaat",
                "Ministerie van Volkshuisvesting en Ruimtelijke Ordening",
            ],
        ),
        (
            "De ministers van BZK en Defensie tekenen.",
            ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "Ministerie van Defensie"],
        ),
        (
            "De gemeente 's-Hertogenbosch en Den Haag tekenen.",
            ["Gemeente 's-Hertogenbosch", "Gemeente 's-Gravenhage"],
        ),
        ("Het Wetterskip Fryslân tekent met ProRail.", ["Wetterskip Fryslân", "ProRail"]),
        ("De colleges van Assen en Emmen bespreken dit.", ["Gemeente Assen", "Gemeente Emmen"]),
    ],
)
def test_names_in_all_their_forms_give_the_official_name(
    find: Recognise, text: str, expected: list[str]
) -> None:
    assert names(find(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zeeland agendeert de waterveiligheid.",
        "In 2025 stelt Zeeland een plan op.",
        "Na het indienen door Zeeland volgt een gesprek.",
        "In overleg met Zeeland wordt een keuze gemaakt.",
        "Rijk, Zeeland en de waterschappen spreken dit af.",
        "Zeeland is trekker van dit onderdeel.",
        "Onder regie van Zeeland komt er een tafel.",
        "Afgesproken is dat Zeeland het initiatief neemt.",
    ],
)
def test_a_place_that_acts_stands_for_its_authority(find: Recognise, text: str) -> None:
    assert "Provincie Zeeland" in names(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "In Zeeland staan 4.000 woningen.",
        "De spoorlijn loopt door Zeeland naar Limburg.",
        "De verdeling van water tussen Zeeland, Limburg en Utrecht vraagt aandacht.",
        "Dit geldt voor Zuid en Oost Drenthe en voor Groningen-Assen.",
        "De visie Flevoland 2040 is bekend.",
        "Best en Beek zijn plaatsen, en de beste buren wonen in Goes.",
        "Het North Sea Port District groeit.",
        "Noord-Holland Noord kent veel landbouw.",
        "Het Rijk van Nijmegen is mooi.",
    ],
)
def test_a_place_that_merely_occurs_is_no_party(find: Recognise, text: str) -> None:
    assert names(find(text)) == []


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Ruimtelijke opgaven", "Provincie Flevoland"), "Provincie Flevoland"),
        (("NOVEX-gebied Rotterdamse haven",), "Provincie Zuid-Holland"),
        (("Spoorzone Zwolle",), "Provincie Overijssel"),
    ],
)
def test_the_province_without_a_name_is_that_of_the_heading(
    find: Recognise, headings: tuple[str, ...], expected: str
) -> None:
    findings = find("Rijk en provincie werken dit uit.", headings=headings)

    assert names(findings) == ["Rijk", expected]
    assert findings.parties[1].certainty is Certainty.DERIVED


def test_the_province_named_in_the_text_goes_before_the_heading(find: Recognise) -> None:
    text = "De provincie Drenthe stelt een plan op. De provincie betaalt de kosten."

    assert set(names(find(text, headings=("Provincie Utrecht",)))) == {"Provincie Drenthe"}


def test_a_province_that_nobody_can_tell_stays_without_a_party(find: Recognise) -> None:
    party = find("Rijk en provincie werken dit uit.").parties[1]

    assert (party.party_id, party.name, party.certainty) == (None, "provincie", Certainty.UNKNOWN)


def test_a_shared_name_is_settled_by_what_it_is_coupled_with(find: Recognise) -> None:
    province = find("Rijk, provincie Gelderland en Utrecht tekenen.")
    town = find("De gemeente Amersfoort en het Rijk en Utrecht tekenen.")

    assert names(province)[-1] == "Provincie Utrecht"
    assert names(town)[-1] == "Gemeente Utrecht"


def test_a_shared_name_alone_is_not_sure(find: Recognise) -> None:
    [party] = find("Utrecht stelt een plan op.").parties

    assert party.certainty is Certainty.UNKNOWN


def test_generic_words_are_findings_without_a_party(find: Recognise) -> None:
    regio, partners = find("De regio stelt een plan op en de NOVEX-partners volgen dit.").parties

    assert (regio.name, regio.party_id, regio.is_generic) == ("regio", None, True)
    assert partners.name == "novex-partners"


def test_an_area_that_is_called_region_is_no_party(find: Recognise) -> None:
    assert not find("Dit geldt voor de regio Twente en binnen de regio.").parties


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het rijk en de regio spreken dit af.", True),
        ("Deze streek is rijk aan water.", False),
        ("Een rijk verleden en een rijke natuur.", False),
    ],
)
def test_rijk_without_a_capital_is_a_party_only_where_one_stands(
    find: Recognise, text: str, found: bool
) -> None:
    assert ("Rijk" in names(find(text))) is found


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("VRO werkt een voorstel uit.", "VRO", (PartyRole.LEAD_NATIONAL,)),
        ("De gemeente Ede werkt een voorstel uit.", "Ede", (PartyRole.LEAD_REGIONAL,)),
        ("Een voorstel komt er in overleg met de gemeente Ede.", "Ede", (PartyRole.INVOLVED,)),
        ("OCW zal tijdig worden betrokken.", "OCW", (PartyRole.INVOLVED,)),
        (
            "De gemeente Ede geeft ProRail opdracht.",
            "Ede",
            (PartyRole.LEAD_REGIONAL, PartyRole.CLIENT),
        ),
        ("De gemeente Ede is opdrachtgever.", "Ede", (PartyRole.CLIENT,)),
        (
            "De gemeente Ede is opdrachtgever en financier.",
            "Ede",
            (PartyRole.CLIENT, PartyRole.FUNDER),
        ),
        ("De kosten worden door de gemeente Ede gedragen.", "Ede", (PartyRole.FUNDER,)),
        ("VRO financiert het onderzoek.", "VRO", (PartyRole.LEAD_NATIONAL, PartyRole.FUNDER)),
    ],
)
def test_the_role_follows_from_what_a_party_does(
    find: Recognise, text: str, name: str, roles: tuple[PartyRole, ...]
) -> None:
    party = next(party for party in find(text).parties if name in party.quote)

    assert party.roles == roles


def test_who_is_addressed_does_not_lead(find: Recognise) -> None:
    rijk, province = find("Het Rijk vraagt Zeeland om een plan.").parties

    assert (rijk.stance, province.stance) == (Stance.ACTOR, Stance.MENTIONED)


def test_merging_keeps_one_finding_per_party_with_its_telling_roles(find: Recognise) -> None:
    text = "In overleg met de provincie Zeeland komt er een plan. Zeeland is opdrachtgever."

    [party] = merge_parties(find(text).parties)

    assert (party.name, party.roles) == ("Provincie Zeeland", (PartyRole.CLIENT,))


def test_a_body_that_the_directory_lacks_is_shown_without_a_party(find: Recognise) -> None:
    [party] = find("De gemeente Voorbeeldstad stelt een plan op.").parties

    assert (party.party_id, party.name, party.kind) == (
        None,
        "gemeente Voorbeeldstad",
        PartyKind.MUNICIPALITY,
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drenthe vergoedt de schade.", ["Provincie Drenthe"]),
        ("Almere en Dronten herstellen de kade.", ["Gemeente Almere", "Gemeente Dronten"]),
        ("Drenthe vergrijst en Almere groeit.", []),
        ("Station Almere krijgt een stalling.", []),
        ("De haven Moerdijk ontvangt subsidie.", []),
        (
            "KGG stelt 5 mln euro beschikbaar en Flevoland 2 mln euro.",
            ["Ministerie van Klimaat en Groene Groei", "Provincie Flevoland"],
        ),
        (
            "KGG betaalt de helft, Drenthe een kwart en Emmen de rest.",
            ["Ministerie van Klimaat en Groene Groei", "Provincie Drenthe", "Gemeente Emmen"],
        ),
        (
            "Drenthe werkt aan het plan en Flevoland aan de kaart.",
            ["Provincie Drenthe", "Provincie Flevoland"],
        ),
        ("Drenthe werkt aan het plan in Emmen en Coevorden.", ["Provincie Drenthe"]),
    ],
)
def test_a_place_that_does_what_only_authorities_do_is_one(
    find: Recognise, text: str, names: list[str]
) -> None:
    found = [party.name for party in find(text).parties if party.stance is Stance.ACTOR]

    assert found == names


def test_the_municipality_is_the_only_one_that_a_text_names(find: Recognise) -> None:
    one = find("Bij station Apeldoorn betaalt de gemeente de stalling.").parties
    two = find("Tussen Apeldoorn en Ede betaalt de gemeente de stalling.").parties

    assert [party.name for party in one] == ["Gemeente Apeldoorn"]
    assert [party.party_id for party in two] == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Almere werkt de visie uit en Dronten de kaart.",
            ["Gemeente Almere", "Gemeente Dronten"],
        ),
        ("Almere legt de weg aan tussen Ede en Dronten de sluis.", ["Gemeente Almere"]),
        ("Drenthe is daarbij geen trekker.", ["Provincie Drenthe"]),
        ("Ede krijgt 4,5 mln euro voor de brug.", ["Gemeente Ede"]),
        ("Ede krijgt 4.500 woningen bij de brug.", []),
        ("Ede en Epe wachten het besluit af.", ["Gemeente Ede", "Gemeente Epe"]),
        ("De kosten worden gedeeld: Ede 1/4, Epe 3/4.", ["Gemeente Ede", "Gemeente Epe"]),
        (
            "Drenthe en Flevoland gaan akkoord met het plan.",
            ["Provincie Drenthe", "Provincie Flevoland"],
        ),
        (
            "Bekend is dat Ede noch Epe daaraan meebetaalt.",
            ["Gemeente Ede", "Gemeente Epe"],
        ),
        ("Bekend is dat Ede in tien jaar hard groeit.", []),
    ],
)
def test_a_place_acts_with_the_verb_of_its_sentence(
    find: Recognise, text: str, names: list[str]
) -> None:
    found = [party.name for party in find(text).parties if party.stance is Stance.ACTOR]

    assert found == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "De visie vast te stellen en Vechtstromen te verzoeken om een kaart.",
            "Waterschap Vechtstromen",
        ),
        ("Van de 48 miljoen komt een derde deel van Drenthe.", "Provincie Drenthe"),
        ("Het beheer van de weg gaat in 2026 naar Almere over.", "Gemeente Almere"),
    ],
)
def test_a_place_to_which_something_is_asked_or_given_is_an_authority(
    find: Recognise, text: str, name: str
) -> None:
    [party] = find(text).parties

    assert (party.name, party.stance) == (name, Stance.MENTIONED)


def test_a_text_goes_on_with_the_lead_in_above_it(find: Recognise) -> None:
    text = "Almere en Ede hun deel van de deal sinds juli uitvoeren."

    assert not find(text).parties
    parties = find(text, lead_in="Rijk en regio constateren dat:").parties
    assert [party.name for party in parties] == ["Gemeente Almere", "Gemeente Ede"]


def test_a_shared_name_beside_the_one_means_the_other(find: Recognise) -> None:
    parties = find("Utrecht en de gemeente Utrecht voeren een toets uit.").parties

    assert [party.name for party in parties] == ["Provincie Utrecht", "Gemeente Utrecht"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Akkoord Zuidoost-Brabant", "Provincie Noord-Brabant"),
        ("Noord-Limburg", "Provincie Limburg"),
    ],
)
def test_a_part_of_a_province_lies_in_it(find: Recognise, heading: str, name: str) -> None:
    [party] = find("De provincie stelt het plan op.", headings=(heading,)).parties

    assert party.name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Namens de partijen treedt Epe op als trekker.", {"Gemeente Epe": Stance.ACTOR}),
        ("Epe wil de kade verleggen.", {"Gemeente Epe": Stance.ACTOR}),
        ("Epe zal de kade herinrichten.", {"Gemeente Epe": Stance.ACTOR}),
        ("Epe zal de komende jaren groeien.", {}),
        ("Epe en Duisburg maken afspraken.", {"Gemeente Epe": Stance.ACTOR}),
        (
            "Zowel Epe als Ede betalen mee.",
            {"Gemeente Epe": Stance.ACTOR, "Gemeente Ede": Stance.ACTOR},
        ),
        (
            "Met Epe en Ede wordt een convenant gesloten.",
            {"Gemeente Epe": Stance.MENTIONED, "Gemeente Ede": Stance.MENTIONED},
        ),
        ("Hierbij is Epe nauw betrokken.", {"Gemeente Epe": Stance.MENTIONED}),
        ("Van Epe wordt een bijdrage verwacht.", {"Gemeente Epe": Stance.MENTIONED}),
        ("Epe wordt verzocht een kaart te leveren.", {"Gemeente Epe": Stance.MENTIONED}),
        ("Het plan wordt met Epe afgestemd.", {"Gemeente Epe": Stance.MENTIONED}),
        (
            "Betrokken: Epe en Ede.",
            {"Gemeente Epe": Stance.MENTIONED, "Gemeente Ede": Stance.MENTIONED},
        ),
        (
            "Provincie en gemeente Groningen tekenen.",
            {"Provincie Groningen": Stance.ACTOR, "Gemeente Groningen": Stance.ACTOR},
        ),
    ],
)
def test_a_place_is_an_authority_by_what_is_said_of_it(
    find: Recognise, text: str, names: dict[str, Stance]
) -> None:
    found = {p.name: p.stance for p in find(text).parties if p.party_id is not None}

    assert found == names
