import { attendanceOf } from './attendance';
import type { FamousNames } from './famous-names';
import * as lexiconFlags from './lexicon';
import { judgeInitials, presentBy } from './lone-initials';
import type { Mention } from './mention';
import { readHeard } from './misspelt-names';
import { readFromGiven, readFromInitials } from './name-parts';
import type { NearMisses } from './near-miss';
import { readPointedAt } from './pointed-at';
import { type Found, judge } from './read-mention';
import { flagsAt, nameFlagsAt, type Reading, slice } from './reading';
import { withRepeated } from './repeated';
import type { RosterIndex } from './roster-index';
import type { Scene } from './scene';
import { readSpeaker, readStrangeLower, readTitledLower } from './strange-words';
import { readBySurname } from './surname-led';
import * as tokenShapes from './tokens';
import { wholeNames } from './whole-names';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const FULL_STOP = 0x2e;

const NAMES = L.GIVEN | L.SURNAME | L.ROSTER;

/** All persons named in one text, in order, never overlapping; readable ones too. */
export function findPersons(
  reading: Reading,
  roster: RosterIndex,
  famous: FamousNames,
  nearMisses: NearMisses,
  childProtection: () => boolean,
): Mention[] {
  const earlier: Mention[] = [];
  const scene: Scene = {
    reading,
    roster,
    earlier,
    childProtection,
    nearMisses,
    lowerCaseStyle: reading.lowerCaseStyle,
    attendance: attendanceOf(reading.text, roster),
  };
  const { tokens } = reading;
  let n = 0;
  while (n < tokens.count) {
    const found = worthReading(reading, n) ? (famous.endAt(reading, n) ?? readName(scene, n)) : undefined;
    if (found === undefined) n++;
    else if (typeof found === 'number') n = found + 1;
    else {
      earlier.push(found);
      n = found.parts.last + 1;
    }
  }
  if (earlier.length === 0) return earlier;
  const whole = wholeNames(reading, earlier);
  const all = withRepeated(reading, whole);
  return all === whole ? whole : wholeNames(reading, all);
}

const NAME_WORD = L.ROSTER | L.GIVEN | L.INFIX;

/** Cheap test that lets ordinary words pass without being parsed. */
function worthReading(reading: Reading, n: number): boolean {
  const { tokens, flags, lowerCaseStyle } = reading;
  const shape = tokens.shape[n] as number;
  if ((shape & T.NUMBER) !== 0 || reading.claimed[n] !== 0) return false;
  if ((shape & T.CAPITAL) !== 0) return true;
  const word = flags[tokens.word[n] as number] as number;
  if (((word | (flags[tokens.base[n] as number] as number)) & NAME_WORD) === 0)
    return word === 0 && (tokens.letters[n] as number) > 2 && (lowerCaseStyle || followsTitle(reading, n));
  if ((nameFlagsAt(reading, n) & (L.ROSTER | L.GIVEN)) !== 0) return true;
  return (word & L.INFIX) !== 0 && leadsToName(reading, n + 1);
}

const followsTitle = (reading: Reading, n: number): boolean =>
  (flagsAt(reading, n - 1) & (L.TITLE | L.PROFESSION_CUE)) !== 0;

/** Behind the infixes stands a capital or a surname: `de school` needs no reading, `de Vries` and `de vries` do. */
function leadsToName(reading: Reading, from: number): boolean {
  const { tokens, flags } = reading;
  for (let n = from; n < tokens.count && n < from + 4; n++) {
    const shape = tokens.shape[n] as number;
    if ((shape & T.NUMBER) !== 0) return false;
    if ((shape & T.CAPITAL) !== 0) return true;
    const word = flags[tokens.word[n] as number] as number;
    const base = flags[tokens.base[n] as number] as number;
    if (((word | base) & (L.SURNAME | L.ROSTER_SURNAME)) !== 0) return true;
    if ((word & L.INFIX) === 0) return false;
  }
  return false;
}

/** A mention, or the last token of something that only looks like one, or nothing. */
function readName(scene: Scene, n: number): Found {
  const { reading } = scene;
  const flags = nameFlagsAt(reading, n) & ~L.FAMOUS;
  const capital = ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0;
  const size = reading.tokens.letters[n] as number;
  if (capital && size > 1 && size < 6 && scene.attendance.has(slice(reading, n))) return presentBy(scene, n);
  if (
    capital &&
    (size === 1 ||
      (size <= 3 && ((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 && (flags & L.NEVER_NAME) === 0))
  ) {
    const initials = readFromInitials(reading, n);
    const mention = initials === undefined ? undefined : judgeInitials(scene, initials);
    if (mention !== undefined) return mention;
  }
  if (
    capital &&
    size <= 3 &&
    reading.text.charCodeAt(reading.tokens.end[n] as number) === FULL_STOP &&
    /^(?:Th|Ch|Chr|Joh|Ph|Jac|Wm|Fr)$/.test(slice(reading, n))
  ) {
    const initials = readFromInitials(reading, n);
    if (initials !== undefined && initials.surname.length > 0) {
      const mention = judge(scene, initials);
      if (mention !== undefined) return mention;
    }
  }
  if ((flags & NAMES) === 0 && (flags & L.INFIX) === 0) {
    if (capital) return readSpeaker(scene, n) ?? readPointedAt(scene, n, flags);
    if (flags !== 0) return undefined;
    return scene.lowerCaseStyle ? (readHeard(scene, n) ?? readStrangeLower(scene, n)) : readTitledLower(scene, n);
  }
  if ((flags & (L.SURNAME | L.ROSTER_SURNAME | L.INFIX)) !== 0) {
    const mention = readBySurname(scene, n, flags, capital);
    if (mention !== undefined) return mention;
  }
  if ((flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0) {
    const parts = readFromGiven(reading, n, false);
    if (parts !== undefined) return judge(scene, parts);
  }
  return capital ? readPointedAt(scene, n, flags) : undefined;
}
