"""Words around parties: nouns of their kinds, verbs of acting, prepositions of place.

Source: docs/recognition.md, "Parties".
"""

import re

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition.moment_words import compile_words, word_set

KIND_NOUNS = {
    "provincie": PartyKind.PROVINCE,
    "provincies": PartyKind.PROVINCE,
    "gemeente": PartyKind.MUNICIPALITY,
    "gemeenten": PartyKind.MUNICIPALITY,
    "gemeentes": PartyKind.MUNICIPALITY,
    "waterschap": PartyKind.WATER_BOARD,
    "waterschappen": PartyKind.WATER_BOARD,
    "hoogheemraadschap": PartyKind.WATER_BOARD,
    "hoogheemraadschappen": PartyKind.WATER_BOARD,
    "wetterskip": PartyKind.WATER_BOARD,
    "ministerie": PartyKind.MINISTRY,
    "ministeries": PartyKind.MINISTRY,
    "departementen": PartyKind.MINISTRY,
    "minister": PartyKind.MINISTRY,
    "ministers": PartyKind.MINISTRY,
    "staatssecretaris": PartyKind.MINISTRY,
    "bewindspersonen": PartyKind.MINISTRY,
}
# Singular nouns that can stand for the one named before or in the heading.
SINGULAR_NOUNS = frozenset({"provincie", "gemeente", "waterschap", "hoogheemraadschap"})
GENERIC_FORMS = {
    "gemeente": "gemeenten",
    "gemeentes": "gemeenten",
    "waterschap": "waterschappen",
    "hoogheemraadschap": "waterschappen",
    "hoogheemraadschappen": "waterschappen",
    "departementen": "ministeries",
}
# Parties without a name of their own, and their usual word.
COLLECTIVES = compile_words(
    r"(?<![\w-])(?:regio|(?:decentrale|regionale|lokale|lagere|andere) overheden"
    r"|mede-?overheden|(?:alle |betrokken |samenwerkende |private "
    r"|bestuurlijke )*(?:\w+-)?(?:partijen|partners)"
    r"|bedrijfsleven|netbeheerders?|(?:woning)?corporaties|natuur- en milieuorganisaties"
    r"|(?:maatschappelijke|natuur|betrokken)-? ?organisaties|kennisinstellingen|marktpartijen"
    r"|Tweede Kamer|Eerste Kamer|stuurgroep(?! \w*[A-Z]))(?![\w-])"
)
PLACE_PREPOSITIONS = word_set("in binnen buiten uit naar rond rondom nabij boven langs")
PREPOSITIONS = PLACE_PREPOSITIONS | word_set(
    "aan achter bij door gezien gelet met mede na namens om onder op over per richting sinds"
    " tegen "
    "tijdens tot tussen van vanaf vanuit via volgens voor vóór wegens zonder ten ter conform"
)
CONJUNCTIONS = word_set(
    "dat die waarbij waarin waarmee waarvoor waarna omdat doordat zodat als indien wanneer"
    " terwijl "
    "zoals en maar of opdat nadat voordat hoe"
)
DETERMINERS = re.compile(
    r"(?:(?<![\w-])(?:de|het|een|beide|alle|betrokken|diverse|verschillende|genoemde|deze|dit"
    r"|die|andere"
    r"|overige|zowel|o\.a\.|\d{1,3}|[\w’-]{3,}(?:se|se,))\s+){1,3}\Z",
    re.IGNORECASE,
)

# Infinitive, third person, past; what an authority does and a place does not.
_VERBS = """
agenderen agendeert agendeerde|ronden rondt rondde|bekijken bekijkt bekeek
beoordelen beoordeelt beoordeelde|bepleiten bepleit bepleitte|bereiden bereidt bereidde
besluiten besluit besloot|bespreken bespreekt besprak|betalen betaalt betaalde
betrekken betrekt betrok
bevestigen bevestigt bevestigde|bewaken bewaakt bewaakte|bouwen bouwt bouwde|brengen brengt bracht
bekostigen bekostigt bekostigde|bundelen bundelt bundelde|coördineren coördineert coördineerde
concretiseren concretiseert concretiseerde|constateren constateert constateerde|delen deelt deelde
dienen dient diende|dragen draagt droeg|dringen dringt drong|erkennen erkent erkende
evalueren evalueert evalueerde|faciliteren faciliteert faciliteerde
financieren financiert financierde
geven geeft gaf|hanteren hanteert hanteerde|helpen helpt hielp|herijken herijkt herijkte
houden houdt hield|inventariseren inventariseert inventariseerde|investeren investeert investeerde
informeren informeert informeerde|intensiveren intensiveert intensiveerde|kiezen kiest koos
komen_overeen komt kwam|laten laat liet|leggen legt legde|leveren levert leverde|leiden leidt leidde
maken maakt maakte|melden meldt meldde|monitoren monitort monitorde|nemen neemt nam
nodigen nodigt nodigde|onderschrijven onderschrijft onderschreef|onderzoeken onderzoekt onderzocht
ondersteunen ondersteunt ondersteunde|ondertekenen ondertekent ondertekende
organiseren organiseert organiseerde|opstellen stelt stelde|pakken pakt pakte|plannen plant plande
presenteren presenteert presenteerde|realiseren realiseert realiseerde|regelen regelt regelde
rapporteren rapporteert rapporteerde|reserveren reserveert reserveerde|schrijven schrijft schreef
spannen spant spande|spreken spreekt sprak|starten start startte|stellen stelt stelde
stemmen stemt stemde|steunen steunt steunde|streven streeft streefde|sturen stuurt stuurde
toetsen toetst toetste|trekken trekt trok|treffen treft trof|uitwerken werkt werkte
verkennen verkent verkende|verlenen verleent verleende|verbinden verbindt verbond
verdelen verdeelt verdeelde|verzoeken verzoekt verzocht|voeren voert voerde|vragen vraagt vroeg
werken werkt werkte|waarderen waardeert waardeerde|zeggen zegt zei|zetten zet zette|zien ziet zag
zoeken zoekt zocht|zorgen zorgt zorgde|wegen weegt woog|doen doet deed|beslissen beslist besliste
actualiseren actualiseert
treden treedt trad|versturen verstuurt verstuurde|verstrekken verstrekt verstrekte
adviseren adviseert adviseerde|beheren beheert beheerde|behandelen behandelt behandelde
beginnen begint begon|ontvangen ontvangt ontving|onderhandelen onderhandelt onderhandelde
ontwerpen ontwerpt ontwierp|verplaatsen verplaatst verplaatste
betreuren betreurt betreurde|verwelkomen verwelkomt verwelkomde|vullen vult vulde
vertalen vertaalt vertaalde|volgen volgt volgde|wijzen wijst wees
denken denkt dacht|kijken kijkt keek|horen hoort hoorde|sluiten sluit sloot
benutten benut benutte|benoemen benoemt benoemde|beschrijven beschrijft beschreef
plaatsen plaatst plaatste|benadrukken benadrukt benadrukte|verwachten verwacht verwachtte
weigeren weigert weigerde|accepteren accepteert accepteerde|aanvaarden aanvaardt aanvaardde
concluderen concludeert concludeerde|signaleren signaleert signaleerde|vrezen vreest vreesde
bestuderen bestudeert bestudeerde|ambiëren ambieert ambieerde|danken dankt dankte
bedanken bedankt bedankte|menen meent meende|keuren keurt keurde|kondigen kondigt kondigde
tekenen tekent tekende|pleiten pleit pleitte|overleggen overlegt overlegde
coachen coacht coachte|verzorgen verzorgt verzorgde|versnellen versnelt versnelde
verwerven verwerft verwierf|kopen koopt kocht|verkopen verkoopt verkocht
subsidiëren subsidieert subsidieerde|herzien herziet herzag
koppelen koppelt koppelde|stimuleren stimuleert stimuleerde|begeleiden begeleidt begeleidde
garanderen garandeert garandeerde|lanceren lanceert lanceerde
peilen peilt peilde|polsen polst polste|benaderen benadert benaderde
consulteren consulteert consulteerde|raadplegen raadpleegt raadpleegde
verduidelijken verduidelijkt verduidelijkte
verzamelen verzamelt verzamelde|hervatten hervat hervatte|bezien beziet bezag
beogen beoogt beoogde|borgen borgt borgde|openen opent opende|zenden zendt zond
markeren markeert markeerde|analyseren analyseert analyseerde
berekenen berekent berekende
beloven belooft beloofde|committeren committeert committeerde
formuleren formuleert formuleerde
programmeren programmeert programmeerde|prioriteren prioriteert prioriteerde|richten richt richtte
voorzien voorziet voorzag|onderkennen onderkent onderkende|ontwikkelen ontwikkelt ontwikkelde
"""


def _list_forms() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    finite: set[str] = set()
    present: set[str] = set()
    infinitives: set[str] = set()
    for entry in re.split(r"[|\n]", _VERBS.strip()):
        infinitive, *forms = entry.split()
        infinitive = infinitive.split("_")[0]
        infinitives.add(infinitive)
        finite.update((infinitive, *forms))
        present.update((infinitive, *forms[:1]))
        finite.update(form + ("n" if form.endswith("e") else "en") for form in forms[1:])
    return frozenset(finite), frozenset(present), tuple(sorted(infinitives))


ACTION_FORMS, PRESENT_FORMS, ACTION_INFINITIVES = _list_forms()
HAVING = word_set("heeft hebben had hadden")
AUXILIARIES = HAVING | word_set("zal zullen wil willen gaat gaan")
LINKING = word_set(
    "is zijn was waren wordt worden werd werden kan kunnen moet moeten mag mogen blijft blijven "
    "staat staan ligt liggen houdt komt komen krijgt krijgen vindt vinden realiseert realiseren "
    "doet doen voelt wenst wensen hecht hechten voorziet voorzien kiest biedt bieden vormt"
    " vormen "
    "heeft hebben gaat gaan wil willen zal zullen dient dienen"
)
# Before the name of a place these tell that it is one.
PLACE_NOUNS = word_set(
    "station knooppunt haven luchthaven vliegveld spoorlijn traject lijn corridor locatie"
    " binnenstad centrum campus tunnel brug sluis kanaal ring aansluiting spoorzone"
    " stationsgebied wijk dorp treindienst verbinding metrolijn buslijn"
    " universiteit hogeschool ziekenhuis kazerne"
)
# What a place does, and an authority does not: "Limburg vergrijst".
PLACE_VERBS = word_set(
    "groeit krimpt ligt telt kent heeft krijgt biedt bestaat behoort grenst kampt profiteert"
    " verandert vergrijst vergroent verstedelijkt staat blijft wordt ontstaat bevindt strekt"
    " scoort loopt gaat komt voldoet lijdt verliest wint vormt verdient betreft bevat geldt hoort"
    " omvat heet kost overstroomt verzilt verdroogt daalt stijgt dreigt ontbreekt huisvest bereikt"
    " bloeit floreert ontvolkt slibt vaart rijdt stopt vertrekt kruist grijpt past ontwikkelt"
    " presteert fungeert functioneert verbindt verschilt wijkt vraagt wenst voelt hecht dient vindt"
    " groeien krimpen liggen tellen kennen krijgen bieden bestaan behoren grenzen kampen"
    " profiteren veranderen vergrijzen blijven ontstaan strekken scoren lopen voldoen"
    " lijden verliezen winnen vormen verdienen gelden horen heten kosten dalen stijgen dreigen"
    " rijden stoppen vertrekken passen verbinden verschillen wijken"
)
ADVERBS = word_set(
    "gezamenlijk samen ook hierbij daarbij hiermee daarmee hiertoe daartoe zelf beiden eveneens "
    "tevens reeds nu verder zich langjarig"
)
MOTION = re.compile(
    r"\b(?:loopt|lopen|gaat|rijdt|rijden|stroomt|stromen|reist|voert|kruist|kruisen)\b",
    re.IGNORECASE,
)
NOMINAL_BEFORE_DOOR = re.compile(r"(?:en|ing|tie|d|t)\s+door\s*\Z", re.IGNORECASE)
# Behind these words a place stands for its authority.
COOPERATION = compile_words(
    r"(?:\b(?:samenwerking|samenwerken|samenwerkt|werk\w*|overleg|afspraken?|gesprek(?:ken)?"
    r"|afstemming|samenspraak"
    r"|convenant|overeenkomst|partnerschap|gezamenlijk|samen)(?: \w+){0,2} (?:met|tussen)"
    r"|\b(?:verzoek|initiatief|uitnodiging|voorstel|medewerking|opdracht|bijdrage|inbreng"
    r"|betrokkenheid|vraag|vragen|reactie|brief|wens|wensen|aanbod|toezegging|aanvraag|standpunt"
    r"|voorkeur|voorstellen"
    r"|steun|ondersteuning|hulp|expertise|deelname|instemming|(?:gemeente)?ra(?:ad|den)|staten"
    r"|bestuur|besturen"
    r"|bestuurders?|colleges?|gedeputeerden?|wethouders?|burgemeesters?|regie"
    r"|leiding"
    r"|verantwoordelijkheid|trekkerschap) van"
    r"|\b(?:spreken|spreekt|overleggen|overlegt|sluiten|sluit)\b[^.;,]{0,80} met"
    r"|\bontvang(?:t|en) (?:\w+ ){1,3}van"
    r"|\b(?:betrokken(?:en| partijen)?|deelnemers|partners) ?:"
    r"|\bnamens|\bvolgens|\bopdracht(?: \w+)? aan|\b(?:ligt|liggen|berust) bij)"
    r"(?: (?-i:[A-Z])[\w-]+,?(?: en)?)* ?\Z"  # "in samenspraak met Aken, Luik en"
)
LEADING = compile_words(
    r"(?:\bonder (?:regie|leiding|verantwoordelijkheid) van|\b(?:ligt|liggen|berust) bij"
    r"|\bactie(?: voor)?"
    r"|\b(?:(?:mede-?|kar)?trekkers?|actiehouders?|eigenaren|eigenaar|verantwoordelijk)"
    r"(?:schap)?(?: \w+){0,1}(?: is| zijn|:)) ?\Z"
)
OWNER_LABEL = compile_words(
    r"(?<!\w)(?:trekkers?|actiehouders?|eigenaar|eigenaren|verantwoordelijken?|wie"
    r"|door)(?: rijk| regio)?: ?\Z"
)
# Behind these verbs stands whom they are said to.
ADDRESSING = word_set(
    "vraagt vragen verzoekt verzoeken informeert informeren betrekt betrekken ondersteunt steunt "
    "ondersteunen steunen adviseert adviseren nodigt nodigen machtigt machtigen"
)
# Who speaks for an authority; what holds for them holds for it.
OFFICIALS = compile_words(
    r"(?<![\w-])(?:(?:de|het|beide) )?(?:(?:(?:gedeputeerde|provinciale) staten|colleges?"
    r"(?: van (?:GS|B&W|B en W|burgemeester en wethouders|gedeputeerde staten))?"
    r"|(?:gemeente)?ra(?:ad|den)|(?:burgemeesters?|wethouders?|gedeputeerden?|dijkgraaf|watergraaf"
    r"|(?:programma)?directeur(?:-generaal)?|directeuren(?:-generaal)?|secretaris-generaal)"
    r"(?: (?!(?-i:van)\b)[\w.-]+){0,3}"
    r"|bestuur(?:ders|deren)?) van|commissaris van de koning (?:van|in)) (?:de |het )?\Z"
)
