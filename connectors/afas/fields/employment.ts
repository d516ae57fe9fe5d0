import type { FieldTable } from '../../../domain/record/field-table';
import { contact, freeText, identifier, moment, person, plain, secret } from './field';

/**
 * AFAS publishes no GetConnector for these: the customer makes them (README, "what to ask the administrator").
 * The names are ours; `fields` in the settings says what they are called in the customer's own connectors.
 */

const key: FieldTable = {
  EmployeeId: identifier('Medewerkernummer', 'Employee number'),
  EmployerId: plain('Werkgever', 'Employer'),
  DvId: plain('Nummer dienstverband', 'Employment number'),
};

/** The employee as such: personal data and how to reach him. */
export const employeeFields: FieldTable = {
  ...key,
  BcCo: identifier('Persoonsnummer', 'Person number'),
  Name: person('Naam', 'Name'),
  Initials: person('Voorletters', 'Initials'),
  FirstName: person('Voornaam', 'First name'),
  Nickname: person('Roepnaam', 'Nickname'),
  Prefix: person('Voorvoegsel', 'Prefix'),
  LastName: person('Achternaam', 'Last name'),
  BirthNamePrefix: person('Voorvoegsel geboortenaam', 'Prefix of birth name'),
  BirthName: person('Geboortenaam', 'Birth name'),
  PartnerName: person('Naam partner', 'Name of partner', 'family'),
  Gender: plain('Geslacht', 'Gender', 'provided'),
  DateBirth: moment('Geboortedatum', 'Date of birth', 'provided'),
  PlaceBirth: plain('Geboorteplaats', 'Place of birth', 'provided'),
  Nationality: plain('Nationaliteit', 'Nationality', 'provided'),
  MaritalStatus: plain('Burgerlijke staat', 'Marital status', 'provided'),
  BSN: identifier('Burgerservicenummer', 'Citizen service number', 'provided'),
  IdentityDocument: identifier('Nummer identiteitsbewijs', 'Number of identity document', 'provided'),
  Street: contact('Straat', 'Street'),
  HouseNumber: contact('Huisnummer', 'House number'),
  AddNumber: contact('Toevoeging huisnummer', 'House number addition'),
  ZIPCode: contact('Postcode', 'Postcode'),
  City: contact('Woonplaats', 'City'),
  Country: contact('Land', 'Country'),
  PhoneWork: contact('Telefoon werk', 'Work telephone'),
  MobileWork: contact('Mobiel werk', 'Work mobile'),
  PhonePrivate: contact('Telefoon privé', 'Private telephone'),
  MobilePrivate: contact('Mobiel privé', 'Private mobile'),
  EmailWork: contact('E-mail werk', 'Work e-mail'),
  EmailPrivate: contact('E-mail privé', 'Private e-mail'),
  IBAN: identifier('IBAN', 'IBAN', 'provided'),
  UserId: identifier('Gebruikerscode', 'User code'),
  PayslipPassword: secret('Wachtwoord voor digitale documenten', 'Password for digital documents'),
  Blocked: plain('Geblokkeerd', 'Blocked'),
  Memo: freeText('Opmerking', 'Remark'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Contract by contract. */
export const employmentFields: FieldTable = {
  ...key,
  StartDate: moment('Begin dienstverband', 'Start of employment'),
  EndDate: moment('Einde dienstverband', 'End of employment'),
  ContractStartDate: moment('Begin contract', 'Start of contract'),
  ContractEndDate: moment('Einde contract', 'End of contract'),
  EmploymentType: plain('Soort dienstverband', 'Type of employment'),
  ContractType: plain('Soort contract', 'Type of contract'),
  CollectiveAgreement: plain('Cao', 'Collective agreement'),
  Organisation: plain('School of afdeling', 'School or department'),
  CostCentre: plain('Kostenplaats', 'Cost centre'),
  HoursPerWeek: plain('Uren per week', 'Hours per week'),
  PartTime: plain('Deeltijdpercentage', 'Part-time percentage'),
  ReasonEnd: plain('Reden einde', 'Reason of end'),
  Manager: person('Leidinggevende', 'Manager', 'staff'),
  Memo: freeText('Opmerking', 'Remark'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Positions held. */
export const functionFields: FieldTable = {
  ...key,
  FunctionId: plain('Functiecode', 'Function code'),
  FunctionDesc: plain('Functie', 'Function'),
  OrganisationUnit: plain('Organisatie-eenheid (code)', 'Organisational unit (code)'),
  OrganisationUnitDesc: plain('School of afdeling', 'School or department'),
  CostCentre: plain('Kostenplaats', 'Cost centre'),
  StartDate: moment('Begindatum', 'Start date'),
  EndDate: moment('Einddatum', 'End date'),
  Percentage: plain('Percentage', 'Percentage'),
  Manager: person('Leidinggevende', 'Manager', 'staff'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};

/** Partner, children, emergency contact: other persons, who gave their number for one purpose. @legal L-31 */
export const familyFields: FieldTable = {
  ...key,
  RelationId: plain('Regelnummer', 'Line number'),
  Relation: plain('Soort relatie', 'Relation'),
  Name: person('Naam', 'Name', 'emergency-contact'),
  FirstName: person('Voornaam', 'First name', 'emergency-contact'),
  Prefix: person('Voorvoegsel', 'Prefix', 'emergency-contact'),
  LastName: person('Achternaam', 'Last name', 'emergency-contact'),
  DateBirth: contact('Geboortedatum', 'Date of birth', 'emergency-contact'),
  Phone: contact('Telefoon', 'Telephone', 'emergency-contact'),
  Mobile: contact('Mobiel', 'Mobile', 'emergency-contact'),
  Email: contact('E-mail', 'E-mail', 'emergency-contact'),
  Memo: freeText('Opmerking', 'Remark'),
  ModifiedDate: moment('Gewijzigd op', 'Changed on'),
};
