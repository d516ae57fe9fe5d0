import { z } from 'zod';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, SourceContext } from '../kit/connector';
import { NotPermitted, ProtocolViolation } from '../kit/faults';
import { missingCore, openMoodle, readableAreas } from './api';
import { assignments } from './areas/assignments';
import { completion, courseName, courseNotes, coursesOf, grades } from './areas/courses';
import { forums } from './areas/forums';
import { messages, notifications } from './areas/messages';
import { quizzes } from './areas/quizzes';
import { badges, blog } from './areas/site';
import { type AreaName, areaNames } from './functions';
import { subjectPerson } from './person';
import { type Course, notRead, type Read, type Reading, recordOf } from './reading';
import type { WebServiceSettings } from './settings';

const checkpointShape = z.strictObject({
  /** The part that is done, or that is being read when `at` is given. */
  part: z.string(),
  at: z.number().optional(),
});

interface Part {
  readonly name: string;
  read(from: number | undefined): AsyncIterable<Read> | Iterable<Read>;
}

const perCourse: readonly (readonly [
  AreaName,
  (reading: Reading, course: Course, from?: number) => AsyncIterable<Read>,
])[] = [
  ['grades', grades],
  ['notes', courseNotes],
  ['forums', forums],
  ['assignments', assignments],
  ['quizzes', quizzes],
  ['completion', completion],
];
const perSite: readonly (readonly [AreaName, (reading: Reading) => AsyncIterable<Read>])[] = [
  ['notes', (reading) => courseNotes(reading, { id: 0, name: '' })],
  ['forums', (reading) => forums(reading, { id: reading.moodle.frontPage, name: '' })],
  ['messages', messages],
  ['notifications', notifications],
  ['badges', badges],
  ['blog', blog],
];

const accounts = z.array(z.looseObject({ id: z.number() }));

/**
 * Everything that the web services show of one account: the account, its courses with what happened in each, then what hangs
 * on no course. A checkpoint follows each part. One course that may not be read becomes a record that says so.
 *
 * @legal L-26 @security S-35
 * @throws NotPermitted when a function that is wanted is not in the service; the kit's other faults.
 */
export async function* collectFromSite(
  context: SourceContext<WebServiceSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId } = context;
  const done = from === undefined || from === null ? undefined : parsedCheckpoint(context, from);
  const userId = Number(candidate.reference.userId);
  const moodle = await openMoodle(context);
  const [missing] = missingCore(moodle);
  if (missing !== undefined) {
    throw new NotPermitted(sourceId, { code: 'MOODLE_NOT_IN_SERVICE', ids: { function: missing } });
  }
  const reading: Reading = { moodle, userId, subject, areas: readableAreas(moodle, areaNames) };
  const parts = await partsOf(reading);
  const start = done === undefined ? 0 : parts.findIndex(({ name }) => name === done.part);
  // A course that came or went meanwhile does not matter; one on which we stood does.
  if (start < 0) throw new ProtocolViolation(sourceId, { code: 'MOODLE_CHECKPOINT' });
  for (const [n, part] of parts.entries()) {
    if (n < start || (n === start && done !== undefined && done.at === undefined)) continue;
    for await (const item of part.read(n === start ? done?.at : undefined)) {
      if (item.kind !== 'at') yield item;
      else yield { kind: 'checkpoint', value: { part: part.name, at: item.at } };
    }
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { part: part.name } };
  }
}

async function partsOf(reading: Reading): Promise<readonly Part[]> {
  const { areas, moodle } = reading;
  const rows = areas.has('courses') ? await coursesOf(reading) : [];
  const skipped = areaNames.filter((area) => moodle.context.settings.skip[area] !== undefined);
  return [
    { name: 'account', read: () => account(reading) },
    ...skipped.map((area) => ({ name: `skipped-${area}`, read: () => [notRead(reading, area, 'all', 'skipped')] })),
    ...rows.flatMap((row) => {
      const course = { id: row.id, name: courseName(row) };
      const own = { name: `course-${row.id}`, read: () => [recordOf(reading, 'course', String(row.id), row)] };
      const within = perCourse
        .filter(([area]) => areas.has(area))
        .map(([area, read]) => ({
          name: `${area}-${row.id}`,
          read: (from: number | undefined) => read(reading, course, from),
        }));
      return [own, ...within];
    }),
    ...perSite
      .filter(([area]) => areas.has(area))
      .map(([area, read]) => ({ name: `${area}-site`, read: () => read(reading) })),
  ];
}

async function* account(reading: Reading): AsyncGenerator<Read> {
  const { moodle, userId, subject } = reading;
  const rows = await moodle.call('core_user_get_users_by_field', { field: 'id', values: [userId] }, accounts);
  const [row] = rows;
  // Found a moment ago: an empty answer now is a right that was taken away, not "nobody".
  if (!row) throw new NotPermitted(moodle.context.sourceId, { code: 'MOODLE_ACCOUNT_NOT_SHOWN' });
  yield recordOf(reading, 'profile', String(row.id), row, { when: [row.firstaccess], owner: row.id });
  yield { kind: 'person', person: subjectPerson(moodle.context.sourceId, row, subject) };
}

function parsedCheckpoint(context: SourceContext<WebServiceSettings>, value: unknown) {
  const parsed = checkpointShape.safeParse(value);
  if (!parsed.success) throw new ProtocolViolation(context.sourceId, { code: 'MOODLE_CHECKPOINT' });
  return parsed.data;
}
