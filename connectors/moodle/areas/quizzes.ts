import { z } from 'zod';
import { type Course, notRead, type Read, type Reading, recordOf, warned } from '../reading';
import { type Activity, activitiesOf } from './course-contents';

const quizList = z.looseObject({ quizzes: z.array(z.looseObject({ id: z.number(), name: z.string() })) });
const attemptList = z.looseObject({ attempts: z.array(z.looseObject({ id: z.number(), userid: z.number() })) });

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
    }
    yield* warned(reading, 'quizzes', answer.value, course);
  }
}
