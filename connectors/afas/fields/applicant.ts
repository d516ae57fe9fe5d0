import type { FieldTable } from '../../../domain/record/field-table';
import { contact, freeText, identifier, moment, person, plain } from './field';

/** The application as Profit's recruitment keeps it; a connector of the customer. */
export const applicantFields: FieldTable = {
  BcCo: identifier('Persoonsnummer', 'Person number'),
  ApplicantId: identifier('Nummer sollicitant', 'Applicant number'),
  Name: person('Naam', 'Name'),
  FirstName: person('Voornaam', 'First name'),
  Prefix: person('Voorvoegsel', 'Prefix'),
  LastName: person('Achternaam', 'Last name'),
  DateBirth: moment('Geboortedatum', 'Date of birth', 'provided'),
  Phone: contact('Telefoon', 'Telephone'),
  Email: contact('E-mail', 'E-mail'),
  Street: contact('Straat', 'Street'),
  HouseNumber: contact('Huisnummer', 'House number'),
  ZIPCode: contact('Postcode', 'Postcode'),
  City: contact('Woonplaats', 'City'),
  VacancyId: plain('Vacature (code)', 'Vacancy (code)'),
  VacancyDesc: plain('Vacature', 'Vacancy'),
  ApplicationDate: moment('Datum sollicitatie', 'Date of application'),
  Status: plain('Status', 'Status'),
  Source: plain('Hoe gevonden', 'How found', 'provided'),
  SalaryIndication: plain('Salarisindicatie', 'Salary indication', 'provided'),
  Motivation: freeText('Motivatie', 'Motivation', 'provided'),
  Reference: freeText('Referentie', 'Reference', 'third-party'),
  Memo: freeText('Opmerking', 'Remark'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};
