from collections.abc import Callable

import pytest

from novex_desktop.domain.errors import Cancelled
from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.outline import (
    CellKind,
    Heading,
    Item,
    LeftoverKind,
    Outline,
    Topic,
    count_outline,
    walk_headings,
    walk_items,
)
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.problems import ProblemKind

Parse = Callable[[str], Outline]

HEAD = "Regio Noord-Nederland\n\n1 Ruimtelijke opgaven\n\n"
# Lines as long as a page is wide, so that a document has a measure for a full line.
FULL = """\
❖ Rijk en regio werken samen aan een goede verdeling van de ruimte voor

wonen, werken en natuur, zodat in elke gemeente plaats is voor wie daar een

woning zoekt.

"""


def get_topic(outline: Outline, number: int = 0) -> Topic:
    return outline.regions[0].topics[number]


def get_item(outline: Outline) -> Item:
    return next(walk_items(outline))


def list_titles(heading: Heading) -> list[str]:
    return [child.title.text for child in heading.headings]


# Regions


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Regio Zuidwest-Nederland", "Zuidwest-Nederland"),
        ("REGIO OOST-NEDERLAND", "Oost-Nederland"),
        ("Landsdeel Noordwest-Nederland", "Noordwest-Nederland"),
    ],
)
def test_a_region_is_known_by_its_heading(parse: Parse, line: str, name: str) -> None:
    assert parse(f"{line}\n1 Wonen\n❖ Een.\n").regions[0].name == name


@pytest.mark.parametrize(
    "lines",
    [
        "❖ Dit vraagt overleg.\n\nRegio en Rijk werken samen aan de opgave.\n",
        "❖ Afspraken maken met de\n\nRegio Oost-Nederland\n\nover wonen.\n",
        "❖ Het Rijk spreekt met\n\nRegio Zwolle over het vervolg.\n",
    ],
)
def test_a_body_line_that_begins_with_regio_is_no_heading(parse: Parse, lines: str) -> None:
    outline = parse(HEAD + lines)
    assert [region.name for region in outline.regions] == ["Noord-Nederland"]
    assert count_outline(outline).items == 1


def test_topic_numbers_start_again_in_the_next_region(parse: Parse) -> None:
    outline = parse(
        HEAD + "❖ Een.\n\n2 Energie\n\n❖ Twee.\n\nRegio Oost-Nederland\n\n1 Water\n\n❖ Drie.\n"
    )
    assert [[t.number for t in region.topics] for region in outline.regions] == [["1", "2"], ["1"]]


def test_a_region_heading_that_returns_is_a_running_title(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een.\n\nRegio Noord-Nederland\n\n❖ Twee.\n")
    assert count_outline(outline).items == 2
    assert [left.kind for left in outline.leftovers] == [LeftoverKind.RUNNING_TITLE]


# Topics


@pytest.mark.parametrize(
    "line",
    [
        "2026 herijkt, waarna dit in 2028 landt in het programma.",
        "2025 Business Cases op voor de zes stationsgebieden.",
        "2 gemeenten een besluit.",
        "2. de toekomst van de metropool.",
        "3 Gemeenten doen mee.",
    ],
)
def test_a_body_line_that_begins_with_a_number_is_no_heading(parse: Parse, line: str) -> None:
    outline = parse(f"{HEAD}❖ Dit jaar nemen of krijgen wij in\n\n{line}\n")
    assert len(outline.regions[0].topics) == 1
    assert get_item(outline).text.endswith(line)


def test_a_sentence_with_the_next_number_stays_text_and_is_told(parse: Parse) -> None:
    outline = parse(HEAD + "❖ De proef is klaar.\n\n2 Gemeenten doen hieraan mee.\n")
    assert len(outline.regions[0].topics) == 1
    assert {problem.kind for problem in outline.problems} == {
        ProblemKind.NUMBER,
        ProblemKind.PARAGRAPH,
    }


def test_a_number_that_skips_one_is_a_topic_in_doubt(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een.\n\n3 Energie\n\n❖ Twee.\n")
    assert [topic.number for topic in outline.regions[0].topics] == ["1", "3"]
    assert [problem.kind for problem in outline.problems] == [ProblemKind.NUMBER]


@pytest.mark.parametrize("mark", ["2", "2.", "2)"])
def test_a_topic_number_may_have_a_point_or_bracket(parse: Parse, mark: str) -> None:
    outline = parse(f"{HEAD}❖ Een.\n\n{mark} Energie\n\n❖ Twee.\n")
    topic = get_topic(outline, 1)
    assert (topic.number, topic.number_mark, topic.title.text) == ("2", mark, "Energie")


def test_a_topic_without_bullets_keeps_its_paragraph(parse: Parse) -> None:
    outline = parse(
        HEAD + "❖ Een.\n\n2 Energie\n\nDit onderwerp volgt later.\n\n3 Water\n\n❖ Drie.\n"
    )
    item = get_topic(outline, 1).items[0]
    assert (item.mark, item.text) == ("", "Dit onderwerp volgt later.")
    assert ProblemKind.PARAGRAPH in [problem.kind for problem in outline.problems]


def test_bullets_right_under_a_region_get_a_topic_in_doubt(parse: Parse) -> None:
    outline = parse("Regio Noord-Nederland\n\n❖ Een.\n")
    assert get_topic(outline).number == ""
    assert [problem.kind for problem in outline.problems] == [ProblemKind.HEADING]


def test_a_heading_without_number_under_a_region_is_a_topic_in_doubt(parse: Parse) -> None:
    outline = parse("Regio Noord-Nederland\n\nEnergie en water\n\n❖ Een.\n")
    assert get_topic(outline).title.text == "Energie en water"
    assert [problem.kind for problem in outline.problems] == [ProblemKind.NUMBER]


# Headings


def test_a_heading_broken_over_two_lines_is_whole(parse: Parse) -> None:
    outline = parse(
        HEAD + FULL * 4 + "2 Bestaande afspraken over de uitplaatsing van het spooremplacement\n\n"
        "Arnhem Oost\n\n❖ Een.\n"
    )
    assert get_topic(outline, 1).title.text.endswith("het spooremplacement Arnhem Oost")


def test_a_short_heading_under_a_topic_is_a_heading_of_its_own(parse: Parse) -> None:
    outline = parse(HEAD + FULL * 4 + "2 Project Beethoven\n\nGrootschalig bouwen\n\n❖ Een.\n")
    assert get_topic(outline, 1).title.text == "Project Beethoven"
    assert list_titles(get_topic(outline, 1)) == ["Grootschalig bouwen"]


def test_headings_stand_beside_each_other_without_a_province(parse: Parse) -> None:
    outline = parse(HEAD + "Wonen\n\n❖ Een.\n\nWerken\n\n❖ Twee.\n")
    assert list_titles(get_topic(outline)) == ["Wonen", "Werken"]


def test_headings_stand_under_their_province_and_a_next_province_beside_it(parse: Parse) -> None:
    outline = parse(
        HEAD + "Provincie Drenthe\n\nWonen\n\n❖ Een.\n\nWerken\n\n❖ Twee.\n\nFryslân\n\n❖ Drie.\n"
    )
    drenthe, fryslan = get_topic(outline).headings
    assert list_titles(drenthe) == ["Wonen", "Werken"]
    assert fryslan.title.text == "Fryslân"
    assert len(fryslan.items) == 1


def test_a_province_inside_a_sentence_is_no_heading(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Dit is een zaak van de provincie\n\nLimburg\n\nen de gemeenten.\n")
    assert get_topic(outline).headings == []


def test_a_heading_right_under_a_heading_is_told(parse: Parse) -> None:
    outline = parse(HEAD + "Wonen\n\nSteden\n\n❖ Een.\n")
    assert list_titles(get_topic(outline).headings[0]) == ["Steden"]
    assert [problem.kind for problem in outline.problems] == [ProblemKind.HEADING]


# Lead-ins


def test_a_lead_in_governs_the_bullets_under_it(parse: Parse) -> None:
    outline = parse(HEAD + "Drenthe\n\nRijk en regio gaan aan de slag om:\n\n❖ Te bouwen.\n")
    heading = get_topic(outline).headings[0]
    assert heading.lead_in is not None
    assert heading.lead_in.text == "Rijk en regio gaan aan de slag om:"


def test_a_lead_in_halfway_opens_a_group_of_its_own(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een.\n\nHet gaat hierbij om:\n\n❖ Twee.\n❖ Drie.\n")
    topic = get_topic(outline)
    assert len(topic.items) == 1
    assert topic.headings[0].lead_in is not None
    assert len(topic.headings[0].items) == 2
    assert ProblemKind.HEADING in [problem.kind for problem in outline.problems]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Rijk en regio spreken af:",
        "Partijen constateren dat",
        "Rijk en regio nemen kennis van:",
        "De deelnemers besluiten",
    ],
)
def test_words_that_hold_for_what_follows_are_a_lead_in_without_doubt(
    parse: Parse, lead_in: str
) -> None:
    outline = parse(HEAD + f"❖ Een.\n\n{lead_in}\n\n❖ Twee.\n❖ Drie.\n")
    group = get_topic(outline).headings[0]
    assert group.lead_in is not None
    assert group.lead_in.text == lead_in
    assert len(group.items) == 2
    assert outline.problems == []


def test_each_lead_in_halfway_opens_its_own_group_and_a_heading_leaves_it(parse: Parse) -> None:
    outline = parse(
        HEAD + "Wonen\n\n❖ Een.\n\nDaarna:\n\n❖ Twee.\n\nVerder:\n\n❖ Drie.\n\nWerken\n\n❖ Vier.\n"
    )
    wonen, werken = get_topic(outline).headings
    assert [group.lead_in.text for group in wonen.headings if group.lead_in] == [
        "Daarna:",
        "Verder:",
    ]
    assert (werken.title.text, len(werken.items)) == ("Werken", 1)


def test_headings_never_nest_without_end(parse: Parse) -> None:
    outline = parse(HEAD + "".join(f"Kop {word}\n\n" for word in "abcdefghij") + "❖ Een.\n")
    depth, headings = 0, get_topic(outline).headings
    while headings:
        depth, headings = depth + 1, headings[-1].headings
    assert depth == 4


def test_words_before_sub_bullets_are_no_lead_in(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Drie dingen zijn afgesproken.\n\nTe weten:\n\no Een;\no Twee.\n")
    item = get_item(outline)
    assert item.text == "Drie dingen zijn afgesproken.\nTe weten:"
    assert [part.passage.text for part in item.parts] == ["Een;", "Twee."]


# Bullets


@pytest.mark.parametrize("mark", ["❖", "•", "▪", "►", "*", "-", "–", "\uf0b7", "\uf076"])
def test_many_marks_make_a_bullet(parse: Parse, mark: str) -> None:
    outline = parse(f"{HEAD}{mark} Een afspraak.\n{mark}\tNog een.\n{mark}\u00a0En een.\n")
    assert [item.text for item in walk_items(outline)] == ["Een afspraak.", "Nog een.", "En een."]


def test_a_mark_may_touch_its_word_or_stand_alone(parse: Parse) -> None:
    outline = parse(HEAD + "❖Een afspraak.\n❖\nNog een.\n")
    assert [item.text for item in walk_items(outline)] == ["Een afspraak.", "Nog een."]


def test_a_mark_without_text_is_told(parse: Parse) -> None:
    outline = parse(HEAD + "❖\n❖ Een.\n")
    assert [item.text for item in walk_items(outline)] == ["", "Een."]
    assert [problem.kind for problem in outline.problems] == [ProblemKind.MARK]


def test_a_dash_inside_a_sentence_is_no_mark(parse: Parse) -> None:
    outline = parse(HEAD + "❖ De vraag naar zoetwater\n\n- mede in het noorden - groeit.\n")
    assert get_item(outline).text == "De vraag naar zoetwater - mede in het noorden - groeit."


def test_a_bullet_goes_on_over_pages_and_blank_lines(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een afspraak over\n\n\n\n\f wonen en\n\nwerken.\n\f❖ Twee.\n")
    assert [item.text for item in walk_items(outline)] == [
        "Een afspraak over wonen en werken.",
        "Twee.",
    ]


def test_a_sentence_that_begins_a_page_stays_in_its_bullet(parse: Parse) -> None:
    text = FULL.replace(
        "woning zoekt.", "woning zoekt in de stad of op het land, en dat gaat zo nog een tijd door."
    )
    outline = parse(f"{HEAD}{text}\n\n\fDaarna komt er een vervolg op.\n\n{FULL * 3}")
    assert get_item(outline).text.endswith("tijd door. Daarna komt er een vervolg op.")


def test_sub_bullets_are_parts_however_many(parse: Parse) -> None:
    names = [f"Deel {number};" for number in range(1, 28)]
    item = get_item(parse(f"{HEAD}❖ Afspraken:\n" + "".join(f"o {name}\n" for name in names)))
    assert [part.passage.text for part in item.parts] == names


def test_another_strong_mark_is_an_item_of_its_own_and_told(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een.\n• Twee.\n")
    assert count_outline(outline).items == 2
    assert [problem.kind for problem in outline.problems] == [ProblemKind.MARK]


# Loose paragraphs


def test_a_loose_paragraph_belongs_to_the_agreement_before_it(parse: Parse) -> None:
    outline = parse(HEAD + FULL * 4 + "Ook wordt gesproken over geluid.\n\n❖ Volgende.\n")
    items = list(walk_items(outline))
    assert len(items) == 5
    assert items[3].text.endswith("woning zoekt.\nOok wordt gesproken over geluid.")
    assert [problem.kind for problem in outline.problems] == [ProblemKind.PARAGRAPH]


# What is left over


def test_page_numbers_and_running_titles_belong_to_no_agreement(parse: Parse) -> None:
    words = ["een", "twee", "drie", "vier"]
    pages = [
        f"BO {page}\n\nwater.\n\n❖ Afspraak {word} over\n\nwonen.\n\n❖ Nog een over\n\n{page}\n\n"
        for page, word in enumerate(words, start=1)
    ]
    outline = parse(f"{HEAD}❖ Over\n\n\f" + "\f".join(pages) + "water.")
    assert {left.kind for left in outline.leftovers} == {
        LeftoverKind.PAGE_NUMBER,
        LeftoverKind.RUNNING_TITLE,
    }
    assert [left.text for left in outline.leftovers if left.kind is LeftoverKind.PAGE_NUMBER] == [
        "1",
        "2",
        "3",
        "4",
    ]
    texts = [item.text for item in walk_items(outline)]
    assert texts[:3] == ["Over water.", "Afspraak een over wonen.", "Nog een over water."]


@pytest.mark.parametrize("mark", ["Pagina 3 van 6", "- 3 -", "3 / 6", "blz. 3"])
def test_a_page_mark_is_known_by_itself(parse: Parse, mark: str) -> None:
    outline = parse(f"{HEAD}❖ Een afspraak over\n\n{mark}\n\nwonen.\n")
    assert get_item(outline).text == "Een afspraak over wonen."
    assert [left.text for left in outline.leftovers] == [mark]


def test_one_bare_number_stays_in_its_sentence_and_is_told(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Het aantal woningen groeit met\n\n12\n\nper jaar.\n")
    assert get_item(outline).text == "Het aantal woningen groeit met 12 per jaar."
    assert [problem.kind for problem in outline.problems] == [ProblemKind.LEFTOVER]


def test_what_stands_before_the_first_region_is_front_matter(parse: Parse) -> None:
    outline = parse("Afsprakenlijst\n\n7 november 2024\n\n" + HEAD + "❖ Een.\n")
    assert [left.text for left in outline.leftovers] == ["Afsprakenlijst", "7 november 2024"]
    assert [left.kind for left in outline.leftovers] == [LeftoverKind.FRONT_MATTER] * 2


def test_a_text_without_regions_is_all_front_matter(parse: Parse) -> None:
    outline = parse("Zomaar een tekst.\n\n❖ Met een punt.\n")
    assert outline.regions == []
    assert len(outline.leftovers) == 2


def test_a_problem_tells_its_line(parse: Parse) -> None:
    outline = parse(HEAD + "❖ Een.\n• Twee.\n")
    assert outline.problems[0].describe() == (
        "Regel 6: Ander opsommingsteken dan ervoor (•); gelezen als eigen afspraak. “• Twee.”"
    )


def test_parsing_stops_when_the_user_asks(list_2024: SourceDocumentText) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        parse_outline(list_2024.blocks, stop)


def test_an_odd_text_of_many_lines_is_parsed_in_bounded_time(
    parse: Parse, benchmark_seconds: Callable[[Callable[[], object]], float]
) -> None:
    text = HEAD + "❖ x\n" + "Kop zonder einde\n" * 20_000
    assert benchmark_seconds(lambda: parse(text)) < 5


NOTES = """Regio Oost-Nederland

1 Wonen

❖ Rijk en regio evalueren de samenwerking¹ voor eind 2028.
❖ Het Rijk stelt € 2 miljoen2 beschikbaar voor 3 jaar.

¹ Zie de brief van 3 maart 2028.
2 Onder voorbehoud van de begroting.

Regio Zuid-Nederland
"""


def test_footnotes_are_leftovers_and_what_points_to_them_is_a_doubt(parse: Parse) -> None:
    outline = parse(NOTES)
    assert [left.text[:6] for left in outline.leftovers] == ["¹ Zie ", "2 Onde"]
    assert {left.kind for left in outline.leftovers} == {LeftoverKind.FOOTNOTE}
    assert [problem.message.split("”")[0] for problem in outline.problems] == [
        "Het cijfer in “samenwerking¹",
        "Het cijfer in “miljoen2",
    ]
    assert [item.text for item in walk_items(outline)] == [
        "Rijk en regio evalueren de samenwerking¹ voor eind 2028.",
        "Het Rijk stelt € 2 miljoen2 beschikbaar voor 3 jaar.",
    ]


def test_columns_of_an_action_table_may_come_in_any_order(read: Callable[..., object]) -> None:
    document = read(
        "Actie\tOnderwerp\tRegio\tWie\n"
        "Wij meten het water.\tWater\tOost\tIenW\n"
        "Zij bouwen woningen.\tWonen\tOost\tVRO\n"
        "Wij leggen spoor aan.\tSpoor\tZuid\tIenW\n"
    )
    assert isinstance(document, SourceDocumentText)
    outline = parse_outline(document.blocks)
    found = [(r.name, [t.title.text for t in r.topics]) for r in outline.regions]
    assert found == [("Oost-Nederland", ["Water", "Wonen"]), ("Zuid-Nederland", ["Spoor"])]
    assert [item.text for item in walk_items(outline)] == [
        "Wij meten het water.",
        "Zij bouwen woningen.",
        "Wij leggen spoor aan.",
    ]
    assert account_words(document.blocks, outline).is_complete


def test_an_indented_list_of_dashes_holds_the_parts_of_a_lettered_item(parse: Parse) -> None:
    outline = parse(
        "Regio Oost-Nederland\n\n1 Spoor\nRijk en regio spreken af:\n"
        "a) de verkenning af te ronden;\n"
        "b) daarvoor € 12 mln te reserveren, waarvan\n"
        "   – € 8 mln door het Rijk;\n"
        "   – € 4 mln door de provincie.\n"
        "c) de resultaten te bespreken in 2027.\n"
    )
    items = list(walk_items(outline))
    assert [item.mark for item in items] == ["a)", "b)", "c)"]
    assert [part.passage.text for part in items[1].parts] == [
        "€ 8 mln door het Rijk;",
        "€ 4 mln door de provincie.",
    ]


def test_a_dash_in_a_sentence_stays_where_no_other_follows(parse: Parse) -> None:
    outline = parse(
        "Regio Oost-Nederland\n\n1 Spoor\n❖ Rijk en regio werken samen met partijen\n"
        "   – zoals afgesproken – aan een plan.\n❖ Zij doen dit in 2027.\n"
    )
    assert next(walk_items(outline)).text.endswith("– aan een plan.")


def test_the_hyphen_of_a_prefix_goes_with_the_line_end_as_a_doubt(parse: Parse) -> None:
    outline = parse(
        "Regio Oost-Nederland\n\n1 Spoor\n❖ De planning is met een jaar ver-\nschoven.\n"
        "❖ Zij doen dit in 2027.\n"
    )
    assert next(walk_items(outline)).text == "De planning is met een jaar verschoven."
    assert outline.problems


@pytest.mark.parametrize("mark", [">", "»", "+", "→", "➜", "□"])
def test_other_marks_begin_an_agreement_too(parse: Parse, mark: str) -> None:
    outline = parse(
        f"Regio Oost-Nederland\n\n1 Spoor\n{mark} Rijk en regio maken een plan.\n"
        f"{mark} Zij doen dit bij > 50 woningen in\n2027.\n"
    )
    assert [item.mark for item in walk_items(outline)] == [mark, mark]


def test_a_run_in_word_above_a_sentence_without_a_mark_is_no_agreement(parse: Parse) -> None:
    outline = parse(
        "Regio Oost-Nederland\n\n1 Spoor\nBesluit:\nDe bestuurders stemmen in met het plan.\n"
        "Afspraken:\n> VRO stuurt het plan naar de Tweede Kamer.\n"
        "> De provincie Drenthe informeert de gemeenten.\n\n"
        "De vergadering wordt gesloten om 16.30 uur.\n"
    )
    assert [item.text for item in walk_items(outline)] == [
        "De bestuurders stemmen in met het plan.",
        "VRO stuurt het plan naar de Tweede Kamer.",
        "De provincie Drenthe informeert de gemeenten.",
    ]
    assert [left.kind for left in outline.leftovers] == [LeftoverKind.SIGNATURE]


# The end of a letter

LETTER = (
    "Regio Noord-Nederland\n\n1 Water\n\n  - Het Rijk bouwt een dam.\n  - Drenthe bouwt mee.\n\n"
)


@pytest.mark.parametrize(
    "end", ["Hoogachtend,", "Met vriendelijke groet,", "Vriendelijke groeten", "Mvg"]
)
def test_the_end_of_a_letter_is_no_agreement(parse: Parse, end: str) -> None:
    outline = parse(f"{LETTER}{end}\n\nJan Jansen, bureau\n\nAlleen voor u bestemd.\n")

    assert [item.text for item in walk_items(outline)] == [
        "Het Rijk bouwt een dam.",
        "Drenthe bouwt mee.",
    ]
    assert {left.kind for left in outline.leftovers} == {LeftoverKind.SIGNATURE}
    assert not outline.problems


def test_the_last_words_of_a_letter_are_left_out_in_doubt(parse: Parse) -> None:
    outline = parse(f"{LETTER}Wij zien uw antwoord tegemoet.\n\nHoogachtend,\n\nDe voorzitter\n")

    assert get_items_of(outline) == ["Het Rijk bouwt een dam.", "Drenthe bouwt mee."]
    assert [problem.text for problem in outline.problems] == ["Wij zien uw antwoord tegemoet."]


def test_in_a_list_without_marks_the_last_paragraph_stays_an_agreement(parse: Parse) -> None:
    outline = parse(
        "Regio Noord-Nederland\n\nHet Rijk bouwt een dam.\n\nDrenthe bouwt mee.\n\nHoogachtend,\n"
    )

    assert get_items_of(outline)[-1] == "Drenthe bouwt mee."


def get_items_of(outline: Outline) -> list[str]:
    return [item.text for item in walk_items(outline)]


def test_a_place_and_day_of_adoption_begin_the_signature(parse: Parse) -> None:
    outline = parse(f"{LETTER}Vastgesteld te Assen, 3 juni 2026\n\nDe voorzitter\n")

    assert get_items_of(outline) == ["Het Rijk bouwt een dam.", "Drenthe bouwt mee."]


def test_what_abbreviations_mean_is_a_note(parse: Parse) -> None:
    outline = parse(f"{LETTER}ntb = nog te bepalen; pm = pro memorie\n")

    assert [left.kind for left in outline.leftovers] == [LeftoverKind.FOOTNOTE]
    assert get_items_of(outline)[-1] == "Drenthe bouwt mee."


def test_a_lead_in_may_begin_with_a_small_letter(parse: Parse) -> None:
    outline = parse(
        "Regio Noord-Nederland\n\n1 Water\n\nPartijen stellen vast:\n\n• De dijk is hoog.\n\n"
        "en besluiten:\n\n• Het peil stijgt.\n\n• De sluis blijft.\n"
    )

    topic = get_topic(outline)
    assert [heading.lead_in.text for heading in walk_headings(topic) if heading.lead_in] == [
        "Partijen stellen vast:",
        "en besluiten:",
    ]
    assert get_items_of(outline) == ["De dijk is hoog.", "Het peil stijgt.", "De sluis blijft."]


def test_a_number_above_its_title_is_no_doubt(parse: Parse) -> None:
    outline = parse("Regio Noord-Nederland\n\n1\nWater\n\n• De dijk.\n\n2\nWonen\n\n• De wijk.\n")

    assert [topic.title.text for topic in outline.regions[0].topics] == ["Water", "Wonen"]
    assert not outline.problems


# Signs of a misreading


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("❖ De dijk is hoog genoeg.\nen het water laag.\n", "kleine letter na een punt"),
        ("❖ De dijk is hoog.\n\n  a) Het water is laag.\n", "zonder tweede"),
    ],
)
def test_a_strange_reading_is_told(parse: Parse, text: str, words: str) -> None:
    assert any(words in problem.message for problem in parse(HEAD + text).problems)


def test_an_item_unlike_all_others_is_told(parse: Parse) -> None:
    usual = "".join(f"❖ De dijk nummer {number} is hoog.\n\n" for number in range(10))
    cut = parse(f"{HEAD}{usual}❖ De laatste dijk ligt\n\nHet grote meer\n\n❖ De sluis.\n")
    small = parse(f"{HEAD}{usual}❖ die aan het meer ligt.\n")

    assert "zonder leesteken" in " ".join(problem.message for problem in cut.problems)
    assert "kleine letter" in " ".join(problem.message for problem in small.problems)
    assert not parse(HEAD + usual).problems


HANGING = """\
Regio Noord-Nederland

1 Water

- Het Rijk bouwt een dam van klei en steen in
  het meer.

- Drenthe bouwt een sluis van hout en staal in
  de vaart.

- Groningen bouwt een gemaal van glas en beton
  in de haven.

"""


def test_a_paragraph_beside_a_hanging_list_stands_on_its_own(parse: Parse) -> None:
    outside = parse(f"{HANGING}Over de dijk is eerder gesproken.\n\n- Friesland doet mee.\n")
    inside = parse(f"{HANGING}  Over de dijk is eerder gesproken.\n\n- Friesland doet mee.\n")

    assert get_items_of(outside)[3] == "Over de dijk is eerder gesproken."
    assert get_items_of(inside)[2].endswith("\nOver de dijk is eerder gesproken.")
    for outline in (outside, inside):
        assert [problem.text for problem in outline.problems] == [
            "Over de dijk is eerder gesproken."
        ]


# What else lists do


@pytest.mark.parametrize("ruler", ["=======", "-----", "* * *", "____"])
def test_a_line_of_signs_is_no_word_of_a_list(parse: Parse, ruler: str) -> None:
    outline = parse(f"REGIO NOORD-NEDERLAND\n{ruler}\n\n1 Water\n{ruler}\n\n❖ De dijk.\n")

    assert (outline.regions[0].name, get_topic(outline).title.text) == ("Noord-Nederland", "Water")
    assert [left.kind for left in outline.leftovers] == [LeftoverKind.RULER] * 2


@pytest.mark.parametrize("end", ["; en", ", of", ";"])
def test_the_last_entry_of_a_list_may_follow_en(parse: Parse, end: str) -> None:
    outline = parse(
        "Regio Noord-Nederland\n\n1 Water\n\nAfgesproken is:\n\n"
        f"1) dat het Rijk bouwt;\n2) dat Drenthe bouwt{end}\n3) dat Assen bouwt.\n"
    )

    assert get_items_of(outline) == [
        "dat het Rijk bouwt;",
        f"dat Drenthe bouwt{end}",
        "dat Assen bouwt.",
    ]


@pytest.mark.parametrize(
    "title", ["Verslag van het BO MIRT over Zuid-Nederland", "Verslag BO MIRT, regio Zuid"]
)
def test_a_list_of_one_region_may_name_it_in_its_title_alone(parse: Parse, title: str) -> None:
    outline = parse(f"{title}\n\n1 Water\n\n❖ De dijk ligt in Regio Oost-Nederland.\n")

    assert [region.name for region in outline.regions] == ["Zuid-Nederland"]
    assert get_items_of(outline) == ["De dijk ligt in Regio Oost-Nederland."]
    assert [problem.position for problem in outline.problems] == [1]


def test_titles_that_name_two_regions_begin_none(parse: Parse) -> None:
    outline = parse("Afspraken Zuid-Nederland en Oost-Nederland\n\n1 Water\n\n❖ De dijk.\n")

    assert not outline.regions


def test_provinces_beside_each_other_are_topics_alike(parse: Parse) -> None:
    outline = parse(
        "Zuidwest-Nederland\n\nProvincie Zeeland\n\nWonen\n\n❖ Een.\n\nProvincie Zuid-Holland\n\n"
        "Wonen\n\n❖ Twee.\n"
    )

    topics = outline.regions[0].topics
    assert [topic.title.text for topic in topics] == ["Provincie Zeeland", "Provincie Zuid-Holland"]
    assert [list_titles(topic) for topic in topics] == [["Wonen"], ["Wonen"]]


def test_a_mark_of_a_draft_may_have_its_number(parse: Parse) -> None:
    outline = parse(HEAD + "❖ De dijk ligt aan zee\n\nConcept 0.9 - vertrouwelijk\n\n❖ De sluis.\n")

    assert [left.kind for left in outline.leftovers] == [LeftoverKind.MARKING]
    assert get_items_of(outline) == ["De dijk ligt aan zee", "De sluis."]


def test_owner_and_term_may_stand_under_an_agreement(parse: Parse) -> None:
    outline = parse(
        "Regio Noord-Nederland\n\n1 Water\n\n❖ Het Rijk bouwt een dam.\nTrekker: VRO\n"
        "Termijn: Q2 2027\n\n❖ Drenthe bouwt mee.\nWie: Drenthe. Wanneer: 2027.\n"
    )

    first, second = walk_items(outline)
    assert (first.text, second.text) == (
        "Het Rijk bouwt een dam.",
        "Drenthe bouwt mee.\nWie: Drenthe. Wanneer: 2027.",
    )
    assert first.get_cell(CellKind.OWNER) == "Trekker: VRO"
    assert first.get_cell(CellKind.TERM) == "Termijn: Q2 2027"


def test_a_paragraph_behind_owner_and_term_stands_on_its_own(
    read: Callable[[str], SourceDocumentText],
) -> None:
    document = read(
        "Regio Noord-Nederland\n\n1 Water\n\n❖ Het Rijk bouwt een dam.\n\nTrekker: VRO\n\n"
        "Dit is een vervolg.\n\n❖ Drenthe bouwt mee.\n"
    )
    outline = parse_outline(document.blocks)

    assert get_items_of(outline) == [
        "Het Rijk bouwt een dam.",
        "Dit is een vervolg.",
        "Drenthe bouwt mee.",
    ]
    assert account_words(document.blocks, outline).is_complete


def test_a_numbered_agreement_may_announce_its_parts(parse: Parse) -> None:
    outline = parse(
        "Regio Noord-Nederland\n\n1. Water\n\n1.1 Het Rijk bouwt een dam.\n\n"
        "1.2 Drenthe stelt een visie op, waarbij:\n- de dijk blijft;\n- de vaart verdwijnt.\n\n"
        "1.3 Assen doet mee.\n"
    )

    items = list(walk_items(outline))
    assert [item.text for item in items] == [
        "Het Rijk bouwt een dam.",
        "Drenthe stelt een visie op, waarbij:",
        "Assen doet mee.",
    ]
    assert [part.passage.text for part in items[1].parts] == [
        "de dijk blijft;",
        "de vaart verdwijnt.",
    ]


def test_a_place_and_a_day_end_a_list(parse: Parse) -> None:
    outline = parse(f"{LETTER}Den Haag, 12 november 2026\n")

    assert get_items_of(outline)[-1] == "Drenthe bouwt mee."
