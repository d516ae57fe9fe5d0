import { type Notation, piecesBetween } from './notation';

const escapeSign = /\\[nN,;\\]/g;

const write = (label: string): string =>
  label
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[,;]/g, '\\$&');

/** A calendar (ICS) or an address card (VCF). */
export const calendarNotation = (mediaType: 'text/calendar' | 'text/vcard'): Notation => ({
  mediaType,
  pieces: (source) =>
    piecesBetween(
      source,
      escapeSign,
      (found) => ({ source: found, text: found.slice(1).toLowerCase() === 'n' ? '\n' : found.slice(1), write }),
      (words) => ({ source: words, text: words, write }),
    ),
});

/** What a text begins with when it is a calendar or a card. */
export function calendarTypeOf(text: string): 'text/calendar' | 'text/vcard' | undefined {
  const begins = /^\s*BEGIN:(VCALENDAR|VCARD)\s/i.exec(text.slice(0, 200))?.[1]?.toUpperCase();
  if (begins === undefined) return undefined;
  return begins === 'VCARD' ? 'text/vcard' : 'text/calendar';
}

/** Lines as they were before they were folded at 75 bytes: a fold can cut a name. */
export const unfolded = (text: string): string => text.replaceAll(/\r?\n[ \t]/g, '');

/** Letters written as `=C3=AB`, as old address cards do. */
export const hasQuotedPrintable = (text: string): boolean => /ENCODING=QUOTED-PRINTABLE/i.test(text);
