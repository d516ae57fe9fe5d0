import type { RosterPerson } from '../../record/person';
import { rosterIndexOf } from '../persons/roster-index';
import type { CategoryPolicy, Treatment } from '../policy';
import { protectsWhereabouts, type Viewpoint } from '../viewpoint';
import { foldedWord } from './folding';
import type { Lexicon } from './lexicon';
import * as lexiconFlags from './lexicon';

const L = { ...lexiconFlags };

/** Whose name it is, as far as reading it goes. */
export type Stance = 'subject' | 'requester' | 'staff' | 'third' | 'officer';

/** Which cues a person can stand behind. */
export type Group = 'child' | 'adult' | 'staff' | 'professional';

/** A person of the roster with his name cut into words of the lexicon. */
export interface KnownPerson {
  readonly id: string;
  /** One id for a person whom several sources hold. */
  readonly canonicalId: string;
  readonly stance: Stance;
  readonly group: Group;
  readonly management: boolean;
  readonly given: readonly number[];
  readonly surname: readonly number[];
  /** Folded first letters: of the given names or as the source has them. */
  readonly initials: string;
  /** Folded words of the family name. */
  readonly surnameText: readonly string[];
  /** Letters with which the surname can be abbreviated: `v` and `b` for Van Beek. */
  readonly surnameLetters: string;
  readonly person: RosterPerson;
}

const infixes = new Set(
  'van de der den het t ter ten te vd v d in op el al ben bin di da dos la le von zu du'.split(' '),
);
const spoken = new Set('juf juffrouw meester meneer mevrouw mw dhr dr drs prof tante oom opa oma de heer'.split(' '));
const managing = /direct|rector|bestuur|\bhr\b|hr-|hrm|personeel|p&o|p en o|schoolleider/i;

/** The persons of one viewpoint, to be looked up by the words of their names. Independent of the order of the roster. */
export class RosterIndex {
  readonly persons: readonly KnownPerson[];
  readonly byGiven = new Map<number, KnownPerson[]>();
  readonly bySurname = new Map<number, KnownPerson[]>();
  readonly byInitials = new Map<string, KnownPerson[]>();
  /** By the letters of the whole name, infix in or left out: `tvdk` and `tk`. */
  readonly byLetters = new Map<string, KnownPerson[]>();

  constructor(
    readonly viewpoint: Viewpoint,
    policy: CategoryPolicy,
    lexicon: Lexicon,
  ) {
    const { subject, requester } = viewpoint;
    const unique = new Map<string, RosterPerson>([...viewpoint.roster, requester, subject].map((one) => [one.id, one]));
    const sources = rosterIndexOf([subject, requester, ...viewpoint.roster]);
    const ordered = [...unique.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    this.persons = ordered.map((person) => this.entry(person, sources.canonical(person.id), policy, lexicon));
  }

  private entry(person: RosterPerson, canonicalId: string, policy: CategoryPolicy, lexicon: Lexicon): KnownPerson {
    const given = new Set<number>();
    const surname = new Set<number>();
    const shorts = new Set<string>();
    const learn = (text: string, into: Set<number>, flag: number): void => {
      for (const word of wordsOf(text)) if (word.length > 1 && !infixes.has(word)) into.add(lexicon.add(word, flag));
    };
    learn(person.name.givenName, given, L.ROSTER_GIVEN);
    if (/[\s-]/.test(person.name.givenName.trim())) given.add(lexicon.add(person.name.givenName, L.ROSTER_GIVEN));
    learn(person.name.familyName, surname, L.ROSTER_SURNAME);
    for (const alias of person.name.aliases ?? []) learnAlias(alias, person, learn, given, surname, shorts);
    const fromNames = wordsOf(person.name.givenName)
      .map((word) => word.charAt(0))
      .join('');
    const initials = foldedWord(person.name.initials ?? '');
    const entry: KnownPerson = {
      id: person.id,
      canonicalId,
      stance: stanceOf(person, this.viewpoint, policy),
      group: groupOf(person, this.viewpoint),
      management: managing.test(person.roleText ?? ''),
      given: [...given],
      surname: [...surname],
      surnameText: wordsOf(person.name.familyName),
      surnameLetters: [person.name.infix, ...wordsOf(person.name.familyName)]
        .map((word) => foldedWord(word).charAt(0))
        .join(''),
      initials: initials.length >= fromNames.length ? initials : fromNames,
      person,
    };
    for (const word of given) put(this.byGiven, word, entry);
    for (const word of surname) put(this.bySurname, word, entry);
    for (const short of new Set([...shorts, initials, fromNames]))
      if (short.length > 1) put(this.byInitials, short, entry);
    const head = entry.initials.charAt(0);
    const infix = person.name.infix
      .split(/[\s']+/)
      .map((word) => foldedWord(word).charAt(0))
      .join('');
    const tail = entry.surnameText.map((word) => word.charAt(0)).join('');
    if (head !== '' && tail !== '')
      for (const letters of new Set([head + tail, head + infix + tail, head + tail.charAt(0)]))
        put(this.byLetters, letters, entry);
    return entry;
  }
}

function learnAlias(
  alias: string,
  person: RosterPerson,
  learn: (text: string, into: Set<number>, flag: number) => void,
  given: Set<number>,
  surname: Set<number>,
  shorts: Set<string>,
): void {
  if (/^[A-Z](\.?[A-Z]){1,3}\.?$/.test(alias)) {
    shorts.add(foldedWord(alias));
    return;
  }
  const own = new Set([...wordsOf(person.name.givenName), ...wordsOf(person.name.familyName)]);
  const words = wordsOf(alias).filter((word) => !spoken.has(word) && !own.has(word));
  const leadsWithInfix =
    infixes.has(words[0] ?? '') || wordsOf(alias).some((word) => infixes.has(word) && own.has(word));
  const [first, ...rest] = words;
  if (first === undefined) return;
  if (leadsWithInfix) learn(words.join(' '), surname, L.ROSTER_SURNAME);
  else {
    learn(first, given, L.ROSTER_GIVEN);
    learn(rest.join(' '), surname, L.ROSTER_SURNAME);
  }
}

/** Folded words of a name. */
export function wordsOf(name: string): string[] {
  return name
    .split(/[\s\-.,'’]+/)
    .map(foldedWord)
    .filter((word) => word !== '');
}

function put<K>(map: Map<K, KnownPerson[]>, key: K, entry: KnownPerson): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

function stanceOf(person: RosterPerson, viewpoint: Viewpoint, policy: CategoryPolicy): Stance {
  if (person.id === viewpoint.subject.id) return 'subject';
  if (person.id === viewpoint.requester.id) return 'requester';
  const treatment = treatmentOf(person, viewpoint, policy);
  if (treatment === 'readable') return 'staff';
  return treatment === 'officer' ? 'officer' : 'third';
}

function treatmentOf(person: RosterPerson, viewpoint: Viewpoint, policy: CategoryPolicy): Treatment {
  const role = person.roleText ?? '';
  if (person.secretAddress === true && protectsWhereabouts(viewpoint) && person.role !== 'staff') return 'redacted';
  switch (person.role) {
    case 'staff':
      if (/vertrouwens/i.test(role)) return policy.confidentialAdviser === 'readable' ? 'readable' : 'redacted';
      return isEmployeeFile(viewpoint) && !managing.test(role) ? policy.colleagues : policy.staffInFunction;
    case 'health-professional':
      return policy.healthProfessionals;
    case 'outside-professional':
      return policy.outsideProfessionals;
    case 'sibling':
      return policy.siblings;
    case 'parent':
    case 'guardian':
      return policy.otherParent;
    case 'informant':
      return policy.informants;
    default:
      return policy.otherPupilsAndParents;
  }
}

/** True when the file is that of somebody who works, or wants to work, for the board. */
export function isEmployeeFile(viewpoint: Viewpoint): boolean {
  return viewpoint.category === 'employee' || viewpoint.category === 'applicant' || viewpoint.category === 'trainee';
}

function groupOf(person: RosterPerson, viewpoint: Viewpoint): Group {
  if (person.id === viewpoint.subject.id) {
    if (viewpoint.category === 'pupil') return 'child';
    return viewpoint.category === 'guardian' ? 'adult' : 'staff';
  }
  switch (person.role) {
    case 'staff':
      return 'staff';
    case 'health-professional':
    case 'outside-professional':
      return 'professional';
    case 'pupil':
    case 'sibling':
      return 'child';
    default:
      return 'adult';
  }
}
