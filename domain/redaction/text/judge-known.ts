import type { Confidence } from '../span';
import type { Cue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention, Verdict } from './mention';
import { flagsAt, type NameParts, nameFlagsAt, type Reading } from './name-parts';
import type { NearMisses } from './near-miss';
import type { Resolution } from './resolution';
import { isEmployeeFile, type KnownPerson, type RosterIndex, type Stance } from './roster-index';
import { startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** What judging one name needs to know of the text around it. */
export interface Scene {
  readonly reading: Reading;
  readonly roster: RosterIndex;
  /** Persons named before this one, in order. */
  readonly earlier: readonly Mention[];
  /** The text is about a report to Veilig Thuis or the like: then staff are sources, not staff in function. @legal L-34 */
  readonly childProtection: () => boolean;
  readonly lowerCaseStyle: boolean;
  readonly nearMisses: NearMisses;
}

/**
 * Whether a name that fits the roster is a name here, and whose. Subject and requester only by exact identity; where a third
 * party fits as well, it is redacted and put before the officer.
 */
export function judgeKnown(scene: Scene, parts: NameParts, cue: Cue, resolution: Resolution): Verdict | undefined {
  const because = `roster.${resolution.form}`;
  const sure = howSure(scene, parts, cue, resolution);
  if (sure === undefined) return undefined;
  const partial =
    resolution.form !== 'full-name' && resolution.form !== 'reversed' && (cue.direct || cue.kind === 'title');
  const persons = partial ? resolution.persons.filter((person) => stands(person, cue, resolution)) : resolution.persons;
  if (persons.length === 0) return { stance: 'third', confidence: sure, because: 'cue.other-person', persons };
  const verdict = (stance: Stance, confidence?: Confidence): Verdict => ({ stance, confidence, because, persons });

  const stances = stancesOf(persons);
  if ((stances & (SUBJECT | REQUESTER)) !== 0) {
    const own = persons.find((person) => person.stance === 'subject' || person.stance === 'requester') as KnownPerson;
    if (resolution.form === 'surname') return familyName(scene, cue, persons, own, verdict, sure);
    if (resolution.form === 'given-name' && isFromAnotherGroup(scene, parts, own))
      return { stance: 'third', confidence: 'likely', because: 'name.other-group', persons: [] };
    if ((stances & (THIRD | OFFICER)) === 0) return verdict(own.stance);
    if (resolution.form === 'given-name') {
      return lastNamed(scene, persons)?.stance === 'third' && !mentionedBefore(scene, own)
        ? verdict('third', 'likely')
        : verdict(own.stance);
    }
    if (resolution.form === 'full-name' || resolution.form === 'reversed') return verdict(own.stance, 'possible');
    return named(scene, own) &&
      !persons.some((one) => one !== own && named(scene, one)) &&
      resolution.form === 'initials'
      ? verdict(own.stance)
      : verdict('third', 'likely');
  }
  if (stances === STAFF) return staff(scene, parts, cue, verdict, resolution, persons);
  if ((stances & STAFF) !== 0) {
    const last = lastNamed(scene, persons);
    return last?.stance === 'staff' ? verdict('staff') : verdict('third', last === undefined ? 'likely' : sure);
  }
  const officer = stances === OFFICER;
  return officer ? verdict('officer', 'likely') : verdict('third', sure);
}

/** `Mees uit groep 8` where Mees is in group 5: a namesake. */
function isFromAnotherGroup(scene: Scene, parts: NameParts, own: KnownPerson): boolean {
  if (own.group !== 'child') return false;
  const { text, tokens } = scene.reading;
  const behind = text.slice(tokens.end[parts.last], (tokens.end[parts.last] as number) + 24);
  const written = /^\s\(?(?:uit|van|from|in)?\s?(?:de\s)?(?:groep|gr\.?|klas|year)\s?(\d)/i.exec(behind)?.[1];
  const known = /(?:groep|klas|year)\s?(\d)/i.exec(own.person.roleText ?? '')?.[1];
  return written !== undefined && known !== undefined && written !== known;
}

const SUBJECT = 1;
const REQUESTER = 2;
const STAFF = 4;
const THIRD = 8;
const OFFICER = 16;
const stanceBits: Readonly<Record<Stance, number>> = {
  subject: SUBJECT,
  requester: REQUESTER,
  staff: STAFF,
  third: THIRD,
  officer: OFFICER,
};

/** The stances among these persons, a bit each. */
function stancesOf(persons: readonly KnownPerson[]): number {
  let bits = 0;
  for (let at = 0; at < persons.length; at++) bits |= stanceBits[(persons[at] as KnownPerson).stance];
  return bits;
}

function named(scene: Scene, person: KnownPerson): boolean {
  return scene.earlier.some((mention) => mention.persons.length === 1 && mention.persons[0] === person);
}

/** Named, or meant by the bare first name before the namesake came in. */
function mentionedBefore(scene: Scene, person: KnownPerson): boolean {
  return scene.earlier.some((mention) => mention.stance === person.stance && mention.persons.includes(person));
}

function lastNamed(scene: Scene, among: readonly KnownPerson[]): KnownPerson | undefined {
  const last = scene.earlier.findLast(
    (mention) => mention.persons.length === 1 && among.includes(mention.persons[0] as KnownPerson),
  );
  return last?.persons[0];
}

/** The surname the family shares stays, unless a title or kinship points at another member. */
function familyName(
  scene: Scene,
  cue: Cue,
  persons: readonly KnownPerson[],
  own: KnownPerson,
  verdict: (stance: Stance, confidence?: Confidence) => Verdict,
  sure: Confidence,
): Verdict {
  if (
    cue.kind === 'family' ||
    cue.kind === 'none' ||
    cue.kind === 'greeting' ||
    cue.kind === 'closing' ||
    cue.kind === 'naming'
  )
    return verdict(own.stance);
  const requester = persons.find(
    (person) => person.stance === 'requester' || (person.stance === 'subject' && person.group !== 'child'),
  );
  if (requester !== undefined) {
    const sex = sexOf(scene, requester);
    const fits = (!cue.female || sex !== L.MALE) && (!cue.male || sex !== L.FEMALE);
    const parental = cue.at < 0 || cue.kind === 'title' || cue.kind === 'staff' || isParent(scene, cue.at);
    if (fits && parental) return verdict(requester.stance);
  }
  if (cue.kind === 'peer' && own.group === 'child' && cue.direct) return verdict(own.stance);
  return verdict('third', persons.length > 1 ? sure : 'certain');
}

function isParent(scene: Scene, n: number): boolean {
  const { text, tokens } = scene.reading;
  return /^(?:stief|pleeg)?(?:moeder|vader|ouders?|mama|papa|mam|pap|mother|father|mum|dad)$/i.test(
    text.slice(tokens.start[n], tokens.end[n]),
  );
}

function sexOf(scene: Scene, person: KnownPerson): number {
  const [given] = person.given;
  return given === undefined ? 0 : (scene.reading.flags[given] as number) & (L.FEMALE | L.MALE);
}

const partisan = new Set([
  'spanning',
  'spanningen',
  'conflict',
  'ruzie',
  'onenigheid',
  'botsing',
  'klacht',
  'aanvaring',
]);

/** Staff in function stay; as the source of a report, as a party or with an opinion in a colleague's file they do not. @legal L-34 */
function staff(
  scene: Scene,
  parts: NameParts,
  cue: Cue,
  verdict: (stance: Stance, confidence?: Confidence) => Verdict,
  resolution: Resolution,
  persons: readonly KnownPerson[],
): Verdict {
  const { reading } = scene;
  const word = (n: number): string =>
    n < 0 || n >= reading.tokens.count
      ? ''
      : reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]).toLowerCase();
  const next = [1, 2, 3, 4, 5, 6, 7].map((step) => word(parts.last + step));
  if (
    /^(?:prive|privé)$/.test(next[0] ?? '') ||
    (next[0] === 'als' && /^(?:buur|moeder|vader|ouder|tante|oma|priv|vriend)/.test(next[1] ?? ''))
  )
    return verdict('third', 'likely');
  if (isEmployeeFile(scene.roster.viewpoint)) {
    const party = partisan.has(word(parts.first - 2)) || partisan.has(word(parts.first - 3));
    const opinion =
      /^(?:vindt|vond)$/.test(next[0] ?? '') ||
      (next.includes('eens') && (next.includes('niet') || next.includes('mee')));
    return party || opinion ? verdict('officer', 'likely') : verdict('staff');
  }
  if (
    scene.childProtection() &&
    !cue.management &&
    cue.kind !== 'closing' &&
    cue.kind !== 'greeting' &&
    !persons.some((person) => person.management) &&
    resolution.form !== 'letters'
  ) {
    const role = word(cue.at);
    if (!/^(?:ib|begeleider|aandachtsfunctionaris|zorg)/.test(role)) return verdict('officer', 'likely');
  }
  return verdict('staff');
}

/** A cue rules out who cannot stand behind it: an uncle is no pupil, `juf Saar` is not the girl Saar. */
function stands(person: KnownPerson, cue: Cue, resolution: Resolution): boolean {
  switch (cue.kind) {
    case 'staff':
      return person.group === 'staff' || (resolution.form === 'surname' && person.group === 'professional');
    case 'elder':
      return person.group !== 'child' && person.group !== 'staff';
    case 'profession':
      return person.group !== 'child' && (person.group !== 'adult' || resolution.form !== 'given-name');
    case 'title':
      return person.group !== 'child' || resolution.form === 'surname';
    case 'closing':
      return person.group !== 'child' || resolution.form !== 'given-name';
    default:
      return true;
  }
}

const WORDS = L.GIVEN | L.ROSTER;

/** How sure it is that the words are a name at all; undefined when they are ordinary words. */
function howSure(scene: Scene, parts: NameParts, cue: Cue, resolution: Resolution): Confidence | undefined {
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
