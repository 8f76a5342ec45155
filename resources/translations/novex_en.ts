<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
    <context>
        <name />
        <message>
            <source>&amp;Breedte naar inhoud</source>
            <translation>&amp;Width to content</translation>
        </message>
        <message>
            <source>&amp;Gewone kolommen</source>
            <translation>&amp;Usual columns</translation>
        </message>
        <message>
            <source>&amp;Kolommen en volgorde…</source>
            <translation>&amp;Columns and order…</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Datum</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
    </context>
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&lt;p&gt;&lt;b&gt;NOVEX Desktop {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Register van de afspraken uit het BO Leefomgeving, op één laptop en zonder netwerk.&lt;/p&gt;&lt;p&gt;Licentie: EUPL 1.2. Pictogrammen: Lucide (ISC). Kaart: bewerkt naar @svg-maps/netherlands en MapSVG (CC BY 4.0).&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;NOVEX Desktop {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Register of the agreements of the BO Leefomgeving, on one laptop and without a network.&lt;/p&gt;&lt;p&gt;Licence: EUPL 1.2. Icons: Lucide (ISC). Map: adapted from @svg-maps/netherlands and MapSVG (CC BY 4.0).&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Over NOVEX Desktop</source>
            <translation>About NOVEX Desktop</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Afsluiten</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Afspraak</source>
            <translation>&amp;Agreement</translation>
        </message>
        <message>
            <source>&amp;Afspraak…</source>
            <translation>&amp;Agreement…</translation>
        </message>
        <message>
            <source>&amp;Beeld</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Boom tonen</source>
            <translation>Show &amp;tree</translation>
        </message>
        <message>
            <source>&amp;Deelvensters</source>
            <translation>&amp;Panes</translation>
        </message>
        <message>
            <source>&amp;Delen van de afspraak…</source>
            <translation>&amp;Parts of the agreement…</translation>
        </message>
        <message>
            <source>&amp;Erratum</source>
            <translation>&amp;Erratum</translation>
        </message>
        <message>
            <source>&amp;Filter per kolom</source>
            <translation>&amp;Filter per column</translation>
        </message>
        <message>
            <source>&amp;Filteren</source>
            <translation>Fi&amp;lter</translation>
        </message>
        <message>
            <source>&amp;Gebied</source>
            <translation>&amp;Area</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Historie van de afspraak</source>
            <translation>&amp;History of the agreement</translation>
        </message>
        <message>
            <source>&amp;Indeling van de boom</source>
            <translation>Arran&amp;ge the tree by</translation>
        </message>
        <message>
            <source>&amp;Instellingen…</source>
            <translation>&amp;Settings…</translation>
        </message>
        <message>
            <source>&amp;Invoegen</source>
            <translation>&amp;Insert</translation>
        </message>
        <message>
            <source>&amp;Kopiëren als tabel</source>
            <translation>&amp;Copy as table</translation>
        </message>
        <message>
            <source>&amp;Licht</source>
            <translation>&amp;Light</translation>
        </message>
        <message>
            <source>&amp;Lijst inlezen…</source>
            <translation>&amp;Import list…</translation>
        </message>
        <message>
            <source>&amp;Nieuw register…</source>
            <translation>&amp;New register…</translation>
        </message>
        <message>
            <source>&amp;Nogmaals</source>
            <translation>Onc&amp;e more</translation>
        </message>
        <message>
            <source>&amp;Nogmaals: {name}</source>
            <translation>Onc&amp;e more: {name}</translation>
        </message>
        <message>
            <source>&amp;Notitie</source>
            <translation>&amp;Note</translation>
        </message>
        <message>
            <source>&amp;Nummer</source>
            <translation>&amp;Number</translation>
        </message>
        <message>
            <source>&amp;Onderwerp…</source>
            <translation>&amp;Topic…</translation>
        </message>
        <message>
            <source>&amp;Ongedaan maken</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Over NOVEX Desktop</source>
            <translation>&amp;About NOVEX Desktop</translation>
        </message>
        <message>
            <source>&amp;Partij</source>
            <translation>&amp;Party</translation>
        </message>
        <message>
            <source>&amp;Regio</source>
            <translation>&amp;Region</translation>
        </message>
        <message>
            <source>&amp;Register</source>
            <translation>&amp;Register</translation>
        </message>
        <message>
            <source>&amp;Sneltoetsen</source>
            <translation>&amp;Keyboard shortcuts</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Termijn</source>
            <translation>&amp;Deadline</translation>
        </message>
        <message>
            <source>&amp;Terug naar een reservekopie…</source>
            <translation>&amp;Back to a backup…</translation>
        </message>
        <message>
            <source>&amp;Titel wijzigen</source>
            <translation>Edit &amp;title</translation>
        </message>
        <message>
            <source>&amp;Verwijderen</source>
            <translation>De&amp;lete</translation>
        </message>
        <message>
            <source>&amp;Voorbeeld openen</source>
            <translation>Open e&amp;xample</translation>
        </message>
        <message>
            <source>&amp;Weergave van de tabel</source>
            <translation>&amp;View of the table</translation>
        </message>
        <message>
            <source>&amp;Zoals het systeem</source>
            <translation>As the s&amp;ystem</translation>
        </message>
        <message>
            <source>Alle op&amp;drachten…</source>
            <translation>All comman&amp;ds…</translation>
        </message>
        <message>
            <source>Be&amp;werken</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>Boom naar {name}</source>
            <translation>Tree to {name}</translation>
        </message>
        <message>
            <source>Deelvenster b&amp;reder</source>
            <translation>Pane &amp;wider</translation>
        </message>
        <message>
            <source>Deelvenster s&amp;maller</source>
            <translation>Pane narr&amp;ower</translation>
        </message>
        <message>
            <source>Do&amp;nker</source>
            <translation>Dar&amp;k</translation>
        </message>
        <message>
            <source>Gekozen rijen wi&amp;jzigen…</source>
            <translation>Chan&amp;ge chosen rows…</translation>
        </message>
        <message>
            <source>Hoog &amp;contrast</source>
            <translation>High &amp;contrast</translation>
        </message>
        <message>
            <source>Kolommen en volgo&amp;rde…</source>
            <translation>Col&amp;umns and order…</translation>
        </message>
        <message>
            <source>Mij&amp;lpaal vastleggen…</source>
            <translation>Name a mi&amp;lestone…</translation>
        </message>
        <message>
            <source>O&amp;pnieuw</source>
            <translation>Re&amp;do</translation>
        </message>
        <message>
            <source>Om&amp;hoog verplaatsen</source>
            <translation>Move &amp;up</translation>
        </message>
        <message>
            <source>Om&amp;laag verplaatsen</source>
            <translation>Move do&amp;wn</translation>
        </message>
        <message>
            <source>Over&amp;zichten</source>
            <translation>&amp;Overviews</translation>
        </message>
        <message>
            <source>Overzicht &amp;bewerken…</source>
            <translation>E&amp;dit overview…</translation>
        </message>
        <message>
            <source>Overzicht &amp;maken…</source>
            <translation>&amp;Make overview…</translation>
        </message>
        <message>
            <source>Pr&amp;ullenbak…</source>
            <translation>&amp;Bin…</translation>
        </message>
        <message>
            <source>Recente &amp;handelingen…</source>
            <translation>Recent a&amp;cts…</translation>
        </message>
        <message>
            <source>Register &amp;controleren</source>
            <translation>&amp;Check register</translation>
        </message>
        <message>
            <source>Register &amp;openen…</source>
            <translation>&amp;Open register…</translation>
        </message>
        <message>
            <source>Sorteren o&amp;p</source>
            <translation>Sort &amp;by</translation>
        </message>
        <message>
            <source>T&amp;rekker</source>
            <translation>&amp;Lead</translation>
        </message>
        <message>
            <source>Tabel bewaren als &amp;CSV…</source>
            <translation>Save table as CS&amp;V…</translation>
        </message>
        <message>
            <source>Tekst &amp;groter</source>
            <translation>Bigg&amp;er text</translation>
        </message>
        <message>
            <source>Tekst &amp;kleiner</source>
            <translation>Smaller te&amp;xt</translation>
        </message>
        <message>
            <source>Tekst nor&amp;maal</source>
            <translation>N&amp;ormal text</translation>
        </message>
        <message>
            <source>V&amp;orig deelvenster</source>
            <translation>P&amp;revious pane</translation>
        </message>
        <message>
            <source>Volg&amp;ende treffer</source>
            <translation>Ne&amp;xt hit</translation>
        </message>
        <message>
            <source>Volgend &amp;deelvenster</source>
            <translation>Next pa&amp;ne</translation>
        </message>
        <message>
            <source>Volgend &amp;voorstel in de tekst</source>
            <translation>Next &amp;proposal in the text</translation>
        </message>
        <message>
            <source>Volgorde van de &amp;lijst</source>
            <translation>&amp;Order of the list</translation>
        </message>
        <message>
            <source>Voorgestelde &amp;soort bevestigen</source>
            <translation>Confirm proposed &amp;kind</translation>
        </message>
        <message>
            <source>Voorstellen van gekozen &amp;rijen bevestigen</source>
            <translation>Confirm proposals of chosen ro&amp;ws</translation>
        </message>
        <message>
            <source>Voorstellen van gekozen rijen af&amp;wijzen</source>
            <translation>Re&amp;fuse proposals of chosen rows</translation>
        </message>
        <message>
            <source>Vori&amp;ge treffer</source>
            <translation>Pre&amp;vious hit</translation>
        </message>
        <message>
            <source>Waar&amp;de wissen…</source>
            <translation>&amp;Erase value…</translation>
        </message>
    </context>
    <context>
        <name>ActsDialog</name>
        <message>
            <source>&amp;Ga ernaartoe</source>
            <translation>&amp;Go there</translation>
        </message>
        <message>
            <source>&amp;Terug naar dit moment…</source>
            <translation>&amp;Back to this moment…</translation>
        </message>
        <message>
            <source>Enter gaat naar wat de handeling veranderde.</source>
            <translation>Enter goes to what the act changed.</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter op wat, wie of wanneer</source>
            <translation>Filter by what, who or when</translation>
        </message>
        <message>
            <source>Handelingen, nieuwste boven</source>
            <translation>Acts, newest first</translation>
        </message>
        <message>
            <source>Recente handelingen</source>
            <translation>Recent acts</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Wanneer</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wie</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>{label} (teruggenomen)</source>
            <translation>{label} (taken back)</translation>
        </message>
        <message>
            <source>… en nog 1 wijziging</source>
            <translation>… and 1 more change</translation>
        </message>
        <message>
            <source>… en nog {left} wijzigingen</source>
            <translation>… and {left} more changes</translation>
        </message>
    </context>
    <context>
        <name>ActsJobs</name>
        <message>
            <source>1 gegeven is teruggezet.</source>
            <translation>1 item was put back.</translation>
        </message>
        <message>
            <source>De prullenbak is leeg: er is niets verwijderd.</source>
            <translation>The bin is empty: nothing was deleted.</translation>
        </message>
        <message>
            <source>Sinds dit moment is niets veranderd.</source>
            <translation>Nothing has changed since this moment.</translation>
        </message>
        <message>
            <source>Terugzetten uit de prullenbak</source>
            <translation>Put back from the bin</translation>
        </message>
        <message>
            <source>Terugzetten …</source>
            <translation>Putting back …</translation>
        </message>
        <message>
            <source>Vergelijken …</source>
            <translation>Comparing …</translation>
        </message>
        <message>
            <source>{count} gegevens zijn teruggezet.</source>
            <translation>{count} items were put back.</translation>
        </message>
        <message>
            <source>{count} keer terugzetten uit de prullenbak</source>
            <translation>Put back from the bin, {count} times</translation>
        </message>
        <message>
            <source>{label}: gedaan. Ctrl+Z maakt het ongedaan.</source>
            <translation>{label}: done. Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>“{label}” raakte geen afspraak die er nu nog is.</source>
            <translation>“{label}” touched no agreement that still exists.</translation>
        </message>
    </context>
    <context>
        <name>AdoptedText</name>
        <message>
            <source>Alleen lezen; kopiëren kan.</source>
            <translation>Read only; copying is possible.</translation>
        </message>
        <message>
            <source>Vastgestelde tekst</source>
            <translation>Adopted text</translation>
        </message>
        <message>
            <source>{what} (voorstel)</source>
            <translation>{what} (proposal)</translation>
        </message>
    </context>
    <context>
        <name>AdoptedWords</name>
        <message>
            <source>De afsprakenlijst maakt u met Ctrl+E; Ctrl+Z neemt het vaststellen terug.</source>
            <translation>Ctrl+E makes the list of agreements; Ctrl+Z takes the adoption back.</translation>
        </message>
        <message>
            <source>{name} is vastgesteld: 1 afspraak heeft haar nummer en haar tekst staat vast.</source>
            <translation>{name} has been adopted: 1 agreement has its number and its text is fixed.</translation>
        </message>
        <message>
            <source>{name} is vastgesteld: {count} afspraken hebben hun nummer en hun tekst staat vast.</source>
            <translation>{name} has been adopted: {count} agreements have their number and their text is fixed.</translation>
        </message>
    </context>
    <context>
        <name>AgendaTree</name>
        <message>
            <source>Enter bewerkt, Delete verwijdert; Ctrl+Shift met pijl omhoog of omlaag verplaatst.</source>
            <translation>Enter edits, Delete removes; Ctrl+Shift with arrow up or down moves.</translation>
        </message>
        <message>
            <source>Enter gaat naar het schrijfveld, F2 hernoemt, Delete verwijdert.</source>
            <translation>Enter goes to the field for writing, F2 renames, Delete removes.</translation>
        </message>
        <message>
            <source>{count} vastgelegd</source>
            <translation>{count} recorded</translation>
        </message>
        <message>
            <source>{topic}, niveau {level}, {count} vastgelegd</source>
            <translation>{topic}, level {level}, {count} recorded</translation>
        </message>
    </context>
    <context>
        <name>AgreementForm</name>
        <message>
            <source>Formulier van de afspraak</source>
            <translation>Form of the agreement</translation>
        </message>
        <message>
            <source>Hist&amp;orie</source>
            <translation>Histor&amp;y</translation>
        </message>
    </context>
    <context>
        <name>AgreementTableModel</name>
        <message>
            <source>, aflopend gesorteerd</source>
            <translation>, sorted descending</translation>
        </message>
        <message>
            <source>, gesorteerd</source>
            <translation>, sorted</translation>
        </message>
        <message>
            <source>geen termijn</source>
            <translation>no deadline</translation>
        </message>
        <message>
            <source>geen trekker</source>
            <translation>no lead</translation>
        </message>
        <message>
            <source>oordeel {judgement}</source>
            <translation>judgement {judgement}</translation>
        </message>
        <message>
            <source>te laat</source>
            <translation>late</translation>
        </message>
        <message>
            <source>{kind}: zo stelt het programma voor. Ctrl+B bevestigt.</source>
            <translation>{kind}: proposed by the program. Ctrl+B confirms.</translation>
        </message>
    </context>
    <context>
        <name>AgreementTableView</name>
        <message>
            <source>Pijltjes kiezen een afspraak; Enter gaat naar het formulier.</source>
            <translation>Arrows choose an agreement; Enter goes to the form.</translation>
        </message>
        <message>
            <source>Tabel van afspraken</source>
            <translation>Table of agreements</translation>
        </message>
    </context>
    <context>
        <name>AgreementTreeModel</name>
        <message>
            <source>gesloten</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>niveau {level}</source>
            <translation>level {level}</translation>
        </message>
        <message>
            <source>te laat</source>
            <translation>late</translation>
        </message>
        <message>
            <source>toelichting</source>
            <translation>background</translation>
        </message>
        <message>
            <source>{late} te laat</source>
            <translation>{late} late</translation>
        </message>
        <message>
            <source>{open} open</source>
            <translation>{open} open</translation>
        </message>
        <message>
            <source>{open} van 1 afspraak open</source>
            <translation>{open} of 1 agreement open</translation>
        </message>
        <message>
            <source>{open} van {count} afspraken open</source>
            <translation>{open} of {count} agreements open</translation>
        </message>
        <message>
            <source>{place} van {count}</source>
            <translation>{place} of {count}</translation>
        </message>
    </context>
    <context>
        <name>AgreementTreeView</name>
        <message>
            <source>Boom van overleggen, regio's en afspraken</source>
            <translation>Tree of meetings, regions and agreements</translation>
        </message>
        <message>
            <source>Pijltjes lopen en vouwen; Enter gaat naar het formulier; F6 naar de tabel.</source>
            <translation>Arrows walk and fold; Enter goes to the form; F6 to the table.</translation>
        </message>
    </context>
    <context>
        <name>AmountDialog</name>
        <message>
            <source>&amp;Bewaren</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Eenheid</source>
            <translation>&amp;Unit</translation>
        </message>
        <message>
            <source>&amp;Getal</source>
            <translation>&amp;Number</translation>
        </message>
        <message>
            <source>&amp;Prijspeil</source>
            <translation>&amp;Price level</translation>
        </message>
        <message>
            <source>&amp;Tot</source>
            <translation>Up &amp;to</translation>
        </message>
        <message>
            <source>&amp;Woorden</source>
            <translation>&amp;Words</translation>
        </message>
        <message>
            <source>245.000.000 of 1,5 miljoen</source>
            <translation>245.000.000 or 1,5 miljoen</translation>
        </message>
        <message>
            <source>Alleen bij een reeks, zoals 100 tot 150 miljoen</source>
            <translation>Only for a range, such as 100 to 150 million</translation>
        </message>
        <message>
            <source>Bedrag toevoegen</source>
            <translation>Add amount</translation>
        </message>
        <message>
            <source>Bedrag wijzigen</source>
            <translation>Change amount</translation>
        </message>
        <message>
            <source>Jaar, zoals 2023; mag leeg blijven</source>
            <translation>Year, such as 2023; may stay empty</translation>
        </message>
        <message>
            <source>T&amp;oevoegen</source>
            <translation>A&amp;dd</translation>
        </message>
        <message>
            <source>Waar gaat het bedrag over?</source>
            <translation>What is the amount about?</translation>
        </message>
        <message>
            <source>euro, woningen, hectare …</source>
            <translation>euro, houses, hectares …</translation>
        </message>
    </context>
    <context>
        <name>AmountsSection</name>
        <message>
            <source>&amp;Wijzigen…</source>
            <translation>&amp;Change…</translation>
        </message>
        <message>
            <source>Be&amp;vestigen</source>
            <translation>Con&amp;firm</translation>
        </message>
        <message>
            <source>Bedrag toevoegen…</source>
            <translation>Add amount…</translation>
        </message>
        <message>
            <source>Bedragen en aantallen</source>
            <translation>Amounts and quantities</translation>
        </message>
        <message>
            <source>Ver&amp;wijderen</source>
            <translation>&amp;Delete</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>&amp;Vergelijken</source>
            <translation>&amp;Compare</translation>
        </message>
        <message>
            <source>Enter gaat verder met de gekozen regel.</source>
            <translation>Enter goes on with the chosen line.</translation>
        </message>
        <message>
            <source>Grootte</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Het register “{register}” kan niet worden gebruikt. Een reservekopie neemt zijn plaats in. Van wat daarna is gewijzigd, komt terug wat in het beschadigde bestand nog heel is. Dat bestand blijft onder een andere naam in dezelfde map staan.</source>
            <translation>The register “{register}” cannot be used. A backup takes its place. Of what was changed after that, whatever is still sound in the damaged file comes back. That file stays in the same folder under another name.</translation>
        </message>
        <message>
            <source>Kies een moment. U ziet daarna wat er zou veranderen; pas als u dat bevestigt, verandert er iets.</source>
            <translation>Choose a moment. You then see what would change; nothing changes until you confirm that.</translation>
        </message>
        <message>
            <source>Register &amp;redden</source>
            <translation>&amp;Rescue register</translation>
        </message>
        <message>
            <source>Reservekopieën</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Terug naar een reservekopie</source>
            <translation>Back to a backup</translation>
        </message>
        <message>
            <source>Van</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Waarom</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>dagelijks</source>
            <translation>daily</translation>
        </message>
        <message>
            <source>vóór een grote wijziging</source>
            <translation>before a large change</translation>
        </message>
        <message>
            <source>vóór herstellen</source>
            <translation>before repair</translation>
        </message>
        <message>
            <source>vóór inlezen</source>
            <translation>before import</translation>
        </message>
        <message>
            <source>vóór terugzetten</source>
            <translation>before going back</translation>
        </message>
        <message>
            <source>{day}, {hour}.{minute} uur</source>
            <translation>{day}, {hour}:{minute}</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>&amp;Rapport is gekopieerd</source>
            <translation>&amp;Report copied</translation>
        </message>
        <message>
            <source>&amp;Rapport kopiëren</source>
            <translation>&amp;Copy report</translation>
        </message>
        <message>
            <source>&amp;Verder werken</source>
            <translation>Continue &amp;working</translation>
        </message>
        <message>
            <source>Er ging iets mis</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Er ging iets mis in het programma. Wat is opgeslagen, blijft opgeslagen; u kunt verder werken. Stuur het rapport naar de beheerder. Er staat geen tekst van afspraken in.</source>
            <translation>Something went wrong in the program. What was saved stays saved; you can work on. Send the report to the administrator. It holds no text of agreements.</translation>
        </message>
        <message>
            <source>Rapport</source>
            <translation>Report</translation>
        </message>
    </context>
    <context>
        <name>CalendarJob</name>
        <message>
            <source>1 termijn naar de agenda</source>
            <translation>1 deadline to the calendar</translation>
        </message>
        <message>
            <source>1 termijn staat in {name}. Open het bestand om haar in uw agenda te zetten; een volgend bestand werkt haar bij.</source>
            <translation>1 deadline is in {name}. Open the file to put it in your calendar; a next file updates it.</translation>
        </message>
        <message>
            <source>Agenda (*{suffix})</source>
            <translation>Calendar (*{suffix})</translation>
        </message>
        <message>
            <source>De gekozen afspraken hebben geen termijn met een datum. Kies andere rijen.</source>
            <translation>The chosen agreements have no deadline with a date. Choose other rows.</translation>
        </message>
        <message>
            <source>{count} termijnen naar de agenda</source>
            <translation>{count} deadlines to the calendar</translation>
        </message>
        <message>
            <source>{count} termijnen staan in {name}. Open het bestand om ze in uw agenda te zetten; een volgend bestand werkt ze bij.</source>
            <translation>{count} deadlines are in {name}. Open the file to put them in your calendar; a next file updates them.</translation>
        </message>
    </context>
    <context>
        <name>ChainSection</name>
        <message>
            <source>Wat is ervan geworden</source>
            <translation>What became of it</translation>
        </message>
        <message>
            <source>{line}, deze afspraak</source>
            <translation>{line}, this agreement</translation>
        </message>
        <message>
            <source>{meeting}: {number} {title} ({status})</source>
            <translation>{meeting}: {number} {title} ({status})</translation>
        </message>
        <message>
            <source>{words} {rest}</source>
            <translation>{words} {rest}</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>&amp;Herstellen wat veilig kan</source>
            <translation>&amp;Repair what is safe</translation>
        </message>
        <message>
            <source>1 fout</source>
            <translation>1 mistake</translation>
        </message>
        <message>
            <source>En nog 1 fout.</source>
            <translation>And 1 more error.</translation>
        </message>
        <message>
            <source>En nog {count} fouten.</source>
            <translation>And {count} more errors.</translation>
        </message>
        <message>
            <source>Het register “{register}” is in orde.</source>
            <translation>The register “{register}” is in order.</translation>
        </message>
        <message>
            <source>Het register “{register}” is niet beschadigd; u kunt erin werken. Er staat wel iets in om recht te zetten of na te vragen bij wie het maakte.</source>
            <translation>The register “{register}” is not damaged; you can work in it. There is something in it to put right, or to ask whoever made it.</translation>
        </message>
        <message>
            <source>Het register “{register}” is niet in orde. Werk er niet in verder. Laat herstellen wat veilig kan, kies in het menu Register “Terug naar een reservekopie”, of vraag de beheerder om hulp.</source>
            <translation>The register “{register}” is not in order. Do not work in it. Let the program repair what is safe, choose “Back to a backup” in the Register menu, or ask the administrator for help.</translation>
        </message>
        <message>
            <source>In orde</source>
            <translation>In order</translation>
        </message>
        <message>
            <source>Maakt rijen weer zoals de geschiedenis zegt; er gaat niets verloren</source>
            <translation>Makes rows again as the history says; nothing is lost</translation>
        </message>
        <message>
            <source>Nagekeken</source>
            <translation>Reviewed</translation>
        </message>
        <message>
            <source>Register controleren</source>
            <translation>Check register</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Uitkomst</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Uitkomst van de controle</source>
            <translation>Outcome of the check</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>bestand</source>
            <translation>file</translation>
        </message>
        <message>
            <source>bestanden</source>
            <translation>files</translation>
        </message>
        <message>
            <source>nummer</source>
            <translation>number</translation>
        </message>
        <message>
            <source>nummers</source>
            <translation>numbers</translation>
        </message>
        <message>
            <source>pagina</source>
            <translation>page</translation>
        </message>
        <message>
            <source>pagina's</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>rij</source>
            <translation>row</translation>
        </message>
        <message>
            <source>rijen</source>
            <translation>rows</translation>
        </message>
        <message>
            <source>tabel</source>
            <translation>table</translation>
        </message>
        <message>
            <source>tabellen</source>
            <translation>tables</translation>
        </message>
        <message>
            <source>wijziging</source>
            <translation>change</translation>
        </message>
        <message>
            <source>wijzigingen</source>
            <translation>changes</translation>
        </message>
        <message>
            <source>{n} fouten</source>
            <translation>{n} mistakes</translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message>
            <source>Gekozen rijen wijzigen</source>
            <translation>Change chosen rows</translation>
        </message>
        <message>
            <source>Status, trekkers, termijn en meer (Ctrl+Shift+M)</source>
            <translation>Status, leads, deadline and more (Ctrl+Shift+M)</translation>
        </message>
        <message>
            <source>Wijzigen…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>{count} rijen gekozen</source>
            <translation>{count} rows chosen</translation>
        </message>
    </context>
    <context>
        <name>ClearButton</name>
        <message>
            <source>Veld leegmaken</source>
            <translation>Clear field</translation>
        </message>
    </context>
    <context>
        <name>ColumnEditor</name>
        <message>
            <source> tekens</source>
            <translation> characters</translation>
        </message>
        <message>
            <source>&amp;Breedte</source>
            <translation>&amp;Width</translation>
        </message>
        <message>
            <source>&amp;Kolommen, van links naar rechts</source>
            <translation>&amp;Columns, from left to right</translation>
        </message>
        <message>
            <source>&amp;Toevoegen</source>
            <translation>&amp;Add</translation>
        </message>
        <message>
            <source>&amp;Velden om toe te voegen</source>
            <translation>&amp;Fields to add</translation>
        </message>
        <message>
            <source>Alt met pijltje omhoog of omlaag verplaatst, Delete haalt weg.</source>
            <translation>Alt with arrow up or down moves, Delete removes.</translation>
        </message>
        <message>
            <source>Alt+Pijl omhoog</source>
            <translation>Alt+Up</translation>
        </message>
        <message>
            <source>Alt+Pijl omlaag</source>
            <translation>Alt+Down</translation>
        </message>
        <message>
            <source>Enter voegt een veld toe als kolom.</source>
            <translation>Enter adds a field as a column.</translation>
        </message>
        <message>
            <source>K&amp;op</source>
            <translation>&amp;Header</translation>
        </message>
        <message>
            <source>Om&amp;hoog</source>
            <translation>&amp;Up</translation>
        </message>
        <message>
            <source>Om&amp;laag</source>
            <translation>&amp;Down</translation>
        </message>
        <message>
            <source>We&amp;ghalen</source>
            <translation>Rem&amp;ove</translation>
        </message>
        <message>
            <source>Zoek een veld</source>
            <translation>Find a field</translation>
        </message>
    </context>
    <context>
        <name>ColumnLookFields</name>
        <message>
            <source>&amp;Uitlijning</source>
            <translation>Al&amp;ignment</translation>
        </message>
        <message>
            <source>1.234,50, zonder euroteken</source>
            <translation>1.234,50, without euro sign</translation>
        </message>
        <message>
            <source>1.235, zonder euroteken</source>
            <translation>1.235, without euro sign</translation>
        </message>
        <message>
            <source>12 mei 2025</source>
            <translation>12 mei 2025</translation>
        </message>
        <message>
            <source>Alleen voor datums en getallen</source>
            <translation>Only for dates and numbers</translation>
        </message>
        <message>
            <source>Op&amp;maak</source>
            <translation>For&amp;mat</translation>
        </message>
        <message>
            <source>Sti&amp;jl</source>
            <translation>Sty&amp;le</translation>
        </message>
        <message>
            <source>cursief</source>
            <translation>italic</translation>
        </message>
        <message>
            <source>gewoon</source>
            <translation>regular</translation>
        </message>
        <message>
            <source>in het midden</source>
            <translation>centred</translation>
        </message>
        <message>
            <source>links</source>
            <translation>left</translation>
        </message>
        <message>
            <source>mei 2025</source>
            <translation>mei 2025</translation>
        </message>
        <message>
            <source>rechts</source>
            <translation>right</translation>
        </message>
        <message>
            <source>vet</source>
            <translation>bold</translation>
        </message>
        <message>
            <source>vet en cursief</source>
            <translation>bold and italic</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Betrokken</source>
            <translation>Involved</translation>
        </message>
        <message>
            <source>Delen</source>
            <translation>Parts</translation>
        </message>
        <message>
            <source>Gebied</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Laatst bijgewerkt</source>
            <translation>Last updated</translation>
        </message>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Oordeel</source>
            <translation>Judgement</translation>
        </message>
        <message>
            <source>Openbaar</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Stand van zaken</source>
            <translation>State of affairs</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Termijn (datum)</source>
            <translation>Deadline (date)</translation>
        </message>
        <message>
            <source>Termijn (tekst)</source>
            <translation>Deadline (text)</translation>
        </message>
        <message>
            <source>Trekker</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Trekker Rijk</source>
            <translation>National lead</translation>
        </message>
        <message>
            <source>Trekker regio</source>
            <translation>Regional lead</translation>
        </message>
        <message>
            <source>Zekerheid</source>
            <translation>Certainty</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nee</source>
            <translation>no</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>&amp;Breedte</source>
            <translation>&amp;Width</translation>
        </message>
        <message>
            <source>&amp;Gewone kolommen</source>
            <translation>Usua&amp;l columns</translation>
        </message>
        <message>
            <source>&amp;Sorteren op</source>
            <translation>&amp;Sort by</translation>
        </message>
        <message>
            <source>&amp;Toepassen</source>
            <translation>&amp;Apply</translation>
        </message>
        <message>
            <source>&amp;daarna op</source>
            <translation>&amp;then by</translation>
        </message>
        <message>
            <source>(de volgorde van de lijst)</source>
            <translation>(the order of the list)</translation>
        </message>
        <message>
            <source>Breedte van de gekozen kolom</source>
            <translation>Width of the chosen column</translation>
        </message>
        <message>
            <source>Kolommen</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Kolommen en volgorde</source>
            <translation>Columns and order</translation>
        </message>
        <message>
            <source>Om&amp;hoog</source>
            <translation>&amp;Up</translation>
        </message>
        <message>
            <source>Om&amp;laag</source>
            <translation>Dow&amp;n</translation>
        </message>
        <message>
            <source>Spatie vinkt aan of uit; Alt met pijl omhoog of omlaag verplaatst.</source>
            <translation>Space ticks or unticks; Alt with arrow up or down moves.</translation>
        </message>
        <message>
            <source>Vink aan wat u wilt zien. Alt met pijl omhoog of omlaag, of slepen, verplaatst.</source>
            <translation>Tick what you want to see. Alt with arrow up or down, or dragging, moves.</translation>
        </message>
        <message>
            <source>aflopend</source>
            <translation>descending</translation>
        </message>
        <message>
            <source>d&amp;aarna op</source>
            <translation>th&amp;en by</translation>
        </message>
        <message>
            <source>naar inhoud</source>
            <translation>to content</translation>
        </message>
        <message>
            <source>oplopend</source>
            <translation>ascending</translation>
        </message>
        <message>
            <source>{name}, richting</source>
            <translation>{name}, direction</translation>
        </message>
        <message>
            <source>{place}. {name}</source>
            <translation>{place}. {name}</translation>
        </message>
        <message>
            <source>{width} punten</source>
            <translation>{width} points</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Niets gevonden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>Opdracht of afspraak</source>
            <translation>Command or agreement</translation>
        </message>
        <message>
            <source>Opdrachten en afspraken</source>
            <translation>Commands and agreements</translation>
        </message>
        <message>
            <source>Wat wilt u doen, of welke afspraak zoekt u?</source>
            <translation>What do you want to do, or which agreement do you look for?</translation>
        </message>
    </context>
    <context>
        <name>ComparisonLine</name>
        <message>
            <source>Deze lijst gaat niet over {regions}, waar nog concepten staan: {name} blijft in voorbereiding tot ook die zijn vastgesteld. Wat u nu inleest, staat wel vast.</source>
            <translation>This list is not about {regions}, where drafts still stand: {name} stays in preparation until those are adopted too. What you import now is fixed.</translation>
        </message>
        <message>
            <source>Dit overleg staat al in het register: {new} nieuw, {changed} gewijzigd, {same} gelijk.</source>
            <translation>This meeting is in the register already: {new} new, {changed} changed, {same} the same.</translation>
        </message>
        <message>
            <source>In de vergaderstand getypt en niet in deze lijst ({count}), gaat naar de prullenbak: {numbers}.</source>
            <translation>Typed in meeting mode and not in this list ({count}), goes to the bin: {numbers}.</translation>
        </message>
        <message>
            <source>Niet meer in deze lijst ({count}), maar blijft in het register: {numbers}.</source>
            <translation>No longer in this list ({count}), but stays in the register: {numbers}.</translation>
        </message>
    </context>
    <context>
        <name>CorrectDueDialog</name>
        <message>
            <source>&amp;Overnemen</source>
            <translation>&amp;Take over</translation>
        </message>
        <message>
            <source>&amp;Soort</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>&amp;Uiterlijk</source>
            <translation>&amp;By</translation>
        </message>
        <message>
            <source>&amp;Vanaf</source>
            <translation>&amp;From</translation>
        </message>
        <message>
            <source>&amp;Zekerheid van de datum</source>
            <translation>&amp;Certainty of the date</translation>
        </message>
        <message>
            <source>De eerste dag ligt na de laatste. Draai de data om.</source>
            <translation>The first day is after the last. Swap the dates.</translation>
        </message>
        <message>
            <source>De woorden “{words}” blijven staan; u zegt wat ermee is bedoeld.</source>
            <translation>The words “{words}” stay; you say what is meant by them.</translation>
        </message>
        <message>
            <source>Termijn wijzigen</source>
            <translation>Change deadline</translation>
        </message>
        <message>
            <source>Typ de datum bijvoorbeeld als 31-12-2025.</source>
            <translation>Type the date like 31-12-2025.</translation>
        </message>
    </context>
    <context>
        <name>CorrectPartyDialog</name>
        <message>
            <source>&amp;Overnemen</source>
            <translation>&amp;Take over</translation>
        </message>
        <message>
            <source>&amp;Partij</source>
            <translation>&amp;Party</translation>
        </message>
        <message>
            <source>&amp;Rol</source>
            <translation>&amp;Role</translation>
        </message>
        <message>
            <source>Kies een partij uit de lijst.</source>
            <translation>Choose a party from the list.</translation>
        </message>
        <message>
            <source>Partij wijzigen</source>
            <translation>Change party</translation>
        </message>
        <message>
            <source>Wie is bedoeld met “{words}”, en in welke rol?</source>
            <translation>Who is meant by “{words}”, and in which role?</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message>
            <source>en 1 deel</source>
            <translation>and 1 part</translation>
        </message>
        <message>
            <source>en {shown} van {total} delen</source>
            <translation>and {shown} of {total} parts</translation>
        </message>
        <message>
            <source>en {total} delen</source>
            <translation>and {total} parts</translation>
        </message>
        <message>
            <source>{count} byte</source>
            <translation>{count} byte</translation>
        </message>
        <message>
            <source>{count} bytes</source>
            <translation>{count} bytes</translation>
        </message>
        <message>
            <source>{shown} van {total}</source>
            <translation>{shown} of {total}</translation>
        </message>
    </context>
    <context>
        <name>CutDialog</name>
        <message>
            <source>&amp;Splitsen</source>
            <translation>&amp;Split</translation>
        </message>
        <message>
            <source>Het nieuwe deel begint met “{words}”</source>
            <translation>The new part begins with “{words}”</translation>
        </message>
        <message>
            <source>Kies het woord waar het nieuwe deel begint: klik erop, of ga er met de pijltjes heen. ← en → gaan per woord, ↑ en ↓ per zin.</source>
            <translation>Choose the word where the new part begins: click it, or go there with the arrows. ← and → go by word, ↑ and ↓ by sentence.</translation>
        </message>
        <message>
            <source>Splitsen</source>
            <translation>Split</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Kalender (Alt+Pijl omlaag)</source>
            <translation>Calendar (Alt+Down)</translation>
        </message>
        <message>
            <source>dd-mm-jjjj</source>
            <translation>dd-mm-yyyy</translation>
        </message>
        <message>
            <source>{field}: kalender (Alt+Pijl omlaag)</source>
            <translation>{field}: calendar (Alt+Down)</translation>
        </message>
        <message>
            <source>“{text}” is geen datum. Typ bijvoorbeeld 31-12-2025.</source>
            <translation>“{text}” is not a date. Type for example 31-12-2025.</translation>
        </message>
    </context>
    <context>
        <name>DeadlinePanes</name>
        <message>
            <source>&amp;Datum…</source>
            <translation>&amp;Date…</translation>
        </message>
        <message>
            <source>&amp;Nieuw overleg…</source>
            <translation>&amp;New meeting…</translation>
        </message>
        <message>
            <source>&amp;Overleggen</source>
            <translation>&amp;Meetings</translation>
        </message>
        <message>
            <source>&amp;Partij</source>
            <translation>Part&amp;y</translation>
        </message>
        <message>
            <source>&amp;Verschuiven…</source>
            <translation>&amp;Postpone…</translation>
        </message>
        <message>
            <source>Aantal getoonde afspraken</source>
            <translation>Number of agreements shown</translation>
        </message>
        <message>
            <source>Enter stelt de datum in; Delete verwijdert.</source>
            <translation>Enter sets the date; Delete removes.</translation>
        </message>
        <message>
            <source>Groepen van termijnen</source>
            <translation>Groups of deadlines</translation>
        </message>
        <message>
            <source>Naar a&amp;genda…</source>
            <translation>To ca&amp;lendar…</translation>
        </message>
        <message>
            <source>Overleg verwijderen</source>
            <translation>Remove meeting</translation>
        </message>
        <message>
            <source>Overleg verwijderen waar niets aan hangt (Delete)</source>
            <translation>Remove a meeting on which nothing depends (Delete)</translation>
        </message>
        <message>
            <source>Overleggen met hun datum</source>
            <translation>Meetings with their date</translation>
        </message>
        <message>
            <source>Pijltjes kiezen een groep, Enter gaat naar haar afspraken.</source>
            <translation>Arrows choose a group, Enter goes to its agreements.</translation>
        </message>
        <message>
            <source>R&amp;egio</source>
            <translation>Re&amp;gion</translation>
        </message>
        <message>
            <source>Ter&amp;mijn geven…</source>
            <translation>&amp;Set deadline…</translation>
        </message>
        <message>
            <source>Termijnen als bestand voor Outlook of een andere agenda</source>
            <translation>Deadlines as a file for Outlook or another calendar</translation>
        </message>
        <message>
            <source>Ti&amp;jdlijn</source>
            <translation>&amp;Timeline</translation>
        </message>
        <message>
            <source>Verwijderen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Voorste&amp;l bevestigen</source>
            <translation>&amp;Confirm proposal</translation>
        </message>
    </context>
    <context>
        <name>DeadlinesScreen</name>
        <message>
            <source>&amp;Alle termijnen ({count})</source>
            <translation>&amp;All deadlines ({count})</translation>
        </message>
        <message>
            <source>&amp;Gekozen rijen ({count})</source>
            <translation>&amp;Chosen rows ({count})</translation>
        </message>
        <message>
            <source>Alle partijen</source>
            <translation>All parties</translation>
        </message>
        <message>
            <source>Alle regio's</source>
            <translation>All regions</translation>
        </message>
        <message>
            <source>Alles in “{group}” ({count})</source>
            <translation>Everything in “{group}” ({count})</translation>
        </message>
        <message>
            <source>Er is nog geen open afspraak</source>
            <translation>There is no open agreement yet</translation>
        </message>
        <message>
            <source>Kies links een andere groep, of een andere regio of partij.</source>
            <translation>Choose another group on the left, or another region or party.</translation>
        </message>
        <message>
            <source>Lees een afsprakenlijst in; hier staat dan wat wanneer klaar moet zijn.</source>
            <translation>Import a list of agreements; here you will see what must be ready when.</translation>
        </message>
        <message>
            <source>Niets in “{group}”</source>
            <translation>Nothing in “{group}”</translation>
        </message>
        <message>
            <source>Overleg verwijderen</source>
            <translation>Remove meeting</translation>
        </message>
        <message>
            <source>Termijnen lezen …</source>
            <translation>Reading deadlines …</translation>
        </message>
        <message>
            <source>{count}, sorteren …</source>
            <translation>{count}, sorting …</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>&amp;Klopt zo (F9)</source>
            <translation>&amp;Correct (F9)</translation>
        </message>
        <message>
            <source>Gekozen regel</source>
            <translation>Chosen line</translation>
        </message>
        <message>
            <source>Lijkt door te gaan op {earlier}. Dit komt als voorstel in het register.</source>
            <translation>Seems to continue {earlier}. It goes into the register as a proposal.</translation>
        </message>
        <message>
            <source>Tekst in het register</source>
            <translation>Text in the register</translation>
        </message>
        <message>
            <source>Zo staat het nu in het register</source>
            <translation>As it stands in the register now</translation>
        </message>
    </context>
    <context>
        <name>DifferencesDialog</name>
        <message>
            <source>Terug naar een reservekopie</source>
            <translation>Back to a backup</translation>
        </message>
        <message>
            <source>Terug naar {moment} verandert dit. Er gaat niets verloren: de historie blijft, en ongedaan maken kan met Ctrl+Z.</source>
            <translation>Back to {moment} changes this. Nothing is lost: the history stays, and Ctrl+Z undoes it.</translation>
        </message>
    </context>
    <context>
        <name>DiscardDialog</name>
        <message>
            <source>&amp;Verder bewerken</source>
            <translation>&amp;Continue editing</translation>
        </message>
        <message>
            <source>Overzicht bewerken</source>
            <translation>Edit overview</translation>
        </message>
        <message>
            <source>Wat u wijzigde is nog niet bewaard. Weggegooid komt het niet terug.</source>
            <translation>What you changed is not saved yet. Thrown away it does not come back.</translation>
        </message>
        <message>
            <source>Wijzigingen &amp;weggooien</source>
            <translation>&amp;Throw changes away</translation>
        </message>
    </context>
    <context>
        <name>DocumentDialog</name>
        <message>
            <source>&amp;Bewaren</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Naam</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Toevoegen</source>
            <translation>&amp;Add</translation>
        </message>
        <message>
            <source>&amp;Versie</source>
            <translation>&amp;Version</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: Ontwikkelperspectief Zuidelijke Randstad</source>
            <translation>For example: Ontwikkelperspectief Zuidelijke Randstad</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: versie 1.0, of concept mei 2025</source>
            <translation>For example: version 1.0, or draft May 2025</translation>
        </message>
        <message>
            <source>Document toevoegen</source>
            <translation>Add document</translation>
        </message>
        <message>
            <source>Document wijzigen</source>
            <translation>Change document</translation>
        </message>
        <message>
            <source>Geef het document een naam.</source>
            <translation>Give the document a name.</translation>
        </message>
    </context>
    <context>
        <name>DocumentsSection</name>
        <message>
            <source>&amp;Bestand kiezen…</source>
            <translation>Choose &amp;file…</translation>
        </message>
        <message>
            <source>&amp;Openen</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>&amp;Wijzigen…</source>
            <translation>&amp;Change…</translation>
        </message>
        <message>
            <source>Be&amp;vestigen</source>
            <translation>Con&amp;firm</translation>
        </message>
        <message>
            <source>Bestand &amp;loskoppelen</source>
            <translation>&amp;Unlink file</translation>
        </message>
        <message>
            <source>Document toevoegen…</source>
            <translation>Add document…</translation>
        </message>
        <message>
            <source>Documenten</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Documenten ({present} van {all} aanwezig)</source>
            <translation>Documents ({present} of {all} present)</translation>
        </message>
        <message>
            <source>Koppelen aan “{name}”</source>
            <translation>Link to “{name}”</translation>
        </message>
        <message>
            <source>Ver&amp;wijderen</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>aanwezig</source>
            <translation>present</translation>
        </message>
        <message>
            <source>in de tekst: “{quote}”</source>
            <translation>in the text: “{quote}”</translation>
        </message>
        <message>
            <source>ontbreekt</source>
            <translation>missing</translation>
        </message>
    </context>
    <context>
        <name>DraftTable</name>
        <message>
            <source>Voorbeeld</source>
            <translation>Example</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>Deze termijn is in de tekst herkend; klopt hij?</source>
            <translation>This deadline was recognised in the text; is it right?</translation>
        </message>
        <message>
            <source>Hangt aan {meeting} ({day})</source>
            <translation>Depends on {meeting} ({day})</translation>
        </message>
        <message>
            <source>Hangt niet aan een overleg</source>
            <translation>Does not depend on a meeting</translation>
        </message>
        <message>
            <source>In woorden, bijvoorbeeld: eind 2025</source>
            <translation>In words, for example: eind 2025</translation>
        </message>
        <message>
            <source>Overleg waar deze termijn aan hangt</source>
            <translation>Meeting on which this deadline depends</translation>
        </message>
        <message>
            <source>Soort termijn</source>
            <translation>Kind of deadline</translation>
        </message>
        <message>
            <source>Termijn in woorden</source>
            <translation>Deadline in words</translation>
        </message>
        <message>
            <source>Termijn uiterlijk</source>
            <translation>Deadline by</translation>
        </message>
        <message>
            <source>Termijn vanaf</source>
            <translation>Deadline from</translation>
        </message>
        <message>
            <source>Termijn verwijderen</source>
            <translation>Delete deadline</translation>
        </message>
        <message>
            <source>Verschoven door besluit van</source>
            <translation>Postponed by decision of</translation>
        </message>
        <message>
            <source>Voorstel bevestigen</source>
            <translation>Confirm proposal</translation>
        </message>
        <message>
            <source>Waarom deze termijn is verschoven</source>
            <translation>Why this deadline was postponed</translation>
        </message>
        <message>
            <source>Waarom verschoven?</source>
            <translation>Why postponed?</translation>
        </message>
        <message>
            <source>Wie besloot om deze termijn te verschuiven</source>
            <translation>Who decided to postpone this deadline</translation>
        </message>
        <message>
            <source>Zekerheid van de datum</source>
            <translation>Certainty of the date</translation>
        </message>
        <message>
            <source>nog zonder datum</source>
            <translation>no date yet</translation>
        </message>
        <message>
            <source>uiterlijk</source>
            <translation>by</translation>
        </message>
        <message>
            <source>vanaf</source>
            <translation>from</translation>
        </message>
        <message>
            <source>{count}e keer verschoven:</source>
            <translation>postponement {count}:</translation>
        </message>
    </context>
    <context>
        <name>DueList</name>
        <message>
            <source>Termijn toevoegen</source>
            <translation>Add deadline</translation>
        </message>
        <message>
            <source>Termijn {place} van {count}</source>
            <translation>Deadline {place} of {count}</translation>
        </message>
        <message>
            <source>Termijnen</source>
            <translation>Deadlines</translation>
        </message>
    </context>
    <context>
        <name>DueTable</name>
        <message>
            <source>Voorstel, nog te bevestigen:</source>
            <translation>Proposal, still to be confirmed:</translation>
        </message>
        <message>
            <source>en 1 latere termijn</source>
            <translation>and 1 later deadline</translation>
        </message>
        <message>
            <source>en {count} andere termijnen</source>
            <translation>and {count} other deadlines</translation>
        </message>
        <message>
            <source>te laat</source>
            <translation>late</translation>
        </message>
    </context>
    <context>
        <name>DueTableModel</name>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Datum</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Trekker</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>geen termijn</source>
            <translation>no deadline</translation>
        </message>
        <message>
            <source>geen trekker</source>
            <translation>no lead</translation>
        </message>
        <message>
            <source>hangt niet aan een overleg</source>
            <translation>hangs on no meeting</translation>
        </message>
        <message>
            <source>zonder datum</source>
            <translation>without date</translation>
        </message>
    </context>
    <context>
        <name>DueTableView</name>
        <message>
            <source>&amp;Afspraak</source>
            <translation>&amp;Agreement</translation>
        </message>
        <message>
            <source>&amp;Datum</source>
            <translation>&amp;Date</translation>
        </message>
        <message>
            <source>&amp;Nummer</source>
            <translation>&amp;Number</translation>
        </message>
        <message>
            <source>&amp;Overleg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>&amp;Sorteren op</source>
            <translation>&amp;Sort by</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Termijn in woorden</source>
            <translation>Deadline in &amp;words</translation>
        </message>
        <message>
            <source>&amp;Volgorde van dit scherm</source>
            <translation>&amp;Order of this screen</translation>
        </message>
        <message>
            <source>Afspraken met hun termijn</source>
            <translation>Agreements with their deadlines</translation>
        </message>
        <message>
            <source>Pijltjes kiezen een afspraak; Enter opent haar.</source>
            <translation>Arrows choose an agreement; Enter opens it.</translation>
        </message>
        <message>
            <source>T&amp;rekker</source>
            <translation>&amp;Lead</translation>
        </message>
    </context>
    <context>
        <name>DueWords</name>
        <message>
            <source>Aangehouden, datum voorbij</source>
            <translation>On hold, date passed</translation>
        </message>
        <message>
            <source>Deze maand</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Te laat</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Termijn zonder datum</source>
            <translation>Deadline without date</translation>
        </message>
        <message>
            <source>Vóór {meeting}</source>
            <translation>Before {meeting}</translation>
        </message>
        <message>
            <source>Zonder termijn</source>
            <translation>Without deadline</translation>
        </message>
        <message>
            <source>geen volgend overleg bekend</source>
            <translation>no next meeting known</translation>
        </message>
        <message>
            <source>tot en met {day} {month}</source>
            <translation>until {day} {month}</translation>
        </message>
        <message>
            <source>zonder datum</source>
            <translation>without date</translation>
        </message>
        <message>
            <source>{count}e keer verschoven, was {day}</source>
            <translation>postponed {count}×, was {day}</translation>
        </message>
        <message>
            <source>{start} tot en met {end}</source>
            <translation>{start} to {end}</translation>
        </message>
        <message>
            <source>{year}, nog zonder datum</source>
            <translation>{year}, no date yet</translation>
        </message>
    </context>
    <context>
        <name>EndPane</name>
        <message>
            <source>Naar deze afspraak in het register</source>
            <translation>To this agreement in the register</translation>
        </message>
        <message>
            <source>Tekst van {number}</source>
            <translation>Text of {number}</translation>
        </message>
        <message>
            <source>Tonen</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>{number} tonen</source>
            <translation>Show {number}</translation>
        </message>
    </context>
    <context>
        <name>EndsView</name>
        <message>
            <source>Enter kiest deze afspraak.</source>
            <translation>Enter chooses this agreement.</translation>
        </message>
        <message>
            <source>Gevonden afspraken</source>
            <translation>Agreements found</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>&amp;Ik weet dat dit niet ongedaan kan worden gemaakt</source>
            <translation>&amp;I know that this cannot be undone</translation>
        </message>
        <message>
            <source>&amp;Voorgoed wissen</source>
            <translation>Erase for &amp;good</translation>
        </message>
        <message>
            <source>Alleen deze</source>
            <translation>Only this one</translation>
        </message>
        <message>
            <source>Alles wat hier stond: {n} teksten</source>
            <translation>Everything that stood here: {n} texts</translation>
        </message>
        <message>
            <source>Een tekst van {number} gaat voorgoed weg, bijvoorbeeld omdat de privacywet dat vraagt: uit register, historie en reservekopieën. Kies een veld, dan gaat alles wat er ooit in stond. Kies een regel daaronder, dan gaat alleen die tekst. In de historie blijft staan dat u iets hebt gewist, niet wat het was.

Overzichten die u al maakte en kopieën elders veranderen niet. Wist u een vastgestelde tekst, dan gaat ook het bewaarde bestand van de ingelezen lijst weg; de andere afspraken blijven.</source>
            <translation>A text of {number} goes for good, for example because privacy law asks so: from register, history and backups. Choose a field to remove all that it ever held. Choose a line below it to remove only that text. The history keeps that you erased something, not what it was.

Overviews that you made before, and copies elsewhere, do not change. If you erase an adopted text, the kept file of the imported list goes too; the other agreements stay.</translation>
        </message>
        <message>
            <source>Pijltjes kiezen een veld, of een van zijn teksten.</source>
            <translation>Arrows choose a field, or one of its texts.</translation>
        </message>
        <message>
            <source>Tekst</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Veld</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Velden en wat erin stond</source>
            <translation>Fields and what stood in them</translation>
        </message>
        <message>
            <source>Waarde wissen</source>
            <translation>Erase value</translation>
        </message>
    </context>
    <context>
        <name>ErratumField</name>
        <message>
            <source>&amp;Erratum</source>
            <translation>&amp;Erratum</translation>
        </message>
        <message>
            <source>&amp;Erratum toevoegen</source>
            <translation>Add erratu&amp;m</translation>
        </message>
        <message>
            <source>Erratum</source>
            <translation>Erratum</translation>
        </message>
        <message>
            <source>Wat staat er verkeerd, en wat is bedoeld?</source>
            <translation>What is written wrongly, and what is meant?</translation>
        </message>
    </context>
    <context>
        <name>ExampleNotice</name>
        <message>
            <source>Dit is een voorbeeld: de afsprakenlijst van het BO Leefomgeving 2024. Probeer er gerust alles in uit.</source>
            <translation>This is an example: the list of agreements of the BO Leefomgeving 2024. Feel free to try anything in it.</translation>
        </message>
        <message>
            <source>Eigen register maken</source>
            <translation>Make your own register</translation>
        </message>
        <message>
            <source>Register openen</source>
            <translation>Open register</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Map</source>
            <translation>&amp;Folder</translation>
        </message>
        <message>
            <source>&amp;Partijen</source>
            <translation>&amp;Parties</translation>
        </message>
        <message>
            <source>&amp;Regio's</source>
            <translation>Re&amp;gions</translation>
        </message>
        <message>
            <source>&amp;Versie</source>
            <translation>&amp;Version</translation>
        </message>
        <message>
            <source>&amp;Wijzigingen sinds</source>
            <translation>C&amp;hanges since</translation>
        </message>
        <message>
            <source>Bestands&amp;naam</source>
            <translation>File &amp;name</translation>
        </message>
        <message>
            <source>Bl&amp;aderen…</source>
            <translation>&amp;Browse…</translation>
        </message>
        <message>
            <source>De lijst is nog niet vastgesteld: kies intern.</source>
            <translation>The list has not been adopted yet: choose internal.</translation>
        </message>
        <message>
            <source>De lijst is nog niet vastgesteld: zet definitief uit.</source>
            <translation>The list has not been adopted yet: turn off definitive.</translation>
        </message>
        <message>
            <source>De&amp;finitief, niet CONCEPT</source>
            <translation>F&amp;inal, not CONCEPT</translation>
        </message>
        <message>
            <source>Departementaal vertrouwelijk</source>
            <translation>Departmental confidential</translation>
        </message>
        <message>
            <source>Deze map bestaat niet. Kies een andere map.</source>
            <translation>This folder does not exist. Choose another folder.</translation>
        </message>
        <message>
            <source>Dit bestand bestaat al en wordt vervangen.</source>
            <translation>This file exists already and will be replaced.</translation>
        </message>
        <message>
            <source>Dit overzicht is alleen voor intern gebruik.</source>
            <translation>This overview is for internal use only.</translation>
        </message>
        <message>
            <source>Een &amp;bestand per partij</source>
            <translation>One file per part&amp;y</translation>
        </message>
        <message>
            <source>Er staat al een ander bestand met deze naam, of het is sindsdien gewijzigd. Als u doorgaat, is dat weg.</source>
            <translation>Another file has this name already, or it was changed since. If you go on, that is lost.</translation>
        </message>
        <message>
            <source>Geef het bestand een naam.</source>
            <translation>Give the file a name.</translation>
        </message>
        <message>
            <source>Intern gebruik</source>
            <translation>Internal use</translation>
        </message>
        <message>
            <source>Intern: alles</source>
            <translation>Internal: everything</translation>
        </message>
        <message>
            <source>Kies een dag die niet na de peildatum ligt.</source>
            <translation>Choose a day that is not after the reference date.</translation>
        </message>
        <message>
            <source>Map kiezen</source>
            <translation>Choose folder</translation>
        </message>
        <message>
            <source>Openbaar: zonder notities, oordelen en wat niet openbaar is</source>
            <translation>Public: without notes, judgements and what is not public</translation>
        </message>
        <message>
            <source>Over&amp;leg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>Overzicht ma&amp;ken</source>
            <translation>Ma&amp;ke overview</translation>
        </message>
        <message>
            <source>Overzicht maken</source>
            <translation>Make overview</translation>
        </message>
        <message>
            <source>Peil&amp;datum</source>
            <translation>Reference &amp;date</translation>
        </message>
        <message>
            <source>Rubri&amp;cering</source>
            <translation>&amp;Classification</translation>
        </message>
        <message>
            <source>Typ de datum bijvoorbeeld als 12-5-2025.</source>
            <translation>Type the date like 12-5-2025.</translation>
        </message>
        <message>
            <source>Typ de peildatum bijvoorbeeld als 12-5-2025.</source>
            <translation>Type the reference date like 12-5-2025.</translation>
        </message>
        <message>
            <source>Voor w&amp;ie</source>
            <translation>For &amp;whom</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
        <message>
            <source>voor elke partij een eigen naam</source>
            <translation>a name of its own for each party</translation>
        </message>
        <message>
            <source>{meeting} (nog niet vastgesteld)</source>
            <translation>{meeting} (not adopted yet)</translation>
        </message>
    </context>
    <context>
        <name>FiguresLine</name>
        <message>
            <source>Wat erin komt</source>
            <translation>What goes in</translation>
        </message>
    </context>
    <context>
        <name>FileWishes</name>
        <message>
            <source>Bestand opslaan als</source>
            <translation>Save file as</translation>
        </message>
        <message>
            <source>Bestand toevoegen</source>
            <translation>Add file</translation>
        </message>
        <message>
            <source>Er is geen programma gevonden dat “{name}” opent. Kies “Opslaan als…” en open het bestand zelf.</source>
            <translation>No program was found that opens “{name}”. Choose “Save as…” and open the file yourself.</translation>
        </message>
        <message>
            <source>“{name}” is een register; daar komt geen bestand overheen. Kies een andere naam.</source>
            <translation>“{name}” is a register; no file is written over it. Choose another name.</translation>
        </message>
        <message>
            <source>“{name}” kan macro's bevatten. Zet macro's alleen aan als u de afzender vertrouwt.</source>
            <translation>“{name}” may contain macros. Only allow macros when you trust the sender.</translation>
        </message>
        <message>
            <source>“{name}” kon niet worden geopend: er kon geen kopie worden gemaakt. Controleer of de schijf vol is.</source>
            <translation>“{name}” could not be opened: no copy could be made. Check whether the disk is full.</translation>
        </message>
        <message>
            <source>“{name}” kon niet worden opgeslagen in deze map. Controleer of u er mag schrijven en of er ruimte is, of kies een andere map.</source>
            <translation>“{name}” could not be saved in this folder. Check whether you may write there and whether there is room, or choose another folder.</translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message>
            <source>&amp;Openen</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>&amp;Verwijderen</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>Bes&amp;tand toevoegen…</source>
            <translation>Add &amp;file…</translation>
        </message>
        <message>
            <source>Bestanden</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>Of sleep bestanden hierheen, of plak ze met Ctrl+V. Hoogstens 50 MB per stuk.</source>
            <translation>Or drag files here, or paste them with Ctrl+V. At most 50 MB each.</translation>
        </message>
        <message>
            <source>Op&amp;slaan als…</source>
            <translation>Save &amp;as…</translation>
        </message>
        <message>
            <source>de naam is onveilig</source>
            <translation>its name is unsafe</translation>
        </message>
        <message>
            <source>heet in het register “{name}”</source>
            <translation>called “{name}” in the register</translation>
        </message>
        <message>
            <source>is een programma en wordt niet geopend</source>
            <translation>is a program and is not opened</translation>
        </message>
        <message>
            <source>kan macro's bevatten</source>
            <translation>may contain macros</translation>
        </message>
        <message>
            <source>{size} · {day} · {author}</source>
            <translation>{size} · {day} · {author}</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>(leeg)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>Filter per kolom</source>
            <translation>Filter per column</translation>
        </message>
        <message>
            <source>Filter {name}</source>
            <translation>Filter {name}</translation>
        </message>
        <message>
            <source>alle</source>
            <translation>all</translation>
        </message>
        <message>
            <source>bevat</source>
            <translation>contains</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nee</source>
            <translation>no</translation>
        </message>
    </context>
    <context>
        <name>FormFields</name>
        <message>
            <source>&amp;Financier</source>
            <translation>F&amp;under</translation>
        </message>
        <message>
            <source>&amp;Soort</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>&amp;Voortgang</source>
            <translation>&amp;Progress</translation>
        </message>
        <message>
            <source>Betrok&amp;ken</source>
            <translation>Involve&amp;d</translation>
        </message>
        <message>
            <source>Mag in openbare overzichten</source>
            <translation>May stand in public overviews</translation>
        </message>
        <message>
            <source>O&amp;penbaar</source>
            <translation>Publi&amp;c</translation>
        </message>
        <message>
            <source>Oor&amp;deel</source>
            <translation>&amp;Judgement</translation>
        </message>
        <message>
            <source>Opdrachtgever</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Openbaar: {words}</source>
            <translation>Public: {words}</translation>
        </message>
        <message>
            <source>Stat&amp;us</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>Ter&amp;mijn</source>
            <translation>Dead&amp;line</translation>
        </message>
        <message>
            <source>Toeli&amp;chting</source>
            <translation>Reaso&amp;n</translation>
        </message>
        <message>
            <source>Trekker Ri&amp;jk</source>
            <translation>Na&amp;tional lead</translation>
        </message>
        <message>
            <source>Trekker re&amp;gio</source>
            <translation>Re&amp;gional lead</translation>
        </message>
        <message>
            <source>Voortgang: {words}</source>
            <translation>Progress: {words}</translation>
        </message>
        <message>
            <source>Waarom dit oordeel?</source>
            <translation>Why this judgement?</translation>
        </message>
    </context>
    <context>
        <name>FormHead</name>
        <message>
            <source>Bron: {name}, {where}</source>
            <translation>Source: {name}, {where}</translation>
        </message>
        <message>
            <source>Tekst (concept, nog te wijzigen)</source>
            <translation>Text (draft, still to be changed)</translation>
        </message>
        <message>
            <source>Tekst van het concept</source>
            <translation>Text of the draft</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Titel; F2 wijzigt hem</source>
            <translation>Title; F2 edits it</translation>
        </message>
        <message>
            <source>Vastgestelde tekst</source>
            <translation>Adopted text</translation>
        </message>
        <message>
            <source>regel {first}</source>
            <translation>line {first}</translation>
        </message>
        <message>
            <source>regel {first} tot en met {last}</source>
            <translation>line {first} to {last}</translation>
        </message>
    </context>
    <context>
        <name>FormPane</name>
        <message>
            <source>Geen afspraak gekozen</source>
            <translation>No agreement chosen</translation>
        </message>
        <message>
            <source>Kies een afspraak in de boom of in de tabel; hier staat dan alles erover.</source>
            <translation>Choose an agreement in the tree or the table; all about it will stand here.</translation>
        </message>
    </context>
    <context>
        <name>FormWishes</name>
        <message>
            <source>Wat u typte, is nog niet opgeslagen. Pas het aan of haal het weg; daarna kunt u verder.</source>
            <translation>What you typed has not been saved yet. Change it or take it away; then you can go on.</translation>
        </message>
        <message>
            <source>Wat u typte, is nog niet opgeslagen: {reason} Pas het aan of haal het weg; daarna kunt u verder.</source>
            <translation>What you typed has not been saved yet: {reason} Change it or take it away; then you can go on.</translation>
        </message>
    </context>
    <context>
        <name>GoBackDialog</name>
        <message>
            <source>Het register wordt zoals het was na “{label}” ({moment}). Dat neemt 1 latere handeling terug. Er gaat niets verloren: de historie blijft, en ongedaan maken kan met Ctrl+Z.</source>
            <translation>The register becomes as it was after “{label}” ({moment}). That takes 1 later act back. Nothing is lost: the history stays, and Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>Het register wordt zoals het was na “{label}” ({moment}). Dat neemt {acts} latere handelingen in één keer terug. Er gaat niets verloren: de historie blijft, en ongedaan maken kan met Ctrl+Z.</source>
            <translation>The register becomes as it was after “{label}” ({moment}). That takes {acts} later acts back at once. Nothing is lost: the history stays, and Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>Terug naar dit moment</source>
            <translation>Back to this moment</translation>
        </message>
    </context>
    <context>
        <name>GroupLines</name>
        <message>
            <source>1 afspraak</source>
            <translation>1 agreement</translation>
        </message>
        <message>
            <source>1 termijn</source>
            <translation>1 deadline</translation>
        </message>
        <message>
            <source>Alle open afspraken</source>
            <translation>All open agreements</translation>
        </message>
        <message>
            <source>Alle open afspraken, {count}</source>
            <translation>All open agreements, {count}</translation>
        </message>
        <message>
            <source>Voorstel voor termijn</source>
            <translation>Proposal for deadline</translation>
        </message>
        <message>
            <source>en 1 deel</source>
            <translation>and 1 part</translation>
        </message>
        <message>
            <source>en {count} delen</source>
            <translation>and {count} parts</translation>
        </message>
        <message>
            <source>in de tekst herkend</source>
            <translation>recognised in the text</translation>
        </message>
        <message>
            <source>nog zonder datum</source>
            <translation>no date yet</translation>
        </message>
        <message>
            <source>{count} afspraken</source>
            <translation>{count} agreements</translation>
        </message>
        <message>
            <source>{count} termijnen</source>
            <translation>{count} deadlines</translation>
        </message>
    </context>
    <context>
        <name>HistoryList</name>
        <message>
            <source>&amp;Nieuwe waarde kopiëren</source>
            <translation>Copy &amp;new value</translation>
        </message>
        <message>
            <source>&amp;Oude waarde kopiëren</source>
            <translation>Copy &amp;old value</translation>
        </message>
        <message>
            <source>&amp;Waarde wissen…</source>
            <translation>&amp;Erase value…</translation>
        </message>
        <message>
            <source>Historie</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Oude waarde &amp;terugzetten</source>
            <translation>&amp;Put old value back</translation>
        </message>
        <message>
            <source>… en {left} oudere</source>
            <translation>… and {left} older</translation>
        </message>
    </context>
    <context>
        <name>HistoryRow</name>
        <message>
            <source>Acties bij deze regel</source>
            <translation>Actions for this line</translation>
        </message>
        <message>
            <source>Acties bij {line}</source>
            <translation>Actions for {line}</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>{when}, {author}, {field}: {old} werd {new}</source>
            <translation>{when}, {author}, {field}: {old} became {new}</translation>
        </message>
    </context>
    <context>
        <name>HitDelegate</name>
        <message>
            <source>ook in: {where}</source>
            <translation>also in: {where}</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;Bladeren…</source>
            <translation>&amp;Browse…</translation>
        </message>
        <message>
            <source>&amp;Datum van het overleg</source>
            <translation>&amp;Date of the meeting</translation>
        </message>
        <message>
            <source>&amp;Jaar</source>
            <translation>&amp;Year</translation>
        </message>
        <message>
            <source>&amp;Lezen en nakijken</source>
            <translation>&amp;Read and review</translation>
        </message>
        <message>
            <source>&amp;Overleg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>Het programma leest de lijst (Word, PDF of tekst) en u kijkt na wat het ervan maakt. Pas als u daarna op Inlezen drukt, verandert er iets in het register “{register}”.</source>
            <translation>The program reads the list (Word, PDF or text) and you review what it makes of it. Nothing changes in the register “{register}” until you then press Import.</translation>
        </message>
        <message>
            <source>Kies het bestand met de lijst.</source>
            <translation>Choose the file with the list.</translation>
        </message>
        <message>
            <source>Lijs&amp;t</source>
            <translation>Lis&amp;t</translation>
        </message>
        <message>
            <source>Lijst inlezen</source>
            <translation>Import list</translation>
        </message>
        <message>
            <source>Lijst kiezen</source>
            <translation>Choose list</translation>
        </message>
        <message>
            <source>Lijsten (*.docx *.pdf *.txt);;Alle bestanden (*)</source>
            <translation>Lists (*.docx *.pdf *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>Typ de datum bijvoorbeeld als 7-11-2024.</source>
            <translation>Type the date like 7-11-2024.</translation>
        </message>
        <message>
            <source>Typ het jaar met vier cijfers, bijvoorbeeld 2024.</source>
            <translation>Type the year in four figures, for example 2024.</translation>
        </message>
        <message>
            <source>leeg: zoals in de lijst</source>
            <translation>empty: as in the list</translation>
        </message>
        <message>
            <source>leeg: zoals in de lijst, of BO Leefomgeving</source>
            <translation>empty: as in the list, or BO Leefomgeving</translation>
        </message>
    </context>
    <context>
        <name>ItemRow</name>
        <message>
            <source>Acties bij {name}</source>
            <translation>Actions for {name}</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
    </context>
    <context>
        <name>Jobs</name>
        <message>
            <source>Er ging iets mis in het programma; er is niets gewijzigd.</source>
            <translation>Something went wrong in the program; nothing was changed.</translation>
        </message>
        <message>
            <source>Gestopt; er is niets gewijzigd.</source>
            <translation>Stopped; nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>JudgementField</name>
        <message>
            <source>Geen</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Geen oordeel</source>
            <translation>No judgement</translation>
        </message>
        <message>
            <source>Oordeel</source>
            <translation>Judgement</translation>
        </message>
        <message>
            <source>Oordeel {name}</source>
            <translation>Judgement {name}</translation>
        </message>
    </context>
    <context>
        <name>KeptReviewDialog</name>
        <message>
            <source>&amp;Andere lijst kiezen…</source>
            <translation>Choose another &amp;list…</translation>
        </message>
        <message>
            <source>&amp;Verder nakijken</source>
            <translation>Continue &amp;reviewing</translation>
        </message>
        <message>
            <source>Het nakijken van “{name}” ({meeting}) is nog niet klaar. Wat u hebt gedaan is bewaard. Kiest u een andere lijst, dan vervalt dat zodra u daarin iets nakijkt of die lijst inleest.</source>
            <translation>The review of “{name}” ({meeting}) is not finished yet. What you did has been kept. If you choose another list, that goes as soon as you review something in it or import it.</translation>
        </message>
        <message>
            <source>Lijst inlezen</source>
            <translation>Import list</translation>
        </message>
    </context>
    <context>
        <name>KindField</name>
        <message>
            <source>Bevestigen</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>De soort is een voorstel; klopt hij?</source>
            <translation>The kind is a proposal; is it right?</translation>
        </message>
        <message>
            <source>Voorgestelde soort bevestigen</source>
            <translation>Confirm proposed kind</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
    </context>
    <context>
        <name>LayoutEditor</name>
        <message>
            <source>&amp;Naam van uw overzicht</source>
            <translation>&amp;Name of your overview</translation>
        </message>
        <message>
            <source>Be&amp;waren</source>
            <translation>Sa&amp;ve</translation>
        </message>
        <message>
            <source>Begin met overzi&amp;cht</source>
            <translation>&amp;Begin with overview</translation>
        </message>
        <message>
            <source>Bl&amp;ad</source>
            <translation>Sh&amp;eet</translation>
        </message>
        <message>
            <source>Er is nu geen rij die op dit blad past. {note}</source>
            <translation>There is no row now that belongs on this sheet. {note}</translation>
        </message>
        <message>
            <source>Naam van uw overzicht</source>
            <translation>Name of your overview</translation>
        </message>
        <message>
            <source>Overzicht bewerken</source>
            <translation>Edit overview</translation>
        </message>
        <message>
            <source>Voorbeeld: {rows} van dit blad. {note}</source>
            <translation>Preview: {rows} of this sheet. {note}</translation>
        </message>
        <message>
            <source>alle {total} rijen</source>
            <translation>all {total} rows</translation>
        </message>
        <message>
            <source>de eerste {shown} van {total} rijen</source>
            <translation>the first {shown} of {total} rows</translation>
        </message>
        <message>
            <source>de enige rij</source>
            <translation>the only row</translation>
        </message>
        <message>
            <source>{name} (eigen {number})</source>
            <translation>{name} (own {number})</translation>
        </message>
        <message>
            <source>{name} (eigen)</source>
            <translation>{name} (own)</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>&amp;Toevoegen</source>
            <translation>&amp;Add</translation>
        </message>
        <message>
            <source>&amp;Verband</source>
            <translation>&amp;Link</translation>
        </message>
        <message>
            <source>&amp;Zoek</source>
            <translation>&amp;Find</translation>
        </message>
        <message>
            <source>Geen afspraak heeft al deze woorden. Typ er minder, of een nummer.</source>
            <translation>No agreement has all these words. Type fewer, or a number.</translation>
        </message>
        <message>
            <source>Nummer of woorden van de andere afspraak</source>
            <translation>Number or words of the other agreement</translation>
        </message>
        <message>
            <source>Verband toevoegen</source>
            <translation>Add link</translation>
        </message>
        <message>
            <source>Waarmee hangt {number} samen? “{title}”</source>
            <translation>With what is {number} linked? “{title}”</translation>
        </message>
        <message>
            <source>Wat de ene afspraak van de andere is</source>
            <translation>What the one agreement is to the other</translation>
        </message>
    </context>
    <context>
        <name>LinksDelegate</name>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
    </context>
    <context>
        <name>LinksModel</name>
        <message>
            <source>voorstel: {link}</source>
            <translation>proposal: {link}</translation>
        </message>
    </context>
    <context>
        <name>LinksScreen</name>
        <message>
            <source>&amp;Bevestigen</source>
            <translation>&amp;Confirm</translation>
        </message>
        <message>
            <source>1 verband te beoordelen</source>
            <translation>1 link to judge</translation>
        </message>
        <message>
            <source>A&amp;fwijzen</source>
            <translation>Re&amp;fuse</translation>
        </message>
        <message>
            <source>Alle gekozen verbanden kloppen niet; Delete doet hetzelfde</source>
            <translation>All chosen links are wrong; Delete does the same</translation>
        </message>
        <message>
            <source>Alle gekozen verbanden kloppen; Enter doet hetzelfde</source>
            <translation>All chosen links are right; Enter does the same</translation>
        </message>
        <message>
            <source>Bij het inlezen van een lijst van een volgend jaar worden afspraken die lijken door te gaan hier voorgesteld. Een verband toevoegen kan in het formulier van een afspraak, bij “Verbanden”.</source>
            <translation>When a list of a next year is imported, agreements that seem to continue are proposed here. A link can be added in the form of an agreement, at “Links”.</translation>
        </message>
        <message>
            <source>Geen verbanden te beoordelen</source>
            <translation>No links to judge</translation>
        </message>
        <message>
            <source>{count} &amp;bevestigen</source>
            <translation>&amp;Confirm {count}</translation>
        </message>
        <message>
            <source>{count} a&amp;fwijzen</source>
            <translation>Re&amp;fuse {count}</translation>
        </message>
        <message>
            <source>{count} verbanden te beoordelen</source>
            <translation>{count} links to judge</translation>
        </message>
    </context>
    <context>
        <name>LinksSection</name>
        <message>
            <source>1 voorstel</source>
            <translation>1 proposal</translation>
        </message>
        <message>
            <source>Afwijzen</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>Bevestigen</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>Klopt niet; Delete in de lijst doet hetzelfde</source>
            <translation>Not right; Delete in the list does the same</translation>
        </message>
        <message>
            <source>Klopt; Enter in de lijst doet hetzelfde</source>
            <translation>Right; Enter in the list does the same</translation>
        </message>
        <message>
            <source>Naar die afspraak; dubbelklikken doet hetzelfde</source>
            <translation>To that agreement; a double click does the same</translation>
        </message>
        <message>
            <source>Neemt het verband weg; met Ctrl+Z is het terug</source>
            <translation>Removes the link; Ctrl+Z brings it back</translation>
        </message>
        <message>
            <source>Tonen</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Verband toevoegen…</source>
            <translation>Add link…</translation>
        </message>
        <message>
            <source>Verbanden</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Verwijderen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
        <message>
            <source>{waiting} voorstellen</source>
            <translation>{waiting} proposals</translation>
        </message>
    </context>
    <context>
        <name>LinksView</name>
        <message>
            <source>Enter bevestigt een voorstel of toont de andere afspraak, Delete wijst af.</source>
            <translation>Enter confirms a proposal or shows the other agreement, Delete refuses.</translation>
        </message>
        <message>
            <source>Verbanden</source>
            <translation>Links</translation>
        </message>
    </context>
    <context>
        <name>LongActJobs</name>
        <message>
            <source>{label}: gedaan. Ctrl+Z maakt het ongedaan.</source>
            <translation>{label}: done. Ctrl+Z undoes it.</translation>
        </message>
    </context>
    <context>
        <name>ManyDueFields</name>
        <message>
            <source>Termijn, datum</source>
            <translation>Deadline, date</translation>
        </message>
        <message>
            <source>Termijn, woorden</source>
            <translation>Deadline, words</translation>
        </message>
        <message>
            <source>Verschoven door besluit van</source>
            <translation>Postponed by decision of</translation>
        </message>
        <message>
            <source>Waarom deze termijnen zijn verschoven</source>
            <translation>Why these deadlines were moved</translation>
        </message>
        <message>
            <source>Waarom verschoven?</source>
            <translation>Why postponed?</translation>
        </message>
        <message>
            <source>Wie besloot om deze termijnen te verschuiven</source>
            <translation>Who decided to move these deadlines</translation>
        </message>
        <message>
            <source>Zekerheid van de datum</source>
            <translation>Certainty of the date</translation>
        </message>
        <message>
            <source>woorden, bijvoorbeeld “eind 2025”</source>
            <translation>words, for example “eind 2025”</translation>
        </message>
    </context>
    <context>
        <name>ManyRowsDialog</name>
        <message>
            <source>&amp;Oordeel</source>
            <translation>&amp;Judgement</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Wijzigen</source>
            <translation>&amp;Change</translation>
        </message>
        <message>
            <source>1 rij heeft nog geen stand van zaken.</source>
            <translation>1 row has no progress note yet.</translation>
        </message>
        <message>
            <source>1 van {rows} rijen verandert.</source>
            <translation>1 of {rows} rows changes.</translation>
        </message>
        <message>
            <source>Be&amp;trokken</source>
            <translation>In&amp;volved</translation>
        </message>
        <message>
            <source>Deze rij verandert.</source>
            <translation>This row changes.</translation>
        </message>
        <message>
            <source>Dit is geen datum. Typ bijvoorbeeld 31-12-2025.</source>
            <translation>This is not a date. Type for example 31-12-2025.</translation>
        </message>
        <message>
            <source>Er is nog niets aangevinkt.</source>
            <translation>Nothing is ticked yet.</translation>
        </message>
        <message>
            <source>Er verandert nog niets.</source>
            <translation>Nothing changes yet.</translation>
        </message>
        <message>
            <source>Geef woorden of een datum.</source>
            <translation>Give words or a date.</translation>
        </message>
        <message>
            <source>Geen rij verandert: dit staat er al.</source>
            <translation>No row changes: this is there already.</translation>
        </message>
        <message>
            <source>Gekozen rijen wijzigen</source>
            <translation>Change chosen rows</translation>
        </message>
        <message>
            <source>Kies een of meer partijen.</source>
            <translation>Choose one or more parties.</translation>
        </message>
        <message>
            <source>Kies een partij met Enter, of wis wat er staat met Esc.</source>
            <translation>Choose a party with Enter, or clear what stands there with Esc.</translation>
        </message>
        <message>
            <source>O&amp;penbaar</source>
            <translation>Pu&amp;blic</translation>
        </message>
        <message>
            <source>Soo&amp;rt</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>Ter&amp;mijn</source>
            <translation>&amp;Deadline</translation>
        </message>
        <message>
            <source>Termijnen die daarna niet meer aan een overleg hangen: {count}.</source>
            <translation>Deadlines that will no longer depend on a meeting: {count}.</translation>
        </message>
        <message>
            <source>Termijnen die verschuiven: {count}. Zeg wie dat besloot en waarom.</source>
            <translation>Deadlines that move: {count}. Say who decided so and why.</translation>
        </message>
        <message>
            <source>Trekker Ri&amp;jk</source>
            <translation>Nat&amp;ional lead</translation>
        </message>
        <message>
            <source>Trekker re&amp;gio</source>
            <translation>Regiona&amp;l lead</translation>
        </message>
        <message>
            <source>Velden die veranderen: {fields}. Rijen: {rows}.</source>
            <translation>Fields that change: {fields}. Rows: {rows}.</translation>
        </message>
        <message>
            <source>Vink aan wat moet veranderen; de rest blijft zoals het is. Het wordt één handeling, die u met Ctrl+Z in één keer terugneemt. Gekozen rijen: {count}.</source>
            <translation>Tick what should change; the rest stays as it is. It becomes one act, which you take back at once with Ctrl+Z. Chosen rows: {count}.</translation>
        </message>
        <message>
            <source>Wat daar nu staat vervalt: {values}.</source>
            <translation>What is there now goes: {values}.</translation>
        </message>
        <message>
            <source>en nog {count}</source>
            <translation>and {count} more</translation>
        </message>
        <message>
            <source>erbij</source>
            <translation>added</translation>
        </message>
        <message>
            <source>geen oordeel</source>
            <translation>no judgement</translation>
        </message>
        <message>
            <source>in plaats van</source>
            <translation>in place of</translation>
        </message>
        <message>
            <source>niet openbaar</source>
            <translation>not public</translation>
        </message>
        <message>
            <source>openbaar</source>
            <translation>public</translation>
        </message>
        <message>
            <source>{count} rijen hebben nog geen stand van zaken.</source>
            <translation>{count} rows have no state of affairs yet.</translation>
        </message>
        <message>
            <source>{count} van {rows} rijen veranderen.</source>
            <translation>{count} of {rows} rows change.</translation>
        </message>
        <message>
            <source>{name} wijzigen</source>
            <translation>Change {name}</translation>
        </message>
        <message>
            <source>{role}, vervangen of toevoegen</source>
            <translation>{role}, replace or add</translation>
        </message>
        <message>
            <source>“{name}” staat nog niet in het register. Kies een partij uit de lijst.</source>
            <translation>“{name}” is not in the register yet. Choose a party from the list.</translation>
        </message>
    </context>
    <context>
        <name>Meanings</name>
        <message>
            <source> tot en met </source>
            <translation> to </translation>
        </message>
    </context>
    <context>
        <name>MeetingDateDialog</name>
        <message>
            <source>&amp;Datum van het overleg</source>
            <translation>&amp;Date of the meeting</translation>
        </message>
        <message>
            <source>&amp;Vastleggen</source>
            <translation>&amp;Record</translation>
        </message>
        <message>
            <source>1 is nog een voorstel en blijft dat.</source>
            <translation>1 is still a proposal and stays so.</translation>
        </message>
        <message>
            <source>1 termijn verschuift mee.</source>
            <translation>1 deadline moves along.</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Datum van {meeting}</source>
            <translation>Date of {meeting}</translation>
        </message>
        <message>
            <source>Er hangt geen termijn aan dit overleg die verschuift.</source>
            <translation>No deadline that moves hangs on this meeting.</translation>
        </message>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Termijnen die verschuiven</source>
            <translation>Deadlines that move</translation>
        </message>
        <message>
            <source>Typ een andere datum; hier staat dan wat er verschuift.</source>
            <translation>Type another date; what moves will stand here.</translation>
        </message>
        <message>
            <source>Typ een datum, bijvoorbeeld 10-06-2025.</source>
            <translation>Type a date, for example 10-06-2025.</translation>
        </message>
        <message>
            <source>Wordt</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>{count} zijn nog een voorstel en blijven dat.</source>
            <translation>{count} are still proposals and stay so.</translation>
        </message>
        <message>
            <source>{dues} termijnen van {agreements} afspraken verschuiven mee, als één handeling.</source>
            <translation>{dues} deadlines of {agreements} agreements move along, as one act.</translation>
        </message>
        <message>
            <source>{title} (voorstel)</source>
            <translation>{title} (proposal)</translation>
        </message>
    </context>
    <context>
        <name>MeetingDialog</name>
        <message>
            <source>&amp;Datum</source>
            <translation>&amp;Date</translation>
        </message>
        <message>
            <source>&amp;Jaar</source>
            <translation>&amp;Year</translation>
        </message>
        <message>
            <source>&amp;Overleg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>&amp;Voorbereiden</source>
            <translation>&amp;Prepare</translation>
        </message>
        <message>
            <source>Geen; ik voeg ze zelf toe</source>
            <translation>None; I add them myself</translation>
        </message>
        <message>
            <source>Onder&amp;werpen</source>
            <translation>&amp;Topics</translation>
        </message>
        <message>
            <source>Overleg voorbereiden</source>
            <translation>Prepare meeting</translation>
        </message>
        <message>
            <source>Typ de datum bijvoorbeeld als 7-11-2026.</source>
            <translation>Type the date like 7-11-2026.</translation>
        </message>
        <message>
            <source>U kunt de onderwerpen van een eerder overleg overnemen. Wat u in de vergaderstand typt, is een concept tot u de lijst vaststelt.</source>
            <translation>You can take over the topics of an earlier meeting. What you type in meeting mode is a draft until you adopt the list.</translation>
        </message>
        <message>
            <source>Van {name}</source>
            <translation>Of {name}</translation>
        </message>
    </context>
    <context>
        <name>MeetingScreen</name>
        <message>
            <source>&amp;Concept nalopen</source>
            <translation>Review dra&amp;ft</translation>
        </message>
        <message>
            <source>&amp;Concept nalopen ({count})</source>
            <translation>Review dra&amp;ft ({count})</translation>
        </message>
        <message>
            <source>Bereid een overleg voor: met de onderwerpen van de vorige keer, of met een lege agenda. Daarna legt u aan tafel vast wat er wordt afgesproken.</source>
            <translation>Prepare a meeting: with the topics of the last one, or with an empty agenda. After that you record at the table what is agreed.</translation>
        </message>
        <message>
            <source>Dit typte u toen het programma stopte. Ctrl+Enter legt het vast.</source>
            <translation>You were typing this when the program stopped. Ctrl+Enter records it.</translation>
        </message>
        <message>
            <source>Er is geen overleg in voorbereiding</source>
            <translation>No meeting is being prepared</translation>
        </message>
        <message>
            <source>In het register tonen</source>
            <translation>Show in the register</translation>
        </message>
        <message>
            <source>Nie&amp;uw overleg…</source>
            <translation>Ne&amp;w meeting…</translation>
        </message>
        <message>
            <source>Ov&amp;erleg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Overleg &amp;voorbereiden…</source>
            <translation>&amp;Prepare meeting…</translation>
        </message>
        <message>
            <source>Terug naar de agen&amp;da</source>
            <translation>Back to the agen&amp;da</translation>
        </message>
        <message>
            <source>Typ eerst de tekst van de afspraak.</source>
            <translation>First type the text of the agreement.</translation>
        </message>
        <message>
            <source>Vastgelegd als {number}. Ctrl+Z neemt het terug.</source>
            <translation>Recorded as {number}. Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>Wat u bij het nalopen typte toen het programma stopte, is alsnog opgeslagen. Ongedaan maken kan met Ctrl+Z.</source>
            <translation>What you were typing in the review when the program stopped has been saved after all. Ctrl+Z undoes it.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>1 afspraak wijzigen</source>
            <translation>Change 1 agreement</translation>
        </message>
        <message>
            <source>Aan één kant blijft alleen een teken of nummer over. Kies verderop.</source>
            <translation>On one side only a mark or number remains. Choose further on.</translation>
        </message>
        <message>
            <source>Aangehouden, datum voorbij</source>
            <translation>On hold, date passed</translation>
        </message>
        <message>
            <source>Aanhef van onderwerp</source>
            <translation>Opening words of topic</translation>
        </message>
        <message>
            <source>Afgerond of vervallen</source>
            <translation>Completed or lapsed</translation>
        </message>
        <message>
            <source>Afgerond zonder notitie “stand van zaken” of document dat de uitkomst laat zien. Dat mag; een regel erbij helpt wie dit later leest.</source>
            <translation>Completed without a note “state of affairs” or a document that shows the outcome. That is allowed; a line helps who reads this later.</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Afspraak toevoegen</source>
            <translation>Add agreement</translation>
        </message>
        <message>
            <source>Afspraak van de notitie</source>
            <translation>Agreement of the note</translation>
        </message>
        <message>
            <source>Afspraak van de termijn</source>
            <translation>Agreement of the deadline</translation>
        </message>
        <message>
            <source>Afspraak van het bedrag</source>
            <translation>Agreement of the amount</translation>
        </message>
        <message>
            <source>Afspraak van het bestand</source>
            <translation>Agreement of the file</translation>
        </message>
        <message>
            <source>Afspraak van het document</source>
            <translation>Agreement of the document</translation>
        </message>
        <message>
            <source>Afspraak vastleggen in de vergaderstand</source>
            <translation>Record agreement in meeting mode</translation>
        </message>
        <message>
            <source>Afspraak verplaatsen</source>
            <translation>Move agreement</translation>
        </message>
        <message>
            <source>Afspraak verwijderen</source>
            <translation>Delete agreement</translation>
        </message>
        <message>
            <source>Afspraak wijzigen</source>
            <translation>Change agreement</translation>
        </message>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Afspraken opslaan</source>
            <translation>Saving agreements</translation>
        </message>
        <message>
            <source>Afspraken samenvoegen</source>
            <translation>Merge agreements</translation>
        </message>
        <message>
            <source>Alle afspraken van deze lijst staan al in het register bij {1}. Er is niets gewijzigd.</source>
            <translation>All agreements of this list are in the register already, under {1}. Nothing was changed.</translation>
        </message>
        <message>
            <source>Alle {1} woorden verantwoord.</source>
            <translation>All {1} words accounted for.</translation>
        </message>
        <message>
            <source>Alleen deze titel noemt een regio; de hele lijst is gelezen als {1}.</source>
            <translation>Only this title names a region; the whole list was read as {1}.</translation>
        </message>
        <message>
            <source>Alleen een afspraak heeft een soort. Kies een afspraak.</source>
            <translation>Only an agreement has a kind. Choose an agreement.</translation>
        </message>
        <message>
            <source>Alleen een afspraak kan naar een andere kop worden verplaatst. Kies een afspraak.</source>
            <translation>Only an agreement can be moved to another heading. Choose an agreement.</translation>
        </message>
        <message>
            <source>Alleen een tussenkop kan dieper of hoger worden gezet. Kies een tussenkop.</source>
            <translation>Only a sub-heading can be set deeper or higher. Choose a sub-heading.</translation>
        </message>
        <message>
            <source>Ander opsommingsteken dan ervoor ({1}); gelezen als eigen afspraak.</source>
            <translation>Another bullet than before ({1}); read as an agreement of its own.</translation>
        </message>
        <message>
            <source>Andere naam van een partij</source>
            <translation>Another name of a party</translation>
        </message>
        <message>
            <source>Andere naam van partij</source>
            <translation>Other name of party</translation>
        </message>
        <message>
            <source>Armeens</source>
            <translation>Armenian</translation>
        </message>
        <message>
            <source>Bedoelt u “{1}”?</source>
            <translation>Do you mean “{1}”?</translation>
        </message>
        <message>
            <source>Bedrag</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Bedrag bevestigd</source>
            <translation>Amount confirmed</translation>
        </message>
        <message>
            <source>Bedrag in woorden</source>
            <translation>Amount in words</translation>
        </message>
        <message>
            <source>Bedrag of aantal</source>
            <translation>Amount or quantity</translation>
        </message>
        <message>
            <source>Bedrag toegevoegd</source>
            <translation>Amount added</translation>
        </message>
        <message>
            <source>Bedrag toevoegen</source>
            <translation>Add amount</translation>
        </message>
        <message>
            <source>Bedrag verwijderd</source>
            <translation>Amount deleted</translation>
        </message>
        <message>
            <source>Bedrag verwijderen</source>
            <translation>Delete amount</translation>
        </message>
        <message>
            <source>Bedrag wijzigen</source>
            <translation>Change amount</translation>
        </message>
        <message>
            <source>Bedragen</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>Begint met een kleine letter na een punt; gevoegd bij de tekst ervoor.</source>
            <translation>Begins with a small letter after a full stop; joined to the text before it.</translation>
        </message>
        <message>
            <source>Begint met het nummer {1}, maar is gelezen als gewone tekst.</source>
            <translation>Begins with the number {1}, but was read as plain text.</translation>
        </message>
        <message>
            <source>Beschadigd bestand lezen</source>
            <translation>Reading damaged file</translation>
        </message>
        <message>
            <source>Besluit bij verschuiven wijzigen</source>
            <translation>Change decision to postpone</translation>
        </message>
        <message>
            <source>Bestand</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Bestand lezen</source>
            <translation>Reading file</translation>
        </message>
        <message>
            <source>Bestand opschonen</source>
            <translation>Cleaning file</translation>
        </message>
        <message>
            <source>Bestand toegevoegd</source>
            <translation>File added</translation>
        </message>
        <message>
            <source>Bestand van het document</source>
            <translation>File of the document</translation>
        </message>
        <message>
            <source>Bestand verwijderd</source>
            <translation>File deleted</translation>
        </message>
        <message>
            <source>Bestand verwijderen</source>
            <translation>Delete file</translation>
        </message>
        <message>
            <source>Bestand wissen</source>
            <translation>Erase file</translation>
        </message>
        <message>
            <source>Bestand zelf</source>
            <translation>The file itself</translation>
        </message>
        <message>
            <source>Bestand “{name}” toevoegen</source>
            <translation>Add file “{name}”</translation>
        </message>
        <message>
            <source>Bestanden</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>Bestanden in het register</source>
            <translation>Files in the register</translation>
        </message>
        <message>
            <source>Betrokken</source>
            <translation>Involved</translation>
        </message>
        <message>
            <source>Bij het register “{name}” kan niets worden geschreven. Er is niets gewijzigd. Misschien is de schijf vol of mag u in deze map niet schrijven. Maak ruimte vrij en probeer het opnieuw.</source>
            <translation>Nothing can be written for the register “{name}”. Nothing was changed. Perhaps the disk is full or you may not write in this folder. Make room and try again.</translation>
        </message>
        <message>
            <source>Bij regel {1} van “{2}” staat een afspraak van meer dan {3} tekens; waarschijnlijk ontbreken er opsommingstekens. Zet een teken voor elke afspraak en lees de lijst opnieuw in.</source>
            <translation>At line {1} of “{2}” stands an agreement of more than {3} characters; bullets are probably missing. Put a mark before each agreement and import the list again.</translation>
        </message>
        <message>
            <source>Bij {1} hoort een toelichting: wat is er aan de hand?</source>
            <translation>{1} needs a reason: what is the matter?</translation>
        </message>
        <message>
            <source>Blad {1}</source>
            <translation>Sheet {1}</translation>
        </message>
        <message>
            <source>Bladzijde {1} is een afbeelding zonder tekst, bijvoorbeeld een scan. Wat erop staat is niet ingelezen; vraag de afzender om het Word-bestand.</source>
            <translation>Page {1} is a picture without text, for example a scan. What is on it was not imported; ask the sender for the Word file.</translation>
        </message>
        <message>
            <source>Boven dit deel staat geen afspraak om het bij te voegen. Maak er een afspraak van.</source>
            <translation>No agreement stands above this part to add it to. Make an agreement of it.</translation>
        </message>
        <message>
            <source>Boven dit deel staat nog geen regio. Wijs eerst de kop van de regio aan.</source>
            <translation>No region stands above this part yet. First point out the heading of the region.</translation>
        </message>
        <message>
            <source>Bovengrens van het bedrag of aantal</source>
            <translation>Upper end of the amount or number</translation>
        </message>
        <message>
            <source>Concepttekst wijzigen</source>
            <translation>Change draft text</translation>
        </message>
        <message>
            <source>Cyrillisch</source>
            <translation>Cyrillic</translation>
        </message>
        <message>
            <source>Datum van de notitie</source>
            <translation>Date of the note</translation>
        </message>
        <message>
            <source>Datum van het overleg</source>
            <translation>Date of the meeting</translation>
        </message>
        <message>
            <source>Datum van {meeting} vastleggen</source>
            <translation>Set date of {meeting}</translation>
        </message>
        <message>
            <source>Datum van {meeting} weghalen</source>
            <translation>Remove date of {meeting}</translation>
        </message>
        <message>
            <source>De bovengrens moet hoger zijn dan het getal. Laat haar leeg als het één getal is.</source>
            <translation>The upper end must be higher than the number. Leave it empty if it is one number.</translation>
        </message>
        <message>
            <source>De datum van het overleg ({1}) past niet bij het jaar {2}. Controleer beide.</source>
            <translation>The date of the meeting ({1}) does not fit the year {2}. Check both.</translation>
        </message>
        <message>
            <source>De datum {1} past niet bij het jaar {2}. Controleer beide.</source>
            <translation>The date {1} does not fit the year {2}. Check both.</translation>
        </message>
        <message>
            <source>De eerste dag ligt na de laatste. Draai de data om.</source>
            <translation>The first day is after the last. Swap the dates.</translation>
        </message>
        <message>
            <source>De inhoud van “{1}” is niet meer zoals zij is bewaard. Haal het bestand uit een reservekopie (Register &gt; Terug naar een reservekopie…), of voeg het opnieuw toe.</source>
            <translation>The content of “{1}” is no longer as it was kept. Take the file from a backup (Register &gt; Back to a backup…), or add it again.</translation>
        </message>
        <message>
            <source>De instelling kan niet worden bewaard. Controleer of de schijf niet vol is, en of u in de map met instellingen mag schrijven.</source>
            <translation>The setting cannot be kept. Check that the disk is not full, and that you may write in the folder with settings.</translation>
        </message>
        <message>
            <source>De kop “{1}” (regel {2}) noemt een regio die het register niet kent. Bekend zijn: {3}. Pas de kop in de lijst aan en lees haar opnieuw in.</source>
            <translation>The heading “{1}” (line {2}) names a region that the register does not know. Known are: {3}. Change the heading in the list and import it again.</translation>
        </message>
        <message>
            <source>De kop “{1}” staat er twee keer. Geef elke kolom een eigen kop.</source>
            <translation>The header “{1}” is there twice. Give each column a header of its own.</translation>
        </message>
        <message>
            <source>De lijst kan niet worden ingelezen, omdat niet alle woorden zijn verantwoord. {1} Er is niets gewijzigd. Meld dit met het bestand erbij.</source>
            <translation>The list cannot be imported, since not all words are accounted for. {1} Nothing was changed. Report this, with the file.</translation>
        </message>
        <message>
            <source>De lijst van {1} is nog niet vastgesteld; zij kan alleen als intern concept worden gemaakt, niet als DEFINITIEF en niet als openbaar. Kies een ander overleg of stel de lijst eerst vast.</source>
            <translation>The list of {1} has not been adopted yet; it can only be made as an internal draft, not as DEFINITIEF and not as public. Choose another meeting, or adopt the list first.</translation>
        </message>
        <message>
            <source>De lijst van {1} {2} is al vastgesteld. Kies een ander jaar, of lees een gewijzigde lijst in.</source>
            <translation>The list of {1} {2} has been adopted already. Choose another year, or import a changed list.</translation>
        </message>
        <message>
            <source>De lijst van {1} {2} is intussen vastgesteld; een concept kan er niet meer bij. Maak eerst het vaststellen ongedaan.</source>
            <translation>The list of {1} {2} has been adopted meanwhile; a draft can no longer be added. Undo the adoption first.</translation>
        </message>
        <message>
            <source>De lijst van {1} {2} is vastgesteld; er kan niets meer bij of af. Kies een ander overleg, of maak het vaststellen ongedaan.</source>
            <translation>The list of {1} {2} has been adopted; nothing can be added or removed. Choose another meeting, or undo the adoption.</translation>
        </message>
        <message>
            <source>De lijst van {1} {2} is voor {3} vastgesteld; er kan niets meer bij of af. Kies een andere regio, of maak het inlezen ongedaan.</source>
            <translation>The list of {1} {2} has been adopted for {3}; nothing can be added or removed. Choose another region, or undo the import.</translation>
        </message>
        <message>
            <source>De map voor reservekopieën “{1}” is niet bereikbaar of alleen-lezen. Sluit de schijf weer aan, of kies bij Instellingen een andere map.</source>
            <translation>The folder for backups “{1}” cannot be reached or is read-only. Connect the disk again, or choose another folder in Settings.</translation>
        </message>
        <message>
            <source>De map “{1}” bestaat niet (meer). Kies een bestaande map.</source>
            <translation>The folder “{1}” does not exist (any more). Choose an existing folder.</translation>
        </message>
        <message>
            <source>De map “{1}” bestaat niet. Maak de map eerst, of kies een andere.</source>
            <translation>The folder “{1}” does not exist. Make it first, or choose another.</translation>
        </message>
        <message>
            <source>De naam is te lang: hoogstens {1} tekens.</source>
            <translation>The name is too long: at most {1} characters.</translation>
        </message>
        <message>
            <source>De naam “{1}” kan hier niet worden gebruikt. Kies een kortere naam zonder bijzondere tekens.</source>
            <translation>The name “{1}” cannot be used here. Choose a shorter name without special characters.</translation>
        </message>
        <message>
            <source>De naam “{1}” kan niet op elke computer. Kies een naam zonder : * ? &lt; &gt; | en aanhalingstekens, en niet CON, AUX of NUL.</source>
            <translation>The name “{1}” cannot be used on every computer. Choose a name without : * ? &lt; &gt; | and quotation marks, and not CON, AUX or NUL.</translation>
        </message>
        <message>
            <source>De naam “{1}” van een bestand bij {2} is onveilig.</source>
            <translation>The name “{1}” of a file of {2} is unsafe.</translation>
        </message>
        <message>
            <source>De reservekopie van “{1}” is niet in orde: het register of de schijf is beschadigd. Kies Register, Register controleren, of zet een eerdere reservekopie terug.</source>
            <translation>The backup of “{1}” is not in order: the register or the disk is damaged. Choose Register, Check register, or put an earlier backup back.</translation>
        </message>
        <message>
            <source>De rubricering is {1} tekens lang en past niet boven elke bladzijde. Maak haar hoogstens {2} tekens lang.</source>
            <translation>The classification is {1} characters long and does not fit above each page. Make it at most {2} characters long.</translation>
        </message>
        <message>
            <source>De schijf is vol, dus “{1}” is niet gemaakt. Maak ruimte vrij of kies een andere map; een ouder bestand is niet veranderd.</source>
            <translation>The disk is full, so “{1}” was not made. Make room or choose another folder; an older file did not change.</translation>
        </message>
        <message>
            <source>De schijf is vol. Er is niets gewijzigd in het register “{name}”. Maak ruimte vrij en probeer het opnieuw.</source>
            <translation>The disk is full. Nothing was changed in the register “{name}”. Make room and try again.</translation>
        </message>
        <message>
            <source>De schijf met het register “{name}” geeft een fout. Er is niets gewijzigd. Controleer of de schijf of USB-stick nog is aangesloten en probeer het opnieuw.</source>
            <translation>The disk with the register “{name}” reports a fault. Nothing was changed. Check whether the disk or USB stick is still connected and try again.</translation>
        </message>
        <message>
            <source>De tekst in cel {1} van het sjabloon wordt te lang voor een cel. Kort hem in.</source>
            <translation>The text in cell {1} of the template becomes too long for a cell. Shorten it.</translation>
        </message>
        <message>
            <source>De tekst moet op één regel staan, zonder tabs of andere stuurtekens.</source>
            <translation>The text must be on one line, without tabs or other control characters.</translation>
        </message>
        <message>
            <source>De titel is te lang: hoogstens {1} tekens.</source>
            <translation>The title is too long: at most {1} characters.</translation>
        </message>
        <message>
            <source>De vastgestelde tekst en het nummer kunnen niet worden gewijzigd. Leg een fout in de tekst vast als erratum.</source>
            <translation>The adopted text and the number cannot be changed. Record a mistake in the text as an erratum.</translation>
        </message>
        <message>
            <source>De vastgestelde tekst van {1} is anders dan in de ingelezen lijst (regel {2}).</source>
            <translation>The adopted text of {1} differs from the imported list (line {2}).</translation>
        </message>
        <message>
            <source>De wijziging “{1}” in het logboek is achteraf veranderd.</source>
            <translation>The change “{1}” in the log was altered afterwards.</translation>
        </message>
        <message>
            <source>Deel</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Deel van</source>
            <translation>Part of</translation>
        </message>
        <message>
            <source>Deel verplaatsen</source>
            <translation>Move part</translation>
        </message>
        <message>
            <source>Deel verwijderen</source>
            <translation>Remove part</translation>
        </message>
        <message>
            <source>Delen maken</source>
            <translation>Make parts</translation>
        </message>
        <message>
            <source>Deze afspraak begint als een van weinige met een kleine letter; hoort zij bij die ervoor?</source>
            <translation>This agreement is one of few that begin with a small letter; does it belong to the one before it?</translation>
        </message>
        <message>
            <source>Deze afspraak eindigt als een van weinige zonder leesteken; loopt zij door in de kop?</source>
            <translation>This agreement is one of few that end without a punctuation mark; does it go on in the heading?</translation>
        </message>
        <message>
            <source>Deze afspraak staat niet (meer) in het register. Kies een andere, of zet haar terug uit de prullenbak.</source>
            <translation>This agreement is not (or no longer) in the register. Choose another one, or put it back from the trash.</translation>
        </message>
        <message>
            <source>Deze alinea begint met een nummer of letter; zij kan een onderdeel of afspraak zijn.</source>
            <translation>This paragraph begins with a number or letter; it may be a part or an agreement.</translation>
        </message>
        <message>
            <source>Deze eenheid is te lang: hoogstens {1} tekens.</source>
            <translation>This unit is too long: at most {1} characters.</translation>
        </message>
        <message>
            <source>Deze handeling staat niet in het register. Kies een andere.</source>
            <translation>This act is not in the register. Choose another.</translation>
        </message>
        <message>
            <source>Deze lijst van {1} is al ingelezen op {2}. Er is niets gewijzigd.</source>
            <translation>This list of {1} was imported on {2} already. Nothing was changed.</translation>
        </message>
        <message>
            <source>Deze maand</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>Deze naam staat niet meer in de geschiedenis; zij is al gewist.</source>
            <translation>This name is no longer in the history; it was erased already.</translation>
        </message>
        <message>
            <source>Deze regel is gelezen als kop; hij kan ook bij de kop ervoor horen.</source>
            <translation>This line was read as a heading; it may also belong to the heading before it.</translation>
        </message>
        <message>
            <source>Deze regel is gelezen als kop; hij kan ook bij de tekst ervoor horen.</source>
            <translation>This line was read as a heading; it may also belong to the text before it.</translation>
        </message>
        <message>
            <source>Deze reservekopie is niet meer zoals zij is gemaakt; zij is beschadigd of gewijzigd. Er is niets gewijzigd. Kies een andere reservekopie.</source>
            <translation>This backup is no longer as it was made; it is damaged or changed. Nothing was changed. Choose another backup.</translation>
        </message>
        <message>
            <source>Deze reservekopie is van een ander register. Er is niets gewijzigd. Kies een andere reservekopie.</source>
            <translation>This backup is of another register. Nothing was changed. Choose another backup.</translation>
        </message>
        <message>
            <source>Deze reservekopie is van een eerdere versie van NOVEX Desktop en kon niet worden bijgewerkt. Er is niets gewijzigd. Kies een andere reservekopie.</source>
            <translation>This backup is of an earlier version of NOVEX Desktop and could not be brought up to date. Nothing was changed. Choose another backup.</translation>
        </message>
        <message>
            <source>Deze rij staat niet in het register. Kies een andere.</source>
            <translation>This row is not in the register. Choose another one.</translation>
        </message>
        <message>
            <source>Deze tekst is te lang: hoogstens {1} tekens.</source>
            <translation>This text is too long: at most {1} characters.</translation>
        </message>
        <message>
            <source>Deze tekst is te lang: hoogstens {max_length} tekens.</source>
            <translation>This text is too long: at most {max_length} characters.</translation>
        </message>
        <message>
            <source>Deze tekst staat onder een regio maar onder geen onderwerp.</source>
            <translation>This text stands under a region but under no topic.</translation>
        </message>
        <message>
            <source>Deze tussenkop staat al direct onder haar onderwerp. Maak er met O een onderwerp van.</source>
            <translation>This sub-heading stands right under its topic already. Make a topic of it with O.</translation>
        </message>
        <message>
            <source>Deze waarde is gewist en kan niet worden teruggezet. Kies een andere regel, of typ de waarde in het formulier.</source>
            <translation>This value was erased and cannot be put back. Choose another line, or type the value in the form.</translation>
        </message>
        <message>
            <source>Deze waarde is niet in de historie gevonden. Kies een andere regel.</source>
            <translation>This value was not found in the history. Choose another line.</translation>
        </message>
        <message>
            <source>Deze waarde is niet toegestaan.</source>
            <translation>This value is not allowed.</translation>
        </message>
        <message>
            <source>Deze waarde staat er nu al. Er is niets gewijzigd.</source>
            <translation>This value stands there already. Nothing was changed.</translation>
        </message>
        <message>
            <source>Deze waarde staat niet meer in de geschiedenis; zij is al gewist.</source>
            <translation>This value is no longer in the history; it was erased already.</translation>
        </message>
        <message>
            <source>Dieper kan niet: er is geen kop erboven om deze onder te zetten. Maak eerst van een regel erboven een kop.</source>
            <translation>It cannot go deeper: there is no heading above to put this under. First make a heading of a line above it.</translation>
        </message>
        <message>
            <source>Dit bestand is al bij deze afspraak bewaard, als “{1}”. Er is niets toegevoegd.</source>
            <translation>This file is kept with this agreement already, as “{1}”. Nothing was added.</translation>
        </message>
        <message>
            <source>Dit bestand is eerder voorgoed gewist uit dit register. Er is niets toegevoegd. Verwijder eruit wat niet bewaard mag worden, en voeg het dan toe.</source>
            <translation>This file was erased from this register for good before. Nothing was added. Remove from it what may not be kept, and then add it.</translation>
        </message>
        <message>
            <source>Dit bestand staat niet meer bij de afspraak; het is verwijderd.</source>
            <translation>This file no longer stands with the agreement; it was deleted.</translation>
        </message>
        <message>
            <source>Dit bestand staat niet meer in het register; het is al gewist.</source>
            <translation>This file is no longer in the register; it was erased already.</translation>
        </message>
        <message>
            <source>Dit deel van de bron is er niet. Kies een ander deel.</source>
            <translation>This part of the source does not exist. Choose another part.</translation>
        </message>
        <message>
            <source>Dit gegeven is niet in het register gevonden. Kies iets anders.</source>
            <translation>This item was not found in the register. Choose something else.</translation>
        </message>
        <message>
            <source>Dit gegeven is verwijderd. Zet het eerst terug uit de prullenbak; daarna kan ook de oude waarde terug.</source>
            <translation>This item was deleted. First put it back from the bin; then the old value can come back too.</translation>
        </message>
        <message>
            <source>Dit gegeven staat niet meer in het register; het is intussen verwijderd. Kies iets anders, of maak de verwijdering ongedaan.</source>
            <translation>This item is no longer in the register; it was deleted meanwhile. Choose something else, or undo the deletion.</translation>
        </message>
        <message>
            <source>Dit is een zipbestand en geen Word-bestand. Pak het uit, en lees het Word-bestand met de afsprakenlijst in.</source>
            <translation>This is a zip file and not a Word file. Unpack it, and import the Word file with the list of agreements.</translation>
        </message>
        <message>
            <source>Dit is geen datum. Typ bijvoorbeeld 31-12-2025.</source>
            <translation>This is not a date. Type for example 31-12-2025.</translation>
        </message>
        <message>
            <source>Dit is geen getal. Typ bijvoorbeeld 245.000.000 of 1,5 miljoen: een punt scheidt duizendtallen, een komma de decimalen.</source>
            <translation>This is not a number. Type for example 245.000.000 or 1,5 miljoen: a point separates thousands, a comma the decimals.</translation>
        </message>
        <message>
            <source>Dit is {1} en geen Word-bestand. Kies het bestand met de afsprakenlijst: Word (.docx), PDF of tekst (.txt).</source>
            <translation>This is {1} and not a Word file. Choose the file with the list of agreements: Word (.docx), PDF or text (.txt).</translation>
        </message>
        <message>
            <source>Dit onderwerp is van een ander overleg. Kies een onderwerp van dit overleg.</source>
            <translation>This topic is of another meeting. Choose a topic of this meeting.</translation>
        </message>
        <message>
            <source>Dit overleg heeft al onderwerpen. Kies bij “Onderwerpen” voor geen, en voeg onderwerpen in de vergaderstand toe.</source>
            <translation>This meeting has topics already. Choose none at “Topics”, and add topics in meeting mode.</translation>
        </message>
        <message>
            <source>Dit register bevat nog geen lijst met afspraken. Lees eerst een lijst in.</source>
            <translation>This register holds no list of agreements yet. Import a list first.</translation>
        </message>
        <message>
            <source>Dit staat tussen de laatste afspraak en de ondertekening; gelezen als slot van de brief.</source>
            <translation>This stands between the last agreement and the signature; read as the end of the letter.</translation>
        </message>
        <message>
            <source>Dit staat vóór de eerste regio en wordt daarom niet als afspraak ingelezen.</source>
            <translation>This stands before the first region and is therefore not imported as an agreement.</translation>
        </message>
        <message>
            <source>Dit veld kan niet worden gewist. Kies een veld met tekst.</source>
            <translation>This field cannot be erased. Choose a field with text.</translation>
        </message>
        <message>
            <source>Dit verband staat er al. Kies een andere afspraak of een ander verband.</source>
            <translation>This link exists already. Choose another agreement or another link.</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Document bevestigd</source>
            <translation>Document confirmed</translation>
        </message>
        <message>
            <source>Document in woorden</source>
            <translation>Document in words</translation>
        </message>
        <message>
            <source>Document koppelen aan bestand</source>
            <translation>Link document to file</translation>
        </message>
        <message>
            <source>Document loskoppelen</source>
            <translation>Unlink document</translation>
        </message>
        <message>
            <source>Document toegevoegd</source>
            <translation>Document added</translation>
        </message>
        <message>
            <source>Document toevoegen</source>
            <translation>Add document</translation>
        </message>
        <message>
            <source>Document verwijderd</source>
            <translation>Document deleted</translation>
        </message>
        <message>
            <source>Document verwijderen</source>
            <translation>Delete document</translation>
        </message>
        <message>
            <source>Document wijzigen</source>
            <translation>Change document</translation>
        </message>
        <message>
            <source>Documenten</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Een aanhef midden onder een kop; gelezen als nieuwe kop.</source>
            <translation>A lead-in in the middle under a heading; read as a new heading.</translation>
        </message>
        <message>
            <source>Een afspraak kan geen verband met zichzelf hebben. Kies een andere afspraak.</source>
            <translation>An agreement cannot be linked with itself. Choose another agreement.</translation>
        </message>
        <message>
            <source>Een alinea zonder opsommingsteken; gelezen als eigen afspraak.</source>
            <translation>A paragraph without a bullet; read as an agreement of its own.</translation>
        </message>
        <message>
            <source>Een alinea zonder opsommingsteken; gevoegd bij de afspraak ervoor.</source>
            <translation>A paragraph without a bullet; added to the agreement before it.</translation>
        </message>
        <message>
            <source>Een bestand in het register is veranderd sinds het is bewaard.</source>
            <translation>A file in the register has changed since it was kept.</translation>
        </message>
        <message>
            <source>Een blad per partij kan alleen met gegevens = “partijen”. Voeg die regel toe.</source>
            <translation>One sheet per party takes gegevens = “partijen”. Add that line.</translation>
        </message>
        <message>
            <source>Een deel bestaat uit woorden van de vastgestelde tekst. Kies ze in de tekst.</source>
            <translation>A part consists of words of the adopted text. Choose them in the text.</translation>
        </message>
        <message>
            <source>Een deel kan niet verder worden gesplitst. Splits de hele afspraak.</source>
            <translation>A part cannot be split further. Split the whole agreement.</translation>
        </message>
        <message>
            <source>Een kop direct onder een kop; gelezen als kop eronder.</source>
            <translation>A heading right under a heading; read as a heading below it.</translation>
        </message>
        <message>
            <source>Een kop zonder nummer onder een regio; gelezen als onderwerp.</source>
            <translation>A heading without a number under a region; read as a topic.</translation>
        </message>
        <message>
            <source>Een los getal op een eigen regel is gelezen als tekst; is het een paginanummer?</source>
            <translation>A number alone on its line was read as text; is it a page number?</translation>
        </message>
        <message>
            <source>Een onderdeel zonder tweede ernaast; het kan een afspraak op zichzelf zijn.</source>
            <translation>A part without a second beside it; it may be an agreement of its own.</translation>
        </message>
        <message>
            <source>Een rij in “{1}” verwijst naar een rij in “{2}” die er niet is.</source>
            <translation>A row in “{1}” refers to a row in “{2}” that does not exist.</translation>
        </message>
        <message>
            <source>Een streepje aan het eind van een regel; gelezen als “{1}”.</source>
            <translation>A hyphen at the end of a line; read as “{1}”.</translation>
        </message>
        <message>
            <source>Een tekst of bestand is te groot voor het register. Er is niets gewijzigd. Maak de tekst korter of het bestand kleiner.</source>
            <translation>A text or file is too large for the register. Nothing was changed. Make the text shorter or the file smaller.</translation>
        </message>
        <message>
            <source>Een waarde van “{1}.{2}” in het logboek is veranderd.</source>
            <translation>A value of “{1}.{2}” in the log was altered.</translation>
        </message>
        <message>
            <source>Een werktabel heeft geen groepen, want sorteren zou de tussenregels losmaken van hun rijen. Haal “groepen” weg of maak er een leesblad van.</source>
            <translation>A working table has no groups, since sorting would tear the lines between from their rows. Remove “groepen” or make it a reading sheet.</translation>
        </message>
        <message>
            <source>Eenheid</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Eerdere afspraken zoeken</source>
            <translation>Finding earlier agreements</translation>
        </message>
        <message>
            <source>Er bestaat al een bestand “{1}” in deze map. Kies een andere naam, of open het bestaande register.</source>
            <translation>A file “{1}” exists in this folder already. Choose another name, or open the existing register.</translation>
        </message>
        <message>
            <source>Er is al een eigen overzicht “{1}”. Kies een andere naam.</source>
            <translation>You have an overview “{1}” of your own already. Choose another name.</translation>
        </message>
        <message>
            <source>Er is geen overleg “{1}” met een lijst. Kies uit {2}.</source>
            <translation>There is no meeting “{1}” with a list. Choose from {2}.</translation>
        </message>
        <message>
            <source>Er is geen overzicht “{1}”, want er is geen enkele layout gevonden. Zet een layout in de map met overzichten of installeer het programma opnieuw.</source>
            <translation>There is no overview “{1}”, since not one layout was found. Put a layout in the folder with overviews or install the program again.</translation>
        </message>
        <message>
            <source>Er is geen overzicht “{1}”. {2}</source>
            <translation>There is no overview “{1}”. {2}</translation>
        </message>
        <message>
            <source>Er is geen partij met een afspraak. Wijs eerst trekkers of betrokkenen toe.</source>
            <translation>No party stands with any agreement. First assign leads or involved parties.</translation>
        </message>
        <message>
            <source>Er is geen regel {1}. Kies een regel van 1 tot {2}.</source>
            <translation>There is no line {1}. Choose a line from 1 to {2}.</translation>
        </message>
        <message>
            <source>Er is geen reservekopie van “{1}” en in het beschadigde bestand is niets te vinden. Er is niets gewijzigd. Vraag de beheerder om een kopie.</source>
            <translation>There is no backup of “{1}” and nothing can be found in the damaged file. Nothing was changed. Ask the administrator for a copy.</translation>
        </message>
        <message>
            <source>Er is meer dan één overleg “{1}” met een lijst. Kies uit {2}.</source>
            <translation>There is more than one meeting “{1}” with a list. Choose from {2}.</translation>
        </message>
        <message>
            <source>Er is niets gewijzigd, want een reservekopie vooraf lukte niet. {1}</source>
            <translation>Nothing was changed, since a backup beforehand failed. {1}</translation>
        </message>
        <message>
            <source>Er is niets om ongedaan te maken.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>Er is niets om opnieuw te doen.</source>
            <translation>There is nothing to redo.</translation>
        </message>
        <message>
            <source>Er staat alweer een overzicht in “{1}”. Geef dat eerst een andere naam.</source>
            <translation>There is an overview in “{1}” again. Give that another name first.</translation>
        </message>
        <message>
            <source>Er staat nog geen afspraak in deze lijst; er is niets om vast te stellen. Leg eerst een afspraak vast.</source>
            <translation>No agreement is in this list yet; there is nothing to adopt. Record an agreement first.</translation>
        </message>
        <message>
            <source>Erratum</source>
            <translation>Erratum</translation>
        </message>
        <message>
            <source>Erratum wijzigen</source>
            <translation>Change erratum</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”, regel {2}: {3}</source>
            <translation>Mistake in the layout “{1}”, line {2}: {3}</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: dit is geen gewoon bestand. Haal het weg uit deze map.</source>
            <translation>Mistake in the layout “{1}”: this is no ordinary file. Remove it from this folder.</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: het bestand is geen gewone tekst. Sla het in Kladblok op met de codering UTF-8.</source>
            <translation>Mistake in the layout “{1}”: the file is no plain text. Save it in Notepad with the encoding UTF-8.</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: het bestand is te groot voor een layout. Haal het weg of zet er een layout voor in de plaats.</source>
            <translation>Mistake in the layout “{1}”: the file is too large for a layout. Remove it or put a layout in its place.</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: het bestand kan niet worden gelezen. Kijk of u het mag openen en of een ander programma het vasthoudt.</source>
            <translation>Mistake in the layout “{1}”: the file cannot be read. See whether you may open it and whether another program holds it.</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: het overzicht “{2}” staat ook in “{3}”. Geef een van beide een andere naam.</source>
            <translation>Mistake in the layout “{1}”: the overview “{2}” is in “{3}” as well. Give one of them another name.</translation>
        </message>
        <message>
            <source>Fout in de layout “{1}”: {2}</source>
            <translation>Mistake in the layout “{1}”: {2}</translation>
        </message>
        <message>
            <source>Gebied</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Gecorrigeerde lijst inlezen: {1} ({2} nieuw, {3} gewijzigd)</source>
            <translation>Import corrected list: {1} ({2} new, {3} changed)</translation>
        </message>
        <message>
            <source>Geef de mijlpaal een naam, bijvoorbeeld “vastgesteld”.</source>
            <translation>Give the milestone a name, for example “vastgesteld”.</translation>
        </message>
        <message>
            <source>Geef de partij een naam.</source>
            <translation>Give the party a name.</translation>
        </message>
        <message>
            <source>Geef een jaar van {1} tot en met {2}.</source>
            <translation>Give a year from {1} to {2}.</translation>
        </message>
        <message>
            <source>Geef een nieuwe datum, woorden of een overleg.</source>
            <translation>Give a new date, words or a meeting.</translation>
        </message>
        <message>
            <source>Geef een nummer met --number, de naam van een partij met --party, of de naam van wie iets wijzigde met --author.</source>
            <translation>Give a number with --number, the name of a party with --party, or the name of who changed something with --author.</translation>
        </message>
        <message>
            <source>Geef het document een naam.</source>
            <translation>Give the document a name.</translation>
        </message>
        <message>
            <source>Geef het onderwerp een titel.</source>
            <translation>Give the topic a title.</translation>
        </message>
        <message>
            <source>Geef het overleg een naam, bijvoorbeeld “BO MIRT”.</source>
            <translation>Give the meeting a name, for example “BO MIRT”.</translation>
        </message>
        <message>
            <source>Geef uw overzicht een naam.</source>
            <translation>Give your overview a name.</translation>
        </message>
        <message>
            <source>Geen gebied</source>
            <translation>No area</translation>
        </message>
        <message>
            <source>Grieks</source>
            <translation>Greek</translation>
        </message>
        <message>
            <source>Herstellen</source>
            <translation>Repairing</translation>
        </message>
        <message>
            <source>Het agendabestand is niet gemaakt, want het kwam anders terug dan het werd geschreven. Meld dit, want dit is een fout in het programma.</source>
            <translation>The calendar file was not made, since it came back different from what was written. Report this, since it is a mistake in the program.</translation>
        </message>
        <message>
            <source>Het bestand is beschadigd: {1}.</source>
            <translation>The file is damaged: {1}.</translation>
        </message>
        <message>
            <source>Het bestand “{1}” bestaat niet. Controleer de naam en de map.</source>
            <translation>The file “{1}” does not exist. Check the name and the folder.</translation>
        </message>
        <message>
            <source>Het bestand “{1}” bij {2} is een programma.</source>
            <translation>The file “{1}” of {2} is a program.</translation>
        </message>
        <message>
            <source>Het bestand “{1}” is er niet. Controleer de naam.</source>
            <translation>The file “{1}” is not there. Check its name.</translation>
        </message>
        <message>
            <source>Het bestand “{1}” kan niet worden gelezen of geschreven (systeemfout {2}). Controleer de schijf en de map, en probeer het opnieuw.</source>
            <translation>The file “{1}” cannot be read or written (system error {2}). Check the disk and the folder, and try again.</translation>
        </message>
        <message>
            <source>Het bestand “{1}” ontbreekt in het register.</source>
            <translation>The file “{1}” is missing from the register.</translation>
        </message>
        <message>
            <source>Het bewaarde nakijkwerk kan niet worden gelezen. Lees de lijst opnieuw in.</source>
            <translation>The kept review cannot be read. Read the list in again.</translation>
        </message>
        <message>
            <source>Het jaar {1} kan niet; geef een jaar van {2} tot en met {3}.</source>
            <translation>The year {1} is not possible; give a year from {2} to {3}.</translation>
        </message>
        <message>
            <source>Het nummer {1} is {2} keer uitgegeven.</source>
            <translation>The number {1} was given {2} times.</translation>
        </message>
        <message>
            <source>Het openbare overzicht is niet gemaakt, want in het bestand stond {1}. Kijk of die tekst ook in een titel of erratum staat en haal hem daar weg; meld dit als u hem niet vindt.</source>
            <translation>The public overview was not made, since the file held {1}. See whether that text also stands in a title or erratum and remove it there; report this if you cannot find it.</translation>
        </message>
        <message>
            <source>Het overzicht is niet bewaard, want bij de controle bleek: {1}. Uw oude bestand is niet veranderd. Probeer het opnieuw en meld dit als het blijft.</source>
            <translation>The overview was not saved, since the check found: {1}. Your old file did not change. Try again and report this if it stays.</translation>
        </message>
        <message>
            <source>Het overzicht is niet gemaakt, want de totalen op het voorblad kloppen niet met elkaar. Meld dit, want dit is een fout in het programma.</source>
            <translation>The overview was not made, since the totals on the cover do not agree. Report this, since it is a mistake in the program.</translation>
        </message>
        <message>
            <source>Het overzicht is niet gemaakt: de bladen samen tonen {1} van de {2} alinea's. Meld dit, want dit is een fout in het programma.</source>
            <translation>The overview was not made: the sheets together show {1} of the {2} paragraphs. Report this, since it is a mistake in the program.</translation>
        </message>
        <message>
            <source>Het overzicht “{1}” is alleen voor intern gebruik en kan niet openbaar worden gemaakt. Kies een ander overzicht.</source>
            <translation>The overview “{1}” is for internal use only and cannot be made public. Choose another overview.</translation>
        </message>
        <message>
            <source>Het overzicht “{1}” is niet bewaard, want het bestand zou iets anders zeggen. Meld dit, want dit is een fout in het programma.</source>
            <translation>The overview “{1}” was not saved, since the file would say something else. Report this, since it is a mistake in the program.</translation>
        </message>
        <message>
            <source>Het overzicht “{1}” zou leeg zijn: er is geen afspraak die erin past. Kies een andere selectie of vul eerst het register.</source>
            <translation>The overview “{1}” would be empty: no agreement belongs in it. Choose another selection or fill the register first.</translation>
        </message>
        <message>
            <source>Het register heeft al een vastgestelde lijst van {1}, en deze lijst lijkt er niet op: {2} nieuw, {3} gewijzigd, {4} vervallen. Er is niets gewijzigd. Geef op van welk overleg en welk jaar de lijst is, en lees haar opnieuw in.</source>
            <translation>The register has an adopted list of {1} already, and this list does not look like it: {2} new, {3} changed, {4} gone. Nothing was changed. Say of which meeting and which year the list is, and import it again.</translation>
        </message>
        <message>
            <source>Het register is intussen gewijzigd. Er is niets ingelezen. Lees de lijst opnieuw in om te zien wat er nu zou gebeuren.</source>
            <translation>The register was changed meanwhile. Nothing was imported. Import the list again to see what would happen now.</translation>
        </message>
        <message>
            <source>Het register mist zijn kenmerk; er is geen reservekopie gemaakt. Kies Register, Register controleren.</source>
            <translation>The register lacks its identity; no backup was made. Choose Register, Check register.</translation>
        </message>
        <message>
            <source>Het register “{1}” is al geopend, {2}. Sluit het daar en probeer het opnieuw, of open het om alleen te lezen.</source>
            <translation>The register “{1}” is open already, {2}. Close it there and try again, or open it for reading only.</translation>
        </message>
        <message>
            <source>Het register “{1}” is alleen-lezen geopend; er is niets gewijzigd. Kopieer het naar een map waarin u mag schrijven en open de kopie.</source>
            <translation>The register “{1}” is open for reading only; nothing was changed. Copy it to a folder where you may write and open the copy.</translation>
        </message>
        <message>
            <source>Het register “{1}” is beschadigd en is niet bijgewerkt. Zet een reservekopie terug; het beschadigde bestand blijft staan.</source>
            <translation>The register “{1}” is damaged and was not updated. Put a backup back; the damaged file stays.</translation>
        </message>
        <message>
            <source>Het register “{1}” is beschadigd; er wordt niets meer in gewijzigd. Kies in het menu Register “Register controleren” en laat herstellen wat veilig kan, of “Terug naar een reservekopie”. Kopieer wat u net typte.</source>
            <translation>The register “{1}” is damaged; nothing more is changed in it. Choose “Check the register” in the Register menu and let what is safe be repaired, or “Back to a backup”. Copy what you just typed.</translation>
        </message>
        <message>
            <source>Het register “{1}” is gemaakt met een nieuwere versie van NOVEX Desktop. Er is niets aan gewijzigd. Werk NOVEX Desktop bij en open het dan.</source>
            <translation>The register “{1}” was made with a newer version of NOVEX Desktop. Nothing in it was changed. Update NOVEX Desktop and open it then.</translation>
        </message>
        <message>
            <source>Het register “{1}” is niet gevonden in de map “{2}”. Controleer de naam, of kies een ander register.</source>
            <translation>The register “{1}” was not found in the folder “{2}”. Check the name, or choose another register.</translation>
        </message>
        <message>
            <source>Het register “{1}” is niet in orde. Werk er niet in verder; zet een reservekopie terug of vraag de beheerder om hulp.</source>
            <translation>The register “{1}” is not in order. Do not go on working in it; put a backup back or ask the administrator for help.</translation>
        </message>
        <message>
            <source>Het register “{1}” is van binnen anders dan NOVEX Desktop het maakt. Er kan iets kwaadwilligs of iets van een ander programma in staan. Het is niet geopend en niet gewijzigd. Zet een reservekopie terug, of vraag de afzender om een goed bestand.</source>
            <translation>The register “{1}” differs inside from what NOVEX Desktop makes. It may hold something malicious or something of another program. It was not opened and not changed. Put a backup back, or ask the sender for a good file.</translation>
        </message>
        <message>
            <source>Het register “{1}” is van een eerdere versie van NOVEX Desktop en moet eerst worden bijgewerkt; dat kan niet bij alleen lezen. Is het elders open, sluit het daar en open het dan gewoon. Mag u in de map niet schrijven, kopieer het naar een map waar dat wel mag en open de kopie. Er is niets gewijzigd.</source>
            <translation>The register “{1}” is of an earlier version of NOVEX Desktop and must be brought up to date first; that cannot be done when it is only read. If it is open elsewhere, close it there and then open it as usual. If you may not write in the folder, copy it to a folder where you may and open the copy. Nothing was changed.</translation>
        </message>
        <message>
            <source>Het register “{1}” kon niet worden bijgewerkt voor deze versie. {2} Een kopie staat in “{3}”. Gebruik zolang de vorige versie van NOVEX Desktop en meld dit aan de beheerder.</source>
            <translation>The register “{1}” could not be updated for this version. {2} A copy is in “{3}”. Use the previous version of NOVEX Desktop meanwhile and report this to the administrator.</translation>
        </message>
        <message>
            <source>Het register “{1}” staat niet meer waar het stond: een ander programma heeft het bestand verplaatst, verwijderd of vervangen. Er is niets gewijzigd. Kopieer wat u net typte, en kies Register, Register openen.</source>
            <translation>The register “{1}” is no longer where it was: another program moved, deleted or replaced the file. Nothing was changed. Copy what you just typed, and choose Register, Open register.</translation>
        </message>
        <message>
            <source>Het register “{1}” staat niet meer waar het stond: een ander programma heeft het bestand verplaatst, verwijderd of vervangen. Er is niets gewijzigd. Wat hier open staat, is bewaard als “{2}” in dezelfde map. Kopieer wat u net typte, sluit dit venster, en open die kopie.</source>
            <translation>The register “{1}” is no longer where it was: another program moved, deleted or replaced the file. Nothing was changed. What is open here was kept as “{2}” in the same folder. Copy what you just typed, close this window, and open that copy.</translation>
        </message>
        <message>
            <source>Het register “{name}” is beschadigd en wordt niet verder gebruikt. Zet een reservekopie terug; het beschadigde bestand blijft staan.</source>
            <translation>The register “{name}” is damaged and is not used any further. Put a backup back; the damaged file stays.</translation>
        </message>
        <message>
            <source>Het register “{name}” is door een ander programma verplaatst, verwijderd of vervangen. Er is niets gewijzigd. Zet het bestand terug, of open het register opnieuw.</source>
            <translation>The register “{name}” was moved, deleted or replaced by another program. Nothing was changed. Put the file back, or open the register again.</translation>
        </message>
        <message>
            <source>Het register “{name}” is niet meer bereikbaar. Er is niets gewijzigd. Sluit de schijf of USB-stick weer aan, of zet het bestand terug, en probeer het opnieuw.</source>
            <translation>The register “{name}” can no longer be reached. Nothing was changed. Connect the disk or USB stick again, or put the file back, and try again.</translation>
        </message>
        <message>
            <source>Het register “{name}” is op dit moment in gebruik, door een ander programma of door lang werk in dit venster. Er is niets gewijzigd. Wacht even en probeer het opnieuw.</source>
            <translation>The register “{name}” is in use at this moment, by another program or by long work in this window. Nothing was changed. Wait a moment and try again.</translation>
        </message>
        <message>
            <source>Het register “{name}” is op dit moment in gebruik. Wacht even en probeer het opnieuw.</source>
            <translation>The register “{name}” is in use at this moment. Wait a moment and try again.</translation>
        </message>
        <message>
            <source>Het register “{name}” kan niet worden beschreven: het bestand of de map is alleen-lezen. Er is niets gewijzigd. Kopieer het register naar een map waarin u mag schrijven.</source>
            <translation>The register “{name}” cannot be written: the file or the folder is read-only. Nothing was changed. Copy the register to a folder where you may write.</translation>
        </message>
        <message>
            <source>Het register “{name}” kan niet worden geopend. Controleer of het bestand bestaat en of u het mag lezen.</source>
            <translation>The register “{name}” cannot be opened. Check whether the file exists and whether you may read it.</translation>
        </message>
        <message>
            <source>Het sjabloon “{1}” is niet gevonden in de map “{2}”. Zet het daar neer of haal de regel “sjabloon” uit de layout.</source>
            <translation>The template “{1}” was not found in the folder “{2}”. Put it there or remove the line “sjabloon” from the layout.</translation>
        </message>
        <message>
            <source>Het sjabloon “{1}” is te groot. Maak afbeeldingen kleiner en haal bladen met gegevens weg.</source>
            <translation>The template “{1}” is too large. Make pictures smaller and remove sheets with data.</translation>
        </message>
        <message>
            <source>Het sjabloon “{1}” kan niet als werkmap worden gelezen. Open het in Excel, bewaar het opnieuw als .xlsx en probeer het nog eens.</source>
            <translation>The template “{1}” cannot be read as a workbook. Open it in Excel, save it again as .xlsx and try once more.</translation>
        </message>
        <message>
            <source>Het sjabloon “{1}” kan niet: geef alleen de naam van een werkmap (.xlsx) die in de map van de layout staat.</source>
            <translation>The template “{1}” is not possible: give only the name of a workbook (.xlsx) that is in the folder of the layout.</translation>
        </message>
        <message>
            <source>Het veld “{1}” hoort bij een blad met gegevens = “{2}”. Kies een ander veld of andere gegevens.</source>
            <translation>The field “{1}” belongs to a sheet with gegevens = “{2}”. Choose another field or other data.</translation>
        </message>
        <message>
            <source>Het woord “{1}” staat niet op deze plaats in de bron.</source>
            <translation>The word “{1}” is not at this place in the source.</translation>
        </message>
        <message>
            <source>Hier staat iets wat niet te lezen is; het is beschadigd.</source>
            <translation>Something here cannot be read; it is damaged.</translation>
        </message>
        <message>
            <source>Hierboven staat niets om het bij te voegen. Kies een regel die lager staat.</source>
            <translation>Nothing stands above to add it to. Choose a line further down.</translation>
        </message>
        <message>
            <source>In de map “{1}” mag u niet schrijven. Kies een andere map, bijvoorbeeld uw eigen Documenten.</source>
            <translation>You may not write in the folder “{1}”. Choose another folder, for example your own Documents.</translation>
        </message>
        <message>
            <source>In het register “{1}” staat iets om uit te zoeken. Het is niet beschadigd; u kunt erin werken. Zet recht wat hierboven staat, of vraag het aan wie het register maakte.</source>
            <translation>There is something to sort out in the register “{1}”. It is not damaged; you can work in it. Put right what stands above, or ask whoever made the register.</translation>
        </message>
        <message>
            <source>In “{1}” is geen regio gevonden. Zet boven elk deel van de lijst een eigen regel met de regio, bijvoorbeeld “Regio Zuidwest-Nederland”, en lees haar opnieuw in.</source>
            <translation>No region was found in “{1}”. Put a line of its own with the region above each part of the list, for example “Regio Zuidwest-Nederland”, and import it again.</translation>
        </message>
        <message>
            <source>In “{1}” is onder de regio’s geen enkele afspraak gevonden. Zet een opsommingsteken (❖, • of -) voor elke afspraak en lees de lijst opnieuw in.</source>
            <translation>Not one agreement was found under the regions in “{1}”. Put a bullet (❖, • or -) before each agreement and import the list again.</translation>
        </message>
        <message>
            <source>In “{1}” ontbreekt een rij die wel in het logboek staat.</source>
            <translation>A row that is in the log is missing from “{1}”.</translation>
        </message>
        <message>
            <source>In “{1}” staat een rij die niet in het logboek staat.</source>
            <translation>A row in “{1}” is not in the log.</translation>
        </message>
        <message>
            <source>In “{1}” wijkt een rij af van het logboek: {2}.</source>
            <translation>A row in “{1}” differs from the log: {2}.</translation>
        </message>
        <message>
            <source>Ingelezen lijst</source>
            <translation>Imported list</translation>
        </message>
        <message>
            <source>Ingelezen lijsten</source>
            <translation>Imported lists</translation>
        </message>
        <message>
            <source>Initialen van persoon</source>
            <translation>Initials of person</translation>
        </message>
        <message>
            <source>Kies een onderwerp of tussenkop om de afspraak onder te zetten.</source>
            <translation>Choose a topic or sub-heading to put the agreement under.</translation>
        </message>
        <message>
            <source>Kies een van de waarden uit de lijst.</source>
            <translation>Choose one of the values from the list.</translation>
        </message>
        <message>
            <source>Kies het woord waar het nieuwe deel begint, na het eerste woord.</source>
            <translation>Choose the word where the new part begins, after the first word.</translation>
        </message>
        <message>
            <source>Kies uit: {1}.</source>
            <translation>Choose from: {1}.</translation>
        </message>
        <message>
            <source>Korte naam van partij</source>
            <translation>Short name of party</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Let op: in deze tekst staan {1}.</source>
            <translation>Note: this text holds {1}.</translation>
        </message>
        <message>
            <source>Lijst inlezen: {1} (1 alinea)</source>
            <translation>Import list: {1} (1 paragraph)</translation>
        </message>
        <message>
            <source>Lijst inlezen: {1} ({2} alinea's)</source>
            <translation>Import list: {1} ({2} paragraphs)</translation>
        </message>
        <message>
            <source>Lijst van 2024 inlezen</source>
            <translation>Importing list of 2024</translation>
        </message>
        <message>
            <source>Lijst vastgesteld</source>
            <translation>List adopted</translation>
        </message>
        <message>
            <source>Lijst vaststellen: {name}</source>
            <translation>Adopt list: {name}</translation>
        </message>
        <message>
            <source>Logboek</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Logboek en tabellen</source>
            <translation>Log and tables</translation>
        </message>
        <message>
            <source>Mijlpaal</source>
            <translation>Milestone</translation>
        </message>
        <message>
            <source>Naam bij een wijziging in de historie</source>
            <translation>Name with a change in the history</translation>
        </message>
        <message>
            <source>Naam bij wijzigingen</source>
            <translation>Name with changes</translation>
        </message>
        <message>
            <source>Naam van bijlage</source>
            <translation>Name of attachment</translation>
        </message>
        <message>
            <source>Naam van deze computer</source>
            <translation>Name of this computer</translation>
        </message>
        <message>
            <source>Naam van document</source>
            <translation>Name of document</translation>
        </message>
        <message>
            <source>Naam van een computer</source>
            <translation>Name of a computer</translation>
        </message>
        <message>
            <source>Naam van het bestand</source>
            <translation>Name of the file</translation>
        </message>
        <message>
            <source>Naam van het document</source>
            <translation>Name of the document</translation>
        </message>
        <message>
            <source>Naam van ingelezen lijst</source>
            <translation>Name of imported list</translation>
        </message>
        <message>
            <source>Naam van partij</source>
            <translation>Name of party</translation>
        </message>
        <message>
            <source>Naam van persoon</source>
            <translation>Name of person</translation>
        </message>
        <message>
            <source>Naam wissen</source>
            <translation>Erasing a name</translation>
        </message>
        <message>
            <source>Naast het register “{1}” staat een bestand “{2}” dat er niet bij hoort: het is van een ander register of van een ander moment, en zou dit register beschadigen. Er is niets geopend en niets gewijzigd. Verplaats dat bestand naar een andere map en open het register opnieuw.</source>
            <translation>Beside the register “{1}” lies a file “{2}” that does not belong to it: it is of another register or of another moment, and would damage this register. Nothing was opened and nothing was changed. Move that file to another folder and open the register again.</translation>
        </message>
        <message>
            <source>Nakijkwerk teruglezen</source>
            <translation>Reading review back</translation>
        </message>
        <message>
            <source>Niet alle {1} woorden verantwoord.</source>
            <translation>Not all {1} words accounted for.</translation>
        </message>
        <message>
            <source>Niet in de tekst: {1}, {2}.</source>
            <translation>Not in the text: {1}, {2}.</translation>
        </message>
        <message>
            <source>Niet in een afspraak of kop: {1}, 1 woord.</source>
            <translation>Not in an agreement or heading: {1}, 1 word.</translation>
        </message>
        <message>
            <source>Niet in een afspraak of kop: {1}, {2} woorden.</source>
            <translation>Not in an agreement or heading: {1}, {2} words.</translation>
        </message>
        <message>
            <source>Nog geen trekker</source>
            <translation>No lead yet</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Notitie toegevoegd</source>
            <translation>Note added</translation>
        </message>
        <message>
            <source>Notitie toevoegen</source>
            <translation>Add note</translation>
        </message>
        <message>
            <source>Notitie verwijderd</source>
            <translation>Note deleted</translation>
        </message>
        <message>
            <source>Notitie verwijderen</source>
            <translation>Delete note</translation>
        </message>
        <message>
            <source>Notitie wijzigen</source>
            <translation>Change note</translation>
        </message>
        <message>
            <source>Notities</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Nummers</source>
            <translation>Numbers</translation>
        </message>
        <message>
            <source>Omschrijving van een handeling in de historie</source>
            <translation>Description of an act in the history</translation>
        </message>
        <message>
            <source>Onder deze kop staat een afspraak die u daarheen hebt verplaatst. Zet die eerst onder een andere kop.</source>
            <translation>An agreement that you moved stands under this heading. First put that one under another heading.</translation>
        </message>
        <message>
            <source>Onder dit onderwerp staat nog iets. Verplaats of verwijder dat eerst; daarna kan het onderwerp weg.</source>
            <translation>Something still stands under this topic. Move or delete that first; then the topic can go.</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Onderwerp hernoemen</source>
            <translation>Rename topic</translation>
        </message>
        <message>
            <source>Onderwerp toevoegen: {title}</source>
            <translation>Add topic: {title}</translation>
        </message>
        <message>
            <source>Onderwerp verplaatsen</source>
            <translation>Move topic</translation>
        </message>
        <message>
            <source>Onderwerp verwijderd</source>
            <translation>Topic deleted</translation>
        </message>
        <message>
            <source>Onderwerp verwijderen</source>
            <translation>Delete topic</translation>
        </message>
        <message>
            <source>Onderwerp {1} volgt niet op nummer {2}; toch gelezen als kop.</source>
            <translation>Topic {1} does not follow number {2}; read as a heading all the same.</translation>
        </message>
        <message>
            <source>Onderwerpen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Ongedaan gemaakt: {1}</source>
            <translation>Undone: {1}</translation>
        </message>
        <message>
            <source>Ongedaan gemaakt: {label}</source>
            <translation>Undone: {label}</translation>
        </message>
        <message>
            <source>Oordeel</source>
            <translation>Judgement</translation>
        </message>
        <message>
            <source>Oordeel wijzigen</source>
            <translation>Change judgement</translation>
        </message>
        <message>
            <source>Op een blad staan minstens twee kolommen. Voeg een kolom toe; in een layoutbestand staat zij onder “kolommen = [ … ]”, met een veld, een kop en een breedte.</source>
            <translation>A sheet has at least two columns. Add a column; in a layout file it stands under “kolommen = [ … ]”, with a field, a header and a width.</translation>
        </message>
        <message>
            <source>Openbaar</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Openbaarheid wijzigen</source>
            <translation>Change whether it is public</translation>
        </message>
        <message>
            <source>Opgenomen in het register</source>
            <translation>Taken into the register</translation>
        </message>
        <message>
            <source>Opmerking bij controle</source>
            <translation>Remark on check</translation>
        </message>
        <message>
            <source>Opmerking bij partij</source>
            <translation>Remark on party</translation>
        </message>
        <message>
            <source>Opnieuw gedaan: {label}</source>
            <translation>Redone: {label}</translation>
        </message>
        <message>
            <source>Oude waarde terugzetten: {field}</source>
            <translation>Put old value back: {field}</translation>
        </message>
        <message>
            <source>Overige gegevens</source>
            <translation>Other data</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Overleg bepalen</source>
            <translation>Finding the meeting</translation>
        </message>
        <message>
            <source>Overleg toevoegen</source>
            <translation>Add meeting</translation>
        </message>
        <message>
            <source>Overleg van de termijn</source>
            <translation>Meeting of the deadline</translation>
        </message>
        <message>
            <source>Overleg verwijderen</source>
            <translation>Remove meeting</translation>
        </message>
        <message>
            <source>Overleg voorbereiden: {name}</source>
            <translation>Prepare meeting: {name}</translation>
        </message>
        <message>
            <source>Overleggen</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>Overzicht gemaakt: {1}, “{2}”, SHA-256 {3}</source>
            <translation>Overview made: {1}, “{2}”, SHA-256 {3}</translation>
        </message>
        <message>
            <source>Partij</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>Partij in woorden</source>
            <translation>Party in words</translation>
        </message>
        <message>
            <source>Partij toegevoegd</source>
            <translation>Party added</translation>
        </message>
        <message>
            <source>Partij verwijderd</source>
            <translation>Party removed</translation>
        </message>
        <message>
            <source>Partij {1}: {2}</source>
            <translation>Party {1}: {2}</translation>
        </message>
        <message>
            <source>Partij “{name}” toevoegen</source>
            <translation>Add party “{name}”</translation>
        </message>
        <message>
            <source>Partijen</source>
            <translation>Parties</translation>
        </message>
        <message>
            <source>Partijen bij afspraken</source>
            <translation>Parties with agreements</translation>
        </message>
        <message>
            <source>Past op {1}, afgedrukt op {2} %.</source>
            <translation>Fits {1}, printed at {2} %.</translation>
        </message>
        <message>
            <source>Persoon</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Prijspeil</source>
            <translation>Price level</translation>
        </message>
        <message>
            <source>Reden van verschuiven</source>
            <translation>Reason for moving</translation>
        </message>
        <message>
            <source>Regel {1} ({2}) is anders dan in de bron.</source>
            <translation>Line {1} ({2}) differs from the source.</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Register aanmaken</source>
            <translation>Make register</translation>
        </message>
        <message>
            <source>Register bijgewerkt: bovengrens van bedragen</source>
            <translation>Register brought up to date: upper end of amounts</translation>
        </message>
        <message>
            <source>Register hersteld</source>
            <translation>Register repaired</translation>
        </message>
        <message>
            <source>Register maken</source>
            <translation>Making register</translation>
        </message>
        <message>
            <source>Reservekopie klaarzetten</source>
            <translation>Preparing backup</translation>
        </message>
        <message>
            <source>Reservekopie lezen</source>
            <translation>Reading backup</translation>
        </message>
        <message>
            <source>Reservekopieën opschonen</source>
            <translation>Cleaning backups</translation>
        </message>
        <message>
            <source>Schrijver van notitie</source>
            <translation>Author of note</translation>
        </message>
        <message>
            <source>Sinds dit moment is niets veranderd. Er is niets gewijzigd.</source>
            <translation>Nothing has changed since this moment. Nothing was changed.</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Soort bepalen</source>
            <translation>Set kind</translation>
        </message>
        <message>
            <source>Soort bevestigd</source>
            <translation>Kind confirmed</translation>
        </message>
        <message>
            <source>Soort notitie</source>
            <translation>Kind of note</translation>
        </message>
        <message>
            <source>Soort termijn</source>
            <translation>Kind of deadline</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Status wijzigen</source>
            <translation>Change status</translation>
        </message>
        <message>
            <source>Te breed voor {1}: niet afgedrukt worden {2}.</source>
            <translation>Too wide for {1}: not printed are {2}.</translation>
        </message>
        <message>
            <source>Te laat</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Tekst van een ingelezen lijst</source>
            <translation>Text of an imported list</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Termijn bevestigd</source>
            <translation>Deadline confirmed</translation>
        </message>
        <message>
            <source>Termijn in woorden</source>
            <translation>Deadline in words</translation>
        </message>
        <message>
            <source>Termijn toegevoegd</source>
            <translation>Deadline added</translation>
        </message>
        <message>
            <source>Termijn toevoegen</source>
            <translation>Add deadline</translation>
        </message>
        <message>
            <source>Termijn uiterlijk</source>
            <translation>Deadline by</translation>
        </message>
        <message>
            <source>Termijn vanaf</source>
            <translation>Deadline from</translation>
        </message>
        <message>
            <source>Termijn verschuiven</source>
            <translation>Postpone deadline</translation>
        </message>
        <message>
            <source>Termijn verwijderd</source>
            <translation>Deadline deleted</translation>
        </message>
        <message>
            <source>Termijn verwijderen</source>
            <translation>Delete deadline</translation>
        </message>
        <message>
            <source>Termijn wijzigen</source>
            <translation>Change deadline</translation>
        </message>
        <message>
            <source>Termijn zonder datum</source>
            <translation>Deadline without date</translation>
        </message>
        <message>
            <source>Termijnen</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>Terug naar {1}-{2}-{3} {4} uur</source>
            <translation>Back to {1}-{2}-{3} {4} hours</translation>
        </message>
        <message>
            <source>Terug naar {1}-{2}-{3} {4}.{5} uur</source>
            <translation>Back to {1}-{2}-{3} {4}.{5} hours</translation>
        </message>
        <message>
            <source>Terugzetten</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Titel van dezelfde afspraak</source>
            <translation>Title of the same agreement</translation>
        </message>
        <message>
            <source>Titel van het onderwerp</source>
            <translation>Title of the topic</translation>
        </message>
        <message>
            <source>Titel wijzigen</source>
            <translation>Edit title</translation>
        </message>
        <message>
            <source>Toelichting bij oordeel</source>
            <translation>Reason for the judgement</translation>
        </message>
        <message>
            <source>Toelichting bij oordeel wijzigen</source>
            <translation>Change reason for the judgement</translation>
        </message>
        <message>
            <source>Trekker</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Tussenkop toevoegen: {title}</source>
            <translation>Add heading: {title}</translation>
        </message>
        <message>
            <source>Typ eerst de tekst van de afspraak.</source>
            <translation>First type the text of the agreement.</translation>
        </message>
        <message>
            <source>Typ van het prijspeil alleen het jaar, bijvoorbeeld 2023.</source>
            <translation>Of the price level type only the year, for example 2023.</translation>
        </message>
        <message>
            <source>U mag het register “{name}” niet openen. Vraag toegang tot het bestand of kopieer het naar een eigen map.</source>
            <translation>You may not open the register “{name}”. Ask for access to the file or copy it to a folder of your own.</translation>
        </message>
        <message>
            <source>U werkt nu zelf onder de naam “{1}”; die zou bij het wissen weer in de geschiedenis komen. Kies bij Instellingen eerst een andere naam, zoals “Secretariaat”.</source>
            <translation>You now work under the name “{1}” yourself; erasing would put it back into the history. First choose another name under Settings, such as “Secretariaat”.</translation>
        </message>
        <message>
            <source>Van een {1} bepaalt het programma zelf wat erop staat. Haal “kolommen”, “groepen” en “een_blad_per” weg.</source>
            <translation>What stands on a {1} is decided by the program. Remove “kolommen”, “groepen” and “een_blad_per”.</translation>
        </message>
        <message>
            <source>Van welk jaar deze lijst is, staat niet in de bestandsnaam of boven de lijst. Geef het jaar van het overleg op.</source>
            <translation>Of which year this list is stands neither in the name of the file nor above the list. Give the year of the meeting.</translation>
        </message>
        <message>
            <source>Van welk overleg deze lijst is, staat niet in de bestandsnaam of boven de lijst. Geef de naam van het overleg op, bijvoorbeeld “BO Leefomgeving”.</source>
            <translation>Of which meeting this list is stands neither in the name of the file nor above the list. Give the name of the meeting, for example “BO Leefomgeving”.</translation>
        </message>
        <message>
            <source>Vanaf regel {1} ontbreken woorden of staan zij anders; het eerste is “{2}”.</source>
            <translation>From line {1} on words are missing or stand otherwise; the first is “{2}”.</translation>
        </message>
        <message>
            <source>Vastgestelde tekst</source>
            <translation>Adopted text</translation>
        </message>
        <message>
            <source>Veiligheid van bestanden</source>
            <translation>Safety of files</translation>
        </message>
        <message>
            <source>Verantwoording van een ingelezen lijst</source>
            <translation>Account of a list that was imported</translation>
        </message>
        <message>
            <source>Verband</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Verband afwijzen</source>
            <translation>Refuse link</translation>
        </message>
        <message>
            <source>Verband bevestigd</source>
            <translation>Link confirmed</translation>
        </message>
        <message>
            <source>Verband bevestigen</source>
            <translation>Confirm link</translation>
        </message>
        <message>
            <source>Verband teruggezet</source>
            <translation>Link put back</translation>
        </message>
        <message>
            <source>Verband toegevoegd</source>
            <translation>Link added</translation>
        </message>
        <message>
            <source>Verband toevoegen</source>
            <translation>Add link</translation>
        </message>
        <message>
            <source>Verband verwijderd</source>
            <translation>Link deleted</translation>
        </message>
        <message>
            <source>Verband verwijderen</source>
            <translation>Delete link</translation>
        </message>
        <message>
            <source>Verband voorgesteld</source>
            <translation>Link proposed</translation>
        </message>
        <message>
            <source>Verband weer te beoordelen</source>
            <translation>Link to be judged again</translation>
        </message>
        <message>
            <source>Verbanden tussen afspraken</source>
            <translation>Links between agreements</translation>
        </message>
        <message>
            <source>Vergelijken</source>
            <translation>Comparing</translation>
        </message>
        <message>
            <source>Vergelijken met het logboek</source>
            <translation>Comparing with the log</translation>
        </message>
        <message>
            <source>Vergelijken met het register</source>
            <translation>Comparing with the register</translation>
        </message>
        <message>
            <source>Verschoven door besluit van</source>
            <translation>Postponed by decision of</translation>
        </message>
        <message>
            <source>Versie van document</source>
            <translation>Version of document</translation>
        </message>
        <message>
            <source>Versie van het document</source>
            <translation>Version of the document</translation>
        </message>
        <message>
            <source>Verwijderd</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>Verwijdering terugdraaien</source>
            <translation>Undo deletion</translation>
        </message>
        <message>
            <source>Verwijzingen</source>
            <translation>References</translation>
        </message>
        <message>
            <source>Volgorde</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>Voorbeeld klaarzetten</source>
            <translation>Preparing example</translation>
        </message>
        <message>
            <source>Voorbeeld maken</source>
            <translation>Making example</translation>
        </message>
        <message>
            <source>Voorstel afwijzen</source>
            <translation>Refuse proposal</translation>
        </message>
        <message>
            <source>Voorstel bevestigen</source>
            <translation>Confirm proposal</translation>
        </message>
        <message>
            <source>Vul hier iets in.</source>
            <translation>Fill in something here.</translation>
        </message>
        <message>
            <source>Vóór de wijziging “{1}” ontbreekt een wijziging in het logboek.</source>
            <translation>Before the change “{1}” a change is missing from the log.</translation>
        </message>
        <message>
            <source>Vóór {meeting}</source>
            <translation>Before {meeting}</translation>
        </message>
        <message>
            <source>Waarde gewist: bestand</source>
            <translation>Value erased: file</translation>
        </message>
        <message>
            <source>Waarde gewist: {1}</source>
            <translation>Value erased: {1}</translation>
        </message>
        <message>
            <source>Waarde wissen</source>
            <translation>Erase value</translation>
        </message>
        <message>
            <source>Waarom verschoven</source>
            <translation>Why postponed</translation>
        </message>
        <message>
            <source>Wat hier staat</source>
            <translation>What stands here</translation>
        </message>
        <message>
            <source>Wijzigingen terugzetten</source>
            <translation>Putting changes back</translation>
        </message>
        <message>
            <source>Zekerheid van de termijn</source>
            <translation>Certainty of the deadline</translation>
        </message>
        <message>
            <source>Zoeken wat hersteld kan worden</source>
            <translation>Finding what can be repaired</translation>
        </message>
        <message>
            <source>Zonder termijn</source>
            <translation>Without deadline</translation>
        </message>
        <message>
            <source>aanduiding van status of vertrouwelijkheid</source>
            <translation>mark of status or confidentiality</translation>
        </message>
        <message>
            <source>andere kolom van een tabel</source>
            <translation>other column of a table</translation>
        </message>
        <message>
            <source>bij “{1}” horen hoogstens {2} onderdelen.</source>
            <translation>“{1}” takes at most {2} items.</translation>
        </message>
        <message>
            <source>bij “{1}” horen minstens {2} onderdelen.</source>
            <translation>“{1}” takes at least {2} items.</translation>
        </message>
        <message>
            <source>cijfer van een voetnoot</source>
            <translation>figure of a footnote</translation>
        </message>
        <message>
            <source>de sleutel “{1}” bestaat niet. {2}</source>
            <translation>the key “{1}” does not exist. {2}</translation>
        </message>
        <message>
            <source>de sleutel “{1}” ontbreekt. Voeg een regel “{2} = …” toe.</source>
            <translation>the key “{1}” is missing. Add a line “{2} = …”.</translation>
        </message>
        <message>
            <source>de tekst bij “{1}” mag hoogstens {2} tekens lang zijn.</source>
            <translation>the text of “{1}” may be at most {2} characters long.</translation>
        </message>
        <message>
            <source>de tekst bij “{1}” moet minstens {2} tekens lang zijn.</source>
            <translation>the text of “{1}” must be at least {2} characters long.</translation>
        </message>
        <message>
            <source>een getal, met een punt als decimaalteken</source>
            <translation>a number, with a point as decimal sign</translation>
        </message>
        <message>
            <source>een groep van sleutels tussen accolades</source>
            <translation>a group of keys between braces</translation>
        </message>
        <message>
            <source>een heel getal</source>
            <translation>a whole number</translation>
        </message>
        <message>
            <source>een lijst tussen vierkante haken</source>
            <translation>a list between square brackets</translation>
        </message>
        <message>
            <source>herhaalde kop</source>
            <translation>repeated heading</translation>
        </message>
        <message>
            <source>hier klopt de schrijfwijze niet. Kijk of elk aanhalingsteken en elke haak een tegenhanger heeft, of achter elk is-gelijkteken iets staat en of geen sleutel twee keer voorkomt.</source>
            <translation>this is not written correctly. See whether each quotation mark and each bracket has its counterpart, whether something stands behind each equals sign, and whether no key is there twice.</translation>
        </message>
        <message>
            <source>inhoudsopgave</source>
            <translation>table of contents</translation>
        </message>
        <message>
            <source>kop van een tabel</source>
            <translation>header of a table</translation>
        </message>
        <message>
            <source>lijn van tekens</source>
            <translation>line of characters</translation>
        </message>
        <message>
            <source>lopende titel</source>
            <translation>running title</translation>
        </message>
        <message>
            <source>ondertekening</source>
            <translation>signature</translation>
        </message>
        <message>
            <source>paginanummer</source>
            <translation>page number</translation>
        </message>
        <message>
            <source>tekst tussen aanhalingstekens</source>
            <translation>text between quotation marks</translation>
        </message>
        <message>
            <source>terzijde gelegd</source>
            <translation>set aside</translation>
        </message>
        <message>
            <source>voetnoot</source>
            <translation>footnote</translation>
        </message>
        <message>
            <source>voorwerk</source>
            <translation>front matter</translation>
        </message>
        <message>
            <source>{1} ({2} keer)</source>
            <translation>{1} ({2} times)</translation>
        </message>
        <message>
            <source>{1} bij “{2}” kan niet: geef hoogstens {3}.</source>
            <translation>{1} cannot be given for “{2}”: give at most {3}.</translation>
        </message>
        <message>
            <source>{1} bij “{2}” kan niet: geef minstens {3}.</source>
            <translation>{1} cannot be given for “{2}”: give at least {3}.</translation>
        </message>
        <message>
            <source>{1} bij “{2}” kan niet: hier hoort {3}.</source>
            <translation>{1} cannot be given for “{2}”: here belongs {3}.</translation>
        </message>
        <message>
            <source>{1} is daarna opnieuw ingelezen en staat al in het register. Neem eerst dat inlezen terug als u deze afspraak terug wilt.</source>
            <translation>{1} was imported again afterwards and is in the register already. First take that import back if you want this agreement back.</translation>
        </message>
        <message>
            <source>{1} is in de vergaderstand getypt en staat niet in deze lijst; het concept gaat naar de prullenbak.</source>
            <translation>{1} was typed in meeting mode and is not in this list; the draft goes to the bin.</translation>
        </message>
        <message>
            <source>{1} is met de lijst vastgesteld. Het deel houdt zijn plaats en blijft.</source>
            <translation>{1} was adopted with the list. The part keeps its place and stays.</translation>
        </message>
        <message>
            <source>{1} staat in het register en niet meer in deze lijst; de afspraak blijft staan zoals zij is.</source>
            <translation>{1} is in the register and no longer in this list; the agreement stays as it is.</translation>
        </message>
        <message>
            <source>{1} teruggezet</source>
            <translation>{1} put back</translation>
        </message>
        <message>
            <source>{1} verwijderd</source>
            <translation>{1} deleted</translation>
        </message>
        <message>
            <source>{1} zoals die in het register staat.</source>
            <translation>{1} as it stands in the register.</translation>
        </message>
        <message>
            <source>{1} {2} kan niet weg: er hangt nog aan: {3}. Haal dat er eerst af.</source>
            <translation>{1} {2} cannot be removed: still attached to it: {3}. Detach that first.</translation>
        </message>
        <message>
            <source>{1}, alleen: {2}</source>
            <translation>{1}, only: {2}</translation>
        </message>
        <message>
            <source>{count} afspraken wijzigen</source>
            <translation>Change {count} agreements</translation>
        </message>
        <message>
            <source>{count} bestanden toevoegen</source>
            <translation>Add {count} files</translation>
        </message>
        <message>
            <source>{count} termijnen toevoegen</source>
            <translation>Add {count} deadlines</translation>
        </message>
        <message>
            <source>{count} termijnen verschuiven</source>
            <translation>Postpone {count} deadlines</translation>
        </message>
        <message>
            <source>{count} verbanden afwijzen</source>
            <translation>Refuse {count} links</translation>
        </message>
        <message>
            <source>{count} verbanden bevestigen</source>
            <translation>Confirm {count} links</translation>
        </message>
        <message>
            <source>{count} voorstellen afwijzen</source>
            <translation>Refuse {count} proposals</translation>
        </message>
        <message>
            <source>{count} voorstellen bevestigen</source>
            <translation>Confirm {count} proposals</translation>
        </message>
        <message>
            <source>{label}, in het hele register</source>
            <translation>{label}, in the whole register</translation>
        </message>
        <message>
            <source>{role} wijzigen</source>
            <translation>Change {role}</translation>
        </message>
        <message>
            <source>“{1} {2}” staat al in de lijst met overleggen. Kies dat overleg, of geef een ander jaar.</source>
            <translation>“{1} {2}” is in the list of meetings already. Choose that meeting, or give another year.</translation>
        </message>
        <message>
            <source>“{1}” bij “opmaak” past niet bij het veld “{2}”, want daarin staan geen {3}. Kies uit: {4}.</source>
            <translation>“{1}” for “opmaak” does not suit the field “{2}”, which holds no {3}. Choose from: {4}.</translation>
        </message>
        <message>
            <source>“{1}” bij “{2}” bestaat niet. {3}</source>
            <translation>“{1}” does not exist for “{2}”. {3}</translation>
        </message>
        <message>
            <source>“{1}” bij “{2}” is geen kleur. Schrijf een kleur als “#154273”.</source>
            <translation>“{1}” for “{2}” is no colour. Write a colour as “#154273”.</translation>
        </message>
        <message>
            <source>“{1}” en “{2}” bij “opmaak” gaan niet samen. Laat een van beide weg.</source>
            <translation>“{1}” and “{2}” for “opmaak” do not go together. Leave one of them out.</translation>
        </message>
        <message>
            <source>“{1}” heet {2} maar is het niet; het bestand is beschadigd of heeft een verkeerde naam. {3}</source>
            <translation>“{1}” is called {2} but is not; the file is damaged or has a wrong name. {3}</translation>
        </message>
        <message>
            <source>“{1}” hoort bij het programma en kan niet weg. Alleen eigen overzichten kunt u weghalen.</source>
            <translation>“{1}” belongs to the program and cannot go. You can only remove overviews of your own.</translation>
        </message>
        <message>
            <source>“{1}” is een map en geen bestand. Kies een andere naam voor het overzicht.</source>
            <translation>“{1}” is a folder and not a file. Choose another name for the overview.</translation>
        </message>
        <message>
            <source>“{1}” is een map en is niet bewaard. Kies de bestanden in de map.</source>
            <translation>“{1}” is a folder and was not kept. Choose the files in the folder.</translation>
        </message>
        <message>
            <source>“{1}” is een map of iets anders dan een bestand, en geen NOVEX-register. Kies een bestand dat op .novex eindigt.</source>
            <translation>“{1}” is a folder or something else than a file, and no NOVEX register. Choose a file that ends in .novex.</translation>
        </message>
        <message>
            <source>“{1}” is een map. Kies een bestand met een afsprakenlijst.</source>
            <translation>“{1}” is a folder. Choose a file with a list of agreements.</translation>
        </message>
        <message>
            <source>“{1}” is een programma en is niet bewaard: een programma kan schade doen bij wie het opent. Bewaar het document zelf, bijvoorbeeld als PDF.</source>
            <translation>“{1}” is a program and was not kept: a program can do harm to whoever opens it. Keep the document itself, for example as a PDF.</translation>
        </message>
        <message>
            <source>“{1}” is een programma en wordt niet geopend: een programma kan schade doen. Vraag wie het toevoegde om het document zelf. Met “Opslaan als…” krijgt u het bestand wel.</source>
            <translation>“{1}” is a program and is not opened: a program can do harm. Ask whoever added it for the document itself. “Save as…” does give you the file.</translation>
        </message>
        <message>
            <source>“{1}” is een register; daar komt geen ander bestand overheen. Kies een andere naam.</source>
            <translation>“{1}” is a register; no other file is written over it. Choose another name.</translation>
        </message>
        <message>
            <source>“{1}” is een register; daar komt geen overzicht overheen. Kies een andere naam.</source>
            <translation>“{1}” is a register; no overview is written over it. Choose another name.</translation>
        </message>
        <message>
            <source>“{1}” is geen NOVEX-register maar een bestand van een ander programma. Kies een bestand dat met NOVEX Desktop is gemaakt.</source>
            <translation>“{1}” is no NOVEX register but a file of another program. Choose a file that was made with NOVEX Desktop.</translation>
        </message>
        <message>
            <source>“{1}” is geen NOVEX-register. Kies een bestand dat op .novex eindigt en met NOVEX Desktop is gemaakt.</source>
            <translation>“{1}” is no NOVEX register. Choose a file that ends in .novex and was made with NOVEX Desktop.</translation>
        </message>
        <message>
            <source>“{1}” is geen gewoon bestand en is niet bewaard. Kies een document.</source>
            <translation>“{1}” is not an ordinary file and was not kept. Choose a document.</translation>
        </message>
        <message>
            <source>“{1}” is geen gewoon bestand. Kies een bestand met een afsprakenlijst.</source>
            <translation>“{1}” is not an ordinary file. Choose a file with a list of agreements.</translation>
        </message>
        <message>
            <source>“{1}” is geen naam voor {2}. Laat de naam eindigen op “{3}”.</source>
            <translation>“{1}” is no name for {2}. Let the name end in “{3}”.</translation>
        </message>
        <message>
            <source>“{1}” is groter dan {2} MB en kan geen afsprakenlijst zijn. Kies het bestand met alleen de tekst van de lijst.</source>
            <translation>“{1}” is larger than {2} MB and cannot be a list of agreements. Choose the file with only the text of the list.</translation>
        </message>
        <message>
            <source>“{1}” is leeg en is niet bewaard. Kies een bestand met inhoud.</source>
            <translation>“{1}” is empty and was not kept. Choose a file with content.</translation>
        </message>
        <message>
            <source>“{1}” is open in een ander programma, waarschijnlijk Excel. Sluit het bestand daar en probeer het opnieuw, of kies een andere naam.</source>
            <translation>“{1}” is open in another program, probably Excel. Close the file there and try again, or choose another name.</translation>
        </message>
        <message>
            <source>“{1}” is voorgoed gewist uit dit register en is er niet meer.</source>
            <translation>“{1}” was erased from this register for good and is gone.</translation>
        </message>
        <message>
            <source>“{1}” is {2} MB en is niet bewaard: een bestand mag hoogstens {3} MB zijn. Maak het kleiner, of bewaar alleen het deel dat telt.</source>
            <translation>“{1}” is {2} MB and was not kept: a file may be at most {3} MB. Make it smaller, or keep only the part that counts.</translation>
        </message>
        <message>
            <source>“{1}” kan niet meer ongedaan worden gemaakt: de gegevens zijn daarna opnieuw gewijzigd. Kies in de historie de oude waarde.</source>
            <translation>“{1}” can no longer be undone: the data were changed again after it. Choose the old value in the history.</translation>
        </message>
        <message>
            <source>“{1}” kan niet worden gelezen. Controleer of u het bestand mag openen en of het niet in een ander programma open staat.</source>
            <translation>“{1}” cannot be read. Check whether you may open the file and that it is not open in another program.</translation>
        </message>
        <message>
            <source>“{1}” kan niet worden geschreven. Controleer of de map bestaat, of u erin mag schrijven en of er ruimte is, en probeer het opnieuw.</source>
            <translation>“{1}” cannot be written. Check that the folder exists, that you may write in it and that there is room, and try again.</translation>
        </message>
        <message>
            <source>“{1}” kon niet worden gelezen en is niet bewaard. Controleer of het bestand nog bestaat en niet in een ander programma open staat.</source>
            <translation>“{1}” could not be read and was not kept. Check that the file still exists and is not open in another program.</translation>
        </message>
        <message>
            <source>“{1}” kon niet worden geschreven (systeemfout {2}). Kijk of de schijf nog bereikbaar is, of kies een andere map.</source>
            <translation>“{1}” could not be written (system error {2}). See whether the disk can still be reached, or choose another folder.</translation>
        </message>
        <message>
            <source>“{1}” staat niet in de volgorde van de bron.</source>
            <translation>“{1}” is not in the order of the source.</translation>
        </message>
        <message>
            <source>“{1}” werd nog geschreven terwijl het werd gelezen. Wacht tot dat klaar is, en lees het dan in.</source>
            <translation>“{1}” was still being written while it was read. Wait until that is done, and then import it.</translation>
        </message>
        <message>
            <source>“{name}” is geen NOVEX-register. Kies een bestand dat op .novex eindigt en met NOVEX Desktop is gemaakt.</source>
            <translation>“{name}” is no NOVEX register. Choose a file that ends in .novex and was made with NOVEX Desktop.</translation>
        </message>
    </context>
    <context>
        <name>Months</name>
        <message>
            <source>april</source>
            <translation>April</translation>
        </message>
        <message>
            <source>augustus</source>
            <translation>August</translation>
        </message>
        <message>
            <source>december</source>
            <translation>December</translation>
        </message>
        <message>
            <source>februari</source>
            <translation>February</translation>
        </message>
        <message>
            <source>januari</source>
            <translation>January</translation>
        </message>
        <message>
            <source>juli</source>
            <translation>July</translation>
        </message>
        <message>
            <source>juni</source>
            <translation>June</translation>
        </message>
        <message>
            <source>maart</source>
            <translation>March</translation>
        </message>
        <message>
            <source>mei</source>
            <translation>May</translation>
        </message>
        <message>
            <source>november</source>
            <translation>November</translation>
        </message>
        <message>
            <source>oktober</source>
            <translation>October</translation>
        </message>
        <message>
            <source>september</source>
            <translation>September</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>&amp;Besloten door</source>
            <translation>Decided &amp;by</translation>
        </message>
        <message>
            <source>&amp;Datum</source>
            <translation>&amp;Date</translation>
        </message>
        <message>
            <source>&amp;Termijn</source>
            <translation>&amp;Deadline</translation>
        </message>
        <message>
            <source>&amp;Verplaatsen</source>
            <translation>&amp;Move</translation>
        </message>
        <message>
            <source>&amp;Verschuiven</source>
            <translation>&amp;Postpone</translation>
        </message>
        <message>
            <source>Al {count} keer verschoven; was {days}.</source>
            <translation>Moved {count} times already; was {days}.</translation>
        </message>
        <message>
            <source>Dit is de {count}e keer dat zij verschuift.</source>
            <translation>This is move number {count}.</translation>
        </message>
        <message>
            <source>Dit valt binnen de oude termijn en telt niet als verschuiven.</source>
            <translation>This falls within the old deadline and does not count as postponing.</translation>
        </message>
        <message>
            <source>Geef een andere datum, woorden of overleg.</source>
            <translation>Give another date, other words or another meeting.</translation>
        </message>
        <message>
            <source>Nieuwe &amp;datum</source>
            <translation>New &amp;date</translation>
        </message>
        <message>
            <source>Nog zonder termijn.</source>
            <translation>No deadline yet.</translation>
        </message>
        <message>
            <source>Nu: {words} {days}.</source>
            <translation>Now: {words} {days}.</translation>
        </message>
        <message>
            <source>Onder welke kop hoort “{title}”? De woorden van de bron blijven waar zij staan.</source>
            <translation>Under which heading does “{title}” belong? The words of the source stay where they are.</translation>
        </message>
        <message>
            <source>Onderwerpen en tussenkoppen</source>
            <translation>Topics and sub-headings</translation>
        </message>
        <message>
            <source>Termijn &amp;geven</source>
            <translation>&amp;Set deadline</translation>
        </message>
        <message>
            <source>Termijn geven</source>
            <translation>Set deadline</translation>
        </message>
        <message>
            <source>Termijn verschuiven</source>
            <translation>Postpone deadline</translation>
        </message>
        <message>
            <source>Typ een datum, bijvoorbeeld 15-03-2026.</source>
            <translation>Type a date, for example 15-03-2026.</translation>
        </message>
        <message>
            <source>Typ het begin van een kop om erheen te gaan; Enter verplaatst.</source>
            <translation>Type the beginning of a heading to go there; Enter moves.</translation>
        </message>
        <message>
            <source>Verplaatsen</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Waaro&amp;m</source>
            <translation>W&amp;hy</translation>
        </message>
        <message>
            <source>Wordt: {days}.</source>
            <translation>Becomes: {days}.</translation>
        </message>
        <message>
            <source>Zij krijgen alle dezelfde datum; hun woorden blijven, tenzij u er andere typt.</source>
            <translation>They all get the same date; their words stay, unless you type others.</translation>
        </message>
        <message>
            <source>Zij krijgen alle dezelfde termijn.</source>
            <translation>They all get the same deadline.</translation>
        </message>
        <message>
            <source>bijvoorbeeld: directeurenoverleg 12 mei</source>
            <translation>for example: directeurenoverleg 12 mei</translation>
        </message>
        <message>
            <source>bijvoorbeeld: eind 2026</source>
            <translation>for example: eind 2026</translation>
        </message>
        <message>
            <source>hangt niet aan een overleg</source>
            <translation>hangs on no meeting</translation>
        </message>
        <message>
            <source>nog zonder datum</source>
            <translation>no date yet</translation>
        </message>
        <message>
            <source>of in &amp;woorden</source>
            <translation>or in &amp;words</translation>
        </message>
        <message>
            <source>of met het &amp;overleg</source>
            <translation>or with the &amp;meeting</translation>
        </message>
        <message>
            <source>zonder woorden</source>
            <translation>without words</translation>
        </message>
        <message>
            <source>{count} termijnen verschuiven</source>
            <translation>Postpone {count} deadlines</translation>
        </message>
    </context>
    <context>
        <name>MyPartiesDialog</name>
        <message>
            <source>&amp;Bewaren</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>Mijn partijen</source>
            <translation>My parties</translation>
        </message>
        <message>
            <source>Voor welke partijen werkt u? “Mijn trekkers” toont de open afspraken die zij trekken. Typ een paar letters en kies met Enter.</source>
            <translation>For which parties do you work? “My leads” shows the open agreements that they lead. Type a few letters and choose with Enter.</translation>
        </message>
        <message>
            <source>“{name}” is geen partij in dit register. Kies er een uit de lijst.</source>
            <translation>“{name}” is no party in this register. Choose one from the list.</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Bewaren</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Naam</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Deze naam bestaat al; kies een andere.</source>
            <translation>This name exists already; choose another.</translation>
        </message>
    </context>
    <context>
        <name>NewAgreementDialog</name>
        <message>
            <source>&amp;Tekst</source>
            <translation>&amp;Text</translation>
        </message>
        <message>
            <source>Afspraak toevoegen</source>
            <translation>Add agreement</translation>
        </message>
        <message>
            <source>Dit typte u eerder; het is nog niet toegevoegd.</source>
            <translation>You typed this before; it was not added yet.</translation>
        </message>
        <message>
            <source>Leeg&amp;maken</source>
            <translation>E&amp;mpty</translation>
        </message>
        <message>
            <source>Onder: {topic}</source>
            <translation>Under: {topic}</translation>
        </message>
        <message>
            <source>T&amp;oevoegen</source>
            <translation>A&amp;dd</translation>
        </message>
        <message>
            <source>Tite&amp;l</source>
            <translation>Tit&amp;le</translation>
        </message>
        <message>
            <source>leeg: de eerste woorden van de tekst</source>
            <translation>empty: the first words of the text</translation>
        </message>
    </context>
    <context>
        <name>NewMeetingDialog</name>
        <message>
            <source>&amp;Datum, als die bekend is</source>
            <translation>&amp;Date, if known</translation>
        </message>
        <message>
            <source>&amp;Jaar</source>
            <translation>&amp;Year</translation>
        </message>
        <message>
            <source>&amp;Overleg</source>
            <translation>&amp;Meeting</translation>
        </message>
        <message>
            <source>&amp;Toevoegen</source>
            <translation>&amp;Add</translation>
        </message>
        <message>
            <source>Overleg toevoegen</source>
            <translation>Add meeting</translation>
        </message>
    </context>
    <context>
        <name>NoRegister</name>
        <message>
            <source>Er is geen register open</source>
            <translation>No register is open</translation>
        </message>
        <message>
            <source>Het is met een eerdere versie van het programma gemaakt. Bijwerken gebeurt één keer, na een reservekopie. Daarna gaat het register open.</source>
            <translation>It was made by an earlier version of the program. It is brought up to date once, after a backup. Then the register opens.</translation>
        </message>
        <message>
            <source>Maak een nieuw register, open een bestaand, of bekijk het voorbeeld.</source>
            <translation>Make a new register, open an existing one, or look at the example.</translation>
        </message>
        <message>
            <source>“{name}” wordt bijgewerkt</source>
            <translation>“{name}” is being brought up to date</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Notitie verwijderen</source>
            <translation>Delete note</translation>
        </message>
        <message>
            <source>Soort notitie</source>
            <translation>Kind of note</translation>
        </message>
        <message>
            <source>Tekst van de notitie</source>
            <translation>Text of the note</translation>
        </message>
    </context>
    <context>
        <name>NoteComposer</name>
        <message>
            <source>Blijft binnen het register.</source>
            <translation>Stays within the register.</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Komt in de overzichten.</source>
            <translation>Appears in the overviews.</translation>
        </message>
        <message>
            <source>Nieuwe notitie</source>
            <translation>New note</translation>
        </message>
        <message>
            <source>Soort notitie</source>
            <translation>Kind of note</translation>
        </message>
        <message>
            <source>Toevoegen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Wat is er gebeurd of afgesproken?</source>
            <translation>What happened or was agreed?</translation>
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>&amp;Notitie toevoegen</source>
            <translation>&amp;Add note</translation>
        </message>
        <message>
            <source>Ctrl+Shift+N</source>
            <translation>Ctrl+Shift+N</translation>
        </message>
        <message>
            <source>Notitie {place} van {count}, {day}, {author}</source>
            <translation>Note {place} of {count}, {day}, {author}</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Melding sluiten</source>
            <translation>Close message</translation>
        </message>
    </context>
    <context>
        <name>OpenLinksView</name>
        <message>
            <source>Enter bevestigt wat gekozen is, Delete wijst het af; Ctrl+A kiest alles.</source>
            <translation>Enter confirms what is chosen, Delete refuses it; Ctrl+A chooses all.</translation>
        </message>
        <message>
            <source>Voorgestelde verbanden</source>
            <translation>Proposed links</translation>
        </message>
    </context>
    <context>
        <name>OutlineDelegate</name>
        <message>
            <source>{count} ?</source>
            <translation>{count} ?</translation>
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>1 voorstel</source>
            <translation>1 proposal</translation>
        </message>
        <message>
            <source>Te bevestigen: {count}.</source>
            <translation>To confirm: {count}.</translation>
        </message>
        <message>
            <source>niveau {level}</source>
            <translation>level {level}</translation>
        </message>
        <message>
            <source>twijfel</source>
            <translation>doubt</translation>
        </message>
        <message>
            <source>{count} voorstellen</source>
            <translation>{count} proposals</translation>
        </message>
    </context>
    <context>
        <name>OutlineView</name>
        <message>
            <source>Opbouw</source>
            <translation>Outline</translation>
        </message>
        <message>
            <source>Wat de lijst wordt; een letter maakt van een regel iets anders.</source>
            <translation>What the list becomes; a letter makes something else of a line.</translation>
        </message>
    </context>
    <context>
        <name>OverviewColumn</name>
        <message>
            <source> Er is nog 1 layout met een fout.</source>
            <translation> There is 1 more layout with an error.</translation>
        </message>
        <message>
            <source> Er zijn nog {count} layouts met een fout.</source>
            <translation> {count} more layouts have a mistake.</translation>
        </message>
        <message>
            <source>&amp;Hernoemen</source>
            <translation>Ren&amp;ame</translation>
        </message>
        <message>
            <source>&amp;Overzicht</source>
            <translation>&amp;Overview</translation>
        </message>
        <message>
            <source>&amp;Terugzetten</source>
            <translation>&amp;Put back</translation>
        </message>
        <message>
            <source>B&amp;ewerken…</source>
            <translation>&amp;Edit…</translation>
        </message>
        <message>
            <source>Kies een overzicht.</source>
            <translation>Choose an overview.</translation>
        </message>
        <message>
            <source>Map openen</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>We&amp;ghalen</source>
            <translation>&amp;Remove</translation>
        </message>
        <message>
            <source>{count} overzichten, samen in één werkmap.</source>
            <translation>{count} overviews, together in one workbook.</translation>
        </message>
        <message>
            <source>“{name}” is weggehaald.</source>
            <translation>“{name}” was removed.</translation>
        </message>
    </context>
    <context>
        <name>OverviewJobs</name>
        <message>
            <source>&amp;Vastleggen</source>
            <translation>&amp;Record</translation>
        </message>
        <message>
            <source>1 partij</source>
            <translation>1 party</translation>
        </message>
        <message>
            <source>Bewaard als eigen overzicht: {name}.</source>
            <translation>Saved as your own overview: {name}.</translation>
        </message>
        <message>
            <source>Dit register bevat nog geen lijst. Lees eerst een lijst in (Ctrl+I).</source>
            <translation>This register holds no list yet. Import a list first (Ctrl+I).</translation>
        </message>
        <message>
            <source>Geef dit moment een naam, bijvoorbeeld “vastgesteld” of “rappel mei”.</source>
            <translation>Give this moment a name, for example “vastgesteld” or “rappel mei”.</translation>
        </message>
        <message>
            <source>Gestopt; de bestanden die al klaar waren, staan in de map.</source>
            <translation>Stopped; the files that were ready are in the folder.</translation>
        </message>
        <message>
            <source>Gestopt; er is geen overzicht gemaakt.</source>
            <translation>Stopped; no overview was made.</translation>
        </message>
        <message>
            <source>Map tonen</source>
            <translation>Show folder</translation>
        </message>
        <message>
            <source>Mijlpaal vastleggen</source>
            <translation>Name a milestone</translation>
        </message>
        <message>
            <source>Mijlpaal vastleggen: {name}</source>
            <translation>Name a milestone: {name}</translation>
        </message>
        <message>
            <source>Mijlpaal “{name}” vastgelegd; “Wijzigingen” telt vanaf nu.</source>
            <translation>Milestone “{name}” named; “Changes” counts from now.</translation>
        </message>
        <message>
            <source>Nu maken…</source>
            <translation>Make now…</translation>
        </message>
        <message>
            <source>Openen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Overzicht gemaakt en nagelezen: {name}.</source>
            <translation>Overview made and checked: {name}.</translation>
        </message>
        <message>
            <source>Overzicht maken …</source>
            <translation>Making overview …</translation>
        </message>
        <message>
            <source>openbaar</source>
            <translation>public</translation>
        </message>
        <message>
            <source>{count} overzichten gemaakt en nagelezen.</source>
            <translation>{count} overviews made and checked.</translation>
        </message>
        <message>
            <source>{count} partijen</source>
            <translation>{count} parties</translation>
        </message>
    </context>
    <context>
        <name>OverviewList</name>
        <message>
            <source>Met Shift of Ctrl kiest u er meer; die komen samen in één werkmap.</source>
            <translation>Shift or Ctrl choose more; those go together into one workbook.</translation>
        </message>
        <message>
            <source>Overzichten</source>
            <translation>Overviews</translation>
        </message>
        <message>
            <source>eigen overzicht</source>
            <translation>own overview</translation>
        </message>
    </context>
    <context>
        <name>OwnItems</name>
        <message>
            <source>De volgorde staat vast.</source>
            <translation>Its order is fixed.</translation>
        </message>
        <message>
            <source>Deze lijst is vastgesteld. {what} Delen die u zelf maakt, kunt u wel verplaatsen en verwijderen.</source>
            <translation>This list was adopted. {what} Parts that you make yourself can be moved and removed.</translation>
        </message>
        <message>
            <source>Er kan geen afspraak meer bij.</source>
            <translation>No agreement can be added.</translation>
        </message>
        <message>
            <source>Er kan geen onderwerp meer bij.</source>
            <translation>No topic can be added.</translation>
        </message>
        <message>
            <source>Kies eerst in de boom een onderwerp.</source>
            <translation>First choose a topic in the tree.</translation>
        </message>
        <message>
            <source>Kies eerst in de boom een regio. Een nieuw overleg met onderwerpen maakt u in de Vergaderstand.</source>
            <translation>First choose a region in the tree. A new meeting with topics is made in Meeting mode.</translation>
        </message>
        <message>
            <source>Verwijderen kan niet.</source>
            <translation>It cannot be removed.</translation>
        </message>
    </context>
    <context>
        <name>PartsDialog</name>
        <message>
            <source>&amp;Gekozen woorden toevoegen</source>
            <translation>&amp;Add chosen words</translation>
        </message>
        <message>
            <source>&amp;Nieuwe delen</source>
            <translation>&amp;New parts</translation>
        </message>
        <message>
            <source>Delen &amp;maken</source>
            <translation>&amp;Make parts</translation>
        </message>
        <message>
            <source>Delen maken van {number}</source>
            <translation>Make parts of {number}</translation>
        </message>
        <message>
            <source>Delete haalt een deel weg.</source>
            <translation>Delete takes a part away.</translation>
        </message>
        <message>
            <source>Een deel per &amp;zin</source>
            <translation>A part per &amp;sentence</translation>
        </message>
        <message>
            <source>Kies woorden in de tekst en druk op Enter: zij worden een deel. De vastgestelde tekst zelf blijft heel.</source>
            <translation>Choose words in the text and press Enter: they become a part. The adopted text itself stays whole.</translation>
        </message>
        <message>
            <source>Nieuwe delen</source>
            <translation>New parts</translation>
        </message>
        <message>
            <source>Vastgestelde tekst</source>
            <translation>Adopted text</translation>
        </message>
    </context>
    <context>
        <name>PartsSection</name>
        <message>
            <source>Deel van {number}</source>
            <translation>Part of {number}</translation>
        </message>
    </context>
    <context>
        <name>PartyField</name>
        <message>
            <source>Delete verwijdert deze partij</source>
            <translation>Delete removes this party</translation>
        </message>
        <message>
            <source>Gevonden partijen</source>
            <translation>Parties found</translation>
        </message>
        <message>
            <source>Kies een partij met Enter, of wis wat er staat met Esc.</source>
            <translation>Choose a party with Enter, or clear what stands there with Esc.</translation>
        </message>
        <message>
            <source>Partij toevoegen</source>
            <translation>Add party</translation>
        </message>
        <message>
            <source>nog geen partij</source>
            <translation>no party yet</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} ?</source>
            <translation>{name} ?</translation>
        </message>
        <message>
            <source>{name}, voorstel</source>
            <translation>{name}, proposal</translation>
        </message>
        <message>
            <source>{name}: in de tekst herkend, nog niet bevestigd; klik verwijdert</source>
            <translation>{name}: recognised in the text, not confirmed yet; a click removes it</translation>
        </message>
        <message>
            <source>{name}: klik of Delete verwijdert</source>
            <translation>{name}: click or Delete removes it</translation>
        </message>
        <message>
            <source>“{name}” als nieuwe partij</source>
            <translation>“{name}” as a new party</translation>
        </message>
    </context>
    <context>
        <name>PartyPicker</name>
        <message>
            <source>Alle partijen</source>
            <translation>All parties</translation>
        </message>
        <message>
            <source>Nog geen partij bij een afspraak</source>
            <translation>No party with any agreement yet</translation>
        </message>
        <message>
            <source>Partijen</source>
            <translation>Parties</translation>
        </message>
        <message>
            <source>Zoek een partij</source>
            <translation>Find a party</translation>
        </message>
        <message>
            <source>{names} en {count} andere</source>
            <translation>{names} and {count} others</translation>
        </message>
    </context>
    <context>
        <name>PeriodChoice</name>
        <message>
            <source>Een datum:</source>
            <translation>A date:</translation>
        </message>
        <message>
            <source>Wijzigingen sinds</source>
            <translation>Changes since</translation>
        </message>
        <message>
            <source>Wijzigingen sinds deze dag</source>
            <translation>Changes since this day</translation>
        </message>
        <message>
            <source>Wijzigingen tot en met</source>
            <translation>Changes up to and including</translation>
        </message>
        <message>
            <source>de peildatum</source>
            <translation>the reference date</translation>
        </message>
        <message>
            <source>tot</source>
            <translation>to</translation>
        </message>
        <message>
            <source>{day} {hour}: gemaakt {name}</source>
            <translation>{day} {hour}: made {name}</translation>
        </message>
    </context>
    <context>
        <name>PlainDialog</name>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>RecognisedDelegate</name>
        <message>
            <source>✓ {0}</source>
            <translation>✓ {0}</translation>
        </message>
    </context>
    <context>
        <name>RecognisedModel</name>
        <message>
            <source>bevestigd</source>
            <translation>confirmed</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
    </context>
    <context>
        <name>RecognisedSection</name>
        <message>
            <source>A&amp;fwijzen</source>
            <translation>Re&amp;fuse</translation>
        </message>
        <message>
            <source>Alles bevestigen</source>
            <translation>Confirm all</translation>
        </message>
        <message>
            <source>Bevestige&amp;n</source>
            <translation>&amp;Confirm</translation>
        </message>
        <message>
            <source>In de tekst herkend: {total}, alles beoordeeld</source>
            <translation>Recognised in the text: {total}, all judged</translation>
        </message>
        <message>
            <source>In de tekst herkend: {waiting} te beoordelen</source>
            <translation>Recognised in the text: {waiting} to judge</translation>
        </message>
        <message>
            <source>Klopt niet; Delete in de lijst doet hetzelfde</source>
            <translation>Not right; Delete in the list does the same</translation>
        </message>
        <message>
            <source>Klopt; Enter in de lijst doet hetzelfde</source>
            <translation>Right; Enter in the list does the same</translation>
        </message>
        <message>
            <source>Wij&amp;zigen…</source>
            <translation>Chan&amp;ge…</translation>
        </message>
    </context>
    <context>
        <name>RecognisedView</name>
        <message>
            <source>Enter bevestigt, Delete wijst af.</source>
            <translation>Enter confirms, Delete refuses.</translation>
        </message>
        <message>
            <source>In de tekst herkend</source>
            <translation>Recognised in the text</translation>
        </message>
    </context>
    <context>
        <name>RefusedSection</name>
        <message>
            <source>Afgewezen: {count}</source>
            <translation>Refused: {count}</translation>
        </message>
        <message>
            <source>Maakt er weer een voorstel van, om te beoordelen</source>
            <translation>Makes a proposal of it again, to be judged</translation>
        </message>
        <message>
            <source>Terugzetten</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>“{words}” terugzetten</source>
            <translation>Put “{words}” back</translation>
        </message>
    </context>
    <context>
        <name>RegionChoice</name>
        <message>
            <source>Alle</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Alle regio's</source>
            <translation>All regions</translation>
        </message>
    </context>
    <context>
        <name>RegionDialog</name>
        <message>
            <source>&amp;Overnemen</source>
            <translation>&amp;Take over</translation>
        </message>
        <message>
            <source>Pijltjes kiezen, Enter neemt over.</source>
            <translation>Arrows choose, Enter takes over.</translation>
        </message>
        <message>
            <source>Regio aanwijzen</source>
            <translation>Point out region</translation>
        </message>
        <message>
            <source>Regio's</source>
            <translation>Regions</translation>
        </message>
        <message>
            <source>Van welke regio is dit de kop? Alles eronder komt onder die regio te staan.</source>
            <translation>Of which region is this the heading? Everything below it comes under that region.</translation>
        </message>
    </context>
    <context>
        <name>RegionMap</name>
        <message>
            <source>Kaart van de regio's</source>
            <translation>Map of the regions</translation>
        </message>
        <message>
            <source>Pijltjes kiezen een regio, Enter toont haar afspraken. De tabel ernaast geeft dezelfde cijfers.</source>
            <translation>Arrows choose a region, Enter shows its agreements. The table beside it gives the same figures.</translation>
        </message>
        <message>
            <source>{count} open</source>
            <translation>{count} open</translation>
        </message>
        <message>
            <source>{count} te laat</source>
            <translation>{count} late</translation>
        </message>
    </context>
    <context>
        <name>RegionTable</name>
        <message>
            <source>Cijfers per regio</source>
            <translation>Figures per region</translation>
        </message>
        <message>
            <source>Enter op een getal toont de afspraken erachter.</source>
            <translation>Enter on a number shows the agreements behind it.</translation>
        </message>
    </context>
    <context>
        <name>RegionTableModel</name>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Hoe het staat</source>
            <translation>How things stand</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Te laat</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Totaal</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Zonder termijn</source>
            <translation>Without deadline</translation>
        </message>
    </context>
    <context>
        <name>RegisterJobs</name>
        <message>
            <source>Er is niets gewijzigd.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Het nakijken van “{name}” ({meeting}) is nog niet klaar.</source>
            <translation>The review of “{name}” ({meeting}) is not finished yet.</translation>
        </message>
        <message>
            <source>Ingelezen: {what}. Ongedaan maken kan met Ctrl+Z.</source>
            <translation>Imported: {what}. Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>Lijst lezen …</source>
            <translation>Reading list …</translation>
        </message>
        <message>
            <source>Lijst overnemen …</source>
            <translation>Taking list over …</translation>
        </message>
        <message>
            <source>Nieuw register</source>
            <translation>New register</translation>
        </message>
        <message>
            <source>Register (*{suffix})</source>
            <translation>Register (*{suffix})</translation>
        </message>
        <message>
            <source>Register (*{suffix});;Alle bestanden (*)</source>
            <translation>Register (*{suffix});;All files (*)</translation>
        </message>
        <message>
            <source>Register bijwerken …</source>
            <translation>Bringing register up to date …</translation>
        </message>
        <message>
            <source>Register maken …</source>
            <translation>Making register …</translation>
        </message>
        <message>
            <source>Register openen</source>
            <translation>Open register</translation>
        </message>
        <message>
            <source>Verder nakijken</source>
            <translation>Continue reviewing</translation>
        </message>
        <message>
            <source>Voorbeeld klaarzetten …</source>
            <translation>Preparing example …</translation>
        </message>
    </context>
    <context>
        <name>RegisterNews</name>
        <message>
            <source>De naam van een partij die u bij {number} typte toen het programma stopte, staat weer in zijn veld; Enter kiest.</source>
            <translation>The name of a party that you were typing at {number} when the program stopped is in its field again; Enter chooses.</translation>
        </message>
        <message>
            <source>Dit register is alleen-lezen geopend; u kunt er niets in wijzigen.</source>
            <translation>This register is open for reading only; you cannot change anything in it.</translation>
        </message>
        <message>
            <source>Gekopieerd; plak het waar u het wilt hebben.</source>
            <translation>Copied; paste it where you want it.</translation>
        </message>
        <message>
            <source>Tekst kopiëren</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Wat u bij {number} typte toen het programma stopte, is alsnog opgeslagen. Ongedaan maken kan met Ctrl+Z.</source>
            <translation>What you were typing at {number} when the program stopped has been saved after all. Ctrl+Z undoes it.</translation>
        </message>
        <message>
            <source>Wat u typte en nog niet was opgeslagen, hoort bij een afspraak die niet meer in dit register staat. Kopieer het en plak het waar het hoort.</source>
            <translation>What you typed and was not saved yet belongs to an agreement that is no longer in this register. Copy it and paste it where it belongs.</translation>
        </message>
    </context>
    <context>
        <name>RegisterOpening</name>
        <message>
            <source>Dit register is al open.</source>
            <translation>This register is open already.</translation>
        </message>
    </context>
    <context>
        <name>RegisterTree</name>
        <message>
            <source>De boom wordt geordend …</source>
            <translation>Ordering the tree …</translation>
        </message>
        <message>
            <source>Dezelfde afspraken, geordend naar regio, partij, termijn, status of gebied.</source>
            <translation>The same agreements, arranged by region, party, deadline, status or area.</translation>
        </message>
        <message>
            <source>Gebied</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Inde&amp;ling</source>
            <translation>Arrange &amp;by</translation>
        </message>
        <message>
            <source>Indeling van de boom</source>
            <translation>Arrangement of the tree</translation>
        </message>
        <message>
            <source>Partij</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
    </context>
    <context>
        <name>ReviewActions</name>
        <message>
            <source>&amp;Alle voorstellen bevestigen</source>
            <translation>Confirm &amp;all proposals</translation>
        </message>
        <message>
            <source>&amp;Alles tonen</source>
            <translation>&amp;Show all</translation>
        </message>
        <message>
            <source>&amp;Beeld</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Inlezen</source>
            <translation>&amp;Import</translation>
        </message>
        <message>
            <source>&amp;Klopt zo, volgende</source>
            <translation>&amp;Correct, next</translation>
        </message>
        <message>
            <source>&amp;Later verder</source>
            <translation>Continue &amp;later</translation>
        </message>
        <message>
            <source>&amp;Lijst</source>
            <translation>&amp;List</translation>
        </message>
        <message>
            <source>&amp;Maak hiervan</source>
            <translation>&amp;Turn into</translation>
        </message>
        <message>
            <source>&amp;Ongedaan maken</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Samenvoegen met erboven</source>
            <translation>&amp;Join with the one above</translation>
        </message>
        <message>
            <source>&amp;Twijfel</source>
            <translation>&amp;Doubt</translation>
        </message>
        <message>
            <source>&amp;Verplaatsen…</source>
            <translation>&amp;Move…</translation>
        </message>
        <message>
            <source>Aanhef</source>
            <translation>Lead-in</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Alinea</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <source>Alleen &amp;twijfel</source>
            <translation>Only &amp;doubts</translation>
        </message>
        <message>
            <source>Alleen met &amp;voorstellen</source>
            <translation>Only with &amp;proposals</translation>
        </message>
        <message>
            <source>Alleen met a&amp;fgewezen voorstellen</source>
            <translation>Only with re&amp;fused proposals</translation>
        </message>
        <message>
            <source>Alleen nieuw of &amp;gewijzigd</source>
            <translation>Only new or chan&amp;ged</translation>
        </message>
        <message>
            <source>Alleen wat &amp;niet meegaat</source>
            <translation>Only what is &amp;left out</translation>
        </message>
        <message>
            <source>Be&amp;werken</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>Besluit</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Deel</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Deelvenster b&amp;reder</source>
            <translation>Pane &amp;wider</translation>
        </message>
        <message>
            <source>Deelvenster s&amp;maller</source>
            <translation>Pane narr&amp;ower</translation>
        </message>
        <message>
            <source>Hier sp&amp;litsen</source>
            <translation>Sp&amp;lit here</translation>
        </message>
        <message>
            <source>Niet mee</source>
            <translation>Left out</translation>
        </message>
        <message>
            <source>O&amp;pnieuw</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Background</translation>
        </message>
        <message>
            <source>Tussenkop</source>
            <translation>Sub-heading</translation>
        </message>
        <message>
            <source>Tussenkop &amp;dieper</source>
            <translation>Sub-heading &amp;deeper</translation>
        </message>
        <message>
            <source>Tussenkop &amp;hoger</source>
            <translation>Sub-heading &amp;higher</translation>
        </message>
        <message>
            <source>V&amp;orige twijfel</source>
            <translation>P&amp;revious doubt</translation>
        </message>
        <message>
            <source>Volgend &amp;deelvenster</source>
            <translation>Next pa&amp;ne</translation>
        </message>
        <message>
            <source>Volgende &amp;twijfel</source>
            <translation>&amp;Next doubt</translation>
        </message>
        <message>
            <source>Voornemen</source>
            <translation>Intention</translation>
        </message>
        <message>
            <source>Vorig deelvenster</source>
            <translation>Previous pane</translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message>
            <source>&amp;Inlezen</source>
            <translation>&amp;Import</translation>
        </message>
        <message>
            <source>&amp;Sluiten</source>
            <translation>&amp;Close</translation>
        </message>
        <message>
            <source>Afgewezen</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>Bewaart wat u hebt nagekeken; het register blijft zoals het is</source>
            <translation>Keeps what you have reviewed; the register stays as it is</translation>
        </message>
        <message>
            <source>Er is geen twijfel meer; de lijst kan worden ingelezen.</source>
            <translation>There are no doubts left; the list can be imported.</translation>
        </message>
        <message>
            <source>Later &amp;verder</source>
            <translation>&amp;Later</translation>
        </message>
        <message>
            <source>Nakijken: {name} ({meeting})</source>
            <translation>Review: {name} ({meeting})</translation>
        </message>
        <message>
            <source>Neemt de lijst als één wijziging over in het register (Ctrl+Enter)</source>
            <translation>Takes the list over into the register as one change (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Niet mee</source>
            <translation>Left out</translation>
        </message>
        <message>
            <source>Nieuw of gewijzigd</source>
            <translation>New or changed</translation>
        </message>
        <message>
            <source>Twijfel</source>
            <translation>Doubt</translation>
        </message>
        <message>
            <source>Voorstellen</source>
            <translation>Proposals</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>&amp;Onderwerp</source>
            <translation>&amp;Topic</translation>
        </message>
        <message>
            <source>&amp;Soort</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>&amp;Titel</source>
            <translation>&amp;Title</translation>
        </message>
        <message>
            <source>1 afspraak</source>
            <translation>1 agreement</translation>
        </message>
        <message>
            <source>1 onderwerp</source>
            <translation>1 topic</translation>
        </message>
        <message>
            <source>Al vastgesteld, uit een ingelezen lijst van een regio: {count}.</source>
            <translation>Adopted already, from an imported list of one region: {count}.</translation>
        </message>
        <message>
            <source>Conceptlijst</source>
            <translation>Draft list</translation>
        </message>
        <message>
            <source>Er is nog niets vastgelegd.</source>
            <translation>Nothing has been recorded yet.</translation>
        </message>
        <message>
            <source>O&amp;mhoog</source>
            <translation>&amp;Up</translation>
        </message>
        <message>
            <source>Om&amp;laag</source>
            <translation>Do&amp;wn</translation>
        </message>
        <message>
            <source>Samenvoe&amp;gen met vorige</source>
            <translation>Join wi&amp;th previous</translation>
        </message>
        <message>
            <source>Te&amp;kst</source>
            <translation>Te&amp;xt</translation>
        </message>
        <message>
            <source>Vaststelle&amp;n</source>
            <translation>&amp;Adopt</translation>
        </message>
        <message>
            <source>Verwi&amp;jderen</source>
            <translation>De&amp;lete</translation>
        </message>
        <message>
            <source>{agreements} bij {topics}. Vaststellen zet de teksten vast en geeft ze hun nummer; Ctrl+Z neemt dat terug.</source>
            <translation>{agreements} under {topics}. Adopting fixes the texts and gives them their numbers; Ctrl+Z takes that back.</translation>
        </message>
        <message>
            <source>{count} afspraken</source>
            <translation>{count} agreements</translation>
        </message>
        <message>
            <source>{count} onderwerpen</source>
            <translation>{count} topics</translation>
        </message>
        <message>
            <source>{keys} in de lijst</source>
            <translation>{keys} in the list</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanes</name>
        <message>
            <source>Alle woorden gaan mee</source>
            <translation>All words are included</translation>
        </message>
        <message>
            <source>Bron</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>De lijst is leeg</source>
            <translation>The list is empty</translation>
        </message>
        <message>
            <source>Er is geen twijfel</source>
            <translation>There are no doubts</translation>
        </message>
        <message>
            <source>Er is niets nieuw of gewijzigd</source>
            <translation>Nothing is new or changed</translation>
        </message>
        <message>
            <source>Er zijn geen voorstellen afgewezen</source>
            <translation>No proposals were refused</translation>
        </message>
        <message>
            <source>Er zijn geen voorstellen te bevestigen</source>
            <translation>There are no proposals to confirm</translation>
        </message>
        <message>
            <source>Met Ctrl+1 ziet u alle regels.</source>
            <translation>Ctrl+1 shows all lines.</translation>
        </message>
        <message>
            <source>Opbouw</source>
            <translation>Outline</translation>
        </message>
        <message>
            <source>gelijk</source>
            <translation>the same</translation>
        </message>
        <message>
            <source>gewijzigd</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>nieuw</source>
            <translation>new</translation>
        </message>
        <message>
            <source>vervolg?</source>
            <translation>follow-up?</translation>
        </message>
    </context>
    <context>
        <name>ReviewSteps</name>
        <message>
            <source>Alleen een afspraak kan naar een andere kop worden verplaatst. Kies een afspraak.</source>
            <translation>Only an agreement can be moved to another heading. Choose an agreement.</translation>
        </message>
        <message>
            <source>Een bedrag of document staat letterlijk in de tekst: bevestig het of wijs het af.</source>
            <translation>An amount or document stands in the text itself: confirm or refuse it.</translation>
        </message>
        <message>
            <source>Een enkel woord kan niet worden gesplitst.</source>
            <translation>A single word cannot be split.</translation>
        </message>
        <message>
            <source>klopt zo</source>
            <translation>correct</translation>
        </message>
        <message>
            <source>maak er regio van</source>
            <translation>make it a region</translation>
        </message>
        <message>
            <source>maak er {what} van</source>
            <translation>make it {what}</translation>
        </message>
        <message>
            <source>partij wijzigen</source>
            <translation>change party</translation>
        </message>
        <message>
            <source>samenvoegen</source>
            <translation>join</translation>
        </message>
        <message>
            <source>splitsen</source>
            <translation>split</translation>
        </message>
        <message>
            <source>termijn wijzigen</source>
            <translation>change deadline</translation>
        </message>
        <message>
            <source>tussenkop dieper</source>
            <translation>sub-heading deeper</translation>
        </message>
        <message>
            <source>tussenkop hoger</source>
            <translation>sub-heading higher</translation>
        </message>
        <message>
            <source>verplaatsen</source>
            <translation>move</translation>
        </message>
        <message>
            <source>voorstel afwijzen</source>
            <translation>refuse proposal</translation>
        </message>
        <message>
            <source>voorstel bevestigen</source>
            <translation>confirm proposal</translation>
        </message>
        <message>
            <source>voorstel terugzetten</source>
            <translation>put proposal back</translation>
        </message>
        <message>
            <source>{count} afspraken</source>
            <translation>{count} agreements</translation>
        </message>
        <message>
            <source>{count} voorstellen afwijzen</source>
            <translation>Refuse {count} proposals</translation>
        </message>
        <message>
            <source>{count} voorstellen bevestigen</source>
            <translation>Confirm {count} proposals</translation>
        </message>
    </context>
    <context>
        <name>RowActs</name>
        <message>
            <source>In de gekozen rijen is niets meer te beoordelen.</source>
            <translation>Nothing is left to judge in the chosen rows.</translation>
        </message>
        <message>
            <source>Kies eerst een of meer rijen in de tabel.</source>
            <translation>First choose one or more rows in the table.</translation>
        </message>
    </context>
    <context>
        <name>SafetyJobs</name>
        <message>
            <source>1 bestand</source>
            <translation>1 file</translation>
        </message>
        <message>
            <source>1 latere wijziging is erbij gered uit het beschadigde bestand.</source>
            <translation>1 later change was rescued from the damaged file as well.</translation>
        </message>
        <message>
            <source>1 rij</source>
            <translation>1 row</translation>
        </message>
        <message>
            <source>Alleen lezen</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>Bij deze afspraak staat geen tekst die u kunt wissen.</source>
            <translation>This agreement has no text that you can erase.</translation>
        </message>
        <message>
            <source>Bij {n} reservekopieën lukte het niet; dat gebeurt bij de volgende alsnog.</source>
            <translation>For {n} backups it failed; that will be done with the next one.</translation>
        </message>
        <message>
            <source>De reservekopie van {moment} is teruggezet.</source>
            <translation>The backup of {moment} was put back.</translation>
        </message>
        <message>
            <source>De waarde is gewist.</source>
            <translation>The value was erased.</translation>
        </message>
        <message>
            <source>Dezelfde tekst staat nog hier: {places}.</source>
            <translation>The same text still stands here: {places}.</translation>
        </message>
        <message>
            <source>Er is nog geen reservekopie van dit register. Zij wordt gemaakt op de eerste dag dat u het na een wijziging opent, en vóór elk inlezen.</source>
            <translation>There is no backup of this register yet. One is made on the first day that you open it after a change, and before each import.</translation>
        </message>
        <message>
            <source>Hersteld: {rows} en {contents}.</source>
            <translation>Repaired: {rows} and {contents}.</translation>
        </message>
        <message>
            <source>Het beschadigde bestand heet nu “{aside}”.</source>
            <translation>The damaged file is now called “{aside}”.</translation>
        </message>
        <message>
            <source>Het bestand kon niet opnieuw worden geschreven, waarschijnlijk omdat de schijf vol is. Wat gewist is, is met nullen overschreven; van een versie van vroeger kan nog een rest in het bestand staan. Maak ruimte op de schijf: bij de volgende keer wissen gebeurt het alsnog.</source>
            <translation>The file could not be written anew, probably because the disk is full. What was erased is overwritten with zeros; a rest of an earlier version may still be in the file. Make room on the disk: it is done the next time something is erased.</translation>
        </message>
        <message>
            <source>Het register is gelijk aan de reservekopie van {moment}.</source>
            <translation>The register is the same as the backup of {moment}.</translation>
        </message>
        <message>
            <source>Het register is opgebouwd uit het beschadigde bestand.</source>
            <translation>The register was built from the damaged file.</translation>
        </message>
        <message>
            <source>Hier is niets aan wat het programma veilig kan herstellen. Kies in het menu Register “Terug naar een reservekopie”, of vraag de beheerder om hulp.</source>
            <translation>There is nothing here that the program can repair safely. Choose “Back to a backup” in the Register menu, or ask the administrator for help.</translation>
        </message>
        <message>
            <source>In de map van het register staan oudere kopieën waarin zij nog kan staan: {names}. Verwijder ze als u ze niet meer nodig hebt.</source>
            <translation>In the folder of the register are older copies that may still hold it: {names}. Delete them when you no longer need them.</translation>
        </message>
        <message>
            <source>Opnieuw controleren</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Register controleren …</source>
            <translation>Checking register …</translation>
        </message>
        <message>
            <source>Register herstellen …</source>
            <translation>Repairing register …</translation>
        </message>
        <message>
            <source>Register redden …</source>
            <translation>Rescuing register …</translation>
        </message>
        <message>
            <source>Register redden…</source>
            <translation>Rescue register…</translation>
        </message>
        <message>
            <source>Terugzetten …</source>
            <translation>Putting back …</translation>
        </message>
        <message>
            <source>Van {n} is een deel weg; die ontbreken. Kijk uw laatste werk na.</source>
            <translation>Of {n} a part is gone; those are missing. Look over your last work.</translation>
        </message>
        <message>
            <source>Vergelijken …</source>
            <translation>Comparing …</translation>
        </message>
        <message>
            <source>Volgens een briefje bij dit register is het nog open bij {who}. Werkt daar nog iemand in, sluit het dan daar, of lees hier alleen: anders gaat werk verloren.</source>
            <translation>According to a note beside this register it is still open with {who}. If somebody still works in it, close it there, or only read here: otherwise work is lost.</translation>
        </message>
        <message>
            <source>Waarde wissen …</source>
            <translation>Erasing value …</translation>
        </message>
        <message>
            <source>{count} bestanden</source>
            <translation>{count} files</translation>
        </message>
        <message>
            <source>{count} rijen</source>
            <translation>{count} rows</translation>
        </message>
        <message>
            <source>{n} wijzigingen zijn gered uit het beschadigde bestand.</source>
            <translation>{n} changes were rescued from the damaged file.</translation>
        </message>
        <message>
            <source>{what}: teruggezet. Ongedaan maken kan met Ctrl+Z.</source>
            <translation>{what}: put back. Ctrl+Z undoes it.</translation>
        </message>
    </context>
    <context>
        <name>SavedViews</name>
        <message>
            <source>&amp;Alle afspraken</source>
            <translation>&amp;All agreements</translation>
        </message>
        <message>
            <source>&amp;Mijn trekkers</source>
            <translation>&amp;My leads</translation>
        </message>
        <message>
            <source>&amp;Sinds vorige week</source>
            <translation>&amp;Since last week</translation>
        </message>
        <message>
            <source>&amp;Te laat</source>
            <translation>&amp;Late</translation>
        </message>
        <message>
            <source>&amp;Vóór het BO</source>
            <translation>&amp;Before the BO</translation>
        </message>
        <message>
            <source>&amp;Zonder termijn</source>
            <translation>With&amp;out deadline</translation>
        </message>
        <message>
            <source>Zonder t&amp;rekker</source>
            <translation>&amp;Without lead</translation>
        </message>
    </context>
    <context>
        <name>ScreenList</name>
        <message>
            <source>&amp;Afspraken</source>
            <translation>&amp;Agreements</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Start</translation>
        </message>
        <message>
            <source>&amp;Termijnen</source>
            <translation>&amp;Deadlines</translation>
        </message>
        <message>
            <source>&amp;Vergaderstand</source>
            <translation>&amp;Meeting mode</translation>
        </message>
        <message>
            <source>&amp;Zoeken</source>
            <translation>&amp;Search</translation>
        </message>
        <message>
            <source>V&amp;erbanden</source>
            <translation>L&amp;inks</translation>
        </message>
    </context>
    <context>
        <name>SearchButton</name>
        <message>
            <source>Zoek in alles</source>
            <translation>Search everything</translation>
        </message>
        <message>
            <source>Zoek in alles …   {keys}</source>
            <translation>Search everything …   {keys}</translation>
        </message>
    </context>
    <context>
        <name>SearchScreen</name>
        <message>
            <source>Controleer de spelling, of typ alleen het begin van het woord.</source>
            <translation>Check the spelling, or type only the beginning of the word.</translation>
        </message>
        <message>
            <source>Enter toont een afspraak in het register, Escape gaat terug.</source>
            <translation>Enter shows an agreement in the register, Escape goes back.</translation>
        </message>
        <message>
            <source>Geen treffer voor “{text}”</source>
            <translation>No hit for “{text}”</translation>
        </message>
        <message>
            <source>Geen treffers</source>
            <translation>No hits</translation>
        </message>
        <message>
            <source>Gevonden afspraken</source>
            <translation>Agreements found</translation>
        </message>
        <message>
            <source>Index maken: {percent} %</source>
            <translation>Making the index: {percent} %</translation>
        </message>
        <message>
            <source>Plaats in de gevonden afspraken</source>
            <translation>Place among the agreements found</translation>
        </message>
        <message>
            <source>Teksten, titels, notities, partijen, termijnen, documenten en nummers.
Woorden mogen in elke volgorde staan; het laatste hoeft niet af te zijn.
Tussen aanhalingstekens zoekt u precies die woorden.</source>
            <translation>Texts, titles, notes, parties, deadlines, documents and numbers.
Words may stand in any order; the last one need not be complete.
Between quotes you search for exactly those words.</translation>
        </message>
        <message>
            <source>Zoek in het hele register</source>
            <translation>Search the whole register</translation>
        </message>
        <message>
            <source>Zoek in teksten, notities, partijen en nummers</source>
            <translation>Search texts, notes, parties and numbers</translation>
        </message>
        <message>
            <source>Zoek met minder woorden.</source>
            <translation>Search for fewer words.</translation>
        </message>
        <message>
            <source>Zoeken in alles</source>
            <translation>Search everything</translation>
        </message>
        <message>
            <source>meer dan {number}</source>
            <translation>more than {number}</translation>
        </message>
        <message>
            <source>{place} van {total}</source>
            <translation>{place} of {total}</translation>
        </message>
        <message>
            <source>“{words}” staat in 1 afspraak</source>
            <translation>“{words}” is in 1 agreement</translation>
        </message>
        <message>
            <source>“{words}” staat in meer dan {count} afspraken</source>
            <translation>“{words}” is in more than {count} agreements</translation>
        </message>
        <message>
            <source>“{words}” staat in {count} afspraken</source>
            <translation>“{words}” is in {count} agreements</translation>
        </message>
        <message>
            <source>“{words}” staat nergens</source>
            <translation>“{words}” is nowhere</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>&amp;Bladeren…</source>
            <translation>Bro&amp;wse…</translation>
        </message>
        <message>
            <source>&amp;Kleuren</source>
            <translation>&amp;Colours</translation>
        </message>
        <message>
            <source>&amp;Rubricering</source>
            <translation>Classi&amp;fication</translation>
        </message>
        <message>
            <source>&amp;Taal</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>&amp;Uw naam</source>
            <translation>&amp;Your name</translation>
        </message>
        <message>
            <source>Bl&amp;aderen…</source>
            <translation>Brow&amp;se…</translation>
        </message>
        <message>
            <source>Departementaal vertrouwelijk</source>
            <translation>Departmental confidential</translation>
        </message>
        <message>
            <source>Deze map bestaat niet. Maak de map eerst, of kies een andere.</source>
            <translation>This folder does not exist. Make it first, or choose another.</translation>
        </message>
        <message>
            <source>Donker</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Geldt als u het programma opnieuw start.</source>
            <translation>Takes effect when you start the program again.</translation>
        </message>
        <message>
            <source>Hoog contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Instellingen</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Intern gebruik</source>
            <translation>Internal use</translation>
        </message>
        <message>
            <source>Kopieën die er al zijn, blijven waar ze staan.</source>
            <translation>Backups that exist already stay where they are.</translation>
        </message>
        <message>
            <source>Licht</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Map kiezen</source>
            <translation>Choose folder</translation>
        </message>
        <message>
            <source>Map voor &amp;eigen overzichten</source>
            <translation>Folder for your &amp;own overviews</translation>
        </message>
        <message>
            <source>Map voor reser&amp;vekopieën</source>
            <translation>Folder for &amp;backups</translation>
        </message>
        <message>
            <source>Overzichten die er al zijn, blijven waar ze staan.</source>
            <translation>Overviews that exist already stay where they are.</translation>
        </message>
        <message>
            <source>Staat bij elke wijziging en notitie die u vanaf nu maakt.</source>
            <translation>Stands with each change and note that you make from now on.</translation>
        </message>
        <message>
            <source>Staat klaar als u een overzicht maakt.</source>
            <translation>Stands ready when you make an overview.</translation>
        </message>
        <message>
            <source>Tekst&amp;grootte</source>
            <translation>Text si&amp;ze</translation>
        </message>
        <message>
            <source>Wat u hier kiest, geldt meteen en blijft bewaard.</source>
            <translation>What you choose here takes effect at once and is kept.</translation>
        </message>
        <message>
            <source>Zoals het systeem</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>zoals de vorige keer</source>
            <translation>as last time</translation>
        </message>
        <message>
            <source>{field}: bladeren</source>
            <translation>{field}: browse</translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
    </context>
    <context>
        <name>SheetSettings</name>
        <message>
            <source>&amp;Daarbinnen op</source>
            <translation>Within &amp;that by</translation>
        </message>
        <message>
            <source>&amp;Papier</source>
            <translation>&amp;Paper</translation>
        </message>
        <message>
            <source>&amp;Sorteren op</source>
            <translation>&amp;Sort by</translation>
        </message>
        <message>
            <source>A3 liggend</source>
            <translation>A3 landscape</translation>
        </message>
        <message>
            <source>A4 liggend</source>
            <translation>A4 landscape</translation>
        </message>
        <message>
            <source>A4 staand</source>
            <translation>A4 portrait</translation>
        </message>
        <message>
            <source>Aandachtspunten</source>
            <translation>Points of attention</translation>
        </message>
        <message>
            <source>Alleen afspraken</source>
            <translation>Only agreements</translation>
        </message>
        <message>
            <source>Alles, ook toelichtingen</source>
            <translation>Everything, background too</translation>
        </message>
        <message>
            <source>Geldt voor alle bladen van dit overzicht</source>
            <translation>Holds for all sheets of this overview</translation>
        </message>
        <message>
            <source>Gro&amp;eperen op</source>
            <translation>&amp;Group by</translation>
        </message>
        <message>
            <source>Lettert&amp;ype</source>
            <translation>T&amp;ypeface</translation>
        </message>
        <message>
            <source>Wat nog openstaat</source>
            <translation>What is still open</translation>
        </message>
        <message>
            <source>Welke &amp;rijen</source>
            <translation>Which &amp;rows</translation>
        </message>
        <message>
            <source>Zoals vastgesteld, zonder eigen delen</source>
            <translation>As adopted, without own parts</translation>
        </message>
        <message>
            <source>niet</source>
            <translation>not</translation>
        </message>
        <message>
            <source>niet: zoals in de lijst</source>
            <translation>not: as in the list</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Alt met de onderstreepte letter gaat naar een veld of menu. Ctrl+K zoekt een opdracht bij haar naam.</source>
            <translation>Alt with the underlined letter goes to a field or menu. Ctrl+K finds a command by its name.</translation>
        </message>
        <message>
            <source>Bij het nakijken van een lijst</source>
            <translation>While reviewing a list</translation>
        </message>
        <message>
            <source>Bij het zoeken</source>
            <translation>While searching</translation>
        </message>
        <message>
            <source>Getypte tekst in een veld terugnemen</source>
            <translation>Take back what was typed in a field</translation>
        </message>
        <message>
            <source>Het klopt zo, en door naar de volgende</source>
            <translation>It is right, and on to the next</translation>
        </message>
        <message>
            <source>In het register</source>
            <translation>In the register</translation>
        </message>
        <message>
            <source>Inlezen</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Kalender bij een datum</source>
            <translation>Calendar beside a date</translation>
        </message>
        <message>
            <source>Nieuwe notitie toevoegen en sluiten</source>
            <translation>Add a new note and close it</translation>
        </message>
        <message>
            <source>Samenvoegen, splitsen, verplaatsen</source>
            <translation>Join, split, move</translation>
        </message>
        <message>
            <source>Sneltoetsen</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Terug naar waar u was</source>
            <translation>Back to where you were</translation>
        </message>
        <message>
            <source>Toetsen</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Treffer in het register tonen</source>
            <translation>Show hit in the register</translation>
        </message>
        <message>
            <source>Van boom of tabel naar het formulier</source>
            <translation>From tree or table to the form</translation>
        </message>
        <message>
            <source>Volgende of vorige treffer kiezen</source>
            <translation>Choose next or previous hit</translation>
        </message>
        <message>
            <source>Volgende of vorige twijfel</source>
            <translation>Next or previous doubt</translation>
        </message>
        <message>
            <source>Voorstel afwijzen</source>
            <translation>Refuse proposal</translation>
        </message>
        <message>
            <source>Voorstel bevestigen</source>
            <translation>Confirm proposal</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
    </context>
    <context>
        <name>SourceDelegate</name>
        <message>
            <source>Bladzijde {page}</source>
            <translation>Page {page}</translation>
        </message>
    </context>
    <context>
        <name>SourceModel</name>
        <message>
            <source>Regel {line}, bladzijde {page}: {what}</source>
            <translation>Line {line}, page {page}: {what}</translation>
        </message>
        <message>
            <source>{said}, twijfel</source>
            <translation>{said}, doubt</translation>
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message>
            <source>Bron</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Elke regel met wat ervan geworden is; een letter maakt er iets anders van.</source>
            <translation>Each line with what became of it; a letter makes something else of it.</translation>
        </message>
    </context>
    <context>
        <name>StartScreen</name>
        <message>
            <source>Alles gezie&amp;n</source>
            <translation>All see&amp;n</translation>
        </message>
        <message>
            <source>De regio's</source>
            <translation>The regions</translation>
        </message>
        <message>
            <source>Dit register is nog leeg. Lees met Ctrl+I een afsprakenlijst in, of typ de afspraken zelf in de vergaderstand (Ctrl+4).</source>
            <translation>This register is still empty. Import a list of agreements with Ctrl+I, or type the agreements yourself in meeting mode (Ctrl+4).</translation>
        </message>
        <message>
            <source>Enter opent de termijnen.</source>
            <translation>Enter opens the deadlines.</translation>
        </message>
        <message>
            <source>Enter toont de afspraken.</source>
            <translation>Enter shows the agreements.</translation>
        </message>
        <message>
            <source>Enter: voeg er een toe bij Termijnen</source>
            <translation>Enter: add one at Deadlines</translation>
        </message>
        <message>
            <source>Geen overleg bekend</source>
            <translation>No meeting known</translation>
        </message>
        <message>
            <source>Volgende overleggen</source>
            <translation>Next meetings</translation>
        </message>
        <message>
            <source>Vraagt aandacht</source>
            <translation>Needs attention</translation>
        </message>
        <message>
            <source>Wat aandacht vraagt</source>
            <translation>What needs attention</translation>
        </message>
    </context>
    <context>
        <name>StartWords</name>
        <message>
            <source>1 afspraak</source>
            <translation>1 agreement</translation>
        </message>
        <message>
            <source>1 termijn</source>
            <translation>1 deadline</translation>
        </message>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Alle regio's</source>
            <translation>All regions</translation>
        </message>
        <message>
            <source>Gewijzigd sinds u hier keek</source>
            <translation>Changed since you last looked</translation>
        </message>
        <message>
            <source>Met voorstellen uit de tekst</source>
            <translation>With proposals from the text</translation>
        </message>
        <message>
            <source>Open afspraken</source>
            <translation>Open agreements</translation>
        </message>
        <message>
            <source>Soort nog te bevestigen</source>
            <translation>Kind still to be confirmed</translation>
        </message>
        <message>
            <source>Te laat</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Twijfel bij het inlezen</source>
            <translation>Doubt at import</translation>
        </message>
        <message>
            <source>Zonder termijn</source>
            <translation>Without deadline</translation>
        </message>
        <message>
            <source>Zonder trekker</source>
            <translation>Without lead</translation>
        </message>
        <message>
            <source>en de soort is nog niet bevestigd</source>
            <translation>and the kind has not been confirmed yet</translation>
        </message>
        <message>
            <source>geen afspraken</source>
            <translation>no agreements</translation>
        </message>
        <message>
            <source>morgen</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>nog zonder datum</source>
            <translation>no date yet</translation>
        </message>
        <message>
            <source>open, en geen termijn bevestigd</source>
            <translation>open, and no deadline confirmed</translation>
        </message>
        <message>
            <source>open, en niemand trekt haar</source>
            <translation>open, and nobody leads it</translation>
        </message>
        <message>
            <source>sinds {moment}</source>
            <translation>since {moment}</translation>
        </message>
        <message>
            <source>termijn voorbij, en nog open</source>
            <translation>deadline passed, and still open</translation>
        </message>
        <message>
            <source>termijn, partij, bedrag of document</source>
            <translation>deadline, party, amount or document</translation>
        </message>
        <message>
            <source>vanaf nu wordt dat bijgehouden</source>
            <translation>from now on this is kept track of</translation>
        </message>
        <message>
            <source>vandaag</source>
            <translation>today</translation>
        </message>
        <message>
            <source>voorgesteld door het programma</source>
            <translation>proposed by the program</translation>
        </message>
        <message>
            <source>{count} afspraken</source>
            <translation>{count} agreements</translation>
        </message>
        <message>
            <source>{count} termijnen</source>
            <translation>{count} deadlines</translation>
        </message>
        <message>
            <source>{days} dagen</source>
            <translation>{days} days</translation>
        </message>
        <message>
            <source>{region}: {agreements}, {open} open, {late} te laat, {without} zonder termijn</source>
            <translation>{region}: {agreements}, {open} open, {late} late, {without} without deadline</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>1 afspraak</source>
            <translation>1 agreement</translation>
        </message>
        <message>
            <source>1 alinea</source>
            <translation>1 paragraph</translation>
        </message>
        <message>
            <source>Alleen lezen</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>Niet opgeslagen</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <source>Nog niet opgeslagen</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Opgeslagen {moment}</source>
            <translation>Saved {moment}</translation>
        </message>
        <message>
            <source>Register: {name}</source>
            <translation>Register: {name}</translation>
        </message>
        <message>
            <source>Stoppen</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Toon deze afspraken</source>
            <translation>Show these agreements</translation>
        </message>
        <message>
            <source>Wordt gestopt …</source>
            <translation>Stopping …</translation>
        </message>
        <message>
            <source>{count} afspraken</source>
            <translation>{count} agreements</translation>
        </message>
        <message>
            <source>{count} alinea's</source>
            <translation>{count} paragraphs</translation>
        </message>
        <message>
            <source>{count} te laat</source>
            <translation>{count} late</translation>
        </message>
        <message>
            <source>{count} zonder termijn</source>
            <translation>{count} without deadline</translation>
        </message>
    </context>
    <context>
        <name>TableDelegate</name>
        <message>
            <source>Te laat</source>
            <translation>Late</translation>
        </message>
    </context>
    <context>
        <name>TableJobs</name>
        <message>
            <source>1 rij bewaard: {name}.</source>
            <translation>1 row saved: {name}.</translation>
        </message>
        <message>
            <source>1 rij gekopieerd. Plak haar als tabel in Word, Outlook of Excel (Ctrl+V).</source>
            <translation>1 row copied. Paste it as a table into Word, Outlook or Excel (Ctrl+V).</translation>
        </message>
        <message>
            <source>CSV (*{suffix})</source>
            <translation>CSV (*{suffix})</translation>
        </message>
        <message>
            <source>De tabel is leeg; er is niets te bewaren.</source>
            <translation>The table is empty; there is nothing to save.</translation>
        </message>
        <message>
            <source>Kies eerst een of meer rijen in de tabel.</source>
            <translation>First choose one or more rows in the table.</translation>
        </message>
        <message>
            <source>Tabel bewaren als CSV</source>
            <translation>Save table as CSV</translation>
        </message>
        <message>
            <source>{count} rijen bewaard: {name}.</source>
            <translation>{count} rows saved: {name}.</translation>
        </message>
        <message>
            <source>{count} rijen gekopieerd. Plak ze als tabel in Word, Outlook of Excel (Ctrl+V).</source>
            <translation>{count} rows copied. Paste them as a table into Word, Outlook or Excel (Ctrl+V).</translation>
        </message>
    </context>
    <context>
        <name>TablePage</name>
        <message>
            <source>&amp;Leg vast</source>
            <translation>Recor&amp;d</translation>
        </message>
        <message>
            <source>&amp;Onderwerp toevoegen…</source>
            <translation>Add &amp;topic…</translation>
        </message>
        <message>
            <source>&amp;Tussenkop toevoegen…</source>
            <translation>Add &amp;heading…</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Ctrl+Enter legt vast en begint de volgende. Alt+pijl gaat naar het vorige of volgende onderwerp.</source>
            <translation>Ctrl+Enter records and starts the next one. Alt+arrow goes to the previous or next topic.</translation>
        </message>
        <message>
            <source>Nieuwe a&amp;fspraak</source>
            <translation>New a&amp;greement</translation>
        </message>
        <message>
            <source>Nieuwe afspraak bij {topic}</source>
            <translation>New agreement under {topic}</translation>
        </message>
        <message>
            <source>Onderwerp &amp;hernoemen…</source>
            <translation>Rena&amp;me topic…</translation>
        </message>
        <message>
            <source>Onderwerp &amp;verwijderen</source>
            <translation>&amp;Delete topic</translation>
        </message>
        <message>
            <source>Tussen&amp;kop toevoegen…</source>
            <translation>Add headi&amp;ng…</translation>
        </message>
        <message>
            <source>Volgend onderwerp</source>
            <translation>Next topic</translation>
        </message>
        <message>
            <source>Vorig onderwerp</source>
            <translation>Previous topic</translation>
        </message>
    </context>
    <context>
        <name>TablePane</name>
        <message>
            <source>&amp;Alles tonen</source>
            <translation>&amp;Show all</translation>
        </message>
        <message>
            <source>&amp;Lijst inlezen…</source>
            <translation>&amp;Import list…</translation>
        </message>
        <message>
            <source>&amp;Mijn partijen…</source>
            <translation>&amp;My parties…</translation>
        </message>
        <message>
            <source>&amp;Terug naar de boom</source>
            <translation>&amp;Back to the tree</translation>
        </message>
        <message>
            <source>Afspraken zoeken …</source>
            <translation>Finding agreements …</translation>
        </message>
        <message>
            <source>Elke open afspraak heeft hier een termijn</source>
            <translation>Each open agreement here has a deadline</translation>
        </message>
        <message>
            <source>Elke open afspraak heeft hier een trekker</source>
            <translation>Each open agreement here has a lead</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter (Ctrl+L)</source>
            <translation>Filter (Ctrl+L)</translation>
        </message>
        <message>
            <source>Filter per kolom</source>
            <translation>Filter per column</translation>
        </message>
        <message>
            <source>Filter per kolom (Ctrl+Shift+F)</source>
            <translation>Filter per column (Ctrl+Shift+F)</translation>
        </message>
        <message>
            <source>Gebruik minder woorden, of kies links een hoger niveau in de boom.</source>
            <translation>Use fewer words, or choose a higher level in the tree on the left.</translation>
        </message>
        <message>
            <source>Geen rij past bij dit filter</source>
            <translation>No row fits this filter</translation>
        </message>
        <message>
            <source>Hier is sinds vorige week niets gewijzigd</source>
            <translation>Nothing here has changed since last week</translation>
        </message>
        <message>
            <source>Hier staan geen afspraken</source>
            <translation>There are no agreements here</translation>
        </message>
        <message>
            <source>Hier staan nog geen afspraken</source>
            <translation>No agreements here yet</translation>
        </message>
        <message>
            <source>Kies links een hoger niveau in de boom, of toon alles.</source>
            <translation>Choose a higher level in the tree on the left, or show everything.</translation>
        </message>
        <message>
            <source>Lees een afsprakenlijst in; u ziet eerst wat er gaat veranderen.</source>
            <translation>Import a list of agreements; you see first what is going to change.</translation>
        </message>
        <message>
            <source>Niets hoeft hier af te zijn vóór het volgende BO</source>
            <translation>Nothing here needs to be ready before the next BO</translation>
        </message>
        <message>
            <source>Niets is hier te laat</source>
            <translation>Nothing here is late</translation>
        </message>
        <message>
            <source>Toont alleen rijen met alle woorden, in elke volgorde, accenten maken niet uit.</source>
            <translation>Shows only rows with all words, in any order; accents do not matter.</translation>
        </message>
        <message>
            <source>Uw partijen trekken hier geen open afspraak</source>
            <translation>Your parties lead no open agreement here</translation>
        </message>
        <message>
            <source>Welke partijen zijn van u?</source>
            <translation>Which parties are yours?</translation>
        </message>
        <message>
            <source>Zeg het een keer; deze weergave toont daarna wat zij trekken.</source>
            <translation>Say it once; this view then shows what they lead.</translation>
        </message>
        <message>
            <source>{count} getoond</source>
            <translation>{count} shown</translation>
        </message>
    </context>
    <context>
        <name>TableViews</name>
        <message>
            <source>Weergave bewaren</source>
            <translation>Save view</translation>
        </message>
        <message>
            <source>Weergave hernoemen</source>
            <translation>Rename view</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>Aangehouden</source>
            <translation>On hold</translation>
        </message>
        <message>
            <source>Afgerond</source>
            <translation>Completed</translation>
        </message>
        <message>
            <source>Afhankelijk</source>
            <translation>Relative</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Ambtelijk overleg</source>
            <translation>Talks between officials</translation>
        </message>
        <message>
            <source>Bedrag</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Bedrag of aantal</source>
            <translation>Amount or quantity</translation>
        </message>
        <message>
            <source>Besluit</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Betrokken</source>
            <translation>Involved</translation>
        </message>
        <message>
            <source>Deels afgerond</source>
            <translation>Partly completed</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Erratum</source>
            <translation>Erratum</translation>
        </message>
        <message>
            <source>Financier</source>
            <translation>Funder</translation>
        </message>
        <message>
            <source>Groen</source>
            <translation>Green</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>Horizon</translation>
        </message>
        <message>
            <source>Idee voor annotatie</source>
            <translation>Idea for annotation</translation>
        </message>
        <message>
            <source>In uitvoering</source>
            <translation>In progress</translation>
        </message>
        <message>
            <source>Inleiding</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Intern</source>
            <translation>Internal</translation>
        </message>
        <message>
            <source>Nieuw</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Opdrachtgever</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Opgegaan in</source>
            <translation>Merged into another</translation>
        </message>
        <message>
            <source>Oranje</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Partij</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>Rood</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Stand van zaken</source>
            <translation>State of affairs</translation>
        </message>
        <message>
            <source>Tekst</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Telefonisch</source>
            <translation>By telephone</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Background</translation>
        </message>
        <message>
            <source>Toelichting bij oordeel</source>
            <translation>Reason for the judgement</translation>
        </message>
        <message>
            <source>Trekker Rijk</source>
            <translation>National lead</translation>
        </message>
        <message>
            <source>Trekker regio</source>
            <translation>Regional lead</translation>
        </message>
        <message>
            <source>Verleden</source>
            <translation>Past</translation>
        </message>
        <message>
            <source>Vervallen</source>
            <translation>Lapsed</translation>
        </message>
        <message>
            <source>Voornemen</source>
            <translation>Intention</translation>
        </message>
        <message>
            <source>afgeleid</source>
            <translation>derived</translation>
        </message>
        <message>
            <source>afgesplitst van</source>
            <translation>split off from</translation>
        </message>
        <message>
            <source>geeft uitvoering aan</source>
            <translation>carries out</translation>
        </message>
        <message>
            <source>gesplitst in</source>
            <translation>split into</translation>
        </message>
        <message>
            <source>hangt samen met</source>
            <translation>related to</translation>
        </message>
        <message>
            <source>onbekend</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>uitgevoerd door</source>
            <translation>carried out by</translation>
        </message>
        <message>
            <source>vast</source>
            <translation>certain</translation>
        </message>
        <message>
            <source>vervangen door</source>
            <translation>replaced by</translation>
        </message>
        <message>
            <source>vervangt</source>
            <translation>replaces</translation>
        </message>
        <message>
            <source>vervolgd door</source>
            <translation>continued by</translation>
        </message>
        <message>
            <source>volgt op</source>
            <translation>follows</translation>
        </message>
    </context>
    <context>
        <name>TextBox</name>
        <message>
            <source>Niet geplakt: dit zijn {count} tekens, en er passen er hoogstens {most} tegelijk. Voeg ze toe als bestand, of plak een deel.</source>
            <translation>Not pasted: these are {count} characters, and at most {most} fit at a time. Add them as a file, or paste a part.</translation>
        </message>
    </context>
    <context>
        <name>TimeScale</name>
        <message>
            <source>K{quarter} {year}</source>
            <translation>Q{quarter} {year}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Aantal termijnen per kwartaal</source>
            <translation>Number of deadlines per quarter</translation>
        </message>
        <message>
            <source>Termijnen per kwartaal: {quarters}. Overleggen: {meetings}.</source>
            <translation>Deadlines per quarter: {quarters}. Meetings: {meetings}.</translation>
        </message>
        <message>
            <source>Tijdlijn van de termijnen</source>
            <translation>Timeline of the deadlines</translation>
        </message>
        <message>
            <source>afgeleide dagen</source>
            <translation>derived days</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
        <message>
            <source>geen met een datum</source>
            <translation>none with a date</translation>
        </message>
        <message>
            <source>te laat</source>
            <translation>late</translation>
        </message>
        <message>
            <source>vandaag</source>
            <translation>today</translation>
        </message>
        <message>
            <source>vaste dag</source>
            <translation>certain day</translation>
        </message>
        <message>
            <source>{count} later →</source>
            <translation>{count} later →</translation>
        </message>
        <message>
            <source>← {count} eerder</source>
            <translation>← {count} earlier</translation>
        </message>
    </context>
    <context>
        <name>TopicDialog</name>
        <message>
            <source>&amp;Gebied of provincie</source>
            <translation>&amp;Area or province</translation>
        </message>
        <message>
            <source>&amp;Hernoemen</source>
            <translation>&amp;Rename</translation>
        </message>
        <message>
            <source>&amp;Regio</source>
            <translation>&amp;Region</translation>
        </message>
        <message>
            <source>&amp;Titel</source>
            <translation>&amp;Title</translation>
        </message>
        <message>
            <source>De tussenkop komt achteraan onder “{topic}”.</source>
            <translation>The heading comes last under “{topic}”.</translation>
        </message>
        <message>
            <source>Geef het onderwerp een titel.</source>
            <translation>Give the topic a title.</translation>
        </message>
        <message>
            <source>Het onderwerp komt achteraan bij zijn regio en krijgt het volgende nummer.</source>
            <translation>The topic comes last in its region and gets the next number.</translation>
        </message>
        <message>
            <source>Onderwerp hernoemen</source>
            <translation>Rename topic</translation>
        </message>
        <message>
            <source>Onderwerp toevoegen</source>
            <translation>Add topic</translation>
        </message>
        <message>
            <source>T&amp;oevoegen</source>
            <translation>A&amp;dd</translation>
        </message>
        <message>
            <source>Tussenkop toevoegen</source>
            <translation>Add heading</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
    </context>
    <context>
        <name>TopicReading</name>
        <message>
            <source>Bij dit onderwerp is nog niets vastgelegd en staat niets open.</source>
            <translation>Nothing has been recorded for this topic yet, and nothing is open.</translation>
        </message>
        <message>
            <source>In dit overleg vastgelegd</source>
            <translation>Recorded at this meeting</translation>
        </message>
        <message>
            <source>Nog open van eerdere overleggen</source>
            <translation>Still open from earlier meetings</translation>
        </message>
        <message>
            <source>Vastgelegd en openstaand bij dit onderwerp</source>
            <translation>Recorded and open for this topic</translation>
        </message>
    </context>
    <context>
        <name>TrashDialog</name>
        <message>
            <source>&amp;Terugzetten</source>
            <translation>&amp;Put back</translation>
        </message>
        <message>
            <source>Enter zet terug wat gekozen is; Shift of Ctrl kiest er meer.</source>
            <translation>Enter restores what is chosen; Shift or Ctrl chooses more.</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter op soort, naam, nummer of wie</source>
            <translation>Filter by kind, name, number or person</translation>
        </message>
        <message>
            <source>Hoort bij</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Prullenbak</source>
            <translation>Bin</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Verwijderd door</source>
            <translation>Deleted by</translation>
        </message>
        <message>
            <source>Verwijderd, laatste boven</source>
            <translation>Deleted, last first</translation>
        </message>
        <message>
            <source>Wanneer</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wat is verwijderd, blijft hier staan. Kies een of meer regels (met Shift of Ctrl) en zet ze terug; dat is één handeling, die u met Ctrl+Z weer ongedaan maakt.</source>
            <translation>What was deleted stays here. Choose one or more lines (with Shift or Ctrl) and put them back; that is one act, which Ctrl+Z undoes.</translation>
        </message>
        <message>
            <source>{chosen} gekozen, {shown} van {all} getoond</source>
            <translation>{chosen} chosen, {shown} of {all} shown</translation>
        </message>
    </context>
    <context>
        <name>ViewBar</name>
        <message>
            <source>&amp;Bewaren als…</source>
            <translation>&amp;Save as…</translation>
        </message>
        <message>
            <source>&amp;Hernoemen…</source>
            <translation>&amp;Rename…</translation>
        </message>
        <message>
            <source>&amp;Kolommen en volgorde…</source>
            <translation>&amp;Columns and order…</translation>
        </message>
        <message>
            <source>&amp;Mijn partijen…</source>
            <translation>&amp;My parties…</translation>
        </message>
        <message>
            <source>&amp;Verwijderen</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>Bij&amp;werken</source>
            <translation>Upda&amp;te</translation>
        </message>
        <message>
            <source>Weerg&amp;ave</source>
            <translation>Vie&amp;w</translation>
        </message>
        <message>
            <source>Weergave bewaren en wijzigen</source>
            <translation>Save and edit view</translation>
        </message>
        <message>
            <source>Weergave van de tabel</source>
            <translation>View of the table</translation>
        </message>
    </context>
    <context>
        <name>What</name>
        <message>
            <source>Aanhef (zin die voor wat eronder staat geldt)</source>
            <translation>Lead-in (sentence that governs what stands below it)</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Alinea die bij de afspraak erboven hoort</source>
            <translation>Paragraph that belongs to the agreement above</translation>
        </message>
        <message>
            <source>Andere kolom van de tabel</source>
            <translation>Another column of the table</translation>
        </message>
        <message>
            <source>Besluit</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Deel van de afspraak erboven</source>
            <translation>Part of the agreement above</translation>
        </message>
        <message>
            <source>Niet meegenomen</source>
            <translation>Left out</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Regio</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Background</translation>
        </message>
        <message>
            <source>Tussenkop</source>
            <translation>Sub-heading</translation>
        </message>
        <message>
            <source>Voornemen</source>
            <translation>Intention</translation>
        </message>
    </context>
    <context>
        <name>WhatChangesDialog</name>
        <message>
            <source>&amp;Terugzetten</source>
            <translation>&amp;Put back</translation>
        </message>
        <message>
            <source>Komt terug</source>
            <translation>Comes back</translation>
        </message>
        <message>
            <source>Verdwijnt</source>
            <translation>Disappears</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wat er verandert</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>Wordt zoals toen</source>
            <translation>Becomes as it was then</translation>
        </message>
    </context>
    <context>
        <name>WindowJobs</name>
        <message>
            <source>Alleen lezen</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>Het register is beschadigd: het past niet bij zijn geschiedenis. Er wordt niets meer in gewijzigd tot het in orde is.</source>
            <translation>The register is damaged: it does not match its history. Nothing more is changed in it until it is in order.</translation>
        </message>
        <message>
            <source>Register controleren</source>
            <translation>Check register</translation>
        </message>
        <message>
            <source>Register redden…</source>
            <translation>Rescue register…</translation>
        </message>
    </context>
    <context>
        <name>WindowSearch</name>
        <message>
            <source>Dat kan nu niet</source>
            <translation>That is not possible now</translation>
        </message>
        <message>
            <source>Dit register is alleen-lezen geopend</source>
            <translation>This register is open for reading only</translation>
        </message>
        <message>
            <source>Er is niets om terug te nemen</source>
            <translation>There is nothing to undo or redo</translation>
        </message>
        <message>
            <source>Kies eerst een afspraak</source>
            <translation>First choose an agreement</translation>
        </message>
        <message>
            <source>Open eerst een register</source>
            <translation>First open a register</translation>
        </message>
    </context>
    <context>
        <name>WordPicker</name>
        <message>
            <source>Tekst om te splitsen</source>
            <translation>Text to split</translation>
        </message>
    </context>
    <context>
        <name>WordsBar</name>
        <message>
            <source>{doubts} twijfel, 1 voorstel te bevestigen</source>
            <translation>{doubts} doubts, 1 proposal to confirm</translation>
        </message>
        <message>
            <source>{doubts} twijfel, {count} voorstellen te bevestigen</source>
            <translation>{doubts} doubts, {count} proposals to confirm</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Kies een hele afspraak; een deel kan niet verder.</source>
            <translation>Choose a whole agreement; a part cannot be split further.</translation>
        </message>
    </context>
</TS>
