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

/** What a message says, at the top and in each message that was sent along. */
const content = (at: string, nl: string, en: string): FieldTable => ({
  [`${at}at`]: field('date', `${nl}moment`, `${en}moment`),
  ...person(`${at}from`, `${nl}van`, `${en}from`),
  ...person(`${at}sender`, `${nl}verzonden door`, `${en}sent by`),
  ...person(`${at}replyTo`, `${nl}antwoorden naar`, `${en}reply to`),
  ...person(`${at}to`, `${nl}aan`, `${en}to`),
  ...person(`${at}cc`, `${nl}kopie`, `${en}copy`),
  ...person(`${at}bcc`, `${nl}blinde kopie`, `${en}blind copy`),
  [`${at}subject`]: field('freeText', `${nl}onderwerp`, `${en}subject`),
  [`${at}text`]: field('freeText', `${nl}tekst`, `${en}text`),
  [`${at}html`]: field('html', `${nl}tekst (opgemaakt)`, `${en}text (HTML)`),
});

const whereabouts: FieldTable = {
  about: field('code', 'Verband met betrokkene', 'Relation to the subject', {
    origin: 'derived',
    codes: {
      'about-the-subject': 'over of met de betrokkene',
      'only-in-copy': 'alleen in kopie',
      mentioned: 'genoemd',
    },
  }),
  foundBy: field('code', 'Gevonden aan', 'Found by', {
    origin: 'derived',
    codes: {
      address: 'het e-mailadres',
      name: 'de naam; de privacy officer koos ervoor dit bericht mee te nemen',
      'other-address': 'de naam bij een ander adres; de privacy officer koos ervoor dit bericht mee te nemen',
      requester: 'het e-mailadres van de aanvrager; de privacy officer koos ervoor dit bericht mee te nemen',
      file: 'de zoekopdracht; de privacy officer koos ervoor dit bestand mee te nemen',
    },
  }),
  mailboxes: field('contact', 'Gevonden in postvak', 'Found in mailbox', { whose: 'staff' }),
  folders: field('freeText', 'Map', 'Folder'),
  itemClass: field('freeText', 'Soort volgens de bron', 'Kind according to the source'),
};

const message: FieldTable = {
  ...content('', '', ''),
  thread: field('plain', 'Gesprek', 'Thread', { origin: 'derived' }),
  quotedLines: field('plain', 'Geciteerde regels', 'Quoted lines', { origin: 'derived' }),
  ...whereabouts,
  ...content('enclosed.', 'Meegestuurd bericht, ', 'Enclosed message, '),
  'files.name': field('freeText', 'Bestandsnaam', 'File name'),
  'files.content': field('document', 'Bestand', 'File'),
};

const file: FieldTable = {
  title: field('freeText', 'Titel', 'Title'),
  author: field('person', 'Maker', 'Author', { whose: 'other' }),
  at: field('freeText', 'Moment volgens de bron', 'Moment according to the source'),
  ...whereabouts,
  name: field('freeText', 'Bestandsnaam', 'File name'),
  text: field('freeText', 'Tekst', 'Text'),
  html: field('html', 'Tekst (opgemaakt)', 'Text (HTML)'),
  content: field('document', 'Bestand', 'File'),
};

const plan: FieldTable = {
  mailboxes: field('contact', 'Doorzochte postvakken', 'Mailboxes searched', { whose: 'staff' }),
  withoutHits: field('contact', 'Postvakken zonder treffers', 'Mailboxes without hits', { whose: 'staff' }),
  silent: field('contact', 'Postvakken waarvan niets in de export zit', 'Mailboxes with nothing in the export', {
    whose: 'staff',
  }),
  terms: field('freeText', 'Zoektermen', 'Search terms'),
  from: field('date', 'Van', 'From'),
  until: field('date', 'Tot en met', 'Until'),
  by: field('person', 'Gezocht door', 'Searched by', { whose: 'staff' }),
  on: field('date', 'Gezocht op', 'Searched on'),
  tool: field('plain', 'Gezocht met', 'Searched with'),
};

const unread: FieldTable = {
  reason: field('code', 'Reden', 'Reason', {
    origin: 'derived',
    codes: {
      'outlook-store': 'Outlook-gegevensbestand (PST): vraag een export van losse berichten',
      'too-large': 'te groot om te lezen',
      'zip-in-zip': 'ingepakt in een ingepakt bestand: pak het eerst uit',
      broken: 'beschadigd of afgebroken',
      sealed: 'versleuteld',
      'not-exported': 'door het zoekprogramma niet geëxporteerd',
    },
  }),
  count: field('plain', 'Aantal', 'Number'),
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

/** Messages, files, the search plan and what could not be read; one of each per activity: `message.stage`. */
export const recordTypes: Readonly<Record<string, RecordType>> = Object.fromEntries(
  activities.flatMap((activity): [string, RecordType][] => [
    [`search-plan.${activity}`, { nl: 'Zoekplan', en: 'Search plan', activity, fields: plan }],
    [`message.${activity}`, { nl: 'Bericht', en: 'Message', activity, conversation: 'thread', fields: message }],
    [`file.${activity}`, { nl: 'Bestand uit een werkomgeving', en: 'File from a workspace', activity, fields: file }],
    [`unread.${activity}`, { nl: 'Niet te lezen', en: 'Could not be read', activity, notRead: true, fields: unread }],
  ]),
);
