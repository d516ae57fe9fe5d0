import type { SubjectCategory, SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ConfigurationInvalid } from '../kit/faults';
import {
  type AskedKeys,
  askedKeys,
  certainlyOthers,
  type MatchedPerson,
  personsMatching,
} from '../kit/person/appearance';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { folded, nameFits } from '../kit/person/school-names';
import { type OneRoster, openOneRoster } from './api';
import { appearanceOf, idOf, type Row, rolesOf, textOf, type UserAppearance, writtenName } from './parse';
import type { OneRosterSettings } from './settings';

const rolesOfCategory: Readonly<Partial<Record<SubjectCategory, readonly string[]>>> = {
  pupil: ['student'],
  guardian: ['guardian', 'parent', 'relative'],
  employee: ['administrator', 'aide', 'invigilator', 'proctor', 'teacher'],
};

/** True when the user stands in this capacity, or in none that is known. */
export const hasCapacity = (user: Row, category: SubjectCategory): boolean => {
  const roles = rolesOf(user);
  return roles.length === 0 || roles.some((role) => rolesOfCategory[category]?.includes(role.toLowerCase()) ?? true);
};

/**
 * Reads the users and keeps who can be the subject. Somebody who is at two schools has a `sourcedId` at each: one candidate when
 * another key agrees, else several for the officer. Dates of birth are fetched for those whose name or key fits. @legal L-25
 */
export async function locate(
  context: SourceContext<OneRosterSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId, settings } = context;
  const api = openOneRoster(context);
  const asked = askedKeys(subject, 'las-oneroster', sourceId, 'pupilNumber');
  const users = await usersFor(context, api, asked);
  const all: UserAppearance[] = [];
  for (const user of users) {
    if (!hasCapacity(user, subject.category)) continue;
    const bare = appearanceOf(sourceId, user);
    const isLikely = personsMatching([{ ...bare, birthDate: subject.birthDate }], subject, asked).length > 0;
    const demographics =
      settings.demographics || !(isLikely || nameFits(writtenName(user), subject) !== 'no')
        ? undefined
        : await api.find('rostering', 'demographics', bare.key);
    all.push(demographics ? appearanceOf(sourceId, user, demographics) : bare);
  }
  const people = personsMatching(all, subject, asked);
  const names = await schoolNames(
    api,
    people.flat().flatMap(({ at }) => at.orgs),
  );
  const others = certainlyOthers(people);
  return people.map((person, n) => ({ ...candidateOf(person, subject, names), notWith: others[n] ?? [] }));
}

/** Everybody, or whom the keys find; with keys only, a filter that is refused means everybody after all. */
async function usersFor(
  context: SourceContext<OneRosterSettings>,
  api: OneRoster,
  asked: AskedKeys,
): Promise<readonly Row[]> {
  const found = new Map<string, Row>();
  const add = (rows: readonly Row[]) => {
    for (const row of rows) if (!found.has(idOf(context.sourceId, row))) found.set(idOf(context.sourceId, row), row);
  };
  for (const key of asked.keys) {
    const user = await api.find('rostering', 'users', key);
    if (user) add([user]);
  }
  if (context.settings.search === 'keys') {
    const filters = [
      ...asked.keys.map((value) => ({ field: 'identifier', value })),
      ...asked.emails.map((value) => ({ field: 'email', value })),
      ...asked.eckIds.map((value) => ({ field: 'userMasterIdentifier', value })),
    ];
    if (filters.length === 0) {
      const problems = ['settings.search: “keys” needs a key, number or e-mail in the request'];
      throw new ConfigurationInvalid(context.sourceId, { code: 'ONEROSTER_NO_KEYS', problems });
    }
    const answers = [];
    for (const filter of filters) answers.push(await api.all('rostering', 'users', 'users', filter));
    for (const answer of answers) if (answer) add(answer);
    if (!answers.includes(undefined)) return [...found.values()];
  }
  add(await api.required('rostering', 'users', 'users'));
  return [...found.values()].sort((a, b) => (textOf(a.sourcedId) < textOf(b.sourcedId) ? -1 : 1));
}

async function schoolNames(api: OneRoster, orgs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const org of new Set(orgs)) {
    const row = await api.find('rostering', 'orgs', org);
    names.set(org, textOf(row?.name) || textOf(row?.identifier) || org);
  }
  return names;
}

function candidateOf(
  person: MatchedPerson<UserAppearance>,
  subject: SubjectDescription,
  names: ReadonlyMap<string, string>,
): Candidate {
  const at = person.map((match) => match.at);
  const all = (pick: (one: UserAppearance) => readonly string[]) =>
    [...new Set(at.flatMap(pick))].filter((text) => text !== '');
  const schools = all(({ orgs }) => orgs.map((org) => names.get(org) ?? org));
  const school = subject.school === undefined ? '' : folded(subject.school);
  const atSchool = school !== '' && schools.some((name) => folded(name) === school);
  const [sourcedIds, eckIds, emails] = [all(({ key }) => [key]), all(({ eckId }) => [eckId]), all((one) => one.emails)];
  const numbers = all(({ identifier }) => [identifier]);
  return {
    reference: { sourcedIds, orgs: all(({ orgs }) => orgs) },
    evidence: {
      strong: person.some((match) => match.strong),
      matched: [...new Set([...person.flatMap((match) => match.matched), ...(atSchool ? ['school'] : [])])],
    },
    distinguishing: {
      geboortedatum: all(({ birthDate }) => [birthDate]).join(', '),
      school: schools.join(', '),
      nummer: numbers.join(', '),
      sourcedId: sourcedIds.join(', '),
    },
    identifiers: foundIdentifiers({
      'las-oneroster': sourcedIds,
      eckId: eckIds,
      email: emails,
      pupilNumber: subject.category === 'pupil' ? numbers : [],
    }),
  };
}
