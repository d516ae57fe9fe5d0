import type { FieldDefinition, FieldKind, FieldOrigin, FieldTable } from '../../../domain/record/field-table';
import type { PersonRole } from '../../../domain/record/person';

type More = Pick<FieldDefinition, 'whose' | 'codes'>;

const of =
  (kind: FieldKind) =>
  (nl: string, en: string, origin: FieldOrigin, more: More = {}): FieldDefinition => ({
    nl,
    en,
    kind,
    origin,
    ...more,
  });

export const plain = of('plain');
export const date = of('date');
export const code = of('code');
export const person = of('person');
export const contact = of('contact');
export const freeText = of('freeText');
export const identifier = of('identifier');

/** Yes or no, as XML writes it. */
export const claim = (nl: string, en: string, origin: FieldOrigin): FieldDefinition =>
  code(nl, en, origin, { codes: { true: 'ja', false: 'nee', '1': 'ja', '0': 'nee' } });

/** OSO codelijst 14. */
export const sex = (origin: FieldOrigin): FieldDefinition =>
  code('Geslacht', 'Sex', origin, { codes: { '0': 'onbekend', '1': 'vrouw', '2': 'man' } });

/** OSO codelijst 13. */
export const yearGroup = (): FieldDefinition =>
  code('Jaargroep', 'Year group', 'observed', {
    codes: {
      P: 'peutergroep',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [String(n), `basisonderwijs groep ${n}`])),
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, n) => [String(n + 11), `voortgezet onderwijs jaar ${n + 1}`]),
      ),
      S: 'speciaal (basis)onderwijs',
    },
  });

/** The table with its paths under a prefix. */
export const under = (prefix: string, table: FieldTable): FieldTable =>
  Object.fromEntries(Object.entries(table).map(([path, field]) => [`${prefix}.${path}`, field]));

const owned = (whose: PersonRole | undefined): More => (whose ? { whose } : {});

/** `adreslijst`: the addresses of a person, school or institution. */
export const addresses = (origin: FieldOrigin, whose?: PersonRole): FieldTable =>
  under('adreslijst.adres', {
    soortadres: plain('Soort adres', 'Kind of address', origin),
    straat: contact('Straat', 'Street', origin, owned(whose)),
    nummer: contact('Huisnummer', 'House number', origin, owned(whose)),
    toevoeging: contact('Toevoeging', 'House number suffix', origin, owned(whose)),
    aanduiding: contact('Aanduiding bij huisnummer', 'House number designation', origin, owned(whose)),
    locatieomschrijving: contact('Omschrijving locatie', 'Location description', origin, owned(whose)),
    postcode: contact('Postcode', 'Postcode', origin, owned(whose)),
    plaats: contact('Plaats', 'Town', origin, owned(whose)),
    gemeente: contact('Gemeente', 'Municipality', origin, owned(whose)),
    'land.code': contact('Land (code)', 'Country (code)', origin, owned(whose)),
    'land.omschrijving': contact('Land', 'Country', origin, owned(whose)),
  });

/** `communicatielijst`: telephone numbers and e-mail addresses. */
export const communication = (origin: FieldOrigin, whose?: PersonRole): FieldTable =>
  under('communicatielijst.communicatie', {
    soort: plain('Soort contactgegeven', 'Kind of contact data', origin),
    aanduiding: plain('Gebruik', 'Use', origin),
    nummer: contact('Telefoonnummer of e-mailadres', 'Telephone number or e-mail address', origin, owned(whose)),
    geheim: claim('Geheim', 'Secret', origin),
    noodnummer: claim('Noodnummer', 'Emergency number', origin),
  });

/** Name, sex, addresses and contact data of a person (`persoonType`). */
export const personBlock = (origin: FieldOrigin, whose: PersonRole): FieldTable => ({
  voornaam: person('Voornaam', 'Given name', origin, { whose }),
  'voorletters-1': person('Voorletters', 'Initials', origin, { whose }),
  voorvoegsel: person('Tussenvoegsel', 'Name infix', origin, { whose }),
  achternaam: person('Achternaam', 'Family name', origin, { whose }),
  roepnaam: person('Roepnaam', 'Name in use', origin, { whose }),
  geslacht: sex(origin),
  adresgeheim: claim('Adres is geheim', 'Address is secret', origin),
  ...addresses(origin, whose),
  ...communication(origin, whose),
});

/** An institution (`instellingType`). Where a child is placed or treated can betray where it lives: judged as contact data. @legal L-31 */
export const institution = (origin: FieldOrigin): FieldTable => ({
  naam: contact('Naam instelling', 'Name of institution', origin),
  ...addresses(origin),
  ...communication(origin),
});

/** `document`: files. Names and descriptions are what somebody typed. */
export const documents = (prefix = 'document.'): FieldTable => ({
  [`${prefix}bestandsnaam`]: freeText('Bestandsnaam', 'File name', 'observed'),
  [`${prefix}omschrijving`]: freeText('Omschrijving document', 'Description of document', 'observed'),
  [`${prefix}bestandsinhoud`]: of('document')('Document', 'Document', 'observed'),
});
