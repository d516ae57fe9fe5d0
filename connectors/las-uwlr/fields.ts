import type { FieldDefinition, FieldKind, FieldOrigin, FieldTable, RecordType } from '../../domain/record/field-table';
import type { PersonRole } from '../../domain/record/person';
import { countries, ethnicities, newWeights, oldWeights, sexes, teacherRoles, yearGroups } from './fields/codes';

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
const code = (nl: string, en: string, codes: Readonly<Record<string, string>>, origin: FieldOrigin = 'observed') =>
  of('code')(nl, en, origin, { codes });
const own = { whose: 'subject' as PersonRole };
const name = (nl: string, en: string) => of('person')(nl, en, 'provided', own);

/** Extra blocks of a supplier. Only what every block has is known; the rest goes to quarantine until it is declared. */
const additions: FieldTable = {
  'toevoegingen.blok.type': plain('Soort toevoeging', 'Kind of addition'),
  'toevoegingen.blok.code': plain('Code toevoeging', 'Code of addition'),
  'toevoegingen.blok.omschrijving': of('freeText')('Omschrijving toevoeging', 'Description of addition'),
};
const changed = date('Gewijzigd op', 'Changed on', 'derived');
const key = of('identifier')('Sleutel in de leerlingadministratie', 'Key in the pupil administration', 'derived', own);
const eckid = of('identifier')('ECK iD', 'ECK iD', 'derived', own);

const names: FieldTable = {
  achternaam: name('Achternaam', 'Family name'),
  voorvoegsel: name('Tussenvoegsel', 'Name infix'),
  voornamen: name('Voornamen', 'Given names'),
  'voorletters-1': name('Voorletters', 'Initials'),
  roepnaam: name('Roepnaam', 'Name in use'),
};
const accounts: FieldTable = {
  gebruikersnaam: of('identifier')('Gebruikersnaam', 'User name', 'derived', own),
  emailadres: of('contact')('E-mailadres', 'E-mail address', 'derived', own),
};
const roles = (prefix: string): FieldTable => ({
  [`${prefix}rol`]: code('Rol', 'Role', teacherRoles),
  [`${prefix}rolomschrijving`]: plain('Rol in woorden', 'Role in words'),
});
const group: FieldTable = {
  key: plain('Sleutel van de groep', 'Key of the group', 'derived'),
  naam: of('freeText')('Naam van de groep', 'Name of the group'),
  omschrijving: of('freeText')('Omschrijving', 'Description'),
  ...additions,
  mutatiedatum: changed,
};
const number = (nl: string, en: string) => of('identifier')(nl, en, 'third-party', own);

const types = {
  leerling: {
    nl: 'Leerling',
    en: 'Pupil',
    activity: 'inschrijving',
    fields: {
      key,
      eckid,
      ...names,
      geboortedatum: date('Geboortedatum', 'Date of birth', 'provided'),
      geslacht: code('Geslacht', 'Sex', sexes, 'provided'),
      start_ondw_jgr3: date('Begin onderwijs in groep 3', 'Start of education in year group 3'),
      jaargroep: code('Jaargroep', 'Year group', yearGroups),
      'groep.key': plain('Groep (sleutel)', 'Group (key)'),
      'samengestelde_groepen.samengestelde_groep.key': plain('Samengestelde groep (sleutel)', 'Combined group (key)'),
      'vestiging.key': plain('Vestiging (sleutel)', 'Site (key)'),
      ...accounts,
      fotourl: of('contact')('Adres van de foto', 'Address of the photo', 'observed', own),
      etniciteit: code('Etniciteit', 'Ethnicity', ethnicities, 'provided'),
      land: code('Land van herkomst', 'Country of origin', countries, 'provided'),
      land_vader: code('Land van herkomst vader', 'Country of origin of the father', countries, 'third-party'),
      land_moeder: code('Land van herkomst moeder', 'Country of origin of the mother', countries, 'third-party'),
      sofinummer: number('Sofinummer', 'Tax and social insurance number'),
      bsn: number('Burgerservicenummer', 'Citizen service number'),
      onderwijsnummer: number('Onderwijsnummer', 'Education number'),
      'bsn_ondwnr-4': number(
        'Laatste vier cijfers BSN of onderwijsnummer',
        'Last four digits of BSN or education number',
      ),
      rijksregisternummer: number('Rijksregisternummer', 'Belgian national number'),
      gewicht_nieuw: code('Leerlinggewicht (vanaf 2006)', 'Pupil weight (from 2006)', newWeights, 'derived'),
      gewicht: code('Leerlinggewicht (tot 2006)', 'Pupil weight (until 2006)', oldWeights, 'derived'),
      postcodenl: of('contact')('Postcode', 'Postcode', 'provided', own),
      postnummerbe: of('contact')('Postnummer (België)', 'Postcode (Belgium)', 'provided', own),
      postcodeoverig: of('contact')('Postcode (ander land)', 'Postcode (other country)', 'provided', own),
      instroomdatum: date('Eerste schooldag', 'First day at school'),
      uitstroomdatum: date('Laatste schooldag', 'Last day at school'),
      ...additions,
      mutatiedatum: changed,
    },
  },
  leerkracht: {
    nl: 'Leerkracht',
    en: 'Teacher',
    activity: 'personeel-ict',
    fields: {
      key,
      eckid,
      ...names,
      ...accounts,
      ...roles(''),
      'groepen.groep.key': plain('Groep (sleutel)', 'Group (key)'),
      ...roles('groepen.groep.'),
      'groepen.samengestelde_groep.key': plain('Samengestelde groep (sleutel)', 'Combined group (key)'),
      ...roles('groepen.samengestelde_groep.'),
      ...additions,
      mutatiedatum: changed,
    },
  },
  groep: {
    nl: 'Groep',
    en: 'Group',
    activity: 'onderwijs-voortgang',
    fields: { ...group, jaargroep: code('Jaargroep', 'Year group', yearGroups) },
  },
  'samengestelde-groep': {
    nl: 'Samengestelde groep',
    en: 'Combined group',
    activity: 'onderwijs-voortgang',
    fields: group,
  },
  vestiging: {
    nl: 'Vestiging',
    en: 'Site',
    activity: 'inschrijving',
    fields: {
      key: plain('Sleutel van de vestiging', 'Key of the site', 'derived'),
      naam: plain('Naam van de vestiging', 'Name of the site'),
      omschrijving: plain('Omschrijving', 'Description'),
      mutatiedatum: changed,
    },
  },
  school: {
    nl: 'School',
    en: 'School',
    activity: 'inschrijving',
    fields: {
      schooljaar: plain('Schooljaar', 'School year'),
      peildatum: date('Peildatum', 'Reference date'),
      brincode: plain('BRIN', 'School number (BRIN)'),
      dependancecode: plain('Nummer vestiging', 'Site number'),
      instellingsnummer: plain('Instellingsnummer (Vlaanderen)', 'Institution number (Flanders)'),
      schoolkey: plain('Sleutel van de school', 'Key of the school', 'derived'),
      aanmaakdatum: date('Antwoord gemaakt op', 'Answer made on', 'derived'),
      auteur: of('person')('Gemaakt door', 'Made by', 'derived', { whose: 'staff' }),
      xsdversie: plain('Versie van de standaard', 'Version of the standard', 'derived'),
      commentaar: of('freeText')('Commentaar', 'Comment'),
      ...additions,
    },
  },
} as const satisfies Readonly<Record<string, RecordType>>;

export type UwlrRecordType = keyof typeof types;

/** Every element and attribute of UWLR 2.2 pupil data. The census test compares it with the schema. */
export const uwlrRecordTypes: Readonly<Record<UwlrRecordType, RecordType>> = types;

const lists: Readonly<Partial<Record<UwlrRecordType, readonly string[]>>> = {
  leerling: ['samengestelde_groepen.samengestelde_groep'],
  leerkracht: [
    ...['rol', 'rolomschrijving'],
    ...['groep', 'samengestelde_groep'].flatMap((kind) =>
      ['', '.rol', '.rolomschrijving'].map((end) => `groepen.${kind}${end}`),
    ),
  ],
};

/** True for what the schema lets repeat. */
export const isList = (type: UwlrRecordType, path: string): boolean =>
  path === 'toevoegingen.blok' || (lists[type]?.includes(path) ?? false);
