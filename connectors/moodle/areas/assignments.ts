import { z } from 'zod';
import { attachmentsOf } from '../file';
import { listOf, type Row } from '../parse';
import { type Course, notRead, type Read, type Reading, recordOf, refusedByError, warned } from '../reading';

const assignmentList = z.looseObject({
  courses: z.array(
    z.looseObject({
      id: z.number(),
      assignments: z.array(z.looseObject({ id: z.number(), name: z.string(), duedate: z.number().optional() })),
    }),
  ),
});
const submissionList = z.looseObject({
  assignments: z.array(
    z.looseObject({
      assignmentid: z.number(),
      submissions: z.array(z.looseObject({ id: z.number(), userid: z.number(), status: z.string() })),
    }),
  ),
});
const statusFunction = 'mod_assign_get_submission_status';
const feedbackShape = z.looseObject({
  grade: z.looseObject({ id: z.number(), userid: z.number() }).optional(),
  gradeddate: z.number().nullish(),
});
const status = z.looseObject({
  feedback: feedbackShape.optional(),
  previousattempts: z.array(z.looseObject({ feedback: feedbackShape.optional() })).optional(),
});
const groupList = z.looseObject({ groups: z.array(z.looseObject({ id: z.number() })) });

/** What the person handed in. Moodle answers with everybody's submissions: the others are dropped here and stored nowhere. */
export async function* assignments(reading: Reading, course: Course): AsyncGenerator<Read> {
  const { moodle } = reading;
  // Without the second parameter Moodle shows only courses in which *our account* takes part.
  const parameters = { courseids: [course.id], includenotenrolledcourses: 1 };
  const answer = await moodle.ask('mod_assign_get_assignments', parameters, assignmentList);
  if (answer.kind === 'refused') return yield notRead(reading, 'assignments', `${course.id}`, answer.errorcode, course);
  yield* warned(reading, 'assignments', answer.value, course);
  const all = answer.value.courses.filter(({ id }) => id === course.id).flatMap((each) => each.assignments);
  if (all.length > 0 && !moodle.offered.has(statusFunction)) {
    yield notRead(reading, 'assignments', `feedback-${course.id}`, 'notoffered', course);
  }
  for (const assignment of [...all].sort((a, b) => a.id - b.id)) {
    const handedIn = await moodle.ask('mod_assign_get_submissions', { assignmentids: [assignment.id] }, submissionList);
    if (handedIn.kind === 'refused') {
      yield notRead(reading, 'assignments', `assignment-${assignment.id}`, handedIn.errorcode, course);
      continue;
    }
    const submissions = handedIn.value.assignments
      .filter(({ assignmentid }) => assignmentid === assignment.id)
      .flatMap((each) => each.submissions);
    yield* submissionsOf(reading, course, assignment, submissions);
    if (moodle.offered.has(statusFunction)) yield* feedbackOn(reading, course, assignment);
    yield* submissionWarnings(reading, course, handedIn.value);
  }
}

/** What the teacher wrote and gave back, files too; the grade itself is in the grade book as well. */
async function* feedbackOn(
  reading: Reading,
  course: Course,
  { id, name }: Row & { readonly id: number },
): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const where = `feedback-${id}`;
  const answer = await moodle.ask(statusFunction, { assignid: id, userid: userId }, status).catch(refusedByError);
  if (answer.kind === 'refused') return yield notRead(reading, 'assignments', where, answer.errorcode, course);
  const attempts = [answer.value.feedback, ...(answer.value.previousattempts ?? []).map((before) => before.feedback)];
  for (const feedback of attempts) {
    if (!feedback) continue;
    const files = listOf(feedback, 'plugins')
      .flatMap((plugin) => listOf(plugin, 'fileareas'))
      .flatMap((area) => listOf(area, 'files'))
      .map((row) => ({ path: 'plugins.fileareas.files', row }));
    const { grade } = feedback;
    yield recordOf(
      reading,
      'feedback',
      `${id}-${grade?.id ?? 'none'}`,
      { assignmentname: name, ...feedback },
      {
        when: [feedback.gradeddate],
        ...(grade && { owner: grade.userid }),
        ...(reading.areas.has('files') && { attachments: await attachmentsOf(moodle, files) }),
      },
    );
  }
  yield* warned(reading, 'assignments', answer.value, course);
}

/** Warning 3 says "no submissions for this assignment": that is an answer. */
function submissionWarnings(reading: Reading, course: Course, answer: Row) {
  const warnings = listOf(answer, 'warnings').filter(({ warningcode }) => String(warningcode) !== '3');
  return warned(reading, 'assignments', { warnings }, course);
}

async function* submissionsOf(
  reading: Reading,
  course: Course,
  assignment: Row & { readonly id: number },
  submissions: readonly (Row & { readonly id: number; readonly userid: number })[],
): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  const teams = submissions.filter(({ userid, groupid }) => userid === 0 && Number(groupid ?? 0) > 0);
  const groups = teams.length > 0 ? await groupsOf(reading, course) : new Set<number>();
  if (!groups) yield notRead(reading, 'assignments', `teams-${assignment.id}`, 'groupsunknown', course);
  const own = submissions.filter(
    ({ userid, groupid }) => userid === userId || (userid === 0 && groups?.has(Number(groupid)) === true),
  );
  for (const submission of [...own].sort((a, b) => a.id - b.id)) {
    const files = listOf(submission, 'plugins')
      .flatMap((plugin) => listOf(plugin, 'fileareas'))
      .flatMap((area) => listOf(area, 'files'))
      .map((row) => ({ path: 'plugins.fileareas.files', row }));
    const row = { assignmentname: assignment.name, duedate: assignment.duedate ?? 0, ...submission };
    yield recordOf(reading, 'submission', String(submission.id), row, {
      when: [submission.timemodified, submission.timecreated],
      ...(reading.areas.has('files') && { attachments: await attachmentsOf(moodle, files) }),
    });
  }
}

/** Groups of the person in the course; undefined when they cannot be known. */
async function groupsOf({ moodle, userId }: Reading, course: Course): Promise<ReadonlySet<number> | undefined> {
  if (!moodle.offered.has('core_group_get_course_user_groups')) return undefined;
  const parameters = { courseid: course.id, userid: userId };
  const answer = await moodle.ask('core_group_get_course_user_groups', parameters, groupList);
  return answer.kind === 'refused' ? undefined : new Set(answer.value.groups.map(({ id }) => id));
}
