import * as lexiconFlags from './lexicon';
import type { Tokens } from './tokens';
import * as tokenShapes from './tokens';
import type { WordJudge } from './word-list';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** One text as the grammar sees it: its tokens and what the lexicon says of each. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly flags: Int32Array;
  /** 1 for a token inside an e-mail address, number or other pattern: not to be read as a name. */
  readonly claimed: Uint8Array;
  /** The flags of all words of the text together: what is not in here need not be looked for. */
  readonly present: number;
  /** Chat and hasty mail: hardly a capital in the text. */
  readonly lowerCaseStyle: boolean;
  /** Where the name of a speaker in a chat begins, and where it ends. */
  readonly speakers: ReadonlyMap<number, number>;
  readonly words: WordJudge | undefined;
}

/** Flags of a token, those of its genitive base included when the word itself is no name. */
export function flagsAt(reading: Reading, n: number): number {
  const { tokens, flags } = reading;
  if (n < 0 || n >= tokens.count || ((tokens.shape[n] as number) & T.NUMBER) !== 0) return 0;
  return flags[tokens.word[n] as number] as number;
}

/** Name flags of a token, read with and without a genitive s. */
export function nameFlagsAt(reading: Reading, n: number): number {
  const own = flagsAt(reading, n);
  const base = n < reading.tokens.count ? (reading.tokens.base[n] as number) : 0;
  if (base === 0 || ((reading.tokens.shape[n] as number) & T.NUMBER) !== 0) return own;
  const underneath = reading.flags[base] as number;
  if ((underneath & L.ROSTER) !== 0) return own | underneath;
  return (own & (L.GIVEN | L.SURNAME)) === 0 && (underneath & L.GIVEN) !== 0 && (own & ~L.COMMON) === 0
    ? own | (underneath & ~L.COMMON)
    : own;
}

/** True when the token begins with a capital. */
export const isCapital = (reading: Reading, n: number): boolean =>
  ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0;

/** What stands between the token and the one before it: the bits of `tokens.ts`. */
export const gapBefore = (reading: Reading, n: number): number => (reading.tokens.shape[n] as number) & T.GAP_MASK;

/** True for a word that no number, address or link has claimed. */
export const usable = (reading: Reading, n: number): boolean =>
  n < reading.tokens.count && reading.claimed[n] === 0 && ((reading.tokens.shape[n] as number) & T.NUMBER) === 0;

/** White space or an underscore inside one line. */
export const SOFT = T.GAP_SPACE | T.GAP_UNDERSCORE;

/** True when the word can be part of a name by its capital: no day, test, label or pronoun. */
export function couldBeName(reading: Reading, n: number): boolean {
  if (!usable(reading, n) || !isCapital(reading, n)) return false;
  const flags = nameFlagsAt(reading, n);
  if ((flags & (L.GIVEN | L.SURNAME | L.ROSTER)) !== 0) return true;
  return (
    (flags & (L.NEVER_NAME | L.TITLE | L.DEGREE | L.GREETING | L.CLOSING | L.ORGANISATION_CUE)) === 0 &&
    (reading.tokens.letters[n] as number) > 1
  );
}

/** The token as it is written. */
export const slice = (reading: Reading, n: number): string =>
  reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]);

/** True when a full stop stands right behind the token. */
export const dotAfter = (reading: Reading, n: number): boolean =>
  reading.text.charAt(reading.tokens.end[n] as number) === '.';
