import type { FieldTable } from '../../../domain/record/field-table';
import { contact, identifier, moment, person, plain } from './field';

/** Profit_Illness: one row for each step in an absence. Health data: only the employer's side of it is here. */
export const absenceFields: FieldTable = {
  ActionId: plain('Mutatiecode', 'Mutation code'),
  GUID: plain('Technische sleutel', 'Technical key'),
  EmployerId: plain('Werkgever', 'Employer'),
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  BSN: identifier('Burgerservicenummer', 'Citizen service number', 'provided'),
  AbsenceId: plain('Nummer verzuimmelding', 'Absence number'),
  StartDate: moment('Begin', 'Start'),
  EndDate: moment('Einde', 'End'),
  AbsenceTypeId: plain('Type verzuim (code)', 'Type of absence (code)'),
  AbsenceTypeDesc: plain('Type verzuim', 'Type of absence'),
  ReasonId: plain('Reden verzuim (code)', 'Reason of absence (code)'),
  ReasonDesc: plain('Reden verzuim', 'Reason of absence'),
  Presence: plain('Aanwezigheidspercentage', 'Presence percentage'),
  TypeWorkResumption: plain('Soort werkhervatting (code)', 'Type of resumption (code)'),
  TypeWorkResumptionDesc: plain('Soort werkhervatting', 'Type of resumption'),
  Phone: contact('Telefoon tijdens verzuim', 'Telephone during absence'),
  Street: contact('Straat verpleegadres', 'Street of care address'),
  HouseNumber: contact('Huisnummer verpleegadres', 'House number of care address'),
  AddNumber: contact('Toevoeging huisnummer', 'House number addition'),
  ZIPCode: contact('Postcode verpleegadres', 'Postcode of care address'),
  City: contact('Plaats verpleegadres', 'City of care address'),
  Address4: contact('Land verpleegadres', 'Country of care address'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
  ReportDate: moment('Begin verzuimmelding', 'Start of absence report'),
  ExEndDate: moment('Verwachte einddatum', 'Expected end', 'derived'),
  FirstDay: plain('Aanwezig op eerste dag', 'Presence on first day'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
  Continuous: plain('Doorlopend verzuim', 'Continuous absence'),
  Vangnet: plain('Vangnetregeling', 'Safety-net arrangement'),
  NoStatistic: plain('Niet in verzuimfrequentie', 'Not in absence statistics'),
  ReportEndDate: moment('Einde verzuimmelding', 'End of absence report'),
  ReasonEnd: plain('Reden afsluiten (code)', 'Reason of closing (code)'),
  PresentLastDay: plain('Aanwezig op laatste dag', 'Presence on last day'),
  WAO: plain('WAO/WIA-percentage', 'WAO/WIA percentage', 'third-party'),
  ApplyQualifyingDays: plain('Wachtdagen toepassen', 'Apply qualifying days'),
  RecoveredCode: plain('Hersteld (code)', 'Recovered (code)'),
  HourWeekPresent: plain('Uren aanwezig per week', 'Hours present per week'),
  PresenceTherapy: plain('Aanwezigheidspercentage arbeidstherapie', 'Presence percentage therapy'),
  HourWeekPresentTherapy: plain('Uren arbeidstherapie per week', 'Hours of therapy per week'),
  NursingAddress: contact('Naam verpleegadres', 'Name at care address', 'other'),
};

/** Profit_Leaves. */
export const leaveFields: FieldTable = {
  LeaveId: plain('Regelnummer', 'Line number'),
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  Name: person('Naam', 'Name'),
  BSN: identifier('Burgerservicenummer', 'Citizen service number', 'provided'),
  Export: plain('Naar tijdregistratie', 'To time registration'),
  Hours: plain('Aantal uren', 'Number of hours'),
  StartDate: moment('Begin', 'Start'),
  EndDate: moment('Einde', 'End'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
  LeaveCode: plain('Type verlof (code)', 'Type of leave (code)'),
  LeaveDescr: plain('Type verlof', 'Type of leave'),
  ReasonCode: plain('Reden verlof (code)', 'Reason of leave (code)'),
  ReasonDescr: plain('Reden verlof', 'Reason of leave'),
};

/** Profit_LeaveBalance. */
export const leaveBalanceFields: FieldTable = {
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  EmployerId: plain('Werkgever', 'Employer'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
  Leavetype: plain('Type verlof (code)', 'Type of leave (code)'),
  Year: plain('Jaar', 'Year'),
  Period: plain('Periode', 'Period'),
  Entitlement: plain('Recht in de periode', 'Entitlement in the period', 'derived'),
  ExtraEntitlement: plain('Extra recht', 'Extra entitlement', 'derived'),
  StartBalance: plain('Beginsaldo', 'Opening balance', 'derived'),
  Taken: plain('Opgenomen', 'Taken'),
  Balance: plain('Saldo', 'Balance', 'derived'),
};

/** Profit_Timetable. */
export const timetableFields: FieldTable = {
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  SeqNo: plain('Volgnummer rooster', 'Sequence number'),
  EmployerId: plain('Werkgever', 'Employer'),
  StartDate: moment('Begindatum rooster', 'Start of timetable'),
  EndDate: moment('Einddatum rooster', 'End of timetable'),
  DaysPerWeek: plain('Dagen per week', 'Days per week'),
  HoursPerWeek: plain('Uren per week', 'Hours per week'),
  Variable: plain('Variabel arbeidspatroon', 'Variable work pattern'),
  PartTime: plain('Deeltijdpercentage', 'Part-time percentage'),
  VariablePattern: plain('Wisselend arbeidspatroon met werkrooster', 'Alternating pattern with timetable'),
  MinHours: plain('Minimum uren per week', 'Minimum hours per week'),
  MaxHours: plain('Maximum uren per week', 'Maximum hours per week'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Profit_Rooster_Ouderverlof. */
export const parentalLeaveFields: FieldTable = {
  employeeNumber: identifier('Medewerkernummer', 'Employee number'),
  serialNumber: plain('Nummer dienstverband', 'Employment number'),
  validFrom: moment('Geldig vanaf', 'Valid from'),
  weeklyHours: plain('Roosteruren per week', 'Roster hours per week'),
  hoursParentalLeaveBirth: plain('Geboorteverlof per week', 'Birth leave per week'),
  hoursParentalLeavePayed1: plain('Betaald ouderschapsverlof per week (wettelijk)', 'Paid parental leave (statutory)'),
  hoursParentalLeavePayed2: plain(
    'Betaald ouderschapsverlof per week (aanvullend)',
    'Paid parental leave (additional)',
  ),
  hoursParentalLeaveUnpayed: plain('Onbetaald ouderschapsverlof per week', 'Unpaid parental leave per week'),
  dateOfChange: moment('Gewijzigd op', 'Changed on'),
};
