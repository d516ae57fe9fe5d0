import { foldedWord } from './folding';
import * as lexiconFlags from './lexicon';
import type { NameParts } from './name-parts';
import { flagsAt, type Reading } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** True when the token begins a sentence, a line or a quotation: its capital says nothing. */
export function startsSentence(reading: Reading, n: number): boolean {
  if (n === 0) return true;
  const { tokens } = reading;
  const gap = (tokens.shape[n] as number) & T.GAP_MASK;
  if ((gap & (T.GAP_LINE | T.GAP_SHOUT | T.GAP_BLANK_LINE)) !== 0) return true;
  if ((gap & (T.GAP_QUOTE | T.GAP_COLON)) !== 0) return (gap & T.GAP_QUOTE) !== 0;
  if ((gap & T.GAP_DOT) === 0) return false;
  const before = flagsAt(reading, n - 1);
  return (
    (before & (L.TITLE | L.DEGREE)) === 0 &&
    (tokens.letters[n - 1] as number) > 1 &&
    !isAbbreviated(reading, n - 1, before)
  );
}

const abbreviations = /^(?:dir|mstr|mtr|buurvr|fam|co[oö]rd|beh|ll)$/i;

/** A cue word that is written short, so that the dot behind it ends no sentence: `dir.`, `buurvr.`. */
export const isAbbreviated = (reading: Reading, n: number, flags: number): boolean =>
  flags !== 0 &&
  (reading.tokens.letters[n] as number) < 7 &&
  abbreviations.test(reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]));

const pointing =
  /(?:wijst|wees|wijzen|kijkt|keek|luistert|luisterde|vraagt|vraag|vragen|vroeg|gevraagd|schreeuwt|schreeuwde|gooit|gooide|gegooid|schopt|schopte|geschopt|slaat|sloeg|verwijst|gestuurd|stuurde|stuurt|roept|riep|verlangt|appt|appte|mailt|mailde|lacht|lachte|rent|rende|liep|loopt)\s(?:\p{Ll}+\s){0,2}naar\s$/iu;

/** `wijst naar`, `vraagt naar`: verbs that take a person where others take a place. */
export function pointsTo({ text, tokens }: Reading, n: number): boolean {
  const start = tokens.start[n] as number;
  return pointing.test(text.slice(Math.max(0, start - 40), start));
}

const institution =
  /(?:school|scholen|straat|boulevard|allee|laan|plein|kade|gracht|singel|dreef|steeg|weg|hof|park|dijk|college|lyceum|huis|kerk|zaal|toren|brug|stichting|praktijk|kliniek|kapel|vereniging|methode|aanpak|training|toets|prijs|dag|feest|cup|beker|fonds|centrum|plantsoen|markt|poort|museum|stadion|polder)$/;

const saint = /^(?:St|Sint|Saint|Sankt|Santa)$/;

/** `Anne Frankschool`, `Prinses Beatrixlaan`, `Kliniek Van Loon`, `Willem de Zwijger College`: named after somebody, not somebody. */
export function isInstitution(reading: Reading, parts: NameParts): boolean {
  const { tokens, text } = reading;
  const wordText = (n: number): string => foldedWord(text.slice(tokens.start[n], tokens.end[n]));
  let first = parts.first;
  while (
    first > 0 &&
    (flagsAt(reading, first - 1) & L.INFIX) !== 0 &&
    ((tokens.shape[first] as number) & T.GAP_MASK) === T.GAP_SPACE
  )
    first--;
  const organised =
    (flagsAt(reading, first - 1) & L.ORGANISATION_CUE) !== 0 &&
    (first === parts.first || ((tokens.shape[first] as number) & T.CAPITAL) !== 0);
  if (!organised) first = parts.first;
  const before = flagsAt(reading, first - 1);
  const gap = (tokens.shape[first] as number) & T.GAP_MASK;
  if (first > 0 && saint.test(text.slice(tokens.start[first - 1], tokens.end[first - 1]))) return true;
  if ((before & L.ORGANISATION_CUE) !== 0 && (gap & ~(T.GAP_SPACE | T.GAP_QUOTE | T.GAP_HYPHEN)) === 0) return true;
  if ((flagsAt(reading, parts.last) & (L.SURNAME | L.GIVEN | L.ROSTER)) === 0 && institution.test(wordText(parts.last)))
    return true;
  return institutionEnd(reading, parts) > parts.last;
}

/** Last token of the institution's name: its suffix may stand behind the person it is named after. */
export function institutionEnd(reading: Reading, parts: NameParts): number {
  const { tokens, text } = reading;
  for (let after = parts.last + 1; after < tokens.count && after <= parts.last + 2; after++) {
    const shape = tokens.shape[after] as number;
    const gap = shape & T.GAP_MASK;
    if ((gap & ~(T.GAP_SPACE | T.GAP_HYPHEN)) !== 0 || gap === 0) break;
    if ((shape & T.CAPITAL) === 0 && (gap & T.GAP_HYPHEN) === 0) break;
    const flags = flagsAt(reading, after);
    if ((flags & L.ORGANISATION_CUE) !== 0 && (shape & T.CAPITAL) !== 0) return after;
    if (
      (flags & (L.SURNAME | L.GIVEN | L.ROSTER)) === 0 &&
      institution.test(foldedWord(text.slice(tokens.start[after], tokens.end[after])))
    )
      return after;
    if ((flags & (L.GIVEN | L.ROSTER)) !== 0) break;
  }
  return parts.last;
}

/** `hond Max`, `hun kat heet Luna`, `Bello (hond)`. */
export function isPet(reading: Reading, parts: NameParts): boolean {
  if ((reading.present & L.PET_CUE) === 0) return false;
  const { tokens } = reading;
  const gap = (n: number): number => (tokens.shape[n] as number) & T.GAP_MASK;
  const isAnimal = (n: number): boolean =>
    (flagsAt(reading, n) & L.PET_CUE) !== 0 &&
    (((tokens.shape[n] as number) & T.CAPITAL) === 0 || startsSentence(reading, n));
  const { first, last } = parts;
  if (first > 0 && isAnimal(first - 1) && (gap(first) & ~(T.GAP_SPACE | T.GAP_COMMA | T.GAP_OPEN | T.GAP_QUOTE)) === 0)
    return true;
  const called = first > 1 && (flagsAt(reading, first - 1) & L.NAMING) !== 0 && gap(first) === T.GAP_SPACE;
  if (called && (isAnimal(first - 2) || (first > 2 && isAnimal(first - 3)))) return true;
  const after = last + 1;
  if (after >= tokens.count || (gap(after) & (T.GAP_OPEN | T.GAP_COMMA)) === 0) return false;
  return (
    isAnimal(after) ||
    (after + 1 < tokens.count &&
      (flagsAt(reading, after) & (L.ARTICLE | L.NEVER_NAME)) !== 0 &&
      gap(after + 1) === T.GAP_SPACE &&
      isAnimal(after + 1))
  );
}

/** True inside the quoted title of a book, film or song, or right behind `het boek`. */
export function isInTitle(reading: Reading, first: number): boolean {
  if ((reading.present & L.WORK_CUE) === 0) return false;
  const { tokens } = reading;
  let quotes = 0;
  let opening = -1;
  let cue = -1;
  for (let n = first; n >= 0 && n > first - 40; n--) {
    const gap = (tokens.shape[n] as number) & T.GAP_MASK;
    if (n < first && (flagsAt(reading, n) & L.WORK_CUE) !== 0) {
      cue = n;
      if (opening >= 0) break;
    }
    if ((gap & T.GAP_QUOTE) !== 0) {
      quotes += countQuotes(reading, n);
      if (opening < 0) opening = n;
    }
    if ((gap & T.GAP_LINE) !== 0 || ((gap & (T.GAP_DOT | T.GAP_SHOUT)) !== 0 && (gap & T.GAP_QUOTE) === 0)) break;
  }
  if (cue < 0) return false;
  if (
    cue === first - 1 &&
    ((tokens.shape[first] as number) & T.GAP_MASK & ~(T.GAP_SPACE | T.GAP_QUOTE | T.GAP_COLON)) === 0
  )
    return true;
  return quotes % 2 === 1 && opening > cue;
}

function countQuotes(reading: Reading, n: number): number {
  const { tokens, text } = reading;
  const from = n === 0 ? 0 : (tokens.end[n - 1] as number);
  return text.slice(from, tokens.start[n]).match(/["'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]/g)?.length ?? 0;
}
