import { addressLine } from '../board/homes';
import { fullName, nameWithInitial } from '../board/names';
import type { SyntheticAdult, SyntheticEmployee } from '../board/people';
import { profitDay, type Tables } from './row';

/** Who somebody is, where he lives and how to reach him: the same for staff, trainees and applicants. */
export const personRowsOf = (person: SyntheticAdult): Tables => ({
  Profit_OrgPer: [
    {
      BcCo: person.bcCo,
      Type: 'P',
      SearchName: person.familyName.toUpperCase(),
      Name: fullName(person),
      AdressLine1: addressLine(person.home),
      DateBirth: profitDay(person.birthDate),
      BSN: person.personNumber,
    },
  ],
  Profit_Contacts: [
    {
      Type: 'PER',
      ContactId: Number(person.bcCo),
      PerNumber: person.bcCo,
      Name: fullName(person),
      FullName: fullName(person),
      Gender: person.sex === 'girl' ? 'V' : 'M',
      MobPrivate: person.telephone,
      MailPrivate: person.email,
      CreateDate: profitDay('2020-01-06'),
    },
  ],
  Inzage_Adressen: [
    {
      BcCo: person.bcCo,
      AddressId: Number(person.bcCo),
      Address: person.home.street,
      Number: person.home.number,
      ZipCode: person.home.postcode,
      Recidence: person.home.town,
      StartDate: profitDay('2018-03-01'),
    },
  ],
});

/** An employee or trainee: the person, his account, and whom to call in need. */
export const personRows = (employee: SyntheticEmployee): Tables => ({
  ...personRowsOf(employee),
  Profit_Users: [
    {
      UserId: employee.userId,
      Description: fullName(employee),
      UPN: employee.workEmail,
      Email: employee.workEmail,
      PersonId: employee.bcCo,
      EmployeeId: employee.employeeId,
      Blocked: false,
      InSite: true,
    },
  ],
  Profit_UserGroups: [{ GroupId: 'MDW', Decription: 'Medewerkers', UserId: employee.userId }],
  Inzage_Medewerkers: [
    {
      Medewerker: employee.employeeId,
      BcCo: employee.bcCo,
      FirstName: employee.givenName,
      Prefix: employee.infix,
      LastName: employee.familyName,
      Initials: `${[...employee.givenName][0]}.`,
      Geboortedatum: profitDay(employee.birthDate),
      Gender: employee.sex === 'girl' ? 'V' : 'M',
      BSN: employee.personNumber,
      Street: employee.home.street,
      HouseNumber: employee.home.number,
      ZIPCode: employee.home.postcode,
      City: employee.home.town,
      MobilePrivate: employee.telephone,
      EmailWork: employee.workEmail,
      EmailPrivate: employee.email,
      IBAN: employee.iban,
      PayslipPassword: `synthetisch-${employee.n}`,
    },
  ],
  Inzage_Noodcontacten: [
    {
      EmployeeId: employee.employeeId,
      RelationId: 1,
      Relation: employee.emergencyContact.relation,
      Name: fullName(employee.emergencyContact),
      Phone: employee.emergencyContact.telephone,
      Memo: null,
    },
  ],
  Profit_BankAccounts:
    employee.work === 'stagiair'
      ? []
      : [
          {
            BcCo: employee.bcCo,
            Name: nameWithInitial(employee),
            Country: 'NL',
            IBAN: employee.iban,
            Employee: employee.employeeId,
          },
        ],
});
