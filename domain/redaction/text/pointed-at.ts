import { type Cue, cueBefore } from './cue';
import * as lexiconFlags from './lexicon';
import { readNearMiss } from './misspelt-names';
import { readFromGiven, readFromSurname } from './name-parts';
import { readPlaced } from './placed-names';
import { type Found, judge } from './read-mention';
import { flagsAt, gapBefore, isCapital, slice } from './reading';
import type { Scene } from './scene';
import { readStrange } from './strange-words';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** `tandarts Dental Point`: two ordinary words with capitals. */
function isNameOfPractice({ reading }: Scene, n: number): boolean {
  const next = n + 1;
  const isWord = (at: number): boolean =>
    flagsAt(reading, at) === 0 && isCapital(reading, at) && reading.words?.isEntry(slice(reading, at)) === true;
  return next < reading.tokens.count && gapBefore(reading, next) === T.GAP_SPACE && isWord(n) && isWord(next);
}

/** `Gezin Oudkerk`, not `Gezin Centraal`. */
const isFamily = ({ reading }: Scene, cue: Cue, n: number): boolean =>
  cue.kind === 'family' && cue.direct && reading.words !== undefined && !reading.words.isEntry(slice(reading, n));

/** A capitalised word in no list, right behind a cue: `dokter Wibaut`, `juf Quinty`. */
export function readPointedAt(scene: Scene, n: number, flags: number): Found {
  const { reading } = scene;
  if (
    (flags &
      (L.NEVER_NAME |
        L.TITLE |
        L.DEGREE |
        L.GREETING |
        L.INFIX |
        L.ORGANISATION_CUE |
        L.STAFF_CUE |
        L.PROFESSION_CUE |
        L.ELDER_CUE |
        L.PEER_CUE)) !==
    0
  )
    return undefined;
  const miss = readNearMiss(scene, n, flags);
  if (miss !== undefined) return miss;
  const placed = readPlaced(scene, n, flags);
  if (placed !== undefined) return placed;
  const cue = cueBefore(reading, n);
  if ((!cue.direct && cue.kind !== 'staff') || cue.kind === 'none' || cue.kind === 'greeting' || cue.kind === 'closing')
    return readStrange(scene, n, flags);
  if (((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 && cue.kind !== 'title') return undefined;
  if (cue.kind === 'profession' && isNameOfPractice(scene, n)) return undefined;
  const parts = readFromGiven(reading, n, true);
  const bySurname = readFromSurname(reading, n);
  const longer =
    bySurname !== undefined && parts !== undefined && (bySurname.last > parts.last || isFamily(scene, cue, n))
      ? bySurname
      : parts;
  return longer === undefined ? undefined : judge(scene, longer);
}
