import { noCue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { mentionOf } from './mention-of';
import { readFromGiven } from './name-parts';
import { isInStaffRow, isNamedAsStaff } from './named-staff';
import { flagsAt, nameFlagsAt, type Reading, slice } from './reading';
import type { Scene } from './scene';
import { isInstitution, pointsTo, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const speaking =
  /^(?:zegt|zei|vertelt|vertelde|huilt|huilde|sloeg|slaat|schopte|duwde|riep|lachte|belde|appte|mailde|vroeg|noemt|noemde|gooide|schreeuwde|schold|pestte|antwoordde|fluisterde|krabde|spuugde|said|told|asked|hit|cried)$/;

/** A word that puts two names in a row. */
export const and = /^(?:en|and|of|&)$/;

/** A capitalised word in no list that stands in a row with a name (`Sven en Djenna`), or does what only people do (`toen Djenna riep`). */
export function readPlaced(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading, earlier } = scene;
  const { tokens } = reading;
  if (flags !== 0 || ((tokens.shape[n] as number) & T.ALL_CAPITALS) !== 0 || (tokens.letters[n] as number) < 3)
    return undefined;
  const word = (at: number): string => (at >= 0 && at < tokens.count ? slice(reading, at) : '');
  const spaced = (at: number): boolean =>
    at < tokens.count && ((tokens.shape[at] as number) & T.GAP_MASK) === T.GAP_SPACE;
  const verb = (flagsAt(reading, n + 1) & L.PERSON_VERB) !== 0;
  const linked = ((flagsAt(reading, n - 1) | flagsAt(reading, n + 1)) & L.LINK_WORD) !== 0;
  if (standsAsName(scene, n)) {
    const parts = readFromGiven(reading, n, true);
    if (parts !== undefined && !isInstitution(reading, parts) && !isNamedAsStaff(scene, n))
      return mentionOf(scene, parts, noCue, { stance: 'third', confidence: 'likely', because: 'cue.row', persons: [] });
  }
  if (!verb && !linked) return undefined;
  if (n + 1 < tokens.count && ((tokens.shape[n + 1] as number) & T.GAP_MASK) === T.GAP_HYPHEN) return undefined;
  const previous = earlier.at(-1);
  const behind =
    previous !== undefined &&
    previous.parts.last === n - 2 &&
    linked &&
    and.test(word(n - 1)) &&
    spaced(n) &&
    spaced(n - 1);
  const before =
    !startsSentence(reading, n) &&
    and.test(word(n + 1)) &&
    spaced(n + 1) &&
    spaced(n + 2) &&
    isPlainName(reading, n + 2);
  if ((flagsAt(reading, n - 1) & L.WHERE_WORD) !== 0 && !pointsTo(reading, n)) return undefined;
  if (!behind && !before && !(verb && spaced(n + 1) && speaking.test(word(n + 1)))) return undefined;
  const parts = readFromGiven(reading, n, true);
  if (parts === undefined || isInstitution(reading, parts)) return undefined;
  if (isNamedAsStaff(scene, n)) return undefined;
  const because = behind || before ? 'cue.row' : 'cue.verb';
  if (previous !== undefined && isInStaffRow(scene, parts))
    return mentionOf(scene, parts, previous.cue, { stance: 'staff', because, persons: [] });
  return mentionOf(scene, parts, noCue, { stance: 'third', confidence: 'likely', because, persons: [] });
}

const labelled =
  /(?:groep|plan|toets|lokaal|bijlage|versie|niveau|deel|vitamine|type|categorie|stap|fase|hepatitis|team|klas|model|blok|thema|optie|scenario|gebouw|vleugel|route|hal)$/i;

/**
 * A capitalised word in no list, in a place where only names stand: `Yara, Ingmar en …` behind a name and a comma, `neef van Bilal (Oktay)`
 * in brackets behind kin, `Ricky S.` before an initial.
 */
function standsAsName(scene: Scene, n: number): boolean {
  const { reading, earlier } = scene;
  const { tokens, text } = reading;
  const gap = (tokens.shape[n] as number) & T.GAP_MASK;
  const after = n + 1 < tokens.count ? (tokens.shape[n + 1] as number) & T.GAP_MASK : T.GAP_LINE;
  const previous = earlier.at(-1);
  const behindName = previous !== undefined && previous.parts.last === n - 1 && previous.parts.surname.length === 0;
  if (behindName && (gap & ~T.GAP_SPACE) === T.GAP_COMMA) {
    const goesOn =
      (after & (T.GAP_COMMA | T.GAP_DOT)) !== 0 || and.test(n + 1 < tokens.count ? slice(reading, n + 1) : '');
    if (goesOn) return true;
  }
  const bracketed = (gap & T.GAP_OPEN) !== 0 && (after & T.GAP_CLOSE) !== 0;
  const kin = L.ELDER_CUE | L.PEER_CUE | L.PROFESSION_CUE;
  if (bracketed && [1, 2, 3].some((back) => (flagsAt(reading, n - back) & kin) !== 0)) return true;
  if (after !== T.GAP_SPACE || labelled.test(slice(reading, n)) || startsSentence(reading, n)) return false;
  const initial = n + 1;
  return (
    tokens.letters[initial] === 1 &&
    ((tokens.shape[initial] as number) & (T.CAPITAL | T.NUMBER)) === T.CAPITAL &&
    /^[.,;)]/.test(text.slice(tokens.end[initial], (tokens.end[initial] as number) + 1))
  );
}

function isPlainName(reading: Reading, n: number): boolean {
  const flags = nameFlagsAt(reading, n);
  return (
    ((reading.tokens.shape[n] as number) & T.CAPITAL) !== 0 &&
    (flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0 &&
    (flags & (L.COMMON | L.NEVER_NAME)) === 0
  );
}
