/**
 * Words of the download page, for somebody who may read little Dutch: short sentences, everyday words, one thing at a time.
 * English stands below, folded.
 */
export const portalText = {
  title: 'Uw gegevens ophalen',
  localBanner: 'Lokale modus – alleen voor dit apparaat',
  open: {
    heading: 'Uw gegevens ophalen',
    intro: 'U heeft gevraagd om gegevens. Ze staan hier voor u klaar.',
    reference: 'Link uit uw e-mail',
    referenceHint: 'Plak hier de hele link uit de e-mail.',
    code: 'Uw code',
    codeHint: 'De code staat in de brief, of u kreeg hem van de school. Hoofdletters en kleine letters mogen allebei.',
    button: 'Verder',
    linkFound: 'De link uit uw e-mail is gevonden. Vul nu alleen uw code in.',
  },
  refused: {
    heading: 'Dit lukt niet',
    sentence: 'De link of de code klopt niet.',
    advice: [
      'Kijk of u de code goed heeft overgenomen.',
      'Open de link opnieuw vanuit de e-mail.',
      'Lukt het na een paar keer niet? Dan gaat de link op slot. Vraag dan een nieuwe link.',
    ],
    again: 'Probeer het nog een keer',
  },
  expired: {
    heading: 'Deze link is verlopen',
    sentence: 'De link werkte een beperkte tijd. U kunt een nieuwe link vragen. Dat kost niets.',
  },
  withdrawn: {
    heading: 'Deze link werkt niet meer',
    sentence:
      'Deze link is gestopt. Misschien is er een nieuwe link naar u gestuurd. U kunt ook een nieuwe link vragen.',
  },
  askNewLink: 'Vraag een nieuwe link bij:',
  noSession: {
    heading: 'Open de link opnieuw',
    sentence: 'U kunt hier nu niet bij. Open de link uit uw e-mail en vul uw code in. De code werkt nog.',
    again: 'Code invullen',
  },
  tooMany: {
    heading: 'Even wachten',
    sentence: 'Er is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  },
  files: {
    heading: 'Uw gegevens staan klaar',
    one: 'Tik op de knop om het bestand op te halen.',
    many: 'Haal alle delen op. U kunt elk deel apart openen.',
    download: 'Ophalen',
    part: 'Deel',
    steps: [
      'Haal het bestand op. Gaat het mis? Tik dan nog een keer: het gaat verder waar het was.',
      'Open het bestand. Het is een map met alles erin (een ZIP-bestand).',
      'Open in die map het bestand 1-LEES-MIJ.',
    ],
    stepsHeading: 'Zo doet u het',
    careful: 'Er staan persoonlijke gegevens in. Doe dit niet op een computer van een ander.',
    lasts: 'U kunt een dag lang ophalen. Daarna vult u opnieuw uw code in.',
    none: 'Er staat op dit moment niets klaar. Neem contact op met de school.',
    stop: 'Klaar? Sluit af',
  },
  stopped: { heading: 'U bent klaar', sentence: 'U kunt deze pagina sluiten.' },
  broken: {
    heading: 'Er ging iets mis',
    sentence: 'Dit ligt aan ons. Probeer het straks opnieuw.',
    incident: 'Meldnummer',
  },
  help: 'Hulp nodig? Vraag het aan de school.',
  helpAt: 'Hulp nodig? Neem contact op:',
  english: {
    summary: 'English',
    open: 'You asked for personal data. Open the link from your e-mail (or paste it here) and type the code from the letter or from the school. Then press “Verder”.',
    refused:
      'The link or the code is not right. Check the code and try again. After a few wrong codes the link is locked; ask the school for a new one.',
    expired: 'This link has expired. You can ask the school for a new one, free of charge.',
    withdrawn: 'This link no longer works. You may have been sent a new one, or you can ask the school for one.',
    files:
      'Your data is ready. Press “Ophalen” to download. It is a ZIP file: open it, then open the file 1-LEES-MIJ. If a download stops, press again and it continues.',
    noSession: 'Please open the link from your e-mail again and type your code.',
    other: 'Please try again later, or contact the school.',
  },
} as const;
