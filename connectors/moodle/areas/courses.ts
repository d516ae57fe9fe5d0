import { z } from 'zod';
import { listOf, type Row, textOf } from '../parse';
import { type Course, notRead, type Read, type Reading, recordOf, warned } from '../reading';

const row = z.looseObject({});
const courseRow = z.looseObject({ id: z.number() });
const gradeReport = z.looseObject({
  usergrades: z.array(z.looseObject({ userid: z.number(), gradeitems: z.array(z.looseObject({ id: z.number() })) })),
});
const notes = z.looseObject({ sitenotes: z.array(row), coursenotes: z.array(row), personalnotes: z.array(row) });
const statuses = z.looseObject({ statuses: z.array(z.looseObject({ cmid: z.number() })) });

/** The courses in which the person is enrolled, by number. */
export async function coursesOf({ moodle, userId }: Reading): Promise<readonly (Row & { readonly id: number })[]> {
  const rows = await moodle.call('core_enrol_get_users_courses', { userid: userId }, z.array(courseRow));
  return [...rows].sort((a, b) => a.id - b.id);
}

export const courseName = (course: Row): string => textOf(course.fullname) || textOf(course.shortname);

/** Grades with feedback, one record per item. */
export async function* grades(reading: Reading, course: Course): AsyncGenerator<Read> {
  const answer = await reading.moodle.ask(
    'gradereport_user_get_grade_items',
    { courseid: course.id, userid: reading.userId },
    gradeReport,
  );
  if (answer.kind === 'refused') return yield notRead(reading, 'grades', String(course.id), answer.errorcode, course);
  for (const report of answer.value.usergrades) {
    const { gradeitems, ...about } = report;
    for (const item of [...gradeitems].sort((a, b) => a.id - b.id)) {
      const when = [item.gradedategraded, item.gradedatesubmitted];
      yield recordOf(
        reading,
        'grade',
        `${course.id}-${item.id}`,
        { ...about, ...item },
        { when, owner: report.userid },
      );
    }
  }
  yield* warned(reading, 'grades', answer.value, course);
}

/** Notes of staff about the person: of one course, or of the whole site (course 0). */
export async function* courseNotes(reading: Reading, course: Course): AsyncGenerator<Read> {
  const answer = await reading.moodle.ask(
    'core_notes_get_course_notes',
    { courseid: course.id, userid: reading.userId },
    notes,
  );
  if (answer.kind === 'refused') return yield notRead(reading, 'notes', String(course.id), answer.errorcode, course);
  for (const list of ['sitenotes', 'coursenotes', 'personalnotes'] as const) {
    for (const note of listOf(answer.value, list)) {
      yield recordOf(reading, 'note', textOf(note.id), note, { when: [note.created], owner: note.userid });
    }
  }
  yield* warned(reading, 'notes', answer.value, course);
}

/** What the person completed. */
export async function* completion(reading: Reading, course: Course): AsyncGenerator<Read> {
  const answer = await reading.moodle.ask(
    'core_completion_get_activities_completion_status',
    { courseid: course.id, userid: reading.userId },
    statuses,
  );
  if (answer.kind === 'refused') {
    return yield notRead(reading, 'completion', String(course.id), answer.errorcode, course);
  }
  for (const status of answer.value.statuses) {
    const when = [status.timecompleted];
    yield recordOf(reading, 'completion', `${course.id}-${status.cmid}`, status, { when });
  }
  yield* warned(reading, 'completion', answer.value, course);
}
