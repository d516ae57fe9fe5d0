import * as lexiconFlags from './lexicon';
import type { Tokens } from './tokens';
import * as tokenShapes from './tokens';

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
}

/** A stretch of tokens that has the form of a name. Token positions. */
export interface NameParts {
  readonly first: number;
  readonly last: number;
  readonly given: readonly number[];
  readonly surname: readonly number[];
  /** Letters before the surname: `jp`. */
  readonly initials: string;
  /** Letter after the given name: the `v` of `Sem V.`. */
  readonly surnameInitial: string;
  readonly infix: boolean;
}

const noTokens: readonly number[] = [];

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

const isCapital = (reading: Reading, n: number): boolean => ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0;
const gapBefore = (reading: Reading, n: number): number => (reading.tokens.shape[n] as number) & T.GAP_MASK;
const usable = (reading: Reading, n: number): boolean =>
  n < reading.tokens.count && reading.claimed[n] === 0 && ((reading.tokens.shape[n] as number) & T.NUMBER) === 0;

const NAME = L.GIVEN | L.ROSTER_GIVEN;
const SOFT = T.GAP_SPACE | T.GAP_UNDERSCORE;

/** True when the word can be part of a name by its capital: no day, test, label or pronoun. */
function couldBeName(reading: Reading, n: number): boolean {
  if (!usable(reading, n) || !isCapital(reading, n)) return false;
  const flags = nameFlagsAt(reading, n);
  if ((flags & (L.GIVEN | L.SURNAME | L.ROSTER)) !== 0) return true;
  return (
    (flags & (L.NEVER_NAME | L.TITLE | L.DEGREE | L.GREETING | L.CLOSING | L.ORGANISATION_CUE)) === 0 &&
    (reading.tokens.letters[n] as number) > 1
  );
}

/** Reads given name(s) with what follows them; `open` lets an unlisted capitalised word be the given name. */
export function readFromGiven(reading: Reading, first: number, open: boolean): NameParts | undefined {
  if (!usable(reading, first)) return undefined;
  const flags = nameFlagsAt(reading, first);
  if ((flags & NAME) === 0 && !(open && couldBeName(reading, first))) return undefined;
  const given = [first];
  let n = first + 1;
  while (
    usable(reading, n) &&
    (nameFlagsAt(reading, n) & NAME) !== 0 &&
    joins(reading, n) &&
    sameCase(reading, first, n)
  ) {
    if (
      (nameFlagsAt(reading, n) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0 &&
      (gapBefore(reading, n) & T.GAP_HYPHEN) === 0 &&
      !followsName(reading, n + 1)
    )
      break;
    given.push(n++);
  }
  const middle = readInitials(reading, n);
  if (middle !== undefined && (gapBefore(reading, n) & ~SOFT) === 0) {
    const after = readSurname(reading, middle.next, 'after-initials', false);
    if (after !== undefined && isListed(reading, after.words[0] as number, after.infix)) {
      return {
        first,
        last: after.last,
        given,
        surname: after.words,
        initials: '',
        surnameInitial: '',
        infix: after.infix,
      };
    }
    if (middle.letters.length === 1) {
      return {
        first,
        last: middle.next - 1,
        given,
        surname: [],
        initials: '',
        surnameInitial: middle.letters,
        infix: false,
      };
    }
  }
  const abbreviated = readInfixedInitial(reading, n);
  if (abbreviated !== undefined) {
    return {
      first,
      last: abbreviated.last,
      given,
      surname: [],
      initials: '',
      surnameInitial: abbreviated.letter,
      infix: true,
    };
  }
  const clipped = clippedSurname(reading, n);
  if (clipped !== '') {
    return { first, last: n, given, surname: [], initials: '', surnameInitial: clipped, infix: true };
  }
  const read = readSurname(reading, n, 'after-name', !isCapital(reading, first));
  const mixed =
    read !== undefined && !read.infix && !isCapital(reading, first) && isCapital(reading, read.words[0] as number);
  const surname = mixed ? undefined : read;
  return {
    first,
    last: surname?.last ?? n - 1,
    given,
    surname: surname?.words ?? [],
    initials: '',
    surnameInitial: '',
    infix: surname?.infix ?? false,
  };
}

/** `J.P. de Vries`, `F. v. Rossum`, `JP de Vries`, and initials on their own. */
export function readFromInitials(reading: Reading, first: number): NameParts | undefined {
  const initials = readInitials(reading, first);
  if (initials === undefined) return undefined;
  const gap = initials.next < reading.tokens.count ? gapBefore(reading, initials.next) : T.GAP_LINE;
  const surname =
    (gap & ~(SOFT | T.GAP_DOT)) === 0 ? readSurname(reading, initials.next, 'after-initials', false) : undefined;
  return {
    first,
    last: surname?.last ?? initials.next - 1,
    given: [],
    surname: surname?.words ?? [],
    initials: initials.letters,
    surnameInitial: '',
    infix: surname?.infix ?? false,
  };
}

/** `Van Beek`, `de Winter`, `d'Hont`, `Willemsen`, and `Vries, de, Sem`. */
export function readFromSurname(reading: Reading, first: number): NameParts | undefined {
  const surname = readSurname(reading, first, 'leading', true);
  if (surname === undefined) return undefined;
  return {
    first,
    last: surname.last,
    given: noTokens,
    surname: surname.words,
    initials: '',
    surnameInitial: '',
    infix: surname.infix,
  };
}

/** `Vries, de, Sem`; `Beek van, Olivier`; `Jansen, P.`; undefined when the words after the surname are no given name. */
export function readReversed(reading: Reading, name: NameParts): NameParts | undefined {
  let n = name.last + 1;
  let comma = false;
  while (
    usable(reading, n) &&
    (gapBefore(reading, n) & ~(SOFT | T.GAP_COMMA | T.GAP_DOT | T.GAP_OPEN | T.GAP_CLOSE | T.GAP_APOSTROPHE)) === 0 &&
    n - name.last < 4
  ) {
    comma ||= (gapBefore(reading, n) & (T.GAP_COMMA | T.GAP_OPEN)) !== 0;
    if ((flagsAt(reading, n) & L.INFIX) === 0 || (isCapital(reading, n) && comma)) break;
    n++;
  }
  if (!comma || !usable(reading, n) || !isCapital(reading, n)) return undefined;
  if ((gapBefore(reading, n) & (T.GAP_LINE | T.GAP_COLON | T.GAP_SEMICOLON)) !== 0) return undefined;
  const initials = readInitials(reading, n);
  if (initials !== undefined) {
    if ((gapBefore(reading, n) & T.GAP_OPEN) !== 0) return undefined;
    return { ...name, last: initials.next - 1, initials: initials.letters };
  }
  if ((nameFlagsAt(reading, n) & NAME) === 0) return undefined;
  let last = n + 1;
  while (
    usable(reading, last) &&
    gapBefore(reading, last) === T.GAP_SPACE &&
    (flagsAt(reading, last) & L.INFIX) !== 0 &&
    (!isCapital(reading, last) || isLoud(reading, last)) &&
    last - n < 3
  )
    last++;
  const trailing = last - 1 > n && !followsCapital(reading, last) ? last - 1 : n;
  return { ...name, last: trailing, given: [n] };
}

/** `Bakker M.`, `Sedney R.`: a list that puts the initial behind the surname without a comma. */
export function readSurnameFirst(reading: Reading, name: NameParts): NameParts | undefined {
  const n = name.last + 1;
  if (!usable(reading, n) || gapBefore(reading, n) !== T.GAP_SPACE || !isCapital(reading, n)) return undefined;
  if (!isCapital(reading, name.first) && !name.infix) return undefined;
  const initials = readInitials(reading, n);
  if (initials === undefined || initials.next - n > 3 || reading.tokens.letters[n] !== 1) return undefined;
  const behind = initials.next;
  if (!dotAfter(reading, behind - 1) && behind < reading.tokens.count && gapBefore(reading, behind) === T.GAP_SPACE)
    return undefined;
  if (followsCapital(reading, behind) && !dotAfter(reading, behind - 1)) return undefined;
  const glued =
    behind < reading.tokens.count &&
    (nameFlagsAt(reading, behind) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0 &&
    (gapBefore(reading, behind) & ~(SOFT | T.GAP_DOT)) === 0;
  return glued ? undefined : { ...name, last: behind - 1, initials: initials.letters };
}

const followsCapital = (reading: Reading, n: number): boolean =>
  usable(reading, n) && isCapital(reading, n) && (gapBefore(reading, n) & T.HARD_GAP) === 0;
const isLoud = (reading: Reading, n: number): boolean => ((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0;
const followsName = (reading: Reading, n: number): boolean =>
  usable(reading, n) &&
  (gapBefore(reading, n) & ~(SOFT | T.GAP_HYPHEN)) === 0 &&
  (couldBeName(reading, n) || (flagsAt(reading, n) & L.INFIX) !== 0) &&
  isCapital(reading, n);

function joins(reading: Reading, n: number): boolean {
  return (gapBefore(reading, n) & ~(SOFT | T.GAP_HYPHEN)) === 0;
}

function sameCase(reading: Reading, one: number, other: number): boolean {
  return isCapital(reading, one) === isCapital(reading, other) || (gapBefore(reading, other) & T.GAP_HYPHEN) !== 0;
}

function readInitials(reading: Reading, first: number): { letters: string; next: number } | undefined {
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

const slice = (reading: Reading, n: number): string =>
  reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]);
const dotAfter = (reading: Reading, n: number): boolean => reading.text.charAt(reading.tokens.end[n] as number) === '.';

/** `Sem de V.`: an infix and one letter. */
function readInfixedInitial(reading: Reading, first: number): { letter: string; last: number } | undefined {
  let n = first;
  while (
    usable(reading, n) &&
    n - first < 3 &&
    (flagsAt(reading, n) & L.INFIX) !== 0 &&
    (gapBefore(reading, n) & ~(SOFT | T.GAP_DOT)) === 0
  ) {
    if (isCapital(reading, n)) break;
    n++;
  }
  if (n === first || !usable(reading, n) || !isCapital(reading, n) || reading.tokens.letters[n] !== 1) return undefined;
  if ((gapBefore(reading, n) & ~(SOFT | T.GAP_DOT)) !== 0) return undefined;
  return { letter: slice(reading, n).toLowerCase(), last: n };
}

/** The `w` of `Sterre dW`: infix and surname shortened to their letters. */
function clippedSurname(reading: Reading, n: number): string {
  if (!usable(reading, n) || isCapital(reading, n) || gapBefore(reading, n) !== T.GAP_SPACE) return '';
  if ((reading.tokens.letters[n] as number) > 4) return '';
  const written = slice(reading, n);
  return /^(?:d|v|t|vd|vdr|vt|vdn|ter|ten|te|el)[A-Z]$/.test(written) ? written.slice(-1).toLowerCase() : '';
}

const leadsOn = new Set(['in', 'op', 'uit', 'aan', 'bij', 'onder', 'over', 'voor']);
const articlesInNames = new Set(['de', 'den', 'der', 't', 'het']);

/** A surname that the lists or the roster know: what may follow `Sem V.` without a new sentence. */
function isListed(reading: Reading, n: number, infix: boolean): boolean {
  return infix || (nameFlagsAt(reading, n) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0;
}

const hyphenAt = (text: string, at: number): boolean => /^[-\u2010\u2011]/.test(text.charAt(at));

/** Infixes and surname words from `first`; `roster` also takes lower-case words that
 * the roster has as a surname. */
function readSurname(
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
  if (infix && (flags & (L.ROSTER_GIVEN | L.GIVEN)) !== 0 && (flags & L.SURNAME) === 0) return false;
  return (
    couldBeName(reading, n) && ((flags & (L.NEVER_NAME | L.LINK_WORD | L.INFIX)) === 0 || (flags & L.SURNAME) !== 0)
  );
}
