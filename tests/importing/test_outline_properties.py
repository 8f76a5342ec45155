"""Random lists from sentences: whatever the layout, the outline is found and no word is lost."""

import textwrap
from dataclasses import dataclass, field

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.outline import Outline, walk_headings
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers.text_reader import read_text_blocks

REGIONS = ["Zuidwest", "Zuid", "Noord", "Noordwest", "Oost"]
PROVINCES = ["Provincie Drenthe", "Zuid-Holland", "Provincie Noord-Brabant", "Zeeland"]
OPENINGS = ["Rijk en regio", "De provincie", "Gemeenten", "Partijen", "In 2026 zal de regio"]
MIDDLES = [
    "werken samen aan ruimte voor wonen, werken en natuur",
    "stellen in 2025 twaalf Business Cases op voor 2 Provincies en 3 Gemeenten",
    "verkennen de Vlaams-Nederlandse Uitvoerings- en Investeringsagenda (UIA)",
    "onderzoeken de gevolgen o.a. voor water, bodem en energie- en warmtenetten",
    "spreken af dat de opgave van Oost-Nederland ‘in één hand’ blijft",
]
ENDINGS = ["in 2030.", "tijdens het BO Leefomgeving 2025.", "met de Regio Zwolle.", "én daarna."]
TITLES = [
    "Ruimte voor energie",
    "NOVEX-gebied Groene Hart",
    "Versnelling woningbouw (fase 2)",
    "Project ‘Beethoven’ – Brainport",
]

sentences = st.builds(
    lambda opening, middle, ending: f"{opening} {middle} {ending}",
    st.sampled_from(OPENINGS),
    st.sampled_from(MIDDLES),
    st.sampled_from(ENDINGS),
)
texts = st.lists(sentences, min_size=1, max_size=4).map(" ".join)


@dataclass
class RandomHeading:
    title: str
    lead_in: str
    items: list[tuple[str, list[str]]]


@dataclass
class RandomTopic:
    title: str
    items: list[tuple[str, list[str]]]
    headings: list[RandomHeading] = field(default_factory=list)


items = st.lists(st.tuples(texts, st.lists(sentences, max_size=2)), min_size=1, max_size=3)
headings = st.builds(
    RandomHeading,
    st.sampled_from(PROVINCES),
    st.sampled_from(["", "Rijk en regio gaan samen aan de slag om:"]),
    items,
)
topics = st.builds(RandomTopic, st.sampled_from(TITLES), items, st.lists(headings, max_size=2))
documents = st.lists(st.lists(topics, min_size=1, max_size=4), min_size=1, max_size=3)


@dataclass(frozen=True)
class Layout:
    width: int | None  # None: each paragraph on one line
    blank_lines: int
    line_end: str
    keeps_blanks: bool
    mark: str
    feed_every: int  # a form feed before each so many lines; 0 for none


layouts = st.builds(
    Layout,
    st.sampled_from([None, 64, 72, 90]),
    st.integers(0, 2),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.sampled_from(["❖", "•", "▪"]),
    st.sampled_from([0, 0, 17]),
)


def list_paragraphs(document: list[list[RandomTopic]], mark: str) -> list[str]:
    lines: list[str] = []

    def add_items(found: list[tuple[str, list[str]]]) -> None:
        for text, parts in found:
            lines.append(f"{mark} {text}")
            lines.extend(f"o {part}" for part in parts)

    for region, found in zip(REGIONS, document, strict=False):
        lines.append(f"Regio {region}-Nederland")
        for number, topic in enumerate(found, start=1):
            lines.append(f"{number} {topic.title}")
            add_items(topic.items)
            for heading in topic.headings:
                lines.append(heading.title)
                if heading.lead_in:
                    lines.append(heading.lead_in)
                add_items(heading.items)
    return lines


def set_lines(paragraphs: list[str], layout: Layout) -> str:
    lines: list[str] = []
    for paragraph in paragraphs:
        if layout.width is None:
            lines.append(paragraph)
        else:
            lines += textwrap.wrap(paragraph, layout.width, break_on_hyphens=False)
    between = layout.line_end * (layout.blank_lines + 1)
    blank = " " if layout.keeps_blanks else ""
    text = ""
    for number, line in enumerate(lines):
        is_page = layout.feed_every and number and number % layout.feed_every == 0
        text += ("\f" if is_page else "") + line + blank + between
    return text


def describe(outline: Outline) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for region in outline.regions:
        found.append(("region", region.name))
        for topic in region.topics:
            for heading in walk_headings(topic):
                kind = "topic" if heading is topic else "heading"
                found.append((kind, heading.title.text))
                found += [("lead-in", heading.lead_in.text)] if heading.lead_in else []
                for item in heading.items:
                    found.append(("item", item.text))
                    found += [("part", part.passage.text) for part in item.parts]
    return found


def expect(document: list[list[RandomTopic]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []

    def add_items(listed: list[tuple[str, list[str]]]) -> None:
        for text, parts in listed:
            found.append(("item", text))
            found.extend(("part", part) for part in parts)

    for region, topics_of_region in zip(REGIONS, document, strict=False):
        found.append(("region", f"{region}-Nederland"))
        for topic in topics_of_region:
            found.append(("topic", topic.title))
            add_items(topic.items)
            for heading in topic.headings:
                found.append(("heading", heading.title))
                found += [("lead-in", heading.lead_in)] if heading.lead_in else []
                add_items(heading.items)
    return found


@settings(max_examples=150, deadline=None)
@given(documents, layouts)
def test_the_outline_of_a_random_list_is_found(
    document: list[list[RandomTopic]], layout: Layout
) -> None:
    text = set_lines(list_paragraphs(document, layout.mark), layout)
    blocks, _, _ = read_text_blocks(text.encode(), no_progress)
    assert describe(parse_outline(blocks)) == expect(document)


odd_lines = st.one_of(
    sentences,
    st.sampled_from(
        [
            "Regio Zuid-Nederland",
            "Regio Zwolle",
            "1 Wonen",
            "2 Werken",
            "7",
            "8",
            "2025 van start gaat",
            "❖",
            "❖ Een",
            "o",
            "o Twee",
            "- Drie",
            "- 3 -",
            "Drenthe",
            "Rijk en regio spreken af:",
            "energie-",
            "infra\u00ad",
            "\u00ad",
            "❖Vlaams-",
            "❖infra\u00ad",
            "en water",
            "(Apeldoorn)",
            "\f",
            "",
        ]
    ),
    st.text(alphabet="ab❖o-–/ .:;(1\u00a0\u00ad\t", max_size=12),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(odd_lines, max_size=40))
def test_no_word_is_lost_whatever_a_text_looks_like(lines: list[str]) -> None:
    blocks, _, _ = read_text_blocks("\n".join(lines).encode(), no_progress)
    assume(blocks)
    accounting = account_words(blocks, parse_outline(blocks))
    assert accounting.differences == ()
    assert accounting.words == accounting.in_parts + accounting.in_leftovers
