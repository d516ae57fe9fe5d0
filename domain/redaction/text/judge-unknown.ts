import type { Confidence } from '../span';
import type { Cue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Verdict } from './mention';
import type { NameParts } from './name-parts';
import { isInStaffRow, isStaffAgain } from './named-staff';
import { flagsAt, nameFlagsAt } from './reading';
import { isEmployeeFile } from './roster-index';
import type { Scene } from './scene';
import { pointsTo, startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

const because: Readonly<Record<Cue['kind'], string>> = {
  none: 'name.form',
  title: 'cue.title',
  staff: 'cue.staff',
  profession: 'cue.profession',
  elder: 'cue.kin',
  peer: 'cue.peer',
  naming: 'cue.naming',
  family: 'cue.family',
  greeting: 'cue.greeting',
  closing: 'cue.closing',
};

/** Whether words that fit nobody in the roster name a person here. Names that are words too need a cue or their place in the sentence. */
export function judgeUnknown(scene: Scene, parts: NameParts, cue: Cue, after: Cue): Verdict | undefined {
  const stands = cue.kind !== 'none' ? cue : after;
  const confidence = howSure(scene, parts, cue, after);
  if (confidence === undefined) return undefined;
  const reason = because[stands.kind];
  const persons: Verdict['persons'] = [];
  const staff =
    stands.kind === 'staff'
      ? !elsewhere(scene, parts) && !isSpeech(scene, parts, cue)
      : isNamesake(scene, parts, stands) || isSigned(scene, parts, stands);
  if (staff && !isOfCommittee(scene, stands) && !isReferee(scene, parts)) {
    const employee = isEmployeeFile(scene.roster.viewpoint);
    if (!employee || stands.management || isSigned(scene, parts, stands))
      return { stance: 'staff', because: reason, persons };
  }
  return { stance: 'third', confidence, because: reason, persons };
}

/** `Referentie: dir. Aad Verhoef`: the director of somewhere else. */
function isReferee(scene: Scene, parts: NameParts): boolean {
  const start = scene.reading.tokens.start[parts.first] as number;
  return /\breferen(?:t|te|tie|ties|ten)\b[^\n]{0,40}$/i.test(scene.reading.text.slice(Math.max(0, start - 60), start));
}

/** The chair of a complaints or appointment committee comes from outside. */
function isOfCommittee(scene: Scene, stands: Cue): boolean {
  const { text, tokens } = scene.reading;
  if (
    stands.at < 0 ||
    !/^(?:voorzitter|secretaris|lid|penningmeester)$/i.test(text.slice(tokens.start[stands.at], tokens.end[stands.at]))
  )
    return false;
  return /klachten-?commissie|geschillen|bezwaar|beroeps|hoorzitting|raad van toezicht/i.test(text);
}

/** In no other role, and in a row with staff or by the full name of staff named before. */
function isNamesake(scene: Scene, parts: NameParts, stands: Cue): boolean {
  return stands.kind === 'none' && (isInStaffRow(scene, parts) || isStaffAgain(scene, parts));
}

/** `Leerkracht: Tess sloeg Sem`: what follows is said by the teacher, not her name. */
function isSpeech(scene: Scene, parts: NameParts, cue: Cue): boolean {
  const { reading } = scene;
  if (cue.kind !== 'staff' || cue.direct || parts.surname.length > 0) return false;
  const colon = ((reading.tokens.shape[parts.first] as number) & T.GAP_COLON) !== 0;
  return colon && (flagsAt(reading, parts.last + 1) & (L.PERSON_VERB | L.LINK_WORD)) !== 0;
}

/** `get. T. Blom` under a report in a pupil's file; `vertegenwoordigd door de heer C. Blom` in a contract with the board. */
function isSigned(scene: Scene, parts: NameParts, stands: Cue): boolean {
  const { text, tokens } = scene.reading;
  const start = tokens.start[parts.first] as number;
  const before = text.slice(Math.max(0, start - 48), start);
  if (/\bvertegenwoordigd door\s(?:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?)?\s*$/i.test(before)) return true;
  return (
    stands.kind === 'none' &&
    !isEmployeeFile(scene.roster.viewpoint) &&
    /(?:^|\n)\s*(?:get\.|w\.?g\.)\s*$/i.test(before)
  );
}

/** `juf Karin van de nieuwe school`: staff of another school are not staff in function here. */
function elsewhere(scene: Scene, parts: NameParts): boolean {
  const { reading } = scene;
  const { tokens, text } = reading;
  const start = tokens.start[parts.first] as number;
  if (
    /\b(?:huidige|vorige|oude|toenmalige|eigen|current|former|previous)\s\p{L}+,?\s$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    )
  )
    return true;
  const behind = text.slice(tokens.end[parts.last], (tokens.end[parts.last] as number) + 48);
  return /^[\s,(]*(?:van|op|bij|from)\s+(?:de|het|een|zijn|haar|hun|his|her)?\s*(?:andere|vorige|nieuwe|oude|peuter|voor|zwem|voetbal|dans|opvang|bso|kdv)/i.test(
    behind,
  );
}

function howSure(scene: Scene, parts: NameParts, cue: Cue, after: Cue): Confidence | undefined {
  const { reading } = scene;
  const { tokens } = reading;
  const n = parts.given[0] ?? parts.surname[0] ?? parts.first;
  const flags = nameFlagsAt(reading, n);
  const capital = ((tokens.shape[n] as number) & T.CAPITAL) !== 0;
  // `het Wolfert van Borselen` is a school: no person stands behind `het`.
  if (
    wordBefore(reading, parts.first).toLowerCase() === 'het' &&
    ((tokens.shape[parts.first] as number) & T.GAP_MASK) === T.GAP_SPACE
  )
    return undefined;
  const listed = (flags & (L.GIVEN | L.SURNAME | L.ROSTER)) !== 0;
  const common = (flags & (L.COMMON | L.NEVER_NAME | L.PERSON_VERB | L.LINK_WORD | L.INFIX)) !== 0;
  const pointing = cue.kind !== 'none' && cue.kind !== 'greeting' && cue.kind !== 'closing' && cue.kind !== 'family';
  const full = parts.given.length > 0 && (parts.surname.length > 0 || parts.surnameInitial !== '');
  if (parts.initials !== '') {
    if (parts.surname.length === 0 || /^(?:ps|nb|pm|ad|bv|mn)$/.test(parts.initials)) return undefined;
    return pointing ||
      (nameFlagsAt(reading, parts.surname[0] as number) & (L.SURNAME | L.ROSTER)) !== 0 ||
      parts.infix ||
      parts.initials.length > 1
      ? 'certain'
      : 'likely';
  }
  if (!capital && (flags & (L.PERSON_VERB | L.LINK_WORD | L.INFIX | L.NEVER_NAME)) !== 0) return undefined;
  if (!capital) {
    if (pointing && cue.direct && (flags & L.GIVEN) !== 0 && parts.surname.length === 0)
      return common ? 'likely' : 'certain';
    if (pointing && !common && (flags & L.GIVEN) !== 0 && cue.at === parts.first - 1 && isBracketed(scene, parts))
      return 'likely';
    if (full && !common) return 'certain';
    if (!common && (flags & L.GIVEN) !== 0 && asked.test(wordBefore(reading, parts.first))) return 'likely';
    return scene.lowerCaseStyle && !common && (flags & L.GIVEN) !== 0 && (tokens.letters[n] as number) > 3
      ? 'likely'
      : undefined;
  }
  if (pointing && cue.direct) return listed || cue.kind === 'title' || cue.titled || full ? 'certain' : 'likely';
  if (pointing && listed) return 'certain';
  if (cue.kind === 'family' && cue.direct && parts.surname.length > 0)
    return listed || parts.infix ? 'certain' : 'likely';
  if (cue.kind === 'staff' && full) return 'likely';
  if (after.kind !== 'none' && listed) return 'certain';
  if (full && (flags & (L.GIVEN | L.ROSTER)) !== 0) return 'certain';
  if (parts.given.length > 0 && (flags & L.GIVEN) !== 0) return givenAlone(scene, parts, common);
  if (parts.surname.length > 0 && parts.given.length === 0) return surnameAlone(scene, parts, common, listed);
  return undefined;
}

const isBracketed = ({ reading: { tokens } }: Scene, { first, last }: NameParts): boolean =>
  ((tokens.shape[first] as number) & T.GAP_OPEN) !== 0 &&
  (last + 1 >= tokens.count || ((tokens.shape[last + 1] as number) & T.GAP_CLOSE) !== 0);

const asked = /^(?:bel|app|mail|vraag|roep|stuur)$/i;
const wordBefore = ({ text, tokens }: Scene['reading'], n: number): string =>
  n > 0 ? text.slice(tokens.start[n - 1], tokens.end[n - 1]) : '';

function givenAlone(scene: Scene, parts: NameParts, common: boolean): Confidence | undefined {
  const { reading } = scene;
  if (!common) return whereTo(scene, parts) ? 'possible' : 'certain';
  const size = reading.tokens.letters[parts.first] as number;
  // `AB`, `AD`: letters, not somebody called Ab or Ad.
  if (size === 1 || (size === 2 && ((reading.tokens.shape[parts.first] as number) & T.ALL_CAPITALS) !== 0))
    return undefined;
  const before = flagsAt(reading, parts.first - 1);
  const next = flagsAt(reading, parts.last + 1);
  if (startsSentence(reading, parts.first)) return leadsRow(scene, parts) ? 'certain' : undefined;
  if ((before & L.ARTICLE) !== 0 || whereTo(scene, parts)) return undefined;
  const gap = (reading.tokens.shape[parts.first] as number) & T.GAP_MASK;
  const alone = (gap & T.GAP_OPEN) !== 0;
  return alone || (before & L.LINK_WORD) !== 0 || (next & L.PERSON_VERB) !== 0 || (gap & T.GAP_COMMA) !== 0
    ? 'certain'
    : 'likely';
}

/** `Jade en Amber`, `Roos & Iris`: a name that is a word too, at the head of a row of names. */
function leadsRow({ reading }: Scene, { last }: NameParts): boolean {
  const { tokens, text } = reading;
  const and = last + 1;
  const other = last + 2;
  if (other >= tokens.count || !/^(?:en|and)$/.test(text.slice(tokens.start[and], tokens.end[and]))) return false;
  return (
    ((tokens.shape[other] as number) & T.CAPITAL) !== 0 &&
    (nameFlagsAt(reading, other) & (L.GIVEN | L.ROSTER_GIVEN)) !== 0
  );
}

function surnameAlone(scene: Scene, parts: NameParts, common: boolean, listed: boolean): Confidence | undefined {
  const { reading } = scene;
  if (listed && !common && leadsGiven(scene, parts)) return 'certain';
  if (!listed || common || whereTo(scene, parts) || startsSentence(reading, parts.first)) return undefined;
  const next = flagsAt(reading, parts.last + 1);
  const before = flagsAt(reading, parts.first - 1);
  if (isPaired(scene, parts)) return 'likely';
  return (next & L.PERSON_VERB) !== 0 || (before & L.LINK_WORD) !== 0 ? 'likely' : 'possible';
}

/** `Jansen/Pietersen`, `Mulder & Bos`: two surnames side by side. */
function isPaired({ reading, earlier }: Scene, { first, last }: NameParts): boolean {
  const { text, tokens } = reading;
  const joins = (from: number, to: number): boolean => /^\s?[/&+]\s?$/.test(text.slice(from, to));
  const previous = earlier.at(-1);
  if (previous?.parts.last === first - 1 && joins(previous.end, tokens.start[first] as number)) return true;
  if (last + 1 >= tokens.count || !joins(tokens.end[last] as number, tokens.start[last + 1] as number)) return false;
  return (
    (nameFlagsAt(reading, last + 1) & (L.SURNAME | L.GIVEN | L.ROSTER)) !== 0 &&
    ((tokens.shape[last + 1] as number) & T.CAPITAL) !== 0
  );
}

/** `Nguyen Thi Mai`: names that put the family first. */
function leadsGiven(scene: Scene, parts: NameParts): boolean {
  return (
    parts.surname.length > 1 && parts.surname.slice(1).every((n) => (nameFlagsAt(scene.reading, n) & L.GIVEN) !== 0)
  );
}

function whereTo(scene: Scene, parts: NameParts): boolean {
  const { reading } = scene;
  let first = parts.first;
  if (first > 1 && parts.given.length === 0 && (flagsAt(reading, first - 1) & L.INFIX) !== 0) first--;
  const gap = (reading.tokens.shape[first] as number) & T.GAP_MASK;
  return (
    first > 0 &&
    gap === T.GAP_SPACE &&
    (flagsAt(reading, first - 1) & L.WHERE_WORD) !== 0 &&
    !pointsTo(reading, first) &&
    (flagsAt(reading, first - 1) & L.ARTICLE) === 0
  );
}
