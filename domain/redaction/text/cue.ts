import * as lexiconFlags from './lexicon';
import { flagsAt, type Reading } from './reading';
import { cueFlagsAt, roleLabelBefore } from './role-label';
import { isAbbreviated } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** What the words beside a name say about the person. */
export type CueKind =
  | 'none'
  | 'title'
  | 'staff'
  | 'profession'
  | 'elder'
  | 'peer'
  | 'naming'
  | 'family'
  | 'greeting'
  | 'closing';

export interface Cue {
  readonly kind: CueKind;
  /** Nothing but a space (or the dot of an abbreviation) between the cue and the name. */
  readonly direct: boolean;
  /** Token position of the cue word, -1 without one. */
  readonly at: number;
  readonly female: boolean;
  readonly male: boolean;
  readonly titled: boolean;
  readonly management: boolean;
  /** A role of staff as the label of the name: `Directeur: `, `mentor – `. */
  readonly label: boolean;
}

export const noCue: Cue = {
  kind: 'none',
  direct: false,
  at: -1,
  female: false,
  male: false,
  titled: false,
  management: false,
  label: false,
};

const kinds: readonly (readonly [number, CueKind])[] = [
  [L.ELDER_CUE, 'elder'],
  [L.PEER_CUE, 'peer'],
  [L.STAFF_CUE, 'staff'],
  [L.PROFESSION_CUE, 'profession'],
  [L.FAMILY_CUE, 'family'],
  [L.NAMING, 'naming'],
];
const CUES =
  L.ELDER_CUE |
  L.PEER_CUE |
  L.STAFF_CUE |
  L.PROFESSION_CUE |
  L.FAMILY_CUE |
  L.NAMING |
  L.TITLE |
  L.DEGREE |
  L.MANAGEMENT;
const WEAK_GAP =
  T.GAP_SPACE |
  T.GAP_COMMA |
  T.GAP_COLON |
  T.GAP_OPEN |
  T.GAP_QUOTE |
  T.GAP_LINE |
  T.GAP_CLOSE |
  T.GAP_SLASH |
  T.GAP_TAB;

/** The cue before a name: a title and a role may both stand there (`huisarts, mw. Ketelaar`); the role wins. */
export function cueBefore(reading: Reading, first: number): Cue {
  const cue = nearCue(reading, first);
  if (cue.kind !== 'none' && cue.kind !== 'staff') return cue;
  const role = roleLabelBefore(reading, first);
  return role === undefined ? cue : { ...cue, kind: 'staff', direct: false, label: true, ...role };
}

/** `MR`: the parents' council, unless the name behind it is in capitals too. */
const isCouncil = (reading: Reading, n: number, first: number): boolean =>
  ((reading.tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 &&
  reading.tokens.letters[n] === 2 &&
  ((reading.tokens.shape[first] as number) & T.ALL_CAPITALS) === 0 &&
  reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]) === 'MR';

/** `heet ook Lin`. */
const isAlso = (reading: Reading, n: number): boolean =>
  /^(?:ook|eigenlijk|dus|echt)$/.test(reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]));

function nearCue(reading: Reading, first: number): Cue {
  const { tokens } = reading;
  let cue = noCue;
  let titled = false;
  let direct = true;
  let near = true;
  let female = false;
  let male = false;
  for (let n = first - 1; n >= 0 && n >= first - 4; n--) {
    const gap = (tokens.shape[n + 1] as number) & T.GAP_MASK;
    const flags = cueFlagsAt(reading, n);
    const abbreviation =
      (flags & (L.TITLE | L.DEGREE | L.FAMILY_CUE)) !== 0 ||
      ((gap & T.GAP_DOT) !== 0 && isAbbreviated(reading, n, flags));
    if (isCouncil(reading, n, first)) break;
    if ((gap & ~(WEAK_GAP | (abbreviation ? T.GAP_DOT : 0) | T.GAP_APOSTROPHE | T.GAP_HYPHEN | T.GAP_UNDERSCORE)) !== 0)
      break;
    if ((gap & T.GAP_LINE) !== 0 && (flags & (L.TITLE | L.DEGREE | L.STAFF_CUE)) === 0) break;
    if ((gap & ~(T.GAP_SPACE | T.GAP_DOT)) !== 0) near = false;
    if (cue.kind === 'none') direct = near;
    if ((flags & CUES) === 0) {
      if (n === first - 1 && (flags & L.GREETING) !== 0) return { ...noCue, kind: 'greeting', direct, at: n };
      if (n === first - 1 && (flags & L.CLOSING) !== 0) return { ...noCue, kind: 'closing', direct, at: n };
      if ((flags & (L.ARTICLE | L.INFIX)) !== 0 && titled) continue;
      if (n === first - 1 && n > 0 && isAlso(reading, n) && (flagsAt(reading, n - 1) & L.NAMING) !== 0) continue;
      break;
    }
    if ((flags & (L.TITLE | L.DEGREE)) !== 0 && (flags & (L.PROFESSION_CUE | L.ELDER_CUE)) === 0) {
      titled = true;
      female ||= (flags & L.FEMALE) !== 0;
      male ||= (flags & L.MALE) !== 0;
      cue = {
        kind: cue.kind === 'none' ? 'title' : cue.kind,
        direct,
        at: n,
        female,
        male,
        titled,
        management: false,
        label: false,
      };
      continue;
    }
    const kind = kinds.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 'staff';
    if (titled && (kind === 'naming' || kind === 'family')) break;
    const called = kind === 'naming' && n > 0 ? cueFlagsAt(reading, n - 1) : 0;
    if ((called & (L.ELDER_CUE | L.PEER_CUE)) !== 0 && ((tokens.shape[n] as number) & T.GAP_MASK) === T.GAP_SPACE)
      return {
        ...noCue,
        kind: (called & L.ELDER_CUE) !== 0 ? 'elder' : 'peer',
        direct,
        at: n - 1,
        female: (called & L.FEMALE) !== 0,
        male: (called & L.MALE) !== 0,
      };
    female ||= (flags & L.FEMALE) !== 0;
    male ||= (flags & L.MALE) !== 0;
    return { kind, direct, at: n, female, male, titled, management: (flags & L.MANAGEMENT) !== 0, label: false };
  }
  return cue;
}

const AFTER = L.ELDER_CUE | L.PEER_CUE | L.STAFF_CUE | L.PROFESSION_CUE;

/** The cue after a name: `Post (vader van Dylan)`, `Marco, de buurman`, `S. Bakker (OA)`. */
export function cueAfter(reading: Reading, last: number): Cue {
  const { tokens } = reading;
  let n = last + 1;
  if (n >= tokens.count) return noCue;
  const gap = (tokens.shape[n] as number) & T.GAP_MASK;
  const copula = gap === T.GAP_SPACE && /^(?:is|was)$/.test(reading.text.slice(tokens.start[n], tokens.end[n]));
  if (!copula && ((gap & (T.GAP_OPEN | T.GAP_COMMA)) === 0 || (gap & (T.GAP_LINE | T.GAP_DOT)) !== 0)) return noCue;
  if (copula) n++;
  while (
    n < tokens.count &&
    n < last + 4 &&
    (flagsAt(reading, n) & (L.ARTICLE | L.INFIX | L.NEVER_NAME)) !== 0 &&
    (flagsAt(reading, n) & AFTER) === 0
  ) {
    if (((tokens.shape[n + 1] ?? 0) & T.GAP_MASK & ~T.GAP_SPACE) !== 0) return noCue;
    n++;
  }
  const flags = flagsAt(reading, n);
  if ((flags & AFTER) === 0) return noCue;
  const kind = kinds.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 'none';
  return {
    kind,
    direct: (gap & T.GAP_OPEN) !== 0,
    at: n,
    titled: false,
    management: (flags & L.MANAGEMENT) !== 0,
    label: false,
    female: (flags & L.FEMALE) !== 0,
    male: (flags & L.MALE) !== 0,
  };
}
