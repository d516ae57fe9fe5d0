import type { FieldDefinition, FieldKind, FieldTable, RecordType } from '../../domain/record/field-table';
import type { SubjectCategory } from '../../domain/requester/subject';

const field = (kind: FieldKind, nl: string, en: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  nl,
  en,
  kind,
  origin: 'observed',
  ...more,
});

const person = (path: string, nl: string, en: string): FieldTable => ({
  [`${path}.name`]: field('person', `${nl}: naam`, `${en}: name`, { whose: 'other' }),
  [`${path}.address`]: field('contact', `${nl}: e-mailadres`, `${en}: e-mail address`, { whose: 'other' }),
});

const message: FieldTable = {
  messageId: field('plain', 'Bericht-id', 'Message ID'),
  thread: field('plain', 'Gesprek', 'Thread'),
  at: field('date', 'Moment', 'Moment'),
  ...person('from', 'Van', 'From'),
  ...person('to', 'Aan', 'To'),
  ...person('cc', 'Kopie', 'Copy'),
  ...person('bcc', 'Blinde kopie', 'Blind copy'),
  subject: field('freeText', 'Onderwerp', 'Subject'),
  text: field('freeText', 'Tekst', 'Text'),
  html: field('html', 'Tekst (opgemaakt)', 'Text (HTML)'),
  quotedLines: field('plain', 'Geciteerde regels', 'Quoted lines', { origin: 'derived' }),
  triage: field('code', 'Verband met betrokkene', 'Relation to the subject', {
    origin: 'derived',
    codes: {
      'about-the-subject': 'over of met de betrokkene',
      'only-in-copy': 'alleen in kopie',
      mentioned: 'genoemd',
    },
  }),
  'files.name': field('freeText', 'Bestandsnaam', 'File name'),
  'files.content': field('document', 'Bestand', 'File'),
};

const plan: FieldTable = {
  mailboxes: field('contact', 'Doorzochte postvakken', 'Mailboxes searched', { whose: 'staff' }),
  terms: field('freeText', 'Zoektermen', 'Search terms'),
  from: field('date', 'Van', 'From'),
  until: field('date', 'Tot en met', 'Until'),
};

const unreadable: FieldTable = {
  reason: field('code', 'Reden', 'Reason', {
    origin: 'derived',
    codes: {
      'outlook-message': 'Outlook-bericht (MSG): vraag een export als EML',
      'not-mail': 'geen mailbestand',
      'too-large': 'groter dan 64 MiB',
      broken: 'beschadigd of afgebroken bericht',
    },
  }),
  content: field('document', 'Bestand', 'File'),
};

const activities = ['bestuur-kwaliteit', 'personeel-dossier', 'werving-selectie', 'stage'] as const;

/** The processing activity under which mail about somebody falls. @legal L-38 */
export const activityOf = (category: SubjectCategory): (typeof activities)[number] =>
  (
    ({
      pupil: 'bestuur-kwaliteit',
      guardian: 'bestuur-kwaliteit',
      employee: 'personeel-dossier',
      applicant: 'werving-selectie',
      trainee: 'stage',
    }) as const
  )[category];

/** Messages, the search plan and what could not be read; one of each per activity: `message.stage`. */
export const recordTypes: Readonly<Record<string, RecordType>> = Object.fromEntries(
  activities.flatMap((activity): [string, RecordType][] => [
    [`search-plan.${activity}`, { nl: 'Zoekplan', en: 'Search plan', activity, fields: plan }],
    [`message.${activity}`, { nl: 'E-mail', en: 'E-mail', activity, fields: message }],
    [`unreadable.${activity}`, { nl: 'Onleesbaar bestand', en: 'Unreadable file', activity, fields: unreadable }],
  ]),
);
