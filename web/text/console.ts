/** Dutch sentences of the console. Short, active, addressed to a school's privacy officer. */
export const consoleText = {
  product: 'Inzage',
  localBanner: 'Lokale modus – alleen voor dit apparaat',
  skip: 'Naar de inhoud',
  nav: {
    requests: 'Verzoeken',
    register: 'Nieuw verzoek',
    tasks: 'Taken',
    mailbox: 'Postvak (lokaal)',
    signOut: 'Afmelden',
  },

  signIn: {
    title: 'Aanmelden',
    intro: 'Hier behandelt u verzoeken om inzage en overdracht van persoonsgegevens.',
    button: 'Aanmelden',
    other: 'Aanmelden als iemand anders',
    signedOut: 'U bent afgemeld.',
    refused: 'Het aanmelden is niet gelukt. Probeer het opnieuw.',
    noRole: 'U bent bekend, maar heeft hier geen taak. Vraag de beheerder om een rol.',
    over: 'U bent een half uur niet actief geweest en daarom afgemeld. Meld u opnieuw aan.',
  },

  /** Shown once, after a redirect; the address carries only the key. */
  done: {
    registered: 'Het verzoek is vastgelegd. De termijn loopt vanaf de dag van ontvangst.',
    identity: 'De identiteit is vastgesteld.',
    authority: 'De bevoegdheid is vastgelegd.',
    conflict: 'De belangen zijn nagegaan.',
    information: 'Vastgelegd als informatieverzoek. Er wordt geen dossier opgehaald.',
    accepted: 'Het verzoek is in behandeling. De bronnen worden nu bevraagd.',
    proceeding: 'De verwerking gaat verder.',
    candidate: 'De juiste persoon is aangewezen.',
    noCandidate: 'Vastgelegd dat deze bron niets over de betrokkene heeft.',
    retried: 'De bron wordt opnieuw gevraagd.',
    gap: 'Vastgelegd dat deze bron ontbreekt. De aanvrager krijgt dit te lezen.',
    decided: 'De beslissingen zijn vastgelegd.',
    reviewed: 'De beoordeling is afgerond. Het archief wordt gemaakt.',
    reopened: 'De beoordeling is heropend.',
    signed: 'Uw handtekening is gezet. Nu is de tweede ondertekenaar aan de beurt.',
    released: 'Het archief is vrijgegeven.',
    revoked: 'De link is ingetrokken. Niemand kan er nog mee downloaden.',
    reissued: 'Er is een nieuwe link gemaakt. Oude links werken niet meer.',
    unlocked: 'De link is ontgrendeld.',
    withdrawn: 'Het verzoek is ingetrokken.',
    extended: 'De termijn is verlengd. De aanvrager krijgt bericht met de reden.',
    closed: 'Het verzoek is afgesloten.',
    kept: 'Vastgelegd dat dit bewaard blijft.',
    excluded: 'Deze persoon krijgt geen taken van dit verzoek.',
  },

  errors: {
    notFoundTitle: 'Niet gevonden',
    notFound: 'Deze pagina of dit verzoek bestaat niet.',
    forbiddenTitle: 'Geen toegang',
    forbidden: 'Dit hoort niet bij uw rol.',
    stale: 'Dit formulier was verlopen. Er is niets gewijzigd. Ga terug, ververs de pagina en probeer het opnieuw.',
    brokenTitle: 'Er ging iets mis',
    broken: 'Uw laatste handeling is misschien niet uitgevoerd. Kijk het na en probeer het opnieuw.',
    incident: 'Meldnummer',
    tooLarge: 'Dat is te veel in één keer. Er is niets gewijzigd.',
    reasonNeeded: 'Schrijf op waarom. Zonder reden wordt er niets vastgelegd.',
    fileNotWrittenTitle: 'Dit bestand kan niet worden bewerkt',
    fileNotWritten:
      'Het systeem kan in dit bestand niets weglakken. Geeft u het mee, dan gaat het zoals het is. Anders houdt u het achter.',
    nothingChosen: 'U heeft nog niets gekozen. Er is niets gewijzigd.',
    twoPeople: 'De tweede handtekening moet van iemand anders zijn dan de eerste.',
    noFirstSignature:
      'Er staat geen geldige eerste handtekening. Misschien is het archief intussen opnieuw gemaakt: laat de privacy officer opnieuw tekenen.',
    confirmRelease: 'Kruis eerst aan dat u de inhoud en de ontvanger heeft gecontroleerd.',
    fileTooLargeTitle: 'Te groot om hier te openen',
    fileTooLarge: 'Dit bestand is groter dan 4 MB. Bekijk het in de bron zelf, of houd het achter.',
    notReady: 'Dit verzoek is niet klaar om vrij te geven.',
  },

  fileKinds: {
    'application/pdf': 'PDF',
    'image/jpeg': 'foto (JPEG)',
    'image/png': 'afbeelding (PNG)',
    'image/gif': 'afbeelding (GIF)',
    'image/tiff': 'scan (TIFF)',
    'text/plain': 'tekst',
    'application/msword': 'Word',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
    'application/vnd.oasis.opendocument.text': 'OpenDocument-tekst',
  },
  fileKindOther: 'bestand',

  /** What Verify can find in a finished archive. */
  leaks: {
    'still-showing': 'iets dat weggelakt had moeten zijn, is nog te zien',
    'found-again': 'een naam van een ander, waarover nog niet is beslist',
    name: 'een naam van een ander',
    email: 'een e-mailadres van een ander',
    telephone: 'een telefoonnummer van een ander',
    iban: 'een rekeningnummer van een ander',
    identifier: 'een persoonsnummer',
    address: 'een adres van een ander',
    postcode: 'een postcode van een ander',
    secret: 'iets dat de bron geheim noemt',
    canary: 'een controlemerk van het systeem',
  },
  leakOther: 'iets dat er niet in hoort',

  problems: {
    leeg: 'Vul dit in.',
    'te-lang': 'Dit is te lang.',
    kies: 'Maak een keuze.',
    'geen-datum': 'Vul een bestaande datum in.',
    'geen-adres': 'Dit is geen e-mailadres.',
    'geen-bsn': 'Gebruik hier geen BSN.',
    'not-a-pupil': 'Dat kan alleen bij een leerling, als een ouder met gezag of een voogd vraagt.',
    'own-missing': 'Vul ook de naam en de geboortedatum van de ouder in.',
    'own-not-asked': 'Kies ook dat het om de eigen gegevens van de ouder gaat, of maak deze velden leeg.',
    'own-not-guardian': 'Een ouder is hier altijd een ouder of verzorger.',
    'pupil-not-asked': 'Maak voor de ouder alleen een verzoek met die ouder als persoon.',
    'onbekend-kenmerk': 'Dit kenmerk kennen we niet.',
    'in-de-toekomst': 'Deze dag is nog niet geweest. De termijn begint op de dag van ontvangst.',
    'na-ontvangst': 'Deze geboortedatum ligt na de dag van ontvangst.',
    anders: 'Dit klopt niet.',
  },
} as const;

/** Keys of the sentences that can follow a redirect. */
export type DoneKey = keyof typeof consoleText.done;

/** The sentence for a key out of an address; undefined for anything that is not one of ours. */
export const doneSentence = (key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(consoleText.done, key) ? consoleText.done[key as DoneKey] : undefined;
