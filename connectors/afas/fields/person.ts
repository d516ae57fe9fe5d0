import type { FieldTable } from '../../../domain/record/field-table';
import { contact, freeText, identifier, moment, person, plain, secret } from './field';

/** Profit_OrgPer: the person himself. */
export const organisationPersonFields: FieldTable = {
  BcCo: identifier('Persoonsnummer', 'Person number'),
  Type: plain('Soort', 'Type'),
  SearchName: person('Zoeknaam', 'Search name'),
  Name: person('Naam', 'Name'),
  AdressLine1: contact('Adresregel 1', 'Address line 1'),
  AdressLine3: contact('Adresregel 3', 'Address line 3'),
  AdressLine4: contact('Adresregel 4', 'Address line 4'),
  TelWork: contact('Telefoon werk', 'Work telephone'),
  MailWork: contact('E-mail werk', 'Work e-mail'),
  Homepage: contact('Website', 'Website'),
  Note: freeText('Opmerking', 'Remark'),
  ChOfCommNr: identifier('KvK-nummer', 'Chamber of Commerce number'),
  DateBirth: moment('Geboortedatum', 'Date of birth', 'provided'),
  BSN: identifier('Burgerservicenummer', 'Citizen service number', 'provided'),
};

/** Profit_Contacts: the person as contact, with work and private ways to reach him. */
export const contactFields: FieldTable = {
  Type: plain('Soort contact', 'Type of contact'),
  ContactId: plain('Contactnummer', 'Contact number'),
  Name: person('Naam', 'Name'),
  OrgNumber: plain('Nummer organisatie', 'Organisation number'),
  PerNumber: identifier('Persoonsnummer', 'Person number'),
  Department: plain('Afdeling', 'Department'),
  Blocked: plain('Geblokkeerd', 'Blocked'),
  AddressLine1: contact('Adresregel 1', 'Address line 1'),
  AddressLine3: contact('Adresregel 3', 'Address line 3'),
  AddressLine4: contact('Adresregel 4', 'Address line 4'),
  TelWork: contact('Telefoon werk', 'Work telephone'),
  MobWork: contact('Mobiel werk', 'Work mobile'),
  MailWork: contact('E-mail werk', 'Work e-mail'),
  Note: freeText('Opmerking', 'Comment'),
  Function: plain('Functie', 'Function'),
  FunctionCard: plain('Functie op visitekaart', 'Job on business card'),
  FullName: person('Volledige naam', 'Full name'),
  Gender: plain('Geslacht', 'Gender', 'provided'),
  TelPrivate: contact('Telefoon privé', 'Private telephone'),
  MobPrivate: contact('Mobiel privé', 'Private mobile'),
  MailPrivate: contact('E-mail privé', 'Private e-mail'),
  CreateDate: moment('Aangemaakt op', 'Created on'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** An address connector of the customer: Profit_Address with the person's number beside it. */
export const addressFields: FieldTable = {
  BcCo: identifier('Persoonsnummer', 'Person number'),
  AddressId: plain('Adresnummer', 'Address number'),
  AddressLine: contact('Adres op één regel', 'Address on one line'),
  PoBox: plain('Postbus', 'P.O. box'),
  AddressAdd: contact('Toevoeging voor straat', 'Addition for street'),
  Address: contact('Straat', 'Street'),
  Number: contact('Huisnummer', 'House number'),
  NumberAdd: contact('Toevoeging huisnummer', 'House number addition'),
  ZipCode: contact('Postcode', 'Postcode'),
  Recidence: contact('Woonplaats', 'City'),
  Country: contact('Land', 'Country'),
  Addition: contact('Toevoeging bij adres', 'Addition to address'),
  CareOf: contact('Per adres', 'Care of', 'other'),
  StartDate: moment('Geldig vanaf', 'Valid from'),
  EndDate: moment('Geldig tot', 'Valid until'),
  CreateDate: moment('Aangemaakt op', 'Created on'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Profit_BankAccounts. */
export const bankAccountFields: FieldTable = {
  BcCo: identifier('Persoonsnummer', 'Person number'),
  Name: person('Naam', 'Name'),
  Country: plain('Land van de bank', 'Country of bank'),
  BIC: plain('BIC', 'BIC', 'provided'),
  IBAN: identifier('IBAN', 'IBAN', 'provided'),
  Grek: plain('G-rekening', 'G-account'),
  Employee: identifier('Medewerkernummer', 'Employee number'),
  Creditor: identifier('Nummer inkooprelatie', 'Purchase contact number'),
  Verkooprelatie: identifier('Nummer verkooprelatie', 'Sales contact number'),
};

/** Profit_Users: the account in Profit. */
export const userFields: FieldTable = {
  UserId: identifier('Gebruikerscode', 'User code'),
  Description: person('Omschrijving (naam)', 'Description (name)'),
  UPN: contact('UPN (inlognaam)', 'UPN (login name)'),
  Blocked: plain('Geblokkeerd', 'Blocked'),
  Email: contact('E-mail', 'E-mail'),
  Windows: plain('Toegang tot Profit Windows', 'Access to Profit Windows'),
  Connector: plain('Gebruiker voor koppelingen', 'User for connectors'),
  OutSite: plain('Toegang tot OutSite', 'Access to OutSite'),
  InSite: plain('Toegang tot InSite', 'Access to InSite'),
  PersonId: identifier('Persoonsnummer', 'Person number'),
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
};

/** Profit_UserGroups: what the account may do. */
export const userGroupFields: FieldTable = {
  GroupId: plain('Groep', 'Group'),
  Decription: plain('Omschrijving van de groep', 'Description of the group'),
  UserId: identifier('Gebruikerscode', 'User code'),
};

/** ProfitProfiles: the account on the portal. */
export const profileFields: FieldTable = {
  PrId: plain('Profielnummer', 'Profile number'),
  PrEm: contact('E-mail van het profiel', 'E-mail of the profile'),
  PrPw: secret('Wachtwoord', 'Password'),
};
