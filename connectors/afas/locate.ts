import { identifiersOf, type SubjectCategory, type SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { ConfigurationInvalid } from '../kit/faults';
import { isSlipApart } from '../kit/person/birth-date';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { applicationsOf } from './dossier-rows';
import {
  type Directory,
  equals,
  type KnownPerson,
  keyIs,
  merged,
  openDirectory,
  personIn,
  withAllKeys,
} from './known-person';
import { checkedEnvironment } from './meta-info';
import { foldedWords, nameFit } from './name-match';
import { personsByIdentity } from './person-search';
import { openProfit } from './profit';
import type { RoleName } from './roles';
import { textOf } from './row';
import type { AfasSettings } from './settings';

const personRoles: readonly RoleName[] = ['organisationPerson', 'employee', 'users', 'bankAccounts'];
const applicationRoles: readonly RoleName[] = ['applicant', 'subjects', 'subjectDetails'];

/**
 * Who in Profit may be the data subject. By person or employee number first; else by name and date of birth, compared in
 * memory. A BSN is never asked for. Several persons that fit are several candidates. @legal L-25
 *
 * @throws ConfigurationInvalid when an employee is asked for and his employee number cannot be found out: absence and leave hang on it.
 */
export async function locate(
  context: SourceContext<AfasSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const profit = openProfit(context);
  const asked = subject.category === 'applicant' ? [...personRoles, ...applicationRoles] : personRoles;
  const directory = openDirectory(context, profit, await checkedEnvironment(context, profit, asked));
  const known = await byNumber(context, directory, subject);
  const found = known.length > 0 ? known : await personsByIdentity(directory, subject);
  const whole = await Promise.all(found.map((person) => withAllKeys(directory, person)));
  const fitting: KnownPerson[] = [];
  for (const person of withoutShadows(onePerNumber(whole))) {
    if (await playsRole(directory, person, subject.category)) fitting.push(person);
  }
  if (subject.category !== 'applicant') demandEmployeeIds(context, directory, fitting);
  return fitting.map((person) => candidate(context, person, subject, known.length > 0));
}

async function byNumber(
  context: SourceContext<AfasSettings>,
  directory: Directory,
  subject: SubjectDescription,
): Promise<KnownPerson[]> {
  const own = [context.sourceId, 'afas'];
  const found: KnownPerson[] = [];
  const byPersonNumber = async (bcCo: string) => {
    for await (const row of directory.rows('organisationPerson', keyIs(bcCo))) found.push(personIn(row));
    if (!directory.has('employee', 'BcCo')) return;
    for await (const row of directory.rows('employee', equals('BcCo', bcCo))) found.push(personIn(row));
  };
  for (const bcCo of identifiersOf(subject, ...own, 'bcCo')) await byPersonNumber(bcCo);
  for (const employeeId of identifiersOf(subject, ...own, 'employeeId')) {
    for await (const row of directory.rows('employee', keyIs(employeeId))) found.push(personIn(row));
    for await (const row of directory.rows('users', equals('EmployeeId', employeeId))) {
      await byPersonNumber(textOf(row.PersonId));
    }
    for await (const row of directory.rows('bankAccounts', equals('Employee', employeeId))) {
      await byPersonNumber(textOf(row.BcCo));
    }
  }
  // An employee connector without names still gives the number under which the person stands elsewhere.
  for (const { bcCo, name } of [...found]) if (bcCo !== undefined && name === '') await byPersonNumber(bcCo);
  return onePerNumber(found);
}

function onePerNumber(persons: readonly KnownPerson[]): KnownPerson[] {
  const byNumber = new Map<string, KnownPerson>();
  for (const person of persons) {
    const key = person.bcCo ?? `employee ${person.employeeIds.join(' ')}`;
    const before = byNumber.get(key);
    byNumber.set(key, before ? merged(before, person) : person);
  }
  return [...byNumber.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
}

/** An employee connector without person numbers shows the same person a second time: by his employee number. */
const withoutShadows = (persons: readonly KnownPerson[]): KnownPerson[] =>
  persons.filter(
    ({ bcCo, employeeIds }) =>
      bcCo !== undefined ||
      !persons.some((other) => other.bcCo !== undefined && employeeIds.every((id) => other.employeeIds.includes(id))),
  );

/** One person can be employee, applicant and contact at once: who never applied is no applicant. @legal L-23 */
async function playsRole(directory: Directory, person: KnownPerson, category: SubjectCategory): Promise<boolean> {
  if (category !== 'applicant' || person.employeeIds.length === 0) return true;
  return person.bcCo !== undefined && (await applicationsOf(directory, person.bcCo)) > 0;
}

function demandEmployeeIds(
  context: SourceContext<AfasSettings>,
  directory: Directory,
  persons: readonly KnownPerson[],
): void {
  // With an employee connector, nobody found in it is an answer. Without one it is ignorance.
  if (directory.has('employee', 'BcCo') || persons.every(({ employeeIds }) => employeeIds.length > 0)) return;
  throw new ConfigurationInvalid(context.sourceId, {
    code: 'AFAS_EMPLOYEE_CONNECTOR_NEEDED',
    problems: ['getConnectors.employee: needed to find the employee number of a person (fields EmployeeId and BcCo)'],
  });
}

function candidate(
  { sourceId }: SourceContext<AfasSettings>,
  person: KnownPerson,
  subject: SubjectDescription,
  byIdentifier: boolean,
): Candidate {
  const bornThen = person.birthDate === subject.birthDate;
  const named = nameFit(person.name, subject) === 'full';
  const mails = identifiersOf(subject, 'email').map((mail) => mail.toLowerCase());
  const matched = [
    ...(byIdentifier ? [`identifier:${sourceId}`] : []),
    ...(named ? ['name'] : []),
    ...(bornThen ? ['birthDate'] : []),
    ...(named && isSlipApart(person.birthDate ?? '', subject.birthDate) ? ['birthDateDiffers'] : []),
    ...(person.emails.some((email) => mails.includes(email.toLowerCase())) ? ['email'] : []),
  ];
  // A mistyped number points at somebody else: it counts only when nothing else speaks against it.
  const contradicted = person.birthDate !== undefined ? !bornThen : person.name !== '' && !sharesName(person, subject);
  const [email] = person.emails;
  return {
    reference: {
      ...(person.bcCo !== undefined && { bcCo: person.bcCo }),
      employeeIds: person.employeeIds,
      userIds: person.userIds,
      emails: person.emails,
    },
    evidence: { strong: byIdentifier && !contradicted, matched },
    distinguishing: {
      ...(person.bcCo !== undefined && { persoonsnummer: person.bcCo }),
      ...(person.employeeIds.length > 0 && { medewerkernummer: person.employeeIds.join(', ') }),
      naam: person.name,
      ...(person.birthDate !== undefined && { geboortedatum: person.birthDate }),
      ...(email !== undefined && { email }),
    },
    identifiers: foundIdentifiers({ bcCo: [person.bcCo], employeeId: person.employeeIds, email: person.emails }),
  };
}

const sharesName = (person: KnownPerson, subject: SubjectDescription): boolean => {
  const words = foldedWords(person.name);
  return foldedWords(subject.familyName).some((word) => words.includes(word));
};
