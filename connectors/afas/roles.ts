/** By which key of the person (or of his dossier item) the rows of a GetConnector are asked for. */
export type KeyName = 'bcCo' | 'employeeId' | 'userId' | 'email' | 'subjectId' | 'everything';

/** What a GetConnector is to us, whatever its name is at this customer. */
export interface Role {
  /** Name that AFAS publishes; absent when each customer makes his own. */
  readonly published?: string;
  readonly key: KeyName;
  /** Field that holds the key. Every row must repeat it: a server that ignores the filter is found out. */
  readonly filterField: string;
  /** Fields that put the rows in one order, always; together they must tell rows apart. */
  readonly orderFields: readonly string[];
  /** Field that dates the record. */
  readonly dateField?: string;
  /** `required`: must exist unless the settings say why not. `offered`: read when the account is given it. `configured`: only by the settings. */
  readonly use: 'required' | 'offered' | 'configured';
}

const role = (
  key: KeyName,
  filterField: string,
  orderFields: string,
  use: Role['use'],
  more: Pick<Role, 'published' | 'dateField'> = {},
): Role => ({ key, filterField, orderFields: orderFields.split(','), use, ...more });

/** Every role, in the order in which they are read. */
export const roles = {
  organisationPerson: role('bcCo', 'BcCo', 'BcCo', 'required', { published: 'Profit_OrgPer' }),
  contacts: role('bcCo', 'PerNumber', 'ContactId', 'required', {
    published: 'Profit_Contacts',
    dateField: 'CreateDate',
  }),
  addresses: role('bcCo', 'BcCo', 'AddressId', 'configured', { dateField: 'StartDate' }),
  bankAccounts: role('bcCo', 'BcCo', 'IBAN,Employee,Creditor,Verkooprelatie', 'required', {
    published: 'Profit_BankAccounts',
  }),
  users: role('bcCo', 'PersonId', 'UserId', 'required', { published: 'Profit_Users' }),
  userGroups: role('userId', 'UserId', 'GroupId', 'offered', { published: 'Profit_UserGroups' }),
  profiles: role('email', 'PrEm', 'PrId', 'configured'),
  employee: role('employeeId', 'EmployeeId', 'EmployeeId', 'configured'),
  employments: role('employeeId', 'EmployeeId', 'DvId,StartDate', 'configured', { dateField: 'StartDate' }),
  functions: role('employeeId', 'EmployeeId', 'DvId,StartDate', 'configured', { dateField: 'StartDate' }),
  family: role('employeeId', 'EmployeeId', 'RelationId', 'configured'),
  salary: role('employeeId', 'EmployeeId', 'DvId,StartDate', 'configured', { dateField: 'StartDate' }),
  payslips: role('employeeId', 'EmployeeId', 'Year,Period,SeqNo', 'configured', { dateField: 'PaymentDate' }),
  realization: role('employeeId', 'EmId', 'Year,PeId,SeNo', 'offered', {
    published: 'ProfitEmployerRealization',
    dateField: 'DaTi',
  }),
  absence: role('employeeId', 'EmployeeId', 'AbsenceId,StartDate,GUID', 'required', {
    published: 'Profit_Illness',
    dateField: 'StartDate',
  }),
  leave: role('employeeId', 'EmployeeId', 'LeaveId,StartDate', 'required', {
    published: 'Profit_Leaves',
    dateField: 'StartDate',
  }),
  leaveBalance: role('employeeId', 'EmployeeId', 'Year,Period,Leavetype,DvId', 'required', {
    published: 'Profit_LeaveBalance',
  }),
  timetable: role('employeeId', 'EmployeeId', 'SeqNo,StartDate', 'required', {
    published: 'Profit_Timetable',
    dateField: 'StartDate',
  }),
  parentalLeave: role('employeeId', 'employeeNumber', 'validFrom,serialNumber', 'offered', {
    published: 'Profit_Rooster_Ouderverlof',
    dateField: 'validFrom',
  }),
  applicant: role('bcCo', 'BcCo', 'ApplicantId', 'configured', { dateField: 'ApplicationDate' }),
  subjects: role('bcCo', 'BcCd', 'SbId', 'required', { published: 'ProfitSubjects', dateField: 'DaSe' }),
  subjectDetails: role('bcCo', 'OrgPersId', 'SubjectId', 'required', {
    published: 'Profit_Subjects',
    dateField: 'DateCreated',
  }),
  subjectTypes: role('everything', 'SubjectTypeId', 'SubjectTypeId', 'offered', { published: 'Profit_SubjectTypes' }),
  subjectAttachments: role('subjectId', 'subject_id', 'attachment_id', 'required', {
    published: 'Profit_Subject_Attachments',
  }),
  reactionAttachments: role('subjectId', 'subject_id', 'attachment_id', 'required', {
    published: 'Profit_Subject_Reaction_Attachments',
  }),
  reactions: role('subjectId', 'SubjectId', 'ReactionId', 'configured'),
  subjectTasks: role('subjectId', 'SubjectId', 'TaskId', 'offered', { published: 'Profit_Subject_Tasks' }),
  subjectDestinations: role('subjectId', 'SubjectId', 'Org_name,Contact_name', 'offered', {
    published: 'Profit_SubjectsDest',
  }),
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

export const roleNames = Object.keys(roles) as RoleName[];

/** The role as its general shape. */
export const roleOf = (name: RoleName): Role => roles[name];
