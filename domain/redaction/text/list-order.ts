import { readInitials } from './initials';
import * as lexiconFlags from './lexicon';
import { NAME, type NameParts } from './name-parts';
import { dotAfter, flagsAt, gapBefore, isCapital, nameFlagsAt, type Reading, SOFT, usable } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

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
