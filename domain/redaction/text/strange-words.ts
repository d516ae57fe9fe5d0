import { cueBefore, noCue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { mentionOf } from './mention-of';
import { type NameParts, oneWord, readFromGiven } from './name-parts';
import { isNamedAsStaff } from './named-staff';
import { dotAfter, flagsAt, gapBefore, isCapital, nameFlagsAt, type Reading, slice, usable } from './reading';
import type { Scene } from './scene';
import { isInstitution, isInTitle, pointsTo, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const takesPeople =
  /^(?:met|door|tegen|naast|aan|bij|dat|zat|zit|kwam|komt|sloeg|with|by|zonder|volgens|namens|tussen|tegenover|dankzij|bel|app|vraag)$/i;

/**
 * A capital on a word that is in no list, where no cue explains it: left as it is, and asked, where people stand or when no dictionary has it.
 * With a surname behind it (`Tobyas van de Kolk`) it is covered. On texts of other authors no more than half of these were persons, so that the word alone is not covered.
 */
export function readStrange(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const shape = tokens.shape[n] as number;
  if (flags !== 0 || (shape & T.ALL_CAPITALS) !== 0 || (tokens.letters[n] as number) < 3) return undefined;
  const amongPeople = isAmongPeople(reading, n);
  const strange = isStrange(reading, n);
  if (!amongPeople && (!strange || startsSentence(reading, n))) return undefined;
  if (!strange && ((shape & T.GAP_MASK) !== T.GAP_SPACE || startsSentence(reading, n))) return undefined;
  if (isNoPlaceForPeople(scene, n) || isCutShort(reading, n)) return undefined;
  const parts = readFromGiven(reading, n, true);
  if (parts === undefined || isInstitution(reading, parts) || isInTitle(reading, n) || isNamedAsStaff(scene, n))
    return undefined;
  return mentionOf(scene, parts, noCue, {
    stance: 'third',
    confidence: parts.infix || isKnownSurname(reading, parts) ? 'likely' : 'possible',
    because: 'name.unexplained',
    persons: [],
  });
}

const isKnownSurname = (reading: Reading, { surname }: NameParts): boolean =>
  surname.some((n) => (nameFlagsAt(reading, n) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0);

/** `[21:03] Tych: …`: whoever speaks in a chat, known or not. */
export function readSpeaker(scene: Scene, n: number): Mention | undefined {
  const { reading } = scene;
  if (!reading.speakers.has(reading.tokens.start[n] as number) || !usable(reading, n)) return undefined;
  const parts = readFromGiven(reading, n, true);
  return parts === undefined
    ? undefined
    : mentionOf(scene, parts, noCue, { stance: 'third', confidence: 'likely', because: 'cue.speaker', persons: [] });
}

/** Hasty writing without capitals: a word in no dictionary where people stand (`met tych`, `fenne zegt`). */
export function readStrangeLower(scene: Scene, n: number): Mention | undefined {
  const { reading } = scene;
  const fewest = reading.speakers.size > 0 ? 3 : 4;
  if ((reading.tokens.letters[n] as number) < fewest || !isStrange(reading, n) || !isAmongPeople(reading, n))
    return undefined;
  if ((gapBefore(reading, n) & ~(T.GAP_SPACE | T.GAP_COLON | T.GAP_TAB)) !== 0) return undefined;
  return lowerMention(scene, n, 'name.unexplained');
}

/** `dokter risseeuw`: right behind a title or a profession, in whatever way the rest is written. */
export function readTitledLower(scene: Scene, n: number): Mention | undefined {
  const { reading } = scene;
  const cue = cueBefore(reading, n);
  const titled = cue.direct && (cue.kind === 'title' || cue.kind === 'profession');
  if (!titled || (reading.tokens.letters[n] as number) < 4 || !isNoWord(reading, n)) return undefined;
  return lowerMention(scene, n, 'cue.title');
}

/** What a dictionary has with a capital only is somebody's name here. */
function isNoWord(reading: Reading, n: number): boolean {
  const { words } = reading;
  const word = slice(reading, n);
  return words !== undefined && !words.isEntry(word) && (words.isProper(word) || !words.isWord(word));
}

function lowerMention(scene: Scene, n: number, because: string): Mention {
  const verdict = { stance: 'third', confidence: 'likely', because, persons: [] } as const;
  return mentionOf(scene, oneWord(n), cueBefore(scene.reading, n), verdict);
}

const shortestCompound = 9;

/**
 * In no dictionary; not an abbreviation. In the middle of a sentence few words of the language have a capital: there a short one must be in
 * it just so (`Dette` is no form of a word), elsewhere any form will do.
 */
function isStrange(reading: Reading, n: number): boolean {
  const { words } = reading;
  const word = slice(reading, n);
  if (words === undefined || !/^\p{L}\P{Lu}+$/u.test(word) || /(?:nr|nummer|code)$/.test(word)) return false;
  const ordinary =
    isCapital(reading, n) && !startsSentence(reading, n) && word.length < shortestCompound
      ? words.isEntry(word)
      : words.isWord(word);
  return !ordinary && !words.isProper(word);
}

const isAmongPeople = (reading: Reading, n: number): boolean =>
  (n > 0 && takesPeople.test(slice(reading, n - 1))) ||
  (flagsAt(reading, n + 1) & L.PERSON_VERB) !== 0 ||
  (gapBefore(reading, n) === T.GAP_SPACE && (flagsAt(reading, n - 1) & (L.GREETING | L.CLOSING)) !== 0) ||
  isWholeItem(reading, n);

/** `kerst: Dette, Wobbe`, `Actie: Riemer (reserve)`: the one word behind a label. */
function isWholeItem(reading: Reading, n: number): boolean {
  if ((gapBefore(reading, n) & T.GAP_COLON) === 0 || (gapBefore(reading, n) & T.GAP_QUOTE) !== 0) return false;
  if (n + 1 >= reading.tokens.count) return true;
  return (gapBefore(reading, n + 1) & (T.GAP_LINE | T.GAP_COMMA | T.GAP_OPEN | T.GAP_SLASH | T.GAP_SEMICOLON)) !== 0;
}

function isNoPlaceForPeople({ reading }: Scene, n: number): boolean {
  const { tokens } = reading;
  const gap = gapBefore(reading, n);
  const before = gap === T.GAP_SPACE ? flagsAt(reading, n - 1) : 0;
  if ((before & (L.ARTICLE | L.ORGANISATION_CUE | L.WORK_CUE | L.NAMING)) !== 0) return true;
  if ((before & L.WHERE_WORD) !== 0 && !pointsTo(reading, n)) return true;
  if (n > 0 && gap === T.GAP_SPACE && isInName(reading, n - 1)) return true;
  const after = n + 1 < tokens.count ? (tokens.shape[n + 1] as number) : 0;
  const gapAfter = after & T.GAP_MASK;
  return gapAfter === T.GAP_HYPHEN || gap === T.GAP_HYPHEN || (gapAfter === T.GAP_SPACE && (after & T.NUMBER) !== 0);
}

/** `Wolfert van Borselen`, `Fryske Poarte`: the tail of what began with a capital before. */
function isInName(reading: Reading, last: number): boolean {
  const n = last > 0 && (flagsAt(reading, last) & L.INFIX) !== 0 && !isCapital(reading, last) ? last - 1 : last;
  return isCapital(reading, n) && !startsSentence(reading, n);
}

/** `Geb. datum`, `Aanw.: `: a word cut short, no name at the end of a sentence. */
function isCutShort(reading: Reading, n: number): boolean {
  if (!dotAfter(reading, n) || (reading.tokens.letters[n] as number) > 5) return false;
  const next = n + 1;
  return next < reading.tokens.count && (gapBefore(reading, next) & T.GAP_LINE) === 0 && !startsNew(reading, next);
}

const startsNew = (reading: Reading, n: number): boolean =>
  isCapital(reading, n) && (gapBefore(reading, n) & ~(T.GAP_DOT | T.GAP_SPACE)) === 0;
