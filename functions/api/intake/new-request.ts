import { z } from '@hono/zod-openapi';
import { type CalendarDate, isCalendarDate } from '../../../domain/deadline/calendar-date';
import { scopeProblems } from '../../../domain/requester/scope';
import type { SubjectDescription } from '../../../domain/requester/subject';
import type { NewRequest } from '../desk';

const words = (longest: number) => z.string().trim().min(1, 'leeg').max(longest, 'te-lang');
const date = z
  .string()
  .trim()
  .refine((text) => isCalendarDate(text), 'geen-datum')
  .openapi({ format: 'date', example: '2026-11-02' })
  .transform((text) => text as CalendarDate);

/** An identifier must not be a BSN: sources are asked by their own keys. @legal L-25 */
const identifiers = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, 'onbekend-kenmerk'), words(200))
  .refine((given) => !Object.keys(given).some((key) => key.toLowerCase() === 'bsn'), 'geen-bsn');

const subject = z.strictObject({
  category: z.enum(['pupil', 'guardian', 'employee', 'applicant', 'trainee'], 'kies'),
  givenName: words(100),
  infix: z.string().trim().max(40, 'te-lang').default(''),
  familyName: words(100),
  birthDate: date,
  school: words(120).optional(),
  identifiers: identifiers.default({}),
});

/** The shape of a new request, as the API takes it and the form makes it. Messages are codes from a closed list. */
export const newRequestSchema = z
  .object({
    kind: z.enum(['access', 'portability', 'both'], 'kies'),
    subjects: z
      .array(z.enum(['pupil', 'requester'], 'kies'))
      .min(1, 'kies')
      .optional()
      .openapi({ description: 'Whose data: the pupil’s, or the pupil’s and the requester’s own.' }),
    subject,
    requester: z.strictObject({
      relation: z.enum(
        ['self', 'parent-with-authority', 'parent-without-authority', 'guardian', 'pupil-16-plus', 'authorised-agent'],
        'kies',
      ),
      name: words(200).optional(),
      email: z.email('geen-adres').max(254, 'te-lang').optional(),
      own: subject
        .optional()
        .openapi({ description: 'The requester as a data subject; with subjects pupil and requester.' }),
    }),
    receivedOn: date,
  })
  .strict()
  .openapi('NewRequest');

/** What is wrong with one field: its path (`subject.birthDate`) and a code of the closed list. */
export interface Problem {
  readonly path: string;
  readonly code: string;
}

/**
 * A new request out of data from outside.
 *
 * @param today A request cannot have been received after today, nor a subject be born after the receipt.
 * @returns Every problem with its path, or the request.
 * @legal L-04
 */
export function parseNewRequest(
  outside: unknown,
  today: CalendarDate,
): { readonly ok: true; readonly request: NewRequest } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const parsed = newRequestSchema.safeParse(outside);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.message }));
    return { ok: false, problems };
  }
  const { kind, subjects, subject, requester, receivedOn } = parsed.data;
  const problems: Problem[] = [];
  if (receivedOn > today) problems.push({ path: 'receivedOn', code: 'in-de-toekomst' });
  if (subject.birthDate > receivedOn) problems.push({ path: 'subject.birthDate', code: 'na-ontvangst' });
  const { name, email, own } = requester;
  for (const { path, problem } of scopeProblems({ subjects, subject, requester })) {
    problems.push({ path: path.join('.'), code: problem });
  }
  if (own && own.birthDate > receivedOn) problems.push({ path: 'requester.own.birthDate', code: 'na-ontvangst' });
  if (problems.length > 0) return { ok: false, problems };

  return {
    ok: true,
    request: {
      kind,
      receivedOn,
      subject: described(subject),
      requester: {
        relation: requester.relation,
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        ...(own === undefined ? {} : { own: described(own) }),
      },
    },
  };
}

const described = ({ school, ...rest }: z.output<typeof subject>): SubjectDescription => ({
  ...rest,
  ...(school === undefined ? {} : { school }),
});
