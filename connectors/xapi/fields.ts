import type { FieldDefinition, FieldKind, FieldOrigin, FieldTable, RecordType } from '../../domain/record/field-table';
import type { PersonRole } from '../../domain/record/person';
import type { SubjectCategory } from '../../domain/requester/subject';

const field = (
  nl: string,
  en: string,
  kind: FieldKind = 'plain',
  origin: FieldOrigin = 'observed',
  whose?: PersonRole,
): FieldDefinition => ({ nl, en, kind, origin, ...(whose && { whose }) });

const under = (path: string, fields: FieldTable): FieldTable =>
  Object.fromEntries(Object.entries(fields).map(([name, definition]) => [`${path}.${name}`, definition]));

/** A map per language, turned into a list: `[{ language: "nl", text: "…" }]`. */
const languages = (path: string, nl: string, en: string): FieldTable => ({
  [`${path}.language`]: field(`${nl}: taal`, `${en}: language`),
  [`${path}.text`]: field(nl, en, 'freeText'),
});

/** What suppliers add, under keys that are addresses: kept whole, as searched text. */
const extensions = (nl: string, en: string): FieldTable => ({
  extensions: field(`${nl}: uitbreidingen (JSON)`, `${en}: extensions (JSON)`, 'freeText'),
});

const oneAgent = (nl: string, en: string, whose: PersonRole, origin: FieldOrigin): FieldTable => ({
  objectType: field(`${nl}: soort`, `${en}: type`),
  name: field(`${nl}: naam`, `${en}: name`, 'person', origin, whose),
  mbox: field(`${nl}: e-mail`, `${en}: e-mail`, 'contact', origin, whose),
  mbox_sha1sum: field(`${nl}: kenmerk van e-mail`, `${en}: e-mail hash`, 'identifier', origin, whose),
  openid: field(`${nl}: OpenID`, `${en}: OpenID`, 'identifier', origin, whose),
  'account.homePage': field(`${nl}: systeem van het account`, `${en}: system of the account`),
  'account.name': field(`${nl}: account`, `${en}: account`, 'identifier', origin, whose),
});

/** An agent or a group with its members. */
const agent = (path: string, nl: string, en: string, whose: PersonRole): FieldTable => {
  const origin = whose === 'subject' ? 'observed' : 'third-party';
  return {
    ...under(path, oneAgent(nl, en, whose, origin)),
    ...under(`${path}.member`, oneAgent(`${nl}, lid`, `${en}, member`, 'other', 'third-party')),
  };
};

const activity = (path: string, nl: string, en: string): FieldTable => {
  const component = (name: string): FieldTable => ({
    [`definition.${name}.id`]: field(`${nl}: antwoord`, `${en}: answer`),
    ...languages(`definition.${name}.description`, `${nl}: tekst van een antwoord`, `${en}: text of an answer`),
  });
  return under(path, {
    objectType: field(`${nl}: soort`, `${en}: type`),
    id: field(nl, en),
    ...languages('definition.name', `${nl}: naam`, `${en}: name`),
    ...languages('definition.description', `${nl}: beschrijving`, `${en}: description`),
    'definition.type': field(`${nl}: soort activiteit`, `${en}: type of activity`),
    'definition.moreInfo': field(`${nl}: meer over`, `${en}: more about`),
    'definition.interactionType': field(`${nl}: soort vraag`, `${en}: type of question`),
    'definition.correctResponsesPattern': field(`${nl}: goede antwoorden`, `${en}: right answers`, 'freeText'),
    ...component('choices'),
    ...component('scale'),
    ...component('source'),
    ...component('target'),
    ...component('steps'),
    ...under('definition', extensions(nl, en)),
  });
};

const contextFields: FieldTable = {
  'context.registration': field('Inschrijving', 'Registration'),
  'context.revision': field('Versie van de activiteit', 'Revision', 'freeText'),
  'context.platform': field('Platform', 'Platform'),
  'context.language': field('Taal', 'Language'),
  'context.statement.objectType': field('Hoort bij: soort', 'Belongs to: type'),
  'context.statement.id': field('Hoort bij gebeurtenis', 'Belongs to statement'),
  ...agent('context.instructor', 'Leerkracht', 'Instructor', 'staff'),
  ...agent('context.team', 'Groep', 'Team', 'other'),
  'context.team.name': field('Groep: naam', 'Team: name'),
  ...agent('context.contextAgents.agent', 'Betrokkene', 'Agent in context', 'other'),
  'context.contextAgents.objectType': field('Betrokkene: soort', 'Agent in context: type'),
  'context.contextAgents.relevantTypes': field('Betrokkene: rol', 'Agent in context: role'),
  ...agent('context.contextGroups.group', 'Betrokken groep', 'Group in context', 'other'),
  'context.contextGroups.group.name': field('Betrokken groep: naam', 'Group in context: name'),
  'context.contextGroups.objectType': field('Betrokken groep: soort', 'Group in context: type'),
  'context.contextGroups.relevantTypes': field('Betrokken groep: rol', 'Group in context: role'),
  ...activity('context.contextActivities.parent', 'Onderdeel van', 'Part of'),
  ...activity('context.contextActivities.grouping', 'Hoort bij activiteit', 'Grouped under'),
  ...activity('context.contextActivities.category', 'Categorie', 'Category'),
  ...activity('context.contextActivities.other', 'Verband', 'Related activity'),
  ...under('context', extensions('Omstandigheden', 'Context')),
};

const resultFields: FieldTable = {
  'result.score.scaled': field('Score (−1 tot 1)', 'Score (−1 to 1)', 'plain', 'derived'),
  'result.score.raw': field('Score', 'Score', 'plain', 'derived'),
  'result.score.min': field('Laagste score', 'Lowest score'),
  'result.score.max': field('Hoogste score', 'Highest score'),
  'result.success': field('Geslaagd', 'Success', 'plain', 'derived'),
  'result.completion': field('Voltooid', 'Completed'),
  'result.response': field('Antwoord', 'Response', 'freeText', 'provided'),
  'result.duration': field('Duur (ISO 8601: PT32S is 32 seconden)', 'Duration (ISO 8601: PT32S is 32 seconds)'),
  ...under('result', extensions('Resultaat', 'Result')),
};

/** What happened: who, did what, to what, with which result. */
const eventFields: FieldTable = {
  ...agent('actor', 'Wie', 'Who', 'other'),
  'verb.id': field('Handeling: kenmerk', 'Verb: id'),
  ...languages('verb.display', 'Handeling', 'Verb'),
  ...agent('object', 'Over wie', 'About whom', 'other'),
  ...activity('object', 'Activiteit', 'Activity'),
  ...resultFields,
  ...contextFields,
  timestamp: field('Moment', 'Moment', 'date'),
};

/** All of a statement that is the person's, or about him. */
export const statementFields: FieldTable = {
  id: field('Nummer', 'Number'),
  ...eventFields,
  // A statement within a statement: "Lotte planned: Lotte makes exercise 3".
  ...under('object', eventFields),
  stored: field('Opgeslagen op', 'Stored on', 'date'),
  version: field('Versie van xAPI', 'Version of xAPI'),
  voided: field('Later ongeldig verklaard', 'Voided later'),
  ...agent('authority', 'Aangeleverd door', 'Delivered by', 'other'),
  attachments: field('Bijlage', 'Attachment', 'document', 'provided'),
  'attachments.usageType': field('Bijlage: gebruik', 'Attachment: use'),
  ...languages('attachments.display', 'Bijlage: naam', 'Attachment: name'),
  ...languages('attachments.description', 'Bijlage: beschrijving', 'Attachment: description'),
  'attachments.contentType': field('Bijlage: soort', 'Attachment: type'),
  'attachments.length': field('Bijlage: grootte', 'Attachment: size'),
  'attachments.sha2': field('Bijlage: controlegetal', 'Attachment: digest'),
  'attachments.fileUrl': field('Bijlage: adres', 'Attachment: address', 'freeText'),
};

/** Of a statement of somebody else in which the person is only mentioned: that it exists, and how. @legal L-31 */
export const mentionFields: FieldTable = {
  verb: field('Handeling', 'Verb'),
  as: field('Genoemd als', 'Mentioned as'),
  timestamp: field('Moment', 'Moment', 'date'),
};

const types: Readonly<Record<'statement' | 'mention', RecordType>> = {
  statement: { nl: 'Leeractiviteit', en: 'Statement', activity: 'onderwijs-voortgang', fields: statementFields },
  mention: { nl: 'Vermelding', en: 'Mention', activity: 'onderwijs-voortgang', fields: mentionFields },
};

/** The record type for somebody of that category. @legal L-38 */
export const typeFor = (type: keyof typeof types, category: SubjectCategory): string =>
  category === 'employee' ? `employee-${type}` : type;

/** Every type of record, with the law and the labels of each field. */
export const recordTypes: Readonly<Record<string, RecordType>> = {
  ...types,
  ...Object.fromEntries(
    Object.entries(types).map(([name, type]) => [`employee-${name}`, { ...type, activity: 'personeel-ict' }]),
  ),
};
