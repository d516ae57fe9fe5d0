import type { FieldTable } from '../../../domain/record/field-table';
import { freeText, identifier, moment, person, plain } from './field';

/** Salary as agreed; a connector of the customer. */
export const salaryFields: FieldTable = {
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
  StartDate: moment('Begindatum', 'Start date'),
  EndDate: moment('Einddatum', 'End date'),
  SalaryType: plain('Soort salaris', 'Type of salary'),
  Scale: plain('Schaal', 'Scale'),
  Step: plain('Trede', 'Step'),
  Salary: plain('Salaris', 'Salary'),
  HourlyWage: plain('Uurloon', 'Hourly wage'),
  Allowance: plain('Toelage', 'Allowance'),
  AllowanceDesc: plain('Soort toelage', 'Type of allowance'),
  PartTime: plain('Deeltijdpercentage', 'Part-time percentage'),
  Memo: freeText('Opmerking', 'Remark'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Payslip lines; a connector of the customer. */
export const payslipFields: FieldTable = {
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
  Year: plain('Jaar', 'Year'),
  Period: plain('Periode', 'Period'),
  SeqNo: plain('Volgnummer', 'Sequence number'),
  WageComponent: plain('Looncomponent (code)', 'Wage component (code)'),
  WageComponentDesc: plain('Looncomponent', 'Wage component'),
  Amount: plain('Bedrag', 'Amount', 'derived'),
  Quantity: plain('Aantal', 'Quantity'),
  PaymentDate: moment('Betaald op', 'Paid on'),
};

/** ProfitEmployerRealization: hours and reimbursements on projects. */
export const realizationFields: FieldTable = {
  CmId: plain('Nummer organisatie', 'Organisation number'),
  PtId: plain('Periodetabel', 'Period table'),
  Year: plain('Jaar', 'Year'),
  PeId: plain('Periode', 'Period'),
  SeNo: plain('Regelnummer', 'Line number'),
  DaTi: moment('Datum', 'Date'),
  EmId: identifier('Medewerkernummer', 'Employee number'),
  Nm: person('Naam', 'Name'),
  FuNm: person('Volledige naam', 'Full name'),
  PrId: plain('Project (code)', 'Project (code)'),
  PrDs: plain('Project', 'Project'),
  Wst: plain('Itemcode', 'Item code'),
  WsDs: plain('Omschrijving item', 'Item description'),
  Qu: plain('Aantal', 'Number'),
  CoAm: plain('Vergoeding', 'Reimbursement'),
  Acc: plain('Akkoord', 'Agreed'),
};
