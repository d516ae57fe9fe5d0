import * as lexiconFlags from './lexicon';
import { flagsAt, type Reading } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const wordAt = (reading: Reading, n: number): string =>
  n < 0 || n >= reading.tokens.count ? '' : reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]);

/**
 * Flags of a cue word as the words beside it have them: an `intern begeleider` is staff where other `begeleiders` come from outside,
 * and the `er` of `IB'er` belongs to the letters before it.
 */
export function cueFlagsAt(reading: Reading, n: number): number {
  const own = flagsAt(reading, n);
  const flags =
    own === 0 && n >= 0 && (reading.tokens.letters[n] as number) > 6 ? compoundRole(wordAt(reading, n)) : own;
  if (n <= 0) return flags;
  const gap = (reading.tokens.shape[n] as number) & T.GAP_MASK;
  if ((flags & L.PROFESSION_CUE) !== 0 && gap === T.GAP_SPACE) {
    const internal = /^begeleid(?:st)?ers?$/i.test(wordAt(reading, n)) && /^interne?$/i.test(wordAt(reading, n - 1));
    return internal ? (flags & ~L.PROFESSION_CUE) | L.STAFF_CUE : flags;
  }
  const suffixed =
    (flags & L.STAFF_CUE) === 0 &&
    (gap & (T.GAP_APOSTROPHE | T.GAP_HYPHEN)) !== 0 &&
    (gap & T.GAP_SPACE) === 0 &&
    /^ers?$/.test(wordAt(reading, n));
  return suffixed ? flagsAt(reading, n - 1) & ~L.NEVER_NAME : flags;
}

const outside =
  /(?:arts|therapeute?|loog|loge|pedagoge?|verpleegkundige|ambtenaar|agente?|consulente?|hulpverle(?:ner|enster)|begeleid(?:er|ster)|jurist|advocaate?|trainer|coach|specialist|rechercheur|voogd|tolk|verzorg(?:er|ster)|fotograaf|chauffeur|makelaar|psychiater|regisseur)$/i;
const inside =
  /(?:juf|meester|leerkracht|docente?|mentor|leraar|lerares|co[oö]rdinator|assistente?|conci[eë]rge|directeur|leider|leidster)$/i;

/** Flags of a role in no list by its last member: `ouderverpleegkundige`, `muziekdocent`. */
function compoundRole(word: string): number {
  if (outside.test(word)) return L.PROFESSION_CUE;
  return inside.test(word) ? L.STAFF_CUE : 0;
}

/** True when the word is a role by its last member. */
export const isRole = (word: string): boolean => compoundRole(word) !== 0;

/** A role of staff that stands as a label before a name. Token position of its last word. */
export interface RoleLabel {
  readonly at: number;
  readonly management: boolean;
}

const separator = /^\s*(?:[:=|\u2013\u2014\u2192]\s*|\s-\s*|-\s+|:\s*[-\u2022*]\s*)$/;
const unit = /^(?:groep|groepen|klas|unit|stamgroep|bovenbouw|middenbouw|onderbouw|kleuters|van|de|en|t\/m|m|t)$/i;

/** The label before the name at `first`: `Directeur: `, `Leerkracht groep 5/6: `, `mentor – `, a role on a line of its own; undefined without one. */
export function roleLabelBefore(reading: Reading, first: number): RoleLabel | undefined {
  const { tokens, text } = reading;
  if (first === 0 || (reading.present & L.STAFF_CUE) === 0) return undefined;
  const gap = (tokens.shape[first] as number) & T.GAP_MASK;
  if ((gap & ~T.GAP_SPACE) === 0 || (gap & (T.GAP_DOT | T.GAP_COMMA | T.GAP_CLOSE | T.GAP_QUOTE)) !== 0)
    return undefined;
  const between = text.slice(tokens.end[first - 1], tokens.start[first]);
  let n = first - 1;
  for (let steps = 0; steps < 6 && n > 0 && (cueFlagsAt(reading, n) & L.STAFF_CUE) === 0; steps++, n--) {
    const numbered = ((tokens.shape[n] as number) & T.NUMBER) !== 0 || tokens.letters[n] === 1;
    if (!numbered && !unit.test(wordAt(reading, n))) return undefined;
    if (((tokens.shape[n] as number) & (T.GAP_LINE | T.GAP_DOT | T.GAP_COMMA | T.GAP_COLON)) !== 0) return undefined;
  }
  const flags = cueFlagsAt(reading, n);
  if ((flags & L.STAFF_CUE) === 0) return undefined;
  const ownLine = (gap & T.GAP_LINE) !== 0 && (gap & T.GAP_BLANK_LINE) === 0 && beginsLine(reading, n);
  return separator.test(between) || ownLine ? { at: n, management: (flags & L.MANAGEMENT) !== 0 } : undefined;
}

/** True when nothing but words of the role stands before it on its line. */
function beginsLine(reading: Reading, n: number): boolean {
  let first = n;
  while (first > 0 && ((reading.tokens.shape[first] as number) & T.GAP_LINE) === 0) {
    if ((cueFlagsAt(reading, first - 1) & L.STAFF_CUE) === 0) return false;
    first--;
  }
  return true;
}
