import * as lexiconFlags from './lexicon';
import { couldBeName, flagsAt, gapBefore, isCapital, nameFlagsAt, type Reading, SOFT, slice, usable } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const leadsOn = new Set(['in', 'op', 'uit', 'aan', 'bij', 'onder', 'over', 'voor']);

const articlesInNames = new Set(['de', 'den', 'der', 't', 'het']);

/** A surname that the lists or the roster know: what may follow `Sem V.` without a new sentence. */
export function isListed(reading: Reading, n: number, infix: boolean): boolean {
  return infix || (nameFlagsAt(reading, n) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0;
}

const hyphenAt = (text: string, at: number): boolean => /^[-\u2010\u2011]/.test(text.charAt(at));

/** Infixes and surname words from `first`; `roster` also takes lower-case words that
 * the roster has as a surname. */
export function readSurname(
  reading: Reading,
  first: number,
  where: 'leading' | 'after-name' | 'after-initials',
  roster: boolean,
): { words: number[]; last: number; infix: boolean } | undefined {
  const dot = where === 'after-initials' ? T.GAP_DOT : 0;
  if (where !== 'leading' && usable(reading, first) && (gapBefore(reading, first) & ~(SOFT | T.GAP_LINE | dot)) !== 0)
    return undefined;
  let n = first;
  while (
    usable(reading, n) &&
    n - first < 4 &&
    (flagsAt(reading, n) & L.INFIX) !== 0 &&
    gapFitsInfix(reading, n, first)
  ) {
    if (
      leadsOn.has(slice(reading, n).toLowerCase()) &&
      !articlesInNames.has(n + 1 < reading.tokens.count ? slice(reading, n + 1).toLowerCase() : '')
    )
      break;
    n++;
  }
  const infix = n > first;
  if (!usable(reading, n)) return undefined;
  if (n > first && (gapBefore(reading, n) & ~(SOFT | T.GAP_APOSTROPHE | T.GAP_DOT | T.GAP_LINE | T.GAP_HYPHEN)) !== 0)
    return undefined;
  if (n > first && (gapBefore(reading, n) & T.GAP_DOT) !== 0 && (reading.tokens.letters[n - 1] as number) > 2)
    return undefined;
  if (!surnameWord(reading, n, infix, n === first && (gapBefore(reading, n) & T.GAP_LINE) !== 0, roster))
    return undefined;
  const words = [n];
  let last = n;
  for (;;) {
    let next = last + 1;
    if (!usable(reading, next)) break;
    const hyphen =
      (gapBefore(reading, next) & T.GAP_HYPHEN) !== 0 &&
      (gapBefore(reading, next) & ~(T.GAP_HYPHEN | T.GAP_SPACE | T.GAP_LINE)) === 0 &&
      hyphenAt(reading.text, reading.tokens.end[last] as number);
    if (hyphen) {
      while (
        usable(reading, next) &&
        next - last < 4 &&
        (flagsAt(reading, next) & L.INFIX) !== 0 &&
        !isCapital(reading, next)
      )
        next++;
      if (
        !usable(reading, next) ||
        (!isCapital(reading, next) && (nameFlagsAt(reading, next) & (L.ROSTER_SURNAME | L.SURNAME)) === 0)
      )
        break;
    } else if (gapBefore(reading, next) !== T.GAP_SPACE || !isCapital(reading, next)) break;
    else if (isInnerLetter(reading, next)) words.push(next++);
    else if (!isCapital(reading, last) || !runsOn(reading, last, next, where)) break;
    words.push(next);
    last = next;
  }
  return { words, last, infix };
}

/** The `A` of `Tjon A Tsien` and `Lie A Ling`. */
const isInnerLetter = (reading: Reading, n: number): boolean =>
  reading.tokens.letters[n] === 1 &&
  slice(reading, n) === 'A' &&
  usable(reading, n + 1) &&
  gapBefore(reading, n + 1) === T.GAP_SPACE &&
  couldBeName(reading, n + 1);

/** A second surname word: listed, or, behind initials, any capitalised word of no other meaning behind an unlisted one (`M. Oude Luttikhuis`). */
function runsOn(reading: Reading, last: number, next: number, where: string): boolean {
  const flags = nameFlagsAt(reading, next);
  if ((flags & (L.SURNAME | L.ROSTER_SURNAME)) !== 0) return true;
  return (
    where === 'after-initials' &&
    flags === 0 &&
    couldBeName(reading, next) &&
    (nameFlagsAt(reading, last) & (L.SURNAME | L.ROSTER_SURNAME | L.GIVEN)) === 0
  );
}

function gapFitsInfix(reading: Reading, n: number, first: number): boolean {
  const gap = gapBefore(reading, n);
  if (n === first) return true;
  return (
    (gap & ~(SOFT | T.GAP_APOSTROPHE | T.GAP_DOT | T.GAP_LINE | slashed(reading, n))) === 0 &&
    !((gap & T.GAP_DOT) !== 0 && (reading.tokens.letters[n - 1] as number) > 2)
  );
}

/** The slash of `v/d`. */
function slashed(reading: Reading, n: number): number {
  return reading.tokens.letters[n] === 1 && reading.tokens.letters[n - 1] === 1 ? T.GAP_SLASH : 0;
}

function surnameWord(reading: Reading, n: number, infix: boolean, newLine: boolean, roster: boolean): boolean {
  const flags = nameFlagsAt(reading, n);
  if (!isCapital(reading, n)) return roster && (flags & (L.ROSTER_SURNAME | (infix ? L.SURNAME : 0))) !== 0;
  if (newLine) return (flags & (L.ROSTER_SURNAME | L.SURNAME)) !== 0 && (flags & L.NEVER_NAME) === 0;
  if ((flags & L.ROSTER_SURNAME) !== 0) return true;
  if ((flags & (L.FAMOUS | L.SURNAME)) === L.FAMOUS) return false;
  if (infix && (flags & (L.ROSTER_GIVEN | L.GIVEN)) !== 0 && (flags & L.SURNAME) === 0) return false;
  return (
    couldBeName(reading, n) && ((flags & (L.NEVER_NAME | L.LINK_WORD | L.INFIX)) === 0 || (flags & L.SURNAME) !== 0)
  );
}
