import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { PersonReference } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Collected, NewAttachment, NewRecord } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import type { Moodle } from './api';
import { type PlainType, recordTypes, typeFor } from './fields';
import { type AreaName, areaOf } from './functions';
import { fieldsOf, type Row, textOf } from './parse';
import { otherPerson } from './person';
import { dayOf } from './times';

/** A course of the person, as far as reading it takes. */
export interface Course {
  readonly id: number;
  readonly name: string;
}

/** One person's Moodle while it is read. */
export interface Reading {
  readonly moodle: Moodle;
  readonly userId: number;
  readonly subject: SubjectDescription;
  readonly areas: ReadonlySet<AreaName>;
}

/** A record, or where reading can go on within a part. */
export type Read = Collected | { readonly kind: 'at'; readonly at: number };

interface Extras {
  /** Unix seconds; the first that is a moment tells the day. */
  readonly when?: readonly unknown[];
  readonly persons?: readonly PersonReference[];
  readonly attachments?: readonly NewAttachment[];
  /** Whose row Moodle says it is. */
  readonly owner?: unknown;
}

/** A row as record of the person. Whose row it is, is held against who was asked for. @legal L-26 */
export function recordOf(reading: Reading, type: PlainType, id: string, row: Row, extras: Extras = {}): Collected {
  const name = typeFor(type, reading.subject.category);
  const occurredOn: CalendarDate | undefined = dayOf(...(extras.when ?? []));
  const record: NewRecord = {
    type: name,
    id,
    ...(occurredOn !== undefined && { occurredOn }),
    title: recordTypes[name]?.nl ?? type,
    fields: fieldsOf(type, row),
    persons: extras.persons ?? [],
    ...(extras.attachments && { attachments: extras.attachments }),
    belongsTo: textOf(extras.owner ?? reading.userId),
  };
  return { kind: 'record', record };
}

/** What could not be read, as a record of its own: the officer sees it, and so does the reader. @legal L-26 @security S-35 */
export function notRead(
  reading: Reading,
  area: AreaName,
  where: string,
  errorcode: string,
  course?: Course,
): Collected {
  return recordOf(reading, 'not-read', `${area}-${where}`, {
    area: areaOf(area).nl,
    ...(course && { course: course.name }),
    reason:
      errorcode === 'skipped'
        ? `Niet opgevraagd: ${reading.moodle.context.settings.skip[area] ?? ''}`
        : 'Moodle laat ons account dit onderdeel niet lezen.',
    errorcode,
  });
}

/**
 * For a function that gives more beside what was read already: an error of Moodle's own in it is one part not read, not the end of
 * the source. @throws whatever else it was.
 */
export function refusedByError(fault: unknown): { readonly kind: 'refused'; readonly errorcode: string } {
  if (!(fault instanceof ProtocolViolation) || fault.code !== 'MOODLE_ERROR') throw fault;
  return { kind: 'refused', errorcode: String(fault.ids.errorcode ?? 'none') };
}

/** Each warning in an answer is a part that is missing from it. */
export function* warned(reading: Reading, area: AreaName, answer: Row, course?: Course): Generator<Collected> {
  const warnings = Array.isArray(answer.warnings) ? (answer.warnings as readonly Row[]) : [];
  for (const { item, itemid, warningcode } of warnings) {
    const word = (value: unknown) =>
      textOf(value)
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 30);
    const where = `warning-${course?.id ?? 'site'}-${word(item)}-${word(itemid)}-${word(warningcode)}`;
    yield notRead(reading, area, where, word(warningcode) || 'warning', course);
  }
}

/** Another person for the roster. */
export function* met(reading: Reading, id: unknown, fullName: unknown): Generator<Collected> {
  if (Number(id) === reading.userId) return;
  const person = otherPerson(reading.moodle.context.sourceId, id, fullName);
  if (person) yield { kind: 'person', person };
}

/**
 * Pages by position until one is empty: Moodle leaves out of a page what may not be seen, so a short page is not the last.
 *
 * @throws ProtocolViolation when a page comes twice or there is no end. @security S-38
 */
export async function* untilEmpty<Item>(
  reading: Reading,
  fetch: (page: number) => Promise<readonly Item[] | undefined>,
  from = 0,
): AsyncGenerator<{ readonly items: readonly Item[]; readonly page: number }> {
  let previous = '';
  for (let page = from; ; page += 1) {
    const items = await fetch(page);
    if (!items || items.length === 0) return;
    const print = JSON.stringify(items);
    if (page > from + 100_000 || print === previous) {
      throw new ProtocolViolation(reading.moodle.context.sourceId, { code: 'ENDLESS_PAGING', ids: { page } });
    }
    previous = print;
    yield { items, page };
  }
}
