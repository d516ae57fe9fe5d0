/**
 * Sentences as teachers and parents write them. `(a|b)` is a choice; a word in braces is a person:
 * `J` the pupil, `k` a class mate by his given name, `K` in full, `t` with a slip of the pen, `i` by initials, `P` a parent of a class mate
 * by surname, `R` the same in full, `s` staff, `o` a professional from outside, `c` a child and `a` an adult in no list, `f` a telephone
 * number, `e` a mail address. What has to go and what stays follows from that; nothing here was written with the search at hand.
 */
export const sentences = {
  lvs: `
{J} heeft (vandaag|deze week|sinds de vakantie) (goed|rustig|hard|zelfstandig) gewerkt (aan haar weektaak|tijdens rekenen|bij begrijpend lezen).
{J} (werkt|speelt|overlegt) graag met {k} (in de bouwhoek|op het plein|bij het tutorlezen).
In de kring (vertelde|zei) {J} dat {k} (haar had geholpen|niet meer met haar speelt|zondag jarig is).
{s} (geeft aan|merkt op|ziet) dat {J} (sneller afgeleid is|meer durft te vragen|vaker haar vinger opsteekt) als {k} naast haar zit.
Samen met {k} en {k} maakt {J} een (presentatie over vulkanen|muurkrant|spreekbeurt over dolfijnen).
De plaatsing naast {k} (werkt goed|levert onrust op|proberen we tot de herfstvakantie).
(Gesprekje|Even gepraat) met {J} (over de pauze|over vriendschap|over het buitenspelen): zij vindt {t} soms te druk.
Met {o} (van het samenwerkingsverband|van de jeugdhulp|van de praktijk) is afgesproken dat {J} (wekelijks|om de week) oefent.
{J} (leest|rekent) nu op niveau (E5|M6); Nieuwsbegrip en Snappet (gaan goed|kosten nog moeite).
(Observatie|Klassenobservatie) door {s}: {J} wacht op haar beurt, {k} en {i} niet.
(Moeder|Vader) vertelde bij het hek dat {J} (slecht slaapt|graag naar school gaat|veel over {k} praat).
{J} vertelt over {a}, die (ziek is|op vakantie is|elke woensdag oppast).
Voor (spelling|automatiseren|woordenschat) krijgt {J} (extra instructie|verlengde instructie) van {s}.
Het groepje van {k}, {k}, {k} en {J} (loopt goed|wordt na Pasen gewisseld).
Op het schoolreisje naar (de Efteling|Duinrell|Artis) liep {J} bij de groep van {R}.
{J} heeft moeite met (de overgang naar groep 7|onverwachte situaties|het plannen), net als vorig jaar bij {s}.
Na overleg met {s} en {s} (starten we een kort traject|passen we het rooster aan|blijft {J} in de plusgroep).
{J} zat (een uur|even) bij {s} op de gang omdat {k} (bleef klieren|haar etui had gepakt).
Tijdens de (Kanjertraining|weerbaarheidstraining|gymles) was {J} het maatje van {K}.
{J} (noemt|kiest) in het sociogram {k} en {k}; zij wordt zelf gekozen door {k}.
De werkhouding (is voldoende|blijft een aandachtspunt|verbetert), de taakgerichtheid ook.
Buiten school speelt {J} met {c} (van de BSO|uit groep 7|van de overkant).
Voor het boek van Roald Dahl maakte {J} een (prachtige|eigen) boekbespreking over Matilda.
{J} is (trots op|blij met) haar (zwemdiploma|tekening van Sinterklaas|plek in de kring).
{k} had het (moeilijk|zwaar) vandaag en {J} troostte (hem|haar) (in de pauze|na schooltijd).
Volgens {o} past het beeld bij (dyslexie|een hoge gevoeligheid|faalangst); {J} weet dat.
De (methode|map) Rots en Water (past bij|helpt) {J}; {c} deed vorig jaar mee.
(Vrijdag|Woensdag) ging {J} met {a} naar (Naturalis|het Spoorwegmuseum), daar vertelde zij over.
Zij (mist|noemt) {c}, die naar (Montessorischool De Boog|Utrecht|Leidsche Rijn) verhuisde.
Er is (een zorg|een vermoeden) besproken met Veilig Thuis, {o} (volgt|belt terug).`,
  message: `
Wij willen graag (een afspraak|een kort gesprek) over {J} en {k}.
{J} kwam gisteren (huilend|boos|stil) thuis omdat {k} haar (had geduwd|buitensloot|uitlachte).
Kunt u (opletten|erop letten) dat {J} en {k} (niet naast elkaar zitten|samen naar de gym lopen)?
{J} wordt (vandaag|donderdag) opgehaald door {a}.
{J} mag na school mee met {k}, ik heb het met {P} (afgesproken|geappt).
Heeft u het nummer van de moeder van {k}? Dat van mij is {f}.
Op het feestje van {k} waren ook {k}, {c} en {k}.
De (gymtas|jas|beker) van {J} is (weg|zoek); misschien heeft {k} hem per ongeluk meegenomen.
Volgens {J} heeft {s} gezegd dat het (mocht|niet erg was|de laatste keer was).
U kunt mij bereiken op {f} of via {e}.
{R} belde ons over (de appgroep|het schoolplein|het partijtje) en vond dat {J} begon.
(Bedankt|Dank u wel) voor het fijne gesprek van (gisteren|maandag) over {J}.
Wij zijn (geschrokken|verbaasd) over wat {t} in de appgroep (schreef|deelde).
{J} heeft (morgen|dinsdag) een afspraak bij {o}, zij komt (later|na de pauze).
(Graag|Wilt u) {J} (geen snoep geven|haar bril laten dragen) in verband met (allergie|de oogarts).
{J} logeert (dit weekend|deze week) bij {a} omdat wij (weg zijn|verhuizen).
Kan {J} in de groep bij {k} of {k} voor (kamp|de projectweek)?
Ik hoorde van {P} dat (het schoolreisje|de musical) niet doorgaat.
{c} uit groep (7|8) wacht {J} steeds op (bij de fietsenstalling|na school).
Wij gaan (op vakantie naar Terschelling|naar de bruiloft van {a}) en vragen verlof voor {J}.
Zou {s} (willen bellen|kunnen mailen) over de toets van {J}?
De traktatie van {J} is (zonder noten|voor 28 kinderen), want {k} is allergisch.
{J} oefent de rol van (Roodkapje|Pippi Langkous) en {k} is (de wolf|het paard).
Voor de klassenouders: {R} en {R} regelen het (kerstdiner|cadeau van de juf).
Mijn man haalt {J}, en {k} mag ook mee als {P} dat goed vindt.
Wij vonden het (vervelend|jammer) dat u in de les de naam van {K} noemde.
{J} gaat nu (op dinsdag|op vrijdag) naar (judo bij Sensei|Scouting Breda|Waterpolo), {a} rijdt.
Mijn zus {a} (komt kijken|helpt mee) bij de (Avondvierdaagse|Kinderboekenweek|Koningsspelen).
{o} schreef dat (Veilig Thuis|het wijkteam) (contact opneemt|niets hoeft te doen), weet u daarvan?
Zit {c} volgend jaar (ook|misschien) bij {J} in de groep?`,
  absence: `
{J} is (ziek|verkouden|grieperig), gemeld door (moeder|vader).
{J} heeft (koorts|buikpijn|hoofdpijn|de waterpokken) en blijft (vandaag|deze week) thuis.
Naar (de tandarts|de orthodontist|de huisarts), terug om (tien|elf|half twaalf) uur.
Afspraak bij {o}, {J} is er (na de middag|om elf uur) weer.
{J} werd ziek in de klas, opgehaald door {a}.
Moeder gebeld op {f}, (geen gehoor|komt haar halen).
Te laat, samen met {k} (lekke band|bus gemist|verslapen).
Begrafenis van {a}, verlof toegekend door {s}.
Suikerfeest bij de familie van {c}, (een dag|twee dagen) verlof aangevraagd.
Gevallen bij gym, tegen {k} aan gebotst; {s} heeft (gekoeld|een pleister geplakt).
Op de gang gevallen doordat {k} haar duwde, (blauwe plek|bloedneus).
{J} kwam (10|15|20) minuten te laat, had op {k} gewacht.
Verlof voor (huwelijk van {a}|een jubileum) op (vrijdag|maandag).
{J} heeft hoofdluis, ook {k} en {k} (zijn gecontroleerd|waren besmet).
Ziekmelding via de app, (reden onbekend|migraine|spuugt).
{s} heeft (gebeld|gemaild) omdat {J} er niet was.
Opgehaald door {R}, moeder (zat vast in het verkeer|was onbereikbaar).
Naar het ziekenhuis voor (controle|een foto van de pols), {a} rijdt.
{J} is bij {o} voor (logopedie|fysiotherapie), elke (dinsdag|woensdag).
Leerplicht: mevrouw {a} gesproken, geen bijzonderheden.
Luxeverzuim? {k} vertelde dat {J} (in Winterberg was|op vakantie was).
Beter gemeld; {t} heeft haar huiswerk meegenomen.
Oma belt dat {J} (niet komt|later komt).
Buikgriep heerst in groep 6: ook {k}, {k} en {i} ziek.
Naar (de beugelbus|Zwolle|de polikliniek in Almere) met {a}, (hele dag|ochtend) weg.
{c} en {J} zijn (gezien bij de Albert Heijn|uit de klas gestuurd) door {s}.
(Bezoek aan|Logeert bij) {a} in (Groningen|Enschede), terug op (maandag|dinsdag).`,
  classList: `
Tafelgroep (1|2|3|4): {k}, {k}, {k}, {J}
Hulpjes deze week: {k} en {J}
(Ramenploeg|Plantendienst|Corvee): {J}, {k}, {k}
Luizenpluizen: {R}, {P}
Rijouders (museum|kinderboerderij): {R} ({f}), {R} ({f})
Tutoren: {J} – {c}; {k} – {c}
Groepje (rood|blauw|geel): {K}, {K}, {J}
Afwezig bij de foto: {k}, {i}
Zwemgroep B: {J}, {k}, {t}, {k}
Verjaardagen (maart|april|mei): {k} (3), {J} (12), {k} (21)
Kamerindeling kamp: {J}, {k}, {k}, {k}
Presentaties: (maandag|dinsdag) {k}, woensdag {J}, vrijdag {k}
Lezen niveau (M5|E5): {k}, {k}, {J}
Klassenvertegenwoordigers: {K} en {K}
Noodnummers: {J} {f}; {k} {f}
Verkeersexamen geslaagd: {J}, {k}, {k}, {K}
Musicalrollen: {J} de koningin, {k} de bakker, {k} de draak
Schaakclub: {J}, {k}, {c} (gr. 7)
Plaats bij het raam: {k} / {J}
Overblijf: {J}, {k}, {k}; ouder: {a}
Boekenbeurt: {k}: De Gorgels, {J}: Floddertje, {k}: Dolfje Weerwolfje
Bibliotheek: {J} en {k} met {R}
Estafette: {k}-{k}-{J}-{k}
Nieuwe indeling vanaf maandag: {J} naast {k}
(Techniek|Koken|Drama|Schaken): {J}, {k}, {k} (begeleiding {a})
(Atelier|Talentmiddag|Crea) (1|2|3): {k}, {J}, {c} (gr. 5)
(Leesclub|Bieb|Voorlezen) met {a}: {k}, {J}
(Maandag|Dinsdag|Donderdag) uitdelen fruit: {k} en {J}
(Toetsen inhalen|Gesprek ouders|Boek kwijt): {k}, {c}
Kamp, (tent|kamer) (Uil|Vos|Das): {J}, {k}, {k}`,
  groupPlan: `
De instructiegroep bestaat uit {J}, {k}, {k} en {k}.
Doel: (de tafels van 6, 7 en 8|breuken vergelijken|klokkijken) geautomatiseerd in (week 12|mei).
{k} en {k} krijgen (pre-teaching|verlengde instructie), {J} werkt (zelfstandig|met de plusgroep).
Evaluatie: {J} haalt het doel, {k} (nog niet|net wel).
(Aanpak|Organisatie): {s} begeleidt {J}, {k} en {i} aan de instructietafel.
{J} werkt met (Rekentijgers|Blits|Taalmeesters) in een tweetal met {k}.
De intensieve groep ({k}, {k}, {t}) krijgt (drie|vier) keer per week hulp van {s}.
Onderwijsbehoefte van {J}: (structuur|uitdaging|bevestiging), duidelijke (afspraken|doelen).
{o} observeert {J} en {k} (in november|na de toetsen).
Met de ouders van {k} en {J} is (de aanpak|het plan) besproken.
Bij de (tussenevaluatie|eindevaluatie) scoort {k} een II en {J} een III op de M-toets.
{k} stroomt door naar de basisgroep; {J} blijft in de (verdiepte|intensieve) aanpak.
Voor {K} is een (eigen leerlijn|arrangement) aangevraagd; {J} sluit daarbij aan.
Materiaal: (Rekenrijk|Pluspunt|Staal|Taal Actief), blok (4|5|6).
{s} en {s} bewaken de voortgang van de hele groep, {J} (incluis|in het bijzonder).
Na Kerst wisselen {J} en {k} van (maatje|groep).
De ib'er ({s}) (sluit aan|observeert) op (maandag|donderdag).
{J}, {k}: (tempo|nauwkeurigheid) verhogen door (oefenblokken|Bareka).
Signalering: {c} komt terug uit groep 5 en gaat werken met {J}.
{k} helpt {J} bij (het plannen|de weektaak), dat werkt over en weer.
Compacten voor {k}, {k} en {J} volgens de (routeboekjes|handleiding).
Oefenen met {a} (als leesouder|als hulpouder): {J} en {k}.
De logopedist ({o}) geeft (woordenlijsten|oefeningen) mee voor {J}.
Sociaal: {J} en {k} (in één groep|uit elkaar) op advies van {s}.
{c} (uit groep 5|uit groep 7) sluit aan bij de instructie van {k} en {J}.
(Leesouder|Stagiaire|Vrijwilliger) {a} (leest|oefent) met {J}, {k} en {k}.`,
  incident: `
{k} (duwde|sloeg|schopte) {J} (op het plein|in de gang|bij de kapstok) en riep (dikzak|stomkop).
{J} (gooide een stoel|scheurde het schrift van {k}|liep de klas uit) na een opmerking van {k}.
Getuigen: {k}, {k} en {c}.
{s} (haalde ze uit elkaar|greep in|sprak beiden aan).
Volgens {k} begon {J}; {k} zegt van niet.
De ouders van {k} zijn (gebeld|gemaild) door {s}; {P} was (boos|begripvol).
{R} kwam (om drie uur|de volgende dag) op school en eiste excuses van {J}.
{J} vertelde dat {c} uit groep 8 haar (al weken|elke dag) opwacht.
Er ontstond ruzie tussen {J}, {k} en {t} over (de bal|voetbalplaatjes|een dansje).
{k} heeft een (bloedneus|schaafwond|gebroken bril), {J} een (blauwe plek|kras).
Afspraak: {J} en {k} (spelen een week apart|geven elkaar een hand|schrijven een brief).
Moeder van {J} is op de hoogte, zij gaf {f} als nummer voor overdag.
{a}, die langs de school woont, (belde|zag) dat {J} over het hek klom.
Wijkagent {o} is (geïnformeerd|langs geweest).
Vader van {k} sprak {J} zelf aan op het plein, {s} heeft dat (afgekeurd|gestopt).
In de appgroep schreef {k}: '{J} is (een verrader|stom)'. {K} stuurde het door.
Na afloop heeft {s} met {J}, {k} en {i} een (herstelgesprek|kringgesprek) gevoerd.
{K} ontkent, maar {k} heeft het (gezien|gefilmd).
De telefoon van {k} is (ingenomen|kapot).
Directeur {s} (schorst niet|legt het vast|belt de ouders).
Bij de fietsenstalling (trapte|trok) {k} aan de tas van {J}.
{J} zegt spijt te hebben en wil {k} een (tekening|kaart) geven.
{o} adviseert een (time-outplek|beloningskaart) voor {J}.
De pleegmoeder van {k}, {a}, was (niet bereikbaar|erg geschrokken).
{c} en {c} van groep (7|8) (stonden erbij|maakten foto's|hebben gelogen).
Melding bij (Veilig Thuis|Leerplicht|de wijkagent) (overwogen|gedaan) na overleg met {o}.`,
  test: `
{J} (maakte de toets|werkte) (geconcentreerd|gehaast|met veel vragen).
Afgenomen door {s} (op de gang|in het lokaal van groep 7).
Werkte sneller dan {k} maar met meer fouten.
Was afgeleid door {k} en {k}.
{J} keek bij {k} af? (Niet zeker|Besproken|Opnieuw afgenomen).
Toets samen met {k} op de gang gemaakt in verband met (dyslexie|concentratie).
Haalde later in met {k} en {c}.
Score (laag|hoog) voor doen, vorig jaar bij {s} (hoger|lager).
Voorgelezen door {s}; {J} heeft dyslexie volgens {o}.
Zat naast {t}, (mogelijk|niet) overgeschreven.
DMT kaart (1|2|3): (leest spellend|leest radend|leest vlot).
Sprong bij (Hoofdrekenen|Meten en Tijd|Woordenschat), daling bij Spelling.
Extra tijd gehad, net als {k} en {i}.
Toets onderbroken door (brandalarm|ziekte van {k}).
{o} neemt (de WISC|het capaciteitenonderzoek) af in (maart|juni).
Faalangst speelt mee, zei ook {s}.
IEP in plaats van Cito; {K} deed mee in dit groepje.
Geen bijzonderheden.
Maakte blz. (4|12) niet; {k} had het boekje van {J}.
Vergelijk met {k}: zelfde fouten bij (breuken|de d of t).
Drempelonderzoek 678 afgenomen door {s}, uitslag naar {o}.
Leesmaatje {R} noteert: (veel geoefend|moe).
Beheerst (ei/ij|verdubbelaars) nog niet.
{J} wilde stoppen toen {k} klaar was.
Inhalen (op dinsdag|na schooltijd|bij de ib'er) met {c}.
(Rekenen-Wiskunde|Begrijpend Lezen|Taalverzorging|Studievaardigheden) opnieuw, {s} (kijkt mee|neemt af).
(Uitslag|Verslag) (volgt van|bespreken met) {o}.`,
  talk: `
Aanwezig: (moeder|vader|beide ouders), {s} en {s}.
Ouders vertellen dat {J} (graag gaat|slecht slaapt|weinig vertelt).
Thuis speelt {J} (vooral|soms) met {k} en {c}.
Ouders vinden dat {k} (te veel invloed heeft|een goede vriendin is|haar pest).
{s} licht (de toetsen|het rapport|de overgang) toe.
Moeder noemt het incident met {k} en vraagt wat {P} daarvan vond.
Opa en oma ({a}) passen op (maandag|vrijdag).
Vader (werkt veel|is vaak weg), {a} haalt {J} dan op.
{o} (belt|mailt) ouders over (de aanmelding|de uitslag).
Afspraak: {J} krijgt een (beloningskaart|huiswerkmap), {s} belt na (drie|zes) weken.
Ouders zijn (tevreden|bezorgd) over de (werkhouding|vriendschappen).
{J} mag niet meer met {k} (afspreken|appen) van ouders.
Over de plusgroep: {k} zit er wel in, waarom {J} niet?
Moeder gaf {f} door als nieuw nummer.
(Schooladvies|Doubleren|Versnellen) is besproken, nog geen besluit.
{R} had moeder verteld over de (appgroep|kamer op kamp).
Ouders kennen {c} van (voetbal|turnen|de Turkse les); die zit op de Regenboog.
Rapport (goed|voldoende); gymcijfer van {s}.
{J} kijkt op tegen {K}.
Gescheiden zijn de ouders van {k}, daar heeft {J} het over.
{s} vertelt dat {J} en {t} (samenwerken|botsen).
Volgend gesprek met {o} en {s} (in mei|voor de zomer).
Er komt een nieuwe leerkracht, (meester|juf) {a}.
Moeder: {J} mist {c}, die (verhuisd is|naar een andere school ging).
De vriend van (moeder|oma), {a}, (was mee|schoof aan|stuurde een brief).
(Zwemles|Judo|Turnen|Dansles) bij {a} (gaat goed|stopt|kost veel energie).
Er is (ook|nog) gesproken over {c} (uit groep 7|van het plein|van de BSO De Rakkers).`,
} as const;

export type Kind = keyof typeof sentences;

/** The sentence templates of a kind. */
export const templatesOf = (kind: Kind): readonly string[] => sentences[kind].trim().split('\n');

/** Every way in which a template can be said, before persons are filled in. */
export function waysToSay(template: string): readonly string[] {
  const choice = /\(([^()]*\|[^()]*)\)/.exec(template);
  if (!choice) return [template];
  return (choice[1] ?? '')
    .split('|')
    .flatMap((words) =>
      waysToSay(template.slice(0, choice.index) + words + template.slice(choice.index + choice[0].length)),
    );
}
