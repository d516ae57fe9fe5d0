import { z } from 'zod';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import { firstSupportedYear, isSupportedReceipt, lastSupportedYear } from '../../domain/deadline/supported-years';
import type { RequestKind } from '../../domain/request/events';
import { type ScopeProblem, scopeProblems } from '../../domain/requester/scope';
import type { RequesterDescription, SubjectDescription } from '../../domain/requester/subject';
import { calendarDateField, subjectCategoryField, words } from './fields';
import type { Parsed } from './parsed';
import { problemsOf } from './zod-problems';

/** A request as a file describes it; what the desk registers. */
export interface RequestFile {
  readonly kind: RequestKind;
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
  readonly receivedOn: CalendarDate;
}

const emptyOr = (most = 500) =>
  z
    .string({ error: 'expected text' })
    .trim()
    .max(most, { error: `expected text of at most ${most} characters` });

// A BSN may not be used to find somebody, under none of its names.
const forbiddenIdentifier = /^(bsn|burgerservicenummer|pgn|sofinummer)$/i;

const identifiers = z
  .record(z.string(), words('expected an identifier as text'), { error: 'expected an object with identifiers' })
  .superRefine((named, context) => {
    for (const name of Object.keys(named).filter((key) => forbiddenIdentifier.test(key))) {
      const message = "is not used to find somebody: take it out, and use the source's own number";
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

const notAfter = (today: CalendarDate) =>
  calendarDateField.refine((day) => day <= today, {
    error: `lies in the future: expected a day up to and including ${today}`,
    abort: true,
  });

// A form leaves an empty field where a file leaves it out: both mean that nothing is known.
const subject = (today: CalendarDate) =>
  z
    .strictObject({
      category: subjectCategoryField,
      givenName: words(),
      infix: emptyOr(100).default(''),
      familyName: words(),
      birthDate: notAfter(today),
      school: emptyOr().optional(),
      identifiers: identifiers.default({}),
    })
    .transform(({ school, ...rest }): SubjectDescription => (school ? { ...rest, school } : rest));

const requester = (today: CalendarDate) =>
  z
    .strictObject({
      relation: z.enum([
        'self',
        'parent-with-authority',
        'parent-without-authority',
        'guardian',
        'pupil-16-plus',
        'authorised-agent',
      ]),
      name: emptyOr().optional(),
      email: z.union([z.literal(''), z.email({ error: 'expected an e-mail address' })]).optional(),
      own: subject(today).optional(),
    })
    .transform(
      ({ relation, name, email, own }): RequesterDescription => ({
        relation,
        ...(name ? { name } : {}),
        ...(email ? { email } : {}),
        ...(own ? { own } : {}),
      }),
    );

const requestFile = (today: CalendarDate): z.ZodType<RequestFile> =>
  z
    .strictObject({
      kind: z.enum(['access', 'portability', 'both']),
      subjects: z
        .array(z.enum(['pupil', 'requester']))
        .min(1)
        .optional(),
      subject: subject(today),
      requester: requester(today),
      receivedOn: notAfter(today).refine(isSupportedReceipt, {
        error: `expected a day from ${firstSupportedYear} to ${lastSupportedYear}`,
        abort: true,
      }),
    })
    .refine((request) => request.subject.birthDate <= request.receivedOn, {
      path: ['subject', 'birthDate'],
      error: 'lies after receivedOn: expected a day before the request',
    })
    .superRefine(({ subjects, subject, requester }, context) => {
      for (const { path, problem } of scopeProblems({ subjects, subject, requester })) {
        context.addIssue({ code: 'custom', path: [...path], message: fileSentences[problem] });
      }
    })
    .transform(({ subjects: _scope, ...request }) => request);

const fileSentences: Readonly<Record<ScopeProblem, string>> = {
  'not-a-pupil': 'a request about two is about a pupil and the parent or guardian who asks: leave subjects out',
  'own-missing': 'describe the requester as a data subject: category guardian, names, birthDate, identifiers',
  'own-not-asked': 'subjects does not name the requester: add it, or take this out',
  'own-not-guardian': 'expected category guardian',
  'pupil-not-asked': 'for the requester alone, make a request with him as subject and relation self',
};

/**
 * The request that a file describes, or every problem with its path. Problems never repeat a value: they are personal data.
 *
 * @param today Day on which the file is read, in Amsterdam; a request cannot have been received after it.
 * @legal L-03, L-04, L-25
 * @security S-03
 */
export function parseRequestFile(json: unknown, today: CalendarDate): Parsed<RequestFile> {
  const read = requestFile(today).safeParse(json);
  return read.success ? { ok: true, value: read.data } : { ok: false, problems: problemsOf(read.error, json) };
}

/** The data subject that a file describes, in the shape of `subject` in a request file, under the same rules. @legal L-25 @security S-03 */
export function parseSubject(json: unknown, today: CalendarDate): Parsed<SubjectDescription> {
  const read = subject(today).safeParse(json);
  return read.success ? { ok: true, value: read.data } : { ok: false, problems: problemsOf(read.error, json) };
}
