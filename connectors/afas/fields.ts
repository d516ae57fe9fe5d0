import type { FieldTable, RecordType } from '../../domain/record/field-table';
import type { SubjectCategory } from '../../domain/requester/subject';
import * as absence from './fields/absence';
import { applicantFields } from './fields/applicant';
import { dossierItemFields } from './fields/dossier';
import * as employment from './fields/employment';
import * as payroll from './fields/payroll';
import * as person from './fields/person';
import type { RoleName } from './roles';

/** Roles whose rows become records as they are. The dossier is put together from several (dossier.ts). */
export type PlainRole = Exclude<
  RoleName,
  | 'subjects'
  | 'subjectDetails'
  | 'subjectTypes'
  | 'subjectAttachments'
  | 'reactionAttachments'
  | 'reactions'
  | 'subjectTasks'
  | 'subjectDestinations'
>;

/** In which capacity somebody's records are read. One person can have several, each with its own purpose and retention. @legal L-23 */
export type Scope = Extract<SubjectCategory, 'employee' | 'applicant' | 'trainee'>;

const described = (nl: string, en: string, activity: string, fields: FieldTable): RecordType => ({
  nl,
  en,
  activity,
  fields,
});

const plainTypes: Readonly<Record<PlainRole, RecordType>> = {
  organisationPerson: described('Persoon', 'Person', 'personeel-dienstverband', person.organisationPersonFields),
  contacts: described('Contactgegevens', 'Contact data', 'personeel-dienstverband', person.contactFields),
  addresses: described('Adres', 'Address', 'personeel-dienstverband', person.addressFields),
  bankAccounts: described('Bankrekening', 'Bank account', 'personeel-salaris', person.bankAccountFields),
  users: described('Gebruiker van AFAS', 'User of AFAS', 'personeel-ict', person.userFields),
  userGroups: described('Gebruikersrechten', 'User rights', 'personeel-ict', person.userGroupFields),
  profiles: described('Portaalprofiel', 'Portal profile', 'personeel-ict', person.profileFields),
  employee: described('Medewerker', 'Employee', 'personeel-dienstverband', employment.employeeFields),
  employments: described('Dienstverband', 'Employment', 'personeel-dienstverband', employment.employmentFields),
  functions: described('Functie', 'Position', 'personeel-dienstverband', employment.functionFields),
  family: described('Relatie of noodcontact', 'Family or emergency contact', 'personeel-dienstverband', {
    ...employment.familyFields,
  }),
  salary: described('Salaris', 'Salary', 'personeel-salaris', payroll.salaryFields),
  payslips: described('Loonstrookregel', 'Payslip line', 'personeel-salaris', payroll.payslipFields),
  realization: described('Uren en vergoedingen', 'Hours and reimbursements', 'personeel-salaris', {
    ...payroll.realizationFields,
  }),
  absence: described('Verzuim', 'Absence', 'personeel-verlof-verzuim', absence.absenceFields),
  leave: described('Verlof', 'Leave', 'personeel-verlof-verzuim', absence.leaveFields),
  leaveBalance: described('Verlofsaldo', 'Leave balance', 'personeel-verlof-verzuim', absence.leaveBalanceFields),
  timetable: described('Rooster', 'Timetable', 'personeel-verlof-verzuim', absence.timetableFields),
  parentalLeave: described('Ouderschapsverlof', 'Parental leave', 'personeel-verlof-verzuim', {
    ...absence.parentalLeaveFields,
  }),
  applicant: described('Sollicitatie', 'Application', 'werving-selectie', applicantFields),
};

/** The plain roles in which somebody of that scope can stand, in the order in which they are read. */
export const rolesOfScope: Readonly<Record<Scope, readonly PlainRole[]>> = {
  employee: (Object.keys(plainTypes) as PlainRole[]).filter((role) => role !== 'applicant'),
  trainee: (Object.keys(plainTypes) as PlainRole[]).filter((role) => role !== 'applicant'),
  applicant: ['organisationPerson', 'contacts', 'addresses', 'applicant'],
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The record type of a plain role: `absence` for an employee, `trainee-absence` for a trainee. */
export const typeOfRole = (role: PlainRole, scope: Scope): string =>
  scope === 'employee' || role === 'applicant' ? kebab(role) : `${scope}-${kebab(role)}`;

const scopeActivity: Readonly<Record<Scope, string | undefined>> = {
  employee: undefined,
  applicant: 'werving-selectie',
  trainee: 'stage',
};

function* plainRecordTypes(): Generator<[string, RecordType]> {
  for (const [scope, scopeRoles] of Object.entries(rolesOfScope) as [Scope, readonly PlainRole[]][]) {
    for (const role of scopeRoles) {
      const type = plainTypes[role];
      yield [typeOfRole(role, scope), { ...type, activity: scopeActivity[scope] ?? type.activity }];
    }
  }
}

/** Every type of record, with the law and the labels of each field. */
export const recordTypes: Readonly<Record<string, RecordType>> = {
  ...Object.fromEntries(plainRecordTypes()),
  'dossier-item': described('Dossieritem', 'Dossier item', 'personeel-dossier', dossierItemFields),
  'payslip-item': described('Loonstrook', 'Payslip', 'personeel-salaris', dossierItemFields),
  application: described('Sollicitatiedossier', 'Application file', 'werving-selectie', dossierItemFields),
  'trainee-dossier-item': described('Dossieritem stage', 'Dossier item of traineeship', 'stage', dossierItemFields),
};
