import { z } from 'zod';
import { attachmentsOf } from '../file';
import { listOf, type Row } from '../parse';
import { type Course, notRead, type Read, type Reading, recordOf, refusedByError, warned } from '../reading';
import { type Activity, activitiesOf } from './course-contents';

const quizList = z.looseObject({ quizzes: z.array(z.looseObject({ id: z.number(), name: z.string() })) });
const attemptList = z.looseObject({ attempts: z.array(z.looseObject({ id: z.number(), userid: z.number() })) });

const reviewFunction = 'mod_quiz_get_attempt_review';
const review = z.looseObject({
  attempt: z.looseObject({ userid: z.number() }),
  questions: z.array(z.looseObject({ slot: z.number() })),
});

/** The questions of one attempt with what was answered; what may not be reviewed is said. @legal L-26, L-36 */
async function* answersOf(
  reading: Reading,
  course: Course,
  quiz: Activity,
  attempt: Row & { readonly id: number },
): AsyncGenerator<Read> {
  const { moodle } = reading;
  const where = `answers-${attempt.id}`;
  const answer = await moodle.ask(reviewFunction, { attemptid: attempt.id }, review).catch(refusedByError);
  if (answer.kind === 'refused') return yield notRead(reading, 'quizzes', where, answer.errorcode, course);
  for (const question of answer.value.questions) {
    const files = listOf(question, 'responsefileareas')
      .flatMap((area) => listOf(area, 'files'))
      .map((row) => ({ path: 'responsefileareas.files', row }));
    const row = { quizname: quiz.name, attempt: attempt.id, ...question };
    yield recordOf(reading, 'quiz-answer', `${attempt.id}-${question.slot}`, row, {
      when: [question.lastactiontime, attempt.timefinish, attempt.timestart],
      owner: answer.value.attempt.userid,
      ...(reading.areas.has('files') && { attachments: await attachmentsOf(moodle, files) }),
    });
  }
  yield* warned(reading, 'quizzes', answer.value, course);
}

/** Attempts at quizzes, also those that were never handed in. */
export async function* quizzes(reading: Reading, course: Course): AsyncGenerator<Read> {
  const { moodle, userId } = reading;
  let list: readonly Activity[];
  if (moodle.offered.has('mod_quiz_get_quizzes_by_courses')) {
    const answer = await moodle.ask('mod_quiz_get_quizzes_by_courses', { courseids: [course.id] }, quizList);
    if (answer.kind === 'refused') return yield notRead(reading, 'quizzes', `${course.id}`, answer.errorcode, course);
    yield* warned(reading, 'quizzes', answer.value, course);
    list = answer.value.quizzes;
  } else {
    const answer = await activitiesOf(reading, course, 'quiz');
    if (answer?.kind !== 'answer') {
      return yield notRead(reading, 'quizzes', `${course.id}`, answer?.errorcode ?? 'notoffered', course);
    }
    list = answer.value;
  }
  for (const quiz of [...list].sort((a, b) => a.id - b.id)) {
    const parameters = { quizid: quiz.id, userid: userId, status: 'all', includepreviews: 1 };
    const answer = await moodle.ask('mod_quiz_get_user_attempts', parameters, attemptList);
    if (answer.kind === 'refused') {
      yield notRead(reading, 'quizzes', `quiz-${quiz.id}`, answer.errorcode, course);
      continue;
    }
    for (const attempt of [...answer.value.attempts].sort((a, b) => a.id - b.id)) {
      const when = [attempt.timefinish, attempt.timestart];
      const row = { quizname: quiz.name, ...attempt };
      yield recordOf(reading, 'quiz-attempt', String(attempt.id), row, { when, owner: attempt.userid });
      if (moodle.offered.has(reviewFunction)) yield* answersOf(reading, course, quiz, attempt);
    }
    if (answer.value.attempts.length > 0 && !moodle.offered.has(reviewFunction)) {
      yield notRead(reading, 'quizzes', `answers-${quiz.id}`, 'notoffered', course);
    }
    yield* warned(reading, 'quizzes', answer.value, course);
  }
}
