import type { SubjectDescription } from '../../../domain/requester/subject';
import type { Candidate } from '../connector';
import { ProtocolViolation } from '../faults';
import { type Appearance, personsMatching } from '../person/appearance';
import { textAt } from './json-at';
import { listPages, type Row } from './pages';
import { type DeclaredContext, openSession } from './session';

interface Listed extends Appearance {
  readonly school: string;
}

/** Who in the source may be the subject, compared in memory: what is searched by never stands in a URL. @legal L-25 @security S-12 */
export async function locateDeclared(
  context: DeclaredContext,
  connectorId: string,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId, settings, signal } = context;
  const { search } = settings.persons;
  const all: Listed[] = [];
  const body =
    search && Object.fromEntries(Object.entries(search).map(([name, text]) => [name, filled(text, subject)]));
  for await (const page of listPages(context, openSession(context), settings.persons, body ? { body } : {})) {
    signal.throwIfAborted();
    for (const row of page.items) all.push(listedIn(context, row));
  }
  const { identifiers } = subject;
  const people = personsMatching(all, subject, {
    keys: [identifiers[sourceId], identifiers[connectorId]].filter((key) => key !== undefined),
    ...(identifiers.eckId !== undefined && { eckId: identifiers.eckId }),
    ...(identifiers.email !== undefined && { email: identifiers.email }),
    keyName: connectorId,
  });
  const certain = people.filter((person) => person.some(({ strong }) => strong));
  return (certain.length > 0 ? certain : people).map((person): Candidate => {
    const keys = [...new Set(person.map(({ at }) => at.key))];
    const [first] = person;
    const [email] = person.flatMap(({ at }) => at.emails);
    return {
      reference: { keys },
      evidence: { strong: certain.includes(person), matched: [...new Set(person.flatMap(({ matched }) => matched))] },
      distinguishing: {
        nummer: keys.join(', '),
        geboortedatum: first?.at.birthDate ?? '',
        school: first?.at.school ?? '',
      },
      identifiers: {
        ...(keys[0] !== undefined && { [connectorId]: keys[0] }),
        ...(email !== undefined && { email }),
        ...(first?.at.eckId && { eckId: first.at.eckId }),
      },
    };
  });
}

function listedIn({ sourceId, settings }: DeclaredContext, row: Row): Listed {
  const { key, givenName, infix, familyName, birthDate, email, eckId, school } = settings.persons;
  const own = textAt(row, key);
  if (own === '') throw new ProtocolViolation(sourceId, { code: 'PERSON_WITHOUT_KEY' });
  const mail = textAt(row, email);
  return {
    place: '',
    key: own,
    name: {
      givenNames: [textAt(row, givenName)],
      infix: textAt(row, infix),
      familyNames: [textAt(row, familyName)],
    },
    birthDate: textAt(row, birthDate).slice(0, 10),
    eckId: textAt(row, eckId),
    emails: mail === '' ? [] : [mail],
    sex: '',
    numbers: {},
    tells: [],
    school: textAt(row, school),
  };
}

/** `{familyName}`, `{identifier:email}`; never a BSN: the request has none. */
const filled = (text: string, subject: SubjectDescription): string =>
  text
    .replaceAll('{givenName}', () => subject.givenName)
    .replaceAll('{infix}', () => subject.infix)
    .replaceAll('{familyName}', () => subject.familyName)
    .replaceAll('{birthDate}', () => subject.birthDate)
    .replace(/\{identifier:([\w-]+)\}/g, (_, name: string) => subject.identifiers[name] ?? '');
