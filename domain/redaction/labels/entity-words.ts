import type { Entity } from '../span';

/** What stands between the brackets for anything that is not a person. */
export const entityWords: Readonly<Record<Exclude<Entity, 'person'>, string>> = {
  address: 'adres',
  'place-of-stay': 'verblijfplaats',
  postcode: 'postcode',
  telephone: 'telefoonnummer',
  email: 'e-mailadres',
  'birth-date': 'geboortedatum',
  bsn: 'BSN',
  'education-number': 'onderwijsnummer',
  iban: 'rekeningnummer',
  'eck-id': 'ECK iD',
  'person-number': 'persoonsnummer',
  'document-number': 'documentnummer',
  'agb-code': 'AGB-code',
  'licence-plate': 'kenteken',
  'ip-address': 'IP-adres',
  username: 'gebruikersnaam',
  url: 'webadres',
  secret: 'beveiligingsgegeven',
  other: 'weggelaten',
};
