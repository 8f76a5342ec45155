"""The list of 2024: what a person counts in it, and what was labelled by hand in two regions."""

import hashlib
import json
import time
from pathlib import Path

from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.list_lines import find_province
from novex_desktop.importing.outline import (
    Heading,
    Outline,
    OutlineCounts,
    Topic,
    count_outline,
    walk_headings,
    walk_items,
)
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.readers import read_document
from novex_desktop.store.database import Database
from tests.importing.conftest import LIST_2024

LABELS = Path(__file__).parents[1] / "data" / "importing" / "outline_zuidwest_oost.json"


def list_topics(outline: Outline) -> list[Topic]:
    return [topic for region in outline.regions for topic in region.topics]


def count_items(heading: Heading) -> int:
    return sum(len(child.items) for child in walk_headings(heading))


def test_the_whole_outline_is_found(outline_2024: Outline) -> None:
    assert count_outline(outline_2024) == OutlineCounts(
        regions=5,
        topics=27,
        headings=16,
        lead_ins=2,
        items=84,
        bullets=84,
        parts=3,
        loose_paragraphs=1,
    )


def test_regions_come_in_the_order_of_the_list(outline_2024: Outline) -> None:
    assert [region.name.removesuffix("-Nederland") for region in outline_2024.regions] == [
        "Zuidwest",
        "Zuid",
        "Noord",
        "Noordwest",
        "Oost",
    ]


def test_each_region_has_its_topics_and_bullets(outline_2024: Outline) -> None:
    assert [len(region.topics) for region in outline_2024.regions] == [6, 7, 3, 5, 6]
    assert [sum(map(count_items, region.topics)) for region in outline_2024.regions] == [
        20,
        25,
        6,
        22,
        11,
    ]


def test_topic_numbers_follow_each_other_in_each_region(outline_2024: Outline) -> None:
    for region in outline_2024.regions:
        numbers = [int(topic.number) for topic in region.topics]
        assert numbers == list(range(1, len(numbers) + 1))


def test_provinces_and_other_headings_stand_where_they_belong(outline_2024: Outline) -> None:
    headings = [
        (topic, heading)
        for topic in list_topics(outline_2024)
        for heading in walk_headings(topic)
        if heading is not topic
    ]
    provinces = [topic for topic, heading in headings if find_province(heading.title.text)]
    assert len(provinces) == 9
    assert {topic.number for topic in provinces} == {"1"}
    zuid = outline_2024.regions[1]
    others = [
        topic
        for topic, heading in headings
        if not find_province(heading.title.text) and topic in zuid.topics
    ]
    assert [topic.number for topic in others] == ["1"] * 4 + ["6"] * 3


def test_headings_of_a_province_stand_under_it(outline_2024: Outline) -> None:
    brabant, limburg = outline_2024.regions[1].topics[0].headings
    assert [heading.title.text for heading in brabant.headings] == [
        "Powerport regio Moerdijk",
        "Energie en goederenstromen in relatie tot leefbare steden",
        "Zoetwaterbeschikbaarheid, natuur en landbouw",
    ]
    assert [heading.title.text for heading in limburg.headings] == [
        "Chemelot en aansluiting energiehoofdstructuur: gebiedsgerichte aanpak "
        "Maasbracht – Graetheide"
    ]


def test_headings_over_two_lines_are_whole(outline_2024: Outline) -> None:
    titles = [topic.title.text for topic in outline_2024.regions[4].topics]
    assert titles[1] == (
        "Startsein Rijk-regio verstedelijkingsstrategie regio Stedendriehoek "
        "(Apeldoorn, Deventer en Zutphen)"
    )
    assert titles[5] == (
        "Bestaande woningbouwafspraken: uitplaatsing spooremplacement en ontwikkeling Arnhem Oost"
    )


def test_lines_that_begin_with_a_year_stay_in_their_text(outline_2024: Outline) -> None:
    text = "\n".join(item.text for item in walk_items(outline_2024))
    for words in (
        "wordt in 2026 herijkt, waarna",
        "in 2025 Business Cases op",
        "1 januari 2025 van start gaat",
    ):
        assert words in text


def test_lead_ins_govern_the_bullets_of_both_provinces(outline_2024: Outline) -> None:
    holland, zeeland = outline_2024.regions[0].topics[0].headings
    for heading in (holland, zeeland):
        assert heading.lead_in is not None
        assert heading.lead_in.text == "Rijk en regio gaan samen aan de slag om:"
        assert len(heading.items) == 4


def test_sub_bullets_are_parts_of_their_agreement(outline_2024: Outline) -> None:
    item = outline_2024.regions[3].topics[4].items[0]
    assert len(item.parts) == 3
    assert item.parts[0].passage.text == (
        "Gezamenlijk optrekken in de voorbereiding van de stedelijke vernieuwing IJmond;"
    )
    assert item.text.endswith("zijn nadere afspraken gemaakt, te weten:")


def test_the_loose_paragraph_is_kept_apart_in_the_agreement_before_it(
    outline_2024: Outline,
) -> None:
    item = outline_2024.regions[3].topics[0].headings[0].items[-1]
    main, loose = item.text.split("\n")
    assert main.startswith("Almere is binnen")
    assert loose == (
        "Ook wordt verder gesproken over de ruimtelijke ordening in relatie tot "
        "Defensie-opgaven in Flevoland."
    )


def test_words_cut_at_the_line_end_keep_their_hyphen(outline_2024: Outline) -> None:
    text = "\n".join(item.text for item in walk_items(outline_2024))
    for words in (
        "op de Vlaams-Nederlandse Top",
        "sturen de NOVEX-partners gezamenlijk",
        "grensoverstijgende Uitvoerings- en Investeringsagenda (UIA)",
        "eerste Regionale Uitvoerings- Investeringsagenda (RUIA)",
        "gemeenten -waarvan een deel samenwerkt in Stadsregio Parkstad Limburg- in 2020",
        "Publiek-Private Samenwerkingsverbanden",
        "ruimtelijke impact en milieu-impact van",
    ):
        assert words in text


def test_typing_errors_stay(outline_2024: Outline) -> None:
    text = "\n".join(item.text for item in walk_items(outline_2024))
    for word in ("gebiedsmaartegelen", "voorgezet", "Investeringsagenda ."):
        assert word in text


def test_only_real_doubts_are_told(outline_2024: Outline) -> None:
    assert [(problem.kind.value, problem.position) for problem in outline_2024.problems] == [
        ("kop", 631),
        ("alinea", 797),
    ]


def test_all_words_are_accounted_for(list_2024: SourceDocumentText, outline_2024: Outline) -> None:
    accounting = account_words(list_2024.blocks, outline_2024)
    assert accounting.describe() == ["Alle 5.219 woorden verantwoord."]
    assert accounting.in_parts == 5219
    assert accounting.leftovers == ()
    assert len(accounting.joined) == 6


def test_two_regions_equal_what_was_labelled_by_hand(outline_2024: Outline) -> None:
    regions = {region.name: region for region in outline_2024.regions}
    for label in json.loads(LABELS.read_text(encoding="utf-8")):
        found = [describe_topic(topic) for topic in regions[label["name"]].topics]
        assert found == label["topics"]


def describe_topic(topic: Topic) -> dict[str, object]:
    groups: list[dict[str, object]] = []

    def describe(heading: Heading, path: list[str]) -> None:
        if heading.items:
            lead_in = heading.lead_in.text if heading.lead_in else ""
            items = [
                {
                    "sha256": hashlib.sha256(item.text.encode()).hexdigest()[:16],
                    "start": item.text[:30],
                }
                for item in heading.items
            ]
            groups.append({"headings": path, "lead_in": lead_in, "items": items})
        for child in heading.headings:
            describe(child, [*path, child.title.text])

    describe(topic, [])
    return {"number": topic.number, "title": topic.title.text, "groups": groups}


def test_reading_and_parsing_take_well_below_a_second(list_2024_path: Path) -> None:
    start = time.process_time()
    parse_outline(read_document(list_2024_path).blocks)
    assert time.process_time() - start < 0.5


def test_each_format_gives_the_same_register(database: Database) -> None:
    def describe(path: Path) -> list[tuple[object, ...]]:
        return [
            (
                item.number,
                item.title,
                item.text,
                item.kind,
                item.place,
                item.findings,
                *((part.number, part.text, part.findings) for part in item.parts),
            )
            for item in prepare_import(database, path).list_agreements()
        ]

    folder = Path(__file__).parents[1] / "data" / "importing"
    wanted = describe(LIST_2024)
    assert len(wanted) == 84
    for suffix in ("docx", "pdf"):
        assert describe(folder / f"{LIST_2024.stem}.{suffix}") == wanted
