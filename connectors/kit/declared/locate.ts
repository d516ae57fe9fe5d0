import { identifiersOf, type SubjectDescription } from '../../../domain/requester/subject';
import type { Candidate } from '../connector';
import { ProtocolViolation } from '../faults';
import { type Appearance, askedKeys, personsMatching } from '../person/appearance';
import { foundIdentifiers } from '../person/found-identifiers';
import { waysToFill } from '../person/ways-to-fill';
import { textAt } from './json-at';
import { listPages, type Row } from './pages';
import { type DeclaredContext, openSession } from './session';
import type { DeclaredSettings } from './settings';

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
  const all: Listed[] = [];
  const ask = openSession(context);
  for (const question of questionsFor(settings, subject)) {
    for await (const page of listPages(context, ask, settings.persons, question)) {
      signal.throwIfAborted();
      for (const row of page.items) all.push(listedIn(context, row));
    }
  }
  const numbered = settings.persons.pupilNumber === undefined ? [] : ['pupilNumber'];
  const people = personsMatching(all, subject, askedKeys(subject, connectorId, sourceId, ...numbered));
  const certain = people.filter((person) => person.some(({ strong }) => strong));
  return (certain.length > 0 ? certain : people).map((person): Candidate => {
    const keys = [...new Set(person.map(({ at }) => at.key))];
    const [first] = person;
    return {
      reference: { keys },
      evidence: { strong: certain.includes(person), matched: [...new Set(person.flatMap(({ matched }) => matched))] },
      distinguishing: {
        nummer: keys.join(', '),
        geboortedatum: first?.at.birthDate ?? '',
        school: first?.at.school ?? '',
      },
      identifiers: foundIdentifiers({
        [connectorId]: keys,
        email: person.flatMap(({ at }) => at.emails),
        eckId: person.map(({ at }) => at.eckId),
        pupilNumber: person.flatMap(({ at }) => at.otherKeys ?? []),
      }),
    };
  });
}

function listedIn({ sourceId, settings }: DeclaredContext, row: Row): Listed {
  const { key, pupilNumber, givenName, infix, familyName, birthDate, email, eckId, school } = settings.persons;
  const own = textAt(row, key);
  if (own === '') throw new ProtocolViolation(sourceId, { code: 'PERSON_WITHOUT_KEY' });
  const mail = textAt(row, email);
  const number = textAt(row, pupilNumber);
  return {
    place: '',
    key: own,
    otherKeys: number === '' ? [] : [number],
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

/**
 * The list itself, or one question for every way to fill what the source is searched by: `{familyName}`, `{identifier:email}`. What is
 * not known is empty. Never a BSN: the request has none.
 */
function questionsFor({ persons: { search } }: DeclaredSettings, subject: SubjectDescription) {
  if (!search) return [{}];
  const { givenName, infix, familyName, birthDate } = subject;
  const own: Readonly<Record<string, string>> = { givenName, infix, familyName, birthDate };
  const ways = waysToFill(Object.values(search), /\{((?:identifier:)?[A-Za-z][\w-]*)\}/g, (name) => {
    if (!name.startsWith('identifier:')) return [own[name] ?? `{${name}}`];
    const known = identifiersOf(subject, name.slice('identifier:'.length));
    return known.length === 0 ? [''] : known;
  });
  return ways.map((fill) => ({
    body: Object.fromEntries(Object.entries(search).map(([name, template]) => [name, fill(template)])),
  }));
}
