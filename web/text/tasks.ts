/** Dutch sentences of the pages for whoever does a task: read on a phone, in a hurry, by somebody who does this once a year. */
export const taskText = {
  title: 'Uw taken',
  none: 'Er staat niets voor u klaar.',
  intro: 'Iemand heeft zijn gegevens opgevraagd. Wat alleen bij u ligt, vragen wij aan u.',
  done: {
    added: 'Bewaard. Kijk hieronder of het goed leesbaar is.',
    removed: 'Verwijderd. Er is niets van bewaard.',
    handedIn: 'Ingeleverd. Dank u wel; u hoeft niets meer te doen.',
    nothingFound: 'Vastgelegd dat er op die plaats niets is. Dank u wel.',
    reopened: 'De taak is weer open.',
  },
  as: { document: 'Een stuk op papier', photo: 'Een foto (waar iemand op staat)' },
  rules:
    'Lever alles in, ook wat vervelend is. Lak niets weg en laat niets weg: dat doet de privacy officer. Gooi niets weg.',
  birthDate: 'Welke geboortedatum hoort bij dit stuk?',
  birthDateHint:
    'Kijk op het papier, of in de map waar het in zat. Weet u het niet zeker? Upload het dan niet, en vraag het na.',
  delivery: {
    searched: 'Van wie kwam de levering, en wanneer?',
    searchedHint: 'Bijvoorbeeld: Parro, per mail aan de administratie, 24 november.',
  },
  searched: 'Waar hebt u gezocht?',
  searchedHint: 'Bijvoorbeeld: archiefkast in de administratie, map groep 5, werkkamer intern begeleider.',
} as const;

/** Keys of the sentences that can follow a redirect. */
export type TaskDoneKey = keyof typeof taskText.done;

/** The sentence for a key out of an address; undefined for anything that is not one of ours. */
export const taskDoneSentence = (key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(taskText.done, key) ? taskText.done[key as TaskDoneKey] : undefined;
