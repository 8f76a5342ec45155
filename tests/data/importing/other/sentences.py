"""Sentences, subjects and notes of the lists that other secretariats could have made."""

# Agreements: some from the list of 2024, most invented.
S = (
    "Rijk en regio spreken af dat het NSPD wordt geagendeerd op de Vlaams-Nederlandse Top begin "
    "2025.",
    "De provincie Gelderland en het ministerie van VRO brengen voor de zomer van 2027 de "
    "woningbouwopgave rond de Stedendriehoek in kaart.",
    "Partijen werken de Uitvoerings- en Investeringsagenda verder uit, zodat in het BO "
    "Leefomgeving 2027 over de bekostiging kan worden besloten.",
    "IenW onderzoekt samen met Rijkswaterstaat of de sluis bij Kornwerderzand eerder kan worden "
    "verruimd.",
    "De gemeenten Ede en Barneveld stellen een gezamenlijke visie op voor het bedrijventerrein "
    "langs de A1.",
    "Het Rijk stelt € 12,5 miljoen beschikbaar voor de aanpak van de netcongestie in "
    "Noord-Brabant.",
    "Rijk en regio onderschrijven het belang van een gezonde en veilige leefomgeving rond de "
    "luchthaven.",
    "De waterschappen Limburg en Aa en Maas leveren uiterlijk 1 juli 2026 een voorstel aan voor "
    "de beekdalen.",
    "Met de drie noordelijke provincies is de Lelylijn besproken; de uitkomsten worden betrokken "
    "bij de volgende fase van het onderzoek.",
    "LVVN, de provincie Utrecht en de gemeente Woerden verkennen hoe bodemdaling in het "
    "veenweidegebied kan worden geremd, en wat dit vraagt van het peilbeheer.",
    "Ruimte voor defensie wordt meegenomen in de afweging, waarbij de gevolgen voor omwonenden "
    "vooraf zijn onderzocht.",
    "De regio levert voor het voorjaarsoverleg een lijst van locaties aan waar versneld kan "
    "worden gebouwd.",
    "Om de haven bereikbaar te houden, werken Rijk en regio aan een samenhangend pakket van "
    "maatregelen voor weg, spoor en vaarweg.",
    "Er komt een monitor die jaarlijks laat zien hoeveel betaalbare woningen er zijn gebouwd.",
    "KGG en TenneT zetten in beeld welke stations voor 2030 nodig zijn en waar deze het best "
    "kunnen komen.",
    "De Stuurgroep stemt in met de verlenging van de samenwerking tot en met 2029.",
    "BZK maakt met de G4 afspraken over de inzet van het Volkshuisvestingsfonds in de kwetsbare "
    "wijken.",
    "De provincie Zeeland en de Vlaamse overheid bereiden een grensoverschrijdende verkenning "
    "voor naar het goederenspoor tussen Gent en Terneuzen.",
    "Voor de kust van Noord-Holland wordt in 2026 een proef gedaan met zandsuppletie en "
    "natuurherstel.",
    "Partijen spreken af elkaar eens per kwartaal te informeren over de voortgang.",
    "De energie-infrastructuur in de Eemshaven wordt in samenhang met de aanlanding van wind op "
    "zee bekeken; 70 % van de benodigde ruimte is al gevonden.",
    "Het college van Almere besluit eind 2026 over het vervolg van de IJmeerverbinding (ca. "
    "€ 6 mld), na overleg met de Metropoolregio.",
    "Rijk en regio houden bij de uitwerking rekening met water en bodem, zoals in de brief van "
    "november jl. is verwoord.",
    "De regio Foodvalley vraagt aandacht voor de stapeling van opgaven in het landelijk gebied.",
    "Rondom het spoor Zwolle-Enschede wordt de NOVEX-verkenning afgerond in het tweede kwartaal "
    "van 2026.",
    "Rijk, provincie en gemeenten leggen in een bestuursovereenkomst vast hoe zij samen 46.350 "
    "woningen tot en met 2030 realiseren.",
    "De gemeente Groningen werkt het plan voor de Suikerzijde uit en betrekt daarbij de "
    "bewoners van de aangrenzende wijken.",
    "Bij de herijking in 2026 wordt bezien of de ambities nog passen bij de beschikbare middelen.",
    "De Werkgroep Wonen doet een voorstel voor de verdeling over subregio's en rapporteert aan het "
    "BO.",
    "Het kabinet neemt in de Nota Ruimte een samenhangend beeld op van Zuid-Limburg.",
    "Er is behoefte aan een regionale aanpak van de drinkwatervoorziening; Vitens en de provincie "
    "Overijssel nemen hiertoe het initiatief.",
    "De NOVEX-partners stellen een gebiedsregisseur aan voor de Peel.",
    "OCW en de regio wijzen samen gebieden aan waar erfgoed richting geeft aan de verstedelijking.",
    "In Flevoland krijgt de ontwikkeling van Lelystad Airport Businesspark een plek in het "
    "programma Werklocaties.",
    "De minister van IenW stuurt de Kamer voor het einde van dit jaar een brief over de "
    "hoofdwegen.",
    "Prorail levert de capaciteitsanalyse voor station Eindhoven aan.",
)

# Parts of an agreement.
P = (
    "de ontsluiting van nieuwe woonwijken;",
    "het beperken van hinder tijdens de bouw;",
    "de samenloop met het programma Hoogfrequent Spoor.",
    "een robuust watersysteem",
    "voldoende ruimte voor groen en recreatie",
    "behoud van open landschap tussen de kernen",
)

# Subjects.
T = (
    "Verstedelijking en wonen",
    "Bereikbaarheid",
    "Energie en economie",
    "NOVEX-gebied De Peel",
    "Water, bodem en klimaat",
    "Landelijk gebied",
    "Regionale mobiliteit en OV",
    "Haven- en industriecomplex",
)

NOTES = (
    "Kamerstukken II 2025/26, 34 682, nr. 210.",
    "Zie voor de begrenzing de kaart in de bijlage.",
)
