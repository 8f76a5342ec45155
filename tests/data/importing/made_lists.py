"""Invented lists of agreements, and the layouts that the test documents are made in."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class MadeItem:
    """An agreement with its parts, and the cells beside it in an action table."""

    text: str
    parts: tuple[str, ...] = ()
    owner: str = ""
    term: str = ""


@dataclass(frozen=True)
class MadeHeading:
    """A sub-heading, or (without a title) what stands right under a topic."""

    title: str
    items: tuple[MadeItem, ...]
    lead_in: str = ""


@dataclass(frozen=True)
class MadeTopic:
    """A topic."""

    title: str
    headings: tuple[MadeHeading, ...]


@dataclass(frozen=True)
class MadeRegion:
    """A region; "Landelijk" is the national section."""

    name: str
    topics: tuple[MadeTopic, ...]


@dataclass(frozen=True)
class Layout:
    """How a list is set."""

    name: str
    region: Callable[[int, str], str]  # heading from its count (from 1) and its name
    topic: Callable[[int, int], str]  # label from the count of region and topic; "" for none
    item: Callable[[int], str]  # mark from the count in its heading; "" for none
    part: Callable[[int], str]
    heading: Callable[[int, int], str] = lambda topic, number: ""  # label of a sub-heading
    running: str = ""  # title at the head of each page
    page_mark: str = ""  # "Pagina {page} van {pages}"
    contents: bool = False
    marking: str = ""
    footnote: str = ""
    signature: tuple[str, ...] = ()
    table: bool = False
    runs_on: bool = False  # numbers of topics run on over the regions
    apart: bool = False  # a number alone on its line, the title on the next
    width: int = 0  # of the lines of the text file; 0 for one line per paragraph
    hyphens: bool = False
    styles: bool = True  # heading styles in Word; otherwise only bold letters
    regions: tuple[MadeRegion, ...] = field(default=())


NOORD = MadeRegion(
    "Noord-Nederland",
    (
        MadeTopic(
            "Woningbouw en verstedelijking",
            (
                MadeHeading(
                    "",
                    (
                        MadeItem(
                            "Rijk en regio verkennen voor eind 2026 samen met de gemeente Assen "
                            "hoe de stationsomgeving ruimte kan bieden aan 1.200 woningen en aan "
                            "voorzieningen voor de wijken eromheen.",
                            owner="Ministerie van VRO",
                            term="Q4 2026",
                        ),
                        MadeItem(
                            "De provincie Drenthe stelt een uitvoeringsprogramma op voor "
                            "grensoverschrijdende woon-werkverbindingen:",
                            (
                                "met aandacht voor fietsroutes en knooppunten;",
                                "met een voorstel voor de bekostiging.",
                            ),
                            owner="provincie Drenthe",
                            term="BO Leefomgeving 2026",
                        ),
                    ),
                ),
                MadeHeading(
                    "Bereikbaarheid van de kernen",
                    (
                        MadeItem(
                            "Partijen onderzoeken welke kernen op het platteland hun bus- en "
                            "treinverbindingen dreigen te verliezen, en brengen de gevolgen voor "
                            "inwoners in beeld.",
                            owner="IenW",
                            term="voorjaar 2026",
                        ),
                        MadeItem(
                            "IenW en de regio delen hun vervoersgegevens met elkaar.",
                            owner="IenW",
                            term="doorlopend",
                        ),
                    ),
                ),
            ),
        ),
        MadeTopic(
            "Energie-infrastructuur en netcapaciteit",
            (
                MadeHeading(
                    "",
                    (
                        MadeItem(
                            "Netbeheerders, provincies en gemeenten maken samen een programmering "
                            "van de uitbreidingen, waarin Uitvoerings- en Investeringsagenda op "
                            "elkaar aansluiten.",
                            owner="provincie Groningen",
                            term="1 juli 2026",
                        ),
                        MadeItem(
                            "Het Rijk reserveert € 14 miljoen voor versnelling van de "
                            "netverzwaring in de Veenkoloniën.",
                            owner="KGG",
                            term="medio 2026",
                        ),
                    ),
                    lead_in="Rijk en regio spreken af:",
                ),
            ),
        ),
    ),
)
ZUID = MadeRegion(
    "Zuid-Nederland",
    (
        MadeTopic(
            "Gezonde bodem en schoon water",
            (
                MadeHeading(
                    "",
                    (
                        MadeItem(
                            "De waterschappen brengen in kaart waar beekdalen meer water kunnen "
                            "vasthouden en leggen de uitkomsten voor aan het volgende overleg.",
                            owner="Waterschap Limburg",
                            term="volgend BO",
                        ),
                        MadeItem(
                            "Limburg en Noord-Brabant werken een gezamenlijke aanpak uit voor de "
                            "verdroging van natuurgebieden.",
                            owner="provincies Limburg en Noord-Brabant",
                            term="eerste kwartaal 2027",
                        ),
                        MadeItem(
                            "Partijen besluiten de pilot met ondergrondse waterberging voort te "
                            "zetten tot en met 2028.",
                            owner="LVVN",
                            term="2028",
                        ),
                    ),
                ),
            ),
        ),
        MadeTopic(
            "Ruimte voor bedrijvigheid",
            (
                MadeHeading(
                    "",
                    (
                        MadeItem(
                            "EZ en de provincie Noord-Brabant inventariseren welke "
                            "bedrijventerreinen verdicht kunnen worden zonder dat de milieuruimte "
                            "van omwonenden kleiner wordt.",
                            owner="EZ / provincie Noord-Brabant",
                            term="eind 2026",
                        ),
                        MadeItem(
                            "De regio houdt vast aan de afspraak dat nieuwe distributiecentra "
                            "alleen langs bestaande corridors komen.",
                            owner="regio",
                            term="n.t.b.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
LANDELIJK = MadeRegion(
    "Landelijk",
    (
        MadeTopic(
            "Samenwerking en monitoring",
            (
                MadeHeading(
                    "",
                    (
                        MadeItem(
                            "Het Rijk deelt ieder half jaar de stand van de uitvoering met alle "
                            "landsdelen.",
                            owner="VRO",
                            term="halfjaarlijks",
                        ),
                        MadeItem(
                            "Rijk en koepels evalueren de werkwijze en doen voorstellen voor "
                            "vereenvoudiging.",
                            owner="IPO en VNG",
                            term="najaar 2026",
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def _roman(number: int) -> str:
    return ("", "i", "ii", "iii", "iv", "v", "vi")[number]


LAYOUTS = (
    Layout(
        "opsomming",
        region=lambda n, name: f"Regio {name}",
        topic=lambda r, t: f"{t}",
        item=lambda n: "•",
        part=lambda n: "o",
        running="Afsprakenlijst BO Leefomgeving 2025",
        page_mark="Pagina {page} van {pages}",
        contents=True,
        marking="CONCEPT - versie 0.3",
        width=78,
        regions=(NOORD, ZUID),
    ),
    Layout(
        "letters",
        region=lambda n, name: f"{'ABCDE'[n - 1]}. LANDSDEEL {name.split('-')[0].upper()}",
        topic=lambda r, t: f"{r}.{t}",
        item=lambda n: f"{n}.",
        part=lambda n: f"{'abc'[n - 1]})",
        heading=lambda t, h: f"{t}.{h}.1",
        page_mark="- {page} -",
        signature=(
            "Aldus vastgesteld in het bestuurlijk overleg van 12 november 2025.",
            "Namens het Rijk,",
            "Namens de regio,",
        ),
        width=70,
        hyphens=True,
        regions=(ZUID, NOORD),
    ),
    Layout(
        "afspraken",
        region=lambda n, name: name,
        topic=lambda r, t: f"{t}.",
        item=lambda n: f"Afspraak {n}:",
        part=lambda n: f"({_roman(n)})",
        runs_on=True,
        marking="Departementaal vertrouwelijk",
        width=84,
        regions=(LANDELIJK, NOORD, ZUID),
    ),
    Layout(
        "zonder-tekens",
        region=lambda n, name: f"BO MIRT {name}",
        topic=lambda r, t: f"{t}",
        item=lambda n: "",
        part=lambda n: "",
        apart=True,
        regions=(NOORD, ZUID),
    ),
    Layout(
        "streepjes",
        region=lambda n, name: f"Landsdeel {name.split('-')[0]}" if "-" in name else name,
        topic=lambda r, t: f"{'ABCDE'[t - 1]}.",
        item=lambda n: "-",
        part=lambda n: "o",
        page_mark="{page}",
        width=74,
        styles=False,
        regions=(ZUID, NOORD, LANDELIJK),
    ),
    Layout(
        "actietabel",
        region=lambda n, name: f"Regio {name}",
        topic=lambda r, t: f"{t}.",
        item=lambda n: f"{n}",
        part=lambda n: "",
        table=True,
        footnote="Dit bedrag is onder voorbehoud van de begroting.",
        regions=(NOORD, ZUID),
    ),
)


@dataclass(frozen=True)
class TableLayout:
    """An action table: its columns with their widths in centimetres."""

    name: str
    columns: tuple[tuple[str, float], ...]
    is_one: bool  # one table for all regions; otherwise one for each
    has_bands: bool = False  # a row over the whole width names the region


TABLES = (
    TableLayout("zonder-nummer", (("Afspraak", 8), ("Trekker", 4), ("Termijn", 4)), False),
    TableLayout(
        "kolom-regio",
        (("Nr", 1.2), ("Regio", 2.6), ("Afspraak", 5.4), ("Wie", 3.2), ("Wanneer", 3.2)),
        True,
    ),
    TableLayout(
        "banden",
        (
            ("Nr.", 1.2),
            ("Thema", 3.4),
            ("Actie", 5.4),
            ("Trekker", 2.8),
            ("Termijn", 3.2),
            ("Status", 2),
        ),
        True,
        True,
    ),
    TableLayout(
        "landsdeel",
        (("Landsdeel", 2.8), ("Thema", 3.4), ("Afspraak", 5), ("Trekker", 3.2), ("Termijn", 3.2)),
        True,
    ),
)
