"""The list of 2024 set in random layouts: what the property tests and a measure share."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from novex_desktop.importing.outline import Heading, Item, Outline, Topic, walk_headings

BULLETS = ("❖", "•", "-", "–", "*", "▪", "›", "\uf0b7", "\uf076")
REGIONS = (
    "Regio {name}-Nederland",
    "Landsdeel {name}-Nederland",
    "{name}-Nederland",
    "{letter}. LANDSDEEL {upper}",
    "Regio {name}",
    "BO MIRT {name}-Nederland",
    "REGIO {upper}-NEDERLAND",
    "{count}. Regio {name}-Nederland",
    "Deel {letter}: Landsdeel {name}",
)
TOPICS = ("{n}", "{n}.", "{n})", "{r}.{n}", "{letter}.", "{roman}.", "Thema {n}:", "Onderwerp {n}")
HEADINGS = ("", "", "{t}.{h}", "{t}.{h}.")
ITEMS = (*BULLETS, "{n}.", "{n})", "{low})", "({roman_low})", "Afspraak {n}:", "Afspraak {n}", "")
PAGE_MARKS = ("", "", "{page}", "- {page} -", "Pagina {page} van {pages}", "{page} / {pages}")


@dataclass
class RandomLayout:
    """One way to set a list."""

    region: str
    topic: str
    heading: str
    item: str
    part: str
    width: int | None
    blank_lines: int
    keeps_blanks: bool
    hyphens: bool
    page_mark: str
    running: str
    feeds: bool
    contents: bool
    marking: str
    order: list[int] = field(default_factory=list)
    indent: bool = False
    runs_on: bool = False


def choose_layout(chance: random.Random, regions: int) -> RandomLayout:
    """Return a layout that a list could have."""
    item = chance.choice(ITEMS)
    topic = chance.choice(TOPICS)
    topic = "{n}" if item in ("{n}.", "{n})") and topic in ("{n}.", "{n})") else topic
    is_deep = topic == "{r}.{n}"
    order = list(range(regions))
    chance.shuffle(order)
    width = chance.choice([None, 66, 74, 82, 95])
    page_mark = chance.choice(PAGE_MARKS)
    return RandomLayout(
        region=chance.choice(REGIONS),
        topic=topic,
        heading=chance.choice(HEADINGS) if not is_deep and topic[:3] in ("{n}", "{r}") else "",
        item=item,
        part=_choose_part(chance, item),
        width=width,
        blank_lines=chance.choice([0, 1, 1, 2]) if item and width else 1,
        keeps_blanks=chance.random() < 0.3,
        hyphens=width is not None and chance.random() < 0.25,
        page_mark=page_mark,
        running=chance.choice(["", "", "Afsprakenlijst bestuurlijk overleg"]) if page_mark else "",
        feeds=chance.random() < 0.5,
        contents=chance.random() < 0.25,
        marking=chance.choice(["", "", "CONCEPT", "Versie 0.9 - vertrouwelijk"]),
        order=order,
        indent=bool(item) and chance.random() < 0.3,
        runs_on=chance.random() < 0.2,
    )


def _choose_part(chance: random.Random, item: str) -> str:
    if item in ("{n}.", "{n})", "Afspraak {n}:", "Afspraak {n}"):
        return chance.choice(["{low})", "({roman_low})", "•", "-", "o"])
    if item in ("{low})", "({roman_low})"):
        return chance.choice(["-", "•"])
    return "o" if item else ""


def expect(outline: Outline, layout: RandomLayout) -> list[str]:
    """Return the texts of the agreements, parts under them, in the order of the layout."""
    found = []
    for index in layout.order:
        for topic in outline.regions[index].topics:
            for heading in walk_headings(topic):
                found += [_get_text(item, layout) for item in heading.items]
    return found


def _get_text(item: Item, layout: RandomLayout) -> str:
    parts = [part.passage.text for part in item.parts]
    if not layout.item:
        return " ".join([item.passages[0].text, *parts])
    return "\n".join([item.passages[0].text, *parts])


def describe(outline: Outline) -> list[str]:
    """Return the texts of the agreements that were found, parts under them."""
    return [
        "\n".join([item.text, *(part.passage.text for part in item.parts)])
        for region in outline.regions
        for topic in region.topics
        for heading in walk_headings(topic)
        for item in heading.items
    ]


def set_list(outline: Outline, layout: RandomLayout) -> str:
    """Return the list as text."""
    pieces = list(_list_pieces(outline, layout))
    lines: list[str] = []
    if layout.marking:
        lines += [layout.marking, ""]
    lines += ["Afsprakenlijst BO Leefomgeving 2031", ""]
    if layout.contents:
        lines += [
            "Inhoud",
            *(
                f"{text} ..... {2 + n // 4}"
                for n, text in enumerate(
                    piece for kind, piece in pieces if kind in ("region", "topic")
                )
            ),
            "",
        ]
    blank = " " if layout.keeps_blanks else ""
    for kind, text in pieces:
        for number, line in enumerate(_wrap(text, layout)):
            indent = "   " if layout.indent and number and kind in ("item", "part") else ""
            is_cut = layout.hyphens and line.endswith("-")  # no blank stood in a broken word
            lines.append(indent + line + ("" if is_cut else blank))
        lines += [""] * layout.blank_lines
    return _set_pages(layout, lines)


def _list_pieces(outline: Outline, layout: RandomLayout) -> Iterator[tuple[str, str]]:
    number = 0
    for count, index in enumerate(layout.order, start=1):
        region = outline.regions[index]
        name = region.name.removesuffix("-Nederland")
        letter = "ABCDEFGH"[count - 1]
        yield (
            "region",
            layout.region.format(name=name, upper=name.upper(), letter=letter, count=count),
        )
        number = number if layout.runs_on and "{r}" not in layout.topic else 0
        for topic in region.topics:
            number += 1
            label = layout.topic.format(
                n=number, r=count, letter=_letter(number), roman=_roman(number).upper()
            )
            yield "topic", f"{label} {topic.title.text}"
            yield from _list_under(topic, layout, number)


def _list_under(topic: Topic, layout: RandomLayout, number: int) -> Iterator[tuple[str, str]]:
    place = 0
    for heading in walk_headings(topic):
        if heading is not topic:
            place += 1
            label = layout.heading.format(t=number, h=place)
            yield "heading", f"{label} {heading.title.text}".strip()
        if heading.lead_in:
            yield "lead-in", heading.lead_in.text
        yield from _list_items(heading, layout)


def _list_items(heading: Heading, layout: RandomLayout) -> Iterator[tuple[str, str]]:
    for count, item in enumerate(heading.items, start=1):
        mark = layout.item.format(n=count, low=_letter(count).lower(), roman_low=_roman(count))
        text = item.passages[0].text
        if not layout.item:
            yield "item", " ".join([text, *(part.passage.text for part in item.parts)])
            continue
        yield "item", f"{mark} {text}"
        for place, part in enumerate(item.parts, start=1):
            mark = layout.part.format(low=_letter(place).lower(), roman_low=_roman(place))
            yield "part", f"{mark} {part.passage.text}"


def _letter(number: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(number - 1) % 26]


def _roman(number: int) -> str:
    digits = ""
    for worth, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= worth:
            digits, number = digits + letters, number - worth
    return digits


def _wrap(text: str, layout: RandomLayout) -> list[str]:
    if layout.width is None:
        return [text]
    lines, line = [], ""
    for word in text.split(" "):
        room = layout.width - len(line) - bool(line)
        if len(word) <= room:
            line = f"{line} {word}".strip()
        elif layout.hyphens and word.isalpha() and word.islower() and len(word) >= 9 and room >= 7:
            cut = min(room - 1, len(word) - 4)
            lines.append(f"{line} {word[:cut]}-".strip())
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _set_pages(layout: RandomLayout, lines: list[str]) -> str:
    if not (layout.page_mark or layout.feeds):
        return "\n".join(lines)
    pages = [lines[start : start + 46] for start in range(0, len(lines), 46)]
    found: list[str] = []
    for number, page in enumerate(pages, start=1):
        body = list(page)
        if layout.running and number > 1:
            body.insert(0, layout.running)
        if layout.page_mark:
            body.append(layout.page_mark.format(page=number, pages=len(pages)))
        if layout.feeds and number > 1:
            body[0] = "\f" + body[0]
        found += body
    return "\n".join(found)
