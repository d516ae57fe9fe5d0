import type { Hidden, HiddenKind } from '../../functions/documents/document';

/**
 * Hidden parts that are somebody's words about the subject, and so are part of the answer. What is technical, or tells only who sat at
 * which machine, has no line here and goes. @legal L-33 @security S-32
 */
const headings: Partial<Readonly<Record<HiddenKind, string>>> = {
  comment: 'Opmerking in de kantlijn',
  annotation: 'Aantekening op de pagina',
  'tracked-change': 'Verwijderde tekst',
  'hidden-text': 'Verborgen tekst',
  'hidden-sheet': 'Verborgen blad',
  'form-field': 'Ingevuld veld',
  'embedded-file': 'Bestand in dit bestand',
  'alt-text': 'Omschrijving bij een afbeelding',
};

/** The hidden parts as a text of their own, a paragraph each; `''` when there are none that have words. */
export const hiddenParts = (hidden: readonly Hidden[]): string =>
  hidden
    .flatMap(({ kind, text = '' }) => {
      const heading = headings[kind];
      return heading === undefined || text.trim() === '' ? [] : [`${heading}:\n${text.trim()}`];
    })
    .join('\n\n');
