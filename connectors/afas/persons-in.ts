import { createHash } from 'node:crypto';
import { isCalendarDate } from '../../domain/deadline/calendar-date';
import type { FieldTable } from '../../domain/record/field-table';
import type { PersonReference, PersonRole, RosterPerson } from '../../domain/record/person';
import { leavesOf, type RecordFields } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import { writtenName } from './known-person';
import { localDate } from './local-time';
import { nameParts } from './name-match';
import type { Row } from './row';

/** Others that a record names in fields of their own: who is responsible, who answered, whom to call. */
export function personsIn(fields: RecordFields, table: FieldTable): PersonReference[] {
  const found: PersonReference[] = [];
  for (const { path, tablePath, value } of leavesOf(fields)) {
    const definition = table[tablePath];
    const role = definition?.whose ?? 'subject';
    if (definition?.kind !== 'person' || role === 'subject' || typeof value !== 'string' || value.trim() === '')
      continue;
    found.push({ path, role, name: nameParts(value) });
  }
  return found;
}

/** The same persons for the roster, so that their names are recognised in free text. */
export function rosterOf(sourceId: SourceId, persons: readonly PersonReference[]): RosterPerson[] {
  return persons
    .filter(({ name }) => name.givenName !== '' || (name.initials ?? '') !== '' || name.familyName.length > 2)
    .map(({ role, name }) => ({ id: rosterId(sourceId, role, JSON.stringify(name)), role, name }));
}

/** Partner, child or emergency contact: one row is one person. */
export function relativeIn(sourceId: SourceId, row: Row): RosterPerson | undefined {
  const written = writtenName(row);
  if (written === '') return undefined;
  const telephones = texts(row, ['Phone', 'Mobile']);
  const emails = texts(row, ['Email']);
  const birthDate = localDate(row.DateBirth);
  return {
    id: rosterId(sourceId, 'emergency-contact', JSON.stringify(row)),
    role: 'emergency-contact',
    ...(typeof row.Relation === 'string' && row.Relation !== '' && { roleText: row.Relation }),
    name: nameParts(written),
    ...(birthDate !== undefined && isCalendarDate(birthDate) && { birthDate }),
    ...(telephones.length > 0 && { telephones }),
    ...(emails.length > 0 && { emails }),
  };
}

/** The subject himself as a record of Profit shows him: what is his must not be taken for somebody else's. */
export function subjectIn(
  sourceId: SourceId,
  key: string,
  subject: SubjectDescription,
  fields: RecordFields,
  table: FieldTable,
): RosterPerson {
  const lists = {
    emails: [] as string[],
    telephones: [] as string[],
    addresses: [] as string[],
    identifiers: [] as string[],
  };
  for (const { tablePath, value } of leavesOf(fields)) {
    const definition = table[tablePath];
    const text = value === null ? '' : String(value).trim();
    if (text === '' || (definition?.whose ?? 'subject') !== 'subject') continue;
    if (definition?.kind === 'identifier') lists.identifiers.push(text);
    if (definition?.kind !== 'contact') continue;
    if (text.includes('@')) lists.emails.push(text);
    else if (/^(Tel|Mob|Phone|Mobile)/.test(tablePath)) lists.telephones.push(text);
    else if (/Line\d?$/.test(tablePath)) lists.addresses.push(text);
  }
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  const { givenName, infix, familyName, birthDate } = subject;
  return {
    id: `${sourceId}:${key}`,
    role: 'subject',
    name: { givenName, infix, familyName },
    birthDate,
    ...Object.fromEntries(filled),
  };
}

const texts = (row: Row, names: readonly string[]): string[] =>
  names.map((name) => row[name]).filter((value): value is string => typeof value === 'string' && value.trim() !== '');

const rosterId = (sourceId: SourceId, role: PersonRole, text: string): string =>
  `${sourceId}:${role}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
