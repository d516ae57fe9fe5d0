import { hash } from 'node:crypto';
import type { SourceId } from '../../domain/request/ids';
import type { Appearance } from '../kit/person/appearance';
import { folded, type WrittenName } from '../kit/person/school-names';
import { textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { keyOf } from './parse';
import { placeOf } from './settings';
import type { SchoolYear } from './uwlr';

/** A pupil or teacher in one school year. */
export interface YearAppearance extends Appearance {
  readonly year: SchoolYear;
  readonly groupKeys: readonly string[];
}

/** The name in its parts; some give the name in use only. */
export function writtenName(person: XmlElement): WrittenName {
  const text = (name: string) => textOfChild(person, name);
  const initials = text('voorletters-1');
  return {
    givenNames: [text('roepnaam'), text('voornamen')].filter((name) => name !== ''),
    infix: text('voorvoegsel'),
    familyNames: [text('achternaam')].filter((name) => name !== ''),
    ...(initials && { initials }),
  };
}

/** What can be compared of a person. An `xs:date` may carry a zone: the day is in its first ten signs. */
export function appearanceOf(sourceId: SourceId, year: SchoolYear, person: XmlElement): YearAppearance {
  const text = (name: string) => textOfChild(person, name);
  const postcode = text('postcodenl') || text('postnummerbe') || text('postcodeoverig');
  const tells = [
    ['postcode', postcode],
    ['user', text('gebruikersnaam')],
    ['email', text('emailadres')],
  ];
  const sex = text('geslacht');
  const groups = person.children.filter(({ name }) => name === 'groep' || name === 'samengestelde_groepen');
  return {
    year,
    place: placeOf(year.school),
    key: keyOf(sourceId, person),
    name: writtenName(person),
    birthDate: text('geboortedatum').slice(0, 10),
    eckId: (person.attributes.get('eckid') ?? '').trim(),
    emails: [text('emailadres')].filter((email) => email !== ''),
    sex: sex === '1' || sex === '2' ? sex : '',
    numbers: Object.fromEntries(
      ['bsn', 'sofinummer', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer'].map((kind) => [kind, text(kind)]),
    ),
    tells: tells.filter(([, value]) => value).map(([kind, value]) => `${kind}:${folded(value ?? '')}`),
    groupKeys: groups.flatMap((group) =>
      group.name === 'groep'
        ? [group.attributes.get('key') ?? '']
        : group.children.map((one) => one.attributes.get('key') ?? ''),
    ),
  };
}

/** The same for the same person in the same row, and says nothing by itself: another child under the key is found out. @legal L-26 */
export const printOfAppearance = ({ place, key, birthDate, name, eckId }: Appearance): string =>
  hash('sha256', JSON.stringify([place, key, birthDate, name, eckId]), 'hex').slice(0, 24);
