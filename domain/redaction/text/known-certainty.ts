import type { Confidence } from '../span';
import type { Cue } from './cue';
import * as lexiconFlags from './lexicon';
import type { NameParts } from './name-parts';
import { flagsAt, nameFlagsAt, type Reading } from './reading';
import type { Resolution } from './resolution';
import type { Scene } from './scene';
import { startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const WORDS = L.GIVEN | L.ROSTER;

/** How sure it is that the words are a name at all; undefined when they are ordinary words. */
export function howSure(scene: Scene, parts: NameParts, cue: Cue, resolution: Resolution): Confidence | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const n = parts.given[0] ?? parts.surname[0] ?? parts.first;
  const capital = ((tokens.shape[n] as number) & T.CAPITAL) !== 0;
  const flags = nameFlagsAt(reading, n);
  const common = (flags & (L.COMMON | L.NEVER_NAME | L.PERSON_VERB | L.LINK_WORD | L.INFIX)) !== 0;
  const pointed = cue.kind !== 'none' && cue.kind !== 'greeting' && cue.direct;
  switch (resolution.form) {
    case 'full-name':
    case 'reversed':
    case 'initials':
    case 'given-initial':
      if (!capital && common && parts.surname.length === 0) return undefined;
      return 'certain';
    case 'letters':
      if (parts.initials.length < 2) return undefined;
      return scene.roster.byInitials.has(parts.initials) ? 'certain' : 'likely';
    case 'surname':
      if (wherePlace(reading, parts)) return undefined;
      break;
    case 'given-name':
      break;
  }
  if (!capital) {
    const word = (flags & (L.PERSON_VERB | L.LINK_WORD | L.INFIX | L.NEVER_NAME)) !== 0;
    if (pointed && !word && cue.kind !== 'family' && !(common && cue.kind === 'peer')) return 'certain';
    if (common) return !word && resolution.form === 'given-name' ? amongNames(scene, parts) : undefined;
    if (!scene.lowerCaseStyle && article(reading, parts)) return undefined;
    const size = tokens.letters[n] as number;
    return size >= (resolution.form === 'surname' ? 5 : 3) ? 'certain' : undefined;
  }
  if (!common || pointed) return 'certain';
  if (!startsSentence(reading, n)) return article(reading, parts) ? undefined : 'certain';
  const next = parts.last + 1;
  const after = flagsAt(reading, next);
  if (
    (flags & L.PERSON_VERB) !== 0 &&
    (after & L.NEVER_NAME) !== 0 &&
    ((tokens.shape[next] as number) & T.CAPITAL) === 0
  )
    return undefined;
  const gap = next < tokens.count ? (tokens.shape[next] as number) & T.GAP_MASK : T.GAP_LINE;
  if (scene.earlier.some((mention) => mention.persons.some((person) => resolution.persons.includes(person))))
    return 'certain';
  if (resolution.form === 'surname' && !parts.infix)
    return (gap & (T.GAP_OPEN | T.GAP_COMMA)) !== 0 || (after & WORDS) !== 0 ? 'certain' : 'possible';
  if (parts.infix && (after & L.PERSON_VERB) === 0) return 'possible';
  return (after & (L.PERSON_VERB | L.LINK_WORD)) !== 0 || (gap & ~T.GAP_SPACE) !== 0 ? 'certain' : 'likely';
}

/** A common word in lower case is a name in a row of names (`roos, youssef en fien`), or in hasty writing where a person stands. */
function amongNames(scene: Scene, parts: NameParts): Confidence | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const before = flagsAt(reading, parts.first - 1);
  const gapAfter = parts.last + 1 < tokens.count ? (tokens.shape[parts.last + 1] as number) & T.GAP_MASK : T.GAP_LINE;
  const other = (n: number): boolean =>
    (nameFlagsAt(reading, n) & (L.ROSTER_GIVEN | L.GIVEN)) !== 0 && (nameFlagsAt(reading, n) & L.COMMON) === 0;
  const isAnd = (n: number): boolean => n < tokens.count && /^(?:en|and|&)$/.test(wordAt(reading, n));
  if ((gapAfter & T.GAP_COMMA) !== 0 && other(parts.last + 1)) return 'certain';
  if (isAnd(parts.last + 1) && other(parts.last + 2)) return 'certain';
  if (parts.first > 1 && isAnd(parts.first - 1) && other(parts.first - 2)) return 'certain';
  if ((before & L.ARTICLE) !== 0 || qualifying.test(wordAt(reading, parts.first - 1))) return undefined;
  if (scene.lowerCaseStyle) return 'likely';
  return isHasty(scene) && standsWherePeopleStand(reading, parts) ? 'likely' : undefined;
}

const qualifying = /^(?:mijn|zijn|haar|onze|jouw|rode|mooie|kleine|grote|veel|harde|nieuwe|oude|deze|die|dit)$/;

const hasty =
  /(?:^|[\s(])(?:zn|z'n|mn|m'n|ie|ff|idd|iig|gr|grtjs|xx+|xxx|haha+|lol|sws|nr|wk|gr\.|u)(?=$|[\s.,!?)])|[!?.] [a-z]/i;

/** Chat and jotted notes, where a name gets no capital though the sentence may: clipped words, or a sentence that begins in lower case. */
const isHasty = (scene: Scene): boolean => hasty.test(scene.reading.text);

/** `bij storm gespeeld`, `jet is jarig`, `storm nog niet`: behind a preposition that takes people, or before what people do. */
function standsWherePeopleStand(reading: Reading, parts: NameParts): boolean {
  const before = wordAt(reading, parts.first - 1);
  const after = wordAt(reading, parts.last + 1);
  if ((flagsAt(reading, parts.last + 1) & L.PERSON_VERB) !== 0) return true;
  if (/^(?:nog|ook|weer|niet|wel|al|even|morgen|vandaag|straks)$/.test(after)) return true;
  return (
    /^(?:bij|met|en|aan|naast|tegen|van|door|voor|zonder)$/.test(before) &&
    /^(?:$|en|gespeeld|gegeven|mee|thuis|op|in|te|ge\p{L}+|om|de|het|een|\d+)$/u.test(after)
  );
}

function wordAt(reading: Reading, n: number): string {
  const { tokens, text } = reading;
  return n < 0 || n >= tokens.count ? '' : text.slice(tokens.start[n], tokens.end[n]).toLowerCase();
}

/** `de Bos` is a wood unless somebody is called so. */
function article(reading: Reading, parts: NameParts): boolean {
  if (parts.infix || parts.first === 0) return false;
  const gap = (reading.tokens.shape[parts.first] as number) & T.GAP_MASK;
  // `de Vissers` is no word of the list: the family.
  if (flagsAt(reading, parts.first) === 0) return false;
  return gap === T.GAP_SPACE && (flagsAt(reading, parts.first - 1) & L.ARTICLE) !== 0;
}

/** `te Roosendaal`, `in Breda`: after these a lone surname is a place. */
function wherePlace(reading: Reading, parts: NameParts): boolean {
  if (parts.infix || parts.first === 0) return false;
  const gap = (reading.tokens.shape[parts.first] as number) & T.GAP_MASK;
  return gap === T.GAP_SPACE && (flagsAt(reading, parts.first - 1) & L.WHERE_WORD) !== 0;
}
