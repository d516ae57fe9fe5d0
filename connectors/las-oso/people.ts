import { hash } from 'node:crypto';
import { calendarDate, isCalendarDate } from '../../domain/deadline/calendar-date';
import type { PersonName, PersonReference, PersonRole, RosterPerson } from '../../domain/record/person';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import { relationCodes } from './fields/people';
import type { DossierPart } from './parse';
import { nameInText, nameOf, textOf, texts } from './person-name';

/** The persons of one part of a dossier: what the record refers to, and what the roster learns. */
export interface PartPeople {
  readonly references: readonly PersonReference[];
  readonly roster: readonly RosterPerson[];
}

export const isTrue = (value: FieldValue | undefined): boolean => value === 'true' || value === '1';
const inside = (value: FieldValue | undefined, ...names: readonly string[]): FieldValue | undefined =>
  names.reduce<FieldValue | undefined>((at, name) => (isFields(at) ? at[name] : undefined), value);
const isFields = (value: FieldValue | undefined): value is RecordFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: FieldValue | undefined): readonly RecordFields[] =>
  (Array.isArray(value) ? value : [value]).filter(isFields);

/**
 * Everybody a part names in fields of their own. One person keeps one key over the whole dossier, made from role and name,
 * so that a teacher of ten tests is one person in the archive.
 *
 * @param subject Key of the pupil within the source.
 */
export function peopleIn(part: DossierPart, sourceId: SourceId, subject: string): PartPeople {
  const { type, fields } = part;
  const references: PersonReference[] = [];
  const roster: RosterPerson[] = [];
  const add = (
    path: string,
    role: PersonRole,
    name: PersonName,
    roleText: string,
    more: Partial<RosterPerson> = {},
  ) => {
    if (name.givenName === '' && name.familyName === '') return;
    const key = role === 'subject' ? subject : `${role}-${printOf(name)}`;
    const secret = more.secretAddress ? { secretAddress: true } : {};
    references.push({ path, role, name, sourceKey: key, ...secret });
    roster.push({ id: `${sourceId}:${key}`, role, name, ...(roleText && { roleText }), ...more });
  };
  const typed = (path: string, text: string, role: PersonRole, roleText: string, more: Partial<RosterPerson> = {}) =>
    text !== '' && add(path, role, nameInText(text), roleText, more);

  if (type === 'leerling') add('', 'subject', pupilName(fields), '', { ...reach(fields, false), ...birth(fields) });
  if (type === 'huisarts') add('', 'health-professional', nameOf(fields), 'huisarts', reach(fields));
  if (type === 'verzorger') {
    const { role, roleText } = relation(fields);
    const parentOf = role === 'parent' || role === 'guardian' ? { parentOf: [`${sourceId}:${subject}`] } : {};
    add('', role, nameOf(fields), roleText, { ...reach(fields), ...parentOf });
  }
  if (type === 'school') typed('naamdirecteur', textOf(fields, 'naamdirecteur'), 'staff', 'directeur');
  if (type === 'diagnose') typed('doorwie', textOf(fields, 'doorwie'), 'health-professional', 'deskundige');
  if (type === 'overstapadvies') {
    const [telephone, email] = [textOf(fields, 'contacttelefoon'), textOf(fields, 'contactemail')];
    typed('contactpersoon', textOf(fields, 'contactpersoon'), 'staff', 'contactpersoon', {
      ...(telephone && { telephones: [telephone] }),
      ...(email && { emails: [email] }),
    });
  }
  if (type === 'toets') {
    const path = 'afname.afgenomendoor';
    const tester = inside(fields, 'afname', 'afgenomendoor');
    if (isFields(tester)) {
      const outside = isFields(tester.werktbijinstelling);
      const name = textOf(tester, 'naammedewerker');
      typed(path, name, outside ? 'outside-professional' : 'staff', textOf(tester, 'functie'));
      const director = texts(inside(tester, 'werktbijinstelling', 'school', 'naamdirecteur'))[0] ?? '';
      typed(`${path}.werktbijinstelling.school.naamdirecteur`, director, 'outside-professional', 'directeur');
    }
  }
  return { references, roster };
}

/** Concrete paths of what the source marks secret: numbers, and the whole address of anybody but the pupil. @legal L-22, L-31 */
export function secretPathsIn({ type, fields }: DossierPart): readonly string[] {
  const found: string[] = [];
  const walk = (value: FieldValue, path: string, hidden: boolean): void => {
    if (Array.isArray(value)) {
      for (const [n, entry] of value.entries()) walk(entry, `${path}.${n}`, hidden);
    } else if (isFields(value)) {
      if (isTrue(value.geheim) && value.nummer !== undefined) found.push(path === '' ? 'nummer' : `${path}.nummer`);
      const addressHidden = type !== 'leerling' && isTrue(value.adresgeheim);
      for (const [name, entry] of Object.entries(value)) {
        walk(entry, path === '' ? name : `${path}.${name}`, hidden || (addressHidden && name === 'adreslijst'));
      }
    } else if (hidden && !path.endsWith('.soortadres')) found.push(path);
  };
  walk(fields, '', false);
  return found;
}

function pupilName(fields: RecordFields): PersonName {
  const name = nameOf(fields);
  const civil = texts(inside(fields, 'gba', 'gbavoornaam'));
  const aliases = [...new Set([...(name.aliases ?? []), ...civil])].filter((alias) => alias !== name.givenName);
  return aliases.length > 0 ? { ...name, aliases } : name;
}

function birth(fields: RecordFields): Partial<RosterPerson> {
  const text = textOf(fields, 'geboortedatum').slice(0, 10);
  return isCalendarDate(text) ? { birthDate: calendarDate(text) } : {};
}

/** Role by OSO codelijst 41. Codes that the schema does not explain: who may decide for the child is a guardian, others are family. */
function relation(fields: RecordFields): { readonly role: PersonRole; readonly roleText: string } {
  const code = textOf(fields, 'relatietotkind');
  const roleText = code in relationCodes ? relationCodes[code as keyof typeof relationCodes] : 'verzorger';
  if (code === '1' || code === '2') return { role: 'parent', roleText };
  if (code === '3' || isTrue(fields.wettigevertegenwoordiger)) return { role: 'guardian', roleText };
  return { role: 'family', roleText };
}

/**
 * How to reach somebody, and the numbers that are his alone.
 *
 * @param withSecrets False for the pupil: his own numbers may be read wherever they stand, the secret ones by nobody.
 */
function reach(fields: RecordFields, withSecrets = true): Partial<RosterPerson> {
  const contacts = listOf(inside(fields, 'communicatielijst', 'communicatie'));
  const numbers = contacts
    .filter((contact) => withSecrets || !isTrue(contact.geheim))
    .map((contact) => textOf(contact, 'nummer'))
    .filter((text) => text !== '');
  const emails = numbers.filter((text) => text.includes('@'));
  const telephones = numbers.filter((text) => !text.includes('@'));
  const addresses = [
    ...listOf(inside(fields, 'adreslijst', 'adres'))
      .map(addressLine)
      .filter((line) => line !== ''),
    ...texts(fields.adresbuitenland),
  ];
  const identifiers = ['iban', 'banknummer', 'bsn', 'onderwijsnummer', 'leerlingid']
    .map((name) => textOf(fields, name))
    .filter((text) => text !== '');
  return {
    ...(emails.length > 0 && { emails }),
    ...(telephones.length > 0 && { telephones }),
    ...(addresses.length > 0 && { addresses }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(isTrue(fields.adresgeheim) && { secretAddress: true }),
  };
}

function addressLine(address: RecordFields): string {
  const house = ['straat', 'nummer', 'toevoeging'].map((name) => textOf(address, name)).filter((text) => text !== '');
  const town = ['postcode', 'plaats'].map((name) => textOf(address, name)).filter((text) => text !== '');
  return [house.join(' '), town.join(' ')].filter((text) => text !== '').join(', ');
}

const printOf = (name: PersonName): string =>
  hash('sha256', JSON.stringify([name.givenName, name.infix, name.familyName, name.initials ?? '']), 'hex').slice(
    0,
    12,
  );
