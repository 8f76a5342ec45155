"""Lists as other secretariats could have made them, each with what must be found in it."""

from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.data.importing.other.sentences import NOTES, P, S, T

Rows = list[list[str]]

NUMBERING = """<w:abstractNum {ns} w:abstractNumId="{id}">{levels}</w:abstractNum>"""
LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" '
    'w:hanging="360"/></w:pPr>{font}</w:lvl>'
)
SYMBOL = '<w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:hint="default"/></w:rPr>'
BOX = """<w:r {ns} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape
 style="width:420pt;height:30pt"><v:textbox><w:txbxContent>
<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>
<w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"""


class MadeList:
    """A Word document in the making, and what must be found in it."""

    def __init__(self) -> None:
        self.document: Any = docx.Document()
        self.rows: Rows = []

    def want(self, kind: str, text: str) -> str:
        """Note what must be found."""
        self.rows.append([kind, text])
        return text

    def add(self, text: str, **looks: Any) -> Any:
        """Add a paragraph of plain letters, or bold, with a size, in the middle, indented."""
        paragraph = self.document.add_paragraph(style=looks.get("style"))
        run = paragraph.add_run(text)
        run.bold = looks.get("bold")
        run.italic = looks.get("italic")
        if "size" in looks:
            run.font.size = Pt(looks["size"])
        if looks.get("centre"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if "indent" in looks:
            paragraph.paragraph_format.left_indent = Cm(looks["indent"])
            paragraph.paragraph_format.first_line_indent = Cm(-0.6)
        if "number" in looks:
            number, level = looks["number"]
            properties = paragraph._p.get_or_add_pPr()
            properties.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                    f'<w:numId w:val="{number}"/></w:numPr>'
                )
            )
        return paragraph

    def define(self, number: int, *levels: tuple[str, ...]) -> int:
        """Define a numbering of Word: for each level form, text and perhaps a font."""
        root = self.document.part.numbering_part.element
        made = "".join(
            LEVEL.format(
                level=place,
                form=form,
                text=text,
                left=360 * (place + 1),
                font=SYMBOL.format(font[0]) if font else "",
            )
            for place, (form, text, *font) in enumerate(levels)
        )
        abstract = parse_xml(NUMBERING.format(ns=nsdecls("w"), id=number, levels=made))
        root.insert(0, abstract)
        self.restart(number, number)
        return number

    def restart(self, number: int, abstract: int) -> int:
        """Let a numbering begin anew under another id."""
        root = self.document.part.numbering_part.element
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        return number

    def run_titles(self, head: str, foot: str = "", *, field: bool = True) -> None:
        """Put a title above each page, and a page mark below it."""
        section = self.document.sections[0]
        section.header.paragraphs[0].text = head
        paragraph = section.footer.paragraphs[0]
        paragraph.add_run(foot)
        if field:
            paragraph._p.append(
                parse_xml(
                    f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r>'
                    "</w:fldSimple>"
                )
            )

    def add_box(self, text: str) -> None:
        """Add a text box with one line."""
        paragraph = self.document.add_paragraph()
        paragraph._p.append(parse_xml(BOX.format(ns=nsdecls("w"), text=text)))

    def raise_note(self, paragraph: Any, figure: str, after: str = "") -> None:
        """Put a raised figure behind the words of a paragraph."""
        paragraph.add_run(figure).font.superscript = True
        if after:
            paragraph.add_run(after)

    def break_page(self) -> None:
        """Begin a new page."""
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def table(self, widths: tuple[float, ...], names: tuple[str, ...]) -> Any:
        """Add a table with a header row that returns on each page."""
        table = self.document.add_table(rows=1, cols=len(names), style="Table Grid")
        table.autofit = False
        for cell, name in zip(table.rows[0].cells, names, strict=True):
            cell.text = ""
            cell.paragraphs[0].add_run(name).bold = True
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table


def make_typed() -> MadeList:
    """Numbers typed by hand, no styles at all, regions in capitals in the middle of the line."""
    made = MadeList()
    made.run_titles("Vastgestelde afsprakenlijst BO MIRT - 5 november 2026", "Pagina ")
    made.add("AFSPRAKENLIJST BESTUURLIJKE OVERLEGGEN MIRT", bold=True, size=18, centre=True)
    made.add("Den Haag, 5 november 2026", centre=True)
    made.add("Departementaal VERTROUWELIJK", italic=True)
    sentences = iter(S)
    for region, subjects in (
        ("BO MIRT ZUIDWEST-NEDERLAND", T[:3]),
        ("BO MIRT NOORD-NEDERLAND", T[4:6]),
    ):
        made.want("region", "Zuidwest-Nederland" if "WEST" in region else "Noord-Nederland")
        made.add(region, bold=True, size=14, centre=True)
        for count, subject in enumerate(subjects, start=1):
            made.add(f"{count}. {made.want('topic', subject)}", bold=True)
            for place in (1, 2, 3):
                made.add(f"{count}.{place} {made.want('item', next(sentences))}")
                if place == 2 and count == 1:
                    for letter, part in zip("abc", P, strict=False):
                        made.add(f"{letter}) {made.want('part', part)}", indent=1.5)
    made.add("Aldus overeengekomen te Den Haag op 5 november 2026,")
    made.add("De minister van Infrastructuur en Waterstaat,\tDe gedeputeerde van Zeeland,")
    return made


def make_numbered() -> MadeList:
    """Word numbers headings, agreements and parts; a list of contents, and two notes."""
    made = MadeList()
    numbers = made.define(
        71, ("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"), ("lowerRoman", "%4.")
    )
    made.add("Afspraken Bestuurlijk Overleg Leefomgeving 2026", style="Title")
    made.add("Inhoud", bold=True)
    made.add("Regio Oost\t2")
    for count, subject in enumerate(T[:3], start=1):
        made.add(f"{count}.\t{subject}\t{count + 1}")
    made.add("Regio Noordwest\t5")
    for count, subject in enumerate(T[3:5], start=4):
        made.add(f"{count}.\t{subject}\t{count + 1}")
    made.break_page()
    sentences = iter(S[8:])
    for region, name, subjects in (
        ("Regio Oost", "Oost-Nederland", T[:3]),
        ("Regio Noordwest", "Noordwest-Nederland", T[3:5]),
    ):
        made.want("region", name)
        made.add(region, style="Heading 1")
        for subject in subjects:
            made.add(made.want("topic", subject), style="Heading 2", number=(numbers, 0))
            for place in range(3):
                paragraph = made.add(made.want("item", next(sentences)), number=(numbers, 1))
                if place == 1 and subject in (T[0], T[3]):
                    made.raise_note(paragraph, "1" if subject == T[0] else "2")
                if place == 2 and subject == T[1]:
                    for part in P[3:6]:
                        made.add(made.want("part", part), number=(numbers, 2))
    for count, note in enumerate(NOTES, start=1):
        paragraph = made.document.add_paragraph()
        figure = paragraph.add_run(str(count))
        figure.font.superscript = True
        figure.font.size = Pt(8)
        paragraph.add_run(f" {note}").font.size = Pt(8)
    return made


def make_boxed() -> MadeList:
    """Names of regions in text boxes, subjects in bold, agreements under Wingdings marks."""
    made = MadeList()
    bullets = made.define(72, ("bullet", "\uf0a7", "Wingdings"), ("bullet", "o", "Courier New"))
    made.run_titles("Afspraken najaarsoverleg 2026 | concept", "", field=True)
    made.add("Afspraken najaarsoverleg Leefomgeving 2026", bold=True, size=16)
    sentences = iter(S[14:])
    for box, name, subjects in (
        ("Noordwest-Nederland", "Noordwest-Nederland", T[4:6]),
        ("Zuid-Nederland", "Zuid-Nederland", T[2:4]),
    ):
        made.want("region", name)
        made.add_box(box)
        for subject in subjects:
            made.add(made.want("topic", subject), bold=True, size=12)
            made.add(made.want("lead-in", "Rijk en regio spreken het volgende af:"))
            for place in range(3):
                made.add(made.want("item", next(sentences)), number=(bullets, 0))
                if place == 1:
                    for part in P[:3]:
                        made.add(made.want("part", part), number=(bullets, 1))
    return made


def make_matrix() -> MadeList:
    """One table with bands for regions, merged cells for subjects, and other column names."""
    made = MadeList()
    made.document.add_heading("Actie- en afsprakenlijst BO Leefomgeving 2026", 0)
    table = made.table(
        (1.2, 3.4, 6.0, 3.0, 2.6), ("#", "Thema", "Afspraak / actie", "Trekker(s)", "Gereed")
    )
    owners = ("VRO", "IenW / RWS", "provincie Gelderland", "gemeente Ede", "Rijk en regio")
    terms = ("Q2 2026", "1-7-2026", "doorlopend", "BO 2027", "n.t.b.")
    sentences = iter(S)
    number = 0
    for region, name in (("REGIO OOST", "Oost-Nederland"), ("LANDELIJK", "Landelijk")):
        made.want("region", name)
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = region
        for subject in T[:2] if number == 0 else T[5:7]:
            made.want("topic", subject)
            first = None
            for _ in range(3):
                row = table.add_row().cells
                row[0].text = str(number + 1)
                row[2].text = made.want("item", next(sentences))
                row[3].text = made.want("owner", owners[number % 5])
                row[4].text = made.want("term", terms[number % 5])
                number += 1
                if first is None:
                    first = row[1]
                    first.text = subject
                    continue
                first = first.merge(row[1])
                for paragraph in first.paragraphs[1:]:
                    paragraph._p.getparent().remove(paragraph._p)
    return made


def make_tables_per_subject() -> MadeList:
    """A heading for each subject and a small table beneath it, without a column of subjects."""
    made = MadeList()
    made.run_titles("BO Leefomgeving Zuid - acties", "- ")
    sentences = iter(S[20:])
    made.add("Regio Zuid", style="Heading 1")
    made.want("region", "Zuid-Nederland")
    for count, subject in enumerate(T[1:4], start=1):
        made.add(f"{count} {made.want('topic', subject)}", style="Heading 2")
        table = made.table(
            (1.4, 8.0, 3.2, 3.2), ("Nr.", "Wat is afgesproken?", "Wie", "Wanneer gereed")
        )
        for place in (1, 2, 3):
            row = table.add_row().cells
            row[0].text = f"{count}.{place}"
            row[1].text = made.want("item", next(sentences))
            row[2].text = made.want("owner", ("KGG", "Provincie Limburg", "Brainport")[place - 1])
            row[3].text = made.want("term", ("eind 2026", "voor de zomer", "2027")[place - 1])
    return made


def make_decisions() -> MadeList:
    """Run-in phrases with (i) below them, provinces as sub-headings, a national section."""
    made = MadeList()
    made.add("Besluiten- en afsprakenlijst", bold=True, size=16)
    sentences = iter(S[3:])
    leads = ("Rijk en regio constateren dat:", "Partijen nemen kennis van:", "Partijen besluiten:")
    place = 0
    for head, name, subjects in (
        ("A. LANDSDEEL ZUID", "Zuid-Nederland", (T[4], T[7])),
        ("B. LANDSDEEL NOORDWEST", "Noordwest-Nederland", (T[0],)),
        ("C. LANDELIJKE ONDERWERPEN", "Landelijk", (T[5],)),
    ):
        made.want("region", name)
        made.add(head, bold=True, size=14)
        for subject in subjects:
            made.add(made.want("topic", subject), bold=True, size=12)
            for sub in (
                ("Provincie Limburg", "Provincie Noord-Brabant") if subject == T[4] else ("",)
            ):
                if sub:
                    made.add(made.want("heading", sub), bold=True, italic=True)
                made.add(made.want("lead-in", leads[place % 3]))
                place += 1
                for label in ("(i)", "(ii)", "(iii)"):
                    made.add(f"{label}\t{made.want('item', next(sentences))}", indent=1.0)
    made.add("Voor akkoord,")
    made.add("J.A. de Vries, secretaris")
    return made


def make_plain_paragraphs() -> MadeList:
    """Heading styles, and one paragraph for each agreement without any mark."""
    made = MadeList()
    made.run_titles("Afsprakenlijst BO Leefomgeving 2026")
    sentences = iter(S[10:])
    for region, name, subjects in (
        ("Landsdeel Oost", "Oost-Nederland", T[:2]),
        ("Landsdeel Zuidwest", "Zuidwest-Nederland", T[6:8]),
    ):
        made.want("region", name)
        made.add(region, style="Heading 1")
        for subject in subjects:
            made.add(made.want("topic", subject), style="Heading 2")
            for _ in range(4):
                made.add(made.want("item", next(sentences)))
    return made


# Written after the rules were mended for those above, and measured at first sight.


def make_two_columns() -> MadeList:
    """Subject at the left, several agreements with bullets in one cell at the right."""
    made = MadeList()
    made.add("Overzicht bestuurlijke afspraken 2026", style="Title")
    sentences = iter(reversed(S))
    for region in ("Noord", "Zuidwest"):
        made.want("region", f"{region}-Nederland")
        made.add(f"Regio {region}-Nederland", style="Heading 1")
        table = made.table((4.5, 11.5), ("Onderwerp", "Gemaakte afspraken"))
        for subject in T[:2] if region == "Noord" else T[5:7]:
            made.want("topic", subject)
            row = table.add_row().cells
            row[0].text = subject
            for place in range(3):
                paragraph = row[1].paragraphs[0] if not place else row[1].add_paragraph()
                paragraph.style = made.document.styles["List Bullet"]
                paragraph.add_run(made.want("item", next(sentences)))
    return made


def make_roman() -> MadeList:
    """Roman numbers for regions, letters for subjects, figures for agreements, own styles."""
    made = MadeList()
    styles = made.document.styles
    for name, base in (("Regiokop", "Heading 1"), ("Onderwerpkop", "Heading 2")):
        styles.add_style(name, 1).base_style = styles[base]
    made.run_titles("BO Leefomgeving - definitief", "Blad ")
    made.add("Afspraken uit de bestuurlijke overleggen", bold=True, size=20, centre=True)
    made.add("Versie 1.0, vastgesteld op 14 november 2026")
    sentences = iter(S[6:])
    for number, region, subjects in (
        ("I", "Oost-Nederland", T[2:4]),
        ("II", "Noordwest-Nederland", T[:1]),
        ("III", "Landelijk", T[6:7]),
    ):
        made.want("region", region)
        label = "Landelijke afspraken" if region == "Landelijk" else f"Regio {region}"
        made.add(f"{number}. {label}", style="Regiokop")
        for letter, subject in zip("AB", subjects, strict=False):
            made.add(f"{letter}. {made.want('topic', subject)}", style="Onderwerpkop")
            for place in (1, 2, 3, 4):
                made.add(f"{place}.\t{made.want('item', next(sentences))}", indent=1.0)
                if place == 3:
                    for part in P[:3]:
                        made.add(f"–\t{made.want('part', part)}", indent=1.8)
    made.add("Namens het Rijk,")
    made.add("Namens de regio,")
    return made


def make_entitled() -> MadeList:
    """A bold title "Afspraak 3" with the text beneath it in one or two paragraphs."""
    made = MadeList()
    bullets = made.define(73, ("bullet", "-"))
    made.add("Lijst van afspraken", bold=True, size=16)
    sentences = iter(S[1:])
    number = 0
    for region, name in (("Zuid-Nederland", "Zuid-Nederland"), ("Nationaal", "Landelijk")):
        made.want("region", name)
        made.add(region.upper(), bold=True, size=14)
        for subject in T[3:5]:
            made.add(made.want("topic", subject), bold=True, size=12)
            for place in range(2):
                number += 1
                made.add(f"Afspraak {number}", bold=True)
                made.add(made.want("item", next(sentences)))
                if place:
                    made.rows[-1][1] = f"{made.rows[-1][1][:-1]}:"
                    made.document.paragraphs[-1].runs[0].text = made.rows[-1][1]
                    for part in P[:3]:
                        made.add(made.want("part", part), number=(bullets, 0))
    return made


WORD = {
    "getypt": make_typed,
    "genummerd": make_numbered,
    "tekstvakken": make_boxed,
    "matrix": make_matrix,
    "tabel-per-onderwerp": make_tables_per_subject,
    "besluitenlijst": make_decisions,
    "alinea-per-afspraak": make_plain_paragraphs,
    "twee-kolommen": make_two_columns,
    "romeins": make_roman,
    "met-titels": make_entitled,
}
BOXED = frozenset({"tekstvakken"})


# Text as people copy and paste it


def wrap(text: str, width: int, *, first: str = "", hang: str = "", breaks: bool = False) -> str:
    """Set a paragraph in lines; a word of nine letters or more may be broken with a hyphen."""
    lines, line = [], first
    for word in text.split(" "):
        room = width - len(line) - 1
        if len(word) <= room or line in (first, hang):
            line = line + word if line.endswith((" ", "\t")) or not line else f"{line} {word}"
            continue
        stem = word.rstrip(".,;:")
        if breaks and stem.isalpha() and len(stem) >= 10 and room >= 5:
            cut = min(room - 1, len(stem) - 4)
            while cut > 3 and not _may_break(stem, cut):
                cut -= 1
            if cut > 3:
                lines.append(f"{line} {word[:cut]}-")
                line = hang + word[cut:]
                continue
        if "-" in stem[1:-1] and stem.index("-") < room:
            cut = word.index("-") + 1
            lines.append(f"{line} {word[:cut]}")
            line = hang + word[cut:]
            continue
        lines.append(line)
        line = hang + word
    return "\n".join([*lines, line])


def _may_break(word: str, cut: int) -> bool:
    """Tell whether a break between vowel + consonant looks like Dutch: before one consonant."""
    vowels = "aeiouy"
    return word[cut].lower() not in vowels and word[cut - 1] in vowels and word[cut + 1] in vowels


def set_pages(pieces: list[str], head: str, foot: str, size: int) -> str:
    """Cut lines into pages with a form feed, a running title and a page mark."""
    lines = "\n".join(pieces).split("\n")
    pages = [lines[i : i + size] for i in range(0, len(lines), size)]
    return "\f".join(
        "\n".join([head, *page, foot.format(page=number, pages=len(pages))]) + "\n"
        for number, page in enumerate(pages, start=1)
    )


def make_pasted() -> tuple[str, Rows]:
    """Text out of a PDF: short lines, broken words, ligatures, Symbol marks, notes, page marks."""
    rows: Rows = []
    pieces = ["Afsprakenlijst Bestuurlijke Overleggen Leefomgeving najaar 2026", ""]
    sentences = iter(S[12:])
    for region, subjects in (("Zuid", T[1:3]), ("Oost", T[4:6])):
        rows.append(["region", f"{region}-Nederland"])
        pieces += [f"Regio {region}-Nederland", ""]
        for count, subject in enumerate(subjects, start=1):
            rows.append(["topic", subject])
            pieces += [f"{count} {subject}", ""]
            for place in range(4):
                text = next(sentences)
                rows.append(["item", text])
                set_text = text.replace("efi", "eﬁ").replace("ffi", "ﬃ").replace("fl", "ﬂ")
                if region == "Zuid" and place == 2:
                    set_text += str(count)
                pieces += [wrap(set_text, 66, first="\uf0b7\t", breaks=True), ""]
    pieces += [f"{count} {note}" for count, note in enumerate(NOTES, start=1)]
    return set_pages(
        pieces, "Afsprakenlijst BO Leefomgeving", "Pagina {page} van {pages}", 30
    ), rows


def make_mailed() -> tuple[str, Rows]:
    """A list in a message: capitals, stars with "o" beneath them, subjects without a number."""
    rows: Rows = []
    pieces = ["CONCEPT 0.9 - niet verspreiden", "", "Afspraken BO Leefomgeving 2026", ""]
    sentences = iter(S[5:])
    for head, name, subjects in (
        ("NOORD-NEDERLAND", "Noord-Nederland", T[:2]),
        ("ZUIDWEST-NEDERLAND", "Zuidwest-Nederland", T[2:4]),
    ):
        rows.append(["region", name])
        pieces += [head, ""]
        for subject in subjects:
            rows.append(["topic", subject])
            pieces.append(subject)
            for place in range(3):
                rows.append(["item", next(sentences)])
                pieces.append(wrap(rows[-1][1], 72, first="* ", hang="  "))
                if place == 0:
                    for part in P[3:5]:
                        rows.append(["part", part])
                        pieces.append(f"   o {part}")
            pieces.append("")
    return "\n".join(pieces), rows


def make_labelled() -> tuple[str, Rows]:
    """ "Afspraak 1" alone on its line with the text below, numbers of subjects alone, too."""
    rows: Rows = []
    pieces = ["Verslag en afspraken BO Leefomgeving 2026", ""]
    sentences = iter(S)
    number = 0
    for region, subjects in (("Regio Noordwest", T[5:7]), ("Regio Zuidwest", T[:2])):
        rows.append(["region", f"{region.split()[1]}-Nederland"])
        pieces += [region, ""]
        for count, subject in enumerate(subjects, start=1):
            rows.append(["topic", subject])
            pieces += [f"{count}.", subject, ""]
            for _ in range(3):
                number += 1
                rows.append(["item", next(sentences)])
                pieces += [f"Afspraak {number}", wrap(rows[-1][1], 78), ""]
    return "\r\n".join("\n".join(pieces).split("\n")), rows


def make_dashed() -> tuple[str, Rows]:
    """Dashes after a tab, soft hyphens, lead-ins halfway, bare page numbers, capitals."""
    rows: Rows = []
    pieces = ["BESTUURLIJKE OVERLEGGEN LEEFOMGEVING 2026", "Vertrouwelijk - ter vaststelling", ""]
    sentences = iter(S[2:])
    for head, name, subjects in (
        ("LANDSDEEL NOORD", "Noord-Nederland", T[:2]),
        ("LANDSDEEL ZUID", "Zuid-Nederland", T[4:5]),
    ):
        rows.append(["region", name])
        pieces += [head, ""]
        for count, subject in enumerate(subjects, start=1):
            rows.append(["topic", subject])
            pieces += [f"{count}.1 {subject}", ""]
            for lead in ("Rijk en regio spreken af dat:", "Daarnaast constateren partijen:"):
                rows.append(["lead-in", lead])
                pieces += [lead, ""]
                for _ in range(3):
                    rows.append(["item", next(sentences)])
                    soft = rows[-1][1].replace("samen", "sa\u00admen").replace("'", "’")
                    rows[-1][1] = soft.replace("\u00ad", "")
                    pieces += [wrap(soft, 74, first="-\t", breaks=True), ""]
    return set_pages(pieces, "", "{page}", 28), rows


TEXT = {
    "geplakt": make_pasted,
    "gemaild": make_mailed,
    "gelabeld": make_labelled,
    "streepjes": make_dashed,
}
ENCODINGS = {
    "geplakt": "utf-8",
    "gemaild": "cp1252",
    "gelabeld": "utf-16",
    "streepjes": "utf-8-sig",
}
