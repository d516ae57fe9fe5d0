import type { FieldTable } from '../../../domain/record/field-table';
import type { PersonRole } from '../../../domain/record/person';
import {
  base,
  claim,
  code,
  contact,
  date,
  freeText,
  identifier,
  person,
  plain,
  reference,
  roles,
  secret,
} from './blocks';

/**
 * A user, in the words of 1.1, of 1.2 and of two vendors.
 *
 * @param whose Whom it is about: the subject, or a parent who stands with the pupil.
 * @param agents Whom `agents` points at, for that user.
 */
export function userFields(whose: PersonRole, agents: PersonRole): FieldTable {
  const name = (nl: string, en: string) => person(nl, en, 'provided', { whose });
  return {
    ...base(whose),
    userMasterIdentifier: identifier(
      'Landelijk nummer (zoals ECK iD)',
      'Master identifier (such as ECK iD)',
      'derived',
      { whose },
    ),
    username: identifier('Gebruikersnaam', 'User name', 'derived', { whose }),
    'userIds.type': plain('Soort nummer', 'Kind of number', 'derived'),
    'userIds.identifier': identifier('Nummer', 'Number', 'derived', { whose }),
    enabledUser: claim('Account staat aan', 'Account is enabled'),
    identifier: identifier('Nummer bij de school', 'Number at the school', 'derived', { whose }),
    givenName: name('Voornaam', 'Given name'),
    middleName: name('Tweede naam', 'Middle name'),
    familyName: name('Achternaam', 'Family name'),
    preferredFirstName: name('Roepnaam', 'Preferred first name'),
    preferredMiddleName: name('Gewenste tweede naam', 'Preferred middle name'),
    preferredLastName: name('Gewenste achternaam', 'Preferred last name'),
    preferredGivenName: name('Roepnaam', 'Preferred given name'),
    preferredFamilyName: name('Gewenste achternaam', 'Preferred family name'),
    pronouns: plain('Voornaamwoorden', 'Pronouns', 'provided'),
    email: contact('E-mailadres', 'E-mail address', 'provided', { whose }),
    sms: contact('Nummer voor sms', 'Number for text messages', 'provided', { whose }),
    phone: contact('Telefoon', 'Telephone', 'provided', { whose }),
    role: code('Rol', 'Role', roles),
    ...base0('roles', 'Rol', 'Role'),
    'roles.roleType': code('Soort rol', 'Kind of role', { primary: 'hoofdrol', secondary: 'nevenrol' }),
    'roles.role': code('Rol', 'Role', roles),
    'roles.beginDate': date('Rol vanaf', 'Role from'),
    'roles.endDate': date('Rol tot', 'Role until'),
    'roles.userProfile': plain('Profiel bij rol', 'Profile of role', 'derived'),
    'roles.userProfileSourcedId': plain('Profiel bij rol', 'Profile of role', 'derived'),
    ...reference('roles.org', 'School', 'School'),
    ...reference('roles.user', 'Gebruiker', 'User', whose),
    ...reference('orgs', 'School', 'School'),
    ...reference('primaryOrg', 'Hoofdschool', 'Primary school'),
    ...reference('agents', 'Betrokkene', 'Agent', agents),
    ...reference('demographics', 'Persoonskenmerken', 'Demographics', whose),
    ...reference('resources', 'Leermiddel', 'Resource'),
    grades: plain('Leerjaar', 'Grade'),
    grade: plain('Leerjaar', 'Grade'),
    password: secret('Wachtwoord', 'Password'),
    'userProfiles.profileId': identifier('Profiel', 'Profile', 'derived', { whose }),
    'userProfiles.profileType': plain('Soort profiel', 'Kind of profile'),
    'userProfiles.vendorId': plain('Leverancier van profiel', 'Vendor of profile'),
    'userProfiles.applicationId': plain('Toepassing van profiel', 'Application of profile'),
    'userProfiles.description': freeText('Omschrijving van profiel', 'Description of profile'),
    'userProfiles.credentials.type': plain('Soort inloggegeven', 'Kind of credential'),
    'userProfiles.credentials.username': identifier('Gebruikersnaam', 'User name', 'derived', { whose }),
    'userProfiles.credentials.password': secret('Wachtwoord', 'Password'),
  };
}

const base0 = (path: string, nl: string, en: string): FieldTable => ({
  [`${path}.sourcedId`]: plain(`${nl}: sleutel`, `${en}: key`, 'derived'),
  [`${path}.status`]: plain(`${nl}: status`, `${en}: status`, 'derived'),
  [`${path}.dateLastModified`]: date(`${nl}: gewijzigd op`, `${en}: changed on`, 'derived'),
});

/** Demographics: among them the special categories of the American list. */
export const demographicsFields: FieldTable = {
  ...base('subject'),
  birthDate: date('Geboortedatum', 'Date of birth', 'provided'),
  sex: code(
    'Geslacht',
    'Sex',
    { male: 'man', female: 'vrouw', other: 'anders', unspecified: 'niet opgegeven', Male: 'man', Female: 'vrouw' },
    'provided',
  ),
  americanIndianOrAlaskaNative: claim('Inheems Amerikaans', 'American Indian or Alaska native', 'provided'),
  asian: claim('Aziatisch', 'Asian', 'provided'),
  blackOrAfricanAmerican: claim('Zwart of Afro-Amerikaans', 'Black or African American', 'provided'),
  nativeHawaiianOrOtherPacificIslander: claim(
    'Van Hawaï of een eiland in de Stille Oceaan',
    'Pacific islander',
    'provided',
  ),
  white: claim('Wit', 'White', 'provided'),
  demographicRaceTwoOrMoreRaces: claim('Meer dan één afkomst', 'Two or more races', 'provided'),
  hispanicOrLatinoEthnicity: claim('Latijns-Amerikaans', 'Hispanic or Latino', 'provided'),
  countryOfBirthCode: plain('Geboorteland (code)', 'Country of birth (code)', 'provided'),
  stateOfBirthAbbreviation: plain('Staat of provincie van geboorte', 'State of birth', 'provided'),
  cityOfBirth: plain('Geboorteplaats', 'City of birth', 'provided'),
  publicSchoolResidenceStatus: plain('Woonsituatie voor de school', 'Public school residence status'),
};
