import { z } from 'zod';
import type { Course, Reading } from '../reading';
import type { Answer } from '../refusals';

const contents = z.array(
  z.object({
    modules: z
      .array(z.object({ modname: z.string(), instance: z.number().optional(), name: z.string().default('') }))
      .default([]),
  }),
);

export interface Activity {
  readonly id: number;
  readonly name: string;
}

/** The activities of one kind that a course has; undefined when the service does not offer `core_course_get_contents`. */
export async function activitiesOf(
  { moodle }: Reading,
  course: Course,
  modname: string,
): Promise<Answer<readonly Activity[]> | undefined> {
  if (!moodle.offered.has('core_course_get_contents')) return undefined;
  const answer = await moodle.ask('core_course_get_contents', { courseid: course.id }, contents);
  if (answer.kind === 'refused') return answer;
  const value = answer.value
    .flatMap(({ modules }) => modules)
    .filter((module) => module.modname === modname && module.instance !== undefined)
    .map(({ instance, name }) => ({ id: instance ?? 0, name }));
  return { kind: 'answer', value };
}
