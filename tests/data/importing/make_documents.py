"""Makes the documents of the tests: each layout as text, as Word and as PDF.

Run it when a layout is added: `python tests/data/importing/make_documents.py`. It needs
python-docx, and LibreOffice (`soffice`) for the PDF. Its results are kept, so that the tests need
neither.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[2]
sys.path.insert(0, str(ROOT))

import docx  # noqa: E402 - the path comes first
from docx.enum.style import WD_STYLE_TYPE  # noqa: E402
from docx.oxml import OxmlElement  # noqa: E402
from docx.oxml.ns import qn  # noqa: E402
from docx.shared import Cm, Pt  # noqa: E402

from novex_desktop.importing.outline import Heading, walk_headings  # noqa: E402
from novex_desktop.importing.outline_parser import parse_outline  # noqa: E402
from novex_desktop.importing.readers import read_document  # noqa: E402
from tests.data.importing.made_lists import (  # noqa: E402
    LAYOUTS,
    NOORD,
    TABLES,
    ZUID,
    Layout,
    MadeHeading,
    MadeItem,
    MadeRegion,
    MadeTopic,
    TableLayout,
)

COLUMNS = ("Nr", "Onderwerp", "Afspraak", "Trekker", "Termijn")
WIDTHS = (1.0, 3.8, 5.6, 3.0, 3.2)  # centimetres
PAGE_LINES = 24
LIST_2024 = ROOT / "database" / "starter" / "afsprakenlijst-bo-leefomgeving-2024.txt"


def main() -> None:
    """Make all documents."""
    with tempfile.TemporaryDirectory() as folder:
        for layout in LAYOUTS:
            name = f"bo-leefomgeving-2025-{layout.name}"
            (FOLDER / f"{name}.txt").write_text("\n".join(set_text(layout)) + "\n", "utf-8")
            (FOLDER / f"{name}.json").write_text(
                json.dumps(expect(layout), ensure_ascii=False, indent=1) + "\n", "utf-8"
            )
            save(make_word(layout), FOLDER / f"{name}.docx")
        for table in TABLES:
            name = f"bo-leefomgeving-2027-{table.name}"
            save(make_action_list(table), FOLDER / f"{name}.docx")
        save(make_list_of_2024(), FOLDER / f"{LIST_2024.stem}.docx")
        make_pdfs(Path(folder))
        tables = sorted(FOLDER.glob("bo-leefomgeving-2027-*.docx"))
        convert(Path(folder), "txt:Text (encoded):UTF8", tables)
        make_protected_pdf(Path(folder))


def expect(layout: Layout) -> list[list[str]]:
    """Return what must be found, in order: what it is, and its words."""
    found: list[list[str]] = []
    for region in layout.regions:
        found.append(["region", region.name])
        for topic in region.topics:
            found.append(["topic", topic.title])
            for heading in topic.headings:
                if heading.title and not layout.table:
                    found.append(["heading", heading.title])
                if heading.lead_in and not layout.table:
                    found.append(["lead-in", heading.lead_in])
                found += expect_items(layout, topic, heading)
    return found


def expect_items(layout: Layout, topic: MadeTopic, heading: MadeHeading) -> Iterator[list[str]]:
    """Give what must be found under a heading."""
    if layout.table:
        yield ["heading", heading.title or topic.title]
    for item in heading.items:
        text = item.text
        if item.parts and not layout.part(1):
            text = " ".join([text, *item.parts])
        yield ["item", text]
        if layout.part(1):
            for part in item.parts:
                yield ["part", part]
        if layout.table:
            yield ["owner", item.owner]
            yield ["term", item.term]


# Text


def set_text(layout: Layout) -> list[str]:
    """Return the lines of the text file."""
    pieces = [layout.marking] if layout.marking else []
    pieces += ["Afsprakenlijst BO Leefomgeving 2025"]
    if layout.contents:
        pieces += ["Inhoudsopgave", *list_contents(layout)]
    for text in list_paragraphs(layout):
        pieces.append(text)
    pieces += layout.signature
    lines: list[str] = []
    for piece in pieces:
        lines += wrap(piece, layout) if layout.width else [piece]
        lines.append("")
    return set_pages(layout, lines)


def list_contents(layout: Layout) -> Iterator[str]:
    """Give the lines of a list of contents."""
    page = 2
    for count, region in enumerate(layout.regions, start=1):
        yield f"{layout.region(count, region.name)} {'.' * 30} {page}"
        for number, topic in enumerate(region.topics, start=1):
            yield f"{layout.topic(count, number)} {topic.title} {'.' * 20} {page}"
        page += 1


def list_paragraphs(layout: Layout) -> Iterator[str]:
    """Give the paragraphs of the list."""
    number = 0
    for count, region in enumerate(layout.regions, start=1):
        yield layout.region(count, region.name)
        number = number if layout.runs_on else 0
        for topic in region.topics:
            number += 1
            label = layout.topic(count, number)
            if layout.apart:
                yield label
                yield topic.title
            else:
                yield f"{label} {topic.title}".strip()
            if layout.table:
                yield from list_cells(layout, topic)
            else:
                yield from list_items(layout, topic, number)


def list_items(layout: Layout, topic: MadeTopic, number: int) -> Iterator[str]:
    """Give the paragraphs under a topic."""
    for place, heading in enumerate(topic.headings):
        if heading.title:
            yield f"{layout.heading(number, place)} {heading.title}".strip()
        if heading.lead_in:
            yield heading.lead_in
        for count, item in enumerate(heading.items, start=1):
            text = f"{layout.item(count)} {item.text}".strip()
            if item.parts and not layout.part(1):
                yield " ".join([text, *item.parts])
                continue
            yield text
            for place_of_part, part in enumerate(item.parts, start=1):
                yield f"{layout.part(place_of_part)} {part}"


def list_cells(layout: Layout, topic: MadeTopic) -> Iterator[str]:
    """Give an action table as LibreOffice writes it to text: each cell on a line of its own."""
    yield from COLUMNS
    for number, (heading, item) in enumerate(list_rows(topic), start=1):
        yield layout.item(number)
        yield heading.title or topic.title
        yield " ".join([item.text, *item.parts])
        yield item.owner
        yield item.term


def list_rows(topic: MadeTopic) -> Iterator[tuple[MadeHeading, MadeItem]]:
    """Give the agreements under a topic with their heading."""
    for heading in topic.headings:
        for item in heading.items:
            yield heading, item


def wrap(text: str, layout: Layout) -> list[str]:
    """Break a paragraph into lines; a hyphenated layout breaks long words, too."""
    lines, line = [], ""
    for word in text.split(" "):
        room = layout.width - len(line) - bool(line)
        if len(word) <= room:
            line = f"{line} {word}".strip()
            continue
        if layout.hyphens and word.isalpha() and len(word) >= 9 and room >= 6:
            cut = min(room - 1, len(word) - 4)
            lines.append(f"{line} {word[:cut]}-".strip())
            line = word[cut:]
            continue
        if "-" in word[1:-1] and word.index("-") < room and word.count("-") == 1:
            cut = word.index("-") + 1
            lines.append(f"{line} {word[:cut]}".strip())
            line = word[cut:]
            continue
        lines.append(line)
        line = word
    return [*lines, line]


def set_pages(layout: Layout, lines: list[str]) -> list[str]:
    """Put running titles and page marks around pages of equal length."""
    if not (layout.running or layout.page_mark):
        return lines
    pages = [lines[i : i + PAGE_LINES] for i in range(0, len(lines), PAGE_LINES)]
    found: list[str] = []
    for number, page in enumerate(pages, start=1):
        feed = "\f" if number > 1 else ""
        head = [layout.running] if layout.running and number > 1 else []
        mark = layout.page_mark.format(page=number, pages=len(pages))
        body = [*head, *page, mark]
        body[0] = feed + body[0]
        found += body
    return found


# Word


def make_word(layout: Layout) -> Any:
    """Return a layout as a Word document, with the means of Word itself."""
    document = docx.Document()
    if layout.marking:
        document.add_paragraph(layout.marking)
    document.add_paragraph("Afsprakenlijst BO Leefomgeving 2025", style="Title")
    if layout.contents:
        add_contents(document, layout)
    add_running(document, layout)
    for count, region in enumerate(layout.regions, start=1):
        add_title(document, layout, layout.region(count, region.name), 1)
        for number, topic in enumerate(region.topics, start=count_from(layout, count)):
            label = layout.topic(count, number)
            add_title(document, layout, f"{label} {topic.title}".strip(), 2)
            if layout.table:
                add_table(document, layout, topic)
            else:
                add_items(document, layout, topic, number)
    for line in layout.signature:
        document.add_paragraph(line)
    if layout.footnote:
        add_footnote(document, layout.footnote)
    return document


def count_from(layout: Layout, region: int) -> int:
    """Return the number of the first topic of a region."""
    if not layout.runs_on:
        return 1
    return 1 + sum(len(other.topics) for other in layout.regions[: region - 1])


def add_contents(document: Any, layout: Layout) -> None:
    """Add a list of contents in Word's own style."""
    styles = document.styles
    style = styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph(
        "Inhoudsopgave", style="TOC Heading" if "TOC Heading" in styles else None
    )
    for line in list_contents(layout):
        title, _, page = line.partition(" ....")
        document.add_paragraph(f"{title}\t{page.strip('. ')}", style=style)


def add_running(document: Any, layout: Layout) -> None:
    """Add header and footer, the number of the page as a field."""
    section = document.sections[0]
    if layout.running:
        section.header.paragraphs[0].text = layout.running
    if layout.page_mark:
        paragraph = section.footer.paragraphs[0]
        before, _, after = layout.page_mark.partition("{page}")
        paragraph.add_run(before)
        add_field(paragraph, "PAGE")
        middle, has_pages, end = after.partition("{pages}")
        paragraph.add_run(middle)
        if has_pages:
            add_field(paragraph, "NUMPAGES")
            paragraph.add_run(end)


def add_field(paragraph: Any, code: str) -> None:
    """Add a field to a paragraph."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def add_title(document: Any, layout: Layout, text: str, level: int) -> None:
    """Add a heading: in a heading style, or in bold only."""
    if layout.styles:
        document.add_heading(text, level)
        return
    run = document.add_paragraph().add_run(text)
    run.bold = True
    run.font.size = Pt({1: 14, 2: 12}.get(level, 11))


def add_items(document: Any, layout: Layout, topic: MadeTopic, number: int) -> None:
    """Add what stands under a topic; bullets and numbers are made by Word itself."""
    for place, heading in enumerate(topic.headings):
        if heading.title:
            label = layout.heading(number, place)
            add_title(document, layout, f"{label} {heading.title}".strip(), 3)
        if heading.lead_in:
            document.add_paragraph(heading.lead_in)
        for count, item in enumerate(heading.items, start=1):
            add_item(document, layout, item, count)


def add_item(document: Any, layout: Layout, item: MadeItem, count: int) -> None:
    """Add an agreement with its parts."""
    mark = layout.item(count)
    if mark in ("•", "-"):
        document.add_paragraph(item.text, style="List Bullet")
        for part in item.parts:
            document.add_paragraph(part, style="List Bullet 2")
        return
    if not layout.part(1):
        document.add_paragraph(" ".join([item.text, *item.parts]))
        return
    document.add_paragraph(f"{mark} {item.text}".strip())
    for place, part in enumerate(item.parts, start=1):
        document.add_paragraph(f"{layout.part(place)} {part}")


def add_table(document: Any, layout: Layout, topic: MadeTopic) -> None:
    """Add an action table with a header row that repeats, and merged cells for one subject."""
    rows = list(list_rows(topic))
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    table.autofit = False
    for number, (heading, item) in enumerate(rows, start=1):
        cells = table.add_row().cells
        words = (
            layout.item(number),
            heading.title or topic.title,
            item.text,
            item.owner,
            item.term,
        )
        is_again = number > 1 and rows[number - 2][0] is heading
        for column, (cell, text) in enumerate(zip(cells, words, strict=True)):
            cell.text = "" if is_again and column == 1 else text
        if item.parts:
            cells[2].text = " ".join([item.text, *item.parts])
        if is_again:
            table.cell(number - 1, 1).merge(table.cell(number, 1))
            trim(table.cell(number, 1))
    set_widths(table)


def set_widths(table: Any) -> None:
    """Give the text most of the room."""
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)


def make_action_list(layout: TableLayout) -> Any:
    """Return the regions as action tables with other columns than those of the layouts."""
    document = docx.Document()
    document.add_paragraph("Actielijst BO Leefomgeving 2027")
    table = None
    number = 0
    for region in (NOORD, ZUID):
        if not layout.is_one:
            document.add_heading(f"Regio {region.name}", 1)
            table = None
        if table is None:
            table = document.add_table(rows=1, cols=len(layout.columns), style="Table Grid")
            table.autofit = False
            fill(table.rows[0].cells, [name for name, _ in layout.columns])
        if layout.has_bands:
            cells = table.add_row().cells
            cells[0].merge(cells[-1]).text = f"Regio {region.name}"
        for topic in region.topics:
            for _, item in list_rows(topic):
                number += 1
                fill(table.add_row().cells, list_values(layout, region, topic, item, number))
        for column, (_, width) in zip(table.columns, layout.columns, strict=True):
            column.width = Cm(width)
    return document


def list_values(
    layout: TableLayout, region: MadeRegion, topic: MadeTopic, item: MadeItem, number: int
) -> list[str]:
    """Return the words of one row."""
    values = {
        "Nr": str(number),
        "Nr.": f"{number}.",
        "Regio": region.name.split("-")[0],
        "Landsdeel": region.name,
        "Thema": topic.title,
        "Status": "loopt",
        **dict.fromkeys(("Afspraak", "Actie"), item.text),
        **dict.fromkeys(("Trekker", "Wie"), item.owner),
        **dict.fromkeys(("Termijn", "Wanneer"), item.term),
    }
    return [values[name] for name, _ in layout.columns]


def fill(cells: Any, words: list[str]) -> None:
    """Put words in the cells of a row."""
    for cell, text in zip(cells, words, strict=True):
        cell.text = text


def trim(cell: Any) -> None:
    """Take the empty paragraphs out of a merged cell."""
    for paragraph in cell.paragraphs[1:]:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def add_footnote(document: Any, text: str) -> None:
    """Add a note that looks like one on paper: a raised number, and small letters."""
    paragraph = document.add_paragraph()
    number = paragraph.add_run("1")
    number.font.superscript = True
    number.font.size = Pt(8)
    words = paragraph.add_run(f" {text}")
    words.font.size = Pt(8)


def make_list_of_2024() -> Any:
    """Return the list of 2024 as a Word document."""
    outline = parse_outline(read_document(LIST_2024).blocks)
    document = docx.Document()
    for region in outline.regions:
        document.add_heading(region.heading.text, 1)
        for topic in region.topics:
            for heading in walk_headings(topic):
                add_heading_of_2024(document, heading, topic)
    return document


def add_heading_of_2024(document: Any, heading: Heading, topic: Heading) -> None:
    """Add a topic or sub-heading of the list of 2024 with what stands under it."""
    level = 2 if heading is topic else 3 + (heading not in topic.headings)
    document.add_heading(f"{heading.number_mark} {heading.title.text}".strip(), level)
    if heading.lead_in:
        document.add_paragraph(heading.lead_in.text)
    for item in heading.items:
        first, *others = item.passages
        document.add_paragraph(f"{item.mark} {first.text}")
        for part in item.parts:
            document.add_paragraph(f"{part.mark} {part.passage.text}")
        for passage in others:
            document.add_paragraph(passage.text)


# Files


def save(document: Any, path: Path) -> None:
    """Write a document without the moment and the name of who made it."""
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime(2025, 1, 1)
    document.save(str(path))


def make_pdfs(profile: Path) -> None:
    """Let LibreOffice make a PDF of each Word document."""
    convert(profile, "pdf", sorted(FOLDER.glob("*.docx")))


def convert(profile: Path, target: str, sources: list[Path]) -> None:
    """Let LibreOffice convert files; a profile of its own keeps it away from a user's."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            target,
            "--outdir",
            str(FOLDER),
            *map(str, sources),
        ],
        check=True,
        capture_output=True,
    )


def make_protected_pdf(profile: Path) -> None:
    """Let LibreOffice make a PDF that asks for a password."""
    options = {
        "EncryptFile": {"type": "boolean", "value": "true"},
        "DocumentOpenPassword": {"type": "string", "value": "geheim"},
    }
    source = profile / "beveiligd.txt"
    source.write_text("Een tekst achter een wachtwoord.\n", "utf-8")
    convert(profile, f"pdf:writer_pdf_Export:{json.dumps(options)}", [source])


if __name__ == "__main__":
    main()
