import type {
  FieldDefinition,
  FieldKind,
  FieldOrigin,
  FieldTable,
  RecordType,
} from '../../../domain/record/field-table';
import type { DeliveredKind } from './contract';

const field =
  (kind: FieldKind, origin: FieldOrigin = 'observed') =>
  (nl: string, en: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({ nl, en, kind, origin, ...more });
const plain = field('plain');
const day = field('date');
const freeText = field('freeText', 'provided');
const html = field('html', 'provided');
const yesNo = (nl: string, en: string): FieldDefinition =>
  field('code', 'provided')(nl, en, { codes: { true: 'ja', false: 'nee', ja: 'ja', nee: 'nee' } });

/** Who takes part in an item: with every kind. A person reference covers each entry. */
const participants: FieldTable = {
  'participants.role': plain('Rol deelnemer', 'Role of participant'),
  'participants.roleText': plain('Rol in woorden', 'Role in words'),
  'participants.givenName': field('person')('Voornaam deelnemer', 'Given name of participant'),
  'participants.infix': field('person')('Tussenvoegsel deelnemer', 'Infix of participant'),
  'participants.familyName': field('person')('Achternaam deelnemer', 'Family name of participant'),
  'participants.email': field('contact')('E-mailadres deelnemer', 'E-mail address of participant'),
  'participants.telephone': field('contact')('Telefoonnummer deelnemer', 'Telephone number of participant'),
};

/** Fields of every record of the contract, whatever its kind. */
export const commonFields = (file: 'document' | 'image'): FieldTable => ({
  at: day('Moment', 'Moment'),
  ...participants,
  'files.name': freeText('Bestandsnaam', 'File name'),
  'files.content': field(file, 'provided')('Bestand', 'File'),
});

const kind = (
  nl: string,
  en: string,
  activity: string,
  fields: FieldTable,
  file: 'document' | 'image' = 'document',
) => ({
  nl,
  en,
  activity,
  fields: { ...commonFields(file), ...fields },
});

const portal = 'communicatie-ouderportaal';
const period: FieldTable = { from: day('Van', 'From'), until: day('Tot', 'Until') };

/** What a parent portal holds: the nine kinds, with their fields. @legal L-38 */
export const portalTypes = {
  account: kind('Account', 'Account', portal, {
    userName: field('identifier')('Gebruikersnaam', 'User name'),
    email: field('contact', 'provided')('E-mailadres', 'E-mail address'),
    telephone: field('contact', 'provided')('Telefoonnummer', 'Telephone number'),
    language: plain('Taal', 'Language'),
    createdAt: day('Aangemaakt', 'Created'),
    lastSignInAt: day('Laatst ingelogd', 'Last signed in'),
    active: yesNo('Actief', 'Active'),
    notifications: plain('Meldingen', 'Notifications'),
    password: field('secret')('Wachtwoord', 'Password'),
  }),
  'child-link': kind('Koppeling ouder en kind', 'Link between parent and child', portal, {
    relation: plain('Relatie', 'Relation'),
    group: plain('Groep', 'Group'),
    ...period,
  }),
  announcement: kind('Mededeling', 'Announcement', portal, {
    title: freeText('Titel', 'Title'),
    body: html('Tekst', 'Text'),
    group: plain('Groep', 'Group'),
    readAt: day('Gelezen', 'Read'),
    'reactions.at': day('Moment reactie', 'Moment of reaction'),
    'reactions.body': html('Reactie', 'Reaction'),
    'reactions.author': field('person', 'provided')('Schrijver reactie', 'Author of reaction'),
  }),
  message: {
    ...kind('Bericht', 'Message', portal, {
      conversation: plain('Gesprek', 'Conversation'),
      subject: freeText('Onderwerp', 'Subject'),
      body: html('Tekst', 'Text'),
      readAt: day('Gelezen', 'Read'),
      deletedAt: day('Verwijderd', 'Deleted'),
    }),
    conversation: 'conversation',
  },
  photo: kind(
    'Foto',
    'Photo',
    'beeldmateriaal',
    {
      album: freeText('Album', 'Album'),
      caption: freeText('Onderschrift', 'Caption'),
      group: plain('Groep', 'Group'),
    },
    'image',
  ),
  'absence-report': kind('Absentiemelding', 'Absence report', 'verzuim', {
    ...period,
    reason: freeText('Reden', 'Reason'),
    explanation: freeText('Toelichting', 'Explanation'),
    status: plain('Status', 'Status'),
    decidedBy: field('person')('Behandeld door', 'Handled by', { whose: 'staff' }),
  }),
  'calendar-item': kind('Agenda-item', 'Calendar item', portal, {
    title: freeText('Titel', 'Title'),
    body: html('Omschrijving', 'Description'),
    location: freeText('Plaats', 'Place'),
    group: plain('Groep', 'Group'),
    ...period,
    attending: yesNo('Aangemeld', 'Attending'),
  }),
  'conversation-slot': kind('Tienminutengesprek', 'Ten-minute talk', portal, {
    ...period,
    location: freeText('Plaats', 'Place'),
    remark: freeText('Opmerking', 'Remark'),
    status: plain('Status', 'Status'),
  }),
  consent: kind('Toestemming', 'Consent', 'beeldmateriaal', {
    purpose: freeText('Waarvoor', 'For what'),
    granted: yesNo('Gegeven', 'Given'),
    ...period,
    remark: freeText('Opmerking', 'Remark'),
  }),
} as const satisfies Partial<Record<DeliveredKind, RecordType>>;

/** What learning platforms and others deliver beside those. */
export const deliveredTypes: Readonly<Record<DeliveredKind, RecordType>> = {
  ...portalTypes,
  result: kind('Resultaat', 'Result', 'onderwijs-voortgang', {
    subject: plain('Vak', 'Subject'),
    test: plain('Toets', 'Test'),
    score: plain('Score', 'Score'),
    level: field('plain', 'derived')('Niveau', 'Level'),
    norm: plain('Normgroep', 'Norm group'),
    attempt: plain('Poging', 'Attempt'),
    remark: field('freeText')('Opmerking', 'Remark'),
  }),
  'learning-activity': kind('Leeractiviteit', 'Learning activity', 'ict-leermiddelen', {
    name: plain('Activiteit', 'Activity'),
    subject: plain('Vak', 'Subject'),
    ...period,
    durationSeconds: plain('Duur in seconden', 'Duration in seconds'),
    answer: freeText('Antwoord', 'Answer'),
    correct: yesNo('Goed', 'Correct'),
    score: plain('Score', 'Score'),
    goal: plain('Leerdoel', 'Learning goal'),
  }),
  note: kind('Notitie', 'Note', 'onderwijs-voortgang', {
    title: field('freeText')('Titel', 'Title'),
    body: field('html')('Tekst', 'Text'),
  }),
  document: kind('Document', 'Document', 'onderwijs-voortgang', {
    title: field('freeText')('Titel', 'Title'),
    description: field('freeText')('Omschrijving', 'Description'),
  }),
};
