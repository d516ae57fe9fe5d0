/** What a column holds, as AFAS's OpenAPI says it. `n` integer · `d` number · `b` boolean · `s` text · `t` text that is a moment. */
export type ColumnType = 'n' | 'd' | 'b' | 's' | 't';

const columns = (text: string): ReadonlyMap<string, ColumnType> =>
  new Map(
    text.split(/\s+/).map((entry) => {
      const [name = '', type = 's'] = entry.split(':');
      return [name, type as ColumnType];
    }),
  );

/** The standard GetConnectors that the simulator has, with their columns in the order of Profit. */
export const publishedConnectors: Readonly<Record<string, ReadonlyMap<string, ColumnType>>> = {
  Profit_OrgPer: columns(
    'BcCo Type SearchName Name AdressLine1 AdressLine3 AdressLine4 TelWork MailWork Homepage Note ChOfCommNr DateBirth:t BSN',
  ),
  Profit_Contacts: columns(
    'Type ContactId:n Name OrgNumber PerNumber Department Blocked:b AddressLine1 AddressLine3 AddressLine4 TelWork MobWork MailWork Note Function FunctionCard FullName Gender TelPrivate MobPrivate MailPrivate CreateDate:t ModifiedDate:t',
  ),
  Profit_BankAccounts: columns('BcCo Name Country BIC IBAN Grek:b Employee Creditor Verkooprelatie'),
  Profit_Users: columns(
    'UserId Description UPN Blocked:b Email Windows:b Connector:b OutSite:b InSite:b PersonId EmployeeId',
  ),
  Profit_UserGroups: columns('GroupId Decription UserId'),
  ProfitProfiles: columns('PrId:n PrEm PrPw'),
  Profit_Illness: columns(
    'ActionId:n GUID EmployerId EmployeeId BSN AbsenceId:n StartDate:t EndDate:t AbsenceTypeId AbsenceTypeDesc ReasonId ReasonDesc Presence:d TypeWorkResumption TypeWorkResumptionDesc Phone Street HouseNumber:n AddNumber ZIPCode City Address4 ModifiedDate:t ReportDate:t ExEndDate:t FirstDay:n DvId:n Continuous:b Vangnet:n NoStatistic:n ReportEndDate:t ReasonEnd PresentLastDay:n WAO:d ApplyQualifyingDays:n RecoveredCode HourWeekPresent:n PresenceTherapy:d HourWeekPresentTherapy:n NursingAddress',
  ),
  Profit_Leaves: columns(
    'LeaveId:n EmployeeId Name BSN Export:b Hours:n StartDate:t EndDate:t DvId:n ModifiedDate:t LeaveCode LeaveDescr ReasonCode ReasonDescr',
  ),
  Profit_LeaveBalance: columns(
    'EmployeeId EmployerId DvId:n Leavetype Year:n Period:n Entitlement:n ExtraEntitlement:n StartBalance:n Taken:n Balance:n',
  ),
  Profit_Timetable: columns(
    'EmployeeId SeqNo:n EmployerId StartDate:t EndDate:t DaysPerWeek:d HoursPerWeek:d Variable:b PartTime:d VariablePattern:b MinHours:d MaxHours:d ModifiedDate:t',
  ),
  Profit_Rooster_Ouderverlof: columns(
    'employeeNumber serialNumber:n validFrom:t weeklyHours:d hoursParentalLeaveBirth:d hoursParentalLeavePayed1:d hoursParentalLeavePayed2:d hoursParentalLeaveUnpayed:d dateOfChange:t',
  ),
  ProfitEmployerRealization: columns(
    'CmId:n PtId:n Year:n PeId:n SeNo:n DaTi:t EmId Nm FuNm PrId PrDs Wst:n WsDs Qu:d CoAm:d Acc:b',
  ),
  ProfitSubjects: columns('SbTy:n SbId:n DaSe:t Ds Memo Stat DoId:n FeV1:n FeV2:n FeV3:n BcId:n BcCd ToEr:b'),
  ProfitSubjectsAuthorized: columns('SbTy:n SbId:n DaSe:t Ds Memo Stat DoId:n FeV1:n FeV2:n FeV3:n BcId:n BcCd ToEr:b'),
  Profit_Subjects: columns(
    'TypeId:n SubjectId:n DateCreated:t Subject Comment Status Number:n FeV1:n FeV2:n FeV3:n OrgPersId ContactNr:n ToEmployer:b ToDebtor:b ToCreditor:b ToOrgPers:b ToEmployee:b ToApplicant:b Project Campagne:n Source:n Responsible StartDate:t EndDate:t Afgehandeld:b Datum_afgehandeld:t Bron Type_actie Prioriteit WFstatus WFClosed',
  ),
  Profit_SubjectTypes: columns(
    'SubjectTypeId:n Description Comment:b SubjectText:b Responsible:b StartDate:b EndDate:b Completed:b DateCompleted:b ResponsibleMandatory:b UseFeatures:b OnlyExistingFeatures:b WithoutFeature:b Confedential:b LinkFile:b EditMode VisibleOutsite:b VisibleInsite:b UseNumber:b LastNumber:n',
  ),
  Profit_Subject_Attachments: columns('attachment_id:n subject_id:n file_id file_name'),
  Profit_Subject_Reaction_Attachments: columns(
    'attachment_id:n reaction_id:n subject_id:n file_id file_name file_size:n',
  ),
  Profit_Subject_Tasks: columns(
    'SubjectId:n WfDescription TaskDescription User UserName TaskId:n WorkflowId:n TaskName WorkflowName',
  ),
  Profit_SubjectsDest: columns('SubjectId:n Org_name Org_mail Contact_name Contact_mail'),
};
