import type { RosterPerson } from '../../domain/record/person';
import type { SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import { nameFrom, nameOf } from './names';
import { type Row, textOf } from './parse';

/** Somebody whom a list of Moodle names by number and full name. Whether pupil or teacher, Moodle does not say there. */
export function otherPerson(sourceId: SourceId, id: unknown, fullName: unknown): RosterPerson | undefined {
  const written = textOf(fullName).trim();
  if (textOf(id) === '' || written === '') return undefined;
  return { id: `${sourceId}:user-${textOf(id)}`, role: 'other', name: nameOf(written) };
}

/** The subject's own account: what is his must not be taken for somebody else's. */
export function subjectPerson(sourceId: SourceId, account: Row, subject: SubjectDescription): RosterPerson {
  const filled = (names: readonly string[]) => names.map((name) => textOf(account[name])).filter((text) => text !== '');
  const lists = {
    emails: filled(['email']),
    telephones: filled(['phone1', 'phone2']),
    addresses: filled(['address']),
    identifiers: filled(['idnumber', 'username']),
  };
  const { givenName, infix, familyName, birthDate } = subject;
  const inMoodle = nameFrom(textOf(account.firstname), textOf(account.lastname));
  const alias = [inMoodle.givenName, inMoodle.infix, inMoodle.familyName].filter((part) => part !== '').join(' ');
  const own = [givenName, infix, familyName].filter((part) => part !== '').join(' ');
  return {
    id: `${sourceId}:user-${textOf(account.id) || 'subject'}`,
    role: 'subject',
    name: { givenName, infix, familyName, ...(alias !== '' && alias !== own && { aliases: [alias] }) },
    birthDate,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}
