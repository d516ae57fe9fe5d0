import type { SimulatedFile } from '../../../connectors/afas/simulator';
import type { SimulatedRow } from '../../../connectors/afas/simulator/filters';

/** Invented people. Marit is employee and once applied; Noor only applied; the De Boers are twins; Sam is a trainee. */
export const rows: Readonly<Record<string, readonly SimulatedRow[]>> = {
  Profit_OrgPer: [
    {
      BcCo: '1000551',
      Type: 'P',
      Name: 'Marit van den Berg',
      DateBirth: '1984-03-09T00:00:00Z',
      MailWork: 'm.vandenberg@school.example',
      BSN: '999990019',
      AdressLine1: 'Lindelaan 12',
      TelWork: '0299-000111',
      Note: 'Gesproken met Okke Dijkstra.',
    },
    {
      BcCo: '1000552',
      Type: 'P',
      Name: 'Boer, T. de (Tess)',
      DateBirth: '1990-06-01T00:00:00Z',
      MailWork: 't1@school.example',
    },
    {
      BcCo: '1000553',
      Type: 'P',
      Name: 'Boer, T. de (Tess)',
      DateBirth: '1990-06-01T00:00:00Z',
      MailWork: 't2@school.example',
    },
    {
      BcCo: '1000554',
      Type: 'P',
      Name: 'Noor Élisabeth Kuiper',
      DateBirth: '1995-12-24T00:00:00Z',
      MailWork: 'noor@post.example',
    },
    { BcCo: '1000555', Type: 'P', Name: 'Sam Ouali', DateBirth: '2003-02-11T00:00:00Z' },
    { BcCo: '1000556', Type: 'P', Name: 'Zeynep Aydın', DateBirth: null },
  ],
  Profit_Contacts: [
    { ContactId: 31, Type: 'PER', PerNumber: '1000551', FullName: 'Marit van den Berg', MobPrivate: '06-00000001' },
    { ContactId: 32, Type: 'PER', PerNumber: '1000554', FullName: 'Noor Kuiper', MobPrivate: '06-00000004' },
  ],
  Profit_BankAccounts: [
    { BcCo: '1000551', Name: 'M. van den Berg', IBAN: 'NL00TEST0123456789', Employee: '000001005' },
  ],
  Profit_Users: [
    {
      UserId: 'BERGM',
      Description: 'Marit van den Berg',
      Email: 'm.vandenberg@school.example',
      PersonId: '1000551',
      EmployeeId: '000001005',
      Blocked: false,
    },
    {
      UserId: 'DIJKO',
      Description: 'Okke Dijkstra',
      Email: 'o.dijkstra@school.example',
      PersonId: '1000560',
      EmployeeId: '000001001',
      Blocked: false,
    },
  ],
  Profit_UserGroups: [{ GroupId: 'LK', Decription: 'Leerkrachten', UserId: 'BERGM' }],
  Klant_Medewerkers: [
    {
      Mdw: '000001005',
      PersonId: '1000551',
      Voornaam: 'Marit',
      Achternaam: 'Berg',
      Geboren: '1984-03-09T00:00:00Z',
      Wachtwoord: 'geheim!1',
      Schoenmaat: 39,
    },
    {
      Mdw: '000001006',
      PersonId: '1000552',
      Voornaam: 'Tess',
      Achternaam: 'Boer',
      Geboren: '1990-06-01T00:00:00Z',
      Wachtwoord: null,
      Schoenmaat: null,
    },
    {
      Mdw: '000001009',
      PersonId: '1000555',
      Voornaam: 'Sam',
      Achternaam: 'Ouali',
      Geboren: '2003-02-11T00:00:00Z',
      Wachtwoord: null,
      Schoenmaat: null,
    },
    {
      Mdw: '000001001',
      PersonId: '1000560',
      Voornaam: 'Okke',
      Achternaam: 'Dijkstra',
      Geboren: '1970-01-05T00:00:00Z',
      Wachtwoord: null,
      Schoenmaat: null,
    },
  ],
  Klant_Familie: [
    { EmployeeId: '000001005', RelationId: 1, Relation: 'partner', Name: 'Joost Prins', Phone: '06-00000099' },
  ],
  Profit_Illness: [
    {
      EmployeeId: '000001005',
      AbsenceId: 5,
      GUID: 'a1',
      StartDate: '2024-01-08T23:30:00Z',
      Presence: 0,
      NursingAddress: 'Familie Prins',
    },
    { EmployeeId: '000001005', AbsenceId: 5, GUID: 'a2', StartDate: '2024-01-15T08:00:00Z', Presence: 50.5 },
    { EmployeeId: '000001001', AbsenceId: 6, GUID: 'a3', StartDate: '2024-02-01T08:00:00Z', Presence: 0 },
  ],
  Profit_Leaves: Array.from({ length: 7 }, (_, n) => ({
    LeaveId: 100 + n,
    EmployeeId: n === 6 ? '000001001' : '000001005',
    Name: 'Berg',
    StartDate: `2024-05-0${n + 1}T08:00:00Z`,
    Hours: 4,
  })),
  Profit_LeaveBalance: [{ EmployeeId: '000001005', DvId: 1, Leavetype: 'VAK', Year: 2024, Period: 1, Balance: 12 }],
  Profit_Timetable: [
    { EmployeeId: '000001005', SeqNo: 1, StartDate: '2020-08-01T00:00:00Z', HoursPerWeek: 32 },
    { EmployeeId: '000001009', SeqNo: 1, StartDate: '2024-09-01T00:00:00Z', HoursPerWeek: 16 },
  ],
  ProfitSubjects: [
    {
      SbTy: 11,
      SbId: 900,
      DaSe: '2023-09-12T10:00:00Z',
      Ds: 'Functioneringsgesprek',
      Memo: 'Met Okke Dijkstra besproken.',
      BcCd: '1000551',
    },
    { SbTy: -2, SbId: 901, DaSe: '2023-10-25T00:10:00Z', Ds: 'Loonstrook oktober', BcCd: '1000551' },
    {
      SbTy: -44,
      SbId: 700,
      DaSe: '2019-04-01T10:00:00Z',
      Ds: 'Sollicitatie leerkracht',
      Memo: 'Referent: Ilse Vermeer',
      BcCd: '1000551',
    },
    { SbTy: -44, SbId: 710, DaSe: '2026-02-01T10:00:00Z', Ds: 'Sollicitatie conciërge', BcCd: '1000554' },
    { SbTy: 12, SbId: 905, DaSe: '2024-11-01T10:00:00Z', Ds: 'Geheimhoudingsverklaring', BcCd: '1000555' },
  ],
  Profit_Subjects: [
    {
      SubjectId: 900,
      TypeId: 11,
      OrgPersId: '1000551',
      ToEmployee: true,
      ToApplicant: false,
      Responsible: 'Dijkstra, O. (Okke)',
      DateCreated: '2023-09-12T10:00:00Z',
    },
    {
      SubjectId: 700,
      TypeId: -44,
      OrgPersId: '1000551',
      ToEmployee: false,
      ToApplicant: true,
      DateCreated: '2019-04-01T10:00:00Z',
    },
    {
      SubjectId: 711,
      TypeId: 13,
      OrgPersId: '1000554',
      ToEmployee: false,
      ToApplicant: true,
      Subject: 'Afwijzing',
      DateCreated: '2026-02-20T10:00:00Z',
    },
    {
      SubjectId: 902,
      TypeId: 14,
      OrgPersId: '1000551',
      ToEmployee: true,
      Subject: 'Alleen hier',
      DateCreated: '2024-02-20T10:00:00Z',
    },
  ],
  Profit_SubjectTypes: [
    { SubjectTypeId: 11, Description: 'Gespreksverslag', Confedential: true, LastNumber: 7 },
    { SubjectTypeId: -2, Description: 'Loonstrook', Confedential: false, LastNumber: 1 },
  ],
  Profit_Subject_Attachments: [
    { attachment_id: 1, subject_id: 900, file_id: 'F1', file_name: 'verslag.pdf' },
    { attachment_id: 2, subject_id: 900, file_id: 'F2', file_name: 'verslag.pdf' },
    { attachment_id: 3, subject_id: 901, file_id: 'F3', file_name: 'loonstrook.pdf' },
    { attachment_id: 4, subject_id: 710, file_id: 'F4', file_name: 'cv.pdf' },
  ],
  Profit_Subject_Reaction_Attachments: [
    { attachment_id: 1, reaction_id: 5, subject_id: 900, file_id: 'R1', file_name: 'aantekening.txt', file_size: 0 },
  ],
  Profit_Subject_Tasks: [
    { SubjectId: 900, TaskId: 3, User: 'DIJKO', UserName: 'Okke Dijkstra', TaskDescription: 'Lezen' },
  ],
};

export const fileBytes = {
  F1: Buffer.from('%PDF-1.4 gespreksverslag'),
  F3: Buffer.from('%PDF-1.4 loonstrook'),
  F4: Buffer.from('%PDF-1.4 cv'),
  R1: Buffer.from('aantekening'),
} as const;

export const files: readonly SimulatedFile[] = [
  { subjectId: 900, fileId: 'F1', filename: 'verslag.pdf', mimetype: 'application/pdf', content: fileBytes.F1 },
  { subjectId: 900, fileId: 'F2', filename: 'verslag.pdf', mimetype: 'application/pdf', content: 'absent' },
  { subjectId: 901, fileId: 'F3', filename: 'loonstrook.pdf', mimetype: 'application/pdf', content: fileBytes.F3 },
  { subjectId: 710, fileId: 'F4', filename: 'cv.pdf', mimetype: 'application/pdf', content: fileBytes.F4 },
  { subjectId: 900, fileId: 'R1', filename: 'aantekening.txt', mimetype: 'text/plain', content: fileBytes.R1 },
];

/** The customer's own connectors, as the settings name them. */
export const ownConnectors = {
  employee: {
    connector: 'Klant_Medewerkers',
    fields: {
      EmployeeId: 'Mdw',
      BcCo: 'PersonId',
      FirstName: 'Voornaam',
      LastName: 'Achternaam',
      DateBirth: 'Geboren',
      PayslipPassword: 'Wachtwoord',
    },
  },
  family: 'Klant_Familie',
} as const;
