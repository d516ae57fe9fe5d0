import * as lexiconFlags from './lexicon';
import { dotAfter, flagsAt, gapBefore, isCapital, type Reading, SOFT, slice, usable } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** Letters that stand for given names: `J.P.`, `JP`, `Th.`; undefined when there are none. `next` is the token behind them. */
export function readInitials(reading: Reading, first: number): { letters: string; next: number } | undefined {
  let letters = '';
  let n = first;
  while (usable(reading, n) && isCapital(reading, n) && letters.length < 6) {
    const size = reading.tokens.letters[n] as number;
    const all = ((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0;
    const digraph = size === 2 && !all && /^(?:Th|Ch|Ph|Ij|Kh|Sj|Tj)$/.test(slice(reading, n)) && dotAfter(reading, n);
    if (size !== 1 && !digraph && !(all && size <= 3 && letters === '')) break;
    if (n > first && (gapBefore(reading, n) & ~(SOFT | T.GAP_DOT | T.GAP_HYPHEN)) !== 0) break;
    if (n > first && (gapBefore(reading, n) & (T.GAP_DOT | T.GAP_HYPHEN | T.GAP_SPACE)) === 0) break;
    letters += slice(reading, n).toLowerCase();
    n++;
    if (all) break;
    const closing = dottedInfixEnd(reading, n);
    if (closing > n) {
      while (n <= closing) letters += slice(reading, n++).toLowerCase();
      break;
    }
  }
  return letters === '' ? undefined : { letters, next: n };
}

/** Token of the `K` in `T.v.d.K.`; -1 when the letters do not run on to a capital. */
function dottedInfixEnd(reading: Reading, first: number): number {
  let n = first;
  while (
    usable(reading, n) &&
    n - first < 4 &&
    reading.tokens.letters[n] === 1 &&
    gapBefore(reading, n) === T.GAP_DOT
  ) {
    if (isCapital(reading, n)) return n > first && (flagsAt(reading, n - 1) & L.INFIX) !== 0 ? n : -1;
    n++;
  }
  return -1;
}

/** `Sem de V.`, `Tarik El B.`, `Wout van 't Z`, `Floris v H-G`: an infix and one letter, or two with a hyphen. */
export function readInfixedInitial(reading: Reading, first: number): { letter: string; last: number } | undefined {
  let n = first;
  while (usable(reading, n) && n - first < 3 && (flagsAt(reading, n) & L.INFIX) !== 0 && isInfixGap(reading, n)) {
    if (isCapital(reading, n) && reading.tokens.letters[n] === 1) break;
    n++;
  }
  if (n === first || !isLetter(reading, n) || !isInfixGap(reading, n)) return undefined;
  const letter = slice(reading, n).toLowerCase();
  const double = isLetter(reading, n + 1) && gapBefore(reading, n + 1) === T.GAP_HYPHEN;
  return { letter, last: double ? n + 1 : n };
}

const isInfixGap = (reading: Reading, n: number): boolean =>
  (gapBefore(reading, n) & ~(SOFT | T.GAP_DOT | T.GAP_APOSTROPHE)) === 0;

const isLetter = (reading: Reading, n: number): boolean =>
  usable(reading, n) && isCapital(reading, n) && reading.tokens.letters[n] === 1;

/** `lily b`, `petra k.`: without capitals the first letter of the surname has none either. */
export function readLowerInitial(reading: Reading, n: number): string {
  if (!usable(reading, n) || isCapital(reading, n - 1) || isCapital(reading, n)) return '';
  if (reading.tokens.letters[n] !== 1 || gapBefore(reading, n) !== T.GAP_SPACE) return '';
  const letter = slice(reading, n);
  const next = reading.text.charAt(reading.tokens.end[n] as number);
  return /^[b-hj-np-tvwyz]$/.test(letter) && !/['’]/.test(next) ? letter : '';
}

/** The `w` of `Sterre dW`: infix and surname shortened to their letters. */
export function clippedSurname(reading: Reading, n: number): string {
  if (!usable(reading, n) || isCapital(reading, n) || gapBefore(reading, n) !== T.GAP_SPACE) return '';
  if ((reading.tokens.letters[n] as number) > 4) return '';
  const written = slice(reading, n);
  return /^(?:d|v|t|vd|vdr|vt|vdn|ter|ten|te|el)[A-Z]$/.test(written) ? written.slice(-1).toLowerCase() : '';
}
