import { z } from 'zod';
import type { Board, CategoryCoverage, MailCoverage } from '../../domain/register/board';
import { calendarDateField, count, idField, sourceIdField, subjectCategoryField, words } from './fields';

const listOf = <T extends z.ZodType>(entry: T) => z.array(entry, { error: 'expected a list' });
const filledListOf = <T extends z.ZodType>(entry: T) => listOf(entry).min(1, { error: 'expected at least one entry' });
const yesOrNo = z.boolean({ error: 'expected true or false' });
const email = z.email({ error: 'expected an e-mail address' });
const chapter = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$/, { error: 'expected a chapter of the statement, such as 3.1' });
const perCategory = <T extends z.ZodType>(entry: T) =>
  z.strictObject({ pupil: entry, guardian: entry, employee: entry, applicant: entry, trainee: entry });

const aBrin = 'expected two digits and two capitals, such as 99AB';
const brin = z.string({ error: aBrin }).regex(/^\d{2}[A-Z]{2}$/, { error: aBrin });
const school = z.strictObject({
  brin,
  name: words(),
  place: words(),
});

const recipient = z.strictObject({
  name: words(),
  named: yesOrNo,
  kind: z.enum(['authority', 'controller', 'processor']),
  nl: words(),
});

const activity = z.strictObject({
  id: idField,
  nl: words(),
  subjects: filledListOf(subjectCategoryField),
  purposes: filledListOf(words()),
  legalBases: filledListOf(
    z.enum(['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest']),
  ),
  categories: filledListOf(words()),
  specialCategories: listOf(words()).default([]),
  origin: filledListOf(z.strictObject({ from: z.enum(['subject', 'board', 'third-party']), nl: words() })),
  recipients: listOf(recipient),
  retention: filledListOf(idField),
  transfers: words(),
  automated: yesOrNo,
  automatedDecisions: words(),
  profiling: yesOrNo,
});

const source = z.strictObject({
  id: sourceIdField,
  connector: idField,
  nl: words(),
  subjects: filledListOf(subjectCategoryField),
  covers: filledListOf(idField),
  wave: z.literal([1, 2]),
  settings: z.record(z.string(), z.unknown(), { error: 'expected an object with settings' }).default({}),
});

const mail = z
  .strictObject({ source: sourceIdField.optional(), none: words().optional() })
  .transform(({ source, none }, context): MailCoverage => {
    if (source !== undefined && none === undefined) return { source };
    if (none !== undefined && source === undefined) return { none };
    context.addIssue('expected either the source that holds the mail, or none with the reason: not both, not neither');
    return z.NEVER;
  });

const coverage = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9.-]{2,60}$/, { error: 'expected lower-case letters, digits, dots and dashes' }),
    chapter,
    subjects: filledListOf(subjectCategoryField),
    nl: words(),
    sources: filledListOf(sourceIdField).optional(),
    none: z.strictObject({ kind: z.enum(['by-hand', 'other-controller', 'not-held']), because: words() }).optional(),
  })
  .transform(({ sources, none, ...rest }, context): CategoryCoverage => {
    if (sources && !none) return { ...rest, kind: 'sources', sources };
    if (none && !sources) return { ...rest, kind: 'none', none };
    context.addIssue('expected either the sources that hold it, or none with because: not both, not neither');
    return z.NEVER;
  });

const treatment = z.enum(['readable', 'redacted', 'officer']);
const policy = z.strictObject({
  staffInFunction: treatment,
  colleagues: treatment,
  healthProfessionals: treatment,
  outsideProfessionals: treatment,
  siblings: treatment,
  otherParent: treatment,
  otherPupilsAndParents: treatment,
  informants: treatment,
  childProtection: treatment,
  personalNotes: treatment,
  treatmentFiles: treatment,
  confidentialAdviser: treatment,
  legalAdvice: treatment,
  negotiationPosition: treatment,
});

const contact = z.strictObject({ name: words(), email });

const taskPerson = z.strictObject({ id: idField, name: words(), email });
const tasks = z.strictObject({
  headOffice: filledListOf(taskPerson),
  schools: listOf(z.strictObject({ brin, director: taskPerson, deputy: taskPerson })),
});

/** The shape of board.json. What its parts say about each other is in `board-cross-checks.ts`. */
export const boardSchema: z.ZodType<Board> = z.strictObject({
  name: words(),
  statement: z.strictObject({ nl: words(), changedOn: calendarDateField }),
  contacts: z.strictObject({
    privacyOfficer: contact,
    dataProtectionOfficer: contact,
    supervisoryAuthority: z.strictObject({
      name: words(),
      complaintUrl: z.url({ protocol: /^https$/, error: 'expected an address that starts with https://' }),
    }),
  }),
  headOffice: z.strictObject({ name: words(), place: words() }),
  schools: filledListOf(school),
  legalRegime: perCategory(z.enum(['administrative', 'civil'])),
  legalRegimeConfirmed: yesOrNo,
  portability: z.enum(['law', 'statement']),
  terms: z.strictObject({
    stagingDaysAfterRelease: count(0, 31),
    linkDays: count(1, 90),
    archiveDaysAfterRelease: count(1, 90),
    requestFileYears: count(1, 10),
    remedyTerm: z.strictObject({ keepArchive: yesOrNo, weeks: count(6, 26) }),
  }),
  rights: filledListOf(words()),
  retention: filledListOf(
    z.strictObject({ id: idField, chapter, nl: words(), shortestDays: count(1, 36_600).optional() }),
  ),
  activities: filledListOf(activity),
  sources: filledListOf(source),
  mail: mail.optional(),
  categoriesCovered: filledListOf(coverage),
  policies: perCategory(policy),
  tasks: tasks.optional(),
});
