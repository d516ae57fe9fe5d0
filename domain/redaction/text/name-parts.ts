import { clippedSurname, readInfixedInitial, readInitials, readLowerInitial } from './initials';
import * as lexiconFlags from './lexicon';
import {
  couldBeName,
  dotAfter,
  flagsAt,
  gapBefore,
  isCapital,
  nameFlagsAt,
  type Reading,
  SOFT,
  usable,
} from './reading';
import { isListed, readSurname } from './surname';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

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

/** One word that stands for a person by itself. */
export const oneWord = (n: number): NameParts => ({
  first: n,
  last: n,
  given: [n],
  surname: noTokens,
  initials: '',
  surnameInitial: '',
  infix: false,
});

/** A given name of the lists or the roster. */
export const NAME = L.GIVEN | L.ROSTER_GIVEN;

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
  const middle = isCapital(reading, first) || dotAfter(reading, n) ? readInitials(reading, n) : undefined;
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
  const clipped = clippedSurname(reading, n) || readLowerInitial(reading, n);
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
