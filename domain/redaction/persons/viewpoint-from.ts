import type { RosterPerson } from '../../record/person';
import type { RequesterDescription, SubjectCategory, SubjectDescription } from '../../requester/subject';
import type { Viewpoint } from '../viewpoint';
import { foldName } from './fold';
import { exactNamesOf } from './full-name';
import { householdOf } from './household-of';
import { rosterIndexOf } from './roster-index';

/** What a viewpoint is made from. */
export interface ViewpointSource {
  readonly category: SubjectCategory;
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
  /** Everybody whom the sources of the request know. */
  readonly persons: readonly RosterPerson[];
}

/**
 * Finds the subject and the requester among the persons by exact identity, and makes one person of each where several sources hold him.
 * In doubt the requester is somebody in no roster, so that nobody's data is taken for his (DESIGN §6).
 * @legal L-17, L-25, L-31
 */
export function viewpointFrom({
  category,
  subject: described,
  requester: asking,
  persons,
}: ViewpointSource): Viewpoint {
  const ownEntries = persons.filter((person) => isSubject(person, described));
  const subject = merged(ownEntries, describedSubject(described));
  const others = persons.filter((person) => !ownEntries.includes(person));
  const isSelf = asking.relation === 'self' || asking.relation === 'pupil-16-plus';
  const entries = isSelf ? [] : requesterEntries(asking, others);
  const renamed = new Map(ownEntries.map(({ id }) => [id, subject.id]));
  const asParent = (person: RosterPerson): RosterPerson =>
    person.parentOf ? { ...person, parentOf: person.parentOf.map((id) => renamed.get(id) ?? id) } : person;
  const requester = isSelf ? subject : asParent(merged(entries, describedRequester(asking, others)));
  const known = new Set([...ownEntries, ...entries]);
  const rest = persons.filter((person) => !known.has(person)).map(asParent);
  const roster = [subject, ...(entries.length === 0 ? [] : [requester]), ...rest];
  return { category, subject, requester, roster, household: householdOf(subject, requester, roster) };
}

/** The connector's word for it, or the same full name and birth date, or a key that the request names. Another birth date always says no. */
function isSubject(person: RosterPerson, described: SubjectDescription): boolean {
  if (person.birthDate !== undefined && person.birthDate !== described.birthDate) return false;
  if (person.role === 'subject') return true;
  const keys = Object.entries(described.identifiers);
  if (
    keys.some(([source, key]) => key !== '' && (person.id === `${source}:${key}` || person.identifiers?.includes(key)))
  )
    return true;
  return person.birthDate === described.birthDate && sharesName(person, exactNamesOf(described));
}

const sharesName = (person: RosterPerson, names: readonly string[]): boolean =>
  exactNamesOf(person.name).some((name) => names.includes(name));

/** The one parent or guardian with exactly this name; empty when there is none or when there are two. An agent is nobody's parent. */
function requesterEntries(asking: RequesterDescription, others: readonly RosterPerson[]): readonly RosterPerson[] {
  const sure = others.filter(({ role }) => role === 'requester');
  if (sure.length > 0)
    return [...sure, ...others.filter((person) => person.role !== 'requester' && isAlso(person, sure))];
  if (asking.relation === 'authorised-agent' || asking.name === undefined) return [];
  const parents = others.filter(({ role }) => role === 'parent' || role === 'guardian');
  const index = rosterIndexOf(parents);
  const [only, ...more] = index.named(foldName(asking.name));
  if (!only || more.length > 0) return [];
  return parents.filter(({ id }) => index.canonical(id) === only.id);
}

/** The same person in a source about the child: the only parent with that full name, or with an address for mail of his. */
function isAlso(person: RosterPerson, sure: readonly RosterPerson[]): boolean {
  if (person.role !== 'parent' && person.role !== 'guardian') return false;
  const days = new Set([person, ...sure].flatMap(({ birthDate }) => birthDate ?? []));
  return (
    days.size < 2 &&
    sharesName(
      person,
      sure.flatMap(({ name }) => exactNamesOf(name)),
    )
  );
}

const describedSubject = (described: SubjectDescription): RosterPerson => ({
  id: 'request:subject',
  role: 'subject',
  name: { givenName: described.givenName, infix: described.infix, familyName: described.familyName },
  birthDate: described.birthDate,
});

/** Only the requester's own words. A name that somebody in the roster bears is left out: it would make that person's name readable. */
function describedRequester(asking: RequesterDescription, others: readonly RosterPerson[]): RosterPerson {
  const name = asking.name ?? '';
  const isTaken = others.some((person) => sharesName(person, [foldName(name)]));
  const isOthersMail = others.some(({ emails }) =>
    emails?.some((email) => email.toLowerCase() === asking.email?.toLowerCase()),
  );
  return {
    id: 'request:requester',
    role: 'requester',
    name: { givenName: '', infix: '', familyName: isTaken ? '' : name },
    ...(asking.email === undefined || isOthersMail ? {} : { emails: [asking.email] }),
  };
}

/** One person of several entries; the first gives id and name, the others' forms of the name become aliases. */
function merged(entries: readonly RosterPerson[], otherwise: RosterPerson): RosterPerson {
  const [first, ...more] = entries;
  if (!first) return otherwise;
  const all = (pick: (person: RosterPerson) => readonly string[] | undefined): readonly string[] => [
    ...new Set(entries.flatMap((person) => pick(person) ?? [])),
  ];
  const described = otherwise.role === 'subject' ? [otherwise] : [];
  const aliases = [...entries, ...described]
    .flatMap(({ name }) => [name.givenName, ...(name.aliases ?? [])])
    .filter((form) => form !== '' && form !== first.name.givenName);
  const birthDate = [...entries, ...described].find((person) => person.birthDate !== undefined)?.birthDate;
  return {
    ...first,
    ...(more.length > 0 ? { sameAs: more.map(({ id }) => id) } : {}),
    ...(more.length > 0 && first.roleText === undefined ? roleTextOf(more) : {}),
    role: otherwise.role === 'subject' ? 'subject' : first.role,
    name: { ...first.name, aliases: [...new Set(aliases)] },
    ...(birthDate === undefined ? {} : { birthDate }),
    emails: all(({ emails }) => emails),
    telephones: all(({ telephones }) => telephones),
    addresses: all(({ addresses }) => addresses),
    identifiers: all(({ identifiers }) => identifiers),
    ...(entries.some(({ secretAddress }) => secretAddress === true) ? { secretAddress: true } : {}),
    ...(entries.some(({ parentOf }) => parentOf) ? { parentOf: all(({ parentOf }) => parentOf) } : {}),
  };
}

const roleTextOf = (entries: readonly RosterPerson[]): Pick<RosterPerson, 'roleText'> => {
  const roleText = entries.find((person) => person.roleText !== undefined)?.roleText;
  return roleText === undefined ? {} : { roleText };
};
