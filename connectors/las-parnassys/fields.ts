import type { FieldDefinition, FieldKind, FieldOrigin, FieldTable, RecordType } from '../../domain/record/field-table';
import type { PersonRole } from '../../domain/record/person';

type More = Pick<FieldDefinition, 'codes' | 'whose'>;
const of =
  (kind: FieldKind) =>
  (nl: string, en: string, origin: FieldOrigin = 'observed', more: More = {}): FieldDefinition => ({
    nl,
    en,
    kind,
    origin,
    ...more,
  });
const plain = of('plain');
const date = of('date');
const own = { whose: 'subject' as PersonRole };
const name = (nl: string, en: string) => of('person')(nl, en, 'provided', own);
const contact = (nl: string, en: string) => of('contact')(nl, en, 'provided', own);
const claim = (nl: string, en: string) =>
  of('code')(nl, en, 'provided', { codes: { true: 'ja', false: 'nee', '1': 'ja', '0': 'nee' } });
const key = of('identifier')('Sleutel in ParnasSys', 'Key in ParnasSys', 'derived', own);
const pointer = (nl: string, en: string) => plain(nl, en, 'derived');

const telephone = (path: string, nl: string, en: string): FieldTable => ({
  [path]: contact(nl, en),
  [`${path}.id`]: pointer(`${nl}: sleutel`, `${en}: key`),
  [`${path}.nummer`]: contact(nl, en),
  [`${path}.geheim`]: claim(`${nl} is geheim`, `${en} is secret`),
});

const birth: FieldTable = {
  geboortedatum: date('Geboortedatum', 'Date of birth', 'provided'),
  geboortedatumOnzeker: claim('Geboortedatum is onzeker', 'Date of birth is uncertain'),
  geboorteplaats: plain('Geboorteplaats', 'Place of birth', 'provided'),
  geboorteland: plain('Geboorteland', 'Country of birth', 'provided'),
  geslacht: plain('Geslacht', 'Sex', 'provided'),
};

const addressFields: FieldTable = {
  id: pointer('Sleutel van het adres', 'Key of the address'),
  straat: contact('Straat', 'Street'),
  huisnummer: contact('Huisnummer', 'House number'),
  huisnummerToevoeging: contact('Toevoeging', 'House number suffix'),
  postcode: contact('Postcode', 'Postcode'),
  plaats: contact('Plaats', 'Town'),
  gemeente: contact('Gemeente', 'Municipality'),
  land: contact('Land', 'Country'),
  geheimadres: claim('Adres is geheim', 'Address is secret'),
  ...telephone('telefoon', 'Telefoon', 'Telephone'),
};

const named = (nl: string, en: string): FieldTable => ({
  id: pointer('Sleutel', 'Key'),
  naam: of('freeText')(nl, en),
  omschrijving: of('freeText')('Omschrijving', 'Description'),
  afkorting: plain('Afkorting', 'Abbreviation'),
});

const names: FieldTable = {
  roepNaam: name('Roepnaam', 'Name in use'),
  voornamen: name('Voornamen', 'Given names'),
  tussenvoegsel: name('Tussenvoegsel', 'Name infix'),
  tussenvoegselOfficieel: name('Tussenvoegsel (officieel)', 'Name infix (official)'),
  achternaam: name('Achternaam', 'Family name'),
  achternaamOfficieel: name('Achternaam (officieel)', 'Family name (official)'),
};

const types = {
  leerling: {
    nl: 'Leerling',
    en: 'Pupil',
    activity: 'inschrijving',
    fields: {
      id: key,
      leerlingNummer: of('identifier')('Leerlingnummer', 'Pupil number', 'derived', own),
      ...names,
      ...birth,
      datumAanmelding: date('Aangemeld op', 'Applied on'),
      leerlingAdres: pointer('Adres (sleutel)', 'Address (key)'),
      'groepsindelingen.groepsindeling.id': pointer('Groepsindeling: sleutel', 'Placing: key'),
      'groepsindelingen.groepsindeling.vanafDatum': date('In groep vanaf', 'In group from'),
      'groepsindelingen.groepsindeling.totDatum': date('In groep tot', 'In group until'),
      'groepsindelingen.groepsindeling.groep': pointer('Groep (sleutel)', 'Group (key)'),
      'groepsindelingen.groepsindeling.schooljaar': pointer('Schooljaar (sleutel)', 'School year (key)'),
      'groepsindelingen.groepsindeling.leerjaar': plain('Leerjaar', 'Year group'),
      'groepsindelingen.groepsindeling.bekostigd': claim('Bekostigd', 'Funded'),
      'inschrijvingen.inschrijving.id': pointer('Inschrijving: sleutel', 'Enrolment: key'),
      'inschrijvingen.inschrijving.datumInschrijving': date('Ingeschreven op', 'Enrolled on'),
      'inschrijvingen.inschrijving.datumUitschrijving': date('Uitgeschreven op', 'Left on'),
      'inschrijvingen.inschrijving.inschrijvingType': pointer(
        'Soort inschrijving (sleutel)',
        'Kind of enrolment (key)',
      ),
    },
  },
  adres: { nl: 'Adres', en: 'Address', activity: 'inschrijving', fields: addressFields },
  groep: {
    nl: 'Groep',
    en: 'Group',
    activity: 'onderwijs-voortgang',
    fields: { ...named('Naam van de groep', 'Name of the group'), leerjaar: plain('Leerjaar', 'Year group') },
  },
  schooljaar: {
    nl: 'Schooljaar',
    en: 'School year',
    activity: 'inschrijving',
    fields: {
      ...named('Schooljaar', 'School year'),
      vanafDatum: date('Vanaf', 'From'),
      totDatum: date('Tot', 'Until'),
    },
  },
  inschrijvingtype: {
    nl: 'Soort inschrijving',
    en: 'Kind of enrolment',
    activity: 'inschrijving',
    fields: named('Soort inschrijving', 'Kind of enrolment'),
  },
  medewerker: {
    nl: 'Medewerker',
    en: 'Member of staff',
    activity: 'personeel-ict',
    fields: {
      id: key,
      aanhef: plain('Aanhef', 'Salutation', 'provided'),
      ...names,
      firstName: name('Voornaam', 'First name'),
      lastName: name('Achternaam', 'Last name'),
      email: contact('E-mailadres', 'E-mail address'),
      ...birth,
      adres: pointer('Adres (sleutel)', 'Address (key)'),
      ...Object.fromEntries(Object.entries(addressFields).map(([path, field]) => [`adres.${path}`, field])),
      ...telephone('mobile', 'Mobiel', 'Mobile'),
      ...telephone('telefoon', 'Telefoon', 'Telephone'),
      ...telephone('telefoonWerk', 'Telefoon werk', 'Work telephone'),
      'dienstverbanden.dienstverband': pointer('Dienstverband (sleutel)', 'Employment (key)'),
      'dienstverbanden.dienstverband.id': pointer('Dienstverband (sleutel)', 'Employment (key)'),
      'dienstverbanden.dienstverband.afkorting': plain('Afkorting', 'Abbreviation'),
    },
  },
  'medewerker-adres': { nl: 'Adres', en: 'Address', activity: 'personeel-ict', fields: addressFields },
  dienstverband: {
    nl: 'Dienstverband',
    en: 'Employment',
    activity: 'personeel-ict',
    fields: named('Dienstverband', 'Employment'),
  },
} as const satisfies Readonly<Record<string, RecordType>>;

export type ParnassysRecordType = keyof typeof types;

/** Every field of the coupling that is known. There is no schema in hand: what is not here goes to quarantine and is counted. */
export const parnassysRecordTypes: Readonly<Record<ParnassysRecordType, RecordType>> = types;

const lists = new Set([
  'groepsindelingen.groepsindeling',
  'inschrijvingen.inschrijving',
  'dienstverbanden.dienstverband',
]);

/** True for what can repeat. */
export const isList = (path: string): boolean => lists.has(path);
