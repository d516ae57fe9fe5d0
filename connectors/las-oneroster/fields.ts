import type { FieldTable, RecordType } from '../../domain/record/field-table';
import type { SubjectCategory } from '../../domain/requester/subject';
import { base, claim, code, date, freeText, objectives, plain, reference, roles } from './fields/blocks';
import { demographicsFields, userFields } from './fields/user';

const scoreStatuses = {
  exempt: 'vrijgesteld',
  'fully graded': 'beoordeeld',
  'not submitted': 'niet ingeleverd',
  'partially graded': 'deels beoordeeld',
  submitted: 'ingeleverd',
};

const resultFields: FieldTable = {
  ...base(),
  ...reference('lineItem', 'Opdracht of toets', 'Line item'),
  ...reference('assessmentLineItem', 'Opdracht of toets', 'Assessment line item'),
  ...reference('student', 'Leerling', 'Pupil', 'subject'),
  ...reference('class', 'Groep', 'Class'),
  ...reference('scoreScale', 'Schaal', 'Score scale'),
  scoreStatus: code('Stand', 'Status of score', scoreStatuses),
  resultStatus: code('Stand', 'Status of result', scoreStatuses),
  score: plain('Score', 'Score'),
  textScore: freeText('Score in woorden', 'Score in words'),
  scoreDate: date('Datum', 'Date'),
  date: date('Datum', 'Date'),
  scorePercentile: plain('Percentiel', 'Percentile', 'derived'),
  comment: freeText('Opmerking', 'Comment'),
  ...objectives,
  inProgress: claim('Nog bezig', 'In progress'),
  incomplete: claim('Onvolledig', 'Incomplete'),
  late: claim('Te laat', 'Late'),
  missing: claim('Ontbreekt', 'Missing'),
};

const lineItemFields: FieldTable = {
  ...base(),
  title: freeText('Titel', 'Title'),
  description: freeText('Omschrijving', 'Description'),
  assignDate: date('Opgegeven op', 'Assigned on'),
  dueDate: date('Inleveren op', 'Due on'),
  ...reference('class', 'Groep', 'Class'),
  ...reference('school', 'School', 'School'),
  ...reference('category', 'Soort', 'Category'),
  ...reference('gradingPeriod', 'Periode', 'Grading period'),
  ...reference('academicSession', 'Periode', 'Academic session'),
  ...reference('scoreScale', 'Schaal', 'Score scale'),
  ...reference('parent', 'Onderdeel van', 'Part of'),
  ...reference('component', 'Onderdeel', 'Component'),
  ...reference('componentResource', 'Materiaal', 'Component resource'),
  resultValueMin: plain('Laagste score', 'Lowest score'),
  resultValueMax: plain('Hoogste score', 'Highest score'),
  resultValue: plain('Score', 'Score'),
  ...objectives,
};

const classFields: FieldTable = {
  ...base(),
  title: freeText('Naam van de groep', 'Name of the class'),
  classCode: plain('Code', 'Code'),
  classType: code('Soort groep', 'Kind of class', { homeroom: 'stamgroep', scheduled: 'lesgroep' }),
  location: plain('Lokaal', 'Location'),
  grades: plain('Leerjaren', 'Grades'),
  grade: plain('Leerjaar', 'Grade'),
  subjects: plain('Vakken', 'Subjects'),
  subjectCodes: plain('Vakcodes', 'Subject codes'),
  periods: plain('Lesuren', 'Periods'),
  ...reference('course', 'Leerlijn', 'Course'),
  ...reference('school', 'School', 'School'),
  ...reference('terms', 'Periode', 'Term'),
  ...reference('resources', 'Leermiddel', 'Resource'),
};

const enrollmentFields: FieldTable = {
  ...base(),
  ...reference('user', 'Gebruiker', 'User', 'subject'),
  ...reference('class', 'Groep', 'Class'),
  ...reference('school', 'School', 'School'),
  role: code('Rol', 'Role', roles),
  primary: claim('Hoofdleerkracht', 'Primary teacher'),
  beginDate: date('Vanaf', 'From'),
  endDate: date('Tot', 'Until'),
};

const orgFields: FieldTable = {
  ...base(),
  name: plain('Naam', 'Name'),
  type: code('Soort organisatie', 'Kind of organisation', {
    department: 'afdeling',
    school: 'school',
    district: 'bestuur',
    local: 'plaatselijk',
    state: 'provincie of staat',
    national: 'landelijk',
  }),
  identifier: plain('Nummer (zoals BRIN)', 'Number (such as BRIN)'),
  ...reference('parent', 'Onderdeel van', 'Part of'),
  ...reference('children', 'Onderdeel', 'Part'),
};

const kinds = {
  user: { nl: 'Gebruiker', en: 'User', activity: 'inschrijving', fields: userFields('subject', 'parent') },
  demographics: { nl: 'Persoonskenmerken', en: 'Demographics', activity: 'inschrijving', fields: demographicsFields },
  agent: {
    nl: 'Ouder of verzorger',
    en: 'Parent or carer',
    activity: 'inschrijving',
    fields: userFields('parent', 'pupil'),
  },
  enrollment: { nl: 'Indeling', en: 'Enrolment', activity: 'inschrijving', fields: enrollmentFields },
  class: { nl: 'Groep', en: 'Class', activity: 'onderwijs-voortgang', fields: classFields },
  result: { nl: 'Resultaat', en: 'Result', activity: 'onderwijs-voortgang', fields: resultFields },
  'line-item': { nl: 'Opdracht of toets', en: 'Line item', activity: 'onderwijs-voortgang', fields: lineItemFields },
  'assessment-result': {
    nl: 'Toetsresultaat',
    en: 'Assessment result',
    activity: 'onderwijs-voortgang',
    fields: resultFields,
  },
  'assessment-line-item': {
    nl: 'Toets',
    en: 'Assessment line item',
    activity: 'onderwijs-voortgang',
    fields: lineItemFields,
  },
  org: { nl: 'School', en: 'School', activity: 'inschrijving', fields: orgFields },
} as const satisfies Readonly<Record<string, RecordType>>;

export type Kind = keyof typeof kinds;

/** In which capacity somebody's objects are read; each capacity has its own purpose. @legal L-23 */
const otherCapacities = {
  employee: { activity: 'personeel-ict', user: userFields('subject', 'pupil') },
  guardian: { activity: 'communicatie-ouderportaal', user: userFields('subject', 'pupil') },
} as const;

/** The record type of an object: `user` for a pupil, `employee-user` for staff. */
export const typeOf = (kind: Kind, category: SubjectCategory): string =>
  category === 'employee' || category === 'guardian' ? `${category}-${kind}` : kind;

/** Every type of record. The census test compares them with two vendors' OpenAPI files. */
export const oneRosterRecordTypes: Readonly<Record<string, RecordType>> = {
  ...kinds,
  ...Object.fromEntries(
    Object.entries(otherCapacities).flatMap(([category, { activity, user }]) =>
      (['user', 'demographics', 'enrollment', 'class', 'org'] as const).map((kind) => [
        `${category}-${kind}`,
        { ...kinds[kind], activity, ...(kind === 'user' && { fields: user }) },
      ]),
    ),
  ),
};
