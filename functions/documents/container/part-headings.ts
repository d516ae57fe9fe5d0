/** Headings of what is moved from margins and notes to the end of the document. For readers, thus in Dutch. */
export const partHeadings = {
  header: 'Koptekst',
  footer: 'Voettekst',
  notes: 'Noten',
} as const;

/** What stands where a picture stood. */
export const pictureLeftOut = (number: number): string => `[Afbeelding ${number}: niet meegeleverd]`;

/** What stands where a file inside stood that is shown in the text. */
export const fileLeftOut = '[Ingevoegd bestand: niet meegeleverd]';
