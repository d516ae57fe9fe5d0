import { cueBefore, noCue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { mentionOf } from './mention-of';
import { readNearMiss } from './misspelt-names';
import { readFromGiven, readFromSurname } from './name-parts';
import { isNamedAsStaff } from './named-staff';
import { readPlaced } from './placed-names';
import { type Found, judge } from './read-mention';
import { flagsAt, slice } from './reading';
import type { Scene } from './scene';
import { isInstitution, isInTitle, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

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
    return readUnexplained(scene, n, flags);
  if (((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 && cue.kind !== 'title') return undefined;
  const parts = readFromGiven(reading, n, true);
  const bySurname = readFromSurname(reading, n);
  const longer = bySurname !== undefined && parts !== undefined && bySurname.last > parts.last ? bySurname : parts;
  return longer === undefined ? undefined : judge(scene, longer);
}

const takesPeople = /^(?:met|door|tegen|naast|aan|bij|dat|zat|zit|kwam|komt|sloeg|with|by)$/i;

/** A capital in the middle of a sentence on a word of no list, where nothing else explains it: left as it is, and asked. */
function readUnexplained(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const shape = tokens.shape[n] as number;
  if (flags !== 0 || (shape & T.ALL_CAPITALS) !== 0 || (tokens.letters[n] as number) < 3) return undefined;
  if ((shape & T.GAP_MASK) !== T.GAP_SPACE || startsSentence(reading, n)) return undefined;
  if ((flagsAt(reading, n - 1) & (L.ARTICLE | L.WHERE_WORD | L.ORGANISATION_CUE | L.WORK_CUE | L.NAMING)) !== 0)
    return undefined;
  if (((tokens.shape[n - 1] as number) & T.CAPITAL) !== 0) return undefined;
  const after = n + 1 < tokens.count ? (tokens.shape[n + 1] as number) : 0;
  if (
    (after & T.GAP_MASK) === T.GAP_HYPHEN ||
    ((after & T.GAP_MASK) === T.GAP_SPACE && (after & (T.CAPITAL | T.NUMBER)) !== 0)
  )
    return undefined;
  if (!takesPeople.test(slice(reading, n - 1)) && (flagsAt(reading, n + 1) & L.PERSON_VERB) === 0) return undefined;
  const parts = readFromGiven(reading, n, true);
  if (parts === undefined || isInstitution(reading, parts) || isInTitle(reading, n) || isNamedAsStaff(scene, n))
    return undefined;
  return mentionOf(scene, parts, noCue, {
    stance: 'third',
    confidence: 'possible',
    because: 'name.unexplained',
    persons: [],
  });
}
